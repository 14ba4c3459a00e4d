# Signing in at an identity provider
identity-sign-in-title = Z druhej słužbu so přizjewić
identity-sign-in-lead = Jeli tam konto maće, njetrjebaće tu hesło.
identity-sign-in = Z { $provider } so přizjewić
identity-over-title = Tute přizjewjenje hižo njepłaći
identity-over = Trało je dlěje hač dźesać mjeńšin, bu hižo wužite abo w druhim woknje započate. Započńće prošu hišće raz.
identity-denied-title = Přizjewjenje bu přetorhnjene
identity-denied = Njejsće při { $provider } přihłosowali. Njejsmy žane daty wo Was dóstali.
identity-unproven-title = Přizjewjenje njeda so přepruwować
identity-unproven = Wotmołwa wot { $provider } njebě tajka, zo móžemy so na nju spušćić. Započńće prošu hišće raz.
identity-down-title = Přizjewjenska słužba njeje docpějomna
identity-down = { $provider } tuchwilu njewotmołwja. Spytajće za někotre mjeńšiny hišće raz abo přizjewće so na druhe wašnje.
identity-again = Hišće raz spytać
identity-other-way = Na druhe wašnje so přizjewić
identity-known-title = Maće hižo konto
identity-known = Z e-mejlowej adresu, kotruž { $provider } mjenuje, tu hižo konto eksistuje. Přizjewće so tam kaž dotal. Potom móžeće { $provider } z kontom zwjazać.
identity-known-go = So přizjewić a zwjazać
identity-taken-title = To njeda so zwjazać
identity-taken = Sće so při { $provider } z kontom přizjewili, kotrež tu hižo k druhemu kontu słuša, abo Waše konto je hižo z { $provider } zwjazane.

# A new account
identity-sign-up-lead = Sće so při { $provider } přizjewili. Zo byšće tu sobu rěčeć móhli, pobrachuje jenož hišće konto.
identity-sign-up-have = Maće tu hižo konto?
identity-email-hint = Pósćelemy Wam wotkaz, z kotrymž adresu wobkrućiće.

# The account's identity providers
identity-title = Přizjewjenske słužby
identity-lead = Z tutymi słužbami móžeće so pola swojeho konta přizjewić. Waše přizjewjenske daty tam njedóstanjemy.
identity-none = Waše konto njeje z žanej přizjewjenskej słužbu zwjazane.
identity-others = Dalše słužby
identity-link = { $provider } zwjazać
identity-link-lead = Potom móžeće so tež z { $provider } přizjewić. Pokažće nam do toho hišće raz, zo sće to Wy.
identity-link-confirm = Waše konto nima hesło. Tohodla wjedźemy Was najprjedy k { $known } a potom k { $provider }.
identity-link-go = Dale
identity-link-impossible = Waše konto nima hesło. Postajće najprjedy jedne.
identity-set-password = Hesło postajić
identity-away-title = Dale k { $provider }
identity-away = Bórze so { $provider } wočini. Jeli so ničo njestanje, dźiće sami dale.
identity-unlink = Zwjazanje rozwjazać
identity-last-way = To je jenički puć, po kotrymž móžeće so přizjewić. Postajće najprjedy hesło.
identity-unusable = Tuta słužba so tu hižo njeposkića.
identity-done-linked = Přizjewjenska słužba je zwjazana.
identity-done-unlinked = Zwjazanje je rozwjazane.
identity-linked-at = Zwjazane wot
identity-used-at = Naposledk wužite
identity-trust = Niwow dowěry
identity-trust-none = Žadyn
identity-trust-low = Niski
identity-trust-substantial = Substancielny
identity-trust-high = Wysoki
account-password-none = Waše konto hišće hesło nima. Postajće jedne z „Sće hesło zabyli?“.
