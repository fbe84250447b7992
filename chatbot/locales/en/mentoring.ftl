### Asking for a mentor, offers to mentors, pairs, and a mentor's absence.

intro-to-mentee =
    {"**"}{ $name }** is your mentor now. { $contact }

    A mentor helps you find your way: ask what you don’t know, say what you’d like to try. A good start is a short talk this week about how often you’d like to meet.
intro-to-mentor =
    You are { $name }’s mentor now. { $contact }

    A mentor listens, answers questions and opens doors; the work stays the mentee’s own. A good start is a short talk this week about what they hope for and how often you’d like to meet.
contact-handles = Write to them here: { $handles }.
contact-no-username = They’re happy to hear from you, but for now only I can reach them: they don’t have a username on Telegram, and you’re not there. Once they set one, I’ll show it here; or join me on Telegram with `/link`, and I’ll show you a way.
contact-by-bot = They’re happy to hear from you, but for now only I can reach them: I don’t know a name you could find them by.
contact-later = They haven’t shared a handle yet; I’ll tell you as soon as they do.
contact-they-write = They haven’t shared a handle yet, but they see yours and can write to you.
share-question =
    { $before ->
        [no] You’d rather not show your handle, and that’s fine. { $name } isn’t showing theirs either, so neither of you can write to the other: if you change your mind, one tap is enough.
       *[none] May I show { $name } your handle, so that they can write to you?{ $apart ->
            [yes] { " " }For now neither of you can write to the other; one tap is enough.
           *[no] { "" }
        }
    }
share-question-covered = May I show them your handle, so that they can write to you?
share-question-mentees = May I show your mentees your handle, so that they can write to you?
share-question-mentor = May I show your mentor your handle, so that they can write to you?
share-reminder =
    As far as I know, you and { $name } can’t write to each other yet. { $state ->
        [no_username] You let me show them how to reach you, but you don’t have a username on Telegram, and they’re not there. Set one (Settings, then Username) and write to me, or write `/link` to join me where they are.
        [no_name] You let me show them how to reach you, but I don’t know a name they could find you by. Write `/link` to join me on Telegram or Matrix as well.
       *[ask] May I show them your handle? If one of you says yes, the other can write.
    }
share-council =
    A week has gone by, and as far as I know you and { $name } still can’t write to each other. I’ve asked someone on the council to help you get in touch. { $state ->
        [no_username] A username on Telegram (Settings, then Username) would help at once; or write `/link` to join me where they are.
        [no_name] A public name would help at once: write `/link` to join me on Telegram or Matrix as well.
       *[ask] If you let me show them your handle, that helps at once.
    }
share-in-touch = We are in touch
share-yes = Yes, show it
share-no = No
pair-passed-on = { $name } has another mentor now. Thank you for all you’ve done for them!
pair-let-go = { $name } will go on with another mentor, and I’m looking for one. Thank you for all you’ve done for them!
pair-changed = The council agrees that you can have a mentor other than { $name }. You don’t need to do anything: I’m looking for one.
pair-ended = { $name } can’t go on as your mentor. You haven’t done anything wrong, and you don’t need to do anything: I’m looking for another mentor for you.
share-question-early = When you have a mentor: may I show them your handle, so that they can write to you?

help-request-mentor = ask for a mentor
arg-purpose = what for
ask-request-mentor-purpose = What would you like a mentor for? A few words are enough; the mentors I ask will read them.
request-noted = Noted: “{ $topic }”. { $standing }
request-held = Noted: “{ $topic }”. You’ve asked several times today, so I’ll give the mentors a rest and ask one from { $until } on. I’ve kept your request, and you don’t need to do anything.
request-open = You’ve asked for a mentor: “{ $topic }”. { $standing }
request-asking = I’m asking a mentor who suits you. They have { $time } to answer; I’ll tell you as soon as one says yes.
request-night = I’ve found a mentor who suits you. So as not to wake them, I’ll ask in the morning.
request-waiting =
    { $position ->
        [1] No mentor is free for you at the moment. You’re first on the waiting list: I’ll ask for you as soon as there’s a place, and you don’t need to do anything.
       *[other] No mentor is free for you at the moment. You’re number { $position } on the waiting list: I’ll ask for you as soon as it’s your turn, and you don’t need to do anything.
    }
request-too-long = That’s a bit long for a mentor to read. Please keep it under { $limit } characters.
request-none = You don’t have an open request. Write `/request_mentor` to make one.
request-cancelled = All right, I’ve stopped looking. Write `/request_mentor` whenever you’d like a mentor again.

help-my-mentor = see who your mentor is, or where your request stands
help-cancel-request = stop the search for a mentor
my-mentor = Your mentor is **{ $name }**, since { $since }. { $contact }
my-mentor-none = You don’t have a mentor yet. Write `/request_mentor` and what for, and I’ll look for one.

help-offers = see who would like you as a mentor
help-accept = take on a mentee you were offered
help-decline = say no to a mentee you were offered
arg-reason = reason
offer-letter =
    {"**"}{ $name }** would like a mentor: { $topic }
    { $reasons }

    Would you like to take them on? Please answer by { $until }. A no is perfectly fine: then I’ll ask someone else.
offer-no-topic = someone to go on with
offer-languages = - You both speak { $languages }
offer-other-languages = - They speak { $languages }
offer-no-language = - They haven’t told me their languages; I write to them in { $language }
offer-distance = - Time difference: { $distance }
offer-same-time = - No time difference
offer-zone = - Their time zone is { $zone }; I don’t know yours yet (you can tell me with `/zone`)
offer-no-zone = - They haven’t told me their time zone
offer-interests = - You share an interest: { $interests }
offer-accept = Accept
offer-decline = Decline
offer-name = { $name }
offers-none = Nobody is waiting for your answer at the moment.
offers-none-for = I haven’t offered you { $name }. Write `/offers` to see who is waiting for your answer.
offers-which = Several mentees are waiting for your answer. Which one do you mean?
offer-accepted-already = { $name } is already your mentee. Write `/mentees` to see them all.
offer-declined-already = You’ve already said no to { $name }, and someone else is being asked. There’s nothing more to do.
offer-gone = { $name } doesn’t need your answer any more. Thank you all the same! Write `/offers` to see who is waiting for your answer.
decline-noted = Thank you for telling me so soon; I’ll ask someone else. You don’t need to give a reason. If you’d like the council to know one: `/decline { $name }` and the reason.
decline-noted-with-reason = Thank you for telling me; I’ll ask someone else for { $name }. Your reason is for the council only.
decline-reason-noted = Noted, for the council only.

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
capacity-how = To change that, write for example `/capacity 3`. A smaller number doesn’t take anyone away from you.
capacity-too-high = { $most } is the most one mentor can take. A smaller number is fine, even 0.

help-away = tell me when you’re away
arg-since = first day
arg-until = last day
ask-away-until = Until what day will you be away? For example 24 Dec, next Friday or two weeks.
away-noted = Have a good time! From { $since } to { $until } I won’t ask you anything or offer you anyone. I’ll let your mentees know, and again when you’re back. Write `/back` if you return sooner.
away-past = That day is already over. Please tell me the last day you’ll be away.
away-reversed = That would end before it begins. Please tell me the first day and then the last.
away-too-long = That’s longer than { $longest }, the longest I can keep your place. For more than that, talk to the council, or write `/step_down`.
away-over = Welcome back! From now on I’ll send you check-ins and offers as before. If you need longer, write `/away` and the last day.
away-nearly-over = You planned to be away until { $until }, so you’re nearly back. There’s nothing to do: I’ll start again by myself. If you need longer, write `/away` and the last day.
mentor-away = { $name } is away from { $since } to { $until }. Nothing is lost: they’re still your mentor, and I’ll tell you when they’re back.
mentor-back = { $name } is back and there for you again.

help-back = tell me that you’re back
told-later = Your plans have changed several times today, so I’ll only tell the others how they stand in the end, from { $until } on.
back-noted = Good to have you back! I’ll send you check-ins and offers as before.
back-already = As far as I know, you’re not away. All is well.

help-backup = name a mentor who stands in while you are away
help-cover = say whether you stand in for another mentor
arg-nobody = none
choice-nobody-none = nobody
choice-cover-answer-yes = Yes, I will
choice-cover-answer-no = Rather not
ask-backup-mentor = Who could stand in for you while you’re away, or when I don’t hear from you for a long time? Any mentor will do; I’ll ask them first. `/cancel` leaves it.
away-no-backup = Would you like another mentor to be there for your mentees in the meantime? Write `/backup` and their name.
backup-offer = Name someone
backup-end = Nobody any more
backup-none = Nobody stands in for you yet. Write `/backup` and a mentor’s name, and I’ll ask them.
backup-no-mentor = { $name } isn’t a mentor who could stand in for you.
backup-asked = I’ll ask { $name } to stand in for you while you’re away or silent, and I’ll let you know.
backup-held = You’ve already asked several people today, so everything stays as it is for now. You can ask someone else from { $until } on.
backup-waits = I’ve asked { $name } to stand in for you, and I’ll tell you when they answer. To ask someone else, write `/backup` and another name.
backup-agreed = { $name } will stand in for you whenever you’re away, or when I don’t hear from you for a long time. I’ll tell your mentees when it happens.
backup-declined = { $name } can’t stand in for you at the moment. Would you like to ask someone else?
backup-gone = { $name } can’t stand in for you any more. Would you like to ask someone else?
backup-ended = All right, { $name } won’t stand in for you any more.
backup-begins = Until I hear from you again, { $name } is there for your mentees, as you agreed. They’re still your mentees.
cover-ask =
    { $name } would like you to stand in for them while they’re away, or when they don’t answer for a long time. It means being there for their mentees if they ask; they stay { $name }’s mentees.

    Would you? A no is perfectly fine.
cover-none = Nobody is asking you to stand in for them at the moment.
cover-agreed = Thank you! When { $name } is away, I’ll tell you, and I’ll tell their mentees how to reach you. `/cover no` ends it whenever you like.
cover-stop = Not any more
cover-declined = That’s perfectly fine; I’ll tell { $name }.
cover-away = { $name } is away from { $since } to { $until }, and you’re standing in. Thank you! It’s enough to be there if someone asks.
cover-silent = I haven’t heard from { $name } for a while, and you’re standing in. Thank you! It’s enough to be there if someone asks.
cover-mentee = - { $name }. { $contact }
cover-over = { $name } is back. Thank you for standing in!
cover-ended = You don’t need to stand in for { $name } any more. Thank you for being ready to!
mentor-covered = Until { $mentor } is back, **{ $name }** is there for you. { $contact }
mentor-uncovered = { $name } can’t stand in at the moment. { $mentor } is still your mentor; if something can’t wait, someone on the council will help.
mentees-covered = - { $name }, until { $mentor } is back. { $contact }

help-step-down = stop being a mentor
ask-step-down-sure = Would you like to stop being a mentor? I’ll tell your mentees, and look for another mentor for each of them at once; nobody is left alone. You don’t need to say why.
arg-sure = yes or no
choice-sure-yes = Yes, step down
choice-sure-no = No, I stay
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

mentor-welcome =
    The council has made you a **mentor**. Thank you for taking this on!

    I’ll offer you mentees one at a time, and you can accept or decline each. To begin with you take { $capacity }; `/capacity` changes that. From time to time I’ll ask how each mentee is doing: one tap is enough. `/away` gives you a break whenever you need one.{ $mentee ->
        [yes] { " " }If you’d like a mentor yourself, `/request_mentor` asks for one, as before.
       *[no] { "" }
    }
mentor-agreement =
    What mentors promise:

    - to answer their mentees within a few days, or to say `/away` in time
    - to listen first, and to keep what they’re told to themselves
    - to say early on when it’s too much: there’s no shame in `/step_down`

    Can you promise that?
mentor-agree = I promise
mentor-first-steps =
    Thank you, noted since { $day }. Your first steps:

    - Tell me your languages, time zone and interests with `/profile`, so that I can offer you someone who suits.
    - When you accept an offer, write to your mentee within a day or two and agree when you’ll talk next.
    - Ask what they’d like to try in the next four weeks; one small thing is enough.
    - `/mentees` shows who they are, `/capacity` how many you take, `/help` the rest.
help-agree = make the mentors’ promise, and see your first steps

help-apply-mentor = apply to be a mentor yourself
arg-motivation = why you’d like to
ask-apply-mentor-motivation =
    { $needs }

    You have it all! Why would you like to be a mentor? A few sentences are enough; only the council reads them.
apply-needs-time = ✓ { $time } in the programme
apply-lacks-time = ✗ { $time } in the programme: for you, that’s on { $day }
apply-needs-activities =
    { $needed ->
        [one] ✓ One confirmed activity: you have { $confirmed }
       *[other] ✓ { $needed } confirmed activities: you have { $confirmed }
    }
apply-lacks-activities =
    { $needed ->
        [one] ✗ One confirmed activity: you have { $confirmed } so far
       *[other] ✗ { $needed } confirmed activities: you have { $confirmed } so far
    }
apply-not-yet =
    It’s good that you’re thinking about it. Here’s what it takes to be a mentor:

    { $needs }

    Write `/apply_mentor` again once it’s all there.
apply-is-mentor = You’re already a mentor. Write `/mentees` to see your mentees.
apply-noted = Thank you for applying! You’ll have an answer from { $councillor } by { $until }; I’ll tell you as soon as there is one.
apply-waits = Your application is being looked at: { $councillor } will decide by { $until }.
apply-council = the council
help-match = see the best offers for everyone who is waiting, and send them
match-nobody = Nobody is waiting for an offer at the moment.
match-none =
    { $waiting ->
        [one] One mentee is waiting, and there’s no mentor to ask for them.
       *[other] { $waiting } mentees are waiting, and there’s no mentor to ask for any of them.
    } `/mentors` shows where places could be made.
match-plan =
    { $waiting ->
        [one] **A mentor for the one who is waiting.**
       *[other] **Mentors for { $placed } of the { $waiting } who are waiting.** If places are short, whoever asked first comes first.
    }
match-line = - { $mentee } → **{ $mentor }**
match-confirm = Confirm
match-done =
    { $asked ->
        [0] { "" }
        [one] I’m asking one mentor now.{ " " }
       *[other] I’m asking { $asked } mentors now.{ " " }
    }{ $later ->
        [0] { "" }
        [one] One offer will go out when it’s morning there.{ " " }
       *[other] { $later } offers will go out when it’s morning there.{ " " }
    }{ $changed ->
        [0] Each mentor can answer as with any offer.
        [one] One had changed in the meantime and stays as it is.
       *[other] { $changed } had changed in the meantime and stay as they are.
    }
plan-languages = { $languages }
plan-no-language = no language in common
plan-untold-language = languages not known
plan-distance = { $distance } apart
plan-same-time = same time
plan-untold-zone = time zone not known
plan-interests = { $interests }
plan-more = … and **{ $count }** more
plan-fairness = Mentees of each mentor now: { $now }. Afterwards: { $then }.
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
rebalance-line = - { $mentee }: { $before } → **{ $mentor }**
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
arg-successor = successor
pass-on-not-yours = { $name } isn’t one of your mentees at the moment.
pass-on-no-mentor = { $name } isn’t a mentor who could go on with them.
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
ask-change-mentor-reason = What would you like the council to know? Only they can read it. `/cancel` leaves it.
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
handover-stays = Everything stays as it is: { $old } goes on as { $mentee }’s mentor. Thank you for thinking about it!

request-no-mentors =
    There’s no mentor in the programme at the moment that I could ask. { $heard ->
        [yes] I’m telling the council at once.{ " " }
       *[no] { "" }
    }You’re on the waiting list: as soon as there’s a mentor, I’ll ask them for you, and you don’t need to do anything.

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
capacity-whose = Whose do you mean? Write for example `/capacity Kim 3`; `/mentors` shows them all.
capacity-of = { $name } takes up to **{ $places }** and has **{ $taken }**.
capacity-unusual = That’s more than the { $most } a mentor can set themselves.
capacity-set-for-you = The council has set how many mentees you take: **{ $places }**. It doesn’t take anyone away from you, and `/capacity` changes it.
pair-unassigned = The council has decided that { $name } won’t go on as your mentor. You haven’t done anything wrong, and you don’t need to do anything: I’m looking for another mentor for you.
