# Kept searches
saved-quoted = “{ $words }”
saved-from = from { $day }
saved-until = until { $day }
saved-nothing = First enter search terms or choose a filter on the search page.

# Suggestions while typing
suggestion-count = Suggestions:

# Feeds
feed-consultations = New consultations: { $name }
feed-search = Read as an Atom feed

# Subscribing to a search
subscription-offer = Subscribe to this search
subscription-consultation-offer = Subscribe to this consultation
subscription-title = Subscribe to a search
subscription-consultation-title = Subscribe to a consultation
subscription-lead = We will write to you when there is something new for this search: { $subject }
subscription-consultation-lead = On the consultation “{ $subject }” we will write to you when the period changes, a document is added, the body replies to contributions or the result is there.
subscription-email-hint = We use the address for this subscription only. Every email lets you end it.
subscription-frequency = How often?
subscription-at-once = At once, within a few minutes
subscription-daily = Every morning
subscription-weekly = Every Monday
subscription-go = Subscribe
subscription-back = Back to the search
subscription-consultation-back = Back to the consultation
subscription-full = This address has as many subscriptions as possible. End another one first.
subscription-sent = We have sent you an email. Open the link in it within 24 hours to subscribe. If nothing has arrived after a few minutes, look into the spam folder, too.
subscription-search = Search
subscription-confirm-title = Confirm subscription
subscription-confirm-lead = One more click and you are subscribed.
subscription-confirm-go = Confirm subscription
subscription-confirmed-title = You are subscribed
subscription-confirmed = From now on we will write to you when there is something new.
subscription-show = Open the search
subscription-show-consultation = Open the consultation
subscription-dead-link = It was used already or is too old. Subscribe again if you like.
subscription-end-title = End subscription
subscription-end-lead = Would you like to receive no more emails about this?
subscription-end-go = End subscription
subscription-ended-title = The subscription has ended
subscription-ended = We will not write to you about this any more.
subscription-list-title = Subscriptions
subscription-list-lead = We write to you when there is something new here. You can have up to { $most } subscriptions.
subscription-list-none = You have no subscriptions yet. Open a consultation and choose “Subscribe to this consultation”, or search for something and choose “Subscribe to this search”.
subscription-since = Subscribed on
subscription-told = Notified up to
subscription-change = Change: { $frequency }
subscription-done-new = You are subscribed.
subscription-done-changed = The change is saved.
subscription-done-ended = The subscription has ended.

# What happened to a consultation
noted-period = Period changed: { $period }
noted-phases = Phases changed
noted-result = Result published
noted-in-force = In force: { $day }

# Mails
mail-subscription-confirm-subject = Confirm your subscription
mail-subscription-confirm-text = Somebody subscribed to something on “{ $platform }” with this address. The page behind the link shows what it is. Please confirm there that you would like to receive emails about it.
mail-subscription-confirm-go = Confirm subscription
mail-subscription-confirm-after = The link works once, within 24 hours. If you did not subscribe to anything, do nothing: without confirmation you will receive no further emails.
mail-subscription-news-subject = New for your search: { $subject }
mail-subscription-news-text = There is something new for your search { $subject }:
mail-subscription-happened-subject = News of the consultation: { $subject }
mail-subscription-happened-text = There is something new about the consultation “{ $subject }”:
mail-subscription-news-more = There is more. The page shows all of it.
mail-subscription-news-after = You receive this email because you subscribed to this. Notification: { $frequency }.
mail-subscription-end = End this subscription
