account-name-taken = Diesen Namen können Sie nicht nehmen. So heißen gelöschte Konten.
account-password-again = Bitte schreiben Sie Ihr Passwort noch einmal. So wissen wir: Das sind wirklich Sie.

# Download of the own data
account-data-lead = Sie bekommen eine Datei. Darin steht alles, was wir über Sie gespeichert haben.
account-data-contents = Das steht in der Datei:
account-data-1 = Ihr Name und Ihre E-Mail-Adresse. Und auf welchen Geräten Sie angemeldet sind.
account-data-2 = Ihr Name auf jeder Seite, auf der Sie mitreden.
account-data-3 = Alle Ihre Texte. Auch die alten Fassungen. Und wie Sie abgestimmt haben.
account-data-correct = Ist etwas falsch? Hier können Sie es ändern:

# Deletion
account-leave-lead = Sie können Ihr Konto löschen. Danach haben Sie noch Zeit. So lange können Sie es sich anders überlegen.
account-leave-what-title = Das passiert
account-leave-1 = Ihr Konto ist sofort zu. Niemand kann mehr damit schreiben oder abstimmen.
account-leave-2 = Sie haben { $days } Tage Zeit. So lange können Sie Ihr Konto zurückholen. Wir schicken Ihnen eine E-Mail. Klicken Sie auf den Link in der E-Mail. Oder melden Sie sich einfach an.
account-leave-3 = Danach löschen wir Ihren Namen, Ihre E-Mail-Adresse und Ihr Passwort. Dann können Sie das Konto nicht mehr zurückholen.
account-leave-have-title = Das haben Sie hier gemacht
account-leave-informal = In Gesprächen und Umfragen
account-leave-formal = In Verfahren vom Amt
account-leave-files-title = Das müssen wir behalten
account-leave-files = Das Amt muss manche Texte aufheben. So steht es im Gesetz. Ihr Name steht dann nicht mehr dabei. Das sind Texte zu:
account-leave-staff = Sie arbeiten für ein Amt. Antworten vom Amt bleiben stehen. Im Protokoll vom Amt steht weiter Ihr Name.
account-leave-download = Wollen Sie Ihre Texte vorher speichern?
account-leave-choice = Was soll mit Ihren anderen Texten passieren?
account-leave-keep = Die Texte bleiben stehen. Aber ohne meinen Namen. Meine Stimmen zählen weiter.
account-leave-remove = Die Texte werden gelöscht. Meine Stimmen auch.
account-leave-choice-missing = Bitte wählen Sie: Was soll mit Ihren Texten passieren?
account-held-back-title = Jemand anderes muss Ihre Aufgabe übernehmen
account-held-back = Nur Sie leiten diese Seiten. Bitte geben Sie die Aufgabe zuerst an jemand anderen. Danach können Sie Ihr Konto löschen.
account-left-title = Ihr Konto ist zu
account-left = Wir löschen es in { $days } Tagen. Sie haben eine E-Mail von uns. Darin ist ein Link. Damit können Sie Ihr Konto zurückholen. Sie können sich auch einfach anmelden.

# Closed accounts
account-leaving = Sie wollten Ihr Konto löschen. Wir löschen es am { $date }. Wollen Sie es doch behalten?
account-leaving-back = Ja, ich will mein Konto behalten
account-resting-title = Ihr Konto macht Pause
account-resting = Sie waren zwei Jahre nicht hier. Darum macht Ihr Konto Pause. Wir schicken Ihnen eine E-Mail. Klicken Sie auf den Link in der E-Mail. Dann geht das Konto wieder.
account-resting-go = E-Mail schicken
account-return-sent = Sie haben jetzt eine E-Mail von uns. Klicken Sie auf den Link in der E-Mail. Dann geht Ihr Konto wieder. Ist keine E-Mail da? Dann schauen Sie auch im Spam-Ordner.
account-return-lead = Klicken Sie auf den Knopf. Dann geht Ihr Konto wieder.
account-return-dead = Sie haben den Link schon benutzt. Oder er ist zu alt. Oder es gibt das Konto nicht mehr.
account-returned-title = Ihr Konto geht wieder
account-returned = Wir löschen es nicht. Sie können wieder mitreden.
account-done-return = Ihr Konto geht wieder. Wir löschen es nicht.
mydata-lead = Das ist alles, was wir über Sie gespeichert haben. Klicken Sie auf einen Link.
