"""Times to come, as schedules give them, and what a season is counted in: pieces of patterns."""

from __future__ import annotations

MONTH = (
    r"(?:january|february|march|april|mei|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|"
    r"apr\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
#: a time to come, as a schedule gives it
WHEN = (
    rf"(?:(?:on |from |this |next |in |for |by |around )?(?:{WEEKDAY},? )?(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})|"
    rf"(?:on |from |this |next |coming )+{WEEKDAY}|(?:in|next|this|later this|late|early|for|by|around) "
    rf"(?:the )?(?:(?:late|early|mid|first half of|second half of|end of|new)[ -]?)*(?:next |this )?"
    rf"(?:{MONTH}|20\d\d|spring|summer|autumn|fall|winter|year|month|season))"
)
PEOPLE = (
    r"(?:(?:the |its )?(?:makers?|producers?|production company|creators?|writers?|cast(?: and crew)?|crew|staff|team|"
    r"studio|actors))"
)
EPISODES = r"(?:episodes|hours|half-hours|instal?lments|chapters|parts)"
COUNT = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|several|some|a further)"
