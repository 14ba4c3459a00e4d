//! A browser: cookies of each host by themselves, redirects and refreshes followed, forms sent with their hidden fields.

use std::collections::{BTreeMap, HashMap};

use reqwest::Method;
use url::Url;

use super::{Person, Seen, TestPortal};

/// A browser with a page open.
pub struct Browser {
    person: Person,
    port: u16,
    jars: HashMap<String, BTreeMap<String, String>>,
    /// The address of the page.
    pub at: Url,
    /// The page.
    pub seen: Seen,
    /// All addresses that were asked for.
    pub visited: Vec<Url>,
}

impl TestPortal {
    /// A browser that shows the platform's front page.
    pub async fn browser(&self) -> Browser {
        let person = self.visitor();
        let mut browser = Browser {
            at: person.base().parse().expect("an address"),
            port: self.address.port(),
            jars: HashMap::new(),
            seen: person.get("/").await,
            visited: Vec::new(),
            person,
        };
        browser.open("/").await;
        browser
    }

    /// Gives a body a host name of its own.
    pub async fn add_host(&self, tenant: &str, host: &str) {
        let sql = "insert into tenant_hosts values (current_tenant(), $1)";
        self.as_tenant(tenant, |client| async move { client.execute(sql, &[&host]).await })
            .await
            .expect("a host name");
        self.portal.tenants.load(&self.portal.db).await.expect("tenants");
    }
}

impl Browser {
    /// An address on a host, on the portal's port.
    pub fn on(&self, host: &str, path: &str) -> String {
        format!("http://{host}:{}{path}", self.port)
    }

    /// The host of the page.
    pub fn host(&self) -> &str {
        self.at.host_str().expect("a host")
    }

    /// Path and query of the page.
    pub fn path(&self) -> String {
        let query = self.at.query().map_or_else(String::new, |query| format!("?{query}"));
        format!("{}{query}", self.at.path())
    }

    /// A cookie that the browser has.
    pub fn cookie(&self, host: &str, name: &str) -> Option<&str> {
        self.jars.get(host)?.get(name).map(String::as_str)
    }

    /// Plants or takes away a cookie.
    pub fn set_cookie(&mut self, host: &str, name: &str, value: Option<&str>) {
        let jar = self.jars.entry(host.to_owned()).or_default();
        match value {
            Some(value) => jar.insert(name.to_owned(), value.to_owned()),
            None => jar.remove(name),
        };
    }

    /// One request, nothing followed.
    pub async fn request(&mut self, method: Method, address: &str, fields: Option<&[(String, String)]>) {
        let url = self.at.join(address).expect("an address");
        let authority = format!("{}:{}", url.host_str().expect("a host"), self.port);
        assert_eq!(url.port(), Some(self.port), "{url} leaves the portal");
        let origin = format!("http://{authority}");
        let mut headers = vec![("host", authority.as_str())];
        let jar = self.jars.entry(url.host_str().expect("a host").to_owned()).or_default();
        let cookies: Vec<_> = jar.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = cookies.join("; ");
        if !cookies.is_empty() {
            headers.push(("cookie", &cookies));
        }
        let body = fields.map(|fields| serde_urlencoded::to_string(fields).expect("a form").into_bytes());
        if body.is_some() {
            headers.push(("content-type", "application/x-www-form-urlencoded"));
            headers.push(("origin", &origin));
            headers.push(("sec-fetch-site", "same-origin"));
        }
        let path = url[url::Position::BeforePath..url::Position::AfterQuery].to_owned();
        self.seen = self.person.send(method, &path, &headers, body).await;
        for cookie in self.seen.headers.get_all("set-cookie") {
            let cookie = cookie.to_str().expect("a cookie");
            let (name, rest) = cookie.split_once('=').expect("a cookie");
            let value = rest.split(';').next().expect("a value");
            let gone = cookie.contains("Max-Age=0") || value.is_empty();
            if gone {
                jar.remove(name);
            } else {
                jar.insert(name.to_owned(), value.to_owned());
            }
        }
        self.at = url.clone();
        self.visited.push(url);
    }

    /// Where the answer sends the browser.
    pub fn next(&self) -> Option<String> {
        let refresh = self
            .seen
            .header("refresh")
            .split_once("url=")
            .map(|(_, url)| url.to_owned());
        let location = Some(self.seen.header("location").to_owned());
        refresh.or(location).filter(|to| !to.is_empty())
    }

    async fn follow(&mut self) {
        for _ in 0..10 {
            match self.next() {
                Some(to) => self.request(Method::GET, &to, None).await,
                None => return,
            }
        }
        panic!("in circles: {:?}", self.visited);
    }

    /// Opens an address and goes where it leads.
    pub async fn open(&mut self, address: &str) {
        self.request(Method::GET, address, None).await;
        self.follow().await;
    }

    /// Opens the first link that a selector finds.
    pub async fn click(&mut self, selector: &str) {
        let href = self.seen.attribute(selector, "href");
        let href = href.unwrap_or_else(|| panic!("no {selector} in {}", self.seen.text));
        self.open(&href).await;
    }

    /// What the first form with this action sends, with these fields filled in.
    pub fn form(&self, action: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
        let hidden = self.seen.hidden_fields(action).into_iter();
        let typed = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let rules = self.seen.asks_for_the_rules(action) && fields.iter().all(|(name, _)| *name != "regeln");
        let ticked = rules.then(|| ("regeln".to_owned(), "ja".to_owned()));
        hidden.chain(typed).chain(ticked).collect()
    }

    /// Fills in a form of the page and sends it; nothing is followed.
    pub async fn send(&mut self, action: &str, fields: &[(&str, &str)]) {
        let all = self.form(action, fields);
        self.request(Method::POST, action, Some(&all)).await;
    }

    /// Fills in a form of the page, sends it and goes where it leads.
    pub async fn submit(&mut self, action: &str, fields: &[(&str, &str)]) {
        self.send(action, fields).await;
        self.follow().await;
    }

    /// Whether the head of the page shows this name as signed in.
    pub fn is_signed_in_as(&self, name: &str) -> bool {
        self.seen.texts(".account a").iter().any(|text| text == name)
    }
}
