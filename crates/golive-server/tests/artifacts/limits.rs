//! Too much.

use golive_server::artifacts::client::FetchFault;
use golive_server::artifacts::ingest::{IngestFault, Intake, Source, ingest as bring_in};
use golive_testkit::Golive;

use crate::host::{Host, Manner};
use crate::kit::{content, contoso, from, ingest, object, refer, scratch, sha256};

#[tokio::test]
async fn a_file_has_its_limit_whatever_the_server_says() {
    let golive = Golive::start().await;
    let file = content(1, 1 << 20);
    for length in [true, false] {
        let host = Host::with(file.clone(), move |_| Manner {
            length,
            ..Manner::default()
        })
        .await;
        let (work, exact) = (format!("length {length}"), file.len() as u64);
        let less = Source {
            limit: exact - 1,
            ..from(&host)
        };
        let fault = ingest(&golive, &work, &less).await.unwrap_err();
        let too_large = FetchFault::Large { limit: exact - 1 };
        assert!(
            matches!(&fault, IngestFault::Fetch(fault) if *fault == too_large),
            "{fault}"
        );
        assert!(!fault.is_passing());
        assert!(!object(&golive, &sha256(&file)).exists());
    }
    let host = Host::of(file.clone()).await;
    let exact = Source {
        limit: file.len() as u64,
        ..from(&host)
    };
    ingest(&golive, "exact", &exact).await.unwrap();
}

#[tokio::test]
async fn a_publisher_has_its_quota() {
    let golive = Golive::with(|setup| setup.settings.artifacts.quota_mib = 3).await;
    let mut hosts = Vec::new();
    for seed in 0..3 {
        hosts.push(Host::of(content(seed, 1 << 20)).await);
    }
    for (at, host) in hosts.iter().enumerate() {
        let done = ingest(&golive, &format!("{at}"), &from(host))
            .await
            .unwrap();
        refer(&golive, &format!("offer-{at}"), &done).await;
    }
    let more = Host::of(content(9, 1)).await;
    let fault = ingest(&golive, "more", &from(&more)).await.unwrap_err();
    let (bytes, quota) = ((3 << 20) + 1, 3 << 20);
    assert!(
        matches!(fault, IngestFault::Quota { bytes: b, quota: q } if (b, q) == (bytes, quota)),
        "{fault}"
    );
    assert!(!fault.is_passing());
    assert!(!object(&golive, &sha256(&content(9, 1))).exists());
    assert_eq!(scratch(&golive), ["json"; 3], "nothing is left of it");

    // What it has already costs nothing more.
    let again = ingest(&golive, "again", &from(&hosts[1])).await.unwrap();
    refer(&golive, "another", &again).await;
}

#[tokio::test]
async fn files_of_one_version_pass_the_quota_together_no_more_than_alone() {
    let golive = Golive::with(|setup| setup.settings.artifacts.quota_mib = 1).await;
    let (publisher, app) = (contoso(), &golive.running.app);
    let files = [1, 2].map(|seed| content(seed, 700 << 10));
    let [one, two] = &files;
    let hosts = (Host::of(one.clone()).await, Host::of(two.clone()).await);
    let beside = [sha256(one)];
    let intake = Intake {
        beside: &beside,
        ..app.intake(&publisher)
    };
    let bring = async |work: &str, host: &Host| bring_in(intake, work, &from(host), |_| {}).await;
    let first = bring("one", &hosts.0).await.unwrap();
    bring("the same at another place", &hosts.0).await.unwrap();
    for offer in ["a", "b"] {
        let fault = bring("two", &hosts.1).await.unwrap_err();
        let is_both = |bytes: u64| bytes == (one.len() + two.len()) as u64;
        assert!(
            matches!(fault, IngestFault::Quota { bytes, .. } if is_both(bytes)),
            "{fault}"
        );
        // What a version refers to by now is not counted twice.
        refer(&golive, offer, &first).await;
    }
}
