//! What machines read.

use golive_testkit::Golive;
use quick_xml::Reader;
use quick_xml::events::Event;

/// Reads XML to its end, and answers the names of its elements.
#[track_caller]
pub(crate) fn well_formed(text: &str) -> Vec<String> {
    let mut reader = Reader::from_str(text);
    let (mut names, mut depth) = (Vec::new(), 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                depth += 1;
                names.push(tag.name().as_ref().to_owned());
            }
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{text}");
    names
}

#[tokio::test]
async fn feed_site_map_and_robots_are_of_what_is_live() {
    let golive = Golive::start().await;
    let nobody = golive.nobody();
    well_formed(&nobody.get("/feed.atom").await.expect(200).text);
    let owner = golive.owner().await;
    owner.to_live("first").await;
    owner.to_live("second").await;
    owner.to_preview("third").await;
    let feed = nobody.get("/feed.atom").await.expect(200);
    assert_eq!(
        feed.header("content-type"),
        "application/atom+xml; charset=utf-8"
    );
    let names = well_formed(&feed.text);
    let entries = names.iter().filter(|name| *name == "entry").count();
    assert_eq!(entries, 2, "{}", feed.text);
    let (newest, older) = (
        feed.text.find("contoso.second"),
        feed.text.find("contoso.first"),
    );
    assert!(newest < older, "{}", feed.text);
    let map = nobody.get("/sitemap.xml").await.expect(200);
    let names = well_formed(&map.text);
    assert_eq!(names.iter().filter(|name| *name == "loc").count(), 3);
    assert!(
        map.text.contains("/offers/contoso.first</loc>"),
        "{}",
        map.text
    );
    let robots = nobody.get("/robots.txt").await.expect(200);
    assert!(robots.text.contains("Disallow: /search"));
    assert!(robots.text.contains("/sitemap.xml"));
}
