# Signing in
account-sign-in-failed = Die E-Mail-Adresse und das Passwort passen nicht zusammen. Prüfen Sie beides. Versuchen Sie es dann noch einmal.
account-email-missing = Schreiben Sie Ihre E-Mail-Adresse in das Feld.
account-password-missing = Schreiben Sie Ihr Passwort in das Feld.
account-demo-title = Mit diesen Konten können Sie üben
account-demo-text = Das ist nur ein Test. Die Personen und Texte sind erfunden. Mit diesen Konten können Sie alles ausprobieren.

# Own posts
account-posts-title = Meine Texte
account-posts-lead = Hier sehen Sie alle Ihre Texte. Sie sehen auch: Was ist damit passiert?
account-posts-show = Meine Texte ansehen
account-posts-none = Sie haben noch nichts geschrieben. Gehen Sie zu einer Beteiligung. Dort können Sie mitreden.
account-reply = Antwort vom Amt
account-reply-to = Antwort vom Amt auf: { $title }
account-post-visible = Alle können das lesen
account-post-pending = Wir prüfen das noch
account-post-hidden = Nicht zu sehen
account-post-removed = Gelöscht
account-post-withdrawn = Von Ihnen zurückgenommen
