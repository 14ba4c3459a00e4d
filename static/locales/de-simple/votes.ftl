vote-error-closed = Sie können hier jetzt nicht abstimmen. Die Zeit dafür ist vorbei. Oder sie hat noch nicht angefangen.
