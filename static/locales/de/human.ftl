# Forms that anybody may send, and what keeps programs out of them
human-leave-empty = Dieses Feld bitte leer lassen
human-filled = Ein Feld, das leer bleiben soll, war ausgefüllt, vielleicht von Ihrem Browser. Es ist jetzt wieder leer. Bitte senden Sie das Formular noch einmal ab.
human-quick = Das ging sehr schnell. Bitte sehen Sie Ihre Angaben noch einmal durch und senden Sie das Formular dann erneut ab.
human-old = Das Formular war lange geöffnet. Ihre Angaben sind noch da. Bitte senden Sie das Formular noch einmal ab.
human-unproven = Dieses Formular ist vor Programmen geschützt, die massenhaft absenden. Deshalb ist ein Schritt mehr nötig. Ihre Angaben sind noch da. Bitte senden Sie das Formular noch einmal ab.
human-working = Einen Moment bitte: Ihr Browser weist nach, dass kein Programm dahintersteckt. Das Formular wird gleich abgesendet.
human-without = Dieses Formular ist vor Programmen geschützt, die massenhaft absenden. Mit JavaScript weist Ihr Browser von selbst nach, dass Sie keines sind. Ohne JavaScript melden Sie sich bitte an, bevor Sie schreiben; kopieren Sie einen schon geschriebenen Text vorher.
human-without-report = Dieses Formular ist vor Programmen geschützt, die massenhaft absenden. Mit JavaScript weist Ihr Browser von selbst nach, dass Sie keines sind. Ohne JavaScript geben Sie bitte unten Ihre E-Mail-Adresse an und senden das Formular ab: Sie erhalten dann einen Code.
human-code = Code aus der E-Mail
human-code-hint = Acht Ziffern. Beim ersten Absenden bleibt das Feld leer.
human-code-sent = Wir haben Ihnen einen Code geschickt. Tragen Sie ihn in das Feld „Code aus der E-Mail“ ein und senden Sie das Formular noch einmal ab.
human-mail-subject = Ihr Code: { $code }
human-mail-text = mit dem Code { $code } senden Sie Ihr Formular auf „{ $platform }“ ab. Er gilt mindestens eine Stunde.
human-mail-after = Haben Sie nichts ausgefüllt, dann brauchen Sie nichts zu tun.
