# The administrator's choice
signals-title = Pokiwy za moderaciju
signals-lead = Portal sej kóždy nowy tekst wobhlada a moderaciju na napadne wěcy skedźbni. Praji, što je widźał a hdźe; ničo při tym tutón ličak njewopušći. Wy postajiće, što z toho slěduje.
signals-hold-explained = Tekst, kotryž so zadźerži, widźi hač do rozsuda jenož tón, kiž je jón pisał. Wopodstatnjenje potom praji, zo je so program wobdźělił.
signals-mode-off = Njepytać
signals-mode-show = Pokazać, hdyž so tekst z druheje přičiny přepruwuje
signals-mode-case = Při jasnych namakankach pad wočinić; tekst wostanje widźomny
signals-mode-hold = Při jasnych namakankach zadźeržeć, doniž něchtó rozsudźił njeje
signals-field-words = Lisćina słowow
signals-field-words-hint = Linka za kóžde słowo abo kóždy rjad słowow. Skłonjowane formy a „ae“ město „ä“ su zapřijate. Hwěžka na kóncu steji za wšo, štož so tak započina: „idiot*“ namaka tež „Idiotenverein“.
signals-save = Składować
signals-saved = Waš wuběr płaći wotnětka za nowe teksty.
signals-error-many = Lisćina ma wjace hač 500 linkow.
signals-error-long = Linka ma wjace hač 80 znamješkow.
signals-error-short = Kóžda linka trjeba słowo; před hwěžku steja znajmjeńša štyri znamješka.

# Rules
signals-rule-duplicates = Samsne a podobne teksty
signals-rule-duplicates-explained = Teksty, kotrež maja ze zašłym najwjace słowow zhromadnych.
signals-rule-links = Wotkazy
signals-rule-links-explained = Internetne adresy. Hižo jedna je jasna.
signals-rule-personal = Wosobinske podaća
signals-rule-personal-explained = E-mejlowe adresy, telefonowe čisła, kontowe čisła (IBAN) a bydlenske adresy.
signals-rule-shouting = Hłósnosć
signals-rule-shouting-explained = Słowa z wulkimi pismikami, rjady wukřičnikow, rozćahnjene pismiki.
signals-rule-words = Słowa z lisćiny
signals-rule-words-explained = Słowa, kotrež deleka zapisaće.
signals-rule-bursts = Wjele tekstow z jedneje syće
signals-rule-bursts-explained = Dźesać abo wjace tekstow w dźesać mjeńšinach ze samsneje syće, na přikład z domu abo ze šule. Njeskładuje so žana adresa, jenož klučowa hódnota syće, a to jedyn dźeń.

# What was seen
signals-findings = Pokiwy
signals-findings-lead = To je portal w teksće widźał. Hač je to přičina, rozsudźiće wy.
signals-said-duplicates = { $count ->
    [one] jedyn tekst ma hač do { $share } % słowow zhromadnych
    [two] dwaj tekstaj matej hač do { $share } % słowow zhromadnych
    [few] { $count } teksty maja hač do { $share } % słowow zhromadnych
   *[other] { $count } tekstow ma hač do { $share } % słowow zhromadnych
}
signals-said-bursts = Teksty ze samsneje syće w { $minutes } mjeńšinach: { $count }
signals-effect-case = Pad wočinjeny
signals-effect-hold = Tohodla zadźeržany
signals-kind-link = Wotkaz
signals-kind-email = E-mejlowa adresa
signals-kind-phone = Telefonowe čisło
signals-kind-iban = IBAN
signals-kind-address = Adresa
signals-kind-capitals = Wulke pismiki
signals-kind-marks = Rjad znamješkow
signals-kind-repeated = Rozćahnjene
signals-kind-word = Słowo
signals-similar = Podobne teksty
signals-similar-share = { $share } % zhromadnych słowow
signals-similar-comment = Komentar
