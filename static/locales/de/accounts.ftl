# Signing in
account-sign-in-title = Anmelden
account-sign-in = Anmelden
account-sign-out = Abmelden
account-email = E-Mail-Adresse
account-password = Passwort
account-email-missing = Geben Sie Ihre E-Mail-Adresse ein.
account-password-missing = Geben Sie Ihr Passwort ein.
account-sign-in-failed = E-Mail-Adresse und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal.
account-signed-in-title = Sie sind angemeldet
account-signed-in = Sie sind als { $name } angemeldet.
account-continue = Weiter
account-demo-title = Konten zum Ausprobieren
account-demo-text = Dies ist eine Vorführung mit erfundenen Personen und Beiträgen. Mit diesen Konten können Sie alles ausprobieren.
account-demo-role = Rolle

# The own account
account-title = Mein Konto
account-waiting-title = Ein Text von Ihnen wartet
account-waiting = Er ist noch nicht veröffentlicht. Lesen Sie ihn noch einmal, und veröffentlichen oder verwerfen Sie ihn.
account-name = Name
account-roles = Meine Aufgaben
account-administration = Zur Verwaltung
account-role-citizen = Bürgerin oder Bürger
account-role-editor = Redaktion
account-role-moderator = Moderation
account-role-admin = Leitung
account-role-operator = Betrieb der Plattform

# Own posts
account-posts-title = Meine Beiträge
account-posts-lead = Alles, was Sie auf den Portalen geschrieben haben, mit seinem Stand.
account-posts-show = Meine Beiträge ansehen
account-posts-none = Sie haben noch nichts geschrieben. Auf den Seiten der Beteiligungen können Sie mitreden.
account-comment = Kommentar
account-comment-on = Kommentar zu: { $title }
account-reply = Antwort der Verwaltung
account-reply-to = Antwort der Verwaltung auf: { $title }
account-post-visible = Veröffentlicht
account-post-pending = Wird geprüft
account-post-hidden = Ausgeblendet
account-post-removed = Entfernt
account-post-withdrawn = Zurückgezogen
