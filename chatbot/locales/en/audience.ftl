### Who something is for, in words.

words-all-members = everybody, everyone, all, all of them, them all, all members, members, people, the community, the whole community, reps, all reps
words-mentors = mentor, mentors
words-mentees = mentee, mentees
words-councillors = council, the council, councillor, councillors, council members
words-newcomers = newcomers, new members, new people, new reps
words-between = and, or, our, any, please, in, from, of, the, all, to, for, who, that, which, speak, speaks, who speak, who speaks, live in, living in, speakers, speaking, are, is, every, with, by, only, just, alone, exclusively
# What may stand beside an audience that is named in the place of another: no, that is for mentors only.
words-audience-beside = only, just, this one, this is, that is, that's, it's, it is, this, that, it, is meant, was meant, meant, i meant, i mean, (should|must|has to|needs to) go, (should|must) be, goes, go, send it, send that, send this, send, make it, instead, not everyone, not everybody, not to everyone, not all of them, is just, will do, are enough, is enough
words-audience-too = too, as well, also, add
words-audience-but = except for, except, all but, but not, but, not to, not, without, apart from
words-joined = who have joined, who joined, joined, who came
words-before = before, until
words-speakers-en = english speakers
words-speakers-es = spanish speakers
audience-everybody = Everybody
audience-mentors = Mentors
audience-mentees = Mentees
audience-newcomers = New members
audience-my-mentees = My mentees
audience-count =
    { $roles ->
        [mentor] { $count ->
            [one] { $count } mentor
           *[other] { $count } mentors
        }
        [mentee] { $count ->
            [one] { $count } mentee
           *[other] { $count } mentees
        }
        [council] { $count ->
            [one] { $count } councillor
           *[other] { $count } councillors
        }
        [mentee-mentor] { $count ->
            [one] { $count } mentor or mentee
           *[other] { $count } mentors and mentees
        }
       *[other] { $count ->
            [one] { $count } member
           *[other] { $count } members
        }
    }
audience-named = { $names }
audience-mentees-of = whose mentor is { $names }
audience-countries = in { $names }
audience-languages = { $count ->
        [one] who speaks
       *[other] who speak
    } { $names }
audience-joined-after = who joined since { $day }
audience-joined-before = who joined before { $day }

# When something goes out to an audience.
when-unclear = I need a day and a time, such as “tomorrow at 9:00” or “Friday 18:00”.
when-past = That time is over already. When should they read it?

# Something told to many at once: what it begins with, and what stands between who they are and what they are told.
# The same where nothing else leads to it: everyone in Peru should know that we meet.
words-announce-known = should know that, should all know that, should be told that, need to know that, needs to know that, must know that, has to know that, have to know that, should hear that, must be told that, needs to hear that
words-announce = announce to, send a notice to, i want to send a notice to, i want to send an announcement to, i want to announce to, give a heads up to, only tell, tell only, only notify, notify only, send, make an announcement to, send an announcement to, notify, remind, send word to, spread the word to, give notice to, (tell|inform|notify|remind|message|write|write to|write only to|write just to|send to|message only|message just|tell just|inform only|remind only|remind just|notify just) (only|just), (message|write to|write|email|ping|text) (just|only), (just|only) (write to|message|remind|inform)
words-announce-that = that, know that, know, to know that, about the fact that, a message that, a message saying that, a message saying, a message to say that, a message to say, a note that, a note saying, a reminder that, should know that, should all know that, need to know that, needs to know that, must know that, has to know that, have to know that, should hear that
# Before whom it is for, after the word for announcing.
words-announce-to = to
