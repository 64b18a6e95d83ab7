//! Who may do what.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::ids::PublisherId;
use crate::time::Time;

/// What a member of a publisher may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// All but members, secrets of others and deletion.
    Contributor,
    /// Everything within the publisher.
    Owner,
}

/// What a caller wants to do, as far as permission is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read offers, operations and history.
    Read,
    /// Write drafts, publish, go live, cancel.
    Work,
    /// Delete an offer.
    Delete,
    /// See and change the members.
    Members,
    /// Make and remove webhooks.
    Webhooks,
    /// Run the server: publishers, clients.
    Operate,
}

/// Whether someone with this role (or an operator of the whole server) may.
pub fn may(role: Option<Role>, operator: bool, action: Action) -> bool {
    if operator {
        return true;
    }
    match action {
        Action::Read | Action::Work => role.is_some(),
        Action::Delete | Action::Members | Action::Webhooks => role == Some(Role::Owner),
        Action::Operate => false,
    }
}

/// A principal in a publisher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Member {
    /// The client id, object id or subject that tokens carry.
    pub principal: String,
    /// The issuer whose tokens count; absent for golive's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// A name for people.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What it may do.
    pub role: Role,
}

/// A namespace of offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publisher {
    /// Its id.
    pub id: PublisherId,
    /// Its name for people.
    pub display_name: String,
    /// Where mail goes when a publish names no list.
    pub contact: Option<String>,
    /// When it was made.
    pub created: Time,
    /// Who belongs to it.
    pub members: Vec<Member>,
}

impl Publisher {
    /// The strongest role that any of a caller's names has here. `issuer` is
    /// `None` for tokens of golive's own issuer.
    pub fn role_of(&self, issuer: Option<&str>, names: &[String]) -> Option<Role> {
        self.members
            .iter()
            .filter(|member| member.issuer.as_deref() == issuer)
            .filter(|member| names.contains(&member.principal))
            .map(|member| member.role)
            .max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_counts_only_from_its_own_issuer() {
        let publisher = Publisher {
            id: "contoso".parse().unwrap(),
            display_name: "Contoso".into(),
            contact: None,
            created: Time(0),
            members: vec![
                Member {
                    principal: "a".into(),
                    issuer: None,
                    name: String::new(),
                    role: Role::Owner,
                },
                Member {
                    principal: "b".into(),
                    issuer: Some("https://idp".into()),
                    name: String::new(),
                    role: Role::Contributor,
                },
            ],
        };
        let a = ["a".to_owned()];
        let b = ["b".to_owned()];
        assert_eq!(publisher.role_of(None, &a), Some(Role::Owner));
        assert_eq!(publisher.role_of(Some("https://idp"), &a), None);
        assert_eq!(
            publisher.role_of(Some("https://idp"), &b),
            Some(Role::Contributor)
        );
        assert!(!may(Some(Role::Contributor), false, Action::Members));
        assert!(!may(None, false, Action::Read));
        assert!(may(None, true, Action::Operate));
    }
}
