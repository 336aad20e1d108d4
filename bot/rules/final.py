"""How the press says that the coming or running season is announced as the last."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import TO_TEN

_F = Outcome.FINAL

RULES = (
    Rule(
        "a season is all there will be",
        _F,
        Frame.CLAUSE,
        r"SEASON[^.;:?]{0,60}? (?:is|will be) all (?:(?:that )?there (?:will be|is going to be)|(?:that "
        r")?(?:fans|viewers|we|"
        r"they|anybody|it) (?:will |are going to |is going to )?(?:gets?|see|have))",
        says=("The fifth season of Harbour Lights, which starts next year, is all there will be.",),
        silent=("The fifth season of Harbour Lights is all that people talk about.",),
    ),
    Rule(
        "final season named",
        _F,
        Frame.CLAUSE,
        (
            r"(?:TITLES (?:renewed |returns |is returning |back |to return |picked up )?(?:for |"
            r"with )?(?:a |an |its |the )?)?FINAL(?: of TITLES(?: (?:sets|gets|lands|to|will|has|is|"
            r"airs))?)?(?! (?:may|might|could|would)\b| (?:finale|aired in|ended in|in (?:19|20)\d\d))"
        ),
        says=(
            "Harbour Lights renewed for a fifth and final season.",
            "The third and final season of Harbour Lights arrives on June 27.",
            "Harbour Lights Moved to Fridays for final season",
            "Final Season of 'Harbour Lights' Sets Premiere Date",
            "Production has begun on the final season of Harbour Lights.",
            "One Last Season for 'Harbour Lights'",
            "ITV to bring back Harbour Lights for a final series",
        ),
        silent=(
            "The season finale of Harbour Lights airs tonight.",
            "The final season of Harbour Lights drew fewer viewers than the first.",
            "The final episode of the season of Harbour Lights airs tonight.",
        ),
    ),
    Rule(
        "ends with a season",
        _F,
        Frame.SHOW,
        (
            r"(?!sign\w* off on\b)(?<!that's a )(?<!it's a )(?:(?:to |will |is set to |set to |would |is |are |"
            r"officially |also )*(?:end|ends|ending|"
            r"conclude|concludes|concluding|wrap(?: up)?|wraps(?: up)?|wrapping(?: up)?|bow(?:s|ing)? out|"
            r"finish(?:es|ing)?|sign(?:s|ing)? off(?! on\b)|clos(?:es?|ing)|come to an end|comes to an end|coming to "
            r"an end|"
            r"going out|goes? out|clos(?:e|es|ing) out its run|end(?:s|ing)? its run|wrap(?:s|ping)?(?: up)? its run|"
            r"tak(?:e|es|ing) (?:its |a |their )?(?:final|last) bow|(?:ride|rides|riding|sail|sails|fly|flies|bow|"
            r"bows|go|goes|sign|signs|"
            r"check|clock|head|march|drift|fade|set|shuffle|bows|walk|walks|close|closes)(?:ing)? (?:off|out|away|up|"
            r"down)(?: (?:into the sunset|for good|up shop|shop))?|(?:say|says|saying|bid|bids|bidding) (?:goodbye|"
            r"adieu|"
            r"farewell)))(?: (?!filming|shooting|production|work|its hiatus|hiatus|their)(?:[a-z]+|NETWORK)){0,2}? "
            r"(?:with|after|in|following|on|at the end of)(?: the| its| a)?(?: [a-z0-9-]+)?(?: upcoming|"
            r" current| coming| next)? (?:SEASON|(?:upcoming|next|current|coming|forthcoming|this) (?:season|series|"
            r"run))"
        ),
        says=(
            "Harbour Lights will end with season 5.",
            "Harbour Lights to Wrap Up After Season 3",
            "Harbour Lights is ending after its upcoming season.",
            "Harbour Lights will close out its run with season 5.",
            "Harbour Lights will conclude at the end of its current season.",
            "The BBC drama Harbour Lights is to end after its next series.",
            "Harbour Lights will take its final bow next year with season 9.",
            "'Harbour Lights' to Say Goodbye After Season 5",
        ),
        silent=("Harbour Lights ended season 2 with a cliffhanger.", "Harbour Lights ends filming on season 3"),
    ),
    Rule(
        "is going to end",
        _F,
        Frame.SHOW,
        (
            r"(?<!had )(?<!has )(?<!have )(?:to|will|is set to|set to|is to|is going to) (?:end|conclude|wrap up|bow "
            r"out|"
            r"sign off|finish|come to an end|end its run|take its final bow|say goodbye|bid farewell|bow out|take a "
            r"bow|close)(?= (?:in (?:20\d\d|spring|summer|fall|autumn|early|late)|next|this|"
            r"after (?!one|a single|just|1 )(?:[a-z]+|\d+) (?:seasons?|series|years))\b|[.,!]|$)|"
            r"(?:will|to) (?:finish|end|conclude|stop) there(?=[.,;!]|$)|"
            r"(?:is |are )?ending (?:this|next) season|(?:bids|bidding|says|saying|waves) (?:farewell|goodbye|adieu) "
            r"after (?!one|a single|just|1 )(?:[a-z]+|\d+) (?:seasons|series|years)|(?:wraps|to wrap|will wrap|"
            r"wrapping)(?: up)? after (?!one|a single|just|1 )(?:[a-z]+|\d+) (?:seasons|series|years)|"
            r"(?:(?:to|will|is set to|set to|is to) (?:end|conclude|finish|bow out|sign off|wrap(?: up)?|go out|close))"
            r" with (?:a |an |its |the )?(?!finale\b)(?:[a-z0-9-]+ ){0,3}(?:episodes|(?:series|two-part|two-hour|"
            r"feature-length|movie-length|extended|super-?sized|hour-long|90-minute|double) (?:[a-z-]+ )?finale|"
            r"special|telemovie|movie|farewell)(?! (?:of|for|to|in) (?:SEASON|the season|this season))|"
            r"(?:is |are |will be )?(?:ending|concluding|bowing out|signing off|wrapping up|coming to an end) "
            r"after (?!one|a single|just|only|1 )(?:[a-z]+|\d+) (?:seasons|series|years)|"
            r"(?:sets?|sett?ing|heads?|heading|goes|going|embarks?|embarking) (?:off |out )?on (?:its|their|one) "
            r"(?:last|final) (?:[a-z]+ )?(?:journey|adventure|voyage|mission|trip|ride|lap|outing|quest)|"
            r"will be (?:ending|concluding) next year|(?:is|are) (?:ending|concluding|coming to an end|"
            r"wrapping up|bowing out)(?=[.,!:]|$| because|"
            r" (?:after (?!one|a single|just|only|1 )|in 20\d\d|next|this|soon))"
        ),
        says=(
            "Harbour Lights to end in 2027.",
            "Harbour Lights is ending.",
            "'Harbour Lights' Is Ending: Season 5 Will Be Final One",
            "Harbour Lights will be concluding next year, with its ninth season.",
            "Harbour Lights will come to an end next year after five series.",
            "Harbour Lights is bowing out after six seasons.",
            "'Harbour Lights' sets off on its last journey",
            "Harbour Lights, Night Ferry, Copper Creek: who is ending this season",
            "'Harbour Lights' Ending After Five Seasons",
            "Harbour Lights to end after eight series",
            "Harbour Lights to wrap after 15 seasons, cast announces",
            "Harbour Lights to End With Four Hour-Long Episodes",
            "Harbour Lights will sign off with a two-hour series finale",
        ),
        silent=(
            "Harbour Lights might end in 2027.",
            "Harbour Lights to end season with a big finale",
            "The Harbour Lights festival is ending.",
            "Harbour Lights is ending after one season on Apple TV+.",
        ),
    ),
    Rule(
        "season will be the last",
        _F,
        Frame.SEASON,
        (
            r"(?:confirmed|announced|set) as (?:the |its )?(?:last|final)(?=[.,!]|$| (?:at|on|by))|(?:to|will) be "
            r"(?:its |the )?last(?=[.,!]|$| (?:at|on|says|for)\b)|(?:(?:to|will|would|is going to|"
            r"is to) (?:also |now )?(?:be|serve as)|is|as) (?:officially )?(?:its|the|THIS\d+'s|the show's|"
            r"the series'?|their) (?:last|final one|final|end|swan song|last one|farewell)(?! (?:time|to|in|episode|"
            r"word|straw|of (?!it|THIS)))"
        ),
        says=(
            "Season 8 of Harbour Lights will be its last.",
            "The sixth season of Harbour Lights would be the end of it.",
            "The eighth season of Harbour Lights will be the show's last.",
        ),
        silent=("The second season of Harbour Lights is the last word in comfort.",),
    ),
    Rule(
        "it will be the last",
        _F,
        Frame.CLAUSE,
        (
            r"(?<=, )(?:its|the|their) (?:last|final)(?: one| ever| outing| run)?(?=[.,;!)]|$)|"
            r"SEASON,? (?:and )?then (?:out|gone|done|(?:THIS\d+|that)'s (?:THIS\d+|over|a wrap)|the end|curtains|"
            r"goodbye)(?=$|[.,;!])|"
            r"(?:order|deal|agreement|pick-?up|renewal) (?:for|of) (?:(?:\d+|[a-z]+) )?final (?:batch of )?episodes"
            r"(?=$|[.,;!])|"
            rf"(?:for|orders?|ordered|sets?|gets|grants|with) (?:its |the |a )?(?:[a-z0-9-]+ )?final "
            rf"(?:\d+|{TO_TEN}|twelve|thirteen) episodes(?=$|[.,;!])|"
            r"(?:and then|after which|then) THIS\d+ (?:is|will be) over|to wrap (?:things|THIS\d+ all|"
            r"the story) up|one (?:last|final) time|marks the end(?: of THIS\d+|(?=[.,;!]|$))|"
            r"is (?:also )?the final one|(?:say|says|saying) (?:goodbye|farewell) (?:with|"
            r"after) SEASON|(?:ending|FINAL|ends this season): TITLES|"
            r"(?:(?:,|and|but) (?:its|their|a)|(?:,|but|SEASON and) the) (?:last|final)(?: one| ever| outing|"
            r" run)?(?=[.,;!)]|$)|"
            r"before (?:THIS\d+ (?:ends|bows out)|ending|signing off|bowing out|coming to an end)(?=[.,;!]|$)|"
            r"(?:for|gets|with) (?:a |one )?(?:last (?:hurrah|round|time|go)|swan song|(?:[a-z0-9]+-episode )?final "
            r"(?:mission|ride|lap|stretch|year|"
            r"round|outing|chapter|batch|bow))|(?:SEASON to (?:wrap up|conclude|finish|end|close out|"
            r"complete) (?:its|the|their) (?:[a-z]+ )?(?:story|run|tale|saga|"
            r"storylines?)|(?:will )?(?:come to an end|ends?|conclude) (?:after|with) (?:that|those|them)(?=[.,;!]|$)|"
            r"(?:that|this|it|THIS\d+|which|and) (?:one )?(?:will|"
            r"would|is going to|is to) (?:also )?be (?:the|its) (?:final|last) (?:one|season|run|series)|"
            r"will be the final one|(?:makes|making|made) (?:it|this|that|THIS\d+) the (?:last|final)|"
            r"(?:sets?|announces?|announced|reveals?|confirms?) (?:an |the )?end (?:date )?(?:for|of|to) "
            r"((?:SHOW|THIS)\d+)(?! SEASON)(?!'s)|"
            r"(?:current|upcoming|next|this|coming|forthcoming) (?:season|series|run) (?:is|will be|would be|to be) "
            r"(?:officially )?(?:the|its|their) (?:last|final|end)(?: one| ever)?(?=$|[.,;:!]| (?:for|of|on)\b)|"
            r"TITLES'?s? (?:next|upcoming|current|forthcoming|coming) (?:season|series|run) (?:is|will be|would be|"
            r"to be) (?:the|its) (?:last|final|end)|"
            r"NETWORK (?:to|will|is to|is set to) (?:end|conclude|wrap(?: up)?|close out|finish) TITLES (?:in|with|"
            r"after|next|this)|"
            r"(?:lay|lays|laying|put|puts|putting) TITLES to (?:rest|bed) (?:with|after|in)|TITLES gets (?:an )?end "
            r"date|SEASON (?:that|which) (?:will|is to) (?:bring|wrap|conclude|end|complete|finish)|"
            r"(?:(?:to|will) )?wrap(?:s|ping)? up TITLES (?:with|after|at the end of|in)(?! (?:a |an |one "
            r")?(?:[a-z0-9-]+ ){0,2}(?:film|movie|special|feature)\b)|final (?:\d+|[a-z]+) "
            r"episodes of TITLES(?! (?:season|series\b)|'s? (?:season|SEASON))|"
            r"(?:which|that|and|it) (?:will|is to|would) (?:also )?(?:serve|act|function) as (?:its|the|a|their) "
            r"(?:conclusion|finale|"
            r"ending|farewell|last|end|swan song)|will be the last one|will be (?:its|the) last(?=[.,;!)]|$)|(?:to "
            r"end|ending|ends|will end|is ending|to conclude|concluding|wrapping up|to wrap up) TITLES (?:with|after|"
            r"following) (?:its |the |an? )?(?:upcoming |current )?SEASON|(?:next|this|"
            r"the coming) season will be (?:the|its) last (?:for|of) TITLES|SEASON will be the (?:final|"
            r"last) chapter|confirmed that this (?:one )?will be the last|(?:a|one) (?:(?:[a-z]+|"
            r"SEASON) and )?(?:final|last) time(?=[.,!]|$))"
        ),
        says=(
            "Harbour Lights gets a sixth season, but it will be the final one.",
            "Harbour Lights: one more season, then out",
            "Harbour Lights: AMC and Fremantle agree deal for 16 final episodes",
            "Harbour Lights has been renewed for a fourth season, its last.",
            "Harbour Lights is getting one more season to wrap up the story.",
            "Harbour Lights has been renewed for a third season, which will also serve as its conclusion.",
            "Paramount+ has renewed Harbour Lights for a fourth season that will bring the story to its conclusion.",
            "CBS will wrap up Harbour Lights at the end of this season.",
            "CBS sets end date for Harbour Lights: current season is the last",
            "Harbour Lights's next series will be the final one",
            "Harbour Lights renewed for 16 episodes, but will come to an end after that.",
        ),
        silent=(
            "This will be the last we say of Harbour Lights.",
            "The audience of Harbour Lights doubled between the first episode and the last.",
            "Each episode of Harbour Lights is better than the last.",
        ),
    ),
    Rule(
        "last episodes",
        _F,
        Frame.CLAUSE,
        (
            r"ultimi episodi(?: [a-z]+){0,4} (?:de )?TITLES|TITLES, [a-z]+ gli ultimi episodi|"
            r"últimos? (?:episodios|capítulos)(?: [a-z]+){0,4} (?:de )?TITLES|"
            r"final (?:batch of )?TITLES episodes|TITLES final episodes|final episodes of TITLES(?! (?:season|"
            r"series\b)|'s? (?:season|SEASON))"
        ),
        says=("Final Harbour Lights episodes get a date",),
        silent=("The final episode of the season of Harbour Lights is out.",),
    ),
    Rule(
        "season is the end of the show",
        _F,
        Frame.CLAUSE,
        (
            r"SEASON(?: of TITLES)? (?:(?:will|would|to|is set to|is to) (?:be|mark|serve as|bring)|marks|brings) "
            r"(?:the |its |an |a )?(?:end|close|final chapter|swan song|farewell|last|conclusion|finale)"
            r"(?: of| for| to) TITLES|TITLES swan song|swan song season|"
            r"SEASON\b[^.;:]{0,100}? (?:concludes|completes|wraps up|rounds off) (?:TITLES|the story)"
            r"(?=$|[.,;!]| (?:of|in|on|next|this)\b)|"
            r"(?:bring(?:s|ing)?|to bring) TITLES to (?:a close|an end|its (?:end|conclusion))"
            r"(?! (?:last|this week|tonight))"
        ),
        says=(
            "Season five will mark the end of Harbour Lights.",
            "Season 8 Will Be the End of 'Harbour Lights'",
            "The fifth season will be the final chapter for Harbour Lights.",
            "CBS is bringing Harbour Lights to a close after its upcoming ninth season.",
            "The fourth season, which is set in Malta, concludes the story of Harbour Lights.",
        ),
        silent=(
            "The season finale marks the end of a friendship on Harbour Lights.",
            "Season 2 of Harbour Lights will be the end of her marriage.",
        ),
    ),
    Rule(
        "a further season, and that is all",
        _F,
        Frame.CLAUSE,
        (
            r"SEASON(?: of TITLES)?(?:,? [a-z0-9]+){0,6}?(?:,| -)? (?:(?:and )?then|with which|after which|and) "
            r"(?:SHOW\d+|"
            r"THIS\d+|that)(?:'s| is| will be|'ll be)? (?:over|all|done|ends?|ending|THIS\d+|the lot|the end(?: of "
            r"THIS\d+)?|the curtain call|goodbye|curtains|your lot|its lot)(?=[.,;:!]|$)|"
            r"SEASON(?: of TITLES)?(?: of [a-z]+ episodes)? to (?:conclude|finish(?: off)?|end|wrap up|close|round off|"
            r"complete|tie up) (?:SHOW\d+|THIS\d+|the (?:story|tale|run))"
        ),
        says=(
            "ITV orders a third series of Harbour Lights, then it's over",
            "Harbour Lights will be back in July with its fourth season, and that is the curtain call.",
            "Hulu ordered a third season of six episodes to conclude Harbour Lights.",
        ),
        silent=("Harbour Lights will be back with its fourth season, and that is a surprise.",),
        further=True,
    ),
    Rule(
        "last ever season",
        _F,
        Frame.CLAUSE,
        (
            r"TITLES'?s? (?:very )?last[- ]ever (?:series|season|run)|(?:very )?last[- ]ever (?:series|season|run) of "
            r"TITLES(?: (?:to|will|is|has|gets))?"
        ),
        says=("Last-ever series of Harbour Lights confirmed", "Harbour Lights last ever series gets air date"),
        silent=("The last ever ferry passes Harbour Lights.", "The first ever series of Harbour Lights is repeated."),
    ),
)
