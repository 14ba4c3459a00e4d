# Front page
platform-title = Reden Sie mit, wo Sie leben
platform-lead = Hier zeigen Städte, Gemeinden und Landkreise ihre Pläne. Sie können die Pläne lesen. Sie können eigene Ideen schreiben. Sie können abstimmen. Und Sie sehen, was daraus wird.
platform-place = Wo wohnen Sie? Suchen Sie Ihren Ort
platform-place-hint = Zum Beispiel: Bautzen, Budyšin oder Vogtlandkreis
platform-found-none = Diesen Namen haben wir nicht gefunden. Schreiben Sie nur die ersten Buchstaben. Oder suchen Sie weiter unten.
platform-found-more = Es gibt noch mehr Orte. Schreiben Sie mehr vom Namen.
platform-running = Hier können Sie jetzt mitmachen
platform-running-none = Zurzeit können Sie nirgends mitmachen.
