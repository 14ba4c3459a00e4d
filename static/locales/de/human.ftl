# Forms that anybody may send, and what keeps programs out of them
human-leave-empty = Dieses Feld bitte leer lassen
human-filled = Ein Feld, das leer bleiben soll, war ausgefüllt, vielleicht von Ihrem Browser. Es ist jetzt wieder leer. Bitte senden Sie das Formular noch einmal ab.
human-quick = Das ging sehr schnell. Bitte sehen Sie Ihre Angaben noch einmal durch und senden Sie das Formular dann erneut ab.
human-old = Das Formular war lange geöffnet. Ihre Angaben sind noch da. Bitte senden Sie das Formular noch einmal ab.
