"""The beginnings of words without which no rule can match: a folded text in; whether it is worth reading out.

Most sentences hold none of them, which is what makes reading fast. A new rule whose examples are not read may want
its word here.
"""

from __future__ import annotations

from ahocorasick_rs import AhoCorasick

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
    "hold|pause|bubble|fence|fate|future|prospect|status|possib|chance|question|talk|discuss|conversation",
    "negotiat|word|yet|mull|weigh|consider|unconfirm|undecid|unclear|uncertain|jury|wait|await|likely|unlikely",
    "probabl|expect|rumor|rumour|wish|deserv|brainstorm|campaign|petition|beg|demand|lives|rip|r.i.p|lights",
    "swan|could go|no more|happen|too early|going on|das war|to make|more of|will make|goner|only|time has",
    "time was|clinch|grab|snag|nab|bag|jump|hop|mov|trailer|teaser|first look|writing|add|decis|odds|door|on the table",
    "guarantee|think|near|close|closing|shopp|yank|off the air|story|brought|bring|win|won|gave|giv|land|earn|secur",
    "receiv|scor|fell|fall|rul|inch|poised|look|search|more|ups|invites|leav",
)
_AUTOMATON = AhoCorasick([stem for line in _LINES for stem in line.split("|")])


def cued(folded: str) -> bool:
    """True where a rule might match in this folded text."""
    for _, start, _ in _AUTOMATON.find_matches_as_indexes(folded):
        if not start or not folded[start - 1].isalpha():
            return True
    return False
