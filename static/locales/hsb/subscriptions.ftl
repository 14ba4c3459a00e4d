# Kept searches
saved-quoted = „{ $words }“
saved-from = wot { $day }
saved-until = do { $day }
saved-nothing = Zapodajće najprjedy na pytanskej stronje pytanske słowa abo wubjerće filter.

# Suggestions while typing
suggestion-count = Namjety:

# Feeds
feed-consultations = Nowe wobdźělenja: { $name }
feed-search = Jako Atom-feed čitać

# Subscribing to a search
subscription-offer = Tute pytanje abonować
subscription-consultation-offer = Tute wobdźělenje abonować
subscription-title = Pytanje abonować
subscription-consultation-title = Wobdźělenje abonować
subscription-lead = Pisamy wam, hdyž za tute pytanje něšto nowe je: { $subject }
subscription-consultation-lead = K wobdźělenju „{ $subject }“ wam pisamy, hdyž so čas změni, hdyž nowy dokument přińdźe, hdyž zarjad na přinoški wotmołwi abo hdyž je wuslědk tu.
subscription-email-hint = Adresu jenož za tutón abonement wužiwamy. Móžeće jón z kóždym e-mejlom skónčić.
subscription-frequency = Kak husto?
subscription-at-once = Hnydom, za mało mjeńšin
subscription-daily = Kóždy dźeń rano
subscription-weekly = Kóždy tydźeń póndźelu
subscription-go = Abonować
subscription-back = Wróćo k pytanju
subscription-consultation-back = Wróćo k wobdźělenju
subscription-full = Z tutej adresu je hižo telko abonementow, kaž je móžno. Skónčće najprjedy druhi abonement.
subscription-sent = Smy wam e-mejl pósłali. Wočińće wotkaz w nim za 24 hodźin, potom abonement płaći. Njeje-li po něšto mjeńšinach ničo dóšło, pohladajće tež do spamoweho rjadowaka.
subscription-search = Pytanje
subscription-confirm-title = Abonement wobkrućić
subscription-confirm-lead = Hišće jedne kliknjenje, a abonement płaći.
subscription-confirm-go = Abonement wobkrućić
subscription-confirmed-title = Abonement płaći
subscription-confirmed = Wotnětka wam pisamy, hdyž něšto nowe je.
subscription-show = Pytanje wočinić
subscription-show-consultation = Wobdźělenje wočinić
subscription-dead-link = Bu hižo wužity abo je přestary. Abonujće po potrjebje hišće raz.
subscription-end-title = Abonement skónčić
subscription-end-lead = Njechaće k tomu žane e-mejle wjace dóstać?
subscription-end-go = Abonement skónčić
subscription-ended-title = Abonement je skónčeny
subscription-ended = K tomu wam wjace njepisamy.
subscription-list-title = Abonementy
subscription-list-lead = K tomu wam pisamy, hdyž něšto nowe je. Móžeće hač do { $most } abonementow měć.
subscription-list-none = Njejsće hišće ničo abonowali. Wočińće wobdźělenje a wubjerće „Tute wobdźělenje abonować“, abo pytajće něšto a wubjerće „Tute pytanje abonować“.
subscription-since = Abonowane dnja
subscription-told = Powěsće hač do
subscription-change = Změnić: { $frequency }
subscription-done-new = Abonement je zarjadowany.
subscription-done-changed = Změna je składowana.
subscription-done-ended = Abonement je skónčeny.

# What happened to a consultation
noted-period = Čas změnjeny: { $period }
noted-phases = Wotběh změnjeny
noted-result = Wuslědk wozjewjeny
noted-in-force = Płaćiwe: { $day }

# Mails
mail-subscription-confirm-subject = Wobkrućće swój abonement
mail-subscription-confirm-text = z tutej adresu bu na { $platform } něšto abonowane. Što to je, widźiće na stronje, na kotruž wotkaz wjedźe. Prošu wobkrućće tam, zo chceće k tomu e-mejle dóstać.
mail-subscription-confirm-go = Abonement wobkrućić
mail-subscription-confirm-after = Wotkaz płaći 24 hodźin a jedyn raz. Njejsće-li ničo abonowali, ničo nječińće: Bjez wobkrućenja njedóstanjeće žane dalše e-mejle.
mail-subscription-news-subject = Nowe k wašemu pytanju: { $subject }
mail-subscription-news-text = k wašemu pytanju { $subject } je něšto nowe:
mail-subscription-happened-subject = Nowe k wobdźělenju: { $subject }
mail-subscription-happened-text = k wobdźělenju „{ $subject }“ je něšto nowe:
mail-subscription-news-more = Je hišće wjace noweho. Na stronje widźiće wšo.
mail-subscription-news-after = Dóstawaće tutón e-mejl, dokelž sće to abonowali. Powěsć: { $frequency }.
mail-subscription-end = Tutón abonement skónčić
