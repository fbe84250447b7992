### Asking for a mentor, offers to mentors, pairs, and a mentor's absence.

intro-to-mentee =
    {"**"}{ $name }** is your mentor now. { $contact }

    A mentor helps you find your way: ask what you do not know, say what you would like to try. A good beginning is a short talk this week about how often you want to meet.
intro-to-mentor =
    You are { $name }’s mentor now. { $contact }

    A mentor listens, answers questions and opens doors; the work stays the mentee’s own. A good beginning is a short talk this week about what they hope for and how often you want to meet.
contact-handles = Write to them here: { $handles }.
contact-later = They have not shared a handle so far; I tell you as soon as they do.
share-question = May I show them your handle, so that they can write to you?
share-yes = Yes, show it
share-no = No
pair-passed-on = { $name } has another mentor now. Thank you for the way you went together!
pair-ended = { $name } cannot go on as your mentor. You have done nothing wrong and need to do nothing: I am looking for another mentor for you.
