# On a consultation's page
document-list-title = Podłožki
document-as-of = staw
document-pages = { $count ->
    [one] { $count } strona
    [two] { $count } stronje
    [few] { $count } strony
   *[other] { $count } stronow
}
document-manage = Podłožki zarjadować

# What editors have before them
document-manage-title = Podłožki zarjadować
document-there = Předležace podłožki
document-none = Za tute wobdźělenje hišće žane podłožki njejsu.
document-change = Změnić
document-up = Horje
document-down = Dele
document-text-waiting = Tekst so runje čita, zo by jón pytanje namakało.
document-text-empty = W tutej dataji njeje čitajomny tekst; najskerje je scan. Pytanje ju jenož po titulu namaka, a předčitanske programy ju předčitać njemóža. Prošu nahrajće wersiju z tekstom.
document-text-failed = Tekst tuteje dataje so čitać njehodźeše. Pytanje ju jenož po titulu namaka.

# The form for new documents
document-new = Nowe podłožki nahrać
document-bounds = Kóžda dataja smě hač do { $max } MB wulka być. Dowolene su { $kinds }.
document-kinds-or = a
document-row = Podłožka { $number }
document-field-file = Dataja
document-field-title = Titul
document-field-title-hint = Bjez titula so mjeno dataje pokaza.
document-upload = Nahrać
document-added = { $count ->
    [one] Jedna podłožka je so składowała.
    [two] { $count } podłožce stej so składowałoj.
    [few] { $count } podłožki su so składowali.
   *[other] { $count } podłožkow je so składowało.
}
document-error-missing = Prošu wubjerće dataju.
document-error-empty = Dataja je prózdna.
document-error-large = Dataja je wjetša hač { $max } MB. Prošu pomjeńšće abo rozdźělće ju.
document-error-kind = Dataje tutoho razu so njepřiwozmu. Płaći wobsah dataje, nic jeje mjeno.
document-error-many = Tute wobdźělenje ma hižo telko podłožkow, kelkož je móžno.
document-error-deleted = Tuta dataja je so z tutym formularom hižo nahrała a mjeztym zhašała. Wubjerće ju hišće raz, jeli ma so zaso jewić.

# The form to change a document
document-edit-title = Podłožku změnić
document-field-replace = Přez druhu dataju narunać
document-replace-logged = Tute wobdźělenje je wozjewjene. W protokolu steji, štó je dataju hdy narunał, z pruwowanskimaj sumomaj wobeju wersijow.
document-save = Składować
document-delete-title = Podłožku zhašeć
document-delete-what = Podłožka so potom hižo wotwołać njehodźi. Protokol wobchowa mjeno a pruwowansku sumu.
document-delete = Doskónčnje zhašeć

# The log
document-audit-added = Podłožka nahrata
document-audit-replaced = Podłožka narunana
document-audit-renamed = Titul podłožki změnjeny
document-audit-moved = Porjad podłožkow změnjeny
document-audit-deleted = Podłožka zhašana
document-audit-result = Wuslědk zapisany abo změnjeny
document-audit-reply = Wotmołwa zarjadnistwa wozjewjena
document-audit-reply-changed = Wotmołwa zarjadnistwa změnjena
document-audit-reply-withdrawn = Wotmołwa zarjadnistwa cofnjena
document-fact-consultation = Wobdźělenje
document-fact-file = Mjeno dataje
document-fact-size = Wulkosć w bytach
document-fact-hash = Pruwowanska suma (SHA-256)
