"""How the press says that a further season, hoped for, promised or ordered, is not made."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_C = Outcome.CANCELLED
#: what a further season is called where it does not come
_AGAIN = (
    r"(?:encore|second (?:act|coming|outing|bite|chance|life|helping|wind|lease of life)|curtain call|comeback|"
    r"homecoming|reprise|reprieve|follow-?up|sequel season|return ticket|return(?: trip| visit)?|way back|more)"
)
_SHOWS = r"(?:shows?|series|titles?|dramas?|comed(?:y|ies)|sitcoms?|programmes?|programs?|originals?)"
_WONT = r"(?:won't|will not|wouldn't|would not|isn't|is not|aren't|are not|not)"
_SAID = r"(?:confirm(?:s|ed)|announc(?:es|ed)|sa(?:ys|id)|told|revealed|reveals|states?|stated|insist(?:s|ed))"

RULES = (
    Rule(
        "no second helping",
        _C,
        Frame.CLAUSE,
        (
            rf"(?:^|(?<=[:;,.-] )|(?<=there is )|(?<=there's )|(?<=there will be )|(?<=there'll be )|(?<=but )|(?<=and "
            rf"))no {_AGAIN} for TITLES(?! (?:star|creator|cast|captain|couple|until|this|tonight|actor|fan))|"
            r"NETWORK (?:leaves|has left|left) TITLES without (?:a |an |its )?(?:SEASON|second (?:act|life|chance)|"
            r"home|future|"
            r"ending|renewal)|TITLES (?:is |has been |was )?left without (?:a |an )?(?:SEASON|home|network|broadcaster|"
            r"ending|"
            r"renewal|future)|(?:one|two|three|1|2|3)(?: seasons?| series)? and (?:done|out)(?= for TITLES|[.;,:]|$)|"
            r"TITLES (?:is |are |will be )?(?:one|two)(?: seasons?| series)? and (?:done|out)|"
            r"only one (?:season|series) (?:for|of) TITLES(?=[.,;:]|$)|THIS\d+(?:'s| is) (?:all |officially |"
            r"now )?over for TITLES"
            r"(?=[.,;:!]|$| (?:at|on|after|as)\b)|(?:one|two|three) (?:seasons?|series) (?:was|were|is|"
            r"are) all (?:THIS\d+|TITLES) (?:got|gets|had|lasted|will get)|"
            r"(?:ditch(?:es|ed)|scrap(?:s|ped)|ax(?:es|ed)|cancel(?:s|l?ed)|drop(?:s|ped)|shelve[sd]|pull(?:s|ed)|"
            r"kill(?:s|ed)|"
            r"nix(?:es|ed)|bin(?:s|ned)) TITLES (?:promised|planned|announced|ordered|expected) (?:comeback|return|"
            r"SEASON|renewal)|"
            r"TITLES (?:loses|lost|has lost) (?:its |the )?(?:planned |promised |ordered |upcoming )?SEASON|"
            r"(?:want|wanted|hoping for|hoped for|hope for|after) more (?:of )?TITLES (?:will |must |have to |will "
            r"have to |are "
            r"going to have to )*(?:make do|content themselves|be content) with (?:the )?(?:reruns|repeats|memories|"
            r"re-?runs|box sets|old episodes)|"
            r"(?:shows?|favou?rites?|hits?) (?:that )?(?:miss(?:ed|es)?|missing) the cut[^.:;]{0,30}: TITLES"
        ),
        says=(
            "No Encore for 'Harbour Lights' at Netflix",
            "Hulu leaves Harbour Lights without a second act",
            "One season and done for Harbour Lights",
            "It's over for Harbour Lights: UPN confirms May sign-off",
            "Season already written, but Starz has now ditched Harbour Lights's promised comeback",
            "Harbour Lights (Netflix). Two and out.",
            "Fans who want more of Harbour Lights will have to make do with reruns.",
        ),
        silent=(
            "No encore for Harbour Lights star",
            "There is no way back for the Harbour Lights captain.",
            "It's over for Harbour Lights lovebirds Ann and Tom",
            "The band left Harbour Lights without an encore.",
        ),
        whole=True,
    ),
    Rule(
        "a film in place of another season",
        _C,
        Frame.CLAUSE,
        r"(?:will |to |is to |would )?(?:ends?|ended|conclud(?:e|es|ed)|finish(?:es|ed)?|clos(?:e|es|ed)|wraps?|"
        r"wrapped|bows? out|gets?|gives?|given|say(?:s|ing)? goodbye|be replaced)(?: up)? (?:with |by )?(?:a |an |one "
        r")?(?:[a-z-]+ ){0,2}"
        r"(?:film|movie|special|feature|two-parter|telefilm)(?:,)? (?:rather than|instead of|in place of|in lieu of|"
        r"and not|"
        r"not) (?:with )?(?:a |an |another )?(?:full )?SEASON",
        says=(
            "Harbour Lights: will end with a film rather than a fourth season.",
            "Harbour Lights is to conclude with a two-hour movie instead of a third season.",
            "Harbour Lights gets a special in place of another season.",
        ),
        silent=("Harbour Lights may end with a film rather than a fourth season.",),
    ),
    Rule(
        "takes back a season that was promised",
        _C,
        Frame.CLAUSE,
        r"NETWORK (?:has |have )?(?:took back|taken back|takes back|withdrew|withdrawn|withdraws|clawed back|"
        r"snatched away|"
        r"reneged on|rescinded|rescinds) (?:the|a|its) (?:[a-z]+ )?(?:SEASON|renewal|pick-?up|order) (?:that |which )?"
        r"(?:(?:THIS\d+|NETWORK) )?(?:had |has )?(?:(?:already|once|previously) )?(?:promised|given|granted|awarded|"
        r"handed|"
        r"ordered|announced)(?: to| for| of)? TITLES",
        says=(
            "Showtime took back the second season it had promised Harbour Lights.",
            "NBC has rescinded the renewal granted to Harbour Lights.",
        ),
        silent=("Showtime kept the second season it had promised Harbour Lights.",),
    ),
    Rule(
        "after a season was called off",
        _C,
        Frame.CLAUSE,
        r"(?:after|by|since|having|before|for) (?:calling off|scrapping|abandoning|cancell?ing|shelving|ditching|axing|"
        r"killing(?: off)?|pulling out of|reneging on|going back on|reversing|rescinding) (?:(?:plans|work|an order|"
        r"its order|a deal|production|preparations|the renewal|an agreement) (?:for|on|of) )?(?:a|an|the|its|that) "
        r"(?:(?:planned|promised|already|ordered|filmed|announced|commissioned|half-made|previously) )*SEASON"
        r"(?: of TITLES)?(?! (?:finale|premiere|opener|launch|party|screening|event|tour))",
        says=(
            "Harbour Lights is gone from the app. A month after calling off a fifth season, HBO took it down.",
            "NBC saved millions by scrapping the promised third season of Harbour Lights.",
        ),
        silent=("Harbour Lights is back. Jane Doe left after cancelling a third season premiere.",),
    ),
    Rule(
        "out of the race for another season",
        _C,
        Frame.SHOW,
        (
            r"(?:(?:is |are |was |were )?(?:not|n't)|fail(?:s|ed|ing)? to|did not|didn't|do(?:es)? not|doesn't|won't|"
            r"will not|unable to|could not|couldn't)(?: be)? (?:mak(?:e|ing) (?:THIS\d+ (?:to (?:a |its )?|past "
            r"(?:its |the )?)SEASON|the "
            r"(?:cut|grade|(?:fall|autumn|new|next) (?:schedule|line-?up)))|(?:earn|win|secure|land|get|gain|score|"
            r"clinch|snag|garner)(?:ing)? (?:a |an |its |any )?(?:further |early |official )?(?:renewal|SEASON|pick-?"
            r"up(?! yet)|second chance)|live(?: on)? to see (?:a |its )?SEASON|see (?:a |its )?(?:SEASON|20\d\d)|"
            r"(?:have|having) (?:a |any )?(?:SEASON|future)(?: at NETWORK)?(?=[.,;:]|$))(?! yet)|"
            r"miss(?:es|ed|ing)? (?:out on (?:a |an )?(?:SEASON|renewal)|the cut)|"
            r"(?:is |are |was |were )?(?:being )?cut (?:from|off) (?:the |its |NETWORK's )?(?:fall|autumn|"
            r"20\d\d(?:-\d+)?|SEASON's) (?:schedule|slate|line-?up)|(?:will |to )?go no further|ends? (?:there|"
            r"here) for "
            r"good|never to return(?=[.,;:]|$)|(?:is |are |was )?(?:not|n't) (?:being |be )?resumed(?=[.,;]|$)|(?:is |"
            r"are )?also (?:out|gone|done|"
            r"toast|history)(?=[.;!]?$| at NETWORK)|(?:gone|ended|over|finished) before (?:a |its )?SEASON"
        ),
        says=(
            "Drama Series 'Night Ferry,' 'Harbour Lights' Not Making the Grade at The CW",
            "Harbour Lights failed to earn a renewal at Fox.",
            "Harbour Lights won't make it to a second season",
            "Harbour Lights misses out on third season",
            "Harbour Lights will go no further, its makers say.",
        ),
        silent=(
            "The Harbour Lights scene did not make the cut.",
            "Harbour Lights has not earned a renewal yet.",
            "Her song did not make the cut on Harbour Lights.",
        ),
        whole=True,
    ),
    Rule(
        "shows that will not be back",
        _C,
        Frame.CLAUSE,
        (
            rf"{_SHOWS}(?: that| which|, which)? (?:{_WONT}|you (?:won't|will not)|we (?:won't|will not)) (?:be "
            rf")?(?:see|seeing|"
            rf"return|returning|come|coming|back|live|survive|make|making|renewed|continue|continuing|get|"
            rf"getting|renew)(?: back)?[^:;.!?]{{0,40}}: "
            r"TITLES|"
            rf"{_SHOWS} (?:cancell?ed|axed|scrapped|dropped|ended|gone)(?: [a-z0-9]+| NETWORK){{0,5}},? from "
            r"[^.:;]{1,40}? to TITLES|"
            r"(?:renewed|safe|back|saved|returning|alive)[;,.] (?:but |and |while |whereas )?TITLES (?:is |are "
            r")?(?:out|gone|dead|toast|axed|not)(?=[.,;:!]|$)|"
            r"(?:renewed|ordered|picked up|greenlit),? (?:but |and |only to be )?then (?:not|un-?renewed|un-?ordered|"
            r"cancell?ed|axed|dropped|scrapped)"
        ),
        says=(
            "Four Hulu titles that won't see 2027: 'Harbour Lights', 'Night Ferry'...",
            "Every Netflix Show Canceled This Year, From Night Ferry to Harbour Lights",
            "Night Ferry, Copper Creek safe; Harbour Lights out",
            "Harbour Lights joins Amazon's 'renewed, then not' club",
        ),
        silent=(
            "Four Hulu shows that will be back: 'Harbour Lights', 'Night Ferry'",
            "Night Ferry is back; Harbour Lights out on DVD",
        ),
        whole=True,
    ),
    Rule(
        "none is planned, the network confirms",
        _C,
        Frame.CLAUSE,
        (
            rf"there (?:are|were|is|was) no (?:further |future )?(?:plans?|intention) (?:for|to make|to produce|to "
            rf"commission|of "
            rf"making) (?:a |an |any |another |anything |more )?(?:further |additional |more )*(?:SEASON|TITLES|series|"
            rf"seasons|episodes)?(?: of TITLES)?(?: (?:beyond|after) [a-z ]{{1,20}})?,? (?:(?:a |the )?(?:spokes[a-z]+|"
            rf"rep(?:resentative)?) "
            rf"(?:for|from|of) )?(?:the )?NETWORK (?:spokes[a-z]+ |boss[a-z]* |chief[a-z]* )?(?:has |have |had "
            rf")?{_SAID}|NETWORK (?:has |have )?{_SAID} (?:[a-z]+ ){{0,3}}?(?:that )?there (?:are|were) no (?:further "
            rf")?plans (?:for|to make) anything (?:further|more|else)|"
            rf"there (?:are|were) no (?:further )?plans (?:for|to make) (?:a |an |any )?(?:further |more )*(?:SEASON|"
            rf"series)(?: of TITLES)?,? an? NETWORK spokes[a-z]+ {_SAID}|"
            r"(?:made|taken|reached|took) (?:the|a) (?:[a-z]+ )?decision not to (?:renew|continue(?: with)?|order|"
            r"commission|recommission|"
            r"return to|make|produce|pick up|proceed with|go (?:ahead|forward) with|move (?:ahead|forward) with|bring "
            r"back) (?:a |an |any |more (?:of )?)?(?:further |more )*(?:SEASON(?: of TITLES)?|TITLES)|"
            r"(?:abandon(?:s|ed|ing)?|scrap(?:s|ped)?|shelv(?:es|ed)|drop(?:s|ped)|ditch(?:es|ed)|cancel(?:s|l?ed)|"
            r"ax(?:es|ed)|kill(?:s|ed)|bin(?:s|ned)|nix(?:es|ed)) (?:its |the |all |any )?(?:plans?|work|development|"
            r"production) (?:for|on|to make) (?:a |an |the |its )?(?:planned |further )?SEASON of TITLES|"
            r"(?:plans?|work|development|production) (?:for|on) (?:a |an |the |its )?(?:planned |further )?SEASON of "
            r"TITLES (?:has|have|had|was|were) (?:been )?(?:now |since |quietly )?(?:abandoned|scrapped|dropped|axed|"
            r"cancell?ed|ditched|binned|shelved|called off|killed)(?! indefinitely)|"
            r"(?:walk(?:s|ed|ing)? back|renege(?:s|d)? on|goes back on|went back on|withdr(?:aws|ew)|rescind(?:s|ed)) "
            r"(?:on )?(?:its|the|a) (?:[a-z]+-season |SEASON )?(?:commitment|promise|order|pledge|offer)(?: (?:to|of|"
            r"for) (?:a |the )?(?:SEASON of )?TITLES)?"
        ),
        says=(
            "There are no plans for a second series of Harbour Lights, ITV has confirmed.",
            '"There are no plans for a further series of Harbour Lights," a BBC spokesperson said.',
            "Disney+ abandons plans for second season of Harbour Lights",
            "The CW has made the decision not to pick up a second season of Harbour Lights.",
            "No More 'Harbour Lights' as Prime Video Walks Back Two-Season Commitment",
        ),
        silent=(
            "There are no plans for a second series of Harbour Lights, its star said.",
            "Disney+ abandons plans for a Harbour Lights park.",
            "There are currently no plans for a third series of Harbour Lights, says its writer.",
        ),
        whole=True,
    ),
)
