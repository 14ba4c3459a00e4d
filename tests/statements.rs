//! Every statement in `sql/queries` is prepared as a role that serves requests; what it takes and answers is kept in
//! a snapshot, so that a change of types is seen.

use std::fmt::Write;
use std::path::Path;

use crate::support::TestPortal;

fn statements(folder: &Path, found: &mut Vec<(String, String)>) {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/sql/queries/");
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            statements(&path, found);
        } else {
            let name = path.strip_prefix(root).expect("below queries").with_extension("");
            found.push((
                name.display().to_string(),
                std::fs::read_to_string(&path).expect("a statement"),
            ));
        }
    }
}

#[tokio::test]
async fn every_statement_can_be_prepared_by_a_restricted_role() {
    let test = TestPortal::start().await;
    let mut found = Vec::new();
    statements(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/queries")),
        &mut found,
    );
    found.sort();
    let mut listing = String::new();
    for (name, text) in &found {
        // Bulk imports make their temporary tables first; their own tests run them.
        if text.contains("pg_temp") || text.contains("create temp") {
            continue;
        }
        let mut prepared = None;
        for role in ["portal_app", "portal_system"] {
            test.postgres
                .batch_execute(&format!("set role {role}"))
                .await
                .expect("the role");
            if let Ok(statement) = test.postgres.prepare(text).await {
                // Preparing checks no privileges; explaining does, where the parameters allow a generic plan.
                prepared = Some((role, statement));
                break;
            }
        }
        let (_, statement) = prepared.unwrap_or_else(|| panic!("{name} cannot be prepared"));
        let parameters: Vec<_> = statement.params().iter().map(|kind| kind.name().to_owned()).collect();
        let columns: Vec<_> = statement
            .columns()
            .iter()
            .map(|column| format!("{} {}", column.name(), column.type_().name()))
            .collect();
        let _ = writeln!(listing, "{name}({}) -> {}", parameters.join(", "), columns.join(", "));
    }
    insta::assert_snapshot!(listing);
}
