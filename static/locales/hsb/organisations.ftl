# The own organisations
organisation-title = Moje organizacije
organisation-lead = Pisaće za towarstwo, předewzaće, zarjad abo iniciatiwu? Tu słuša wjacore wosoby hromadźe a wustupuja na wšěch portalach pod jednym mjenom.
organisation-none = Tu hišće k žanej organizaciji njesłušeće.
organisation-own-requests = Moje naprašowanja
organisation-request-open = Čaka na wotmołwu
organisation-request-refused = Wotpokazane
organisation-back = Wróćo
organisation-waiting-count = { $count ->
    [one] { $count } naćisk čaka na dowolenje.
    [two] { $count } naćiskaj čakatej na dowolenje.
    [few] { $count } naćiski čakaja na dowolenje.
   *[other] { $count } naćiskow čaka na dowolenje.
}
organisation-asking-count = { $count ->
    [one] { $count } wosoba chce přistupić
    [two] { $count } wosobje chcetej přistupić
    [few] { $count } wosoby chcedźa přistupić
   *[other] { $count } wosobow chce přistupić
}

# Kinds
organisation-kind = Družina organizacije
organisation-kind-association = Towarstwo abo zwjazk
organisation-kind-company = Předewzaće
organisation-kind-authority = Zarjad abo zjawne městno
organisation-kind-initiative = Iniciatiwa
organisation-kind-church = Cyrkej abo nabožna zhromadnosć
organisation-kind-education = Šula, wysoka šula, slědźenje
organisation-kind-other = Druha

# Founding and joining
organisation-new = Organizaciju pytać abo załožić
organisation-new-lead = Zapodajće najprjedy mjeno. Je-li organizacija tu hižo, móžeće so naprašować, hač směće přistupić.
organisation-name = Mjeno organizacije
organisation-name-hint = Na přikład: Domizniske towarstwo Budyšin z. t.
organisation-look = Dale
organisation-look-again = Druhe mjeno pytać
organisation-same = Tuta organizacija tu hižo je
organisation-same-lead = Naprašujće so, hač směće přistupić. Měniće-li druhu organizaciju ze samsnym mjenom, załožće ju deleka.
organisation-same-name = Samsne mjeno
organisation-alike = Podobne mjena
organisation-yours = K tutej hižo słušeće
organisation-ask = Naprašować so, hač móžu přistupić
organisation-found = Nowu organizaciju załožić
organisation-found-other = Druhu organizaciju z tutym mjenom załožić
organisation-found-go = Organizaciju załožić
organisation-addition = Městno abo přidawk
organisation-addition-hint = Steji w spinkach za mjenom, hdyž je jich wjacore.
organisation-addition-needed = Zo by so wobě rozeznać dało, na přikład městno. Wono steji w spinkach za mjenom.
organisation-address = Adresa
organisation-address-hint = Widźa čłonojo a městna, při kotrychž so wobdźěliće.
organisation-domain = Słužbna e-mejlowa domena
organisation-domain-hint = Štož w słužbnych adresach za @ steji. Dyrbi to tež domena wašeje adresy być.
organisation-ask-title = Naprašowanje na { $name }
organisation-ask-lead = Wosoby, kotrež organizaciju wodźa, rozsudźa. Wone widźa waše mjeno, wašu e-mejlowu adresu a wašu powěsć.
organisation-ask-note = Powěsć
organisation-ask-note-hint = Zwotkel was tam znaja.
organisation-ask-go = Naprašowanje pósłać
organisation-ask-open = Sće so hižo naprašowali. Dóstanjeće e-mejl, tak ruče kaž je něchtó wotmołwił.
organisation-ask-refused = Waše naprašowanje bu wotpokazane. Po 30 dnjach móžeće so hišće raz naprašować; kóždy čas móže was něchtó z organizacije přeprosyć.

# People
organisation-people = Čłonojo
organisation-you = To sće wy
organisation-roles = Nadawki
organisation-roles-change = Nadawki změnić
organisation-role-manages = Nawodnistwo
organisation-role-manages-hint = Rozsudźa, štó k tomu słuša a štó kotry nadawk ma.
organisation-role-drafts = Naćisk
organisation-role-drafts-hint = Pisa teksty, kotrež so před wozjewjenjom dowola.
organisation-role-releases = Dowolenje
organisation-role-releases-hint = Dowoli teksty abo da je z pokazku wróćo.
organisation-remove = Z organizacije wotstronić
organisation-remove-lead = Wosoba potom hižo za organizaciju pisać njemóže. Štož je wozjewjene, wostanje.
organisation-requests = Chcedźa přistupić
organisation-request-look = Naprašowanje wobhladać
organisation-request-title = { $name } chce přistupić
organisation-asked-at = Naprašowane dnja
organisation-at-domain = Słužbna adresa
organisation-accept = Přiwzać
organisation-refuse = Wotpokazać
organisation-invitations = Wotewrjene přeprošenja
organisation-invitations-none = Tuchwilu nichtó přeprošeny njeje.
organisation-invitation-until = płaći do { $date }
organisation-invite = Někoho přeprosyć
organisation-invite-lead = Wosoba dóstanje e-mejl. Wotkaz w nim płaći 14 dnjow a jedyn raz.
organisation-invite-go = Přeprošenje pósłać
organisation-uninvite = Přeprošenje wróćo wzać
organisation-leave = Organizaciju wopušćić
organisation-leave-question = Chceće „{ $name }“ wopušćić? Potom njemóžeće hižo za organizaciju pisać.
organisation-leave-yes = Haj, wopušćić
organisation-leave-no = Ně, wostać
organisation-invitation-title = Přeprošenje: { $name }
organisation-invitation-lead = Sće přeprošeni, za tutu organizaciju sobu dźěłać. Waše nadawki:
organisation-invitation-account = Sće jako { $name } přizjewjeni a přiwozmjeće z tutym kontom.
organisation-invitation-sign-in = Přizjewće so. Njemaće-li hišće konto, załožće sej jedne a wočińće potom wotkaz w e-mejlu hišće raz.
organisation-invitation-dead = Přeprošenje je hižo přiwzate abo wróćo wzate abo je přestare. Prošće wo nowe.
organisation-join = Přeprošenje přiwzać

# Writing for an organisation
organisation-behalf = W čejim mjenje pisaće?
organisation-behalf-hint = Naćisk widźa jenož čłonojo organizacije, doniž jón něchtó njedowoli.
organisation-behalf-own = W swójskim mjenje
organisation-behalf-draft = W mjenje { $name } – k dowolenju předpołožić
organisation-behalf-at-once = W mjenje { $name } – hnydom wotpósłać
organisation-mark = Organizacija
organisation-mark-public = Nošer zjawnych naležnosćow: { $area }

# Drafts
organisation-drafts = Naćiski
organisation-drafts-lead = Štož su čłonojo za organizaciju napisali a štož hišće wotpósłane njeje. Jenož čłonojo to widźa.
organisation-drafts-none = Tuchwilu žadyn naćisk nječaka. Nowy pisaće na stronje wobdźělenja.
organisation-draft-by = wot { $name }
organisation-draft-until = Dowolenje móžne do { $end }
organisation-draft-waiting = Čaka na dowolenje
organisation-draft-returned = Wróćo daty
organisation-draft-released = Dowoleny
organisation-draft-title = Naćisk
organisation-draft-status = Staw
organisation-draft-for = Wobdźělenje
organisation-draft-period = Termin
organisation-draft-drafter = Naćisk wot
organisation-draft-decider = Rozsudźene wot
organisation-draft-changed = Posledni raz změnjene
organisation-draft-note = Pokazka za předźěłanje
organisation-draft-result = K wozjewjenemu přinoškej
organisation-draft-decide = Dowolić abo wróćo dać
organisation-draft-decide-lead = Z dowolenjom zjewi so tekst horjeka jako přinošk organizacije „{ $name }“.
organisation-draft-release = Dowolić a wozjewić
organisation-draft-why = Što ma so změnić?
organisation-draft-return = Z pokazku wróćo dać
organisation-draft-edit = Tekst změnić
organisation-draft-field-title = Nadpismo
organisation-draft-field-body = Tekst
organisation-draft-save = Składować a k dowolenju předpołožić
organisation-draft-delete = Naćisk zhašeć
organisation-draft-error-released = Tutón naćisk je hižo dowoleny.
organisation-draft-error-changed = Něchtó je naćisk mjeztym změnił. Čitajće nowu wersiju a rozsudźće potom hišće raz.

# For the body's staff
organisation-staff-title = Organizacije
organisation-staff-lead = Tu postajiće, kotre organizacije su za waše městno nošerjo zjawnych naležnosćow (§ 4 BauGB). Woznamjenjenje steji při jich přinoškach a płaći jenož za waš portal.
organisation-staff-search = Organizaciju po mjenje pytać
organisation-staff-known = Tu znate
organisation-staff-found = Namakane
organisation-staff-none = Tu žana organizacija njeje. Pytajće po mjenje, zo byšće jednu woznamjenili, kotraž na wašim portalu hišće ničo napisała njeje.
organisation-staff-flagged = Organizacija je jako nošer zjawnych naležnosćow woznamjenjena.
organisation-staff-unflagged = Woznamjenjenje je zběhnjene.
organisation-public = Nošer zjawnych naležnosćow
organisation-area = Wobłuk nadawkow
organisation-area-hint = Za čo rěči, na přikład škit přirody, hladanje pomnikow, železnica.
organisation-flag = Jako nošerja zjawnych naležnosćow woznamjenić
organisation-flag-change = Wobłuk změnić
organisation-unflag = Woznamjenjenje zběhnyć

# What was done
organisation-done-founded = Organizacija je załožena. Přeprošće wosoby, kotrež maja sobu dźěłać.
organisation-done-asked = Waše naprašowanje je pósłane. Dóstanjeće e-mejl, tak ruče kaž je něchtó wotmołwił.
organisation-done-roles = Změna je składowana.
organisation-done-answered = Naprašowanje je wotmołwjene.
organisation-done-invited = Přeprošenje je po puću.
organisation-done-uninvited = Přeprošenje je wróćo wzate.
organisation-done-left = Sće organizaciju wopušćili.
organisation-done-joined = Witajće! Nětko k tutej organizaciji słušeće.
organisation-done-submitted = Waš naćisk je składowany. Štóž smě dowolić, dóstanje e-mejl.
organisation-done-saved = Změna je składowana. Naćisk čaka na dowolenje.
organisation-done-returned = Naćisk je wróćo daty.
organisation-done-deleted = Naćisk je zhašany.

# What stands against it
organisation-error-name = Zapodajće mjeno organizacije.
organisation-error-letters = Mjeno dyrbi pismiki abo cyfry wobsahować.
organisation-error-signs = Mjeno njesmě adresy ani tute znamješka wobsahować: : @ < >
organisation-error-long = To smě najwjace { $max } znamješkow měć a dyrbi w jednej lince stać, hdźež je jenož jedna předwidźana.
organisation-error-exists = Tuta organizacija tu hižo je. Naprašujće so, hač směće přistupić, abo podajće za druhu ze samsnym mjenom městno abo přidawk.
organisation-error-exists-too = Tež z tutym přidawkom organizacija hižo je. Naprašujće so tam abo wzmiće druhi přidawk.
organisation-error-domain = To njeje domena wašeje e-mejloweje adresy. Jenož tutu móžemy pruwować.
organisation-error-everybodys = Pola tutoho poskićowarja móže kóžda wosoba adresu měć. Wostajće polo prózdne.
organisation-error-many-founded = Sće dźensa hižo wjacore organizacije załožili. Spytajće jutře hišće raz.
organisation-error-many-requests = Čakaće hižo na wotmołwu wot wjacorych organizacijow. Naprašujće so, hdyž su někotre wotmołwili.
organisation-error-many-invited = Je hižo { $max } přeprošenjow wotewrjenych. Wzmiće někotre wróćo abo čakajće, doniž přiwzate njejsu.
organisation-error-mails = Na tutu adresu bu runje wjacore razy pisane. Spytajće za někotre mjeńšiny hišće raz.
organisation-error-member = Tuta wosoba hižo k tomu słuša.
organisation-error-asked = Sće so hižo naprašowali abo waše naprašowanje bu před mjenje hač 30 dnjemi wotpokazane.
organisation-error-no-role = Wubjerće znajmjeńša jedyn nadawk.
organisation-error-last = Něchtó dyrbi organizaciju nawjedować. Přepodajće najprjedy druhej wosobje nawodnistwo.
organisation-error-managers = To směja jenož wosoby, kotrež organizaciju nawjeduja.
organisation-error-releasers = To směja jenož wosoby, kotrež teksty dowola.
organisation-error-not-yours = Takle njemóžeće za tutu organizaciju pisać. Wubjerće něšto druhe.
organisation-error-note = Napisajće, što ma so změnić.
organisation-error-area = Podajće wobłuk nadawkow.
organisation-error-closed = Tu so tuchwilu žane teksty njepřijimuja: Termin je nimo abo doba so hišće njeje započała. Waš tekst njeje zhubjeny.

# Mails
mail-organisation-invitation-subject = Přeprošenje: { $organisation }
mail-organisation-invitation-text = Sće přeprošeni, na { $platform } za organizaciju „{ $organisation }“ sobu dźěłać.
mail-organisation-invitation-go = Přeprošenje wobhladać
mail-organisation-invitation-after = Wotkaz płaći 14 dnjow a jedyn raz. Njeznajeće-li organizaciju, ničo nječińće.
mail-organisation-asked-subject = Naprašowanje na { $organisation }
mail-organisation-asked-text = { $person } chce na { $platform } k organizaciji „{ $organisation }“ přistupić. Nawjedujeće organizaciju a móžeće rozsudźić.
mail-organisation-asked-go = Naprašowanje wobhladać
mail-organisation-asked-after = Nawjeduja-li wjacori organizaciju, dosaha jedna wotmołwa.
mail-organisation-accepted-subject = Słušeće nětko k { $organisation }
mail-organisation-accepted-text = Waše naprašowanje bu přiwzate: Na { $platform } móžeće nětko za „{ $organisation }“ sobu dźěłać.
mail-organisation-accepted-go = Moje organizacije wobhladać
mail-organisation-accepted-after = Tam widźiće, kotre nadawki maće.
mail-organisation-refused-subject = Waše naprašowanje na { $organisation }
mail-organisation-refused-text = Waše naprašowanje, na { $platform } k „{ $organisation }“ přistupić, bu wotpokazane.
mail-organisation-refused-go = Moje organizacije wobhladać
mail-organisation-refused-after = Je-li to zmylk, porěčće z organizaciju: Móža was tam tež přeprosyć.
mail-organisation-waiting-subject = Naćisk čaka na waše dowolenje
mail-organisation-waiting-text = { $person } je za „{ $organisation }“ naćisk k wobdźělenju „{ $title }“ napisał(a). Wón so zjewi, tak ruče kaž jón wy abo druha wosoba dowoliće.
mail-organisation-waiting-go = Naćisk wobhladać
mail-organisation-waiting-after = Myslće na termin: Po jeho kóncu so ničo wjace dowolić njehodźi.
mail-organisation-released-subject = Waš naćisk je dowoleny
mail-organisation-released-text = Waš naćisk za „{ $organisation }“ k wobdźělenju „{ $title }“ bu dowoleny.
mail-organisation-released-go = Wobhladać
mail-organisation-released-after = Njetrjebaće ničo dale činić.
mail-organisation-returned-subject = Waš naćisk je z pokazku wróćo přišoł
mail-organisation-returned-text = Waš naćisk za „{ $organisation }“ k wobdźělenju „{ $title }“ ma so hišće raz předźěłać. Pokazka steji při naćisku.
mail-organisation-returned-go = Naćisk předźěłać
mail-organisation-returned-after = Hdyž jón składujeće, čaka zaso na dowolenje.
