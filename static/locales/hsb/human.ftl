# Forms that anybody may send, and what keeps programs out of them
human-leave-empty = Prošu wostajće tute polo prózdne
human-filled = Polo, kotrež ma prózdne wostać, bě wupjelnjene, snano wot wašeho browsera. Nětko je zaso prózdne. Prošu pósćelće formular hišće raz.
human-quick = To dźěše jara spěšnje. Prošu přehladajće swoje podaća hišće raz a pósćelće formular potom znowa.
human-old = Formular bě dołho wočinjeny. Waše podaća su hišće tu. Prošu pósćelće formular hišće raz.
human-unproven = Tutón formular je před programami škitany, kotrež w masach sćelu. Tohodla je dalši krok trěbny. Waše podaća su hišće tu. Prošu pósćelće formular hišće raz.
human-working = Wokomik prošu: Waš browser dopokaza, zo žadyn program za tym njetči. Formular so hnydom wotpósćele.
human-without = Tutón formular je před programami škitany, kotrež w masach sćelu. Z JavaScriptom waš browser sam dopokaza, zo žadyn program njejsće. Bjez JavaScripta prošu přizjewće so, prjedy hač pisaće; kopěrujće hižo napisany tekst do toho.
human-without-report = Tutón formular je před programami škitany, kotrež w masach sćelu. Z JavaScriptom waš browser sam dopokaza, zo žadyn program njejsće. Bjez JavaScripta podajće prošu deleka swoju e-mejlowu adresu a wotpósćelće formular: Potom kod dóstanjeće.
human-code = Kod z e-mejle
human-code-hint = Wosom cyfrow. Při prěnim wotpósłanju wostanje polo prózdne.
human-code-sent = Smy wam kod pósłali. Zapisajće jón do pola „Kod z e-mejle“ a pósćelće formular hišće raz.
human-mail-subject = Waš kod: { $code }
human-mail-text = z kodom { $code } swój formular na { $platform } wotpósćeleće. Płaći znajmjeńša jednu hodźinu.
human-mail-after = Njejsće-li ničo wupjelnili, njetrjebaće ničo činić.
