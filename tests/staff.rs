//! A body's administrator decides who works for it.

use std::fmt::Write as _;

use crate::support::{Person, Seen, TestPortal};
use beteiligungsportal::accounts::{self, NewAccount};
use beteiligungsportal::i18n::Language;
use beteiligungsportal::staff::{self, Duty, Words, compose};
use beteiligungsportal::web::session::token_hash;
use futures_util::future::join;

const TEAM: &str = "/dresden/verwaltung/team";
const INVITE: &str = "/dresden/verwaltung/team/einladen";
const EMAIL: &str = "Mia.Neu@Dresden.example";
const PASSWORD: &str = "grüne kuh fährt straßenbahn";
const DAY: f64 = 86_400.0;

async fn administrator(test: &TestPortal, name: &str) -> Person {
    test.person(name, Some(("dresden", "admin"))).await
}

async fn invite(admin: &Person, email: &str, duty: &str) -> Seen {
    admin.submit(INVITE, INVITE, &[("email", email), ("duty", duty)]).await
}

/// Answers an invitation on the page of its link.
async fn answer(person: &Person, link: &str, more: &[(&str, &str)]) -> Seen {
    let page = person.get(link).await;
    assert_eq!(page.status, 200, "{link}: {}", page.text);
    let token = page.form_token("/einladung");
    let mut fields = vec![("csrf", token.as_str()), ("code", code(link))];
    fields.extend_from_slice(more);
    person.post("/einladung", &fields).await
}

fn code(link: &str) -> &str {
    link.strip_prefix("/einladung?code=").expect("an invitation's link")
}

async fn sign_in(test: &TestPortal, email: &str) -> Person {
    let fields = [("email", email), ("password", PASSWORD)];
    let person = test.visitor();
    let seen = person.submit("/anmelden", "/anmelden", &fields).await;
    keeping(&person, &seen)
}

fn keeping(person: &Person, seen: &Seen) -> Person {
    assert_eq!(seen.status, 303, "{}", seen.text);
    let mut signed_in = person.clone();
    signed_in.cookie = Some(seen.set_cookie().split(';').next().expect("a cookie").to_owned());
    signed_in
}

fn page_of(person: &Person) -> String {
    format!("{TEAM}/{}", person.account.expect("an account"))
}

/// Presses the button that takes a person out of the team.
async fn remove(admin: &Person, whom: &Person) -> Seen {
    let page = page_of(whom);
    admin.submit(&page, &format!("{page}/entfernen"), &[]).await
}

/// Where that button leads, and its form's token.
async fn button(admin: &Person, whom: &Person) -> (String, String) {
    let page = page_of(whom);
    let action = format!("{page}/entfernen");
    let token = admin.get(&page).await.form_token(&action);
    (action, token)
}

async fn change(admin: &Person, whom: &Person, duty: &str) -> Seen {
    let page = page_of(whom);
    admin.submit(&page, &page, &[("duty", duty)]).await
}

/// Presses a button of the only open invitation.
async fn settle(admin: &Person, what: &str) -> Seen {
    let page = admin.get(TEAM).await;
    let selector = format!("form[action$='/{what}']");
    let action = page.attribute(&selector, "action").expect("an open invitation");
    let token = page.form_token(&action);
    admin.post(&action, &[("csrf", &token)]).await
}

/// The codes of what stands in Dresden's log, the first first.
async fn log(test: &TestPortal) -> Vec<String> {
    test.as_tenant("dresden", |client| async move {
        let rows = client.query("select action from audit_log order by id", &[]).await;
        rows.expect("the log").iter().map(|row| row.get(0)).collect()
    })
    .await
}

#[tokio::test]
async fn somebody_new_is_invited_and_begins_to_work() {
    let test = TestPortal::start().await;
    let admin = administrator(&test, "Adam Leitung").await;
    let sent = invite(&admin, EMAIL, "both").await;
    assert_eq!(sent.location(), "/dresden/verwaltung/team?fertig=eingeladen");
    let team = admin.get(sent.location()).await;
    assert!(team.shows("Die Einladung ist unterwegs"), "{}", team.text);
    assert_eq!(team.texts("article h3"), ["Adam Leitung (Sie)", EMAIL]);

    let mail = test.last_mail(EMAIL).await;
    assert!(mail.header("from").contains("Dresden"), "{}", mail.header("from"));
    assert!(mail.text.contains("Redaktion und Moderation"), "{}", mail.text);
    let link = mail.link();
    let mia = test.visitor();
    // Programs that look at links change nothing.
    for _ in 0..3 {
        assert!(mia.get(&link).await.shows("Konto anlegen und Einladung annehmen"));
    }
    let weak = answer(&mia, &link, &[("name", "Mia Neu"), ("password", "passwort")]).await;
    assert_eq!(weak.status, 422);
    assert_eq!(weak.attribute("#field-name", "value").as_deref(), Some("Mia Neu"));
    let nameless = answer(&mia, &link, &[("name", " "), ("password", PASSWORD)]).await;
    assert!(
        nameless.status == 422 && nameless.shows("field-name-error"),
        "{}",
        nameless.text
    );

    let joined = answer(&mia, &link, &[("name", "Mia Neu"), ("password", PASSWORD)]).await;
    assert_eq!(joined.location(), "/dresden/verwaltung");
    let mia = keeping(&mia, &joined);
    let to_work = mia.get("/dresden/verwaltung").await;
    assert!(
        to_work.location().starts_with("/konto/zweiter-faktor"),
        "{}",
        to_work.location()
    );
    test.give_second_factor_to(EMAIL).await;
    assert_eq!(mia.get("/dresden/verwaltung").await.status, 200);
    assert_eq!(mia.get("/dresden/verwaltung/beteiligungen/neu").await.status, 200);
    assert_eq!(mia.get(TEAM).await.status, 403, "the team is the administrator's");
    assert_eq!(mia.get("/leipzig/verwaltung").await.status, 404);
    assert_eq!(test.visitor().get(&link).await.status, 410, "it works once");
    sign_in(&test, EMAIL).await;
    assert_eq!(log(&test).await, ["staff.invited", "staff.joined"]);
    let team = admin.get(TEAM).await;
    assert_eq!(team.texts("article h3"), ["Adam Leitung (Sie)", "Mia Neu"]);
    assert!(team.shows("Redaktion und Moderation") && team.shows(EMAIL));
}

#[tokio::test]
async fn who_has_an_account_joins_with_it_and_with_no_other() {
    let test = TestPortal::start().await;
    let admin = administrator(&test, "Adam").await;
    let mia = NewAccount {
        email: EMAIL.into(),
        name: "Mia Neu".into(),
        password: Some(PASSWORD.into()),
        ..NewAccount::default()
    };
    accounts::add(&test.portal.db, mia).await.expect("an account");
    invite(&admin, &EMAIL.to_uppercase(), "admin").await;
    let link = test.mails().await[0].link();
    let visitor = test.visitor();
    let page = visitor.get(&link).await;
    let way = page.attribute("main .actions a", "href").expect("a way to sign in");
    assert!(way.starts_with("/anmelden?zurueck=%2Feinladung%3Fcode%3D"), "{way}");
    assert!(page.attribute("#field-password", "name").is_none(), "no second account");

    let anna = test.citizen("Anna").await;
    assert!(anna.get(&link).await.shows("mit einem anderen Konto angemeldet"));
    let token = anna.get("/konto").await.form_token("/abmelden");
    let taken = anna
        .post("/einladung", &[("csrf", &token), ("code", code(&link))])
        .await;
    assert_eq!((taken.status, taken.set_cookie()), (200, ""));
    assert_eq!(anna.get("/dresden/verwaltung").await.status, 404);

    let elsewhere = sign_in(&test, EMAIL).await;
    let back = [("email", EMAIL), ("password", PASSWORD), ("zurueck", link.as_str())];
    let seen = visitor.submit(&way, "/anmelden", &back).await;
    assert_eq!(seen.location(), link);
    let mia = keeping(&visitor, &seen);
    assert!(mia.get(&link).await.shows("Sie sind als Mia Neu angemeldet"));
    let joined = answer(&mia, &link, &[]).await;
    let promoted = keeping(&mia, &joined);
    assert_ne!(promoted.cookie, mia.cookie, "a new token for new rights");
    test.give_second_factor_to(EMAIL).await;
    assert_eq!(promoted.get(TEAM).await.status, 200);
    assert_eq!(mia.get("/konto").await.status, 303, "the old token is worth nothing");
    assert_eq!(elsewhere.get("/konto").await.status, 303, "nor is any other session");
    let again = invite(&admin, EMAIL, "editor").await;
    assert!(
        again.status == 422 && again.shows("gehört schon zum Team"),
        "{}",
        again.text
    );
}

#[tokio::test]
async fn an_invitation_expires_is_sent_again_and_taken_back() {
    let test = TestPortal::start().await;
    let admin = administrator(&test, "Adam").await;
    invite(&admin, EMAIL, "editor").await;
    let first = test.last_mail(EMAIL).await.link();
    let visitor = test.visitor();
    let token = visitor.get(&first).await.form_token("/einladung");
    let late = async |link: &str| {
        let fields = [
            ("csrf", token.as_str()),
            ("code", code(link)),
            ("name", "Mia Neu"),
            ("password", PASSWORD),
        ];
        visitor.post("/einladung", &fields).await.status
    };
    test.shift_clock(7.0 * DAY - 60.0).await;
    assert_eq!(visitor.get(&first).await.status, 200);
    test.shift_clock(7.0 * DAY + 60.0).await;
    assert_eq!((visitor.get(&first).await.status, late(&first).await), (410, 410));
    // A person's session does not last a week by itself.
    test.postgres
        .batch_execute("update sessions set expires_at = expires_at + interval '60 days'")
        .await
        .expect("long sessions");
    assert!(admin.get(TEAM).await.shows("Abgelaufen am"));
    assert_eq!(
        settle(&admin, "erneut").await.location(),
        "/dresden/verwaltung/team?fertig=gesendet"
    );
    let second = test.last_mail(EMAIL).await.link();
    assert_ne!(first, second);
    assert_eq!(
        (visitor.get(&first).await.status, visitor.get(&second).await.status),
        (410, 200)
    );
    // Sent again while it is good: the link before it is worth nothing from that moment on.
    settle(&admin, "erneut").await;
    assert_eq!((visitor.get(&second).await.status, late(&second).await), (410, 410));
    let third = test.last_mail(EMAIL).await.link();
    assert_eq!(settle(&admin, "zurueckziehen").await.status, 303);
    assert_eq!((visitor.get(&third).await.status, late(&third).await), (410, 410));
    for made_up in ["/einladung", "/einladung?code=abc", "/einladung?code=%00"] {
        assert_eq!(visitor.get(made_up).await.status, 410, "{made_up}");
    }
    assert_eq!(
        log(&test).await,
        [
            "staff.invited",
            "staff.invitation_renewed",
            "staff.invitation_renewed",
            "staff.invitation_withdrawn"
        ]
    );
    // What nobody answered goes away by itself.
    invite(&admin, EMAIL, "editor").await;
    test.shift_clock(40.0 * DAY).await;
    staff::purge(&test.portal.db).await.expect("purged");
    assert_eq!(test.count("dresden", "select count(*) from invitations").await, 1);
    test.shift_clock(45.0 * DAY).await;
    staff::purge(&test.portal.db).await.expect("purged");
    assert_eq!(test.count("dresden", "select count(*) from invitations").await, 0);
}

#[tokio::test]
async fn withdrawn_before_its_mail_left_it_sends_none() {
    let test = TestPortal::start().await;
    let admin = administrator(&test, "Adam").await;
    invite(&admin, EMAIL, "editor").await;
    settle(&admin, "zurueckziehen").await;
    assert!(test.mails().await.is_empty());
}

#[tokio::test]
async fn only_the_mail_knows_the_token() {
    let test = TestPortal::start().await;
    let admin = administrator(&test, "Adam").await;
    invite(&admin, EMAIL, "editor").await;
    let waiting: String = test
        .postgres
        .query_one("select string_agg(payload::text, ' ') from jobs", &[])
        .await
        .expect("the job")
        .get(0);
    assert!(!waiting.contains("code") && !waiting.contains("token"), "{waiting}");
    let link = test.last_mail(EMAIL).await.link();
    assert_eq!(code(&link).len(), 43, "256 bits");
    let stored = test
        .as_tenant("dresden", |client| async move {
            let row = client.query_one("select token_hash, to_jsonb(i)::text from invitations as i", &[]);
            row.await.expect("an invitation")
        })
        .await;
    assert_eq!(stored.get::<_, Vec<u8>>(0), token_hash(code(&link)));
    assert!(!stored.get::<_, String>(1).contains(code(&link)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_opened_twice_at_once_works_once() {
    let test = TestPortal::start().await;
    let admin = administrator(&test, "Adam").await;
    invite(&admin, EMAIL, "editor").await;
    let link = test.last_mail(EMAIL).await.link();
    let (one, other) = (test.visitor(), test.visitor());
    let fields = [("name", "Mia Neu"), ("password", PASSWORD)];
    let (one, other) = join(answer(&one, &link, &fields), answer(&other, &link, &fields)).await;
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 410]);
    assert_eq!(
        test.count("dresden", "select count(*) from memberships where role = 'editor'")
            .await,
        1
    );
}

#[tokio::test]
async fn an_administrator_decides_over_the_own_team_alone() {
    let test = TestPortal::start().await;
    let admin = administrator(&test, "Adam").await;
    let editor = test.editor("Eva", "dresden").await;
    let theirs = test.editor("Lea", "leipzig").await;
    let citizen = test.citizen("Anna").await;
    let elsewhere = test.person("Lars", Some(("leipzig", "admin"))).await;
    for (person, status) in [(&citizen, 404), (&editor, 403), (&elsewhere, 404)] {
        for path in [TEAM.to_owned(), INVITE.to_owned(), page_of(&editor)] {
            assert_eq!(person.get(&path).await.status, status, "{path}");
        }
        let own = person.get("/konto").await.form_token("/abmelden");
        let fields = [("csrf", own.as_str()), ("duty", "admin"), ("email", EMAIL)];
        for path in [
            INVITE.to_owned(),
            page_of(&editor),
            format!("{}/entfernen", page_of(&editor)),
            format!("{TEAM}/einladungen/1/erneut"),
            format!("{TEAM}/einladungen/1/zurueckziehen"),
        ] {
            assert_eq!(person.post(&path, &fields).await.status, status, "{path}");
        }
    }
    assert!(test.visitor().get(TEAM).await.location().starts_with("/anmelden?"));
    // Another body's people and invitations are not there under the own address either.
    assert_eq!(admin.get(&page_of(&theirs)).await.status, 404);
    let lars = elsewhere.submit(
        "/leipzig/verwaltung/team/einladen",
        "/leipzig/verwaltung/team/einladen",
        &[("email", EMAIL), ("duty", "editor")],
    );
    assert_eq!(lars.await.status, 303);
    let foreign: i64 = test.count("leipzig", "select id from invitations").await;
    let token = admin.get(INVITE).await.form_token(INVITE);
    for path in [
        page_of(&theirs),
        format!("{}/entfernen", page_of(&theirs)),
        format!("{TEAM}/einladungen/{foreign}/erneut"),
        format!("{TEAM}/einladungen/{foreign}/zurueckziehen"),
    ] {
        let fields = [("csrf", token.as_str()), ("duty", "admin")];
        assert_eq!(admin.post(&path, &fields).await.status, 404, "{path}");
    }
    assert!(!admin.get(TEAM).await.shows("Lea"));
    assert_eq!(test.count("leipzig", "select count(*) from memberships").await, 2);
    assert_eq!(test.count("leipzig", "select count(*) from invitations").await, 1);
    assert_eq!(log(&test).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_changed_duty_holds_at_once_and_is_told() {
    let test = TestPortal::start().await;
    let admin = administrator(&test, "Adam").await;
    let eva = test.editor("Eva Redaktion", "dresden").await;
    assert_eq!(change(&admin, &eva, "queen").await.status, 422);
    assert_eq!(change(&admin, &eva, "editor").await.status, 303);
    assert_eq!(eva.get("/konto").await.status, 200, "nothing has changed");
    assert_eq!(log(&test).await, Vec::<String>::new());

    assert_eq!(
        change(&admin, &eva, "moderator").await.location(),
        "/dresden/verwaltung/team?fertig=geaendert"
    );
    assert_eq!(eva.get("/konto").await.status, 303, "she signs in anew");
    let now = eva
        .api_post("/tenants/dresden/consultations", &serde_json::json!({}))
        .await;
    assert_eq!(now.status, 403, "her token opens nothing that she may not do");
    let mail = test.last_mail("eva.redaktion@example.org").await;
    assert!(mail.text.contains("ist jetzt: Moderation"), "{}", mail.text);
    assert_eq!(mail.link(), "/dresden/verwaltung?");

    assert_eq!(
        remove(&admin, &eva).await.location(),
        "/dresden/verwaltung/team?fertig=entfernt"
    );
    let mail = test.last_mail("eva.redaktion@example.org").await;
    assert!(
        mail.header("subject").contains("nicht mehr"),
        "{}",
        mail.header("subject")
    );
    assert_eq!(admin.get(&page_of(&eva)).await.status, 404);
    let facts = test
        .as_tenant("dresden", |client| async move {
            let rows = client.query(
                "select action, before::text, after::text, subject from audit_log order by id",
                &[],
            );
            rows.await.expect("the log")
        })
        .await;
    let facts: Vec<(String, Option<String>, Option<String>, String)> = facts
        .iter()
        .map(|row| (row.get(0), row.get(1), row.get(2), row.get(3)))
        .collect();
    let roles = |role: &str| Some(format!("{{\"roles\": [\"{role}\"]}}"));
    assert_eq!(
        facts,
        [
            (
                "staff.roles_changed".into(),
                roles("editor"),
                roles("moderator"),
                "Eva Redaktion".into()
            ),
            ("staff.removed".into(), roles("moderator"), None, "Eva Redaktion".into()),
        ]
    );
    let page = admin.get("/dresden/verwaltung/protokoll").await;
    let entries = page.texts("article");
    assert!(entries[1].contains("Redaktion → nachher: Moderation"), "{}", entries[1]);
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let test = TestPortal::start().await;
    let adam = administrator(&test, "Adam").await;
    test.editor("Eva", "dresden").await;
    test.person("Lars", Some(("leipzig", "admin"))).await;
    for refused in [change(&adam, &adam, "editor").await, remove(&adam, &adam).await] {
        assert_eq!(refused.status, 422);
        assert!(refused.shows("mindestens eine Leitung"), "{}", refused.text);
    }
    assert_eq!(adam.get(TEAM).await.status, 200);
    assert_eq!(log(&test).await, Vec::<String>::new());

    // With a second one he may go, and keeps his session under another token.
    administrator(&test, "Ada").await;
    let gone = change(&adam, &adam, "moderator").await;
    assert_eq!(gone.location(), "/dresden/verwaltung");
    let now = keeping(&adam, &gone);
    assert_ne!(now.cookie, adam.cookie);
    assert_eq!(adam.get("/konto").await.status, 303);
    assert_eq!(now.get("/dresden/verwaltung").await.status, 200);
    assert_eq!(now.get(TEAM).await.status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_administrators_who_remove_each_other_leave_one() {
    let test = TestPortal::start().await;
    for round in 0..8 {
        let one = administrator(&test, &format!("Ada {round}")).await;
        let other = administrator(&test, &format!("Bert {round}")).await;
        // Nobody else is left from the round before.
        let others = "delete from memberships where tenant_id = current_tenant() and account_id not in ($1, $2)";
        let (a, b) = (one.account.expect("an account"), other.account.expect("an account"));
        test.as_tenant("dresden", |client| async move {
            client.execute(others, &[&a, &b]).await.expect("two administrators");
        })
        .await;
        // Both have the page before them when they press the button.
        let (its, of_other) = (button(&one, &other).await, button(&other, &one).await);
        let (first, second) = join(
            one.post(&its.0, &[("csrf", &its.1)]),
            other.post(&of_other.0, &[("csrf", &of_other.1)]),
        )
        .await;
        let mut statuses = [first.status, second.status];
        statuses.sort_unstable();
        assert_eq!(statuses[0], 303, "one of them comes through");
        // The other one has no session any more, or no say.
        assert!([303, 403, 404].contains(&statuses[1]), "{statuses:?}");
        assert_eq!(
            test.count("dresden", "select count(*) from memberships where role = 'admin'")
                .await,
            1,
            "round {round}"
        );
    }
}

#[tokio::test]
async fn a_large_team_is_read_page_by_page() {
    let test = TestPortal::start().await;
    let admin = administrator(&test, "Zoe").await;
    test.as_tenant("dresden", |client| async move {
        client
            .batch_execute(
                "with made as (
                     insert into accounts (email, email_key, display_name)
                     select 'p' || n, 'p' || n, 'Person ' || n / 2 from generate_series(1, 120) as n returning id
                 )
                 insert into memberships (tenant_id, account_id, role)
                 select current_tenant(), id, role from made, unnest(array['editor', 'moderator']) as role",
            )
            .await
            .expect("a large team");
    })
    .await;
    let (mut seen, mut next) = (Vec::new(), Some(TEAM.to_owned()));
    while let Some(address) = next {
        let page = admin.get(&address).await;
        let people = page.texts("section[aria-labelledby=personen] h3");
        assert!(people.len() <= 50);
        seen.extend(people);
        next = page.attribute("a[rel=next]", "href");
    }
    assert_eq!(seen.len(), 121);
    assert_eq!(seen[120], "Zoe (Sie)");
    assert_eq!(admin.get(&format!("{TEAM}?nach=abc")).await.status, 422);
}

#[tokio::test]
async fn a_crowd_is_not_invited() {
    let test = TestPortal::start().await;
    let admin = administrator(&test, "Adam").await;
    test.as_tenant("dresden", |client| async move {
        let many = "insert into invitations (tenant_id, email, email_key, roles, expires_at)
             select current_tenant(), n, n, '{editor}', now() from generate_series(1, 100) as s, cast(s as text) as n";
        client.batch_execute(many).await.expect("many invitations");
    })
    .await;
    let refused = invite(&admin, EMAIL, "editor").await;
    assert!(
        refused.status == 422 && refused.shows("sehr viele Einladungen"),
        "{}",
        refused.text
    );
    assert_eq!(refused.attribute("#field-email", "value").as_deref(), Some(EMAIL));
    for wrong in ["", "mia", "a@b.de\r\nBcc: c@d.de"] {
        let refused = invite(&admin, wrong, "editor").await;
        assert!(refused.status == 422 && refused.shows("field-email-error"), "{wrong}");
    }
    assert!(test.mails().await.is_empty());
}

#[test]
fn the_words_of_the_teams_mails() {
    let until = "2026-03-08T08:00:00Z".parse().expect("a moment");
    let mut all = String::new();
    for words in [
        Words::Invitation(Duty::Administrator, until),
        Words::Changed(Duty::EditorAndModerator),
        Words::Removed,
    ] {
        for language in [Language::De, Language::En, Language::Hsb] {
            let mail = compose(
                language,
                "Dresden",
                words,
                EMAIL,
                "",
                "http://localhost:8080/weg?code=…",
            );
            let _ = writeln!(all, "==== {}: {}\n{}", language.code(), mail.subject, mail.plain());
        }
    }
    insta::assert_snapshot!(all);
}
