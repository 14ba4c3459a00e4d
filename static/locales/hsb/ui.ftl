# Frame of every page
ui-skip = K wobsahej skočić
ui-demo = Demonstracija – žane woprawdźite jednanja
ui-head-line = Wobdźělenski portal zjawneho zarjadnistwa
ui-all-bodies = Wšě města, gmejny a wokrjesy
ui-languages = Rěč
ui-portal = Wobdźělenski portal
ui-navigation = Hłowna nawigacija
ui-home = Startowa strona
ui-overview = Přehlad
ui-consultations = Wobdźělenja
ui-search = Pytanje
ui-administration = Zarjadnistwo
ui-sign-in = Přizjewić
ui-sign-out = Wotzjewić
ui-path = Tu sće
ui-footer = Prawniske pokiwy
ui-imprint = Impresum
ui-privacy = Škit datow
ui-accessibility = Bjezbarjernosć
ui-plain-language = Lochka rěč
ui-sign-language = Znamješkowa rěč
ui-netiquette = Prawidła za přinoški
ui-no-tracking = Tutón portal njestaja cookieje, dołhož jenož čitaće, a njeliči waše wopyty.

# Forms
ui-errors-title = Prošu přepruwujće swoje podaća
ui-optional = – dobrowólnje
ui-characters-left = Znamješka, kotrež hišće k dispoziciji steja:
ui-characters-over = Přewjele znamješkow:

# Lists
ui-filter-apply = Filtrować
ui-filter-active = Wubrane filtry
ui-filter-remove = – filter wotstronić
ui-filter-reset = Wšě filtry wróćo stajić
ui-search-go = Pytać
ui-pager-label = Dalše strony
ui-pager-next = Dalše pokazać
ui-pager-first = K spočatkej

# Phases
ui-step-past = Skónčene
ui-step-current = Runje běži
ui-step-future = Hišće přińdźe

# Votes
ui-vote-label = Wothłosowanje: { $title }
ui-vote-agree = Přihłosować
ui-vote-neutral = Neutralnje
ui-vote-disagree = Wotpokazać
ui-vote-sign-in = Za wothłosowanje so přizjewić
ui-vote-saved = Waš hłós je składowany.
