# Statements in formal procedures, for who gives them
formal-title = Stellungnahmen
formal-title-objection = Einwendungen
formal-give = Stellungnahme abgeben
formal-give-objection = Einwendung erheben
formal-panel = Was Sie hier abgeben, liest nur die Stelle. Sie prüft es und teilt Ihnen das Ergebnis mit. Ein Konto brauchen Sie nicht.
formal-panel-list = { $count ->
    [one] 1 eingegangen, { $open } noch abzuwägen
   *[other] { $count } eingegangen, { $open } noch abzuwägen
}
formal-until = Möglich bis { $date }.
formal-lead = Schreiben Sie, was die Stelle bei der Planung beachten soll und warum. Was nach der Frist kommt, kann bei der Entscheidung unberücksichtigt bleiben.
formal-closed = Im Moment nimmt dieses Verfahren keine Stellungnahmen an.
formal-field-title = Betreff
formal-field-title-hint = Zum Beispiel: Flurstück 123/4, Lärmschutz
formal-field-body = Ihre Stellungnahme
formal-field-body-hint = Der Text kommt genau so in die Akte, wie Sie ihn schreiben.
formal-field-text = Text der Stellungnahme
formal-field-name = Name
formal-field-address = Anschrift
formal-field-email-hint = Dorthin schicken wir die Bestätigung und später das Ergebnis.
formal-who = Wer gibt die Stellungnahme ab?
formal-who-hint = Sie müssen nichts davon angeben. Mit Ihrem Namen und Ihrer Anschrift kann die Stelle besser beurteilen, wie das Vorhaben Sie betrifft.
formal-who-objection = Eine Einwendung ohne lesbaren Namen und Anschrift kann unberücksichtigt bleiben.
formal-account = Die Bestätigung und das Ergebnis finden Sie in Ihrem Konto. Wir schreiben Ihnen auch an Ihre E-Mail-Adresse.
formal-privacy = Ihre Angaben gehören zur Verfahrensakte und werden nicht mit Ihrem Namen veröffentlicht.
formal-submit = Verbindlich absenden
formal-cancel = Abbrechen
formal-back = Zurück zur Beteiligung
formal-receipt-title = Stellungnahme Nr. { $number }
formal-receipt-text = Wortlaut
formal-receipt-outcome = Ergebnis
formal-thanks-title = Ihre Stellungnahme ist eingegangen
formal-thanks = Heben Sie die Adresse dieser Seite auf: Nur mit ihr sehen Sie später, was aus der Stellungnahme geworden ist. Haben Sie eine E-Mail-Adresse angegeben, dann schicken wir sie Ihnen auch dorthin.
formal-thanks-account = Sie finden sie jederzeit in Ihrem Konto unter „Meine Stellungnahmen“.
formal-withdrawn = Zurückgenommen
formal-withdrawal-reason = Grund: { $reason }
formal-withdraw = Stellungnahme zurücknehmen
formal-withdraw-hint = Sie wird dann nicht abgewogen. In der Akte bleibt sie als zurückgenommen stehen. Das lässt sich nicht rückgängig machen; eine neue können Sie abgeben, solange die Frist läuft.
formal-withdraw-go = Zurücknehmen
formal-outcome-followed = Berücksichtigt
formal-outcome-partly = Teilweise berücksichtigt
formal-outcome-rejected = Nicht berücksichtigt
formal-outcome-noted = Zur Kenntnis genommen
formal-outcome-waiting = Die Stelle prüft Ihre Stellungnahme und teilt Ihnen das Ergebnis mit. Das kann bis zum Beschluss über den Plan dauern.
formal-outcome-withdrawn = Zu einer zurückgenommenen Stellungnahme gibt es kein Ergebnis.
formal-fact-consultation = Beteiligung
formal-fact-received = Eingegangen
formal-fact-account = Konto
formal-fact-entered = Erfasst von
formal-fact-area = Träger öffentlicher Belange
formal-own-title = Meine Stellungnahmen
formal-own-lead = Was Sie in förmlichen Verfahren abgegeben haben, selbst oder für eine Organisation, und was daraus geworden ist.
formal-own-none = Sie haben mit diesem Konto noch keine Stellungnahme abgegeben.
formal-number = Nr. { $number }
formal-state-open = In Prüfung
formal-state-told = Mitgeteilt
formal-error-closed = Im Moment nimmt dieses Verfahren keine Stellungnahmen an. Ihr Text steht noch im Formular: Kopieren Sie ihn, wenn Sie ihn der Stelle auf anderem Weg schicken möchten.
formal-error-name = Geben Sie Ihren Namen an.
formal-error-address = Geben Sie Ihre Anschrift an.
formal-error-organisation = Diese Stellungnahme hat eine Organisation abgegeben. Sie zurückzunehmen geht nur bei der Stelle.
formal-release-lead = Mit der Freigabe geht der Text oben als Stellungnahme von „{ $name }“ an die Stelle. Er wird nicht veröffentlicht.
formal-release = Freigeben und abgeben
formal-release-result = Zur Stellungnahme
formal-error-weighed = Diese Stellungnahme ist schon abgewogen. Möchten Sie sie zurücknehmen, dann wenden Sie sich an die Stelle.

# Statements, for the staff
formal-channel-online = über das Portal
formal-channel-email = E-Mail
formal-channel-post = Post oder Briefkasten
formal-channel-fax = Fax
formal-channel-in-person = zur Niederschrift
formal-list-title = Eingegangene Stellungnahmen
formal-enter = Stellungnahme erfassen
formal-enter-lead = Für das, was per Brief, E-Mail oder Fax kam oder im Amt aufgenommen wurde. Übertragen Sie den Wortlaut vollständig; ändern lässt er sich nachher nicht mehr.
formal-enter-go = Erfassen
formal-enter-email-hint = Dorthin gehen eine Bestätigung des Eingangs und später das Ergebnis.
formal-field-channel = Wie kam sie?
formal-field-day = Eingegangen am
formal-field-day-hint = Der Tag zählt für die Frist, nicht der Tag der Erfassung.
formal-tell = { $count ->
    [one] 1 Ergebnis mitteilen
   *[other] { $count } Ergebnisse mitteilen
}
formal-tell-title = Ergebnisse mitteilen
formal-tell-lead = { $count ->
    [one] Zu 1 abgewogenen Stellungnahme ist das Ergebnis noch nicht mitgeteilt.
   *[other] Zu { $count } abgewogenen Stellungnahmen ist das Ergebnis noch nicht mitgeteilt.
}
formal-tell-what = Danach steht es auf der Seite jeder Stellungnahme, und wer ein Konto oder eine E-Mail-Adresse angegeben hat, bekommt eine E-Mail mit dem Weg dorthin. Üblich ist das nach dem Beschluss.
formal-tell-open = { $count ->
    [one] 1 Stellungnahme ist noch nicht abgewogen. Ihr Ergebnis können Sie später mitteilen.
   *[other] { $count } Stellungnahmen sind noch nicht abgewogen. Ihre Ergebnisse können Sie später mitteilen.
}
formal-tell-go = Jetzt mitteilen
formal-table = Als Tabelle herunterladen (CSV)
formal-filter = Welche zeigen?
formal-filter-all = Alle
formal-filter-open = Noch abzuwägen
formal-counts = { $count ->
    [one] 1 Stellungnahme, { $open } noch abzuwägen
   *[other] { $count } Stellungnahmen, { $open } noch abzuwägen
}
formal-none = Hier liegt keine Stellungnahme.
formal-anonymous = Ohne Namen
formal-late = Verspätet
formal-late-hint = Sie kam außerhalb der Zeit, in der das Verfahren Stellungnahmen annahm.
formal-done-weighed = Die Abwägung ist gespeichert.
formal-done-told = Die Ergebnisse werden jetzt mitgeteilt. Bei vielen Stellungnahmen dauert das einige Minuten.
formal-weighing = Abwägung
formal-weighing-lead = Wer die Stellungnahme abgegeben hat, sieht das Ergebnis erst, wenn Sie es mitteilen.
formal-weighing-unreachable = Hier gibt es weder ein Konto noch eine E-Mail-Adresse: Ein Brief mit dem Ergebnis geht nicht von selbst hinaus.
formal-weighed-by = Zuletzt abgewogen von { $name },
formal-weigh = Abwägung speichern
formal-field-outcome = Ergebnis der Abwägung
formal-field-outcome-none = Bitte wählen
formal-field-answer = Begründung
formal-field-answer-hint = Wer die Stellungnahme abgegeben hat, bekommt diesen Text so, wie er hier steht.
formal-column-number = Nummer
formal-column-in-time = Rechtzeitig
formal-yes = ja
formal-no = nein
formal-error-channel = Wählen Sie, wie die Stellungnahme kam.
formal-error-day = Geben Sie den Tag des Eingangs an.
formal-error-day-future = Der Tag des Eingangs liegt in der Zukunft.
formal-error-outcome = Wählen Sie das Ergebnis der Abwägung.
formal-error-answer = Schreiben Sie eine Begründung.
formal-error-changed = Inzwischen hat jemand anderes diese Stellungnahme abgewogen; das steht über dem Formular. Speichern Sie noch einmal, dann ersetzt Ihre Fassung die andere.
formal-error-withdrawn = Diese Stellungnahme wurde inzwischen zurückgenommen. Sie wird nicht mehr abgewogen.
formal-withdraw-for = Rücknahme vermerken
formal-withdraw-for-lead = Für eine Stellungnahme, die auf anderem Weg zurückgenommen oder doppelt erfasst wurde. Sie wird dann nicht abgewogen und bleibt als zurückgenommen in der Akte. Das lässt sich nicht rückgängig machen.
formal-withdraw-for-go = Vermerken
formal-field-withdrawal = Grund
formal-field-withdrawal-hint = Zum Beispiel: Mit Schreiben vom 3. März zurückgenommen. Wer die Stellungnahme abgegeben hat, kann das lesen.

# The mails to who gave a statement
formal-mail-received-subject = Eingangsbestätigung: Stellungnahme Nr. { $number }
formal-mail-received-text = Ihre Stellungnahme Nr. { $number } zu „{ $consultation }“ ist bei { $body } eingegangen: { $at }.
formal-mail-received-go = Stellungnahme ansehen
formal-mail-result-subject = Ergebnis zu Ihrer Stellungnahme Nr. { $number }
formal-mail-result-text = { $body } hat Ihre Stellungnahme Nr. { $number } zu „{ $consultation }“ vom { $at } geprüft. Das Ergebnis steht auf ihrer Seite.
formal-mail-result-go = Ergebnis ansehen
formal-mail-withdrawn-subject = Ihre Stellungnahme Nr. { $number } ist als zurückgenommen vermerkt
formal-mail-withdrawn-text = { $body } hat vermerkt, dass Ihre Stellungnahme Nr. { $number } zu „{ $consultation }“ vom { $at } zurückgenommen ist. Der Grund steht auf ihrer Seite. Stimmt das nicht, dann wenden Sie sich an { $body }.
formal-mail-after = Haben Sie nichts abgegeben, dann hat jemand Ihre Adresse angegeben. Sie brauchen nichts zu tun.
