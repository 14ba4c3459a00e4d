house-rules-welcome-title = Was wir uns wünschen
house-rules-welcome =
    Auf diesen Seiten beraten Menschen mit { $name } über gemeinsame Angelegenheiten. Dafür bitten wir Sie:

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
house-rules-moderation = Über Beiträge entscheiden Menschen, keine Programme. Wird ein Beitrag nicht veröffentlicht oder entfernt, erfährt die Verfasserin oder der Verfasser den Grund und kann verlangen, dass eine andere Person die Entscheidung überprüft. Eine abweichende Meinung ist nie ein Grund.
house-rules-report-title = Inhalte melden
house-rules-report = Jeder Mensch kann uns einen Inhalt melden, den er für rechtswidrig oder regelwidrig hält: mit der Adresse des Inhalts und einer Begründung. Wir bestätigen die Meldung und teilen mit, wie wir entschieden haben.
house-rules-contact-title = Kontakt
house-rules-contact = Fragen zu diesen Regeln beantwortet { $name }: { $contact }
