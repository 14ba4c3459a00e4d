# The platform's wording
house-rules-welcome-title = Was wir uns wünschen
house-rules-welcome =
    Auf diesen Seiten beraten Menschen und Verwaltung ({ $name }) über gemeinsame Angelegenheiten. Dafür bitten wir Sie:

    - Bleiben Sie beim Thema der Beteiligung.
    - Begründen Sie, was Sie vorschlagen oder ablehnen.
    - Gehen Sie mit anderen so um, wie Sie es in einer Versammlung täten. Kritik gilt der Sache, nicht der Person.
    - Nennen Sie keine Namen, Anschriften oder anderen Angaben über Dritte.
house-rules-refused-title = Was wir nicht veröffentlichen
house-rules-refused =
    Wir veröffentlichen nicht oder entfernen wieder:

    - rechtswidrige Inhalte, insbesondere Beleidigungen, Drohungen und Volksverhetzung,
    - Herabwürdigungen wegen Herkunft, Geschlecht, Religion, Behinderung, Alter oder sexueller Identität,
    - Werbung und immer gleiche Texte ohne Bezug zur Beteiligung,
    - Bilder und Texte, an denen Sie keine Rechte haben,
    - personenbezogene Angaben über andere ohne deren Einverständnis.
house-rules-moderation-title = Wie wir entscheiden
house-rules-moderation = Über Beiträge entscheiden Menschen, keine Programme. Ein Programm kann unsere Moderation auf Auffälliges hinweisen und, wo wir das eingeschaltet haben, einen Text zurückhalten, bis ein Mensch ihn gelesen hat; Sie erfahren es dann. Wird ein Beitrag nicht veröffentlicht oder entfernt, erfährt die Verfasserin oder der Verfasser den Grund und kann verlangen, dass eine andere Person die Entscheidung überprüft. Eine abweichende Meinung ist nie ein Grund.
house-rules-report-title = Inhalte melden
house-rules-report = Jeder Mensch kann uns einen Inhalt melden, den er für rechtswidrig oder regelwidrig hält: mit der Adresse des Inhalts und einer Begründung. Wir bestätigen die Meldung und teilen mit, wie wir entschieden haben.
house-rules-contact-title = Kontakt
house-rules-contact = Fragen zu diesen Regeln beantwortet { $name }: { $contact }

# Accepting
house-rules-accept = Ich halte mich an die Regeln für Beiträge.
house-rules-read = Regeln lesen (öffnet eine neue Seite)
house-rules-error-accept = Bitte stimmen Sie den Regeln für Beiträge zu.
mydata-field-accepted = Zugestimmt am

# Versions
house-rules-version = Fassung { $version } vom { $date }
house-rules-version-platform = Allgemeine Fassung der Plattform, bis es eine eigene gab
house-rules-versions = Fassungen
house-rules-former-title = Diese Fassung gilt nicht mehr
house-rules-former-link = Zu den Regeln, die jetzt gelten

# Editing
house-rules-change = Regeln ändern
house-rules-edit-title = Regeln für Beiträge ändern
house-rules-edit-lead = Sie veröffentlichen eine neue Fassung. Die bisherigen bleiben mit ihrem Datum lesbar. Wer danach zum ersten Mal schreibt, stimmt der neuen Fassung zu.
house-rules-field-body = Regeln
house-rules-field-body-hint = Mit Markdown lassen sich Überschriften (###), Listen (-) und Verweise setzen.
house-rules-publish = Neue Fassung veröffentlichen
house-rules-error-changed = Inzwischen gibt es eine andere neue Fassung. Ihr Text steht noch hier. Öffnen Sie die geltenden Regeln in einem zweiten Fenster und diese Seite dann neu, um beides zusammenzuführen.
