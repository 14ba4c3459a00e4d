# The administrator's switch for proofs of work
protection-title = Protection against programs
protection-lead = The browser of whoever writes or reports without an account can be made to solve a small task first. People notice nothing of it; sending masses of forms becomes expensive. People without JavaScript sign in, or get a code by email for a report.
protection-now = Switched on at the moment, since a remarkable number of forms is coming in. If it stays calm, that ends on { $until }.
protection-field = Task for browsers
protection-automatic = By itself: only while remarkably many forms come in, and for an hour after
protection-always = Always
protection-save = Save
protection-saved = The setting has been saved.
