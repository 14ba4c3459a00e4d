//! Forms that anybody may send: people are asked nothing, and programs do not get through.

use beteiligungsportal::web::OpenForm;
use beteiligungsportal::web::human::Stamp;
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
    let path = format!("/tenants/dresden/consultations/{dialogue}/contributions");
    let made = anna.api_post(&path, &json!({ "body": "Ihr seid alle …" })).await;
    let id = made.json()["id"].as_i64().expect("an id");
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
