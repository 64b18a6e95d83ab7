//! The server. A request passes eight rooms: door ([`http`]), guard ([`auth`]),
//! desk ([`api`]), judge (`golive-model`), ledger (`golive-store`), engine
//! ([`engine`]), works ([`publish`]), shop window ([`storefront`]).
//! ARCHITECTURE.md walks one go live through them.

pub mod api;
pub mod app;
pub mod artifacts;
pub mod auth;
pub mod breakpoint;
pub mod certify;
pub mod clock;
pub mod config;
pub mod console;
pub mod database;
pub mod dev;
pub mod doctor;
pub mod engine;
pub mod http;
pub mod lifecycle;
pub mod memory;
pub mod metrics;
pub mod notify;
pub mod outbound;
pub mod pages;
pub mod portal;
pub mod progress;
pub mod publish;
pub mod random;
pub mod router;
pub mod signin;
pub mod storefront;

pub use lifecycle::{Choice, FirstRun, Running, Signals, StartError, start, start_with};
