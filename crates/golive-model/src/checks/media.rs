//! LS-009 to LS-012: logos, screenshots and videos, as far as the document
//! tells. What they look like is seen when they are fetched.

use url::Url;

use super::node::Node;
use super::report::{Args, Report};
use super::scene::Scene;

/// The most screenshots of an offer.
const MAX_SCREENSHOTS: usize = 5;

/// The longest name of a screenshot or video, in characters.
const MAX_NAME: usize = 100;

/// Where videos may be hosted; their subdomains too.
const VIDEO_HOSTS: [&str; 3] = ["youtube.com", "youtu.be", "vimeo.com"];

/// LS-009: the kind's logos are named.
pub(super) fn logos(scene: &Scene<'_>, report: &mut Report<'_>) {
    for (name, [width, height]) in &scene.kind.logos {
        let node = scene.draft.listed(name);
        if node.is_blank() {
            let args: Args<'_> = &[("key", name), ("width", width), ("height", height)];
            report.add(&node, "", args);
        }
    }
}

/// LS-010: a hero image that is live stays.
pub(super) fn hero(scene: &Scene<'_>, report: &mut Report<'_>) {
    let node = scene.draft.listed("heroLogo");
    let live = scene.live.as_ref();
    let was_there = live.is_some_and(|live| !live.listed("heroLogo").is_blank());
    if was_there && node.is_blank() {
        report.add(&node, "", &[]);
    }
}

/// LS-011: at most five screenshots, each with a name.
pub(super) fn screenshots(scene: &Scene<'_>, report: &mut Report<'_>) {
    for list in scene.draft.listed_anywhere("screenshots") {
        if list.len() > MAX_SCREENSHOTS {
            report.add(
                &list,
                "many",
                &[("max", &MAX_SCREENSHOTS), ("found", &list.len())],
            );
        }
        for item in list.items() {
            name_of(&item, report);
        }
    }
}

/// LS-012: videos have a name and are hosted where the storefront shows them.
pub(super) fn videos(scene: &Scene<'_>, report: &mut Report<'_>) {
    for list in scene.draft.listed_anywhere("videos") {
        for item in list.items() {
            name_of(&item, report);
            link_of(&item, report);
        }
    }
}

/// No source tells the member names of screenshots and videos, so whatever is
/// named like a name is one. A bare URL has none.
fn name_of(item: &Node<'_>, report: &mut Report<'_>) {
    if !item.is_object() {
        return;
    }
    let names = ["name", "title", "caption"];
    let Some(node) = member_like(item, |key| names.iter().any(|name| key.ends_with(name))) else {
        report.add(item, "unnamed", &[("max", &MAX_NAME)]);
        return;
    };
    let found = node.text().map_or(0, |text| text.chars().count());
    if node.is_blank() {
        report.add(&node, "unnamed", &[("max", &MAX_NAME)]);
    } else if found > MAX_NAME {
        report.add(&node, "long", &[("max", &MAX_NAME), ("found", &found)]);
    }
}

fn link_of(item: &Node<'_>, report: &mut Report<'_>) {
    let is_link = |key: &str| {
        let leads = ["link", "url", "uri"].iter().any(|word| key.contains(word));
        let pictures = ["thumb", "image", "preview"];
        leads && !pictures.iter().any(|word| key.contains(word))
    };
    let node = match item.text() {
        Some(_) => Some(item.clone()),
        None => member_like(item, is_link),
    };
    let Some(node) = node.filter(|node| !node.is_blank()) else {
        report.add(item, "missing", &[]);
        return;
    };
    let Some(text) = node.text() else { return };
    let host = Url::parse(text)
        .ok()
        .and_then(|url| url.host_str().map(str::to_ascii_lowercase))
        .unwrap_or_default();
    if !is_video_host(&host) {
        report.add(&node, "host", &[("host", &host)]);
    }
}

fn is_video_host(host: &str) -> bool {
    VIDEO_HOSTS.iter().any(|known| {
        let before = host.strip_suffix(known);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

/// The first member whose lower-case name is such.
fn member_like<'a>(item: &Node<'a>, such: impl Fn(&str) -> bool) -> Option<Node<'a>> {
    let mut members = item.members();
    let found = members.find(|(key, _)| such(&key.to_ascii_lowercase()));
    found.map(|(_, node)| node)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_videos() {
        for good in [
            "youtube.com",
            "www.youtube.com",
            "youtu.be",
            "player.vimeo.com",
        ] {
            assert!(is_video_host(good), "{good}");
        }
        for bad in ["", "notyoutube.com", "youtube.com.example", "example.com"] {
            assert!(!is_video_host(bad), "{bad}");
        }
    }
}
