# Adding a body
tenants-slug-reserved = Tuta skrótšenka słuša k adresam platformy.
tenants-slug-shape = Skrótšenka ma 2 do 63 znamješkow: małe pismiki bjez diakritiskich znamješkow, cyfry a jednotliwe wjazawki.
tenants-name-wrong = Mjeno trjeba 1 do 200 znamješkow w jednej lince.

# What administrators say of their body
tenants-notice-gaps = Tu hišće podaća faluja
tenants-notice-default-state = přikładny tekst platformy, podaća faluja
tenants-notice-default-whole = přikładny tekst platformy
tenants-notice-own = swójski tekst wot { $date }
tenants-notice-change = Tekst změnić
tenants-notice-lead = Tutón tekst steji na stronach wašeho zarjada. Narunajće podaća w róžkatych spinkach ze swójskimi.
tenants-notice-field = Tekst
tenants-notice-reset = Přikładny tekst platformy wužiwać
tenants-notice-changed = Něchtó druhi je tutón tekst mjeztym změnił. Waš tekst je hišće w polu: Kopěrujće jón a wočińće stronu znowa.
tenants-notices-title = Zakonske podaća a pomocy
tenants-notices-lead = Přěnje tři teksty zakoń wot kóždeho zarjada žada. Tak dołho kaž podaća faluja, njesmě so waš portal wužiwać.
tenants-settings-title = Podaća zarjada
tenants-settings-more = Kontakt a napohlad
tenants-archive = Zakónčene wobdźělenja přińdu do archiwa po (dnjach)
tenants-archive-hint = Wot 1 do { $most } dnjow. Štož je w archiwje, wostanje zjawne.
tenants-archive-wrong = Zapodajće ličbu dnjow, na přikład 365.

# Notices
tenants-notice-default = Na tutej stronje steji přikładny tekst platformy
tenants-notice-complete = Prošu wudospołńće podaća w róžkatych spinkach a dajće tekst prawnisce přepruwować. Tutón pokiw widźa jenož sobudźěłaćerjo wašeho zarjada.
tenants-contact-missing = [E-mejlowa adresa: zarjad dyrbi ju wudospołnić]

## Imprint
tenants-imprint-provider-title = Poskićowar
tenants-imprint-provider =
    { $name }

    { "[" }Adresa, zakonske zastupnistwo, přisłušny dohladowanski zarjad a, jeli eksistuje, identifikaciske čisło wobrotoweho dawka: zarjad dyrbi to wudospołnić]
tenants-imprint-contact-title = Kontakt
tenants-imprint-contact =
    E-mejl: { $contact }

    { "[" }Telefon: zarjad dyrbi to wudospołnić]

    Na tutej adresy móža so na nas tež zarjady a wužiwarki a wužiwarjo w naležnosćach zakonja wo digitalnych słužbach wobroćić (artiklej 11 a 12 postajenja (EU) 2022/2065). Móžeće nam němsce pisać, w serbskim sydlenskim rumje tež serbsce.
tenants-imprint-responsible-title = Zamołwitosć za wobsah
tenants-imprint-responsible = [Mjeno a adresa wosoby, kotraž je po § 18 wotrězku 2 medijoweho statneho zrěčenja zamołwita: zarjad dyrbi to wudospołnić]
tenants-imprint-operator-title = Techniske wobhospodarjenje
tenants-imprint-operator = Platforma so za wjele zjawnych zarjadow zhromadnje wobhospodarja. Za wobdźělenja na tutych stronach a za jich wobsahi je zamołwity zarjad: { $name }.
tenants-imprint-contributions-title = Přinoški wužiwarkow a wužiwarjow
tenants-imprint-contributions = Přinoški a komentary wuprajeja měnjenje ludźi, kotřiž su je napisali. Wobsahi, kotrež su přećiwo prawu, wotstronimy, tak chětře kaž wo nich zhonimy.

## Privacy
tenants-privacy-controller-title = Štó je zamołwity
tenants-privacy-controller =
    Zamołwity za předźěłanje wosobinskich datow na tutych stronach je: { $name }, e-mejl: { $contact }. Wobhospodarjer platformy daty jenož w našim nadawku předźěłuje (artikl 28 DSGVO).

    { "[" }Adresa zarjada a kontakt k zamołwitej abo zamołwitemu za škit datow: zarjad dyrbi to wudospołnić]
tenants-privacy-reading-title = Hdyž jenož čitaće
tenants-privacy-reading = Hdyž jenož čitaće, žane cookieje njestajamy a waše wopyty njewuhódnoćamy. Waša internetna adresa (IP-adresa) so předźěłuje, zo by so strona wudała a zo bychu so nadpady wotwobarali; w protokolach steji jenož skrótšena. Prawniski zakład je artikl 6 wotrězk 1 pismik e DSGVO zhromadnje z § 3 sakskeho zakonja k přewjedźenju škita datow (Sächsisches Datenschutzdurchführungsgesetz).
tenants-privacy-account-title = Hdyž so přizjewiće
tenants-privacy-account =
    Za konto składujemy wašu e-mejlowu adresu, mjeno, kotrež chceće pokazać, a waše hesło w formje, z kotrejež so wone wróćo zdobyć njeda. Konto płaći za wšě zarjady platformy.

    Při přizjewjenju stajimy cookie, kotryž přizjewjenje zachowa. Druhi cookie stajimy jenož, hdyž sej rěč wuběraće. Wobaj staj za funkciju trěbnej; tohodla njeje přizwolenje trěbne (§ 25 wotrězk 2 čisło 2 TDDDG).
tenants-privacy-contributions-title = Hdyž so wobdźěliće
tenants-privacy-contributions = Přinoški a komentary so zjawnje z mjenom jewja, kotrež sće sej wubrali. Kak wothłosujeće, so njewozjewi; pokazaja so jenož sumy. Swójske přinoški móžeće wróćo wzać. Štož pisaće, prjedy hač sće přizjewjeni, z cookiejom tři dny za was chowamy; jenož wy móžeće to čitać. Hdyž swoje konto zhašeće, so waše přinoški wot wašeje wosoby dźěla.
tenants-privacy-formal-title = Stejišća we formelnych jednanjach
tenants-privacy-formal = Stejišća we formelnych jednanjach słušeja k aktam jednanja. Zachowaja so tak dołho, kaž jednanje a archiwne prawo to žadatej, tež hdyž swoje konto zhašeće. Wozjewja so jenož bjez mjena a adresy, chibazo sej to hinak přejeće.
tenants-privacy-recipients-title = Štó daty dóstanje
tenants-privacy-recipients = Daty widźa přistajeni našeho zarjada, kotřiž wotpowědne jednanje wobdźěłuja, a wobhospodarjer platformy, jeli je to za jeje běh trěbne. Do statow zwonka Europskeje unije so daty dale njedawaja. [Dalši předźěłarjo w nadawku a doby składowanja: zarjad dyrbi to wudospołnić]
tenants-privacy-rights-title = Waše prawa
tenants-privacy-rights =
    Maće prawo na

    - informaciju wo swojich datach (artikl 15 DSGVO),
    - porjedźenje (artikl 16), zhašenje (artikl 17) a wobmjezowanje předźěłanja (artikl 18),
    - wudaće datow, kotrež sće nam dali (artikl 20), jeli su wuměnjenja za to spjelnjene,
    - znapřećiwjenje přećiwo předźěłanju z přičin wašeje wosebiteje situacije (artikl 21).

    Wobroćće so za to na { $contact }. Skóržbu móžeće zapodać pola Sakskeje zamołwiteje za škit datow a transparencu abo pola kóždeho druheho dohladowanskeho zarjada (artikl 77 DSGVO).

## Accessibility
tenants-accessibility-title = Deklaracija wo bjezbarjernosći
tenants-accessibility-scope-title = Wobłuk płaćiwosće
tenants-accessibility-scope = Tuta deklaracija płaći za wobdźělenski portal: { $name }. Zakład su zakoń wo bjezbarjernych internetnych stronach (Barrierefreie-Websites-Gesetz, BfWebG) Swobodneho stata Sakskeje a směrnica (EU) 2016/2102; měritko je norma EN 301 549 z Web Content Accessibility Guidelines (WCAG) 2.1, schodźenk AA. Platforma sama so po WCAG 2.2, schodźenk AA, pruwuje.
tenants-accessibility-state-title = Staw bjezbarjernosće
tenants-accessibility-state =
    Strony platformy su za wužiwanje z tastaturu, z předčitanskim programom a z powjetšenjom twarjene. Funguja bjez JavaScripta a njepokazuja stawy ženje jenož z barbu.

    { "[" }Wuslědk pohódnoćenja – dospołnje, zdźěla abo njezjednoćomne –, metoda pohódnoćenja a datum wudźěłanja a poslednjeho přepruwowanja tuteje deklaracije: zarjad dyrbi to wudospołnić]
tenants-accessibility-gaps-title = Wobsahi, kotrež bjezbarjerne njejsu
tenants-accessibility-gaps =
    Planowanske podłožki, kotrež so jako PDF-dataja wozjewja, karty a rysowanki zdźěla bjezbarjerne njejsu. Na naprašowanje wam tute podłožki rozkładźemy.

    { "[" }Dalše wobsahi, kotrež bjezbarjerne njejsu, z wopodstatnjenjom: zarjad dyrbi to wudospołnić]
tenants-accessibility-feedback-title = Barjery zdźělić
tenants-accessibility-feedback = Sće na barjeru storčili abo trjebaće wobsah w druhej formje? Pisajće nam: { $contact }. Prošu podajće adresu strony a wopisajće, što njefunguje. Wotmołwimy w běhu měsaca. [Telefon a mjeno kontaktneje wosoby: zarjad dyrbi to wudospołnić]
tenants-accessibility-enforcement-title = Jednanje k přesadźenju
tenants-accessibility-enforcement =
    Jeli njejsće wot nas spokojacu wotmołwu dóstali, móžeće so na přesadźensku słužbu pola zamołwiteho Sakskeho statneho knježerstwa za naležnosće ludźi ze zbrašenjemi wobroćić (krajny zamołwity za inkluziju ludźi ze zbrašenjemi):

    Sächsische Staatskanzlei, Archivstraße 1, 01097 Dresden

    Jednanje je darmotne; njetrjebaće prawniske zastupnistwo. [Telefon, e-mejl a internetna adresa přesadźenskeje słužby w aktualnej formje: zarjad dyrbi to přepruwować a wudospołnić]

## Plain language
tenants-plain-what-title = Što je tuta internetna strona?
tenants-plain-what =
    { $name } něšto nowe planuje.
    Na přikład: dróhu, hrajkanišćo abo nowe domy.
    To móžeće tu čitać.

    Móžeće tež swoje měnjenje prajić.
    Wšitcy ludźo směja so wobdźělić.
    Ničo njepłaći.
tenants-plain-how-title = Tak so wobdźěliće
tenants-plain-how =
    - Klikńće horjeka na: Wobdźělenja.
    - Tam widźiće wšě temy.
    - Wubjerće temu a čitajće tekst.
    - Při kóždej temje steji, hač do kotreho dnja móžeće so wobdźělić.
    - Deleka na stronje móžeće swoje měnjenje pisać.
    - Móžeće tež prajić, hač so wam měnjenja druhich spodobaja.

    Trjebaće e-mejlowu adresu.
    Njetrjebaće swoje prawe mjeno prajić.
tenants-plain-rules-title = To je wažne
tenants-plain-rules =
    Štož pisaće, móža wšitcy čitać.
    Njepisajće žane adresy a žane telefonowe čisła.
    Budźće přećelni.
    Nichtó njesmě so ranić.

    Na kóncu steji na stronje, što je so rozsudźiło.
tenants-plain-help-title = Trjebaće pomoc?
tenants-plain-help =
    Njerozumiće něšto?
    Abo něšto na tutej stronje njefunguje?
    Potom napisajće nam e-mejl: { $contact }

## Sign language
tenants-sign-what-title = Tute strony w němskej znamješkowej rěči
tenants-sign-what = { $name } pokazuje na tutych stronach předewzaća, k kotrymž móža wšitcy něšto prajić. Widejo w němskej znamješkowej rěči hišće njeje.
tenants-sign-help-title = Informacije w znamješkowej rěči
tenants-sign-help = Trjebaće informacije abo rozmołwu w němskej znamješkowej rěči? Pisajće nam: { $contact }. Pytamy z wami puć, na přikład z tołmačom.
