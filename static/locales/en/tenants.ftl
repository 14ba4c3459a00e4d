# Adding a body
tenants-slug-reserved = This short name belongs to the addresses of the platform.
tenants-slug-shape = A short name consists of 2 to 63 lower-case letters without accents, digits and single hyphens.
tenants-name-wrong = The name needs 1 to 200 characters on one line.

# What administrators say of their body
tenants-notice-gaps = Something is still missing here
tenants-notice-default-state = the platform’s sample text, something is missing
tenants-notice-default-whole = the platform’s sample text
tenants-notice-own = own text of { $date }
tenants-notice-change = Change the text
tenants-notice-lead = This text stands on the pages of your public body. Replace what stands in square brackets by your own details. The text is published in German.
tenants-notice-field = Text
tenants-notice-reset = Use the platform’s sample text
tenants-notice-changed = Somebody else has changed this text meanwhile. Your text is still in the field: copy it and open the page again.
tenants-notices-title = Notices and help
tenants-notices-lead = The law asks every public body for the first three texts. While something is missing, your portal must not go into service.
tenants-settings-title = Details of the public body
tenants-settings-more = Contact and appearance
tenants-archive = Ended consultations are archived after (days)
tenants-archive-hint = From 1 to { $most } days. What is archived stays public.
tenants-archive-wrong = Enter a number of days, for example 365.

# Notices
tenants-notice-default = This page shows the platform’s model text
tenants-notice-complete = Please fill in what stands in square brackets and have the text checked by a lawyer. Only the staff of your public body see this.
tenants-contact-missing = [Email address: to be added by the public body]

## Imprint
tenants-imprint-provider-title = Provider
tenants-imprint-provider =
    { $name }

    { "[" }Postal address, legal representative, competent supervisory authority and, where there is one, VAT identification number: to be added by the public body]
tenants-imprint-contact-title = Contact
tenants-imprint-contact =
    Email: { $contact }

    { "[" }Telephone: to be added by the public body]

    Authorities and users may also reach us at this address in matters of the Digital Services Act (Articles 11 and 12 of Regulation (EU) 2022/2065). You may write to us in German and, in the Sorbian settlement area, also in Sorbian.
tenants-imprint-responsible-title = Responsible for the content
tenants-imprint-responsible = [Name and postal address of the person responsible under section 18(2) of the Interstate Media Treaty (Medienstaatsvertrag): to be added by the public body]
tenants-imprint-operator-title = Technical operation
tenants-imprint-operator = The platform is operated jointly for many public bodies. { $name } is responsible for the consultations on these pages and for their content.
tenants-imprint-contributions-title = Contributions by users
tenants-imprint-contributions = Contributions and comments express the opinion of the people who wrote them. We remove unlawful content as soon as we learn of it.

## Privacy
tenants-privacy-controller-title = Who is responsible
tenants-privacy-controller =
    The controller for the processing of personal data on these pages is { $name }, email: { $contact }. The operator of the platform processes the data only on our behalf (Article 28 GDPR).

    { "[" }Postal address of the public body and contact details of the data protection officer: to be added by the public body]
tenants-privacy-reading-title = If you are only reading
tenants-privacy-reading = While you are only reading, we set no cookies and do not analyse your visits. Your internet address (IP address) is processed in order to deliver the page and to ward off attacks; it appears in logs only in shortened form. The legal basis is Article 6(1)(e) GDPR in conjunction with section 3 of the Saxon Data Protection Implementation Act (Sächsisches Datenschutzdurchführungsgesetz).
tenants-privacy-account-title = If you sign in
tenants-privacy-account =
    For an account we store your email address, the name you choose to display, and your password in a form from which it cannot be recovered. The account is valid for all public bodies on the platform.

    When you sign in we set one cookie that keeps you signed in, and another only if you choose a language. Both are necessary for the service to work; consent is therefore not required (section 25(2) no. 2 TDDDG).
tenants-privacy-contributions-title = If you take part
tenants-privacy-contributions = Contributions and comments appear publicly with the name you have chosen. How you voted is not published; only totals are shown. You can withdraw your own contributions. What you write before signing in is kept for you for three days with a cookie; only you can read it. If you delete your account, your contributions are separated from your person.
tenants-privacy-formal-title = Statements in formal procedures
tenants-privacy-formal = Statements in formal procedures are part of the case file. They are kept for as long as the procedure and archive law require, even if you delete your account. They are published only without name and postal address, unless you wish otherwise.
tenants-privacy-recipients-title = Who receives the data
tenants-privacy-recipients = The data are seen by those members of our staff who deal with the procedure in question, and by the operator of the platform where this is necessary for its operation. Data are not passed on to countries outside the European Union. [Other processors and storage periods: to be added by the public body]
tenants-privacy-rights-title = Your rights
tenants-privacy-rights =
    You have the right to

    - access to your data (Article 15 GDPR),
    - rectification (Article 16), erasure (Article 17) and restriction of processing (Article 18),
    - receive the data you have provided to us (Article 20), where its conditions are met,
    - object to the processing on grounds relating to your particular situation (Article 21).

    To exercise these rights, contact { $contact }. You can lodge a complaint with the Saxon Data Protection and Transparency Commissioner or with any other supervisory authority (Article 77 GDPR).

## Accessibility
tenants-accessibility-title = Accessibility statement
tenants-accessibility-scope-title = Scope
tenants-accessibility-scope = This statement applies to the participation portal of { $name }. It is based on the Accessible Websites Act (Barrierefreie-Websites-Gesetz, BfWebG) of the Free State of Saxony and Directive (EU) 2016/2102; the standard is EN 301 549 with the Web Content Accessibility Guidelines (WCAG) 2.1, level AA. The platform itself is tested against WCAG 2.2, level AA.
tenants-accessibility-state-title = Compliance status
tenants-accessibility-state =
    The pages of the platform are built for use with a keyboard, a screen reader and magnification, work without JavaScript and never convey a state by colour alone.

    { "[" }Result of the assessment – fully, partially or not compliant –, method of the assessment, and the dates on which this statement was prepared and last reviewed: to be added by the public body]
tenants-accessibility-gaps-title = Content that is not accessible
tenants-accessibility-gaps =
    Planning documents published as PDF files, maps and drawings are in part not accessible. We will explain these documents to you on request.

    { "[" }Other content that is not accessible, with reasons: to be added by the public body]
tenants-accessibility-feedback-title = Report a barrier
tenants-accessibility-feedback = Have you come across a barrier, or do you need content in another form? Write to us: { $contact }. Please give the address of the page and describe what does not work. We will reply within one month. [Telephone and name of the contact person: to be added by the public body]
tenants-accessibility-enforcement-title = Enforcement procedure
tenants-accessibility-enforcement =
    If you have not received a satisfactory answer from us, you can turn to the enforcement body at the office of the Saxon State Government’s Commissioner for Matters relating to People with Disabilities (State Commissioner for the Inclusion of People with Disabilities):

    Sächsische Staatskanzlei, Archivstraße 1, 01097 Dresden, Germany

    The procedure is free of charge; you do not need a lawyer. [Telephone, email and internet address of the enforcement body as currently valid: to be checked and added by the public body]

## Plain language
tenants-plain-what-title = What is this website?
tenants-plain-what =
    { $name } plans something new.
    For example: a road, a playground or new houses.
    You can read about it here.

    You can also say what you think.
    Everybody may take part.
    It costs nothing.
tenants-plain-how-title = How to take part
tenants-plain-how =
    - Click on “Consultations” at the top.
    - There you see all topics.
    - Choose a topic and read the text.
    - Each topic says until when you can take part.
    - At the bottom of the page you can write what you think.
    - You can also say whether you like what others think.

    You need an email address.
    You do not have to give your real name.
tenants-plain-rules-title = This is important
tenants-plain-rules =
    Everybody can read what you write.
    Do not write addresses or telephone numbers.
    Be friendly.
    Nobody may be insulted.

    In the end the page says what was decided.
tenants-plain-help-title = Do you need help?
tenants-plain-help =
    Is there something that you do not understand?
    Or does something not work?
    Then write to us: { $contact }

## Sign language
tenants-sign-what-title = These pages in German Sign Language
tenants-sign-what = { $name } shows plans on these pages about which everybody can say something. There is no video in German Sign Language yet.
tenants-sign-help-title = Information in sign language
tenants-sign-help = Do you need information or a talk in German Sign Language? Write to us: { $contact }. We will look for a way together, for example with an interpreter.
