//! What the store promises, on every engine, through `Store` alone, with changes
//! that the real model decided.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of this program is a test, its helpers too"
)]

mod accounts;
mod artifacts;
mod audit;
mod bells;
mod decoding;
mod events;
mod groups;
mod history;
mod kit;
mod leads;
mod leases;
mod mail;
mod only_postgres;
mod only_sqlite;
mod sealed;
mod search;
mod shop;
mod statements;
mod unanswered;
mod webhooks;
mod writes;

/// Each test on each engine. `cargo test -p golive-store --test contract sqlite::`
/// runs those of one engine; `cargo test ... leases::` those of one room.
macro_rules! contract {
    (on { $($engine:ident: $kind:expr,)+ } $tests:tt) => {
        $(mod $engine { contract!(@ $kind; $tests); })+

        #[test]
        fn every_engine_keeps_the_whole_contract() {
            use std::io::Write;
            // Past the capture of the test harness: it is told at every run.
            let mut out = std::io::stdout().lock();
            $(writeln!(out, "{}: {} tests of the contract", stringify!($engine), $engine::TESTS).unwrap();)+
        }
    };
    (@ $kind:expr; { $($room:ident: $($test:ident,)+;)+ }) => {
        pub(super) const TESTS: usize = [$($(stringify!($test),)+)+].len();
        $(mod $room {
            $(#[test]
            fn $test() {
                crate::kit::run($kind, crate::$room::$test);
            })+
        })+
    };
}

contract! {
    on {
        sqlite: crate::kit::Engine::Sqlite,
        postgres: crate::kit::Engine::Postgres,
    }
    {
        writes:
            a_write_is_read_at_once_and_after_a_restart,
            a_conflict_leaves_nothing_behind,
            a_stale_counter_changes_nothing,
            an_offer_made_anew_is_another_offer,
            no_acknowledged_write_is_lost,
            what_is_read_never_goes_back,
            an_idempotency_key_stands_for_one_operation,
            a_reset_forgets_all_but_keys_settings_and_cursors,
            ;
        groups:
            a_late_conflict_takes_back_its_own_batch_alone,
            a_failure_takes_back_its_own_batch_alone,
            ;
        leases:
            a_desk_takes_a_free_lease,
            a_desk_leaves_a_lease_with_its_holder,
            the_holder_keeps_it_while_there_is_something_to_run,
            a_retry_is_nobodys_until_it_is_ripe,
            a_deadline_is_nobodys_until_it_is_over,
            one_of_many_claims_it,
            a_late_holder_changes_nothing,
            renewed_is_not_claimed,
            what_runs_is_listed,
            ;
        history:
            a_frozen_document_stays_and_a_replaced_draft_goes,
            replaced_submissions_are_kept_in_order,
            an_operation_is_found_by_its_id,
            ;
        events:
            the_log_has_each_change_once_in_order,
            an_offers_events_are_the_same_before_and_after_the_history_is_written,
            a_reader_takes_what_it_wants_and_moves_on,
            ;
        audit:
            the_log_is_searched_backwards_in_pages,
            the_log_is_searched_by_time,
            ;
        bells:
            a_change_is_never_missed,
            a_deletion_and_a_reset_ring,
            the_log_tells_of_every_change,
            ;
        sealed:
            every_secret_is_met_once_and_sealed_anew,
            the_newest_signing_key_stays,
            ;
        search:
            what_is_live_is_found_and_nothing_else,
            facets_are_found_and_counted,
            a_facet_that_is_too_long_holds_nothing_up,
            listings_of_before_are_brought_in_once,
            of_what_is_common_so_much_is_looked_at,
            what_is_rare_is_found_behind_what_is_common,
            facets_with_the_same_marks_are_told_apart,
            each_question_finds_all_that_it_asks_for,
            ;
        shop:
            a_listing_is_set_replaced_and_removed,
            a_cancelled_preview_gives_way_to_the_former_one,
            listings_are_paged_by_slot_in_order,
            ;
        mail:
            one_of_many_readers_moves_the_cursor,
            an_event_that_is_read_twice_gives_one_mail,
            an_attempt_is_written_down_once,
            a_channel_has_its_own_queue,
            a_long_lane_hides_no_other,
            deliveries_are_paged,
            a_dead_delivery_is_tried_again_once,
            ;
        leads:
            a_lead_is_told_of_in_its_own_commit,
            too_many_leads_are_refused,
            old_leads_are_forgotten,
            deliveries_are_found_by_the_lead,
            ;
        webhooks:
            a_publisher_has_so_many_webhooks_of_its_own,
            a_webhook_takes_what_is_due_with_it,
            ;
        accounts:
            a_publisher_is_changed_by_one_of_many,
            a_name_is_given_once,
            signing_keys_come_newest_first,
            ;
        artifacts:
            an_artifact_and_its_uses_are_kept,
            a_use_is_found_by_its_artifact,
            a_publisher_pays_once_for_each_artifact,
            only_what_is_old_and_unused_is_forgotten,
            a_step_that_has_failed_keeps_no_file,
            a_use_stands_only_with_its_artifact,
            ;
        decoding:
            garbage_is_named_with_its_place,
            one_unreadable_offer_holds_up_no_other,
            ;
    }
}
