# Going from the platform's sign-in to a body's own host name
handover-purpose = You will then continue to { $body }. Your account is valid on all portals of this platform.
handover-title = Continue to { $body }
handover-lead = You are signed in here as { $name }. Would you like to be signed in on { $host } with this account too?
handover-go = Continue to { $body }
handover-other = Sign in with another account
handover-on-the-way = You are signed in and are being taken there.
handover-failed-title = Your sign-in has not arrived here
handover-failed = It may have taken too long, or it was begun in another browser. Please try again; you will usually not need your password for it.
handover-again = Try again
