# Signing in at an identity provider
identity-sign-in-title = Sign in with another service
identity-sign-in-lead = If you have an account there, you need no password here.
identity-sign-in = Sign in with { $provider }
identity-over-title = This sign-in is no longer valid
identity-over = It took longer than ten minutes, was used before, or was started in another window. Please start again.
identity-denied-title = The sign-in was cancelled
identity-denied = You did not give your consent at { $provider }. We received no data about you.
identity-unproven-title = The sign-in could not be verified
identity-unproven = The answer of { $provider } was not one that we can rely on. Please start again.
identity-down-title = The sign-in service cannot be reached
identity-down = { $provider } is not answering. Try again in a few minutes, or sign in another way.
identity-again = Try again
identity-other-way = Sign in another way
identity-known-title = You already have an account
identity-known = There is already an account here with the email address that { $provider } gives. Sign in to it as you did before. Then you can link { $provider } to the account.
identity-known-go = Sign in and link
identity-taken-title = This cannot be linked
identity-taken = You signed in at { $provider } with an account that already belongs to another account here, or your account is already linked with { $provider }.

# A new account
identity-sign-up-lead = You are signed in at { $provider }. All that is missing before you can take part here is an account.
identity-sign-up-have = Do you already have an account here?
identity-email-hint = We will send you a link with which you confirm the address.

# The account's identity providers
identity-title = Sign-in services
identity-lead = You can sign in to your account with these services. We do not receive your credentials there.
identity-none = Your account is not linked with any sign-in service.
identity-others = More services
identity-link = Link { $provider }
identity-link-lead = You can then also sign in with { $provider }. Before that, please show us once more that it is you.
identity-link-confirm = Your account has no password. We therefore take you to { $known } first and then to { $provider }.
identity-link-go = Continue
identity-link-impossible = Your account has no password. Set one first.
identity-set-password = Set a password
identity-away-title = On to { $provider }
identity-away = { $provider } will open in a moment. If nothing happens, continue yourself.
identity-unlink = Unlink
identity-last-way = This is the only way in which you can sign in. Set a password first.
identity-unusable = This service is no longer offered here.
identity-done-linked = The sign-in service is linked.
identity-done-unlinked = The service is unlinked.
identity-linked-at = Linked since
identity-used-at = Last used
identity-trust = Level of assurance
identity-trust-none = None
identity-trust-low = Low
identity-trust-substantial = Substantial
identity-trust-high = High
account-password-none = Your account has no password yet. Set one with “Forgotten your password?”.
