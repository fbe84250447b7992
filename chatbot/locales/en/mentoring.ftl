### Asking for a mentor, offers to mentors, pairs, and a mentor's absence.

intro-to-mentee =
    {"**"}{ $name }** is your mentor now. { $contact }

    A mentor helps you find your way: ask what you do not know, say what you would like to try. A good beginning is a short talk this week about how often you want to meet.
intro-to-mentor =
    You are { $name }’s mentor now. { $contact }

    A mentor listens, answers questions and opens doors; the work stays the mentee’s own. A good beginning is a short talk this week about what they hope for and how often you want to meet.
contact-handles = Write to them here: { $handles }.
contact-no-username = They are happy to be written to, but so far only I can reach them: they have no username on Telegram, and you are not there. Once they set one, I show it here; or join me on Telegram with `/link`, and I show you a way.
contact-by-bot = They are happy to be written to, but so far only I can reach them: I do not know a name you could find them by.
contact-later = They have not shared a handle so far; I tell you as soon as they do.
contact-they-write = They have not shared a handle so far, but they see yours and can write to you.
share-question =
    { $before ->
        [no] You would rather not show your handle, and that is fine. As { $name } shows none either, neither of you can write to the other: if you change your mind, one tap is enough.
       *[none] May I show { $name } your handle, so that they can write to you?{ $apart ->
            [yes] { " " }So far neither of you can write to the other; one tap is enough.
           *[no] { "" }
        }
    }
share-question-covered = May I show them your handle, so that they can write to you?
share-question-mentees = May I show your mentees your handle, so that they can write to you?
share-question-mentor = May I show your mentor your handle, so that they can write to you?
share-reminder =
    You and { $name } cannot write to each other yet, as far as I know. { $state ->
        [no_username] I may show them how to reach you, but you have no username on Telegram, and they are not there. Set one (Settings, then Username) and write to me, or write `/link` to join me where they are.
        [no_name] I may show them how to reach you, but I do not know a name they could find you by. Write `/link` to join me on Telegram or Matrix as well.
       *[ask] May I show them your handle? If one of you says yes, the other can write.
    }
share-council =
    A week has gone by, and as far as I know you and { $name } still cannot write to each other. I have asked somebody on the council to help you meet. { $state ->
        [no_username] A username on Telegram (Settings, then Username) helps at once; or write `/link` to join me where they are.
        [no_name] A public name helps at once: write `/link` to join me on Telegram or Matrix as well.
       *[ask] If I may show them your handle, that helps at once.
    }
share-in-touch = We are in touch
share-yes = Yes, show it
share-no = No
pair-passed-on = { $name } has another mentor now. Thank you for the way you went together!
pair-let-go = { $name } goes on with another mentor, whom I am looking for. Thank you for the way you went together!
pair-changed = The council agrees that you go on with another mentor than { $name }. You need to do nothing: I am looking for one.
pair-ended = { $name } cannot go on as your mentor. You have done nothing wrong and need to do nothing: I am looking for another mentor for you.
share-question-early = When you have a mentor: may I show them your handle, so that they can write to you?

help-request-mentor = ask for a mentor
arg-purpose = what for
ask-request-mentor-purpose = What would you like a mentor for? A few words are enough; the mentors I ask will read them.
request-noted = Noted: “{ $topic }”. { $standing }
request-held = Noted: “{ $topic }”. You have asked a few times today, so I let the mentors rest and ask one from { $until } on. Your wish is kept, and there is nothing you need to do.
request-open = You have asked for a mentor: “{ $topic }”. { $standing }
request-asking = I am asking a mentor who suits you. They have { $time } to answer; you hear from me as soon as one says yes.
request-night = I have found a mentor who suits you. So as not to wake them, I ask in the morning.
request-waiting =
    { $position ->
        [1] No mentor is free for you at the moment. You are first on the waiting list: I ask for you as soon as there is a place, and you need not do anything.
       *[other] No mentor is free for you at the moment. You are number { $position } on the waiting list: I ask for you as soon as it is your turn, and you need not do anything.
    }
request-too-long = That is a bit long for a mentor to read. Please keep it under { $limit } characters.
request-none = You have no open request. Write `/request_mentor` to make one.
request-cancelled = All right, I have stopped looking. Write `/request_mentor` whenever you would like a mentor again.

help-my-mentor = see who your mentor is, or how your request stands
help-cancel-request = stop looking for a mentor for you
my-mentor = Your mentor is **{ $name }**, since { $since }. { $contact }
my-mentor-none = You have no mentor yet. Write `/request_mentor` and what for, and I look for one.

help-offers = see who would like you as a mentor
help-accept = take on a mentee you were offered
help-decline = say no to a mentee you were offered
arg-reason = reason
offer-letter =
    {"**"}{ $name }** would like a mentor: { $topic }
    { $reasons }

    Would you like to? Please answer by { $until }. A no is perfectly fine: then I ask somebody else.
offer-no-topic = somebody to go on with
offer-languages = - You both speak { $languages }
offer-other-languages = - They speak { $languages }
offer-no-language = - They have not told me their languages; I write to them in { $language }
offer-distance = - Your clocks are { $distance } apart
offer-same-time = - Your clocks show the same time
offer-zone = - Their time zone is { $zone }; I do not know yours yet (`/zone` tells me)
offer-no-zone = - They have not told me their time zone
offer-interests = - You share an interest: { $interests }
offer-accept = Accept
offer-decline = Decline
offer-name = { $name }
offers-none = Nobody waits for your answer at the moment.
offers-none-for = I have not offered you { $name }. Write `/offers` to see who waits for your answer.
offers-which = Several mentees wait for your answer. Which one do you mean?
offer-accepted-already = { $name } is your mentee already. Write `/mentees` to see them all.
offer-declined-already = You have said no for { $name } already, and somebody else is asked. Nothing more to do.
offer-gone = That has been settled for { $name } meanwhile. Thank you all the same! Write `/offers` to see who waits for your answer.
decline-noted = Thank you for telling me so soon; I ask somebody else. No reason is needed. If you would like the council to know one: `/decline { $name }` and the reason.
decline-noted-with-reason = Thank you for telling me; I ask somebody else for { $name }. Your reason is for the council only.
decline-reason-noted = Noted, for the council only.

help-mentees = see your mentees; the council sees anybody’s
mentees-all = **Your mentees**
mentees-line = - { $name }, since { $since }. { $contact }
mentees-none = You have no mentees at the moment.

help-capacity = see or set how many mentees you take
arg-places = number
capacity-now =
    You take up to { $places ->
        [one] { $places } mentee
       *[other] { $places } mentees
    } and have { $taken }.{ $offers ->
        [0] { "" }
        [one] { " " }One offer waits for your answer.
       *[other] { " " }{ $offers } offers wait for your answer.
    }
capacity-how = To change that, write for example `/capacity 3`. Nobody is taken from you by a smaller number.
capacity-too-high = { $most } is the most one mentor takes. A smaller number is fine, and so is 0.

help-away = tell me when you are away
arg-since = first day
arg-until = last day
ask-away-until = Until which day are you away? For example 24 Dec, next Friday or two weeks.
away-noted = Have a good time! From { $since } to { $until } I ask you nothing and offer you nobody. Your mentees hear of it from me, and again when you are back. Write `/back` if you return sooner.
away-past = That day is over already. Please give me the last day you are away.
away-reversed = That would end before it begins. Please give me the first day and then the last.
away-too-long = That is longer than { $longest }, the longest I can keep your place. For more than that, talk to the council, or write `/step_down`.
away-over = Welcome back! From now on I ask and offer as before. If you need longer, write `/away` and the last day.
away-nearly-over = You planned to be away until { $until }, so you are nearly back. There is nothing to do: I go on by myself. If you need longer, write `/away` and the last day.
mentor-away = { $name } is away from { $since } to { $until }. Nothing is lost: they stay your mentor, and I tell you when they are back.
mentor-back = { $name } is there for you again.

help-back = tell me that you are there again
told-later = Your plans have changed a few times today, so I tell the others only how they stand in the end, from { $until } on.
back-noted = Good to have you back! I ask and offer as before.
back-already = You are not away as far as I know. All is well.

help-backup = name a mentor who stands in while you are away
help-cover = say whether you stand in for another mentor
arg-nobody = none
choice-nobody-none = nobody
choice-cover-answer-yes = Yes, I stand in
choice-cover-answer-no = Rather not
ask-backup-mentor = Who could stand in for you while you are away, or when I do not hear from you for long? Any mentor will do; I ask them first. `/cancel` leaves it.
away-no-backup = Would you like another mentor to be there for your mentees meanwhile? Write `/backup` and their name.
backup-offer = Name somebody
backup-end = Nobody any more
backup-none = Nobody stands in for you so far. Write `/backup` and a mentor’s name, and I ask them.
backup-no-mentor = { $name } is not a mentor who could stand in for you.
backup-asked = I ask { $name } whether they stand in for you while you are away or silent. You hear from me.
backup-held = You have asked a few people today already, so all stays as it is for now. You can ask somebody else from { $until } on.
backup-waits = I have asked { $name } to stand in for you, and tell you when they answer. `/backup` and another name asks somebody else.
backup-agreed = { $name } stands in for you whenever you are away, or when I do not hear from you for long. Your mentees hear of it when it is so.
backup-declined = { $name } cannot stand in for you at the moment. Would you like to ask somebody else?
backup-gone = { $name } cannot stand in for you any more. Would you like to ask somebody else?
backup-ended = All right, { $name } does not stand in for you any more.
backup-begins = Until I hear from you again, { $name } is there for your mentees, as you once agreed. They stay your mentees.
cover-ask =
    { $name } would like you to stand in for them while they are away, or do not answer for long. It means being there for their mentees if they ask; they stay mentees of { $name }.

    Would you? A no is perfectly fine.
cover-none = Nobody has asked you to stand in for them at the moment.
cover-agreed = Thank you! When { $name } is away, I tell you so, and tell their mentees how to reach you. `/cover no` ends it whenever you like.
cover-stop = Not any more
cover-declined = That is perfectly fine; I tell { $name }.
cover-away = { $name } is away from { $since } to { $until }, and you stand in. Thank you! To be there if somebody asks is enough.
cover-silent = I have not heard from { $name } for a while, and you stand in. Thank you! To be there if somebody asks is enough.
cover-mentee = - { $name }. { $contact }
cover-over = { $name } is there again. Thank you for standing in!
cover-ended = You need not stand in for { $name } any more. Thank you for being ready to!
mentor-covered = Until { $mentor } is back, **{ $name }** is there for you. { $contact }
mentor-uncovered = { $name } cannot stand in at the moment. { $mentor } stays your mentor; if something cannot wait, somebody on the council helps.
mentees-covered = - { $name }, until { $mentor } is back. { $contact }

help-step-down = stop being a mentor
ask-step-down-sure = Would you like to stop being a mentor? I tell your mentees, and look for another mentor for each of them at once; nobody is left alone. You need not say why.
arg-sure = yes or no
choice-sure-yes = Yes, step down
choice-sure-no = No, I stay
step-down-not = Good to hear. Nothing has changed.
step-down-done =
    Thank you for all you gave as a mentor! { $mentees ->
        [0] You had no mentees at the moment, so there is nothing left to do.
        [one] Your mentee hears of it from me, and I am looking for another mentor for them.
       *[other] Your { $mentees } mentees hear of it from me, and I am looking for another mentor for each.
    }
council-step-down-reason = { $name }, who has just stepped down as a mentor, would like the council to know why: “{ $reason }”
council-stepped-down =
    { $name } has stepped down as a mentor. { $mentees ->
        [0] No mentee was affected.
        [one] One mentee is back on the waiting list, where they once asked.
       *[other] { $mentees } mentees are back on the waiting list, each where they once asked.
    }

mentor-welcome =
    The council has made you a **mentor**. Thank you for taking this on!

    I offer you mentees one at a time, and you accept or decline each. To begin with you take { $capacity }; `/capacity` changes that. From time to time I ask how each mentee is doing: one tap is enough. `/away` gives you a break whenever you need one.{ $mentee ->
        [yes] { " " }If you would like a mentor yourself, `/request_mentor` asks for one, as before.
       *[no] { "" }
    }
mentor-agreement =
    What mentors promise:

    - to answer their mentees within a few days, or to say `/away` in time
    - to listen first, and to keep what they are told to themselves
    - to say so early when it is too much: `/step_down` is no shame

    Can you promise that?
mentor-agree = I promise
mentor-first-steps =
    Thank you, noted since { $day }. Your first steps:

    - Tell me your languages, time zone and interests with `/profile`, so that I offer you somebody who suits.
    - When you accept an offer, write to your mentee within a day or two and agree when you talk next.
    - Ask what they would like to try in the next four weeks; one small thing is enough.
    - `/mentees` shows who they are, `/capacity` how many you take, `/help` the rest.
help-agree = promise what mentors promise, and see your first steps

help-apply-mentor = offer to be a mentor yourself
arg-motivation = why you would like to
ask-apply-mentor-motivation =
    { $needs }

    All there! Why would you like to be a mentor? A few sentences are enough; only the council reads them.
apply-needs-time = ✓ { $time } in the programme
apply-lacks-time = ✗ { $time } in the programme: for you that is on { $day }
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
    It is good that you think of it. What it takes to be a mentor:

    { $needs }

    Write `/apply_mentor` again when all is there.
apply-is-mentor = You are a mentor already. Write `/mentees` to see your mentees.
apply-noted = Thank you for offering! { $councillor } decides by { $until }; you hear from me as soon as that is done.
apply-waits = Your offer to be a mentor is being looked at: { $councillor } decides by { $until }.
apply-council = the council
help-match = see the best offers for all who wait, and send them
match-nobody = Nobody waits for an offer at the moment.
match-none =
    { $waiting ->
        [one] One mentee waits, and no mentor can be asked for them.
       *[other] { $waiting } mentees wait, and no mentor can be asked for any of them.
    } `/mentors` shows where places could be made.
match-plan =
    { $waiting ->
        [one] **A mentor for the one who waits.**
       *[other] **Mentors for { $placed } of the { $waiting } who wait.** If places are short, who asked first comes first.
    }
match-line = - { $mentee } → **{ $mentor }**
match-confirm = Confirm
match-done =
    { $asked ->
        [0] { "" }
        [one] One mentor is asked now.{ " " }
       *[other] { $asked } mentors are asked now.{ " " }
    }{ $later ->
        [0] { "" }
        [one] One offer goes out when it is morning there.{ " " }
       *[other] { $later } offers go out when it is morning there.{ " " }
    }{ $changed ->
        [0] Each of them answers as to any offer.
        [one] One had changed meanwhile and stays as it is.
       *[other] { $changed } had changed meanwhile and stay as they are.
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
help-rebalance = see the fewest changes that bring every mentor within capacity, and ask all concerned
rebalance-even =
    { $changing ->
        [0] No mentor has more mentees than they take.
        [one] No mentor has more mentees than they take, once the change under way is done.
       *[other] No mentor has more mentees than they take, once the { $changing } changes under way are done.
    }
rebalance-no-place = { $over ->
        [one] One mentee is
       *[other] { $over } mentees are
    } beyond what their mentors take, but no other mentor has a place for them.
rebalance-plan = { $moves ->
        [one] **One change of mentor**
       *[other] **{ $moves } changes of mentor**
    } for { $over ->
        [one] one mentee
       *[other] { $over } mentees
    } beyond a capacity. Fewer would not do.
rebalance-line = - { $mentee }: { $before } → **{ $mentor }**
rebalance-left = { $left ->
        [one] One mentee stays
       *[other] { $left } mentees stay
    } beyond a capacity: there are no places for more.
rebalance-confirm = Ask them
rebalance-done =
    { $asked ->
        [0] Nobody is asked.
        [one] One change is proposed: mentee, old and new mentor are asked, by day, and it is done when all three agree.
       *[other] { $asked } changes are proposed: mentee, old and new mentor are asked, by day, and each is done when all three agree.
    }{ $changed ->
        [0] { "" }
        [one] { " " }One had changed meanwhile and stays as it is.
       *[other] { " " }{ $changed } had changed meanwhile and stay as they are.
    }

help-change-mentor = ask for another mentor
help-pass-on = ask for somebody else to go on with one of your mentees
help-handover = say whether a change of mentor is fine with you
ask-pass-on-mentee = Which of your mentees is it?
ask-handover-answer = Is the change fine with you?
choice-handover-answer-yes = I agree
choice-handover-answer-no = Rather not
arg-successor = successor
pass-on-not-yours = { $name } is not one of your mentees at the moment.
pass-on-no-mentor = { $name } is not a mentor who could go on with them.
change-to-council = Not all three have agreed, so somebody on the council looks at it and decides; until then nothing changes. You hear from me.
change-nobody =
    { $part ->
        [mentee] Noted. I know of no other mentor who is free at the moment, so I have asked nobody; somebody on the council looks at it and decides. Until then nothing changes, and you hear from me.
       *[old] Noted. I know of no other mentor who is free for { $mentee } at the moment, so I have asked nobody; somebody on the council looks at it and decides. Until then nothing changes, and you hear from me.
    }
change-nobody-left = Nobody else can go on with { $mentee } at the moment, so somebody on the council looks at it and decides; until then nothing changes. You hear from me.
change-sure = Would you like another mentor than { $old }? That happens, and it is fine. If so, I look for somebody who suits, and ask them and { $old }; until they agree nothing changes, and you can take it back.
change-sure-yes = Yes, please
change-sure-no = No
change-not = All right: { $old } stays your mentor, and nobody hears of it.
change-asked =
    { $part ->
        [mentee] Noted. I ask { $new } and { $old } whether { $new } may go on with you. If both agree, { $new } is your mentor; until then nothing changes.
       *[old] Noted. I ask { $mentee } and { $new } whether { $new } may go on with them. Until all agree, nothing changes.
    }
change-next =
    { $part ->
        [mentee] The mentor I asked cannot take anybody on at the moment. I ask { $new } and { $old } now whether { $new } may go on with you.
       *[old] The mentor I asked cannot take anybody on at the moment. I ask { $mentee } and { $new } now whether { $new } may go on with them.
    }
change-why = Say why
change-take-back = Take it back
ask-change-mentor-reason = What would you like the council to know? Only they can read it. `/cancel` leaves it.
change-reason-noted = Noted, for the council only.
change-taken-back = Done: all stays as it is, and { $old } goes on as mentor of { $mentee }. Whoever was asked hears of it from me.
change-none = There is no open wish of yours for a change of mentor.
change-which = About which mentee is it?
change-held = You have asked for a change a few times today, so all stays as it is for now. You can ask again from { $until } on.
help-cancel-change = take back your wish for a change of mentor
handover-withdrawn = The wish for another mentor has been taken back: { $old } goes on as mentor of { $mentee }. There is nothing to do. Thank you for thinking about it!
change-with-council = That is with the council already. You hear from me.
handover-asked-mentee =
    { $by ->
        [mentor] { $old } would like another mentor to go on with you: { $new }. That happens, and it says nothing against you. If all three of you agree, it is done.
       *[mentee] A change of mentor: { $new } could be your mentor, in place of { $old }. If all three of you agree, it is done.
    }

    Is that fine with you? Please answer by { $until }. If not, somebody on the council helps.
handover-asked-old =
    { $mentee } has asked for another mentor, and could go on with { $new }. That happens, and it says nothing against you. If all three of you agree, it is done.

    Is that fine with you? Please answer by { $until }. If not, somebody on the council helps.
handover-asked-new =
    { $by ->
        [mentor] { $old } would like somebody else to go on as mentor of { $mentee }, and you would suit well. If all three of you agree, it is done.
       *[mentee] { $mentee } has asked for another mentor in place of { $old }, and you would suit well. If all three of you agree, it is done.
    }

    Is that fine with you? Please answer by { $until }. A no is perfectly fine.
handover-balance-mentee =
    So that no mentor has too many mentees at once, { $new } could be your mentor, in place of { $old }. It says nothing against either of you, and only if all three of you agree is it done.

    Is that fine with you? Please answer by { $until }. A no is perfectly fine: then all stays as it is.
handover-balance-old =
    So that no mentor has too many mentees at once, { $mentee } could go on with { $new }. Only if all three of you agree is it done.

    Is that fine with you? Please answer by { $until }. A no is perfectly fine: then all stays as it is.
handover-balance-new =
    So that no mentor has too many mentees at once, { $mentee } could go on with you in place of { $old }. You would suit well. Only if all three of you agree is it done.

    Is that fine with you? Please answer by { $until }. A no is perfectly fine.
handover-none = Nothing of that kind waits for your answer.
handover-several = Several changes wait for your answer; please use the button under the one you mean.
handover-noted = Thank you, noted. I wait for the others now.
handover-done = All agree: { $new } goes on as mentor of { $mentee }. Thank you!
handover-declined = Thank you for telling me. I look for somebody else for { $name }.
handover-full = All agree, thank you! { $new } has no free place at the moment; { $mentee } changes as soon as there is one. If there is none by { $until }, somebody on the council decides.
handover-kept = That is perfectly fine: all stays as it is. Thank you for telling me.
handover-stays = All stays as it is: { $old } goes on as mentor of { $mentee }. Thank you for thinking about it!

request-no-mentors =
    There is no mentor in the programme at the moment whom I could ask. { $heard ->
        [yes] The council hears of it at once.{ " " }
       *[no] { "" }
    }You are on the waiting list: as soon as there is a mentor, I ask them for you, and you need not do anything.

mentees-see-all = Everybody’s mentees
mentees-of =
    { $count ->
        [0] **{ $name }** has no mentees, of { $capacity }.
       *[other] **Mentees of { $name }: { $count } of { $capacity }**
    }
mentees-of-line = - { $name }, since { $since }
mentees-everybody = **Mentees: { $count }**
mentees-with = - { $name }, with { $mentor }
mentees-without = - { $name }, no mentor
mentees-more = … and **{ $count }** more
mentees-nobody = There are no more mentees.
mentees-of-others = That of others is between them and the council. Without the name { $name } you see your own.
capacity-whose = Whose do you mean? Write for example `/capacity Kim 3`; `/mentors` shows them all.
capacity-of = { $name } takes up to **{ $places }** and has **{ $taken }**.
capacity-unusual = That is more than the { $most } a mentor can set themselves.
capacity-set-for-you = The council has set how many mentees you take: **{ $places }**. Nobody is taken from you by it, and `/capacity` changes it.
pair-unassigned = The council has ended your time with { $name } as your mentor. You have done nothing wrong and need to do nothing: I am looking for another mentor for you.
