# Search
search-words = Was suchen Sie?
search-narrow = Weniger Ergebnisse zeigen
search-nothing = Wir haben nichts gefunden. Ist alles richtig geschrieben? Suchen Sie mit weniger Wörtern.
search-help-title = So suchen Sie
search-help-words = Sie können mehrere Wörter schreiben. Wir suchen Texte mit allen diesen Wörtern.
search-kind-reply = Antwort vom Amt
