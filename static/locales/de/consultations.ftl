# Formats
format-dialogue = Dialog
format-survey = Umfrage
format-procedure = Formelles Beteiligungsverfahren
format-land-use-plan = Raumordnungs- und Bauleitplan
format-permit = Genehmigungsverfahren
format-event = Veranstaltung
format-appointment = Terminvereinbarung
format-report = Meldeverfahren
format-initiative = Initiative
format-petition = Petition

# Where a consultation stands
status-announced = Angekündigt
status-active = Aktiv
status-closed = Beendet
status-archived = Archiv
status-decided = Beschlossen
status-in-force = In Kraft

# Topics
topic-transport = Verkehr
topic-building = Bauen und Wohnen
topic-environment = Umwelt und Natur
topic-climate = Klima
topic-energy = Energie
topic-education = Bildung und Kinder
topic-culture = Kultur
topic-sports = Sport und Freizeit
topic-social = Soziales
topic-health = Gesundheit
topic-economy = Wirtschaft
topic-budget = Haushalt
topic-safety = Sicherheit und Ordnung
topic-digital = Digitales
topic-administration = Verwaltung
