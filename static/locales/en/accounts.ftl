# Signing in
account-sign-in-title = Sign in
account-sign-in = Sign in
account-sign-out = Sign out
account-email = Email address
account-password = Password
account-email-missing = Enter your email address.
account-password-missing = Enter your password.
account-sign-in-failed = The email address and password do not match. Check both and try again.
account-signed-in-title = You are signed in
account-signed-in = You are signed in as { $name }.
account-continue = Continue
account-demo-title = Accounts for trying things out
account-demo-text = This is a demonstration with invented people and contributions. You can try everything out with these accounts.
account-demo-role = Role

# The own account
account-title = My account
account-waiting-title = A text of yours is waiting
account-waiting = It is not published yet. Read it once more, and publish it or throw it away.
account-name = Name
account-roles = My roles
account-administration = Go to administration
account-role-citizen = Citizen
account-role-editor = Editor
account-role-moderator = Moderator
account-role-admin = Manager
account-role-operator = Platform operator

# Own posts
account-posts-title = My contributions
account-posts-lead = Everything you have written on the portals, and where it stands.
account-posts-show = View my contributions
account-posts-none = You have not written anything yet. You can have your say on the consultation pages.
account-comment = Comment
account-comment-on = Comment on: { $title }
account-reply = Official reply
account-reply-to = Official reply to: { $title }
account-post-visible = Published
account-post-pending = Being checked
account-post-hidden = Hidden
account-post-removed = Removed
account-post-withdrawn = Withdrawn
