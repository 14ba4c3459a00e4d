# Frame of every page
ui-demo = Das ist nur ein Test. Nichts hier ist echt.
ui-head-line = Hier reden Sie mit bei Plänen von Stadt, Gemeinde und Land
ui-home = Startseite
ui-footer = Regeln und Rechte
ui-netiquette = Regeln für Ihre Texte
ui-no-tracking = Sie lesen nur? Dann speichern wir keine Cookies. Wir zählen Ihre Besuche nicht.

# Forms
ui-errors-title = Etwas fehlt noch oder stimmt nicht
ui-optional = – Sie können das Feld leer lassen
ui-characters-left = So viele Zeichen können Sie noch schreiben:
ui-characters-over = So viele Zeichen sind es zu viel:

# Lists
ui-filter-apply = Nur Passendes zeigen
ui-filter-active = Das haben Sie ausgewählt
ui-filter-reset = Wieder alles zeigen
ui-pager-next = Mehr zeigen

# Phases
ui-step-past = Fertig

# Votes
ui-vote-agree = Ich bin dafür
ui-vote-neutral = Weder noch
ui-vote-disagree = Ich bin dagegen
ui-vote-sign-in = Sie wollen abstimmen? Melden Sie sich an
ui-vote-saved = Wir haben Ihre Stimme gespeichert.
