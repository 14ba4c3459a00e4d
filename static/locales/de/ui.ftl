# Frame of every page
ui-skip = Zum Inhalt springen
ui-demo = Vorführung – keine echten Verfahren
ui-head-line = Beteiligungsportal der öffentlichen Verwaltung
ui-all-bodies = Alle Städte, Gemeinden und Landkreise
ui-languages = Sprache
ui-portal = Beteiligungsportal
ui-navigation = Hauptnavigation
ui-home = Start
ui-overview = Übersicht
ui-consultations = Beteiligungen
ui-search = Suche
ui-administration = Verwaltung
ui-sign-in = Anmelden
ui-sign-out = Abmelden
ui-path = Sie sind hier
ui-footer = Rechtliches
ui-imprint = Impressum
ui-privacy = Datenschutz
ui-accessibility = Barrierefreiheit
ui-plain-language = Leichte Sprache
ui-sign-language = Gebärdensprache
ui-netiquette = Regeln für Beiträge
ui-no-tracking = Dieses Portal setzt keine Cookies, solange Sie nur lesen, und zählt Ihre Besuche nicht.

# Forms
ui-errors-title = Bitte prüfen Sie Ihre Angaben
ui-optional = – freiwillig
ui-characters-left = Noch verfügbare Zeichen:
ui-characters-over = Zeichen zu viel:

# Lists
ui-filter-apply = Filtern
ui-filter-active = Gewählte Filter
ui-filter-remove = – Filter entfernen
ui-filter-reset = Alle Filter zurücksetzen
ui-search-go = Suchen
ui-pager-label = Weitere Seiten
ui-pager-next = Weitere anzeigen
ui-pager-first = Zum Anfang

# Phases
ui-step-past = Abgeschlossen
ui-step-current = Läuft jetzt
ui-step-future = Kommt noch

# Votes
ui-vote-label = Abstimmung: { $title }
ui-vote-agree = Zustimmen
ui-vote-neutral = Neutral
ui-vote-disagree = Ablehnen
ui-vote-sign-in = Zum Abstimmen anmelden
ui-vote-saved = Ihre Stimme ist gespeichert.
