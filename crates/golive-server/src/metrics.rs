//! Figures for Prometheus. One recorder a process, whatever it serves.

use std::sync::LazyLock;

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

static RECORDER: LazyLock<Option<PrometheusHandle>> =
    LazyLock::new(|| PrometheusBuilder::new().install_recorder().ok());

/// Starts counting; before this, counts go nowhere.
pub fn start() {
    LazyLock::force(&RECORDER);
}

/// Counts an answer by the class of its status.
pub fn answered(status: http::StatusCode) {
    let class = match status.as_u16() {
        100..=199 => "1xx",
        200..=299 => "2xx",
        300..=399 => "3xx",
        400..=499 => "4xx",
        _ => "5xx",
    };
    metrics::counter!("golive_requests_total", "status" => class).increment(1);
}

/// Counts what happened to offers.
pub fn happened(kind: golive_model::EventKind) {
    metrics::counter!("golive_events_total", "kind" => kind.as_str()).increment(1);
}

/// How often each kind of event has happened here since the start.
pub fn events() -> Vec<(String, u64)> {
    let text = RECORDER.as_ref().map(PrometheusHandle::render);
    let text = text.unwrap_or_default();
    let counts = text.lines().filter_map(|line| {
        let (kind, count) = line
            .strip_prefix("golive_events_total{kind=\"")?
            .split_once("\"} ")?;
        Some((kind.to_owned(), count.parse().ok()?))
    });
    counts.collect()
}

/// The figures as text.
pub fn render(running: usize) -> String {
    let running = u32::try_from(running).unwrap_or(u32::MAX);
    metrics::gauge!("golive_running_offers").set(running);
    RECORDER
        .as_ref()
        .map(PrometheusHandle::render)
        .unwrap_or_default()
}
