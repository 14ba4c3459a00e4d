contribution-author-deleted = Zhašane konto
account-name-taken = Tute mjeno maja zhašane konta. Wzmiće druhe.
account-name-office = Tute mjeno klinči za zarjadom. Prošu wubjerće druhe, zo bychu wšitcy wědźeli, štó rěči.
account-password-again = Za wěstotu zapodajće swoje hesło hišće raz. Nimaće-li žane, postajće sej najprjedy jedne.

# Download of the own data
account-data-title = Moje daty sćahnyć
account-data-lead = Dóstanjeće ZIP-dataju ze wšěm, štož je tuta platforma k wašemu kontu składowała, za čitanje (HTML) a za dalše předźěłanje (JSON).
account-data-contents = W njej steji:
account-data-1 = waše konto: mjeno, e-mejlowa adresa, nadawki, přizjewjene graty, přistupy za programy, pósłane wotkazy
account-data-2 = pod kotrym mjenom na kotrym portalu sobu rěčiće
account-data-3 = štož sće napisali, ze wšěmi prjedawšimi wersijemi, waše stejišća, a kak sće wothłosowali
account-data-correct = Něšto njetrjechi? Tu móžeće to sami skorigować:
account-data-go = Daty sćahnyć

# Deletion
account-leave-title = Konto zhašeć
account-leave-lead = Móžeće swoje konto kóždy čas zhašeć. Do dnja zhašenja móžeće sej to hišće přemyslić.
account-leave-what-title = Tak to dźe
account-leave-1 = Waše konto so hnydom začini. Na wšěch gratach sće wotzjewjeni a nichtó njemóže z kontom wjace pisać abo wothłosować.
account-leave-2 = { $days } dnjow móžeće zhašenje wróćo wzać: z wotkazom w e-mejlu, kotryž wam pósćelemy, abo z tym, zo so přizjewiće. Tak dołho wostanu waše přinoški, kaž su.
account-leave-3 = Potom zhašamy e-mejlowu adresu, mjeno, hesło a posedźenja. To njeda so cofnyć.
account-leave-have-title = Štož je wot was tu
account-leave-informal = W dialogach, naprašowanjach a druhich wotewrjenych formatach
account-leave-formal = We formelnych jednanjach
account-leave-texts = { $count ->
    [one] { $count } tekst
    [two] { $count } tekstaj
    [few] { $count } teksty
   *[other] { $count } tekstow
}
account-leave-votes = { $count ->
    [one] { $count } hłós
    [two] { $count } hłosaj
    [few] { $count } hłosy
   *[other] { $count } hłosow
}
account-leave-files-title = To wostanje w aktach
account-leave-files = Štož sće we formelnych jednanjach napisali, słuša k aktam. Zarjad dyrbi je dospołnje chować. Wzmjemy waše mjeno wot toho preč a wotdźělimy zwisk z wami; tekst wostanje. Jenož pod wobmyslenjom přećiwo dowolnosći wostanjetej mjeno a adresa, dokelž bjez njeju njepłaći. To nastupa:
account-leave-staff = Dokelž za městno dźěłaće: Hamtske wotmołwy wostanu jako wotmołwy městna. Protokol zarjadnistwa was dale z mjenom mjenuje, přetož dopokazuje, štó je što činił.
account-leave-download = Chceće do toho kopiju?
account-leave-choice = Što ma so z wašimi přinoškami zwonka formelnych jednanjow stać?
account-leave-keep = Wostanu bjez mojeho mjena. Jako mjeno steji „Zhašane konto“; hłosy so dale liča.
account-leave-remove = Zhašeja so, moje hłosy tež. Hdźež su druzy wotmołwili, wostanje jenož prózdne městno.
account-leave-choice-missing = Wubjerće, što ma so z wašimi přinoškami stać.
account-leave-go = Konto zhašeć
account-leave-not = Přetorhnyć
account-held-back-title = Najprjedy dyrbi něchtó druhi nawodnistwo přewzać
account-held-back = Za tute městna sće jenička wosoba, kotraž zarjadnistwo nawjeduje. Přepodajće nawodnistwo druhej wosobje, potom móžeće swoje konto zhašeć.
account-left-title = Waše konto je začinjene
account-left = Za { $days } dnjow so zhaša. Smy wam e-mejl pósłali; z wotkazom w nim wozmjeće zhašenje wróćo. Móžeće so za to tež jednorje přizjewić.
account-left-go = K startowej stronje

# Closed accounts
account-leaving-title = Waše konto so zhaša
account-leaving = Sće zhašenje za { $date } žadali. Do toho je konto začinjene. Chceće je wobchować?
account-leaving-back = Zhašenje wróćo wzać
account-resting-title = Waše konto wotpočuje
account-resting = Dwě lěće njeje so wužiwało. Wobkrućće, zo wam e-mejlowa adresa hišće słuša, potom je zaso wotewrjene.
account-resting-go = E-mejl z wotkazom pósłać
account-return-sent = Smy wam e-mejl pósłali. Wočińće wotkaz w nim, potom je waše konto zaso wotewrjene. Njeje-li po něšto mjeńšinach ničo dóšło, pohladajće tež do spamoweho rjadowaka.
account-return-title = Konto zaso wotewrić
account-return-lead = Hišće jedne kliknjenje, a waše konto je zaso wotewrjene a wostanje.
account-return-go = Konto zaso wotewrić
account-return-dead = Bu hižo wužity abo je přestary, abo konta hižo njeje.
account-returned-title = Waše konto je zaso wotewrjene
account-returned = Njezhaša so. Móžeće zaso wšudźe sobu rěčeć.
account-done-return = Waše konto je zaso wotewrjene a njezhaša so.

# The downloaded files
mydata-title = Moje daty
mydata-lead = Wšo, štož je platforma k wašemu kontu składowała. HTML-dataje su za čitanje, JSON-dataje za programy. Hesła a kluče tu njesteja.
mydata-count = { $count ->
    [one] { $count } zapisk
    [two] { $count } zapiskaj
    [few] { $count } zapiski
   *[other] { $count } zapiskow
}
mydata-account = Moje konto
mydata-participants = Moje mjena na portalach
mydata-posts = Přinoški a komentary
mydata-votes = Hłosy
mydata-surveys = Wotmołwjene naprašowanja
mydata-yes = haj
mydata-no = ně
mydata-kind-contribution = Přinošk
mydata-field-portal = Portal městna
mydata-field-address = Adresa portala
mydata-field-author = Pokazane jako
mydata-field-consultation = Wobdźělenje
mydata-field-kind = Družina
mydata-field-on = K přinoškej
mydata-field-vote = Hłós
mydata-field-status = Staw
mydata-field-version = Wersija
mydata-field-title = Nadpismo
mydata-field-body = Tekst přinoška
mydata-field-language = Rěč
mydata-field-role = Nadawk
mydata-field-browser = Wobhladowak
mydata-field-system = Grat
mydata-field-purpose = Zaměr
mydata-field-has-password = Z hesłom
mydata-field-created = Załožene
mydata-field-verified = E-mejlowa adresa wobkrućena
mydata-field-voted = Wothłosowane
mydata-field-edited = Změnjene
mydata-field-replaced = Narunane
mydata-field-warned = Njewužiwanja dla napisane
mydata-field-used = Wužite
mydata-field-expires = Płaći do
mydata-field-attempts = Pospyty
mydata-field-given-up = Spušćene
mydata-field-versions = Prjedawše wersije
mydata-field-tokens = Přistupy za programy
mydata-field-links = Pósłane wotkazy
mydata-field-mails = E-mejle, kotrež hišće njejsu pósłane
mydata-field-factor = Přizjewjenje we dwěmaj krokomaj wot
mydata-field-level = Runina dowěry
mydata-field-issuer = Přizjewjenska słužba
mydata-field-subject = ID při přizjewjenskej słužbje
mydata-field-linked = Zwjazane dnja
mydata-field-organisation = Organizacija
mydata-field-joined = Čłon wot
mydata-field-note = Powěsć
mydata-field-reason = Přičina
mydata-field-asked = Wopraša so dnja
mydata-field-refused = Wotpokazane dnja
mydata-field-begun = Započate dnja
mydata-field-requests = Naprašowanja na organizacije
mydata-field-insights = Dohlady do zarjadow

# Mails
mail-leaving-subject = Waše konto so { $date } zhaša
mail-leaving-text = sće žadali, zo so waše konto na { $platform } zhaša. Je nětko začinjene a so { $date } zhaša. Do toho móžeće sej to hišće přemyslić.
mail-leaving-go = Zhašenje wróćo wzać
mail-leaving-after = Wostanje-li při tym, njetrjebaće ničo činić. Njejsće-li zhašenje žadali, wzmiće je wróćo a změńće swoje hesło: Něchtó je znaje.
mail-idle-subject = Waše konto so hižo dołho njewužiwa
mail-idle-text = hižo nimale dwě lěće njejsće so na { $platform } přizjewili. Wostanje-li při tym, wotpočuje waše konto wot { $date } a so měsac pozdźišo zhaša. Chceće-li je wobchować, přizjewće so do toho jónu.
mail-idle-go = Přizjewić
mail-idle-after = Njetrjebaće-li konto wjace, njetrjebaće ničo činić.
mail-resting-subject = Waše konto nětko wotpočuje
mail-resting-text = dwě lěće njejsće so na { $platform } přizjewili. Tohodla waše konto wotpočuje. Z tutym wotkazom je zaso wotewriće.
mail-resting-go = Konto zaso wotewrić
mail-resting-after = Nječiniće-li ničo, zhašamy konto { $date }. Štož sće napisali, wostanje bjez wašeho mjena.
mail-resting-after-staff = Dokelž za městno dźěłaće, so konto njezhaša, doniž tam nadawki maće. Njetrjebaće-li je wjace, zdźělće to městnu.
mail-reopen-subject = Wotewrće swoje konto zaso
mail-reopen-text = sće so na { $platform } přizjewili, ale waše konto wotpočuje. Z tutym wotkazom je zaso wotewriće.
mail-reopen-go = Konto zaso wotewrić
mail-reopen-after = Wotkaz płaći jedyn raz. Njejsće-li so přizjewili, wotewrće konto a změńće swoje hesło: Něchtó je znaje.
mail-gone-subject = Waše konto je zhašane
mail-gone-text = waše konto na { $platform } je zhašane. E-mejlowa adresa, mjeno, hesło a posedźenja hižo njejsu składowane. To je posledni e-mejl na was.
mail-gone-go = K platformje
mail-gone-after = Chceće-li zaso sobu rěčeć, załožće jednorje nowe konto.

# Moderation
mydata-decisions = Rozsudy wo mojich tekstach
mydata-reports = Moje zdźělenki
mydata-field-decision = Rozsud
mydata-field-automated = Bjez čłowjeka rozsudźene
mydata-field-decided = Rozsudźene dnja
mydata-field-suspended = Zawrjene do
mydata-field-reversed = Zběhnjene dnja
mydata-field-reversed-reasons = Přičiny zběhnjenja
mydata-field-objections = Znapřećiwjenja
mydata-field-objection = Moje znapřećiwjenje
mydata-field-objected = Znapřećiwjene dnja
mydata-field-reported = Zdźělene dnja
