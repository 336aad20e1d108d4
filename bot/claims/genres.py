"""What kind of article it is: one in; whether it is satire, exposes a report, guesses, or is on another matter out."""

from __future__ import annotations

import re

from bot.model import Article, Outcome
from bot.rules.letters import Lettered


def invented(article: Article) -> bool:
    """True of satire."""
    return bool(_SATIRISTS.search(f"{article.publisher}\n{article.url}\n{article.title[:20]}"))


#: they invent their news, and say so in their name only
_SATIRISTS = Lettered(
    r"\b(?:the ?onion|clickhole|reductress|babylon ?bee|the ?hard ?times|daily ?mash|newsthump|betoota|the ?beaverton|"
    r"waterford ?whispers|postillon|the ?shovel|the poke|southend news network|the civilian|gorafi|el mundo today|"
    r"the rochdale herald|private eye|borowitz)\b|\n\[?satire[\]:]",
    re.IGNORECASE,
)


def exposed(article: Article) -> frozenset[Outcome]:
    """What an article that finds a report to be false denies: an end where it was one, else a renewal."""
    title = article.title
    if not (
        _FACT_CHECK.search(title) or _DENIES.search(title) or _HOAX.search(title) or _HOAX.search(article.text[:60_000])
    ):
        return frozenset()
    told = title if _OF_AN_END.search(title) or _OF_MORE.search(title) else article.text[:400]
    return _ENDS if _OF_AN_END.search(told) and not _OF_MORE.search(told) else _GOES_ON


_GOES_ON = frozenset({Outcome.RENEWED, Outcome.FINAL})
_ENDS = frozenset({Outcome.CANCELLED, Outcome.FINAL, Outcome.CONCLUDED})
_OF_AN_END = Lettered(r"\b(?:cancel\w*|axed?|axing|scrapped|dropped|ended|ending|over|last)\b", re.IGNORECASE)
_OF_MORE = Lettered(r"\b(?:renew\w*|return\w*|season|series \d|back|reviv\w+|reboot)\b", re.IGNORECASE)
#: who checks a report under its own headline has found it wrong
_FACT_CHECK = Lettered(r"\bfact[- ]check(?:ing|ed|s)?\b", re.IGNORECASE)
#: "star says rumours of finale not true"
_DENIES = Lettered(
    r"\b(?:rumou?rs?|reports?|claims?|talk|gossip) (?:of|that|about|on) [^.;:]{2,60}(?:not true|untrue|false|"
    r"unfounded|baseless)"
    r"(?=$|[.,;:!])",
    re.IGNORECASE,
)
_HOAX = Lettered(
    r"\b(?:(?<!\bno )(?<!\bnot a )(?<!n't a )hoax|(?:rating|verdict|ruling|conclusion|fact[- ]check): false|rated? "
    r"(?:this |it |the claim )?(?:as "
    r")?false|mistranslat\w+|badly translated|(?:satirical|prank|spoof|parody) (?:site|website|article|page|account|"
    r"generator)|made-up|fake page)\b",
    re.IGNORECASE,
)


def foretells(article: Article) -> bool:
    """True of an article whose "renewed" is its guess."""
    opening = article.text[:800]
    if _FORETELLS.search(article.title) or _FORETELLS.search(opening):
        return True
    wonders = _WONDERS.search(article.title) or _WONDERS.search(opening)
    return bool(wonders) and not _KEEPS_COUNT.search(f"{article.title}\n{opening[:200]}")


#: who guesses at what networks will do writes "renewed" over the names as well
_FORETELLS = Lettered(
    r"\b(?:renew/cancel|cancel/renew|predict(?:s|ed|ions?|ing)?(?! the\b)|(?:renewal|cancell?ation) (?:odds|chances)|"
    r"(?:certain|likely|sure|bound) to be (?:renewed|cancell?ed)|(?:our|my) (?:verdicts?|guess(?:es)?|bets|forecasts?)|"
    r"\d+ (?:[a-z]+ )?that should|shows are going to be renewed|crystal ball|"
    r"(?:which|what) (?:[a-z]+ )?shows? (?:should|deserves?|would you)|our readers (?:would|voted|want))\b",
    re.IGNORECASE,
)
#: these do so as well, unless they count what is known
_WONDERS = Lettered(
    r"\b(?:(?:renewal|cancell?ation) watch|bubble (?:shows|watch|report)|"
    r"which (?:[a-z0-9]+ ){0,4}(?:shows|series|dramas|comedies) (?:will|would|"
    r"might|could) (?:be|get|return|survive))\b",
    re.IGNORECASE,
)
_KEEPS_COUNT = Lettered(
    r"\b(?:tracker|scorecard|updated|tally|at a glance|so far|every decision|status (?:report|update|guide)|"
    r"where things stand|complete (?:list|guide)|(?:has|have) (?:decided|made up (?:its|their) minds?|ruled))\b",
    re.IGNORECASE,
)


def on_extra_hours(article: Article) -> bool:
    """True where what is ordered may be more of the running season."""
    return bool(_EXTRA_HOURS.search(article.text[:1500]) or _EXTRA_HOURS.search(article.title))


#: an article on extra hours calls them "more SHOW for NETWORK" too
_EXTRA_HOURS = Lettered(
    r"\b(?:hours|episodes) this season\b|\bback[- ]nine\b|\b(?:full|whole)[- ](?:seasons?|\d+[- ]episode orders?)\b|"
    r"\border for the (?:current|running)\b|\b(?:first|debut|freshman) season "
    r"(?:will be|is|to be|gets) (?:completed|finished|extended|longer)\b",
    re.IGNORECASE,
)


def on_offshoots(article: Article) -> bool:
    """True of an article on what is made of other works."""
    return bool(_OFFSHOOTS.search(article.title))


#: what becomes of such works is told under their parents' names as well
_OFFSHOOTS = Lettered(r"\b(?:spin-?offs|spin-off \(|remakes|reboots|prequels)", re.IGNORECASE)


def spares_the_original(article: Article) -> bool:
    """True of an article on an offshoot's end, which hurried headlines tell under the original's name."""
    text = article.text[:3000]
    return bool(_SPARED.search(text)) and not _MADE_ANEW.search(text)


_SPARED = Lettered(
    r"\b(?:original|parent|mother|flagship) (?:show|series|drama|comedy|sitcom|soap|one)\b[^.;:]{0,80}? (?:will be "
    r"back|will return|will go on|will continue|returns for|continues|goes on|is (?:safe|unaffected|not affected|"
    r"still going|staying|back)|isn['’]t affected|was renewed|has been renewed|has already been renewed)\b|"
    r"\b(?:an?|the) (?:spin-?off|offshoot) (?:of|from) (?:an?|the) (?:far |much )?(?:more |most )?(?:successful|"
    r"popular|watched|lasting)\b",
    re.IGNORECASE,
)


#: the original of a remake was over before
_MADE_ANEW = Lettered(r"\b(?:reboot|remake|revival|reimagin\w+)\b", re.IGNORECASE)


def lists_episodes(article: Article) -> bool:
    """True of an article whose lines are titles of episodes."""
    return bool(_EPISODES.search(article.title))


_EPISODES = Lettered(
    r"\bepisodes? (?:guide|list|titles|rundown|schedule)\b|\btitles of (?:[\w'-]+ ){0,6}episodes\b", re.IGNORECASE
)


def moves_library(article: Article) -> bool:
    """True of an article on where past seasons may be watched: "drops" is then no decision."""
    return bool(_LIBRARY.search(article.text[:1500]))


_LIBRARY = Lettered(
    r"\blicen[cs]e[^.]{0,40} (?:expires?|runs? out|ends?|lapses?|is up|expired|ran out)\b|"
    r"\b(?:all|every|its) (?:[\w-]+ )?(?:seasons?|episodes)[^.]{0,40} (?:leave|disappear|move|will leave|will move|"
    r"expire|vanish)\b|\bremov(?:ed|es|ing) [^.]{0,30} from (?:its|the) (?:library|catalogue|service|platform)|"
    r"\bleaving (?:the |its )?(?:library|catalogue|service|platform|netflix|hulu|max|prime video)\b[^.]{0,20}"
    r"\b(?:this|next|in|on|at the end)\b|"
    r"\b(?:last chance|time left) to (?:watch|stream|binge)\b",
    re.IGNORECASE,
)


def shows_repeats(article: Article) -> bool:
    """True where a show is "back" as it was: nothing new is made."""
    opening = f"{article.title}\n{article.text[:1500]}"
    return bool(_REPEATS.search(opening)) and not _NEW_ONES.search(opening)


_REPEATS = Lettered(
    r"\b(?:reruns|repeats)\b|\b(?:all|every|its) (?:[\w-]+ )?(?:seasons?|episodes)(?: of [^.]{2,40})? (?:can be "
    r"(?:seen|streamed|watched)|(?:are|will be) (?:now )?(?:available|streaming|on|"
    r"(?:headed|heading|moving|coming|going) to)|land|arrive|come)\b|"
    r"\b(?:from the vaults?|from the archives?|back catalogue|box sets?|for streaming)\b",
    re.IGNORECASE,
)
_NEW_ONES = Lettered(
    r"\b(?:new|more|further|additional) (?:season|series|episode|run|instal)|\b(?:second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth|tenth|next|another) (?:season|series|run)|\bseasons? \d|\b(?:cancell?|axe[ds]?\b|ordered|"
    r"orders|renew|commission|revival|reboot|picked up|picks up|productions?|filming)",
    re.IGNORECASE,
)


def only_pauses(article: Article) -> bool:
    """True where the text says that what is taken off may come back."""
    return bool(_FOR_A_TIME.search(article.text[:1500]))


def taken_off(sentence: str) -> bool:
    """True of words that need not mean an end."""
    return bool(_OFF.search(sentence)) and not _ENDED.search(sentence)


_OFF = Lettered(r"\b(?:bench|shelv|park|yank|pull|rest)(?:s|e[sd]?|ed|ing)\b", re.IGNORECASE)
_ENDED = Lettered(r"\b(?:cancel|axe[ds]?\b|axing|scrap|\bend(?:s|ed|ing)?\b|for good|plug|final|last)", re.IGNORECASE)
_FOR_A_TIME = Lettered(
    r"\b(?:until further notice|for (?:now|the moment|the time being)|temporarily|(?:has )?not been cancell?ed|"
    r"not cancell?ed|(?:on|a) (?:hold|pause|break|hiatus)|(?:may|might|could) (?:yet |still |well )?(?:come back|"
    r"return|"
    r"be back))\b",
    re.IGNORECASE,
)


def refutes(article: Article) -> bool:
    """True where a headline that says no denies what people share, and is no decision."""
    return bool(_NO.match(article.title)) and bool(_SHARED.search(article.text[:1500]))


_NO = re.compile(r"(?:fact[- ]check: ?)?no[,:.] ", re.IGNORECASE)
_SHARED = Lettered(
    r"\b(?:shared|posts?|posters?|facebook|tiktok|viral|parody|fake|a\.?i\.?-generated|rumou?rs?|claims? that|meme|"
    r"fan-?made|hoax|circulat\w+)\b",
    re.IGNORECASE,
)


def ranks(article: Article) -> bool:
    """True of an article that ranks what has been on: "our ten favourite cases"."""
    return bool(_RANKED.search(article.title))


_RANKED = Lettered(
    r"\b(?:favou?rite|best|greatest|worst|funniest|saddest|most [a-z]+) (?:[a-z'’-]+ )?(?:episodes|cases|moments|"
    r"scenes|"
    r"characters|quotes|deaths|finales|guest stars|cliffhangers|murders|villains)\b|"
    r"\b(?:episodes|seasons|finales|moments|cases|characters|villains),? ranked\b",
    re.IGNORECASE,
)


def defines(article: Article) -> bool:
    """True of an article that explains the words themselves."""
    return bool(_GLOSSARY.search(article.title))


_GLOSSARY = Lettered(r"\b(?:glossary|jargon|dictionary|what (?:do|does) .{2,60} mean)\b", re.IGNORECASE)


def on_films(article: Article) -> bool:
    """True of an article whose headline has a film in it, which is no season."""
    return bool(_FILMS.search(article.title))


_FILMS = Lettered(
    r"(?<!\bto )(?<!\bwill )\b(?:film|movie|telemovie|feature-length)\b(?! (?:stars?|festivals?|critics?|directors?|"
    r"news|and tv|& tv|franchises?|trilogy|universe))",
    re.IGNORECASE,
)


def on_discs(article: Article) -> bool:
    """True of an article on discs to buy, whose seasons have been on."""
    return bool(_DISCS.search(article.title) or _DISCS.search(article.text[:400]))


_DISCS = Lettered(r"\b(?:\d+|two|three|four|five|six) discs?\b|\b(?:dvds?|blu-rays?)\b", re.IGNORECASE)


def on_games(article: Article) -> bool:
    """True of an article on a game, whose seasons, skins and updates come and go."""
    return len(set(_GAMES.findall(article.text[:1500].lower()))) > 1


_GAMES = re.compile(
    r"\b(?:battle pass|skins?|ranked|patch(?: notes)?|in-game|loot|servers?|gameplay|multiplayer|dlc|esports|gamers|"
    r"fortnite|limited-time|playable|season pass|developers|beta|matchmaking|console|studio's game)\b"
)
