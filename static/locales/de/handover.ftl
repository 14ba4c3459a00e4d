# Going from the platform's sign-in to a body's own host name
handover-purpose = Danach geht es weiter zu { $body }. Ihr Konto gilt auf allen Portalen dieser Plattform.
handover-title = Weiter zu { $body }
handover-lead = Sie sind hier als { $name } angemeldet. Möchten Sie mit diesem Konto auch auf { $host } angemeldet sein?
handover-go = Weiter zu { $body }
handover-other = Mit einem anderen Konto anmelden
handover-on-the-way = Sie sind angemeldet und werden weitergeleitet.
handover-failed-title = Die Anmeldung ist hier nicht angekommen
handover-failed = Vielleicht hat es zu lange gedauert, oder die Anmeldung wurde in einem anderen Browser begonnen. Bitte versuchen Sie es noch einmal; Ihr Passwort brauchen Sie dafür meist nicht.
handover-again = Noch einmal versuchen
