//! What every operation can answer beside what it is for: problems, described in one place since they arise in one place.

use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{HttpMethod, Operation};
use utoipa::openapi::{ContentBuilder, ObjectBuilder, OpenApi, Ref, ResponseBuilder, Type};

/// What can be wrong with every request.
const EVERY: [(&str, &str); 4] = [
    ("400", "The request is malformed: its query, its JSON, or a header"),
    ("422", "A value is not accepted; `errors` names it"),
    ("429", "Too many requests"),
    (
        "503",
        "Not available now; with `outcome` unknown the request may have been carried out",
    ),
];
/// What else, where a body is named.
const OF_A_BODY: [(&str, &str); 2] = [
    ("401", "The token is missing, or not known"),
    ("404", "There is no such thing, or nothing that the caller may know of"),
];
/// What else, where something is changed.
const OF_WRITING: [(&str, &str); 4] = [
    ("403", "The caller may not do this"),
    ("408", "The request's body did not come in time"),
    ("413", "The request's body is too large"),
    ("415", "The request's body is not application/json"),
];

/// Adds them to all operations.
pub fn add_problems(document: &mut OpenApi) {
    for (path, item) in &mut document.paths.paths {
        let of_a_body = path.contains("{tenant}");
        for (method, operation) in [
            (HttpMethod::Get, &mut item.get),
            (HttpMethod::Post, &mut item.post),
            (HttpMethod::Put, &mut item.put),
            (HttpMethod::Delete, &mut item.delete),
        ] {
            let Some(operation) = operation else { continue };
            add(operation, &EVERY);
            if of_a_body {
                add(operation, &OF_A_BODY);
            }
            if method != HttpMethod::Get {
                add(operation, &OF_WRITING);
            }
        }
    }
}

fn add(operation: &mut Operation, problems: &[(&str, &str)]) {
    for (status, description) in problems {
        let problem = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem")));
        let mut response = ResponseBuilder::new()
            .description(*description)
            .content("application/problem+json", problem.build());
        if matches!(*status, "429" | "503") {
            let seconds = ObjectBuilder::new().schema_type(Type::Integer);
            let seconds = HeaderBuilder::new().schema(seconds).description(Some("Seconds"));
            response = response.header("retry-after", seconds.build());
        }
        let responses = &mut operation.responses.responses;
        responses
            .entry((*status).to_owned())
            .or_insert_with(|| response.build().into());
    }
}
