organisation-lead = Schreiben Sie für einen Verein oder eine Firma? Oder für ein Amt oder eine Gruppe? Hier können mehrere Menschen zusammen für eine Organisation schreiben.
organisation-none = Sie gehören noch zu keiner Organisation.
organisation-new-lead = Schreiben Sie zuerst den Namen. Vielleicht gibt es die Organisation schon. Dann können Sie fragen, ob Sie mitmachen dürfen.
organisation-same-lead = Fragen Sie, ob Sie mitmachen dürfen. Oder meinen Sie eine andere Organisation mit dem gleichen Namen? Dann legen Sie sie unten neu an.
organisation-ask-lead = Wer die Organisation leitet, entscheidet. Diese Menschen sehen Ihren Namen, Ihre E-Mail-Adresse und Ihre Nachricht.
organisation-behalf-hint = Ein Entwurf ist ein Text, der noch nicht öffentlich ist. Nur die Mitglieder sehen ihn. Erst muss ihn jemand erlauben.
organisation-drafts-lead = Diese Texte sind noch nicht öffentlich. Nur die Mitglieder sehen sie.
organisation-error-closed = Hier kann man jetzt nichts schreiben. Die Zeit ist vorbei oder hat noch nicht angefangen. Ihr Text ist nicht weg.
