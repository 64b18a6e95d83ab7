//! The command line: what may be said, and who does it.

use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::commands::offer::OfferCommand;
use crate::commands::{
    artifact, check, client, completions, db, delivery, demo, doctor, exception, lifecycle, man,
    member, offer, operation, publisher, review, serve, ship, signing_key, webhook,
};
use crate::fault::Fault;
use crate::session::Session;
use crate::{duration, exit, help};

const EXAMPLES: &str = "\
Examples:
  golive demo                            watch an example offer go live
  golive serve --dev                     a server to rehearse on
  golive ship offer.json                 store, publish, wait, go live, wait
  golive offer check offer.json          what would a publish find?
  golive publish contoso/vm --wait       bring the draft to preview
  golive live contoso/vm --wait          bring the preview to production
  golive status contoso/vm               how does it stand?

Credentials of client commands come from the environment: GOLIVE_TENANT,
GOLIVE_CLIENT_ID and GOLIVE_CLIENT_SECRET, or GOLIVE_TOKEN.
Data goes to standard output; progress, messages and errors to standard error.
";

/// A marketplace server in one binary: takes an offer from draft to live.
#[derive(Debug, Parser)]
#[command(
    name = "golive",
    version,
    max_term_width = 100,
    after_help = format!("{EXAMPLES}\n{}", exit::IN_WORDS),
    arg_required_else_help = true
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Options of all client commands.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Client options")]
pub(crate) struct Global {
    /// Where the server listens
    #[arg(
        long,
        global = true,
        env = "GOLIVE_URL",
        hide_env_values = true,
        default_value = "http://127.0.0.1:8080"
    )]
    pub(crate) url: String,
    /// The tenant of your client
    #[arg(long, global = true, env = "GOLIVE_TENANT", hide_env_values = true)]
    pub(crate) tenant: Option<String>,
    /// The id of your client; its secret comes from GOLIVE_CLIENT_SECRET only
    #[arg(
        long,
        global = true,
        env = "GOLIVE_CLIENT_ID",
        hide_env_values = true,
        value_name = "ID"
    )]
    pub(crate) client_id: Option<String>,
    /// The form of data and of errors
    #[arg(
        long,
        short,
        global = true,
        value_enum,
        default_value_t,
        value_name = "FORM"
    )]
    pub(crate) output: Format,
    /// Wait until the operation has ended; Ctrl-C leaves it running
    #[arg(long, global = true)]
    pub(crate) wait: bool,
    /// How long to wait, such as 30s, 5m or 1h30m
    #[arg(
        long,
        global = true,
        default_value = "1h",
        value_parser = duration::parse,
        value_name = "DURATION"
    )]
    pub(crate) timeout: Duration,
    /// No progress and no messages, only data and errors
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
}

/// The form of data and of errors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    #[default]
    Table,
    /// As the server sends it
    Json,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run the server
    Serve(serve::ServeArgs),
    /// Run a server that forgets, and take an example offer live on it
    Demo(demo::DemoArgs),
    /// Take an offer all the way: store, publish, wait, go live, wait
    Ship(ship::ShipArgs),
    /// Offers and their documents
    #[command(subcommand)]
    Offer(offer::OfferCommand),
    /// Bring the draft of an offer to preview
    Publish(lifecycle::StartArgs),
    /// Bring the preview of an offer to production
    Live(lifecycle::StartArgs),
    /// Stop the newest submission of an offer
    Cancel(lifecycle::NameArgs),
    /// Show how the newest submission of an offer stands
    Status(lifecycle::NameArgs),
    /// What publish, go live and cancel have started
    #[command(subcommand)]
    Operation(operation::OperationCommand),
    /// Namespaces of offers
    #[command(subcommand)]
    Publisher(publisher::PublisherCommand),
    /// Who may do what in a publisher
    #[command(subcommand)]
    Member(member::MemberCommand),
    /// Endpoints that are told of what happens to a publisher's offers
    #[command(subcommand)]
    Webhook(webhook::WebhookCommand),
    /// Service principals of the server's own issuer
    #[command(subcommand)]
    Client(client::ClientCommand),
    /// Keys that the server's own issuer signs tokens with
    #[command(subcommand)]
    SigningKey(signing_key::SigningKeyCommand),
    /// Submissions that wait for a person's approval
    #[command(subcommand)]
    Review(review::ReviewCommand),
    /// Rules that only warn somebody, for a time
    #[command(subcommand)]
    Exception(exception::ExceptionCommand),
    /// Files that the server keeps for offers
    #[command(subcommand)]
    Artifact(artifact::ArtifactCommand),
    /// Mails that the server sends
    #[command(subcommand)]
    Delivery(delivery::DeliveryCommand),
    /// Look after the database
    #[command(subcommand)]
    Db(db::DbCommand),
    /// Look a deployment over before a user does
    Doctor(doctor::DoctorArgs),
    /// Print a completion script for a shell
    Completions(completions::CompletionsArgs),
    /// Print the manual page, or write those of all commands to a directory
    Man(man::ManArgs),
    /// Print the help of all commands as Markdown
    #[command(hide = true)]
    HelpMarkdown,
}

/// Reads the command line and does what it says.
pub(crate) fn run() -> ExitCode {
    let Cli { global, command } = Cli::parse();
    let format = global.output;
    match dispatch(global, command) {
        Ok(()) => ExitCode::from(exit::OK),
        Err(fault) => {
            fault.tell(format);
            ExitCode::from(fault.exit)
        }
    }
}

fn dispatch(global: Global, command: Command) -> Result<(), Fault> {
    match command {
        Command::Serve(args) => serve::run(&args),
        Command::Demo(args) => demo::run(global, &args),
        Command::Db(command) => db::run(global.output, &command),
        Command::Doctor(args) => doctor::run(global.output, &args),
        Command::Completions(args) => completions::run(&args),
        Command::Man(args) => man::run(&args),
        Command::HelpMarkdown => help::run(),
        Command::Offer(OfferCommand::Check(args)) if args.offline => {
            check::offline(&args, global.output == Format::Json)
        }
        command => on_line(global, command),
    }
}

/// Runs a client command until it is done or interrupted.
fn on_line(global: Global, command: Command) -> Result<(), Fault> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Fault::other)?;
    runtime.block_on(async {
        let session = Session::open(global)?;
        tokio::select! {
            // The command comes first: it reads its file, perhaps standard
            // input, while Ctrl-C still ends the process the plain way.
            biased;
            done = ask(&session, command) => done,
            Ok(()) = tokio::signal::ctrl_c() => Err(session.interrupted()),
        }
    })
}

async fn ask(session: &Session, command: Command) -> Result<(), Fault> {
    match command {
        Command::Ship(args) => ship::run(session, &args).await,
        Command::Offer(command) => offer::run(session, &command).await,
        Command::Publish(args) => lifecycle::publish(session, &args).await,
        Command::Live(args) => lifecycle::live(session, &args).await,
        Command::Cancel(args) => lifecycle::cancel(session, &args).await,
        Command::Status(args) => lifecycle::status(session, &args).await,
        Command::Operation(command) => operation::run(session, &command).await,
        Command::Publisher(command) => publisher::run(session, &command).await,
        Command::Member(command) => member::run(session, &command).await,
        Command::Webhook(command) => webhook::run(session, &command).await,
        Command::Client(command) => client::run(session, &command).await,
        Command::SigningKey(command) => signing_key::run(session, &command).await,
        Command::Review(command) => review::run(session, &command).await,
        Command::Exception(command) => exception::run(session, &command).await,
        Command::Artifact(command) => artifact::run(session, &command).await,
        Command::Delivery(command) => delivery::run(session, &command).await,
        Command::Serve(_)
        | Command::Demo(_)
        | Command::Db(_)
        | Command::Doctor(_)
        | Command::Completions(_)
        | Command::Man(_)
        | Command::HelpMarkdown => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn verify_cli() {
        Cli::command().debug_assert();
    }

    #[test]
    fn help_is_what_it_was() {
        let help = Cli::command().term_width(100).render_help();
        insta::assert_snapshot!(help);
    }

    #[test]
    fn client_options_stand_anywhere() {
        let before = Cli::try_parse_from(["golive", "--wait", "publish", "contoso/vm"]).unwrap();
        let after = Cli::try_parse_from(["golive", "publish", "contoso/vm", "--wait"]).unwrap();
        assert!(before.global.wait && after.global.wait);
        assert_eq!(after.global.timeout, Duration::from_secs(3600));
    }

    #[test]
    fn a_secret_is_no_option() {
        let help = Cli::command().render_long_help().to_string();
        assert!(!help.contains("--client-secret") && !help.contains("--token"));
    }
}
