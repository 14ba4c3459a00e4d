audit-title = Activity log
audit-protection-set = Protection against programs set
audit-lead = This is who did what for this public body, and when. Nobody can change or delete the log.
audit-platform-title = The platform’s log
audit-platform-lead = What was done in operating the platform. Nobody can change or delete the log. What concerns a public body itself stands in that body’s own log.
audit-empty = There is nothing here that matches your selection.

# Filter
audit-filter-any = All
audit-filter-action = What
audit-filter-person = Person or subject
audit-filter-from = From
audit-filter-until = Up to and including

# Files
audit-export = Download
audit-export-lead = The files hold everything that matches your selection.
audit-export-csv = Table (CSV)
audit-export-json = Data (JSON)
audit-column-id = Number
audit-column-at = Time (UTC)
audit-column-who = Who
audit-column-action = What
audit-column-kind = Kind of subject
audit-column-subject = Subject
audit-column-before = Before
audit-column-after = After

# What was done
audit-consultation-opened = Consultation opened
audit-consultation-changed = Consultation changed
audit-consultation-published = Consultation published
audit-draft-deleted = Draft deleted
audit-imported = Consultation imported
audit-statement-entered = Statement entered
audit-statement-weighed = Statement weighed
audit-statement-withdrawn = Withdrawal of a statement noted
audit-statements-told = Results of the weighing told
audit-statements-exported = Statements downloaded
audit-public-notice-changed = Public notice changed
audit-survey-changed = Survey changed
audit-survey-exported = Answers to the survey downloaded
audit-staff-invited = Person invited
audit-invitation-renewed = Invitation sent again
audit-invitation-withdrawn = Invitation withdrawn
audit-staff-joined = Invitation accepted
audit-roles-changed = Roles changed
audit-staff-removed = Removed from the team
audit-insight-begun = Operator began to look in
audit-insight-ended = Operator stopped looking in
audit-tenant-added = Public body added
audit-tenant-changed = Public body changed
audit-job-retried = Job started again
audit-account-put = Account added or changed
audit-token-made = Access token for the API issued
audit-second-factor-reset = Second factor reset
audit-keys-rotated = Keys rotated
audit-keys-dropped = Former keys dropped
audit-organisation-flagged = Flagged as a public-interest body
audit-organisation-unflagged = No longer flagged as a public-interest body
audit-house-rules-published = Rules for contributions published
audit-notice-changed = Legal notice changed
audit-signals-changed = Hints for moderators changed

# Who did it
audit-role-person = invited person
audit-role-command-line = command line
audit-role-system = the portal itself

# Facts
audit-before = before:
audit-after = after:
audit-nothing = nothing
audit-yes = yes
audit-no = no
audit-fact-title = Title
audit-fact-name = Name
audit-fact-name-hsb = Sorbian name
audit-fact-district = District
audit-fact-slug = Short name
audit-fact-kind = Kind
audit-fact-host = Own address
audit-fact-colour = Colour
audit-fact-contact = Contact
audit-fact-format = Format
audit-fact-published = Published
audit-fact-starts = Beginning
audit-fact-ends = End
audit-fact-roles = Roles
audit-fact-operator = Platform operation
audit-fact-password = New password
audit-fact-reason = Reason
audit-fact-error = Error
audit-fact-contributions = Contributions
