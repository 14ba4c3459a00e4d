# The own organisations
organisation-title = My organisations
organisation-lead = Do you write for an association, a company, an authority or an initiative? Here several people belong together and appear under one name on all portals.
organisation-none = You do not belong to an organisation here yet.
organisation-own-requests = My requests
organisation-request-open = Waiting for an answer
organisation-request-refused = Declined
organisation-back = Back
organisation-waiting-count = { $count ->
    [one] 1 draft is waiting for release.
   *[other] { $count } drafts are waiting for release.
}
organisation-asking-count = { $count ->
    [one] 1 person would like to join
   *[other] { $count } people would like to join
}

# Kinds
organisation-kind = Kind of organisation
organisation-kind-association = Association
organisation-kind-company = Company
organisation-kind-authority = Authority or public body
organisation-kind-initiative = Initiative
organisation-kind-church = Church or religious community
organisation-kind-education = School, university, research
organisation-kind-other = Other

# Founding and joining
organisation-new = Find or create an organisation
organisation-new-lead = Enter the name first. If the organisation is here already, you can ask to join it.
organisation-name = Name of the organisation
organisation-name-hint = For example: Heimatverein Bautzen e. V.
organisation-look = Continue
organisation-look-again = Look for another name
organisation-same = This organisation is here already
organisation-same-lead = Ask to join it. If you mean another organisation of the same name, create that one further down.
organisation-same-name = Same name
organisation-alike = Similar names
organisation-yours = You belong to it already
organisation-ask = Ask to join
organisation-found = Create a new organisation
organisation-found-other = Create another organisation of this name
organisation-found-go = Create organisation
organisation-addition = Place or addition
organisation-addition-hint = Stands in brackets after the name where there are several.
organisation-addition-needed = So that both can be told apart, for example the place. It stands in brackets after the name.
organisation-address = Address
organisation-address-hint = Seen by the members and by the bodies with which you take part.
organisation-domain = Official email domain
organisation-domain-hint = What stands after the @ in official addresses. It must be the domain of your own address too.
organisation-ask-title = Request to { $name }
organisation-ask-lead = The people who manage the organisation decide. They see your name, your email address and your message.
organisation-ask-note = Message
organisation-ask-note-hint = How people there know you.
organisation-ask-go = Send request
organisation-ask-open = You have asked already. You get an email as soon as somebody has answered.
organisation-ask-refused = Your request was declined. You can ask again after 30 days; somebody from the organisation can invite you at any time.

# People
organisation-people = Members
organisation-you = This is you
organisation-roles = Tasks
organisation-roles-change = Change tasks
organisation-role-manages = Management
organisation-role-manages-hint = Decides who belongs to it and who has which task.
organisation-role-drafts = Drafting
organisation-role-drafts-hint = Writes texts that are released before they are published.
organisation-role-releases = Release
organisation-role-releases-hint = Releases texts or returns them with a note.
organisation-remove = Remove from the organisation
organisation-remove-lead = The person can no longer write for the organisation after that. What is published stays.
organisation-requests = Would like to join
organisation-request-look = Look at the request
organisation-request-title = { $name } would like to join
organisation-asked-at = Asked on
organisation-at-domain = Official address
organisation-accept = Accept
organisation-refuse = Decline
organisation-invitations = Open invitations
organisation-invitations-none = Nobody is invited at the moment.
organisation-invitation-until = valid until { $date }
organisation-invite = Invite somebody
organisation-invite-lead = The person gets an email. The link in it works once, within 14 days.
organisation-invite-go = Send invitation
organisation-uninvite = Withdraw invitation
organisation-leave = Leave the organisation
organisation-leave-question = Do you want to leave “{ $name }”? You can no longer write for the organisation after that.
organisation-leave-yes = Yes, leave
organisation-leave-no = No, stay
organisation-invitation-title = Invitation: { $name }
organisation-invitation-lead = You are invited to work for this organisation. Your tasks:
organisation-invitation-account = You are signed in as { $name } and accept with this account.
organisation-invitation-sign-in = Sign in. If you have no account yet, create one and then open the link in the email again.
organisation-invitation-dead = The invitation was accepted or withdrawn already, or it is too old. Please ask for a new one.
organisation-join = Accept invitation

# Writing for an organisation
organisation-behalf = In whose name do you write?
organisation-behalf-hint = A draft is seen by the organisation's members only until somebody releases it.
organisation-behalf-own = In my own name
organisation-behalf-draft = In the name of { $name } – submit for release
organisation-behalf-at-once = In the name of { $name } – send at once
organisation-mark = Organisation
organisation-mark-public = Public-interest body: { $area }

# Drafts
organisation-drafts = Drafts
organisation-drafts-lead = What members have written for the organisation and what is not sent yet. Only members see it.
organisation-drafts-none = No draft is waiting at the moment. You write a new one on a consultation's page.
organisation-draft-by = by { $name }
organisation-draft-until = Can be released until { $end }
organisation-draft-waiting = Waiting for release
organisation-draft-returned = Returned
organisation-draft-released = Released
organisation-draft-title = Draft
organisation-draft-status = Status
organisation-draft-for = Consultation
organisation-draft-period = Deadline
organisation-draft-drafter = Drafted by
organisation-draft-decider = Decided by
organisation-draft-changed = Last changed
organisation-draft-note = Note for revision
organisation-draft-result = To the published contribution
organisation-draft-decide = Release or return
organisation-draft-decide-lead = When released, the text above appears as a contribution by “{ $name }”.
organisation-draft-release = Release and publish
organisation-draft-why = What should be changed?
organisation-draft-return = Return with a note
organisation-draft-edit = Change the text
organisation-draft-field-title = Heading
organisation-draft-field-body = Text
organisation-draft-save = Save and submit for release
organisation-draft-delete = Delete draft
organisation-draft-error-released = This draft is already released.
organisation-draft-error-changed = Somebody has changed the draft meanwhile. Read the new wording and then decide again.

# For the body's staff
organisation-staff-title = Organisations
organisation-staff-lead = Here you determine which organisations are public-interest bodies for your body (section 4 BauGB). The mark stands beside their contributions and applies to your portal only.
organisation-staff-search = Find an organisation by name
organisation-staff-known = Known here
organisation-staff-found = Found
organisation-staff-none = There is no organisation here. Look for the name to mark one that has not written on your portal yet.
organisation-staff-flagged = The organisation is marked as a public-interest body.
organisation-staff-unflagged = The mark is taken away.
organisation-public = Public-interest body
organisation-area = Area of concern
organisation-area-hint = What it speaks for, for example nature, monuments, railways.
organisation-flag = Mark as public-interest body
organisation-flag-change = Change the area
organisation-unflag = Take the mark away

# What was done
organisation-done-founded = The organisation is created. Invite the people who shall work with you.
organisation-done-asked = Your request is sent. You get an email as soon as somebody has answered.
organisation-done-roles = The change is saved.
organisation-done-answered = The request is answered.
organisation-done-invited = The invitation is on its way.
organisation-done-uninvited = The invitation is withdrawn.
organisation-done-left = You have left the organisation.
organisation-done-joined = Welcome! You belong to this organisation now.
organisation-done-submitted = Your draft is saved. Those who may release it get an email.
organisation-done-saved = The change is saved. The draft is waiting for release.
organisation-done-returned = The draft is returned.
organisation-done-deleted = The draft is deleted.

# What stands against it
organisation-error-name = Enter the organisation's name.
organisation-error-letters = The name must contain letters or digits.
organisation-error-signs = The name must not contain addresses or any of these signs: : @ < >
organisation-error-long = This may have at most { $max } characters and must be one line where only one is provided.
organisation-error-exists = This organisation is here already. Ask to join it, or give a place or addition for another one of the same name.
organisation-error-exists-too = With this addition the organisation exists already too. Ask there or take another addition.
organisation-error-domain = This is not the domain of your own email address. It is the only one that we can check.
organisation-error-everybodys = Everybody can have an address with this provider. Leave the field empty.
organisation-error-many-founded = You have created several organisations today already. Try again tomorrow.
organisation-error-many-requests = You are already waiting for answers from several organisations. Ask when some have answered.
organisation-error-many-invited = { $max } invitations are open already. Withdraw some or wait until they are accepted.
organisation-error-mails = This address was written to several times just now. Try again in a few minutes.
organisation-error-member = This person belongs to it already.
organisation-error-asked = You have asked already, or your request was declined less than 30 days ago.
organisation-error-no-role = Choose at least one task.
organisation-error-last = Somebody must manage the organisation. First make another person a manager.
organisation-error-managers = Only people who manage the organisation may do this.
organisation-error-releasers = Only people who release texts may do this.
organisation-error-not-yours = You cannot write for this organisation in this way. Choose something else.
organisation-error-note = Say what should be changed.
organisation-error-area = Give the area of concern.
organisation-error-closed = No texts are taken here at the moment: the period is over or has not begun. Your text is not lost.

# Mails
mail-organisation-invitation-subject = Invitation: { $organisation }
mail-organisation-invitation-text = You are invited to work for the organisation “{ $organisation }” on “{ $platform }”.
mail-organisation-invitation-go = Look at the invitation
mail-organisation-invitation-after = The link works once, within 14 days. If you do not know the organisation, do nothing.
mail-organisation-asked-subject = Request to { $organisation }
mail-organisation-asked-text = { $person } would like to join the organisation “{ $organisation }” on “{ $platform }”. You manage the organisation and can decide.
mail-organisation-asked-go = Look at the request
mail-organisation-asked-after = If several people manage the organisation, one answer is enough.
mail-organisation-accepted-subject = You belong to { $organisation } now
mail-organisation-accepted-text = Your request was accepted: on “{ $platform }” you can now work for “{ $organisation }”.
mail-organisation-accepted-go = Look at my organisations
mail-organisation-accepted-after = There you see which tasks you have.
mail-organisation-refused-subject = Your request to { $organisation }
mail-organisation-refused-text = Your request to join “{ $organisation }” on “{ $platform }” was declined.
mail-organisation-refused-go = Look at my organisations
mail-organisation-refused-after = If this is a mistake, talk to the organisation: people there can also invite you.
mail-organisation-waiting-subject = A draft is waiting for your release
mail-organisation-waiting-text = { $person } has written a draft for “{ $organisation }” in the consultation “{ $title }”. It appears as soon as you or another person release it.
mail-organisation-waiting-go = Look at the draft
mail-organisation-waiting-after = Mind the deadline: nothing can be released after it.
mail-organisation-released-subject = Your draft is released
mail-organisation-released-text = Your draft for “{ $organisation }” in the consultation “{ $title }” was released.
mail-organisation-released-go = Look at it
mail-organisation-released-after = There is nothing more to do.
mail-organisation-returned-subject = Your draft came back with a note
mail-organisation-returned-text = Your draft for “{ $organisation }” in the consultation “{ $title }” shall be revised once more. The note stands with the draft.
mail-organisation-returned-go = Revise the draft
mail-organisation-returned-after = When you save it, it waits for release again.
