//! Imports go downwards only: floors below features, features in their order, and nobody reaches into another one's
//! rooms.

use std::path::{Path, PathBuf};

/// The floors from the ground up. A module imports from its own floor and from those below, but features only from
/// those before them.
const FLOORS: [&[&str]; 4] = [
    &["config", "error", "clock"],
    &["db", "jobs", "mail", "meili", "oidc", "files", "i18n", "assets"],
    &["ui"],
    &["web"],
];
const FEATURES: [&str; 22] = [
    "audit",
    "tenants",
    "accounts",
    "staff",
    "organisations",
    "consultations",
    "house_rules",
    "public_notices",
    "documents",
    "contributions",
    "statements",
    "surveys",
    "votes",
    "moderation",
    "rights",
    "search",
    "subscriptions",
    "feeds",
    "platform",
    "api",
    "imports",
    "bench",
];
const TOP: [&str; 5] = ["app", "router", "check", "server", "main"];
/// Who may work across tenants.
const SYSTEM_WORK: [&str; 21] = [
    "db",
    "web",
    "app",
    "check",
    "jobs",
    "platform",
    "search",
    "subscriptions",
    "feeds",
    "accounts",
    "audit",
    "staff",
    "organisations",
    "statements",
    "moderation",
    "rights",
    "imports",
    "tenants",
    "votes",
    "documents",
    "bench",
];

/// The height of a module; higher ones may import lower ones.
fn height(module: &str) -> usize {
    if let Some(floor) = FLOORS.iter().position(|floor| floor.contains(&module)) {
        return floor;
    }
    if let Some(place) = FEATURES.iter().position(|feature| *feature == module) {
        return FLOORS.len() + place;
    }
    assert!(
        TOP.contains(&module),
        "the module {module} has no floor: add it to this test and to lib.rs"
    );
    FLOORS.len() + FEATURES.len()
}

fn source_files() -> Vec<PathBuf> {
    fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    let mut files = Vec::new();
    walk(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut files);
    files.sort();
    files
}

/// The top-level module that a file belongs to, and the path within `src`.
fn module_of(file: &Path) -> (String, String) {
    let inner = file
        .strip_prefix(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))
        .expect("below src");
    let first = inner.components().next().expect("a part").as_os_str().to_string_lossy();
    (first.trim_end_matches(".rs").to_owned(), inner.display().to_string())
}

/// The modules that a line of the form `use crate::…` names, with what follows in each path.
fn imports(line: &str) -> Vec<(String, String)> {
    let Some(rest) = line.trim().trim_start_matches("pub ").strip_prefix("use crate::") else {
        return Vec::new();
    };
    let rest = rest.trim_end_matches(';');
    let whole = rest.strip_prefix('{').map_or_else(
        || vec![rest.to_owned()],
        |group| split_group(group.trim_end_matches('}')),
    );
    whole
        .into_iter()
        .map(|path| {
            let (module, rest) = path.split_once("::").unwrap_or((path.as_str(), ""));
            (module.trim().to_owned(), rest.to_owned())
        })
        .filter(|(module, _)| !matches!(module.as_str(), "sql" | "row"))
        .collect()
}

/// Splits `a::{b, c}, d` at the commas outside of braces.
fn split_group(group: &str) -> Vec<String> {
    let (mut parts, mut depth, mut part) = (Vec::new(), 0, String::new());
    for character in group.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(character);
    }
    parts.push(part);
    parts
        .into_iter()
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// What breaks the rules in a file's text.
fn breaches(module: &str, name: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    // Imports that rustfmt broke over lines are put back into one.
    let joined = text.replace("{\n", "{").replace(",\n", ", ");
    for line in joined.lines() {
        for (imported, rest) in imports(line) {
            if imported == module {
                continue;
            }
            if height(&imported) > height(module) || (height(&imported) == height(module) && FEATURES.contains(&module))
            {
                found.push(format!("{name}: {module} imports {imported}, which stands higher"));
            }
            let into_a_room = ["store", "views", "handlers"].iter().any(|room| rest.starts_with(room));
            if FEATURES.contains(&imported.as_str()) && into_a_room {
                found.push(format!(
                    "{name}: imports {imported}::{rest}; use what {imported}/mod.rs hands out"
                ));
            }
        }
        if (line.contains("connect_system") || line.contains("read_system")) && !SYSTEM_WORK.contains(&module) {
            found.push(format!("{name}: {module} works across tenants"));
        }
    }
    found
}

#[test]
fn imports_go_downwards_only() {
    let mut found = Vec::new();
    for file in source_files() {
        let (module, name) = module_of(&file);
        if module != "lib" {
            found.extend(breaches(
                &module,
                &name,
                &std::fs::read_to_string(&file).expect("a source file"),
            ));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_planted_breach_is_found() {
    let found = |module: &str, text: &str| breaches(module, "planted.rs", text).len();
    assert_eq!(found("consultations", "use crate::contributions::list;\n"), 1);
    assert_eq!(found("contributions", "use crate::consultations::store::find;\n"), 1);
    assert_eq!(
        found("ui", "use crate::db::Query;\n"),
        0,
        "ui stands above db, though it should not need it"
    );
    assert_eq!(found("contributions", "    portal.db.read_system(x)\n"), 1);
    assert_eq!(
        found(
            "votes",
            "use crate::{error::Result, web::Portal};\nuse crate::contributions::find;\n"
        ),
        0
    );
    assert_eq!(
        found("web", "use crate::{\n    error::Result,\n    accounts::add,\n};\n"),
        1
    );
}

#[test]
fn pages_know_no_database() {
    for file in source_files() {
        let (module, name) = module_of(&file);
        let text = std::fs::read_to_string(&file).expect("a source file");
        if module == "ui" {
            assert!(!text.contains("crate::db"), "{name} knows the database");
        }
        if name.ends_with("/views.rs") {
            assert!(
                !text.contains("sql!(") && !text.contains("connect("),
                "{name} asks the database"
            );
        }
        if name.ends_with("/store.rs") {
            assert!(!text.contains("maud"), "{name} makes markup");
        }
    }
}

/// A dependency is a promise to somebody else's code.
#[test]
fn every_direct_dependency_has_its_reason() {
    let manifest = include_str!("../Cargo.toml");
    let mut listed = 0;
    for section in manifest
        .split("\n[")
        .filter(|section| section.contains("dependencies]\n"))
    {
        for line in section.lines().skip(1).filter(|line| line.contains(" = ")) {
            let reason = line.split_once(" # ").map_or("", |(_, reason)| reason.trim());
            assert!(reason.len() > 3, "no reason: {line}");
            listed += 1;
        }
    }
    assert!(listed > 50, "{listed}");
    assert!(manifest.contains("unsafe_code = \"forbid\""));
}
