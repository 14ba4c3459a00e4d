# The queue
moderation-title = Moderation
moderation-empty = Nichts wartet.
moderation-open-many = Mehr als 100 offene Fälle.
moderation-median = Zuletzt wartete die Hälfte der Fälle höchstens { $time }.
moderation-waits = wartet schon { $time }
moderation-first = Ersten freien Fall öffnen
moderation-next = Nächster Fall
moderation-choose = Auswählen: { $name }
moderation-name-of = Name „{ $name }“
moderation-comment-of = Kommentar von { $name }
moderation-claimed = { $name } bearbeitet das gerade
moderation-claimed-until = Reserviert bis { $until }.
moderation-claimed-own = Dieser Fall ist für Sie reserviert.
moderation-claim = Für 15 Minuten übernehmen
moderation-unclaim = Zurückgeben
moderation-urgent = davon eilig: { $count }
moderation-everywhere-title = Moderation aller Ihrer Stellen
moderation-keys = Tastenkürzel:
moderation-keys-on = einschalten
moderation-keys-off = ausschalten

# Causes and urgency
moderation-cause-reports = gemeldet
moderation-cause-held = wartet auf Freigabe
moderation-cause-signal = durch eine Regel aufgefallen
moderation-cause-staff = von der Moderation aufgegriffen
moderation-urgency-now = sofort
moderation-urgency-today = heute
moderation-urgency-in-turn = der Reihe nach
moderation-urgency-whenever = wenn Zeit ist

# Many at once
moderation-bulk-title = Ausgewählte Fälle entscheiden
moderation-bulk-lead = Eine Entscheidung, ein Grund und eine Begründung für alle ausgewählten Fälle. Sie können sie zehn Minuten lang zurücknehmen.
moderation-bulk-go = Ausgewählte entscheiden
moderation-error-none = Wählen Sie mindestens einen Fall aus.
moderation-told-title = Nicht alle Fälle konnten entschieden werden
moderation-told-decided = Von Ihnen entschieden: { $count }.
moderation-told-late = Schon von anderen entschieden
moderation-told-changed = Inzwischen geändert; bitte neu lesen
moderation-refused-changed-title = Dieser Text wurde inzwischen geändert
moderation-refused-changed = Wer ihn geschrieben hat, hat ihn geändert, nachdem Sie ihn gelesen haben. Ihre Entscheidung wurde nicht gespeichert; unten steht der neue Wortlaut.
moderation-told-claimed = Von anderen in Arbeit
moderation-told-typed = Ihre Begründung ist nicht verloren:
moderation-back = Zurück zu den offenen Fällen
moderation-back-case = Zum Fall

# What was done
moderation-done-decided = Die Fälle sind entschieden.
moderation-done-undone = Die Entscheidungen sind zurückgenommen. Die Fälle sind wieder offen.
moderation-done-late = Dafür war es zu spät. Nach zehn Minuten heben Sie eine Entscheidung beim Fall selbst auf.
moderation-done-reversed = Die Entscheidung gilt nicht mehr.
moderation-done-empty = Kein freier Fall ist mehr da.
moderation-done-before = Fall { $case } ist entschieden. Zurücknehmen können Sie das zehn Minuten lang unter „Moderation“.
moderation-done-saved = Gespeichert.

# Undoing
moderation-undo-title = Zuletzt entschieden
moderation-undo-lead = Zehn Minuten lang lässt sich eine Entscheidung zurücknehmen, als hätte es sie nicht gegeben. So lange wird niemand benachrichtigt.
moderation-undo-none = Es gibt nichts, was Sie zurücknehmen können.
moderation-undo-which = Welche Entscheidungen?
moderation-undo-go = Ausgewählte zurücknehmen
moderation-undo-one = Entscheidung zurücknehmen
moderation-undone = zurückgenommen

# A case
moderation-case-title = Fall { $case }
moderation-see = Im Zusammenhang ansehen
moderation-subject = dieser Text
moderation-thread = Was darum herum steht
moderation-name-case = Gemeldet ist nicht ein Text, sondern der Name, unter dem jemand auftritt:
moderation-here = Entscheidungen in diesem Fall
moderation-history = Frühere Entscheidungen zu { $name }
moderation-history-none = Keine.
moderation-same-text = Frühere Entscheidungen zu denselben Worten
moderation-suspended = zurzeit gesperrt
moderation-reporter-unknown = ohne Namen
moderation-reporter-silent = keine Antwort möglich
moderation-decide = Entscheiden
moderation-decide-go = Entscheidung treffen
moderation-decide-after = Wer geschrieben und wer gemeldet hat, wird nach zehn Minuten benachrichtigt.
moderation-reverse = Entscheidung aufheben
moderation-reverse-lead = Text und Stimmen kommen zurück. Wer geschrieben und wer gemeldet hat, erfährt Ihre Gründe.
moderation-reverse-reasons = Gründe
moderation-refused-late-title = Dieser Fall war schon entschieden
moderation-refused-late = Jemand war schneller, oder der Text wurde zurückgezogen. Ihre Entscheidung wurde nicht gespeichert.
moderation-refused-claimed-title = Dieser Fall ist gerade vergeben
moderation-refused-claimed = { $name } hat den Fall übernommen. Ihre Entscheidung wurde nicht gespeichert.
moderation-original-show = Wortlaut vor der Schwärzung ansehen (wird protokolliert)
moderation-original-title = Wortlaut vor der Schwärzung
moderation-original-lead = Nur die Moderation kann das lesen. Dass Sie es gelesen haben, steht im Protokoll.
moderation-redacted-mark = █████ [geschwärzt]

# Settings
moderation-settings-title = Regeln der Moderation
moderation-settings-admin = Ändern kann das die Leitung.
moderation-save = Speichern
moderation-hold-title = Neue Konten
moderation-hold-lead = Die ersten Texte eines Kontos können warten, bis die Moderation sie freigibt, auch wo sonst erst nach der Veröffentlichung geprüft wird.
moderation-hold-field = So viele Texte werden zuerst geprüft
moderation-hold-hint = 0 bis 50; 0 schaltet das aus.
moderation-error-hold = Geben Sie eine Zahl von 0 bis 50 ein.
moderation-grounds-title = Gründe für Entscheidungen
moderation-grounds-lead = Jede Entscheidung außer „stehen lassen“ nennt einen dieser Gründe.
moderation-ground-retire = Streichen
moderation-ground-new = Eigener Grund
moderation-ground-kind = Art
moderation-ground-name = Bezeichnung
moderation-ground-source = Fundstelle
moderation-ground-source-hint = Paragraf, oder Abschnitt der Regeln für Beiträge, wenn es einen gibt.
moderation-ground-add = Hinzufügen
moderation-error-ground = Geben Sie höchstens 200 Zeichen in einer Zeile ein.
moderation-error-ground-kind = Wählen Sie, ob der Grund im Gesetz oder in den Hausregeln steht.
moderation-error-ground-title = Geben Sie den Namen des Grundes ein, höchstens 200 Zeichen in einer Zeile.
moderation-mode-title = Moderation dieser Beteiligung
moderation-mode-field = Wann wird geprüft?
moderation-mode-after = nach der Veröffentlichung
moderation-mode-before = vor der Veröffentlichung
moderation-mode-after-explained = Nach der Veröffentlichung: Texte stehen sofort da.
moderation-mode-before-explained = Vor der Veröffentlichung: Texte stehen erst nach der Freigabe da.
moderation-mode-hint = Das gilt ab jetzt. Texte, die schon warten, warten weiter.
moderation-mode-change = ändern
administration-moderation = Offene Fälle der Moderation

# Decisions
decision-leave = Stehen lassen oder freigeben
decision-hide = Verbergen
decision-remove = Entfernen
decision-redact = Stellen schwärzen
decision-warn = Verwarnen, Text bleibt
decision-suspend = Konto hier sperren, Text bleibt
decision-done-leave = Der Text bleibt stehen.
decision-done-hide = Der Text wurde verborgen.
decision-done-remove = Der Text wurde entfernt.
decision-done-redact = Stellen des Textes wurden geschwärzt.
decision-done-warn = Es wurde eine Verwarnung ausgesprochen.
decision-done-suspend = Das Konto kann auf diesem Portal vorübergehend nicht schreiben und abstimmen.
decision-field-action = Entscheidung
decision-field-ground = Grund
decision-ground-none = – bitte wählen –
decision-field-facts = Tatsachen
decision-field-facts-hint = Was genau verstößt wogegen? Wer geschrieben hat, liest das. Beim Stehenlassen freiwillig.
decision-field-days = Sperre in Tagen
decision-field-days-hint = Beim Sperren nötig; beim Verbergen, Entfernen und Schwärzen möglich.
decision-field-passages = Zu schwärzende Stellen
decision-field-passages-hint = Eine Stelle je Zeile, genau wie im Wortlaut unten.
decision-source = Wortlaut
decision-error-facts = Schreiben Sie die Begründung auf.
decision-error-action = Wählen Sie, was geschehen soll.
decision-error-ground = Wählen Sie den Grund.
decision-error-long = Das sind mehr als 5.000 Zeichen.
decision-error-days = Geben Sie 1 bis 730 Tage ein.
decision-error-passages = Geben Sie die Stellen ein, die geschwärzt werden sollen.
decision-error-passage = Eine der Stellen steht so nicht im Text. Übernehmen Sie sie genau aus dem Wortlaut.
decision-error-gone = Diese Entscheidung gilt nicht mehr.
decision-error-blackened-again = Der Text wurde danach noch einmal geschwärzt. Heben Sie zuerst die spätere Entscheidung auf.

# Grounds
ground-kind-law = Gesetz
ground-kind-rules = Regeln für Beiträge
ground-incitement = Volksverhetzung
ground-symbols = Verbotene Kennzeichen
ground-threat = Bedrohung oder Nötigung
ground-insult = Beleidigung, üble Nachrede, Verleumdung
ground-child-abuse = Darstellung sexuellen Missbrauchs von Kindern
ground-privacy = Personenbezogene Daten ohne Erlaubnis
ground-copyright = Urheberrecht verletzt
ground-unlawful = Sonst rechtswidrig
ground-disrespect = Respektloser Umgang
ground-off-topic = Gehört nicht zum Thema
ground-advertising = Werbung
ground-repetition = Wiederholung desselben Textes
ground-personal-data = Daten anderer Personen
ground-name = Unpassender Name

# What the author reads
statement-list-title = Entscheidungen der Moderation
statement-list-lead = Was die Moderation über Ihre Texte entschieden hat, mit den Gründen. Gegen jede Entscheidung können Sie Einspruch einlegen.
statement-list-none = Über Ihre Texte wurde nichts entschieden.
statement-title = Begründung der Moderation
statement-body = Stelle
statement-what = Entscheidung
statement-at = Wann
statement-ground = Grund
statement-facts = Tatsachen
statement-text = Ihr Text
statement-reversed = Aufgehoben
statement-replaced = Durch eine strengere Entscheidung ersetzt
statement-cause-reports = Der Text wurde gemeldet.
statement-cause-held = Der Text wurde vor der Veröffentlichung geprüft.
statement-cause-signal = Der Text ist durch eine automatische Regel aufgefallen.
statement-cause-staff = Die Moderation hat den Text selbst gefunden.
statement-automated = Die Entscheidung hat eine automatische Regel getroffen.
statement-by-hand = Entschieden hat ein Mensch, keine Maschine.
statement-redress = Unabhängig vom Einspruch können Sie sich an eine außergerichtliche Streitbeilegungsstelle oder an ein Gericht wenden.
account-decisions = Entscheidungen der Moderation über meine Texte

# Objections
appeal-title = Einspruch
appeal-lead = Sie können bis zum { $until } Einspruch einlegen. Darüber entscheidet jemand anderes als beim ersten Mal.
appeal-field = Warum ist die Entscheidung falsch?
appeal-field-hint = Höchstens 5.000 Zeichen.
appeal-submit = Einspruch einlegen
appeal-own = Ihr Einspruch
appeal-waiting = Über den Einspruch ist noch nicht entschieden.
appeal-reversed = Der Einspruch hatte Erfolg.
appeal-upheld = Die Entscheidung bleibt bestehen.
appeal-settled = Erledigt: Die Entscheidung gilt nicht mehr.
appeal-over = Die Frist für einen Einspruch ist vorbei.
appeal-needless = Die Entscheidung ist aufgehoben. Ein Einspruch ist nicht mehr nötig.
appeal-replaced = An die Stelle dieser Entscheidung ist eine andere getreten. Gegen diese können Sie Einspruch einlegen.
appeal-error-argument = Schreiben Sie, warum die Entscheidung falsch ist.
appeal-error-outcome = Wählen Sie, was aus dem Einspruch wird.
appeal-error-late = Gegen diese Entscheidung ist kein Einspruch mehr möglich.
appeal-error-claimed = Ein anderer Fall zu demselben Inhalt ist gerade in Arbeit. Ihre Antwort ist noch nicht gespeichert. Versuchen Sie es in einer Viertelstunde noch einmal.
appeal-error-decided = Über diesen Einspruch hat schon jemand anderes entschieden.
appeal-error-same-person = Sie haben die erste Entscheidung getroffen. Über den Einspruch muss jemand anderes entscheiden.
appeals-title = Einsprüche
appeals-link = Offene Einsprüche: { $count }
appeals-lead = Über einen Einspruch entscheidet jemand anderes als über den Fall. Gibt es sonst niemanden in der Moderation, dann die Leitung der Stelle oder eine weitere Person, die sie ins Team holt.
appeals-none = Kein Einspruch ist offen.
appeals-by-author = Einspruch der Verfasserin oder des Verfassers
appeals-by-reporter = Einspruch aus einer Meldung
appeals-not-you = Nicht durch Sie
appeals-not-you-why = Sie haben zuerst entschieden. Jemand anderes aus der Moderation oder die Leitung der Stelle muss über den Einspruch entscheiden. Gibt es niemanden, dann lädt die Leitung eine weitere Person ein.
appeals-one-title = Einspruch zu Fall { $case }
appeals-first = Zuerst entschieden
appeals-decide = Über den Einspruch entscheiden
appeals-outcome = Ausgang
appeals-uphold = Die Entscheidung bleibt
appeals-reverse = Die Entscheidung wird aufgehoben, alles kommt zurück
appeals-reverse-hide = Der Text wird doch verborgen
appeals-reverse-warn = Wegen des Namens wird doch verwarnt
appeals-reverse-suspend = Das Konto wird doch gesperrt
appeals-ground-hint = Nötig, wenn der Einspruch Erfolg hat.
appeals-days-hint = Nötig, wenn der Einspruch Erfolg hat: 1 bis 730.
appeals-reasons = Gründe
appeals-reasons-hint = Beide Seiten lesen sie.

# Reporting
contribution-report = Melden
contribution-error-suspended = Sie können auf diesem Portal vorübergehend nicht schreiben und abstimmen. Warum und wie lange, steht in Ihrem Konto unter „Entscheidungen der Moderation“.
comment-removed = Dieser Kommentar wurde von der Moderation ausgeblendet.
error-removed-title = Nicht mehr öffentlich
error-removed = Dieser Beitrag wurde von der Moderation entfernt.
error-forbidden-moderator = Dafür brauchen Sie die Aufgabe „Moderation“ bei dieser Stelle.
report-title = Inhalt melden
report-lead = Die Moderation dieser Stelle sieht sich Ihre Meldung an. Wer den Text geschrieben hat, erfährt nicht, wer ihn meldet.
report-see = Den Inhalt ansehen
report-cancel = Abbrechen
report-submit = Meldung absenden
report-field-what = Was melden Sie?
report-what-text = Diesen Text
report-what-name = Den Namen „{ $author }“
report-field-reason = Grund der Meldung
report-reason-unlawful = Rechtswidrig
report-reason-insult = Beleidigung oder Hass
report-reason-off-topic = Gehört nicht hierher
report-reason-advertising = Werbung
report-reason-personal-data = Daten anderer Personen
report-reason-child-abuse = Sexueller Missbrauch von Kindern (Name und E-Mail-Adresse sind freiwillig)
report-reason-other = Etwas anderes
report-field-explanation = Was ist daran falsch?
report-field-explanation-hint = Je genauer, desto schneller können wir entscheiden. Höchstens 5.000 Zeichen.
report-field-name = Ihr Name
report-field-who-hint = Das Gesetz verlangt Namen und E-Mail-Adresse, außer bei sexuellem Missbrauch von Kindern.
report-field-email-hint = An diese Adresse schreiben wir, dass die Meldung da ist und was entschieden wurde.
report-field-declaration = Erklärung
report-field-good-faith = Ich erkläre nach bestem Wissen, dass meine Angaben richtig und vollständig sind.
report-signed-in = Bestätigung und Entscheidung gehen an die E-Mail-Adresse Ihres Kontos.
report-error-explanation = Schreiben Sie, was daran falsch ist.
report-error-reason = Wählen Sie den Grund Ihrer Meldung.
report-error-long = Das sind mehr als 5.000 Zeichen.
report-error-name = Geben Sie Ihren Namen ein.
report-error-good-faith = Ohne diese Erklärung können wir die Meldung nicht annehmen.
report-thanks-title = Danke für Ihre Meldung
report-thanks = Die Moderation sieht sie sich an.
report-keep-address = Auf dieser Seite steht, was daraus wird. Speichern Sie den Link zu ihr, wenn Sie keine E-Mail-Adresse angegeben haben.
report-status-title = Ihre Meldung
report-status-at = Gemeldet
report-status-address = Adresse
report-status-outcome = Ergebnis
report-status-open = Die Moderation hat noch nicht entschieden.
report-status-closed = Der Text wurde zurückgezogen. Es gibt nichts mehr zu entscheiden.

# Mails
moderation-mail-received-subject = Ihre Meldung ist angekommen
moderation-mail-received-text = danke für Ihre Meldung zu { $url }. Die Moderation von { $body } sieht sie sich an und schreibt Ihnen, was entschieden wurde.
moderation-mail-received-go = Ihre Meldung ansehen
moderation-mail-received-after = Haben Sie nichts gemeldet, dann hat jemand Ihre Adresse angegeben. Sie brauchen nichts zu tun.
moderation-mail-outcome-subject = Entscheidung über Ihre Meldung
moderation-mail-outcome-text = { $body } hat über Ihre Meldung zu { $url } entschieden.
moderation-mail-outcome-go = Entscheidung ansehen oder Einspruch einlegen
moderation-mail-outcome-after = Einspruch ist bis zum { $until } möglich. Unabhängig davon können Sie sich an eine außergerichtliche Streitbeilegungsstelle oder an ein Gericht wenden.
moderation-mail-statement-subject = Entscheidung über Ihren Text
moderation-mail-statement-text = die Moderation von { $body } hat über Ihren Text „{ $subject }“ entschieden.
moderation-mail-statement-go = Entscheidung ansehen
moderation-mail-statement-after = Auf dieser Seite können Sie bis zum { $until } Einspruch einlegen; darüber entscheidet jemand anderes. Unabhängig davon können Sie sich an eine außergerichtliche Streitbeilegungsstelle oder an ein Gericht wenden.
moderation-mail-reversed-subject = Eine Entscheidung wurde aufgehoben
moderation-mail-reversed-text = { $body } hat eine Entscheidung der Moderation aufgehoben. Die Gründe:
moderation-mail-appeal-subject = Entscheidung über einen Einspruch
moderation-mail-appeal-reversed = ein Einspruch hatte Erfolg: { $body } hat jetzt anders entschieden. Die Gründe:
moderation-mail-appeal-upheld = über einen Einspruch wurde entschieden: Bei { $body } bleibt es bei der Entscheidung der Moderation. Die Gründe:
moderation-mail-final-after = Außerdem können Sie sich an eine außergerichtliche Streitbeilegungsstelle oder an ein Gericht wenden.

# The log
audit-case-claimed = Moderationsfall übernommen
audit-case-released = Moderationsfall zurückgegeben
audit-moderation-decided = Moderationsfall entschieden
audit-moderation-undone = Entscheidung zurückgenommen
audit-moderation-reversed = Entscheidung aufgehoben
audit-appeal-decided = Über Einspruch entschieden
audit-original-read = Geschwärzten Wortlaut gelesen
audit-mode-changed = Moderation einer Beteiligung umgestellt
audit-moderation-set = Regeln der Moderation geändert
audit-ground-added = Grund hinzugefügt
audit-ground-retired = Grund gestrichen
audit-fact-decision = Nummer der Entscheidung
audit-fact-action = Entscheidung
audit-fact-ground = Grund
audit-fact-facts = Tatsachen und Gründe
audit-fact-days = Sperre in Tagen
audit-fact-outcome = Ausgang
audit-fact-appeal = Nummer des Einspruchs
audit-fact-mode = Geprüft wird
audit-fact-hold-first = Zuerst geprüfte Texte
audit-fact-post = Nummer des Textes
audit-reversed = aufgehoben
audit-upheld = bestätigt
audit-mode-before = vor der Veröffentlichung
audit-mode-after = nach der Veröffentlichung

# Counts
moderation-open = { $count ->
    [one] 1 offener Fall.
   *[other] { $count } offene Fälle.
}
moderation-reports = { $count ->
    [one] 1 Meldung
   *[other] { $count } Meldungen
}
moderation-minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
moderation-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
moderation-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
moderation-undo-link = { $count ->
    [one] 1 Entscheidung zurücknehmen
   *[other] { $count } Entscheidungen zurücknehmen
}
decision-days = { $count ->
    [one] Das Konto ist hier 1 Tag lang gesperrt.
   *[other] Das Konto ist hier { $count } Tage lang gesperrt.
}

# The log of each case, as a table
case-log-link = Protokoll dieses Falls herunterladen (CSV)
case-log-all = Protokoll aller Fälle herunterladen (CSV)
case-log-case = Fall
case-log-time = Zeit
case-log-event = Ereignis
case-log-what = Was
case-log-by = Durch
case-log-ground = Grund
case-log-words = Wortlaut
case-log-page = Seite
case-log-rule = Regel, ohne einen Menschen
case-log-opened = Fall begonnen
case-log-reported = Gemeldet
case-log-found = Hinweis einer Regel
case-log-decided = Entschieden
case-log-undone = Zurückgenommen, bevor jemand davon erfuhr
case-log-reversed = Aufgehoben
case-log-objected = Einspruch
case-log-answered = Einspruch entschieden
case-log-closed = Erledigt, da der Text zurückgezogen ist
case-log-author = von der Person, die den Text geschrieben hat
case-log-reporter = von der Person, die gemeldet hat
case-log-granted = Erfolgreich
case-log-refused = Abgelehnt
case-log-settled = Erledigt
