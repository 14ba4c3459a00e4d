//! Organisations: people come together in one, one writes, another one releases, a body flags it.

use std::fmt::Write as _;

use beteiligungsportal::i18n::Language;
use beteiligungsportal::organisations::{self, Facts, Words, compose};
use serde_json::json;

use crate::moderation::{decide, moderator, open_case};
use crate::support::{Person, Seen, TestPortal};

const OWN: &str = "/konto/organisationen";
const NEW: &str = "/konto/organisationen/neu";
const STAFF: &str = "/dresden/verwaltung/organisationen";
const DAY: f64 = 86_400.0;

fn of(organisation: i64, rest: &str) -> String {
    format!("{OWN}/{organisation}{rest}")
}

fn consultation_path(id: i64) -> String {
    format!("/dresden/beteiligungen/{id}-radweg-an-der-elbe")
}

/// The number behind a word in an address.
fn number_in(location: &str, word: &str) -> i64 {
    let rest = location.split(word).nth(1).unwrap_or_else(|| panic!("{location}"));
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("{location}"))
}

/// Fills in the form to found an organisation.
async fn try_to_found(person: &Person, name: &str, addition: &str) -> Seen {
    let fields = [("name", name), ("zusatz", addition), ("art", "association")];
    person.submit(&format!("{NEW}?name=x"), NEW, &fields).await
}

async fn founded(person: &Person, name: &str) -> i64 {
    let seen = try_to_found(person, name, "").await;
    assert_eq!(seen.status, 303, "{}", seen.text);
    number_in(seen.location(), "organisationen/")
}

/// Puts a person into an organisation, as an accepted invitation would; that has its own test.
async fn joined(test: &TestPortal, organisation: i64, person: &Person, roles: &str) {
    let account = person.account.expect("an account");
    let [manages, drafts, releases] = ["leitung", "entwurf", "freigabe"].map(|role| roles.contains(role));
    test.postgres
        .execute(
            "insert into organisation_members (organisation_id, account_id, manages, drafts, releases)
             values ($1, $2, $3, $4, $5)",
            &[&organisation, &account, &manages, &drafts, &releases],
        )
        .await
        .expect("a member");
}

/// A founder, a drafter and a releaser of one organisation.
pub(crate) struct Nabu {
    pub test: TestPortal,
    pub id: i64,
    pub head: Person,
    pub drafter: Person,
    pub releaser: Person,
    pub dialogue: i64,
}

pub(crate) async fn nabu() -> Nabu {
    let test = TestPortal::start().await;
    let head = test.citizen("Hanka").await;
    let id = founded(&head, "NABU Sachsen e. V.").await;
    let (drafter, releaser) = (test.citizen("Dora").await, test.citizen("Rosa").await);
    joined(&test, id, &drafter, "entwurf").await;
    joined(&test, id, &releaser, "freigabe").await;
    let dialogue = test.dialogue().await;
    Nabu {
        test,
        id,
        head,
        drafter,
        releaser,
        dialogue,
    }
}

impl Nabu {
    /// Writes in the organisation's name on the consultation's page.
    pub async fn write(&self, person: &Person, way: &str, body: &str) -> Seen {
        let action = format!("/dresden/beteiligungen/{}/beitraege", self.dialogue);
        let behalf = format!("{}{way}", self.id);
        let fields = [("title", "Bäume"), ("body", body), ("im_namen", behalf.as_str())];
        person.submit(&consultation_path(self.dialogue), &action, &fields).await
    }

    async fn draft(&self, body: &str) -> i64 {
        let seen = self.write(&self.drafter, "", body).await;
        assert_eq!(seen.status, 303, "{}", seen.text);
        number_in(seen.location(), "entwuerfe/")
    }

    fn at(&self, draft: i64, rest: &str) -> String {
        of(self.id, &format!("/entwuerfe/{draft}{rest}"))
    }

    /// Sends one of the forms on the draft's page, with the wording that it shows.
    async fn act(&self, person: &Person, draft: i64, rest: &str, fields: &[(&str, &str)]) -> Seen {
        let (page, action) = (self.at(draft, ""), self.at(draft, rest));
        let form = person.get(&page).await;
        let (token, version) = (form.form_token(&action), version(&form));
        let mut all = vec![("csrf", token.as_str()), ("stand", version.as_str())];
        all.extend_from_slice(fields);
        person.post(&action, &all).await
    }

    async fn public(&self) -> Seen {
        self.test.visitor().get(&consultation_path(self.dialogue)).await
    }
}

fn version(page: &Seen) -> String {
    page.attribute("input[name=stand]", "value").expect("a version")
}

async fn count(test: &TestPortal, sql: &str) -> i64 {
    test.postgres.query_one(sql, &[]).await.expect("a count").get(0)
}

#[tokio::test]
async fn a_name_that_exists_is_no_dead_end() {
    let test = TestPortal::start().await;
    let (hanka, jan) = (test.citizen("Hanka").await, test.citizen("Jan").await);
    let first = founded(&hanka, "Heimatverein Görlitz e.V.").await;
    assert!(hanka.get(OWN).await.shows("Heimatverein Görlitz e.V."));

    // However it is typed it is found, and both ways on are offered.
    let seen = try_to_found(&jan, "heimatverein  GOERLITZ", "").await;
    assert_eq!(seen.status, 422);
    assert!(seen.shows("Diese Organisation gibt es hier schon"), "{}", seen.text);
    assert_eq!(seen.texts("li.panel strong"), ["Heimatverein Görlitz e.V."]);
    assert_eq!(
        seen.attribute("#field-name", "value").as_deref(),
        Some("heimatverein  GOERLITZ")
    );
    assert!(seen.attribute("#field-zusatz[required]", "id").is_some());
    let ask = seen.attribute("li.panel a", "href").expect("a way in");
    assert_eq!(ask, of(first, "/beitreten"));

    // The other one with this name, with a place.
    let second = try_to_found(&jan, "Heimatverein Görlitz", "Ortsteil Königshufen").await;
    assert_eq!(second.status, 303, "{}", second.text);
    assert!(jan.get(OWN).await.shows("Heimatverein Görlitz (Ortsteil Königshufen)"));
    let taken = try_to_found(&hanka, "Heimatverein Görlitz", "ortsteil koenigshufen").await;
    assert_eq!(taken.status, 422);
    assert!(
        taken.texts("#field-zusatz-error")[0].contains("Auch mit diesem Zusatz"),
        "{}",
        taken.text
    );

    // Looking for a part of the name finds both.
    let looked = jan.get(&format!("{NEW}?name=Heimatverein")).await;
    assert_eq!(looked.texts("li.panel strong").len(), 2);
    assert_eq!(test.visitor().get(NEW).await.status, 303, "for accounts only");
}

#[tokio::test]
async fn of_two_who_found_the_same_at_once_one_does() {
    let test = TestPortal::start().await;
    let people = [test.citizen("Hanka").await, test.citizen("Jan").await];
    let found = people.iter().map(|person| try_to_found(person, "Elbwiesen e.V.", ""));
    let mut statuses: Vec<_> = futures_util::future::join_all(found)
        .await
        .iter()
        .map(|seen| seen.status)
        .collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    assert_eq!(count(&test, "select count(*) from organisations").await, 1);
}

#[tokio::test]
async fn somebody_asks_and_is_accepted_or_refused() {
    let test = TestPortal::start().await;
    let (hanka, jan, ute) = (
        test.citizen("Hanka").await,
        test.citizen("Jan").await,
        test.citizen("Ute").await,
    );
    let id = founded(&hanka, "Elbwiesen").await;
    let (ask, people) = (of(id, "/beitreten"), of(id, "/mitglieder"));
    for person in [&jan, &ute] {
        let asked = person
            .submit(&ask, &ask, &[("nachricht", "Ich bin <neu> im Vorstand.")])
            .await;
        assert_eq!(asked.status, 303, "{}", asked.text);
        assert!(person.get(&ask).await.shows("Sie haben schon angefragt"));
        assert_eq!(
            person.get(&people).await.status,
            404,
            "not before somebody has answered"
        );
        assert!(person.get(OWN).await.shows("Wartet auf Antwort"));
    }
    let mail = test.last_mail("hanka@example.org").await;
    assert!(
        mail.text.contains("Ute möchte") && mail.header("subject").contains("Elbwiesen"),
        "{}",
        mail.text
    );
    let link = mail.link();
    assert!(link.starts_with(&of(id, "/anfragen/")), "{link}");

    let request = |person: &Person| of(id, &format!("/anfragen/{}", person.account.expect("an account")));
    let page = hanka.get(&request(&jan)).await;
    assert!(
        page.shows("jan@example.org") && page.shows("Ich bin &lt;neu&gt; im Vorstand."),
        "{}",
        page.text
    );
    let nothing = hanka
        .submit(&request(&jan), &request(&jan), &[("aktion", "annehmen")])
        .await;
    assert_eq!(nothing.status, 422, "no role at all");
    let fields = [("aktion", "annehmen"), ("entwurf", "ja"), ("freigabe", "ja")];
    assert_eq!(hanka.submit(&request(&jan), &request(&jan), &fields).await.status, 303);
    assert_eq!(
        hanka
            .submit(&request(&ute), &request(&ute), &[("aktion", "ablehnen")])
            .await
            .status,
        303
    );
    assert!(test.last_mail("jan@example.org").await.text.contains("angenommen"));
    assert!(test.last_mail("ute@example.org").await.text.contains("abgelehnt"));
    assert_eq!(jan.get(&of(id, "")).await.texts("p.meta .tag"), ["Entwurf", "Freigabe"]);
    assert_eq!(ute.get(&of(id, "")).await.status, 404);

    // Refused for now, not for good.
    assert!(ute.get(&ask).await.shows("Nach 30 Tagen"));
    let token = ute
        .get(OWN)
        .await
        .attribute("input[name=csrf]", "value")
        .expect("a token");
    assert_eq!(ute.post(&ask, &[("csrf", &token), ("nachricht", "")]).await.status, 422);
    test.shift_clock(31.0 * DAY).await;
    test.postgres
        .execute("update sessions set expires_at = expires_at + interval '60 days'", &[])
        .await
        .expect("kept");
    assert_eq!(ute.submit(&ask, &ask, &[("nachricht", "")]).await.status, 303);
    // Who does not decide about people neither sees nor answers requests.
    assert!(!jan.get(&people).await.shows("Ute"));
    assert_eq!(jan.get(&request(&ute)).await.status, 403);
}

#[tokio::test]
async fn an_invitation_works_once_and_a_look_at_it_changes_nothing() {
    let test = TestPortal::start().await;
    let (hanka, jan, ute) = (
        test.citizen("Hanka").await,
        test.citizen("Jan").await,
        test.citizen("Ute").await,
    );
    let id = founded(&hanka, "Elbwiesen").await;
    let invite = of(id, "/einladen");
    let fields = [("email", "buero@example.org"), ("freigabe", "ja")];
    assert_eq!(hanka.submit(&invite, &invite, &fields).await.status, 303);
    let link = test.last_mail("buero@example.org").await.link();
    let code = link.split("code=").nth(1).expect("a code");
    assert!(hanka.get(&of(id, "/mitglieder")).await.shows("buero@example.org"));
    assert_eq!(
        count(
            &test,
            "select count(*) from organisation_invitation_tokens where length(token_hash) = 32"
        )
        .await,
        1
    );
    let stored: i64 = test
        .postgres
        .query_one(
            "select count(*) from organisation_invitation_tokens where encode(token_hash, 'escape') like '%' || $1 || '%'",
            &[&code],
        )
        .await
        .expect("a count")
        .get(0);
    assert_eq!(stored, 0, "the token is in the mail alone");

    for _ in 0..3 {
        assert!(test.visitor().get(&link).await.shows("Elbwiesen"));
        assert!(jan.get(&link).await.shows("Sie sind als Jan angemeldet"));
    }
    assert_eq!(count(&test, "select count(*) from organisation_members").await, 1);

    // Two press the button at once: one joins.
    let form = "/konto/organisationen/einladung";
    let press = async |person: &Person| {
        let token = person.get(&link).await.form_token(form);
        move |person: Person| async move { person.post(form, &[("csrf", &token), ("code", code)]).await.status }
    };
    let (by_jan, by_ute) = (press(&jan).await, press(&ute).await);
    let (one, two) = futures_util::join!(by_jan(jan.clone()), by_ute(ute.clone()));
    let mut statuses = [one, two];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 410]);
    assert_eq!(
        count(
            &test,
            "select count(*) from organisation_members where releases and not manages"
        )
        .await,
        1
    );
    assert_eq!(jan.get(&link).await.status, 410);

    // Taken back, replaced, too old.
    let again = async |email: &str| {
        let fields = [("email", email), ("entwurf", "ja")];
        assert_eq!(hanka.submit(&invite, &invite, &fields).await.status, 303);
        test.last_mail(email).await.link()
    };
    let (first, second) = (again("neu@example.org").await, again("neu@example.org").await);
    assert_eq!(
        (jan.get(&first).await.status, jan.get(&second).await.status),
        (410, 200)
    );
    let people = of(id, "/mitglieder");
    let uninvite = hanka
        .get(&people)
        .await
        .attribute("form[action*='/einladungen/']", "action")
        .expect("a form");
    assert_eq!(hanka.submit(&people, &uninvite, &[]).await.status, 303);
    assert_eq!(jan.get(&second).await.status, 410);
    let third = again("spaet@example.org").await;
    test.shift_clock(14.0 * DAY + 60.0).await;
    assert_eq!(test.visitor().get(&third).await.status, 410);
    organisations::purge(&test.portal.db).await.expect("purged");
    for table in ["organisation_invitations", "organisation_invitation_tokens"] {
        assert_eq!(
            count(&test, &format!("select count(*) from {table}")).await,
            0,
            "{table}"
        );
    }
}

#[tokio::test]
async fn who_cannot_be_invited_is_told_at_the_field() {
    let test = TestPortal::start().await;
    let hanka = test.citizen("Hanka").await;
    let id = founded(&hanka, "Elbwiesen").await;
    let invite = of(id, "/einladen");
    for (email, why) in [
        ("", "E-Mail-Adresse ein"),
        ("quatsch", "unvollständig"),
        ("Hanka@example.org", "gehört schon dazu"),
    ] {
        let seen = hanka
            .submit(&invite, &invite, &[("email", email), ("entwurf", "ja")])
            .await;
        assert_eq!(seen.status, 422);
        assert!(seen.texts("#field-email-error")[0].contains(why), "{}", seen.text);
        assert_eq!(seen.attribute("#field-email", "value").unwrap_or_default(), email);
    }
    assert_eq!(test.mails().await.len(), 0);
    // Fifty are open: no further one.
    test.postgres
        .execute(
            "insert into organisation_invitations (organisation_id, email, email_key, manages, drafts, releases, expires_at)
             select $1, n || '@x.de', n || '@x.de', false, true, false, now() + interval '1 day' from generate_series(1, 50) as n",
            &[&id],
        )
        .await
        .expect("invitations");
    let full = hanka
        .submit(&invite, &invite, &[("email", "x@example.org"), ("entwurf", "ja")])
        .await;
    assert_eq!(full.status, 422);
    assert!(full.shows("Es sind schon 50 Einladungen offen"), "{}", full.text);
}

#[tokio::test]
async fn the_last_one_who_decides_stays() {
    let nabu = nabu().await;
    let (head, id) = (&nabu.head, nabu.id);
    let me = of(id, &format!("/mitglieder/{}", head.account.expect("an account")));
    let leave = of(id, "/verlassen");
    for (page, action, fields) in [
        (&leave, leave.clone(), &[][..]),
        (&me, format!("{me}/entfernen"), &[][..]),
        (&me, me.clone(), &[("entwurf", "ja")][..]),
    ] {
        let seen = head.submit(page, &action, fields).await;
        assert_eq!(seen.status, 422, "{action}");
        assert!(seen.shows("Jemand muss die Organisation leiten"), "{}", seen.text);
    }
    // Other tasks may change, and with a second one the first may go.
    assert_eq!(head.submit(&me, &me, &[("leitung", "ja")]).await.status, 303);
    let rosa = of(
        id,
        &format!("/mitglieder/{}", nabu.releaser.account.expect("an account")),
    );
    assert_eq!(
        head.submit(&rosa, &rosa, &[("leitung", "ja"), ("freigabe", "ja")])
            .await
            .status,
        303
    );
    assert_eq!(head.submit(&leave, &leave, &[]).await.status, 303);
    assert_eq!(head.get(&of(id, "")).await.status, 404);
    // Who drafts leaves freely and decides nothing.
    assert_eq!(nabu.drafter.get(&rosa).await.status, 403);
    assert_eq!(nabu.drafter.get(&of(id, "/einladen")).await.status, 403);
    assert_eq!(nabu.drafter.submit(&leave, &leave, &[]).await.status, 303);
}

#[tokio::test]
async fn however_many_leave_at_once_somebody_decides() {
    let test = TestPortal::start().await;
    let mut people = Vec::new();
    for name in ["Anna", "Bela", "Cora", "Dirk"] {
        people.push(test.citizen(name).await);
    }
    for round in 0..6 {
        let id = founded(&people[0], &format!("Verein Nummer {round}")).await;
        test.postgres
            .execute("update organisations set founded_by = null", &[])
            .await
            .expect("no limit");
        for person in &people[1..] {
            joined(&test, id, person, "leitung").await;
        }
        // Each one either leaves or takes the role from the next one.
        let acts = people.iter().enumerate().map(|(place, person)| {
            let next = people[(place + 1) % people.len()].account.expect("an account");
            async move {
                if (place + round) % 2 == 0 {
                    let leave = of(id, "/verlassen");
                    let token = person.get(&leave).await.form_token(&leave);
                    (person.clone(), leave, vec![("csrf".to_owned(), token)])
                } else {
                    let roles = of(id, &format!("/mitglieder/{next}"));
                    let token = person.get(&roles).await.form_token(&roles);
                    let fields = vec![("csrf".to_owned(), token), ("entwurf".to_owned(), "ja".to_owned())];
                    (person.clone(), roles, fields)
                }
            }
        });
        let prepared = futures_util::future::join_all(acts).await;
        let sent = prepared.iter().map(|(person, action, fields)| async move {
            let fields: Vec<_> = fields
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            person.post(action, &fields).await.status
        });
        let statuses = futures_util::future::join_all(sent).await;
        assert!(
            statuses.iter().all(|status| [303, 403, 404, 422].contains(status)),
            "{statuses:?}"
        );
        let deciding: i64 = test
            .postgres
            .query_one(
                "select count(*) from organisation_members where organisation_id = $1 and manages",
                &[&id],
            )
            .await
            .expect("a count")
            .get(0);
        assert!(deciding >= 1, "round {round}: {statuses:?}");
    }
}

#[tokio::test]
async fn with_the_last_account_the_organisation_goes_and_its_name_is_free() {
    let nabu = nabu().await;
    let test = &nabu.test;
    let delete = async |person: &Person| {
        let account = person.account.expect("an account");
        test.postgres
            .execute("delete from accounts where id = $1", &[&account])
            .await
            .expect("deleted");
    };
    let draft = nabu.draft("Mehr Bäume.").await;
    delete(&nabu.head).await;
    // Who releases follows, before who drafts.
    assert_eq!(
        nabu.releaser.get(&of(nabu.id, "")).await.texts("p.meta .tag"),
        ["Leitung", "Freigabe"]
    );
    assert_eq!(
        nabu.drafter.get(&of(nabu.id, "")).await.texts("p.meta .tag"),
        ["Entwurf"]
    );
    delete(&nabu.drafter).await;
    let left = nabu.releaser.get(&nabu.at(draft, "")).await;
    assert!(left.shows("Mehr Bäume.") && !left.shows("Dora"), "{}", left.text);
    delete(&nabu.releaser).await;
    assert_eq!(
        count(test, "select count(*) from organisations where dissolved_at is null").await,
        0
    );
    let heir = test.citizen("Erna").await;
    assert_eq!(heir.get(&of(nabu.id, "/beitreten")).await.status, 404);
    assert_ne!(founded(&heir, "NABU Sachsen").await, nabu.id);
}

#[tokio::test]
async fn what_one_drafts_goes_out_when_another_one_releases_it() {
    let nabu = nabu().await;
    let test = &nabu.test;
    let form = nabu.drafter.get(&consultation_path(nabu.dialogue)).await;
    assert_eq!(
        form.texts("#field-im_namen option"),
        [
            "In meinem eigenen Namen",
            "Im Namen von NABU Sachsen e. V. – zur Freigabe vorlegen"
        ]
    );
    assert!(
        nabu.releaser
            .get(&consultation_path(nabu.dialogue))
            .await
            .texts("#field-im_namen")
            .is_empty()
    );

    let draft = nabu.draft("Mehr **Schwarzpappeln** an der Elbe.").await;
    assert!(
        nabu.drafter
            .get(&nabu.at(draft, "?fertig=eingereicht"))
            .await
            .shows("Ihr Entwurf ist gespeichert")
    );
    // Nobody else sees it anywhere, and it counts nowhere.
    assert!(!nabu.public().await.shows("Schwarzpappeln"));
    let search = "/suche?q=Schwarzpappeln";
    assert_eq!(test.visitor().get(search).await.texts("main article"), [""; 0]);
    assert_eq!(
        test.count("dresden", "select contributions from consultation_counts")
            .await,
        0
    );
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 0);
    let stranger = test.citizen("Fremd").await;
    assert_eq!(stranger.get(&nabu.at(draft, "")).await.status, 404);

    // Releasers hear of it; drafters do not.
    let mail = test.last_mail("rosa@example.org").await;
    assert!(mail.text.contains("Dora hat für „NABU Sachsen e. V.“"), "{}", mail.text);
    assert!(mail.header("from").contains("Dresden"));
    assert_eq!(mail.link(), format!("{}?", nabu.at(draft, "")));
    let told: Vec<_> = test
        .mails()
        .await
        .iter()
        .map(|mail| mail.header("to").to_owned())
        .collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told.contains(&"hanka@example.org".to_owned()));
    assert!(nabu.releaser.get(OWN).await.shows("1 Entwurf wartet auf Freigabe."));
    assert_eq!(
        nabu.releaser.get(&of(nabu.id, "")).await.texts("article.card h3"),
        ["Bäume"]
    );

    // Returned with a note, changed, released.
    let empty = nabu
        .act(&nabu.releaser, draft, "/zurueckgeben", &[("nachricht", " ")])
        .await;
    assert_eq!(empty.status, 422);
    assert_eq!(
        empty.texts("#field-nachricht-error"),
        ["Schreiben Sie, was geändert werden soll."]
    );
    let note = [("nachricht", "Bitte mit Zahlen.")];
    assert_eq!(
        nabu.act(&nabu.releaser, draft, "/zurueckgeben", &note).await.status,
        303
    );
    assert!(
        test.last_mail("dora@example.org")
            .await
            .header("subject")
            .contains("Hinweis")
    );
    let page = nabu.drafter.get(&nabu.at(draft, "")).await;
    assert!(page.shows("Bitte mit Zahlen.") && page.shows("Zurückgegeben"));
    assert!(page.texts("#freigabe").is_empty(), "who drafts does not release");
    let fields = [("title", "Bäume"), ("body", "Hundert **Schwarzpappeln** an der Elbe.")];
    assert_eq!(nabu.act(&nabu.drafter, draft, "", &fields).await.status, 303);
    assert_eq!(test.mails().await.len(), 5, "both hear of it again");
    let released = nabu.act(&nabu.releaser, draft, "/freigeben", &[]).await;
    assert_eq!(released.status, 303, "{}", released.text);

    let page = test.visitor().get(released.location()).await;
    assert!(page.shows("Hundert <strong>Schwarzpappeln</strong>"));
    assert_eq!(page.texts("article.post .meta strong"), ["NABU Sachsen e. V."]);
    assert_eq!(page.texts("article.post .meta .tag"), ["Organisation"]);
    assert!(
        test.last_mail("dora@example.org")
            .await
            .text
            .contains("wurde freigegeben")
    );
    assert_eq!(
        test.count("dresden", "select contributions from consultation_counts")
            .await,
        1
    );
    assert!(test.visitor().get(search).await.texts("main .found").len() == 1);
    let page = nabu.drafter.get(&nabu.at(draft, "")).await;
    assert!(page.shows("Zum veröffentlichten Beitrag") && page.texts("form[action*=entwuerfe]").is_empty());
    // Nobody releases twice, changes or deletes what is out.
    let token = nabu
        .releaser
        .get(OWN)
        .await
        .attribute("input[name=csrf]", "value")
        .expect("a token");
    for rest in ["", "/freigeben", "/loeschen"] {
        let fields = [("csrf", token.as_str()), ("stand", "2"), ("title", "x"), ("body", "x")];
        let late = nabu.releaser.post(&nabu.at(draft, rest), &fields).await;
        assert_eq!(late.status, 422, "{rest}");
        assert!(late.shows("schon freigegeben"), "{}", late.text);
    }
    // Another one of the organisation's has the same participant.
    let second = nabu.draft("Und Weiden.").await;
    assert_eq!(nabu.act(&nabu.releaser, second, "/freigeben", &[]).await.status, 303);
    assert_eq!(
        test.count(
            "dresden",
            "select count(*) from participants where organisation_id is not null"
        )
        .await,
        1
    );
}

#[tokio::test]
async fn two_release_at_once_and_it_goes_out_once() {
    let nabu = nabu().await;
    let other = nabu.test.citizen("Ralf").await;
    joined(&nabu.test, nabu.id, &other, "freigabe").await;
    for round in 1..=8 {
        let draft = nabu.draft("Mehr Bäume.").await;
        let action = nabu.at(draft, "/freigeben");
        let mut sent = Vec::new();
        for person in [&nabu.releaser, &other, &nabu.head] {
            let token = person.get(&nabu.at(draft, "")).await.form_token(&action);
            sent.push((person, token));
        }
        let posts = sent.iter().map(|(person, token)| {
            let action = &action;
            async move { person.post(action, &[("csrf", token), ("stand", "1")]).await.status }
        });
        let mut statuses = futures_util::future::join_all(posts).await;
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422, 422]);
        assert_eq!(nabu.test.count("dresden", "select count(*) from posts").await, round);
    }
}

#[tokio::test]
async fn a_draft_that_changed_meanwhile_is_not_released_unread() {
    let nabu = nabu().await;
    let draft = nabu.draft("Mehr Bäume.").await;
    let action = nabu.at(draft, "/freigeben");
    let read = nabu.releaser.get(&nabu.at(draft, "")).await;
    let (token, old) = (read.form_token(&action), version(&read));
    let fields = [("title", "Bäume"), ("body", "Keine Bäume!")];
    assert_eq!(nabu.act(&nabu.drafter, draft, "", &fields).await.status, 303);
    let seen = nabu.releaser.post(&action, &[("csrf", &token), ("stand", &old)]).await;
    assert_eq!(seen.status, 422);
    assert!(
        seen.shows("inzwischen geändert") && seen.shows("Keine Bäume!"),
        "{}",
        seen.text
    );
    // The same for two who change it: what the second one typed is kept.
    let edit = nabu.at(draft, "");
    let token = nabu.head.get(&edit).await.form_token(&edit);
    let fields = [
        ("csrf", token.as_str()),
        ("stand", old.as_str()),
        ("title", "Bäume"),
        ("body", "Einige Bäume."),
    ];
    let seen = nabu.head.post(&edit, &fields).await;
    assert_eq!(seen.status, 422);
    assert_eq!(seen.texts("textarea[name=body]"), ["Einige Bäume."]);
    assert_eq!(seen.texts("section.panel .prose"), ["Keine Bäume!"]);
}

#[tokio::test]
async fn after_the_end_nothing_goes_out_and_the_text_is_kept() {
    let nabu = nabu().await;
    let draft = nabu.draft("Mehr Bäume.").await;
    let form = nabu.head.get(&consultation_path(nabu.dialogue)).await;
    let action = format!("/dresden/beteiligungen/{}/beitraege", nabu.dialogue);
    let token = form.form_token(&action);
    nabu.test.shift_clock(1.5 * DAY).await;
    nabu.test
        .postgres
        .execute("update sessions set expires_at = expires_at + interval '9 days'", &[])
        .await
        .expect("kept");
    let late = nabu.act(&nabu.releaser, draft, "/freigeben", &[]).await;
    assert_eq!(late.status, 422);
    assert!(
        late.texts("[role=alert] li")[0].contains("Frist ist vorbei"),
        "{}",
        late.text
    );
    assert_eq!(late.texts("section.panel .prose"), ["Mehr Bäume."]);
    assert_eq!(nabu.test.count("dresden", "select count(*) from posts").await, 0);
    assert_eq!(
        nabu.test
            .count(
                "dresden",
                "select count(*) from participants where organisation_id is not null"
            )
            .await,
        0
    );
    assert!(nabu.drafter.get(&nabu.at(draft, "")).await.shows("Wartet auf Freigabe"));
    // Neither a draft nor a text at once is taken any more.
    for way in ["", "-sofort"] {
        let behalf = format!("{}{way}", nabu.id);
        let fields = [
            ("csrf", token.as_str()),
            ("title", ""),
            ("body", "Zu spät"),
            ("im_namen", &behalf),
        ];
        let seen = nabu.head.post(&action, &fields).await;
        assert_eq!(seen.status, 422);
        assert_eq!(seen.texts("textarea"), ["Zu spät"], "what was typed is kept");
        assert_eq!(seen.attribute("option[selected]", "value"), Some(behalf));
    }
    assert_eq!(
        nabu.test
            .count("dresden", "select count(*) from organisation_drafts")
            .await,
        1
    );
}

#[tokio::test]
async fn who_may_not_write_as_a_person_writes_for_no_organisation() {
    let nabu = nabu().await;
    let test = &nabu.test;
    let draft = nabu.draft("Mehr Bäume.").await;
    let mia = moderator(test, "Mia").await;
    for person in [&nabu.head, &nabu.releaser] {
        let post = person.contribute(nabu.dialogue, "Ansage", "Ihr Deppen!").await;
        let case = open_case(test, post).await;
        assert_eq!(decide(test, &mia, case, "hide", &[("tage", "7")]).await, 303);
    }
    for way in ["", "-sofort"] {
        let seen = nabu.write(&nabu.head, way, "Wieder da.").await;
        assert_eq!(seen.status, 422, "{way}");
        assert!(
            seen.shows("vorübergehend nicht schreiben") && seen.shows("Wieder da."),
            "{}",
            seen.text
        );
    }
    let released = nabu.act(&nabu.releaser, draft, "/freigeben", &[]).await;
    assert_eq!(released.status, 422, "{}", released.text);
    let texts = "select count(*) from posts where organisation_id is not null";
    assert_eq!(test.count("dresden", texts).await, 0);
}

#[tokio::test]
async fn nobody_leaves_who_would_leave_it_to_an_account_that_rests() {
    let nabu = nabu().await;
    let test = &nabu.test;
    let deputy = "update organisation_members set manages = true
        where account_id = (select id from accounts where display_name = 'Dora')";
    test.postgres.batch_execute(deputy).await.expect("a deputy");
    let rests = "update accounts set inactive_at = now() where display_name = 'Dora'";
    test.postgres.batch_execute(rests).await.expect("rests");
    let leave = of(nabu.id, "/verlassen");
    assert_eq!(nabu.head.submit(&leave, &leave, &[]).await.status, 422);
    // Whose account is deleted leaves all the same: somebody who is there takes over.
    let gone =
        "delete from organisation_members where account_id = (select id from accounts where display_name = 'Hanka')";
    test.postgres.batch_execute(gone).await.expect("gone");
    let managers = "select count(*) from organisation_members as m join accounts as a on a.id = m.account_id
        where m.manages and a.display_name = 'Rosa'";
    assert_eq!(test.count("dresden", managers).await, 1);
}

#[tokio::test]
async fn each_one_may_do_what_the_role_says() {
    let nabu = nabu().await;
    let test = &nabu.test;
    // Who is both writes and releases in one go.
    let seen = nabu.write(&nabu.head, "-sofort", "Gleich öffentlich.").await;
    assert_eq!(seen.status, 303, "{}", seen.text);
    let page = test.visitor().get(seen.location()).await;
    assert_eq!(page.texts("article.post .meta strong"), ["NABU Sachsen e. V."]);
    assert!(test.mails().await.is_empty(), "nobody has to be told");
    // The organisation's releasers may take it back; drafters and strangers may not.
    let contribution = seen.location().split('#').next().expect("a path").to_owned();
    let withdraw = format!("{contribution}/zurueckziehen");
    assert_eq!(nabu.drafter.get(&withdraw).await.status, 404);
    assert!(nabu.releaser.get(&contribution).await.shows("Zurückziehen"));
    assert_eq!(nabu.releaser.submit(&withdraw, &withdraw, &[]).await.status, 303);

    // Who only drafts cannot publish, who only releases cannot draft, and a stranger can do neither.
    let stranger = test.citizen("Fremd").await;
    for (person, way) in [
        (&nabu.drafter, "-sofort"),
        (&nabu.releaser, ""),
        (&nabu.releaser, "-sofort"),
        (&stranger, ""),
        (&stranger, "-sofort"),
    ] {
        let seen = nabu.write(person, way, "Unterschoben").await;
        assert_eq!(seen.status, 422, "{way}");
        assert_eq!(
            seen.texts("#field-im_namen-error"),
            ["So können Sie für diese Organisation nicht schreiben. Wählen Sie etwas anderes."]
        );
    }
    assert_eq!(nabu.write(&nabu.head, "x", "Text").await.status, 422);
    assert_eq!(
        test.count(
            "dresden",
            "select count(*) from organisation_drafts where status <> 'released'"
        )
        .await,
        0
    );

    let draft = nabu.draft("Mehr Bäume.").await;
    let token = nabu
        .drafter
        .get(OWN)
        .await
        .attribute("input[name=csrf]", "value")
        .expect("a token");
    for rest in ["/freigeben", "/zurueckgeben"] {
        let fields = [("csrf", token.as_str()), ("stand", "1"), ("nachricht", "x")];
        assert_eq!(
            nabu.drafter.post(&nabu.at(draft, rest), &fields).await.status,
            403,
            "{rest}"
        );
    }
    // Not by way of another organisation's address either.
    let other = founded(&stranger, "Andere").await;
    assert_eq!(
        stranger.get(&of(other, &format!("/entwuerfe/{draft}"))).await.status,
        404
    );
    // Who lost the role while the page was open releases nothing.
    let action = nabu.at(draft, "/freigeben");
    let token = nabu.releaser.get(&nabu.at(draft, "")).await.form_token(&action);
    let sql = "update organisation_members set releases = false, drafts = true where account_id = $1";
    test.postgres
        .execute(sql, &[&nabu.releaser.account])
        .await
        .expect("demoted");
    let fields = [("csrf", token.as_str()), ("stand", "1")];
    assert_eq!(nabu.releaser.post(&action, &fields).await.status, 403);
    // The drafter deletes the own draft.
    assert_eq!(nabu.act(&nabu.drafter, draft, "/loeschen", &[]).await.status, 303);
    assert_eq!(nabu.drafter.get(&nabu.at(draft, "")).await.status, 404);
}

#[tokio::test]
async fn a_reviewed_text_is_seen_by_those_who_released_it() {
    let nabu = nabu().await;
    let moderated = "update consultations set moderation = 'before'";
    nabu.test
        .as_tenant("dresden", |client| client.batch_execute(moderated))
        .await
        .expect("a change");
    let draft = nabu.draft("Mehr Bäume.").await;
    let released = nabu.act(&nabu.releaser, draft, "/freigeben", &[]).await;
    assert_eq!(released.status, 303);
    assert!(nabu.releaser.get(released.location()).await.shows("Wird geprüft"));
    assert_eq!(nabu.test.visitor().get(released.location()).await.status, 404);
    assert_eq!(nabu.drafter.get(released.location()).await.status, 404);
}

#[tokio::test]
async fn a_body_flags_public_interest_bodies_for_itself() {
    let nabu = nabu().await;
    let test = &nabu.test;
    let editor = test.editor("Frau Amt", "dresden").await;
    let moderator = test.person("Herr Prüfer", Some(("dresden", "moderator"))).await;
    let elsewhere = test.editor("Herr Leipzig", "leipzig").await;
    let list = editor.get(STAFF).await;
    assert_eq!(list.status, 200);
    assert!(!list.shows("NABU"), "not known here yet");
    // Found by name all the same, however it is typed.
    for typed in ["nabu", "NABU%20sachsen%20eV", "Sachsen"] {
        let found = editor.get(&format!("{STAFF}?q={typed}")).await;
        assert_eq!(found.texts("article.card h3"), ["NABU Sachsen e. V."], "{typed}");
    }
    assert!(
        editor
            .get(&format!("{STAFF}?q=BUND"))
            .await
            .texts("article.card")
            .is_empty()
    );
    let one = format!("{STAFF}/{}", nabu.id);
    let nothing = editor.submit(&one, &one, &[("bereich", " ")]).await;
    assert_eq!(nothing.status, 422);
    assert_eq!(
        nothing.texts("#field-bereich-error"),
        ["Geben Sie den Aufgabenbereich an."]
    );
    assert_eq!(
        editor.submit(&one, &one, &[("bereich", "Naturschutz")]).await.status,
        303
    );
    let known = editor.get(STAFF).await;
    assert!(known.shows("Naturschutz") && known.shows("Träger öffentlicher Belange"));

    let leipzig = test.consultation("leipzig", "Auwald", json!({})).await;
    let seen = nabu.write(&nabu.head, "-sofort", "Für die Elbe.").await;
    assert_eq!(seen.status, 303);
    let (page, action) = (
        format!("/leipzig/beteiligungen/{leipzig}"),
        format!("/leipzig/beteiligungen/{leipzig}/beitraege"),
    );
    let behalf = format!("{}-sofort", nabu.id);
    let there = nabu
        .head
        .submit(&page, &action, &[("body", "Für die Aue."), ("im_namen", &behalf)])
        .await;
    assert_eq!(there.status, 303);
    let tags = async |path: &str| test.visitor().get(path).await.texts("article.post .meta .tag");
    let path = consultation_path(nabu.dialogue);
    assert_eq!(tags(&path).await, ["Träger öffentlicher Belange: Naturschutz"]);
    assert_eq!(tags(&page).await, ["Organisation"], "each body decides for itself");

    // The mark follows the flag, also on what is written already.
    assert_eq!(editor.submit(&one, &format!("{one}/aufheben"), &[]).await.status, 303);
    assert_eq!(tags(&path).await, ["Organisation"]);
    assert!(editor.get(STAFF).await.shows("NABU"), "known now by what it wrote");

    assert_eq!(moderator.get(STAFF).await.status, 403);
    for person in [&nabu.head, &elsewhere] {
        assert_eq!(person.get(STAFF).await.status, 404);
        let token = person
            .get(OWN)
            .await
            .attribute("input[name=csrf]", "value")
            .expect("a token");
        let posted = person.post(&one, &[("csrf", &token), ("bereich", "Eigenlob")]).await;
        assert_eq!(posted.status, 404);
    }
    assert_eq!(test.visitor().get(STAFF).await.status, 303);
}

#[tokio::test]
async fn long_lists_go_on_by_pages() {
    let nabu = nabu().await;
    let test = &nabu.test;
    let editor = test.editor("Frau Amt", "dresden").await;
    test.postgres
        .batch_execute(&format!(
            "insert into organisations (name, name_key, addition_key, kind)
                 select 'Verein ' || n, 'verein' || n, '', 'association' from generate_series(1, 70) as n;
             with a as (
                 insert into accounts (email, email_key, display_name)
                     select n || '@x.de', n || '@x.de', 'Mitglied' from generate_series(1, 70) as n returning id
             )
             insert into organisation_members (organisation_id, account_id, manages, drafts, releases)
                 select {}, id, false, true, false from a;",
            nabu.id
        ))
        .await
        .expect("many");
    let made = format!(
        "insert into organisation_drafts (tenant_id, organisation_id, consultation_id, kind, title, body)
         select current_tenant(), {}, {}, 'contribution', 'Nummer ' || n, 'Text' from generate_series(1, 70) as n",
        nabu.id, nabu.dialogue
    );
    test.as_tenant("dresden", |client| async move {
        client.batch_execute(&made).await.expect("drafts");
    })
    .await;
    for (person, path, selector, all) in [
        (&editor, format!("{STAFF}?q=verein"), "article.card", 70),
        (&nabu.drafter, of(nabu.id, "/mitglieder"), "li.panel", 73),
        (&nabu.drafter, of(nabu.id, ""), "article.card", 70),
    ] {
        let first = person.get(&path).await;
        assert_eq!(first.texts(selector).len(), 50, "{path}");
        let next = first.attribute("a[rel=next]", "href").expect("a next page");
        let second = person.get(&next).await;
        assert_eq!(second.texts(selector).len(), all - 50, "{next}");
        assert!(second.attribute("a[rel=next]", "href").is_none());
    }
}

#[test]
fn the_words_of_every_mail() {
    let facts = Facts {
        to: "rosa@example.org".into(),
        name: "Rosa Beier".into(),
        organisation: "NABU Sachsen e. V.".into(),
        person: "Dora Wićaz".into(),
        title: "Radweg an der Elbe".into(),
    };
    let mut all = String::new();
    for words in Words::ALL {
        for language in [Language::De, Language::En, Language::Hsb] {
            let mail = compose(language, "Stadt Dresden", words, &facts, "http://localhost:8080/weg");
            let bar = "=".repeat(20);
            let _ = writeln!(
                all,
                "{bar} {words:?}, {}: {}\n{}",
                language.code(),
                mail.subject,
                mail.plain()
            );
        }
    }
    insta::assert_snapshot!("organisations", all);
}

#[tokio::test]
async fn an_organisation_states_what_one_drafts_and_another_one_releases() {
    let nabu = nabu().await;
    let test = &nabu.test;
    let plan = test
        .consultation("dresden", "Bebauungsplan Nr. 7", json!({ "format": "land_use_plan" }))
        .await;
    let form = format!("/dresden/beteiligungen/{plan}/stellungnahme");
    let behalf = nabu.id.to_string();
    let fields = [("body", "*Artenschutz* fehlt."), ("im_namen", behalf.as_str())];
    let sent = nabu.drafter.submit(&form, &form, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let draft = number_in(sent.location(), "entwuerfe/");
    assert_eq!(test.count("dresden", "select count(*) from statements").await, 0);
    let page = nabu.releaser.get(&nabu.at(draft, "")).await;
    assert!(page.shows("*Artenschutz* fehlt."), "as it was typed");
    assert!(page.shows("geht der Text oben als Stellungnahme von „NABU Sachsen e. V.“ an die Stelle"));
    let released = nabu.act(&nabu.releaser, draft, "/freigeben", &[]).await;
    assert_eq!(released.status, 303, "{}", released.text);
    let receipt = released.location().to_owned();
    for member in [&nabu.head, &nabu.drafter, &nabu.releaser] {
        let seen = member.get(&receipt).await;
        assert!(seen.shows("NABU Sachsen e. V.") && !seen.shows("Stellungnahme zurücknehmen"));
    }
    let outsider = test.citizen("Otto").await;
    assert_eq!(outsider.get(&receipt).await.status, 404);
    assert!(
        nabu.releaser
            .get("/konto/stellungnahmen")
            .await
            .shows("NABU Sachsen e. V.")
    );

    // The body sees whom it hears, and whoever answers for the organisation is told.
    let editor = test.editor("Edda", "dresden").await;
    let list = editor
        .get(&format!("/dresden/verwaltung/beteiligungen/{plan}/stellungnahmen"))
        .await;
    assert!(list.shows("NABU Sachsen e. V.") && list.texts(".card .tag").contains(&"Organisation".to_owned()));
    assert!(
        test.last_mail("hanka@example.org")
            .await
            .text
            .contains("ist bei Dresden eingegangen")
    );
}
