# The administrator's switch for proofs of work
protection-title = Schutz vor Programmen
protection-lead = Wer ohne Konto schreibt oder etwas meldet, dessen Browser kann zuvor eine kleine Rechenaufgabe lösen. Menschen merken davon nichts; massenhaftes Absenden wird teuer. Wer kein JavaScript hat, meldet sich an oder erhält beim Melden einen Code per E-Mail.
protection-now = Zurzeit eingeschaltet, weil auffällig viele Formulare eingehen. Bleibt es ruhig, endet das am { $until }.
protection-field = Rechenaufgabe
protection-automatic = Von selbst: nur bei auffällig vielen Formularen und bis eine Stunde danach
protection-always = Immer
protection-save = Speichern
protection-saved = Die Einstellung ist gespeichert.
