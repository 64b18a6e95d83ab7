//! Small disks: a tmpfs that is filled and emptied. Mounts are made in a mount
//! namespace of the campaign's own, so that they go with it, however it ends.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Set in the campaign's own namespace.
const HERE: &str = "GOLIVE_FAULTS_MOUNTS";

const NEEDED: &str = "this row needs root and the right to mount a tmpfs in a mount namespace \
                      of its own (util-linux; in a container: --cap-add SYS_ADMIN)";

/// Starts this program anew in a mount namespace of its own. Where that is refused
/// it goes on, and the row that needs it says so.
pub(crate) fn in_own_mounts() {
    let unshare = || {
        let mut unshare = Command::new("unshare");
        unshare.args(["--mount", "--propagation", "private", "--"]);
        unshare
    };
    let may = unshare()
        .arg("true")
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    let own = std::env::current_exe();
    if let (None, true, Ok(own)) = (std::env::var_os(HERE), may, own) {
        let arguments = std::env::args_os().skip(1);
        let error = unshare().arg(own).args(arguments).env(HERE, "1").exec();
        eprintln!("unshare: {error}");
    }
}

/// A small disk at a folder.
pub(crate) struct Small {
    path: PathBuf,
}

impl Small {
    /// Mounts one in the place of a folder, with what that has; its owner stays.
    pub(crate) fn mount(path: &Path, mebibytes: usize) -> Result<Self, String> {
        if std::env::var_os(HERE).is_none() {
            return Err(NEEDED.to_owned());
        }
        let words = |error: std::io::Error| format!("{}: {error}", path.display());
        fs::create_dir_all(path).map_err(words)?;
        let (owner, aside) = (fs::metadata(path).map_err(words)?, tempfile::tempdir());
        let aside = aside.map_err(words)?;
        copy(path, aside.path())?;
        let size = format!("size={mebibytes}m,mode=0700");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(path);
        done(&mut mount)?;
        let small = Self {
            path: path.to_owned(),
        };
        copy(aside.path(), path)?;
        chown(path, Some(owner.uid()), Some(owner.gid())).map_err(words)?;
        Ok(small)
    }

    fn filler(&self) -> PathBuf {
        self.path.join("filler")
    }

    /// Fills it but for so many bytes.
    pub(crate) fn fill(&self, but_for: u64) {
        let mut file = File::create(self.filler()).expect("a file on a small disk");
        let zeros = vec![0; 64 << 10];
        let mut length = 0;
        // The last piece may fit in part.
        while let Ok(written) = file.write(&zeros)
            && written > 0
        {
            length += written as u64;
        }
        let kept = length.saturating_sub(but_for);
        file.set_len(kept).expect("a file becomes shorter");
    }

    /// There is room again.
    pub(crate) fn empty(&self) {
        fs::remove_file(self.filler()).expect("the filler is there");
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let mut umount = Command::new("umount");
        let _ = umount.arg("--lazy").arg(&self.path).status();
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    done(
        Command::new("cp")
            .arg("--archive")
            .arg(from.join("."))
            .arg(to),
    )
}

fn done(command: &mut Command) -> Result<(), String> {
    match command.output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            Err(format!("{NEEDED}: {}", said.trim()))
        }
        Err(error) => Err(format!("{NEEDED}: {command:?}: {error}")),
    }
}
