### Becoming a mentor, and what mentors promise.

mentor-first-steps =
    Thank you, noted since { $day }. Your first steps:

    - Tell me your languages, time zone and interests (`/profile`), so that I can offer you someone who suits.
    - When you accept an offer, write to your mentee within a day or two and agree when you’ll talk next.
    - Ask what they’d like to try in the next four weeks; one small thing is enough.
    - To see who they are, tap `/mentees`; to say how many you take, tap `/capacity`.
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

    Tap `/apply_mentor` again when you have all of it.
apply-is-mentor = You’re already a mentor. Tap `/mentees` to see your mentees.
apply-noted = Thank you for applying! You’ll have an answer from { $councillor } by { $until }; I’ll tell you as soon as there is one.
apply-waits = Your application is being looked at: { $councillor } will decide by { $until }.
apply-council = the council
# How a question begins, which is no motivation.
words-asking = what, how, where, when, who, which, do i, can i, could i, may i, am i, is it, what's
