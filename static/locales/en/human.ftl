# Forms that anybody may send, and what keeps programs out of them
human-leave-empty = Please leave this field empty
human-filled = A field that should stay empty had been filled in, perhaps by your browser. It is empty again now. Please send the form once more.
human-quick = That was very quick. Please look over what you entered and then send the form again.
human-old = The form was open for a long time. What you entered is still there. Please send the form once more.
human-unproven = This form is protected from programs that send masses of them. That is why one more step is needed. What you entered is still there. Please send the form once more.
human-working = One moment, please: your browser is proving that no program is behind this. The form will be sent right away.
human-without = This form is protected from programs that send masses of them. With JavaScript your browser proves by itself that you are not one. Without JavaScript please sign in before you write; copy a text that you have already written.
human-without-report = This form is protected from programs that send masses of them. With JavaScript your browser proves by itself that you are not one. Without JavaScript please enter your email address below and send the form: you will then receive a code.
human-code = Code from the email
human-code-hint = Eight digits. Leave the field empty when you send the form for the first time.
human-code-sent = We have sent you a code. Enter it in the field “Code from the email” and send the form once more.
human-mail-subject = Your code: { $code }
human-mail-text = with the code { $code } you send your form on “{ $platform }”. It is good for at least an hour.
human-mail-after = If you did not fill in anything, you need not do anything.
