//! Signing in at an identity provider: a real one, started by each test (tests/oidc).

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use beteiligungsportal::accounts::{self, NewAccount};
use beteiligungsportal::config::OidcVariables;
use beteiligungsportal::oidc::Providers;
use reqwest::header::{COOKIE, HeaderMap, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;
use scraper::{Html, Selector};
use serde_json::{Value, json};
use url::Url;

use crate::support::{Person, Seen, TestPortal};

const PASSWORD: &str = "grüne kuh fährt straßenbahn";

/// A provider, which ends with the test.
struct Provider {
    process: Child,
    issuer: String,
}

impl Provider {
    fn start() -> Self {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/oidc");
        let mut process = Command::new("node")
            .arg("provider.js")
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node starts");
        let mut issuer = String::new();
        let output = process.stdout.take().expect("its output");
        BufReader::new(output).read_line(&mut issuer).expect("its address");
        assert!(
            !issuer.is_empty(),
            "no provider: make test installs it (npm ci in tests/oidc)"
        );
        Self {
            process,
            issuer: issuer.trim().to_owned(),
        }
    }

    async fn set(&self, settings: Value) {
        let sent = reqwest::Client::new()
            .post(format!("{}/test", self.issuer))
            .json(&settings)
            .send()
            .await;
        assert!(sent.expect("an answer").status().is_success());
    }

    /// The parameters of the last authorization.
    async fn asked(&self) -> Value {
        let asked = reqwest::get(format!("{}/test", self.issuer)).await.expect("an answer");
        asked.json().await.expect("parameters")
    }

    fn stop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.stop();
    }
}

fn variables(bund: &str, land: &str) -> OidcVariables {
    let secret = "s3cret of the portal";
    [
        ("OIDC_PROVIDERS", "bund,land"),
        ("OIDC_BUND_NAME", "BundID"),
        ("OIDC_BUND_ISSUER", bund),
        ("OIDC_BUND_CLIENT_ID", "portal"),
        ("OIDC_BUND_CLIENT_SECRET", secret),
        ("OIDC_BUND_SCOPES", "openid email profile"),
        ("OIDC_BUND_TRUST_CLAIM", "trust"),
        ("OIDC_LAND_NAME", "Servicekonto Sachsen"),
        ("OIDC_LAND_ISSUER", land),
        ("OIDC_LAND_CLIENT_ID", "portal"),
        ("OIDC_LAND_CLIENT_SECRET", secret),
    ]
    .into_iter()
    .collect()
}

/// What `portal check` prints with these variables; there is no database.
fn check(more: &[(&str, &str)], bund: &str) -> String {
    let variables = variables(bund, bund);
    let output = Command::new(env!("CARGO_BIN_EXE_portal"))
        .arg("check")
        .env("DATABASE_URL", "postgres://nobody@127.0.0.1:1/nothing")
        .envs(variables.names().filter_map(|name| Some((name, variables.get(name)?))))
        .envs(more.iter().copied())
        .output()
        .expect("portal starts");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// A portal with two providers.
struct Setup {
    test: TestPortal,
    bund: Provider,
    land: Provider,
}

/// A portal whose provider `bund` knows these people.
async fn setup(people: Value) -> Setup {
    let (bund, land) = (Provider::start(), Provider::start());
    let test = TestPortal::start_with_providers(variables(&bund.issuer, &land.issuer)).await;
    for (provider, key) in [(&bund, "bund"), (&land, "land")] {
        let back = format!(
            "http://localhost:{}/anmelden/dienst/{key}/rueckkehr",
            test.address.port()
        );
        provider.set(json!({ "redirect_uris": [back] })).await;
    }
    bund.set(json!({ "people": people })).await;
    Setup { test, bund, land }
}

fn katrin() -> Value {
    json!({ "katrin": {
        "email": "Katrin@Example.org", "email_verified": true, "name": "Katrin Schubert", "trust": "substantial",
    } })
}

/// A browser, which keeps the cookies of the portal and of each provider.
struct Browser {
    person: Person,
    http: reqwest::Client,
    jars: BTreeMap<String, BTreeMap<String, String>>,
}

impl Setup {
    fn browser(&self) -> Browser {
        Browser {
            person: self.test.visitor(),
            http: reqwest::Client::builder()
                .redirect(Policy::none())
                .build()
                .expect("a client"),
            jars: BTreeMap::new(),
        }
    }

    /// Somebody with a password, signed in with it.
    async fn with_password(&self, email: &str, name: &str) -> Browser {
        let new = NewAccount {
            email: email.into(),
            name: name.into(),
            password: Some(PASSWORD.into()),
            ..NewAccount::default()
        };
        accounts::add(&self.test.portal.db, new).await.expect("an account");
        let mut browser = self.browser();
        browser.sign_in_with_password(email).await;
        browser
    }

    async fn count(&self, sql: &str) -> i64 {
        self.test.postgres.query_one(sql, &[]).await.expect("a count").get(0)
    }

    async fn identities(&self) -> i64 {
        self.count("select count(*) from identities").await
    }
}

impl Browser {
    fn keep(&mut self, site: &str, headers: &HeaderMap) {
        let jar = self.jars.entry(site.to_owned()).or_default();
        for cookie in headers.get_all(SET_COOKIE) {
            let cookie = cookie.to_str().expect("a cookie");
            let (name, value) = cookie
                .split(';')
                .next()
                .and_then(|pair| pair.split_once('='))
                .expect("a pair");
            if value.is_empty() || cookie.contains("Max-Age=0") {
                jar.remove(name);
            } else {
                jar.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    fn cookies(&self, site: &str) -> Option<String> {
        let pairs: Vec<_> = self
            .jars
            .get(site)?
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    fn has_cookie(&self, name: &str) -> bool {
        self.jars.get("").is_some_and(|jar| jar.contains_key(name))
    }

    async fn get(&mut self, path: &str) -> Seen {
        self.person.cookie = self.cookies("");
        let seen = self.person.get(path).await;
        self.keep("", &seen.headers);
        seen
    }

    /// Sends the form on a page of the portal.
    async fn submit(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Seen {
        self.person.cookie = self.cookies("");
        let seen = self.person.submit(page, action, fields).await;
        self.keep("", &seen.headers);
        seen
    }

    async fn sign_in_with_password(&mut self, email: &str) -> Seen {
        let fields = [("email", email), ("password", PASSWORD)];
        let seen = self.submit("/anmelden", "/anmelden", &fields).await;
        assert_eq!(seen.status, 303, "{}", seen.text);
        seen
    }

    /// What the provider answers to one request: where it leads, or its page.
    async fn ask(&mut self, address: &Url, form: Option<&[(&str, &str)]>) -> Result<Url, String> {
        let site = address.origin().ascii_serialization();
        let mut request = match form {
            Some(fields) => self.http.post(address.clone()).form(fields),
            None => self.http.get(address.clone()),
        };
        if let Some(cookies) = self.cookies(&site) {
            request = request.header(COOKIE, cookies);
        }
        let answer = request.send().await.expect("an answer");
        let headers = answer.headers().clone();
        self.keep(&site, &headers);
        match headers.get(LOCATION) {
            Some(to) => Ok(address.join(to.to_str().expect("an address")).expect("an address")),
            None => Err(answer.text().await.expect("a page")),
        }
    }

    /// Signs in at the provider, and agrees or does not; answers the path to which it sends back.
    async fn at_provider(&mut self, address: &str, login: &str, agree: bool) -> String {
        let mut address: Url = address.parse().expect("an address");
        for _ in 0..8 {
            let next = match self.ask(&address, None).await {
                Ok(next) => next,
                Err(page) => {
                    let action = attribute(&page, "form", "action").unwrap_or_else(|| panic!("{page}"));
                    let action = address.join(&action).expect("an address");
                    let hidden = hidden_fields(&page);
                    let mut fields = vec![("login", login), ("do", if agree { "agree" } else { "deny" })];
                    fields.extend(hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())));
                    self.ask(&action, Some(&fields)).await.expect("the way on")
                }
            };
            if next.path().ends_with("/rueckkehr") {
                return format!("{}?{}", next.path(), next.query().unwrap_or_default());
            }
            address = next;
        }
        panic!("the provider sends in circles")
    }

    /// Goes to a provider and comes back with the path that it sends to.
    async fn go(&mut self, provider: &str, login: &str) -> String {
        let away = self.get(&format!("/anmelden/dienst/{provider}")).await;
        assert_eq!(away.status, 303, "{}", away.text);
        let address = away.location().to_owned();
        self.at_provider(&address, login, true).await
    }

    /// Signs in at a provider and comes back.
    async fn sign_in(&mut self, provider: &str, login: &str) -> Seen {
        let back = self.go(provider, login).await;
        self.get(&back).await
    }

    /// Signs in for the first time.
    async fn sign_up(&mut self, provider: &str, login: &str, name: &str) {
        assert_eq!(self.sign_in(provider, login).await.location(), "/registrieren/dienst");
        let done = self
            .submit("/registrieren/dienst", "/registrieren/dienst", &[("name", name)])
            .await;
        assert_eq!(done.location(), "/konto", "{}", done.text);
    }

    /// The form for linking; answers where its page leads on to.
    async fn begin_link(&mut self, provider: &str, password: &str) -> String {
        let page = format!("/konto/anmeldedienste/{provider}");
        let away = self.submit(&page, &page, &[("old", password)]).await;
        assert_eq!(away.status, 200, "{}", away.text);
        let href = away.attribute("main .kern-btn--primary", "href").expect("a way on");
        assert_eq!(away.header("refresh"), format!("0;url={href}"));
        href
    }

    async fn link(&mut self, provider: &str, login: &str) -> Seen {
        let href = self.begin_link(provider, PASSWORD).await;
        let back = self.at_provider(&href, login, true).await;
        self.get(&back).await
    }

    async fn unlink(&mut self, name: &str) -> Seen {
        let list = self.get("/konto/anmeldedienste").await;
        let action = list
            .page()
            .select(&selector("main li.panel"))
            .find(|item| item.text().any(|text| text == name))
            .and_then(|item| item.select(&selector("form")).next()?.attr("action").map(str::to_owned))
            .unwrap_or_else(|| panic!("{name} is not linked"));
        self.submit("/konto/anmeldedienste", &action, &[]).await
    }
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

fn attribute(page: &str, element: &str, name: &str) -> Option<String> {
    let page = Html::parse_document(page);
    page.select(&selector(element)).next()?.attr(name).map(str::to_owned)
}

/// What a form carries unseen. The provider has such a form where somebody else was signed in before.
fn hidden_fields(page: &str) -> Vec<(String, String)> {
    let page = Html::parse_document(page);
    let hidden = selector("form input[type=hidden]");
    let fields = page.select(&hidden).map(|input| {
        let text = |name| input.attr(name).unwrap_or_default().to_owned();
        (text("name"), text("value"))
    });
    fields.collect()
}

#[tokio::test]
async fn a_new_person_signs_in_and_is_known_the_second_time() {
    let setup = setup(katrin()).await;
    let mut katrin = setup.browser();
    let seen = katrin.get("/anmelden?zurueck=/dresden/beteiligungen").await;
    let buttons = seen.texts("main section[aria-labelledby=anmeldedienste] a");
    assert_eq!(buttons, ["Mit BundID anmelden", "Mit Servicekonto Sachsen anmelden"]);
    let href = seen
        .attribute("main section[aria-labelledby=anmeldedienste] a", "href")
        .expect("a button");

    let away = katrin.get(&href).await;
    let address = away.location().to_owned();
    assert!(address.starts_with(&setup.bund.issuer), "{address}");
    let back = katrin.at_provider(&address, "katrin", true).await;
    let asked = setup.bund.asked().await;
    assert_eq!(asked["code_challenge_method"], "S256");
    assert_eq!(asked["response_type"], "code");
    assert_eq!(asked["scope"], "openid email profile");
    for secret in ["state", "nonce", "code_challenge"] {
        assert_eq!(asked[secret].as_str().map(str::len), Some(43), "{secret}");
    }

    assert_eq!(katrin.get(&back).await.location(), "/registrieren/dienst");
    assert!(!katrin.has_cookie("__Host-dienst") && katrin.has_cookie("__Host-neu"));
    assert_eq!(
        setup.count("select count(*) from accounts").await,
        0,
        "nobody is asked for nothing"
    );
    let form = katrin.get("/registrieren/dienst").await;
    assert_eq!(
        form.attribute("#field-name", "value").as_deref(),
        Some("Katrin Schubert")
    );
    assert_eq!(form.attribute("#field-email", "value"), None, "it is confirmed already");
    assert!(form.shows("Katrin@Example.org"));
    for name in ["", "www.example.org"] {
        let wrong = katrin
            .submit("/registrieren/dienst", "/registrieren/dienst", &[("name", name)])
            .await;
        assert_eq!((wrong.status, wrong.texts("#fehler li a").len()), (422, 1), "{name}");
    }
    let fields = [("name", "Kater"), ("email", "somebody@example.org")];
    let done = katrin
        .submit("/registrieren/dienst", "/registrieren/dienst", &fields)
        .await;
    assert_eq!(done.location(), "/dresden/beteiligungen");
    assert!(!katrin.has_cookie("__Host-neu") && katrin.has_cookie("__Host-sitzung"));
    let account = katrin.get("/konto").await;
    assert!(account.shows("Kater") && account.shows("Katrin@Example.org") && !account.shows("somebody@"));
    let list = katrin.get("/konto/anmeldedienste").await;
    assert!(list.shows("BundID") && list.shows("Substanziell"), "{}", list.text);

    // Another day at another machine: the provider is surer by now.
    setup
        .bund
        .set(json!({ "people": { "katrin": { "trust": "high" } } }))
        .await;
    let mut again = setup.browser();
    assert_eq!(again.sign_in("bund", "katrin").await.location(), "/konto");
    assert!(again.get("/konto").await.shows("Kater"));
    assert!(again.get("/konto/anmeldedienste").await.shows("Hoch"));
    assert_eq!(
        (
            setup.identities().await,
            setup.count("select count(*) from accounts").await
        ),
        (1, 1)
    );
}

#[tokio::test]
async fn an_address_that_no_provider_has_confirmed_is_confirmed_by_its_mailbox() {
    let people = json!({
        "katrin": { "email": "katrin@example.org", "email_verified": false, "name": "Katrin" },
        "nobody": {},
    });
    let setup = setup(people).await;
    setup.with_password("petra@example.org", "Petra").await;
    let register = async |login: &str, email: &str| {
        let mut browser = setup.browser();
        let away = browser
            .get("/anmelden/dienst/bund?zurueck=%2Fdresden%2Fmitmachen")
            .await;
        let back = browser.at_provider(away.location(), login, true).await;
        assert_eq!(browser.get(&back).await.location(), "/registrieren/dienst");
        let form = browser.get("/registrieren/dienst").await;
        let typed = form.attribute("#field-email", "value");
        assert_eq!(typed.as_deref(), (login == "katrin").then_some("katrin@example.org"));
        let empty = browser
            .submit("/registrieren/dienst", "/registrieren/dienst", &[])
            .await;
        assert_eq!((empty.status, empty.texts("#fehler li a").len()), (422, 2));
        let fields = [("name", "K"), ("email", email)];
        let sent = browser
            .submit("/registrieren/dienst", "/registrieren/dienst", &fields)
            .await;
        assert_eq!(sent.location(), "/registrieren/gesendet");
        assert!(!browser.has_cookie("__Host-sitzung"));
    };
    register("katrin", "katrin@example.org").await;
    let link = setup.test.last_mail("katrin@example.org").await.link();
    let mut other = setup.browser();
    assert_eq!(
        other.sign_in("bund", "katrin").await.location(),
        "/registrieren/dienst",
        "not yet"
    );
    assert_eq!(other.get(&link).await.status, 200);
    assert_eq!(
        setup.identities().await,
        0,
        "a link that was opened has changed nothing"
    );
    let code = link.split_once("code=").expect("a code").1;
    let done = other
        .submit(&link, "/registrieren/bestaetigen", &[("code", code)])
        .await;
    assert!(
        done.status == 200 && done.shows("Ihr Konto ist angelegt"),
        "{}",
        done.text
    );
    assert!(
        done.shows("zurueck=%2Fdresden%2Fmitmachen"),
        "the way to what was begun: {}",
        done.text
    );
    assert_eq!(other.get(&link).await.status, 410);
    assert_eq!(other.sign_in("bund", "katrin").await.location(), "/konto");

    // Whose address is somebody else's gets the same answer, and only that one's mailbox learns of it.
    register("nobody", "Petra@example.org").await;
    let mail = setup.test.last_mail("Petra@example.org").await;
    assert_eq!(mail.header("subject"), "Sie haben schon ein Konto");
    assert_eq!(setup.identities().await, 1);
}

#[tokio::test]
async fn nobody_comes_into_an_account_by_its_address() {
    let setup = setup(katrin()).await;
    let mut petra = setup.with_password("katrin@example.org", "Petra").await;
    let mut thief = setup.browser();
    let seen = thief.sign_in("bund", "katrin").await;
    assert!(
        seen.status == 409 && seen.shows("Sie haben schon ein Konto"),
        "{}",
        seen.text
    );
    assert!(!thief.has_cookie("__Host-sitzung") && !thief.has_cookie("__Host-neu"));
    assert_eq!(setup.identities().await, 0);

    // The owner links it with the password.
    let page = "/konto/anmeldedienste/bund";
    let wrong = petra.submit(page, page, &[("old", "falsch")]).await;
    assert_eq!((wrong.status, wrong.texts("#fehler li a").len()), (422, 1));
    assert!(!petra.has_cookie("__Host-dienst"));
    let linked = petra.link("bund", "katrin").await;
    assert_eq!(linked.location(), "/konto/anmeldedienste?fertig=verknuepft");
    let told = setup.test.last_mail("katrin@example.org").await;
    assert!(told.text.contains("wurde ein Anmeldedienst verknüpft"), "{}", told.text);
    assert_eq!(thief.sign_in("bund", "katrin").await.location(), "/konto");
    assert!(thief.get("/konto").await.shows("Petra"));

    assert_eq!(
        petra.unlink("BundID").await.location(),
        "/konto/anmeldedienste?fertig=geloest"
    );
    assert_eq!(setup.browser().sign_in("bund", "katrin").await.status, 409);
}

#[tokio::test]
async fn a_password_typed_by_somebody_else_does_not_outlive_the_confirmed_address() {
    let setup = setup(katrin()).await;
    let mut thief = setup.browser();
    let fields = [
        ("email", "katrin@example.org"),
        ("name", "Dieb"),
        ("password", PASSWORD),
    ];
    assert_eq!(
        thief.submit("/registrieren", "/registrieren", &fields).await.status,
        303
    );
    let link = setup.test.last_mail("katrin@example.org").await.link();
    setup.browser().sign_up("bund", "katrin", "Katrin").await;
    assert_eq!(setup.count("select count(*) from accounts").await, 1);
    let fields = [("email", "katrin@example.org"), ("password", PASSWORD)];
    assert_eq!(thief.submit("/anmelden", "/anmelden", &fields).await.status, 422);
    assert_eq!(
        thief.get(&link).await.status,
        410,
        "nor does the mail that was sent for it"
    );
}

#[tokio::test]
async fn two_providers_and_never_none() {
    let setup = setup(katrin()).await;
    setup
        .land
        .set(json!({ "people": { "k-s-1": {}, "jan": { "email": "jan@example.org", "email_verified": true } } }))
        .await;
    let mut katrin = setup.browser();
    katrin.sign_up("bund", "katrin", "Katrin").await;
    let last = katrin.unlink("BundID").await;
    assert_eq!(last.status, 422);
    assert!(
        last.shows("der einzige Weg") && last.shows("/passwort-vergessen"),
        "{}",
        last.text
    );
    assert_eq!(setup.identities().await, 1);

    // Without a password the fresh proof is a new sign-in at the provider that is linked, and by the same person.
    setup.bund.set(json!({ "people": { "katrin": {}, "jan": {} } })).await;
    let href = katrin.begin_link("land", "").await;
    assert!(
        href.starts_with(&setup.bund.issuer) && href.contains("prompt=login"),
        "{href}"
    );
    let other = katrin.at_provider(&href, "jan", true).await;
    assert_eq!(katrin.get(&other).await.status, 400);
    let href = katrin.begin_link("land", "").await;
    let back = katrin.at_provider(&href, "katrin", true).await;
    let on = katrin.get(&back).await;
    assert!(on.location().starts_with(&setup.land.issuer), "{}", on.location());
    let back = katrin.at_provider(on.location(), "k-s-1", true).await;
    assert_eq!(
        katrin.get(&back).await.location(),
        "/konto/anmeldedienste?fertig=verknuepft"
    );
    let mut again = setup.browser();
    assert_eq!(again.sign_in("land", "k-s-1").await.location(), "/konto");
    assert!(again.get("/konto").await.shows("Katrin"));

    // One of the two can go; what is somebody else's cannot be linked.
    assert_eq!(katrin.unlink("BundID").await.status, 303);
    assert_eq!(katrin.unlink("Servicekonto Sachsen").await.status, 422);
    let mut jan = setup.browser();
    jan.sign_up("land", "jan", "Jan").await;
    assert_eq!(jan.sign_in("bund", "katrin").await.location(), "/registrieren/dienst");
    let mut petra = setup.with_password("petra@example.org", "Petra").await;
    let taken = petra.link("land", "k-s-1").await;
    assert!(
        taken.status == 409 && taken.shows("Das lässt sich nicht verknüpfen"),
        "{}",
        taken.text
    );
    assert_eq!(setup.identities().await, 2);

    // With a password set by mail the last one can go too.
    let forgot = katrin
        .submit(
            "/passwort-vergessen",
            "/passwort-vergessen",
            &[("email", "katrin@example.org")],
        )
        .await;
    assert_eq!(forgot.status, 303);
    let link = setup.test.last_mail("Katrin@Example.org").await.link();
    let code = link.split_once("code=").expect("a code").1;
    let set = katrin
        .submit(&link, "/passwort-neu", &[("code", code), ("password", PASSWORD)])
        .await;
    assert_eq!(set.status, 200);
    katrin.sign_in_with_password("katrin@example.org").await;
    assert_eq!(katrin.unlink("Servicekonto Sachsen").await.status, 303);
}

#[tokio::test]
async fn somebody_elses_identity_can_be_neither_seen_nor_unlinked() {
    let setup = setup(katrin()).await;
    let mut katrin = setup.browser();
    katrin.sign_up("bund", "katrin", "Katrin").await;
    let id = setup.count("select max(id) from identities").await;
    let mut petra = setup.with_password("petra@example.org", "Petra").await;
    let list = petra.get("/konto/anmeldedienste").await;
    let fields = [("csrf", list.form_token("/abmelden"))];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let seen = petra
        .person
        .post(&format!("/konto/anmeldedienste/{id}/loesen"), &fields)
        .await;
    assert_eq!(seen.status, 404);
    assert_eq!(setup.identities().await, 1);
    for page in ["/konto/anmeldedienste", "/konto/anmeldedienste/bund"] {
        let seen = setup.browser().get(page).await;
        assert!(seen.location().starts_with("/anmelden?"), "{page}");
    }
    assert_eq!(petra.get("/konto/anmeldedienste/niemand").await.status, 404);
    assert_eq!(petra.get("/anmelden/dienst/niemand").await.status, 404);
}

#[tokio::test]
async fn a_way_back_works_once_in_its_own_browser_and_in_time() {
    let setup = setup(katrin()).await;
    let mut katrin = setup.browser();
    katrin.sign_up("bund", "katrin", "Katrin").await;

    let mut browser = setup.browser();
    let back = browser.go("bund", "katrin").await;
    let kept = browser.jars.clone();
    assert_eq!(setup.browser().get(&back).await.status, 410, "another browser");
    let other_state = back.replace("state=", "state=x");
    assert_eq!(browser.get(&other_state).await.status, 410);
    assert_eq!(browser.get(&back).await.location(), "/konto");
    assert_eq!(browser.get(&back).await.status, 410, "the cookie is gone");
    browser.jars = kept;
    let again = browser.get(&back).await;
    assert!(
        again.status == 410 && again.shows("gilt nicht mehr"),
        "and no copy of it helps"
    );
    assert_eq!(again.set_cookie().split(';').next(), Some("__Host-dienst="));

    // The cookie of one provider's flow does not fit another provider's address.
    let mut browser = setup.browser();
    let back = browser.go("bund", "katrin").await;
    assert_eq!(browser.get(&back.replace("/bund/", "/land/")).await.status, 410);

    let mut late = setup.browser();
    let back = late.go("bund", "katrin").await;
    setup.test.shift_clock(11.0 * 60.0).await;
    assert_eq!(late.get(&back).await.status, 410);
}

#[tokio::test]
async fn a_code_nonce_or_token_of_somebody_else_is_not_believed() {
    let setup = setup(katrin()).await;
    let mut katrin = setup.browser();
    katrin.sign_up("bund", "katrin", "Katrin").await;
    let refused = |seen: &Seen| {
        assert!(
            seen.status == 400 && seen.shows("ließ sich nicht prüfen"),
            "{}",
            seen.text
        );
    };

    // A code that belongs to another flow: the provider refuses it for want of its verifier.
    let mut thief = setup.browser();
    let stolen = katrin.go("bund", "katrin").await;
    let own = thief.go("bund", "katrin").await;
    let code = |back: &str| {
        back.split("code=")
            .nth(1)
            .and_then(|rest| rest.split('&').next())
            .expect("a code")
            .to_owned()
    };
    refused(&thief.get(&own.replace(&code(&own), &code(&stolen))).await);

    let mut browser = setup.browser();
    let away = browser.get("/anmelden/dienst/bund").await;
    let address = away.location().replace("nonce=", "nonce=x");
    let back = browser.at_provider(&address, "katrin", true).await;
    refused(&browser.get(&back).await);

    let back = browser.go("bund", "katrin").await;
    refused(&browser.get(&back.replace("iss=http", "iss=https")).await);

    setup.bund.set(json!({ "tampered": true })).await;
    refused(&browser.sign_in("bund", "katrin").await);
    assert!(!browser.has_cookie("__Host-sitzung"));
    setup.bund.set(json!({ "tampered": false })).await;
    assert_eq!(browser.sign_in("bund", "katrin").await.location(), "/konto");
}

#[tokio::test]
async fn whoever_does_not_agree_is_told_how_to_go_on() {
    let setup = setup(katrin()).await;
    let mut browser = setup.browser();
    let away = browser.get("/anmelden/dienst/bund?zurueck=/dresden").await;
    let back = browser.at_provider(away.location(), "katrin", false).await;
    let seen = browser.get(&back).await;
    assert!(seen.status == 403 && seen.shows("abgebrochen"), "{}", seen.text);
    let again = seen.attribute("main .kern-btn--primary", "href");
    assert_eq!(again.as_deref(), Some("/anmelden/dienst/bund?zurueck=%2Fdresden"));
    assert_eq!(setup.identities().await, 0);
}

#[tokio::test]
async fn nobody_is_sent_to_another_site_after_signing_in() {
    let setup = setup(katrin()).await;
    setup.browser().sign_up("bund", "katrin", "Katrin").await;
    for (back, leads_to) in [
        ("https://evil.example", "/konto"),
        ("//evil.example", "/konto"),
        ("/abmelden", "/konto"),
        ("/dresden", "/dresden"),
    ] {
        let mut browser = setup.browser();
        let away = browser.get(&format!("/anmelden/dienst/bund?zurueck={back}")).await;
        let answer = browser.at_provider(away.location(), "katrin", true).await;
        assert_eq!(browser.get(&answer).await.location(), leads_to, "{back}");
    }
}

#[tokio::test]
async fn new_keys_of_a_provider_are_found() {
    let setup = setup(katrin()).await;
    let mut katrin = setup.browser();
    katrin.sign_up("bund", "katrin", "Katrin").await;
    setup.bund.set(json!({ "key": 2 })).await;
    assert_eq!(setup.browser().sign_in("bund", "katrin").await.location(), "/konto");
}

#[tokio::test]
async fn a_provider_that_is_down_keeps_nobody_else_out() {
    // This one takes connections and says nothing.
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let silent = format!("http://localhost:{}", silent.local_addr().expect("its address").port());
    let mut bund = Provider::start();
    let variables = variables(&bund.issuer, &silent);
    let providers = Providers::new(&variables).expect("settings");
    let found = providers.discover(&providers.all()[0]).await;
    assert!(found.is_ok(), "{found:?}");
    let told = check(&[("OIDC_LAND_ISSUER", silent.as_str())], &bund.issuer);
    assert!(
        told.contains(&format!("ok       identity provider bund: {}", bund.issuer)),
        "{told}"
    );
    assert!(
        told.contains("MISSING  identity provider land: not reachable"),
        "{told}"
    );
    let told = check(&[("OIDC_LAND_ISSUER", "http://login.example")], &bund.issuer);
    assert!(
        told.contains("MISSING  identity providers: OIDC_LAND_ISSUER is"),
        "{told}"
    );
    assert!(!told.contains("login.example") && !told.contains("s3cret"), "{told}");
    bund.stop();
    let gone = providers.discover(&providers.all()[0]).await;
    assert!(gone.is_err());

    let test = TestPortal::start_with_providers(variables).await;
    assert_eq!(test.visitor().get("/anmelden").await.texts("main section a").len(), 2);
    let began = std::time::Instant::now();
    for provider in ["bund", "land", "land", "land"] {
        let seen = test.visitor().get(&format!("/anmelden/dienst/{provider}")).await;
        assert!(seen.status == 502 && seen.shows("nicht erreichbar"), "{}", seen.text);
        let again = seen.attribute("main .kern-btn--primary", "href");
        assert_eq!(again, Some(format!("/anmelden/dienst/{provider}")));
    }
    assert!(began.elapsed().as_secs() < 10, "{:?}", began.elapsed());
}
