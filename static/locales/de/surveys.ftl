# Surveys
survey-title = Umfrage
survey-go = Umfrage beantworten
survey-until = Möglich bis { $date }.
survey-lead = Beantworten Sie die Fragen und schicken Sie das Formular am Ende ab.
survey-privacy = Ihre Antworten werden ohne Namen und ohne Uhrzeit gespeichert. Nachher kann sie niemand mehr Ihnen zuordnen, auch Sie selbst können sie nicht mehr ändern.
survey-privacy-account = Ihre Antworten werden ohne Ihren Namen gespeichert. Wir merken uns getrennt davon, dass Ihr Konto geantwortet hat. Nachher kann niemand mehr die Antworten Ihnen zuordnen, auch Sie selbst können sie nicht mehr ändern.
survey-submit = Antworten absenden
survey-back = Zur Beteiligung
survey-no-answer = Keine Angabe
survey-many-hint = Sie können mehrere Antworten wählen.
survey-none-yet = Die Fragen sind noch nicht da. Schauen Sie bald wieder vorbei.
survey-answered = Sie haben diese Umfrage schon beantwortet. Danke!
survey-thanks-title = Danke für Ihre Antworten
survey-thanks = Wir haben sie gespeichert.
survey-over = Diese Umfrage ist beendet.
survey-not-now = Im Moment nimmt diese Umfrage keine Antworten an.
survey-result = Ergebnis der Umfrage
survey-responses = { $count ->
    [one] 1 Person hat geantwortet
   *[other] { $count } Personen haben geantwortet
}
survey-answers = { $count ->
    [one] 1 Antwort auf diese Frage
   *[other] { $count } Antworten auf diese Frage
}
survey-texts-hidden = Was hier geschrieben wurde, liest nur die Stelle.
survey-column-option = Antwort
survey-column-count = Anzahl
survey-column-share = Anteil
survey-error-nothing = Beantworten Sie mindestens eine Frage.
survey-error-required = Bitte beantworten Sie diese Frage.
survey-error-changed = Die Fragen wurden inzwischen geändert. Sehen Sie Ihre Antworten noch einmal durch und schicken Sie sie dann ab.
survey-error-closed = Im Moment nimmt diese Umfrage keine Antworten an.
survey-error-answered = Mit diesem Konto wurde die Umfrage schon beantwortet.
survey-error-account = An dieser Umfrage nimmt man mit einem Konto teil, damit jede Person einmal antwortet.

# Surveys, for the staff
survey-questions = Fragen der Umfrage
survey-questions-lead = Sie können alles ändern, bis die erste Antwort da ist. Dann stehen die Fragen fest.
survey-settled = Es gibt schon Antworten: Die Fragen stehen fest. Ob alle das Ergebnis sehen, können Sie weiter bestimmen.
survey-needs-questions = Diese Umfrage hat noch keine Fragen.
survey-question = Frage { $question }
survey-add = Weitere Frage
survey-up = Frage { $question } nach oben
survey-remove = Frage { $question } entfernen
survey-field-title = Wortlaut
survey-field-kind = Wie wird geantwortet?
survey-field-options = Antworten zur Auswahl
survey-field-options-hint = Eine auf jeder Zeile. Bei einem freien Text bleibt das Feld leer.
survey-field-required = Diese Frage muss beantwortet werden
survey-duty = Pflicht
survey-who = Wer kann antworten?
survey-publish = Was wird veröffentlicht?
survey-kind-one = eine Antwort auswählen
survey-kind-many = mehrere Antworten auswählen
survey-kind-text = freier Text
survey-with-account = Nur mit Konto: eine Antwort je Konto
survey-shows-result = Nach dem Ende sehen alle das Ergebnis (ohne freie Texte)
survey-save = Speichern
survey-done-saved = Die Umfrage ist gespeichert.
survey-panel-result = { $count ->
    [one] Ergebnis ansehen (1 Antwortbogen)
   *[other] Ergebnis ansehen ({ $count } Antwortbögen)
}
survey-table = Als Tabelle herunterladen (CSV)
survey-texts = Freie Texte lesen
survey-texts-none = Hier hat noch niemand etwas geschrieben.
survey-column-number = Nummer
survey-column-day = Tag
survey-error-none = Schreiben Sie mindestens eine Frage.
survey-error-boxes = Alle Fragen zusammen haben zu viele Kästchen zum Ankreuzen: Höchstens { $max } sind möglich.
survey-error-title = Frage { $question } braucht einen Text.
survey-error-kind = Wählen Sie, wie Frage { $question } beantwortet wird.
survey-error-options-few = Frage { $question } braucht mindestens zwei Antworten zur Auswahl.
survey-error-options-many = Frage { $question } hat zu viele Antworten zur Auswahl: Höchstens { $max } sind möglich.
survey-error-options-same = Frage { $question } hat zweimal dieselbe Antwort zur Auswahl.
survey-error-options-text = Frage { $question } wird mit einem freien Text beantwortet. Leeren Sie das Feld mit den Antworten, oder wählen Sie eine andere Art.
survey-error-edited = Inzwischen hat jemand anderes die Umfrage geändert, oder es kam die erste Antwort. Öffnen Sie die Seite in einem zweiten Fenster und vergleichen Sie. Speichern Sie noch einmal, dann gilt Ihre Fassung, solange niemand geantwortet hat.
