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
search-help-title = Tak namakaće, štož pytaće
search-help-words = Hdyž wjacore słowa zapodaće, dyrbja wšě w teksće być. Namakaja so tež druhe formy němskich słowow: „Radweg“ namaka „Radwege“. Jara časte słowa kaž „und“ so njeliča.
search-help-phrase = Dokładny slěd słowow stajće do pazorkow: "sicherer Schulweg".
search-help-minus = Minus słowo wuzamknje: Radweg -Elbe.
search-help-or = Ze słowom „or“ (jendźelsce za „abo“) mjez dwěmaj słowomaj jedne z njeju dosaha: Radweg or Fußweg.
search-kind-tenant = Město, gmejna abo wokrjes
search-kind-consultation = Wobdźělenje
search-kind-contribution = Přinošk
search-kind-comment = Komentar
search-kind-reply = Wotmołwa zarjadnistwa
search-kind-document = Podłožka
search-error-date = Prošu podajće dźeń, na přikład 01.03.2026.
search-error-period = Posledni dźeń je před prěnim.
search-error-place = Prošu podajće městno z pismikami abo ciframi.
