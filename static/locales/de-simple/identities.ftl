# Signing in at an identity provider
identity-sign-in-lead = Haben Sie dort schon ein Konto? Dann brauchen Sie hier kein Passwort.
identity-over = Das hat zu lange gedauert. Oder Sie haben es schon einmal benutzt. Bitte fangen Sie noch einmal an.
identity-denied = Sie haben bei { $provider } Nein gesagt. Wir haben keine Daten von Ihnen bekommen.
identity-unproven = Die Antwort von { $provider } stimmt nicht. Bitte fangen Sie noch einmal an.
identity-down = { $provider } antwortet gerade nicht. Versuchen Sie es später noch einmal.
identity-known = Sie haben hier schon ein Konto. Melden Sie sich so an wie bisher. Danach können Sie { $provider } verknüpfen.
identity-sign-up-lead = Sie haben sich bei { $provider } angemeldet. Jetzt brauchen Sie hier noch ein Konto.
identity-email-hint = Wir schicken Ihnen eine E-Mail. Klicken Sie auf den Link in der E-Mail.
identity-lead = Mit diesen Diensten können Sie sich anmelden.
identity-none = Ihr Konto ist mit keinem Dienst verbunden.
identity-last-way = Nur mit diesem Dienst können Sie sich anmelden. Legen Sie zuerst ein Passwort fest.
