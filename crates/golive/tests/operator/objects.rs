//! The objects that a backup needs: its list, and what a restore says of them.

use std::fs;
use std::path::Path;
use std::process::Command;

use aws_lc_rs::digest::{SHA256, digest};
use golive_testkit::Postgres;

use crate::kit::{Place, sql};

/// What came in for the offer, at which time: two that it uses, and one that
/// nothing uses.
const FILES: [(&str, i64, bool); 3] = [
    ("a picture", 1_700_000_000_000_001, true),
    ("a package", 1_700_000_000_000_002, true),
    ("left over", 1_700_000_000_000_003, false),
];

pub(crate) fn sha256(content: &str) -> String {
    let bytes = digest(&SHA256, content.as_bytes());
    bytes.as_ref().iter().map(|b| format!("{b:02x}")).collect()
}

/// Has artifacts taken in, in rows and as objects.
pub(crate) fn take_in(postgres: &Postgres, place: &Place) {
    for (content, made, is_used) in FILES {
        let (sha256, length) = (sha256(content), content.len());
        let mut text = format!(
            "INSERT INTO artifacts (sha256, length, content_type, made, touched)
             VALUES ('{sha256}', {length}, 'text/plain', {made}, {made});"
        );
        if is_used {
            text += &format!(
                "INSERT INTO artifact_uses (publisher, offer, revision, pointer, sha256, name, source)
                 VALUES ('contoso', 'vm', 1, '/{made}', '{sha256}', 'file', 'https://files.example/')"
            );
        }
        match &place.database {
            Some(url) => drop(sql(postgres, url, &text)),
            None => place.sqlite().execute_batch(&text).unwrap(),
        }
        let folder = place.path(&format!("data/objects/sha256/{}", &sha256[..2]));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{sha256}.{made}")), content).unwrap();
    }
}

/// Where the object of a file lies.
pub(crate) fn object(number: usize) -> String {
    let (content, made, _) = FILES[number];
    let sha256 = sha256(content);
    format!("sha256/{}/{sha256}.{made}", &sha256[..2])
}

/// The outcome of `sha256sum --check` in a folder.
fn is_whole(list: &Path, folder: &Path) -> bool {
    let mut check = Command::new("sha256sum");
    check
        .args(["--check", "--strict"])
        .arg(list)
        .current_dir(folder);
    let output = check
        .output()
        .unwrap_or_else(|e| panic!("this test needs coreutils: {e}"));
    output.status.success()
}

#[tokio::test]
async fn a_backup_says_which_objects_it_needs() {
    let postgres = Postgres::shared();
    for place in [Place::on_sqlite(), Place::migrated(postgres).await] {
        place.furnish().await;
        take_in(postgres, &place);
        let told = place.works(&["db", "backup", "backup.db"]);
        assert!(
            told.contains("Wrote backup.db.objects: the backup needs 2 objects with 18 bytes"),
            "{told}"
        );
        let list = place.path("backup.db.objects");
        let mut lines: Vec<String> = (0..2)
            .map(|number| format!("{}  {}\n", sha256(FILES[number].0), object(number)))
            .collect();
        lines.sort();
        assert_eq!(fs::read_to_string(&list).unwrap(), lines.concat());
        let objects = place.path("data/objects");
        assert!(is_whole(&list, &objects));
        fs::write(objects.join(object(0)), "another").unwrap();
        assert!(!is_whole(&list, &objects));

        fs::remove_file(place.path("backup.db")).unwrap();
        place.refused(
            &["db", "backup", "backup.db"],
            "backup.db.objects exists; name a new file",
        );
    }
}

#[tokio::test]
async fn a_restore_stands_and_says_which_objects_are_missing() {
    let postgres = Postgres::shared();
    let from = Place::on_sqlite();
    from.furnish().await;
    take_in(postgres, &from);
    from.works(&["db", "backup", "backup.db"]);
    let backup = from.path("backup.db").display().to_string();
    let objects = from.path("data/objects").display().to_string();
    fs::remove_file(from.path("data/objects").join(object(2))).unwrap();
    let there = Place::on_sqlite();
    let told = there.works(&["db", "restore", &backup, "--objects", &objects]);
    assert!(
        told.contains("It needs 2 objects with 18 bytes; all are there."),
        "{told}"
    );
    fs::remove_file(from.path("data/objects").join(object(0))).unwrap();
    for on_postgres in [false, true] {
        let place = match on_postgres {
            false => Place::on_sqlite(),
            true => Place::migrated(postgres).await,
        };
        let told = place.works(&["db", "restore", &backup, "--objects", &objects]);
        let expected = format!(
            "It needs 2 objects with 18 bytes. Missing, or not whole: 1. Put them back from a copy \
             of the object store:\n- {}\n",
            object(0)
        );
        assert!(told.contains(&expected), "{told}");
        assert!(place.works(&["db", "check"]).contains("No faults."));
    }
    let away = Place::on_sqlite();
    fs::write(away.path("a-file"), "").unwrap();
    let told = away.works(&["db", "restore", &backup, "--objects", "a-file"]);
    assert!(
        told.contains("Whether its objects are there can not be said"),
        "{told}"
    );
}
