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
subscription-consultation-offer = Diese Beteiligung abonnieren
subscription-title = Suche abonnieren
subscription-consultation-title = Beteiligung abonnieren
subscription-lead = Wir schreiben Ihnen, wenn es zu dieser Suche etwas Neues gibt: { $subject }
subscription-consultation-lead = Zur Beteiligung „{ $subject }“ schreiben wir Ihnen, wenn sich der Zeitraum ändert, eine Unterlage dazukommt, die Stelle auf Beiträge antwortet oder das Ergebnis da ist.
subscription-email-hint = Wir nutzen die Adresse nur für dieses Abonnement. Sie können es mit jeder E-Mail beenden.
subscription-frequency = Wie oft?
subscription-at-once = Sofort, innerhalb weniger Minuten
subscription-daily = Täglich am Morgen
subscription-weekly = Wöchentlich am Montag
subscription-go = Abonnieren
subscription-back = Zurück zur Suche
subscription-consultation-back = Zurück zur Beteiligung
subscription-full = Mit dieser Adresse gibt es schon so viele Abonnements, wie es geht. Beenden Sie zuerst ein anderes.
subscription-sent = Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link darin innerhalb von 24 Stunden, dann gilt das Abonnement. Kommt nach ein paar Minuten nichts an, sehen Sie auch im Spam-Ordner nach.
subscription-search = Suche
subscription-confirm-title = Abonnement bestätigen
subscription-confirm-lead = Noch ein Klick, dann gilt das Abonnement.
subscription-confirm-go = Abonnement bestätigen
subscription-confirmed-title = Das Abonnement gilt
subscription-confirmed = Ab jetzt schreiben wir Ihnen, wenn es etwas Neues gibt.
subscription-show = Suche öffnen
subscription-show-consultation = Beteiligung öffnen
subscription-dead-link = Er wurde schon benutzt oder ist zu alt. Abonnieren Sie bei Bedarf noch einmal.
subscription-end-title = Abonnement beenden
subscription-end-lead = Möchten Sie hierzu keine E-Mails mehr bekommen?
subscription-end-go = Abonnement beenden
subscription-ended-title = Das Abonnement ist beendet
subscription-ended = Hierzu schreiben wir Ihnen nicht mehr.
subscription-list-title = Abonnements
subscription-list-lead = Hierzu schreiben wir Ihnen, wenn es etwas Neues gibt. Sie können bis zu { $most } Abonnements haben.
subscription-list-none = Sie haben noch nichts abonniert. Öffnen Sie eine Beteiligung und wählen Sie „Diese Beteiligung abonnieren“, oder suchen Sie etwas und wählen Sie „Diese Suche abonnieren“.
subscription-since = Abonniert am
subscription-told = Benachrichtigt bis
subscription-change = Ändern: { $frequency }
subscription-done-new = Das Abonnement ist eingerichtet.
subscription-done-changed = Die Änderung ist gespeichert.
subscription-done-ended = Das Abonnement ist beendet.

# What happened to a consultation
noted-period = Zeitraum geändert: { $period }
noted-phases = Ablauf geändert
noted-result = Ergebnis veröffentlicht
noted-in-force = In Kraft: { $day }

# Mails
mail-subscription-confirm-subject = Bestätigen Sie Ihr Abonnement
mail-subscription-confirm-text = mit dieser Adresse wurde auf „{ $platform }“ etwas abonniert. Was es ist, sehen Sie auf der Seite, zu der der Link führt. Bestätigen Sie dort bitte, dass Sie dazu E-Mails bekommen möchten.
mail-subscription-confirm-go = Abonnement bestätigen
mail-subscription-confirm-after = Der Link gilt 24 Stunden und kann nur einmal benutzt werden. Haben Sie nichts abonniert, dann tun Sie nichts: Ohne Bestätigung bekommen Sie keine weiteren E-Mails.
mail-subscription-news-subject = Neu zu Ihrer Suche: { $subject }
mail-subscription-news-text = zu Ihrer Suche { $subject } gibt es Neues:
mail-subscription-happened-subject = Neues zur Beteiligung: { $subject }
mail-subscription-happened-text = zur Beteiligung „{ $subject }“ gibt es Neues:
mail-subscription-news-more = Es gibt noch mehr Neues. Auf der Seite sehen Sie alles.
mail-subscription-news-after = Sie bekommen diese E-Mail, weil Sie das abonniert haben. Benachrichtigung: { $frequency }.
mail-subscription-end = Dieses Abonnement beenden
