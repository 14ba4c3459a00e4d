# Methods
method-contributions = Ihre Meinung schreiben, anderen antworten und abstimmen
method-statements = Ihre Meinung an das Amt schicken
method-survey = Fragen beantworten
method-registration = Sich für das Treffen anmelden
method-appointments = Einen Termin aussuchen
method-reports = Sagen, wo etwas kaputt ist oder fehlt
method-signatures = Unterschreiben

# Consultation
consultation-begins = Es geht los am { $date }
consultation-open-until = { $days ->
    [0] Heute ist der letzte Tag. Sie können mitmachen bis { $date }
    [1] Noch 1 Tag. Sie können mitmachen bis { $date }
   *[other] Noch { $days } Tage. Sie können mitmachen bis { $date }
}
consultation-ended = Mitmachen ging bis { $date }
consultation-now = Das können Sie jetzt tun
consultation-now-announced = Es geht noch nicht los. Sie können aber schon alles lesen.
consultation-now-ended = Das Mitmachen ist vorbei. Sie können aber alles lesen.
consultation-now-over = Sie können jetzt nicht mitmachen. Sie können aber alles lesen.
consultation-now-pause = Sie können jetzt nicht mitmachen. Weiter geht es: { $date }.
consultation-phases = Was passiert wann?
consultation-decision = Das ist das Ergebnis
consultation-facts = Das Wichtigste
consultation-body = Wer fragt?
consultation-place = Wo?
consultation-period = Wann?
consultation-list-empty = Wir haben nichts gefunden. Wählen Sie weniger aus. Oder kommen Sie später wieder.

# Home of a body
tenant-home-title = Reden Sie mit: { $name }
tenant-home-lead = Lesen Sie, was geplant ist. Sagen Sie Ihre Meinung. Sehen Sie, was daraus wird.
tenant-home-search = Suchen Sie hier
tenant-home-empty = Zurzeit können Sie hier nicht mitmachen.
tenant-home-active = Hier können Sie jetzt mitmachen
tenant-home-announced = Das kommt bald
tenant-home-decided = Das ist entschieden

# Field errors
error-moment = Bitte schreiben Sie einen Tag und eine Uhrzeit.
error-text-empty = Das Feld ist leer. Bitte schreiben Sie etwas.
error-text-long = Ihr Text ist zu lang. Er hat { $actual } Zeichen. Erlaubt sind { $max }.
error-text-line = Bitte schreiben Sie hier nur eine Zeile.

# Methods that are not built yet
consultation-offline = Das geht hier noch nicht im Internet. Bitte fragen Sie das Amt.
consultation-offline-contact = So erreichen Sie das Amt
