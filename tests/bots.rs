//! Forms that anybody may send: people are asked nothing, and programs do not get through.

use beteiligungsportal::web::OpenForm;
use beteiligungsportal::web::human::{Stamp, proof};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::support::{Person, Seen, TestPortal};

const HOUR: i64 = 3600;
/// Before the form was shown: the clock of another server may be ahead, and this machine may be slow.
const AT_ONCE: i64 = -60;

const REGISTRATION: [(&str, &str); 3] = [
    ("email", "katrin@example.org"),
    ("name", "Katrin Schubert"),
    ("password", "grüne kuh fährt straßenbahn"),
];
const REPORT: [(&str, &str); 5] = [
    ("grund", "insult"),
    ("erklaerung", "Beleidigt die Nachbarn."),
    ("name", "Katrin Schubert"),
    ("email", "katrin@example.org"),
    ("redlich", "1"),
];

/// A portal as it is in earnest.
async fn portal() -> TestPortal {
    TestPortal::start_with(&["--form-seconds", "2"]).await
}

/// The time of a form that was shown so long ago.
fn shown(test: &TestPortal, form: OpenForm, seconds_ago: i64) -> String {
    let at = Timestamp::now() - SignedDuration::from_secs(seconds_ago);
    Stamp::new(form, at, [7; 9]).signed(&test.portal.secret)
}

/// A visitor opens a form, and sends it so much later.
async fn send(
    test: &TestPortal,
    (page, action): (&str, &str),
    (form, seconds): (OpenForm, i64),
    fields: &[(&str, &str)],
) -> Seen {
    let visitor = test.visitor();
    let open = visitor.get(page).await;
    assert_eq!(open.status, 200, "{}", open.text);
    let time = shown(test, form, seconds);
    let fields: Vec<_> = fields.iter().copied().chain([("gezeigt", time.as_str())]).collect();
    visitor.post_form(&open, action, &fields).await
}

/// Sends a form that is shown again as it stands, with what is typed once more.
async fn again(person: &Person, seen: &Seen, action: &str, fields: &[(&str, &str)]) -> Seen {
    person.post_form(seen, action, fields).await
}

const REGISTER: (&str, &str) = ("/registrieren", "/registrieren");

#[tokio::test]
async fn a_program_that_knows_no_time_registers_nobody() {
    let test = portal().await;
    let refused = send(&test, REGISTER, (OpenForm::Registration, AT_ONCE), &REGISTRATION).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.texts("[role=alert] li").len(), 1, "{}", refused.text);
    assert!(refused.shows("Das ging sehr schnell"), "{}", refused.text);
    assert_eq!(
        refused.attribute("#field-email", "value").as_deref(),
        Some("katrin@example.org")
    );
    assert_eq!(
        refused.attribute("#field-name", "value").as_deref(),
        Some("Katrin Schubert")
    );
    // Sent again at once it is as quick as before: the form keeps its time.
    let refused = again(&test.visitor(), &refused, "/registrieren", &REGISTRATION).await;
    assert_eq!(refused.status, 422);
    assert_eq!(test.mails().await.len(), 0);
}

#[tokio::test]
async fn a_program_that_fills_in_everything_gets_no_link_for_a_new_password() {
    let test = portal().await;
    test.add_account("katrin@example.org", "Katrin", REGISTRATION[2].1)
        .await;
    let forgot = ("/passwort-vergessen", "/passwort-vergessen");
    let fields = [("email", "katrin@example.org"), ("webseite", "https://spam.example")];
    let refused = send(&test, forgot, (OpenForm::ForgottenPassword, 60), &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("Ein Feld, das leer bleiben soll"), "{}", refused.text);
    assert_eq!(refused.attribute("input[name=webseite]", "value"), None);
    assert_eq!(test.mails().await.len(), 0);
    // A person whose browser did that presses the button again.
    let time = shown(&test, OpenForm::ForgottenPassword, 60);
    let fields = [("email", "katrin@example.org"), ("gezeigt", time.as_str())];
    let sent = again(&test.visitor(), &refused, "/passwort-vergessen", &fields).await;
    assert_eq!(sent.location(), "/passwort-vergessen/gesendet");
    assert_eq!(test.mails().await.len(), 1);
}

#[tokio::test]
async fn a_person_notices_nothing() {
    let test = portal().await;
    let sent = send(&test, REGISTER, (OpenForm::Registration, 3), &REGISTRATION).await;
    assert_eq!(sent.location(), "/registrieren/gesendet", "{}", sent.text);
    let page = test.visitor().get("/registrieren").await;
    let trap = "form[action='/registrieren'] [aria-hidden=true] input[name=webseite]";
    assert_eq!(page.attribute(trap, "tabindex").as_deref(), Some("-1"));
    assert_eq!(page.attribute(trap, "autocomplete").as_deref(), Some("off"));
    assert_eq!(
        page.texts("[aria-hidden=true] label"),
        ["Dieses Feld bitte leer lassen"]
    );
    assert_eq!(page.header("set-cookie"), "");
}

#[tokio::test]
async fn a_person_who_is_quick_presses_the_button_again() {
    let test = portal().await;
    let visitor = test.visitor();
    let page = "/suche/abonnieren?q=Radweg";
    let open = visitor.get(page).await;
    let fields = [("email", "katrin@example.org"), ("frequency", "daily")];
    // As quick as can be: the form is shown, and sent.
    let time = shown(&test, OpenForm::Subscription, 0);
    let quick = [fields[0], fields[1], ("gezeigt", time.as_str())];
    let mut seen = visitor.post_form(&open, "/suche/abonnieren", &quick).await;
    if seen.status == 422 {
        assert!(seen.shows("Das ging sehr schnell"), "{}", seen.text);
        assert_eq!(
            seen.attribute("#field-email", "value").as_deref(),
            Some("katrin@example.org")
        );
        tokio::time::sleep(std::time::Duration::from_secs(3)).await;
        seen = again(&visitor, &seen, "/suche/abonnieren", &fields).await;
    }
    assert_eq!(seen.location(), "/abonnements/gesendet", "{}", seen.text);
    assert_eq!(test.mails().await.len(), 1);
}

#[tokio::test]
async fn a_form_that_was_open_over_night_is_sent_once_more_and_nothing_typed_is_lost() {
    let test = portal().await;
    let dialogue = test.dialogue().await;
    let page = format!("/dresden/beteiligungen/{dialogue}");
    let action = format!("{page}/beitraege");
    let fields = [("title", "Trinkbrunnen"), ("body", "Im Sommer fehlt Wasser.")];
    let late = send(&test, (&page, &action), (OpenForm::Text, 12 * HOUR), &fields).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Das Formular war lange geöffnet"), "{}", late.text);
    assert_eq!(late.attribute("#field-title", "value").as_deref(), Some("Trinkbrunnen"));
    assert_eq!(late.texts("#field-body"), ["Im Sommer fehlt Wasser."]);
    // At once: who has waited all night need not wait two seconds more.
    let kept = again(&test.visitor(), &late, &action, &fields).await;
    assert_eq!(kept.location(), "/dresden/mitmachen", "{}", kept.text);
    assert_eq!(test.count("dresden", "select count(*) from kept_texts").await, 1);
}

#[tokio::test]
async fn a_time_that_is_made_up_or_of_another_form_counts_for_nothing() {
    let test = portal().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let id = anna.contribute(dialogue, "", "Ihr seid alle …").await;
    let page = format!("/dresden/melden/{id}");
    let visitor = test.visitor();
    let open = visitor.get(&page).await;
    let right = shown(&test, OpenForm::Report, 60);
    let foreign = shown(&test, OpenForm::Registration, 60);
    let (at, rest) = right.split_once('.').expect("a time");
    let later = format!("{}.{rest}", at.parse::<i64>().expect("seconds") + 30);
    for time in ["", "0", &foreign, &later, &right[..right.len() - 3]] {
        let fields: Vec<_> = REPORT.into_iter().chain([("gezeigt", time)]).collect();
        let refused = visitor.post_form(&open, &page, &fields).await;
        assert_eq!(refused.status, 422, "{time}");
        assert_eq!(refused.texts("#field-erklaerung"), ["Beleidigt die Nachbarn."]);
        assert!(refused.shows("noch einmal ab"), "{}", refused.text);
    }
    assert_eq!(test.count("dresden", "select count(*) from reports").await, 0);
    let fields: Vec<_> = REPORT.into_iter().chain([("gezeigt", right.as_str())]).collect();
    let taken = visitor.post_form(&open, &page, &fields).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    // Who is signed in has proved before to be a person.
    let form = anna.get(&page).await;
    assert_eq!(form.attribute("input[name=webseite]", "name"), None);
    assert_eq!(anna.post_form(&form, &page, &REPORT).await.status, 303);
}

/// A portal in which three texts without an account are as many as people write.
async fn besieged() -> (TestPortal, i64) {
    let test = TestPortal::start_with(&["--limits", "anonymous.tenant=3/1h"]).await;
    let dialogue = test.dialogue().await;
    (test, dialogue)
}

const IDEA: [(&str, &str); 2] = [("title", "Trinkbrunnen"), ("body", "Im Sommer fehlt Wasser.")];

/// What the form on a page carries.
fn carried(seen: &Seen, action: &str, name: &str) -> Option<String> {
    let fields = seen.hidden_fields(action);
    fields
        .into_iter()
        .find(|(field, _)| field == name)
        .map(|(_, value)| value)
}

/// Sends a form after its browser has done the work.
async fn send_with_work(person: &Person, seen: &Seen, action: &str, fields: &[(&str, &str)]) -> Seen {
    let proof = proof::solve(&carried(seen, action, "gezeigt").expect("a time"));
    let fields: Vec<_> = fields.iter().copied().chain([("beweis", proof.as_str())]).collect();
    person.post_form(seen, action, &fields).await
}

#[tokio::test]
async fn under_attack_browsers_work_before_they_send_and_other_bodies_notice_nothing() {
    let (test, dialogue) = besieged().await;
    let page = format!("/dresden/beteiligungen/{dialogue}");
    let action = format!("{page}/beitraege");
    let calm = test.visitor().get(&page).await;
    assert_eq!(carried(&calm, &action, "beweis"), None);
    assert_eq!(calm.attribute("script[src*=proof]", "src"), None);
    for _ in 0..3 {
        assert_eq!(test.visitor().submit(&page, &action, &IDEA).await.status, 303);
    }
    // The robot's next one; a person's form that was open already looks the same and comes back with the task.
    let refused = test.visitor().post_form(&calm, &action, &IDEA).await;
    assert_eq!(refused.status, 422, "{}", refused.text);
    assert!(
        refused.shows("vor Programmen geschützt, die massenhaft absenden"),
        "{}",
        refused.text
    );
    assert_eq!(
        refused.attribute("#field-title", "value").as_deref(),
        Some("Trinkbrunnen")
    );
    assert!(refused.attribute("script[src*=proof]", "src").is_some());
    let kept = send_with_work(&test.visitor(), &refused, &action, &IDEA).await;
    assert_eq!(kept.location(), "/dresden/mitmachen", "{}", kept.text);
    // The same work counts once, also on another server that is under attack.
    let other = test.again_with(&["--limits", "anonymous.tenant=1/1h"]).await;
    let elsewhere = test.visitor().at(&other);
    assert_eq!(elsewhere.submit(&page, &action, &IDEA).await.status, 303);
    let replayed = send_with_work(&elsewhere, &refused, &action, &IDEA).await;
    assert_eq!(replayed.status, 422, "{}", replayed.text);
    let replayed = send_with_work(&test.visitor(), &refused, &action, &IDEA).await;
    assert_eq!(replayed.status, 422, "{}", replayed.text);
    let again = send_with_work(&test.visitor(), &replayed, &action, &IDEA).await;
    assert_eq!(again.status, 303, "each form shown has work of its own");
    // Work for nothing, for another form, half of it.
    let shown_now = test.visitor().get(&page).await;
    let time = carried(&shown_now, &action, "gezeigt").expect("a time");
    let foreign = proof::solve(&shown(&test, OpenForm::Report, 5));
    let whole = proof::solve(&time);
    for wrong in ["", "1,2,3,4,5,6,7,8", &foreign, &whole[..whole.len() / 2]] {
        let fields = [IDEA[0], IDEA[1], ("beweis", wrong)];
        let refused = test.visitor().post_form(&shown_now, &action, &fields).await;
        assert_eq!(refused.status, 422, "{wrong}");
    }
    let elsewhere = test.consultation("leipzig", "Auwald", json!({})).await;
    let page = format!("/leipzig/beteiligungen/{elsewhere}");
    let action = format!("{page}/beitraege");
    assert_eq!(test.visitor().submit(&page, &action, &IDEA).await.status, 303);
    let registered = test
        .visitor()
        .submit("/registrieren", "/registrieren", &REGISTRATION)
        .await;
    assert_eq!(registered.status, 303, "its mail is its proof");
}

#[tokio::test]
async fn a_report_under_attack_whose_answer_got_lost_is_sent_again_and_stored_once() {
    let (test, dialogue) = besieged().await;
    let page = format!("/dresden/beteiligungen/{dialogue}");
    for _ in 0..4 {
        test.visitor().submit(&page, &format!("{page}/beitraege"), &IDEA).await;
    }
    let anna = test.citizen("Anna").await;
    let id = anna.contribute(dialogue, "", "Ein Beitrag.").await;
    let action = format!("/dresden/melden/{id}");
    let stranger = test.visitor();
    let form = stranger.get(&action).await;
    let first = send_with_work(&stranger, &form, &action, &REPORT).await;
    assert_eq!(first.status, 303, "{}", first.text);
    let again = send_with_work(&stranger, &form, &action, &REPORT).await;
    assert_eq!(again.location(), first.location(), "{}", again.text);
    assert_eq!(test.count("dresden", "select count(*) from reports").await, 1);
    // The work is used up for all else.
    let mut changed = REPORT;
    changed[1].1 = "Auch das geht zu weit.";
    let refused = send_with_work(&stranger, &form, &action, &changed).await;
    assert_eq!(refused.status, 422, "{}", refused.text);
}

#[tokio::test]
async fn an_administrator_asks_for_work_always() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let ada = test.person("Ada", Some(("dresden", "admin"))).await;
    let switch = "/dresden/verwaltung/schutz";
    let set = ada.submit(switch, switch, &[("schutz", "immer")]).await;
    assert_eq!(set.location(), "/dresden/verwaltung/schutz?fertig=1");
    let page = ada.get(switch).await;
    assert!(
        page.attribute("input[value=immer][checked]", "name").is_some(),
        "{}",
        page.text
    );
    let form = format!("/dresden/beteiligungen/{dialogue}");
    let action = format!("{form}/beitraege");
    let open = test.visitor().get(&form).await;
    assert!(open.shows("Ohne JavaScript melden Sie sich bitte an"), "{}", open.text);
    assert_eq!(test.visitor().post_form(&open, &action, &IDEA).await.status, 422);
    assert_eq!(send_with_work(&test.visitor(), &open, &action, &IDEA).await.status, 303);
    let anna = test.citizen("Anna").await;
    assert_eq!(
        anna.submit(&form, &action, &IDEA).await.status,
        303,
        "who is signed in need not work"
    );
    assert_eq!(
        ada.submit(switch, switch, &[("schutz", "automatisch")]).await.status,
        303
    );
    assert_eq!(test.visitor().submit(&form, &action, &IDEA).await.status, 303);
    let logged = "select count(*) from audit_log where action = 'tenant.protection_set'";
    assert_eq!(test.count("dresden", logged).await, 2);
}

#[tokio::test]
async fn who_has_no_script_reports_with_a_code_from_the_mailbox() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let id = anna.contribute(dialogue, "", "Ihr seid alle …").await;
    let page = format!("/dresden/melden/{id}");
    let ada = test.person("Ada", Some(("dresden", "admin"))).await;
    let switch = "/dresden/verwaltung/schutz";
    ada.submit(switch, switch, &[("schutz", "immer")]).await;
    let visitor = test.visitor();
    let asked = visitor.submit(&page, &page, &REPORT).await;
    assert_eq!(asked.status, 422);
    assert!(asked.shows("Wir haben Ihnen einen Code geschickt"), "{}", asked.text);
    assert_eq!(asked.texts("#field-erklaerung"), ["Beleidigt die Nachbarn."]);
    assert_eq!(test.count("dresden", "select count(*) from reports").await, 0);
    let mail = test.last_mail("katrin@example.org").await;
    let code = mail.header("subject").rsplit(' ').next().expect("a code").to_owned();
    assert!(code.len() == 8 && mail.text.contains(&code), "{}", mail.text);
    let others: Vec<_> = REPORT.into_iter().filter(|(name, _)| *name != "email").collect();
    for (email, typed) in [
        ("katrin@example.org", "00000000"),
        ("andere@example.org", code.as_str()),
    ] {
        let fields: Vec<_> = others
            .iter()
            .copied()
            .chain([("email", email), ("postfachcode", typed)])
            .collect();
        assert_eq!(visitor.post_form(&asked, &page, &fields).await.status, 422, "{email}");
    }
    let spaced = format!("{} {}", &code[..4], &code[4..]);
    let fields: Vec<_> = REPORT.into_iter().chain([("postfachcode", spaced.as_str())]).collect();
    let taken = visitor.post_form(&asked, &page, &fields).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    assert_eq!(test.count("dresden", "select count(*) from reports").await, 1);
}
