//! SIGKILL at random moments under mixed load.

use std::sync::Arc;

use golive_server::{clock::Clock, dev};
use golive_testkit::Api;

use crate::load::{Dice, OFFERS, Promised, work};
use crate::{check, start};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_random_moments_nothing_accepted_is_lost() {
    let number = |name: &str| {
        std::env::var(name)
            .ok()
            .and_then(|text| text.parse::<u64>().ok())
    };
    let kills = number("GOLIVE_KILLS").unwrap_or(200);
    let seed =
        number("GOLIVE_SEED").unwrap_or_else(|| u64::try_from(Clock::system().now().0).unwrap());
    println!("{kills} kills, GOLIVE_SEED={seed}");

    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let promised = Arc::new(Promised::default());
    let mut dice = Dice::new(seed);
    for _ in 0..kills {
        let mut server = start(&data, &[]);
        let owner = Api::rehearsal(&server.url, dev::OWNER).await;
        promised.keeps(&owner).await;
        let from = promised.begun();
        let workers: Vec<_> = (0..OFFERS)
            .map(|worker| {
                let (promised, owner) = (Arc::clone(&promised), owner.clone());
                let seed = seed
                    .wrapping_mul(31)
                    .wrapping_add((from * OFFERS + worker) as u64);
                tokio::spawn(async move { work(&promised, &owner, worker, seed).await })
            })
            .collect();
        promised.begun_since(from, 1 + dice.below(120)).await;
        server.kill();
        for worker in workers {
            worker.await.unwrap();
        }
    }
    let mut server = start(&data, &[]);
    let owner = Api::rehearsal(&server.url, dev::OWNER).await;
    promised.keeps(&owner).await;
    promised.kept_for_good(&owner).await;
    assert_eq!(server.terminate(), Some(0));
    check(&data);
    println!(
        "{kills} kills survived, {} operations accepted, none lost",
        promised.accepted()
    );
    assert!(promised.accepted() > 0);
}
