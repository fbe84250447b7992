help-start = join, or be greeted
arg-code = code
start-welcome =
    Welcome, { $name }! I look after the mentorship programme: I find you a mentor, and I keep track so that nobody is forgotten.

    - **request_mentor** asks for a mentor
    - **profile** tells me your languages, time zone and interests, so that I find a good one
    - **help** shows everything else
start-again = Good to see you, { $name }. Write **help** to see what you can do here.

help-cancel = stop what I was asking
cancel-done = All right, forgotten.
cancel-nothing = There is nothing to cancel: I am not waiting for an answer.

help-profile = see what I know about you, or change it
arg-field = field
arg-value = value
profile-all =
    {"**"}{ $name }** ({ $roles })
    { $lines }

    To change something: `profile timezone America/Lima`
profile-line = - { $label }: { $value }
profile-empty = _not set_
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
profile-how = To set { $label }, write for example: `profile { $field } { $example }`
profile-unknown-field = There is no field called “{ $word }”. There are { $fields }.
profile-too-long = That is a bit long. Please keep it under { $limit } characters.
profile-bad-name = A name needs at least one letter.
profile-bad-timezone = I do not know a time zone “{ $value }”. Try one like `Europe/Madrid`, or the largest city near you.
profile-bad-language = I do not speak “{ $value }” yet. I speak { $spoken }.
profile-bad-joined = I need the day you joined, and it cannot be in the future. Try one like `2014-05-30`.
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
choice-profile-field-share = Show my handle to my mentor or mentees
handle-shared = You can write to { $name } directly: { $handles }.
