"""The words that make of a decision a hope, a guess, a condition or a falsehood."""

from __future__ import annotations

from bot.claims.qualifiers.moods import Modifier, Mood, words

#: beside the words of a rule, on their left within the clause
LEFT = (
    Modifier(
        words(
            r"(?:si|se|ob|om)(?= (?:[a-z]+ )?\Z)|czy|vielleicht|wahrscheinlich|womoglich|angeblich|vermutlich|"
            r"soll(?:en)?|wenn|falls|noch nicht|peut-etre|pourrait|ne sait pas|on ignore|quizas?|tal vez|podria|"
            r"(?:aun|todavia|ainda|ancora) n(?:o|ao|on)|no se sabe|nao se sabe|non si sa|non e detto|talvez|"
            r"poder(?:ia|a)|"
            r"forse|potrebbe|misschien|mogelijk|nog niet|kanske|kanskje|byc moze|nie wiadomo|rumeurs?|rumores?|voci"
        ),
        Mood.HEDGED,
        "it is put as possible or open, in another tongue",
    ),
    Modifier(
        words(
            r"may|might|could|should|(?<!in the )can|perhaps|maybe|possib(?:le|ly|ility)|potential(?:ly)?|likely|"
            r"unlikely|probab(?:le|ly)|"
            r"rumou?r(?:s|ed)?|speculat\w+|suppos\w+|apparently|seem(?:s|ed|ingly)?|looks? (?:[a-z]+ly )?(?:as "
            r"(?:though|if)|like)|looks? (?:all |very |almost |now )?(?:set|poised|destined|bound|doomed|headed)|"
            r"almost certain\w*|"
            r"all but|practically|virtually|(?:nearly|almost)(?! (?:an?|one|two|three|four|five|six|seven|eight|nine|"
            r"ten|\d+) (?:days?|weeks?|months?|years?|hours?|decades?)\b)|as good as|on track to|"
            r"whispers?|word is|expected|expects?|in line to|in the running|chances?|(?<!against all )(?<!against "
            r"the )odds|prospects?|"
            r"favou?rites? to|contention|(?:far from|anything but|by no means|nowhere near)(?= (?:[a-z]+ )?\Z)"
        ),
        Mood.HEDGED,
        "it is put as likely or possible, not as decided",
    ),
    Modifier(
        words(
            r"hop(?:e|es|ed|ing|eful)|wants?|wanted|wanting|wish(?:es|ed|ing)?|would (?:love|like)|"
            r"love to|begs?|begging|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)(?! \Z)|"
            r"(?:it is|it's|it was|THIS\d is|THIS\d's|THIS\d was|high|about|maybe|perhaps) (?:the |high |about )?"
            r"(?:right )?time (?:for|to)|must|ought to|"
            r"demand(?:s|ed|ing)?|petitions?|campaign(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on)|"
            r"plea|pleas|(?<!will )(?<!'ll )(?<!to )please|deserv(?:es?|ed|ing)|needs?(?! not\b)|needed|pray(?:s|"
            r"ing)?|vot(?:e|es|ing)|fight(?:s|ing)? (?:for|to)|trying|tries|try|attempts?(?: to)?|attempted|"
            r"plan(?:s|ned|ning)? (?:for|to|on)|aims?|eye(?:s|ing)|consider(?:s|ed|ing)?|mull(?:s|"
            r"ing)?|weigh(?:s|ing)?|talks?|negotiat\w+|discuss\w*|close to|near(?:s|ing)?(?! OTHER| the (?!end|"
            r"finish|line))|"
            r"on the verge|verge of|push(?:es|ing)?|game (?:for|to)|keen|eager|ready to|open to|dream\w*|whoever|"
            r"not (?:a )?part of the (?:plans?|deal|order)|"
            r"plot(?:s|ted|ting)?(?= (?:to|a|the)\b)|schem(?:es|ed|ing) to|desperate to|itching to|bids? (?:to|for)|"
            r"efforts? to|miracle|pitch(?:es|ed|ing)?|lobby\w*|vying|angling|(?:she|he|i)'d|"
            r"somebody|someone|let's|how to|lean(?:s|ed|ing)? towards?|inclined to|minded to|tempted to|"
            r"(?:meant|intended|supposed) to(?: be)?"
        ),
        Mood.HEDGED,
        "it is a hope, a plan or a talk, not a decision",
    ),
    Modifier(
        words(
            r"if|unless|whether|in case|(?:should|were) (?:NETWORK\d+|it|the)|provided|assuming|would have|"
            r"until|as long as|depends?|whenever"
        ),
        Mood.HEDGED,
        "it stands under a condition",
    ),
    Modifier(
        words(
            r"believ\w+|(?<!no )(?<!little )doubt(?:s|ed|ing|ful)?(?! that [^,]{0,30}\bno\b)|think(?:s|ing)?|"
            r"thought(?! (?:again|better|twice)\b)|"
            r"guess(?:es|ing)?|figur(?:es|ed)|reckon(?:s|ed)?|assum(?:es|ed)|predict(?:s|ed|ion|ions)?|bet|"
            r"suspect(?:s|ed)?|imagin\w+|projection|my money|suggest(?:s|ed|ing)?|hint(?:s|ed|ing)?|"
            r"confident|convinced|optimistic|bullish|certain that|sure that|"
            r"(?<!never )(?<!no )(?<!not )(?<!needn't )fear(?:s|ed)?(?! not\b)|i'd say|would say|"
            r"(?:sees?|seeing|imagines?|pictures?|envisions?|envisages?|foresees?) (?:SHOW|THIS)\d+(?= $| [a-z]+ing\b)|"
            r"(?:rare|unusual|uncommon|unheard of) for|"
            r"(?<!NETWORK\d )(?<!NETWORK\d has )declared(?= (?:the )?(?:SHOW|THIS)\d+ (?:officially )?\Z)|"
            r"(?:an?|one|some) (?:[a-z-]+ ){0,3}?(?:sites?|blogs?|tabloids?|accounts?|youtubers?|leakers?|tipsters?|"
            r"users?|websites?)(?: that [^,;:]{2,40})? (?:says?|said|claims?|claimed|writes?|wrote|reports?|reported)|"
            r"theor(?:y|ies|ise)|claim(?:s|ed|ing)? (?:that|to be)"
        ),
        Mood.HEDGED,
        "it is somebody's guess",
    ),
    Modifier(
        words(
            r"(?:withdr(?:aw|aws|ew|awn)|retract(?:s|ed)|corrected|deleted|apologi[sz](?:es|ed) for|taken down|took "
            r"down|takes "
            r"down|takes back|took back) (?:a|an|its|the|his|her|their|that) (?:[a-z]+ ){0,3}(?:item|report|article|"
            r"story|claim|post|tweet|piece|line)|"
            r"(?:respond\w*|react\w*|repl(?:y|ie[sd])) to (?:the |these |online |recent )?(?:reports|claims|rumou?rs|"
            r"posts) (?:that|of|about)|"
            r"leaked (?:[a-z]+ )?(?:list|memo|document|schedule|email|image|screenshot|post|slate)s?|"
            r"leakers?|tipsters?|(?:odds|bets?|price) (?:of|on)|\d+/\d+ on|"
            r"(?:posts?|tweets?|memes?|messages?|clips?|videos?|images?|accounts?|pages?) (?:[a-z]+ )?(?:shared|"
            r"circulating|spreading|viewed|liked|going (?:round|around|viral)|doing the "
            r"rounds)\b[^,;:.]{0,40}\b(?:says?|said|claim|claims|claimed|announces|announced|that|suggest)|"
            r"according to (?:an?|one|some|the|several) (?:[a-z-]+ ){0,2}?(?:users?|redditors?|posts?(?! (?:by|from)"
            r"\b)|tweets?(?! (?:by|from)\b)|fans?|"
            r"fan (?:sites?|pages?|accounts?|theor(?:y|ies))|leaks?|gossip|bloggers?|blogs?|youtubers?|tiktokers?|"
            r"tabloids?|psychics?|astrologers?|analysts?|pundits?|bookmakers?|bookies)|"
            r"(?:(?<!OUTLET\d )(?<!to )(?<!can )(?<!we )reports?|rumou?rs?|claims?|stories|story|suggestions?|posts?|"
            r"word|talk|(?<!announced the )(?<!good )(?<!great )(?<!bad )(?<!sad )"
            r"(?<!following the )(?<!after the )(?<!with the )(?<!welcomed the )(?<!at the )"
            r"(?<!greeted the )(?<!broke the )(?<!shared the )news|"
            r"assumption|idea|belief)(?: on [a-z]+)? (?:that|(?<!news )of|about|had it|claiming|saying)"
        ),
        Mood.HEDGED,
        "it repeats a report without standing by it",
    ),
)
RIGHT = (
    Modifier(
        words(
            r"if(?! you (?:count|include|missed|like|ask|want|need|prefer|believe))|unless|(?<!ratings )(?<!numbers "
            r")(?<!figures )(?<!viewers )(?<!believe THIS\d )(?<!believe it )or not|without (?:any |an )?(?:assurance|"
            r"guarantee|promise)|rumou?rs?|"
            r"speculation|remains to be seen|nothing (?:has been|is|was) (?:yet )?(?:confirmed|decided|official|"
            r"agreed)|(?:however|though),? (?:SHOW|THIS)\d+ (?:is|was|has been) not|is (?:very |highly |"
            r"quite )?(?:un)?likely|(?:is|looks?|seems?|appears?|remains?)(?: to be)? (?:very |highly |quite |more |"
            r"most |all but |"
            r"extremely |almost |pretty )?(?:(?:un)?likely|probable|imminent|inevitable|a formality|a given)|(?:is|"
            r"are) (?:a )?possib\w+|talks|odds|chances|in doubt|"
            r"(?<!you )may (?:not )?be|might be|hoax|false|fake|not true|untrue|debunked|"
            r"(?<!was )(?<!is )denied(?! (?:a |its )?SEASON)|mistranslat\w+|"
            r"(?:one|another|a)(?: (?:fan|viewer|user|follower|commenter))? (?:wrote|tweeted|posted|commented|joked|"
            r"replied|cheered)|"
            r"(?:THIS\d's|THIS\d is|it is|it's|it has been) (?:being )?(?:claimed|alleged|rumou?red)|tournament|"
            r"contest|plead(?:s|ed|ing)?|beg(?:s|ged|ging)? for|petition|campaign|poll"
        ),
        Mood.HEDGED,
        "the words behind it take it back",
    ),
)
#: "is no hoax"
NO_HOAX = words(
    r"(?:(?:(?:is|was)(?: not|n't)|not) (?:a|an|some)|(?:is|was) no|no) (?:[a-z]+ )?(?:hoax|joke|prank|stunt|fake|"
    r"trick)"
)
FALSE = words(
    r"(?:quash|dismiss|rubbish|refut|scotch|squash|reject)(?:es|s|ed|ing)? (?:the |any |all |media |recent |fresh |"
    r"claims|speculation|rumou?rs|talk|reports|suggestions)|no truth (?:in|to)|"
    r"(?:shut|knock|shoot|shot|bat|slap|strike)(?:s|ed|ted)? (?:down|away) (?:[^,;:.]{0,40} )?(?:rumou?rs|speculation|"
    r"reports|posts|claims|stories|talk)|"
    r"(?:quash|dismiss|rubbish|refut|scotch|squash|reject|contradict|disput)(?:es|s|ed|ing)? (?:a|an|one|this|that|the|"
    r"[a-z]+'s) (?:[a-z-]+ ){0,3}?(?:report|claim|story|rumou?r|suggestion|article)|"
    r"(?:dismiss|reject|denounc|condemn|describ|brand)(?:es|s|ed|ing)? as (?:[a-z-]+ ){1,3}(?:reports?|rumou?rs?|"
    r"claims?|stor(?:y|ies)|talk|speculation|suggestions?)|"
    r"(?:listed|marked|shown|named|said) (?:[a-z]+ ){0,3}for (?:some|a few|several) (?:hours|minutes)|"
    r"dementier\w+|zuruckgewiesen|geruchte?|falschmeldung|desmient\w+|desmint\w+|smentisc\w+|ontkent|rumeurs|"
    r"hoax(?:es)?|(?:is|are|was|were)n't (?:true|correct|the case)|"
    r"(?:is|are|was|were|rating|turned out to be|proved|prove) (?:a )?(?:false|fake|"
    r"untrue|not true|wrong(?! to\b)|unfounded|baseless|incorrect|fabricated)|rating: false|mistranslat\w+|"
    r"badly translated|debunk(?:s|ed)?|den(?:y|ies|ied)(?! (?:(?:a |its )?(?:SEASON|renewal)|"
    r"(?:that )?[^,;.]{2,50} (?:reason|cause|behind|to blame)\b))|made-up|fake (?:page|poster|account|article|"
    r"news)|satirical|satire|not so fast|(?:typing|clerical|printing|technical|system|website|data|"
    r"editing) (?:error|mistake|fault|glitch)|glitch|typo|mix-up|"
    r"misunderstanding|(?:listed|marked|shown|named) (?:[a-z]+ ){0,3}(?:by mistake|in error)|"
    r"wrongly (?:listed|marked|reported|said|stated|named)|"
    r"misquoted|rested on|fan-?made|a\.?i\.?-generated|deepfakes?|concept trailer|"
    r"made by (?:a |an |some )?(?:[a-z-]+ ){0,2}(?:fan|fans|guy|man|woman|teenager|student|youtuber)|unfollow"
)
