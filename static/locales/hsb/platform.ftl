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

# The bodies, for operators
platform-column-kind = Družina
platform-kind-land = Swobodny stat
platform-kind-landkreis = Wokrjes
platform-kind-kreisfreie-stadt = Bjezwokrjesne město
platform-kind-grosse-kreisstadt = Wulke wokrjesne město
platform-kind-stadt = Město
platform-kind-gemeinde = Gmejna
platform-kind-sonstige = Druhi zarjad
platform-body-new = Zarjad přidać
platform-body-search = Zarjad namakać
platform-body-none = Tak so tu žadyn zarjad njemjenuje.
platform-body-name-hint = Tak, kaž jón ludźo znaja, na přikład „Großröhrsdorf“.
platform-body-slug-hint = Prěni dźěl adresy: pismiki a do z, cyfry a wjazawki. Bjez zapodaća so z mjena wutwori. Pozdźišo so hižo změnić njeda.
platform-body-name-hsb = Serbske mjeno
platform-body-ags = Hamtski gmejnski kluč
platform-body-district = Wokrjes, ke kotremuž słuša
platform-body-contact = E-mejlowa adresa za naprašowanja
platform-body-contact-hint = Steji w impresumje a w pokazkach zarjada.
platform-body-colour = Barba
platform-body-colour-hint = Šěsć městnow po znamješku #, na přikład #005b8c. Za čitajomnosć so portal sam stara.
platform-body-colour-wrong = Zapodajće barbu kaž #005b8c.
platform-body-host = Swójska adresa w interneće
platform-body-host-hint = Na přikład mitreden.grossroehrsdorf.de, bjez https://. Mjeno dyrbi na tutón portal pokazać.
platform-body-hosts-hint = Mjena ličakow kaž mitreden.grossroehrsdorf.de, wjacore z komu dźělene. Kóžde dyrbi na tutón portal pokazać.
platform-body-change = Zarjad změnić
platform-body-host-wrong = Zapodajće mjeno kaž mitreden.grossroehrsdorf.de, nic mjeno platformy.
platform-body-host-taken = Tuta adresa hižo druhemu zarjadej słuša.
platform-body-slug-taken = Tuta skrótšenka hižo druhemu zarjadej słuša.
platform-body-admin = E-mejlowa adresa prěnjeho nawodnistwa
platform-body-admin-hint = Na tutu adresu so přeprošenje pósćele. Štóž je přiwozmje, potom wo teamje zarjada rozsudźa.
platform-body-add = Zarjad přidać
platform-body-portal = K portalej zarjada
platform-body-admins = Nawodnistwo
platform-body-admins-none = Tutón zarjad hišće nawodnistwo nima.
platform-body-admins-own = Wo swojim teamje zarjad sam rozsudźa.
platform-body-invitation = Přeprošenje: { $email }, płaći hač do { $date }
platform-body-invitation-expired = Přeprošenje: { $email }, płaćiwosć spadnyła: { $date }
platform-body-appoint = Přeprošenje pósłać
platform-body-has-admin = Tutón zarjad ma nawodnistwo. Wono dalše wosoby samo přeprosy.
platform-done-added = Zarjad je přidaty.
platform-done-invited = Přeprošenje je po puću.
platform-done-ended = Waš dohlad je skónčeny.
platform-done-changed = Zarjad je změnjeny.

# Looking in
platform-insight-title = Dohladować
platform-insight-lead = Štož zarjad internje ma, jako wobhospodarjer njewidźiće. Dyrbiće-li k pomocy dohladować, podajće přičinu. Potom móžeće { $minutes } mjeńšin dołho team a protokol zarjada čitać a ničo změnić. Dohlad steji z wašim mjenom a přičinu w protokolu zarjada, a nawodnistwo jón mjeztym widźi.
platform-insight-reason = Přičina
platform-insight-reason-hint = W jednej sadźe, najlěpje ze znamješkom naprašowanja.
platform-insight-reason-missing = Podajće, čehodla dohladujeće.
platform-insight-reason-long = Zapodajće přičinu krótšo: najwjace 300 znamješkow.
platform-insight-begin = Dohlad započeć
platform-insight-until = Waš dohlad so { $until } skónči. Móžeće čitać:
