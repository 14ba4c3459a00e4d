# Forms that anybody may send, and what keeps programs out of them
human-leave-empty = Prošu wostajće tute polo prózdne
human-filled = Polo, kotrež ma prózdne wostać, bě wupjelnjene, snano wot wašeho browsera. Nětko je zaso prózdne. Prošu pósćelće formular hišće raz.
human-quick = To dźěše jara spěšnje. Prošu přehladajće swoje podaća hišće raz a pósćelće formular potom znowa.
human-old = Formular bě dołho wočinjeny. Waše podaća su hišće tu. Prošu pósćelće formular hišće raz.
