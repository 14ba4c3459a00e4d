# The platform's wording
house-rules-welcome-title = What we ask of you
house-rules-welcome =
    On these pages people discuss common concerns with { $name }. We therefore ask you:

    - Keep to the topic of the consultation.
    - Give reasons for what you propose or reject.
    - Treat others as you would at a public meeting. Criticise the matter, not the person.
    - Do not give names, addresses or other details of third parties.
house-rules-refused-title = What we do not publish
house-rules-refused =
    We do not publish, or we remove:

    - unlawful content, in particular insults, threats and incitement to hatred,
    - content that degrades people because of their origin, gender, religion, disability, age or sexual identity,
    - advertising and repeated identical texts unrelated to the consultation,
    - images and texts to which you hold no rights,
    - personal details of others without their consent.
house-rules-moderation-title = How we decide
house-rules-moderation = Decisions on contributions are made by people, not by programs. A program may point our moderators to what is conspicuous and, where we have switched that on, hold a text back until a person has read it; you are then told so. If a contribution is not published or is removed, its author is told the reason and can ask for another person to review the decision. A differing opinion is never a reason.
house-rules-report-title = Report content
house-rules-report = Anyone can report content to us that they consider unlawful or against the rules, giving the address of the content and a reason. We confirm the report and let you know what we decided.
house-rules-contact-title = Contact
house-rules-contact = Questions about these rules are answered by { $name }: { $contact }

# Accepting
house-rules-accept = I will keep to the rules for contributions.
house-rules-read = Read the rules (opens a new page)
house-rules-error-accept = Please agree to the rules for contributions.
mydata-field-accepted = Agreed on

# Versions
house-rules-version = Version { $version } of { $date }
house-rules-version-platform = The platform's general version, until there was one of our own
house-rules-versions = Versions
house-rules-former-title = This version is no longer in force
house-rules-former-link = To the rules that are in force now

# Editing
house-rules-change = Change the rules
house-rules-edit-title = Change the rules for contributions
house-rules-edit-lead = You publish a new version. Earlier ones stay readable with their dates. Whoever writes for the first time after that agrees to the new version.
house-rules-field-body = Rules
house-rules-field-body-hint = Markdown makes headings (###), lists (-) and links.
house-rules-publish = Publish the new version
house-rules-error-changed = Meanwhile there is another new version. Your text is still here. Open the rules in force in a second window, and then this page anew, to bring both together.
