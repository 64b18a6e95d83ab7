//! `golive exception`

use clap::{Args, Subcommand};
use golive_client::ClientError;
use golive_model::PublisherId;
use golive_model::wire::{ExceptionBody, NewException};

use crate::fault::Fault;
use crate::output;
use crate::session::Session;

#[derive(Debug, Subcommand)]
pub(crate) enum ExceptionCommand {
    /// List the exceptions that were granted, those that have ended too (members
    /// see those of their publisher, operators all)
    List {
        /// Only those of this publisher
        #[arg(long, value_name = "ID")]
        publisher: Option<PublisherId>,
    },
    /// Let a rule only warn a publisher, for a time (operators only)
    Add(NewArgs),
    /// Take an exception back, so that its rule blocks again (operators only)
    Remove {
        /// The id of the exception
        id: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    /// The id of the rule, such as VM-008
    rule: String,
    /// Whose offers it is for: all of a publisher, or one
    #[arg(value_name = "PUBLISHER[/OFFER]")]
    whose: String,
    /// Only for the plan of this id
    #[arg(long, value_name = "ID")]
    plan: Option<String>,
    /// Until when: a day, which begins in UTC, or a time, such as 2030-01-31 or
    /// 2030-01-31T12:00:00Z
    #[arg(long, value_name = "TIME")]
    until: String,
    /// Why; reports show it
    #[arg(long)]
    reason: String,
}

pub(crate) async fn run(session: &Session, command: &ExceptionCommand) -> Result<(), Fault> {
    match command {
        ExceptionCommand::List { publisher } => list(session, publisher.as_ref()).await,
        ExceptionCommand::Add(args) => add(session, args).await,
        ExceptionCommand::Remove { id } => remove(session, id).await,
    }
}

async fn list(session: &Session, publisher: Option<&PublisherId>) -> Result<(), Fault> {
    let exceptions = session.client.exceptions(publisher).await;
    let exceptions = exceptions.map_err(|error| match publisher {
        None => refused(error, "Forbidden", "golive exception list --publisher ID"),
        Some(_) => error.into(),
    })?;
    match session.json() {
        true => output::json(&exceptions),
        false => table(exceptions),
    }
}

async fn add(session: &Session, args: &NewArgs) -> Result<(), Fault> {
    let new = new(args);
    let granted = session.client.grant_exception(&new).await?;
    if session.json() {
        return output::json(&granted);
    }
    table(vec![granted])
}

fn new(args: &NewArgs) -> NewException {
    let (publisher, offer) = match args.whose.split_once('/') {
        Some((publisher, offer)) => (publisher, Some(offer)),
        None => (args.whose.as_str(), None),
    };
    NewException {
        rule: args.rule.to_ascii_uppercase(),
        publisher: publisher.to_owned(),
        offer: offer.map(str::to_owned),
        plan: args.plan.clone(),
        until: match args.until.contains(['T', 't']) {
            true => args.until.clone(),
            false => format!("{}T00:00:00Z", args.until),
        },
        reason: args.reason.clone(),
    }
}

async fn remove(session: &Session, id: &str) -> Result<(), Fault> {
    let removed = session.client.revoke_exception(id).await;
    removed.map_err(|error| refused(error, "ExceptionNotFound", "golive exception list"))?;
    session.say(&format!(
        "exception {id} is taken back; its rule blocks again"
    ));
    Ok(())
}

/// A refusal, with the next command where it has this code.
fn refused(error: ClientError, code: &str, next: &str) -> Fault {
    let fault = Fault::from(error);
    match fault.error.code == code {
        true => fault.next(next),
        false => fault,
    }
}

fn table(exceptions: Vec<ExceptionBody>) -> Result<(), Fault> {
    let row = |exception: ExceptionBody| {
        let parts = [Some(exception.publisher), exception.offer, exception.plan];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        [
            exception.id,
            exception.rule,
            parts.join("/"),
            exception.until,
            if exception.ended { "ended" } else { "holds" }.to_owned(),
            exception.granted_by,
            exception.reason,
        ]
    };
    let header = ["ID", "RULE", "FOR", "UNTIL", "STATE", "BY", "REASON"];
    output::rows(header, exceptions.into_iter().map(row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exception_is_for_a_publisher_or_one_offer_until_a_day_or_time() {
        let of = |whose: &str, until: &str| {
            new(&NewArgs {
                rule: "vm-008".into(),
                whose: whose.into(),
                plan: None,
                until: until.into(),
                reason: "agreed".into(),
            })
        };
        let all = of("contoso", "2030-01-31");
        assert_eq!((all.publisher.as_str(), all.offer), ("contoso", None));
        assert_eq!(
            (&*all.rule, &*all.until),
            ("VM-008", "2030-01-31T00:00:00Z")
        );
        let one = of("contoso/vm", "2030-01-31T12:00:00Z");
        assert_eq!(one.offer.as_deref(), Some("vm"));
        assert_eq!(one.until, "2030-01-31T12:00:00Z");
    }
}
