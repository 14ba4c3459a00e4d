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
subscription-title = Subscribe to a search
subscription-lead = We will write to you when there is something new for this search: { $search }
subscription-email-hint = We use the address for this subscription only. Every email lets you end it.
subscription-frequency = How often?
subscription-at-once = At once, within a few minutes
subscription-daily = Every morning
subscription-weekly = Every Monday
subscription-go = Subscribe
subscription-back = Back to the search
subscription-full = This address has as many subscriptions as possible. End another one first.
subscription-sent = We have sent you an email. Open the link in it within 24 hours to subscribe. If nothing has arrived after a few minutes, look into the spam folder, too.
subscription-search = Search
subscription-confirm-title = Confirm subscription
subscription-confirm-lead = One more click and you are subscribed to the search.
subscription-confirm-go = Confirm subscription
subscription-confirmed-title = You are subscribed to the search
subscription-confirmed = From now on we will write to you when there is something new.
subscription-show = Open the search
subscription-dead-link = It was used already or is too old. Subscribe to the search again if you like.
subscription-end-title = End subscription
subscription-end-lead = Would you like to receive no more emails about this search?
subscription-end-go = End subscription
subscription-ended-title = The subscription has ended
subscription-ended = We will not write to you about this search any more.
subscription-list-title = Subscribed searches
subscription-list-lead = We write to you when there is something new for these searches. You can subscribe to up to { $most } searches.
subscription-list-none = You have not subscribed to a search yet. Search for something, then choose “Subscribe to this search”.
subscription-since = Subscribed on
subscription-told = Notified up to
subscription-change = Change: { $frequency }
subscription-done-new = You are subscribed to the search.
subscription-done-changed = The change is saved.
subscription-done-ended = The subscription has ended.

# Mails
mail-subscription-confirm-subject = Confirm your search subscription
mail-subscription-confirm-text = A search was subscribed to on “{ $platform }” with this address. The page behind the link shows which one. Please confirm there that you would like to receive emails about it.
mail-subscription-confirm-go = Confirm subscription
mail-subscription-confirm-after = The link works once, within 24 hours. If you did not subscribe to anything, do nothing: without confirmation you will receive no further emails.
mail-subscription-news-subject = New for your search: { $search }
mail-subscription-news-text = There is something new for your search { $search }:
mail-subscription-news-go = See all results
mail-subscription-news-more = There is more. The search page shows all of it.
mail-subscription-news-after = You receive this email because you subscribed to the search. Notification: { $frequency }.
mail-subscription-end = End this subscription
