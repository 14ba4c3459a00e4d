# Formats
format-dialogue = Dialog
format-survey = Woprašowanje
format-procedure = Formelne wobdźělenske jednanje
format-land-use-plan = Plan rumoweho porjada abo twarski plan
format-permit = Dowolenske jednanje
format-event = Zarjadowanje
format-appointment = Dojednanje termina
format-report = Zdźělenje njedostatkow
format-initiative = Iniciatiwa
format-petition = Peticija

# Where a consultation stands
status-announced = Připowědźene
status-active = Aktiwne
status-closed = Skónčene
status-archived = Archiw
status-decided = Wobzamknjene
status-in-force = Płaćiwe

# Topics
topic-transport = Wobchad
topic-building = Twar a bydlenje
topic-environment = Wobswět a přiroda
topic-climate = Klima
topic-energy = Energija
topic-education = Kubłanje a dźěći
topic-culture = Kultura
topic-sports = Sport a swobodny čas
topic-social = Socialne naležnosće
topic-health = Strowota
topic-economy = Hospodarstwo
topic-budget = Etat
topic-safety = Wěstota a porjad
topic-digital = Digitalne naležnosće
topic-administration = Zarjadnistwo
