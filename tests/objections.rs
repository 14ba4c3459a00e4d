//! Objections to what moderators decided, taking decisions back, and who hears of either.

use crate::moderation::{MINUTE, case_of, comment, decide, ground, moderator, open_case, report, status};
use crate::organisations::nabu;
use crate::support::{Person, Seen, TestPortal};

/// Past the time in which a decision can be undone; the letters are out.
async fn told(test: &TestPortal) {
    test.let_pass(11.0 * MINUTE).await;
    test.mails().await;
}

/// The last decision on a text.
async fn decision_on(test: &TestPortal, post: i64) -> i64 {
    let sql = format!("select max(id) from decisions where post_id = {post}");
    test.count("dresden", &sql).await
}

/// Objects as the author.
async fn object(author: &Person, decision: i64, argument: &str) -> Seen {
    let page = format!("/konto/entscheidungen/{decision}");
    author.submit(&page, &page, &[("argument", argument)]).await
}

/// Objects as who reported, on the report's page; none where it offers no form.
async fn object_to_outcome(reporter: &Person, page: &str, argument: &str) -> Option<Seen> {
    let seen = reporter.get(page).await;
    let action = seen.attribute("main form.stack", "action")?;
    let code = seen.attribute("main input[name=code]", "value")?;
    let token = seen.form_token(&action);
    let fields = [
        ("csrf", token.as_str()),
        ("code", code.as_str()),
        ("argument", argument),
    ];
    Some(reporter.post(&action, &fields).await)
}

async fn last_appeal(test: &TestPortal) -> String {
    let appeal = test.count("dresden", "select max(id) from appeals").await;
    format!("/dresden/moderation/einsprueche/{appeal}")
}

/// Finds that who reported is right, for these reasons and on one of the body's grounds: a stricter measure.
async fn grant(test: &TestPortal, moderator: &Person, appeal: &str, reasons: &str) -> Seen {
    let ground = ground(test).await;
    let outcome = [
        ("ausgang", "reversed"),
        ("gruende", reasons),
        ("grund", ground.as_str()),
    ];
    moderator.submit(appeal, appeal, &outcome).await
}

/// Reports a text's author for the name, as a stranger.
async fn report_name(reporter: &Person, post: i64) -> Seen {
    let form = format!("/dresden/melden/{post}");
    let fields = [
        ("was", "name"),
        ("grund", "insult"),
        ("erklaerung", "Der Name."),
        ("name", "Rosa Rüge"),
        ("email", "rosa@example.org"),
        ("redlich", "1"),
    ];
    reporter.submit(&form, &form, &fields).await
}

/// Takes a case's decision back, with reasons.
async fn take_back(moderator: &Person, case: i64) -> u16 {
    let page = format!("/dresden/moderation/faelle/{case}");
    let reasons = [("gruende", "Wir haben uns geirrt.")];
    moderator
        .submit(&page, &format!("{page}/aufheben"), &reasons)
        .await
        .status
}

async fn mails_to(test: &TestPortal, address: &str) -> usize {
    let mails = test.mails().await;
    mails.iter().filter(|mail| mail.header("to") == address).count()
}

#[tokio::test]
async fn an_organisation_hears_why_and_objects() {
    let nabu = nabu().await;
    let test = &nabu.test;
    let (mia, nils) = (moderator(test, "Mia").await, moderator(test, "Nils").await);
    let written = nabu.write(&nabu.head, "-sofort", "Mehr Bäume!").await;
    assert_eq!(written.status, 303, "{}", written.text);
    let post = test.count("dresden", "select id from posts").await;
    assert_eq!(decide(test, &mia, open_case(test, post).await, "hide", &[]).await, 303);
    told(test).await;
    // Who decides and who releases in the organisation answers for it; who drafts does not.
    for address in ["hanka@example.org", "rosa@example.org"] {
        let letter = test.last_mail(address).await;
        assert!(
            letter.text.contains("Ein Schimpfwort im ersten Satz."),
            "{}",
            letter.text
        );
    }
    assert_eq!(mails_to(test, "dora@example.org").await, 0);
    let decision = decision_on(test, post).await;
    let page = format!("/konto/entscheidungen/{decision}");
    assert_eq!(nabu.drafter.get(&page).await.status, 404);
    assert_eq!(test.citizen("Fremd").await.get(&page).await.status, 404);
    let list = nabu.releaser.get("/konto/entscheidungen").await;
    assert!(list.shows("NABU Sachsen e. V.") && list.shows(&page), "{}", list.text);
    let statement = nabu.releaser.get(&page).await;
    assert!(
        statement.shows("NABU Sachsen e. V.") && statement.shows("Mehr Bäume!"),
        "{}",
        statement.text
    );
    let objected = object(&nabu.releaser, decision, "Das ist sachlich.").await;
    assert_eq!(objected.status, 303, "{}", objected.text);
    let seen = nabu.head.get(&page).await;
    assert!(
        seen.shows("Das ist sachlich.") && !seen.shows("name=\"argument\""),
        "once"
    );
    let appeal = last_appeal(test).await;
    let outcome = [("ausgang", "reversed"), ("gruende", "Sachlich, ja.")];
    assert_eq!(nils.submit(&appeal, &appeal, &outcome).await.status, 303);
    assert_eq!(status(test, post).await, "visible");
    for address in ["hanka@example.org", "rosa@example.org"] {
        assert!(
            test.last_mail(address).await.text.contains("Sachlich, ja."),
            "{address}"
        );
    }
    // What somebody wrote as a person stays theirs.
    let own = nabu.head.contribute(nabu.dialogue, "Privat", "Mehr Bänke!").await;
    assert_eq!(decide(test, &mia, open_case(test, own).await, "hide", &[]).await, 303);
    let page = format!("/konto/entscheidungen/{}", decision_on(test, own).await);
    assert_eq!(nabu.releaser.get(&page).await.status, 404);
    assert!(!nabu.head.get(&page).await.shows("NABU"));
}

#[tokio::test]
async fn an_objection_to_what_the_body_takes_back_itself_is_settled() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.dialogue().await;
    let post = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let case = open_case(&test, post).await;
    assert_eq!(decide(&test, &mia, case, "hide", &[]).await, 303);
    told(&test).await;
    let decision = decision_on(&test, post).await;
    assert_eq!(object(&anna, decision, "Das war freundlich.").await.status, 303);
    let appeal = last_appeal(&test).await;
    assert!(mia.get("/dresden/moderation").await.shows("Offene Einsprüche: 1"));
    assert_eq!(take_back(&mia, case).await, 303);
    assert_eq!(status(&test, post).await, "visible");
    // Nobody has to answer it any more, and nobody can answer it wrongly.
    let list = mia.get("/dresden/moderation/einsprueche").await;
    assert!(list.shows("Kein Einspruch ist offen."), "{}", list.text);
    assert!(!mia.get("/dresden/moderation").await.shows("Offene Einsprüche: 1"));
    let nils = moderator(&test, "Nils").await;
    let shown = nils.get(&appeal).await;
    assert!(
        shown.shows("Erledigt") && !shown.shows("name=\"ausgang\""),
        "{}",
        shown.text
    );
    let statement = anna.get(&format!("/konto/entscheidungen/{decision}")).await;
    assert!(
        statement.shows("Wir haben uns geirrt.") && !statement.shows("noch nicht entschieden"),
        "{}",
        statement.text
    );
    let letter = test.last_mail("anna@example.org").await;
    assert!(letter.text.contains("Wir haben uns geirrt."), "{}", letter.text);
    let before = mails_to(&test, "anna@example.org").await;
    let token = nils
        .get("/dresden/moderation/einsprueche")
        .await
        .form_token("/abmelden");
    let late = [("csrf", token.as_str()), ("ausgang", "upheld"), ("gruende", "Nein.")];
    assert_eq!(nils.post(&appeal, &late).await.status, 422);
    assert_eq!(mails_to(&test, "anna@example.org").await, before);
}

#[tokio::test]
async fn of_two_objections_to_one_decision_the_first_success_settles_the_other() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let nils = moderator(&test, "Nils").await;
    let dialogue = test.dialogue().await;
    let post = anna.contribute(dialogue, "Ansage", "Ihr Deppen!").await;
    let (rosa, petra) = (test.visitor(), test.visitor());
    let rosas = report(&rosa, post, "rosa@example.org").await;
    let petras = report(&petra, post, "petra@example.org").await;
    assert_eq!(decide(&test, &mia, case_of(&test, post).await, "leave", &[]).await, 303);
    told(&test).await;
    for (who, page) in [(&rosa, &rosas), (&petra, &petras)] {
        let sent = object_to_outcome(who, page, "Das ist eine Beleidigung.").await;
        assert_eq!(sent.expect("a form").status, 303);
    }
    let appeal = last_appeal(&test).await;
    assert_eq!(grant(&test, &nils, &appeal, "Stimmt.").await.status, 303);
    assert_eq!(status(&test, post).await, "hidden");
    let list = mia.get("/dresden/moderation/einsprueche").await;
    assert!(list.shows("Kein Einspruch ist offen."), "{}", list.text);
    for (who, page, outcome) in [
        (&petra, &petras, "Der Einspruch hatte Erfolg."),
        (&rosa, &rosas, "Erledigt"),
    ] {
        let seen = who.get(page).await;
        assert!(
            seen.shows("Der Text wurde verborgen.") && seen.shows(outcome),
            "{}",
            seen.text
        );
    }
    for address in ["rosa@example.org", "petra@example.org"] {
        assert!(test.last_mail(address).await.text.contains("Stimmt."), "{address}");
    }
}

#[tokio::test]
async fn where_the_author_is_right_and_who_reported_asked_for_more_the_case_is_looked_at_again() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let nils = moderator(&test, "Nils").await;
    let dialogue = test.dialogue().await;
    let post = anna.contribute(dialogue, "Ansage", "Ihr Deppen!").await;
    let rosa = test.visitor();
    let page = report(&rosa, post, "rosa@example.org").await;
    let case = case_of(&test, post).await;
    assert_eq!(decide(&test, &mia, case, "warn", &[]).await, 303);
    told(&test).await;
    let objected = object(&anna, decision_on(&test, post).await, "Ein Scherz.").await;
    assert_eq!(objected.status, 303, "{}", objected.text);
    let authors = last_appeal(&test).await;
    let sent = object_to_outcome(&rosa, &page, "Der Text muss weg.").await;
    assert_eq!(sent.expect("a form").status, 303);
    let outcome = [("ausgang", "reversed"), ("gruende", "Ein Scherz, ja.")];
    assert_eq!(nils.submit(&authors, &authors, &outcome).await.status, 303);
    assert_eq!(status(&test, post).await, "visible");
    let list = mia.get("/dresden/moderation/einsprueche").await;
    assert!(list.shows("Kein Einspruch ist offen."), "{}", list.text);
    assert!(rosa.get(&page).await.shows("noch nicht entschieden"));
    assert_eq!(decide(&test, &nils, case, "leave", &[]).await, 303);
    let again = object_to_outcome(&rosa, &page, "Doch!").await;
    assert_eq!(again.expect("a form").status, 303, "against the new decision");
}

#[tokio::test]
async fn who_reported_and_finds_a_measure_too_mild_gets_a_stricter_one_not_none() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let nils = moderator(&test, "Nils").await;
    let dialogue = test.dialogue().await;
    for (action, more) in [
        ("warn", None),
        ("suspend", Some(("tage", "30"))),
        ("redact", Some(("stellen", "Deppen"))),
    ] {
        let author = test.citizen(&format!("Anna {action}")).await;
        let post = author.contribute(dialogue, "Ansage", "Ihr Deppen von nebenan!").await;
        let rosa = test.visitor();
        let page = report(&rosa, post, "rosa@example.org").await;
        let case = case_of(&test, post).await;
        assert_eq!(
            decide(&test, &mia, case, action, more.as_slice()).await,
            303,
            "{action}"
        );
        told(&test).await;
        let sent = object_to_outcome(&rosa, &page, "Der Text muss weg.").await;
        assert_eq!(sent.expect("a form").status, 303, "{action}");
        let appeal = last_appeal(&test).await;
        let form = nils.get(&appeal).await;
        assert!(form.shows("Der Text wird doch verborgen"), "{}", form.text);
        let decided = grant(&test, &nils, &appeal, "Er muss weg.").await;
        assert_eq!(decided.status, 303, "{action}: {}", decided.text);
        assert_eq!(status(&test, post).await, "hidden", "{action}");
        let suspended = "select count(*) from participants where not may_write(tenant_id, id)";
        let expected = i64::from(action == "suspend");
        assert_eq!(test.count("dresden", suspended).await, expected, "{action}");
        let blackened = format!("select count(*) from posts where id = {post} and body like '%Deppen%'");
        let expected = i64::from(action != "redact");
        assert_eq!(test.count("dresden", &blackened).await, expected, "{action}");
        told(&test).await;
        // The author hears of it as of any decision, and can object to it in turn; who reported has what was asked for.
        let address = format!("anna.{action}@example.org");
        let letter = test.last_mail(&address).await;
        assert!(
            letter.text.contains("verborgen") && letter.text.contains("Er muss weg."),
            "{}",
            letter.text
        );
        assert!(object_to_outcome(&rosa, &page, "Noch mehr!").await.is_none());
        let lift = "update suspensions set lifted_at = now()";
        test.as_tenant("dresden", |client| async move { client.execute(lift, &[]).await })
            .await
            .expect("lifted");
    }
    // What is out of sight already cannot be made more so.
    let post = anna.contribute(dialogue, "Ansage", "Ihr Deppen!").await;
    let rosa = test.visitor();
    let page = report(&rosa, post, "rosa@example.org").await;
    assert_eq!(decide(&test, &mia, case_of(&test, post).await, "hide", &[]).await, 303);
    assert!(object_to_outcome(&rosa, &page, "Löschen!").await.is_none());
    let refused = format!(
        "select count(*) from reports where id = (select max(id) from reports) and case_id = {}",
        case_of(&test, post).await
    );
    assert_eq!(test.count("dresden", &refused).await, 1);
}

#[tokio::test]
async fn a_name_that_was_left_is_warned_about_and_after_that_suspended() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let nils = moderator(&test, "Nils").await;
    let dialogue = test.dialogue().await;
    let post = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let rosa = test.visitor();
    let page = report_name(&rosa, post).await.location().to_owned();
    let case = test
        .count("dresden", "select id from moderation_cases where post_id is null")
        .await;
    assert_eq!(decide(&test, &mia, case, "warn", &[]).await, 303);
    told(&test).await;
    let sent = object_to_outcome(&rosa, &page, "Eine Warnung genügt nicht.").await;
    assert_eq!(sent.expect("a form").status, 303);
    let appeal = last_appeal(&test).await;
    let ground = ground(&test).await;
    let outcome = [
        ("ausgang", "reversed"),
        ("gruende", "Stimmt."),
        ("grund", ground.as_str()),
    ];
    let refused = nils.submit(&appeal, &appeal, &outcome[..1]).await;
    assert_eq!(refused.status, 422);
    for field in ["#field-tage-error", "#field-grund-error", "#field-gruende-error"] {
        assert!(!refused.texts(field).is_empty(), "{field}: {}", refused.text);
    }
    assert_eq!(
        nils.submit(&appeal, &appeal, &outcome).await.status,
        422,
        "for how long"
    );
    let outcome = [outcome[0], outcome[1], outcome[2], ("tage", "14")];
    assert_eq!(nils.submit(&appeal, &appeal, &outcome).await.status, 303);
    let suspended = "select count(*) from participants where not may_write(tenant_id, id)";
    assert_eq!(test.count("dresden", suspended).await, 1);
    assert!(object_to_outcome(&rosa, &page, "Noch länger!").await.is_none());
}

#[tokio::test]
async fn a_leave_that_is_taken_back_opens_the_case_again() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.dialogue().await;
    let post = anna.contribute(dialogue, "Ansage", "Ihr Deppen!").await;
    let rosa = test.visitor();
    let page = report(&rosa, post, "rosa@example.org").await;
    let case = case_of(&test, post).await;
    assert_eq!(decide(&test, &mia, case, "leave", &[]).await, 303);
    told(&test).await;
    assert_eq!(take_back(&mia, case).await, 303);
    let open = format!("select count(*) from moderation_cases where id = {case} and state = 'open'");
    assert_eq!(test.count("dresden", &open).await, 1);
    assert_eq!(
        mails_to(&test, "anna@example.org").await,
        0,
        "nothing was done to her text"
    );
    assert!(rosa.get(&page).await.shows("noch nicht entschieden"));
    assert_eq!(decide(&test, &mia, case, "leave", &[]).await, 303);
    told(&test).await;
    let again = object_to_outcome(&rosa, &page, "Das ist eine Beleidigung.").await;
    assert_eq!(
        again.expect("a form").status,
        303,
        "the new decision can be objected to"
    );
}

#[tokio::test]
async fn reports_of_a_case_that_is_undone_go_where_the_text_is_looked_at_now() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let nils = moderator(&test, "Nils").await;
    let dialogue = test.dialogue().await;
    let post = anna.contribute(dialogue, "Ansage", "Ihr Deppen!").await;
    let bela = test.citizen("Bela").await;
    let (rosa, petra) = (test.visitor(), test.visitor());
    let rosas = report(&rosa, post, "rosa@example.org").await;
    let form = format!("/dresden/melden/{post}");
    let belas = [("grund", "unlawful"), ("erklaerung", "§ 185"), ("redlich", "1")];
    assert_eq!(bela.submit(&form, &form, &belas).await.status, 303);
    let first = case_of(&test, post).await;
    assert_eq!(decide(&test, &mia, first, "leave", &[]).await, 303);
    let petras = report(&petra, post, "petra@example.org").await;
    assert_eq!(bela.submit(&form, &form, &belas).await.status, 303);
    let second = case_of(&test, post).await;
    assert_ne!(first, second);
    // Within ten minutes, while the second case is open.
    assert_eq!(take_back(&mia, first).await, 303);
    let reported = format!("select report_count::bigint from moderation_cases where id = {second}");
    assert_eq!(
        test.count("dresden", &reported).await,
        4,
        "each report is answered for itself"
    );
    let open = "select count(*) from moderation_cases where state = 'open'";
    assert_eq!(test.count("dresden", open).await, 1);
    assert!(rosa.get(&rosas).await.shows("noch nicht entschieden"));
    assert_eq!(decide(&test, &nils, second, "hide", &[]).await, 303);
    told(&test).await;
    for (who, page) in [(&rosa, &rosas), (&petra, &petras)] {
        assert!(who.get(page).await.shows("Der Text wurde verborgen."));
    }
    for address in ["rosa@example.org", "petra@example.org", "bela@example.org"] {
        assert!(test.last_mail(address).await.text.contains("verborgen"), "{address}");
    }
}

#[tokio::test]
async fn of_two_measures_that_hide_a_text_lifting_one_publishes_nothing() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.dialogue().await;
    let above = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let post = comment(&anna, above, "Ihr Deppen!").await;
    let first = open_case(&test, post).await;
    assert_eq!(decide(&test, &mia, first, "hide", &[]).await, 303);
    told(&test).await;
    let second = open_case(&test, post).await;
    assert_eq!(decide(&test, &mia, second, "remove", &[]).await, 303);
    told(&test).await;
    assert_eq!(take_back(&mia, second).await, 303);
    assert_ne!(status(&test, post).await, "visible", "the first one still holds");
    assert_eq!(take_back(&mia, first).await, 303);
    assert_eq!(status(&test, post).await, "visible");
}

#[tokio::test]
async fn one_account_that_reports_a_text_twice_at_once_has_reported_it_once() {
    let test = TestPortal::start().await;
    let (anna, bela) = (test.citizen("Anna").await, test.citizen("Bela").await);
    let dialogue = test.dialogue().await;
    let post = anna.contribute(dialogue, "Ansage", "Ihr Deppen!").await;
    comment(&bela, post, "Selber!").await;
    report(&test.visitor(), post, "rosa@example.org").await;
    let form = format!("/dresden/melden/{post}");
    let page = bela.get(&form).await;
    // The case is held until both have looked whether there is a report already.
    let hold = "begin; select from moderation_cases for update";
    test.as_tenant("dresden", |client| async move { client.batch_execute(hold).await })
        .await
        .expect("held");
    let send = async |explanation: &str| {
        let fields = [("grund", "insult"), ("erklaerung", explanation), ("redlich", "1")];
        bela.post_form(&page, &form, &fields).await.status
    };
    let release = async {
        let waiting = "select count(*) from pg_locks where not granted";
        while test.count("dresden", waiting).await < 2 {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        test.postgres.batch_execute("commit").await.expect("let go");
    };
    let (one, other, ()) = futures_util::join!(send("Das ist grob."), send("Das ist auch grob."), release);
    let mut statuses = [one, other];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 303], "one is stored, the other one thanked for");
    assert_eq!(test.count("dresden", "select count(*) from reports").await, 2);
    let counted = "select report_count::bigint from moderation_cases";
    assert_eq!(test.count("dresden", counted).await, 2);
}

#[tokio::test]
async fn who_objected_before_a_decision_was_undone_finds_the_objection_and_learns_of_it() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.dialogue().await;
    let post = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    report(&test.visitor(), post, "rosa@example.org").await;
    let case = case_of(&test, post).await;
    assert_eq!(decide(&test, &mia, case, "hide", &[]).await, 303);
    let hidden = decision_on(&test, post).await;
    assert_eq!(object(&anna, hidden, "Was ist daran falsch?").await.status, 303);
    let recent = "/dresden/moderation/zuletzt";
    let nothing = mia.submit(recent, recent, &[]).await;
    assert!(
        nothing.status == 422 && nothing.texts("[role=alert] li").len() == 1,
        "{}",
        nothing.text
    );
    let id = hidden.to_string();
    let undone = mia.submit(recent, recent, &[("fall", &id)]).await;
    assert_eq!(undone.location(), "/dresden/moderation?fertig=zurueckgenommen");
    let page = format!("/konto/entscheidungen/{hidden}");
    let seen = anna.get(&page).await;
    assert!(
        seen.shows("Was ist daran falsch?") && seen.shows("Aufgehoben"),
        "{}",
        seen.text
    );
    let list = anna.get("/konto/entscheidungen").await;
    assert!(list.attribute(&format!("main a[href='{page}']"), "href").is_some());
    let letter = test.last_mail("anna@example.org").await;
    assert!(letter.text.contains(&page), "{}", letter.text);

    // Without an objection nobody hears of what was undone.
    assert_eq!(decide(&test, &mia, case, "hide", &[]).await, 303);
    let again = decision_on(&test, post).await;
    let ticked = mia.get(recent).await;
    assert_eq!(
        ticked.texts("input[name=fall][checked]").len(),
        1,
        "the only one is chosen"
    );
    let id = again.to_string();
    mia.submit(recent, recent, &[("fall", &id)]).await;
    assert_eq!(anna.get(&format!("/konto/entscheidungen/{again}")).await.status, 404);
    assert_eq!(anna.get("/konto/entscheidungen").await.texts("main li.panel").len(), 1);
}

#[tokio::test]
async fn a_blackening_falls_with_the_stricter_decision_that_took_its_place() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let nils = moderator(&test, "Nils").await;
    let dialogue = test.dialogue().await;
    let post = anna.contribute(dialogue, "Ansage", "Herr Deckname lärmt.").await;
    let rosa = test.visitor();
    let page = report(&rosa, post, "rosa@example.org").await;
    let case = case_of(&test, post).await;
    let passages = [("stellen", "Herr Deckname")];
    assert_eq!(decide(&test, &mia, case, "redact", &passages).await, 303);
    told(&test).await;
    let blackened = decision_on(&test, post).await;
    let sent = object_to_outcome(&rosa, &page, "Alles muss weg.").await;
    assert_eq!(sent.expect("a form").status, 303);
    let appeal = last_appeal(&test).await;
    assert_eq!(grant(&test, &nils, &appeal, "Stimmt.").await.status, 303);
    // It is no mere slip that could be undone: who reported has been told.
    let case_page = nils.get(&format!("/dresden/moderation/faelle/{case}")).await;
    assert!(case_page.shows("name=\"gruende\""), "{}", case_page.text);
    assert!(
        nils.get("/dresden/moderation/zuletzt")
            .await
            .texts("input[name=fall]")
            .is_empty()
    );
    told(&test).await;
    let first = anna.get(&format!("/konto/entscheidungen/{blackened}")).await;
    assert!(
        first.shows("Durch eine strengere Entscheidung ersetzt"),
        "{}",
        first.text
    );
    let letter = test.last_mail("rosa@example.org").await;
    assert!(
        letter.text.contains("verborgen") && !letter.text.contains("Einspruch ist bis zum"),
        "nothing is stricter: {}",
        letter.text
    );
    let hidden = decision_on(&test, post).await;
    assert_eq!(object(&anna, hidden, "Er heißt nicht so.").await.status, 303);
    let appeal = last_appeal(&test).await;
    let outcome = [("ausgang", "reversed"), ("gruende", "Ein Deckname, ja.")];
    let lifted = mia.submit(&appeal, &appeal, &outcome).await;
    assert_eq!(lifted.status, 303, "{}", lifted.text);
    let page = format!("/dresden/beteiligungen/{dialogue}/beitraege/{post}");
    assert!(test.visitor().get(&page).await.shows("Herr Deckname lärmt."));
}

#[tokio::test]
async fn who_reported_hears_of_the_outcome_though_the_reports_go_to_another_case() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let nils = moderator(&test, "Nils").await;
    let dialogue = test.dialogue().await;
    let mut posts = Vec::new();
    for number in 0..2 {
        let post = anna
            .contribute(dialogue, &format!("Ansage {number}"), "Ihr Deppen!")
            .await;
        let (rosa, petra) = (test.visitor(), test.visitor());
        let address = format!("rosa{number}@example.org");
        let page = report(&rosa, post, &address).await;
        let case = case_of(&test, post).await;
        assert_eq!(decide(&test, &mia, case, "leave", &[]).await, 303);
        posts.push((rosa, page, case, address));
        report(&petra, post, &format!("petra{number}@example.org")).await;
    }
    let urgent = "update moderation_cases set urgency = case state when 'open' then 2 else 0 end";
    test.as_tenant("dresden", |client| async move { client.batch_execute(urgent).await })
        .await
        .expect("urgent ones that were left");
    told(&test).await;
    let [(rosa, page, _, address), (waiting, her_page, case, her_address)] = posts.as_slice() else {
        panic!("two")
    };
    let sent = object_to_outcome(rosa, page, "Das ist eine Beleidigung.").await;
    assert_eq!(sent.expect("a form").status, 303);
    let appeal = last_appeal(&test).await;
    assert_eq!(grant(&test, &nils, &appeal, "Das stimmt.").await.status, 303);
    assert!(test.last_mail(address).await.text.contains("Das stimmt."));
    // Taken back by the body while she still types.
    let form = waiting.get(her_page).await;
    assert_eq!(take_back(&mia, *case).await, 303);
    assert!(test.last_mail(her_address).await.text.contains("Wir haben uns geirrt."));
    let action = form.attribute("main form.stack", "action").expect("a form");
    let code = form.attribute("main input[name=code]", "value").expect("a code");
    let typed = [("code", code.as_str()), ("argument", "Mit Mühe geschrieben.")];
    let late = waiting.post_form(&form, &action, &typed).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Mit Mühe geschrieben."), "{}", late.text);
    let urgent = "select count(*) from moderation_cases where state = 'open' and urgency = 0";
    assert_eq!(test.count("dresden", urgent).await, 1, "as urgent as the first report");
}

#[tokio::test]
async fn a_case_is_opened_again_while_another_one_on_the_same_name_is_opened() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.dialogue().await;
    let post = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    assert_eq!(report_name(&test.visitor(), post).await.status, 303);
    let first = test.count("dresden", "select id from moderation_cases").await;
    assert_eq!(decide(&test, &mia, first, "leave", &[]).await, 303);
    // Somebody's report has opened the other case and is not committed yet.
    let opening = "begin; insert into moderation_cases (tenant_id, participant_id, cause, urgency) \
        select tenant_id, participant_id, 'reports', 2 from moderation_cases";
    test.as_tenant("dresden", |client| async move { client.batch_execute(opening).await })
        .await
        .expect("opened");
    let commit = async {
        let waiting = "select count(*) from pg_locks where not granted";
        while test.count("dresden", waiting).await < 1 {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        test.postgres.batch_execute("commit").await.expect("committed");
    };
    let (undone, ()) = futures_util::join!(take_back(&mia, first), commit);
    assert_eq!(undone, 303);
    let open =
        format!("select count(*) from moderation_cases where state = 'open' and id > {first} and report_count = 1");
    assert_eq!(test.count("dresden", &open).await, 1, "the report went there");
    let closed = format!("select count(*) from moderation_cases where state = 'closed' and id = {first}");
    assert_eq!(test.count("dresden", &closed).await, 1);
}

#[tokio::test]
async fn an_answer_waits_until_the_other_case_on_the_text_is_let_go() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let (nils, otto) = (moderator(&test, "Nils").await, moderator(&test, "Otto").await);
    let dialogue = test.dialogue().await;
    let post = anna.contribute(dialogue, "Ansage", "Ihr Deppen!").await;
    let rosa = test.visitor();
    let page = report(&rosa, post, "rosa@example.org").await;
    assert_eq!(decide(&test, &mia, case_of(&test, post).await, "warn", &[]).await, 303);
    told(&test).await;
    let sent = object_to_outcome(&rosa, &page, "Der Text muss weg.").await;
    assert_eq!(sent.expect("a form").status, 303);
    report(&test.visitor(), post, "petra@example.org").await;
    let other = format!("/dresden/moderation/faelle/{}", case_of(&test, post).await);
    otto.submit(&other, &format!("{other}/uebernehmen"), &[]).await;
    let appeal = last_appeal(&test).await;
    let refused = grant(&test, &nils, &appeal, "Er muss weg.").await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("ist gerade in Arbeit"), "{}", refused.text);
    assert_eq!(refused.texts("textarea[name=gruende]"), ["Er muss weg."]);
    assert_eq!(status(&test, post).await, "visible", "nothing is half done");
    // A claim ends after a quarter of an hour.
    test.let_pass(16.0 * MINUTE).await;
    assert_eq!(grant(&test, &nils, &appeal, "Er muss weg.").await.status, 303);
    assert_eq!(status(&test, post).await, "hidden");
}
