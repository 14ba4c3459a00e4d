# Statements in formal procedures, for who gives them
formal-title = Stejišća
formal-title-objection = Wobmyslenja
formal-give = Stejišćo zapodać
formal-give-objection = Wobmyslenje zapodać
formal-panel = Štož tu zapodaće, čita jenož zarjad. Wón to přepruwuje a zdźěli wam wuslědk. Konto njetrjebaće.
formal-panel-list = { $count ->
    [one] 1 dóšło, { $open } hišće wotwažić
    [two] { $count } dóšłej, { $open } hišće wotwažić
    [few] { $count } dóšłe, { $open } hišće wotwažić
   *[other] { $count } dóšło, { $open } hišće wotwažić
}
formal-until = Móžno do { $date }.
formal-lead = Napisajće, na čo ma zarjad při planowanju dźiwać a čehodla. Štož po času dóńdźe, móže při rozsudźe njewobkedźbowane wostać.
formal-closed = Tute jednanje tuchwilu žane stejišća njepřijimuje.
formal-field-title = Wěc
formal-field-title-hint = Na přikład: parcela 123/4, škit před haru
formal-field-body = Waše stejišćo
formal-field-body-hint = Tekst so runje tak do aktow zapisa, kaž jón pisaće.
formal-field-text = Tekst stejišća
formal-field-name = Mjeno
formal-field-address = Póstowa adresa
formal-field-email-hint = Tam wam wobkrućenje a pozdźišo wuslědk pósćelemy.
formal-who = Štó stejišćo zapoda?
formal-who-hint = Ničo z toho njetrjebaće podać. Z wašim mjenom a adresu móže zarjad lěpje posudźić, kak předewzaće was potrjechi.
formal-who-objection = Wobmyslenje bjez čitajomneho mjena a adresy móže njewobkedźbowane wostać.
formal-account = Wobkrućenje a wuslědk namakaće w swojim konće. Pisamy wam tež na wašu e-mejlowu adresu.
formal-privacy = Waše podaća słušeja k aktam jednanja a so z wašim mjenom njewozjewja.
formal-submit = Zawjazuj wotpósłać
formal-cancel = Přetorhnyć
formal-back = Wróćo k wobdźělenju
formal-receipt-title = Stejišćo č. { $number }
formal-receipt-text = Teksta
formal-receipt-outcome = Wuslědk
formal-thanks-title = Waše stejišćo je dóšło
formal-thanks = Schowajće sej adresu tuteje strony: Jenož z njej pozdźišo widźiće, što je ze stejišća nastało. Sće-li e-mejlowu adresu podali, pósćelemy ju wam tež tam.
formal-thanks-account = Namakaće je kóždy čas w swojim konće pod „Moje stejišća“.
formal-withdrawn = Wróćo wzate
formal-withdrawal-reason = Přičina: { $reason }
formal-withdraw = Stejišćo wróćo wzać
formal-withdraw-hint = Potom so njewotwaži. W aktach wostanje jako wróćo wzate stać. To so cofnyć njeda; nowe móžeće zapodać, tak dołho kaž čas běži.
formal-withdraw-go = Wróćo wzać
formal-outcome-followed = Wobkedźbowane
formal-outcome-partly = Zdźěla wobkedźbowane
formal-outcome-rejected = Njewobkedźbowane
formal-outcome-noted = K wědomju wzate
formal-outcome-waiting = Zarjad waše stejišćo přepruwuje a wam wuslědk zdźěli. To móže hač do wobzamknjenja wo planje trać.
formal-outcome-withdrawn = K wróćo wzatemu stejišću žadyn wuslědk njeje.
formal-fact-consultation = Wobdźělenje
formal-fact-received = Dóšło
formal-fact-account = Konto
formal-fact-entered = Zapisał/a
formal-fact-area = Nošer zjawnych naležnosćow
formal-own-title = Moje stejišća
formal-own-lead = Štož sće we formelnych jednanjach zapodali, sami abo za organizaciju, a što je z toho nastało.
formal-own-none = Z tutym kontom hišće žane stejišćo zapodali njejsće.
formal-number = Č. { $number }
formal-state-open = So pruwuje
formal-state-told = Zdźělene
formal-error-closed = Tute jednanje tuchwilu žane stejišća njepřijimuje. Waš tekst hišće we formularje steji: Kopěrujće jón, jeli chceće jón zarjadej po druhim puću pósłać.
formal-error-name = Podajće swoje mjeno.
formal-error-address = Podajće swoju póstowu adresu.
formal-error-organisation = Tute stejišćo je organizacija zapodała. Wróćo wzać da so jenož pola zarjada.
formal-release-lead = Z dowolenjom dóńdźe tekst horjeka jako stejišćo organizacije „{ $name }“ k zarjadej. Njewozjewi so.
formal-release = Dowolić a zapodać
formal-release-result = K stejišću
formal-error-weighed = Tute stejišćo je hižo wotwažene. Chceće-li je wróćo wzać, wobroćće so na zarjad.

# Statements, for the staff
formal-channel-online = přez portal
formal-channel-email = E-mejl
formal-channel-post = Póst abo listowy kašćik
formal-channel-fax = Faks
formal-channel-in-person = k zapisej w zarjedźe
formal-list-title = Dóšłe stejišća
formal-enter = Stejišćo zapisać
formal-enter-lead = Za to, štož je z listom, e-mejlom abo faksom dóšło abo bu w zarjedźe zapisane. Přenjesće tekst dospołnje; pozdźišo so hižo změnić njeda.
formal-enter-go = Zapisać
formal-enter-email-hint = Tam so wobkrućenje a pozdźišo wuslědk pósćeletej.
formal-field-channel = Kak je dóšło?
formal-field-day = Dóšło dnja
formal-field-day-hint = Za čas tutón dźeń płaći, nic dźeń zapisanja.
formal-tell = { $count ->
    [one] 1 wuslědk zdźělić
    [two] { $count } wuslědkaj zdźělić
    [few] { $count } wuslědki zdźělić
   *[other] { $count } wuslědkow zdźělić
}
formal-tell-title = Wuslědki zdźělić
formal-tell-lead = { $count ->
    [one] K 1 wotwaženemu stejišću wuslědk hišće zdźěleny njeje.
    [two] K { $count } wotwaženymaj stejišćomaj wuslědk hišće zdźěleny njeje.
    [few] K { $count } wotwaženym stejišćam wuslědk hišće zdźěleny njeje.
   *[other] K { $count } wotwaženym stejišćam wuslědk hišće zdźěleny njeje.
}
formal-tell-what = Potom na stronje kóždeho stejišća steji, a štóž je konto abo e-mejlowu adresu podał, dóstanje e-mejl z pućom tam. To so zwjetša po wobzamknjenju stanje.
formal-tell-open = { $count ->
    [one] 1 stejišćo hišće wotwažene njeje. Jeho wuslědk móžeće pozdźišo zdźělić.
    [two] { $count } stejišći hišće wotwaženej njejstej. Jeju wuslědkaj móžeće pozdźišo zdźělić.
    [few] { $count } stejišća hišće wotwažene njejsu. Jich wuslědki móžeće pozdźišo zdźělić.
   *[other] { $count } stejišćow hišće wotwaženych njeje. Jich wuslědki móžeće pozdźišo zdźělić.
}
formal-tell-go = Nětko zdźělić
formal-table = Jako tabelu sćahnyć (CSV)
formal-filter = Kotre pokazać?
formal-filter-all = Wšě
formal-filter-open = Hišće wotwažić
formal-counts = { $count ->
    [one] 1 stejišćo, { $open } hišće wotwažić
    [two] { $count } stejišći, { $open } hišće wotwažić
    [few] { $count } stejišća, { $open } hišće wotwažić
   *[other] { $count } stejišćow, { $open } hišće wotwažić
}
formal-none = Tu žane stejišćo njeje.
formal-anonymous = Bjez mjena
formal-late = Zapozdźene
formal-late-hint = Dóńdźe zwonka časa, w kotrymž jednanje stejišća přijimowaše.
formal-done-weighed = Wotwaženje je składowane.
formal-done-told = Wuslědki so nětko zdźěleja. Při wjele stejišćach to někotre mjeńšiny traje.
formal-weighing = Wotwaženje
formal-weighing-lead = Štóž je stejišćo zapodał, widźi wuslědk hakle, hdyž jón zdźěliće.
formal-weighing-unreachable = Tu ani konto ani e-mejlowa adresa njeje: List z wuslědkom so sam wot so njepósćele.
formal-weighed-by = Naposledk wotwažił/a { $name },
formal-weigh = Wotwaženje składować
formal-field-outcome = Wuslědk wotwaženja
formal-field-outcome-none = Prošu wubjerće
formal-field-answer = Wopodstatnjenje
formal-field-answer-hint = Štóž je stejišćo zapodał, dóstanje tutón tekst tak, kaž tu steji.
formal-column-number = Čisło
formal-column-in-time = W času
formal-yes = haj
formal-no = ně
formal-error-channel = Wubjerće, kak je stejišćo dóšło.
formal-error-day = Podajće dźeń, hdyž je dóšło.
formal-error-day-future = Dźeń, hdyž je dóšło, je w přichodźe.
formal-error-outcome = Wubjerće wuslědk wotwaženja.
formal-error-answer = Napisajće wopodstatnjenje.
formal-error-changed = Mjeztym je něchtó druhi tute stejišćo wotwažił; to nad formularom steji. Hdyž hišće raz składujeće, narunuje waša wersija druhu.
formal-error-withdrawn = Tute stejišćo bu mjeztym wróćo wzate. Wjace so njewotwaži.
formal-withdraw-for = Wróćowzaće zapisać
formal-withdraw-for-lead = Za stejišćo, kotrež bu na druhim puću wróćo wzate abo dwójce zapisane. Potom so njewotwaži a wostanje jako wróćo wzate w aktach. To so cofnyć njeda.
formal-withdraw-for-go = Zapisać
formal-field-withdrawal = Přičina
formal-field-withdrawal-hint = Na přikład: Z listom wot 3. měrca wróćo wzate. Štóž je stejišćo zapodał, móže to čitać.

# The mails to who gave a statement
formal-mail-received-subject = Wobkrućenje: stejišćo č. { $number }
formal-mail-received-text = waše stejišćo č. { $number } k „{ $consultation }“ je dóšło: { $at }. Přijimowar: { $body }.
formal-mail-received-go = Stejišćo wobhladać
formal-mail-result-subject = Wuslědk k wašemu stejišću č. { $number }
formal-mail-result-text = waše stejišćo č. { $number } k „{ $consultation }“ ({ $at }) je so přepruwowało. Wuslědk na jeho stronje steji. Přepruwował je: { $body }.
formal-mail-result-go = Wuslědk wobhladać
formal-mail-withdrawn-subject = Waše stejišćo č. { $number } je jako wróćo wzate zapisane
formal-mail-withdrawn-text = { $body } je zapisał, zo je waše stejišćo č. { $number } k „{ $consultation }“ wot { $at } wróćo wzate. Přičina steji na jeho stronje. Njeje-li to prawje, wobroćće so na { $body }.
formal-mail-after = Njejsće-li ničo zapodali, je něchtó wašu adresu podał. Njetrjebaće ničo činić.
