"""What is told of a show on the way to its verb: a worded text in; the same without "…, starring NAME and NAME, …" out.

What decides on the show is never cut: only who is in it, who made it, and what it is about.
"""

from __future__ import annotations

from bot.rules.letters import Lettered

_WORKS = (
    r"(?:drama|comedy|sitcom|thriller|dramedy|series|show|mystery|saga|western|soap|adaptation|anime|procedural|epic|"
    r"docuseries|k-drama|whodunnit|sequel to)"
)
#: how it begins
_TOLD = (
    r"(?:(?:co-)?starring|which (?:stars?|starred|is set|was set|follows|followed|tells|told|centres|centers)|"
    r"(?:co-)?(?:created|written|produced|directed|made|developed) by|(?:penned|hosted|presented|fronted|headlined|"
    r"helmed|led|anchored) by|set (?:in|on|at|against|during)|based on|adapted from|inspired by|about|featuring|"
    r"from (?:writers?|creators?|producers?|the (?:makers?|creators?|team|writers?|producers?)|OTHER)|with(?= OTHER)|"
    rf"(?:THIS\d+|(?:the|a|an|its|another) (?:[a-z0-9'-]+ ){{0,4}}{_WORKS}) (?:about|with|starring|from|by|set|based|"
    rf"in "
    r"which|on|featuring|created|written|of))"
)
_FILLER = r"(?:(?!SHOW|SEASON|FINAL|THESE|renew|cancel|axe|season|return|final|last|end)[^,;:.()]){1,90}"
_VERB = (
    r"(?:has|have|had|is|are|was|were|will|won't|would|gets?|got|goes|went|returns?|returned|comes|came|ends|ended|"
    r"bows|"
    r"bowed|concludes|concluded|heads|moves|starts|begins|kicks|premieres|debuts|launches|airs|could|may|might|can|did|"
    r"does|isn't|hasn't|wasn't|didn't|doesn't|runs|ran|lands|earns|wins|nabs|scores|receives|received|joins|gone|"
    r"finally|also|officially|now)\b"
)
_ASIDE = Lettered(rf"((?:SHOW|THIS)\d+),? {_TOLD} (?:{_FILLER},){{1,3}} (?={_VERB})")
#: "SHOW SEASON with NAME cancelled"
_WITH = Lettered(
    r"(SHOW\d+(?: SEASON\d+)?),? (?:with|starring) OTHER\d+(?:(?:, and| and|,) OTHER\d+)*,? (?=(?:is |was |has been |"
    r"has |gets )?(?:cancell?ed|axed|renewed|recommissioned|scrapped|dropped|ends|ended|returns?)\b)"
)


#: "the SHOW anime's SEASON", "SHOW series is": what kind of thing it is
_KIND = Lettered(
    r"(SHOW\d+) (?:(?:tv|web|television|original|fantasy|medical|crime) )?(?:anime|k-drama|web series|drama series|"
    r"drama|"
    r"series|sitcom|soap|serial)(?: (?:series|adaptation))?(?='s (?:SEASON|FINAL)| (?:SEASON|FINAL|gets|is|has|was|"
    r"will|to|returns|renewed|cancelled|canceled|axed|ends|ended|reveals|unveils|announces|confirmed|comes|goes)\b| "
    r"(?:SEASON|FINAL)\d)"
)


#: "SHOW, meanwhile, will return": what joins a sentence to the one before
_JOINS = Lettered(
    r"(?<=[a-z0-9]), (?:for (?:its|his|their) part|meanwhile|too|in turn|by contrast|in contrast|on the other hand|"
    r"though|of course|"
    r"despite (?:all )?(?:the |its |their )?(?:wishes|hopes|rumou?rs|protests|pleas|praise|acclaim|petitions?|outcry|"
    r"good reviews|"
    r"strong reviews|high ratings|awards|success)|as it happens|as ever|in fact|after all|at last|for one|also|as "
    r"well|similarly|likewise|then|and more importantly),(?= [a-z])"
)
#: "NETWORK networks has"
_COMPANY = Lettered(
    r"(NETWORK\d+) (?:networks|television|tv|entertainment)(?= (?:has|have|is|are|was|will|won't|said|says)\b)"
)


def without_asides(text: str) -> str:
    """The text with shows right before their verbs."""
    text = _COMPANY.sub(r"\1", text)
    if "SHOW" not in text and "THIS" not in text:
        return text
    text = _KIND.sub(r"\1", _JOINS.sub("", text) if ", " in text else text)
    return _WITH.sub(r"\1 ", _ASIDE.sub(r"\1 ", text))
