audit-title = Protokoll
audit-protection-set = Schutz vor Programmen eingestellt
audit-lead = Hier steht, wer für diese Stelle wann was getan hat. Das Protokoll kann niemand ändern oder löschen.
audit-platform-title = Protokoll der Plattform
audit-platform-lead = Was im Betrieb der Plattform getan wurde. Das Protokoll kann niemand ändern oder löschen. Was eine Stelle selbst betrifft, steht in deren eigenem Protokoll.
audit-empty = Hier steht nichts, was zu Ihrer Auswahl passt.

# Filter
audit-filter-any = Alle
audit-filter-action = Was
audit-filter-person = Person oder Gegenstand
audit-filter-from = Von
audit-filter-until = Bis einschließlich

# Files
audit-export = Herunterladen
audit-export-lead = Die Dateien enthalten alles, was zu Ihrer Auswahl passt.
audit-export-csv = Tabelle (CSV)
audit-export-json = Daten (JSON)
audit-column-id = Nummer
audit-column-at = Zeit (UTC)
audit-column-who = Wer
audit-column-action = Was
audit-column-kind = Art des Gegenstands
audit-column-subject = Gegenstand
audit-column-before = Vorher
audit-column-after = Nachher

# What was done
audit-consultation-opened = Beteiligung angelegt
audit-consultation-changed = Beteiligung geändert
audit-consultation-published = Beteiligung veröffentlicht
audit-draft-deleted = Entwurf gelöscht
audit-imported = Beteiligung eingelesen
audit-statement-entered = Stellungnahme erfasst
audit-statement-weighed = Stellungnahme abgewogen
audit-statement-withdrawn = Rücknahme einer Stellungnahme vermerkt
audit-statements-told = Ergebnisse der Abwägung mitgeteilt
audit-statements-exported = Stellungnahmen heruntergeladen
audit-public-notice-changed = Bekanntmachung geändert
audit-survey-changed = Umfrage geändert
audit-survey-exported = Antworten der Umfrage heruntergeladen
audit-staff-invited = Person eingeladen
audit-invitation-renewed = Einladung erneut gesendet
audit-invitation-withdrawn = Einladung zurückgezogen
audit-staff-joined = Einladung angenommen
audit-roles-changed = Aufgaben geändert
audit-staff-removed = Aus dem Team genommen
audit-insight-begun = Einsicht des Betriebs begonnen
audit-insight-ended = Einsicht des Betriebs beendet
audit-tenant-added = Stelle angelegt
audit-tenant-changed = Stelle geändert
audit-job-retried = Auftrag neu begonnen
audit-account-put = Konto angelegt oder geändert
audit-token-made = Zugangsschlüssel für die Schnittstelle ausgestellt
audit-second-factor-reset = Zweiter Faktor zurückgesetzt
audit-keys-rotated = Schlüssel gewechselt
audit-keys-dropped = Frühere Schlüssel verworfen
audit-organisation-flagged = Als Träger öffentlicher Belange markiert
audit-organisation-unflagged = Markierung als Träger öffentlicher Belange aufgehoben
audit-house-rules-published = Regeln für Beiträge veröffentlicht
audit-notice-changed = Pflichtangabe geändert
audit-signals-changed = Hinweise für die Moderation geändert

# Who did it
audit-role-person = eingeladene Person
audit-role-command-line = Kommandozeile
audit-role-system = das Portal selbst

# Facts
audit-before = vorher:
audit-after = nachher:
audit-nothing = nichts
audit-yes = ja
audit-no = nein
audit-fact-title = Titel
audit-fact-name = Name
audit-fact-name-hsb = Sorbischer Name
audit-fact-district = Landkreis
audit-fact-slug = Kürzel
audit-fact-kind = Art
audit-fact-host = Eigene Adresse
audit-fact-colour = Farbe
audit-fact-contact = Kontakt
audit-fact-format = Format
audit-fact-published = Veröffentlicht
audit-fact-starts = Beginn
audit-fact-ends = Ende
audit-fact-roles = Aufgaben
audit-fact-operator = Betrieb der Plattform
audit-fact-password = Neues Passwort
audit-fact-reason = Grund
audit-fact-error = Fehler
audit-fact-contributions = Beiträge
