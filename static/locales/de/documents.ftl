# On a consultation's page
document-list-title = Unterlagen
document-as-of = Stand
document-pages = { $count ->
    [one] { $count } Seite
   *[other] { $count } Seiten
}
document-manage = Unterlagen verwalten

# What editors have before them
document-manage-title = Unterlagen verwalten
document-there = Vorhandene Unterlagen
document-none = Zu dieser Beteiligung gibt es noch keine Unterlagen.
document-change = Ändern
document-up = Nach oben
document-down = Nach unten
document-text-waiting = Der Text wird gerade gelesen, damit die Suche ihn findet.
document-text-empty = In dieser Datei steht kein lesbarer Text; wahrscheinlich ist sie ein Scan. Die Suche findet sie nur über den Titel, und Vorleseprogramme können sie nicht vorlesen. Bitte laden Sie eine Fassung mit Text hoch.
document-text-failed = Der Text dieser Datei ließ sich nicht lesen. Die Suche findet sie nur über den Titel.

# The form for new documents
document-new = Neue Unterlagen hochladen
document-bounds = Jede Datei darf bis zu { $max } MB groß sein. Erlaubt sind { $kinds }.
document-kinds-or = und
document-row = Unterlage { $number }
document-field-file = Datei
document-field-title = Titel
document-field-title-hint = Ohne Titel erscheint der Dateiname.
document-upload = Hochladen
document-added = { $count ->
    [one] Eine Unterlage wurde gespeichert.
   *[other] { $count } Unterlagen wurden gespeichert.
}
document-error-missing = Bitte wählen Sie eine Datei aus.
document-error-empty = Die Datei ist leer.
document-error-large = Die Datei ist größer als { $max } MB. Bitte verkleinern oder teilen Sie sie.
document-error-kind = Dateien dieser Art werden nicht angenommen. Es zählt der Inhalt der Datei, nicht ihr Name.
document-error-many = Diese Beteiligung hat schon so viele Unterlagen, wie möglich sind.
document-error-deleted = Diese Datei wurde mit diesem Formular schon hochgeladen und inzwischen gelöscht. Wählen Sie sie noch einmal aus, wenn sie wieder erscheinen soll.

# The form to change a document
document-edit-title = Unterlage ändern
document-field-replace = Durch eine andere Datei ersetzen
document-replace-logged = Diese Beteiligung ist veröffentlicht. Im Protokoll steht, wer die Datei wann ersetzt hat, mit den Prüfsummen beider Fassungen.
document-save = Speichern
document-delete-title = Unterlage löschen
document-delete-what = Die Unterlage ist danach nicht mehr abrufbar. Das Protokoll behält Name und Prüfsumme.
document-delete = Endgültig löschen

# The log
document-audit-added = Unterlage hochgeladen
document-audit-replaced = Unterlage ersetzt
document-audit-renamed = Titel einer Unterlage geändert
document-audit-moved = Reihenfolge der Unterlagen geändert
document-audit-deleted = Unterlage gelöscht
document-audit-result = Ergebnis eingetragen oder geändert
document-audit-reply = Antwort der Verwaltung veröffentlicht
document-audit-reply-changed = Antwort der Verwaltung geändert
document-audit-reply-withdrawn = Antwort der Verwaltung zurückgezogen
document-fact-consultation = Beteiligung
document-fact-file = Dateiname
document-fact-size = Größe in Byte
document-fact-hash = Prüfsumme (SHA-256)
