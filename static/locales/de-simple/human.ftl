# Forms that anybody may send, and what keeps programs out of them
human-leave-empty = Lassen Sie dieses Feld leer
human-filled = Ein Feld war ausgefüllt, das leer bleiben soll. Es ist jetzt wieder leer. Senden Sie das Formular bitte noch einmal.
human-quick = Das ging sehr schnell. Lesen Sie Ihre Angaben bitte noch einmal. Senden Sie das Formular dann noch einmal.
human-old = Das Formular war lange offen. Ihre Angaben sind noch da. Senden Sie das Formular bitte noch einmal.
