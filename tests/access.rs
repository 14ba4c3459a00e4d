//! Who may do what: every route of the router, asked by every kind of visitor, answers as `access_table.txt` says.
//!
//! The routes come from the router itself. Each request is one that its sender could send in earnest: the things that
//! its address names are there, a form carries its token, and fields are left empty, so that the answer tells whether
//! somebody may, and not whether they typed well. What changes something is done by a person of its own to a thing of
//! its own, so that no request disturbs another one.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::sync::LazyLock;

use axum::Router;
use axum::routing::get;
use beteiligungsportal::web::Portal;
use beteiligungsportal::web::session::{cookie_name, token_hash};
use beteiligungsportal::web::visitor::csrf_token;
use beteiligungsportal::{assets, router};
use reqwest::Method;
use serde_json::json;

use crate::support::{Person, Seen, TestPortal};

// Places that stand in several routes or are made in several ways.
const MANAGED: &str = "/{tenant}/verwaltung/beteiligungen/{id}";
const CONSULTATION: &str = "/{tenant}/beteiligungen/{id}";
const API_CONSULTATION: &str = "/api/v1/tenants/{tenant}/consultations/{id}";
const CONTRIBUTION: &str = "/{tenant}/beteiligungen/{id}/beitraege/{beitrag}";
const API_CONTRIBUTION: &str = "/api/v1/tenants/{tenant}/contributions/{id}";

static TABLE: LazyLock<String> = LazyLock::new(|| {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/access_table.txt");
    std::fs::read_to_string(file).expect("the table")
});

/// A kind of visitor; what is left out is not so.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what somebody is adds up from independent facts"
)]
struct Kind {
    /// The heading of the column.
    code: &'static str,
    anonymous: bool,
    unconfirmed: bool,
    /// The body and the role there.
    role: Option<(&'static str, &'static str)>,
    second_factor: bool,
    operator: bool,
    looks_in: bool,
    /// Whether they lead, draft for and release for the organisation.
    organisation: Option<[bool; 3]>,
}

fn kinds() -> Vec<Kind> {
    let named = |code| Kind {
        code,
        ..Kind::default()
    };
    let working = |code, tenant, role| Kind {
        role: Some((tenant, role)),
        second_factor: true,
        ..named(code)
    };
    let operator = |code| Kind {
        operator: true,
        second_factor: true,
        ..named(code)
    };
    vec![
        Kind {
            anonymous: true,
            ..named("vis")
        },
        Kind {
            unconfirmed: true,
            ..named("unv")
        },
        named("cit"),
        Kind {
            organisation: Some([false, true, false]),
            ..named("mem")
        },
        Kind {
            organisation: Some([true, true, true]),
            ..named("head")
        },
        working("ed", "dresden", "editor"),
        working("mod", "dresden", "moderator"),
        working("adm", "dresden", "admin"),
        working("ed'", "leipzig", "editor"),
        working("adm'", "leipzig", "admin"),
        Kind {
            second_factor: false,
            ..working("mod-", "dresden", "moderator")
        },
        Kind {
            second_factor: false,
            ..working("adm-", "dresden", "admin")
        },
        Kind {
            second_factor: false,
            ..operator("op-")
        },
        operator("op"),
        Kind {
            looks_in: true,
            ..operator("look")
        },
    ]
}

/// A consultation that takes whatever people can give.
async fn open_for_all(test: &TestPortal) -> i64 {
    let (begin, end) = ("2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z");
    let methods = ["contributions", "statements", "survey"];
    let phases = json!([{ "title": "Offen", "starts_at": begin, "ends_at": end, "methods": methods }]);
    let differs = json!({ "format": "land_use_plan", "starts_at": begin, "ends_at": end, "phases": phases });
    test.consultation("dresden", "Radweg an der Elbe", differs).await
}

/// A route: the method and the address with its places, as `GET /{tenant}/suche`.
pub type Route = String;

/// The routes of a router. axum tells them in its debugging output alone; what cannot be read there fails loudly, and so
/// does a route for all methods, which would hide some.
pub fn routes_of(router: &Router<Portal>) -> BTreeSet<Route> {
    let told = format!("{router:?}");
    let (told, _) = told.split_once("fallback_router").expect("axum's debugging output");
    let (mut methods, mut paths) = (BTreeMap::new(), BTreeMap::new());
    for told in told.split("RouteId(").skip(1) {
        let (id, told) = told.split_once("): ").expect("a route's id");
        if let Some(path) = told.strip_prefix('"') {
            paths.insert(id, path.split('"').next().expect("a path"));
        } else {
            let (_, allowed) = told
                .rsplit_once("allow_header: Bytes(b\"")
                .unwrap_or_else(|| panic!("a route that does not tell its methods: {told}"));
            methods.insert(id, allowed.split('"').next().expect("methods"));
        }
    }
    assert!(methods.keys().eq(paths.keys()), "axum's debugging output has changed");
    let routes = paths.iter().flat_map(|(id, path)| {
        let allowed = methods[id].split(',').filter(|method| *method != "HEAD");
        allowed.map(move |method| format!("{method} {path}"))
    });
    routes.collect()
}

/// The routes as method and address.
pub fn paths_of(routes: &BTreeSet<Route>) -> Vec<(&str, &str)> {
    routes.iter().filter_map(|route| route.split_once(' ')).collect()
}

/// A line of the table.
struct Row {
    method: Method,
    /// The route's address, with `?fields` that the request needs.
    address: String,
    /// What is special about the things of the address.
    case: Option<&'static str>,
    answers: Vec<&'static str>,
}

impl Row {
    fn read(line: &'static str) -> Self {
        let mut words = line.split_whitespace().peekable();
        let method = words.next().expect("a method").parse().expect("a method");
        let address = words.next().expect("an address").to_owned();
        let case = words.next_if(|word| word.starts_with('('));
        Self {
            method,
            address,
            case,
            answers: words.collect(),
        }
    }

    fn route(&self) -> Route {
        format!("{} {}", self.method, self.place().0)
    }

    /// The address and the fields.
    fn place(&self) -> (&str, &str) {
        self.address.split_once('?').unwrap_or((&self.address, ""))
    }

    /// The line as it stands in the table, with these answers.
    fn with(&self, answers: &[String]) -> String {
        let case = self.case.map(|case| format!(" {case}")).unwrap_or_default();
        let mut line = format!("{:<6} {:<76}", self.method.as_str(), format!("{}{case}", self.address));
        for answer in answers {
            write!(line, " {answer:<4}").expect("a text");
        }
        line.trim_end().to_owned()
    }
}

/// The headings and the rows.
fn table() -> (Vec<&'static str>, Vec<Row>) {
    let mut lines = TABLE
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let headings = lines.next().expect("headings").split_whitespace().collect();
    (headings, lines.map(Row::read).collect())
}

/// The routes that stand in no row, and the rows that stand for no route.
fn gaps(routes: &BTreeSet<Route>, rows: &[Row]) -> (Vec<Route>, Vec<Route>) {
    let listed: BTreeSet<Route> = rows.iter().map(Row::route).collect();
    (
        routes.difference(&listed).cloned().collect(),
        listed.difference(routes).cloned().collect(),
    )
}

/// The answer in the table's words.
fn symbol(seen: &Seen) -> String {
    let leads_to = |page: &str| seen.header("location").starts_with(&format!("{page}?zurueck="));
    match seen.status {
        303 if leads_to("/anmelden") => "in".to_owned(),
        303 if leads_to("/konto/zweiter-faktor") => "2f".to_owned(),
        200..400 | 422 => "ok".to_owned(),
        status => status.to_string(),
    }
}

/// A portal with one of each thing, and who asks for them.
struct World {
    test: TestPortal,
    kinds: Vec<Kind>,
    visitor: Person,
    citizen: Person,
    consultation: i64,
    organisation: i64,
    /// The people who read, by their kind.
    readers: RefCell<HashMap<&'static str, Person>>,
    /// The things that are read, by their place in an address.
    things: RefCell<HashMap<String, String>>,
    drafts: RefCell<Option<(i64, i64)>>,
}

impl World {
    async fn new() -> Self {
        let nobody_listens = "http://127.0.0.1:9";
        let variables = [
            ("OIDC_PROVIDERS", "bund"),
            ("OIDC_BUND_ISSUER", nobody_listens),
            ("OIDC_BUND_CLIENT_ID", "portal"),
            ("OIDC_BUND_CLIENT_SECRET", "secret"),
        ];
        let test = TestPortal::start_with_providers(variables.into_iter().collect()).await;
        test.add_tenant("dresden", "Dresden").await;
        test.add_tenant("leipzig", "Leipzig").await;
        test.add_host("leipzig", "mitreden.leipzig.example").await;
        let mut world = Self {
            kinds: kinds(),
            visitor: test.visitor(),
            citizen: test.citizen("Cita").await,
            consultation: open_for_all(&test).await,
            organisation: 0,
            readers: RefCell::default(),
            things: RefCell::default(),
            drafts: RefCell::default(),
            test,
        };
        world.organisation = world
            .make("insert into organisations (name, name_key, addition_key, kind) values ('NABU', 'nabu', '', 'association') returning id")
            .await;
        world
    }

    /// Does a statement in the body's name that answers an id.
    async fn make(&self, sql: &str) -> i64 {
        self.test.count("dresden", sql).await
    }

    /// Somebody new of this kind, with a session and a token. Both are there for the unconfirmed too, to whom the portal
    /// would not give any: they must be worth nothing.
    async fn person(&self, kind: &Kind) -> Person {
        if kind.anonymous {
            return self.visitor.clone();
        }
        let portal = &self.test.portal;
        let token = portal.randomness.token();
        let email = format!("{}@example.org", portal.randomness.token().to_lowercase());
        let (tenant, role) = kind.role.unwrap_or(("dresden", ""));
        let [manages, drafts, releases] = kind.organisation.unwrap_or_default();
        let sql = "with a as (
                insert into accounts (email, email_key, display_name, operator, verified_at)
                values ($1, $1, 'Probe', $2, case when $3 then now() end) returning id
            ), s as (
                insert into sessions (token_hash, account_id, expires_at)
                select $4, id, now() + interval '1 day' from a
            ), t as (
                insert into api_tokens (token_hash, account_id) select $4, id from a
            ), f as (
                insert into second_factors (account_id, secret, last_step, key_mark)
                select id, '', 0, $6 from a where $5
            ), r as (
                insert into memberships (tenant_id, account_id, role)
                select current_tenant(), id, $7 from a where $7 <> ''
            ), l as (
                insert into insights (tenant_id, account_id, reason, ends_at)
                select current_tenant(), id, 'Hilfe', now() + interval '1 hour' from a where $8
            ), m as (
                insert into organisation_members (organisation_id, account_id, manages, drafts, releases)
                select $9, id, $10, $11, $12 from a where $10 or $11 or $12
            )
            select id from a";
        let account: i64 = self
            .test
            .as_tenant(tenant, |client| async {
                let made = client
                    .query_one(
                        sql,
                        &[
                            &email,
                            &kind.operator,
                            &!kind.unconfirmed,
                            &token_hash(&token),
                            &kind.second_factor,
                            &portal.vault.mark(),
                            &role,
                            &kind.looks_in,
                            &self.organisation,
                            &manages,
                            &drafts,
                            &releases,
                        ],
                    )
                    .await;
                made.expect("a person").get(0)
            })
            .await;
        let mut person = self.visitor.clone();
        person.cookie = Some(format!("{}={token}", cookie_name(&portal.config)));
        (person.token, person.account) = (Some(token), Some(account));
        person
    }

    /// Who sends a request: for reading always the same person, else somebody new.
    async fn sender(&self, kind: &Kind, reads: bool) -> Person {
        let known = self.readers.borrow().get(kind.code).filter(|_| reads).cloned();
        if let Some(person) = known {
            return person;
        }
        let person = self.person(kind).await;
        if reads {
            self.readers.borrow_mut().insert(kind.code, person.clone());
        }
        person
    }

    /// Somebody new of this kind.
    async fn colleague(&self, code: &str) -> Person {
        let kind = self.kinds.iter().find(|kind| kind.code == code).expect("a kind");
        self.person(kind).await
    }

    async fn account(&self, code: &str) -> i64 {
        self.colleague(code).await.account.expect("an account")
    }

    /// The request's address: each place of the route's holds a thing that is there.
    async fn address(&self, row: &Row, kind: &Kind, person: &Person, reads: bool) -> String {
        let (route, _) = row.place();
        let mut address = String::new();
        let mut end = 0;
        for part in route.split('/').skip(1) {
            end += 1 + part.len();
            let place = &route[..end];
            let part = if part.starts_with('{') {
                self.thing(place, row.case.unwrap_or_default(), kind, person, reads)
                    .await
            } else {
                part.to_owned()
            };
            write!(address, "/{part}").expect("a text");
        }
        address
    }

    async fn thing(&self, place: &str, case: &str, kind: &Kind, person: &Person, reads: bool) -> String {
        let key = format!("{place} {case}");
        // Only the staff may do anything to a draft, so that for all others one serves all.
        let shared = case == "(draft)" && place != MANAGED || reads && case != "(own)";
        let known = self.things.borrow().get(&key).filter(|_| shared).cloned();
        if let Some(thing) = known {
            return thing;
        }
        let thing = self.new_thing(place, case, self.owner(case, kind, person)).await;
        if shared {
            self.things.borrow_mut().insert(key, thing.clone());
        }
        thing
    }

    /// Whose things are asked for: the sender's own, or somebody else's.
    fn owner<'a>(&'a self, case: &str, kind: &Kind, person: &'a Person) -> &'a Person {
        if case == "(own)" && !kind.anonymous && !kind.unconfirmed {
            person
        } else {
            &self.citizen
        }
    }

    /// What stands at this place of an address.
    async fn new_thing(&self, place: &str, case: &str, owner: &Person) -> String {
        let (consultation, organisation) = (self.consultation, self.organisation);
        let account = owner.account.expect("an owner");
        let email = self.test.portal.randomness.token();
        let id = match place {
            "/{tenant}" | "/api/v1/tenants/{tenant}" | "/plattform/stellen/{slug}" => return "dresden".to_owned(),
            "/anmelden/dienst/{dienst}" => return "bund".to_owned(),
            "/konto/anmeldedienste/{dienst}" if case.is_empty() => return "bund".to_owned(),
            "/static/{*path}" => return assets::url("favicon.svg").trim_start_matches("/static/").to_owned(),
            "/konto/anmeldedienste/{dienst}" => {
                self.make(&format!(
                    "insert into identities (account_id, issuer, subject, trust_level)
                     values ({account}, 'https://{email}.example', 'x', 'none') returning id"
                ))
                .await
            }
            MANAGED if case == "(draft)" => {
                self.make(
                    "insert into consultations (tenant_id, format, title, sanitiser_version, starts_at, ends_at)
                     values (current_tenant(), 'dialogue', 'Entwurf', 1, now(), now() + interval '1 day') returning id",
                )
                .await
            }
            CONSULTATION | API_CONSULTATION if case == "(draft)" => self.drafts().await.0,
            CONSULTATION | API_CONSULTATION | MANAGED => consultation,
            CONTRIBUTION | API_CONTRIBUTION if case == "(draft)" => self.drafts().await.1,
            CONTRIBUTION | API_CONTRIBUTION if case == "(org)" => self.released().await,
            CONTRIBUTION | API_CONTRIBUTION | "/{tenant}/melden/{beitrag}" => self.contribution(consultation, owner).await,
            "/{tenant}/dokumente/{id}" if case == "(draft)" => {
                let (draft, _) = self.drafts().await;
                self.document(draft).await
            }
            "/{tenant}/dokumente/{id}" | "/{tenant}/verwaltung/beteiligungen/{id}/unterlagen/{dokument}" => {
                self.document(consultation).await
            }
            // Another name than its own leads to the document's address.
            "/{tenant}/dokumente/{id}/{name}" => return "plan.pdf".to_owned(),
            "/{tenant}/mitmachen/{id}" => {
                self.make(&format!(
                    "insert into kept_texts (tenant_id, token_hash, account_id, consultation_id, title, body, household)
                     values (current_tenant(), sha256('{email}'), {account}, {consultation}, 'Bank', 'Eine Bank.', 'x')
                     returning id"
                ))
                .await
            }
            "/{tenant}/verwaltung/team/{id}" => self.account("ed").await,
            "/{tenant}/verwaltung/team/einladungen/{id}" => {
                self.make(&format!(
                    "insert into invitations (tenant_id, email, email_key, roles, expires_at)
                     values (current_tenant(), '{email}@x.de', '{email}@x.de', '{{editor}}', now() + interval '1 day') returning id"
                ))
                .await
            }
            "/{tenant}/verwaltung/organisationen/{id}" | "/konto/organisationen/{id}" => organisation,
            "/konto/organisationen/{id}/mitglieder/{person}" => self.account("mem").await,
            "/konto/organisationen/{id}/anfragen/{person}" => {
                let asker = self.account("cit").await;
                self.make(&format!(
                    "insert into organisation_requests (organisation_id, account_id, note)
                     values ({organisation}, {asker}, '') returning account_id"
                ))
                .await
            }
            "/konto/organisationen/{id}/einladungen/{einladung}" => {
                self.make(&format!(
                    "insert into organisation_invitations
                         (organisation_id, email, email_key, manages, drafts, releases, expires_at)
                     values ({organisation}, '{email}', '{email}', false, true, false, now() + interval '1 day') returning id"
                ))
                .await
            }
            "/konto/organisationen/{id}/entwuerfe/{entwurf}" => self.organisation_draft(account).await,
            "/konto/abonnements/{id}" => {
                self.make(&format!(
                    "insert into subscriptions (email, email_key, query, frequency, language, confirmed_at, told_until, due_at)
                     select email, email_key, 'q={email}', 'daily', 'de', now(), now(), now() from accounts
                     where id = {account} returning id"
                ))
                .await
            }
            "/konto/sitzungen/{id}" => {
                self.make(&format!(
                    "insert into sessions (token_hash, account_id, expires_at)
                     values (sha256('{email}'), {account}, now() + interval '1 day') returning id"
                ))
                .await
            }
            "/{tenant}/netiquette/{version}" => 0,
            "/{tenant}/verwaltung/beteiligungen/{id}/umfrage/ergebnis/{frage}" => {
                self.make(&format!(
                    "with s as (
                         insert into surveys (tenant_id, consultation_id) values (current_tenant(), {consultation}) returning *
                     )
                     insert into survey_questions select tenant_id, consultation_id, 1, 'text', '?', '{{}}', false from s
                     returning position::bigint"
                ))
                .await
            }
            "/{tenant}/verwaltung/angaben/{angabe}" => return "impressum".to_owned(),
            "/plattform/auftraege/{id}" => {
                self.make("insert into jobs (kind, payload, dead_at) values ('probe', '{}', now()) returning id")
                    .await
            }
            "/{tenant}/moderation/gruende/{id}" => {
                self.make(&format!(
                    "insert into grounds (tenant_id, kind, title) values (current_tenant(), 'rules', '{email}') returning id"
                ))
                .await
            }
            "/{tenant}/moderation/faelle/{id}" => self.decided("case_id", owner).await,
            "/{tenant}/meldungen/{id}" => self.decided("report_id", owner).await,
            "/{tenant}/stellungnahmen/{id}" if case == "(org)" => self.statement(self.released().await).await,
            "/{tenant}/stellungnahmen/{id}" | "/{tenant}/verwaltung/stellungnahmen/{id}" => {
                self.statement(self.contribution(consultation, owner).await).await
            }
            "/konto/entscheidungen/{id}" => self.decided("decision_id", owner).await,
            "/{tenant}/moderation/einsprueche/{id}" => self.decided("appeal_id", owner).await,
            _ => panic!("what stands at {place}? (new_thing)"),
        };
        id.to_string()
    }

    /// A case of moderation about a contribution, decided, blackened, reported and objected to; one of its ids.
    async fn decided(&self, which: &str, author: &Person) -> i64 {
        let contribution = self.contribution(self.consultation, author).await;
        self.make(&format!(
            "with c as (
                 insert into moderation_cases (tenant_id, post_id, participant_id, cause, urgency, state, ended_at)
                 select tenant_id, id, participant_id, 'reports', 2, 'decided', now() from posts where id = {contribution}
                 returning *
             ), r as (
                 insert into reports (tenant_id, case_id, reason, explanation, url, language, good_faith)
                 select tenant_id, id, 'other', 'x', 'x', 'de', true from c returning *
             ), d as (
                 insert into decisions (tenant_id, case_id, post_id, participant_id, action, ground_id, facts, decided_by, decided_name)
                 select c.tenant_id, c.id, c.post_id, c.participant_id, 'redact', (select min(id) from grounds), 'x', 0, 'Mia'
                 from c returning *
             ), o as (
                 insert into redactions (tenant_id, post_id, decision_id, title, body)
                 select tenant_id, post_id, id, 'x', 'x' from d
             ), a as (
                 insert into appeals (tenant_id, decision_id, first_decider, report_id, argument, language)
                 select d.tenant_id, d.id, d.decided_by, r.id, 'x', 'de' from d cross join r returning *
             )
             select {which} from (
                 select c.id as case_id, r.id as report_id, d.id as decision_id, a.id as appeal_id
                 from c cross join r cross join d cross join a
             ) as made"
        ))
        .await
    }

    /// A statement by whom the contribution is by.
    async fn statement(&self, contribution: i64) -> i64 {
        self.make(&format!(
            "insert into statements (tenant_id, consultation_id, participant_id, channel, title, body, language)
             select tenant_id, consultation_id, participant_id, 'online', '', 'x', 'de' from posts where id = {contribution}
             returning id"
        ))
        .await
    }

    async fn contribution(&self, consultation: i64, author: &Person) -> i64 {
        let path = format!("/tenants/dresden/consultations/{consultation}/contributions");
        let made = author
            .api_post(&path, &json!({ "body": "Eine Bank an der Elbe." }))
            .await;
        assert_eq!(made.status, 201, "{}", made.text);
        made.json()["id"].as_i64().expect("an id")
    }

    async fn document(&self, consultation: i64) -> i64 {
        self.make(&format!(
            "insert into documents (tenant_id, consultation_id, title, file_name, media_type, size_bytes, sha256)
             values (current_tenant(), {consultation}, 'Plan', 'Plan.pdf', 'application/pdf', 1, sha256('x')) returning id"
        ))
        .await
    }

    async fn organisation_draft(&self, drafter: i64) -> i64 {
        self.make(&format!(
            "insert into organisation_drafts
                 (tenant_id, organisation_id, consultation_id, kind, title, body, drafted_by)
             values (current_tenant(), {}, {}, 'contribution', 'Bank', 'Eine Bank.', {drafter}) returning id",
            self.organisation, self.consultation
        ))
        .await
    }

    /// A contribution that went out in the organisation's name.
    async fn released(&self) -> i64 {
        let head = self.colleague("head").await;
        let draft = self.organisation_draft(head.account.expect("an account")).await;
        let path = format!(
            "/konto/organisationen/{}/entwuerfe/{draft}/freigeben",
            self.organisation
        );
        let sent = self.post(&head, &path, "stand=1").await;
        let (_, id) = sent
            .location()
            .rsplit_once("/beitraege/")
            .expect("a contribution's page");
        id.split('#').next().expect("an id").parse().expect("an id")
    }

    /// A consultation that is not published, and a contribution in it.
    async fn drafts(&self) -> (i64, i64) {
        if let Some(drafts) = *self.drafts.borrow() {
            return drafts;
        }
        let id = self.test.consultation("dresden", "Entwurf", json!({})).await;
        let contribution = self.contribution(id, &self.citizen).await;
        let hide = format!("update consultations set published_at = null where id = {id} returning id");
        let drafts = (self.make(&hide).await, contribution);
        self.drafts.replace(Some(drafts));
        drafts
    }

    async fn post(&self, person: &Person, address: &str, fields: &str) -> Seen {
        let token = csrf_token(&self.test.portal, person.token.as_deref());
        let mut form: Vec<(&str, &str)> = fields.split('&').filter_map(|field| field.split_once('=')).collect();
        form.push(("csrf", &token));
        person.post(address, &form).await
    }

    /// Whether the foreign thing of this address is untouched. Ending what is gone already is no error, and neither is
    /// it to end what is somebody else's: it only does nothing.
    async fn untouched(&self, address: &str) -> bool {
        let table = if address.contains("/sitzungen/") {
            "sessions"
        } else {
            "kept_texts"
        };
        let id = address
            .split('/')
            .find_map(|part| part.parse::<i64>().ok())
            .expect("an id");
        self.make(&format!("select count(*) from {table} where id = {id}"))
            .await
            == 1
    }

    /// What somebody of this kind is answered.
    async fn ask(&self, row: &Row, kind: &Kind) -> String {
        let reads = row.method == Method::GET;
        let person = self.sender(kind, reads).await;
        let address = self.address(row, kind, &person, reads).await;
        let fields = row.place().1.replace("{proof}", &"A".repeat(43));
        let seen = if let Some(path) = address.strip_prefix("/api/v1") {
            let now = jiff::Timestamp::now().to_string();
            let body = json!({
                "title": "", "body": "Ja.", "value": "agree", "format": "", "starts_at": now, "ends_at": now,
            });
            let body = Some(&body).filter(|_| [Method::POST, Method::PUT].contains(&row.method));
            person.api(row.method.clone(), path, body).await
        } else if reads {
            person.get(&format!("{address}?{fields}")).await
        } else {
            self.post(&person, &address, &fields).await
        };
        match symbol(&seen) {
            ok if ok == "ok" && row.case == Some("(foreign)") && self.untouched(&address).await => "none".to_owned(),
            other => other,
        }
    }
}

#[test]
fn every_route_stands_in_the_table_and_every_row_stands_for_a_route() {
    let (headings, rows) = table();
    assert!(
        headings.iter().eq(kinds().iter().map(|kind| &kind.code)),
        "{headings:?}"
    );
    let mut seen = BTreeSet::new();
    for row in &rows {
        assert_eq!(row.answers.len(), headings.len(), "{} {}", row.method, row.address);
        assert!(seen.insert((row.route(), row.case)), "{} stands twice", row.route());
    }
    let (missing, surplus) = gaps(&routes_of(&router::routes()), &rows);
    assert!(
        missing.is_empty(),
        "write into tests/access_table.txt who may: {missing:#?}"
    );
    assert!(surplus.is_empty(), "rows without a route: {surplus:#?}");
}

#[test]
fn a_planted_route_is_found_and_so_is_a_planted_row() {
    let (_, mut rows) = table();
    let planted = router::routes().route("/{tenant}/geheim", get(async || "").delete(async || ""));
    let (missing, surplus) = gaps(&routes_of(&planted), &rows);
    assert_eq!(missing, ["DELETE /{tenant}/geheim", "GET /{tenant}/geheim"]);
    assert!(surplus.is_empty());
    rows.push(Row::read("GET /plattform/hintertuer ok"));
    let (missing, surplus) = gaps(&routes_of(&router::routes()), &rows);
    assert!(missing.is_empty());
    assert_eq!(surplus, ["GET /plattform/hintertuer"]);
}

#[tokio::test]
async fn everybody_is_answered_as_the_table_says() {
    let world = World::new().await;
    let (_, rows) = table();
    let mut differs = String::new();
    for row in &rows {
        let mut answers = Vec::new();
        for kind in &world.kinds {
            answers.push(world.ask(row, kind).await);
        }
        if answers != row.answers {
            writeln!(differs, "{}", row.with(&answers)).expect("a text");
        }
    }
    assert!(
        differs.is_empty(),
        "found, other than in tests/access_table.txt:\n{differs}"
    );
}
