# List
contribution-list-title = Přinoški
contribution-list-empty = Tu žane přinoški njejsu.
contribution-list-empty-open = Hišće nichtó ničo napisał njeje. Napisajće prěni přinošk.
contribution-sort = Rjadować
contribution-sort-new = Najnowše
contribution-sort-old = Najstarše
contribution-sort-top = Najwjace přihłosowanja
contribution-sort-discussed = Najwjace diskutowane
contribution-read-on = Dale čitać
contribution-comments = { $count ->
    [one] { $count } komentar
    [two] { $count } komentaraj
    [few] { $count } komentary
   *[other] { $count } komentarow
}
contribution-edited = wobdźěłane
contribution-pending = Pruwuje so
contribution-hidden = Schowane
contribution-removed = Wotstronjene
contribution-withdrawn = Tutón přinošk bu wróćo wzaty.
contribution-withdrawn-title = Wróćo wzaty přinošk

# Writing
contribution-write = Přinošk pisać
contribution-sign-in = Přizjewić a sobu pisać
contribution-sign-in-why = Móžeće hnydom pisać. Za wozjewjenje so potom přizjewiće; tak dołho so waš tekst chowa. Maće hižo konto?
contribution-over = Tu so žane přinoški wjace njepřijimuja. Wšo napisane wostanje čitajomne.
contribution-not-begun = Tu móžeće pisać, tak chětře kaž je so wobdźělenje započało.
contribution-moderated = Teksty so tu pruwuja, prjedy hač je druzy widźa.
contribution-field-title = Nadpismo
contribution-field-title-hint = Bjez nadpisma wozmjemy spočatk wašeho teksta.
contribution-field-body = Waš přinošk
contribution-field-body-hint = Wotstawki přez prózdne linki dźělić. **tučnje**, *kursiwnje*, lisćiny z - na spočatku linki.
contribution-submit = Přinošk wozjewić
contribution-preview = Přehlad pokazać
contribution-preview-title = Tak waš tekst wupada
contribution-error-closed = Tu so tuchwilu žane teksty njepřijimuja: Termin je nimo abo doba so hišće njeje započała.
contribution-error-parent = Komentar, na kotryž wotmołwjeće, tu hižo njeje.
contribution-error-edit-late = Teksty móža so jenož w prěnich 15 mjeńšinach a jenož w času wobdźělenja změnić.
contribution-error-withdraw = Tutón tekst je moderacija schowała. Njeda so hižo wróćo wzać.

# Own texts
contribution-edit-until = Wobdźěłać (hač do { $time })
contribution-edit-title = Přinošk wobdźěłać
contribution-edit-submit = Změnu składować
contribution-withdraw = Wróćo wzać
contribution-told = Hdyž zarjad na waš přinošk wotmołwi, wam pisamy. Chceće tež wo wuslědku zhonić?
contribution-withdraw-title = Přinošk wróćo wzać
contribution-withdraw-question = Chceće tutón přinošk wróćo wzać? Nichtó njemóže potom jeho tekst wjace čitać. Komentary k njemu wostanu.
contribution-withdraw-yes = Haj, wróćo wzać
contribution-withdraw-no = Ně, wostajić

# Comments
comment-write = Komentar pisać
comment-field-body = Waš komentar
comment-submit = Komentar wozjewić
comment-sign-in = Přizjewić a komentować
comment-sign-in-why = Móžeće hnydom pisać. Za wozjewjenje so potom přizjewiće; tak dołho so waš tekst chowa. Maće hižo konto?
comment-over = Tu so tuchwilu žane komentary njepřijimuja. Wšo napisane wostanje čitajomne.
comment-not-here = Tutón přinošk njeda so komentować.
comment-answer = Wotmołwić
comment-answers = Wotmołwa za: { $name }
comment-answers-one = Wotmołwa na komentar
comment-answer-not = Radšo přinošk komentować
comment-edit-title = Komentar wobdźěłać
comment-withdraw-title = Komentar wróćo wzać
comment-withdraw-question = Chceće tutón komentar wróćo wzać? Nichtó njemóže potom jeho tekst wjace čitać. Wotmołwy na njón wostanu.
comment-withdrawn = Tutón komentar bu wróćo wzaty.
comment-gone = Tutón komentar hižo zjawny njeje.

# The mail to an author who was answered
mail-reply-subject = Wotmołwa na waš přinošk: { $title }
mail-reply-text = na waš přinošk „{ $title }“ k wobdźělenju „{ $consultation }“ je wotmołwa. Wotmołwił je: { $body }.
mail-reply-go = Wotmołwu čitać
mail-reply-after = Dóstawaće tutón e-mejl, dokelž sće přinošk napisali.
