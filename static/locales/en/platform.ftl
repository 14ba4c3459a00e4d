# Front page
platform-title = Have your say where you live
platform-lead = Towns, municipalities, districts and the Free State of Saxony present their plans here. You can read them, make suggestions, vote and follow what comes of them.
platform-place = Find your town, municipality or district
platform-place-go = Find
platform-place-hint = For example: Bautzen, Budyšin, Vogtlandkreis or a municipality key
platform-found = Found for “{ $place }”
platform-found-none = No town, municipality or district here has this name. Try the first few letters or look below.
platform-found-more = There are more. Enter more of the name.
platform-count-running = consultations in progress
platform-count-bodies = towns, municipalities, districts and other public bodies
platform-running = Open now
platform-running-none = There is no consultation in progress at present.
platform-search-all = Search all consultations
platform-until = Open until { $date }
platform-bodies = All public bodies
platform-large = Free State, districts and independent cities
platform-districts = Towns and municipalities by district
platform-others = Other public bodies

# For operators
platform-operation = Platform operation
platform-version = Version
platform-address = Address
platform-connections = Database connections (in use / open)
platform-limits-off = Rate limits switched off
platform-demo = Demonstration
platform-yes = Yes
platform-no = No
platform-column-name = Name
platform-column-slug = Short name
platform-column-key = Key
platform-column-hosts = Own addresses

# Background work
platform-jobs-title = Abandoned jobs
platform-jobs-none = No background job has failed.
platform-jobs-lead = These background jobs failed even after many attempts. Once the cause is gone, let them begin again.
platform-jobs-kind = Job
platform-jobs-dead = Abandoned
platform-jobs-attempts = Attempts
platform-jobs-error = Error
platform-jobs-again = Try again

# The bodies, for operators
platform-column-kind = Type
platform-kind-land = Free State
platform-kind-landkreis = District
platform-kind-kreisfreie-stadt = Independent city
platform-kind-grosse-kreisstadt = Major district town
platform-kind-stadt = Town
platform-kind-gemeinde = Municipality
platform-kind-sonstige = Other public body
platform-body-new = Add a public body
platform-body-search = Find a public body
platform-body-none = No public body here has this name.
platform-body-name-hint = As people know it, for example “Großröhrsdorf”.
platform-body-slug-hint = The first part of the address: letters a to z, digits and hyphens. Without one it is made from the name. It cannot be changed later.
platform-body-name-hsb = Sorbian name
platform-body-ags = Official municipality key
platform-body-district = District it belongs to
platform-body-contact = Email address for enquiries
platform-body-contact-hint = Stands in the legal notice and the other notices of the public body.
platform-body-colour = Colour
platform-body-colour-hint = Six digits after the sign #, for example #005b8c. The portal itself takes care that everything stays readable.
platform-body-colour-wrong = Enter the colour like #005b8c.
platform-body-host = Web address of its own
platform-body-host-hint = For example mitreden.grossroehrsdorf.de, without https://. The name must point to this portal.
platform-body-hosts-hint = Host names like mitreden.grossroehrsdorf.de, several separated by commas. Each must lead to this portal.
platform-body-change = Change the public body
platform-body-host-wrong = Enter a host name like mitreden.grossroehrsdorf.de, and not the platform’s.
platform-body-host-taken = This address belongs to another public body already.
platform-body-slug-taken = This short name belongs to another public body already.
platform-body-admin = Email address of the first manager
platform-body-admin-hint = An invitation goes to this address. Whoever accepts it decides over the public body’s team from then on.
platform-body-add = Add public body
platform-body-portal = Go to the public body’s portal
platform-body-admins = Managers
platform-body-admins-none = This public body has no manager yet.
platform-body-admins-own = The public body itself decides over its team.
platform-body-invitation = Invited: { $email }, valid until { $date }
platform-body-invitation-expired = Invited: { $email }, expired on { $date }
platform-body-appoint = Send invitation
platform-body-has-admin = This public body has a manager, who invites other people.
platform-done-added = The public body is added.
platform-done-invited = The invitation is on its way.
platform-done-ended = You have stopped looking in.
platform-done-changed = The public body was changed.

# Looking in
platform-insight-title = Looking in
platform-insight-lead = As operator you do not see what a public body keeps to itself. If you have to look in to help, state the reason. You can then read the public body’s team and activity log for { $minutes } minutes and change nothing. The look stands in the public body’s log with your name and the reason, and its managers see it meanwhile.
platform-insight-reason = Reason
platform-insight-reason-hint = In one sentence, best with the reference of the request.
platform-insight-reason-missing = State why you look in.
platform-insight-reason-long = Make the reason shorter: at most 300 characters.
platform-insight-begin = Begin to look in
platform-insight-until = Your look ends on { $until }. You can read:
