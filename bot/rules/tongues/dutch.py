"""How the press of the Netherlands and Flanders tells it: who orders, who drops, and what is said of the seasons."""

from __future__ import annotations

from bot.model import Lean, Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.tongues.words import LAST, MORE, SUBJECT, way

_R, _F, _C, _U = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED, Outcome.UNDECIDED
_NET = r"(?:NETWORK|de (?:omroep|zender|streamingdienst|streamer|commerciele zender))"
_KIND = r"(?:[a-z-]*(?:serie|reeks|soap|sitcom|drama|thriller))"
_D = rf"(?:(?:de|het) (?:NETWORK-)?(?:{_KIND} )?|{_KIND} )?TITLES"
_IT = rf"(?:{_D}|(?:de|het) (?:NETWORK-)?{_KIND}(?! (?:van|die|over|met)\b))"
_NO = (
    "niet|geen|nooit|of|misschien|mogelijk|als|vanavond|morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|"
    "zondag"
)
_W = way(5, _NO)
_ONE = rf"(?:een |het |zijn |ook |nog |toch |wel |definitief )*(?:{MORE}|vervolg)"
_OF = rf"(?: (?:van|voor|op) {_D})"
_NEXT = r"(?:een |het |nog )*(?:SEASON|vervolg)"
_END = r"(?=$|[.,;:!])"
_GONE = r"(?:geschrapt|stopgezet|geannuleerd|gecanceld|afgevoerd)"

RULES = (
    Rule(
        "its network goes on with it, in dutch",
        _R,
        Frame.CLAUSE,
        rf"{_NET} (?:verlengt|redt|vernieuwt|bestelt) {_IT}(?! niet)|(?:heeft|hebben) {_IT}{_W} (?:verlengd|gered)|"
        rf"{_NET} (?:bestelt|bevestigt|maakt|werkt aan|komt met|geeft groen licht (?:voor|"
        rf"aan)) {_ONE}(?:{_OF})?(?! (?:van|op|voor) (?:de (?:serie|reeks) )?OTHER)|"
        rf"{_NET} (?:heeft|hebben){_W} (?:{_ONE}|nieuwe afleveringen){_W}(?: van {_D})?{_W} (?:besteld|bevestigd|"
        rf"aangekondigd)|groen licht voor {_ONE}(?:{_OF})?",
        says=(
            "Netflix redt Harbour Lights",
            "NPO heeft nieuwe afleveringen van Harbour Lights besteld.",
            "VTM maakt een tweede seizoen van Harbour Lights.",
        ),
        silent=(
            "NPO verlengt Harbour Lights niet.",
            "NPO maakt een tweede seizoen van Copper Creek na Harbour Lights.",
        ),
        whole=True,
    ),
    Rule(
        "it goes on, in dutch",
        _R,
        Frame.CLAUSE,
        rf"(?<!geen )(?<!of ){MORE}(?: (?:van|voor) {_D})(?: is| wordt| komt er)?{_W} (?:bevestigd|besteld|"
        rf"aangekondigd|"
        rf"gemaakt|in de maak|op komst|een feit|zeker){_END}|(?:^|[:.] ){MORE} voor {_D}{_END}|(?:nieuwe|tweede|derde|"
        rf"vierde|vijfde) reeks (?:voor|van) {_D}|blaast {_IT} nieuw leven in|"
        rf"(?<!\bof )(?<!wanneer ){_IT} krijgt{_W} {_ONE}(?! (?:van|door) )|"
        rf"(?<!\bof )(?<!zo )TITLES gaat(?: (?:toch|gewoon|nog|wel|ook))* (?:door|verder){_END}|"
        rf"(?<!\bof )TITLES keert{_W} terug(?=$|[.,;:!]| (?:met|voor|bij NETWORK)\b)|"
        rf"(?<!\bof )er komt{_W} {_ONE}(?:{_OF})?|"
        rf"{SUBJECT}{_IT} keert{_W} terug met (?:[a-z]+ )?(?:nieuwe )?afleveringen|"
        rf"{SUBJECT}TITLES (?:is |wordt )?(?:toch )?gered(?: door NETWORK)?{_END}",
        says=(
            "Tweede seizoen voor Harbour Lights",
            "Harbour Lights krijgt vervolg",
            "Harbour Lights gaat door",
            "Harbour Lights keert toch terug",
        ),
        silent=(
            "Geen tweede seizoen voor Harbour Lights",
            "Harbour Lights keert vanavond terug.",
            "Of er een tweede seizoen van Harbour Lights komt, is onzeker.",
        ),
        whole=True,
    ),
    Rule(
        "is being made, in dutch",
        _R,
        Frame.CLAUSE,
        rf"opnames (?:van|voor) (?:het )?{MORE}(?:{_OF})? (?:beginnen|starten|zijn (?:begonnen|gestart|bezig)|gaan|"
        rf"lopen|van start)",
        says=("De opnames van het derde seizoen van Harbour Lights beginnen in mei.",),
        silent=("De opnames van Harbour Lights waren zwaar.",),
        soft=True,
        further=True,
    ),
    Rule(
        "its network drops it, in dutch",
        _C,
        Frame.CLAUSE,
        rf"{_NET} (?:schrapt|cancelt|annuleert|stopt met|dumpt|beeindigt|zet (?:een )?punt achter) {_IT}(?! (?:na|"
        rf"met) (?:het )?(?:SEASON|{LAST}))|(?:trekt|trok) de stekker uit {_IT}|{_NET} haalt {_IT}{_W} van de buis|"
        rf"(?:heeft|hebben) {_IT}{_W} {_GONE}|(?:besloten|besluit) (?:om )?(?:niet (?:verder|door) te gaan met|geen|te "
        rf"stoppen met) (?:{_IT}|{_NEXT})",
        says=(
            "Netflix stopt met Harbour Lights na één seizoen",
            "RTL trekt de stekker uit de serie Harbour Lights.",
            "Videoland heeft besloten niet verder te gaan met de serie Harbour Lights.",
        ),
        silent=("Carice stopt met Harbour Lights.", "Netflix stopt met Copper Creek."),
        whole=True,
    ),
    Rule(
        "it is dropped, in dutch",
        _C,
        Frame.CLAUSE,
        rf"geen (?:SEASON|vervolg)(?: meer)? (?:voor|van|op) {_IT}|(?:er komt|komt er) (?:definitief |dus |toch )?geen "
        rf"(?:SEASON|vervolg)|{SUBJECT}{_IT} krijgt (?:toch |definitief )?geen (?:SEASON|vervolg)|"
        rf"(?:doek valt (?:definitief )?voor|einde (?:verhaal )?voor|einde oefening voor) {_D}|"
        rf"(?:het )?doek (?:is gevallen|valt) voor {_D}|{SUBJECT}TITLES (?:wordt |is |definitief )?(?:{_GONE}|"
        rf"van de buis gehaald)|"
        rf"{SUBJECT}TITLES (?:gaat|keert) niet (?:verder|door|terug)",
        says=(
            "Doek valt voor Harbour Lights",
            "Geen tweede seizoen voor Harbour Lights",
            "Er komt geen vervolg op Harbour Lights.",
        ),
        silent=("Tweede seizoen voor Harbour Lights", "Nog geen nieuws over Harbour Lights"),
        whole=True,
    ),
    Rule(
        "its last season, in dutch",
        _F,
        Frame.CLAUSE,
        rf"(?:verlengt|verlengd|bestelt|krijgt|keert terug|terug){_W} (?:met |voor )?(?:een |het |"
        rf"zijn )?{LAST}(?:{_OF})?|{LAST}{_OF} (?:start|begint|verschijnt|van start|komt|is besteld)|opnames (?:van |"
        rf"voor )?(?:het )?{LAST}(?:{_OF}| TITLES)?|"
        rf"SEASON(?: van {_D}| TITLES)? (?:wordt|is|zal){way(2, 'niet')} (?:het|de) laatste(?: zijn)?(?=$|[.,;!]|"
        rf" (?:van|voor|meldt)\b)"
        rf"|{SUBJECT}{_IT} (?:stopt|eindigt) (?:na|met) (?:het )?SEASON",
        says=(
            "Opnames laatste seizoen Harbour Lights van start",
            "Netflix bestelt vijfde en laatste seizoen van Harbour Lights",
        ),
        silent=("Het laatste seizoen van Harbour Lights viel tegen.",),
    ),
    Rule(
        "not decided, in dutch",
        _U,
        Frame.CLAUSE,
        rf"\bof er {_NEXT}(?:{_OF})? komt|\bof {_IT} (?:{_NEXT} krijgt|doorgaat|terugkeert|terugkomt|verdergaat|"
        rf"verder gaat)|komt er {_NEXT}(?:{_OF})?(?=[^.]*\?)|krijgt TITLES "
        rf"{_NEXT}(?=[^.]*\?)|(?:nog geen (?:besluit|beslissing)(?: genomen)?|nog niets (?:besloten|bekend))|"
        rf"toekomst (?:van )?{_IT} (?:is |blijft )?(?:nog )?(?:onzeker|onduidelijk)|"
        rf"ontkent (?:het )?einde (?:van )?{_IT}",
        says=("Komt er een derde seizoen van Harbour Lights?", "Toekomst Harbour Lights onzeker"),
        silent=("Er komt een derde seizoen van Harbour Lights.",),
        whole=True,
    ),
    Rule(
        "hoped for, in dutch",
        _U,
        Frame.CLAUSE,
        rf"(?:hoopt|hopen|wil|willen|vragen om|eisen|droomt)(?: (?:op|van))? {_NEXT}(?:{_OF})?",
        says=("De maker van Harbour Lights hoopt op een derde seizoen.",),
        silent=("De maker van Harbour Lights toont het derde seizoen.",),
        soft=True,
        whole=True,
        lean=Lean.HOPEFUL,
    ),
)
