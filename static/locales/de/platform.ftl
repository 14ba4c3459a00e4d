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
platform-jobs-title = Gescheiterte Aufträge
platform-jobs-none = Kein Auftrag im Hintergrund ist gescheitert.
platform-jobs-lead = Diese Aufträge im Hintergrund sind auch nach vielen Versuchen gescheitert. Ist die Ursache behoben, lassen Sie sie noch einmal beginnen.
platform-jobs-kind = Auftrag
platform-jobs-dead = Gescheitert
platform-jobs-attempts = Versuche
platform-jobs-error = Fehler
platform-jobs-again = Noch einmal

# The bodies, for operators
platform-column-kind = Art
platform-kind-land = Freistaat
platform-kind-landkreis = Landkreis
platform-kind-kreisfreie-stadt = Kreisfreie Stadt
platform-kind-grosse-kreisstadt = Große Kreisstadt
platform-kind-stadt = Stadt
platform-kind-gemeinde = Gemeinde
platform-kind-sonstige = Andere Stelle
platform-body-new = Stelle anlegen
platform-body-search = Stelle finden
platform-body-none = So heißt hier keine Stelle.
platform-body-name-hint = So, wie die Menschen die Stelle kennen, zum Beispiel „Großröhrsdorf“.
platform-body-slug-hint = Der erste Teil der Adresse: Buchstaben a bis z, Ziffern und Bindestriche. Ohne Angabe wird er aus dem Namen gebildet. Er lässt sich später nicht ändern.
platform-body-name-hsb = Sorbischer Name
platform-body-ags = Amtlicher Gemeindeschlüssel
platform-body-district = Landkreis, zu dem sie gehört
platform-body-contact = E-Mail-Adresse für Rückfragen
platform-body-contact-hint = Steht im Impressum und in den Hinweisen der Stelle.
platform-body-colour = Farbe
platform-body-colour-hint = Sechs Stellen nach dem Zeichen #, zum Beispiel #005b8c. Die Lesbarkeit stellt das Portal selbst sicher.
platform-body-colour-wrong = Geben Sie die Farbe wie #005b8c an.
platform-body-host = Eigene Adresse im Netz
platform-body-host-hint = Zum Beispiel mitreden.grossroehrsdorf.de, ohne https://. Der Name muss auf dieses Portal zeigen.
platform-body-hosts-hint = Rechnernamen wie mitreden.grossroehrsdorf.de, mehrere mit Komma getrennt. Jeder muss auf dieses Portal zeigen.
platform-body-change = Stelle ändern
platform-body-host-wrong = Geben Sie einen Rechnernamen wie mitreden.grossroehrsdorf.de an, nicht den der Plattform.
platform-body-host-taken = Diese Adresse gehört schon einer anderen Stelle.
platform-body-slug-taken = Dieses Kürzel gehört schon einer anderen Stelle.
platform-body-admin = E-Mail-Adresse der ersten Leitung
platform-body-admin-hint = An diese Adresse geht eine Einladung. Wer sie annimmt, entscheidet danach über das Team der Stelle.
platform-body-add = Stelle anlegen
platform-body-portal = Zum Portal der Stelle
platform-body-admins = Leitung
platform-body-admins-none = Diese Stelle hat noch keine Leitung.
platform-body-admins-own = Über ihr Team entscheidet die Stelle selbst.
platform-body-invitation = Eingeladen: { $email }, gilt bis { $date }
platform-body-invitation-expired = Eingeladen: { $email }, abgelaufen am { $date }
platform-body-appoint = Einladung senden
platform-body-has-admin = Diese Stelle hat eine Leitung. Sie lädt weitere Personen selbst ein.
platform-done-added = Die Stelle ist angelegt.
platform-done-invited = Die Einladung ist unterwegs.
platform-done-ended = Ihre Einsicht ist beendet.
platform-done-changed = Die Stelle ist geändert.

# Looking in
platform-insight-title = Einsicht nehmen
platform-insight-lead = Was eine Stelle intern hat, sehen Sie im Betrieb nicht. Müssen Sie zur Hilfe hineinsehen, geben Sie den Grund an. Sie können dann { $minutes } Minuten lang das Team und das Protokoll der Stelle lesen und nichts ändern. Die Einsicht steht mit Ihrem Namen und dem Grund im Protokoll der Stelle, und die Leitung sieht sie währenddessen.
platform-insight-reason = Grund
platform-insight-reason-hint = In einem Satz, gern mit dem Zeichen der Anfrage.
platform-insight-reason-missing = Geben Sie an, warum Sie Einsicht nehmen.
platform-insight-reason-long = Fassen Sie den Grund kürzer: höchstens 300 Zeichen.
platform-insight-begin = Einsicht beginnen
platform-insight-until = Ihre Einsicht endet am { $until }. Sie können lesen:
