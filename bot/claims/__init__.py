"""What an article claims about tracked shows: an `Article` and the shows in, a `Reading` out.

The story, in the order of the modules: `mentions` finds where shows are meant, `genres` what kind of article it is;
`sentences` cuts the text and `lines` says what is known of each piece; `wording` replaces names by tokens and `rows`
makes rows of them plain, `groups` says whom "they" and "neither" mean; `candidates` lets the rules find what is said
of whom, `echoes`, `answers` and `rolls` what is said by pointing at it, in answer to it or by standing in a list,
`labels` what stands over a row of titles, `shares` what is said of several, of each its own; `modifiers` ask how it is
said; `voices` on whose word and as of when; `statements` puts it together; `courses` what else is told of a show, and
`homes` who takes it on; `weighing` what the article says in the end, `settling` what it comes to.
All of it is a pure function.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from bot.claims.answers import Question, answered, asked
from bot.claims.candidates import Candidate, candidates
from bot.claims.contexts import Context, denied
from bot.claims.dates import estimated, opens_with
from bot.claims.echoes import echoes
from bot.claims.genres import exposed, invented
from bot.claims.grids import scheduled, schedules
from bot.claims.groups import Group, grouped
from bot.claims.headlines import bare
from bot.claims.labels import ROWS, labelled
from bot.claims.lines import Line, lined, over_titles
from bot.claims.mentions import Mention, mentions, spoken_of
from bot.claims.references import Spoken, named
from bot.claims.rolls import ROLLS, Roll, inline
from bot.claims.sentences import LONGEST_TITLE
from bot.claims.settling import OUTDONE, Behind, Hearing, Told, once, set_aside, settled
from bot.claims.shares import shares
from bot.claims.statements import stated
from bot.claims.strangers import heads_another, introduces, strange
from bot.claims.topics import credited, goes_on, topic
from bot.claims.weighing.statement import Statement
from bot.claims.wording import Worded, deciders, worded
from bot.model import Article, Entry, Reading, SetAside, Show
from bot.rules.letters import Lettered
from bot.shows import catalogue, fold

__all__ = ["DECISIVE", "OUTDONE", "Behind", "Hearing", "Told", "estimated", "read", "sentences_read", "worth_fetching"]

#: words that decisions are put in, or asked for
DECISIVE = Lettered(
    r"renew|cancel|season|return|axed|axes|scrap|order|greenlit|recommission|pick(?:s|ed)?[ -]?up|"
    r"sav(?:es|ed)|reviv|final|"
    r"\bend(?:s|ed|ing)?\b|future|fate|\bplug\b|chop|hiatus|hold|back for|more episodes|series|sequel|"
    r"netflix|coming back|no more|farewell|"
    r"why|what we know|release|premiere|filming|production|drops|pulls|ditch",
    re.IGNORECASE,
)
_TAG = Lettered(r"<[^<>]{1,400}>")
#: what is said in one article, counted in findings or in the shows that they are said of, whichever are more: a list of
#: all that is on the air says half as much
_MOST_SAID = 1_000
#: as many of twenty letters fill the longest text that is read
_MOST_SENTENCES = 3_000
#: characters that are read again for what they tell of namesakes: it explains, and decides nothing
_NAMESAKES_READ = 20_000


def read(article: Article, shows: tuple[Show, ...], behind: Behind | None = None) -> Reading:
    """The claims that this article makes about these shows, and what was set aside and why.

    `behind`: who listens behind the rules.
    """
    title = bare(article.title[:LONGEST_TITLE], article.publisher)
    reading = _of_all(article if title == article.title else replace(article, title=title), shows, behind)
    # It is shown, and remembered, as it was published.
    return reading if title == article.title else replace(reading, article=article)


def _of_all(article: Article, shows: tuple[Show, ...], behind: Behind | None) -> Reading:
    """What is read of the article, and what it tells of other series of these names."""
    found, namesakes = spoken_of(article, catalogue(shows))
    reading = _read(article, found, behind) if found and not invented(article) else Reading(article)
    others = _of_namesakes(article, found, namesakes) if namesakes else ()
    return replace(reading, set_aside=reading.set_aside + others) if others else reading


def _read(article: Article, found: Sequence[Mention], behind: Behind | None) -> Reading:
    told = list(sentences_read(article, found))
    hearing = behind(article, told) if behind else None
    by_rules = settled(article, told, (s for _, several, _ in told for s in several), hearing)
    if not hearing:
        return by_rules
    decided = {claim.show for claim in by_rules.claims if claim.decides and not claim.background}
    return _together(by_rules, settled(article, told, hearing.overheard(decided), turns=False))


def _of_namesakes(article: Article, found: Sequence[Mention], namesakes: Sequence[Mention]) -> tuple[SetAside, ...]:
    """What is told of other series, set aside for shows of the same names of which the article does not speak."""
    known = {show for mention in found for show in mention.shows}
    strange = [m for m in namesakes if m.end <= _NAMESAKES_READ and not known.intersection(m.shows)]
    why = {show.id: mention.namesake for mention in strange for show in mention.shows}
    if not strange:
        return ()
    article = replace(article, text=article.text[:_NAMESAKES_READ])
    told = (statement for _, several, _ in sentences_read(article, strange) for statement in several)
    return once(set_aside(article, replace(s, aside=why[s.show])) for s in told if not s.aside)


def _together(by_rules: Reading, others: Reading) -> Reading:
    """What rules read and what is heard: a decision that is heard goes before a rule's word that nothing is decided."""
    decided = {claim.show for claim in others.claims if claim.decides and not claim.background}
    spoken_of = {claim.show for claim in by_rules.claims if not claim.background}
    kept = tuple(claim for claim in by_rules.claims if claim.background or claim.show not in decided)
    lost = (claim for claim in by_rules.claims if not claim.background and claim.show in decided)
    heard = tuple(claim for claim in others.claims if claim.decides or claim.show not in spoken_of)
    outdone = (SetAside(claim.show, OUTDONE, claim.evidence, claim.rule) for claim in lost)
    return replace(by_rules, claims=kept + heard, set_aside=once((*by_rules.set_aside, *outdone, *others.set_aside)))


def worth_fetching(entry: Entry, shows: tuple[Show, ...]) -> bool:
    """True where the entry names a tracked show and could bear on its future, so that its article should be read."""
    title, summary = entry.title[:LONGEST_TITLE], _TAG.sub(" ", entry.summary[:20_000])
    article = Article(entry.id, entry.url, title, summary, entry.publisher, published=entry.published)
    if not DECISIVE.search(title) and not DECISIVE.search(summary):
        return False
    return bool(mentions(article, catalogue(shows)))


def sentences_read(article: Article, found: Sequence[Mention]) -> Iterator[Told]:
    """The sentences that may say something, what rules read in each, and whom they spoke of."""
    context = Context(article, in_title=any(mention.part == "title" for mention in found))
    hoax = exposed(article)
    spoken, roll, group, grid = Spoken(), Roll(), Group(), schedules(article.title)
    earlier: list[Candidate] = []
    before = ""
    question: Question | None = None
    published = article.published.date() if article.published else None
    lines = list(islice(lined(article, found), _MOST_SENTENCES))
    company = deciders(found)
    room = _MOST_SAID
    for place, (sentence, line_show, opening, names) in enumerate(lines):
        if room <= 0:
            return
        text, together = grouped(worded(sentence, names, company), group)
        over = sentence.leads and over_titles(text.text, lines, place)
        here = (
            Spoken()
            if over or _elsewhere(text) or _next_item(text, before)
            else replace(
                spoken,
                show=line_show or spoken.show or (() if names else _named_next(lines, place, company)),
                several=group.shows if together or ("THESE" in text.text and group.size > 1) else spoken.several,
            )
        )
        said_here = _candidates(text, here)
        if names:
            said_here += echoes(text, said_here, earlier, here) or (
                [] if said_here else roll.items(text) or [*scheduled(text)] * grid
            )
            said_here += inline(text, said_here)
            said_here += labelled(text, said_here)
        behind = lines[place + 1].sentence.text if place + 1 < len(lines) else ""
        if question:
            said_here += answered(question, text, fold(behind))
        told: list[Statement] = []
        if said_here:
            dated = opens_with(sentence.text, published) or opens_with(opening, published)
            said = (s for c in said_here for s in stated(article, c, place, hoax, bool(line_show), dated))
            told = list(islice(said, room))
            room -= max(len(told), len(said_here))
            told = context.tempered(denied(told, behind), text, listed=_in_a_list(text, said_here))
        yield text, told, here
        spoken, roll, group, earlier = _followed(spoken, text), roll.followed(text), group.followed(text), said_here
        before = text.text if sentence.part == "text" else ""
        question = asked(question, text, spoken)


def _named_next(lines: Sequence[Line], place: int, company: frozenset[str]) -> tuple[Show, ...]:
    """ "NETWORK has cancelled the drama. SHOW had been": the show that the next sentence begins with."""
    behind = next((line for line in lines[place + 1 : place + 2] if line.named), None)
    following = worded(behind.sentence, behind.named, company) if behind else None
    begins = _BEGINS.match(following.text) if following else None
    return following.token(begins["first"] or begins["made"]).shows if following and begins else ()


#: also "NAME and NAME, who created SHOW, will"
_BEGINS = re.compile(
    r"(?P<first>SHOW0) (?:has|had|was|is|ran|stars|starred|follows|followed|premiered|debuted|launched)\b|"
    r"(?:[a-z]+ and )?OTHER\d+(?: and OTHER\d+)?, who (?:also )?(?:created|developed|writes?|wrote|adapted|runs?|"
    r"stars? in|leads?) (?P<made>SHOW\d+)"
)
#: "Renewed: SHOW"
_LABELLED = re.compile(
    r"(?:officially |to be )?(?:renewed|cancell?ed|axed|saved|returning|ending|safe|gone)\b[^.;:]{0,20}:"
)


def _candidates(text: Worded, here: Spoken) -> list[Candidate]:
    apart = shares(text)
    return candidates(text, here) if apart is None else [c for one in apart for c in candidates(one, here)]


#: how the press leads over to another matter
_TEASER = re.compile(
    r"(?:in (?:other|related|more|similar) (?:\w+ )?news|elsewhere|related|read (?:more|also|next)|"
    r"see also|more(?: on| from| anime)?|also read|"
    r"don't miss|you may also like|up next|trending|most (?:popular|read)|recommended|watch|also|next)(?:,|:| -)"
)

#: a line that says what becomes of the show in the line above
_STATED_ALONE = re.compile(
    r"(?:(?:current |show |final |our |my )?(?:status|verdict|fate|decision|outcome): |"
    r"(?:officially )?(?:renewed|cancell?ed|axed|ended|ending)(?: (?:for|after|by|at|in|with)\b|$))"
)


def _in_a_list(text: Worded, said_here: Iterable[Candidate]) -> bool:
    if any(c.rule.name in ROLLS | ROWS for c in said_here) or "\n" in text.sentence.text:
        return True
    return any((_STATED_ALONE.match(text.text), _LABELLED.match(text.text), _GIVEN_A_STATUS.fullmatch(text.text)))


_GIVEN_A_STATUS = re.compile(r"SHOW\d+(?: \([^()]{1,30}\))?(?::| ?-) (?:(?:it )?(?:will be|gets|to be) )?[a-z]+[.!]?")


def _elsewhere(text: Worded) -> bool:
    """True where a sentence without a show of its own is not about the one spoken of before."""
    if named(text) or _STATED_ALONE.match(text.text):
        return False
    if strange(text):
        return True
    return bool(_TEASER.match(text.text)) or (text.headline and text.sentence.leads)


#: an item of a list, and the next one, whose title is nobody's: "SHOW: not renewed", "tin: SEASON ordered"
_LISTED = re.compile(r"(?:SHOW|OTHER)\d+(?: \([^()]{1,40}\))?(?::| -) ")
_UNKNOWN = re.compile(
    r"(?!(?:status|verdict|fate|outcome|decision|updated?|seasons?|note|network|why|years?|where|how|our|my|final|"
    r"current|"
    r"renewed|cancell?ed|good|bad|odds|chances|breaking|exclusive)\b)[a-z0-9' ]{1,30}(?: \([^()]{1,40}\))?(?::| -) "
)


def _next_item(text: Worded, before: str) -> bool:
    return bool(text.sentence.leads and not named(text) and _LISTED.match(before) and _UNKNOWN.match(text.text))


#: what becomes of a show that is not tracked
_OF_ANOTHER = re.compile(
    r"OTHER\d+, which\b|(?:the (?:series|drama|comedy|show) )?OTHER\d+ (?:has been|was|is|will|gets|returns)\b.*"
    r"\b(?:season|SEASON|renew|cancel)"
)


#: "SHOW season 3", "More SHOW", "The third season will have ten episodes": what comes next may speak of that season
_SEASON_AHEAD = re.compile(
    r"(?:more (?:of )?SHOW\d+|SHOW\d+(?:'s)?:? SEASON\d+)(?:$|:| -)|(?:the |its |a )?SEASON\d+(?: of (?:SHOW|THIS)"
    r"\d+)? (?:has (?:\d+|[a-z]+) episodes|will|is (?:set|due|to)\b|is in (?:the works|production)|runs to|consists)"
)


def _followed(spoken: Spoken, text: Worded) -> Spoken:
    shows = named(text)
    distinct = tuple(dict.fromkeys(shows))
    show = topic(text) or spoken.show or (() if credited(text) else shows[0] if shows else ())
    if goes_on(text) and spoken.show:
        show = spoken.show
    if introduces(text) or strange(text) or heads_another(text):
        show = ()
    if not shows and _OF_ANOTHER.match(text.text):
        show = ()
    known = tuple(dict.fromkeys((*spoken.known, *distinct))) if distinct else spoken.known
    ahead = bool(_SEASON_AHEAD.match(text.text)) or (spoken.ahead and show == spoken.show)
    return Spoken(show, distinct if len(distinct) > 1 else spoken.several, known, ahead)
