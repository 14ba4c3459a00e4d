vote-error-closed = Hier kann man zurzeit nicht abstimmen: Die Frist ist vorbei oder hat noch nicht begonnen.
