//! The languages that golive speaks.

/// A language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, which has every message.
    #[default]
    English,
    /// Swedish.
    Swedish,
    /// Hungarian.
    Hungarian,
    /// Italian.
    Italian,
    /// Spanish.
    Spanish,
    /// Chinese as it is written in Taiwan.
    TraditionalChinese,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 6] = [
        Self::English,
        Self::Swedish,
        Self::Hungarian,
        Self::Italian,
        Self::Spanish,
        Self::TraditionalChinese,
    ];

    /// Its tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Swedish => "sv",
            Self::Hungarian => "hu",
            Self::Italian => "it",
            Self::Spanish => "es",
            Self::TraditionalChinese => "zh-Hant",
        }
    }

    /// What those who speak it call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Swedish => "Svenska",
            Self::Hungarian => "Magyar",
            Self::Italian => "Italiano",
            Self::Spanish => "Español",
            Self::TraditionalChinese => "繁體中文",
        }
    }

    /// The language of a tag; `sv-SE` is Swedish. Chinese is the traditional one
    /// unless the tag says otherwise.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let tag = tag.trim().to_ascii_lowercase();
        let mut parts = tag.split('-');
        let first = parts.next()?;
        if first == "zh" {
            let is_simplified = |part: &str| ["hans", "cn", "sg"].contains(&part);
            let is_traditional = |part: &str| part == "hant";
            let mut rest = parts.clone();
            return (parts.any(is_traditional) || !rest.any(is_simplified))
                .then_some(Self::TraditionalChinese);
        }
        Self::ALL.into_iter().find(|known| known.tag() == first)
    }

    /// What an `Accept-Language` asks for; English when it is nothing that golive
    /// speaks.
    pub fn of_accept(header: &str) -> Self {
        let wanted = header.split(',').filter_map(|entry| {
            let (range, parameters) = entry.split_once(';').unwrap_or((entry, ""));
            let weight = weight(parameters).filter(|weight| *weight > 0)?;
            let language = match range.trim() {
                "*" => Self::English,
                range => Self::of_tag(range)?,
            };
            Some((weight, language))
        });
        // Of those that are wanted alike, the first one.
        let best = wanted.reduce(|best, other| if other.0 > best.0 { other } else { best });
        best.map_or(Self::English, |(_, language)| language)
    }
}

/// How much an entry is wanted, in thousandths.
fn weight(parameters: &str) -> Option<u32> {
    let mut parameters = parameters.split(';').map(str::trim);
    let given = parameters.find_map(|one| {
        one.strip_prefix("q=")
            .or_else(|| one.strip_prefix("Q="))
            .map(str::trim)
    });
    let Some(given) = given else {
        return Some(1000);
    };
    let (whole, decimals) = given.split_once('.').unwrap_or((given, ""));
    let is_number = decimals.len() <= 3 && decimals.bytes().all(|byte| byte.is_ascii_digit());
    match (whole, is_number) {
        ("0", true) => format!("{decimals:0<3}").parse().ok(),
        ("1", true) => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_names_its_language() {
        for language in Language::ALL {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
        }
        for (tag, language) in [
            ("sv-SE", Some(Language::Swedish)),
            ("EN-us", Some(Language::English)),
            ("zh-TW", Some(Language::TraditionalChinese)),
            ("zh-HK", Some(Language::TraditionalChinese)),
            ("zh-Hant-SG", Some(Language::TraditionalChinese)),
            ("zh", Some(Language::TraditionalChinese)),
            ("zh-CN", None),
            ("zh-Hans-TW", None),
            ("de", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
    }

    #[test]
    fn what_is_wanted_most_and_known_is_spoken() {
        for (header, language) in [
            ("", Language::English),
            ("sv", Language::Swedish),
            ("de-DE, de;q=0.9, hu;q=0.8, en;q=0.7", Language::Hungarian),
            ("en;q=0.5, it ; q=0.75 , es;q=0.7", Language::Italian),
            ("es, it", Language::Spanish),
            ("zh-CN, zh-TW;q=0.9, en;q=0.8", Language::TraditionalChinese),
            ("sv;q=0, it;q=0.001", Language::Italian),
            ("sv;q=2, hu;q=x, it;q=0.1", Language::Italian),
            ("*", Language::English),
            ("de, *;q=0.1", Language::English),
            ("de", Language::English),
            (";;,,;q=,", Language::English),
        ] {
            assert_eq!(Language::of_accept(header), language, "{header}");
        }
    }
}
