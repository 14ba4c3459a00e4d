staff-title = Team
staff-lead = Wer für { $body } im Portal arbeitet und was diese Personen tun dürfen.
staff-people = Personen
staff-people-none = Noch arbeitet hier niemand.
staff-yourself = (Sie)
staff-since = im Team seit { $date }
staff-change-link = Aufgaben ändern
staff-invitations = Offene Einladungen
staff-invitations-none = Zurzeit ist keine Einladung offen.
staff-invitation-until = Gilt bis { $date }
staff-invitation-expired = Abgelaufen am { $date }
staff-renew = Erneut senden
staff-withdraw = Zurückziehen
staff-onlooker-title = Der Betrieb der Plattform sieht gerade ein
staff-onlooker = { $name } sieht bis { $until } das Team und das Protokoll dieser Stelle. Angegebener Grund: { $reason }

# What somebody does
staff-duty = Aufgaben
staff-duty-editor = Redaktion
staff-duty-moderator = Moderation
staff-duty-both = Redaktion und Moderation
staff-duty-admin = Leitung
staff-duty-editor-explained = Beteiligungen anlegen und auswerten.
staff-duty-moderator-explained = Prüfen, was Bürgerinnen und Bürger schreiben.
staff-duty-both-explained = Beteiligungen anlegen und prüfen, was dazu geschrieben wird.
staff-duty-admin-explained = Entscheiden, wer im Team ist, das Protokoll lesen und alles tun, was Redaktion und Moderation dürfen.

# Inviting
staff-invite-title = Person einladen
staff-invite-lead = Die Person bekommt eine E-Mail mit einem Link. Der Link gilt sieben Tage und kann nur einmal benutzt werden.
staff-invite-email-hint = Am besten die dienstliche Adresse. Hat die Person schon ein Konto mit dieser Adresse, nimmt sie die Einladung damit an.
staff-invite-go = Einladung senden
staff-invite-member = Diese Person gehört schon zum Team. Sie können ihre Aufgaben ändern.
staff-invite-many = Es sind schon sehr viele Einladungen offen. Ziehen Sie zuerst einige zurück.

# Changing
staff-change-title = Aufgaben ändern
staff-change-lead = Die Person wird überall abgemeldet und bekommt eine E-Mail. Ab der nächsten Anmeldung gelten die neuen Aufgaben.
staff-change-go = Aufgaben speichern
staff-remove-title = Aus dem Team nehmen
staff-remove-lead = { $name } kann dann hier nicht mehr für die Stelle arbeiten. Das Konto als Bürgerin oder Bürger und alles Geschriebene bleiben.
staff-remove-go = Aus dem Team nehmen
staff-last-administrator = Jede Stelle braucht mindestens eine Leitung. Geben Sie zuerst einer anderen Person diese Aufgabe.

# Done
staff-done-invited = Die Einladung ist unterwegs.
staff-done-renewed = Die Einladung ist noch einmal unterwegs. Der frühere Link gilt nicht mehr.
staff-done-withdrawn = Die Einladung ist zurückgezogen. Ihr Link gilt nicht mehr.
staff-done-changed = Die Aufgaben sind geändert.
staff-done-removed = Die Person gehört nicht mehr zum Team.

# Answering an invitation
staff-join-title = Einladung: { $body }
staff-join-lead = Sie sind eingeladen, im Beteiligungsportal dieser Stelle mitzuarbeiten.
staff-join-until = Einladung gilt bis
staff-join-as = Sie sind als { $name } angemeldet. Wenn Sie annehmen, arbeiten Sie mit diesem Konto im Team mit.
staff-join-go = Einladung annehmen
staff-join-other = Die Einladung gilt für { $email }. Sie sind aber mit einem anderen Konto angemeldet. Melden Sie sich ab und öffnen Sie den Link aus der E-Mail noch einmal.
staff-join-known = Für { $email } gibt es schon ein Konto. Melden Sie sich damit an; danach können Sie die Einladung annehmen.
staff-join-new = Für { $email } gibt es noch kein Konto. Legen Sie es hier an; damit nehmen Sie die Einladung an.
staff-join-register = Konto anlegen und Einladung annehmen
staff-join-dead-title = Diese Einladung gilt nicht mehr
staff-join-dead = Der Link wurde schon benutzt, ist abgelaufen oder wurde zurückgezogen. Bitten Sie die Stelle, Sie noch einmal einzuladen. Haben Sie die Einladung schon angenommen, melden Sie sich einfach an.

# Mails
staff-mail-invitation-subject = Einladung zur Mitarbeit: { $body }
staff-mail-invitation-text = { $body } lädt Sie ein, auf „{ $platform }“ mitzuarbeiten. Ihre Aufgabe: { $duty }.
staff-mail-invitation-go = Einladung ansehen
staff-mail-invitation-after = Der Link gilt bis { $until } und kann nur einmal benutzt werden. Möchten Sie nicht mitarbeiten, dann tun Sie nichts.
staff-mail-changed-subject = Ihre Aufgaben bei { $body } haben sich geändert
staff-mail-changed-text = Ihre Aufgabe bei { $body } auf „{ $platform }“ ist jetzt: { $duty }.
staff-mail-changed-go = Zur Verwaltung
staff-mail-changed-after = Bitte melden Sie sich neu an. Haben Sie Fragen dazu, wenden Sie sich an die Leitung der Stelle.
staff-mail-removed-subject = Sie gehören nicht mehr zum Team von { $body }
staff-mail-removed-text = Sie arbeiten auf „{ $platform }“ nicht mehr für { $body }. Ihr Konto und alles, was Sie als Bürgerin oder Bürger geschrieben haben, bleiben.
staff-mail-removed-go = Zum Portal
staff-mail-removed-after = Haben Sie Fragen dazu, wenden Sie sich an die Leitung der Stelle.
