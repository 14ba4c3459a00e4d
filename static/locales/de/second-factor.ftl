second-factor-title = Anmeldung in zwei Schritten
second-factor-lead = Zum Passwort kommt ein Code, den eine App auf Ihrem Telefon oder Rechner anzeigt. Wer Ihr Passwort errät oder findet, kommt damit allein nicht in Ihr Konto.
second-factor-on = Die Anmeldung in zwei Schritten ist eingeschaltet.
second-factor-since = Eingeschaltet seit
second-factor-compulsory-title = Für Ihre Aufgaben nötig
second-factor-compulsory = Wer für eine Stelle oder für die Plattform arbeitet, meldet sich in zwei Schritten an. Richten Sie das jetzt ein; danach geht es weiter, wo Sie waren.

# Setting up
second-factor-setup-title = Anmeldung in zwei Schritten einrichten
second-factor-setup-app = Öffnen Sie eine App für Einmalcodes. Haben Sie noch keine, dann installieren Sie eine, zum Beispiel FreeOTP oder Aegis. Viele Passwortmanager können es auch.
second-factor-setup-scan = Scannen Sie dieses Bild mit der App.
second-factor-picture = QR-Code mit Ihrem Schlüssel. Derselbe Schlüssel steht darunter als Text.
second-factor-setup-type = Oder geben Sie diesen Schlüssel in der App ein:
second-factor-setup-open = Die App auf diesem Gerät öffnen
second-factor-setup-confirm = Geben Sie den Code ein, den die App jetzt anzeigt.
second-factor-setup-go = Einschalten
second-factor-setup-wrong = Dieser Code passt nicht. Geben Sie den ein, den die App gerade anzeigt, und prüfen Sie, ob die Uhr Ihres Geräts richtig geht.
second-factor-setup-old = Die Seite war zu lange offen. Nehmen Sie bitte den neuen Schlüssel, und löschen Sie den alten in der App.

# The second step of signing in
second-factor-code = Code aus der App
second-factor-recovery-code = Wiederherstellungscode
second-factor-step-title = Zweiter Schritt der Anmeldung
second-factor-step-lead = Geben Sie den sechsstelligen Code ein, den Ihre App gerade anzeigt.
second-factor-step-recovery-lead = Geben Sie einen Ihrer Wiederherstellungscodes ein. Jeder gilt einmal.
second-factor-step-without-app = App nicht zur Hand? Einen Wiederherstellungscode benutzen
second-factor-step-with-app = Doch einen Code aus der App eingeben
second-factor-code-missing = Geben Sie den Code ein.
second-factor-code-wrong = Dieser Code gilt nicht oder wurde schon benutzt. Warten Sie, bis die App den nächsten anzeigt.
second-factor-wait = Das waren zu viele Versuche. Versuchen Sie es in { $minutes ->
        [one] einer Minute
       *[other] { $minutes } Minuten
    } noch einmal.

# Recovery codes
second-factor-recovery-codes = Wiederherstellungscodes
second-factor-codes-left = { $count ->
        [0] keine mehr
        [one] noch einer
       *[other] noch { $count }
    }
second-factor-codes-lead = Wenn Sie die App verlieren, kommen Sie mit einem dieser Codes in Ihr Konto. Jeder gilt einmal.
second-factor-codes-once = Wir zeigen sie nur jetzt. Drucken, speichern oder notieren Sie sie, und bewahren Sie sie nicht auf dem Gerät mit der App auf.
second-factor-codes-save = Als Datei speichern
second-factor-codes-print = Drucken
second-factor-codes-kept = Ich habe die Codes aufbewahrt
second-factor-file = wiederherstellungscodes.txt
second-factor-renew-title = Neue Wiederherstellungscodes
second-factor-renew-lead = Sie bekommen zehn neue Codes. Die alten gelten dann nicht mehr.

# Removing
second-factor-remove-title = Ausschalten
second-factor-remove-lead = Danach genügt zum Anmelden wieder Ihr Passwort. Auf anderen Geräten werden Sie abgemeldet. Wechseln Sie das Telefon, dann schalten Sie hier aus und mit dem neuen wieder ein.
second-factor-remove-compulsory = Für Ihre Aufgaben brauchen Sie die Anmeldung in zwei Schritten. Bevor Sie wieder daran arbeiten, werden Sie gebeten, sie neu einzurichten.
second-factor-removed = Die Anmeldung in zwei Schritten ist ausgeschaltet.
second-factor-proof = Passwort oder Code
second-factor-proof-hint = Ihr Passwort, ein Code aus der App oder ein Wiederherstellungscode
second-factor-proof-missing = Geben Sie Ihr Passwort oder einen Code ein.
second-factor-proof-wrong = Das ist weder Ihr Passwort noch ein gültiger Code.
second-factor-cancel = Abbrechen
