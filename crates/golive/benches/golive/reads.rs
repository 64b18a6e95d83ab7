//! Hot answers, as programs and as browsers ask for them.

use serde_json::Value;

use crate::baseline::Bare;
use crate::load::{Connection, hammer, header, request};
use crate::{CLIENTS, LENGTH, ROUNDS, Server, VERSION, median, row};

/// Hot reads against a bare axum route with the same bytes and headers.
pub(crate) async fn reads() {
    let server = Server::start(&[]).await;
    let mut connection = Connection::open(server.address).await;
    server.put(&mut connection, "hot").await;
    server.finish(&mut connection, "hot", "/publish").await;
    let operation = server.finish(&mut connection, "hot", "/golive").await;
    let operation: Value = serde_json::from_slice(&operation).unwrap();
    let offer = server.at("GET", "hot", "", "");
    let etag = header(&connection.ask(&offer).await.head, "etag")
        .unwrap()
        .to_owned();
    let path = format!("/api/publishers/contoso/offers/hot?{VERSION}");
    let unchanged = server.ask("GET", &path, &[("if-none-match", &etag)], "");
    let id = operation["id"].as_str().unwrap();
    let operation = server.at("GET", "hot", &format!("/operations/{id}"), "");
    for case in [
        ("hot GET of an offer, 64 connections", offer, 200, ">= 0.75"),
        ("the same, 304", unchanged, 304, ">= 0.75"),
        ("GET operation, 64 connections", operation, 200, ">= 0.6"),
    ] {
        beside_axum(&server, &mut connection, case).await;
    }
}

/// The hot page of an offer, as a browser asks for it, beside a bare axum route.
pub(crate) async fn pages() {
    let server = Server::start(&[]).await;
    let mut connection = Connection::open(server.address).await;
    server.put(&mut connection, "hot").await;
    server.finish(&mut connection, "hot", "/publish").await;
    server.finish(&mut connection, "hot", "/golive").await;
    let headers = [("accept", "text/html,*/*;q=0.8"), ("accept-language", "sv")];
    let ask = request("GET", "/offers/contoso.hot", &headers, "");
    let what = "hot page of an offer, 64 connections";
    beside_axum(&server, &mut connection, (what, ask, 200, ">= 0.5")).await;
}

type Case = (&'static str, Vec<u8>, u16, &'static str);

/// One request, again and again, beside a bare axum route with the same bytes.
async fn beside_axum(server: &Server, connection: &mut Connection, case: Case) {
    let (what, ask, status, goal) = case;
    let like = connection.ask(&ask).await;
    assert_eq!(like.status, status);
    let bare = Bare::start(server.folder.path(), &like);
    let (mut golive, mut beside, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (one, two) = (ask.clone(), ask.clone());
        let base = hammer(
            bare.address,
            CLIENTS,
            LENGTH,
            move |_, _| one.clone(),
            status,
        )
        .await;
        let rate = hammer(
            server.address,
            CLIENTS,
            LENGTH,
            move |_, _| two.clone(),
            status,
        )
        .await;
        golive.push(rate);
        beside.push(base);
        ratios.push(rate / base);
    }
    row(
        what,
        format!("{:.0}/s", median(golive)),
        format!("axum {:.0}/s", median(beside)),
        format!("{:.2}", median(ratios)),
        goal,
    );
}
