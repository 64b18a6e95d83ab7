//! `golive member`

use clap::{Subcommand, ValueEnum};
use golive_model::{Member, PublisherId, Role};

use crate::fault::Fault;
use crate::output;
use crate::session::Session;

#[derive(Debug, Subcommand)]
pub(crate) enum MemberCommand {
    /// Add a member, or change its role (owners only)
    Add {
        /// The publisher
        publisher: PublisherId,
        /// A client id of the own issuer, or what another issuer's tokens carry
        principal: String,
        /// What it may do
        #[arg(long, value_enum, default_value_t = RoleArg::Contributor)]
        role: RoleArg,
        /// A name for people
        #[arg(long, default_value = "", hide_default_value = true)]
        name: String,
        /// The issuer of its tokens, when it is not the server itself
        #[arg(long, value_name = "URL")]
        issuer: Option<String>,
    },
    /// List the members of a publisher (owners only)
    List {
        /// The publisher
        publisher: PublisherId,
    },
    /// Remove a member (owners only)
    Remove {
        /// The publisher
        publisher: PublisherId,
        /// The member
        principal: String,
        /// The issuer of its tokens, when it is not the server itself
        #[arg(long, value_name = "URL")]
        issuer: Option<String>,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum RoleArg {
    /// Everything in the publisher
    Owner,
    /// Everything but members and deletion
    Contributor,
}

pub(crate) async fn run(session: &Session, command: &MemberCommand) -> Result<(), Fault> {
    match command {
        MemberCommand::Add {
            publisher,
            principal,
            role,
            name,
            issuer,
        } => {
            let member = Member {
                principal: principal.clone(),
                issuer: issuer.clone(),
                name: name.clone(),
                role: match role {
                    RoleArg::Owner => Role::Owner,
                    RoleArg::Contributor => Role::Contributor,
                },
            };
            let added = session.client.add_member(publisher, &member).await?;
            show(session, &[added])
        }
        MemberCommand::List { publisher } => {
            let members = session.client.members(publisher).await?;
            match session.json() {
                true => output::json(&members),
                false => table(&members),
            }
        }
        MemberCommand::Remove {
            publisher,
            principal,
            issuer,
        } => {
            let issuer = issuer.as_deref();
            let removed = session.client.remove_member(publisher, principal, issuer);
            removed.await?;
            session.say(&format!("{principal} is no longer a member of {publisher}"));
            Ok(())
        }
    }
}

fn show(session: &Session, members: &[Member; 1]) -> Result<(), Fault> {
    match session.json() {
        true => output::json(&members[0]),
        false => table(members),
    }
}

fn table(members: &[Member]) -> Result<(), Fault> {
    let row = |member: &Member| {
        let role = match member.role {
            Role::Owner => "owner",
            Role::Contributor => "contributor",
        };
        [
            member.principal.clone(),
            role.to_owned(),
            member.name.clone(),
            member.issuer.clone().unwrap_or_default(),
        ]
    };
    output::rows(
        ["PRINCIPAL", "ROLE", "NAME", "ISSUER"],
        members.iter().map(row),
    )
}
