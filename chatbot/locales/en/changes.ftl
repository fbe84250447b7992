### Changes of mentor.

help-rebalance = see the fewest changes that bring every mentor within capacity, and ask everyone concerned
rebalance-even =
    { $changing ->
        [0] No mentor has more mentees than they take.
        [one] No mentor has more mentees than they take, once the change under way is done.
       *[other] No mentor has more mentees than they take, once the { $changing } changes under way are done.
    }
rebalance-no-place = { $over ->
        [one] One mentee is
       *[other] { $over } mentees are
    } over the capacity of their mentors, but no other mentor has a place for them.
rebalance-plan = { $moves ->
        [one] **One change of mentor**
       *[other] **{ $moves } changes of mentor**
    } for { $over ->
        [one] one mentee
       *[other] { $over } mentees
    } over capacity. Fewer wouldn’t be enough.
rebalance-left = { $left ->
        [one] One mentee stays
       *[other] { $left } mentees stay
    } over capacity: there are no more places.
rebalance-confirm = Ask them
rebalance-done =
    { $asked ->
        [0] I’m not asking anyone.
        [one] One change is proposed: I’ll ask the mentee, the old mentor and the new one during their daytime, and it’s done when all three agree.
       *[other] { $asked } changes are proposed: I’ll ask each mentee, old mentor and new mentor during their daytime, and each change is done when all three agree.
    }{ $changed ->
        [0] { "" }
        [one] { " " }One had changed in the meantime and stays as it is.
       *[other] { " " }{ $changed } had changed in the meantime and stay as they are.
    }
help-change-mentor = ask for another mentor
help-pass-on = ask for another mentor for one of your mentees
help-handover = say whether you’re fine with a change of mentor
ask-pass-on-mentee = Which of your mentees is it?
ask-handover-answer = Are you fine with the change?
choice-handover-answer-yes = I agree
choice-handover-answer-no = Rather not
pass-on-not-yours = { $name } isn’t one of your mentees at the moment.
change-to-council = Not all three have agreed, so someone on the council will look at it and decide; until then nothing changes. I’ll let you know.
change-nobody =
    { $part ->
        [mentee] Noted. I don’t know of another mentor who is free at the moment, so I haven’t asked anyone; someone on the council will look at it and decide. Until then nothing changes, and I’ll let you know.
       *[old] Noted. I don’t know of another mentor who is free for { $mentee } at the moment, so I haven’t asked anyone; someone on the council will look at it and decide. Until then nothing changes, and I’ll let you know.
    }
change-nobody-left = Nobody else can go on with { $mentee } at the moment, so someone on the council will look at it and decide; until then nothing changes. I’ll let you know.
change-sure = Would you like a mentor other than { $old }? That happens, and it’s fine. If so, I’ll look for someone who suits you, and ask them and { $old }; nothing changes until they agree, and you can take it back.
change-sure-yes = Yes, please
change-sure-no = No
change-not = All right: { $old } is still your mentor, and nobody will hear of it.
change-asked =
    { $part ->
        [mentee] Noted. I’ll ask { $new } and { $old } whether { $new } can be your mentor. If both agree, { $new } is your mentor; until then nothing changes.
       *[old] Noted. I’ll ask { $mentee } and { $new } whether { $new } can be their mentor. Until everyone agrees, nothing changes.
    }
change-next =
    { $part ->
        [mentee] The mentor I asked can’t take anyone on at the moment. I’m asking { $new } and { $old } now whether { $new } can be your mentor.
       *[old] The mentor I asked can’t take anyone on at the moment. I’m asking { $mentee } and { $new } now whether { $new } can be their mentor.
    }
change-why = Say why
change-take-back = Take it back
ask-change-mentor-reason = What would you like the council to know? Only they can read it.
change-reason-noted = Noted, for the council only.
change-taken-back = Done: everything stays as it is, and { $old } goes on as { $mentee }’s mentor. I’ll tell everyone I asked.
change-none = You don’t have an open request for a change of mentor.
change-which = Which mentee is it about?
change-held = You’ve asked for a change several times today, so everything stays as it is for now. You can ask again from { $until } on.
help-cancel-change = take back your request for a change of mentor
handover-withdrawn = The request for another mentor has been taken back: { $old } goes on as { $mentee }’s mentor. There’s nothing to do. Thank you for thinking about it!
change-with-council = That’s already with the council. I’ll let you know.
handover-asked-mentee =
    { $by ->
        [mentor] { $old } would like another mentor to go on with you: { $new }. That happens, and it’s nothing against you. If all three of you agree, it’s done.
       *[mentee] A change of mentor: { $new } could be your mentor, in place of { $old }. If all three of you agree, it’s done.
    }

    Is that fine with you? Please answer by { $until }. If not, someone on the council will help.
handover-asked-old =
    { $mentee } has asked for another mentor, and could go on with { $new }. That happens, and it’s nothing against you. If all three of you agree, it’s done.

    Is that fine with you? Please answer by { $until }. If not, someone on the council will help.
handover-asked-new =
    { $by ->
        [mentor] { $old } would like someone else to be { $mentee }’s mentor, and you’d be a good match. If all three of you agree, it’s done.
       *[mentee] { $mentee } has asked for another mentor in place of { $old }, and you’d be a good match. If all three of you agree, it’s done.
    }

    Is that fine with you? Please answer by { $until }. A no is perfectly fine.
handover-balance-mentee =
    So that no mentor has too many mentees at once, { $new } could be your mentor, in place of { $old }. It’s nothing against either of you, and it’s only done if all three of you agree.

    Is that fine with you? Please answer by { $until }. A no is perfectly fine: then everything stays as it is.
handover-balance-old =
    So that no mentor has too many mentees at once, { $mentee } could go on with { $new }. It’s only done if all three of you agree.

    Is that fine with you? Please answer by { $until }. A no is perfectly fine: then everything stays as it is.
handover-balance-new =
    So that no mentor has too many mentees at once, { $mentee } could go on with you in place of { $old }. You’d be a good match. It’s only done if all three of you agree.

    Is that fine with you? Please answer by { $until }. A no is perfectly fine.
handover-none = Nothing like that is waiting for your answer.
handover-several = Several changes are waiting for your answer; please use the button under the one you mean.
handover-noted = Thank you, noted. I’m waiting for the others now.
handover-done = Everyone agrees: { $new } is { $mentee }’s mentor now. Thank you!
handover-declined = Thank you for telling me. I’ll look for someone else for { $name }.
handover-full = Everyone agrees, thank you! { $new } has no free place at the moment; { $mentee } will change as soon as there is one. If there’s none by { $until }, someone on the council will decide.
handover-kept = That’s perfectly fine: everything stays as it is. Thank you for telling me.
change-did = the wish for another mentor for { $mentee } is noted.
# What mentors say in their own words about giving mentees away.
pass-on-council = Ask the council to end it
pass-on-over = A pair that has done its work may end, and that’s a good thing. The council ends it; I’d send them your words: “{ $words }” A word to { $name } first is kind.
pass-on-one = Hand { $name } over
pass-on-much =
    Thank you for saying so; it’s a lot. { $count ->
        [one] You have one mentee now.
       *[other] You have { $count } mentees now.
    } Whom may I ask somebody else to take over? They stay with you until somebody says yes, and each of them is asked first. The council can help, too.
words-pass-on-suits = better match, better fit, better suited, better mentor, better matched, better off with, suits better, suit better, would suit, fits better, fit better, more suitable, right mentor for
# Somebody is given to another mentor; the mentee stands there as "them", the mentor as "another".
words-pass-on-move = hand, pass, move, transfer, switch, give, send, reassign, let, put, go, goes, swap
words-pass-on-to = (hand|pass|move|transfer|switch|give|reassign) them (to|over to|on to|across to) another, (let|have) them go to another, (put|place) them with another, them (goes|should go|could go|can go|would go|to go|moves|should move) (to|over to|with) another
words-pass-on-over = doesn't need me, does not need me, dont need me, don't need me, no longer needs me, doesn't need a mentor, does not need a mentor, no longer needs a mentor, needs no mentor, moved on, has outgrown, we're done, we are done, we're finished, we are finished, end our pair, close our pair, end our mentorship, left the programme, left the program, finished the programme, finished the program
words-pass-on-much = who could take one, who can take one, who could take some, who can i give one to, who can i pass one to, one too many, over the limit, over my limit, more than the limit, more than i should, wasn't the limit, isn't the limit, too many people, too many mentees, too many of them, too many for me, off me, off my hands, off my plate, take some of them, take some from me, take a few of them, hand some over, hand some of them over, give some of them, more than i can handle, (hand|pass|give|let) (one|two|three|four|some|a couple|a few|half) (of them|of my mentees|of mine|mentees|people|over|on|away|go), (hand over|pass on|give up|give away|let go of|hand off) (one|two|three|four|some|a couple|a few|half) (of them|of my mentees|of mine|mentees|people), (want|need|have|like|got) to (hand over|pass on|give up|hand off) (one|two|three|four|some|a couple|a few|half)
# That somebody else is to take mentees over.
words-pass-on-other = (someone else|somebody else|another mentor) (should|could take|could mentor|can take|can mentor|to take|to mentor|take over|takes over|take them|take her|take him|takes them|takes her|takes him|must|needs to|instead of me|for my mentees|for all my mentees|take my mentees|take all my mentees|take all of them), hand them over, hand my mentees over, hand over my mentees, hand all my mentees over, hand all of them over, pass them on, pass my mentees on, pass on my mentees, give my mentees to, give them to someone, give them to somebody, my mentees need someone else, my mentees need somebody else, my mentees need another mentor, my mentees deserve someone else, my mentees deserve a better mentor, find someone else for, find somebody else for, find another mentor for
# What is only for a while wants somebody who stands in.
words-pass-on-while = for (a|one|two|three|four|some|a few|a couple of) (week|weeks|day|days|month|months), for a (while|bit|time), while (i am|im|i recover|i rest|i get), until (i am|im|i come|i get|i return) (back|well|better|home), till (i am|im) (back|well|better), temporarily, in the meantime, meanwhile, during my (absence|leave|holiday|holidays|vacation|trip|operation|surgery|exams), in my absence, when (i am|im) (away|off|on leave|on holiday), my (operation|surgery)
# One of several whom a mentor does not go on with; those they go on with; and what stands between the two.
words-pass-on-stop = but not with, not with, no more with, no longer with, (can't|cannot|can not|can no longer|cant|couldn't) (go on|carry on|continue|keep going|keep up|work) with, can't manage, can't keep, cannot keep, can't mentor, (have|need|want) to (let go of|give up|stop mentoring|stop with|stop working with), can't take, not able to (go on|carry on|continue) with, have to hand over, need to hand over, want to hand over, (would like|like|going) to hand over, have to pass on, need to pass on
words-pass-on-keep = (carry|go|keep|stay|continue|carrying|going) (on with|with|going with), keep, continue with, stay with
words-pass-on-no-more = not any more, not anymore, any more, anymore, no more, no longer, not
words-pass-on-joint = but, while, though, whereas
# How a mentorship ends that has done its work.
finished =
    { $kind ->
        [mentee] How lovely! When you and { $name } both feel that you can go on alone, the council ends the mentorship: one line to them is enough. Nothing changes before that, and whoever has been a mentee may well become a mentor.
       *[mentor] How lovely! When you both feel that { $name ->
            [none] your mentee
           *[other] { $name }
        } can go on alone, the council ends the mentorship: one line to them is enough. Nothing changes before that, and thank you for all you gave.
    }
