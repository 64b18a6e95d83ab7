//! Files that documents point at: fetched as far as needed, then inspected.

use std::io::{Seek, SeekFrom};
use std::path::Path;

use golive_inspect::picture::{self, MAX_BYTES};
use golive_inspect::vhd::{self, Disk, FOOTER, HEAD, Role};
use golive_inspect::{Evidence, Inspection, package, sheet};
use golive_model::{RuleId, Sha256};
use tokio::io::AsyncWriteExt;
use url::Url;

use super::blob;
use crate::artifacts::client::{Careful, FetchFault, shown};

/// The most bytes of a package (plan page of Azure applications).
pub const MAX_PACKAGE: u64 = 1 << 30;

/// The most bytes of a PDF file.
const MAX_PDF: u64 = 16 << 20;

/// In so many bytes a PDF file says that it is one.
const PDF_HEAD: usize = 1024;

/// The most bytes of a price sheet.
const MAX_SHEET: u64 = 16 << 20;

/// A disk is looked at from both ends, never read whole.
pub(super) async fn disk(
    client: &Careful,
    url: &Url,
    role: Role,
) -> Result<Inspection, FetchFault> {
    let reached = blob::check(client, url).await?;
    if !reached.faults.is_empty() {
        return Ok(reached);
    }
    let ends = async {
        let (head, first) = client.read_range(url, 0, HEAD as u64).await?;
        let (tail, last) = client.read_tail(url, FOOTER as u64).await?;
        Ok((head, tail, first.length.or(last.length).unwrap_or(0), last))
    };
    let (head, tail, length, last) = match ends.await {
        Ok(ends) => ends,
        Err(fault) => return FetchFault::settle(fault, RuleId::SasReadable, url),
    };
    let seen = Disk {
        head: &head,
        tail: &tail,
        length,
    };
    let mut inspection = vhd::inspect(&seen, &vhd::Expected { role });
    last.validators().saw(&mut inspection);
    Ok(joined(reached, inspection))
}

/// A picture is small enough to be read whole.
pub(super) async fn picture(
    client: &Careful,
    url: &Url,
    expected: picture::Expected,
) -> Result<Inspection, FetchFault> {
    let (bytes, head) = match client.read_all(url, MAX_BYTES as u64).await {
        Ok(answer) => answer,
        Err(fault) => return fault.settle(RuleId::ArtifactReachable, url),
    };
    let judge = move || {
        let mut inspection = picture::inspect(&bytes, &expected);
        inspection.saw("status", head.status.as_u16());
        inspection.saw("sha256", sha256_of(&bytes).to_string());
        inspection
    };
    judged(judge).await
}

/// Judging takes a while; other requests need not wait for it.
async fn judged(
    judge: impl FnOnce() -> Inspection + Send + 'static,
) -> Result<Inspection, FetchFault> {
    let judging = tokio::task::spawn_blocking(judge).await;
    judging.map_err(|e| FetchFault::Unreachable(format!("it could not be judged here: {e}")))
}

/// The digest of bytes.
fn sha256_of(bytes: &[u8]) -> Sha256 {
    sha256(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes))
}

fn sha256(digest: aws_lc_rs::digest::Digest) -> Sha256 {
    let mut sha256 = [0; 32];
    for (to, from) in sha256.iter_mut().zip(digest.as_ref()) {
        *to = *from;
    }
    Sha256(sha256)
}

/// What was seen at first, then what was seen inside.
fn joined(first: Inspection, second: Inspection) -> Inspection {
    let mut evidence: Evidence = first.evidence;
    evidence.extend(second.evidence);
    let mut faults = first.faults;
    faults.extend(second.faults);
    Inspection { faults, evidence }
}

/// A package is put into a file that has no name, and judged there.
pub(super) async fn package(
    client: &Careful,
    url: &Url,
    expected: package::Expected,
    scratch: &Path,
) -> Result<Inspection, FetchFault> {
    let fetched = match fetch(client, url, scratch).await {
        Ok(fetched) => fetched,
        Err(fault) => return fault.settle(RuleId::ArtifactReachable, url),
    };
    let (mut file, sha256) = fetched;
    let judged = tokio::task::spawn_blocking(move || {
        file.seek(SeekFrom::Start(0))?;
        Ok::<_, std::io::Error>(package::inspect(file, &expected))
    });
    let disk = |e: &dyn std::fmt::Display| FetchFault::Unreachable(format!("the disk here: {e}"));
    let mut inspection = judged.await.map_err(|e| disk(&e))?.map_err(|e| disk(&e))?;
    inspection.saw("sha256", sha256.to_string());
    Ok(inspection)
}

async fn fetch(
    client: &Careful,
    url: &Url,
    scratch: &Path,
) -> Result<(std::fs::File, Sha256), FetchFault> {
    let disk = |e: std::io::Error| FetchFault::Unreachable(format!("the disk here: {e}"));
    let file = tempfile::tempfile_in(scratch).map_err(disk)?;
    let mut file = tokio::fs::File::from_std(file);
    let mut body = client.get(url, None, None).await?.at_most(MAX_PACKAGE)?;
    let mut digest = aws_lc_rs::digest::Context::new(&aws_lc_rs::digest::SHA256);
    while let Some(chunk) = body.chunk().await? {
        digest.update(&chunk);
        file.write_all(&chunk).await.map_err(disk)?;
    }
    file.flush().await.map_err(disk)?;
    Ok((file.into_std().await, sha256(digest.finish())))
}

/// A file that is only kept: it is there, and how long it is.
pub(super) async fn file(client: &Careful, url: &Url) -> Result<Inspection, FetchFault> {
    let mut inspection = Inspection::default();
    match client.head(url).await {
        Ok(head) => {
            inspection.saw("status", head.status.as_u16());
            inspection.saw("length", head.length);
            head.validators().saw(&mut inspection);
            Ok(inspection)
        }
        Err(fault) => fault.settle(RuleId::ArtifactReachable, url),
    }
}

/// A PDF file is small enough to be read whole.
pub(super) async fn pdf(client: &Careful, url: &Url) -> Result<Inspection, FetchFault> {
    let (bytes, head) = match client.read_all(url, MAX_PDF).await {
        Ok(answer) => answer,
        Err(fault) => return fault.settle(RuleId::ArtifactReachable, url),
    };
    let mut inspection = Inspection::default();
    let begin = bytes.get(..PDF_HEAD).unwrap_or(&bytes);
    if !begin.windows(5).any(|window| window == b"%PDF-") {
        let args = vec![("url", shown(url))];
        inspection.fault(RuleId::ArtifactReachable, "pdf", args);
    }
    inspection.saw("status", head.status.as_u16());
    inspection.saw("length", bytes.len());
    inspection.saw("sha256", sha256_of(&bytes).to_string());
    Ok(inspection)
}

/// A price sheet is small enough to be read whole.
pub(super) async fn sheet(
    client: &Careful,
    url: &Url,
    regions: &[String],
) -> Result<Inspection, FetchFault> {
    let (bytes, _) = match client.read_all(url, MAX_SHEET).await {
        Ok(answer) => answer,
        Err(fault) => return fault.settle(RuleId::ArtifactReachable, url),
    };
    let regions = regions.to_vec();
    let judge = move || {
        let regions: Vec<&str> = regions.iter().map(String::as_str).collect();
        let mut inspection = sheet::inspect(&bytes, &regions);
        inspection.saw("sha256", sha256_of(&bytes).to_string());
        inspection
    };
    judged(judge).await
}
