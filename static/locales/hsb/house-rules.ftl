# The platform's wording
house-rules-welcome-title = Što sej přejemy
house-rules-welcome =
    Na tutych stronach ludźo wo zhromadnych naležnosćach wuradźuja. Zarjad: { $name }. Prosymy was:

    - Wostańće při temje wobdźělenja.
    - Wopodstatńće, štož namjetujeće abo wotpokazujeće.
    - Wobchadźejće z druhimi tak kaž na zhromadźiznje. Kritika płaći wěcy, nic wosobje.
    - Njemjenujće žane mjena, adresy abo druhe podaća wo třećich.
house-rules-refused-title = Što njewozjewimy
house-rules-refused =
    Njewozjewimy abo zaso wotstronimy:

    - wobsahi, kotrež su přećiwo prawu, wosebje křiwdy, hroženja a šćuwanje přećiwo ludźom,
    - ponižowanja pochada, splaha, nabožiny, zbrašenja, staroby abo seksualneje identity dla,
    - wabjenje a přeco samsne teksty bjez zwiska k wobdźělenju,
    - wobrazy a teksty, na kotrychž prawa nimaće,
    - wosobinske podaća wo druhich bjez jich přizwolenja.
house-rules-moderation-title = Kak rozsudźamy
house-rules-moderation = Wo přinoškach rozsudźeja ludźo, nic programy. Program móže našu moderaciju na napadne wěcy skedźbnić a tekst, hdźež smy to zaswěćili, zadźeržeć, doniž jón čłowjek přečitał njeje; to potom zhoniće. Hdyž so přinošk njewozjewi abo wotstroni, zhoni awtorka abo awtor přičinu a móže žadać, zo druha wosoba rozsud přepruwuje. Druhe měnjenje ženje přičina njeje.
house-rules-report-title = Wobsahi zdźělić
house-rules-report = Kóždy móže nam wobsah zdźělić, kotryž je po jeho měnjenju přećiwo prawu abo přećiwo prawidłam: z adresu wobsaha a z wopodstatnjenjom. Zdźělenje wobkrućimy a informujemy, kak smy rozsudźili.
house-rules-contact-title = Kontakt
house-rules-contact = Na prašenja k tutym prawidłam wotmołwi { $name }: { $contact }

# Accepting
house-rules-accept = Dźeržu so prawidłow za přinoški.
house-rules-read = Prawidła čitać (wočini nowu stronu)
house-rules-error-accept = Prošu přizwolće do prawidłow za přinoški.
mydata-field-accepted = Přizwolene

# Versions
house-rules-version = Wersija { $version } wot { $date }
house-rules-version-platform = Powšitkowna wersija platformy, doniž swójskeje njebě
house-rules-versions = Wersije
house-rules-former-title = Tuta wersija hižo njepłaći
house-rules-former-link = K prawidłam, kotrež nětko płaća

# Editing
house-rules-change = Prawidła změnić
house-rules-edit-title = Prawidła za přinoški změnić
house-rules-edit-lead = Wozjewiće nowu wersiju. Dotalne wostanu ze swojim datumom čitajomne. Štóž potom prěni króć pisa, do noweje wersije přizwoli.
house-rules-field-body = Prawidła
house-rules-field-body-hint = Z Markdown móžeće nadpisy (###), lisćiny (-) a wotkazy stajić.
house-rules-publish = Nowu wersiju wozjewić
house-rules-error-changed = Mjeztym je druha nowa wersija. Waš tekst tu hišće steji. Wočińće płaćiwe prawidła w druhim woknje a potom tutu stronu znowa, zo byšće wobě zjednoćili.
