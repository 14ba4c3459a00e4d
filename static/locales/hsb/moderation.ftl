# The queue
moderation-title = Moderacija
moderation-empty = Ničo nječaka.
moderation-open-many = Wjace hač 100 wotewrjenych padow.
moderation-median = Naposledk čakaše połojca padow najwjace { $time }.
moderation-waits = čaka hižo { $time }
moderation-first = Prěni swobodny pad wočinić
moderation-next = Přichodny pad
moderation-choose = Wubrać: { $name }
moderation-name-of = Mjeno „{ $name }“
moderation-comment-of = Komentar wot { $name }
moderation-claimed = { $name } to runje wobdźěłuje
moderation-claimed-until = Rezerwowane do { $until }.
moderation-claimed-own = Tutón pad je za Was rezerwowany.
moderation-claim = Na 15 mjeńšin přewzać
moderation-unclaim = Wróćić
moderation-urgent = z toho nuznych: { $count }
moderation-everywhere-title = Moderacija wšěch Wašich městnow
moderation-keys = Tastowe skrótšenki:
moderation-keys-on = zašaltować
moderation-keys-off = wušaltować

# Causes and urgency
moderation-cause-reports = zdźělene
moderation-cause-held = čaka na dowolenje
moderation-cause-signal = přez prawidło wupadnyło
moderation-cause-staff = wot moderacije zapřijate
moderation-urgency-now = hnydom
moderation-urgency-today = dźensa
moderation-urgency-in-turn = po rjedźe
moderation-urgency-whenever = hdyž je čas

# Many at once
moderation-bulk-title = Wubrane pady rozsudźić
moderation-bulk-lead = Jedyn rozsud, jedna přičina a jedne wopodstatnjenje za wšě wubrane pady. Móžeće jón dźesać mjeńšin dołho cofnyć.
moderation-bulk-go = Wubrane rozsudźić
moderation-error-none = Wubjerće znajmjeńša jedyn pad.
moderation-told-title = Nic wšě pady hodźachu so rozsudźić
moderation-told-decided = Wot Was rozsudźene: { $count }.
moderation-told-late = Hižo wot druhich rozsudźene
moderation-told-changed = Mjeztym změnjene; prošu znowa čitać
moderation-refused-changed-title = Tutón tekst bu mjeztym změnjeny
moderation-refused-changed = Awtor je jón změnił, po tym zo sće jón čitał(a). Waš rozsud njeje so składował; deleka steji nowy tekst.
moderation-told-claimed = Druzy na tym dźěłaja
moderation-told-typed = Waše wopodstatnjenje njeje zhubjene:
moderation-back = Wróćo k wotewrjenym padam
moderation-back-case = K padej

# What was done
moderation-done-decided = Pady su rozsudźene.
moderation-done-undone = Rozsudy su cofnjene. Pady su zaso wotewrjene.
moderation-done-late = Za to bě přepozdźe. Po dźesać mjeńšinach zběhńće rozsud pola pada sameho.
moderation-done-reversed = Rozsud wjace njepłaći.
moderation-done-empty = Žadyn swobodny pad wjace tu njeje.
moderation-done-before = Pad { $case } je rozsudźeny. Cofnyć móžeće to dźesać mjeńšin dołho pod „Moderacija“.
moderation-done-saved = Składowane.

# Undoing
moderation-undo-title = Naposledk rozsudźene
moderation-undo-lead = Dźesać mjeńšin dołho hodźi so rozsud cofnyć, kaž by jón njebyło. Tak dołho so nichtó njeinformuje.
moderation-undo-none = Njeje ničo, štož móžeće cofnyć.
moderation-undo-which = Kotre rozsudy?
moderation-undo-go = Wubrane cofnyć
moderation-undo-one = Rozsud cofnyć
moderation-undone = cofnjene

# A case
moderation-case-title = Pad { $case }
moderation-see = Na jeho městnje wobhladać
moderation-subject = tutón tekst
moderation-thread = Štož wokoło toho steji
moderation-name-case = Zdźěleny njeje tekst, ale mjeno, pod kotrymž něchtó wustupuje:
moderation-here = Rozsudy w tutym padźe
moderation-history = Zašłe rozsudy wo { $name }
moderation-history-none = Žane.
moderation-same-text = Zašłe rozsudy wo samsnych słowach
moderation-suspended = tuchwilu zawrjeny
moderation-reporter-unknown = bjez mjena
moderation-reporter-silent = wotmołwa njeje móžna
moderation-decide = Rozsudźić
moderation-decide-go = Rozsud sčinić
moderation-decide-after = Awtor a zdźělacy so po dźesać mjeńšinach informuja.
moderation-reverse = Rozsud zběhnyć
moderation-reverse-lead = Tekst a hłosy so wróća. Awtor a zdźělacy Waše přičiny zhonja.
moderation-reverse-reasons = Přičiny
moderation-refused-late-title = Tutón pad bě hižo rozsudźeny
moderation-refused-late = Něchtó bě spěšniši abo tekst bu cofnjeny. Waš rozsud njeje so składował.
moderation-refused-claimed-title = Tutón pad je runje zapołoženy
moderation-refused-claimed = { $name } je pad přewzał(a). Waš rozsud njeje so składował.
moderation-original-show = Wobsah před začornjenjom wobhladać (so protokoluje)
moderation-original-title = Wobsah před začornjenjom
moderation-original-lead = Jenož moderacija móže to čitać. Zo sće to čitał(a), steji w protokolu.
moderation-redacted-mark = █████ [začornjene]

# Settings
moderation-settings-title = Prawidła moderacije
moderation-settings-admin = Změnić móže to administracija.
moderation-save = Składować
moderation-hold-title = Nowe konta
moderation-hold-lead = Prěnje teksty konta móža čakać, doniž je moderacija njedowoli, tež hdźež so hewak hakle po wozjewjenju pruwuje.
moderation-hold-field = Telko tekstow so najprjedy pruwuje
moderation-hold-hint = 0 do 50; 0 to wušaltuje.
moderation-error-hold = Zapodajće ličbu wot 0 do 50.
moderation-grounds-title = Přičiny za rozsudy
moderation-grounds-lead = Kóždy rozsud nimo „wostajić“ mjenuje jednu z tutych přičin.
moderation-ground-retire = Šmórnyć
moderation-ground-new = Swójska přičina
moderation-ground-kind = Družina
moderation-ground-name = Pomjenowanje
moderation-ground-source = Městno w tekće
moderation-ground-source-hint = Paragraf abo wotrězk domjacych prawidłow, jeli tajki je.
moderation-ground-add = Přidać
moderation-error-ground = Zapodajće najwjace 200 znamješkow w jednej lince.
moderation-error-ground-kind = Wubjerće, hač přičina w zakonju abo w domjacych prawidłach steji.
moderation-error-ground-title = Zapodajće mjeno přičiny, najwjace 200 znamješkow w jednej lince.
moderation-mode-title = Moderacija tutoho wobdźělenja
moderation-mode-field = Hdy so pruwuje?
moderation-mode-after = po wozjewjenju
moderation-mode-before = před wozjewjenjom
moderation-mode-after-explained = Po wozjewjenju: teksty su hnydom widźomne.
moderation-mode-before-explained = Před wozjewjenjom: teksty su hakle po dowolenju widźomne.
moderation-mode-hint = To płaći wotnětka. Teksty, kotrež hižo čakaja, dale čakaja.
moderation-mode-change = změnić
administration-moderation = Moderacija: wotewrjene pady

# Decisions
decision-leave = Wostajić abo dowolić
decision-hide = Schować
decision-remove = Wotstronić
decision-redact = Městna začornić
decision-warn = Warnować, tekst wostanje
decision-suspend = Konto tu zawrěć, tekst wostanje
decision-done-leave = Tekst wostanje.
decision-done-hide = Tekst bu schowany.
decision-done-remove = Tekst bu wotstronjeny.
decision-done-redact = Městna teksta buchu začornjene.
decision-done-warn = Warnowanje bu wuprajene.
decision-done-suspend = Konto njemóže na tutym portalu nachwilnje pisać a wothłosować.
decision-field-action = Rozsud
decision-field-ground = Přičina
decision-ground-none = – prošu wubrać –
decision-field-facts = Fakty
decision-field-facts-hint = Što dokładnje přećiwo čemu dźe? Awtor to čita. Při wostajenju dobrowólne.
decision-field-days = Zawrjenje w dnjach
decision-field-days-hint = Při zawrjenju trěbne; při schowanju, wotstronjenju a začornjenju móžne.
decision-field-passages = Městna, kotrež so začornja
decision-field-passages-hint = Jedne městno na linku, dokładnje kaž deleka.
decision-source = Dosłowny tekst
decision-error-facts = Napisajće wopodstatnjenje.
decision-error-action = Wubjerće, što ma so stać.
decision-error-ground = Wubjerće přičinu.
decision-error-long = To je wjace hač 5.000 znamješkow.
decision-error-days = Zapodajće 1 do 730 dnjow.
decision-error-passages = Zapodajće městna, kotrež maja so začornić.
decision-error-passage = Jedne z městnow w tekstu tak njesteji. Přewzmiće je dokładnje.
decision-error-gone = Tutón rozsud wjace njepłaći.
decision-error-blackened-again = Tekst bu po tym hišće raz začornjeny. Zběhńće najprjedy pozdźiši rozsud.

# Grounds
ground-kind-law = Zakoń
ground-kind-rules = Domjace prawidła
ground-incitement = Šćuwanje ludu
ground-symbols = Zakazane symbole
ground-threat = Hroženje abo nuzowanje
ground-insult = Křiwdźenje, njesprawne wobrěčenje
ground-child-abuse = Předstajenje seksualneho znjewužiwanja dźěći
ground-privacy = Wosobinske daty bjez dowolnosće
ground-copyright = Awtorske prawo zranjene
ground-unlawful = Hewak přećiwo prawu
ground-disrespect = Njerespektny wobchad
ground-off-topic = Njesłuša k temje
ground-advertising = Wabjenje
ground-repetition = Wospjetowanje samsneho teksta
ground-personal-data = Daty druhich wosobow
ground-name = Njepřihódne mjeno

# What the author reads
statement-list-title = Rozsudy moderacije
statement-list-lead = Štož je moderacija wo Wašich tekstach rozsudźiła, z přičinami. Přećiwo kóždemu rozsudej móžeće znapřećiwić.
statement-list-none = Wo Wašich tekstach njeje so ničo rozsudźiło.
statement-title = Wopodstatnjenje moderacije
statement-body = Městno
statement-what = Rozsud
statement-at = Hdy
statement-ground = Přičina
statement-facts = Fakty
statement-text = Waš tekst
statement-reversed = Zběhnjene
statement-replaced = Přez krućiši rozsud narunany
statement-cause-reports = Tekst bu zdźěleny.
statement-cause-held = Tekst bu před wozjewjenjom pruwowany.
statement-cause-signal = Tekst je přez awtomatiske prawidło wupadnył.
statement-cause-staff = Moderacija je tekst sama namakała.
statement-automated = Rozsud je awtomatiske prawidło sčiniło.
statement-by-hand = Rozsudźił je čłowjek, nic mašina.
statement-redress = Njewotwisnje wot znapřećiwjenja móžeće so na wonkasudniske rozrisanske městno abo na sudnistwo wobroćić.
account-decisions = Rozsudy moderacije wo mojich tekstach

# Objections
appeal-title = Znapřećiwjenje
appeal-lead = Móžeće hač do { $until } znapřećiwić. Wo tym rozsudźi něchtó druhi hač prěni raz.
appeal-field = Čehodla je rozsud wopak?
appeal-field-hint = Najwjace 5.000 znamješkow.
appeal-submit = Znapřećiwić
appeal-own = Waše znapřećiwjenje
appeal-waiting = Wo znapřećiwjenju njeje hišće rozsudźene.
appeal-reversed = Znapřećiwjenje měješe wuspěch.
appeal-upheld = Rozsud wostanje.
appeal-settled = Sčinjene: Rozsud wjace njepłaći.
appeal-over = Čas za znapřećiwjenje je nimo.
appeal-needless = Rozsud je zběhnjeny. Znapřećiwjenje njeje wjace trěbne.
appeal-replaced = Na městno tutoho rozsuda je druhi stupił. Přećiwo njemu móžeće znapřećiwić.
appeal-error-argument = Napisajće, čehodla je rozsud wopak.
appeal-error-outcome = Wubjerće, što ze znapřećiwjenja budźe.
appeal-error-late = Přećiwo tutomu rozsudej hižo njeje móžno znapřećiwić.
appeal-error-claimed = Na druhim padźe k samsnemu wobsahej so runje dźěła. Waša wotmołwa hišće njeje składowana. Spytajće to za štwórć hodźiny hišće raz.
appeal-error-decided = Wo tutym znapřećiwjenju je hižo něchtó druhi rozsudźił.
appeal-error-same-person = Wy sće prěni rozsud sčinił(a). Wo znapřećiwjenju dyrbi něchtó druhi rozsudźić.
appeals-title = Znapřećiwjenja
appeals-link = Wotewrjene znapřećiwjenja: { $count }
appeals-lead = Wo znapřećiwjenju rozsudźi něchtó druhi hač wo padźe. Njeje-li nichtó druhi w moderaciji, potom administracija městna abo dalša wosoba, kotruž do teama přeprosy.
appeals-none = Žane znapřećiwjenje njeje wotewrjene.
appeals-by-author = Znapřećiwjenje awtorki abo awtora
appeals-by-reporter = Znapřećiwjenje ze zdźělenki
appeals-not-you = Nic přez Was
appeals-not-you-why = Wy sće prěni rozsudźił(a). Něchtó druhi z moderacije abo administracija městna dyrbi wo znapřećiwjenju rozsudźić. Njeje-li nichtó, potom přeprosy administracija dalšu wosobu.
appeals-one-title = Znapřećiwjenje k padej { $case }
appeals-first = Najprjedy rozsudźene
appeals-decide = Wo znapřećiwjenju rozsudźić
appeals-outcome = Wuslědk
appeals-uphold = Rozsud wostanje
appeals-reverse = Rozsud so zběhnje, wšo so wróći
appeals-reverse-hide = Tekst so tola schowa
appeals-reverse-warn = Mjena dla so tola warnuje
appeals-reverse-suspend = Konto so tola zawrje
appeals-ground-hint = Trěbne, hdyž znapřećiwjenje wuspěch ma.
appeals-days-hint = Trěbne, hdyž znapřećiwjenje wuspěch ma: 1 hač 730.
appeals-reasons = Přičiny
appeals-reasons-hint = Wobě stronje je čitatej.

# Reporting
contribution-report = Zdźělić
contribution-error-suspended = Njemóžeće na tutym portalu nachwilnje pisać a wothłosować. Čehodla a kak dołho, steji we Wašim konće pod „Rozsudy moderacije“.
comment-removed = Tutón komentar je moderacija schowała.
error-removed-title = Hižo njezjawne
error-removed = Tutón přinošk je moderacija wotstroniła.
error-forbidden-moderator = Za to trjebaće nadawk „moderacija“ pola tutoho městna.
report-title = Wobsah zdźělić
report-lead = Moderacija tutoho městna sej Wašu zdźělenku wobhlada. Awtor njezhoni, štó je zdźělił.
report-see = Wobsah wobhladać
report-cancel = Přetorhnyć
report-submit = Zdźělenku wotpósłać
report-field-what = Što zdźěliće?
report-what-text = Tutón tekst
report-what-name = Mjeno „{ $author }“
report-field-reason = Přičina zdźělenki
report-reason-unlawful = Přećiwo prawu
report-reason-insult = Křiwdźenje abo hida
report-reason-off-topic = Njesłuša sem
report-reason-advertising = Wabjenje
report-reason-personal-data = Daty druhich wosobow
report-reason-child-abuse = Seksualne znjewužiwanje dźěći (mjeno a e-mejlowa adresa stej dobrowólnej)
report-reason-other = Něšto druhe
report-field-explanation = Što je na tym wopak?
report-field-explanation-hint = Čim dokładnišo, ćim spěšnišo móžemy rozsudźić. Najwjace 5.000 znamješkow.
report-field-name = Waše mjeno
report-field-who-hint = Zakoń žada mjeno a e-mejlowu adresu, nimo při seksualnym znjewužiwanju dźěći.
report-field-email-hint = Na tutu adresu pisamy, zo je zdźělenka tu a što je so rozsudźiło.
report-field-declaration = Wujasnjenje
report-field-good-faith = Wujasnjam po najlěpšim wědźenju, zo su moje podaća prawe a dospołne.
report-signed-in = Wobkrućenje a rozsud póńdźetej na e-mejlowu adresu Wašeho konta.
report-error-explanation = Napisajće, što je na tym wopak.
report-error-reason = Wubjerće přičinu swojeje zdźělenki.
report-error-long = To je wjace hač 5.000 znamješkow.
report-error-name = Zapodajće swoje mjeno.
report-error-good-faith = Bjez tutoho wujasnjenja njemóžemy zdźělenku přijeć.
report-thanks-title = Dźakujemy so za Wašu zdźělenku
report-thanks = Moderacija sej ju wobhlada.
report-keep-address = Na tutej stronje steji, što z njej budźe. Schowajće jeje adresu, jeli njejsće žanu e-mejlowu adresu podał(a).
report-status-title = Waša zdźělenka
report-status-at = Zdźělene
report-status-address = Adresa
report-status-outcome = Wuslědk
report-status-open = Moderacija hišće njeje rozsudźiła.
report-status-closed = Tekst bu cofnjeny. Ničo wjace njeje k rozsudźenju.

# Mails
moderation-mail-received-subject = Waša zdźělenka je došła
moderation-mail-received-text = dźakujemy so za Wašu zdźělenku k { $url }. Moderacija wot { $body } sej ju wobhlada a Wam napisa, što je so rozsudźiło.
moderation-mail-received-go = Wašu zdźělenku wobhladać
moderation-mail-received-after = Njejsće-li ničo zdźělił(a), potom je něchtó Wašu adresu podał. Njetrjebaće ničo činić.
moderation-mail-outcome-subject = Rozsud wo Wašej zdźělence
moderation-mail-outcome-text = { $body } je wo Wašej zdźělence k { $url } rozsudźiło.
moderation-mail-outcome-go = Rozsud wobhladać abo znapřećiwić
moderation-mail-outcome-after = Znapřećiwjenje je hač do { $until } móžne. Njewotwisnje wot toho móžeće so na wonkasudniske rozrisanske městno abo na sudnistwo wobroćić.
moderation-mail-statement-subject = Rozsud wo Wašim teksće
moderation-mail-statement-text = moderacija wot { $body } je wo Wašim teksće „{ $subject }“ rozsudźiła.
moderation-mail-statement-go = Rozsud wobhladać
moderation-mail-statement-after = Na tej stronje móžeće hač do { $until } znapřećiwić; wo tym rozsudźi něchtó druhi. Njewotwisnje wot toho móžeće so na wonkasudniske rozrisanske městno abo na sudnistwo wobroćić.
moderation-mail-reversed-subject = Rozsud bu zběhnjeny
moderation-mail-reversed-text = { $body } je rozsud moderacije zběhnyło. Přičiny:
moderation-mail-appeal-subject = Rozsud wo znapřećiwjenju
moderation-mail-appeal-reversed = znapřećiwjenje měješe wuspěch: { $body } je nětko hinak rozsudźiło. Přičiny:
moderation-mail-appeal-upheld = wo znapřećiwjenju bu rozsudźene: pola { $body } rozsud moderacije wostanje. Přičiny:
moderation-mail-final-after = Nimo toho móžeće so na wonkasudniske rozrisanske městno abo na sudnistwo wobroćić.

# The log
audit-case-claimed = Moderaciski pad přewzaty
audit-case-released = Moderaciski pad wróćeny
audit-moderation-decided = Moderaciski pad rozsudźeny
audit-moderation-undone = Rozsud cofnjeny
audit-moderation-reversed = Rozsud zběhnjeny
audit-appeal-decided = Wo znapřećiwjenju rozsudźene
audit-original-read = Začornjeny wobsah čitany
audit-mode-changed = Moderacija wobdźělenja přestajena
audit-moderation-set = Prawidła moderacije změnjene
audit-ground-added = Přičina přidata
audit-ground-retired = Přičina šmórnjena
audit-fact-decision = Čisło rozsuda
audit-fact-action = Rozsud
audit-fact-ground = Přičina
audit-fact-facts = Fakty a přičiny
audit-fact-days = Zawrjenje w dnjach
audit-fact-outcome = Wuslědk
audit-fact-appeal = Čisło znapřećiwjenja
audit-fact-mode = Pruwuje so
audit-fact-hold-first = Najprjedy pruwowane teksty
audit-fact-post = Čisło teksta
audit-reversed = zběhnjene
audit-upheld = wobkrućene
audit-mode-before = před wozjewjenjom
audit-mode-after = po wozjewjenju

# Counts
moderation-open = { $count ->
    [one] { $count } wotewrjeny pad.
    [two] { $count } wotewrjenej padaj.
    [few] { $count } wotewrjene pady.
   *[other] { $count } wotewrjenych padow.
}
moderation-reports = { $count ->
    [one] { $count } zdźělenka
    [two] { $count } zdźělence
    [few] { $count } zdźělenki
   *[other] { $count } zdźělenkow
}
moderation-minutes = { $count ->
    [one] { $count } mjeńšina
    [two] { $count } mjeńšinje
    [few] { $count } mjeńšiny
   *[other] { $count } mjeńšin
}
moderation-hours = { $count ->
    [one] { $count } hodźina
    [two] { $count } hodźinje
    [few] { $count } hodźiny
   *[other] { $count } hodźin
}
moderation-days = { $count ->
    [one] { $count } dźeń
    [two] { $count } dnjej
    [few] { $count } dny
   *[other] { $count } dnjow
}
moderation-undo-link = { $count ->
    [one] { $count } rozsud cofnyć
    [two] { $count } rozsudaj cofnyć
    [few] { $count } rozsudy cofnyć
   *[other] { $count } rozsudow cofnyć
}
decision-days = { $count ->
    [one] Konto je tu { $count } dźeń zawrjene.
    [two] Konto je tu { $count } dnjej zawrjene.
    [few] Konto je tu { $count } dny zawrjene.
   *[other] Konto je tu { $count } dnjow zawrjene.
}

# The log of each case, as a table
case-log-link = Protokol tutoho pada sćahnyć (CSV)
case-log-all = Protokol wšěch padow sćahnyć (CSV)
case-log-case = Pad
case-log-time = Čas
case-log-event = Podawk
case-log-what = Što
case-log-by = Přez
case-log-ground = Přičina
case-log-words = Tekst
case-log-page = Strona
case-log-rule = Prawidło, bjez čłowjeka
case-log-opened = Pad započaty
case-log-reported = Zdźělene
case-log-found = Pokiw prawidła
case-log-decided = Rozsudźene
case-log-undone = Cofnjene, prjedy hač něchtó wo tym zhoni
case-log-reversed = Zběhnjene
case-log-objected = Znapřećiwjenje
case-log-answered = Znapřećiwjenje rozsudźene
case-log-closed = Spinjene, dokelž je tekst cofnjeny
case-log-author = wot wosoby, kotraž je tekst napisała
case-log-reporter = wot wosoby, kotraž je zdźěliła
case-log-granted = Wuspěšne
case-log-refused = Wotpokazane
case-log-settled = Sčinjene
