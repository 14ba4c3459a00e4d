# Surveys
survey-title = Naprašowanje
survey-go = Na naprašowanje wotmołwić
survey-until = Móžno hač do { $date }.
survey-lead = Wotmołwće na prašenja a wotpósćelće formular na kóncu.
survey-privacy = Waše wotmołwy składuja so bjez mjena a bjez časa. Potom njemóže je nichtó wjace wam přirjadować, tež wy sami njemóžeće je wjace změnić.
survey-privacy-account = Waše wotmołwy składuja so bjez wašeho mjena. Dźělene wot nich sej spomjatkujemy, zo je waše konto wotmołwiło. Potom njemóže wotmołwy nichtó wjace wam přirjadować, tež wy sami njemóžeće je wjace změnić.
survey-submit = Wotmołwy wotpósłać
survey-back = K wobdźělenju
survey-no-answer = Žana wotmołwa
survey-many-hint = Móžeće wjacore wotmołwy wubrać.
survey-none-yet = Prašenja hišće tu njejsu. Pohladajće bórze zaso nutř.
survey-answered = Sće na tute naprašowanje hižo wotmołwił(a). Dźakujemy so!
survey-thanks-title = Dźakujemy so za waše wotmołwy
survey-thanks = Smy je składowali.
survey-over = Tute naprašowanje je skónčene.
survey-not-now = Tuchwilu tute naprašowanje wotmołwy njebjerje.
survey-result = Wuslědk naprašowanja
survey-responses = { $count ->
    [one] { $count } wosoba je wotmołwiła
    [two] { $count } wosobje stej wotmołwiłoj
    [few] { $count } wosoby su wotmołwili
   *[other] { $count } wosobow je wotmołwiło
}
survey-answers = { $count ->
    [one] { $count } wotmołwa na tute prašenje
    [two] { $count } wotmołwje na tute prašenje
    [few] { $count } wotmołwy na tute prašenje
   *[other] { $count } wotmołwow na tute prašenje
}
survey-texts-hidden = Štož bu tu napisane, čita jenož zarjad.
survey-column-option = Wotmołwa
survey-column-count = Ličba
survey-column-share = Podźěl
survey-error-nothing = Wotmołwće znajmjeńša na jedne prašenje.
survey-error-required = Prošu wotmołwće na tute prašenje.
survey-error-changed = Prašenja buchu mjeztym změnjene. Přehladajće swoje wotmołwy hišće raz a wotpósćelće je potom.
survey-error-closed = Tuchwilu tute naprašowanje wotmołwy njebjerje.
survey-error-answered = Z tutym kontom bu na naprašowanje hižo wotmołwjene.
survey-error-account = Na tutym naprašowanju so z kontom wobdźěliće, zo by kóžda wosoba jónu wotmołwiła.

# Surveys, for the staff
survey-questions = Prašenja naprašowanja
survey-questions-lead = Móžeće wšo změnić, doniž prěnja wotmołwa tu njeje. Potom prašenja wostanu.
survey-settled = Su hižo wotmołwy: Prašenja wostanu. Hač wšitcy wuslědk widźa, móžeće dale postajić.
survey-needs-questions = Tute naprašowanje nima hišće žane prašenja.
survey-question = Prašenje { $question }
survey-add = Dalše prašenje
survey-up = Prašenje { $question } horje
survey-remove = Prašenje { $question } wotstronić
survey-field-title = Tekst prašenja
survey-field-kind = Kak so wotmołwi?
survey-field-options = Wotmołwy na wuběr
survey-field-options-hint = Jedna na kóždej lince. Při swobodnym teksće wostanje polo prózdne.
survey-field-required = Na tute prašenje dyrbi so wotmołwić
survey-duty = Winowatosć
survey-who = Štó móže wotmołwić?
survey-publish = Što so wozjewi?
survey-kind-one = jednu wotmołwu wubrać
survey-kind-many = wjacore wotmołwy wubrać
survey-kind-text = swobodny tekst
survey-with-account = Jenož z kontom: jedna wotmołwa na konto
survey-shows-result = Po kóncu widźa wšitcy wuslědk (bjez swobodnych tekstow)
survey-save = Składować
survey-done-saved = Naprašowanje je składowane.
survey-panel-result = { $count ->
    [one] Wuslědk wobhladać ({ $count } wotmołwne łopjeno)
    [two] Wuslědk wobhladać ({ $count } wotmołwnej łopjenje)
    [few] Wuslědk wobhladać ({ $count } wotmołwne łopjena)
   *[other] Wuslědk wobhladać ({ $count } wotmołwnych łopjenow)
}
survey-table = Jako tabelu sćahnyć (CSV)
survey-texts = Swobodne teksty čitać
survey-texts-none = Tu njeje hišće nichtó ničo napisał.
survey-column-number = Čisło
survey-column-day = Dźeń
survey-error-none = Napisajće znajmjeńša jedne prašenje.
survey-error-boxes = Wšě prašenja hromadźe maja přewjele kašćikow k nakřižowanju: Najwjace { $max } je móžno.
survey-error-title = Prašenje { $question } trjeba tekst.
survey-error-kind = Wubjerće, kak so na prašenje { $question } wotmołwi.
survey-error-options-few = Prašenje { $question } trjeba znajmjeńša dwě wotmołwje na wuběr.
survey-error-options-many = Prašenje { $question } ma přewjele wotmołwow na wuběr: Najwjace { $max } je móžno.
survey-error-options-same = Prašenje { $question } ma dwójce samsnu wotmołwu na wuběr.
survey-error-options-text = Na prašenje { $question } so ze swobodnym tekstom wotmołwi. Wuprózdńće polo z wotmołwami abo wubjerće druhe wašnje.
survey-error-edited = Mjeztym je něchtó druhi naprašowanje změnił, abo prěnja wotmołwa je dóšła. Wočińće stronu w druhim woknje a přirunajće. Składujeće-li hišće raz, płaći waša wersija, tak dołho kaž nichtó njeje wotmołwił.
