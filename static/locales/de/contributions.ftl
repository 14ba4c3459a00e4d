# List
contribution-list-title = Beiträge
contribution-list-empty = Hier gibt es keine Beiträge.
contribution-list-empty-open = Noch hat niemand etwas geschrieben. Machen Sie den Anfang.
contribution-sort = Sortieren
contribution-sort-new = Neueste
contribution-sort-old = Älteste
contribution-sort-top = Meiste Zustimmung
contribution-sort-discussed = Am meisten diskutiert
contribution-read-on = Weiterlesen
contribution-comments = { $count ->
    [one] 1 Kommentar
   *[other] { $count } Kommentare
}
contribution-edited = bearbeitet
contribution-pending = Wird geprüft
contribution-hidden = Ausgeblendet
contribution-removed = Entfernt
contribution-withdrawn = Dieser Beitrag wurde zurückgezogen.
contribution-withdrawn-title = Zurückgezogener Beitrag

# Writing
contribution-write = Beitrag schreiben
contribution-sign-in = Anmelden und mitschreiben
contribution-sign-in-why = Schreiben Sie gleich los. Zum Veröffentlichen melden Sie sich danach an; Ihr Text wird so lange aufgehoben. Sie haben schon ein Konto?
contribution-over = Beiträge werden hier nicht mehr angenommen. Alles Geschriebene bleibt lesbar.
contribution-not-begun = Hier können Sie schreiben, sobald die Beteiligung begonnen hat.
contribution-moderated = Texte werden hier geprüft, bevor andere sie sehen.
contribution-field-title = Überschrift
contribution-field-title-hint = Ohne Überschrift nehmen wir den Anfang Ihres Textes.
contribution-field-body = Ihr Beitrag
contribution-field-body-hint = Absätze durch Leerzeilen. **fett**, *kursiv*, Listen mit - am Zeilenanfang.
contribution-submit = Beitrag veröffentlichen
contribution-preview = Vorschau ansehen
contribution-preview-title = So sieht Ihr Text aus
contribution-error-closed = Hier werden zurzeit keine Texte angenommen: Die Frist ist vorbei oder hat noch nicht begonnen.
contribution-error-parent = Den Kommentar, auf den Sie antworten, gibt es hier nicht mehr.
contribution-error-edit-late = Texte kann man nur in den ersten 15 Minuten und nur während der Frist ändern.
contribution-error-withdraw = Diesen Text hat die Moderation ausgeblendet. Er kann nicht mehr zurückgezogen werden.

# Own texts
contribution-edit-until = Bearbeiten (bis { $time })
contribution-edit-title = Beitrag bearbeiten
contribution-edit-submit = Änderung speichern
contribution-withdraw = Zurückziehen
contribution-told = Antwortet die Stelle auf Ihren Beitrag, schreiben wir Ihnen. Möchten Sie auch vom Ergebnis erfahren?
contribution-withdraw-title = Beitrag zurückziehen
contribution-withdraw-question = Soll dieser Beitrag zurückgezogen werden? Sein Text ist dann für niemanden mehr zu lesen. Kommentare dazu bleiben stehen.
contribution-withdraw-yes = Ja, zurückziehen
contribution-withdraw-no = Nein, stehen lassen

# Comments
comment-write = Kommentar schreiben
comment-field-body = Ihr Kommentar
comment-submit = Kommentar veröffentlichen
comment-sign-in = Anmelden und kommentieren
comment-sign-in-why = Schreiben Sie gleich los. Zum Veröffentlichen melden Sie sich danach an; Ihr Text wird so lange aufgehoben. Sie haben schon ein Konto?
comment-over = Kommentare werden hier zurzeit nicht angenommen. Alles Geschriebene bleibt lesbar.
comment-not-here = Dieser Beitrag kann nicht kommentiert werden.
comment-answer = Antworten
comment-answers = Antwort an { $name }
comment-answers-one = Antwort auf einen Kommentar
comment-answer-not = Lieber den Beitrag kommentieren
comment-edit-title = Kommentar bearbeiten
comment-withdraw-title = Kommentar zurückziehen
comment-withdraw-question = Soll dieser Kommentar zurückgezogen werden? Sein Text ist dann für niemanden mehr zu lesen. Antworten darauf bleiben stehen.
comment-withdrawn = Dieser Kommentar wurde zurückgezogen.
comment-gone = Dieser Kommentar ist nicht mehr öffentlich.

# The mail to an author who was answered
mail-reply-subject = Antwort auf Ihren Beitrag: { $title }
mail-reply-text = auf Ihren Beitrag „{ $title }“ zur Beteiligung „{ $consultation }“ gibt es eine Antwort. Geantwortet hat: { $body }.
mail-reply-go = Antwort lesen
mail-reply-after = Sie bekommen diese E-Mail, weil Sie den Beitrag geschrieben haben.
