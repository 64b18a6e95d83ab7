//! ZIP-001 to ZIP-004 and ZIP-006, ARM-*, UI-*: the package of an Azure
//! application.
//!
//! [`inspect`] walks the archive once. Each JSON file is read, judged and
//! forgotten; only the main template and the user interface are kept until the
//! end, because they are compared.

mod arm;
mod expression;
mod json;
mod node;
mod report;
mod ui;

use std::collections::BTreeSet;
use std::io::{self, Read, Seek};

use golive_model::finding::{FilePlace, RuleId};
use jiff::civil::Date;
use serde_json::Value;
use uuid::Uuid;

use crate::archive::{Archive, Entry, Harm, Limits, Trouble};
use crate::{Inspection, shorten};
use json::{Parsed, Unreadable};
use node::Node;

/// What the offer's document says of the package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// Whether it is a managed application, which may have a view definition.
    pub managed: bool,
    /// The id that usage is attributed to; none where any will do.
    pub tracking: Option<Uuid>,
    /// The date from which API versions count as old.
    pub today: Date,
}

/// What a package may have.
const LIMITS: Limits = Limits {
    archive: 1 << 30,
    entries: 10_000,
    file: 1 << 30,
    unpacked: 2 << 30,
    small: 16 << 20,
};

/// How many names the evidence lists.
const MAX_LISTED: usize = 100;

const MAIN: &str = "mainTemplate.json";
const INTERFACE: &str = "createUiDefinition.json";
const VIEW: &str = "viewDefinition.json";

/// Judges a package: whether it can be unpacked without harm, what is in it, and
/// its templates. Memory and time are bounded whatever the bytes are; a file
/// that can not be read to its end counts as broken.
pub fn inspect(file: impl Read + Seek, expected: &Expected) -> Inspection {
    let mut inspection = Inspection::default();
    if let Some((package, files)) = open(file, &mut inspection)
        && main_files(&files, &mut inspection)
    {
        contents(package, &files, expected, &mut inspection);
    }
    inspection.faults.truncate(report::MAX_FAULTS);
    inspection
}

/// ZIP-002: the archive and its files. None where it must not be read any
/// further; the faults say why.
fn open<R: Read + Seek>(file: R, inspection: &mut Inspection) -> Option<(Archive<R>, Vec<Entry>)> {
    let mut package = match Archive::open(file, &LIMITS) {
        Ok(package) => package,
        Err(harm) => {
            harmful(inspection, harm);
            return None;
        }
    };
    inspection.saw("entries", package.len());
    match package.judge() {
        Ok(files) => Some((package, files)),
        Err(harms) => {
            for harm in harms {
                harmful(inspection, harm);
            }
            None
        }
    }
}

fn harmful(inspection: &mut Inspection, harm: Harm) {
    let Harm { case, path, args } = harm;
    match path {
        Some(path) => fault(inspection, &path, case),
        None => inspection.fault(RuleId::ZipSafe, case, args),
    }
}

/// Adds a fault of one entry.
fn fault(inspection: &mut Inspection, path: &str, case: &'static str) {
    let args = vec![("file", shorten(path))];
    inspection.fault_at(place(path), RuleId::ZipSafe, case, args);
}

/// The place that is a whole file of the package.
fn place(path: &str) -> FilePlace {
    FilePlace {
        path: path.to_owned(),
        ..FilePlace::default()
    }
}

/// ZIP-001: the two main files are in the root. False where one is in another
/// folder: then the root is elsewhere, and every other path would be wrong too.
fn main_files(files: &[Entry], inspection: &mut Inspection) -> bool {
    let mut is_root = true;
    for name in [MAIN, INTERFACE] {
        if files
            .iter()
            .any(|file| file.path.eq_ignore_ascii_case(name))
        {
            continue;
        }
        let mut args = vec![("file", name.to_owned())];
        let below = files.iter().map(|file| file.path.as_str()).filter(|path| {
            let (_, last) = path.rsplit_once('/').unwrap_or_default();
            last.eq_ignore_ascii_case(name)
        });
        let case = match below.min_by_key(|path| path.len()) {
            Some(path) => {
                is_root = false;
                args.push(("path", shorten(path)));
                "folder"
            }
            None => "missing",
        };
        inspection.fault(RuleId::ZipMain, case, args);
    }
    is_root
}

/// A JSON file of the package.
struct Json {
    path: String,
    value: Value,
}

/// What is gathered on the way through the files.
#[derive(Default)]
struct Gathered {
    main: Option<Json>,
    interface: Option<Json>,
    templates: Vec<String>,
    tolerated: Vec<String>,
    tracking: BTreeSet<Uuid>,
    unpacked: u64,
    /// How many bytes of JSON have been read.
    json: u64,
}

fn contents<R: Read + Seek>(
    mut package: Archive<R>,
    files: &[Entry],
    expected: &Expected,
    inspection: &mut Inspection,
) {
    let mut gathered = Gathered::default();
    for entry in files {
        let took = match is_json(&entry.path) {
            true => json_file(&mut package, entry, expected, &mut gathered, inspection),
            false => package.read(entry, &mut io::sink(), u64::MAX),
        };
        match took {
            Ok(count) => gathered.unpacked += count,
            Err(Trouble::Long(_)) => fault(inspection, &entry.path, "file"),
            Err(Trouble::Broken(problem)) => {
                let args = vec![("file", shorten(&entry.path)), ("problem", problem)];
                inspection.fault_at(place(&entry.path), RuleId::ZipSafe, "entry", args);
            }
            Err(Trouble::Bomb(_)) => {
                fault(inspection, &entry.path, "bomb");
                return;
            }
        }
    }
    main_pair(&mut gathered, expected, inspection);
    tracking(&gathered, expected, inspection);
    tell(gathered, inspection);
}

/// Reads a JSON file and judges it, unless it is one of the two that wait for
/// each other.
fn json_file<R: Read + Seek>(
    package: &mut Archive<R>,
    entry: &Entry,
    expected: &Expected,
    gathered: &mut Gathered,
    inspection: &mut Inspection,
) -> Result<u64, Trouble> {
    let path = entry.path.as_str();
    let is_view = expected.managed && path.eq_ignore_ascii_case(VIEW);
    let rule = if is_view {
        RuleId::ZipView
    } else {
        RuleId::ZipJson
    };
    let mut bytes = Vec::new();
    let left = json::MAX_TOTAL.saturating_sub(gathered.json);
    let most = json::MAX_BYTES.min(left);
    let count = match package.read(entry, &mut bytes, most) {
        Err(Trouble::Long(_)) => {
            let (case, max) = match most < json::MAX_BYTES {
                true => ("total", json::MAX_TOTAL),
                false => ("large", json::MAX_BYTES),
            };
            unreadable(inspection, rule, path, case, max.to_string());
            gathered.json += most;
            return Ok(most);
        }
        read => read?,
    };
    gathered.json += count;
    let Parsed {
        value,
        is_tolerated,
    } = match json::parse(&bytes) {
        Ok(parsed) => parsed,
        Err(Unreadable { case, problem }) => {
            unreadable(inspection, rule, path, case, problem);
            return Ok(count);
        }
    };
    drop(bytes);
    if is_tolerated {
        gathered.tolerated.push(path.to_owned());
    }
    if is_view {
        view(path, &value, inspection);
    } else if path.eq_ignore_ascii_case(MAIN) {
        let path = path.to_owned();
        gathered.main = Some(Json { path, value });
    } else if path.eq_ignore_ascii_case(INTERFACE) {
        let path = path.to_owned();
        gathered.interface = Some(Json { path, value });
    } else if is_template(&value) {
        let arm = arm::Arm::new(&value, false, expected.today);
        arm.check(path, &mut inspection.faults);
        gathered.tracking.extend(arm.tracking());
        gathered.templates.push(path.to_owned());
    }
    Ok(count)
}

/// ZIP-003 and what depends on it: the main template is one, and the user
/// interface fits it.
fn main_pair(gathered: &mut Gathered, expected: &Expected, inspection: &mut Inspection) {
    let main = gathered.main.as_ref().filter(|main| {
        let is_template = is_template(&main.value);
        if !is_template {
            let args = vec![("file", main.path.clone())];
            let place = FilePlace {
                pointer: Some("/$schema".to_owned()),
                ..place(&main.path)
            };
            inspection.fault_at(place, RuleId::ZipJson, "schema", args);
        }
        is_template
    });
    let arm = main.map(|main| {
        let arm = arm::Arm::new(&main.value, true, expected.today);
        arm.check(&main.path, &mut inspection.faults);
        gathered.tracking.extend(arm.tracking());
        gathered.templates.push(main.path.clone());
        arm
    });
    if let Some(interface) = &gathered.interface {
        let template = arm.as_ref().and_then(arm::Arm::main);
        ui::check(
            &interface.path,
            &interface.value,
            template,
            &mut inspection.faults,
        );
    }
}

/// Whether a file says of itself that it is a template, of any scope.
fn is_template(value: &Value) -> bool {
    let schema = value.get("$schema").and_then(Value::as_str);
    let schema = schema.unwrap_or_default().to_ascii_lowercase();
    schema
        .trim_end_matches('#')
        .ends_with("deploymenttemplate.json")
}

/// ZIP-004: the view definition has views.
fn view(path: &str, value: &Value, inspection: &mut Inspection) {
    let root = Node::root(value);
    let views = root.at("views");
    if views.items().next().is_none() {
        let args = vec![("file", path.to_owned())];
        let place = FilePlace {
            pointer: Some(views.pointer()),
            ..place(path)
        };
        inspection.fault_at(place, RuleId::ZipView, "views", args);
    }
}

/// ZIP-006: a deployment is named after the id that usage is attributed to.
fn tracking(gathered: &Gathered, expected: &Expected, inspection: &mut Inspection) {
    if gathered.main.is_none() {
        return;
    }
    let found = &gathered.tracking;
    let tracks = match expected.tracking {
        Some(id) => found.contains(&id),
        None => !found.is_empty(),
    };
    match expected.tracking {
        _ if tracks => {}
        Some(id) if !found.is_empty() => {
            let found: Vec<String> = found.iter().take(3).map(Uuid::to_string).collect();
            let args = vec![("expected", id.to_string()), ("found", found.join(", "))];
            inspection.fault(RuleId::ZipUsage, "other", args);
        }
        Some(id) => {
            let args = vec![("expected", id.to_string())];
            inspection.fault(RuleId::ZipUsage, "missing", args);
        }
        None => inspection.fault(RuleId::ZipUsage, "none", Vec::new()),
    }
}

fn tell(gathered: Gathered, inspection: &mut Inspection) {
    let list = |mut names: Vec<String>| {
        names.truncate(MAX_LISTED);
        names
    };
    inspection.saw("unpacked", gathered.unpacked);
    inspection.saw("templates", list(gathered.templates));
    if !gathered.tolerated.is_empty() {
        inspection.saw("comments", list(gathered.tolerated));
    }
    let ids = gathered.tracking.iter().map(Uuid::to_string).collect();
    inspection.saw("tracking", list(ids));
}

fn unreadable(
    inspection: &mut Inspection,
    rule: RuleId,
    path: &str,
    case: &'static str,
    problem: String,
) {
    let problem = shorten(&problem);
    let args = vec![("file", shorten(path)), ("problem", problem)];
    inspection.fault_at(place(path), rule, case, args);
}

fn is_json(path: &str) -> bool {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}
