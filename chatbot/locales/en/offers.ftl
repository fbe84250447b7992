### Asking for a mentor, the offers made to mentors, and the waiting list.

share-question-mentor = You and your mentor can always talk through me. May I show them your handle, too, so that they can write to you directly?
pair-let-go = { $name } will go on with another mentor, and I’m looking for one. Thank you for all you’ve done for them!
share-question-early = When you have a mentor, you two can always talk through me. May I show them your handle, too, so that they can write to you directly?
help-request-mentor = ask for a mentor
arg-purpose = what for
ask-request-mentor-purpose = What would you like a mentor for? A few words are enough; the mentors I ask will read them.
request-noted = Noted: “{ $topic }”. { $standing }
request-noted-first = Noted: “{ $topic }”. Before I ask a mentor, two taps:
request-introduces = I’ll ask a mentor as soon as you’ve told me a little about yourself, and in { $time } at the latest.
request-zone-unknown = I don’t know yet what time it is where you are, so I couldn’t go by that. You can tell me any time: `/zone`
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
request-none = You don’t have an open request. Tap `/request_mentor` to make one.
request-cancelled = All right, I’ve stopped looking. Tap `/request_mentor` whenever you’d like a mentor again.
help-my-mentor = see who your mentor is, or where your request stands
help-cancel-request = stop the search for a mentor
my-mentor = Your mentor is **{ $name }**, since { $since }. { $contact }
my-mentor-none = You don’t have a mentor yet. Tap `/request_mentor`, or tell me what you’d like one for, and I’ll look for one.
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
offer-zone = - Their time zone is { $zone }; I don’t know yours yet (tell me: `/zone`)
offer-no-zone = - They haven’t told me their time zone
offer-interests = - You share an interest: { $interests }
offer-accept = Accept
offer-decline = Decline
offer-name = { $name }
offers-none = Nobody is waiting for your answer at the moment.
offers-none-for = I haven’t offered you { $name }. Tap `/offers` to see who is waiting for your answer.
offers-which = Several mentees are waiting for your answer. Which one do you mean?
offer-accepted-already = { $name } is already your mentee. Tap `/mentees` to see them all.
offer-declined-already = You’ve already said no to { $name }, and someone else is being asked. There’s nothing more to do.
offer-gone = { $name } doesn’t need your answer any more. Thank you all the same! Tap `/offers` to see who is waiting for your answer.
decline-noted = Thank you for telling me so soon; I’ll ask someone else. You don’t need to give a reason.
decline-noted-with-reason = Thank you for telling me; I’ll ask someone else for { $name }. Your reason is for the council only.
decline-reason-noted = Noted, for the council only.
mentor-away = { $name } is away from { $since } to { $until }. Nothing is lost: they’re still your mentor, and I’ll tell you when they’re back.
mentor-covered = Until { $mentor } is back, **{ $name }** is there for you. { $contact }
choice-sure-yes = Yes, step down
choice-sure-no = No, I stay
help-match = see the best offers for everyone who is waiting, and send them
match-nobody = Nobody is waiting for an offer at the moment.
match-none =
    { $waiting ->
        [one] One mentee is waiting, and there’s no mentor to ask for them.
       *[other] { $waiting } mentees are waiting, and there’s no mentor to ask for any of them.
    } To see where places could be made, tap `/mentors`.
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
rebalance-line = - { $mentee }: { $before } → **{ $mentor }**
request-no-mentors =
    There’s no mentor in the programme at the moment that I could ask. { $heard ->
        [yes] I’m telling the council at once.{ " " }
       *[no] { "" }
    }You’re on the waiting list: as soon as there’s a mentor, I’ll ask them for you, and you don’t need to do anything.
request-did = you asked for a mentor, for “{ $topic }”.
accept-did = you’re { $name }’s mentor.
accept-regret = That happens, and nobody will mind. { $name } has been told that you’re their mentor; if it can’t be, I’ll ask somebody else to take over, and { $name } stays with you until they do.
accept-hand-over = Hand { $name } over
offer-must = No, it’s up to you. A no costs you nothing: I’d ask someone else for { $name }, and you don’t need to give a reason.
offer-why = You seemed to suit: I go by languages, clocks, interests, and by who has room. This is what I went by:
offer-speaks = { $name } speaks { $languages }.
offer-speaks-unknown = { $name } hasn’t told me their languages; I write to them in { $language }.
offer-unknown = I don’t know that about { $name }: I only know what people tell me. This is all I can say so far, and they’d gladly tell you the rest:
offer-waits =
    Take your time. The offer waits for you until { $until }{ $late ->
        [yes] , which is a little sooner than you’d like
       *[no] { "" }
    }; before that, nothing is needed. If you don’t answer by then, I’ll ask someone else for { $name }, and that’s fine, too.
offer-condition = A yes makes you { $name }’s mentor right away: I can’t tie it to anything. When and how you begin is up to you two, and if you accept I’ll offer to send them what you just wrote. The offer waits until { $until }; a no is fine, too.
offer-later = Decide later
accept-words =
    Shall I send this to { $name }, so that they know?

    “{ $words }”
accept-send = Send to { $name }
# What ties a yes to something, and what is a yes only perhaps.
words-offer-condition = if, but, only if, only, unless, as long as, so long as, provided, providing, on condition, under one condition, one condition, depending, depends, except, however, though, although, not before, not until, no earlier, no sooner, not this week, not this month, not this year, from, starting, starts, start in, begin in, beginning, after, once, when, whenever, until, in january, in february, next month, next year, in the new year, later
words-offer-perhaps = i'd take, i would take, i'd do it, i would do it, i'd be happy, i could, could do, could take, i can, can do, i might, maybe, perhaps, possibly, i'll take, i will take, works for me
# What a mentor may ask or say while an offer waits for their answer.
words-offer-question = who, who's, what, what's, why, how, where, when, which, do, does, is, are, has, have, can, could, did, must, will, would, tell me
words-offer-later = think about it, think it over, think on it, let me think, need to think, want to think, like to think, sleep on it, get back to you, more time, some time to decide, decide later, decide until, decide by, decide on, answer later, need a day, need a few days, need some days, let you know later, check my calendar first, ask me again
words-offer-must = i said no, look bad, looks bad, do i have to, have i got to, must i, am i obliged, am i forced, is it mandatory, is it obligatory, if i say no, if i decline, say no, allowed to decline, can i decline
words-offer-why = why me, why did you ask me, why are you asking me, why do you ask me, why did you pick me, why did you choose me, why was i picked, why was i chosen, why was i asked, why am i asked, why am i getting this, how come me
words-offer-language = speak, speaks, language, languages
words-offer-who = who is she, who is he, who's she, who's he, who are they, who is this, who's this, who is that, who's that, who is it, does she want, does he want, do they want, does she need, does he need, do they need, she wants, he wants, they want, looking for, tell me about, tell me more, more about her, more about him, more about them, what is it about, what's it about, what for
words-offer-they = she, he, they, her, him, them, his, their, she's, he's, they're
words-accept-regret = can't take her, can't take him, can't take them, can't take this, can't do it, can't do this, can't after all, can't mentor, changed my mind, meant to decline, wanted to decline, meant decline, meant to say no, wanted to say no, didn't mean to accept, didn't want to accept, didn't mean to say yes, shouldn't have accepted, too fast
# What is said in place of what somebody would like a mentor for.
purpose-asks = So, what would you like a mentor for?
purpose-why = So that I ask somebody who suits you, and they know what it’s about: the mentors I ask read your words, and nobody else. A few are enough.
purpose-example = For example: a first event in your city, giving a talk, translating, finding your way around, or somebody to ask now and then.
purpose-unknown = That’s fine, you needn’t know yet: many begin that way, and find out together with their mentor. I can ask for somebody to begin with.
purpose-later = Of course, whenever you like. Nothing is noted, and I’ll be here.
purpose-anything = I don’t know exactly yet: somebody to begin with
purpose-begin = Somebody to begin with
said-purpose-why = why, why do you want to know, why do you want to know that, why do you need to know, why do you need to know that, why do you ask, why are you asking, why do you need that, why do you need this, why does it matter, why is that important, why do i have to say that, what do you need that for, what do you need it for, what for, what's that for, what is that for, what is it for, what's it for, what happens with it, what do you do with it
said-purpose-example = like what, such as, such as what, for example, for instance, what for example, what do you mean, what does that mean, i don't understand, i don't get it, what can i ask for, what can i say, what should i say, what should i write, what do others say, what do others write, what do people say, what do people usually ask for, give me an example, can you give me an example, any examples, what are my options, what are the options, what kind of things, which things
said-purpose-unknown = i don't know, i don't know yet, i do not know, i do not know yet, i dont know, i dont know yet, dont know, dont know yet, don't know, don't know yet, idk, dunno, not sure, not sure yet, i'm not sure, i'm not sure yet, im not sure, im not sure yet, i am not sure, no idea, no idea yet, no clue, i have no idea, i have no idea yet, hard to say, good question, anything, whatever, i haven't thought about it, haven't thought about it, haven't decided, i haven't decided yet, haven't decided yet
said-purpose-later = later, later maybe, maybe later, can i tell you later, can i say that later, can i say it later, can i answer later, can i do that later, can i do this later, can i write it later, could i tell you later, may i tell you later, i'll tell you later, ill tell you later, i will tell you later, tell you later, i'd rather tell you later, let me tell you later, ask me later, let me think, let me think about it, i need to think, i need to think about it, i have to think about it, i'll think about it, i want to think about it, can i think about it, give me time, not right now, tomorrow, some other time
words-offer-wish = want, wants, need, needs, wish, wishes, learn, look for, hope for, expect, expects
# What a mentor is asked for by, what joins that to a topic, what leads to another one, and what ends it.
# What leads to a reason, and says that it is about who is to be the mentor rather than what for.
words-topic-because = because, cause, coz, cuz, since, as
words-topic-whom = my english, my spanish, my french, my portuguese, english is, speak english, speak spanish, understand english, my language, the language, same language, time zone, timezone, time difference, my hours, my age, i'm shy, i am shy, a woman, a man
words-topic-mentor = mentor, mentoring, mentorship, mentor me, guide me, guidance
words-topic-joint = for, about, on, in, around, to help me with, to help with, who can help me with, who could help with, who knows about, who knows, i like, i'd like to learn, i want to learn, i want to learn about, i want to get into, i'm into, im into, i am into, i'm interested in, im interested in, i am interested in, interested in, i care about, i do, i work on, something with, something about, something like, someone for, somebody for, with
words-topic-other = make it about, make it for, make that about, make that for, let it be about, change it to, change that to, change the topic to, change topic to, change my topic to, change my request to, update my request to, switch it to, switch to, should be about, should be for, can it be about, could it be about, can it be for, can we make it, want it to be about, rather it was about, rather have someone for, rather have somebody for, rather have a mentor for, rather have help with, rather learn about, rather learn, rather something about, rather something with, (much|far|a lot) more into, (i'm|im|i am) more into, (i'm|im|i am) more interested in, (i'm|im|i am) now (into|interested in), (i'm|im|i am) into, now i'd rather do, i'd rather do, i'd rather work on, now i want to do, now i like
words-topic-change = change the topic, change my topic, change the subject of my request, change what i asked for, change what i want a mentor for, change my request, edit my request, update my request, a different topic, another topic, change what i (wrote|put|said) (when i asked|for my mentor|in my request|for the mentor), change my wish
# Who is wished for, and what such a person is to be like.
words-topic-who = mentor, someone, somebody, a person
# What begins what a mentor is to be like, and is part of the wish.
words-topic-like = who speaks, that speaks, speaking, who talks, who is, who's, that is, who has, that has, who lives, living, who can, that can, who could, who works, who understands, who knows, from, close to, near, in my, based in, but only, but from, but one, but someone, but somebody, preferably, ideally, available, with (patience|experience|time|some experience|a lot of patience), patient
# A wish that says nothing of what it is for.
words-topic-nothing = (a|have a|get a|have|get|find a|want a|a new|my own) (mentor|mentorship|tutor), mentor, the programme, the program, programme, program, this programme, this program, me, myself, help, some help, everything, anything, something, this, it, the start, starting, a beginner, beginners, a start, the project, i'm new, im new, i am new, i'm new here, im new here, i am new here, i just started, i just joined, i'm just starting, new here
words-topic-instead = instead, instead of, rather than, not, (can|could) (that|it|this) (still|) (be changed|be updated|change), (can|could) (i|you|we) (still|) (change|update|edit) (that|it|this), is it too late to change, is that still possible, (is|if) that possible, if possible, now, these days
request-other-topic =
    Your request would say what you’d like a mentor for in these words:

    “{ $topic }”
request-long = I’m sorry it’s taking so long; waiting without a word is no fun. You asked on { $asked }, and nobody has forgotten you. { $standing } A person on the council can hear of it, too.
request-patient = Thank you for your patience. You asked on { $asked }. { $standing }
refused-me = Nobody’s silence here is a refusal: I never show who was asked or what they answered, and it says nothing about you. { $standing }
refused-me-none = Nobody here is refused: you have no request open at the moment. I’ll gladly look for a mentor when you’d like one.
who-waits = **{ $name }** has been waiting since { $day }, number { $place } on the waiting list{ $wish ->
        [none] .
       *[other] : “{ $wish }”.
    } { $asked ->
        [yes] A mentor is being asked just now.
       *[no] No mentor with a free place can be asked for them at the moment; I ask as soon as there’s one.
    }
who-waits-nobody = They aren’t waiting for a mentor.
who-waits-mentor = Who waits, and for what, I show a mentor with an offer, when it’s their turn to be asked. If you’d take one more, tell me; or ask the council.
request-kept = Of course, your place is yours. You asked for a mentor on { $asked }. { $standing }
place-kept = Of course, you lose nothing: **{ $name }** stays your mentor, however busy you are.
place-none = Nobody takes anything from you here. You haven’t asked for a mentor yet; whenever you’re ready, one tap is enough.
like-read = Yes, you can wish for that: the mentors I ask read it before they say yes.
like-no-list = I show no list of mentors: I ask those who suit what you wrote, one after the other, and they say yes or no. You can wish for a language, for what they know, or for one person by name: just write it.
like-paired = You have a mentor already. If you’d like another one, you can wish for what they’re to be like, and your mentor won’t mind.
like-person = I ask whoever suits you best. If you’d like one person, the council can pair you, as long as they have room.
# Whom somebody asks for as a mentor: what they are to be like begins with it.
words-topic-somebody = (a|another|an older|a younger) (woman|man|girl|guy|person|lady), a (female|male) mentor, female, male, woman, somebody, someone, my age
# What leads to whom is wished for, in an answer to what for.
words-topic-find = (ok|okay|then|ok then|so|well|yes), (then |so |please |)(find|get|give|look for) (me|), maybe, perhaps
own-wish =
    { $topic ->
        [none] You asked for a mentor on { $day }, without saying what for.
       *[other] On { $day } you asked for a mentor: “{ $topic }”.
    }
own-wish-languages =
    { $languages ->
        [none] You haven’t told me your languages yet; mentors would see them beside it.
       *[other] Your languages, which mentors see beside it: { $languages }.
    }
own-wish-over = You have a mentor by now, so nobody is asked any more.
own-wish-none = You have no request open, so nothing of that kind is noted. You can ask for a mentor whenever you like.
own-wish-change = Change my wish
own-wish-take-back = Take it back
together = Each of you asks for themselves: whoever joins you writes to me from their own account. That you’d like one mentor together you can { $open ->
        [yes] add to your wish
       *[no] write into your wish
    }; the mentors I ask read it. The council can also pair you both with the same mentor, if they have room.
together-paired = Whoever joins you asks for a mentor themselves, from their own account. If it’s to be your mentor, the council can pair them, as long as there’s room.
free-hours =
    I don’t note hours: I compare clocks, so that it’s day for both of you, and the two of you agree on the rest.{ $zone ->
        [unknown] {" "}I don’t know yet where you live; tell me, and I can go by it.
       *[known] { "" }
    } { $state ->
        [paired] I can tell { $name }: “{ $words }”
        [waiting] I can add your words to your request, so that a mentor reads them first: “{ $words }”
       *[none] Say so in your request for a mentor; they read it before they say yes.
    }
free-hours-send = Tell { $name } that
free-hours-add = Add it to my request
