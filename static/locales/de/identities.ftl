# Signing in at an identity provider
identity-sign-in-title = Mit einem anderen Dienst anmelden
identity-sign-in-lead = Haben Sie dort ein Konto, dann brauchen Sie hier kein Passwort.
identity-sign-in = Mit { $provider } anmelden
identity-over-title = Diese Anmeldung gilt nicht mehr
identity-over = Sie hat länger als zehn Minuten gedauert, wurde schon benutzt oder in einem anderen Fenster begonnen. Beginnen Sie bitte noch einmal.
identity-denied-title = Die Anmeldung wurde abgebrochen
identity-denied = Sie haben bei { $provider } nicht zugestimmt. Wir haben keine Daten über Sie bekommen.
identity-unproven-title = Die Anmeldung ließ sich nicht prüfen
identity-unproven = Die Antwort von { $provider } war nicht so, dass wir uns auf sie verlassen können. Beginnen Sie bitte noch einmal.
identity-down-title = Der Anmeldedienst ist nicht erreichbar
identity-down = { $provider } antwortet gerade nicht. Versuchen Sie es in einigen Minuten noch einmal, oder melden Sie sich auf anderem Weg an.
identity-again = Noch einmal versuchen
identity-other-way = Auf anderem Weg anmelden
identity-known-title = Sie haben schon ein Konto
identity-known = Mit der E-Mail-Adresse, die { $provider } nennt, gibt es hier schon ein Konto. Melden Sie sich so an wie bisher. Danach können Sie { $provider } mit dem Konto verknüpfen.
identity-known-go = Anmelden und verknüpfen
identity-taken-title = Das lässt sich nicht verknüpfen
identity-taken = Sie haben sich bei { $provider } mit einem Konto angemeldet, das hier schon zu einem anderen Konto gehört, oder Ihr Konto ist bereits mit { $provider } verknüpft.

# A new account
identity-sign-up-lead = Sie haben sich bei { $provider } angemeldet. Damit Sie hier mitreden können, fehlt nur noch ein Konto.
identity-sign-up-have = Haben Sie hier schon ein Konto?
identity-email-hint = Wir schicken Ihnen einen Link, mit dem Sie die Adresse bestätigen.

# The account's identity providers
identity-title = Anmeldedienste
identity-lead = Mit diesen Diensten können Sie sich bei Ihrem Konto anmelden. Ihre Anmeldedaten dort bekommen wir nicht.
identity-none = Ihr Konto ist mit keinem Anmeldedienst verknüpft.
identity-others = Weitere Dienste
identity-link = { $provider } verknüpfen
identity-link-lead = Danach können Sie sich auch mit { $provider } anmelden. Zeigen Sie uns vorher noch einmal, dass Sie es sind.
identity-link-confirm = Ihr Konto hat kein Passwort. Wir führen Sie deshalb zuerst zu { $known } und danach zu { $provider }.
identity-link-go = Weiter
identity-link-impossible = Ihr Konto hat kein Passwort. Legen Sie zuerst eines fest.
identity-set-password = Passwort festlegen
identity-away-title = Weiter zu { $provider }
identity-away = Gleich öffnet sich { $provider }. Geschieht nichts, gehen Sie selbst weiter.
identity-unlink = Verknüpfung lösen
identity-last-way = Das ist der einzige Weg, auf dem Sie sich anmelden können. Legen Sie zuerst ein Passwort fest.
identity-unusable = Dieser Dienst wird hier nicht mehr angeboten.
identity-done-linked = Der Anmeldedienst ist verknüpft.
identity-done-unlinked = Die Verknüpfung ist gelöst.
identity-linked-at = Verknüpft seit
identity-used-at = Zuletzt benutzt
identity-trust = Vertrauensniveau
identity-trust-none = Keines
identity-trust-low = Niedrig
identity-trust-substantial = Substanziell
identity-trust-high = Hoch
account-password-none = Ihr Konto hat noch kein Passwort. Legen Sie mit „Passwort vergessen“ eines fest.
