audit-title = Protokol
audit-protection-set = Škit před programami nastajeny
audit-lead = Tu steji, štó je za tutón zarjad hdy što činił. Protokol njemóže nichtó změnić abo zhašeć.
audit-platform-title = Protokol platformy
audit-platform-lead = Što je so při wobhospodarjenju platformy stało. Protokol njemóže nichtó změnić abo zhašeć. Štož zarjad sam nastupa, steji w jeho swójskim protokolu.
audit-empty = Tu ničo njesteji, štož so k wašemu wuběrej hodźi.

# Filter
audit-filter-any = Wšě
audit-filter-action = Što
audit-filter-person = Wosoba abo předmjet
audit-filter-from = Wot
audit-filter-until = Hač do (zapřijejo)

# Files
audit-export = Sćahnyć
audit-export-lead = Dataje wobsahuja wšo, štož so k wašemu wuběrej hodźi.
audit-export-csv = Tabela (CSV)
audit-export-json = Daty (JSON)
audit-column-id = Čisło
audit-column-at = Čas (UTC)
audit-column-who = Štó
audit-column-action = Što
audit-column-kind = Družina předmjeta
audit-column-subject = Předmjet
audit-column-before = Prjedy
audit-column-after = Potom

# What was done
audit-consultation-opened = Wobdźělenje wutworjene
audit-consultation-changed = Wobdźělenje změnjene
audit-consultation-published = Wobdźělenje wozjewjene
audit-draft-deleted = Naćisk zhašany
audit-imported = Wobdźělenje zapisane
audit-statement-entered = Stejišćo zapisane
audit-statement-weighed = Stejišćo wotwažene
audit-statement-withdrawn = Wróćowzaće stejišća zapisane
audit-statements-told = Wuslědki wotwaženja zdźělene
audit-statements-exported = Stejišća sćehnjene
audit-public-notice-changed = Wozjewjenje změnjene
audit-survey-changed = Naprašowanje změnjene
audit-survey-exported = Wotmołwy naprašowanja sćehnjene
audit-staff-invited = Wosoba přeprošena
audit-invitation-renewed = Přeprošenje znowa pósłane
audit-invitation-withdrawn = Přeprošenje cofnjene
audit-staff-joined = Přeprošenje přiwzate
audit-roles-changed = Nadawki změnjene
audit-staff-removed = Z teama wzata
audit-insight-begun = Dohlad wobhospodarjerja započaty
audit-insight-ended = Dohlad wobhospodarjerja skónčeny
audit-tenant-added = Zarjad přidaty
audit-tenant-changed = Zarjad změnjeny
audit-job-retried = Nadawk znowa započaty
audit-account-put = Konto přidate abo změnjene
audit-token-made = Přistupny kluč za API wustajeny
audit-second-factor-reset = Druhi faktor wróćo stajeny
audit-keys-rotated = Kluče wuměnjene
audit-keys-dropped = Prjedawše kluče zaćisnjene
audit-organisation-flagged = Jako nošer zjawnych zajimow markěrowany
audit-organisation-unflagged = Markěrowanje jako nošer zjawnych zajimow zběhnjene
audit-house-rules-published = Prawidła za přinoški wozjewjene
audit-notice-changed = Zakonske podaće změnjene
audit-signals-changed = Pokiwy za moderaciju změnjene

# Who did it
audit-role-person = přeprošena wosoba
audit-role-command-line = přikazowa linka
audit-role-system = portal sam

# Facts
audit-before = prjedy:
audit-after = potom:
audit-nothing = ničo
audit-yes = haj
audit-no = ně
audit-fact-title = Titul
audit-fact-name = Mjeno
audit-fact-name-hsb = Serbske mjeno
audit-fact-district = Wokrjes
audit-fact-slug = Skrótšenka
audit-fact-kind = Družina
audit-fact-host = Swójska adresa
audit-fact-colour = Barba
audit-fact-contact = Kontakt
audit-fact-format = Format
audit-fact-published = Wozjewjene
audit-fact-starts = Započatk
audit-fact-ends = Kónc
audit-fact-roles = Nadawki
audit-fact-operator = Wobhospodarjenje platformy
audit-fact-password = Nowe hesło
audit-fact-reason = Přičina
audit-fact-error = Zmylk
audit-fact-contributions = Přinoški
