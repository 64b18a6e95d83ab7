//! `golive demo`: a server that forgets, and two offers that go live on it.

use std::net::SocketAddr;
use std::time::Duration;

use clap::Args;
use golive_client::{Client, Credentials, Endpoint};
use golive_server::config::{ArtifactSettings, Checks, DevSettings, ServerSettings, Settings};
use golive_server::{Running, Signals, dev};
use serde_json::Value;

use super::document::{self, NameOverride};
use super::{serve, ship, workshop};
use crate::cli::Global;
use crate::duration;
use crate::fault::Fault;
use crate::session::Session;

/// The offers that the demo ships: a virtual machine, and a core virtual machine
/// with disk generations.
const DOCUMENTS: [(&str, &str); 2] = [
    (
        "examples/contoso-vm.json",
        include_str!("../../../../examples/contoso-vm.json"),
    ),
    (
        "examples/contoso-corevm.json",
        include_str!("../../../../examples/contoso-corevm.json"),
    ),
];

#[derive(Debug, Args)]
pub(crate) struct DemoArgs {
    /// End when the offers are live
    #[arg(long)]
    once: bool,
    /// Address and port [default: a free port]
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: Option<SocketAddr>,
    /// How long every step lasts at least
    #[arg(long, value_name = "DURATION", value_parser = duration::parse, default_value = "700ms")]
    pace: Duration,
}

pub(crate) fn run(global: Global, args: &DemoArgs) -> Result<(), Fault> {
    serve::log("warn");
    let folder = tempfile::tempdir().map_err(Fault::other)?;
    let settings = Settings {
        server: ServerSettings {
            listen: args.listen.unwrap_or(([127, 0, 0, 1], 0).into()),
            data: folder.path().to_owned(),
            ..ServerSettings::default()
        },
        dev: Some(DevSettings {
            pace: args.pace,
            checks: Checks::Full,
        }),
        artifacts: ArtifactSettings {
            // The links of the examples lead into the internet.
            check_links: false,
            ..ArtifactSettings::default()
        },
        ..Settings::default()
    };
    serve::runtime()?.block_on(async {
        let running = golive_server::start(settings).await?;
        serve::announce(&running)?;
        let shipped = ship_examples(global, &running).await;
        if shipped.is_err() || args.once {
            running.drain().await;
            return shipped;
        }
        let signals = Signals::new().map_err(Fault::other)?;
        eprintln!("{}", what_to_look_at(&running.url));
        running.stopped(signals).await;
        Ok(())
    })
}

async fn ship_examples(global: Global, running: &Running) -> Result<(), Fault> {
    let credentials = Credentials::Client {
        tenant: dev::TENANT.into(),
        client_id: dev::OWNER.into(),
        client_secret: dev::SECRET.into(),
    };
    let client = Client::new(Endpoint::new(&running.url, credentials)?)?;
    let session = Session::of(client, global);
    let workshop = workshop::open().await?;
    let story = async {
        for (number, (name, text)) in DOCUMENTS.into_iter().enumerate() {
            let mut document: Value = serde_json::from_str(text).map_err(Fault::other)?;
            workshop::stock(&mut document, workshop);
            if number == 0 {
                fail_and_mend(&session, name, &document).await?;
            }
            let document = document::parse(document.to_string(), name, &NameOverride::default())?;
            ship::ship(&session, &document, &[]).await?;
        }
        Ok(())
    };
    tokio::select! {
        shipped = story => shipped,
        Ok(()) = tokio::signal::ctrl_c() => Err(session.interrupted()),
    }
}

/// Publishes the offer with a logo of the wrong size, so that everybody sees what
/// certification has to say.
async fn fail_and_mend(session: &Session, name: &str, good: &Value) -> Result<(), Fault> {
    let broken = good
        .to_string()
        .replace("/logo-40x40.png", "/logo-48x48.png");
    let document = document::parse(broken, name, &NameOverride::default())?;
    eprintln!("First a mistake: a logo that is larger than it should be.\n");
    match ship::ship(session, &document, &[]).await {
        Ok(()) => Err(Fault::other("the mistake was not found")),
        Err(fault) => {
            fault.tell(session.global.output);
            eprintln!("\nMended: the same offer with the right logo.\n");
            Ok(())
        }
    }
}

fn what_to_look_at(url: &str) -> String {
    let words = serve::rehearsal_words(url);
    format!(
        "\nBoth offers are live. Look at {url}/ and {url}/docs.\n{words}\nCtrl-C ends the demo and \
         forgets everything."
    )
}
