//! What was: documents, submissions, operations.

use golive_model::{Revision, SubmissionNumber, Version};

use crate::kit::{
    Place, cancel, change, contoso, key, make, operation, publish, put, read, stage, to_live,
    to_preview,
};

pub(crate) async fn a_frozen_document_stays_and_a_replaced_draft_goes(place: Place) {
    let store = place.open();
    let key = key("vm");
    let made = make(&store, "vm", "1").await;
    let second = change(&store, &made, put(&key, "2")).await;
    let frozen = to_preview(&store, &second, 1).await;
    let third = change(&store, &frozen, put(&key, "3")).await;
    change(&store, &third, put(&key, "4")).await;
    drop(store);

    let store = place.open();
    let there = |revision| store.document(&key, Revision(revision)).unwrap().is_some();
    assert_eq!([1, 2, 3, 4].map(there), [false, true, false, true]);
}

pub(crate) async fn replaced_submissions_are_kept_in_order(place: Place) {
    let store = place.open();
    let key = key("vm");
    let mut record = make(&store, "vm", "1").await;
    let mut stages = Vec::new();
    for number in 1..=4_u64 {
        record = to_preview(&store, &record, number * 10).await;
        if number % 2 == 0 {
            record = to_live(&store, &record, number * 10 + 1).await;
        }
        stages.push((
            SubmissionNumber(u32::try_from(number).unwrap()),
            stage(&record),
        ));
        record = change(&store, &record, put(&key, &format!("after {number}"))).await;
    }
    let stand = |submissions: &[golive_model::Submission]| {
        submissions
            .iter()
            .map(|s| (s.number, s.stage))
            .collect::<Vec<_>>()
    };
    // The fourth is the newest and stands in the offer.
    stages.truncate(3);
    stages.reverse();
    let all = store.replaced_submissions(&key, 100).await.unwrap();
    assert_eq!(stand(&all), stages);
    let two = store.replaced_submissions(&key, 2).await.unwrap();
    assert_eq!(stand(&two), stages[..2]);
    for submission in &all {
        let found = store.submission(&record, submission.number).unwrap();
        assert_eq!(found.as_ref(), Some(submission));
    }
    for version in 1..=4 {
        let revision = store.version(&record, Version(version)).unwrap();
        assert_eq!(
            revision,
            Some(Revision(version)),
            "one put before each publish"
        );
    }
    assert_eq!(store.version(&record, Version(5)).unwrap(), None);
    assert!(
        store
            .submission(&record, SubmissionNumber(5))
            .unwrap()
            .is_none()
    );
}

pub(crate) async fn an_operation_is_found_by_its_id(place: Place) {
    let store = place.open();
    let base = make(&store, "vm", "1").await;
    let published = change(&store, &base, publish(1)).await;
    change(&store, &published, cancel(2)).await;
    for number in [1, 2] {
        let found = store
            .operation(&contoso(), operation(number))
            .unwrap()
            .unwrap();
        assert_eq!(found.key, key("vm"));
        assert_eq!(found.submission, SubmissionNumber(1));
        let submission = read(&store, &found.key).offer.submission.unwrap();
        assert!(submission.operation(operation(number)).is_some());
    }
    assert!(store.operation(&contoso(), operation(3)).unwrap().is_none());
    let others = "fabrikam".parse().unwrap();
    assert!(store.operation(&others, operation(1)).unwrap().is_none());
}
