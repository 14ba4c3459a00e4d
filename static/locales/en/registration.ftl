# Registration
account-this-device = This device
account-stay = Stay signed in for 30 days
account-register-ask = No account yet?
account-register-title = Create an account
account-register-lead = With one account you can have your say with all bodies on this platform. These three details are all we need.
account-display-name = Displayed name
account-display-name-hint = What you write appears under this name. It does not have to be your real name.
account-new-password = New password
account-new-password-hint = At least 8 characters. Several words that do not belong together are good.
account-email-wrong = This email address is incomplete. It looks like this, for example: name@example.org
account-name-missing = Enter a name.
account-name-long = The name may have at most 80 characters, in one line.
account-name-signs = The name must not contain addresses or any of these characters: / : @ < >
account-password-short = The password needs at least 8 characters.
account-password-long = The password may have at most 200 characters.
account-password-guessable = This password is easy to guess. Choose a longer one, for example four words that do not belong together.
account-mailbox-title = Check your mailbox
account-registered = We have sent you an email. Open the link in it within 24 hours. If nothing has arrived after a few minutes, look into your spam folder too.
account-verify-title = Confirm your email address
account-verify-lead = One more click and your account is ready.
account-verify-go = Confirm address
account-verified-title = Your account is ready
account-verified = Your email address is confirmed. You can sign in now.
account-dead-link-title = This link is no longer valid
account-dead-link = It has been used or is too old. Sign in, or have a new link sent to you.
account-unverified = Your email address is not confirmed yet. We have sent you the email with the link again.
account-wait = Too many attempts. Try again in { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }, or have a link for a new password sent to you.

# Forgotten password
account-forgot-title = Forgotten your password?
account-forgot-lead = Enter your email address. We will send you a link with which you set a new password.
account-forgot-go = Send link
account-forgot-sent = If there is an account with this address, we have sent an email. The link in it is valid for one hour.
account-reset-title = Set a new password
account-reset-lead = After that you are signed out on all devices and sign in with the new password.
account-reset-done-title = The new password is set
account-reset-done = All sessions have ended. Sign in with the new password now.

# Changing the own account
account-save = Save
account-old-password = Current password
account-password-wrong = This is not your password.
account-name-title = Change name
account-name-lead = On each portal the new name also appears with your earlier contributions as soon as you take part there again.
account-password-title = Change password
account-password-lead = You will be signed out on all other devices.
account-email-title = Change email address
account-email-lead = We send a link to the current address and one to the new one. The new one counts once both are confirmed.
account-new-email = New email address
account-email-mails = This address was written to several times just now. Try again in a few minutes.
account-email-same = This already is the address of your account.
account-email-confirm = Confirm change
account-email-confirm-lead = Confirm that your account gets a new email address.
account-email-confirmed-title = Thank you for confirming
account-email-half = Please confirm the link that we sent to the other address too.
account-email-moved = Your account now has the new email address. Sign in with it from now on.
account-done-name = Your name has been changed.
account-done-password = Your password has been changed. You are signed out on other devices.
account-done-email = We have sent a link to both addresses. Confirm both within 24 hours.

# Sessions
account-sessions-title = Signed-in devices
account-sessions-lead = This is where you are signed in. If you do not know a device, sign it out and change your password.
account-sessions-end-others = Sign out all other devices
account-session-here = This device
account-session-since = Signed in since
account-session-seen = Last used
account-device = { $browser } on { $system }
account-device-unknown = Unknown device
