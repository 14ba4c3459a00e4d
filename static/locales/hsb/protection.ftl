# The administrator's switch for proofs of work
protection-title = Škit před programami
protection-lead = Štóž bjez konta pisa abo něšto zdźěli, toho browser móže do toho mały nadawk wuličić. Ludźo ničo wo tym njepytnu; masowe wotpósłanje so podróši. Štóž JavaScript nima, so přizjewi abo dóstanje za zdźělenku kod přez e-mejl.
protection-now = Tuchwilu zapinjeny, dokelž napadnje wjele formularow dóchadźa. Wostanje-li měrnje, so to { $until } skónči.
protection-field = Ličenski nadawk
protection-automatic = Sam wot so: jenož při napadnje wjele formularach a hišće hodźinu po tym
protection-always = Přeco
protection-save = Składować
protection-saved = Nastajenje je składowane.
