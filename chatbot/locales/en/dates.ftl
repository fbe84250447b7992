### The words people have for days and ranges of days: lists with commas between. Case and accents do not matter.

words-numbers = one/a/an, two/a couple of/couple of, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, twenty-one, twenty-two, twenty-three, twenty-four, twenty-five, twenty-six, twenty-seven, twenty-eight, twenty-nine, thirty
# A month and a day, then its names.
words-holidays = 12-24 christmas eve, 12-25 christmas/christmas day/xmas/xmas day, 12-26 boxing day, 12-31 new year's eve/new years eve, 01-01 new year/new year's/new year's day/new years/new years day, 01-06 epiphany/three kings/three kings' day
words-day-today = today, now
words-day-yesterday = yesterday
words-day-now = now
words-day-tomorrow = tomorrow, tmrw, tomorow, tommorow, tommorrow
words-day-after-tomorrow = day after tomorrow
# May stand before a day: “on the 24th of December”.
words-day-articles = the, on, on the, of, of the, this, this coming, day, by, coming
# Before a short name, which is a day then: “on Sat”.
words-day-on = on, this, coming, by
words-day-from = from, starting, starting from, starting on, beginning, beginning on, as of, as from, since
# Before the first of two days: “from 20 to 27 December”.
words-day-span-from = from, on, the
words-day-between = between
words-day-and = and
# Between two days: “20 to 27 December”.
words-day-to = to, until, till, til, through, thru, up to
# Before the last day alone: “until Friday”.
words-day-until = until, till, til, 'til, untill, up to, up until, through, thru, by
# Before the first day on which the person is there again: “back on Monday”.
words-day-back = back, back on, back again on, returning, returning on, return, return on
words-day-lasting = for, during, over, throughout, for about, for around
words-day-in = in, within
words-day-from-now = from now, from today
words-day-ago = ago
words-day-after = after, the day after
words-day-before = before, the day before
words-day-next = next, coming
words-day-last = last
# “The first week of January”.
words-day-first = first
words-day-this = this, the current
words-day-whole = whole, the whole, the whole of, the whole month of, all, all of, all through, entire, the entire, in, during, throughout, the month of, month of
words-day-week-of = week of, week starting, week beginning, week from
words-day-weekend = weekend, week-end
# Beside a length of time: how often, not for how long (“once a week”).
words-day-often = once, twice, times, every, each, per, hour, hours, minutes
words-day-beginning = beginning, start, early
words-day-middle = middle, mid
words-day-end = end, late
words-day-days = day, days
words-day-weeks = week, weeks, wk, wks
words-day-fortnights = fortnight, fortnights
words-day-months = month, months
words-day-years = year, years
# Look like days and are none.
words-day-no-day = the other day, one day, these days, some day, all day, every day, each day
# Before a number, they say an hour and no day.
words-day-hour = after about, at about
