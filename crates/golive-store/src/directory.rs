//! The data directory of a node: made for nobody else to read, and locked, so
//! that it has one program at a time.

use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;

use crate::error::StoreError;

/// Makes the folder when there is none, and holds it for as long as the answer
/// lives.
pub fn lock(directory: &Path) -> Result<File, StoreError> {
    let unusable = |what: &str, e: &dyn std::fmt::Display| {
        StoreError::Unusable(format!("{what} {}: {e}", directory.display()))
    };
    private_folder(directory).map_err(|e| unusable("can not make the folder", &e))?;
    let path = directory.join("golive.lock");
    let file = File::create(&path).map_err(|e| unusable("can not write in", &e))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(unusable(
            "another golive is running on",
            &"stop it first, or use another --data",
        )),
        Err(TryLockError::Error(e)) => Err(unusable("can not lock", &e)),
    }
}

/// Makes an empty file that nobody else may read; one that is there stays as it is.
/// SQLite gives the files that it makes beside it the same mode.
pub(crate) fn private_file(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = File::options();
    match options.write(true).create_new(true).mode(0o600).open(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// Makes the folder; what is in it is nobody else's to read.
fn private_folder(directory: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(directory)
}
