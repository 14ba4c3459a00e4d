# Registration
account-this-device = Tutón grat
account-stay = 30 dnjow přizjewjeny wostać
account-register-ask = Hišće žane konto?
account-register-title = Konto załožić
account-register-lead = Z jednym kontom móžeće na wšěch městnach tuteje platformy sobu rěčeć. Trjebamy jenož tute tři podaća.
account-display-name = Pokazane mjeno
account-display-name-hint = Pod tutym mjenom so zjewi, štož pisaće. Njetrjeba waše woprawdźite mjeno być.
account-new-password = Nowe hesło
account-new-password-hint = Znajmjeńša 8 znamješkow. Dobre su wjacore słowa, kotrež hromadźe njesłušeja.
account-email-wrong = Tuta e-mejlowa adresa je njedospołna. Wona na přikład takle wupada: mjeno@example.org
account-name-missing = Zapodajće mjeno.
account-name-long = Mjeno smě najwjace 80 znamješkow měć a w jednej lince stać.
account-name-signs = Mjeno njesmě adresy ani tute znamješka wobsahować: / : @ < >
account-password-short = Hesło trjeba znajmjeńša 8 znamješkow.
account-password-long = Hesło smě najwjace 200 znamješkow měć.
account-password-guessable = Tute hesło da so lochko zhódać. Wzmiće dlěše, na přikład štyri słowa, kotrež hromadźe njesłušeja.
account-mailbox-title = Pohladajće do swojeho póstoweho kašćika
account-registered = Smy wam e-mejl pósłali. Wočińće wotkaz w nim za 24 hodźin. Njeje-li po něšto mjeńšinach ničo dóšło, pohladajće tež do spamoweho rjadowaka.
account-verify-title = E-mejlowu adresu wobkrućić
account-verify-lead = Hišće jedne kliknjenje, a waše konto je załožene.
account-verify-go = Adresu wobkrućić
account-verified-title = Waše konto je załožene
account-verified = Waša e-mejlowa adresa je wobkrućena. Móžeće so nětko přizjewić.
account-dead-link-title = Tutón wotkaz hižo njepłaći
account-dead-link = Bu hižo wužity abo je přestary. Přizjewće so abo dajće sej nowy wotkaz pósłać.
account-unverified = Waša e-mejlowa adresa hišće njeje wobkrućena. Smy wam e-mejl z wotkazom hišće raz pósłali.
account-wait = To běše přewjele pospytow. Spytajće za { $minutes ->
        [one] { $minutes } mjeńšinu
        [two] { $minutes } mjeńšinje
        [few] { $minutes } mjeńšiny
       *[other] { $minutes } mjeńšinow
    } hišće raz abo dajće sej wotkaz za nowe hesło pósłać.

# Forgotten password
account-forgot-title = Sće hesło zabyli?
account-forgot-lead = Zapodajće swoju e-mejlowu adresu. Pósćelemy wam wotkaz, z kotrymž nowe hesło postajiće.
account-forgot-go = Wotkaz pósłać
account-forgot-sent = Je-li k tutej adresy konto, smy e-mejl pósłali. Wotkaz w nim płaći jednu hodźinu.
account-reset-title = Nowe hesło postajić
account-reset-lead = Potom sće na wšěch gratach wotzjewjeni a přizjewiće so z nowym hesłom.
account-reset-done-title = Nowe hesło płaći
account-reset-done = Wšě posedźenja su skónčene. Přizjewće so nětko z nowym hesłom.

# Changing the own account
account-save = Składować
account-old-password = Dotalne hesło
account-password-wrong = To njeje waše hesło.
account-name-title = Mjeno změnić
account-name-lead = Nowe mjeno steji na kóždym portalu tež při wašich prjedawšich přinoškach, tak ruče kaž tam zaso sobu rěčiće.
account-password-title = Hesło změnić
account-password-lead = Na wšěch druhich gratach so wotzjewiće.
account-email-title = E-mejlowu adresu změnić
account-email-lead = Pósćelemy wotkaz na dotalnu a jedyn na nowu adresu. Hakle hdyž stej wobě wobkrućenej, płaći nowa.
account-new-email = Nowa e-mejlowa adresa
account-email-mails = Na tutu adresu bu runje wjacore razy pisane. Spytajće za někotre mjeńšiny hišće raz.
account-email-same = To je hižo adresa wašeho konta.
account-email-confirm = Změnu wobkrućić
account-email-confirm-lead = Wobkrućće, zo waše konto nowu e-mejlowu adresu dóstanje.
account-email-confirmed-title = Dźakujemy so za wobkrućenje
account-email-half = Prošu wobkrućće tež wotkaz, kotryž smy na druhu adresu pósłali.
account-email-moved = Waše konto ma nětko nowu e-mejlowu adresu. Přizjewjejće so přichodnje z njej.
account-done-name = Waše mjeno je změnjene.
account-done-password = Waše hesło je změnjene. Na druhich gratach sće wotzjewjeni.
account-done-email = Smy na wobě adresy wotkaz pósłali. Wobkrućće wobě za 24 hodźin.

# Sessions
account-sessions-title = Přizjewjene graty
account-sessions-lead = Tu sće přizjewjeni. Njeznajeće-li grat, wotzjewće jón a změńće swoje hesło.
account-sessions-end-others = Wšě druhe graty wotzjewić
account-session-here = Tutón grat
account-session-since = Přizjewjeny wot
account-session-seen = Naposledk wužity
account-device = { $browser } na { $system }
account-device-unknown = Njeznaty grat
