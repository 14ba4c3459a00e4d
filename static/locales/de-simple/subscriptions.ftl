subscription-lead = Wir schreiben Ihnen eine E-Mail, wenn es etwas Neues gibt. Ihre Suche: { $subject }
subscription-consultation-lead = Wir schreiben Ihnen eine E-Mail, wenn es zur Beteiligung „{ $subject }“ etwas Neues gibt. Zum Beispiel: Das Ergebnis ist da.
subscription-email-hint = Sie können jederzeit wieder aufhören.
subscription-sent = Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link in der E-Mail. Der Link geht 24 Stunden lang.
subscription-confirm-lead = Drücken Sie auf den Knopf. Dann bekommen Sie E-Mails.
subscription-list-lead = Hierzu bekommen Sie E-Mails, wenn es etwas Neues gibt.
