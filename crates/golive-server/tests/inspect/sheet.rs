//! PR-007: price sheets of openpyxl.

use golive_inspect::{Inspection, sheet};

use super::made;

const REGIONS: [&str; 5] = ["DE", "FR", "GB", "JP", "US"];

fn seen(name: &str) -> Inspection {
    sheet::inspect(&made::sheet(name), &REGIONS)
}

fn fault(name: &str) -> (&'static str, Vec<String>) {
    let mut faults = seen(name).faults;
    assert_eq!(faults.len(), 1, "{name}: {faults:?}");
    let fault = faults.remove(0);
    let args = fault.args.into_iter();
    (fault.case, args.map(|(_, value)| value).collect())
}

#[test]
fn sheets_as_people_make_them_pass() {
    for name in ["plain", "texts", "sizes", "second", "styled"] {
        let seen = seen(name);
        assert_eq!(seen.faults, [], "{name}");
        assert_eq!(seen.evidence["regionsPriced"], 5, "{name}");
        assert_eq!(seen.evidence["rows"], 5, "{name}");
    }
}

#[test]
fn what_is_wrong_is_told() {
    assert_eq!(fault("no rows").0, "empty");
    assert_eq!(fault("no cells").0, "empty");
    assert_eq!(fault("no currency"), ("column", vec!["currency".into()]));
    assert_eq!(fault("lacking"), ("region", vec!["GB, JP, US".into()]));
    assert_eq!(
        fault("euro"),
        (
            "row",
            ["3", "Currency", "EURO", "EUR"].map(str::to_owned).into()
        )
    );
    assert_eq!(fault("bomb").0, "large");
    let (case, args) = fault("negative");
    assert_eq!(case, "row");
    assert_eq!(args, ["7", "Price", "-0.07", "0.25"]);
    assert_eq!(
        seen("negative").faults[0].place.as_ref().unwrap().path,
        "Preise"
    );
}

/// openpyxl writes a formula and no value: there is no price until a
/// spreadsheet program has saved the file.
#[test]
fn formulas_are_not_evaluated() {
    let (case, args) = fault("formula");
    assert_eq!(case, "row");
    assert_eq!(args, ["6", "Price", "", "0.25"]);
}
