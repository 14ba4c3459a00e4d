staff-title = Our team
staff-lead = Who works for { $body } on the portal, and what they may do.
staff-people = People
staff-people-none = Nobody works here yet.
staff-yourself = (you)
staff-since = on the team since { $date }
staff-change-link = Change role
staff-invitations = Open invitations
staff-invitations-none = There is no open invitation at present.
staff-invitation-until = Valid until { $date }
staff-invitation-expired = Expired on { $date }
staff-renew = Send again
staff-withdraw = Withdraw
staff-onlooker-title = The platform’s operator is looking in now
staff-onlooker = { $name } can see this public body’s team and activity log until { $until }. Stated reason: { $reason }

# What somebody does
staff-duty = Role
staff-duty-editor = Editor
staff-duty-moderator = Moderator
staff-duty-both = Editor and moderator
staff-duty-admin = Manager
staff-duty-editor-explained = Opens consultations and evaluates them.
staff-duty-moderator-explained = Reviews what citizens write.
staff-duty-both-explained = Opens consultations and reviews what is written in them.
staff-duty-admin-explained = Decides who is on the team, reads the activity log and may do all that editors and moderators may.

# Inviting
staff-invite-title = Invite a person
staff-invite-lead = The person receives an email with a link. The link is valid for seven days and works once.
staff-invite-email-hint = Best their address at work. If the person has an account with this address already, they accept the invitation with it.
staff-invite-go = Send invitation
staff-invite-member = This person is on the team already. You can change their role.
staff-invite-many = Very many invitations are open already. Withdraw some of them first.

# Changing
staff-change-title = Change role
staff-change-lead = The person is signed out everywhere and receives an email. The new role holds from the next sign-in on.
staff-change-go = Save role
staff-remove-title = Remove from the team
staff-remove-lead = { $name } will not be able to work for this public body any more. Their account as a citizen and all that they wrote remain.
staff-remove-go = Remove from the team
staff-last-administrator = Each public body needs at least one manager. Give this role to another person first.

# Done
staff-done-invited = The invitation is on its way.
staff-done-renewed = The invitation is on its way once more. The earlier link is no longer valid.
staff-done-withdrawn = The invitation is withdrawn. Its link is no longer valid.
staff-done-changed = The role is changed.
staff-done-removed = The person is no longer on the team.

# Answering an invitation
staff-join-title = Invitation: { $body }
staff-join-lead = You are invited to work on this public body’s participation portal.
staff-join-until = Invitation valid until
staff-join-as = You are signed in as { $name }. If you accept, you join the team with this account.
staff-join-go = Accept invitation
staff-join-other = The invitation is for { $email }, but you are signed in with another account. Sign out and open the link in the email once more.
staff-join-known = There is an account for { $email } already. Sign in with it; then you can accept the invitation.
staff-join-new = There is no account for { $email } yet. Create it here; with that you accept the invitation.
staff-join-register = Create account and accept invitation
staff-join-dead-title = This invitation is no longer valid
staff-join-dead = The link has been used, has expired or was withdrawn. Ask the public body to invite you again. If you have accepted the invitation already, just sign in.

# Mails
staff-mail-invitation-subject = Invitation to join the team: { $body }
staff-mail-invitation-text = { $body } invites you to work on “{ $platform }”. Your role: { $duty }.
staff-mail-invitation-go = View the invitation
staff-mail-invitation-after = The link is valid until { $until } and works once. If you do not wish to join, do nothing.
staff-mail-changed-subject = Your role at { $body } has changed
staff-mail-changed-text = Your role at { $body } on “{ $platform }” now is: { $duty }.
staff-mail-changed-go = Go to the administration
staff-mail-changed-after = Please sign in again. If you have questions about this, turn to the public body’s manager.
staff-mail-removed-subject = You are no longer on the team of { $body }
staff-mail-removed-text = You no longer work for { $body } on “{ $platform }”. Your account and all that you wrote as a citizen remain.
staff-mail-removed-go = Go to the portal
staff-mail-removed-after = If you have questions about this, turn to the public body’s manager.
