# Frame of every page
ui-skip = Skip to content
ui-demo = Demonstration – not real consultations
ui-head-line = Public administration participation portal
ui-all-bodies = All towns, municipalities and districts
ui-languages = Language
ui-portal = Participation portal
ui-navigation = Main navigation
ui-home = Home
ui-overview = Overview
ui-consultations = Consultations
ui-search = Search
ui-administration = Administration
ui-sign-in = Sign in
ui-sign-out = Sign out
ui-path = You are here
ui-footer = Legal information
ui-imprint = Legal notice
ui-privacy = Privacy
ui-accessibility = Accessibility
ui-netiquette = Rules for contributions
ui-no-tracking = This portal sets no cookies while you are only reading, and it does not count your visits.

# Forms
ui-errors-title = Please check what you have entered
ui-optional = – optional
ui-characters-left = Characters remaining:
ui-characters-over = Characters over the limit:

# Lists
ui-filter-apply = Apply filters
ui-filter-active = Selected filters
ui-filter-remove = – remove filter
ui-filter-reset = Clear all filters
ui-search-go = Search
ui-pager-label = More pages
ui-pager-next = Show more
ui-pager-first = Back to the start

# Phases
ui-step-past = Completed
ui-step-current = In progress
ui-step-future = Still to come

# Votes
ui-vote-label = Vote: { $title }
ui-vote-agree = Agree
ui-vote-neutral = Neutral
ui-vote-disagree = Disagree
ui-vote-sign-in = Sign in to vote
ui-vote-saved = Your vote has been saved.
