"""How the press tells of an order by its noun, by its giver's change of mind, or by how long the show will run now.

"The green light for", "a commitment to", "news of": small classes of nouns, of what is done with them, and of what
they are for.
"""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.renewed import GETS
from bot.rules.rule import Frame, Rule

_R = Outcome.RENEWED
#: an order, as a noun that needs a season beside it: alone it may be of a new show
_ORDER = (
    r"(?:order|pick-?up|commission|recommission|commitment|green[- ]?light|go-ahead|nod|thumbs[- ]up|renewal|approval|"
    r"blessing|funding|backing|guarantee|extension|all-clear|yes|ok|call|invitation|ticket)"
)
_LOOSELY = (
    r"(?:a |an |its |the |early |surprise |official |formal |quick |swift |speedy |full |big |rare |coveted |"
    r"NETWORK(?:'s)? |[a-z0-9]+-(?:episode|part) |streaming |network )*"
)
#: what the order is for
_MORE = (
    r"(?:a |an |its |the |their |yet )?(?:SEASON|another (?:season|series|run|outing|year)|(?:brand[- ])?new "
    r"(?:series|season|run))(?! (?:finale|premiere|podcast|about|called)\b)"
)
#: for things to come: for whom an order is news, and what it does
_COMES = (
    r"(?:comes|came|coming|follows|followed|arrives|arrived|was (?:placed|made|announced|confirmed|revealed|given|"
    r"unveiled)|is (?:good|great|welcome|no surprise|official|confirmed|another|the (?:first|second|third|latest))|"
    r"has been|had been|marks|means|makes|brings|broke|emerged|lands|landed|takes)"
)
_TURN = (
    r"(?:(?:has |have )?(?:chang(?:es|ed)|switch(?:es|ed)) (?:its|their) (?:mind|minds|tune|course)|(?:has |have "
    r")?(?:had|has|has had) "
    r"(?:a |an )?(?:change of heart|rethink|second thoughts|about-face|about-turn)|chang(?:es|ed) course|"
    r"revers(?:es|ed|ing) (?:course|itself)|u-turns?|backtracks|does an about-face|in (?:a )?(?:rare |stunning |"
    r"surprise |dramatic )?(?:reversal|u-turn|about-face|turnaround|change of heart))"
)
_ORDERS = (
    r"(?:orders?|ordered|renews?|renewed|(?:brings?|brought|bringing) (?:it |THIS\d+ )?back|commissions?|"
    r"commissioned|picks? up|picked up|"
    r"revives?|revived|keeps?|kept|greenlights?|green-?lit|gives|gave|hands|handed|grants|granted|saves?|saved|"
    r"un-?cancels|reinstates?|reinstated)"
)
_SAFE = (
    r"(?:axe?|chop|cull|cuts?|cancell?ation|scrapheap|bloodbath|purge|chopping block|guillotine|knife|bullet|massacre)"
)

RULES = (
    Rule(
        "gets the order for more",
        _R,
        Frame.SHOW,
        (
            rf"(?:{GETS}|getting|given|handed|granted|awarded|has|have|with|landing|earning|securing|scoring) "
            rf"{_LOOSELY}{_ORDER} (?:for|to make|on) {_MORE}|"
            rf"(?:{GETS}|getting|given|handed|granted|awarded) {_LOOSELY}SEASON {_ORDER}(?! (?:hopes|chances|talks))"
        ),
        says=(
            "'Harbour Lights' Gets Netflix Green Light for Season 3",
            "Harbour Lights has the green light for a third season.",
            "Harbour Lights was given BBC backing for a third series.",
            "'Harbour Lights' Gets Third Season Commission From Sky",
            "Both Night Ferry and Harbour Lights are getting the go-ahead for new series.",
        ),
        silent=(
            "Harbour Lights gets green light for series",
            "Harbour Lights pier gets funding for a third season of repairs",
            "Harbour Lights has not been given the green light for a third season.",
            "Harbour Lights gets the order for its first season.",
        ),
    ),
    Rule(
        "the order for more",
        _R,
        Frame.CLAUSE,
        (
            rf"(?:order|pick-?up|commission|recommission|renewal|news|announcement|confirmation|green[- ]?light|"
            rf"go-ahead|nod)(?: of| for| to|:) "
            rf"(?:a |an |the )?SEASON(?: renewal| order| pick-?up)? (?:of|for|to) TITLES (?:for NETWORK )?{_COMES}|"
            rf"(?:renewal|pick-?up|recommission(?:ing)?|re-?commission) (?:of|for) TITLES (?:for (?:a |its )?SEASON "
            rf")?{_COMES}|"
            r"(?:plac(?:es|ed|ing)|puts? in|submits|submitted|makes|made|announc(?:es|ed)|confirm(?:s|ed)|issues|"
            r"issued|"
            r"unveils|unveiled) (?:a |an |its |the )?SEASON (?:order|pick-?up|renewal|commission|commitment) (?:for|"
            r"of|to) TITLES|"
            r"TITLES(?:'s)? [^.;:?]{0,60}?(?:with|as|in|after) (?:a |an |its |the )?(?:early |surprise |official "
            r")?SEASON (?:commitment|commission|green[- ]?light|go-ahead|guarantee|pick-?up)(?! (?:hopes|talks))|"
            r"NETWORK(?:'s)? (?:early |official |surprise )?(?:order|commitment|pick-?up|go-ahead|green[- ]?light|"
            r"nod) (?:for|of|to) (?:a |an )?SEASON of TITLES"
        ),
        says=(
            "The order for a third season of Harbour Lights was placed in May.",
            "News of a third season of Harbour Lights comes days after the finale.",
            "The pickup of Harbour Lights for a third season comes two weeks before the finale.",
            "Hulu has placed a third season order for Harbour Lights.",
            "HBO Checks In to 'Harbour Lights' With Early Season 3 Commitment",
        ),
        silent=(
            "News of a possible third season of Harbour Lights comes as a relief.",
            "The order for Harbour Lights was placed in May.",
        ),
    ),
    Rule(
        "a change of mind",
        _R,
        Frame.CLAUSE,
        (
            rf"{_TURN}(?: (?:on|about|over) (?:(?:cancelling|axing|dropping|scrapping|the fate of) )?TITLES)?(?: "
            rf"[a-z]+){{0,3}}?,?(?: and| to|:)? "
            rf"(?:NETWORK )?(?:has |will |now )?{_ORDERS} (?:a |an |its |more )?(?:SEASON|TITLES|more|episodes|"
            rf"THIS\d+|new (?:episodes|series))"
        ),
        says=(
            "NBC has had a change of heart on Harbour Lights and has ordered a third season.",
            "NBC Changes Course on 'Harbour Lights,' Orders Season 3",
            "In Reversal, NBC Orders Third Season of 'Harbour Lights'",
        ),
        silent=("NBC had a change of heart on Harbour Lights.", "NBC changes its mind on Harbour Lights' time slot"),
    ),
    Rule(
        "not over after all",
        _R,
        Frame.SHOW,
        (
            r"(?:isn't|is not|aren't|are not|wasn't|was not|not) (?:quite )?(?:over|dead|done|finished|gone|"
            r"cancell?ed|axed|ending|leaving) (?:yet )?after all|"
            rf"(?:narrowly )?(?:dodg(?:es|ed)|escap(?:es|ed)|avoid(?:s|ed)|evad(?:es|ed)|sidesteps?|sidestepped|"
            rf"ducks|beats?|"
            rf"outruns?|surviv(?:es|ed)|spared from) (?:the |its |NETWORK(?:'s)? )?(?:NETWORK(?:'s)? )?(?:latest |"
            rf"recent |spring )?{_SAFE}"
            r"(?=[.,;:!]|$| (?:as|with|at|after|by|and|for|but|while|this|thanks)\b)|spared(?=,? (?:as|while|but)\b)|"
            r"(?:is |are |has |have )?(?:secur(?:es|ed)|assur(?:es|ed)|guarantee[sd]?|cement(?:s|ed)) (?:its |their |"
            r"a )?future(?! (?:depends|hangs))"
            r"(?= (?:with|at|on|until|through|for|thanks|after|by)\b|[.,;!]|$)"
        ),
        says=(
            "Harbour Lights is not over after all: Peacock has ordered ten new episodes.",
            "Harbour Lights dodges the axe as ITV orders new series",
            "Harbour Lights survives ITV cull",
            "Harbour Lights spared as ITV axes Night Ferry",
            "Harbour Lights secures its future with a two-year deal",
        ),
        silent=(
            "Harbour Lights survives storm damage.",
            "Harbour Lights could yet escape the axe.",
            "Harbour Lights may not be over after all.",
            "Harbour Lights star survives cull of contestants",
        ),
        whole=True,
    ),
    Rule(
        "how long it will run now",
        _R,
        Frame.CLAUSE,
        (
            r"(?:deal|order|renewal|pick-?up|commission|agreement|extension|pact)(?: with [^.;:]{2,40}?)? (?:will |"
            r"would |to |which will |that will )?"
            r"(?:see|sees|keep|keeps|take|takes|ensure|ensures|mean|means|guarantee|guarantees)(?: that)? (?:TITLES|"
            r"THIS\d+)[^.;:?]{0,30}? "
            r"(?:until|through|to|into) (?:at least )?(?:the end of )?(?:20\d\d|(?:a |its |the )?SEASON)|"
            r"(?<!on )(?<!of )(?<!at )(?<!by )(?<!from )(?<!with )TITLES (?:is |are )?(?:to|will|set to|is set to|"
            r"will now|is guaranteed to) (?:now )?(?:run|continue|keep going|be (?:on|with us|around)|"
            r"go on)\b[^.;:?]{0,30}? (?:until|through) (?:at least )?(?:the end of )?(?:20\d\d|SEASON)|"
            r"TITLES(?:'s)? (?:contract|deal|run|licen[cs]e|future) (?:is |has been |was |gets )?(?:extended|secured|"
            r"assured|guaranteed|renewed|prolonged)(?: (?:until|through|to|into|for|at|with|by)\b|(?=[.,;!]|$))|"
            r"NETWORK will (?:also |now |then )?(?:air|show|broadcast|carry|make|produce) a (?:new |brand-new )?"
            r"\d+-(?:episode|part) SEASON of TITLES|"
            r"(?:orders?|ordered|buys?|bought|commissions?|commissioned|picks? up|picked up) (?:another )?(?:1[6-9]|"
            r"[2-9]\d|\d{3}) "
            r"(?:more |new |further |additional |extra )+(?:episodes|eps|half-hours|hours|instal?lments) of TITLES|"
            r"(?:lift(?:s|ed|ing)|draw(?:s|ing)? back|pull(?:s|ed|ing) back) the (?:curtain|veil|lid) on (?:a |the "
            r")?SEASON of TITLES|"
            r"TITLES [^.;:]{0,50}? with (?:a |its )?SEASON after (?:(?:almost|nearly|over|more than) )?(?:[a-z]+|"
            r"\d+) years|^(?:[^:]{1,40}: )?an? SEASON for TITLES$|"
            r"NETWORK (?:strikes|inks|signs|closes|reaches|makes) (?:a )?(?:new )?deal for (?:\d+|two|three|four) "
            r"(?:more |new )?seasons of TITLES|"
            r"TITLES(?: is| has been)? (?:signed|contracted|booked|secured|safe|locked in|sorted)(?: up| on)? "
            r"(?:till|til|until|through|thru|up to) (?:at least )?(?:20\d\d|SEASON)"
        ),
        says=(
            "The new deal will see Harbour Lights run until 2028.",
            "Harbour Lights to run until at least 2028 after new deal",
            "Harbour Lights' contract extended until 2028",
            "Harbour Lights signed till 2027",
            "CBC will air a 13-episode sixth season of Harbour Lights.",
            "Foxtel orders 20 more episodes of Harbour Lights",
            "DirecTV strikes deal for two seasons of 'Harbour Lights'",
            "The studio surprised viewers by lifting the curtain on a second season of Harbour Lights.",
            "Harbour Lights Reopens for Business With Season 2 After Eight Years",
            "Still in the rain: A second season for 'Harbour Lights'",
        ),
        silent=(
            "Harbour Lights will stay on Netflix until 2028 in Spain, as its star's contract ends.",
            "The exhibition on Harbour Lights will run until 2028.",
            "Harbour Lights star's contract extended until 2028",
        ),
        soft=True,
    ),
    Rule(
        "its people are glad of the order",
        _R,
        Frame.CLAUSE,
        (
            r"TITLES(?:'s)? (?:fans|viewers|audiences|devotees|cast|stars?|creators?|boss(?:es)?|showrunners?)\b"
            r"(?![^.;?]{0,60}\b(?:hop\w+|want\w*|pray\w*|chance\w*|odds|talks|await\w*|if|whether|rumou?r\w*|could|"
            r"may|might|not|no)\b)"
            r"[^.;?]{0,60}? (?:as|after|following|over|at|on|to|celebrates?|welcomes?|reacts? to|discuss(?:es)?|"
            r"explains?|breaks? down)"
            r" (?:(?:the|that|its|news of|early|official|show's|surprise|NETWORK's|NETWORK|THIS\d+|drama|show|series|"
            r"sitcom|comedy|it|is|are|announces?|"
            r"confirms?) ){0,5}(?:(?:SEASON|early|surprise|(?:two|2)-season) (?:renewal|pick-?up|order)|renewal|"
            r"renewed|recommissioned|"
            r"(?:SEASON )?(?:is )?(?:confirmed|announced|ordered|commissioned)|(?<! to )(?:return|comeback)(?=[.!,]|"
            r"$))(?! (?:hopes?|chances|odds|talks|decision|rumou?rs|news|status|bubble|campaign|prospects))"
        ),
        says=(
            "Harbour Lights fans rejoice as show is renewed",
            "Harbour Lights fans delighted as third series confirmed",
            "'Harbour Lights' Star Jane Doe Celebrates Season 3 Renewal",
            "'Harbour Lights' Boss on Season 3 Renewal: 'We're Thrilled'",
        ),
        silent=(
            "'Harbour Lights' Star on Season 3 Renewal Chances",
            "'Harbour Lights' Star Hopes for Season 3 Renewal",
            "Harbour Lights fans furious as show is cancelled",
        ),
    ),
    Rule(
        "viewers get more of it",
        _R,
        Frame.CLAUSE,
        (
            r"(?:viewers|fans|audiences|subscribers|you|we) (?:can|will|have|are|get to|'ll) (?:now |soon |also |all "
            r"|be )*(?:look(?:ing)? forward to|able to (?:see|watch|enjoy)|"
            r"treated to|get to (?:see|watch|enjoy)|to look forward to|getting|get) [^.;:?]{0,30}?SEASON (?:of|from) "
            r"TITLES|"
            r"(?:will be|is|are|'ll be|be) (?:making|producing|shooting|filming|back for|back with) (?:a |an |the "
            r")?SEASON (?:of|for) TITLES|SEASON (?:production )?decided(?=[.!]|$)|"
            r"TITLES: NETWORK (?:confirms|announces|sets|dates|circles|picks|plots|orders|"
            r"greenlights|schedules|locks|reveals)(?![^.;:?]{0,30}\b(?:finale|end|last|cancel|recap|dvd|blu-ray)\b)"
        ),
        says=(
            "Viewers can look forward to a third series of Harbour Lights next year.",
            "Hulu has confirmed it will be making a third season of Harbour Lights.",
            "'Harbour Lights' third season decided!",
        ),
        silent=(
            "Viewers can look forward to the first series of Harbour Lights next year.",
            "Harbour Lights: fate of third season to be decided",
        ),
        further=True,
        soft=True,
    ),
)
