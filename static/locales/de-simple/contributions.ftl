# List
contribution-list-empty-open = Hier steht noch nichts. Schreiben Sie den ersten Text.
contribution-sort-top = Viele sind dafür
contribution-sort-discussed = Viele reden darüber
contribution-pending = Wir prüfen das noch
contribution-hidden = Nicht zu sehen
contribution-removed = Gelöscht

# Writing
contribution-write = Ihre Meinung schreiben
contribution-sign-in = Sie wollen schreiben? Melden Sie sich an
contribution-sign-in-why = Sie können gleich schreiben. Danach melden Sie sich an. So lange heben wir Ihren Text auf. Sie haben schon ein Konto?
contribution-over = Die Zeit zum Schreiben ist vorbei. Sie können aber alles lesen.
contribution-not-begun = Es geht noch nicht los. Wenn es losgeht, können Sie hier schreiben.
contribution-moderated = Wir prüfen Ihren Text zuerst. Erst danach sehen ihn andere.
contribution-field-title-hint = Sie haben keine Überschrift? Dann nehmen wir den Anfang von Ihrem Text.
contribution-field-body = Ihr Text
contribution-field-body-hint = Lassen Sie eine Zeile leer. Dann fängt ein neuer Absatz an.
contribution-submit = Text für alle zeigen
contribution-preview = Erst einmal ansehen
contribution-error-closed = Sie können hier jetzt nicht schreiben. Die Zeit dafür ist vorbei. Oder sie hat noch nicht angefangen.
contribution-error-parent = Diesen Kommentar gibt es nicht mehr. Sie können nicht darauf antworten.
contribution-error-edit-late = Sie können Ihren Text nur 15 Minuten lang ändern. Und nur, solange man hier mitmachen kann.

# Own texts
contribution-edit-until = Ändern (bis { $time })
contribution-withdraw = Zurücknehmen
contribution-withdraw-title = Text zurücknehmen
contribution-withdraw-question = Wollen Sie den Text zurücknehmen? Dann kann ihn niemand mehr lesen. Die Kommentare bleiben stehen.
contribution-withdraw-yes = Ja, zurücknehmen

# Comments
comment-sign-in-why = Sie können gleich schreiben. Danach melden Sie sich an. So lange heben wir Ihren Text auf. Sie haben schon ein Konto?
comment-over = Sie können hier jetzt keinen Kommentar schreiben. Sie können aber alles lesen.
comment-not-here = Hier können Sie keinen Kommentar schreiben.
comment-withdraw-question = Wollen Sie den Kommentar zurücknehmen? Dann kann ihn niemand mehr lesen. Die Antworten bleiben stehen.
contribution-told = Wenn es eine Antwort auf Ihren Beitrag gibt, schreiben wir Ihnen eine E-Mail. Möchten Sie auch das Ergebnis wissen?
