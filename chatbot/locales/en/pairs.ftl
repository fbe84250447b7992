### A new pair, and how the two reach each other.

intro-to-mentee =
    {"**"}{ $name }** is your mentor now. { $contact }

    A mentor helps you find your way: ask what you don’t know, say what you’d like to try. A good start is a short talk this week about how often you’d like to meet.
intro-to-mentor =
    You are { $name }’s mentor now. { $contact }

    A mentor listens, answers questions and opens doors; the work stays the mentee’s own. A good start is a short talk this week about what they hope for and how often you’d like to meet.
contact-handles = Write to them here: { $handles }.
contact-no-username = You can write to them through me. They’d be happy to hear from you directly, too, but don’t have a username on Telegram. Once they set one, I’ll show it here; or join me on Telegram (`/link`), and I’ll show you a way.
contact-by-bot = You can write to them through me.
contact-later = You can write to them through me.
contact-they-write = You can write to them through me; they also see your handle, and may write to you directly.
contact-write = Write to { $name }
share-question = You two can always talk through me. May I also show { $name } your handle, so that they can write to you directly?
share-no = Talk through me
share-yes = Yes, show it
pair-passed-on = { $name } has another mentor now. Thank you for all you’ve done for them!
pair-changed = The council agrees that you can have a mentor other than { $name }. You don’t need to do anything: I’m looking for one.
pair-ended = { $name } can’t go on as your mentor. You haven’t done anything wrong, and you don’t need to do anything: I’m looking for another mentor for you.
mentor-welcome =
    The council has made you a **mentor**. Thank you for taking this on!

    I’ll offer you mentees one at a time, and you can accept or decline each. To begin with you take { $capacity }; to change that, tap `/capacity`. From time to time I’ll ask how each mentee is doing: one tap is enough. Whenever you need a break, tap `/away`.{ $mentee ->
        [yes] { " " }If you’d like a mentor yourself, tap `/request_mentor`, as before.
       *[no] { "" }
    }
mentor-agreement =
    What mentors promise:

    - to answer their mentees within a few days, or to say in time that they’ll be away
    - to listen first, and to keep what they’re told to themselves
    - to say early on when it’s too much: there’s no shame in stepping down

    Can you promise that?
mentor-agree = I promise
handover-stays = Everything stays as it is: { $old } goes on as { $mentee }’s mentor. Thank you for thinking about it!
pair-unassigned = The council has decided that { $name } won’t go on as your mentor. You haven’t done anything wrong, and you don’t need to do anything: I’m looking for another mentor for you.
contact-nudge =
    As far as I know, you and { $name } haven’t written to each other yet. { $own ->
        [mentor] A few words from you are enough, and often it’s the mentee who doesn’t dare to begin.
       *[mentee] A few words from you are enough; nobody expects more.
    } One tap proposes a time, or shows you words to begin with.
contact-words = Words to begin with
contact-answer = { $name } has proposed a time to meet and is waiting for your answer; one tap is enough.
contact-see = See it
first-wish = { $name } would like: “{ $wish }”
first-own-wish = What you asked for: “{ $wish }”
first-languages = You both speak { $languages }.
first-distance = Time difference between you: { $distance }.
first-same-time = There’s no time difference between you.
first-no-own-zone = I don’t know yet where you live; if you tell me, I can propose times.
first-no-zone = I don’t know yet where { $name } lives, so I can’t tell which times suit you both.
first-times = These times are day for both of you, by your clock. Tap one, and I’ll ask { $name }:
first-no-times = A first talk this week helps most. Propose a time, and I’ll ask { $name }:
thread-over = { $name } (over)
co-mentees = Whom else { $name } mentors I don’t show, just as nobody is shown you. As a rule a mentor has { $most } mentees at most. Ask { $name }: they can introduce you to each other, if all of you like.
lasting = There is no fixed end: a mentorship goes on for as long as it helps. It ends when you both feel that it’s done, when either of you wishes for somebody else, or when a mentor stops; then I look for another.
