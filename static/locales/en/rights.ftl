contribution-author-deleted = Deleted account
account-name-taken = This is the name of deleted accounts. Choose another one.
account-name-office = This name sounds like a public body or an office. Please choose another one, so that everybody knows who speaks.
account-password-again = To be safe, enter your password again. If you have none, set one first.

# Download of the own data
account-data-title = Download my data
account-data-lead = You get a ZIP file with everything that this platform has stored about your account, to read (HTML) and to process (JSON).
account-data-contents = It contains:
account-data-1 = your account: name, email address, roles, signed-in devices, access for programs, links that were sent
account-data-2 = the name under which you have your say on each portal
account-data-3 = what you have written, with all earlier versions, your statements, and how you voted
account-data-correct = Is something wrong? You can correct it yourself here:
account-data-go = Download data

# Deletion
account-leave-title = Delete account
account-leave-lead = You can delete your account at any time. Until the day of deletion you can change your mind.
account-leave-what-title = What happens
account-leave-1 = Your account is closed at once. You are signed out on all devices, and nobody can write or vote with it any more.
account-leave-2 = For { $days } days you can take the deletion back: with the link in the email that we send you, or by signing in. Until then your contributions stay as they are.
account-leave-3 = After that we delete email address, name, password and sessions. This cannot be undone.
account-leave-have-title = What there is of yours
account-leave-informal = In dialogues, surveys and other open formats
account-leave-formal = In formal procedures
account-leave-texts = { $count ->
    [one] 1 text
   *[other] { $count } texts
}
account-leave-votes = { $count ->
    [one] 1 vote
   *[other] { $count } votes
}
account-leave-files-title = This stays on file
account-leave-files = What you wrote in formal procedures belongs to the file, which the authority has to keep whole. We take your name off it and cut the link to you; the text stays. Only under an objection to a permit the name and the address remain, because it does not count without them. This concerns:
account-leave-staff = Because you work for a body: official replies stay as replies of the body. The administration's log goes on naming you, since it proves who did what.
account-leave-download = Would you like a copy first?
account-leave-choice = What shall happen to your contributions outside of formal procedures?
account-leave-keep = They stay without my name. The name shown is “Deleted account”; votes still count.
account-leave-remove = They are deleted, and my votes too. Where others have replied, only an empty place is left.
account-leave-choice-missing = Choose what shall happen to your contributions.
account-leave-go = Delete account
account-leave-not = Cancel
account-held-back-title = Somebody else has to take over first
account-held-back = You are the only manager of these bodies. Hand this role over to somebody, then you can delete your account.
account-left-title = Your account is closed
account-left = It will be deleted in { $days } days. We have sent you an email; the link in it takes the deletion back. You can also simply sign in to do so.
account-left-go = Go to the home page

# Closed accounts
account-leaving-title = Your account will be deleted
account-leaving = Your account will be deleted on { $date }, as you asked. Until then it is closed. Would you like to keep it?
account-leaving-back = Take the deletion back
account-resting-title = Your account is inactive
account-resting = It was not used for two years. Confirm that the email address is still yours, and it is open again.
account-resting-go = Send the email with the link
account-return-sent = We have sent you an email. Open the link in it, and your account is open again. If nothing has arrived after a few minutes, look into your spam folder too.
account-return-title = Reopen account
account-return-lead = One more click, and your account is open again and stays.
account-return-go = Reopen account
account-return-dead = It has been used or is too old, or the account no longer exists.
account-returned-title = Your account is open again
account-returned = It will not be deleted. You can have your say everywhere again.
account-done-return = Your account is open again and will not be deleted.

# The downloaded files
mydata-title = My data
mydata-lead = Everything that the platform has stored about your account. The HTML files are for reading, the JSON files for programs. Passwords and keys are not included.
mydata-count = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
mydata-account = Account
mydata-participants = My names on the portals
mydata-posts = Contributions and comments
mydata-votes = Votes
mydata-surveys = Surveys answered
mydata-yes = yes
mydata-no = no
mydata-kind-contribution = Contribution
mydata-field-portal = Body's portal
mydata-field-address = Portal address
mydata-field-author = Shown as
mydata-field-consultation = Consultation
mydata-field-kind = Kind
mydata-field-on = On contribution
mydata-field-vote = Vote
mydata-field-status = State
mydata-field-version = Version
mydata-field-title = Title
mydata-field-body = Wording
mydata-field-language = Language
mydata-field-role = Role
mydata-field-browser = Web browser
mydata-field-system = Device
mydata-field-purpose = Purpose
mydata-field-has-password = With password
mydata-field-created = Created on
mydata-field-verified = Email address confirmed on
mydata-field-voted = Voted on
mydata-field-edited = Changed on
mydata-field-replaced = Replaced on
mydata-field-warned = Written to for lack of use on
mydata-field-used = Used on
mydata-field-expires = Valid until
mydata-field-attempts = Attempts
mydata-field-given-up = Given up on
mydata-field-versions = Earlier versions
mydata-field-tokens = Access for programs
mydata-field-links = Links that were sent
mydata-field-mails = Emails that have not been sent yet
mydata-field-factor = Sign-in in two steps since
mydata-field-level = Level of assurance
mydata-field-issuer = Sign-in service
mydata-field-subject = Identifier at the sign-in service
mydata-field-linked = Linked on
mydata-field-organisation = Organisation
mydata-field-joined = Member since
mydata-field-note = Message
mydata-field-reason = Reason
mydata-field-asked = Asked on
mydata-field-refused = Refused on
mydata-field-begun = Begun on
mydata-field-requests = Requests to organisations
mydata-field-insights = Looks into bodies

# Mails
mail-leaving-subject = Your account will be deleted on { $date }
mail-leaving-text = You asked for your account on “{ $platform }” to be deleted. It is closed now and will be deleted on { $date }. Until then you can change your mind.
mail-leaving-go = Take the deletion back
mail-leaving-after = If you still want this, there is nothing to do. If you did not ask for it, take it back and change your password: somebody knows it.
mail-idle-subject = You have not used your account for a long time
mail-idle-text = You have not signed in to “{ $platform }” for almost two years. If that stays so, your account becomes inactive on { $date } and is deleted a month later. If you would like to keep it, sign in once before.
mail-idle-go = Sign in
mail-idle-after = If you no longer need the account, there is nothing to do.
mail-resting-subject = Your account is now inactive
mail-resting-text = You have not signed in to “{ $platform }” for two years. Your account is therefore inactive. This link opens it again.
mail-resting-go = Reopen account
mail-resting-after = If you do nothing, we delete the account on { $date }. What you wrote stays without your name.
mail-resting-after-staff = Because you work for a body, the account is not deleted as long as you have roles there. If you no longer need it, tell the body.
mail-reopen-subject = Reopen your account
mail-reopen-text = You signed in to “{ $platform }”, but your account is inactive. This link opens it again.
mail-reopen-go = Reopen account
mail-reopen-after = The link works once. If you did not sign in, reopen the account and change your password: somebody knows it.
mail-gone-subject = Your account has been deleted
mail-gone-text = Your account on “{ $platform }” has been deleted. Email address, name, password and sessions are no longer stored. This is the last email to you.
mail-gone-go = Go to the platform
mail-gone-after = If you would like to have your say again, simply create a new account.

# Moderation
mydata-decisions = Decisions about my texts
mydata-reports = My reports
mydata-field-decision = Decision
mydata-field-automated = Decided without a person
mydata-field-decided = Decided on
mydata-field-suspended = Suspended until
mydata-field-reversed = Reversed on
mydata-field-reversed-reasons = Reasons of the reversal
mydata-field-objections = Objections
mydata-field-objection = My objection
mydata-field-objected = Objected on
mydata-field-reported = Reported on
