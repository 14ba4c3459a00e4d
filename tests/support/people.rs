//! People before the portal: what they do, and what they see.

use beteiligungsportal::web::session::{cookie_name, token_hash};
use reqwest::header::{CONTENT_TYPE, COOKIE, HeaderMap, LOCATION, SET_COOKIE};
use reqwest::{Method, StatusCode};
use scraper::{Html, Selector};
use serde_json::{Value, json};

use super::TestPortal;

/// A person with a browser and perhaps a token for the API. Redirects are followed by hand, so that they are seen.
#[derive(Clone)]
pub struct Person {
    http: reqwest::Client,
    base: String,
    /// The session's cookie, `name=value`.
    pub cookie: Option<String>,
    pub token: Option<String>,
    pub account: Option<i64>,
}

/// What the portal answered.
pub struct Seen {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Person {
    pub(super) fn new(test: &TestPortal) -> Self {
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .expect("a client");
        let base = format!("http://localhost:{}", test.address.port());
        Self {
            http,
            base,
            cookie: None,
            token: None,
            account: None,
        }
    }

    pub(super) async fn sign_in_directly(&mut self, test: &TestPortal, account: i64) {
        let (session, token) = (test.portal.randomness.token(), test.portal.randomness.token());
        for (sql, secret) in [
            (
                "insert into sessions (token_hash, account_id, expires_at) values ($1, $2, now() + interval '1 day')",
                &session,
            ),
            (
                "insert into api_tokens (token_hash, account_id) values ($1, $2)",
                &token,
            ),
        ] {
            test.postgres
                .execute(sql, &[&token_hash(secret), &account])
                .await
                .expect("a session and a token");
        }
        self.cookie = Some(format!("{}={session}", cookie_name(&test.portal.config)));
        self.token = Some(token);
        self.account = Some(account);
    }

    /// Sends a request as it is; the building block of all others.
    pub async fn send(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Option<Vec<u8>>) -> Seen {
        let mut request = self.http.request(method, format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        if let Some(body) = body {
            request = request.body(body);
        }
        let answer = request.send().await.expect("an answer");
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Seen {
            status,
            headers,
            text: answer.text().await.expect("a body"),
        }
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Seen {
        self.send(Method::GET, path, &[], None).await
    }

    /// Fills in the form on the page that posts to `action` and sends it, with the page's token and as a browser does.
    pub async fn submit(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Seen {
        let form = self.get(page).await;
        assert_eq!(form.status, 200, "{page}: {}", form.text);
        self.post_form(&form, action, fields).await
    }

    /// Sends a form of a page that is open already: its hidden fields and these.
    pub async fn post_form(&self, page: &Seen, action: &str, fields: &[(&str, &str)]) -> Seen {
        let hidden = page.hidden_fields(action);
        let mut all: Vec<_> = hidden
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .filter(|(name, _)| fields.iter().all(|(typed, _)| typed != name))
            .collect();
        if page.asks_for_the_rules(action) && fields.iter().all(|(name, _)| *name != "regeln") {
            all.push(("regeln", "ja"));
        }
        all.extend_from_slice(fields);
        self.post(action, &all).await
    }

    /// Posts fields as a browser does from one of the portal's own pages.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = serde_urlencoded::to_string(fields).expect("a form");
        let headers = [
            (CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded"),
            ("origin", self.base.as_str()),
            ("sec-fetch-site", "same-origin"),
        ];
        self.send(Method::POST, path, &headers, Some(body.into())).await
    }

    /// Calls the API; the path is what follows `/api/v1`.
    pub async fn api(&self, method: Method, path: &str, body: Option<&Value>) -> Seen {
        let bearer = self.token.as_ref().map(|token| format!("Bearer {token}"));
        let mut headers = vec![];
        if let Some(bearer) = &bearer {
            headers.push(("authorization", bearer.as_str()));
        }
        if body.is_some() {
            headers.push((CONTENT_TYPE.as_str(), "application/json"));
        }
        let stranger = Self {
            cookie: None,
            ..self.clone()
        };
        stranger
            .send(
                method,
                &format!("/api/v1{path}"),
                &headers,
                body.map(|body| body.to_string().into()),
            )
            .await
    }

    pub async fn api_get(&self, path: &str) -> Seen {
        self.api(Method::GET, path, None).await
    }

    pub async fn api_post(&self, path: &str, body: &Value) -> Seen {
        self.api(Method::POST, path, Some(body)).await
    }

    pub async fn api_put(&self, path: &str, body: &Value) -> Seen {
        self.api(Method::PUT, path, Some(body)).await
    }

    pub async fn api_delete(&self, path: &str) -> Seen {
        self.api(Method::DELETE, path, None).await
    }

    /// Writes a contribution in `dresden`; answers its id.
    pub async fn contribute(&self, consultation: i64, title: &str, body: &str) -> i64 {
        self.contribute_in("dresden", consultation, title, body).await
    }

    /// Writes a contribution; answers its id.
    pub async fn contribute_in(&self, tenant: &str, consultation: i64, title: &str, body: &str) -> i64 {
        let path = format!("/tenants/{tenant}/consultations/{consultation}/contributions");
        let made = self.api_post(&path, &json!({ "title": title, "body": body })).await;
        assert_eq!(made.status, 201, "{}", made.text);
        made.json()["id"].as_i64().expect("an id")
    }

    /// The same person before another server.
    pub fn at(&self, test: &TestPortal) -> Self {
        Self {
            base: format!("http://{}", test.address),
            ..self.clone()
        }
    }

    /// The base address, for requests made by hand.
    pub fn base(&self) -> &str {
        &self.base
    }
}

impl Seen {
    /// The page, to ask for elements.
    pub fn page(&self) -> Html {
        Html::parse_document(&self.text)
    }

    /// The texts of all elements that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        self.page()
            .select(&selector)
            .map(|element| {
                element
                    .text()
                    .collect::<String>()
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect()
    }

    /// An attribute of the first element that a selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let selector = Selector::parse(selector).expect("a selector");
        self.page().select(&selector).next()?.attr(name).map(str::to_owned)
    }

    /// Whether the page's text holds this.
    pub fn shows(&self, text: &str) -> bool {
        self.text.contains(text)
    }

    /// The token of the form that posts to this address.
    pub fn form_token(&self, action: &str) -> String {
        self.attribute(&format!("form[action='{action}'] input[name=csrf]"), "value")
            .unwrap_or_else(|| panic!("no form for {action} in {}", self.text))
    }

    /// What the form that posts to this address sends without anybody's doing.
    pub fn hidden_fields(&self, action: &str) -> Vec<(String, String)> {
        let page = self.page();
        let form = Selector::parse(&format!("form[action='{action}']")).expect("a selector");
        let hidden = Selector::parse("input[type=hidden]").expect("a selector");
        let form = page.select(&form).next();
        let form = form.unwrap_or_else(|| panic!("no form for {action} in {}", self.text));
        form.select(&hidden)
            .map(|input| {
                let attribute = |name: &str| input.attr(name).unwrap_or_default().to_owned();
                (attribute("name"), attribute("value"))
            })
            .collect()
    }

    /// Whether the form that posts to this address has the box that accepts the house rules, which people tick.
    pub fn asks_for_the_rules(&self, action: &str) -> bool {
        let box_of_rules = format!("form[action='{action}'] input[type=checkbox][name=regeln]");
        self.attribute(&box_of_rules, "value").is_some()
    }

    /// The JSON body.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        assert!(
            StatusCode::from_u16(self.status).expect("a status").is_redirection() || self.status == 201,
            "{}",
            self.text
        );
        self.header(LOCATION.as_str())
    }

    /// The cookie that was set, with its attributes.
    pub fn set_cookie(&self) -> &str {
        self.header(SET_COOKIE.as_str())
    }

    /// Asserts a problem (RFC 9457) of this status.
    #[track_caller]
    pub fn is_problem(&self, status: u16) {
        assert_eq!(self.status, status, "{}", self.text);
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(self.json()["status"], status);
        assert!(self.json()["title"].as_str().is_some_and(|title| !title.is_empty()));
    }
}
