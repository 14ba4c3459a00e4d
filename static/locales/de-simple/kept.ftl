# What a visitor wrote before signing in
kept-submit = Weiter: jetzt anmelden
kept-awaited = Ihr Text ist aufgehoben. Wenn Sie angemeldet sind, können ihn alle lesen. Ihr Name steht dabei.
kept-next = Wir haben Ihren Text aufgehoben. Noch kann ihn niemand lesen. Melden Sie sich an. Dann können ihn alle lesen.
kept-register = Neues Konto anlegen und Text zeigen
kept-sign-in = Anmelden und Text zeigen
kept-discard = Text wegwerfen
kept-refused = Ihr Text kann nicht erscheinen
kept-gone = Worüber Sie geschrieben haben, das ist nicht mehr zu sehen.
