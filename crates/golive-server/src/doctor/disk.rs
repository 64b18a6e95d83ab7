//! Room where files grow, and whether a database may lie there.

use std::path::Path;

use rustix::fs::{statfs, statvfs};

use super::{Examined, bad, good};
use crate::config::Settings;

/// Less room than this is too little. A part of the file system would be no measure:
/// what is little of a large disk is enough for a small one.
const LEAST_BYTES: u64 = 1 << 30;

/// File systems whose locks SQLite can not trust (linux/magic.h): NFS, SMB, CIFS,
/// SMB2, 9P, Ceph.
const NETWORKS: [u32; 6] = [
    0x6969,
    0x517b,
    0xff53_4d42,
    0xfe53_4d42,
    0x0102_1997,
    0x00c3_6400,
];

/// Looks at the data directory and at where files are on their way in.
pub(super) fn examine(settings: &Settings) -> Vec<Examined> {
    let data = &settings.server.data;
    let objects = settings.server.objects.as_deref();
    let folder = match objects {
        Some(url) if url.contains("://") => data.join("scratch"),
        Some(folder) => folder.into(),
        None => data.join("objects"),
    };
    let mut found = vec![room("disk", data)];
    if folder.is_dir() && !is_same(data, &folder) {
        found.push(room("disk of objects", &folder));
    }
    if settings.server.database.is_none() && is_network(data) {
        found.push(bad(
            "file system",
            format!(
                "{} is on another machine, whose locks SQLite can not trust; move it to a disk of \
                 this machine, or use PostgreSQL",
                data.display()
            ),
        ));
    }
    found
}

fn room(name: &'static str, folder: &Path) -> Examined {
    match statvfs(folder) {
        Ok(disk) => judge(
            name,
            folder,
            disk.f_bavail.saturating_mul(disk.f_frsize),
            disk.f_blocks.saturating_mul(disk.f_frsize),
        ),
        Err(error) => bad(name, format!("{}: {error}", folder.display())),
    }
}

fn judge(name: &'static str, folder: &Path, free: u64, all: u64) -> Examined {
    let folder = folder.display();
    let gibibytes =
        |bytes: u64| format!("{}.{} GiB", bytes >> 30, ((bytes % (1 << 30)) * 10) >> 30);
    let figures = format!("{} of {} free", gibibytes(free), gibibytes(all));
    match free >= LEAST_BYTES {
        true => good(name, format!("{folder}: {figures}")),
        false => bad(
            name,
            format!("{folder}: {figures}; make room, 1 GiB at least"),
        ),
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    let of = |folder| statvfs(folder).map(|disk| disk.f_fsid).ok();
    of(one) == of(other)
}

fn is_network(folder: &Path) -> bool {
    // The kernel's number has 32 bits, whatever the type that it comes in.
    statfs(folder).is_ok_and(|disk| NETWORKS.contains(&(disk.f_type as u32)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_must_be_one_gibibyte() {
        let folder = Path::new("/data");
        let ok = |free, all| judge("disk", folder, free, all).ok;
        assert!(ok(1 << 30, 20 << 30));
        assert!(!ok((1 << 30) - 1, 2 << 30));
        assert_eq!(
            judge("disk", folder, 1 << 29, 100 << 30).detail,
            "/data: 0.5 GiB of 100.0 GiB free; make room, 1 GiB at least"
        );
    }

    #[test]
    fn this_machine_has_a_disk() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_network(folder.path()));
        assert!(is_same(folder.path(), folder.path()));
        assert!(room("disk", folder.path()).detail.contains("GiB free"));
        assert!(!room("disk", &folder.path().join("nothing")).ok);
    }
}
