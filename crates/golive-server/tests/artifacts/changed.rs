//! Files that are not what they were.

use golive_server::artifacts::ingest::{IngestFault, Source};
use golive_testkit::Golive;

use crate::host::{Host, Manner};
use crate::kit::{content, from, ingest, kept, object, scratch, sha256, tag};

/// Breaks off once, then changes to `next` under `etag`.
async fn turncoat(first: &[u8]) -> Host {
    let mut cut = true;
    Host::with(first.to_vec(), move |_| Manner {
        cut: if std::mem::take(&mut cut) {
            1 << 20
        } else {
            usize::MAX
        },
        ..Manner::default()
    })
    .await
}

#[tokio::test]
async fn changed_between_two_parts_it_is_the_new_file_alone() {
    let golive = Golive::start().await;
    let (first, second) = (content(1, 2 << 20), content(2, 3 << 20));
    let host = turncoat(&first).await;
    let source = from(&host);
    let ingesting = ingest(&golive, "mixed", &source);
    let changing = async {
        host.has_sent(1 << 20).await;
        host.change(second.clone(), Some("\"second\""));
    };
    let (done, ()) = tokio::join!(ingesting, changing);
    let done = done.unwrap();
    assert_eq!(done.sha256, sha256(&second));
    assert_eq!(done.etag.as_deref(), Some("\"second\""));
    assert_eq!(kept(&golive, done.sha256).await, second);
    assert!(!object(&golive, &sha256(&first)).exists());
}

#[tokio::test]
async fn changed_since_it_was_certified_it_is_caught() {
    let golive = Golive::start().await;
    let (first, second) = (content(1, 2 << 20), content(2, 2 << 20));
    let host = Host::of(second.clone()).await;
    let by_tag = Source {
        certified: tag("\"certified\""),
        ..from(&host)
    };
    let by_weak_tag = Source {
        certified: tag("W/\"certified\""),
        ..from(&host)
    };
    let by_digest = Source {
        sha256: Some(sha256(&first)),
        ..from(&host)
    };
    for (work, source) in [("a", by_tag), ("b", by_weak_tag), ("c", by_digest)] {
        let fault = ingest(&golive, work, &source).await.unwrap_err();
        assert!(matches!(fault, IngestFault::Changed { .. }), "{fault}");
        assert!(!fault.is_passing());
        assert!(!fault.to_string().contains("sig="), "{fault}");
    }
    assert!(!object(&golive, &sha256(&second)).exists());

    // What was certified comes in.
    host.change(first.clone(), Some("\"certified\""));
    let right = Source {
        certified: tag("\"certified\""),
        sha256: Some(sha256(&first)),
        ..from(&host)
    };
    let done = ingest(&golive, "a", &right).await.unwrap();
    assert_eq!(done.sha256, sha256(&first));

    // It also changes between the parts of one download.
    let host = turncoat(&first).await;
    let source = Source {
        certified: tag("\"first\""),
        ..from(&host)
    };
    let changing = async {
        host.has_sent(1 << 20).await;
        host.change(second.clone(), Some("\"second\""));
    };
    let (done, ()) = tokio::join!(ingest(&golive, "d", &source), changing);
    assert!(matches!(done, Err(IngestFault::Changed { .. })), "{done:?}");
}

#[tokio::test]
async fn what_was_brought_in_before_must_be_what_is_wanted_now() {
    let golive = Golive::start().await;
    let (first, second) = (content(1, 1 << 10), content(2, 1 << 10));
    let host = Host::of(first.clone()).await;
    let done = ingest(&golive, "w", &from(&host)).await.unwrap();
    host.change(second.clone(), Some("\"second\""));

    let same = ingest(&golive, "w", &from(&host)).await.unwrap();
    assert_eq!(same, done, "the work that runs again has the same file");
    let other = Source {
        certified: tag("\"second\""),
        ..from(&host)
    };
    let other = ingest(&golive, "w", &other).await.unwrap();
    assert_eq!(other.sha256, sha256(&second));

    // Somebody has removed it from the folder: it is fetched again.
    std::fs::remove_file(object(&golive, &other.sha256)).unwrap();
    let again = ingest(&golive, "w", &from(&host)).await.unwrap();
    assert_eq!(again.sha256, sha256(&second));
    assert_eq!(kept(&golive, again.sha256).await, second);
    assert_eq!(scratch(&golive), ["json"]);
}

#[tokio::test]
async fn a_whole_file_that_could_not_be_kept_is_not_fetched_again() {
    let golive = Golive::start().await;
    let (first, second) = (content(1, 1 << 20), content(2, 1 << 20));
    let host = Host::of(first.clone()).await;
    let folder = golive
        .running
        .app
        .settings
        .server
        .data
        .join("objects/sha256");
    let keep = async |work: &str, source: &Source| {
        std::fs::write(&folder, "in the way").unwrap();
        let fault = ingest(&golive, work, source).await.unwrap_err();
        assert!(fault.is_passing(), "{fault}");
        std::fs::remove_file(&folder).unwrap();
    };
    keep("w", &from(&host)).await;
    let done = ingest(&golive, "w", &from(&host)).await.unwrap();
    assert_eq!((done.sha256, host.asked().len()), (sha256(&first), 1));
    std::fs::remove_dir_all(&folder).unwrap();

    // Unless it is not what is wanted by then.
    keep("v", &from(&host)).await;
    host.change(second.clone(), Some("\"second\""));
    let source = Source {
        certified: tag("\"second\""),
        ..from(&host)
    };
    let done = ingest(&golive, "v", &source).await.unwrap();
    assert_eq!(done.sha256, sha256(&second));
}
