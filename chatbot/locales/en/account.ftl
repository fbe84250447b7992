help-start = join, or be greeted
arg-code = code
start-welcome =
    Welcome, { $name }! I look after the mentorship programme: I find you a mentor, and I keep track so that nobody is forgotten.

    What would you like to do first?
start-namesake = Somebody here is called { $called } already. So that nobody mixes you up, I call you **{ $name }**. If you would like another name, write for example `/profile name Ana Quispe`.
start-awaited = The programme’s list knows somebody by your handle, { $handle }. A handle can change hands, so I do not take you for them by it alone. If that is you, ask the council for an invitation: with it you are who you were.
council-claimed = { $name }, whom the roster knows, writes to me now, from { $account }. If that surprises you, ask { $name } some other way.
council-awaited = { $account } has joined, and bears the handle by which the roster knows { $name }. If they are { $name }, `/invite` and the name makes an invitation to hand them.
start-elsewhere =
    To join, please write to me directly, not in this group{ $known ->
        [yes] : { $link }
       *[no] .
    }
start-again = Good to see you, { $name }. What would you like to do?

help-cancel = stop what I was asking
cancel-done = All right, forgotten.
cancel-nothing = There is nothing to cancel: I am not waiting for an answer.

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
profile-change = { $label }
profile-line = - { $label }: { $value }
profile-empty = _not set_
profile-zone-assumed = _not set_; until you tell me, I reckon with { $zone }
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
profile-unknown-field = There is no field called “{ $word }”. There are { $fields }.
profile-too-long = That is a bit long. Please keep it under { $limit } characters.
profile-bad-name = A name needs at least one letter.
profile-name-signs =
    { $seen ->
       *[no] There are signs in that name that nobody sees, or that do not belong to its letters. Please write it again, with letters alone.
        [yes] A name here has letters, and between them blanks, hyphens, apostrophes and dots. Please leave out “{ $sign }”.
    }
profile-name-id = “{ $name }” looks like a handle or a number by which people are found elsewhere. Please give me the name people call you by.
profile-name-link = “{ $name }” looks like a link. Please give me the name people call you by.
profile-name-command = “{ $name }” looks like one of my commands, so people could not use it as a name. Please give me another one.
profile-name-mixed = Some letters of “{ $name }” come from another alphabet and only look the same. Please write each word in one alphabet.
profile-name-taken = Somebody here is called { $name } already, or nearly so. With a surname or an initial you will not be taken for each other.
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
who-awaited = - Has not written to me so far; the roster expects them as { $account }
who-unknown = - Has not written to me so far
who-alike = - Somebody else here is called the same, or nearly. Please look twice.
profile-bad-timezone = I do not know a time zone “{ $value }”. Try one like `Europe/Madrid`, or the largest city near you.
profile-bad-language = I do not speak “{ $value }” yet. I speak { $spoken }.
profile-bad-joined = I need the time you joined, and it cannot be in the future. A day such as `2014-05-30` is best, a rough one such as `spring 2014` is fine.
profile-bad-email = That does not look like an e-mail address. Try one like `ana@example.org`.
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
profile-email =
    { $address }{ $state ->
        [told] {" "}(not confirmed: `/profile email { $address }` mails you a code)
        [lost] {" "}(takes no mail: `/profile email { $address }` tries again)
       *[proven] {""}
    }

ask-profile-value =
    { $state ->
        [how] What shall I note for “{ $label }”? For example: `{ $address }`
        [wrong] That is not the code I mailed last, or its time is over. Please look again, write me the address for a new one, or `/cancel`.
        [refused] I may not mail codes to **{ $address }**: I was asked not to. Is there a typo in it? Then write it again; or write me another address, or `/cancel`.
        [full] Some codes went to **{ $address }** already, and none came back, so I mail no more there for now. Please look among the spam. Write me the code, or another address, or `/cancel` and try again in { $time }.
        [domain_full] Many codes went to addresses at **{ $address }** lately, and none came back, so I mail no more there for now. Write me an address elsewhere, or `/cancel` and try again in { $time }.
        [member_full] I have mailed some codes for you already, and none came back. Please look among the spam and write me the code, or `/cancel` and try again in { $time }.
       *[sent]
            I have mailed a code to **{ $address }**. Please write it to me here{ $answers ->
                [yes] , or answer the mail
               *[no] { "" }
            }. It works once, within { $time }.

            Nothing there? Look among the spam, or write me the address again if it had a typo.
    }
email-code =
    Is this your mail address? Somebody in our mentorship programme gave it to me as theirs.

    If that was you, write me this code where you asked for it: `{ $code }`{ $answers ->
        [yes] {" "}– or just answer this mail with **yes**.
       *[no] .
    } It works once, within { $time }.

    If it was not you, { $answers ->
        [yes] answer **no**, and no more codes come here.
       *[no] do nothing: without the code, nothing comes of it.
    }
email-yes = Yes
email-no = No
email-no-more = Done: I mail no more codes here, whoever asks for one. Sorry for the trouble.
email-after-all = I want them after all
email-welcome = Good: who gives me this address as theirs gets a code here again.
words-no-more = no, no thanks, stop, unsubscribe, remove, remove me
email-done =
    Done: **{ $address }** is yours. I write there when I do not reach you where you write to me.{ $answers ->
        [yes] {" "}You can answer my mails, with a number, a word or a command.
       *[no] {""}
    } `/profile email none` ends it.
email-removed = Done: I have forgotten your mail address, and write no more mails to you.
email-none = I have no mail address of yours.
email-off = This programme sends no mails, so I need no address. To be reached in more places, write `/link`.
email-neither = That is neither a mail address, such as `ana@example.org`, nor the code I mailed, such as `K7QM2-XR4TP`.
email-known = **{ $address }** is yours already.
email-not-taken = I could not mail you a code: **{ $address }** takes no mail. Is there a typo in it? Write `/profile email` and the address to try again.
email-sure =
    I know **{ $address }** already, as that of **{ $name }**: { $accounts }.

    Is that you as well? Then what you write here and there counts as one person’s.
words-none = none, no, nothing
share-no-username = You have no username on Telegram, so there they find you by a link, which your privacy settings or their app may not let through. A username makes you easier to reach: on Telegram, open Settings, then Username. I notice it when you next write to me.
handle-shared = You can write to { $name } directly: { $handles }.

help-link = use one membership from several networks
link-code =
    On the other network, write to me: `/link { $code }`

    The code works once, within { $time }. Give it to nobody: whoever has it can become you here.
link-stranger = To join what you write from on two networks, write `/link` where I know you already. You get a code there; write it here.
link-wrong = That code is not one I gave, or its time is over. Write `/link` where I know you, and take the new one.
link-too-often = These were many tries. Please wait { $time } and go on with a new code.
link-self = You and I know each other here already. The code is for another network you write from.
link-over = Too much time has passed. Write `/link` where you wrote it first, and take the new code.
link-sure =
    This code belongs to **{ $name }**: { $accounts }.

    Is that you? Then what you write here and there counts as one person’s. If somebody else gave you the code, say no.
record-sure =
    The programme’s list knows **{ $name }**: { $roles }, since { $day }{ $paired ->
        [yes] , with { $mentor } as mentor
       *[no] { "" }
    }.

    Is that you? Then that record and what you write here count as one person’s. If somebody else gave you a code, say no.
link-sure-yes = Yes, that is me
link-sure-no = No
link-refused = All right, nothing has changed.
link-choice = { $value }
link-away = { $since } to { $until }
link-ask-name = You have two names here. Which one may stay?
link-ask-language = In which language shall I write to you?
link-ask-timezone = Which is your time zone?
link-ask-country = In which country do you live?
link-ask-joined = Since when have you been in the programme?
link-ask-email = Which mail address is the right one?
link-ask-share = May I show your handles to your mentor or mentees?
link-ask-mentor = You have two mentors. With whom would you like to go on? The other one hears a kind word from me.
link-ask-request = You asked for a mentor twice. Which wish may stand? Your place on the waiting list is that of the first.
link-ask-capacity = How many mentees do you take?
link-ask-away = You told me of two absences. Which one is right?
link-ask-backup = Two mentors are to stand in for you. Which one may it be?
link-done = Done, { $name }: from now on I know you here and there as one person. I write to you where you last wrote to me.
link-own-mentor = You were your own mentor so far, which is over now. If you would like one, write `/request_mentor`.
link-told = { $account } belongs to you now: what is written there counts as written by you. If that was not you, tell the council at once.

start-claimed =
    Welcome, { $name }! The programme’s list knows you: { $roles }, in the programme since { $day }.{ $paired ->
        [no] { "" }
       *[other] { " " }Your mentor is **{ $mentor }**.
    }{ $mentees ->
        [0] { "" }
        [one] { " " }You have one mentee.
       *[other] { " " }You have { $mentees } mentees.
    }

    If something is not right: `/profile` shows what I know about you and how to change it. `/help` shows everything else.
help-invite = invite somebody from the list who has not written yet
ask-invite-person = Whom would you like to invite?
invite-code = For { $name }, and nobody else: `/start { $code }`, written to me directly. It works once, until { $until }.
invite-link = For { $name }, and nobody else: { $link } on Telegram, or `/start { $code }` written to me directly. It works once, until { $until }.
invite-known = { $name } writes to me already, so there is nothing to invite them to. `/link` is for their other networks.
invite-wrong = That invitation is used up, or its time is over. Ask whoever sent it for a new one, or write `/start` to join without.
help-zone = tell me what time it is where you are
arg-place = city or time
zone-question = What time is it where you are? Then I write to you by day, and find people whose day fits yours.
zone-option = { $clock } · { $city }
zone-elsewhere = Somewhere else
about-later = Not now
ask-zone-place = Which city are you in, or near? Or what time is it there now, for example 14:30?
zone-which = Which of these is it? A city whose clock always shows the same as yours will do.
zone-noted = Noted: { $zone }, where it is { $clock } now.
zone-no-such-time = Nowhere I know is it { $clock } now. Please look once more, or tell me the largest city near you.
zone-later = That is fine. Until you tell me, I reckon with { $zone }; `/zone` tells me whenever you like.
help-languages = tell me which languages you speak
arg-names = languages
languages-question = And which languages do you speak?
languages-option = { $names }
languages-others = Others
ask-languages-names = Which languages do you speak? Put commas between them, for example: Portuguese, English
languages-noted = Noted: you speak { $names }.
languages-later = That is fine. `/languages` tells me whenever you like.
languages-none = Please name at least one language.
