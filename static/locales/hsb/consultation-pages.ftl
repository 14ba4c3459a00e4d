# Methods
method-contributions = Přinoški pisać, komentować a wothłosować
method-statements = Stejišćo zapodać
method-survey = Na woprašowanje wotmołwić
method-registration = So za zarjadowanje přizjewić
method-appointments = Termin rezerwować
method-reports = Njedostatki a městna zdźělić
method-signatures = Podpěrać abo podpisać

# Consultation
consultation-begins = Započnje so { $date }
consultation-open-until = { $days ->
    [0] Kónči so dźensa: wobdźělenje hač do { $date }
    [one] Hišće { $days } dźeń: wobdźělenje hač do { $date }
    [two] Hišće { $days } dnjej: wobdźělenje hač do { $date }
    [few] Hišće { $days } dny: wobdźělenje hač do { $date }
   *[other] Hišće { $days } dnjow: wobdźělenje hač do { $date }
}
consultation-ended = Wobdźělenje je so { $date } skónčiło
consultation-until = – hač do { $date }
consultation-contributions = { $count ->
    [one] { $count } přinošk
    [two] { $count } přinoškaj
    [few] { $count } přinoški
   *[other] { $count } přinoškow
}
consultation-comments = { $count ->
    [one] { $count } komentar
    [two] { $count } komentaraj
    [few] { $count } komentary
   *[other] { $count } komentarow
}
consultation-draft = Naćisk
consultation-now = Što móžeće nětko činić
consultation-now-announced = Tute wobdźělenje so hišće njeje započało. Móžeće so hižo wo nim wobhonić.
consultation-now-ended = Wobdźělenje je skónčene. Wšo dotalne wostanje čitajomne.
consultation-now-over = Tuchwilu njemóžeće so tu wobdźělić. Wšo dotalne wostanje čitajomne.
consultation-now-pause = Tuchwilu njemóžeće so tu wobdźělić. Dale póńdźe: { $date }.
consultation-phases = Wotběh
consultation-description = Wo čo dźe?
consultation-decision = Wuslědk
consultation-facts = Na jedyn pohlad
consultation-body = Zarjad
consultation-place = Městno
consultation-period = Doba
consultation-changed = Posledni raz změnjene
consultation-taken-part = Dotal
consultation-list-title = Wobdźělenja
consultation-list-empty = Za to tu žane wobdźělenje njeje. Wotstrońće filter abo přińdźće pozdźišo zaso.
administration-list-empty = Tu hišće žane wobdźělenje njeje.
consultation-filter-any = Wšě
consultation-filter-text = Tekst
consultation-filter-status = Status
consultation-filter-format = Format
consultation-filter-topic = Tema
consultation-error-period = Kónc dyrbi po spočatku być.
consultation-error-phases = Wjace hač 20 fazow njeje móžno.
consultation-error-phase-period = Faza { $phase } dyrbi so po swojim spočatku skónčić a w dobje wobdźělenja ležeć.
consultation-error-phase-title = Faza { $phase } trjeba titul z najwjace { $max } znamješkami.
consultation-error-phase-moment = Faza { $phase } trjeba prěni a posledni dźeń.
consultation-error-phase-methods = Faza { $phase } je so mjeztym započała. Štož móže so w njej činić, wostanje, kaž běše.
consultation-error-phase-stays = Faza, kotraž je so započała abo k wuslědkej słuša, njeda so wotstronić.
consultation-error-decided = { $phase ->
    [0] Wuslědk je wobzamknjeny. Časy wostanu, kaž běchu.
   *[other] Faza { $phase }: Wuslědk je wobzamknjeny. Časy wostanu, kaž běchu.
}
consultation-error-begun = { $phase ->
    [0] Spočatk je nimo a wostanje, kaž bě.
   *[other] Faza { $phase }: Spočatk je nimo a wostanje, kaž bě.
}
consultation-error-begin-past = { $phase ->
    [0] Nowy spočatk je w zańdźenosći.
   *[other] Faza { $phase }: Nowy spočatk je w zańdźenosći.
}
consultation-error-end-past = { $phase ->
    [0] Nowy kónc je w zańdźenosći.
   *[other] Faza { $phase }: Nowy kónc je w zańdźenosći.
}
consultation-error-shorter = { $phase ->
    [0] Termin hižo běži. W formalnym jednanju hodźi so podlěšić, ale nic skrótšić.
   *[other] Faza { $phase }: Termin hižo běži. W formalnym jednanju hodźi so podlěšić, ale nic skrótšić.
}

# Home of a body
tenant-home-title = Sobu rěčeć: { $name }
tenant-home-lead = Čitajće, štož je planowane, prajće swoje měnjenje a slědujće, što so z toho stanje.
tenant-home-search = Wobdźělenja a přinoški přepytać
tenant-home-empty = Tuchwilu tu žane wobdźělenje njeběži.
tenant-home-active = Nětko sobu činić
tenant-home-announced = Bórze
tenant-home-decided = Wuslědki
tenant-home-all = Wšě wobdźělenja

# Staff
administration-title = Zarjadnistwo
administration-new = Nowe wobdźělenje
administration-list = Wobdźělenja tutoho zarjada
editor-title = Titul
editor-title-hint = Krótko a tak, kaž so wo tym rěči. Na přikład: Kolesowarska šćežka při Łobju.
editor-format = Format
editor-summary = Krótko prajene
editor-summary-hint = Jedna sada abo dwě za lisćiny a přehlady.
editor-description = Wopisanje
editor-markdown-hint = Wotstawki přez prózdne linki dźělić. **tučnje**, *kursiwnje*, lisćiny z - na spočatku linki.
editor-place = Městno
editor-topics = Temy
editor-first-day = Prěni dźeń
editor-begin-time = Spočatk w
editor-last-day = Posledni dźeń
editor-end-time = Kónc w
editor-moderation = Pruwowanje přinoškow
editor-moderation-after = Přinoški su hnydom widźomne
editor-moderation-before = Přinoški su hakle po pruwowanju widźomne
editor-publish = Wozjewić
editor-draft-save = Jako naćisk składować
editor-draft-lead = Naćisk: jenož ludźo, kotřiž za tute městno dźěłaja, jón widźa. Móžeće jón změnić a podłožki přidać, prjedy hač jón wozjewiće.
editor-discard = Naćisk zhašeć
editor-discard-lead = Naćisk „{ $title }“ so ze swojimi fazami a podłožkami zhaša. To njeda so cofnyć.
editor-discard-go = Na přeco zhašeć
editor-discard-keep = Naćisk wobchować
editor-phases = Fazy
editor-phase = Faza { $number }
editor-phases-none = Jenička faza płaći za cyłu dobu.
editor-phases-split = Do fazow rozdźělić
editor-phase-add = Dalša faza
editor-phase-remove = Fazu { $number } wotstronić
editor-phase-methods = Što móže so w tutej fazy činić
editor-phase-begun = Tuta faza je so započała abo słuša k wuslědkej. Wona wostanje, a štož móže so w njej činić, tež.
editor-idle = Poslednja faza traje hač do { $phases }, wobdźělenje hač do { $end }. Mjeztym njemóže so nichtó wobdźělić. Ma-li faza dlěje trać, změńće tež jeje posledni dźeń.
editor-not-online = { $name } (hišće nic online)
editor-change = Wobdźělenje změnić
editor-change-lead = Štož změniće, widźa wšitcy hnydom, a na stronje steji, hdy je so posledni raz něšto změniło. Spočatk, kiž je nimo, wostanje.
editor-change-publish = Změny wozjewić
editor-error-changed = Něchtó druhi je wobdźělenje mjeztym změnił. Wobhladajće sej jeho stronu. Hdyž hišće raz składujeće, narunuje waša wersija druhu.
editor-error-format = Wubjerće format wobdźělenja.
editor-error-plan-first = Składujće plan najprjedy jako naćisk. Prjedy hač so wozjewi, přidadźa so wozjewjenje a podłožki.
editor-error-draft-changed = Něchtó druhi je naćisk mjeztym změnił. Tak wón nětko rěka. Přečitajće jón hišće raz, prjedy hač jón wozjewiće.

# Field errors
error-moment = Prošu podajće datum a čas.
error-begin = Zapodajće, hdy so wobdźělenje započnje: prěni dźeń a, jeli trjeba, čas.
error-end = Zapodajće, hdy so wobdźělenje skónči: posledni dźeń a, jeli trjeba, čas.
error-title-empty = Zapodajće titul.
error-text-empty = Prošu napisajće tu něšto.
error-text-long = Ličba znamješkow w teksće: { $actual }. Dowolenych je najwjace { $max }.
error-text-bytes = Tekst je předołhi ({ $actual } bajtow). Dowolenych je najwjace { $max } bajtow.
error-text-line = Tu ma jenož jedna linka městno.

# Methods that are not built yet
consultation-offline = To tu hišće online móžno njeje. Prošu wobroćće so direktnje na zarjad.
consultation-offline-contact = Kontakt ze zarjadom
