# What came of a consultation
result-title = Wuslědk
result-lead = Napisajće, što je so wobzamknyło a što je z přinoškow nastało. Wšitcy widźa to na stronje wobdźělenja. Prózdny formular wuslědk cofnje.
result-write = Wuslědk zapisać
result-change = Wuslědk změnić
result-field-decision = Wobzamknjenje abo wuslědk
result-field-decided = Wobzamknjene dnja
result-field-in-force = Płaćiwe wot
result-field-in-force-hint = Na přikład pola wustawkow a natwarnych planow.
result-save = Wuslědk wozjewić
result-decided = Wobzamknjene dnja
result-in-force = Płaćiwe wot
result-error-running = Wobdźělenje hišće běži. Wuslědk móžeće zapisać, hdyž je skónčene.
result-error-changed = Něchtó druhi je wuslědk mjeztym změnił. Wobhladajće sej jón na stronje wobdźělenja. Hdyž hišće raz składujeće, narunuje waša wersija druhu.
result-error-decided-missing = Prošu podajće, kotry dźeń je so to wobzamknyło.
result-error-decided-future = Dźeń wobzamknjenja je w přichodźe.
result-error-force-early = Dźeń, wot kotrehož płaći, je před wobzamknjenjom.

# The body's own answers
reply-write = Wotmołwu zarjadnistwa napisać
reply-submit = Wotmołwu wozjewić
reply-fact = Wotmołwa
