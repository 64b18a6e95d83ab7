// What pages gain where scripts run. Everything works without them.

// A part of the page with data-live="ADDRESS" listens there, and is replaced by
// itself as the server shows it now. What a person is typing in stays.
for (const part of document.querySelectorAll("[data-live]")) {
  const source = new EventSource(part.dataset.live);
  let asking = false;
  let again = false;
  source.addEventListener("changed", async function look() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      if (answer.ok && !answer.redirected) {
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        replace(fresh);
      }
    } finally {
      asking = false;
      if (again) {
        again = false;
        look();
      }
    }
  });
}

function replace(fresh) {
  for (const part of document.querySelectorAll("[data-part]")) {
    const other = fresh.querySelector(`[data-part="${CSS.escape(part.dataset.part)}"]`);
    if (!other || other.innerHTML === part.innerHTML) continue;
    const held = part.contains(document.activeElement) ? document.activeElement.id : "";
    const open = [...part.querySelectorAll("details[open][id]")].map((one) => one.id);
    part.innerHTML = other.innerHTML;
    for (const id of open) part.querySelector(`#${CSS.escape(id)}`)?.setAttribute("open", "");
    if (held) document.getElementById(held)?.focus({ preventScroll: true });
  }
}

// A form with data-confirm asks once more; without scripts its page did so already.
document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});

// Leaving a form with data-guard that has been changed asks first.
const guarded = document.querySelector("form[data-guard]");
if (guarded) {
  let changed = false;
  guarded.addEventListener("input", () => (changed = true));
  guarded.addEventListener("submit", () => (changed = false));
  window.addEventListener("beforeunload", (event) => changed && event.preventDefault());
}
