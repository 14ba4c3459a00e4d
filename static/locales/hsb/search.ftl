# Search
search-title = Pytanje
search-title-tenant = Pytanje: { $name }
search-words = Pytanske słowa
search-any = Wšě
search-format = Format
search-status = Status
search-kind = Družina wuslědka
search-district = Wokrjes abo bjezwokrjesne město
search-tenant = Zarjad
search-results = Wuslědki
search-count = { $count ->
    [one] { $count } wuslědk
    [two] { $count } wuslědkaj
    [few] { $count } wuslědki
   *[other] { $count } wuslědkow
}
search-count-more = Wjace hač { $count } wuslědkow
search-narrow = Wuslědki wobmjezować
search-everywhere = We wšěch městach, gmejnach a wokrjesach pytać
search-nothing = Za to njejsmy ničo namakali. Přepruwujće prawopis, wužiwajće mjenje słowow abo wotstrońće filter.
search-no-words = Mjenujće tež słowo, kotrež ma so jewić. Minus před słowom jenož wuzamknje.
search-word-wanted = Zapodajće tež słowo, za kotrymž ma so pytać. Wšě wobdźělenja zarjada steja na jeho stronje.
search-help-title = Tak namakaće, štož pytaće
search-help-words = Hdyž wjacore słowa zapodaće, dyrbja wšě w teksće być. Namakaja so tež druhe formy a zestajene słowa: „Radweg“ namaka „Radwege“ a „Radwegkonzept“. Małe pisanske zmylki njewadźa.
search-help-phrase = Dokładny slěd słowow stajće do pazorkow: "sicherer Schulweg".
search-help-minus = Minus słowo wuzamknje: Radweg -Elbe.
search-kind-tenant = Město, gmejna abo wokrjes
search-kind-consultation = Wobdźělenje
search-kind-contribution = Přinošk
search-kind-comment = Komentar
search-kind-reply = Wotmołwa zarjadnistwa
search-kind-document = Podłožka
search-error-date = Prošu podajće dźeń, na přikład 01.03.2026.
search-error-period = Posledni dźeń je před prěnim.
search-error-place = Prošu podajće městno z pismikami abo ciframi.
search-topic = Tema
search-place = Městno
search-from = Běži wot abo po
search-until = Započnje najpozdźišo
search-sort = Rjad
search-sort-relevance = Najlěpše wuslědki najprjedy
search-sort-date = Najnowše najprjedy
search-sort-end = Štož bórze kónči najprjedy
search-more-filters = Pytanje wobmjezować
search-narrow-counted = Ličene mjez prěnimi { $count } wuslědkami.
search-did-you-mean = Měnjachće:
search-page = strona { $page }
search-drafts = Waše naćiski
search-drafts-hint = Jenož za sobudźěłaćerjow tutoho zarjada widźomne.
