//! What was: documents, submissions, operations.

use golive_model::{Revision, SubmissionNumber, Version};

use crate::kit::{
    Place, cancel, change, contoso, key, make, operation, publish, put, read, stage, to_live,
    to_preview,
};

pub(crate) async fn a_frozen_document_stays_and_a_replaced_draft_goes(place: Place) {
    let store = place.open().await;
    let key = key("vm");
    let made = make(&store, "vm", "1").await;
    let second = change(&store, &made, put(&key, "2")).await;
    let frozen = to_preview(&store, &second, 1).await;
    let third = change(&store, &frozen, put(&key, "3")).await;
    change(&store, &third, put(&key, "4")).await;
    drop(store);

    let store = place.open().await;
    for (revision, there) in [(1, false), (2, true), (3, false), (4, true)] {
        let found = store
            .document(&third.offer, Revision(revision))
            .await
            .unwrap();
        assert_eq!(found.is_some(), there, "{revision}");
    }
}

pub(crate) async fn replaced_submissions_are_kept_in_order(place: Place) {
    let store = place.open().await;
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
        let found = store.submission(&record, submission.number).await.unwrap();
        assert_eq!(found.as_ref(), Some(submission));
    }
    for version in 1..=4 {
        let revision = store.version(&record, Version(version)).await.unwrap();
        assert_eq!(
            revision,
            Some(Revision(version)),
            "one put before each publish"
        );
    }
    assert_eq!(store.version(&record, Version(5)).await.unwrap(), None);
    assert!(
        store
            .submission(&record, SubmissionNumber(5))
            .await
            .unwrap()
            .is_none()
    );
}

pub(crate) async fn an_operation_is_found_by_its_id(place: Place) {
    let store = place.open().await;
    let base = make(&store, "vm", "1").await;
    let published = change(&store, &base, publish(1)).await;
    change(&store, &published, cancel(2)).await;
    for number in [1, 2] {
        let found = store
            .operation(&contoso(), operation(number))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(found.key, key("vm"));
        assert_eq!(found.submission, SubmissionNumber(1));
        let submission = read(&store, &found.key).await.offer.submission.unwrap();
        assert!(submission.operation(operation(number)).is_some());
    }
    assert!(
        store
            .operation(&contoso(), operation(3))
            .await
            .unwrap()
            .is_none()
    );
    let others = "fabrikam".parse().unwrap();
    assert!(
        store
            .operation(&others, operation(1))
            .await
            .unwrap()
            .is_none()
    );
}
