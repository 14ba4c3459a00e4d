second-factor-title = Two-step sign-in
second-factor-lead = Beside your password there is a code that an app on your phone or computer shows. Whoever guesses or finds your password cannot get into your account with it alone.
second-factor-on = Two-step sign-in is on.
second-factor-since = On since
second-factor-compulsory-title = Needed for your work
second-factor-compulsory = Whoever works for a public body or for the platform signs in in two steps. Set this up now; afterwards you go on where you were.

# Setting up
second-factor-setup-title = Set up two-step sign-in
second-factor-setup-app = Open an app for one-time codes. If you have none yet, install one, for example FreeOTP or Aegis. Many password managers can do it too.
second-factor-setup-scan = Scan this picture with the app.
second-factor-picture = QR code with your key. The same key stands below as text.
second-factor-setup-type = Or type this key into the app:
second-factor-setup-open = Open the app on this device
second-factor-setup-confirm = Enter the code that the app shows now.
second-factor-setup-go = Turn on
second-factor-setup-wrong = This code does not fit. Enter the one that the app shows right now, and check that your device's clock is right.
second-factor-setup-old = The page was open for too long. Please take the new key, and delete the old one in the app.

# The second step of signing in
second-factor-code = Code from the app
second-factor-recovery-code = Recovery code
second-factor-step-title = Second step of signing in
second-factor-step-lead = Enter the six-digit code that your app shows right now.
second-factor-step-recovery-lead = Enter one of your recovery codes. Each works once.
second-factor-step-without-app = App not at hand? Use a recovery code
second-factor-step-with-app = Enter a code from the app after all
second-factor-code-missing = Enter the code.
second-factor-code-wrong = This code is not valid or was used before. Wait until the app shows the next one.
second-factor-wait = Those were too many tries. Try again in { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }.

# Recovery codes
second-factor-recovery-codes = Recovery codes
second-factor-codes-left = { $count ->
        [0] none left
        [one] one left
       *[other] { $count } left
    }
second-factor-codes-lead = If you lose the app, one of these codes gets you into your account. Each works once.
second-factor-codes-once = We show them only now. Print, save or note them, and do not keep them on the device with the app.
second-factor-codes-save = Save as a file
second-factor-codes-print = Print
second-factor-codes-kept = I have kept the codes
second-factor-file = recovery-codes.txt
second-factor-renew-title = New recovery codes
second-factor-renew-lead = You get ten new codes. The old ones stop working then.

# Removing
second-factor-remove-title = Turn off
second-factor-remove-lead = Afterwards your password alone is enough to sign in. You are signed out on other devices. If you change your phone, turn this off here and on again with the new one.
second-factor-remove-compulsory = Your work needs two-step sign-in. Before you go on with it you will be asked to set it up again.
second-factor-removed = Two-step sign-in is off.
second-factor-proof = Password or code
second-factor-proof-hint = Your password, a code from the app or a recovery code
second-factor-proof-missing = Enter your password or a code.
second-factor-proof-wrong = This is neither your password nor a valid code.
second-factor-cancel = Cancel
