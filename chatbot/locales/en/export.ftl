### Files of the programme's tables, for the council.

help-export = get the programme’s tables as a file: members, pairs, check-ins, activities, proposals, promises
do-export = Save as a file
wish-export = I’ll make a file for you{ $what ->
        [unsaid] .
       *[other] : { $what }
    }
arg-what = what
ask-export-what = What should be in the file? How to reach people, notes and whatever was told in confidence stay out of it.
choice-export-what-all = Everything
choice-export-what-members = Members
choice-export-what-pairs = Pairs
choice-export-what-checkins = Check-ins
choice-export-what-activities = Activities
choice-export-what-proposals = Proposals
choice-export-what-promises = Promises
export-begun = I’m putting it together, and it comes here in a moment. Names are in it, so please keep it to the council.
export-under-way = The file you asked for before is still being made. It comes here in a moment.
export-ready =
    { $count ->
        [one] **{ $what }**: one row. How to reach people, notes and anonymous answers aren’t in it.
       *[other] **{ $what }**: { $count } rows. How to reach people, notes and anonymous answers aren’t in it.
    }
export-failed = I couldn’t make the file: something went wrong on my side. Please try again later.
export-column-number = No.
export-column-name = Name
export-column-roles = Roles
export-column-country = Country
export-column-zone = Time zone
export-column-languages = Languages
export-column-joined = Joined
export-column-active = Last active
export-column-capacity = Places
export-column-away = Away
export-column-mentee = Mentee
export-column-mentor = Mentor
export-column-since = Since
export-column-until = Until
export-column-asked = Asked
export-column-good = All good
export-column-help = Needs help
export-column-nocontact = No contact
export-column-skip = Skipped
export-column-missed = Missed
export-column-answered = Last answer
export-column-kind = Kind
export-column-day = Day
export-column-title = Title
export-column-state = State
export-column-decided = Decided
export-column-expected = Expected
export-column-attendees = Attendees
export-column-author = Author
export-column-opened = Opened
export-column-closed = Closed
export-column-outcome = Decision
export-column-supports = Support
export-column-objects = Object
export-column-abstains = Abstain
export-column-comments = Comments
export-column-proposal = Proposal
export-column-promise = Promise
export-column-councillor = Councillor
export-column-due = Due
export-column-made = Promised
export-column-late = Late since
export-column-done = Done
export-activity-state =
    { $state ->
        [reported] waiting
        [more] asked for more
        [confirmed] confirmed
        [rejected] not counted
        [withdrawn] taken back
       *[unconfirmed] unconfirmed
    }
export-proposal-state =
    { $state ->
        [open] open
        [decided] decided
       *[withdrawn] withdrawn
    }
