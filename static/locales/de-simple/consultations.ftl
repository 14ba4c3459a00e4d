# Where a consultation stands
status-announced = Kommt bald
status-active = Läuft jetzt
status-closed = Vorbei
status-decided = Entschieden
status-in-force = Gilt jetzt
