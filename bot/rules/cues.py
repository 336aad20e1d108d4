"""Runs of letters without which no rule can match: a folded text in; whether it is worth reading out.

Most sentences hold none of them, which is what makes reading fast. They come from the rules themselves: what their
words cannot do without, where that is long enough to tell anything, and these beginnings of words for the rest. Only
running text is held to it; a headline is always read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from bot.rules import RULES
from bot.rules.letters import required
from bot.rules.matching import alternatives
from bot.rules.rule import Rule, spelled

_LINES = (
    "renew|re-up|re-order|recommission|cancel|un-cancel|uncancel|axe|axing|axis|scrap|drop|ditch|dump|kill",
    "shelv|park|cut|bench|nixe|nixes|canned|cans|pull|plug|swing|swung|curtain|boom|pass|declin|refus|opt",
    "decid|chose|choos|elect|select|against|order|greenl|green|commission|pick|confirm|announc|grant|unveil",
    "bestow|extend|keep|kept|invit|commit|sticks|reviv|resurrect|rescu|sav|saf|revers|undo|undid|rescind",
    "withdr|return|back|over|dead|done|gone|finish|end|conclud|wrap|bow|final|last|farewell|bye|finale|hiatus",
    "bite|bit|dust|meet|met|chop|boot|hook|deni|fail|surviv|victim|quit|terminat|shut|shown|limit|season",
    "series|run|installment|instalment|outing|film|produc|shoot|shot|premier|debut|launch|air|kick|arriv|start",
    "begin|releas|date|delay|push|postpon|moved|due|slat|schedul|join|cast|board|recur|repris|guest|temporada",
    "stagion|staffel|saison|seizoen|rinnovat|renovad|renouvel|verlangert|abgesetzt|annul|geannul|ultim|limbo",
    "verleng|krijgt|stopt|geschrap|streicht|eingestell|schluss|tendra|aura|avra|habra|reviendr|volver|gestrich|geen",
    "geht in|fortge|weiterge|bekommt|kehrt|bestell|grun|aus fur|ob es|reconduit|reviendra|revient|s'arret|fin a",
    "prendra|aura|commande|avenir|tornera|torna|avra|tera|vai ter|chega|encerra|pone|pondra|llega|regresa|habra",
    "si conc|keert|krijgt|er komt|trekt|stopt|heeft|wordt|eindigt",
    "hold|pause|bubble|fence|fate|future|prospect|status|possib|chance|question|talk|discuss|conversation",
    "negotiat|word|yet|mull|weigh|consider|unconfirm|undecid|unclear|uncertain|jury|wait|await|likely|unlikely",
    "probabl|expect|rumor|rumour|wish|deserv|brainstorm|campaign|petition|beg|demand|lives|rip|r.i.p|lights",
    "swan|could go|no more|happen|too early|too soon|going on|das war|to make|more of|will make|goner|only|time has",
    "time was|clinch|grab|snag|nab|bag|jump|hop|mov|trailer|teaser|first look|writing|add|decis|odds|door|on the table",
    "guarantee|think|near|close|closing|shopp|yank|off the air|story|brought|bring|win|won|gave|giv|land|earn|secur",
    "receiv|scor|fell|fall|rul|inch|poised|look|search|more|ups|invites|leav|goodbye|adieu|quit",
    "nod|calls|calling|called|one and out|two and out|three and out",
    "no s2|no s3|no s4|no s5|no s6",
    "relent|u-turn|second thoughts|cave|back down|backed down|backs down|heart|revok|slip",
    "pending|tbd|tba|tbc|determin|break|notice|mind|✅|✔|🟢|☑|❌|✖|🔴|🚫| out|out:|in:| in and| in,",
)
_STEMS = AhoCorasick([stem for line in _LINES for stem in line.split("|")])
#: long enough, but in nearly every sentence
_WEAK = frozenset(["there will be", "after", "which", "their", "would", "could", "should", "might", "other", "about"])


def cued(folded: str) -> bool:
    """True where a rule might match in this folded text."""
    for _, start, _ in _STEMS.find_matches_as_indexes(folded):
        if not start or not folded[start - 1].isalpha():
            return True
    return bool(_required().find_matches_as_indexes(folded))


@lru_cache(maxsize=1)
def _required() -> AhoCorasick:
    return AhoCorasick(sorted({run for rule in RULES for run in _runs(rule)}))


def _runs(rule: Rule) -> Iterator[str]:
    for alternative in alternatives(rule.pattern):
        for runs in required(spelled(alternative))[:2]:
            if all(len(re.sub("[^a-z]", "", run)) > 4 and run.strip() not in _WEAK for run in runs):
                yield from runs
                break
