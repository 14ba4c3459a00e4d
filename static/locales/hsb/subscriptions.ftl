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
subscription-title = Pytanje abonować
subscription-lead = Pisamy wam, hdyž za tute pytanje něšto nowe je: { $search }
subscription-email-hint = Adresu jenož za tutón abonement wužiwamy. Móžeće jón z kóždym e-mejlom skónčić.
subscription-frequency = Kak husto?
subscription-at-once = Hnydom, za mało mjeńšin
subscription-daily = Kóždy dźeń rano
subscription-weekly = Kóždy tydźeń póndźelu
subscription-go = Abonować
subscription-back = Wróćo k pytanju
subscription-full = Z tutej adresu je hižo telko pytanjow abonowanych, kaž je móžno. Skónčće najprjedy druhi abonement.
subscription-sent = Smy wam e-mejl pósłali. Wočińće wotkaz w nim za 24 hodźin, potom je pytanje abonowane. Njeje-li po něšto mjeńšinach ničo dóšło, pohladajće tež do spamoweho rjadowaka.
subscription-search = Pytanje
subscription-confirm-title = Abonement wobkrućić
subscription-confirm-lead = Hišće jedne kliknjenje, a pytanje je abonowane.
subscription-confirm-go = Abonement wobkrućić
subscription-confirmed-title = Sće pytanje abonowali
subscription-confirmed = Wotnětka wam pisamy, hdyž něšto nowe je.
subscription-show = Pytanje wočinić
subscription-dead-link = Bu hižo wužity abo je přestary. Abonujće pytanje po potrjebje hišće raz.
subscription-end-title = Abonement skónčić
subscription-end-lead = Njechaće k tutomu pytanju žane e-mejle wjace dóstać?
subscription-end-go = Abonement skónčić
subscription-ended-title = Abonement je skónčeny
subscription-ended = K tutomu pytanju wam wjace njepisamy.
subscription-list-title = Abonowane pytanja
subscription-list-lead = K tutym pytanjam wam pisamy, hdyž něšto nowe je. Móžeće hač do { $most } pytanjow abonować.
subscription-list-none = Njejsće hišće žane pytanje abonowali. Pytajće něšto a wubjerće potom „Tute pytanje abonować“.
subscription-since = Abonowane dnja
subscription-told = Powěsće hač do
subscription-change = Změnić: { $frequency }
subscription-done-new = Sće pytanje abonowali.
subscription-done-changed = Změna je składowana.
subscription-done-ended = Abonement je skónčeny.

# Mails
mail-subscription-confirm-subject = Wobkrućće swój pytanski abonement
mail-subscription-confirm-text = z tutej adresu bu na { $platform } pytanje abonowane. Kotre to je, widźiće na stronje, na kotruž wotkaz wjedźe. Prošu wobkrućće tam, zo chceće k tutomu pytanju e-mejle dóstać.
mail-subscription-confirm-go = Abonement wobkrućić
mail-subscription-confirm-after = Wotkaz płaći 24 hodźin a jedyn raz. Njejsće-li ničo abonowali, ničo nječińće: Bjez wobkrućenja njedóstanjeće žane dalše e-mejle.
mail-subscription-news-subject = Nowe k wašemu pytanju: { $search }
mail-subscription-news-text = k wašemu pytanju { $search } je něšto nowe:
mail-subscription-news-go = Wšě wuslědki pokazać
mail-subscription-news-more = Je hišće wjace noweho. Na stronje pytanja widźiće wšo.
mail-subscription-news-after = Dóstawaće tutón e-mejl, dokelž sće pytanje abonowali. Powěsć: { $frequency }.
mail-subscription-end = Tutón abonement skónčić
