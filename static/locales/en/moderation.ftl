# The queue
moderation-title = Moderation queue
moderation-empty = Nothing is waiting.
moderation-open-many = More than 100 open cases.
moderation-median = Lately, half of the cases waited no longer than { $time }.
moderation-waits = waiting for { $time }
moderation-first = Open the first free case
moderation-next = Next case
moderation-choose = Select: { $name }
moderation-name-of = The name “{ $name }”
moderation-comment-of = Comment by { $name }
moderation-claimed = { $name } is working on this
moderation-claimed-until = Reserved until { $until }.
moderation-claimed-own = This case is reserved for you.
moderation-claim = Take for 15 minutes
moderation-unclaim = Give back
moderation-urgent = urgent: { $count }
moderation-everywhere-title = Moderation for all your bodies
moderation-keys = Keyboard shortcuts:
moderation-keys-on = switch on
moderation-keys-off = switch off

# Causes and urgency
moderation-cause-reports = reported
moderation-cause-held = awaits release
moderation-cause-signal = noticed by a rule
moderation-cause-staff = picked up by moderators
moderation-urgency-now = at once
moderation-urgency-today = today
moderation-urgency-in-turn = in turn
moderation-urgency-whenever = when there is time

# Many at once
moderation-bulk-title = Decide the selected cases
moderation-bulk-lead = One decision, one ground and one statement of facts for all selected cases. You can undo it for ten minutes.
moderation-bulk-go = Decide the selected
moderation-error-none = Select at least one case.
moderation-told-title = Not all cases could be decided
moderation-told-decided = Decided by you: { $count }.
moderation-told-late = Already decided by others
moderation-told-changed = Changed meanwhile; please read again
moderation-refused-changed-title = This text was changed meanwhile
moderation-refused-changed = The author changed it after you had read it. Your decision was not stored; the new wording is below.
moderation-told-claimed = Being worked on by others
moderation-told-typed = What you wrote is not lost:
moderation-back = Back to the open cases
moderation-back-case = To the case

# What was done
moderation-done-decided = The cases are decided.
moderation-done-undone = The decisions are undone. The cases are open again.
moderation-done-late = It was too late for that. After ten minutes you take a decision back on the page of its case.
moderation-done-reversed = The decision no longer holds.
moderation-done-empty = There is no free case left.
moderation-done-before = Case { $case } is decided. You can undo that for ten minutes from the moderation queue.
moderation-done-saved = Saved.

# Undoing
moderation-undo-title = Decided lately
moderation-undo-lead = For ten minutes a decision can be undone as if it had never been made. Nobody is told before.
moderation-undo-none = There is nothing that you can undo.
moderation-undo-which = Which decisions?
moderation-undo-go = Undo the selected
moderation-undo-one = Undo the decision
moderation-undone = undone

# A case
moderation-case-title = Case { $case }
moderation-see = See it in its place
moderation-subject = this text
moderation-thread = What stands around it
moderation-name-case = What is reported is not a text but the name that somebody uses:
moderation-here = Decisions in this case
moderation-history = Earlier decisions about { $name }
moderation-history-none = None.
moderation-same-text = Earlier decisions on the same words
moderation-suspended = suspended at present
moderation-reporter-unknown = without a name
moderation-reporter-silent = cannot be answered
moderation-decide = Decide
moderation-decide-go = Make the decision
moderation-decide-after = Author and reporters are told after ten minutes.
moderation-reverse = Take the decision back
moderation-reverse-lead = Text and votes come back. Author and reporters are told your reasons.
moderation-reverse-reasons = Your reasons
moderation-refused-late-title = This case had been decided already
moderation-refused-late = Somebody was faster, or the text was withdrawn. Your decision was not stored.
moderation-refused-claimed-title = This case is taken at present
moderation-refused-claimed = { $name } has taken the case. Your decision was not stored.
moderation-original-show = See the wording before the redaction (this is logged)
moderation-original-title = The wording before the redaction
moderation-original-lead = Only moderators can read this. That you did is in the log.
moderation-redacted-mark = █████ [redacted]

# Settings
moderation-settings-title = Rules of moderation
moderation-settings-admin = The administrator can change this.
moderation-save = Save
moderation-hold-title = New accounts
moderation-hold-lead = The first texts of an account can wait for their release, even where texts are otherwise reviewed after publication.
moderation-hold-field = How many texts are reviewed first
moderation-hold-hint = 0 to 50; 0 switches this off.
moderation-error-hold = Enter a number from 0 to 50.
moderation-grounds-title = Grounds for decisions
moderation-grounds-lead = Every decision but leaving a text names one of these grounds.
moderation-ground-retire = Strike off
moderation-ground-new = A ground of your own
moderation-ground-kind = Kind
moderation-ground-name = Name of the ground
moderation-ground-source = Where it stands
moderation-ground-source-hint = Section of the law or of the house rules, if there is one.
moderation-ground-add = Add
moderation-error-ground = Enter no more than 200 characters in one line.
moderation-error-ground-kind = Choose whether the ground is in the law or in the house rules.
moderation-error-ground-title = Enter the name of the ground, no more than 200 characters in one line.
moderation-mode-title = Moderation of this consultation
moderation-mode-field = When are texts reviewed?
moderation-mode-after = after publication
moderation-mode-before = before publication
moderation-mode-after-explained = After publication: texts appear at once.
moderation-mode-before-explained = Before publication: texts appear after their release.
moderation-mode-hint = This holds from now on. Texts that wait already go on waiting.
moderation-mode-change = change
administration-moderation = Moderation: open cases

# Decisions
decision-leave = Leave or release
decision-hide = Hide
decision-remove = Remove
decision-redact = Redact passages
decision-warn = Warn, the text stays
decision-suspend = Suspend the account here, the text stays
decision-done-leave = The text stays.
decision-done-hide = The text was hidden.
decision-done-remove = The text was removed.
decision-done-redact = Passages of the text were redacted.
decision-done-warn = A warning was given.
decision-done-suspend = The account cannot write or vote in this portal for a time.
decision-field-action = Decision
decision-field-ground = Ground
decision-ground-none = – please choose –
decision-field-facts = Facts
decision-field-facts-hint = What exactly breaks what? The author reads this. Optional when the text stays.
decision-field-days = Suspension in days
decision-field-days-hint = Needed to suspend; possible when hiding, removing or redacting.
decision-field-passages = Passages to redact
decision-field-passages-hint = One passage a line, exactly as in the wording below.
decision-source = Wording
decision-error-facts = Write down your reasons.
decision-error-action = Choose what shall happen.
decision-error-ground = Choose the ground.
decision-error-long = That is more than 5,000 characters.
decision-error-days = Enter 1 to 730 days.
decision-error-passages = Enter the passages to redact.
decision-error-passage = One of the passages is not in the text. Copy it exactly from the wording.
decision-error-gone = This decision no longer holds.
decision-error-blackened-again = The text was redacted again afterwards. Take the later decision back first.

# Grounds
ground-kind-law = Law
ground-kind-rules = House rules
ground-incitement = Incitement to hatred
ground-symbols = Forbidden symbols
ground-threat = Threat or coercion
ground-insult = Insult, defamation
ground-child-abuse = Child sexual abuse material
ground-privacy = Personal data without permission
ground-copyright = Copyright infringement
ground-unlawful = Unlawful otherwise
ground-disrespect = Disrespect
ground-off-topic = Off topic
ground-advertising = Advertising
ground-repetition = The same text again and again
ground-personal-data = Data of other people
ground-name = Unsuitable name

# What the author reads
statement-list-title = Decisions of moderation
statement-list-lead = What moderators decided about your texts, and why. You can object to each decision.
statement-list-none = Nothing was decided about your texts.
statement-title = Statement of reasons
statement-body = Public body
statement-what = What was decided
statement-at = When
statement-ground = Ground
statement-facts = Facts
statement-text = Your text
statement-reversed = Taken back
statement-replaced = Replaced by a stricter decision
statement-cause-reports = The text was reported.
statement-cause-held = The text was reviewed before publication.
statement-cause-signal = The text was noticed by an automatic rule.
statement-cause-staff = Moderators came across the text themselves.
statement-automated = The decision was made by an automatic rule.
statement-by-hand = A person decided, not a machine.
statement-redress = Regardless of an objection you can turn to an out-of-court dispute settlement body or to a court.
account-decisions = Decisions of moderation about my texts

# Objections
appeal-title = Objection
appeal-lead = You can object until { $until }. Somebody else than the first time decides on it.
appeal-field = Why is the decision wrong?
appeal-field-hint = No more than 5,000 characters.
appeal-submit = Object
appeal-own = Your objection
appeal-waiting = The objection has not been decided yet.
appeal-reversed = The objection succeeded.
appeal-upheld = The decision stands.
appeal-settled = Settled: the decision holds no more.
appeal-over = The time to object is over.
appeal-needless = The decision was taken back. No objection is needed.
appeal-replaced = Another decision stands in the place of this one. You can object to that one.
appeal-error-argument = Write why the decision is wrong.
appeal-error-outcome = Choose what becomes of the objection.
appeal-error-late = This decision can no longer be objected to.
appeal-error-claimed = Another case about the same content is being worked on. Your answer is not stored yet. Try again in a quarter of an hour.
appeal-error-decided = Somebody else has decided on this objection already.
appeal-error-same-person = You made the first decision. Somebody else has to decide on the objection.
appeals-title = Objections
appeals-link = Open objections: { $count }
appeals-lead = An objection is decided by somebody other than the case was. If there is no other moderator, it is the body's administrator, or another person they invite to the team.
appeals-none = No objection is open.
appeals-by-author = Objection of the author
appeals-by-reporter = Objection of who reported
appeals-not-you = Not by you
appeals-not-you-why = You decided first. Another moderator or the body's administrator has to decide on the objection. If there is nobody, the administrator invites another person.
appeals-one-title = Objection in case { $case }
appeals-first = First decided by
appeals-decide = Decide on the objection
appeals-outcome = Outcome
appeals-uphold = The decision stands
appeals-reverse = The decision is taken back, everything returns
appeals-reverse-hide = The text is hidden after all
appeals-reverse-warn = The person is warned because of the name after all
appeals-reverse-suspend = The account is suspended after all
appeals-ground-hint = Needed if the objection succeeds.
appeals-days-hint = Needed if the objection succeeds: 1 to 730.
appeals-reasons = Reasons of the outcome
appeals-reasons-hint = Both sides read them.

# Reporting
contribution-report = Report
contribution-error-suspended = You cannot write or vote in this portal for a time. Why and how long is in your account, under “Decisions of moderation”.
comment-removed = This comment was taken out of view by moderators.
error-removed-title = No longer public
error-removed = This contribution was removed by moderators.
error-forbidden-moderator = This takes the role of moderator in this body.
report-title = Report content
report-lead = The moderators of this body look at your report. The author does not learn who reported.
report-see = See the content
report-cancel = Cancel
report-submit = Send the report
report-field-what = What do you report?
report-what-text = This text
report-what-name = The name “{ $author }”
report-field-reason = Reason of the report
report-reason-unlawful = Unlawful
report-reason-insult = Insult or hatred
report-reason-off-topic = Does not belong here
report-reason-advertising = Advertising
report-reason-personal-data = Data of other people
report-reason-child-abuse = Child sexual abuse (name and email address are optional)
report-reason-other = Something else
report-field-explanation = What is wrong with it?
report-field-explanation-hint = The more precise, the sooner we can decide. No more than 5,000 characters.
report-field-name = Your name
report-field-who-hint = The law asks for name and email address, except for child sexual abuse.
report-field-email-hint = To this address we write that the report has arrived and what was decided.
report-field-declaration = Declaration
report-field-good-faith = I declare in good faith that what I say is accurate and complete.
report-signed-in = Confirmation and decision go to your account's email address.
report-error-explanation = Write what is wrong with it.
report-error-reason = Choose the reason of your report.
report-error-long = That is more than 5,000 characters.
report-error-name = Enter your name.
report-error-good-faith = We cannot take the report without this declaration.
report-thanks-title = Thank you for your report
report-thanks = The moderators will look at it.
report-keep-address = This page says what becomes of it. Keep its address if you gave no email address.
report-status-title = Your report
report-status-at = Reported
report-status-address = Address
report-status-outcome = Result
report-status-open = The moderators have not decided yet.
report-status-closed = The text was withdrawn. There is nothing left to decide.

# Mails
moderation-mail-received-subject = Your report has arrived
moderation-mail-received-text = thank you for your report on { $url }. The moderators of { $body } look at it and write to you what was decided.
moderation-mail-received-go = See your report
moderation-mail-received-after = If you reported nothing, somebody gave your address. You need not do anything.
moderation-mail-outcome-subject = The decision on your report
moderation-mail-outcome-text = { $body } has decided on your report on { $url }.
moderation-mail-outcome-go = See the decision or object to it
moderation-mail-outcome-after = You can object until { $until }. Regardless of that you can turn to an out-of-court dispute settlement body or to a court.
moderation-mail-statement-subject = A decision about your text
moderation-mail-statement-text = the moderators of { $body } have decided about your text “{ $subject }”.
moderation-mail-statement-go = See the decision
moderation-mail-statement-after = On that page you can object until { $until }; somebody else decides on it. Regardless of that you can turn to an out-of-court dispute settlement body or to a court.
moderation-mail-reversed-subject = A decision was taken back
moderation-mail-reversed-text = { $body } has taken a decision of its moderators back. The reasons:
moderation-mail-appeal-subject = The decision on an objection
moderation-mail-appeal-reversed = an objection succeeded: { $body } has now decided otherwise. The reasons:
moderation-mail-appeal-upheld = an objection was decided: { $body } stands by the decision of its moderators. The reasons:
moderation-mail-final-after = You can also turn to an out-of-court dispute settlement body or to a court.

# The log
audit-case-claimed = Moderation case taken
audit-case-released = Moderation case given back
audit-moderation-decided = Moderation case decided
audit-moderation-undone = Decision undone
audit-moderation-reversed = Decision taken back
audit-appeal-decided = Objection decided
audit-original-read = Redacted wording read
audit-mode-changed = Moderation of a consultation switched
audit-moderation-set = Rules of moderation changed
audit-ground-added = Ground added
audit-ground-retired = Ground struck off
audit-fact-decision = Number of the decision
audit-fact-action = Decision
audit-fact-ground = Ground
audit-fact-facts = Facts and reasons
audit-fact-days = Suspension in days
audit-fact-outcome = Outcome
audit-fact-appeal = Number of the objection
audit-fact-mode = Texts are reviewed
audit-fact-hold-first = Texts reviewed first
audit-fact-post = Number of the text
audit-reversed = taken back
audit-upheld = upheld
audit-mode-before = before publication
audit-mode-after = after publication

# Counts
moderation-open = { $count ->
    [one] 1 open case.
   *[other] { $count } open cases.
}
moderation-reports = { $count ->
    [one] 1 report
   *[other] { $count } reports
}
moderation-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
moderation-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
moderation-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
moderation-undo-link = { $count ->
    [one] Undo 1 decision
   *[other] Undo { $count } decisions
}
decision-days = { $count ->
    [one] The account is suspended here for 1 day.
   *[other] The account is suspended here for { $count } days.
}

# The log of each case, as a table
case-log-link = Download the log of this case (CSV)
case-log-all = Download the log of all cases (CSV)
case-log-case = Case
case-log-time = Time
case-log-event = Event
case-log-what = What
case-log-by = By
case-log-ground = Ground
case-log-words = Wording
case-log-page = Page
case-log-rule = A rule, without a person
case-log-opened = Case opened
case-log-reported = Reported
case-log-found = Noticed by a rule
case-log-decided = Decided
case-log-undone = Taken back before anybody was told
case-log-reversed = Reversed
case-log-objected = Objection
case-log-answered = Objection decided
case-log-closed = Closed, since the text was withdrawn
case-log-author = by the person who wrote the text
case-log-reporter = by the person who reported it
case-log-granted = Granted
case-log-refused = Refused
case-log-settled = Settled
