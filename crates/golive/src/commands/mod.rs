//! One file a group of commands.

pub(crate) mod artifact;
pub(crate) mod check;
pub(crate) mod client;
pub(crate) mod completions;
pub(crate) mod db;
pub(crate) mod delivery;
pub(crate) mod demo;
pub(crate) mod doctor;
pub(crate) mod document;
pub(crate) mod exception;
pub(crate) mod hint;
pub(crate) mod lifecycle;
pub(crate) mod man;
pub(crate) mod member;
pub(crate) mod offer;
pub(crate) mod operation;
pub(crate) mod publisher;
pub(crate) mod report;
pub(crate) mod review;
pub(crate) mod serve;
pub(crate) mod settings;
pub(crate) mod ship;
pub(crate) mod signing_key;
pub(crate) mod webhook;
mod workshop;
