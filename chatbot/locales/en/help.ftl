help-help = see what I can do
arg-topic = command
help-intro = Here is what you can write to me. Put **help** before a command to see examples.
help-group-everyone = **For everyone**
help-group-mentee = **For mentees**
help-group-mentor = **For mentors**
help-group-council = **For the council**
help-line = - `{ $usage }` – { $what }
help-one =
    `{ $usage }`
    { $what }

    { $examples }
help-example = - `{ $line }`
help-no-topic = I do not know a command “{ $topic }”. Write **help** to see them all. If it is you who needs help, one tap is enough.
help-need = I need help
help-stranger = I look after a mentorship programme: I find mentors for people, and see to it that nobody is forgotten. Write **start** to join.
help-room = I look after the mentorship programme. Write to me directly, and I show you what I can do.
