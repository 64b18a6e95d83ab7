//! Servers that break off.

use std::sync::{Arc, Mutex};

use golive_server::artifacts::client::FetchFault;
use golive_server::artifacts::ingest::IngestFault;
use golive_testkit::Golive;

use crate::host::{Host, Manner};
use crate::kit::{
    Dice, content, from, has_come, ingest, ingest_told, kept, object, scratch, sha256,
};

#[tokio::test]
async fn a_file_comes_in_and_is_told_of() {
    let golive = Golive::start().await;
    let picture = [&b"\x89PNG\r\n\x1a\n"[..], &content(1, 3 << 20)].concat();
    let host = Host::of(picture.clone()).await;

    let (done, told) = ingest_told(&golive, "a picture", &from(&host)).await;
    let done = done.unwrap();
    assert_eq!(done.sha256, sha256(&picture));
    assert_eq!(done.length, picture.len() as u64);
    assert_eq!(done.content_type, "image/png");
    assert_eq!(done.etag.as_deref(), Some("\"first\""));
    assert_eq!(kept(&golive, done.sha256).await, picture);
    assert!(object(&golive, &done.sha256).exists());

    let (first, last) = (told.first().unwrap(), told.last().unwrap());
    assert_eq!((first.bytes, first.total), (0, Some(done.length)));
    assert_eq!((last.bytes, last.total), (done.length, Some(done.length)));
    assert!(last.rate > 0);

    // A step that runs again has it already, even when the server is gone.
    let again = ingest(&golive, "a picture", &from(&host)).await.unwrap();
    assert_eq!((again, host.asked().len()), (done.clone(), 1));
    assert_eq!(scratch(&golive), ["json"]);
    // Another work asks again, and finds it there already.
    let other = ingest(&golive, "another", &from(&host)).await.unwrap();
    assert_eq!((other, host.asked().len()), (done, 2));
}

#[tokio::test]
async fn an_empty_file_is_a_file() {
    let golive = Golive::start().await;
    let host = Host::of("").await;
    let done = ingest(&golive, "nothing", &from(&host)).await.unwrap();
    assert_eq!((done.sha256, done.length), (sha256(b""), 0));
    assert_eq!(kept(&golive, done.sha256).await, b"");
}

#[tokio::test]
async fn cut_at_random_points_it_goes_on_and_has_the_same_digest() {
    let golive = Golive::start().await;
    let mut dice = Dice::new();
    for round in 0..4 {
        let file = content(round, (1 << 20) + dice.below(6 << 20));
        let cuts: Vec<usize> = (0..1 + dice.below(4))
            .map(|_| dice.below(file.len() / 2))
            .collect();
        let mut left = cuts.clone();
        let host = Host::with(file.clone(), move |_| Manner {
            cut: left.pop().unwrap_or(usize::MAX),
            ..Manner::default()
        })
        .await;
        let done = ingest(&golive, &format!("cut {round}"), &from(&host)).await;
        let name = format!("{} bytes, cut after {cuts:?}", file.len());
        assert_eq!(done.unwrap().sha256, sha256(&file), "{name}");
        assert!((2..=cuts.len() + 1).contains(&host.asked().len()), "{name}");
        assert!(
            host.sent() < file.len() + (8 << 20),
            "{name}: {} sent",
            host.sent()
        );
        for (asked, next) in host.asked().iter().zip(host.asked().iter().skip(1)) {
            assert!(next.from >= asked.from, "{name}");
            assert_eq!(next.from.is_some(), next.if_match.is_some(), "{name}");
        }
    }
}

#[tokio::test]
async fn without_tag_or_parts_it_starts_over() {
    let golive = Golive::start().await;
    let file = content(2, 2 << 20);
    for (work, etag, ranges) in [
        ("no tag", None, true),
        ("a weak tag", Some("W/\"1\""), true),
        ("no parts", Some("\"1\""), false),
    ] {
        let mut first = true;
        let host = Host::with(file.clone(), move |_| Manner {
            cut: if std::mem::take(&mut first) {
                1 << 20
            } else {
                usize::MAX
            },
            ranges,
            ..Manner::default()
        })
        .await;
        host.change(file.clone(), etag);
        let done = ingest(&golive, work, &from(&host)).await.unwrap();
        assert_eq!(done.sha256, sha256(&file), "{work}");
        assert_eq!(host.asked().last().unwrap().from, None, "{work}");
    }
}

#[tokio::test]
async fn what_gets_no_further_is_given_up_and_goes_on_later() {
    let golive = Golive::start().await;
    let file = content(3, 3 << 20);
    let host = Host::with(file.clone(), |asked| Manner {
        cut: (2 << 20) - asked.from.unwrap_or(0),
        ..Manner::default()
    })
    .await;
    let fault = ingest(&golive, "later", &from(&host)).await.unwrap_err();
    assert!(fault.is_passing(), "{fault}");
    assert!(matches!(
        fault,
        IngestFault::Fetch(FetchFault::Unreachable(_))
    ));
    assert!(host.asked().len() < 9, "{:?}", host.asked());
    assert_eq!(scratch(&golive), ["json", "part"]);

    // The next run, perhaps of the next process, asks for the rest only.
    let golive = golive.restart_with(|_| {}).await;
    host.answers(|_| Manner::default());
    let before = host.asked().len();
    let done = ingest(&golive, "later", &from(&host)).await.unwrap();
    assert_eq!(done.sha256, sha256(&file));
    assert_eq!(host.asked()[before].from, Some(2 << 20));
    assert_eq!(host.asked().len(), before + 1);
}

#[tokio::test]
async fn who_is_stopped_goes_on_and_two_at_once_are_one() {
    let golive = Golive::start().await;
    let file = content(4, 4 << 20);
    let held = Arc::new(Mutex::new(true));
    let hold = Arc::clone(&held);
    let host = Host::with(file.clone(), move |_| {
        let hold = Arc::clone(&hold);
        Manner {
            until: Some((1 << 20, Arc::new(move || *hold.lock().unwrap()))),
            ..Manner::default()
        }
    })
    .await;
    let source = from(&host);
    {
        let mut first = std::pin::pin!(ingest(&golive, "one", &source));
        tokio::select! {
            done = &mut first => panic!("{done:?}"),
            () = has_come(&golive, 512 << 10) => {}
        }
        let second = tokio::select! {
            done = &mut first => panic!("{done:?}"),
            second = ingest(&golive, "one", &source) => second,
        };
        assert!(matches!(second, Err(IngestFault::Busy)), "{second:?}");
    }
    // The first one was dropped; its writer ends by itself and lets go.
    host.answers(|_| Manner::default());
    let done = loop {
        match ingest(&golive, "one", &source).await {
            Err(IngestFault::Busy) => tokio::task::yield_now().await,
            done => break done.unwrap(),
        }
    };
    assert_eq!(done.sha256, sha256(&file));
    let last = host.asked().last().cloned().unwrap();
    assert!(last.from.is_some_and(|from| from > 0), "{last:?}");
}
