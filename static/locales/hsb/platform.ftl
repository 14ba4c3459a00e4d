# Front page
platform-title = Sobu rěčeć, hdźež bydliće
platform-lead = Města, gmejny, wokrjesy a Swobodny stat Sakska tu swoje předewzaća předstajeja. Móžeće je čitać, namjety činić, wothłosować a slědować, što so z nich stanje.
platform-place = Namakajće swoje město, swoju gmejnu abo swój wokrjes
platform-place-go = Namakać
platform-place-hint = Na přikład: Budyšin, Bautzen, Vogtlandkreis abo gmejnski kluč
platform-found = Namakane za „{ $place }“
platform-found-none = Tak so tu žane město, žana gmejna ani žadyn wokrjes njemjenuje. Spytajće to z prěnimi pismikami abo hladajće deleka.
platform-found-more = Je hišće wjace. Zapodajće wjace z mjena.
platform-count-running = běžacych wobdźělenjow
platform-count-bodies = městow, gmejnow, wokrjesow a dalšich zarjadow
platform-running = Nětko aktiwne
platform-running-none = Tuchwilu žane wobdźělenje njeběži.
platform-search-all = Wšě wobdźělenja přepytać
platform-until = Hišće hač do { $date }
platform-bodies = Wšě zarjady
platform-large = Swobodny stat, wokrjesy a bjezwokrjesne města
platform-districts = Města a gmejny po wokrjesach
platform-others = Dalše zarjady

# For operators
platform-operation = Wobhospodarjenje platformy
platform-version = Wersija
platform-address = Adresa
platform-connections = Zwiski z datowej banku (wužiwane / wočinjene)
platform-limits-off = Mjezy přistupa su wušaltowane
platform-demo = Předwjedźenje
platform-yes = Haj
platform-no = Ně
platform-column-name = Mjeno
platform-column-slug = Skrótšenka
platform-column-key = Kluč
platform-column-hosts = Swójske adresy

# Background work
platform-jobs-title = Spušćene nadawki
platform-jobs-none = Žadyn nadawk w pozadku njeje so njeporadźił.
platform-jobs-lead = Tute nadawki w pozadku so tež po wjele pospytach njeporadźichu. Je-li přičina wotstronjena, dajće jim hišće raz započeć.
platform-jobs-kind = Nadawk
platform-jobs-dead = Spušćeny
platform-jobs-attempts = Pospyty
platform-jobs-error = Zmylk
platform-jobs-again = Hišće raz
