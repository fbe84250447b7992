### What people write to each other through the bot.

help-tell = pass your words on to someone
help-mute = hear nothing more from someone
help-unmute = hear from someone again
arg-message = words
ask-tell-person = Who is it for? A name is enough.
ask-tell-message = What shall I tell { $name }? Your next message goes to them.
ask-mute-person = Who would you rather not hear from? A name is enough.
ask-unmute-person = Who would you like to hear from again? A name is enough.
talk-words =
    {"**"}{ $name }**{ $edited ->
        [yes] { " " }_(edited)_
       *[no] { "" }
    }:{ $file ->
        [none] { "" }
        [picture] { " " }🖼
        [voice] { " " }🎤
        [audio] { " " }🎵
        [video] { " " }🎞
        [place] { " " }📍 { $place }
       *[file] { " " }📎
    }{ $has_words ->
        [yes] { " " }{ $words }
       *[no] { "" }
    }
talk-how = _Reply to this message, and I’ll pass your answer on to { $name }. I don’t keep what you write to each other._
talk-answer = Answer
talk-mute = Mute { $name }
talk-unmute = Hear from { $name } again
talk-sent = Passed on to { $name }.
talk-sent-first = I’ve passed it on to { $name }. For { $spell } from now, whatever you write here goes to them too, unless it’s something for me.
talk-for-whom = Is that for { $name }, or for me?
talk-about = I haven’t passed anything on to { $name }. What would you like me to do?
talk-kept =
    { $name } hears nothing of this from me. Is there anything I can do for you?
# What asks that somebody is not told; `them` stands for their name, too.
words-not-tell = (dont|do not|didnt|never|not to|not) (tell|say it to|mention it to|mention this to|show it to|show this to|send it to|send this to|write to|inform|ask) (her|him|them|the mentor|the mentee|my mentor|my mentee), (dont|do not) let (her|him|them|my mentor|my mentee) (know|see|find|hear|read), (she|he|they|them|my mentor|my mentee) (must not|mustnt|should not|shouldnt|cannot|cant|isnt to|is not to|doesnt need to|does not need to|neednt|need not|may not) (know|find out|hear|learn|see|read), without (her|him|them|my mentor|my mentee) (knowing|finding out|hearing|noticing|seeing), behind (her|his|their|them) back, not a word to (her|him|them|my mentor|my mentee), (not|nothing) (for|to) them, no message to (her|him|them), keep it from (her|him|them), keep this from (her|him|them), keep that from (her|him|them), (her|him|them) not to know, (her|him|them) not to find out, dont want (her|him|them) to (know|find out|hear|see|read), do not want (her|him|them) to (know|find out|hear|see|read)
talk-not-for-other =
    { $kind ->
        [mentee] I can’t write to { $name } for you: I carry words between you and { $own }, and to the council. { $own } may be able to put you in touch.
       *[mentor] I can’t write to { $name } for you: I carry words between a mentor and their mentees, and to the council.
    }
talk-send = Send to { $name }
talk-mine = It was for you
talk-for-me = All right, I haven’t passed it on. I didn’t understand what you’d like me to do, though: what I can do is one tap away.
talk-was-for-me = All right, I haven’t passed this on. What you wrote before it did go to { $name }. I can take it back, though they may have read it already. What would you like from me?
talk-was-for-other = It did go to { $name }. I can take it back, though they may have read it already.
talk-take-back = Take it back
# What says that the words before were meant for the bot, or for nobody here.
words-for-bot = that was for you, it was for you, this was for you, that's for you, it's for you, this is for you, that is for you, that was meant for you, it was meant for you, i meant that for you, i meant you, i was talking to you, i was asking you, i was writing to you, i'm talking to you, not for him, not for her, not for them, not for my mentor, that wasn't for him, that wasn't for her, that wasn't for them, that was not for him, that was not for her, that was not for them, that wasn't for my mentor, wrong person, wrong chat, wrong window, wrong recipient, that was for the bot, i meant the bot
talk-held-over = That one is done already. Just write it again if you’d like to send it.
talk-reacted = { $name } reacted with { $reaction }.
talk-muted = { $name } isn’t taking messages through me at the moment, so I haven’t passed this on.
talk-muted-now = All right: I won’t bring you messages from { $name } any more. They only learn of it if they write to you.
talk-unmuted = You’ll hear from { $name } again.
talk-not-together = I can only pass messages on between mentees and their mentors, and to and from the council. { $name } is neither for you at the moment.
talk-no-channel = I have no way to reach { $name } at the moment, so I can’t pass this on.
talk-file-too-large = That file is too large for me to pass on: { $limit } MB is the most I can carry.
talk-nowhere = I can’t reach { $name } anywhere at the moment, so what you wrote to them didn’t go through. It isn’t anything you did. If it’s urgent, the council can help.
talk-elsewhere = { $name } can’t be reached where I usually write to them; I’m trying another way.
talk-undelivered = Something you wrote to { $name } didn’t arrive, and I haven’t kept it. Please send it again, perhaps another way.
talk-not-sent = All right, I haven’t sent anything.
talk-send-this =
    { $people ->
        [one] Shall I send this to { $name }?
       *[other] Who shall I send this to? It goes to one person at a time.
    }

    “{ $words }”
talk-praise =
    That’s lovely to hear. Shall I pass it on to { $name }?

    “{ $words }”
talk-praise-alone = That’s lovely to hear.
talk-away-mentor =
    Thank you for saying so. There’s nothing to note here: mentees can come and go as they need. Shall I tell { $name } in your words?

    “{ $words }”
talk-away-alone = Thank you for saying so. There’s nothing to note here: mentees can come and go as they need, and nothing is lost meanwhile. Take care!
talk-one-person = Write to one person
talk-not-to-many =
    { $mentees ->
        [yes] I can bring your words to your mentees or to one person, or ask the council, if more people should know.
       *[no] I can bring your words to one person, or ask the council, if everyone should know.
    }
talk-my-mentees = Write to my mentees
# What a sentence begins with that tells somebody something; the name follows.
words-tell = (write|send|drop|leave|shoot) a (note|line|text|msg|word) to, (write|send|drop|leave|shoot) a (short|quick|little|small|kind|nice|friendly|brief|gentle|warm) (note|message|line|text|msg|word) to, ask something to, ask something of, tell something to, say something to, write something to, ask a question to, put a question to, send something to, tell, ask, remind, inform, message, message to, a message to, text, pass on word to, get word to, drop a line to, pass this along to, pass along to, relay to, deliver to, pass word to, let me tell, let me ask, pass a message to, pass a msg to, pass a message on to, pass this on to, pass this to, pass on to, send a message to, send a msg to, send a note to, send to, give a message to, say to, write to, write, message for, a message for, msg to, can you let, forward to
# What may lead to it.
words-tell-lead = i need to, i have to, i must, i should, we need to, we have to, we want to, we would like to, i wanna, i'd love to, would you, will you, could we, can we, can i, could i, may i, can u, kindly, help me, help me to, i need you to, i want you to, i'd like you to, i would like you to, is it possible to, would it be possible to, would you mind, remember to, go and, next time, hi, hello, hey, (when|whenever|once|if) you (get|have|find|'ve got) (a|the|one) (minute|min|moment|chance|second|sec), when you can, if you can, whenever you can, when you're free, if possible, at some point, later, by the way, btw, before i forget, quick one, one more thing, also, next, first, lastly, then, anyway, anyways, so, and, oh, quick thing, one thing
# The same, to somebody who was named before.
words-tell-them = tell (her|him|them), ask (her|him|them), let (her|him|them) know, write to (her|him|them), write (her|him|them), message (her|him|them), text (her|him|them), pass on to (her|him|them), pass it on to (her|him|them), say to (her|him|them)
# What is to be said to somebody who is not named; courtesies for one who is.
words-say-that = say that, just say that, only say that, say to (her|him|them) that, tell (her|him|them) that, let (her|him|them) know that, write that, just tell (her|him|them), say it's, say its
words-courtesy-say = say, give, send, wish, tell, pass, say a big, say a, send a, give a, send my, give my, say my, make my
words-courtesy-words = sorry, thanks, thank you, many thanks, big thanks, big thank you, a big thank you, hi, hello, goodbye, bye, congrats, congratulations, apologies, my apologies, my thanks, regards, my regards, happy birthday
words-courtesy-to = to
words-courtesy-sorry = sorry, apologies, my apologies
# Who cannot come to a meeting.
words-not-coming = (can not|cannot|cant|wont|will not|not able to|not going to) (make it|make the|make our|come to the|join the|join our|do tomorrow|do today|do tonight|do monday|do tuesday|do wednesday|do thursday|do friday|attend), (cant|cannot|can not|wont|will not) be (at|on|in) (the|our) (call|meeting), no way i can (do|make|come|join), have to (cancel|skip|miss|postpone|move|bail on) (our|the|tomorrows|todays|this) (call|meeting|chat|talk|session|one), have to (cancel|skip|miss|postpone) (tomorrow|today|tonight|on), need to (cancel|skip|postpone|move) (our|the|tomorrows|todays) (call|meeting|chat|talk|session), wont make it, cant make it, running late, will be late, (miss|missing) (our|the) (call|meeting)
talk-not-coming =
    Shall I tell { $name } so, in your words? You can propose another time as well.

    “{ $words }”
# Who wishes somebody to be reminded kindly, and the words for it.
words-nudge = (give|send) (her|him|them) a (poke|nudge|push|ping|reminder), (give|send) (her|him|them) a (tiny|little|gentle|small|friendly|kind|soft) (poke|nudge|push|ping|reminder), (poke|nudge|ping|remind) (her|him|them)
talk-nudge = Just a gentle reminder, no hurry at all: could you have a look when you find a moment? Thank you!
# A nudge that only asks how somebody is, and what is sent for it.
words-check-on = (is|are) (ok|okay|alright|all right|fine|well|still there|still around|alive), (hes|shes|theyre) (ok|okay|alright|all right|fine|well|still there|still around|alive), how (he|she|they) (is|are|do|does), (hows|how is) (he|she)
talk-check-on = How are you? I’ve been thinking of you. No hurry at all: a word whenever it suits you would be lovely.
words-let = let
# What may stand before a name.
words-tell-before = our, dear, only, just
# How somebody is to be asked, which is not part of the words.
words-tell-softly = gently, nicely, kindly, politely, quietly, discreetly, in a nice way, in a friendly way
# Somebody without a name, whom the author has just one of; what says so in one word; and what may stand around it.
words-tell-one = him, her, them
words-tell-alone = tell em, ask em
words-tell-joint = so, and, then, but, also, oh
words-tell-end = that, this, so, it, about it, about this, about that, please, pls, plz, thanks, thank you, for me, ok, okay, as well, too, asap, now
words-let-know = know
# Between the name and what is told.
# What may stand between a name and the words, and what stands for words that are still to be said.
words-tell-by = only her, only him, her only, him only, just her, just him, nobody else, no one else, from me, on my behalf, in my name, for me, the following, this, this message, a message, a message from me, a (note|line|text|msg), a (short|quick|little|small|kind|nice|friendly|brief|gentle|warm) (note|message|line|text|msg)
# What only says that the words need not be these.
words-tell-like = (something|sth|smth|anything) like, (something|sth) along the lines of, something in the way of, maybe just, words like
words-tell-something = something, a thing, a question, a few things, some things, a message, one thing, something nice, something kind, something friendly, a few nice words, yourself, for me
words-that = that, know that, to, saying that, saying, the message that, a (message|note|line|text|msg) (that|saying|saying that|to say|to say that|telling them that), a (short|quick|little|small|kind|nice|friendly|brief|gentle|warm) (message|note|line|text|msg) (that|saying|saying that|to say|to say that), the news that
# After which `that` belongs to what is told.
words-that-own = was, is, s, sounds, would, will, works, helps, helped, makes, made, went, sucks, rocks
words-everybody = them all, all mentors, all the mentors, every mentor, the mentors, mentors, all mentees, all the mentees, every mentee, all members, everybody, everyone, all, all of them, the council members, all councillors, all pairs, all our mentors, all our mentees, people, all people
words-my-mentees = my mentees, all my mentees, each of my mentees, all of my mentees, every mentee of mine, (my|all my|all of my|each of my|every one of my|the whole of my) (lot|people|group|ones|guys|folks|team|kids|youngsters|crew|bunch|gang|students|protégés|two|three|four|five|six), everyone of mine, every one of mine, everybody of mine, all of mine, all mine, everyone i mentor, everybody i mentor, all i mentor, those i mentor, the people i mentor, all the people i mentor, people i mentor, (my|all my|all of my|each of my) (whole|entire) (lot|group|team|crew|bunch|gang), the whole (group|team|lot|bunch) of mine, my whole mentee group
# Words for those who decide, whoever else their author writes with.
words-for-council = (to|for|before|with) (those|the people|the ones|people|anyone|the folks) (who|that) (decide|decides|make the rules|run this|run the programme|run the program|make decisions|make the decisions|call the shots), (to|for|before|with) (whoever|who) (decides|makes the rules|runs this|is in charge|calls the shots), (to|for|before|with) (the people in charge|those in charge|the ones in charge|the deciders|the decision makers|the organisers|the organizers|the bosses|the higher ups), (bring|put|raise|suggest|propose|take) (it|this|that) (to|before|with|up with) the council
words-my-mentee = my mentee
# Somebody who is spoken of.
# The same, of one person.
words-of-one = him, her, he, she, his, hers, shes, hes, himself, herself
words-of-others = him, her, he, she, they, them, his, hers
# Who asks somebody something says one of these.
words-to-you = you, your, yours, u, ur, youre, youve, youd, yourself, ya, yall, hi, hello, hey, dear
# What only the bot has, so that words about it are for the bot.
words-of-the-bot = (the|my|these|those|your|all) (check-in|check-ins|checkin|checkins|check ins|notifications|notification), (google|outlook|apple|icloud) calendar, my calendar, my (profile|settings|account|data|waiting list), this bot, the bot, dear bot, (with|to|into) (outlook|google calendar|notion|slack|discord|excel|my phone), (does|do|would|will|did) (this|that|it|these|those) count, (do|should|can|could|may|must) i (note|report|log|write down|put in|put down|record), (thing|one|activity|report) i (reported|put in|logged|typed|noted|sent in), (note|log|record) (it|this|that), sign me up, my (request|place|spot|report|reports|activity|activities|hours|wish|wishes|name on), the (waiting list|queue|guide|rules|programme|program|council), (a new|another|a different|some other) mentor, how (does|do) (it|this|we) (end|finish|close), who do i (tell|ask|write), whom do i, i (reported|logged)
words-take-back = wait, let's wait, lets wait, hold on, not yet, better not, don't, dont, do not, don't send it, dont send it, don't send, wait a moment, wait a minute, keep it, let it be, no wait
talk-did = your words are with { $name }.
talk-mute-did = you hear nothing more from { $name }.
talk-unmute-did = you hear from { $name } again.
talk-taken-back = I’ve taken it back. { $name } may have read it already.
talk-how-thread = _What you write here goes straight to { $name }. I don’t keep what you write to each other._
thread-offer = You now hear from more than one mentee through me. Would you like a topic for each, so that it’s clear who is talking to whom?
thread-offer-yes = Yes, a topic for each
thread-offer-no = No, one chat is fine
last-words = { $sent ->
    [never] Nothing of yours has gone to **{ $name }** through me yet{ $came ->
        [never] , and nothing has come from them.
       *[other] . Their last words came on { $came }.
    }
   *[other] Your last words went to **{ $name }** on { $sent }{ $came ->
        [never] , and none have come back through me yet.
       *[other] , and theirs last came on { $came }.
    }
} Whether they’ve read something, and what you two write elsewhere, I can’t see.
