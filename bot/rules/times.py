"""Days, months, times to come and numbers, as the press writes them: pieces of patterns."""

from __future__ import annotations

#: "mei" is May, and no verb
IN_FULL = "january|february|march|april|mei|june|july|august|september|october|november|december"
MONTH = rf"(?:{IN_FULL}|jan\.?|feb\.?|mar\.?|apr\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
TIME_OF_YEAR = "spring|summer|autumn|fall|winter"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
#: a time to come, as a schedule gives it
WHEN = (
    rf"(?:(?:on |from |this |next |in |for |by |around )?(?:{WEEKDAY},? )?(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})|"
    rf"(?:on |from |this |next |coming )+{WEEKDAY}|(?:in|next|this|later this|late|early|for|by|around) "
    rf"(?:the )?(?:(?:late|early|mid|first half of|second half of|end of|new)[ -]?)*(?:next |this )?"
    rf"(?:{MONTH}|20\d\d|{TIME_OF_YEAR}|year|month|season))"
)
PEOPLE = (
    r"(?:(?:the |its )?(?:makers?|producers?|production company|creators?|writers?|cast(?: and crew)?|crew|staff|team|"
    r"studio|actors))"
)
EPISODES = r"(?:episodes|hours|half-hours|instal?lments|chapters|parts)"
TO_TEN = "two|three|four|five|six|seven|eight|nine|ten"
COUNT = rf"(?:\d+|{TO_TEN}|twelve|a dozen|several|some|a further)"
