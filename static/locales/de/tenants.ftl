# Adding a body
tenants-slug-reserved = Dieses Kürzel gehört zu den Adressen der Plattform.
tenants-slug-shape = Ein Kürzel besteht aus 2 bis 63 Kleinbuchstaben ohne Umlaute, Ziffern und einzelnen Bindestrichen.
tenants-name-wrong = Der Name braucht 1 bis 200 Zeichen in einer Zeile.

# What administrators say of their body
tenants-notice-gaps = Hier fehlen noch Angaben
tenants-notice-default-state = Mustertext der Plattform, es fehlen Angaben
tenants-notice-default-whole = Mustertext der Plattform
tenants-notice-own = eigener Text vom { $date }
tenants-notice-change = Text ändern
tenants-notice-lead = Dieser Text steht auf den Seiten Ihrer Stelle. Ersetzen Sie die Angaben in eckigen Klammern durch Ihre eigenen.
tenants-notice-field = Text
tenants-notice-reset = Mustertext der Plattform verwenden
tenants-notice-changed = Jemand anderes hat diesen Text inzwischen geändert. Ihr Text steht noch im Feld: Kopieren Sie ihn, und öffnen Sie die Seite neu.
tenants-notices-title = Pflichtangaben und Hilfen
tenants-notices-lead = Die ersten drei Texte verlangt das Gesetz von jeder Stelle. Solange Angaben fehlen, darf Ihr Portal nicht in Betrieb gehen.
tenants-settings-title = Angaben der Stelle
tenants-settings-more = Kontakt und Aussehen
tenants-archive = Beendete Beteiligungen kommen ins Archiv nach (Tagen)
tenants-archive-hint = Von 1 bis { $most } Tagen. Was im Archiv ist, bleibt öffentlich.
tenants-archive-wrong = Geben Sie eine Zahl von Tagen ein, zum Beispiel 365.

# Notices
tenants-notice-default = Auf dieser Seite steht der Mustertext der Plattform
tenants-notice-complete = Bitte ergänzen Sie die Angaben in eckigen Klammern und lassen Sie den Text rechtlich prüfen. Diesen Hinweis sehen nur Mitarbeiterinnen und Mitarbeiter Ihrer Stelle.
tenants-contact-missing = [E-Mail-Adresse: von der Stelle zu ergänzen]

## Imprint
tenants-imprint-provider-title = Anbieter
tenants-imprint-provider =
    { $name }

    { "[" }Anschrift, gesetzliche Vertretung, zuständige Aufsichtsbehörde und, soweit vorhanden, Umsatzsteuer-Identifikationsnummer: von der Stelle zu ergänzen]
tenants-imprint-contact-title = Kontakt
tenants-imprint-contact =
    E-Mail: { $contact }

    { "[" }Telefon: von der Stelle zu ergänzen]

    Unter dieser Adresse erreichen uns auch Behörden und Nutzerinnen und Nutzer in Angelegenheiten des Gesetzes über digitale Dienste (Artikel 11 und 12 der Verordnung (EU) 2022/2065). Sie können uns auf Deutsch schreiben, im sorbischen Siedlungsgebiet auch auf Sorbisch.
tenants-imprint-responsible-title = Verantwortlich für den Inhalt
tenants-imprint-responsible = [Name und Anschrift der Person, die nach § 18 Absatz 2 des Medienstaatsvertrags verantwortlich ist: von der Stelle zu ergänzen]
tenants-imprint-operator-title = Technischer Betrieb
tenants-imprint-operator = Die Plattform wird für viele öffentliche Stellen gemeinsam betrieben. Für die Beteiligungen auf diesen Seiten und ihre Inhalte ist { $name } verantwortlich.
tenants-imprint-contributions-title = Beiträge von Nutzerinnen und Nutzern
tenants-imprint-contributions = Beiträge und Kommentare geben die Meinung der Menschen wieder, die sie verfasst haben. Rechtswidrige Inhalte entfernen wir, sobald wir davon erfahren.

## Privacy
tenants-privacy-controller-title = Wer verantwortlich ist
tenants-privacy-controller =
    Verantwortlich für die Verarbeitung personenbezogener Daten auf diesen Seiten ist { $name }, E-Mail: { $contact }. Der Betreiber der Plattform verarbeitet die Daten nur in unserem Auftrag (Artikel 28 DSGVO).

    { "[" }Anschrift der Stelle sowie Kontakt der oder des Datenschutzbeauftragten: von der Stelle zu ergänzen]
tenants-privacy-reading-title = Wenn Sie nur lesen
tenants-privacy-reading = Solange Sie nur lesen, setzen wir keine Cookies und werten Ihre Besuche nicht aus. Ihre Internetadresse (IP-Adresse) wird verarbeitet, um die Seite auszuliefern und Angriffe abzuwehren; in Protokollen steht sie nur gekürzt. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e DSGVO in Verbindung mit § 3 des Sächsischen Datenschutzdurchführungsgesetzes.
tenants-privacy-account-title = Wenn Sie sich anmelden
tenants-privacy-account =
    Für ein Konto speichern wir Ihre E-Mail-Adresse, den Namen, den Sie anzeigen lassen, und Ihr Passwort in einer Form, aus der es nicht zurückgewonnen werden kann. Das Konto gilt bei allen Stellen der Plattform.

    Beim Anmelden setzen wir ein Cookie, das die Anmeldung hält, und ein weiteres nur dann, wenn Sie eine Sprache wählen. Beide sind für die Funktion nötig; eine Einwilligung ist deshalb nicht erforderlich (§ 25 Absatz 2 Nummer 2 TDDDG).
tenants-privacy-contributions-title = Wenn Sie sich beteiligen
tenants-privacy-contributions = Beiträge und Kommentare erscheinen öffentlich mit dem Namen, den Sie gewählt haben. Wie Sie abgestimmt haben, wird nicht veröffentlicht; gezeigt werden nur Summen. Sie können eigene Beiträge zurückziehen. Was Sie schreiben, bevor Sie angemeldet sind, heben wir mit einem Cookie drei Tage lang für Sie auf; lesen können es nur Sie. Löschen Sie Ihr Konto, so werden Ihre Beiträge von Ihrer Person getrennt.
tenants-privacy-formal-title = Stellungnahmen in förmlichen Verfahren
tenants-privacy-formal = Stellungnahmen in förmlichen Verfahren gehören zur Verfahrensakte. Sie werden so lange aufbewahrt, wie es das Verfahren und das Archivrecht verlangen, auch wenn Sie Ihr Konto löschen. Veröffentlicht werden sie nur ohne Namen und Anschrift, es sei denn, Sie wünschen es anders.
tenants-privacy-recipients-title = Wer die Daten erhält
tenants-privacy-recipients = Die Daten sehen die Beschäftigten unserer Stelle, die das jeweilige Verfahren bearbeiten, und der Betreiber der Plattform, soweit es für den Betrieb nötig ist. Eine Weitergabe in Staaten außerhalb der Europäischen Union findet nicht statt. [Weitere Auftragsverarbeiter und Speicherfristen: von der Stelle zu ergänzen]
tenants-privacy-rights-title = Ihre Rechte
tenants-privacy-rights =
    Sie haben das Recht auf

    - Auskunft über Ihre Daten (Artikel 15 DSGVO),
    - Berichtigung (Artikel 16), Löschung (Artikel 17) und Einschränkung der Verarbeitung (Artikel 18),
    - Herausgabe der Daten, die Sie uns gegeben haben (Artikel 20), soweit die Voraussetzungen dafür vorliegen,
    - Widerspruch gegen die Verarbeitung aus Gründen Ihrer besonderen Situation (Artikel 21).

    Wenden Sie sich dazu an { $contact }. Beschweren können Sie sich bei der Sächsischen Datenschutz- und Transparenzbeauftragten oder bei jeder anderen Aufsichtsbehörde (Artikel 77 DSGVO).

## Accessibility
tenants-accessibility-title = Erklärung zur Barrierefreiheit
tenants-accessibility-scope-title = Geltungsbereich
tenants-accessibility-scope = Diese Erklärung gilt für das Beteiligungsportal von { $name }. Grundlage sind das Barrierefreie-Websites-Gesetz (BfWebG) des Freistaates Sachsen und die Richtlinie (EU) 2016/2102; Maßstab ist die Norm EN 301 549 mit den Web Content Accessibility Guidelines (WCAG) 2.1, Stufe AA. Die Plattform selbst wird gegen WCAG 2.2, Stufe AA, geprüft.
tenants-accessibility-state-title = Stand der Vereinbarkeit
tenants-accessibility-state =
    Die Seiten der Plattform sind für die Bedienung mit Tastatur, Bildschirmleseprogramm und Vergrößerung gebaut, kommen ohne JavaScript aus und geben Zustände nie durch Farbe allein wieder.

    { "[" }Ergebnis der Bewertung – vollständig, teilweise oder nicht vereinbar –, Verfahren der Bewertung sowie Datum der Erstellung und der letzten Überprüfung dieser Erklärung: von der Stelle zu ergänzen]
tenants-accessibility-gaps-title = Nicht barrierefreie Inhalte
tenants-accessibility-gaps =
    Planunterlagen, die als PDF-Datei veröffentlicht werden, Karten und Zeichnungen sind teilweise nicht barrierefrei. Wir erläutern Ihnen diese Unterlagen auf Anfrage.

    { "[" }Weitere nicht barrierefreie Inhalte mit Begründung: von der Stelle zu ergänzen]
tenants-accessibility-feedback-title = Barrieren melden
tenants-accessibility-feedback = Sind Sie auf eine Barriere gestoßen oder brauchen Sie einen Inhalt in einer anderen Form? Schreiben Sie uns: { $contact }. Nennen Sie bitte die Adresse der Seite und beschreiben Sie, was nicht geht. Wir antworten innerhalb eines Monats. [Telefon und Name der Ansprechperson: von der Stelle zu ergänzen]
tenants-accessibility-enforcement-title = Durchsetzungsverfahren
tenants-accessibility-enforcement =
    Haben Sie von uns keine zufriedenstellende Antwort erhalten, können Sie sich an die Durchsetzungsstelle beim Beauftragten der Sächsischen Staatsregierung für die Belange von Menschen mit Behinderungen (Landesbeauftragter für Inklusion der Menschen mit Behinderungen) wenden:

    Sächsische Staatskanzlei, Archivstraße 1, 01097 Dresden

    Das Verfahren ist kostenlos; Sie brauchen keinen Rechtsbeistand. [Telefon, E-Mail und Internetadresse der Durchsetzungsstelle in ihrer aktuellen Fassung: von der Stelle zu prüfen und zu ergänzen]

## Plain language
tenants-plain-what-title = Was ist diese Internet-Seite?
tenants-plain-what =
    { $name } plant etwas Neues.
    Zum Beispiel: eine Straße, einen Spielplatz oder neue Häuser.
    Das können Sie hier lesen.

    Sie können auch Ihre Meinung sagen.
    Das nennt man: Beteiligung.
    Alle Menschen dürfen mitmachen.
    Mitmachen kostet nichts.
tenants-plain-how-title = So machen Sie mit
tenants-plain-how =
    - Klicken Sie oben auf: Beteiligungen.
    - Dort sehen Sie alle Themen.
    - Wählen Sie ein Thema aus, und lesen Sie den Text.
    - Bei jedem Thema steht, bis wann Sie mitmachen können.
    - Unten auf der Seite können Sie Ihre Meinung schreiben.
    - Sie können auch sagen, ob Sie andere Meinungen gut finden.

    Zum Mitmachen brauchen Sie eine E-Mail-Adresse.
    Sie müssen Ihren richtigen Namen nicht nennen.
tenants-plain-rules-title = Das ist wichtig
tenants-plain-rules =
    Was Sie schreiben, können alle lesen.
    Schreiben Sie keine Adressen und keine Telefon-Nummern.
    Seien Sie freundlich.
    Niemand darf beleidigt werden.

    Am Ende steht auf der Seite, was entschieden wurde.
tenants-plain-help-title = Brauchen Sie Hilfe?
tenants-plain-help =
    Verstehen Sie etwas nicht?
    Oder geht etwas auf dieser Seite nicht?
    Dann schreiben Sie uns eine E-Mail: { $contact }

    Oben auf jeder Seite können Sie auch wählen: Einfache Sprache.
    Dann sind viele Sätze auf der Seite leichter.

## Sign language
tenants-sign-what-title = Diese Seiten in Deutscher Gebärdensprache
tenants-sign-what = { $name } zeigt auf diesen Seiten Vorhaben, zu denen alle etwas sagen können. Ein Video in Deutscher Gebärdensprache gibt es dazu noch nicht.
tenants-sign-help-title = Auskunft in Gebärdensprache
tenants-sign-help = Brauchen Sie eine Auskunft oder ein Gespräch in Deutscher Gebärdensprache? Schreiben Sie uns: { $contact }. Wir suchen mit Ihnen einen Weg, zum Beispiel mit einer Dolmetscherin oder einem Dolmetscher.
