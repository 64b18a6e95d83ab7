//! Dates, numbers and prices as a language writes them.

use fluent_bundle::FluentValue;
use golive_model::{Language, Time};
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YMD, YMDT};
use icu_datetime::input::{Date, DateTime};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

/// Currencies whose amounts have no decimals (ISO 4217).
const WHOLE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

/// How a language writes dates and numbers.
pub struct Format {
    numbers: Numbers,
    dates: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    moments: Option<FixedCalendarDateTimeFormatter<Gregorian, YMDT>>,
}

impl Format {
    /// Of a language.
    pub fn of(language: Language) -> Self {
        let locale = locale(language);
        let dates = FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long());
        let moments = YMD::medium().with_time_hm();
        let moments = FixedCalendarDateTimeFormatter::try_new((&locale).into(), moments);
        if let Some(error) = dates.as_ref().err().or(moments.as_ref().err()) {
            tracing::error!(%error, ?language, "dates can not be written");
        }
        Self {
            numbers: Numbers::of(language),
            dates: dates.ok(),
            moments: moments.ok(),
        }
    }

    /// A day, in UTC: 21 November 2026.
    pub fn date(&self, time: Time) -> String {
        let day = day(time).zip(self.dates.as_ref());
        day.map_or_else(
            || time.date().to_string(),
            |(day, dates)| dates.format(&day).to_string(),
        )
    }

    /// A day with its time, in UTC: 21 Nov 2026, 12:10 UTC.
    pub fn moment(&self, time: Time) -> String {
        let now = time.datetime();
        let (hour, minute) = (now.hour().unsigned_abs(), now.minute().unsigned_abs());
        let clock = icu_datetime::input::Time::try_new(hour, minute, 0, 0).ok();
        let moment = day(time).zip(clock).zip(self.moments.as_ref());
        let written = moment.map(|((date, time), moments)| {
            let moment = DateTime { date, time };
            moments.format(&moment).to_string()
        });
        format!("{} UTC", written.unwrap_or_else(|| now.to_string()))
    }

    /// A whole number.
    pub fn number(&self, number: impl Into<Decimal>) -> String {
        self.numbers.written(&number.into())
    }

    /// An amount of money without its currency. It is text and stays exact: what
    /// is no number is not changed.
    pub fn amount(&self, amount: &str, currency: &str) -> String {
        let Ok(mut decimal) = Decimal::try_from_str(amount.trim()) else {
            return amount.to_owned();
        };
        if !WHOLE.split(' ').any(|whole| whole == currency) {
            decimal.pad_end(-2);
        }
        self.numbers.written(&decimal)
    }
}

fn locale(language: Language) -> Locale {
    let tag = match language {
        // The day comes first, as in the words of golive.
        Language::English => "en-GB",
        language => language.tag(),
    };
    tag.parse().unwrap_or(Locale::UNKNOWN)
}

fn day(time: Time) -> Option<Date<Gregorian>> {
    let date = time.date();
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    Date::try_new_gregorian(date.year().into(), month, day).ok()
}

/// Numbers, in pages and within messages.
struct Numbers(Option<DecimalFormatter>);

impl Numbers {
    fn of(language: Language) -> Self {
        let locale = locale(language);
        let formatter = DecimalFormatter::try_new((&locale).into(), Default::default());
        Self(formatter.ok())
    }

    fn written(&self, number: &Decimal) -> String {
        let formatter = self.0.as_ref();
        formatter.map_or_else(
            || number.to_string(),
            |formatter| formatter.format(number).to_string(),
        )
    }
}

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let language = Language::of_tag(&language.to_string());
        Ok(Self::of(language.unwrap_or_default()))
    }
}

/// Writes the numbers among the values of a message.
pub(super) fn value(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let number = Decimal::try_from_str(&number.as_string()).ok()?;
    memoizer
        .with_try_get::<Numbers, _, _>((), |numbers| numbers.written(&number))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_way() {
        // 21 November 2026, 13:05.
        let time = Time(1_795_266_300_000_000);
        let expected = [
            (
                "21 November 2026",
                "21 Nov 2026, 13:05 UTC",
                "1,234,567",
                "1,234.50",
            ),
            (
                "21 november 2026",
                "21 nov. 2026 13:05 UTC",
                "1 234 567",
                "1 234,50",
            ),
            (
                "2026. november 21.",
                "2026. nov. 21. 13:05 UTC",
                "1 234 567",
                "1234,50",
            ),
            (
                "21 novembre 2026",
                "21 nov 2026, 13:05 UTC",
                "1.234.567",
                "1234,50",
            ),
            (
                "21 de noviembre de 2026",
                "21 nov 2026, 13:05 UTC",
                "1.234.567",
                "1234,50",
            ),
            (
                "2026年11月21日",
                "2026年11月21日 下午1:05 UTC",
                "1,234,567",
                "1,234.50",
            ),
        ];
        for (language, (date, moment, number, amount)) in Language::ALL.into_iter().zip(expected) {
            let format = Format::of(language);
            let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
            assert_eq!(plain(format.date(time)), date);
            assert_eq!(plain(format.moment(time)), moment);
            assert_eq!(plain(format.number(1_234_567_u32)), number);
            assert_eq!(plain(format.amount("1234.5", "USD")), amount);
        }
    }

    #[test]
    fn an_amount_is_exact() {
        let format = Format::of(Language::English);
        for (amount, currency, written) in [
            ("0", "USD", "0.00"),
            ("0.1", "USD", "0.10"),
            ("29.125", "EUR", "29.125"),
            (
                "12345678901234567890.123456789",
                "EUR",
                "12,345,678,901,234,567,890.123456789",
            ),
            ("1200", "JPY", "1,200"),
            ("a <b>", "USD", "a <b>"),
        ] {
            assert_eq!(format.amount(amount, currency), written);
        }
    }
}
