//! What the engine promises: every step may run twice, may fail, may be taken
//! over; and every history is one that the model allows.

mod holders;
mod races;
mod random;
mod steps;
