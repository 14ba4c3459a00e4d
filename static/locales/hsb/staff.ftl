staff-title = Naš team
staff-lead = Štó za { $body } w portalu dźěła a što tute wosoby smědźa.
staff-people = Wosoby
staff-people-none = Tu hišće nichtó njedźěła.
staff-yourself = (Wy)
staff-since = w teamje wot { $date }
staff-change-link = Nadawki změnić
staff-invitations = Wotewrjene přeprošenja
staff-invitations-none = Tuchwilu žane přeprošenje wotewrjene njeje.
staff-invitation-until = Płaći hač do { $date }
staff-invitation-expired = Płaćiwosć spadnyła: { $date }
staff-renew = Znowa pósłać
staff-withdraw = Cofnyć
staff-onlooker-title = Wobhospodarjer platformy runje dohladuje
staff-onlooker = { $name } widźi hač do { $until } team a protokol tutoho zarjada. Podata přičina: { $reason }

# What somebody does
staff-duty = Nadawki
staff-duty-editor = Redakcija
staff-duty-moderator = Moderacija
staff-duty-both = Redakcija a moderacija
staff-duty-admin = Nawodnistwo
staff-duty-editor-explained = Wutworja wobdźělenja a je wuhódnoća.
staff-duty-moderator-explained = Pruwuje, štož wobydlerki a wobydlerjo pisaja.
staff-duty-both-explained = Wutworja wobdźělenja a pruwuje, štož so k nim pisa.
staff-duty-admin-explained = Rozsudźa, štó w teamje je, čita protokol a smě wšo, štož redakcija a moderacija smětej.

# Inviting
staff-invite-title = Wosobu přeprosyć
staff-invite-lead = Wosoba dóstanje e-mejlku z wotkazom. Wotkaz płaći sydom dnjow a jónu.
staff-invite-email-hint = Najlěpje słužbna adresa. Ma-li wosoba hižo konto z tutej adresu, přiwozmje z nim přeprošenje.
staff-invite-go = Přeprošenje pósłać
staff-invite-member = Tuta wosoba hižo k teamej słuša. Móžeće jeje nadawki změnić.
staff-invite-many = Jara wjele přeprošenjow je hižo wotewrjenych. Cofńće najprjedy někotre z nich.

# Changing
staff-change-title = Nadawki změnić
staff-change-lead = Wosoba so wšudźe wotzjewi a dóstanje e-mejlku. Wot přichodneho přizjewjenja płaća nowe nadawki.
staff-change-go = Nadawki składować
staff-remove-title = Z teama wzać
staff-remove-lead = { $name } potom za zarjad tu hižo dźěłać njemóže. Konto jako wobydler a wšo napisane wostanje.
staff-remove-go = Z teama wzać
staff-last-administrator = Kóždy zarjad trjeba znajmjeńša jedne nawodnistwo. Dajće tutón nadawk najprjedy druhej wosobje.

# Done
staff-done-invited = Přeprošenje je po puću.
staff-done-renewed = Přeprošenje je hišće raz po puću. Prjedawši wotkaz hižo njepłaći.
staff-done-withdrawn = Přeprošenje je cofnjene. Jeho wotkaz hižo njepłaći.
staff-done-changed = Nadawki su změnjene.
staff-done-removed = Wosoba hižo k teamej njesłuša.

# Answering an invitation
staff-join-title = Přeprošenje: { $body }
staff-join-lead = Sće přeprošeni, na portalu wobdźělenja tutoho zarjada sobu dźěłać.
staff-join-until = Přeprošenje płaći hač do
staff-join-as = Sće jako { $name } přizjewjeni. Přiwozmjeće-li, dźěłaće z tutym kontom w teamje sobu.
staff-join-go = Přeprošenje přiwzać
staff-join-other = Přeprošenje płaći za { $email }, wy pak sće z druhim kontom přizjewjeni. Wotzjewće so a wočińće wotkaz z e-mejlki hišće raz.
staff-join-known = Za { $email } konto hižo eksistuje. Přizjewće so z nim; potom móžeće přeprošenje přiwzać.
staff-join-new = Za { $email } konto hišće njeeksistuje. Wutworće je tu; z tym přeprošenje přiwozmjeće.
staff-join-register = Konto wutworić a přeprošenje přiwzać
staff-join-dead-title = Tute přeprošenje hižo njepłaći
staff-join-dead = Wotkaz je so hižo wužił, je spadnył abo so cofnył. Prošće zarjad, zo by was hišće raz přeprosył. Sće-li přeprošenje hižo přiwzali, přizjewće so jednorje.

# Mails
staff-mail-invitation-subject = Přeprošenje do teama: { $body }
staff-mail-invitation-text = { $body } was přeprošuje, na { $platform } sobu dźěłać. Waš nadawk: { $duty }.
staff-mail-invitation-go = Přeprošenje wobhladać
staff-mail-invitation-after = Wotkaz płaći hač do { $until } a jónu. Njechaće-li sobu dźěłać, njetrjebaće ničo činić.
staff-mail-changed-subject = Waše nadawki pola { $body } su so změnili
staff-mail-changed-text = Waš nadawk pola { $body } na { $platform } je nětko: { $duty }.
staff-mail-changed-go = K zarjadnistwu
staff-mail-changed-after = Prošu přizjewće so znowa. Maće-li prašenja k tomu, wobroćće so na nawodnistwo zarjada.
staff-mail-removed-subject = Hižo k teamej { $body } njesłušeće
staff-mail-removed-text = Na { $platform } hižo za { $body } njedźěłaće. Waše konto a wšo, štož sće jako wobydler napisali, wostanje.
staff-mail-removed-go = K portalej
staff-mail-removed-after = Maće-li prašenja k tomu, wobroćće so na nawodnistwo zarjada.
