//! `golive serve`

use std::io::IsTerminal;

use clap::Args;
use golive_server::{FirstRun, Running, Signals, StartError, dev};
use tracing_subscriber::EnvFilter;

use super::settings::ServerArgs;
use crate::fault::Fault;
use crate::output;

#[derive(Debug, Args)]
#[command(after_help = "\
Every flag but --config and those of a rehearsal also stands in golive.toml and
in the environment as GOLIVE__SECTION__KEY, such as GOLIVE__SERVER__LISTEN; a
flag wins.
GOLIVE_LOG chooses what is logged, such as info or golive_server=debug.

Examples:
  golive serve --dev
  golive serve --listen 0.0.0.0:8443 --tls-cert cert.pem --tls-key key.pem")]
pub(crate) struct ServeArgs {
    #[command(flatten)]
    server: ServerArgs,
}

pub(crate) fn run(args: &ServeArgs) -> Result<(), Fault> {
    let settings = args.server.load()?;
    let rehearsal = settings.dev.is_some();
    log("info,refinery_core=warn");
    runtime()?.block_on(async {
        let running = golive_server::start(settings).await?;
        let signals = Signals::new().map_err(Fault::other)?;
        announce(&running)?;
        if rehearsal {
            eprintln!("{}", rehearsal_words(&running.url));
        }
        if let Some(first_run) = &running.first_run {
            eprintln!("{}", first_run_words(first_run));
        }
        running.stopped(signals).await;
        Ok(())
    })
}

/// What runs a server.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, Fault> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Fault::other)
}

/// The one line that scripts wait for.
pub(crate) fn announce(running: &Running) -> Result<(), Fault> {
    output::line(&format!("listening on {}", running.url))
}

/// Logs to standard error: for people on a terminal, as JSON elsewhere.
pub(crate) fn log(level: &str) {
    let filter = EnvFilter::try_from_env("GOLIVE_LOG").unwrap_or_else(|_| EnvFilter::new(level));
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        lines.with_ansi(!plain).init();
    } else {
        lines.json().init();
    }
}

fn first_run_words(first_run: &FirstRun) -> String {
    format!(
        "First start: an operator was made. Its secret is shown only now; keep it.\n  \
         export GOLIVE_TENANT={}\n  export GOLIVE_CLIENT_ID={}\n  \
         export GOLIVE_CLIENT_SECRET={}",
        first_run.tenant, first_run.client_id, first_run.client_secret
    )
}

/// The accounts of a rehearsal, ready to paste.
pub(crate) fn rehearsal_words(url: &str) -> String {
    format!(
        "Rehearsal: the credentials are known to everybody. In another terminal:\n  \
         export GOLIVE_URL={url}\n  export GOLIVE_TENANT={}\n  \
         export GOLIVE_CLIENT_ID={}\n  export GOLIVE_CLIENT_SECRET={}",
        dev::TENANT,
        dev::OWNER,
        dev::SECRET
    )
}

impl From<StartError> for Fault {
    fn from(error: StartError) -> Self {
        let fault = Self::other(&error);
        match error {
            StartError::Config(error) => error.into(),
            StartError::Listen(..) => {
                fault.next("stop what listens there, or choose another --listen")
            }
            StartError::Store(_) | StartError::Objects(_) => fault.next("golive doctor"),
            StartError::Unusable(_) => fault,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_secret_is_ready_to_paste() {
        let words = first_run_words(&FirstRun {
            tenant: "t".into(),
            client_id: "c".into(),
            client_secret: "s".into(),
        });
        assert!(words.contains("\n  export GOLIVE_TENANT=t\n"));
        assert!(words.ends_with("\n  export GOLIVE_CLIENT_SECRET=s"));
    }
}
