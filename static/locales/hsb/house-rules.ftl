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
house-rules-moderation = Wo přinoškach rozsudźeja ludźo, nic programy. Hdyž so přinošk njewozjewi abo wotstroni, zhoni awtorka abo awtor přičinu a móže žadać, zo druha wosoba rozsud přepruwuje. Druhe měnjenje ženje přičina njeje.
house-rules-report-title = Wobsahi zdźělić
house-rules-report = Kóždy móže nam wobsah zdźělić, kotryž je po jeho měnjenju přećiwo prawu abo přećiwo prawidłam: z adresu wobsaha a z wopodstatnjenjom. Zdźělenje wobkrućimy a informujemy, kak smy rozsudźili.
house-rules-contact-title = Kontakt
house-rules-contact = Na prašenja k tutym prawidłam wotmołwi { $name }: { $contact }
