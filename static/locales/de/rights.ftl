contribution-author-deleted = Gelöschtes Konto
account-name-taken = Diesen Namen tragen gelöschte Konten. Nehmen Sie einen anderen.
account-name-office = Dieser Name klingt nach einer Behörde oder einem Amt. Bitte wählen Sie einen anderen, damit alle wissen, wer spricht.
account-password-again = Zur Sicherheit geben Sie Ihr Passwort noch einmal ein. Haben Sie keines, dann legen Sie zuerst eines fest.

# Download of the own data
account-data-title = Meine Daten herunterladen
account-data-lead = Sie bekommen eine ZIP-Datei mit allem, was diese Plattform zu Ihrem Konto gespeichert hat, zum Lesen (HTML) und zum Weiterverarbeiten (JSON).
account-data-contents = Darin steht:
account-data-1 = Ihr Konto: Name, E-Mail-Adresse, Aufgaben, angemeldete Geräte, Zugänge für Programme, verschickte Links
account-data-2 = unter welchem Namen Sie auf welchem Portal mitreden
account-data-3 = was Sie geschrieben haben, mit allen früheren Fassungen, Ihre Stellungnahmen, und wie Sie abgestimmt haben
account-data-correct = Etwas stimmt nicht? Hier berichtigen Sie es selbst:
account-data-go = Daten herunterladen

# Deletion
account-leave-title = Konto löschen
account-leave-lead = Sie können Ihr Konto jederzeit löschen. Bis zum Löschtag können Sie es sich anders überlegen.
account-leave-what-title = So läuft es ab
account-leave-1 = Ihr Konto wird sofort geschlossen. Sie sind auf allen Geräten abgemeldet, und niemand kann mehr mit dem Konto schreiben oder abstimmen.
account-leave-2 = { $days } Tage lang können Sie die Löschung zurücknehmen: mit dem Link in der E-Mail, die wir Ihnen schicken, oder indem Sie sich anmelden. Ihre Beiträge bleiben so lange, wie sie sind.
account-leave-3 = Danach löschen wir E-Mail-Adresse, Name, Passwort und Sitzungen. Das lässt sich nicht rückgängig machen.
account-leave-have-title = Was von Ihnen da ist
account-leave-informal = In Dialogen, Umfragen und anderen offenen Formaten
account-leave-formal = In förmlichen Verfahren
account-leave-texts = { $count ->
    [one] 1 Text
   *[other] { $count } Texte
}
account-leave-votes = { $count ->
    [one] 1 Stimme
   *[other] { $count } Stimmen
}
account-leave-files-title = Das bleibt in den Akten
account-leave-files = Was Sie in förmlichen Verfahren geschrieben haben, gehört zur Akte. Die Behörde muss sie vollständig aufbewahren. Wir nehmen Ihren Namen davon weg und lösen die Verbindung zu Ihnen; der Text bleibt. Nur unter einer Einwendung gegen eine Zulassung bleiben Name und Anschrift stehen, denn ohne sie gilt sie nicht. Das betrifft:
account-leave-staff = Weil Sie für eine Stelle arbeiten: Antworten der Verwaltung bleiben als Antworten der Stelle stehen. Das Protokoll der Verwaltung nennt Sie weiter mit Namen, denn es weist nach, wer was getan hat.
account-leave-download = Möchten Sie vorher eine Kopie?
account-leave-choice = Was soll mit Ihren Beiträgen außerhalb förmlicher Verfahren geschehen?
account-leave-keep = Sie bleiben ohne meinen Namen stehen. Als Name erscheint „Gelöschtes Konto“; Stimmen zählen weiter.
account-leave-remove = Sie werden gelöscht, meine Stimmen auch. Wo andere geantwortet haben, bleibt nur ein leerer Platz.
account-leave-choice-missing = Wählen Sie, was mit Ihren Beiträgen geschehen soll.
account-leave-go = Konto löschen
account-leave-not = Abbrechen
account-held-back-title = Zuerst muss jemand anderes die Leitung übernehmen
account-held-back = Für diese Stellen sind Sie die einzige Person, die die Verwaltung leitet. Übertragen Sie die Leitung jemandem, dann können Sie Ihr Konto löschen.
account-left-title = Ihr Konto ist geschlossen
account-left = Es wird in { $days } Tagen gelöscht. Wir haben Ihnen eine E-Mail geschickt; mit dem Link darin nehmen Sie die Löschung zurück. Sie können sich dafür auch einfach anmelden.
account-left-go = Zur Startseite

# Closed accounts
account-leaving-title = Ihr Konto wird gelöscht
account-leaving = Sie haben die Löschung für den { $date } verlangt. Bis dahin ist das Konto geschlossen. Möchten Sie es behalten?
account-leaving-back = Löschung zurücknehmen
account-resting-title = Ihr Konto ruht
account-resting = Es wurde zwei Jahre lang nicht benutzt. Bestätigen Sie, dass Ihnen die E-Mail-Adresse noch gehört, dann ist es wieder offen.
account-resting-go = E-Mail mit dem Link schicken
account-return-sent = Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link darin, dann ist Ihr Konto wieder offen. Ist nach einigen Minuten nichts da, sehen Sie auch im Spam-Ordner nach.
account-return-title = Konto wieder öffnen
account-return-lead = Noch ein Klick, dann ist Ihr Konto wieder offen und bleibt bestehen.
account-return-go = Konto wieder öffnen
account-return-dead = Er wurde schon benutzt oder ist zu alt, oder das Konto gibt es nicht mehr.
account-returned-title = Ihr Konto ist wieder offen
account-returned = Es wird nicht gelöscht. Sie können wieder überall mitreden.
account-done-return = Ihr Konto ist wieder offen und wird nicht gelöscht.

# The downloaded files
mydata-title = Meine Daten
mydata-lead = Alles, was die Plattform zu Ihrem Konto gespeichert hat. Die HTML-Dateien sind zum Lesen da, die JSON-Dateien für Programme. Passwörter und Schlüssel stehen nicht darin.
mydata-count = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
mydata-account = Konto
mydata-participants = Meine Namen auf den Portalen
mydata-posts = Beiträge und Kommentare
mydata-votes = Stimmen
mydata-surveys = Beantwortete Umfragen
mydata-yes = ja
mydata-no = nein
mydata-kind-contribution = Beitrag
mydata-field-portal = Portal
mydata-field-address = Adresse des Portals
mydata-field-author = Angezeigt als
mydata-field-consultation = Beteiligung
mydata-field-kind = Art
mydata-field-on = Zum Beitrag
mydata-field-vote = Stimme
mydata-field-status = Stand
mydata-field-version = Fassung
mydata-field-title = Überschrift
mydata-field-body = Text
mydata-field-language = Sprache
mydata-field-role = Aufgabe
mydata-field-browser = Browser
mydata-field-system = Gerät
mydata-field-purpose = Zweck
mydata-field-has-password = Mit Passwort
mydata-field-created = Angelegt am
mydata-field-verified = E-Mail-Adresse bestätigt am
mydata-field-voted = Abgestimmt am
mydata-field-edited = Geändert am
mydata-field-replaced = Ersetzt am
mydata-field-warned = Wegen Nichtbenutzung angeschrieben am
mydata-field-used = Benutzt am
mydata-field-expires = Gilt bis
mydata-field-attempts = Versuche
mydata-field-given-up = Aufgegeben am
mydata-field-versions = Frühere Fassungen
mydata-field-tokens = Zugänge für Programme
mydata-field-links = Verschickte Links
mydata-field-mails = E-Mails, die noch nicht verschickt sind
mydata-field-factor = Anmeldung in zwei Schritten seit
mydata-field-level = Vertrauensniveau
mydata-field-issuer = Anmeldedienst
mydata-field-subject = Kennung beim Anmeldedienst
mydata-field-linked = Verknüpft am
mydata-field-organisation = Organisation
mydata-field-joined = Dabei seit
mydata-field-note = Nachricht
mydata-field-reason = Grund
mydata-field-asked = Angefragt am
mydata-field-refused = Abgelehnt am
mydata-field-begun = Begonnen am
mydata-field-requests = Anfragen an Organisationen
mydata-field-insights = Einsichten in Stellen

# Mails
mail-leaving-subject = Ihr Konto wird am { $date } gelöscht
mail-leaving-text = Sie haben verlangt, dass Ihr Konto auf „{ $platform }“ gelöscht wird. Es ist jetzt geschlossen und wird am { $date } gelöscht. Bis dahin können Sie es sich anders überlegen.
mail-leaving-go = Löschung zurücknehmen
mail-leaving-after = Bleibt es dabei, dann brauchen Sie nichts zu tun. Haben Sie die Löschung nicht verlangt, dann nehmen Sie sie zurück und ändern Sie Ihr Passwort: Jemand kennt es.
mail-idle-subject = Sie haben Ihr Konto lange nicht benutzt
mail-idle-text = Sie haben sich fast zwei Jahre lang nicht mehr auf „{ $platform }“ angemeldet. Wenn es dabei bleibt, ruht Ihr Konto ab dem { $date } und wird einen Monat später gelöscht. Möchten Sie es behalten, dann melden Sie sich vorher einmal an.
mail-idle-go = Anmelden
mail-idle-after = Brauchen Sie das Konto nicht mehr, dann brauchen Sie nichts zu tun.
mail-resting-subject = Ihr Konto ruht jetzt
mail-resting-text = Sie haben sich zwei Jahre lang nicht mehr auf „{ $platform }“ angemeldet. Ihr Konto ruht deshalb. Mit diesem Link öffnen Sie es wieder.
mail-resting-go = Konto wieder öffnen
mail-resting-after = Tun Sie nichts, dann löschen wir das Konto am { $date }. Was Sie geschrieben haben, bleibt ohne Ihren Namen stehen.
mail-resting-after-staff = Weil Sie für eine Stelle arbeiten, wird das Konto nicht gelöscht, solange Sie dort Aufgaben haben. Brauchen Sie es nicht mehr, dann sagen Sie der Stelle Bescheid.
mail-reopen-subject = Öffnen Sie Ihr Konto wieder
mail-reopen-text = Sie haben sich auf „{ $platform }“ angemeldet, aber Ihr Konto ruht. Mit diesem Link öffnen Sie es wieder.
mail-reopen-go = Konto wieder öffnen
mail-reopen-after = Der Link gilt einmal. Haben Sie sich nicht angemeldet, dann öffnen Sie das Konto und ändern Sie Ihr Passwort: Jemand kennt es.
mail-gone-subject = Ihr Konto ist gelöscht
mail-gone-text = Ihr Konto auf „{ $platform }“ ist gelöscht. E-Mail-Adresse, Name, Passwort und Sitzungen sind nicht mehr gespeichert. Dies ist die letzte E-Mail an Sie.
mail-gone-go = Zur Plattform
mail-gone-after = Möchten Sie wieder mitreden, dann legen Sie einfach ein neues Konto an.

# Moderation
mydata-decisions = Entscheidungen über meine Texte
mydata-reports = Meine Meldungen
mydata-field-decision = Entscheidung
mydata-field-automated = Ohne einen Menschen entschieden
mydata-field-decided = Entschieden am
mydata-field-suspended = Gesperrt bis
mydata-field-reversed = Aufgehoben am
mydata-field-reversed-reasons = Gründe der Aufhebung
mydata-field-objections = Einsprüche
mydata-field-objection = Mein Einspruch
mydata-field-objected = Einspruch erhoben am
mydata-field-reported = Gemeldet am
