# List
contribution-list-title = Contributions
contribution-list-empty = There are no contributions here.
contribution-list-empty-open = Nobody has written anything yet. Be the first.
contribution-sort = Sort
contribution-sort-new = Newest
contribution-sort-old = Oldest
contribution-sort-top = Most agreed with
contribution-sort-discussed = Most discussed
contribution-read-on = Read on
contribution-comments = { $count ->
    [one] 1 comment
   *[other] { $count } comments
}
contribution-edited = edited
contribution-pending = Being checked
contribution-hidden = Hidden
contribution-removed = Removed
contribution-withdrawn = This contribution has been withdrawn.
contribution-withdrawn-title = Withdrawn contribution

# Writing
contribution-write = Write a contribution
contribution-sign-in = Sign in and write
contribution-sign-in-why = Start writing right away. You sign in afterwards to publish; until then your text is kept for you. Already have an account?
contribution-over = Contributions are no longer accepted here. Everything written remains available to read.
contribution-not-begun = You can write here as soon as the consultation has started.
contribution-moderated = Texts are checked here before others see them.
contribution-field-title = Heading
contribution-field-title-hint = Without a heading we use the beginning of your text.
contribution-field-body = Your contribution
contribution-field-body-hint = Blank lines separate paragraphs. **bold**, *italic*, lists with - at the start of a line.
contribution-submit = Publish contribution
contribution-preview = Show preview
contribution-preview-title = This is how your text will look
contribution-error-closed = Texts are not accepted here at the moment: the period has ended or has not yet begun.
contribution-error-parent = The comment you are replying to no longer exists here.
contribution-error-edit-late = Texts can be changed only in the first 15 minutes and only during the consultation period.
contribution-error-withdraw = The moderators have hidden this text. It can no longer be withdrawn.

# Own texts
contribution-edit-until = Edit (until { $time })
contribution-edit-title = Edit contribution
contribution-edit-submit = Save change
contribution-withdraw = Withdraw
contribution-told = If the body replies to your contribution, we will write to you. Would you like to hear of the result, too?
contribution-withdraw-title = Withdraw contribution
contribution-withdraw-question = Do you want to withdraw this contribution? Nobody will be able to read its text any more. Comments on it will remain.
contribution-withdraw-yes = Yes, withdraw
contribution-withdraw-no = No, keep it

# Comments
comment-write = Write a comment
comment-field-body = Your comment
comment-submit = Publish comment
comment-sign-in = Sign in and comment
comment-sign-in-why = Start writing right away. You sign in afterwards to publish; until then your text is kept for you. Already have an account?
comment-over = Comments are not accepted here at the moment. Everything written remains available to read.
comment-not-here = It is not possible to comment on this contribution.
comment-answer = Reply
comment-answers = Reply to { $name }
comment-answers-one = Reply to a comment
comment-answer-not = Comment on the contribution instead
comment-edit-title = Edit comment
comment-withdraw-title = Withdraw comment
comment-withdraw-question = Do you want to withdraw this comment? Nobody will be able to read its text any more. Replies to it will remain.
comment-withdrawn = This comment has been withdrawn.
comment-gone = This comment is no longer public.

# The mail to an author who was answered
mail-reply-subject = Reply to your contribution: { $title }
mail-reply-text = There is a reply to your contribution “{ $title }” on the consultation “{ $consultation }”. It comes from: { $body }.
mail-reply-go = Read the reply
mail-reply-after = You receive this email because you wrote the contribution.
