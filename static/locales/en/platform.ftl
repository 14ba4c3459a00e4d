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
