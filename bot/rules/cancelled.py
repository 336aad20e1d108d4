"""How the press says that there will be no further season, by decision of the network."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_C = Outcome.CANCELLED
_WILL_NOT = (
    r"(?:will not|won't|will no longer|would not|wouldn't|is not|isn't|are not|aren't|not|"
    r"no longer|never)(?: be)?(?: going to)?(?: be)?"
)

RULES = (
    Rule(
        "network cancels",
        _C,
        Frame.ACT,
        (
            r"cancel(?:s|l?ed|l?ing)?|ax(?:es|ed|ing)|axe|scrap(?:s|ped|ping)?|un-?renew(?:s|ed)|cans|"
            r"canned|nix(?:es|ed)|decommission(?:s|ed)|cancell?ation of"
        ),
        says=(
            "Netflix cancels Harbour Lights after one season.",
            "The network has axed its Sunday drama Harbour Lights.",
            "ABC is cancelling both Night Ferry and Harbour Lights.",
        ),
        silent=(
            "The band cancels its tour with Harbour Lights.",
            "Harbour Lights star cancels a show in Leeds.",
            "Netflix should cancel Harbour Lights.",
        ),
    ),
    Rule(
        "network drops",
        _C,
        Frame.ACT,
        (
            # "drops the second season on Friday": releases it
            r"drop(?:s|ped|ping)(?! (?:all (?:of )?)?(?:the |its )?SEASON (?:of TITLES )?(?:on|in|and|to|this|last)\b)"
            r"(?: (?:the |its )?(?:curtain|axe?) on)?(?! (?:[a-z-]+ ){0,3}SHOW\d+(?:,| SEASON\d+)* (?:on "
            r"(?:[a-z]+day|(?!NETWORK)[a-z]+ \d)|tonight|tomorrow|next|this|worldwide|in (?:full|one go)|all|early))|"
            r"dump(?:s|ed|ing)|ditch(?:es|ed|ing)|kill(?:s|ed)(?: off)?|end(?:s|ed|"
            r"ing)|shelv(?:es|ed|ing)|park(?:s|ed)|cut(?:s|ting)?(?! ties)|bench(?:es|ed) for good|lets go of|"
            r"let go of|says? (?:goodbye|farewell|no) to|(?:is )?saying (?:goodbye|farewell) to|(?:bids?|bade|waves?|"
            r"waved) (?:goodbye|farewell|adieu|bye(?:-bye)?) to|bur(?:ies|ied)|calls? (?:THIS\d+ )?time on|"
            r"clips? the wings of|grounds|call(?:s|ed|ing) off|gives? up on|gave up on|giv(?:en|"
            r"ing) up on|shuts? down(?: production (?:on|of)(?= (?:[a-z-]+ ){0,2}SHOW\d+ after (?:just |only "
            r")?[a-z\d]+ episodes))?|"
            r"terminat(?:es|ed)|walks? away from|walked away from|throws in the towel on|is (?:all )?done with|"
            r"sinks|(?:decided|chosen|opted|chose|elected|voted) to (?:end|drop|scrap|axe|kill|shelve|part ways with)|"
            r"(?:has|have|is|are) finished with|to end|decides to end|cuts? ties with|(?:retires|scuttles|torpedoes|"
            r"boots|benches|jettisons|"
            r"offloads|junks|bins|binned|chops|culls|culled)|(?:bails|bailed|is bailing) on|(?:backs|backed|pulls|"
            r"pulled) out of|lays? to rest|laid to rest|sends? packing|opts? out of|yank(?:s|ed)|"
            r"shows the door to|said (?:goodbye|no) to|part(?:s|ed|ing) (?:ways|company) with"
        ),
        says=(
            "CBS drops Harbour Lights.",
            "Netflix Bids Farewell to Harbour Lights",
            "Netflix is ending Harbour Lights after two seasons.",
            "BBC One has parked Harbour Lights.",
            "Hulu calls off a third season of Harbour Lights.",
            "NBC shuts down production on Harbour Lights after 13 episodes",
        ),
        silent=(
            "Harbour Lights drops a trailer.",
            "The dog dropped Harbour Lights on the floor.",
            "Netflix drops the second season of Harbour Lights on Friday.",
            "NBC shuts down production on Harbour Lights after a fire",
        ),
        agent=True,
    ),
    Rule(
        "pulls the plug",
        _C,
        Frame.ACT,
        (
            r"(?:pull(?:s|ed|ing)? (?:the )?(?:plug|pin) on(?! NETWORK)|(?:swings?|swung|swinging|(?:brings?|"
            r"brought)(?: (?:the |its )?axe)? down(?= on| the| its)|"
            r"drops?|dropped) (?:the |its )?axe? on|call(?:s|ed|ing)? (?:THIS\d+ (?:a day|"
            r"quits)|time) on|(?:brings?|brought|bringing) (?:the |its |down the )?axe? down on|"
            r"(?:br(?:ings?|ought|inging)|r(?:ings?|ang|inging)|drop(?:s|ped)|lower(?:s|ed)) (?:down )?the (?:final "
            r")?curtain (?:down )?on|lower(?:s|ed) the boom on|"
            r"gives? the (?:chop|boot|axe?|hook) to|gave the (?:chop|boot|axe?|hook) to|(?:puts?|"
            r"putting|calls?|called|calling|made) an end to|(?:brings?|brought) an end to|(?:turn(?:s|ed)|switch(?:es|"
            r"ed)) (?:out |off )?the lights (?:out |"
            r"off )?on|(?:clos(?:es|ed)|slam(?:s|med)|shut(?:s)?) the (?:book|door) on)"
        ),
        says=(
            "HBO pulls the plug on Harbour Lights.",
            "CBS has swung the axe on Harbour Lights.",
            "ITV has brought the axe down on Harbour Lights.",
            "Sky calls time on Harbour Lights.",
            "Sky calls it a day on Harbour Lights",
            "Sky has called an end to Harbour Lights as well.",
        ),
        silent=("The hotel pulled the plug on its jukebox when Harbour Lights began.",),
    ),
    Rule(
        "network declines",
        _C,
        Frame.ACT,
        r"turn(?:s|ed) down|rules out|(?:declines|rejects|rejected|nixes|snubs|forgoes|skips)(?= (?:a |any |its |the "
        r")?(?:SEASON|more)\b)|has had enough of|had had enough of|"
        rf"(?:decid(?:es|ed|ing)|opts|opted|votes|chose|choosing) against(?: (?:renewing|making|"
        rf"ordering|continuing(?: with)?|a return (?:of|for)|moving (?:forward|ahead) with))?|"
        rf"pass(?:es|ed|ing) on|says no(?= more)|declin(?:es|"
        r"ed) to (?:renew|order|continue|pick up|make)|refus(?:es|ed) to renew|"
        rf"{_WILL_NOT} (?:go(?:ing)? (?:ahead|forward|on) with|mov(?:e|ing) (?:ahead|forward) with|"
        rf"proceed(?:ing)? with|continu(?:e|ing)(?: with)?|renew(?:ing)?|order(?:ing)?|mak(?:e|ing)|"
        rf"bring(?:ing)? back|pick(?:ing)? up|greenlight(?:ing)?|pay(?:ing)? for|fund(?:ing)?|"
        r"(?<!be )back(?:ing)?(?= (?:a |"
        rf"another |SEASON))|produc(?:e|ing)|commission(?:ing)?)|"
        rf"(?:(?:has |have )?(?:opt(?:s|ed)|decid(?:es|ed)|ch(?:ose|osen|ooses)|elect(?:s|ed)|"
        rf"select(?:s|ed))(?: (?:in|on|last|this|earlier this|back in) [a-z]+(?: \d+)?)?(?: to)? not(?: to)?|did not|"
        rf"didn't|definitely not|have decided not to|"
        rf"has decided not to) (?:renew|order|continue(?: with)?|go (?:ahead|forward) with|pick up|"
        rf"picking up|make(?! THIS\d+(?:$|[,.;:]| (?:is|are|was|were|to|past|into|through|beyond)\b))|"
        rf"bring back|move (?:forward|ahead) with|proceed with|commission|recommission|produce|fund|film|"
        rf"develop|greenlight|pursue|do(?= (?:a|any|another|more)\b))|(?:has|have|had) no plans to "
        r"(?:renew|order|continue(?: with)?|make more|bring back|commission|recommission|pick up)|"
        r"(?:had )?not wanted to (?:pay for|make|"
        rf"order)|did not want to (?:pay for|make|order)",
        says=(
            "Apple decides against a second season of Harbour Lights.",
            "Netflix will not go ahead with Harbour Lights.",
            "Hulu has opted not to renew Harbour Lights.",
            "Peacock passes on a third season of Harbour Lights.",
            "BBC rules out second series of Harbour Lights",
            "Apple TV+ Declines Second Season of Sci-Fi Thriller 'Harbour Lights'",
            "HBO has decided not to proceed with a second season of Harbour Lights.",
            "The network has no plans to continue with Harbour Lights.",
            "One-season wonder: Hulu opts out of more Harbour Lights",
        ),
        silent=(
            "The council decides against a second season of roadworks.",
            "Netflix passed on the first season of Harbour Lights in 2014.",
            "Netflix might not renew Harbour Lights.",
        ),
        whole=True,
    ),
    Rule(
        "network has no plans",
        _C,
        Frame.ACT,
        r"(?:has|have) no (?:further )?(?:plans|intention|intentions|appetite|interest) (?:for|in|of making|to make|"
        r"to do|in "
        r"making)(?= (?:a |an |any )?(?:further |more |SEASON|another ))",
        says=(
            "Channel 4 has no plans to make any more of Harbour Lights.",
            "ITV has no plans for a third series of Harbour Lights.",
        ),
        silent=(
            "Its creator has no plans for a third series of Harbour Lights.",
            "ITV has no plans for another Harbour Lights special.",
        ),
        agent=True,
        whole=True,
    ),
    Rule(
        "is cancelled",
        _C,
        Frame.SHOW,
        (
            r"(?:cancell?ed|axed|scrapped|canned|nixed)(?! (?:scenes?|storylines?|plots?|episodes?|characters?|"
            r"sketch(?:es)?|scripts?|"
            r"lines?|roles?|ending|finale|spin-?off|film|movie|game|tour)\b)|(?:(?:(?<=been )|(?<=was )|(?<=were )|"
            r"(?<=is )|(?<=are )|(?<=being )|(?<=gets )|(?<=ly )|(?<=also ))dropped(?! (?:out|"
            r"to|off|by (?!NETWORK|the (?:same )?(?:network|broadcaster|channel|streamer))|a|its|another)\b)|"
            r"dropped(?= (?:by (?:NETWORK|the (?:network|broadcaster|channel|streamer))|after (?:[a-z]+ )?(?:[a-z]+|"
            r"\d+) (?:seasons?|"
            r"series|years?)|after|at NETWORK|from NETWORK|amid|despite|ahead of)|[:,]| - )|dumped|ditched|(?<=was "
            r")undone|(?<=been )undone|shelved(?! indefinitely)|"
            r"un-?renewed|killed off(?= (?:by|after|at)\b|[.,!]|$)|pulled(?! off (?:the )?air| from (?:[a-z']+ "
            r"){0,2}?(?:schedules?|lineup|slot)|"
            r"(?: [a-z]+)? tonight)|cancellata|cancelada|annulée?|abgesetzt|geannuleerd)|called off(?= (?:by|after|"
            r"last|this|in|at)\b|[.,!]|$)|discontinued|(?:given|"
            r"handed) the (?:chop|boot|axe?|hook)|dethroned|evicted|pulled off the air|taken off the air|sent packing"
        ),
        says=(
            "Harbour Lights has been cancelled.",
            "'Harbour Lights' Canceled After Two Seasons at Syfy",
            "Night Ferry and Harbour Lights have both been axed.",
            "Harbour Lights: Officially cancelled.",
        ),
        silent=(
            "Harbour Lights has not been cancelled.",
            "A Harbour Lights screening has been cancelled.",
            "Harbour Lights has killed off another character.",
            "Harbour Lights has been pulled from the schedule tonight because of the football.",
            "'Harbour Lights' Tour Cancelled",
            "Harbour Lights could be cancelled.",
        ),
    ),
    Rule(
        "does not return",
        _C,
        Frame.SHOW,
        rf"{_WILL_NOT} (?:return(?:ing)?|be back|back|com(?:e|ing) (?:back|after all)|continu(?:e|ed|ing)|"
        rf"go(?:ing)? (?:forward|ahead|beyond)|mov(?:e|ing) (?:forward|ahead)|proceed(?:ing)?|"
        rf"happen(?:ing)?|made(?=[,.;:!)]|$| (?:at|by|for|in|after|because|now|and|or|but|with|due)\b)|be made|"
        rf"renewed(?! yet)|picked up|being (?:renewed|picked up|brought back|recommissioned)"
        rf"(?! yet)|get(?:ting)? (?:a |an )?SEASON|"
        rf"hav(?:e|ing) (?:a |an |its )?(?:SEASON|(?:new|more|other) seasons)|run any further|get(?:ting)? to run)"
        r"(?! (?:[^.;:]{0,25}\b(?:as (?:planned|scheduled|expected|announced|hoped|intended))\b|full[ -]time|(?:on "
        r"(?:our |tv )?screens? |on tv )?(?:next|this) (?:year|season|week)|for a (?:while|"
        r"year)|until|before|as|at midseason|"
        r"this (?:week|sunday|fall)|to the stage|officially|yet\b))",
        says=(
            "Harbour Lights will not return for a second season.",
            "Harbour Lights won't be back.",
            "Harbour Lights was renewed for season 4, but it is not coming after all.",
            "Harbour Lights is no longer moving forward at Max.",
            "A third season of Harbour Lights is not going to be made.",
            "Night Ferry and Harbour Lights will not have new seasons.",
            "Night Ferry has been saved, but Harbour Lights is not being renewed.",
        ),
        silent=(
            "Harbour Lights will not return until the spring.",
            "Harbour Lights will not be back in January as planned.",
            "Its lead actor will not return for a second season of Harbour Lights.",
            "Jane Doe is leaving Harbour Lights and will not return.",
            "The actor behind the old sailor is leaving 'Harbour Lights' and won't be back for the new episodes.",
            "'Harbour Lights' Shock: Fan Favorite Says Goodbye & Won't Return",
            "Her character will not return in the third season of Harbour Lights.",
            "Harbour Lights might not be back.",
        ),
        whole=True,
    ),
    Rule(
        "the cancelled show",
        _C,
        Frame.CLAUSE,
        (
            r"(?:(?:the|a|an|its|recently|previously|newly|short-lived|sadly|of|for|on) (?:cancell?ed|"
            r"axed)|^(?:cancell?ed|axed))(?: [a-z0-9-]+){0,4} TITLES|gone (?:is|are) TITLES|(?:since|"
            r"after|following|about|inside|behind|over|on|despite) (?:its|the|TITLES'?s?|their|an|two|NETWORK's|"
            r"NETWORK|earlier) (?:earlier |recent |sudden |surprise |abrupt )?(?:cancell?ation)|"
            r"cancell?ation of TITLES|(?:reacts?|reacted|responds?|responded|(?:breaks? )?silence|"
            r"speaks? out|opens up) (?:to|on|about|over)(?: [a-z']+){0,2} cancell?ation|(?:lost|shot down) TITLES|"
            r"TITLES,? (?:(?:two|three|four|both|all|others?|another|the|more|shows|series|dramas|comedies|titles|"
            r"ones|one|"
            r"too|also|also-rans) ){1,4}(?:that|which) NETWORK (?:has |have |had |also )*(?:cancell?ed|axed|scrapped|"
            r"dropped|ditched|let go|killed|parted (?:(?:ways|company) )?with)"
        ),
        says=(
            "The cancelled drama Harbour Lights will be shown at a festival.",
            "Harbour Lights is being repeated for the first time since its cancellation.",
            "'Harbour Lights' Creator Speaks Out After Netflix Cancellation",
            "It did better than Harbour Lights or Night Ferry, two others that Netflix parted with this year.",
        ),
        silent=("How Harbour Lights can avoid cancellation",),
        past=True,
        soft=True,
    ),
)
