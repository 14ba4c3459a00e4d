# Signing in
account-sign-in-title = Přizjewjenje
account-sign-in = Přizjewić
account-sign-out = Wotzjewić
account-email = E-mejlowa adresa
account-password = Hesło
account-email-missing = Zapodajće swoju e-mejlowu adresu.
account-password-missing = Zapodajće swoje hesło.
account-sign-in-failed = E-mejlowa adresa a hesło njesłušatej hromadźe. Přepruwujće woboje a spytajće hišće raz.
account-signed-in-title = Přizjewjenje je so poradźiło
account-signed-in = Přizjewjene konto: { $name }
account-continue = Dale
account-demo-title = Konta za wupruwowanje
account-demo-text = To je předwjedźenje z wumyslenymi wosobami a přinoškami. Z tutymi kontami móžeće wšo wupruwować.
account-demo-role = Róla

# The own account
account-title = Moje konto
account-waiting-title = Tekst wot was čaka
account-waiting = Hišće njeje wozjewjeny. Přečitajće jón hišće raz a wozjewće abo zaćisńće jón.
account-name = Mjeno
account-roles = Moje nadawki
account-administration = K zarjadnistwu
account-role-citizen = Wobydlerka abo wobydler
account-role-editor = Redakcija
account-role-moderator = Moderacija
account-role-admin = Nawodnistwo
account-role-operator = Wobhospodarjenje platformy

# Own posts
account-posts-title = Moje přinoški
account-posts-lead = Wšě waše teksty na portalach a jich staw.
account-posts-show = Moje přinoški pokazać
account-posts-none = Hišće nimaće žane přinoški. Na stronach wobdźělenjow móžeće sobu rěčeć.
account-comment = Komentar
account-comment-on = Komentar k: { $title }
account-reply = Hamtska wotmołwa
account-reply-to = Hamtska wotmołwa na: { $title }
account-post-visible = Wozjewjene
account-post-pending = Pruwuje so
account-post-hidden = Schowane
account-post-removed = Wotstronjene
account-post-withdrawn = Wróćo wzate
