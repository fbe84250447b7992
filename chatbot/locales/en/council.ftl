### The programme at a glance, one person's standing, and what the council decides about people.

arg-person = person
arg-page = page
arg-mentee = mentee
arg-mentor = mentor
arg-role = role

help-status = see how things stand
status-of-mentee = I only know what you tell me of { $name }, and what they tell the council stays there. A word from you is the best way to find out.
status-of-others = How { $name } is doing is between them and the council. Tap `/status` to see where you stand.
programme =
    {"**"}The programme, { $day }**
    - Mentees **{ $mentees }**, mentors **{ $mentors }**, council **{ $council }**
    - Pairs: **{ $pairs }**
    - Waiting for a mentor: { $waiting ->
        [0] nobody
       *[other] **{ $waiting }**, the longest for { $wait }
    }
    - Places with mentors: **{ $places }**, **{ $free }** free{ $over ->
        [0] { "" }
       *[other] ; mentors over capacity: **{ $over }**
    }
    - Mentees of each mentor: { $load }{ $proposed ->
        [0] { "" }
       *[other] ; once the changes proposed are accepted: { $then_load }
    }
    - Check-ins this week: **{ $answered }** answered, **{ $open }** open, **{ $missed }** missed
    - Silent mentors: **{ $silent }**
    - Need help: { $help ->
        [0] nobody
       *[other] **{ $help }** ({ $names })
    }
    - Activities: **{ $confirm }** to be confirmed, **{ $unconfirmed }** not confirmed in time
    - Decisions: { $decisions ->
        [0] none waiting
       *[other] **{ $decisions }** waiting, the oldest for { $oldest }, { $overdue ->
            [0] none overdue
           *[other] **{ $overdue }** overdue
        }
    }{ $decided ->
        [0] { "" }
       *[other] ; usually decided within { $response }
    }{ $promises ->
        [0] { "" }
       *[other] ; promises to keep: **{ $promises }**{ $late ->
            [0] { "" }
           *[other] , **{ $late }** late
        }
    }

    More: `/todo`, `/mentors`, `/waiting`, `/inactive`; or ask me how anyone is doing
board-title = The programme, { $day }
board-mentees = mentees
board-mentors = mentors
board-free = free places
board-waiting = waiting
board-silent = silent mentors
board-decisions = decisions
board-unconfirmed = unconfirmed
board-check-ins = Check-ins by week
board-week = W{ $number }
board-answered = answered
board-open = open
board-missed = missed
board-activities = Activities of these weeks
board-activities-reported = to be confirmed
board-activities-more = asked for more
board-activities-confirmed = confirmed
board-activities-rejected = rejected
board-activities-unconfirmed = unconfirmed

member-status-of = **{ $name }** ({ $roles })
member-status-joined = - In the programme since { $source ->
        [archive] { $day } (from the archive)
        [council] { $day } (confirmed by the council)
        [self_declared] { $day } (as they say)
       *[first_contact] { $day } (when we first met)
    }
member-status-own-joined = - In the programme since { profile-joined }
member-status-zone = - Time zone: { $zone }
member-status-zone-assumed = - Time zone: not set yet; I go by { $zone }
member-status-country = - Country: { $country }
member-status-languages = - Languages: { $languages }
member-status-interests = - Interests: { $interests }
member-status-mentor = - Mentor: **{ $name }**, since { $since }
member-status-no-mentor = - No mentor yet: `/request_mentor` asks for one
member-status-waiting =
    { $place ->
        [0] - A mentor is being asked; waiting since { $since }
       *[other] - Waiting for a mentor since { $since }: place **{ $place }**
    }
member-status-topic = - Would like a mentor for: “{ $topic }”
member-status-mentees =
    { $count ->
        [0] - Mentees: none, room for { $capacity }
       *[other] - Mentees: **{ $count }** of { $capacity } ({ $names })
    }
member-status-away = - Away until { $until }
member-status-covered = - Until the mentor is back: **{ $name }**
member-status-backup =
    { $state ->
        [asked] - Asked to stand in: { $name } (no answer yet)
       *[agreed] - Stands in for them: { $name }
    }
member-status-backup-of = - Ready to stand in for { $names }
member-status-check-in =
    { $state ->
        [open] - Check-in of { $day }: **{ $answered }** of { $count } answered, open until { $until }
       *[closed] - Check-in of { $day }: **{ $answered }** of { $count } answered
    }
member-status-silent = - Hasn’t answered { $missed } check-ins in a row, since { $since }
member-status-about = - Last check-ins about them: { $answers }
member-status-answer = { $day } { $answer }
member-status-answer-missed = { $day } missed
member-status-answer-open = { $day } open
member-status-heard = - Last heard from their mentor (as they said on { $day }): { $answer }
member-status-note = - Note by { $name }, { $day }: “{ $note }”
member-status-declined = - { $name } couldn’t take them: “{ $reason }”
member-status-activities =
    { $count ->
        [0] - Activities: none yet
       *[other] - Activities: **{ $confirmed }** confirmed, **{ $open }** open, **{ $unconfirmed }** not confirmed in time, **{ $rejected }** rejected
    }
member-status-undecided = - Activities waiting for you: **{ $count }** (`/confirm`)
member-status-active = - Last active: { $day }
member-status-never-active = - Last active: not yet

help-mentors = see how many mentees each mentor has
mentors-none = There are no mentors yet. Tap `/appoint` to appoint one.
mentors-spread =
    {"**"}{ $mentors ->
        [one] { $mentors } mentor
       *[other] { $mentors } mentors
    }, { $mentees ->
        [one] { $mentees } mentee with a mentor
       *[other] { $mentees } mentees with a mentor
    }**
    - Places: **{ $places }**, **{ $free }** free
    - Over capacity: **{ $over }**, away: **{ $away }**, silent: **{ $silent }**
    - Mentees of each: { $load }
spread-of-mentees =
    { $spread ->
        [0] evenly spread, **{ $most }** each
        [1] evenly spread, **{ $least }** or **{ $most }**
       *[other] one has **{ $most }**, another **{ $least }**
    }
mentors-beyond = - The picture shows the { $drawn } with the most mentees; { $beyond ->
        [one] { $beyond } more is
       *[other] { $beyond } more are
    } in the list.
mentors-all = **Mentees of each mentor, and how many they take**
mentors-one = - { $name }: **{ $mentees }** of { $capacity }
mentors-over = over capacity
mentors-away = away until { $day }
mentors-silent = silent, { $missed } missed
mentors-chart = Load by mentor
mentors-chart-unit = mentees
mentors-chart-limit = capacity

help-waiting = see who is waiting for a mentor
waiting-nobody = Nobody is waiting for a mentor.
waiting-all = **{ $count }** { $count ->
        [one] is waiting
       *[other] are waiting
    } for a mentor, the longest for { $wait }
waiting-one = - { $name }: { $wait }
waiting-topic = “{ $topic }”
waiting-asked = { $mentor } is being asked

help-inactive = see who has gone quiet
inactive-nobody = All is well: no mentor is silent, and every mentee has done something within { $span }.
inactive-all = Silent mentors: **{ $mentors }**, mentees without activity for { $span } or more: **{ $mentees }**
inactive-mentor = - { $name } (mentor): { $missed } check-ins missed in a row, since { $since }
inactive-mentee = - { $name }: { $span }
inactive-with = with { $mentor }
inactive-alone = no mentor

list-more = … and **{ $count }** more
list-next = Show more
list-no-page = There’s no page { $page }.

help-assign = give a mentee a mentor
ask-assign-mentee = Who needs a mentor?
ask-assign-mentor = Who should be their mentor?
assign-same = { $name } can’t be their own mentor.
assign-no-role =
    { $role ->
        [mentor] { $name } isn’t a mentor. You can appoint them, if they agree: `/appoint`
       *[mentee] { $name } isn’t a mentee. You can appoint them, if they agree: `/appoint`
    }
assign-already = { $mentor } is already { $mentee }’s mentor.
assign-changed = Something has changed for { $name } since I asked. Tap `/assign` again to see how things stand.
concern-full =
    { $capacity ->
        [one] { $name } takes one mentee and already has one.
       *[other] { $name } already has { $mentees } of { $capacity } mentees.
    }
concern-away = { $name } is away until { $day }.
concern-silent = { $name } hasn’t answered the last { $missed } check-ins.
assign-sure = Shall I pair them?
assign-instead = { $before } is { $mentee }’s mentor at the moment; that would end, with thanks.
assign-yes = Assign
concern-alone =
    { $name } would be without a mentor until another one says yes{ $free ->
        [0] , and nobody has a free place at the moment.
        [one] ; one place is free.
       *[other] ; { $free } places are free.
    } Pairing { $name } with someone else at once leaves no gap. Shall I end it with { $mentor } anyway?
concern-sure = Shall I pair them anyway?
assign-anyway = Assign anyway
assign-done = {"**"}{ $mentor }** is { $mentee }’s mentor now.
assign-done-instead = I’m letting { $before } know, with thanks.

help-appoint = give someone a role
ask-appoint-person = Who would you like to appoint?
ask-appoint-role = Which role is it?
appoint-already = { $name } already has that role: { $role }.
appoint-sure-mentee = Shall I make this person a mentee?
appoint-sure-mentor = Shall I make this person a mentor?
appoint-sure-council = Anyone on the council sees how everyone is doing, and decides. Shall I make this person a **councillor**?
appoint-yes = Appoint
decision-no = No
decision-dropped = All right, nothing has changed.
appoint-done = { $name } has a new role: **{ $role }**.
appointed-mentee = The council has welcomed you as a **mentee**. Tap `/request_mentor` when you’d like a mentor, and `/help` to see the rest.
appointed-council =
    You’re on the **council** now. Thank you!

    To see how the programme stands, tap `/status`; for what needs a decision, tap `/todo`. To pair, appoint or dismiss people, just say so.

help-dismiss = end someone’s role
ask-dismiss-person = Whose role should end?
ask-dismiss-role = Which role is it?
dismiss-not = { $name } doesn’t have that role: { $role }.
dismiss-configured = { $name } is on the council because my settings say so: whoever runs me can change that there, I can’t.
dismiss-last-councillor = { $name } is the last one on the council. Appoint someone else first, so that the programme isn’t left alone.
dismiss-sure = Shall I end this role: **{ $role }**?
dismiss-sure-mentor = { $name } mentors { $partners }. They’d wait for another mentor, counting from the day they first asked. Shall I?
dismiss-sure-mentee = { $name } has { $partners } as a mentor, and that would end. Shall I?
dismiss-yes = End the role
dismiss-done = { $name } no longer holds the role: **{ $role }**.
dismissed-mentee = The council has decided to end your time as a **mentee**. Thank you for being with us! If that surprises you, write to the council.
dismissed-mentor = The council has decided to end your time as a **mentor**. Thank you for all the time you gave!{ $mentees ->
    [0] { "" }
    [one] { " Your mentee is being looked after." }
   *[other] { " Your mentees are being looked after." }
} If that surprises you, write to the council.
dismissed-council = Your time on the **council** has ended. Thank you for all you did!
mentee-left = { $name } is no longer in the programme as a mentee, so your time as their mentor has ended. Thank you for all you’ve done for them!

help-todo = see what’s waiting for a decision
todo-none = Nothing is waiting for a decision. Thank you!
todo-all = **{ $count }** { $count ->
        [one] decision is waiting
       *[other] decisions are waiting
    }, { $mine ->
        [0] none for you
       *[other] **{ $mine }** for you
    }
todo-line = - #{ $number } { $title }
todo-age = { $age } old
todo-by = { $name }, by { $day }
todo-nobody = nobody yet
todo-overdue = **overdue** since { $day }
todo-open = #{ $number } { $name }

help-claim = take on a decision
arg-item = number
claim-done = It’s yours, thank you.
claim-already = #{ $number } is already yours. To decide it, tap it in the list: `/todo`
claim-taken = { $name } has taken on #{ $number }, so you don’t need to decide it any more.

help-resolve = decide what’s waiting for the council
arg-decision = decision
choice-decision-accept = Accept
choice-decision-decline = Decline
choice-decision-wait = Give them time
choice-decision-reassign = Look for other mentors
choice-decision-end_role = End the role
choice-decision-approve = Approve
choice-decision-keep = Leave it as it is
choice-decision-done = Taken care of
resolve-done = Thank you for deciding: **{ $decision }** (#{ $number } { $title }).
resolve-does-not-fit = That can’t be decided about #{ $number }. You can choose { $options }.
resolve-anyway = Approve anyway
resolve-by-another = { $name } has decided #{ $number } ({ $decision }), so you don’t need to any more.
item-none = There’s no #{ $number }. Tap `/todo` to see what’s waiting.
item-resolved = This is already decided: { $decision } (#{ $number } { $title }).
item-settled = This doesn’t need a decision any more: #{ $number } { $title }
item-about-you = #{ $number } is about you, so someone else on the council decides it.

item-heading = {"**"}#{ $number }** { $title }
item-note = “{ $note }”
item-help-asked =
    { $own ->
        [yes] { $name } is asking for it themselves; nobody but the council knows.
       *[no] { $by }, who is looking after { $name }, says so.
    }
item-more =
    #{ $number } { $title }

    They’ve added: “{ $note }”
item-stand-in = { $stand_in } has agreed to stand in for { $name }, and may be the one to ask first.
item-last-wrote = { $name } last wrote to me on { $day }.
item-never-wrote = { $name } has never written to me.
item-passed-on =
    { $times ->
        [one] It was passed on to you because its time ran out.
       *[other] It was passed on to you because its time ran out { $times } times.
    }
item-until = Please decide by { $until }.
item-title-application = { $name } would like to be a mentor
item-title-silent_mentor = { $name } hasn’t answered check-ins for a while
item-title-reassign = { $name } is silent: other mentors for the mentees?
item-title-leave_role = { $name } has been silent for a long time: should the mentor role end?
item-change-mentee =
    { $name } would like another mentor{ $proposed ->
        [yes] : { $other } is proposed
       *[no] { "" }
    }
item-change-mentor =
    { $asker } would like someone else to mentor { $name }{ $proposed ->
        [yes] : { $other } is proposed
       *[no] { "" }
    }
item-change-balance =
    { $name } could have another mentor, since theirs has many mentees{ $proposed ->
        [yes] : { $other } is proposed
       *[no] { "" }
    }
item-wish-nobody = There was nobody left to ask: I don’t know of another mentor who is free for { $name } and could go on with them.
item-wish-agreed =
    { $count ->
        [0] Of the three people concerned, nobody has agreed yet.
        [3] All three people concerned agree, but { $other } has no free place.
       *[other] Of the three people concerned, { $names } agreed.
    }
item-title-no_mentor_free = { $name } is waiting for a mentor, and none is free
item-title-help_wanted = { $name } needs help
item-title-disagreement = { $name } and their mentor: a word with both would help
item-title-unusual_activity = { $name } is doing a great deal at once
item-unusual =
    { $doing ->
        [request] { $name } keeps asking for a mentor.
        [report] { $name } is reporting a great many activities.
        [check_in] { $name } keeps changing their answers.
        [away] { $name } keeps announcing and ending absences.
        [backup] { $name } keeps asking mentors to stand in, one after another.
        [change] { $name } keeps asking for a change of mentor and taking it back.
        [help] { $name } keeps writing more about a call for help.
        [meeting] { $name } keeps proposing times to meet.
        [share] { $name } keeps showing and hiding their handle.
        [question] { $name } keeps asking about activities.
       *[other] { $name } keeps doing the same thing again and again.
    }
item-title-quiet_mentee = { $name } hasn’t been active for a long time
item-apart = { $name } and { $other } can’t write to each other
item-what-apart = They’re a pair, I’ve reminded both, and neither shows the other a handle. A word with one of them helps most; as soon as one does, this ends by itself. If you’ve brought them together, **Taken care of** ends it.
item-what-application = Ask me how { $name } is doing, and I’ll show you more. If you decline, a word on why helps.
item-what-silent_mentor = Nobody is to blame: life gets busy. They won’t get new mentees until they answer, and any answer ends this. A personal word often helps.
item-what-reassign = Any answer from { $name } ends this by itself. If you look for other mentors, each mentee is offered to one or keeps their place on the waiting list, and { $name } stays a mentor.
item-what-leave_role = Any answer from { $name } ends this by itself. If the role ends, { $name } is thanked, and each mentee is offered to another mentor or goes on the waiting list.
item-what-change_of_mentor = If you leave it as it is, I’ll let those concerned know kindly. To pair { $name } with someone else at once, just tell me with whom.
item-what-no_mentor_free = To see who has room, tap `/mentors`; to pair { $name } with somebody, just tell me with whom.
item-what-help_wanted = Please make sure that someone talks with { $name } soon. Ask me how { $name } is doing, and I’ll show you more.
item-what-disagreement = A word with both helps most. Ask me how { $name } is doing, and I’ll show you what each of them told me; neither knows what the other says.
item-what-unusual_activity = None of it is lost: the people it concerns will hear the rest later, all together. A kind word with { $name } may clear it up. Ask me how { $name } is doing, and I’ll show you more.
item-what-quiet_mentee = Perhaps { $name } would like a word, or a way out. If the role ends, both are thanked.

application-declined = Thank you for applying to be a mentor. The council can’t say yes at the moment: { $reason } You’re welcome to apply again later.
application-no-reason = it’s nothing against you.
silence-reassigned = I haven’t heard from you as a mentor for a while, and I hope you’re well. So that nobody has to wait, I’m looking for other mentors for { $mentees }. You’re still a mentor: a word from you is enough whenever you’d like to go on.
change-kept =
    { $own ->
        [yes] The council has thought about your request for another mentor, and asks you to go on as you are for now. If that doesn’t work for you, write to them; they’ll listen.
       *[no] The council has thought about your request for someone else to mentor { $mentee }, and asks you to go on for now. If that doesn’t work for you, write to them; they’ll listen.
    }
digest =
    {"**"}This week in the programme, { $day }**
    - Decisions: { $open ->
        [0] none waiting
       *[other] **{ $open }** waiting, the oldest for { $oldest }, { $overdue ->
            [0] none overdue
           *[other] **{ $overdue }** overdue
        }
    }; { $decided } decided last week
    - Waiting for a mentor: { $waiting }
    - Silent mentors: { $silent }
    - Activities not confirmed in time: { $unconfirmed }
public-digest-title = The mentorship programme, week of { $day }
public-digest =
    - Mentors: { $mentors }
    - Mentees with a mentor: { $pairs }
    - New this week: { $joined ->
        [one] 1 member
       *[other] { $joined } members
    }, { $paired ->
        [one] 1 pair
       *[other] { $paired } pairs
    }
    - Activities reported this week: { $reported }, of them confirmed: { $confirmed }
    - Waiting for a mentor: { $waiting }; free places with mentors: { $free }
public-digest-join = Would you like a mentor, or to be one? Write to me.
digest-councillor = - With { $name }: { $count }
digest-gaps = - Asked without an answer in the guide: { $count }, most often “{ $words }”{ $times ->
        [one] {""}
       *[other] { " " }· { $times } times
    }
told-now = I’m telling { $names } now.
told-morning = So as not to wake { $names }, I’ll write to them in the morning.
told-never-wrote = I can’t tell { $name }: they haven’t written to me yet. Ask me to invite { $name }, and I’ll make an invitation.
told-nobody = I can’t tell { $name }: I have no way to reach them at the moment. Please tell them some other way.
item-overdue = This should have been decided by { $until }, and is still open.
item-alone = There’s nobody else on the council to take { $count ->
    [one] it
   *[other] them
} on. Tap `/appoint` to add someone.
items-overdue = **{ $count }** decisions are overdue:
items-overdue-line = - #{ $number } { $title }, since { $day }
item-what-no-mentor-at-all = There’s no mentor in the programme that I could ask, so everyone who asks for one has to wait. Appoint one, and I’ll go on by myself: `/appoint`
help-find = find people by any part of their name, a country, a language or an interest
arg-words = part of a name
ask-find-words = Who are you looking for? Part of a name or handle will do, or a country, a language or an interest.
find-nobody = Nobody has “{ $words }” in a name or a handle, or among languages and interests.
find-nobody-there = Nobody here has told me that they live there: “{ $country }”.
find-all = **“{ $words }”**
find-one = - { $name } ({ $roles })
find-trait = { $trait }
find-more = There are more than these { $shown }: another word narrows it down.
help-unassign = end a pair; the mentee waits for another mentor
ask-unassign-mentee = Whose pair is it? Name the mentee.
unassign-no-mentor = { $name } has no mentor at the moment.
unassign-sure = { $mentor } would no longer mentor { $mentee }, who’d wait for another mentor, counting from the day they first asked. Shall I?
unassign-yes = End it
unassign-done = { $mentor } no longer mentors { $mentee }, who is waiting for another mentor now.
pair-unassigned-mentor = The council has decided that you won’t go on as { $name }’s mentor. Thank you for all you’ve done for them! If that surprises you, write to the council.

help-council = ask the council something; a person answers
do-council = Ask the council
ask-council-words =
    { $more ->
        [yes] What would you like to add?
       *[no] What would you like to ask or tell the council? A person reads it and answers you here.
    }
council-asked =
    { $state ->
        [new] I’ve given it to { $name }, who will answer you by { $until }.
        [added] { $name } has that too now, and will answer you by { $until }.
       *[shown] { $name } has what you asked, and will answer you by { $until }.
    }
council-more = Add something
council-is-settled = It’s settled
council-settled = Good to hear. I’ve told the council that nothing is left to do.
council-nothing = You’ve asked nothing that is still open.
council-with-another = What you asked the council is with { $name } now, who will answer you by { $until }.
council-ask-more = Ask something more
council-answer =
    { $name } of the council answers you (“{ $asked }”):

    “{ $words }”
council-done = { $name } of the council has taken care of what you asked (“{ $asked }”). If it isn’t settled, please ask again.
choice-decision-answer = Answer
ask-resolve-reason = What shall I answer { $name }? They read it in your name.
item-title-question = { $name } asks the council for something
item-what-question = **Answer** sends your words to { $name }; **Taken care of** says that it’s settled.
council-asked-did = the council has your question.
assign-did = { $mentor } is { $mentee }’s mentor.
unassign-did = { $mentor } and { $mentee } are no longer a pair.
appoint-did = { $name } is { $role } now.
dismiss-did = { $name } is no longer { $role }.
todo-decide =
    #{ $number } { $title }: **{ $decision }**{ $spell ->
        [none] .
       *[other] , noted as “{ $spell }”; I set no date by it.
    } Shall I?
# How long a time may be.
words-spell = day, days, week, weeks, month, months
# What asks for more time for somebody.
words-more-time = (one|two|three|four|five|six|some|2|3|4|5|6) more (days|weeks|week|months|month), another (two|three|four|2|3|4) (days|weeks|months), more time, some time, extra time, another week, one more week, a week more, an extra week, another two weeks, two more weeks, a couple more weeks, a couple of weeks, another few weeks, a few more weeks, another month, one more month, another day or two, a few more days, some more days, another few days, a few days more, a bit longer, a little longer, a while longer, wait longer, wait a bit, wait a little, wait another, wait one more, wait some more, let's wait, can we wait, we should wait, i'd wait, i would wait, better wait, rather wait, hold off, be patient, another chance, one more chance, a second chance, no hurry, not rush, give him time, give her time, give them time, grant him time, grant her time, extend the deadline, extend it
words-more-time-give = give, grant, let's give, lets give, can we give, we give, i'd give, allow
words-more-time-until = until, till, til, up to
# What leads to words for the council, where it was offered to ask it.
words-tell-council = tell them that, tell them, then tell them that, then tell them, so tell them that, so tell them, ok tell them that, ok tell them, please tell them that, please tell them, well tell them, yes tell them, let them know that, let them know, ask them, then ask them, yes ask them, please ask them

# Figures of a period that a councillor asks for.
figures =
    { $first } to { $last }:
    • { $joined ->
        [0] nobody joined
        [one] { $joined } person joined
       *[other] { $joined } people joined
    }{ $mentors ->
        [0] { "" }
       *[other] , { $mentors } of them now a mentor
    }
    • { $begun ->
        [0] no pair began
        [one] { $begun } pair began
       *[other] { $begun } pairs began
    }, { $ended ->
        [0] none ended
       *[other] { $ended } ended
    }
    • { $activities ->
        [0] no activity was confirmed
        [one] { $activities } confirmed activity
       *[other] { $activities } confirmed activities
    }
    Name any other week, month or year and I’ll count that.
words-figures = how many, how much, number of, the number of, what's the number of, count of, give me the number of, total, figures, the figures, numbers, give me the numbers, give me the figures, stats, statistics, did many, did anyone join, did anybody join, who many
words-figures-of = how many, the numbers for, the figures for, numbers of, figures of, stats for, stats of, statistics for, many new
words-figures-about = joined, join, joins, new people, new members, newcomers, sign up, signed up, signups, sign ups, came in, come in, new mentors, new mentees, registered, pairs, pairings, pair, matches, matched, paired, were matched, got a mentor, found a mentor, ended, pairs ended, activities, events, workshops, stopped, people, for, numbers, figures, new faces, got paired, arrived
words-period-this = this, so far this, current
words-period-last = last, past, previous
words-period-week = week
words-period-month = month
words-period-year = year
council-who =
    { $names ->
        [none] Nobody is on the council at the moment; what you ask is kept for whoever comes.
       *[other] On the council: { $names }. You reach them all through me: I give what you ask to one of them, who answers you here.
    }
council-who-yours = What you asked is with { $name }, who answers by { $until }.
council-who-stranger = The council are the few people who run the programme. You can ask them something right here; one of them answers you by name.
pair-history-who = Whom do you mean? Name the person, and I’ll tell you since when they have which mentor, and who was before.
pair-history-now = **{ $mentor }** has been { $mentee }’s mentor since { $day }. { $how ->
        [offer] It came about by an offer that { $mentor } accepted.
        [change] It came about by a change of mentor that all three agreed on.
        [balance] It came about by a change that evened out the load, and that all three agreed on.
       *[unknown] How is not kept: no offer led to it, so the council paired them, or the roster brought it.
    }
pair-history-before = Before that: { $mentor }, from { $since } until { $until }.
pair-history-mentee = { $name }’s mentor since { $day }.
pair-history-none = **{ $name }** has no mentor and no mentees, and had none that I know of.
