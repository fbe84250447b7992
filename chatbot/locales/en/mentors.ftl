### What mentors see and say of their mentees and places.

share-question-mentees = Your mentees can always write to you through me. May I show them your handle, too, so that they can write to you directly?
help-mentees = see your mentees; the council sees anyone’s
mentees-all = **Your mentees**
mentees-line = - { $name }, since { $since }. { $contact }
mentees-none = You don’t have any mentees at the moment.
help-capacity = see or set how many mentees you take
arg-places = number
capacity-now =
    You take up to { $places ->
        [one] { $places } mentee
       *[other] { $places } mentees
    } and have { $taken }.{ $offers ->
        [0] { "" }
        [one] { " " }One offer is waiting for your answer.
       *[other] { " " }{ $offers } offers are waiting for your answer.
    }
capacity-how = To change that, tap a number, or just tell me how many. A smaller number doesn’t take anyone away from you.
capacity-kept = It doesn’t take anyone away from you.
capacity-sum =
    { $taken ->
        [0] You have no mentees now
        [one] You have one mentee now
       *[other] You have { $taken } mentees now
    }; with { $more } more, you’d take at most **{ $places }** in all. Shall I put that down?
capacity-has-room =
    You take at most { $places } in all and have { $taken }, so there’s room for { $free ->
        [one] one more
       *[other] { $free } more
    } already, and I’ll ask you when somebody fits. Shall I make it **{ $more }**?
capacity-full =
    No new mentees for now, then{ $taken ->
        [0] .
       *[other] ; those you have stay with you.
    } The most you take would be **{ $places }**. Shall I note that?
# What says that there are as many mentees as there can be, or too many.
words-capacity-full = (too many|too much|more than enough|plenty) (for me|already|now|as it is|right now), (is|are|are already|is already) (too many|too much|plenty|more than enough), no (new|more|further|other) (mentees|people|ones|persons|mentee|person|requests) (for now|please|right now|at the moment|for a while|this month|this year), no (new|more) (mentees|people|ones|mentee|requests), (don't|dont|do not|please don't) (send|give|assign|offer) me (any more|anyone|anybody|anyone else|any new|new|more), (can't|cant|cannot) take (any more|anyone else|anybody else|anyone new|more|new), (i'm|im|i am) (full|at my limit|maxed out|at capacity), nobody (new|else|more), that's enough, enough for now, enough for me already, stop sending me
words-capacity-asked = how many (mentees|people|persons) (can|may|does|should|is|are) (a|one|each|every|any) (mentor|person|of us), how many (mentees|people) (can|may|am i allowed to|should) (i|we|you) (take|have|mentor), how many (can|may) (i|one|a mentor) (take|have|mentor), (is|was) there (a|any|some) (limit|maximum|upper limit|cap), (what is|whats|what was) the (limit|maximum|most|highest|cap|upper limit), (what is|whats) the (maximum|highest|largest|biggest) number, what (limit|maximum) is there
capacity-sum-yes = At most { $places }
capacity-number = { $places }
capacity-too-high = { $most } is the most one mentor can take. A smaller number is fine, even 0.
mentees-covered = - { $name }, until { $mentor } is back. { $contact }
help-step-down = stop being a mentor
ask-step-down-sure = Would you like to stop being a mentor? It would be right away: I’d tell your mentees, and look for another mentor for each of them; nobody is left alone. You don’t need to say why.
step-down-at-once = I can only end your role right away, not on { $day }. If you let the council know now, they can prepare; then tell me when the day has come. Until then nothing changes.
step-down-tell = Tell the council of it
step-down-now = Stop now instead
arg-sure = yes or no
step-down-not = Good to hear. Nothing has changed.
step-down-done =
    Thank you for all you gave as a mentor! { $mentees ->
        [0] You had no mentees at the moment, so there’s nothing left to do.
        [one] I’ll tell your mentee, and I’m looking for another mentor for them.
       *[other] I’ll tell your { $mentees } mentees, and I’m looking for another mentor for each.
    }
council-step-down-reason = { $name }, who has just stepped down as a mentor, would like the council to know why: “{ $reason }”
council-stepped-down =
    { $name } has stepped down as a mentor. { $mentees ->
        [0] No mentee was affected.
        [one] One mentee is back on the waiting list, counting from the day they first asked.
       *[other] { $mentees } mentees are back on the waiting list, each counting from the day they first asked.
    }
arg-successor = successor
pass-on-no-mentor = { $name } isn’t a mentor who could go on with them.
mentees-see-all = Everyone’s mentees
mentees-of =
    { $count ->
        [0] **{ $name }** has no mentees and takes up to { $capacity }.
       *[other] **Mentees of { $name }: { $count } of { $capacity }**
    }
mentees-of-line = - { $name }, since { $since }
mentees-everybody = **Mentees: { $count }**
mentees-with = - { $name }, with { $mentor }
mentees-without = - { $name }, no mentor
mentees-more = … and **{ $count }** more
mentees-nobody = There are no more mentees.
mentees-of-others = Other people’s mentees are between them and the council. Leave out { $name } to see your own.
capacity-whose = Whose do you mean? Tell me, for example: Kim can take 3. To see them all, tap `/mentors`.
capacity-of = { $name } takes up to **{ $places }** and has **{ $taken }**.
capacity-unusual = That’s more than the { $most } a mentor can set themselves.
capacity-set-for-you = The council has set how many mentees you take: **{ $places }**. It doesn’t take anyone away from you, and you can change it: `/capacity`
capacity-did =
    { $places ->
        [one] you take up to { $places } mentee.
       *[other] you take up to { $places } mentees.
    }
capacity-did-for = { $name } takes up to { $places }.
many-mentees = { $own ->
        [yes] You take at most **{ $places }**, and have **{ $taken }** at the moment.
       *[no] { $name } takes at most **{ $places }**, and has **{ $taken }** at the moment.
    } { $state ->
        [over] That happens when the number is lowered later or the council pairs by hand: present mentees stay. Nobody new is offered until there’s a place again.
        [full] So nobody new is offered until there’s a place again.
       *[free] So there’s still a place.
    }
