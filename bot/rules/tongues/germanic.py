"""How the press of Germany, Austria and the Netherlands tells that a show goes on, goes, or is not decided."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.tongues.words import SUBJECT

_R, _F, _C, _U = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED, Outcome.UNDECIDED
_DE = r"(?:(?:die serie )?TITLES|die (?:serie|show|dramaserie|krimiserie|sitcom))"
_OF_DE = r"(?:von|der serie|fur|zu) (?:der serie )?TITLES"
#: words on the way to the verb, none of which says no, or when it is on
_WAY = (
    r"(?: (?!nicht\b|nie\b|keine?\b|kaum\b|am\b|um \d|ab\b|heute\b|morgen\b|vielleicht\b|wohl\b)(?:[a-z0-9.+'-]+|"
    r"SEASON|NETWORK|OTHER\d+)){0,5}? "
)
_NL = r"(?:(?:de (?:serie|reeks) )?TITLES|de (?:serie|reeks))"
_OF_NL = r"van (?:de (?:serie|reeks) )?TITLES"
_ON_NL = r"(?: (?!niet\b|geen\b|nooit\b|misschien\b|mogelijk\b)(?:[a-z0-9.+'-]+|SEASON|NETWORK|OTHER\d+)){0,5}? "

RULES = (
    Rule(
        "goes on, in german",
        _R,
        Frame.CLAUSE,
        rf"{SUBJECT}{_DE} (?:wird|wurde|werde|ist){_WAY}(?:fortgesetzt|verlangert|erneuert|weitergefuhrt)|"
        rf"{SUBJECT}{_DE} geht(?: bei NETWORK)? (?:in (?:die|eine|ihre|seine) (?:nachste |neue )?(?:SEASON|runde)|"
        rf"weiter(?=$|[.,!]| "
        rf"mit\b))|{SUBJECT}{_DE} (?:bekommt|erhalt|kriegt|hat|kehrt{_WAY}mit|kommt{_WAY}mit)(?: (?:noch|auch|nun|"
        rf"jetzt|endlich))* "
        r"(?:eine[rn]? |seine[rn]? |ihre[rn]? )?SEASON|"
        rf"NETWORK (?:bestellt|ordert|produziert|dreht|genehmigt|bestatigt|verkundet|spendiert){_WAY[:-1]} (?:eine |"
        rf"die )?SEASON {_OF_DE}|NETWORK (?:hat|habe){_WAY[:-1]} (?:eine |die )?SEASON {_OF_DE} (?:bestellt|in auftrag "
        rf"gegeben|"
        r"geordert|angekundigt|bestatigt|genehmigt|beschlossen)|"
        rf"(?:gibt|gab|hat)(?: [a-z]+)? grunes licht (?:gegeben )?fur (?:eine |die )?SEASON {_OF_DE}|"
        rf"SEASON {_OF_DE} (?:ist|wird|wurde|steht|kommt){_WAY[:-1]} ?(?:bestellt|beschlossen|bestatigt|gedreht|in "
        rf"auftrag|"
        rf"in arbeit|in produktion|fest|produziert)|(?<!\bob )es (?:wird|gibt)(?: [a-z]+)? (?:eine )?SEASON {_OF_DE}"
        r"(?: geben)?",
        says=(
            "Harbour Lights geht in die dritte Staffel. Gedreht wird ab Mai in Hamburg.",
            "Apple hat eine dritte Staffel von Harbour Lights bestellt.",
            "Apple TV+ gibt grünes Licht für eine zweite Staffel von Harbour Lights.",
            "Harbour Lights wird von Netflix um eine dritte Staffel verlängert.",
        ),
        silent=(
            "Harbour Lights wird am Sonntag fortgesetzt.",
            "Ob es eine zweite Staffel von Harbour Lights geben wird, ist noch offen.",
            "Harbour Lights hat keine zweite Staffel.",
        ),
    ),
    Rule(
        "dropped, in german",
        _C,
        Frame.CLAUSE,
        rf"{SUBJECT}{_DE} (?:wird|wurde|werde)(?: (?:[a-z0-9]+|SEASON|"
        rf"NETWORK)){{0,3}} nicht (?:[a-z]+ )?(?:fortgesetzt|verlangert|weitergefuhrt|"
        rf"erneuert|zuruckkehren|weitergehen|weiterproduziert)|{SUBJECT}{_DE} (?:kehrt|kommt|"
        rf"geht) nicht (?:mehr )?(?:zuruck|wieder|"
        rf"weiter)|{SUBJECT}{_DE} (?:bekommt|erhalt|kriegt) keine (?:SEASON|weitere staffel|fortsetzung)|"
        r"^OTHER\d+ fur TITLES (?:steht fest|ist (?:besiegelt|beschlossen))|"
        r"mit TITLES ist (?:[a-z]+ ){0,3}(?:schluss|vorbei)|keine (?:weiteren|neuen) folgen (?:von|fur) TITLES|"
        rf"NETWORK (?:beendet|stoppt|kippt|beerdigt){_WAY[:-1]} (?:die serie )?TITLES(?! mit)|"
        r"(?:fortgesetzt|verlangert), TITLES (?:dagegen |hingegen |aber |jedoch )?nicht(?=$|[.,;])",
        says=(
            "Harbour Lights wird bei Netflix nicht fortgesetzt.",
            "Harbour Lights kehrt nicht zurück.",
            "Mit Harbour Lights ist nach einer Staffel Schluss.",
            "Night Ferry wird fortgesetzt, Harbour Lights dagegen nicht.",
        ),
        silent=("Harbour Lights wird fortgesetzt.", "Netflix beendet Harbour Lights mit der fünften Staffel."),
        whole=True,
    ),
    Rule(
        "ends, in german or dutch",
        _F,
        Frame.CLAUSE,
        rf"NETWORK beendet{_WAY[:-1]} (?:die serie )?TITLES mit (?:der )?SEASON|"
        rf"{SUBJECT}{_DE} geht{_WAY[:-1]} mit (?:der )?SEASON zu "
        rf"(?:ende|OTHER\d+)|(?:verlangert|bestellt){_WAY[:-1]} TITLES um (?:eine )?FINAL|"
        rf"SEASON {_OF_NL} (?:wordt|is) (?:ook |meteen )?(?:het|de) laatste|{SUBJECT}{_NL} (?:stopt|eindigt) (?:na|"
        rf"met) (?:het )?"
        r"(?:SEASON|FINAL)",
        says=(
            "Netflix beendet Harbour Lights mit der fünften Staffel.",
            "Het vijfde seizoen van Harbour Lights wordt het laatste.",
            "Harbour Lights geht mit der fünften Staffel zu Ende.",
        ),
        silent=("Netflix beendet Harbour Lights.",),
    ),
    Rule(
        "goes on, in dutch",
        _R,
        Frame.CLAUSE,
        rf"(?:NETWORK|TITLES) (?:heeft|bestelt|bevestigt|kondigt){_ON_NL[:-1]} (?:een |het )?SEASON {_OF_NL}(?: "
        rf"(?:besteld|"
        r"aangekondigd|bevestigd|aan))?|"
        rf"(?<!of )er (?:komt|is)(?: (?:toch|ook|nog|wel|definitief))? (?:een )?SEASON {_OF_NL}|"
        rf"{SUBJECT}{_NL} (?:keert|komt|gaat|krijgt){_ON_NL[:-1]} (?:(?:terug|door|verder) )?(?:met |voor )?(?:een |"
        rf"het |zijn "
        rf")?SEASON",
        says=(
            "NPO heeft een tweede seizoen van Harbour Lights besteld.",
            "Er komt een vierde seizoen van Harbour Lights.",
            "Harbour Lights keert in het najaar terug met een vierde seizoen.",
        ),
        silent=("Er komt geen vierde seizoen van Harbour Lights.", "Harbour Lights krijgt geen tweede seizoen."),
        further=True,
    ),
    Rule(
        "dropped, in dutch",
        _C,
        Frame.CLAUSE,
        rf"{SUBJECT}{_NL} krijgt geen (?:SEASON|vervolg)|er komt geen SEASON(?: {_OF_NL})?|{SUBJECT}{_NL} (?:keert|"
        rf"komt) niet (?:meer )?terug|"
        rf"trekt de stekker uit (?:de serie )?TITLES|{SUBJECT}{_NL} (?:stopt|is gestopt|wordt stopgezet|"
        rf"houdt op)(?= na "
        r"(?!het|SEASON)|[.,;]|$)",
        says=(
            "Harbour Lights krijgt geen tweede seizoen.",
            "Netflix trekt de stekker uit Harbour Lights.",
            "Harbour Lights keert niet terug.",
            "Harbour Lights stopt na twee jaar.",
        ),
        silent=("Harbour Lights krijgt een tweede seizoen.",),
        whole=True,
    ),
    Rule(
        "not decided, in german or dutch",
        _U,
        Frame.CLAUSE,
        rf"\bob (?:es )?(?:eine )?SEASON(?: {_OF_DE})?|\bob TITLES (?:eine SEASON|fortgesetzt|verlangert|weitergeht|"
        r"zuruckkehrt)|(?:zukunft|OTHER\d+) von TITLES (?:ist|bleibt) (?:[a-z]+ )?(?:offen|ungewiss|unklar)|"
        r"\bof (?:er )?(?:TITLES )?(?:een )?SEASON (?:van TITLES )?(?:krijgt|komt)",
        says=(
            "Ob es eine zweite Staffel von Harbour Lights geben wird, ist noch offen.",
            "Die Zukunft von Harbour Lights bleibt offen.",
            "Het is nog niet bekend of Harbour Lights een tweede seizoen krijgt.",
        ),
        silent=("Es gibt eine zweite Staffel von Harbour Lights.",),
        whole=True,
    ),
)
