### The menu: what somebody can do now.

help-menu = see what you can do now
menu-pinned = **What you can do**: tap a number, or write what you’d like.
do-menu = What I can do now
menu-key = Menu
menu-more = More
menu-question = What would you like to do?
menu-offers =
    { $count ->
        [one] Answer an offer
       *[other] Answer { $count } offers
    }
menu-checkin =
    { $count ->
        [one] Check-in: one open
       *[other] Check-in: { $count } open
    }
menu-review =
    { $count ->
        [one] Confirm an activity
       *[other] Confirm { $count } activities
    }
menu-todo =
    { $count ->
        [one] Decide: one waits
       *[other] Decide: { $count } wait
    }
menu-my-request = How my request stands
menu-mentor = Your mentor is **{ $name }**.
menu-request = I’m looking for a mentor for you.
menu-no-mentor = You don’t have a mentor yet.
menu-mentees =
    { $mentees ->
        [0] You have no mentees at the moment.
        [one] You have one mentee.
       *[other] You have { $mentees } mentees.
    }
menu-away = You’re away until { $until }.
pending-some = This is waiting for you:
pending-none = Nothing is waiting for you. All is well!
pending-offers = - Your answer to { $names }, who would like you as their mentor
pending-check-in = - Your check-in about { $names }
pending-review =
    { $count ->
        [one] - An activity to confirm
       *[other] - { $count } activities to confirm
    }
pending-todo =
    { $count ->
        [one] - A decision of the council that is yours
       *[other] - { $count } decisions of the council that are yours
    }
pending-request = - Your request for a mentor is with me; there’s nothing for you to do
menu-lost = No worries: nobody knows their way around at first, and you can’t do anything wrong here. One step is enough for today.
received-request = Yes, your request for a mentor is here, since { $day }.
received-application = Yes, your application is here; it isn’t decided yet.
received-activities =
    { $count ->
        [one] Yes, it’s here: { $names }. It isn’t decided yet; as soon as it is, I’ll tell you.
       *[other] Yes, they’re here: { $names }. They aren’t decided yet; as soon as one is, I’ll tell you.
    }
received-nothing = Nothing of yours is waiting for an answer at the moment. If you sent something and miss it here, just send it again.
still-a-council = Yes, you’re on the council.
still-a-mentor = Yes, you’re a mentor. Nobody here loses that by being quiet for a while: it ends when you say so, or when the council decides it and tells you.
still-mentees =
    { $count ->
        [0] You have no mentees at the moment.
        [one] Your mentee is { $names }.
       *[other] Your mentees are { $names }.
    }
still-mentee = Yes, you’re in the programme, as a mentee.
still-member = Yes, you’re in the programme.
since-joined = You’ve been in the programme since { profile-joined }.
since-a-mentor = You’ve been a mentor since { $day }.
since-a-council = You’ve been on the council since { $day }.
since-pair = { $name } has been your mentor since { $day }.
still-yes = I’m still active
why-refused = “{ $title }” of { $day } was rejected{ $reason ->
        [none] ; no reason was noted.
       *[other] : “{ $reason }”.
    } You can report it again with what was missing, or ask the council to look at it once more.
why-refused-none = No activity of yours has been rejected.
menu-just-looking = Of course, have a look: you’re signed up for nothing, and asking costs nothing. People who want to take part in free projects get a volunteer mentor here, talk with them every week or two, and begin as small as they like. You can ask for one, or leave, at any time.
received-question = Yes, the council has what you asked on { $day }. Somebody answers you here, by { $due } at the latest.
