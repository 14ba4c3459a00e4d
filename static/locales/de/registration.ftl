# Registration
account-this-device = Dieses Gerät
account-stay = 30 Tage angemeldet bleiben
account-register-ask = Noch kein Konto?
account-register-title = Konto anlegen
account-register-lead = Mit einem Konto können Sie bei allen Stellen dieser Plattform mitreden. Wir brauchen dafür nur diese drei Angaben.
account-display-name = Angezeigter Name
account-display-name-hint = Unter diesem Namen erscheint, was Sie schreiben. Es muss nicht Ihr richtiger Name sein.
account-new-password = Neues Passwort
account-new-password-hint = Mindestens 8 Zeichen. Gut sind mehrere Wörter, die nicht zusammengehören.
account-email-wrong = Diese E-Mail-Adresse ist unvollständig. Sie sieht zum Beispiel so aus: name@beispiel.de
account-name-missing = Geben Sie einen Namen ein.
account-name-long = Der Name darf höchstens 80 Zeichen lang sein und steht in einer Zeile.
account-name-signs = Der Name darf keine Adressen und keines dieser Zeichen enthalten: / : @ < >
account-password-short = Das Passwort braucht mindestens 8 Zeichen.
account-password-long = Das Passwort darf höchstens 200 Zeichen lang sein.
account-password-guessable = Dieses Passwort ist leicht zu erraten. Nehmen Sie ein längeres, zum Beispiel vier Wörter, die nicht zusammengehören.
account-mailbox-title = Sehen Sie in Ihr Postfach
account-registered = Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link darin innerhalb von 24 Stunden. Ist nach einigen Minuten nichts da, sehen Sie auch im Spam-Ordner nach.
account-verify-title = E-Mail-Adresse bestätigen
account-verify-lead = Noch ein Klick, dann ist Ihr Konto angelegt.
account-verify-go = Adresse bestätigen
account-verified-title = Ihr Konto ist angelegt
account-verified = Ihre E-Mail-Adresse ist bestätigt. Sie können sich jetzt anmelden.
account-dead-link-title = Dieser Link gilt nicht mehr
account-dead-link = Er wurde schon benutzt oder ist zu alt. Melden Sie sich an oder lassen Sie sich einen neuen Link schicken.
account-unverified = Ihre E-Mail-Adresse ist noch nicht bestätigt. Wir haben Ihnen die E-Mail mit dem Link noch einmal geschickt.
account-wait = Das waren zu viele Versuche. Versuchen Sie es in { $minutes ->
        [one] einer Minute
       *[other] { $minutes } Minuten
    } noch einmal, oder lassen Sie sich einen Link für ein neues Passwort schicken.

# Forgotten password
account-forgot-title = Passwort vergessen?
account-forgot-lead = Geben Sie Ihre E-Mail-Adresse ein. Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort festlegen.
account-forgot-go = Link schicken
account-forgot-sent = Wenn es zu dieser Adresse ein Konto gibt, haben wir eine E-Mail geschickt. Der Link darin gilt eine Stunde.
account-reset-title = Neues Passwort festlegen
account-reset-lead = Danach sind Sie auf allen Geräten abgemeldet und melden sich mit dem neuen Passwort an.
account-reset-done-title = Das neue Passwort gilt
account-reset-done = Alle Sitzungen sind beendet. Melden Sie sich jetzt mit dem neuen Passwort an.

# Changing the own account
account-save = Speichern
account-old-password = Bisheriges Passwort
account-password-wrong = Das ist nicht Ihr Passwort.
account-name-title = Namen ändern
account-name-lead = Der neue Name steht auf jedem Portal auch an Ihren früheren Beiträgen, sobald Sie dort wieder mitreden.
account-password-title = Passwort ändern
account-password-lead = Auf allen anderen Geräten werden Sie abgemeldet.
account-email-title = E-Mail-Adresse ändern
account-email-lead = Wir schicken einen Link an die bisherige und einen an die neue Adresse. Erst wenn beide bestätigt sind, gilt die neue.
account-new-email = Neue E-Mail-Adresse
account-email-mails = An diese Adresse wurde gerade mehrmals geschrieben. Versuchen Sie es in einigen Minuten noch einmal.
account-email-same = Das ist schon die Adresse Ihres Kontos.
account-email-confirm = Änderung bestätigen
account-email-confirm-lead = Bestätigen Sie, dass Ihr Konto eine neue E-Mail-Adresse bekommt.
account-email-confirmed-title = Danke für die Bestätigung
account-email-half = Bitte bestätigen Sie auch den Link, den wir an die andere Adresse geschickt haben.
account-email-moved = Ihr Konto hat jetzt die neue E-Mail-Adresse. Melden Sie sich künftig mit ihr an.
account-done-name = Ihr Name ist geändert.
account-done-password = Ihr Passwort ist geändert. Auf anderen Geräten sind Sie abgemeldet.
account-done-email = Wir haben an beide Adressen einen Link geschickt. Bestätigen Sie beide innerhalb von 24 Stunden.

# Sessions
account-sessions-title = Angemeldete Geräte
account-sessions-lead = Hier sind Sie angemeldet. Kennen Sie ein Gerät nicht, dann melden Sie es ab und ändern Sie Ihr Passwort.
account-sessions-end-others = Alle anderen Geräte abmelden
account-session-here = Dieses Gerät
account-session-since = Angemeldet seit
account-session-seen = Zuletzt benutzt
account-device = { $browser } auf { $system }
account-device-unknown = Unbekanntes Gerät
