# Kept searches
saved-quoted = „{ $words }“
saved-from = ab { $day }
saved-until = bis { $day }
saved-nothing = Geben Sie zuerst auf der Suchseite Suchbegriffe ein oder wählen Sie einen Filter.

# Suggestions while typing
suggestion-count = Vorschläge:

# Feeds
feed-consultations = Neue Beteiligungen: { $name }
feed-search = Als Atom-Feed lesen

# Subscribing to a search
subscription-offer = Diese Suche abonnieren
subscription-title = Suche abonnieren
subscription-lead = Wir schreiben Ihnen, wenn es zu dieser Suche etwas Neues gibt: { $search }
subscription-email-hint = Wir nutzen die Adresse nur für dieses Abonnement. Sie können es mit jeder E-Mail beenden.
subscription-frequency = Wie oft?
subscription-at-once = Sofort, innerhalb weniger Minuten
subscription-daily = Täglich am Morgen
subscription-weekly = Wöchentlich am Montag
subscription-go = Abonnieren
subscription-back = Zurück zur Suche
subscription-full = Mit dieser Adresse sind schon so viele Suchen abonniert, wie es geht. Beenden Sie zuerst ein anderes Abonnement.
subscription-sent = Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link darin innerhalb von 24 Stunden, dann ist die Suche abonniert. Kommt nach ein paar Minuten nichts an, sehen Sie auch im Spam-Ordner nach.
subscription-search = Suche
subscription-confirm-title = Abonnement bestätigen
subscription-confirm-lead = Noch ein Klick, dann ist die Suche abonniert.
subscription-confirm-go = Abonnement bestätigen
subscription-confirmed-title = Sie haben die Suche abonniert
subscription-confirmed = Ab jetzt schreiben wir Ihnen, wenn es etwas Neues gibt.
subscription-show = Suche öffnen
subscription-dead-link = Er wurde schon benutzt oder ist zu alt. Abonnieren Sie die Suche bei Bedarf noch einmal.
subscription-end-title = Abonnement beenden
subscription-end-lead = Möchten Sie zu dieser Suche keine E-Mails mehr bekommen?
subscription-end-go = Abonnement beenden
subscription-ended-title = Das Abonnement ist beendet
subscription-ended = Zu dieser Suche schreiben wir Ihnen nicht mehr.
subscription-list-title = Abonnierte Suchen
subscription-list-lead = Zu diesen Suchen schreiben wir Ihnen, wenn es etwas Neues gibt. Sie können bis zu { $most } Suchen abonnieren.
subscription-list-none = Sie haben noch keine Suche abonniert. Suchen Sie etwas und wählen Sie dann „Diese Suche abonnieren“.
subscription-since = Abonniert am
subscription-told = Benachrichtigt bis
subscription-change = Ändern: { $frequency }
subscription-done-new = Sie haben die Suche abonniert.
subscription-done-changed = Die Änderung ist gespeichert.
subscription-done-ended = Das Abonnement ist beendet.

# Mails
mail-subscription-confirm-subject = Bestätigen Sie Ihr Suchabonnement
mail-subscription-confirm-text = mit dieser Adresse wurde auf „{ $platform }“ eine Suche abonniert. Welche es ist, sehen Sie auf der Seite, zu der der Link führt. Bestätigen Sie dort bitte, dass Sie zu dieser Suche E-Mails bekommen möchten.
mail-subscription-confirm-go = Abonnement bestätigen
mail-subscription-confirm-after = Der Link gilt 24 Stunden und kann nur einmal benutzt werden. Haben Sie nichts abonniert, dann tun Sie nichts: Ohne Bestätigung bekommen Sie keine weiteren E-Mails.
mail-subscription-news-subject = Neu zu Ihrer Suche: { $search }
mail-subscription-news-text = zu Ihrer Suche { $search } gibt es Neues:
mail-subscription-news-go = Alle Treffer ansehen
mail-subscription-news-more = Es gibt noch mehr Neues. Auf der Seite der Suche sehen Sie alles.
mail-subscription-news-after = Sie bekommen diese E-Mail, weil Sie die Suche abonniert haben. Benachrichtigung: { $frequency }.
mail-subscription-end = Dieses Abonnement beenden
