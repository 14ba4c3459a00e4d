# Registration
account-this-device = Ist das Ihr Gerät?
account-stay = Dann können Sie 30 Tage angemeldet bleiben
account-register-ask = Haben Sie noch kein Konto?
account-register-title = Ein Konto machen
account-register-lead = Mit einem Konto können Sie überall mitreden. Wir brauchen nur diese drei Dinge von Ihnen.
account-display-name = Ihr Name für alle
account-display-name-hint = Diesen Namen sehen alle, die Ihre Texte lesen. Sie können auch einen Namen erfinden.
account-new-password = Ihr neues Passwort
account-new-password-hint = Nehmen Sie mindestens 8 Zeichen. Gut sind mehrere Wörter hintereinander. Zum Beispiel 4 Wörter, die nicht zusammenpassen.
account-email-wrong = An dieser E-Mail-Adresse fehlt etwas. Eine E-Mail-Adresse sieht zum Beispiel so aus: name@beispiel.de
account-name-missing = Schreiben Sie einen Namen in das Feld.
account-name-long = Der Name ist zu lang. Er darf höchstens 80 Zeichen haben.
account-name-signs = Der Name darf keine Internet-Adresse sein. Diese Zeichen gehen nicht: / : @ < >
account-password-short = Das Passwort ist zu kurz. Es braucht mindestens 8 Zeichen.
account-password-long = Das Passwort ist zu lang. Es darf höchstens 200 Zeichen haben.
account-password-guessable = Andere können dieses Passwort leicht erraten. Nehmen Sie ein längeres. Zum Beispiel 4 Wörter, die nicht zusammenpassen.
account-mailbox-title = Schauen Sie in Ihre E-Mails
account-registered = Sie haben eine E-Mail von uns. Klicken Sie auf den Link in der E-Mail. Sie haben dafür 24 Stunden Zeit. Ist keine E-Mail da? Dann schauen Sie auch im Spam-Ordner.
account-verify-title = Ist das Ihre E-Mail-Adresse?
account-verify-lead = Klicken Sie auf den Knopf. Dann ist Ihr Konto fertig.
account-verify-go = Ja, das ist meine E-Mail-Adresse
account-verified-title = Ihr Konto ist fertig
account-verified = Sie können sich jetzt anmelden.
account-dead-link-title = Dieser Link geht nicht mehr
account-dead-link = Sie haben den Link schon benutzt. Oder er ist zu alt. Melden Sie sich an. Oder holen Sie sich einen neuen Link.
account-unverified = Sie haben noch nicht auf den Link in der E-Mail geklickt. Wir haben Ihnen die E-Mail noch einmal geschickt.
account-wait = Das war zu oft falsch. Warten Sie bitte { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }. Versuchen Sie es dann noch einmal. Oder holen Sie sich einen Link für ein neues Passwort.

# Forgotten password
account-forgot-title = Haben Sie Ihr Passwort vergessen?
account-forgot-lead = Schreiben Sie Ihre E-Mail-Adresse in das Feld. Wir schicken Ihnen einen Link. Damit machen Sie ein neues Passwort.
account-forgot-go = Link schicken
account-forgot-sent = Haben Sie ein Konto mit dieser E-Mail-Adresse? Dann haben Sie jetzt eine E-Mail von uns. Klicken Sie auf den Link in der E-Mail. Er geht eine Stunde lang.
account-reset-title = Ein neues Passwort machen
account-reset-lead = Danach sind Sie überall abgemeldet. Melden Sie sich dann mit dem neuen Passwort an.
account-reset-done-title = Ihr neues Passwort geht jetzt
account-reset-done = Melden Sie sich jetzt mit dem neuen Passwort an.

# Changing the own account
account-old-password = Ihr altes Passwort
account-password-wrong = Das Passwort ist falsch.
account-name-title = Meinen Namen ändern
account-name-lead = Der neue Name steht dann auch bei Ihren alten Texten. Aber erst, wenn Sie dort wieder etwas schreiben.
account-password-title = Mein Passwort ändern
account-password-lead = Danach sind Sie auf anderen Geräten abgemeldet.
account-email-title = Meine E-Mail-Adresse ändern
account-email-lead = Wir schicken zwei E-Mails. Eine an Ihre alte Adresse. Eine an Ihre neue Adresse. Klicken Sie in beiden auf den Link. Dann gilt die neue Adresse.
account-new-email = Ihre neue E-Mail-Adresse
account-email-same = Diese Adresse haben Sie schon.
account-email-confirm = Ja, die neue Adresse stimmt
account-email-confirm-lead = Soll Ihr Konto die neue E-Mail-Adresse bekommen? Dann klicken Sie auf den Knopf.
account-email-confirmed-title = Danke
account-email-half = Wir haben noch eine E-Mail an die andere Adresse geschickt. Klicken Sie dort auch auf den Link.
account-email-moved = Ihr Konto hat jetzt die neue Adresse. Melden Sie sich ab jetzt mit der neuen Adresse an.
account-done-name = Ihr Name ist jetzt geändert.
account-done-password = Ihr Passwort ist jetzt geändert. Auf anderen Geräten sind Sie abgemeldet.
account-done-email = Sie haben zwei E-Mails von uns. Klicken Sie in beiden auf den Link. Sie haben dafür 24 Stunden Zeit.

# Sessions
account-sessions-title = Hier bin ich angemeldet
account-sessions-lead = Auf diesen Geräten sind Sie angemeldet. Kennen Sie ein Gerät nicht? Dann melden Sie es ab. Machen Sie danach ein neues Passwort.
account-sessions-end-others = Alle anderen Geräte abmelden
account-session-here = Das ist dieses Gerät
account-session-since = Angemeldet seit
account-session-seen = Zuletzt benutzt
account-device-unknown = Dieses Gerät kennen wir nicht
