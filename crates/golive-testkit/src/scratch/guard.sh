# Waits until the test lets go of this script's input, which it also does when
# it dies. Then ends what still works in the folder $1, and removes it.
read -r _

here() {
  find /proc -maxdepth 2 -path '/proc/[0-9]*/cwd' \( -lname "$1" -o -lname "$1/*" \) \
    -printf '%h\n' 2>/dev/null | sed 's|/proc/||'
}

# First as their own ends go, which gives shared memory back; then as it must.
for signal in QUIT QUIT QUIT QUIT QUIT QUIT QUIT QUIT KILL KILL KILL KILL KILL KILL KILL KILL; do
  ids=$(here "$1")
  [ -n "$ids" ] || break
  # Without quotes: one word for each id.
  kill -s "$signal" $ids 2>/dev/null
  kill -s CONT $ids 2>/dev/null
  sleep 0.1
done

# A postmaster that was killed leaves a segment of shared memory; it is named
# in the seventh line of its file.
find "$1" -name postmaster.pid -exec sed -s -n '7s/.* //p' {} + 2>/dev/null |
  xargs -r -n 1 ipcrm -m 2>/dev/null
# This takes a while on a busy disk, and nobody waits for it.
rm -rf "$1" &
