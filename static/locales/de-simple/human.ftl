# Forms that anybody may send, and what keeps programs out of them
human-leave-empty = Lassen Sie dieses Feld leer
human-filled = Ein Feld war ausgefüllt, das leer bleiben soll. Es ist jetzt wieder leer. Senden Sie das Formular bitte noch einmal.
human-quick = Das ging sehr schnell. Lesen Sie Ihre Angaben bitte noch einmal. Senden Sie das Formular dann noch einmal.
human-old = Das Formular war lange offen. Ihre Angaben sind noch da. Senden Sie das Formular bitte noch einmal.
human-unproven = Dieses Formular ist vor Computer-Programmen geschützt. Darum ist ein Schritt mehr nötig. Ihre Angaben sind noch da. Senden Sie das Formular bitte noch einmal.
human-working = Warten Sie bitte einen Moment. Das Formular wird gleich gesendet.
human-without = Dieses Formular ist vor Computer-Programmen geschützt. Ohne JavaScript müssen Sie sich anmelden, bevor Sie schreiben. Kopieren Sie Ihren Text vorher.
human-without-report = Dieses Formular ist vor Computer-Programmen geschützt. Ohne JavaScript brauchen Sie einen Code. Schreiben Sie unten Ihre E-Mail-Adresse auf. Senden Sie das Formular ab. Dann bekommen Sie den Code.
human-code-hint = Der Code hat 8 Ziffern. Beim ersten Mal lassen Sie das Feld leer.
human-code-sent = Wir haben Ihnen einen Code geschickt. Schreiben Sie den Code in das Feld „Code aus der E-Mail“. Senden Sie das Formular dann noch einmal.
