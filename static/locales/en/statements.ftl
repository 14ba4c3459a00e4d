# Statements in formal procedures, for who gives them
formal-title = Statements
formal-title-objection = Objections
formal-give = Submit a statement
formal-give-objection = Raise an objection
formal-panel = Only the public body reads what you submit here. It considers it and tells you the result. You do not need an account.
formal-panel-list = { $count ->
    [one] 1 received, { $open } still to be weighed
   *[other] { $count } received, { $open } still to be weighed
}
formal-until = Possible until { $date }.
formal-lead = Write what the public body should take into account in its planning, and why. What arrives after the deadline may be left out of the decision.
formal-closed = This procedure takes no statements at the moment.
formal-field-title = Subject
formal-field-title-hint = For example: plot 123/4, noise protection
formal-field-body = Your statement
formal-field-body-hint = The text goes into the file exactly as you write it.
formal-field-text = Text of the statement
formal-field-name = Name
formal-field-address = Postal address
formal-field-email-hint = We send the confirmation there and later the result.
formal-who = Who submits the statement?
formal-who-hint = You do not have to give any of this. With your name and address the public body can better judge how the project affects you.
formal-who-objection = An objection without a legible name and address may be disregarded.
formal-account = You find the confirmation and the result in your account. We also write to your email address.
formal-privacy = Your details belong to the case file and are not published with your name.
formal-submit = Submit
formal-cancel = Cancel
formal-back = Back to the consultation
formal-receipt-title = Statement no. { $number }
formal-receipt-text = Wording
formal-receipt-outcome = Result
formal-thanks-title = Your statement was received
formal-thanks = Keep the address of this page: only with it can you see later what became of the statement. If you gave an email address, we also send it there.
formal-thanks-account = You can find it at any time in your account under “My statements”.
formal-withdrawn = Withdrawn
formal-withdrawal-reason = Reason: { $reason }
formal-withdraw = Withdraw the statement
formal-withdraw-hint = It will then not be weighed. It stays in the file as withdrawn. This cannot be undone; you can submit a new one while the deadline runs.
formal-withdraw-go = Withdraw
formal-outcome-followed = Taken into account
formal-outcome-partly = Taken into account in part
formal-outcome-rejected = Not taken into account
formal-outcome-noted = Noted
formal-outcome-waiting = The public body is considering your statement and will tell you the result. This may take until the plan is decided on.
formal-outcome-withdrawn = There is no result for a withdrawn statement.
formal-fact-consultation = Consultation
formal-fact-received = Received
formal-fact-account = Account
formal-fact-entered = Entered by
formal-fact-area = Public-interest body
formal-own-title = My statements
formal-own-lead = What you submitted in formal procedures, yourself or for an organisation, and what became of it.
formal-own-none = You have not submitted a statement with this account yet.
formal-number = No. { $number }
formal-state-open = Under review
formal-state-told = Told
formal-error-closed = This procedure takes no statements at the moment. Your text is still in the form: copy it if you wish to send it to the public body another way.
formal-error-name = Enter your name.
formal-error-address = Enter your postal address.
formal-error-organisation = An organisation submitted this statement. It can only be withdrawn by asking the public body.
formal-release-lead = When released, the text above goes to the public body as a statement by “{ $name }”. It is not published.
formal-release = Release and submit
formal-release-result = To the statement
formal-error-weighed = This statement has already been weighed. If you wish to withdraw it, contact the public body.

# Statements, for the staff
formal-channel-online = on the portal
formal-channel-email = Email
formal-channel-post = Post or letter box
formal-channel-fax = Fax
formal-channel-in-person = taken down at the office
formal-list-title = Statements received
formal-enter = Enter a statement
formal-enter-lead = For what came by letter, email or fax or was taken down at the office. Copy the wording in full; it cannot be changed afterwards.
formal-enter-go = Enter
formal-enter-email-hint = A confirmation of receipt and later the result go there.
formal-field-channel = How did it come?
formal-field-day = Received on
formal-field-day-hint = This day counts for the deadline, not the day of entry.
formal-tell = { $count ->
    [one] Tell 1 result
   *[other] Tell { $count } results
}
formal-tell-title = Tell the results
formal-tell-lead = { $count ->
    [one] The result of 1 weighed statement has not been told yet.
   *[other] The results of { $count } weighed statements have not been told yet.
}
formal-tell-what = It then stands on each statement's page, and whoever gave an account or an email address gets a mail with the way there. This is usually done after the decision.
formal-tell-open = { $count ->
    [one] 1 statement has not been weighed yet. You can tell its result later.
   *[other] { $count } statements have not been weighed yet. You can tell their results later.
}
formal-tell-go = Tell now
formal-table = Download as a table (CSV)
formal-filter = Which to show?
formal-filter-all = All
formal-filter-open = Still to be weighed
formal-counts = { $count ->
    [one] 1 statement, { $open } still to be weighed
   *[other] { $count } statements, { $open } still to be weighed
}
formal-none = There is no statement here.
formal-anonymous = Without a name
formal-late = Late
formal-late-hint = It came outside the time in which the procedure took statements.
formal-done-weighed = The weighing is saved.
formal-done-told = The results are being told now. With many statements this takes a few minutes.
formal-weighing = Weighing
formal-weighing-lead = Whoever submitted the statement sees the result only once you tell it.
formal-weighing-unreachable = There is neither an account nor an email address here: no letter with the result goes out by itself.
formal-weighed-by = Last weighed by { $name },
formal-weigh = Save the weighing
formal-field-outcome = Outcome of the weighing
formal-field-outcome-none = Please choose
formal-field-answer = Reasons
formal-field-answer-hint = Whoever submitted the statement gets this text as it stands here.
formal-column-number = Number
formal-column-in-time = In time
formal-yes = yes
formal-no = no
formal-error-channel = Choose how the statement came.
formal-error-day = Enter the day of receipt.
formal-error-day-future = The day of receipt is in the future.
formal-error-outcome = Choose the outcome of the weighing.
formal-error-answer = Write the reasons.
formal-error-changed = Meanwhile somebody else has weighed this statement; see above the form. If you save again, your version replaces the other.
formal-error-withdrawn = This statement was withdrawn meanwhile. It is not weighed any more.
formal-withdraw-for = Note a withdrawal
formal-withdraw-for-lead = For a statement that was withdrawn in another way or entered twice. It is then not weighed and stays in the file as withdrawn. This cannot be undone.
formal-withdraw-for-go = Note
formal-field-withdrawal = Reason
formal-field-withdrawal-hint = For example: withdrawn by letter of 3 March. Whoever submitted the statement can read this.

# The mails to who gave a statement
formal-mail-received-subject = Received: statement no. { $number }
formal-mail-received-text = your statement no. { $number } on “{ $consultation }” was received by { $body }: { $at }.
formal-mail-received-go = See the statement
formal-mail-result-subject = Result for your statement no. { $number }
formal-mail-result-text = { $body } has considered your statement no. { $number } on “{ $consultation }” of { $at }. The result is on its page.
formal-mail-result-go = See the result
formal-mail-withdrawn-subject = Your statement no. { $number } is noted as withdrawn
formal-mail-withdrawn-text = { $body } has noted that your statement no. { $number } on “{ $consultation }” of { $at } is withdrawn. The reason is on its page. If that is wrong, contact { $body }.
formal-mail-after = If you did not submit anything, somebody gave your address. You need not do anything.
