"""How the press tells of a show as one among several that were renewed or cancelled together, and beside other news."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.slates.rows import CANCELLED, RENEWED, ROW
from bot.rules.times import TO_TEN

_R, _C = Outcome.RENEWED, Outcome.CANCELLED
#: "six of its dramas", "several ABC shows"
_SEVERAL = (
    rf"(?:a (?:number|handful|raft|slew|string|host|couple|trio|quartet|clutch) of|several|some|many|{TO_TEN}|"
    r"eleven|twelve|\d+)(?: (?:of (?:its|their|the)|NETWORK(?:'s)?|[a-z-]+)){0,4} "
    r"(?:shows|series|dramas|comedies|sitcoms|programmes|programs|titles|originals|freshmen)"
)
_ASIDE = r"(?: (?:by|at|on) NETWORK| this (?:year|week|season|month)| so far| already)*"
_HAVE_BEEN = r"(?:have|has|had|were|was|are|is|got|get)(?: (?:been|now|also|all|both|already|just|recently))*"

RULES = (
    Rule(
        "among several that are renewed",
        _R,
        Frame.CLAUSE,
        rf"(?:{_SEVERAL}|^(?:[a-z]+ )?(?:shows|series|dramas|comedies|sitcoms)),? (?:including|among them|such as|"
        rf"like) {ROW}TITLES(?:,| and others,?)? {_HAVE_BEEN} {RENEWED}|"
        rf"{RENEWED} {_SEVERAL}{_ASIDE},? (?:including|such as|like) {ROW}TITLES|"
        rf"{RENEWED} {_SEVERAL}{_ASIDE}, TITLES (?:among them|included)|"
        rf"TITLES (?:joins?|join(?:ed|ing)) (?:[^.;:?]{{1,80}} (?:that|which|who) (?:have|has) "
        rf"(?:already |also |been )*{RENEWED})|"
        rf"(?:given|gave|gives|handed|hands|giving|handing)(?: out)? (?:early )?(?:renewals|pick-?ups) to "
        rf"(?:{_SEVERAL}|\d+ of "
        rf"[^.;:,]{{3,40}}|{TO_TEN})[^.;:,]{{0,50}},? (?:including|among them|such as) {ROW}TITLES|"
        rf"(?:renewals|pick-?ups) (?:were|was|have been|are) (?:also )?(?:handed (?:out )?|given |granted |announced )"
        rf"(?:to|for) {ROW}TITLES",
        says=(
            "Six shows, including Harbour Lights, have been renewed by CBS.",
            "CBS has renewed six of its dramas, Harbour Lights among them.",
            "Harbour Lights joins Night Ferry and others that have already been renewed for next season.",
            "CBS has given early pickups to 10 of its series for next season, including freshman drama Harbour Lights.",
            "Renewals were handed out to Harbour Lights and Night Ferry.",
        ),
        silent=(
            "Six shows, including Harbour Lights, have been nominated.",
            "Six shows, including Harbour Lights, have not been renewed by CBS.",
        ),
        soft=True,
    ),
    Rule(
        "among several that are cancelled",
        _C,
        Frame.CLAUSE,
        rf"(?:{_SEVERAL}|^(?:[a-z]+ )?(?:shows|series|dramas|comedies|sitcoms)),? (?:including|among them|such as|"
        rf"like) {ROW}TITLES(?:,| and others,?)? {_HAVE_BEEN} {CANCELLED}|"
        rf"{CANCELLED} {_SEVERAL}{_ASIDE},? (?:including|such as|like) {ROW}TITLES|"
        rf"{CANCELLED} {_SEVERAL}{_ASIDE}, TITLES (?:among them|included)|"
        rf"{_SEVERAL} {_HAVE_BEEN} {CANCELLED}{_ASIDE}: {ROW}TITLES",
        says=(
            "Several ABC shows, including Harbour Lights, have been canceled.",
            "Netflix has cancelled a number of shows this year, such as Harbour Lights and Night Ferry.",
            "Three shows have been shown the door at Fox: Harbour Lights, Night Ferry and Copper Creek.",
        ),
        silent=(
            "Several ABC stars, including those of Harbour Lights, have been canceled.",
            "Several ABC shows, including Harbour Lights, have been spared.",
        ),
        whole=True,
    ),
    Rule(
        "stays while another goes",
        _R,
        Frame.CLAUSE,
        rf"(?:{CANCELLED}|gone|out|over|ends?|ending|no more),? (?:but|while|as) TITLES (?:stays?|survives?|lives on|"
        r"goes on|is safe|is saved|carries on)(?=[,.;!]|$)|"
        rf"^(?:(?:one|{TO_TEN}) more years?|SEASON) for TITLES"
        r"(?=[,.;!:]|$| (?:as|at|on|after)\b)|"
        r"TITLES will (?:all |both )?(?:go on|live on|carry on)(?=[.;!]|$)",
        says=(
            "Night Ferry is axed, but Harbour Lights stays, BBC confirms",
            "Two More Years for Harbour Lights as Night Ferry Ends",
        ),
        silent=("Night Ferry is axed, but Harbour Lights stays strong in the ratings",),
    ),
    Rule(
        "closed after a season",
        Outcome.FINAL,
        Frame.CLAUSE,
        r"NETWORK (?:will|is to|plans to|is going to|to) (?:close|wrap up|wrap|conclude|finish|bring to a close|end) "
        r"TITLES (?:after|with) (?:its |the |a )?SEASON(?! (?:finale|episode))",
        says=("Netflix will close Harbour Lights after season 4",),
        silent=("Netflix may close Harbour Lights after season 4", "Netflix will close its office after season 4"),
    ),
    Rule(
        "which was renewed, in passing",
        _R,
        Frame.CLAUSE,
        r"TITLES,? which (?:was|has been|NETWORK (?:has )?)(?: (?:recently|just|already|also|itself|quickly|earlier|"
        rf"since))* ?{RENEWED}(?: for (?:a |its )?SEASON)?(?: (?:in [a-z]+|on [a-z]+|last [a-z]+|earlier this [a-z]+|"
        r"by NETWORK|this [a-z]+|ahead of [^,;.]{3,40}))?(?=[,.;]|$)|"
        rf"(?:decided|opted|chosen|chose|agreed|plans|elected) to keep {ROW}TITLES (?:around|going|alive|on)(?: the "
        r"air)?(?: for)?|"
        r"NETWORK (?:has |have )?(?:also |already |now |since )*(?:picked up|brought back|held on to|hung on to) "
        r"(?:second|third|fourth|fifth|sixth|returning|veteran|long-running)(?:-(?:year|season))? "
        r"(?:shows|series|dramas?|comed(?:y|ies)|sitcoms?) TITLES",
        says=(
            "Harbour Lights, which was renewed in January, opens the fall.",
            "Fox, meanwhile, has decided to keep Harbour Lights around for at least one more year.",
            "The network has also picked up second-year comedies Harbour Lights and Night Ferry.",
        ),
        silent=("Harbour Lights, which was renewed as a national park, opens in fall.",),
        soft=True,
    ),
    Rule(
        "production of its season goes on",
        _R,
        Frame.CLAUSE,
        r"TITLES (?:has |have )?(?:already |now |just )?(?:resumed|restarted|resumes|restarts) (?:production|filming|"
        r"shooting|work) (?:on|of|for) (?:its|the|a) SEASON(?! (?:finale|premiere|opener))|"
        r"TITLES (?:moves|shifts|heads|relocates|slides) to (?:[a-z]+ ){1,4}(?:for|with|in) (?:its|the) SEASON"
        r"(?! (?:finale|premiere|opener))",
        says=(
            "Harbour Lights has resumed production on its fourth season.",
            "Harbour Lights moves to a new night for its fifth season.",
        ),
        silent=(
            "Harbour Lights has resumed production on its first season.",
            "Harbour Lights moves to Wednesdays for its third season finale.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "said that it would be back",
        _R,
        Frame.CLAUSE,
        r"(?:NETWORK|network|streamer|broadcaster|channel) (?:has |have |had )?(?:confirmed|announced|revealed|said|"
        r"promised|made it official)(?: [a-z0-9]+){0,5} that TITLES would (?:be )?(?:indeed |definitely )?(?:com(?:e|"
        r"ing) back|return(?:ing)?|back|renewed)(?= for (?:more|a |an |another|SEASON)|[,.;]|$| next (?:season|year)|"
        r" SEASON)",
        says=("Netflix confirmed in March that Harbour Lights would be coming back for more.",),
        silent=("Netflix said in March that Harbour Lights could be coming back for more.",),
        soft=True,
    ),
)
