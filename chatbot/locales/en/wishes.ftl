### Wishes said in people’s own words: shown filled in before anything is done, or offered as buttons. Small talk.

wish-do = Do it
wish-change = Change
wish-leave = No
wish-left = All right, nothing has changed.
wish-which = Do you mean one of these?
wish-urgent = I’m sorry if something isn’t right. You can tell one person in confidence; I’ve passed your words on to nobody.
wish-held-back = I haven’t changed anything. Is it one of these you’d like to do?
# Several people are named, and each has a button.
wish-each = One after the other. Which is first?
agree-which = Which one?
agree-tap = Tap “{ $label }”, and it’s done.
wish-label = { $label }: { $words }
mend-no-place = I can’t put that into it. What I showed still waits, as it was:
mend-left-out = I’ve left out: { $names }.
mend-wrong = I’m sorry, I got you wrong. Nothing has been changed. Say it in other words, or ask a person.
mend-hush = That stays here: I’ve told nobody, and noted nothing for anybody.
small-talk-apology = No worries at all!
small-talk-thanks = You’re welcome!
small-talk-goodbye = Take care! I’m here whenever you need me.
small-talk-ok = 👍

wish-request-mentor = I’ll ask for a mentor for you, with these words: “{ $purpose }”
wish-cancel-request = You no longer want a mentor, and I take you off the waiting list. Your place there goes to the next person.
wish-change-mentor = You’d like another mentor. The council reads why: “{ $reason }”
wish-apply-mentor = You’d like to become a mentor. The council reads why: “{ $motivation }”
wish-report =
    You’d like to report an activity: **{ $kind }**, { $day }{ $title ->
        [unsaid] .
       *[other] : “{ $title }”
    }{ $attendees ->
        [unsaid] { "" }
       *[other] {" "}· Attendees: **{ $attendees }**
    }{ $expected ->
        [unsaid] { "" }
       *[other] {" "}· Expected: **{ $expected }**
    }{ $goal ->
        [unsaid] { "" }
       *[other] {" "}· Goal: “{ $goal }”
    }
wish-edit = You’d like to change an activity: { $activity ->
        [unsaid] I’ll ask which.
       *[other] { $activity }.
    }
wish-answer = You answer the question about your activity: “{ $text }”
wish-heard =
    I’ll note when you last heard from your mentor: { $day ->
        [unsaid] { $answer }.
       *[other] { $day }.
    }
wish-profile = I’ll put this in your profile. { $field }: **{ $value }**
wish-zone =
    I’ll go by the time in **{ $place }**{ $country ->
        [unsaid] { "" }
       *[other] . Your country: **{ $country }**
    }
wish-languages = You speak: **{ $names }**
wish-link = I’ll use this code to link your accounts: { $code }
wish-capacity =
    { $mentor ->
        [unsaid] You take
       *[other] { $mentor } takes
    } at most { $places ->
        [one] **one mentee**
       *[other] **{ $places }** mentees
    } in all, counting { $mentor ->
        [unsaid] those you have now.
       *[other] those there are now.
    }
wish-away =
    You will be away { $since ->
        [unsaid] until **{ $until }**.
       *[other] from **{ $since }** to **{ $until }**.
    } Your mentees will hear of it.
wish-back = You are back, and your absence ends today.
wish-accept =
    { $mentee ->
        [unsaid] You accept, and become the mentor of the person I offered you.
       *[other] You accept, and become { $mentee }’s mentor.
    }
wish-decline =
    { $mentee ->
        [unsaid] You decline this time, and I ask another mentor.
       *[other] You decline { $mentee } this time, and I ask another mentor.
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}The council reads why: “{ $reason }”
    }
wish-checkin =
    { $mentee ->
        [unsaid] Your check-in
       *[other] Your check-in about **{ $mentee }**
    }{ $answer ->
        [unsaid] { "" }
       *[other] : **{ $answer }**
    }{ $note ->
        [unsaid] .
       *[other] . The council reads: “{ $note }”
    }
wish-active = Whether you’re still active as a mentor: **{ $answer }**
wish-confirm =
    You confirm the activity { $activity ->
        [unsaid] that waits for you.
       *[other] { $activity }.
    }
wish-reject =
    You reject the activity { $activity ->
        [unsaid] that waits for you.
       *[other] { $activity }.
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}Its author reads why: “{ $reason }”
    }
wish-ask-more =
    You ask for more about the activity { $activity ->
        [unsaid] that waits for you.
       *[other] { $activity }.
    }{ $question ->
        [unsaid] { "" }
       *[other] {" "}Its author reads: “{ $question }”
    }
wish-backup =
    { $mentor ->
        [unsaid] You no longer want a stand-in.
       *[other] I’ll ask { $mentor } to stand in for you.
    }
wish-cover =
    Whether you stand in: **{ $answer ->
        [unsaid] yes
       *[other] { $answer }
    }**
wish-pass-on =
    { $mentor ->
        [unsaid] You’d like somebody else to mentor { $mentee }.
       *[other] You’d like { $mentor } to mentor { $mentee }.
    } They will be asked first.
wish-handover = What you say to the change of mentor: **{ $answer }**
wish-cancel-change = You no longer want the change of mentor, and those who were asked hear of it.
wish-agree = You agree to what is expected of mentors.
wish-claim = Item { $item } is yours.
wish-resolve =
    { $item ->
        [unsaid] { "" }
       *[other] Item { $item }:{" "}
    }**{ $decision }**{ $reason ->
        [unsaid] { "" }
       *[other] {" "}– “{ $reason }”
    }
wish-invite = I’ll make an invitation for { $person }. An earlier one stops working.

wish-council =
    { $words ->
        [unsaid] I’ll ask the council for a person to talk to you. You tell me what it’s about, and they answer you here. Shall I?
       *[other] I’ll ask the council this for you, and a person answers you here. Shall I? “{ $words }”
    }
wish-report-problem =
    { $words ->
        [unsaid] I’m sorry something isn’t right. I’ll take it down in confidence, for one person alone. First I’ll tell you who that is. Shall I?
       *[other] I’m sorry something isn’t right. I’ll take this down in confidence, for one person alone. Nothing goes before you’ve seen who that is. Shall I? “{ $words }”
    }
wish-safeguarding =
    { $report ->
        [unsaid] I’ll show you what people have reported to you in confidence.
       *[other] I’ll go on with report { $report }, which only you can read.
    }{ $words ->
        [unsaid] { "" }
       *[other] {" "}Its author reads: “{ $words }”
    }
wish-meet =
    I’ll propose to meet{ $person ->
        [unsaid] { "" }
       *[other] {" "}{ $person }
    }{ $when ->
        [unsaid] ; I’ll ask when.
       *[other] : **{ $when }**
    }
wish-take-back =
    { $activity ->
        [unsaid] You’d like to take back an activity; I’ll ask which.
       *[other] You’d like to take back the activity { $activity }. I’ll ask once more before I do.
    }
wish-step-down = You’d like to stop being a mentor. I’ll tell your mentees, and look for another mentor for each of them.{ $successor ->
        [unsaid] { "" }
       *[other] {" "}I’ll ask { $successor } first.
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}The council reads why: “{ $reason }”
    }{ $sure ->
        [unsaid] { "" }
       *[other] {" "}({ $sure })
    }
wish-assign = { $mentor } would be { $mentee }’s mentor from now on, and both hear of it.
wish-unassign = { $mentee } would be without a mentor, and wait for another one.
wish-appoint = { $person } would be appointed: **{ $role }**
wish-dismiss = { $person } would no longer hold the role: **{ $role }**
wish-match = I’ll look for the best mentor for everyone who is waiting, and show you before I ask anybody.
wish-rebalance = I’ll look for the fewest changes that bring every mentor within capacity, and show you before I ask anybody.
wish-cancel = I’ll leave it, and nothing changes.

wish-tell = For { $person }: { $message ->
        [unsaid] I’ll ask for the words.
       *[other] “{ $message }”
    }
wish-mute = I’ll bring you nothing more from { $person }.
wish-unmute = I’ll bring you what { $person } writes again.

call-cancel-request = Leave the waiting list
call-take-back = Take an activity back
call-accept = Accept
call-decline = Decline
call-active = Still a mentor?
call-reject = Reject an activity
call-ask-more = Ask for more
call-cover = Stand in
call-pass-on = Pass a mentee on
call-handover = Change of mentor
call-cancel-change = Keep the mentor
call-agree = Mentor’s promise
call-claim = Take an item
call-unassign = End a pair
call-match = Match those waiting
call-rebalance = Even out the load
call-find = Find somebody
call-cancel = Leave it
call-mute = Mute somebody
call-unmute = Hear somebody again
call-tell = Write to somebody
