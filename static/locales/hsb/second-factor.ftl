second-factor-title = Přizjewjenje we dwěmaj kročelomaj
second-factor-lead = K hesłu přińdźe kod, kotryž app na wašim telefonje abo ličaku pokazuje. Štóž waše hesło zhóda abo namaka, z nim samym do wašeho konta njepřińdźe.
second-factor-on = Přizjewjenje we dwěmaj kročelomaj je zapnjene.
second-factor-since = Zapnjene wot
second-factor-compulsory-title = Za waše nadawki trěbne
second-factor-compulsory = Štóž za zarjadnišćo abo za platformu dźěła, přizjewi so we dwěmaj kročelomaj. Zarjadujće to nětko; potom póńdźe dale, hdźež běšće.

# Setting up
second-factor-setup-title = Přizjewjenje we dwěmaj kročelomaj zarjadować
second-factor-setup-app = Wočińće app za jónkrótne kody. Nimaće-li hišće žane, instalujće jedne, na přikład FreeOTP abo Aegis. Wjele zarjadnikow hesłow to tež zamóže.
second-factor-setup-scan = Skenujće tutón wobraz z appom.
second-factor-picture = QR-kod z wašim klučom. Samsny kluč steji deleka jako tekst.
second-factor-setup-type = Abo zapodajće tutón kluč w appje:
second-factor-setup-open = App na tutym graće wočinić
second-factor-setup-confirm = Zapodajće kod, kotryž app nětko pokazuje.
second-factor-setup-go = Zapnyć
second-factor-setup-wrong = Tutón kod njepřihódźi. Zapodajće tón, kotryž app runje pokazuje, a přepruwujće, hač časnik wašeho grata prawje dźe.
second-factor-setup-old = Strona bě předołho wočinjena. Wzmiće prošu nowy kluč a zhašejće stary w appje.

# The second step of signing in
second-factor-code = Kod z appa
second-factor-recovery-code = Kod za wobnowjenje
second-factor-step-title = Druha kročel přizjewjenja
second-factor-step-lead = Zapodajće kod ze šěsć cyframi, kotryž waše app runje pokazuje.
second-factor-step-recovery-lead = Zapodajće jedyn ze swojich kodow za wobnowjenje. Kóždy płaći jedyn raz.
second-factor-step-without-app = Nimaće app při sebi? Kod za wobnowjenje wužić
second-factor-step-with-app = Tola kod z appa zapodać
second-factor-code-missing = Zapodajće kod.
second-factor-code-wrong = Tutón kod njepłaći abo bu hižo wužity. Čakajće, doniž app přichodny njepokaza.
second-factor-wait = To běše přewjele pospytow. Spytajće za { $minutes ->
        [one] { $minutes } mjeńšinu
        [two] { $minutes } mjeńšinje
        [few] { $minutes } mjeńšiny
       *[other] { $minutes } mjeńšinow
    } hišće raz.

# Recovery codes
second-factor-recovery-codes = Kody za wobnowjenje
second-factor-codes-left = { $count ->
        [0] žadyn wjace
        [one] hišće { $count }
        [two] hišće { $count }
        [few] hišće { $count }
       *[other] hišće { $count }
    }
second-factor-codes-lead = Zhubiće-li app, přińdźeće z jednym z tutych kodow do swojeho konta. Kóždy płaći jedyn raz.
second-factor-codes-once = Pokazujemy je jenož nětko. Ćišćće, składujće abo zapisajće je a njechowajće je na graće z appom.
second-factor-codes-save = Jako dataju składować
second-factor-codes-print = Ćišćeć
second-factor-codes-kept = Sym kody schował(a)
second-factor-file = kody-za-wobnowjenje.txt
second-factor-renew-title = Nowe kody za wobnowjenje
second-factor-renew-lead = Dóstanjeće dźesać nowych kodow. Stare potom hižo njepłaća.

# Removing
second-factor-remove-title = Wupnyć
second-factor-remove-lead = Potom za přizjewjenje zaso waše hesło dosaha. Na druhich gratach so wotzjewiće. Měnjeće-li telefon, wupńće tu a zapńće zaso z nowym.
second-factor-remove-compulsory = Za waše nadawki trjebaće přizjewjenje we dwěmaj kročelomaj. Při přichodnym so wo to prosyće, je znowa zarjadować.
second-factor-removed = Přizjewjenje we dwěmaj kročelomaj je wupnjene.
second-factor-proof = Hesło abo kod
second-factor-proof-hint = Waše hesło, kod z appa abo kod za wobnowjenje
second-factor-proof-missing = Zapodajće swoje hesło abo kod.
second-factor-proof-wrong = To njeje ani waše hesło ani płaćiwy kod.
second-factor-cancel = Přetorhnyć
