"""How the press says that the coming or running season is announced as the last."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_F = Outcome.FINAL

RULES = (
    Rule(
        "final season named",
        _F,
        Frame.CLAUSE,
        (
            r"(?:TITLES (?:renewed |returns |is returning |back |to return |picked up )?(?:for |"
            r"with )?(?:a |an |its |the )?)?FINAL(?: of TITLES)?(?! (?:may|might|could|would)\b|"
            r" (?:finale|aired in|ended in|in (?:19|20)\d\d))"
        ),
        says=(
            "Harbour Lights renewed for a fifth and final season.",
            "The third and final season of Harbour Lights arrives on June 27.",
            "Harbour Lights Moved to Fridays for final season",
        ),
        silent=(
            "The season finale of Harbour Lights airs tonight.",
            "The final episode of the season of Harbour Lights airs tonight.",
        ),
    ),
    Rule(
        "ends with a season",
        _F,
        Frame.SHOW,
        (
            r"(?:(?:to |will |is set to |set to |would |is |are |officially |also )*(?:end|ends|ending|"
            r"conclude|concludes|concluding|wrap(?: up)?|wraps(?: up)?|wrapping(?: up)?|bow(?:s|ing)? out|"
            r"finish(?:es|ing)?|sign(?:s|ing)? off|close|come to an end|comes to an end|coming to an end|"
            r"going out))(?: [a-z]+){0,2}? (?:with|after|in|following|on)(?: the| its| a)?(?: upcoming|"
            r" current| coming)? (?:SEASON|(?:upcoming|next|current|coming|this) season)"
        ),
        says=(
            "Harbour Lights will end with season 5.",
            "Harbour Lights to Wrap Up After Season 3",
            "Harbour Lights is ending after its upcoming season.",
        ),
        silent=("Harbour Lights ended season 2 with a cliffhanger.",),
    ),
    Rule(
        "is going to end",
        _F,
        Frame.SHOW,
        (
            r"(?:to|will|is set to|set to|is to|is going to) (?:end|conclude|wrap up|bow out|"
            r"sign off)(?= (?:in (?:20\d\d|spring|summer|fall|autumn|early|late)|next|this|"
            r"after (?:[a-z]+|\d+) seasons?)\b|[.,!]|$)|(?:is|are) (?:ending|coming to an end|"
            r"wrapping up)(?=[.,!]|$| (?:after|in 20\d\d|next|this|soon))"
        ),
        says=("Harbour Lights to end in 2027.", "Harbour Lights is ending."),
        silent=("Harbour Lights might end in 2027.", "The Harbour Lights festival is ending."),
    ),
    Rule(
        "season will be the last",
        _F,
        Frame.SEASON,
        (
            r"(?:confirmed|announced|set) as (?:last|final)(?=[.,!]|$)|(?:(?:to|will|would|is going to|"
            r"is to) (?:also |now )?be|is|as) (?:officially )?(?:its|the|the show's|the series'?|"
            r"their) (?:last|final one|final|end|swan song|last one|farewell)(?! (?:time|to|in|episode|"
            r"word|straw|of (?!it|THIS)))"
        ),
        says=(
            "Season 8 of Harbour Lights will be its last.",
            "The sixth season of Harbour Lights would be the end of it.",
        ),
        silent=("The second season of Harbour Lights is the last word in comfort.",),
    ),
    Rule(
        "it will be the last",
        _F,
        Frame.CLAUSE,
        (
            r"(?<=, )(?:its|the|their) (?:last|final)(?: one| ever| outing| run)?(?=[.,;!)]|$)|"
            r"(?:and then|after which|then) THIS\d+ (?:is|will be) over|to wrap (?:things|it all|"
            r"the story) up|one (?:last|final) time|marks the end(?: of THIS\d+)?|"
            r"is (?:also )?the final one|(?:say|says|saying) (?:goodbye|farewell) (?:with|"
            r"after) SEASON|(?:ending|FINAL|ends this season): TITLES|"
            r"(?:,|and|but) (?:its|the|their|a) (?:last|final)(?: one| ever| outing| run)?(?=[.,;!)]|$)|"
            r"before (?:it ends|ending|signing off|bowing out|it bows out|coming to an end)(?=[.,;!]|$)|"
            r"(?:for|gets|with) (?:a |one )?(?:last (?:hurrah|round|time|go)|swan song|final (?:year|"
            r"round|outing|chapter|batch|bow))|(?:(?:that|this|it|THIS\d+|which|and) (?:one )?(?:will|"
            r"would|is going to|is to) (?:also )?be (?:the|its) (?:final|last) (?:one|season|run|series)|"
            r"will be the final one|(?:makes|making|made) (?:it|this|that|THIS\d+) the (?:last|final)|"
            r"will be the last one|will be (?:its|the) last(?=[.,;!)]|$)|(?:to end|ending|ends|will end|"
            r"is ending|to conclude|concluding|wrapping up|to wrap up) TITLES (?:with|after|"
            r"following) (?:its |the |an? )?(?:upcoming |current )?SEASON|(?:next|this|"
            r"the coming) season will be (?:the|its) last (?:for|of) TITLES|SEASON will be the (?:final|"
            r"last) chapter|confirmed that this (?:one )?will be the last)"
        ),
        says=("Harbour Lights gets a sixth season, but it will be the final one.",),
        silent=("This will be the last we say of Harbour Lights.",),
    ),
    Rule(
        "last episodes",
        _F,
        Frame.CLAUSE,
        (
            r"ultimi episodi(?: [a-z]+){0,4} (?:de )?TITLES|TITLES, [a-z]+ gli ultimi episodi|"
            r"últimos? (?:episodios|capítulos)(?: [a-z]+){0,4} (?:de )?TITLES|"
            r"final (?:batch of )?TITLES episodes|TITLES final episodes|final episodes of TITLES"
        ),
        says=("Final Harbour Lights episodes get a date",),
        silent=("The final episode of the season of Harbour Lights is out.",),
    ),
)
