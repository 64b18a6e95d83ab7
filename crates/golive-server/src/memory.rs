//! How much memory the server may use.

/// What is assumed where nothing tells, in bytes.
const UNKNOWN: u64 = 2 << 30;

/// The machine's memory, or what the container is allowed of it, in bytes.
pub fn of_this_machine() -> u64 {
    let read = |path| std::fs::read_to_string(path).unwrap_or_default();
    let machine = read("/proc/meminfo");
    let container = read("/sys/fs/cgroup/memory.max");
    allowed(&machine, &container)
}

/// From the text of `/proc/meminfo`, and of a control group's `memory.max`
/// (bytes, or the word `max`).
fn allowed(machine: &str, container: &str) -> u64 {
    let total = machine
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:"))
        .and_then(|rest| rest.trim().strip_suffix(" kB"))
        .and_then(|number| number.trim().parse::<u64>().ok())
        .map_or(UNKNOWN, |kibibytes| kibibytes * 1024);
    match container.trim().parse::<u64>() {
        Ok(limit) => limit.min(total),
        Err(_) => total,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_container_may_have_less_than_the_machine() {
        let machine = "MemTotal:       24683520 kB\nMemFree:  1 kB\n";
        let all = 24_683_520 * 1024;
        assert_eq!(allowed(machine, ""), all);
        assert_eq!(allowed(machine, "max\n"), all);
        assert_eq!(allowed(machine, "536870912\n"), 512 << 20);
        assert_eq!(allowed("", ""), UNKNOWN);
    }
}
