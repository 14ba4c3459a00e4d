# The platform's wording
house-rules-welcome-title = Was uns wichtig ist
house-rules-welcome =
    Hier reden Menschen mit { $name } über wichtige Sachen. Bitte machen Sie es so:

    - Schreiben Sie zum Thema.
    - Schreiben Sie, warum Sie etwas gut oder schlecht finden.
    - Seien Sie freundlich. Sie dürfen eine Sache schlecht finden. Beleidigen Sie keine Menschen.
    - Schreiben Sie keine Namen und keine Adressen von anderen Menschen.
house-rules-refused-title = Das zeigen wir nicht
house-rules-refused =
    Solche Texte zeigen wir nicht. Oder wir löschen sie wieder:

    - Texte, die verboten sind. Zum Beispiel: Beleidigungen und Drohungen.
    - Texte, die Menschen schlecht machen. Zum Beispiel wegen ihrer Herkunft oder wegen einer Behinderung.
    - Werbung und immer der gleiche Text.
    - Bilder und Texte, die Ihnen nicht gehören.
    - Angaben über andere Menschen, die das nicht wollen.
house-rules-moderation-title = So entscheiden wir
house-rules-moderation = Ein Mensch entscheidet über Ihren Text. Ein Programm kann dem Menschen dabei helfen. Es kann einen Text auch zurück-halten, bis ein Mensch ihn gelesen hat. Zeigen wir Ihren Text nicht? Dann sagen wir Ihnen, warum. Sie können sagen: Ich will, dass noch jemand anderes das prüft. Eine andere Meinung ist immer erlaubt.
house-rules-report-title = Einen Text melden
house-rules-report = Sie finden einen Text verboten? Oder er passt nicht zu den Regeln? Dann können Sie ihn melden. Schreiben Sie uns, wo der Text steht und was falsch ist. Wir antworten Ihnen.
house-rules-contact-title = Fragen
house-rules-contact = Haben Sie Fragen zu den Regeln? { $name } antwortet Ihnen: { $contact }

# Accepting
house-rules-accept = Ich halte mich an die Regeln.
house-rules-read = Die Regeln lesen (eine neue Seite geht auf)
house-rules-error-accept = Bitte machen Sie ein Kreuz bei den Regeln.
