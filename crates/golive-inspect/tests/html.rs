//! LS-005 when it is shown: nothing but text, allowed tags and plain links is
//! left of whatever a publisher writes.

use golive_inspect::html::clean;
use proptest::prelude::*;

const TAGS: &str = " a b br em h1 h2 h3 h4 h5 h6 i li ol p strong u ul ";

/// Whether HTML that was cleaned is what it must be: every tag is allowed, none
/// but links has an attribute, and links lead to pages or mail addresses.
fn fault(html: &str) -> Option<String> {
    let mut rest = html;
    while let Some((_, tag)) = rest.split_once('<') {
        let (tag, after) = match tag.strip_prefix("a href=\"") {
            Some(link) => {
                let (url, after) = link.split_once('"')?;
                let leads = ["http://", "https://", "mailto:"];
                if !leads
                    .iter()
                    .any(|start| url.to_lowercase().starts_with(start))
                {
                    return Some(format!("link {url:?}"));
                }
                ("a", after)
            }
            None => {
                let end = tag.find(['>', ' '])?;
                let (name, after) = tag.split_at(end);
                (name.strip_prefix('/').unwrap_or(name), after)
            }
        };
        if !TAGS.contains(&format!(" {tag} ")) {
            return Some(format!("tag {tag:?}"));
        }
        let after = match tag {
            "a" => after
                .strip_prefix(" rel=\"noopener nofollow ugc\"")
                .unwrap_or(after),
            _ => after,
        };
        let Some(after) = after.strip_prefix('>') else {
            return Some(format!("attribute of {tag:?}: {after:?}"));
        };
        rest = after;
    }
    None
}

#[test]
fn what_is_allowed_stays() {
    for html in [
        "",
        "plain text, 3 &lt; 4 &amp; 5 &gt; 4",
        "<p>One<br>two</p><ul><li>a</li><li><b>b</b></li></ul><ol><li><i>c</i></li></ol>",
        "<h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4><h5>5</h5><h6>6</h6>",
        "<em>e</em> <u>u</u> <strong>s</strong> ünï 🦀",
    ] {
        assert_eq!(clean(html), html);
    }
}

#[test]
fn links_carry_that_nobody_vouches_for_them() {
    let rel = "rel=\"noopener nofollow ugc\"";
    for url in [
        "https://example.com/?a=1&amp;b=2",
        "http://example.com",
        "mailto:a@b.example",
    ] {
        let shown = clean(&format!("<a href=\"{url}\" target=_blank rel=follow>x</a>"));
        assert_eq!(shown, format!("<a href=\"{url}\" {rel}>x</a>"));
    }
    for url in [
        "/golive",
        "//evil.example",
        "#top",
        "page.html",
        "?q",
        "",
        "https:page.html",
        "https:/page.html",
        "\u{1b}https:page.html",
    ] {
        let shown = clean(&format!("<a href=\"{url}\">x</a>"));
        assert_eq!(shown, format!("<a {rel}>x</a>"), "{url}");
    }
}

#[test]
fn the_text_of_a_tag_that_goes_stays() {
    assert_eq!(
        clean("<div><font size=7>big</font> <span>s</span></div>"),
        "big s"
    );
    assert_eq!(
        clean("a<script>alert(1)</script>b<style>p{}</style>c"),
        "abc"
    );
    assert_eq!(
        clean("<p class=x style=y id=z>t</p><!-- note -->"),
        "<p>t</p>"
    );
}

/// What people try. None of it may be left as more than text.
const NASTY: &[&str] = &[
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\n>alert(1)</script\n>",
    "<script/x>alert(1)</script>",
    "<script>alert(1)",
    "</script><script>alert(1)</script>",
    "<<script>alert(1);//<</script>",
    "\0<script>alert(1)</script>",
    "<scr\0ipt>alert(1)</scr\0ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src=\"x\" onerror=\"alert(1)\"/>",
    "<img/src=x/onerror=alert(1)>",
    "<img \u{c} src=x \u{c} onerror=alert(1)>",
    "<img src=`x` onerror=alert(1)>",
    "<img src='javascript:alert(1)'>",
    "<image href=x onerror=alert(1)>",
    "<p onclick=alert(1)>x</p>",
    "<p ONMOUSEOVER='alert(1)'>x</p>",
    "<b onfocus=alert(1) autofocus tabindex=1>x</b>",
    "<a onclick=alert(1) href=https://example.com>x</a>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=JaVaScRiPt:alert(1)>x</a>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='jav&#x09;ascript:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href='&#0000106avascript:alert(1)'>x</a>",
    "<a href='javascript&colon;alert(1)'>x</a>",
    "<a href='\u{1}javascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='file:///etc/passwd'>x</a>",
    "<a href='blob:https://example.com/1'>x</a>",
    "<a href='view-source:javascript:alert(1)'>x</a>",
    "<a href=\"https://example.com/\" style=\"position:fixed\">x</a>",
    "<a href=\"https://example.com/&quot; onclick=&quot;alert(1)\">x</a>",
    "<a href='https://example.com/\" onclick=\"alert(1)'>x</a>",
    "<a href=https://example.com/ \"onclick=alert(1)>x</a>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<svg><desc><![CDATA[</desc><script>alert(1)</script>]]></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>",
    "<math href=javascript:alert(1)>x</math>",
    "<math><annotation-xml encoding=text/html><script>alert(1)</script></annotation-xml></math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<applet code=x></applet>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<style><!--</style><script>alert(1)</script>-->",
    "<form action=javascript:alert(1)><button>x</button></form>",
    "<input onfocus=alert(1) autofocus>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<isindex action=javascript:alert(1) type=image>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<body onload=alert(1)>",
    "<html onload=alert(1)><head><script>alert(1)</script>",
    "<table background=javascript:alert(1)><td>x",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<textarea></textarea><script>alert(1)</script>",
    "<title><img src=x onerror=alert(1)></title>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><script>alert(1)</script>",
    "<template><script>alert(1)</script></template>",
    "<select><script>alert(1)</script></select>",
    "<!--><script>alert(1)</script>-->",
    "<!-- --!><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?><script>alert(1)</script>",
    "<!DOCTYPE html [<!ENTITY x '<script>alert(1)</script>'>]>&x;",
    "<custom-element onclick=alert(1)>x</custom-element>",
    "<p is=x slot=y>z</p>",
    "<b id=__proto__ name=cookie>x</b>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;lt;script&amp;gt;alert(1)",
    "\u{ff1c}script\u{ff1e}alert(1)\u{ff1c}/script\u{ff1e}",
    "<a><table><a href=javascript:alert(1)>x",
    "<p><table><p><b onclick=alert(1)>",
    "<b><i><p></b></i><u onclick=x>",
    "<a href=x:alert(1) href=https://example.com>x</a>",
    "<\u{b}img src=x onerror=alert(1)>",
    "<p =\"><script>alert(1)</script>\">",
    "<a href=\"https://example.com\"><a href=\"javascript:alert(1)\">x",
];

#[test]
fn nothing_nasty_is_left() {
    assert!(NASTY.len() >= 60);
    for html in NASTY {
        let shown = clean(html);
        assert_eq!(fault(&shown), None, "{html:?} is shown as {shown:?}");
        assert_eq!(clean(&shown), shown, "{html:?}");
    }
    let all = NASTY.concat();
    let shown = clean(&all);
    assert_eq!(fault(&shown), None);
    assert_eq!(clean(&shown), shown);
}

/// The measure itself must notice what the cleaner is there for.
#[test]
fn what_must_not_be_left_would_be_noticed() {
    for html in [
        "<script>",
        "<p onclick=\"x\">",
        "<b/onclick=x>",
        "<img src=x>",
        "<a href=\"javascript:x\">",
        "<a href=\"https://x\" onclick=\"x\">",
        "<a onclick=\"x\">",
    ] {
        assert!(fault(html).is_some(), "{html}");
    }
}

/// Each of these would take gigabytes if it were parsed as it is.
#[test]
fn much_markup_takes_little() {
    let different: String = (0..50_000).map(|at| format!("<b x{at}>")).collect();
    for html in [
        "<b>".repeat(200_000),
        different + &"<p>".repeat(50_000),
        "<ul><li>".repeat(100_000),
        "<b>x</b>".repeat(1000),
        "x < y & ".repeat(100_000),
        "&amp;".repeat(100_000),
    ] {
        let shown = clean(&html);
        assert!(shown.len() <= 4 * html.len());
        assert_eq!(fault(&shown), None);
        assert_eq!(clean(&shown), shown);
    }
    let most: String = (0..499).map(|at| format!("<b x{at}>")).collect();
    let shown = clean(&(most + &"<p>x".repeat(499)));
    assert_eq!(clean(&shown), shown);
}

proptest! {
    #[test]
    fn whatever_is_written(
        html in "(<|>|/|!|--|\"|'|=| |a|b|i|u|p|li|ul|h1|br|table|td|svg|math|style|script|title|href|\
                 onclick|javascript:|https:|&|&lt;|&#x3c;|\n|\0|ä|\\PC){0,40}"
    ) {
        let shown = clean(&html);
        prop_assert_eq!(fault(&shown), None);
        prop_assert_eq!(clean(&shown), shown);
    }

    #[test]
    fn whatever_tags_are_nested(
        html in "(<(/?(a|b|i|u|em|p|li|ul|ol|h1|h2|br|table|tr|td|div|svg|math|mtext|select|\
                 template|form|button|style)|a href=https://x.example)>|x){0,30}"
    ) {
        let shown = clean(&html);
        prop_assert_eq!(fault(&shown), None);
        prop_assert_eq!(clean(&shown), shown);
    }
}
