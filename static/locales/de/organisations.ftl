# The own organisations
organisation-title = Meine Organisationen
organisation-lead = Schreiben Sie für einen Verein, ein Unternehmen, eine Behörde oder eine Initiative? Hier gehören mehrere Personen zusammen und treten auf allen Portalen unter einem Namen auf.
organisation-none = Sie gehören hier noch zu keiner Organisation.
organisation-own-requests = Meine Anfragen
organisation-request-open = Wartet auf Antwort
organisation-request-refused = Abgelehnt
organisation-back = Zurück
organisation-waiting-count = { $count ->
    [one] 1 Entwurf wartet auf Freigabe.
   *[other] { $count } Entwürfe warten auf Freigabe.
}
organisation-asking-count = { $count ->
    [one] 1 Person möchte dazukommen
   *[other] { $count } Personen möchten dazukommen
}

# Kinds
organisation-kind = Art der Organisation
organisation-kind-association = Verein oder Verband
organisation-kind-company = Unternehmen
organisation-kind-authority = Behörde oder öffentliche Stelle
organisation-kind-initiative = Initiative
organisation-kind-church = Kirche oder Religionsgemeinschaft
organisation-kind-education = Schule, Hochschule, Forschung
organisation-kind-other = Andere

# Founding and joining
organisation-new = Organisation suchen oder anlegen
organisation-new-lead = Geben Sie zuerst den Namen ein. Gibt es die Organisation hier schon, dann können Sie anfragen, ob Sie dazukommen.
organisation-name = Name der Organisation
organisation-name-hint = Zum Beispiel: Heimatverein Bautzen e. V.
organisation-look = Weiter
organisation-look-again = Anderen Namen suchen
organisation-same = Diese Organisation gibt es hier schon
organisation-same-lead = Fragen Sie an, ob Sie dazukommen. Meinen Sie eine andere Organisation mit demselben Namen, dann legen Sie diese weiter unten an.
organisation-same-name = Gleicher Name
organisation-alike = Ähnliche Namen
organisation-yours = Dazu gehören Sie schon
organisation-ask = Anfragen, ob ich dazukommen kann
organisation-found = Neue Organisation anlegen
organisation-found-other = Eine andere Organisation mit diesem Namen anlegen
organisation-found-go = Organisation anlegen
organisation-addition = Ort oder Zusatz
organisation-addition-hint = Steht in Klammern hinter dem Namen, wenn es mehrere gibt.
organisation-addition-needed = Damit man beide unterscheiden kann, zum Beispiel der Ort. Er steht in Klammern hinter dem Namen.
organisation-address = Anschrift
organisation-address-hint = Sehen die Mitglieder und die Stellen, bei denen Sie mitreden.
organisation-domain = Dienstliche E-Mail-Domain
organisation-domain-hint = Was in dienstlichen Adressen hinter dem @ steht. Es muss auch die Domain Ihrer eigenen Adresse sein.
organisation-ask-title = Anfrage an { $name }
organisation-ask-lead = Die Personen, die die Organisation leiten, entscheiden. Sie sehen Ihren Namen, Ihre E-Mail-Adresse und Ihre Nachricht.
organisation-ask-note = Nachricht
organisation-ask-note-hint = Woher man Sie dort kennt.
organisation-ask-go = Anfrage senden
organisation-ask-open = Sie haben schon angefragt. Sie bekommen eine E-Mail, sobald jemand geantwortet hat.
organisation-ask-refused = Ihre Anfrage wurde abgelehnt. Nach 30 Tagen können Sie noch einmal anfragen; jederzeit kann Sie jemand aus der Organisation einladen.

# People
organisation-people = Mitglieder
organisation-you = Das sind Sie
organisation-roles = Aufgaben
organisation-roles-change = Aufgaben ändern
organisation-role-manages = Leitung
organisation-role-manages-hint = Entscheidet, wer dazugehört und wer welche Aufgabe hat.
organisation-role-drafts = Entwurf
organisation-role-drafts-hint = Schreibt Texte, die erst nach einer Freigabe hinausgehen.
organisation-role-releases = Freigabe
organisation-role-releases-hint = Gibt Texte frei oder gibt sie mit einem Hinweis zurück.
organisation-remove = Aus der Organisation entfernen
organisation-remove-lead = Die Person kann danach nicht mehr für die Organisation schreiben. Was veröffentlicht ist, bleibt.
organisation-requests = Möchten dazukommen
organisation-request-look = Anfrage ansehen
organisation-request-title = { $name } möchte dazukommen
organisation-asked-at = Angefragt am
organisation-at-domain = Dienstliche Adresse
organisation-accept = Aufnehmen
organisation-refuse = Ablehnen
organisation-invitations = Offene Einladungen
organisation-invitations-none = Zurzeit ist niemand eingeladen.
organisation-invitation-until = gilt bis { $date }
organisation-invite = Jemanden einladen
organisation-invite-lead = Die Person bekommt eine E-Mail. Der Link darin gilt 14 Tage und kann nur einmal benutzt werden.
organisation-invite-go = Einladung senden
organisation-uninvite = Einladung zurücknehmen
organisation-leave = Organisation verlassen
organisation-leave-question = Möchten Sie „{ $name }“ verlassen? Sie können danach nicht mehr für die Organisation schreiben.
organisation-leave-yes = Ja, verlassen
organisation-leave-no = Nein, bleiben
organisation-invitation-title = Einladung: { $name }
organisation-invitation-lead = Sie sind eingeladen, für diese Organisation mitzuarbeiten. Ihre Aufgaben:
organisation-invitation-account = Sie sind als { $name } angemeldet und nehmen mit diesem Konto an.
organisation-invitation-sign-in = Melden Sie sich an. Haben Sie noch kein Konto, dann legen Sie eines an und öffnen Sie danach den Link in der E-Mail noch einmal.
organisation-invitation-dead = Die Einladung wurde schon angenommen oder zurückgenommen, oder sie ist zu alt. Bitten Sie um eine neue.
organisation-join = Einladung annehmen

# Writing for an organisation
organisation-behalf = In wessen Namen schreiben Sie?
organisation-behalf-hint = Ein Entwurf ist nur für die Mitglieder der Organisation zu sehen, bis ihn jemand freigibt.
organisation-behalf-own = In meinem eigenen Namen
organisation-behalf-draft = Im Namen von { $name } – zur Freigabe vorlegen
organisation-behalf-at-once = Im Namen von { $name } – gleich absenden
organisation-mark = Organisation
organisation-mark-public = Träger öffentlicher Belange: { $area }

# Drafts
organisation-drafts = Entwürfe
organisation-drafts-lead = Was Mitglieder für die Organisation geschrieben haben und was noch nicht abgegeben ist. Nur Mitglieder sehen es.
organisation-drafts-none = Zurzeit wartet kein Entwurf. Einen neuen schreiben Sie auf der Seite einer Beteiligung.
organisation-draft-by = von { $name }
organisation-draft-until = Freigabe möglich bis { $end }
organisation-draft-waiting = Wartet auf Freigabe
organisation-draft-returned = Zurückgegeben
organisation-draft-released = Freigegeben
organisation-draft-title = Entwurf
organisation-draft-status = Stand
organisation-draft-for = Beteiligung
organisation-draft-period = Frist
organisation-draft-drafter = Entwurf von
organisation-draft-decider = Entschieden von
organisation-draft-changed = Zuletzt geändert
organisation-draft-note = Hinweis zur Überarbeitung
organisation-draft-result = Zum veröffentlichten Beitrag
organisation-draft-decide = Freigeben oder zurückgeben
organisation-draft-decide-lead = Mit der Freigabe erscheint der Text oben als Beitrag von „{ $name }“.
organisation-draft-release = Freigeben und veröffentlichen
organisation-draft-why = Was soll geändert werden?
organisation-draft-return = Mit Hinweis zurückgeben
organisation-draft-edit = Text ändern
organisation-draft-field-title = Überschrift
organisation-draft-field-body = Text
organisation-draft-save = Speichern und zur Freigabe vorlegen
organisation-draft-delete = Entwurf löschen
organisation-draft-error-released = Dieser Entwurf ist schon freigegeben.
organisation-draft-error-changed = Jemand hat den Entwurf inzwischen geändert. Lesen Sie die neue Fassung und entscheiden Sie dann noch einmal.

# For the body's staff
organisation-staff-title = Organisationen
organisation-staff-lead = Hier legen Sie fest, welche Organisationen für Ihre Stelle Träger öffentlicher Belange sind (§ 4 BauGB). Die Kennzeichnung steht an ihren Beiträgen und gilt nur für Ihr Portal.
organisation-staff-search = Organisation nach Namen suchen
organisation-staff-known = Hier bekannt
organisation-staff-found = Gefunden
organisation-staff-none = Hier gibt es keine Organisation. Suchen Sie nach dem Namen, um eine zu kennzeichnen, die auf Ihrem Portal noch nichts geschrieben hat.
organisation-staff-flagged = Die Organisation ist als Träger öffentlicher Belange gekennzeichnet.
organisation-staff-unflagged = Die Kennzeichnung ist aufgehoben.
organisation-public = Träger öffentlicher Belange
organisation-area = Aufgabenbereich
organisation-area-hint = Wofür sie spricht, zum Beispiel Naturschutz, Denkmalpflege, Bahn.
organisation-flag = Als Träger öffentlicher Belange kennzeichnen
organisation-flag-change = Aufgabenbereich ändern
organisation-unflag = Kennzeichnung aufheben

# What was done
organisation-done-founded = Die Organisation ist angelegt. Laden Sie die Personen ein, die mitarbeiten sollen.
organisation-done-asked = Ihre Anfrage ist gesendet. Sie bekommen eine E-Mail, sobald jemand geantwortet hat.
organisation-done-roles = Die Änderung ist gespeichert.
organisation-done-answered = Die Anfrage ist beantwortet.
organisation-done-invited = Die Einladung ist unterwegs.
organisation-done-uninvited = Die Einladung ist zurückgenommen.
organisation-done-left = Sie haben die Organisation verlassen.
organisation-done-joined = Willkommen! Sie gehören jetzt zu dieser Organisation.
organisation-done-submitted = Ihr Entwurf ist gespeichert. Wer freigeben darf, bekommt eine E-Mail.
organisation-done-saved = Die Änderung ist gespeichert. Der Entwurf wartet auf Freigabe.
organisation-done-returned = Der Entwurf ist zurückgegeben.
organisation-done-deleted = Der Entwurf ist gelöscht.

# What stands against it
organisation-error-name = Geben Sie den Namen der Organisation ein.
organisation-error-letters = Der Name muss Buchstaben oder Ziffern enthalten.
organisation-error-signs = Der Name darf keine Adressen und keines dieser Zeichen enthalten: : @ < >
organisation-error-long = Das darf höchstens { $max } Zeichen lang sein und muss, wo nur eine Zeile vorgesehen ist, in einer Zeile stehen.
organisation-error-exists = Diese Organisation gibt es hier schon. Fragen Sie an, ob Sie dazukommen, oder geben Sie für eine andere mit gleichem Namen einen Ort oder Zusatz an.
organisation-error-exists-too = Auch mit diesem Zusatz gibt es die Organisation schon. Fragen Sie dort an oder nehmen Sie einen anderen Zusatz.
organisation-error-domain = Das ist nicht die Domain Ihrer eigenen E-Mail-Adresse. Nur diese können wir prüfen.
organisation-error-everybodys = Bei diesem Anbieter kann jede Person eine Adresse haben. Lassen Sie das Feld leer.
organisation-error-many-founded = Sie haben heute schon mehrere Organisationen angelegt. Versuchen Sie es morgen noch einmal.
organisation-error-many-requests = Sie warten schon auf Antwort von mehreren Organisationen. Fragen Sie an, wenn einige geantwortet haben.
organisation-error-many-invited = Es sind schon { $max } Einladungen offen. Nehmen Sie einige zurück oder warten Sie, bis sie angenommen sind.
organisation-error-mails = An diese Adresse wurde gerade mehrmals geschrieben. Versuchen Sie es in einigen Minuten noch einmal.
organisation-error-member = Diese Person gehört schon dazu.
organisation-error-asked = Sie haben schon angefragt, oder Ihre Anfrage wurde vor weniger als 30 Tagen abgelehnt.
organisation-error-no-role = Wählen Sie mindestens eine Aufgabe.
organisation-error-last = Jemand muss die Organisation leiten. Geben Sie zuerst einer anderen Person die Leitung.
organisation-error-managers = Das dürfen nur Personen, die die Organisation leiten.
organisation-error-releasers = Das dürfen nur Personen, die Texte freigeben.
organisation-error-not-yours = So können Sie für diese Organisation nicht schreiben. Wählen Sie etwas anderes.
organisation-error-note = Schreiben Sie, was geändert werden soll.
organisation-error-area = Geben Sie den Aufgabenbereich an.
organisation-error-closed = Hier werden zurzeit keine Texte angenommen: Die Frist ist vorbei oder hat noch nicht begonnen. Ihr Text ist nicht verloren.

# Mails
mail-organisation-invitation-subject = Einladung: { $organisation }
mail-organisation-invitation-text = Sie sind eingeladen, auf „{ $platform }“ für die Organisation „{ $organisation }“ mitzuarbeiten.
mail-organisation-invitation-go = Einladung ansehen
mail-organisation-invitation-after = Der Link gilt 14 Tage und kann nur einmal benutzt werden. Kennen Sie die Organisation nicht, dann tun Sie nichts.
mail-organisation-asked-subject = Anfrage an { $organisation }
mail-organisation-asked-text = { $person } möchte auf „{ $platform }“ zur Organisation „{ $organisation }“ dazukommen. Sie leiten die Organisation und können entscheiden.
mail-organisation-asked-go = Anfrage ansehen
mail-organisation-asked-after = Leiten mehrere die Organisation, dann genügt eine Antwort.
mail-organisation-accepted-subject = Sie gehören jetzt zu { $organisation }
mail-organisation-accepted-text = Ihre Anfrage wurde angenommen: Auf „{ $platform }“ können Sie jetzt für „{ $organisation }“ mitarbeiten.
mail-organisation-accepted-go = Meine Organisationen ansehen
mail-organisation-accepted-after = Dort sehen Sie, welche Aufgaben Sie haben.
mail-organisation-refused-subject = Ihre Anfrage an { $organisation }
mail-organisation-refused-text = Ihre Anfrage, auf „{ $platform }“ zu „{ $organisation }“ dazuzukommen, wurde abgelehnt.
mail-organisation-refused-go = Meine Organisationen ansehen
mail-organisation-refused-after = Ist das ein Versehen, dann sprechen Sie mit der Organisation: Man kann Sie dort auch einladen.
mail-organisation-waiting-subject = Ein Entwurf wartet auf Ihre Freigabe
mail-organisation-waiting-text = { $person } hat für „{ $organisation }“ einen Entwurf zur Beteiligung „{ $title }“ geschrieben. Er erscheint, sobald Sie oder eine andere Person ihn freigeben.
mail-organisation-waiting-go = Entwurf ansehen
mail-organisation-waiting-after = Denken Sie an die Frist: Nach ihrem Ende kann nichts mehr freigegeben werden.
mail-organisation-released-subject = Ihr Entwurf ist freigegeben
mail-organisation-released-text = Ihr Entwurf für „{ $organisation }“ zur Beteiligung „{ $title }“ wurde freigegeben.
mail-organisation-released-go = Ansehen
mail-organisation-released-after = Sie brauchen nichts weiter zu tun.
mail-organisation-returned-subject = Ihr Entwurf kam mit einem Hinweis zurück
mail-organisation-returned-text = Ihr Entwurf für „{ $organisation }“ zur Beteiligung „{ $title }“ soll noch einmal überarbeitet werden. Der Hinweis steht beim Entwurf.
mail-organisation-returned-go = Entwurf überarbeiten
mail-organisation-returned-after = Wenn Sie ihn speichern, wartet er wieder auf Freigabe.
