# Forms that anybody may send, and what keeps programs out of them
human-leave-empty = Please leave this field empty
human-filled = A field that should stay empty had been filled in, perhaps by your browser. It is empty again now. Please send the form once more.
human-quick = That was very quick. Please look over what you entered and then send the form again.
human-old = The form was open for a long time. What you entered is still there. Please send the form once more.
