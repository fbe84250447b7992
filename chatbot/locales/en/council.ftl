### The programme at a glance, one person's standing, and what the council decides about people.

arg-person = person
arg-page = page
arg-mentee = mentee
arg-mentor = mentor
arg-role = role

help-status = see how things stand
status-of-others = How { $name } stands is between them and the council. Write `/status` to see where you stand.
programme =
    {"**"}The programme, { $day }**
    - Mentees **{ $mentees }**, mentors **{ $mentors }**, council **{ $council }**
    - Pairs: **{ $pairs }**
    - Waiting for a mentor: { $waiting ->
        [0] nobody
       *[other] **{ $waiting }**, the longest for { $wait }
    }
    - Places with mentors: **{ $places }**, of which **{ $free }** free{ $over ->
        [0] { "" }
       *[other] ; mentors over capacity: **{ $over }**
    }
    - Mentees of each mentor: { $load }{ $proposed ->
        [0] { "" }
       *[other] ; once what is proposed is accepted: { $then_load }
    }
    - Check-ins this week: **{ $answered }** answered, **{ $open }** open, **{ $missed }** missed
    - Silent mentors: **{ $silent }**
    - Need help: { $help ->
        [0] nobody
       *[other] **{ $help }** ({ $names })
    }
    - Activities: **{ $confirm }** to be confirmed, **{ $unconfirmed }** not confirmed in time
    - Decisions: { $decisions ->
        [0] none waits
       *[other] **{ $decisions }** waiting, the oldest for { $oldest }, { $overdue ->
            [0] none overdue
           *[other] **{ $overdue }** overdue
        }
    }{ $decided ->
        [0] { "" }
       *[other] ; usually decided within { $response }
    }

    More: `/todo`, `/mentors`, `/waiting`, `/inactive`, or `/status` and a name
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

standing-of = **{ $name }** ({ $roles })
standing-joined = - In the programme since { $source ->
        [archive] { $day } (from the archive)
        [council] { $day } (confirmed by the council)
        [self_declared] { $day } (as they say)
       *[first_contact] { $day } (when we first met)
    }
standing-zone = - Time zone: { $zone }
standing-zone-assumed = - Time zone: not told so far; I reckon with { $zone }
standing-country = - Country: { $country }
standing-languages = - Languages: { $languages }
standing-interests = - Interests: { $interests }
standing-mentor = - Mentor: **{ $name }**, since { $since }
standing-no-mentor = - No mentor so far: `/request_mentor` asks for one
standing-waiting =
    { $place ->
        [0] - A mentor is being asked; waiting since { $since }
       *[other] - Waiting for a mentor since { $since }: place **{ $place }**
    }
standing-topic = - Hopes for: “{ $topic }”
standing-mentees =
    { $count ->
        [0] - Mentees: none, of { $capacity }
       *[other] - Mentees: **{ $count }** of { $capacity } ({ $names })
    }
standing-away = - Away until { $until }
standing-covered = - Until the mentor is back: **{ $name }**
standing-backup =
    { $state ->
        [asked] - Asked to stand in: { $name } (no answer yet)
       *[agreed] - Stands in for them: { $name }
    }
standing-backup-of = - Ready to stand in for { $names }
standing-check-in =
    { $state ->
        [open] - Check-in of { $day }: **{ $answered }** of { $count } answered, open until { $until }
       *[closed] - Check-in of { $day }: **{ $answered }** of { $count } answered
    }
standing-silent = - Has not answered { $missed } check-ins in a row, since { $since }
standing-about = - Last check-ins about them: { $answers }
standing-answer = { $day } { $answer }
standing-answer-missed = { $day } missed
standing-answer-open = { $day } open
standing-heard = - Last heard from their mentor, as they said on { $day }: { $answer }
standing-note = - Note of { $name }, { $day }: “{ $note }”
standing-declined = - { $name } could not take them: “{ $reason }”
standing-activities =
    { $count ->
        [0] - Activities: none yet
       *[other] - Activities: **{ $confirmed }** confirmed, **{ $open }** open, **{ $unconfirmed }** not confirmed in time, **{ $rejected }** rejected
    }
standing-undecided = - Activities that wait for your word: **{ $count }** (`/confirm`)
standing-active = - Last active: { $day }
standing-never-active = - Last active: not so far

help-mentors = see how mentees are spread over mentors
mentors-none = There are no mentors yet. Write `/appoint` and a name to make one.
mentors-spread =
    {"**"}{ $mentors ->
        [one] { $mentors } mentor
       *[other] { $mentors } mentors
    }, { $mentees ->
        [one] { $mentees } mentee
       *[other] { $mentees } mentees
    }**
    - Places: **{ $places }**, of which **{ $free }** free
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

help-waiting = see who waits for a mentor
waiting-nobody = Nobody waits for a mentor.
waiting-all = **{ $count }** { $count ->
        [one] waits
       *[other] wait
    } for a mentor, the longest for { $wait }
waiting-one = - { $name }: { $wait }
waiting-topic = “{ $topic }”
waiting-asked = { $mentor } is asked

help-inactive = see who has gone quiet
inactive-nobody = All is well: no mentor is silent, and every mentee has done something within { $span }.
inactive-all = Silent mentors: **{ $mentors }**, mentees without activity for { $span } or more: **{ $mentees }**
inactive-mentor = - { $name } (mentor): { $missed } check-ins missed in a row, since { $since }
inactive-mentee = - { $name }: { $span }
inactive-with = with { $mentor }
inactive-alone = no mentor

list-more = … and **{ $count }** more: `/{ $command } { $page }`
list-next = Show more
list-no-page = There is no page { $page }.

help-assign = give a mentee a mentor
ask-assign-mentee = Who is to get a mentor?
ask-assign-mentor = Who is to be the mentor?
assign-same = { $name } cannot mentor themselves.
assign-no-role =
    { $role ->
        [mentor] { $name } is not a mentor. `/appoint` makes one, if they agree.
       *[mentee] { $name } is not a mentee. `/appoint` makes one, if they agree.
    }
assign-already = { $mentor } mentors { $mentee } already.
assign-changed = Something has changed for { $name } since I asked. Write `/assign` again, and you see how it stands.
concern-full = { $name } has { $mentees } of { $capacity } mentees already.
concern-away = { $name } is away until { $day }.
concern-silent = { $name } has not answered the last { $missed } check-ins.
assign-sure = Shall I pair them?
assign-instead = { $mentee } has { $before } as a mentor, and that would end, with thanks.
assign-yes = Assign
concern-alone =
    { $name } would be without a mentor until another one says yes{ $free ->
        [0] , and nobody has a free place at the moment.
        [one] ; one place is free.
       *[other] ; { $free } places are free.
    } `/assign { $name }` and a mentor changes it without a gap. Shall I end it with { $mentor } all the same?
concern-sure = Shall I pair them all the same?
assign-anyway = Assign anyway
assign-done = {"**"}{ $mentor }** mentors { $mentee } now.
assign-done-instead = { $before } is thanked.

help-appoint = give somebody a role
ask-appoint-person = Whom do you want to appoint?
ask-appoint-role = Which role is it?
appoint-already = { $name } holds that role already: { $role }.
appoint-sure-mentee = Shall I make this person a mentee?
appoint-sure-mentor = Shall I make this person a mentor?
appoint-sure-council = Whoever sits on the council sees how everybody stands, and decides. Shall I make this person a **councillor**?
appoint-yes = Appoint
decision-no = No
decision-dropped = All right, nothing has changed.
appoint-done = { $name } has a new role: **{ $role }**.
appointed-mentee = The council has welcomed you as a **mentee**. Write `/request_mentor` when you want a mentor, and `/help` to see the rest.
appointed-council =
    You are on the **council** now. Thank you!

    {"`"}/status` shows the programme, `/mentors`, `/waiting` and `/inactive` what may need a decision, and `/assign`, `/appoint` and `/dismiss` decide it.

help-dismiss = take a role from somebody
ask-dismiss-person = Whose role ends?
ask-dismiss-role = Which role is it?
dismiss-not = { $name } does not hold that role: { $role }.
dismiss-configured = { $name } sits on the council by the configuration: whoever runs me can change it there, I cannot.
dismiss-last-councillor = { $name } is the last one on the council. Appoint somebody else first, so that the programme is not left alone.
dismiss-sure = Shall I end this role: **{ $role }**?
dismiss-sure-mentor = { $name } mentors { $partners }. They would wait for another mentor, at the place of the day they first asked. Shall I?
dismiss-sure-mentee = { $name } has { $partners } as a mentor, and that would end. Shall I?
dismiss-yes = End the role
dismiss-done = { $name } no longer holds the role: **{ $role }**.
dismissed-mentee = Your time as a **mentee** has ended by a decision of the council. Thank you for being with us! If that surprises you, write to the council.
dismissed-mentor = Your time as a **mentor** has ended by a decision of the council. Thank you for all the time you gave!{ $mentees ->
    [0] { "" }
    [one] { " Your mentee is taken care of." }
   *[other] { " Your mentees are taken care of." }
} If that surprises you, write to the council.
dismissed-council = Your time on the **council** has ended. Thank you for all you did!
mentee-left = { $name } is no longer in the programme as a mentee, so your time as their mentor has ended. Thank you for the way you went together!

help-todo = see what waits for a decision
todo-none = Nothing waits for a decision. Thank you!
todo-all = **{ $count }** { $count ->
        [one] decision waits
       *[other] decisions wait
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
claim-done = It is yours, thank you.
claim-already = #{ $number } is yours already. Write `/resolve { $number }` to decide it.
claim-taken = { $name } has taken on #{ $number }, so you need not decide it any more.

help-resolve = decide what waits for the council
arg-decision = decision
choice-decision-accept = Accept
choice-decision-decline = Decline
choice-decision-wait = Give them time
choice-decision-reassign = Look for other mentors
choice-decision-end_role = End the role
choice-decision-approve = Approve
choice-decision-keep = Leave it as it is
choice-decision-done = Taken care of
resolve-done = #{ $number } { $title }: **{ $decision }**. Thank you for deciding.
resolve-does-not-fit = That cannot be decided about #{ $number }. It can be { $options }.
resolve-anyway = Approve anyway
resolve-by-another = { $name } has decided #{ $number } ({ $decision }), so you need not any more.
item-none = There is no #{ $number }. Write `/todo` to see what waits.
item-resolved = #{ $number } { $title }: that has been decided already: { $decision }.
item-settled = #{ $number } { $title }: that has settled itself, nothing is left to decide.
item-about-you = #{ $number } concerns yourself, so somebody else on the council decides it.

item-heading = {"**"}#{ $number }** { $title }
item-note = “{ $note }”
item-help-asked =
    { $own ->
        [yes] { $name } asks for it themselves; nobody but the council knows.
       *[no] { $by } says so, who looks after { $name }.
    }
item-more = #{ $number } { $title }. They write besides: “{ $note }”
item-stand-in = { $stand_in } has agreed to stand in for { $name }, and may be the one to ask first.
item-last-wrote = { $name } last wrote to me on { $day }.
item-never-wrote = { $name } has never written to me.
item-passed-on =
    { $times ->
        [one] It was passed on to you, as its time went by.
       *[other] It was passed on to you, as its time went by { $times } times.
    }
item-until = Please decide by { $until }.
item-title-application = { $name } would like to be a mentor
item-title-silent_mentor = { $name } has not answered check-ins for a while
item-title-reassign = { $name } is silent: other mentors for the mentees?
item-title-leave_role = { $name } is silent for long: should the mentor role end?
item-change-mentee =
    { $name } would like another mentor{ $proposed ->
        [yes] : { $other } is proposed
       *[no] { "" }
    }
item-change-mentor =
    { $asker } would like somebody else to mentor { $name }{ $proposed ->
        [yes] : { $other } is proposed
       *[no] { "" }
    }
item-change-balance =
    { $name } could have another mentor, as theirs has many mentees{ $proposed ->
        [yes] : { $other } is proposed
       *[no] { "" }
    }
item-wish-nobody = Nobody was left to ask: I know of no other mentor who is free for { $name } and could go on with them.
item-wish-agreed =
    { $count ->
        [0] Of the three concerned, nobody has agreed so far.
        [3] All three concerned agree, but { $other } has no free place.
       *[other] Of the three concerned, { $names } agreed.
    }
item-title-no_mentor_free = { $name } waits for a mentor, and none is free
item-title-help_wanted = { $name } needs help
item-title-disagreement = { $name } and their mentor: a word with both would help
item-title-unusual_activity = { $name } does a great deal at once
item-unusual =
    { $doing ->
        [request] { $name } asks for a mentor again and again.
        [report] { $name } reports a great many activities.
        [check_in] { $name } changes their answers again and again.
        [away] { $name } announces and ends absences again and again.
        [backup] { $name } asks one mentor after another to stand in.
        [change] { $name } asks for a change of mentor and takes it back again and again.
        [help] { $name } writes more and more about a call for help.
        [share] { $name } shows and hides their username again and again.
       *[question] { $name } asks about activities again and again.
    }
item-title-quiet_mentee = { $name } has not been active for long
item-apart = { $name } and { $other } cannot write to each other
item-what-apart = They are a pair, I have reminded both, and neither shows the other a handle. A word with one of them helps most; as soon as one does, this ends by itself. If you have brought them together, **Taken care of** ends it.
item-what-application = You can see how they are doing with `/status { $name }`. If you decline, a word why helps: `/resolve`, the number, `decline` and the reason.
item-what-silent_mentor = Nobody is to blame: lives are busy. They get no new mentees until they answer, and any answer ends this. A personal word often helps.
item-what-reassign = Any answer from { $name } ends this by itself. If you look for other mentors, every mentee is offered to one or keeps their place in the queue, and { $name } stays a mentor.
item-what-leave_role = Any answer from { $name } ends this by itself. If the role ends, { $name } is thanked and every mentee is offered to another mentor or queued.
item-what-change_of_mentor = If you leave it as it is, I tell those concerned kindly. `/assign { $name }` and a mentor pairs them with somebody else at once.
item-what-no_mentor_free = `/mentors` shows who has room; `/assign { $name }` and a mentor pairs them.
item-what-help_wanted = Please see to it that somebody talks with { $name } soon. `/status { $name }` shows more.
item-what-disagreement = A word with both helps most. `/status { $name }` shows what each of them tells; neither knows what the other says.
item-what-unusual_activity = Nothing of it is lost: those it concerns hear of the rest later, together. A kind word with { $name } may clear it up; `/status { $name }` shows more.
item-what-quiet_mentee = Perhaps { $name } would like a word, or a way out. If the role ends, both are thanked.

application-declined = Thank you for offering to be a mentor. The council cannot say yes at the moment: { $reason } You are welcome to ask again later.
application-no-reason = it is no judgement of you.
silence-reassigned = I have not heard from you as a mentor for a while, and hope you are well. So that nobody waits, I am looking for other mentors for { $mentees }. You are still a mentor: write `/active yes` whenever you like to go on.
change-kept =
    { $own ->
        [yes] The council has thought about your wish for another mentor, and asks you to go on as you are for now. If that does not work for you, write to them; they will listen.
       *[no] The council has thought about your wish that somebody else mentors { $mentee }, and asks you to go on for now. If that does not work for you, write to them; they will listen.
    }
digest =
    {"**"}This week in the programme, { $day }**
    - Decisions: { $open ->
        [0] nothing waits
       *[other] **{ $open }** waiting, the oldest for { $oldest }, { $overdue ->
            [0] none overdue
           *[other] **{ $overdue }** overdue
        }
    }; { $decided } decided last week
    - Waiting for a mentor: { $waiting }
    - Silent mentors: { $silent }
    - Activities not confirmed in time: { $unconfirmed }
digest-councillor = - With { $name }: { $count } (`/todo`)
told-now = I am telling { $names } now.
told-morning = So as not to wake { $names }, I send them word in the morning.
told-never-wrote = I cannot tell { $name }: they have not written to me so far. `/invite { $name }` makes an invitation.
told-nobody = I cannot tell { $name }: I reach them nowhere at present. Please tell them some other way.
item-overdue = It was to be decided by { $until }, and is still open.
item-alone = There is nobody else on the council to take { $count ->
    [one] it
   *[other] them
} on. `/appoint` and a name makes you two.
items-overdue = **{ $count }** decisions are overdue:
items-overdue-line = - #{ $number } { $title }, since { $day }
item-what-no-mentor-at-all = There is no mentor in the programme whom I could ask, so everybody waits who asks for one. `/appoint`, a name and `mentor` makes one; then I go on by myself.
help-find = find people by any part of their name
arg-words = part of a name
ask-find-words = Whom do you look for? Any part of a name or handle will do.
find-nobody = Nobody is called anything like “{ $words }”, and nobody has such a handle.
find-all = **“{ $words }”**
find-one = - { $name } ({ $roles })
find-trait = { $trait }
find-more = There are more than these { $shown }: another word narrows it down.
help-unassign = end a pair; the mentee waits for another mentor
ask-unassign-mentee = Whose pair is it? Name the mentee.
unassign-no-mentor = { $name } has no mentor at the moment.
unassign-sure = { $mentor } would no longer mentor { $mentee }, who would wait for another mentor at the place of the day they first asked. Shall I?
unassign-yes = End it
unassign-done = { $mentor } no longer mentors { $mentee }, who waits for another mentor now.
pair-unassigned-mentor = The council has ended your time as { $name }’s mentor. Thank you for the way you went together! If that surprises you, write to the council.
