help-start = join, or say hello again
arg-code = code
start-welcome = Welcome, { $name }! I look after the mentorship programme: I’ll find you a mentor, and I keep track so that nobody is forgotten.
start-stranger = We haven’t met yet. I look after the mentorship programme: I find mentors for people, and I keep track so that nobody is forgotten.
start-question = What brings you here?
start-anew = I’m happy to help, and I don’t know yet with what. What brings you here?
start-want-mentor = I would like a mentor
start-want-mentees = I am a mentor
start-want-look = Just looking
start-want-code = I have a code
start-in-language = In English, please
start-ask-council = Ask the council
start-mentor =
    Good to have you, { $name }! I don’t know you as a mentor yet, and there are three ways to change that:

    - The council knows you: it can appoint you, or send you a code.
    - You’re a mentor here under another account: ask me there to link your networks, and bring me the code.
    - You’d like to become one: I’ll show you what it takes.
ask-start-code = Please write me the code you were given: from the council, or from me on another network.
tour-beginning =
    Look around as long as you like.{ $member ->
        [no] {" "}I remember this chat and your name here, and nothing else about you.
       *[yes] {""}
    } What would you like to know?
tour-to-mentee = How do I get a mentor?
tour-to-mentor = What do mentors do?
tour-to-kept = What do you keep?
tour-mentee =
    You tell me in one sentence what you’d like a mentor for. I ask the one who suits you best; they have { $time } to answer, and if they can’t, I ask the next.

    Then you two talk, whenever and however you like. Now and then I ask how it’s going.
tour-mentor =
    Mentors take as many mentees as they choose, usually { $capacity } at most, and may say no to anybody.

    I ask them regularly how each mentee is doing: one tap is enough. Being away is fine, and somebody can stand in.
tour-kept =
    Until you ask for something: this chat and your name here, and nothing else. After that, also what you tell me of yourself, who your mentor is, and the activities you report.

    What I write to you is deleted after { $time }. Nobody outside the programme sees any of it.
start-namesake = Someone here is already called { $called }. So that nobody mixes you up, I’ll call you **{ $name }**. If you’d like another name, just tell me, for example: my name is Ana Quispe.
start-awaited = Someone on the programme’s list has your handle, { $handle }. A handle can change hands, so that alone doesn’t tell me it’s you. If it is, ask the council for an invitation: it connects you with what the list says about you.
council-claimed = { $name }, who is on the roster, now writes to me from { $account }. If that surprises you, ask { $name } some other way.
council-awaited = { $account } has joined with the handle the roster has for { $name }. If it really is { $name }, ask me to invite { $name }, and I’ll make an invitation you can give them.
start-elsewhere =
    To join, please write to me directly, not in this group{ $known ->
        [yes] : { $link }
       *[no] .
    }
start-again = Good to see you, { $name }. What would you like to do?

help-cancel = stop what I was asking
cancel-done = All right, forgotten.
cancel-nothing = There’s nothing to cancel: I’m not waiting for an answer.
cancel-over = I wasn’t waiting for that one any more, so nothing has changed. My last question is still open.

help-profile = see what I know about you, or change it
arg-field = field
arg-value = value
profile-all =
    {"**"}{ $name }** ({ $roles })
    { $lines }
profile-example-name = Ana Quispe
profile-example-timezone = America/Lima
profile-example-country = Peru
profile-example-languages = Spanish and English
profile-example-interests = events, localisation
profile-example-language = English
profile-example-joined = 30 May 2014
profile-example-email = ana@example.org
profile-example-share = yes
profile-example-night = yes
profile-change = { $label }
profile-line = - { $label }: { $value }
profile-empty = _not set_
profile-zone-assumed = _not set_; until you tell me, I’ll go by { $zone }
profile-no-role = no role yet
profile-joined =
    { $source ->
        [archive] { $day } (from the archive)
        [council] { $day } (confirmed by the council)
        [self_declared] { $day } (as you told me)
       *[first_contact] { $day } (when we first met)
    }
profile-set = Noted. { $label }: **{ $value }**
profile-unset = Noted. { $label }: _not set_
profile-unknown-field = I don’t keep “{ $word }” about you. What you can change: { $fields }.
profile-too-long = That’s a bit long. Please keep it under { $limit } characters.
profile-bad-name = A name needs at least one letter.
profile-name-signs =
    { $seen ->
       *[no] That name has characters that nobody can see, or that don’t belong to its letters. Please write it again with letters only.
        [yes] A name here can have letters, and spaces, hyphens, apostrophes and dots between them. Please leave out “{ $sign }”.
    }
profile-name-id = “{ $name }” looks like a handle or a number that people have elsewhere. Please give me the name people call you by.
profile-name-link = “{ $name }” looks like a link. Please give me the name people call you by.
profile-name-command = “{ $name }” looks like one of my commands, so people couldn’t use it as a name. Please give me another one.
profile-name-mixed = Some letters in “{ $name }” come from another alphabet and only look the same. Please write each word in one alphabet.
profile-name-taken = Someone here is already called { $name }, or nearly so. Add a surname or an initial, and nobody will mix you up.
who =
    {"**"}{ $name }** ({ $roles }), here since { $since }
who-account =
    - { $network }: { $public ->
        [yes] { $handle } (`{ $id }`)
        [only] { $handle }
       *[no] `{ $id }`
    }{ $old ->
       *[no] { "" }
        [yes] , last seen { $seen }
    }
who-awaited = - Hasn’t written to me yet; the roster expects them as { $account }
who-unknown = - Hasn’t written to me yet
who-alike = - Someone else here has the same name, or nearly. Please look twice.
profile-bad-timezone = I don’t know the time zone “{ $value }”. Try one like `Europe/Madrid`, or the largest city near you.
profile-bad-language = I don’t speak “{ $value }” yet. I speak { $spoken }.
profile-bad-joined = Please tell me when you joined; it can’t be in the future. A day such as `2014-05-30` is best, but a rough one such as `spring 2014` is fine.
profile-bad-email = That doesn’t look like an e-mail address. Try one like `ana@example.org`.
profile-bad-yes = Please answer yes or no.
choice-profile-field-name = Name
choice-profile-field-timezone = Time zone
choice-profile-field-country = Country
choice-profile-field-languages = Languages
choice-profile-field-interests = Interests
choice-profile-field-language = Language I write to you in
choice-profile-field-joined = In the programme since
choice-profile-field-email = E-mail
choice-profile-field-share = Handle shown to mentor or mentees
choice-profile-field-night = Messages from people at night
profile-email =
    { $address }{ $state ->
        [told] {" "}(not confirmed: write me the address again for a new code)
        [lost] {" "}(e-mails don’t arrive: write me the address again to try once more)
       *[proven] {""}
    }

ask-profile-value =
    { $state ->
        [how] What should I put for “{ $label }”? For example: `{ $address }`
        [wrong] That isn’t the last code I sent, or it has expired. Please check again, or send me the address for a new one.
        [refused] I can’t send codes to **{ $address }**: I was asked not to. If there’s a typo in it, write it again, or give me another address.
        [full] I’ve already sent some codes to **{ $address }**, and none came back, so I won’t send any more there for now. Please check your spam folder. Write me the code or another address, or try again in { $time }.
        [domain_full] I’ve sent many codes to addresses at **{ $address }** lately, and none came back, so I won’t send any more there for now. Give me an address elsewhere, or try again in { $time }.
        [member_full] I’ve already sent some codes for you, and none came back. Please check your spam folder and write me the code, or try again in { $time }.
       *[sent]
            I’ve sent a code to **{ $address }**. Please write it to me here{ $answers ->
                [yes] , or answer the e-mail
               *[no] { "" }
            }. It works once, within { $time }.

            Nothing there? Check your spam folder, or write me the address again if it had a typo.
    }
email-code =
    Is this your e-mail address? Someone in our mentorship programme gave it to me as theirs.

    If that was you, write me this code where you asked for it: `{ $code }`{ $answers ->
        [yes] {" "}– or just answer this e-mail with **yes**.
       *[no] .
    } It works once, within { $time }.

    If it wasn’t you, { $answers ->
        [yes] answer **no**, and I won’t send any more codes here.
       *[no] you don’t need to do anything: without the code, nothing happens.
    }
email-yes = Yes
email-no = No
email-no-more = Done: I won’t send any more codes here, whoever asks for one. Sorry for the trouble.
email-after-all = I do want them
email-welcome = Good: I’ll send codes here again when someone gives me this address as theirs.
words-no-more = no, no thanks, stop, unsubscribe, remove, remove me
email-done =
    Done: **{ $address }** is yours. I’ll write there when I can’t reach you where you write to me.{ $answers ->
        [yes] {" "}You can answer my e-mails with a number, a word or a command.
       *[no] {""}
    } To stop it, tap `/profile` and **E-mail**, and write “none”.
email-removed = Done: I’ve forgotten your e-mail address and won’t e-mail you any more.
email-none = I don’t have an e-mail address for you.
email-off = This programme doesn’t send e-mails, so I don’t need an address. To be reached in more places, tap `/link`.
email-neither = That’s neither an e-mail address, such as `ana@example.org`, nor the code I sent, such as `K7QM2-XR4TP`.
email-known = **{ $address }** is already yours.
email-not-taken = I couldn’t send you a code: **{ $address }** doesn’t accept e-mail. Is there a typo in it? Write me the address again to try once more.
email-sure =
    I already know **{ $address }** as the address of **{ $name }**: { $accounts }.

    Is that you too? Then what you write here and there counts as coming from one person.
words-none = none, no, nothing
share-no-username = You don’t have a username on Telegram, so people find you there by a link, which your privacy settings or their app may block. A username makes you easier to reach: on Telegram, open Settings, then Username. I’ll notice it when you next write to me.
handle-shared = You can write to { $name } directly: { $handles }.

help-link = be one and the same member on several networks
link-code =
    On the other network, write to me: `/link { $code }`

    The code works once, within { $time }. Don’t give it to anyone: whoever has it can become you here.
link-stranger = To link two networks, ask me for it where I already know you. You’ll get a code there; write it here.
link-wrong = That isn’t one of my codes, or it has expired. Ask me for another where I know you.
link-too-often = That was a lot of tries. Please wait { $time } and go on with a new code.
link-self = You and I already know each other here. The code is for another network you write from.
link-over = Too much time has passed. Ask me for a new code where you began.
link-sure =
    This code belongs to **{ $name }**: { $accounts }.

    Is that you? Then what you write here and there counts as coming from one person. If someone else gave you the code, say no.
record-sure =
    {"**"}{ $name }** is on the programme’s list: { $roles }, since { $day }{ $paired ->
        [yes] , with { $mentor } as mentor
       *[no] { "" }
    }.

    Is that you? Then that record and what you write here count as one person’s. If someone else gave you a code, say no.
link-sure-yes = Yes, that is me
link-sure-no = No
link-refused = All right, nothing has changed.
link-choice = { $value }
link-away = { $since } to { $until }
link-ask-name = You have two names here. Which one should I keep?
link-ask-language = Which language should I write to you in?
link-ask-timezone = What’s your time zone?
link-ask-country = Which country do you live in?
link-ask-joined = When did you join the programme?
link-ask-email = Which e-mail address is right?
link-ask-share = May I show your handles to your mentor or mentees?
link-ask-mentor = You have two mentors. Who would you like to go on with? I’ll write the other one a kind word.
link-ask-request = You asked for a mentor twice. Which request should I keep? Your place on the waiting list is that of the first.
link-ask-capacity = How many mentees can you take?
link-ask-away = You told me about two absences. Which one is right?
link-ask-backup = Two mentors are down to stand in for you. Which one should it be?
link-done = Done, { $name }: from now on I know you here and there as one person. I’ll write to you where you last wrote to me.
link-own-mentor = Until now you were your own mentor; that’s over. If you’d like a mentor, tap `/request_mentor`.
link-told = { $account } belongs to you now: what’s written there counts as written by you. If that wasn’t you, tell the council at once.

start-claimed =
    Welcome, { $name }! You’re on the programme’s list: { $roles }, in the programme since { $day }.{ $paired ->
        [no] { "" }
       *[other] { " " }Your mentor is **{ $mentor }**.
    }{ $mentees ->
        [0] { "" }
        [one] { " " }You have one mentee.
       *[other] { " " }You have { $mentees } mentees.
    }

    If something isn’t right: `/profile` shows what I know about you and how to change it. `/help` shows everything else.
help-invite = invite someone from the list who hasn’t written yet
ask-invite-person = Who would you like to invite?
invite-code = For { $name }, and nobody else: `/start { $code }`, sent to me directly. It works once, until { $until }.
invite-link = For { $name }, and nobody else: { $link } on Telegram, or `/start { $code }` sent to me directly. It works once, until { $until }.
invite-known = { $name } already writes to me, so there’s no need for an invitation. For their other networks, they can ask me to link them.
invite-wrong = That invitation has been used, or has expired. Ask whoever sent it for a new one, or tap `/start` to join without it.
# A councillor wants somebody in who is not in the programme yet.
invite-new =
    I don’t write to people I haven’t met, so nothing has gone out. They come in by writing to me first{ $link ->
        [none] { "" }
       *[other] : { $link }
    }. You could send them this:

    “We’d love to have you in the mentorship programme. Write “hi” to the bot and it asks you the rest.”

    { $role ->
        [mentor] Once they’re in, say “make them a mentor” with their name, and I’ll show it to you first.
       *[other] Once they’re in, you can give them a role or a mentor.
    }
words-invite = invite, get, bring, add, sign up, enrol, enroll, onboard, take on, let in, register, have, put, want, send an invitation, send an invite, invitation, is joining, wants to join, wants in, would like to join, needs an account
words-invite-mentor = mentor, as a mentor, mentors
words-invite-own = my (email|e mail|mail|address|account|inbox), me
help-zone = tell me what time it is where you are
arg-place = city or time
words-languages = castilian, valencian
# What leads to where somebody lives; and what may, if a name follows.
words-live-in = i live in, i am living in, i'm living in, i moved to, i have moved to, i've moved to, i just moved to, i relocated to, i'm based in, i am based in, i live now in, now i live in, i now live in, we live in, we moved to
words-be-in = i'm in, i am in, im in
words-place-lead = i live in, i am in, i'm in, i am from, i'm from, i am based in, i'm based in, based in, in, from, here it is, here it's, it is, it's, its, right now it's, near, close to
words-place-end = last week, last month, last year, this week, this month, yesterday, recently, a week ago, a month ago, two weeks ago, here, now, here now, right now, at the moment, time
# Words behind a place that are no part of it.
words-place-goes-on = and, but, so, its, it's, it, where, which, now, here, because, since, not, the, my, i, im, i'm, we, for, at, please, pls, thanks
words-call-me = just call me, call me, please call me, my name is, change my name to, to, as, just
wish-name = I’ll call you { $name }, and so will the others.
# What leads to the name that somebody goes by: surely, or where the name has a capital; what ends it, and what is none.
words-named = call me, just call me, you can call me, please call me, everyone calls me, everybody calls me, people call me, friends call me, they call me, i go by, i am called, i'm called, im called, change my name to, set my name to, my name should be, my name is really, i'd rather be called, i prefer to be called, put my name as, use the name, my name is now, my new name is
words-maybe-named = my name is, my name's, i prefer
words-name-ends = please, pls, in, around, instead, now, thanks, and, not, but, can, could, from, like, if, ok, okay, btw, here, as, that, everyone, since, for, or, because
words-no-name = back, later, when, if, tomorrow, today, at, on, a, an, the, your, that, this, it, as, again, anytime, any, by, in, to, stupid, crazy, old, names, what, whatever, wrong, spelled, not, soon, tonight, up, out, now, maybe, i, only, first, another, my, and, everything, something
words-clock-am = in the morning
words-clock-pm = in the evening, in the afternoon, at night
zone-question = What time is it where you are? Then I can write to you during the day, and find people whose hours suit yours.
zone-option = { $clock } · { $city }
zone-elsewhere = Somewhere else
about-later = Not now
ask-zone-place = Which city are you in, or near? Or what time is it there now, for example 14:30?
zone-which = Which of these is it? Any city whose clock always shows the same time as yours will do.
zone-noted = Noted: in { $city } it’s { $clock } now.
zone-unknown = I don’t know “{ $place }”. Which large city has the same time as you? Or tell me what time it is there now, such as 14:30.
zone-no-such-time = It isn’t { $clock } now in any place I know. Please check again, or tell me the largest city near you.
zone-later = That’s fine. Until you tell me, I’ll go by { $zone }; you can tell me any time: `/zone`
help-languages = tell me which languages you speak
arg-names = languages
languages-question = And which languages do you speak?
languages-option = { $names }
languages-others = Others
ask-languages-names = Which languages do you speak? Separate them with commas, for example: Portuguese, English
languages-noted = Noted: you speak { $names }.
languages-there = I have that down already: you speak { $names }.
# What makes a language go that was noted, and what says that there are no others.
words-languages-less = i do not speak, i dont speak, i don't speak, i no longer speak, not speak, no longer speak, remove, delete, take out, from my languages, forgotten, i forgot, can't speak, cannot speak
words-interests-less = no longer interested, not interested in, not interested any more, remove, delete, take out, from my interests, lost interest
words-interests-only = only interest, only interests, only interested, just interested, nothing but, replace my interests, change my interests to
# Languages that others speak, or that one apologises for, are not to be noted.
words-languages-of-others = (he|she|they|who|that|somebody|someone|anybody|anyone|person|people|mentor|mentors|mentee|mentees|everybody|everyone|all) (speak|speaks|spoke|talk|talks|know|knows|understand|understands), (does|do|can|could|will) (he|she|they|anybody|anyone|somebody|someone|the mentors|mentors|the mentor|my mentor) speak, speaking (mentor|mentors|person|people|mentee|mentees), (sorry|apologies|apologise|apologize|excuse|pardon|forgive) (for |)my, (sorry|excuse) (the|my) (bad|poor|broken), do you (speak|talk|understand), you speak, mentors in
# After these an interest is none, but what its author tells of themselves.
words-of-oneself = i, im, ive, id, my, me, we, only, evenings, weekends, hours, speak, available
words-languages-only = only speak, only know, just speak, i speak only, i only, nothing but, no other language, only language
languages-later = That’s fine. You can tell me any time: `/languages`
languages-none = Please name at least one language.
about-bot = I’m a bot: a program that looks after this mentorship programme. I find mentors, ask now and then how things are going, and bring people’s words to each other. If you’d rather talk to a person, that’s one tap away, too.
about-cost = It’s free. Mentors here are volunteers, and I never ask anybody for money.
about-off-topic = I’m afraid I only know about this mentorship programme.
about-complaint = I’m sorry I’m not much help just now. Tell me in a few plain words what you need, or ask a person: that’s one tap.
about-too-many = I write when somebody waits for your answer, or when there’s news for you. At night I keep quiet unless a person writes to you.
about-quiet-nights = Nothing at all at night
profile-did = { $label }: { $value }.
zone-did = your time zone is { $zone }.
languages-did = you speak { $names }.
choice-profile-field-topics = A topic for each mentee
profile-topics-on = From now on, what each mentee writes to you comes in a topic of their own, and so do check-ins about them. What you write in a topic goes straight to that mentee.
profile-topics-off = One chat again
profile-topics-later = Topics aren’t turned on for me yet, so for now everything stays in this chat. I’ve noted that you’d like them, and will use them once those who run me turn them on.
about-age = There’s no age you need to have that I know of. If you’re under age where you live, or not sure, the council will gladly tell you.
about-quiet =
    { $hushed ->
        [yes] From { $since }:00 to { $until }:00 by your clock nothing comes from me: what people write to you waits until morning, too.
       *[no] From { $since }:00 to { $until }:00 by your clock I keep quiet, and only what people write to you comes through. Shall that wait until morning, too?
    }
about-loud-nights = Let people’s words through
about-mail =
    { $has_address ->
        [yes] I have an e-mail address for you, and write there when I can’t reach you here. You can change it any time.
       *[no] I can: give me your e-mail address, and I’ll write there when I can’t reach you here.
    }
# What leads to the day on which somebody joined.
words-here-since = i joined, i (started|began) (here|in the programme|with you|as a volunteer), (i've been|ive been|i have been|been) (here|around|a member|a volunteer|in the programme|in the program|with you|with the programme|with the program|part of this|part of the programme|in it|on board|active|involved) (since|for), (i've|ive|i have) been (in|at it) since, (i'm|im|i am) (here|with you|in the programme|in the program|a member|a volunteer) since, member since, my (join|joining|start) date (is|was)
# What is said to somebody who writes this language and is written to in another; and what asks for a language.
language-offered = I can write to you in English, too.
language-is-yours = Yes, I write to you in English.
words-speak = better write to me in, can you speak, could you speak, do you speak, do u speak, can u speak, speak to me in, talk to me in, can we speak, can we talk in, can we write in, write in, write to me in, can you write, can you talk, reply in, answer in, answer me in, continue in, switch to, change to, in english please, in spanish please, english please, spanish please, do you understand, do you know, prefer english, prefer spanish, i don't speak english, i dont speak english, i don't speak spanish, i dont speak spanish, write me in, talk in, speak in, text me in, messages in, everything in, chat in, do you talk, can we do this in
words-speak-not = don't speak, dont speak, do not speak, can't speak, don't understand, dont understand, don't know, not in
# A place where somebody is about to live.
words-move-to = moving to, move to, moves to, relocating to, relocate to, moving over to, moving back to, move back to, going to live in, will live in, will be living in, going to be living in, be based in, new home in
living-moves =
    All the best for the move! Once you’re there, one tap has me go by the time in **{ $place }**{ $country ->
        [unsaid] { "" }
       *[other] , and note your country: **{ $country }**
    }. Are you away meanwhile? Just tell me from when until when.
# What the bot cannot do, or must not, and what it can do instead.
cannot-calls = I can’t make a video call, phone anybody or write in your calendar. What I can do: find a time that suits both of you, each by their own clock, send you both an entry that any calendar opens, and remind you. You share the link to the call in a message.
cannot-errands = I can’t do that one: I don’t order, buy or pay anything, nor book or post it, and I don’t look after websites or jobs. A person on the council can tell you who does.
cannot-papers = I can’t translate, write or read through documents, I’m afraid. Ask your people here: somebody in the programme may well be glad to help, and the council knows whom to ask.
cannot-secrets = I can’t show that to anybody: what two people write to each other through me I pass on and don’t keep, and nobody sees it but the two. If something worries you, tell me about it in confidence.
cannot-alarm = I can’t remind you at an hour of your choice. I write by myself when something waits for your answer, and before a time to meet that the two of you agreed on here.
cannot-senses = I can’t look at pictures or files, or listen to voice notes: I only read what’s typed. Would you write it to me in a few words?
cannot-language = I only write in { $languages } so far. A mentor may well speak yours: tell me your languages, and I’ll look for somebody who does.
kind-able = You’re welcome just as you are! Nobody needs to code, to have done this before, or to own a computer: a phone, a little curiosity and your own words are enough. People here translate, explain, draw, plan meetings or just lend a hand, and you begin as small as you like.
kind-little-time = That’s fine: an hour now and then is enough, and the two of you agree on when. Nothing here has to be done by a certain day, and pauses are no problem.
kind-wrong-chat = No problem at all! Nothing was noted or sent.
kind-chat = Ha, nice to hear from you! I’m only a bot, so my small talk ends here; with the mentorship programme I’m of more use.
kind-back = Welcome back, good to see you again! No need to say sorry: life comes first, and nothing is lost.
start-sent = Good that you’re here, { $name }! I’m a bot, and I look after a mentorship programme for volunteers: who wants company finds a mentor here, and it’s free. Just write to me in your own words.
introduced = Nice to meet you, { $name }! Shall I note that? It helps me find people who suit you.
introduced-note = { $label }: { $value }
# What somebody who introduces themselves says they like, and where they are from; and what is no introduction.
words-i-like = i like, i love, i enjoy, i'm into, im into, i am into, i'm interested in, im interested in, i am interested in, interested in, my interests are, my hobbies are, i'm passionate about, fond of, i care about
words-i-am-from = i'm from, im from, i am from, from, i live in, i'm in, im in, living in, based in, i come from
words-introducing-no = mentor, mentors, mentee, mentees, council, event, meetup, workshop, yesterday, reported
kind-joke = Just the one I know: why do mentors bring a ladder? For the next step. 😄 I’m better at mentoring than at jokes.
about-moving = Nothing changes until you’ve moved: you stay in the programme, with your place and your people. Once you’re there, tell me the city: I’ll go by the time there and note the country.
about-certificate = I can’t write certificates, and I know of none here. The council can tell you whether there’s a letter for you: say what it’s for, and by when you need it.
suggest-person =
    How kind of you to think of somebody! Anybody can come in: they write to me themselves{ $link ->
        [none] , and that’s all it takes.
       *[other] , for example by this link: { $link }
    } Whom you have in mind, and what for, I can pass on to the council; please ask the person first.
suggest-person-council =
    Whoever isn’t here yet writes to me themselves{ $link ->
        [none] , and that’s all it takes.
       *[other] , for example by this link: { $link }
    } Who is in the roster already you can invite; who has joined you can appoint.
