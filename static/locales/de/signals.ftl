# The administrator's choice
signals-title = Hinweise für die Moderation
signals-lead = Das Portal sieht sich jeden neuen Text an und weist die Moderation auf Auffälliges hin. Es sagt, was es gesehen hat und wo; nichts verlässt dabei den Server des Portals. Sie legen fest, was daraus folgt.
signals-hold-explained = Wird ein Text zurückgehalten, sieht ihn bis zur Entscheidung nur, wer ihn geschrieben hat. Die Begründung sagt dann, dass ein Programm beteiligt war.
signals-mode-off = Nicht suchen
signals-mode-show = Zeigen, wenn der Text aus anderem Grund geprüft wird
signals-mode-case = Bei deutlichen Funden einen Fall eröffnen; der Text bleibt zu sehen
signals-mode-hold = Bei deutlichen Funden zurückhalten, bis jemand entschieden hat
signals-field-words = Wortliste
signals-field-words-hint = Eine Zeile für jedes Wort oder jede Wortfolge. Gebeugte Formen und „ae“ statt „ä“ sind eingeschlossen. Ein Stern am Ende steht für alles, was so beginnt: „idiot*“ findet auch „Idiotenverein“.
signals-save = Speichern
signals-saved = Ihre Auswahl gilt ab jetzt für neue Texte.
signals-error-many = Die Liste hat mehr als 500 Zeilen.
signals-error-long = Eine Zeile hat mehr als 80 Zeichen.
signals-error-short = Jede Zeile braucht ein Wort; vor einem Stern stehen mindestens vier Zeichen.

# Rules
signals-rule-duplicates = Gleiche und ähnliche Texte
signals-rule-duplicates-explained = Texte, die mit einem früheren die meisten Wörter gemeinsam haben.
signals-rule-links = Verweise
signals-rule-links-explained = Internetadressen. Ab einer ist der Fund deutlich.
signals-rule-personal = Persönliche Angaben
signals-rule-personal-explained = E-Mail-Adressen, Telefonnummern, Kontonummern (IBAN) und Wohnanschriften.
signals-rule-shouting = Lautstärke
signals-rule-shouting-explained = Wörter in Großbuchstaben, Reihen von Ausrufezeichen, gedehnte Buchstaben.
signals-rule-words = Wörter der Liste
signals-rule-words-explained = Wörter, die Sie unten eintragen.
signals-rule-bursts = Viele Texte aus einem Netz
signals-rule-bursts-explained = Zehn oder mehr Texte in zehn Minuten aus demselben Netz, etwa aus einem Haus oder einer Schule. Gespeichert wird keine Adresse, nur ein Schlüsselwert des Netzes, und das einen Tag lang.

# What was seen
signals-findings = Hinweise
signals-findings-lead = Das hat das Portal im Text gesehen. Ob es ein Grund ist, entscheiden Sie.
signals-said-duplicates = { $count ->
    [one] ein Text hat bis zu { $share } % der Wörter gemeinsam
   *[other] { $count } Texte haben bis zu { $share } % der Wörter gemeinsam
}
signals-said-bursts = { $count } Texte aus demselben Netz in { $minutes } Minuten
signals-effect-case = Fall eröffnet
signals-effect-hold = Deshalb zurückgehalten
signals-kind-link = Verweis
signals-kind-email = E-Mail-Adresse
signals-kind-phone = Telefonnummer
signals-kind-iban = IBAN
signals-kind-address = Anschrift
signals-kind-capitals = Großbuchstaben
signals-kind-marks = Zeichenreihe
signals-kind-repeated = Gedehnt
signals-kind-word = Wort
signals-similar = Ähnliche Texte
signals-similar-share = { $share } % gemeinsame Wörter
signals-similar-comment = Kommentar
