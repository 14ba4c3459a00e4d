# Methods
method-contributions = Beiträge schreiben, kommentieren und abstimmen
method-statements = Stellungnahme abgeben
method-survey = Umfrage beantworten
method-registration = Für die Veranstaltung anmelden
method-appointments = Termin buchen
method-reports = Mängel und Orte melden
method-signatures = Unterstützen oder unterzeichnen

# Consultation
consultation-begins = Beginnt am { $date }
consultation-open-until = { $days ->
    [0] Endet heute: Teilnahme bis { $date }
    [1] Noch 1 Tag: Teilnahme bis { $date }
   *[other] Noch { $days } Tage: Teilnahme bis { $date }
}
consultation-ended = Die Teilnahme endete am { $date }
consultation-until = – bis { $date }
consultation-contributions = { $count ->
    [one] 1 Beitrag
   *[other] { $count } Beiträge
}
consultation-comments = { $count ->
    [one] 1 Kommentar
   *[other] { $count } Kommentare
}
consultation-draft = Entwurf
consultation-now = Was Sie jetzt tun können
consultation-now-announced = Diese Beteiligung hat noch nicht begonnen. Sie können sich schon einlesen.
consultation-now-ended = Die Beteiligung ist beendet. Alles Bisherige bleibt lesbar.
consultation-now-over = Im Moment kann man sich hier nicht beteiligen. Alles Bisherige bleibt lesbar.
consultation-now-pause = Im Moment kann man sich hier nicht beteiligen. Weiter geht es: { $date }.
consultation-phases = Ablauf
consultation-description = Worum geht es?
consultation-decision = Ergebnis
consultation-facts = Auf einen Blick
consultation-body = Stelle
consultation-place = Ort
consultation-period = Zeitraum
consultation-changed = Zuletzt geändert
consultation-taken-part = Bisher
consultation-list-title = Beteiligungen
consultation-list-empty = Dazu gibt es hier keine Beteiligung. Nehmen Sie einen Filter weg oder schauen Sie später wieder vorbei.
administration-list-empty = Hier gibt es noch keine Beteiligung.
consultation-filter-any = Alle
consultation-filter-text = Text
consultation-filter-status = Status
consultation-filter-format = Format
consultation-filter-topic = Thema
consultation-error-period = Das Ende muss nach dem Beginn liegen.
consultation-error-phases = Mehr als 20 Phasen sind nicht vorgesehen.
consultation-error-phase-period = Phase { $phase } muss nach ihrem Beginn enden und im Zeitraum der Beteiligung liegen.
consultation-error-phase-title = Phase { $phase } braucht einen Titel von höchstens { $max } Zeichen.
consultation-error-phase-moment = Phase { $phase } braucht einen ersten und einen letzten Tag.
consultation-error-phase-methods = Phase { $phase } hat inzwischen begonnen. Was man in ihr tun kann, bleibt, wie es war.
consultation-error-phase-stays = Eine Phase, die begonnen hat oder zum Ergebnis gehört, kann nicht entfernt werden.
consultation-error-decided = { $phase ->
    [0] Das Ergebnis steht fest. Die Zeiten bleiben, wie sie waren.
   *[other] Phase { $phase }: Das Ergebnis steht fest. Die Zeiten bleiben, wie sie waren.
}
consultation-error-begun = { $phase ->
    [0] Der Beginn ist vorbei und bleibt, wie er war.
   *[other] Phase { $phase }: Der Beginn ist vorbei und bleibt, wie er war.
}
consultation-error-begin-past = { $phase ->
    [0] Der neue Beginn liegt in der Vergangenheit.
   *[other] Phase { $phase }: Der neue Beginn liegt in der Vergangenheit.
}
consultation-error-end-past = { $phase ->
    [0] Das neue Ende liegt in der Vergangenheit.
   *[other] Phase { $phase }: Das neue Ende liegt in der Vergangenheit.
}
consultation-error-shorter = { $phase ->
    [0] Die Frist läuft schon. In einem förmlichen Verfahren kann sie verlängert, aber nicht verkürzt werden.
   *[other] Phase { $phase }: Die Frist läuft schon. In einem förmlichen Verfahren kann sie verlängert, aber nicht verkürzt werden.
}

# Home of a body
tenant-home-title = Mitreden: { $name }
tenant-home-lead = Lesen Sie, was geplant ist, sagen Sie Ihre Meinung und sehen Sie, was daraus wird.
tenant-home-search = Beteiligungen und Beiträge durchsuchen
tenant-home-empty = Zurzeit läuft hier keine Beteiligung.
tenant-home-active = Jetzt mitmachen
tenant-home-announced = Demnächst
tenant-home-decided = Ergebnisse
tenant-home-all = Alle Beteiligungen

# Staff
administration-title = Verwaltung
administration-new = Neue Beteiligung
administration-list = Beteiligungen dieser Stelle
editor-title = Titel
editor-title-hint = Kurz und so, wie man darüber spricht. Zum Beispiel: Radweg an der Elbe.
editor-format = Format
editor-summary = Kurz gesagt
editor-summary-hint = Ein oder zwei Sätze für Listen und Vorschauen.
editor-description = Beschreibung
editor-markdown-hint = Absätze durch Leerzeilen. **fett**, *kursiv*, Listen mit - am Zeilenanfang.
editor-place = Ort
editor-topics = Themen
editor-first-day = Erster Tag
editor-begin-time = Beginn um
editor-last-day = Letzter Tag
editor-end-time = Ende um
editor-moderation = Prüfung der Beiträge
editor-moderation-after = Beiträge sind sofort sichtbar
editor-moderation-before = Beiträge sind erst nach einer Prüfung sichtbar
editor-publish = Veröffentlichen
editor-draft-save = Als Entwurf speichern
editor-draft-lead = Ein Entwurf: Nur Menschen, die für diese Stelle arbeiten, sehen ihn. Sie können ihn ändern und Unterlagen hinzufügen, bevor Sie ihn veröffentlichen.
editor-discard = Entwurf löschen
editor-discard-lead = Der Entwurf „{ $title }“ wird mit seinen Phasen und Unterlagen gelöscht. Das lässt sich nicht rückgängig machen.
editor-discard-go = Endgültig löschen
editor-discard-keep = Entwurf behalten
editor-phases = Phasen
editor-phase = Phase { $number }
editor-phases-none = Eine einzige Phase gilt für den ganzen Zeitraum.
editor-phases-split = In Phasen aufteilen
editor-phase-add = Weitere Phase
editor-phase-remove = Phase { $number } entfernen
editor-phase-methods = Was man in dieser Phase tun kann
editor-phase-begun = Diese Phase hat begonnen oder gehört zum Ergebnis. Sie bleibt, und was man in ihr tun kann, bleibt auch.
editor-idle = Die letzte Phase geht bis { $phases }, die Beteiligung bis { $end }. Dazwischen kann niemand teilnehmen. Soll die Phase länger gehen, dann ändern Sie auch ihren letzten Tag.
editor-not-online = { $name } (noch nicht online)
editor-change = Beteiligung ändern
editor-change-lead = Was Sie ändern, sehen alle sofort, und auf der Seite steht, wann zuletzt etwas geändert wurde. Ein Beginn, der vorbei ist, bleibt.
editor-change-publish = Änderungen veröffentlichen
editor-error-changed = Jemand anderes hat die Beteiligung inzwischen geändert. Sehen Sie sich ihre Seite an. Wenn Sie noch einmal speichern, ersetzt Ihre Fassung die andere.
editor-error-format = Wählen Sie das Format der Beteiligung.
editor-error-plan-first = Speichern Sie den Plan zuerst als Entwurf. Bevor er veröffentlicht wird, kommen Bekanntmachung und Unterlagen dazu.
editor-error-draft-changed = Jemand anderes hat den Entwurf inzwischen geändert. So steht er jetzt da. Lesen Sie ihn noch einmal, bevor Sie ihn veröffentlichen.

# Field errors
error-moment = Bitte geben Sie Datum und Uhrzeit an.
error-begin = Geben Sie an, wann die Beteiligung beginnt: den ersten Tag und, wenn es nötig ist, die Uhrzeit.
error-end = Geben Sie an, wann die Beteiligung endet: den letzten Tag und, wenn es nötig ist, die Uhrzeit.
error-title-empty = Geben Sie einen Titel ein.
error-text-empty = Bitte schreiben Sie hier etwas.
error-text-long = Der Text hat { $actual } Zeichen. Erlaubt sind höchstens { $max }.
error-text-bytes = Der Text ist zu lang ({ $actual } Byte). Erlaubt sind höchstens { $max } Byte.
error-text-line = Hier passt nur eine Zeile.

# Methods that are not built yet
consultation-offline = Das geht hier noch nicht online, sondern direkt bei der Stelle.
consultation-offline-contact = Kontakt zur Stelle
