//! Who is calling: secrets at rest, signing keys, and tokens.
//!
//! A token comes from golive's own issuer ([`issue`], signed by a [`KeyRing`])
//! or from an OpenID Connect issuer that the operator listed ([`Issuer`]). The
//! [`Verifier`] turns either into a [`Principal`]; what a principal may do is
//! the model's to say.

pub mod caller;
pub mod issuer;
pub mod issuer_settings;
pub mod jwks;
pub mod keys;
pub mod openid;
pub mod principal;
pub mod renewal;
pub mod ring;
pub mod seal;
pub mod secrets;
pub mod session;
pub mod signature;
pub mod tokens;

#[cfg(test)]
mod tests;

pub use issuer_settings::{IssuerError, IssuerSettings};
pub use jwks::Issuer;
pub use keys::{KeyError, KeyRing, SigningKey, StoredKey};
pub use principal::Principal;
pub use seal::{MasterKey, MasterKeyError, SealError};
pub use tokens::{Grant, TokenFault, TokenVersion, Verifier, issue};
