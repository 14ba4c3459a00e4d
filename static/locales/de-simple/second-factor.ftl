second-factor-title = Anmelden mit Passwort und Code
second-factor-lead = Sie geben zuerst Ihr Passwort ein. Danach geben Sie einen Code ein. Den Code zeigt eine App auf Ihrem Telefon. So kommt niemand sonst in Ihr Konto.
second-factor-step-lead = Öffnen Sie Ihre App. Sie zeigt 6 Ziffern. Schreiben Sie diese Ziffern in das Feld.
second-factor-setup-scan = Machen Sie mit der App ein Foto von diesem Bild.
second-factor-codes-lead = Haben Sie die App nicht mehr? Dann hilft Ihnen einer von diesen Codes. Jeder Code geht nur 1 Mal.
second-factor-codes-once = Sie sehen die Codes nur jetzt. Drucken Sie die Codes. Oder schreiben Sie die Codes auf. Heben Sie sie gut auf.
