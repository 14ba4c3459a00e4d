# Front page
platform-title = Mitreden, wo Sie leben
platform-lead = Städte, Gemeinden, Landkreise und der Freistaat stellen hier ihre Vorhaben vor. Sie können sie lesen, Vorschläge machen, abstimmen und verfolgen, was daraus wird.
platform-place = Finden Sie Ihre Stadt, Ihre Gemeinde oder Ihren Landkreis
platform-place-go = Finden
platform-place-hint = Zum Beispiel: Bautzen, Budyšin, Vogtlandkreis oder ein Gemeindeschlüssel
platform-found = Gefunden zu „{ $place }“
platform-found-none = So heißt hier keine Stadt, keine Gemeinde und kein Landkreis. Versuchen Sie es mit den ersten Buchstaben oder sehen Sie unten nach.
platform-found-more = Es gibt noch mehr. Geben Sie mehr vom Namen ein.
platform-count-running = laufende Beteiligungen
platform-count-bodies = Städte, Gemeinden, Landkreise und andere Stellen
platform-running = Jetzt aktiv
platform-running-none = Zurzeit läuft keine Beteiligung.
platform-search-all = Alle Beteiligungen durchsuchen
platform-until = Noch bis { $date }
platform-bodies = Alle Stellen
platform-large = Freistaat, Landkreise und kreisfreie Städte
platform-districts = Städte und Gemeinden nach Landkreis
platform-others = Weitere Stellen

# For operators
platform-operation = Betrieb der Plattform
platform-version = Version
platform-address = Adresse
platform-connections = Verbindungen zur Datenbank (in Gebrauch / offen)
platform-limits-off = Zugriffsgrenzen abgeschaltet
platform-demo = Vorführung
platform-yes = Ja
platform-no = Nein
platform-column-name = Name
platform-column-slug = Kürzel
platform-column-key = Schlüssel
platform-column-hosts = Eigene Adressen

# Background work
platform-jobs-title = Aufgegebene Aufträge
platform-jobs-none = Kein Auftrag im Hintergrund ist gescheitert.
platform-jobs-lead = Diese Aufträge im Hintergrund sind auch nach vielen Versuchen gescheitert. Ist die Ursache behoben, lassen Sie sie noch einmal beginnen.
platform-jobs-kind = Auftrag
platform-jobs-dead = Aufgegeben
platform-jobs-attempts = Versuche
platform-jobs-error = Fehler
platform-jobs-again = Noch einmal
