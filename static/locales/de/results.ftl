# What came of a consultation
result-title = Ergebnis
result-lead = Schreiben Sie, was beschlossen wurde und was aus den Beiträgen geworden ist. Alle sehen es auf der Seite der Beteiligung. Ein leeres Formular nimmt das Ergebnis zurück.
result-write = Ergebnis eintragen
result-change = Ergebnis ändern
result-field-decision = Beschluss oder Ergebnis
result-field-decided = Beschlossen am
result-field-in-force = In Kraft seit oder ab
result-field-in-force-hint = Zum Beispiel bei Satzungen und Bebauungsplänen.
result-save = Ergebnis veröffentlichen
result-decided = Beschlossen am
result-in-force = In Kraft ab
result-error-running = Die Beteiligung läuft noch. Das Ergebnis können Sie eintragen, sobald sie beendet ist.
result-error-changed = Jemand anderes hat das Ergebnis inzwischen geändert. Sehen Sie es sich auf der Seite der Beteiligung an. Wenn Sie noch einmal speichern, ersetzt Ihre Fassung die andere.
result-error-decided-missing = Bitte geben Sie an, an welchem Tag das beschlossen wurde.
result-error-decided-future = Der Tag des Beschlusses liegt in der Zukunft.
result-error-force-early = Der Tag des Inkrafttretens liegt vor dem Beschluss.

# The body's own answers
reply-write = Antwort der Verwaltung schreiben
reply-submit = Antwort veröffentlichen
reply-fact = Antwort
