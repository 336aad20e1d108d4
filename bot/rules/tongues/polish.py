"""How the press of Poland tells that a show goes on, goes, or is not decided, in its plain words."""

from __future__ import annotations

from bot.model import Lean, Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.tongues.words import LAST, MORE, way

_R, _F, _C, _U = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED, Outcome.UNDECIDED
_NET = r"(?:NETWORK|stacja|platforma|serwis|nadawca)"
_D = r"(?:(?:serial(?:u|em|owi)?|produkcji|produkcje) )?TITLES"
_IT = rf"(?:{_D}|serial(?:u)?)"
_W = way(4, "nie|czy|moze|dzis|jutro|w")
_OF = rf"(?: {_D})"
_END = r"(?=$|[.,;:!])"

RULES = (
    Rule(
        "goes on, in polish",
        _R,
        Frame.CLAUSE,
        rf"(?<!czy )(?<!nie )(?:powstanie|bedzie|nadchodzi|zobaczymy) {MORE}(?:{_OF})?|"
        rf"(?<!czy )(?<!nie )(?:serial )?TITLES:? (?:powroci|wroci|powraca|wraca){_W} (?:z|na) {MORE}|"
        rf"(?<!czy )TITLES:? (?:bedzie|powstanie) {MORE}|"
        rf"(?<!czy ){_IT} (?:dostanie|otrzyma|doczeka sie|dostał|otrzymał){_W} {MORE}|"
        rf"{_IT}(?: został| zostanie)?{_W} (?:przedłuzony|odnowiony|uratowany)|"
        rf"{_NET} (?:przedłuza|przedłuzyl|przedłuzyla|odnawia|ratuje|ozywia) {_IT}|"
        rf"{_NET} (?:zamawia|zamowił|zamowiła|zamowiło|potwierdza|potwierdził|zapowiada){_W} (?:{MORE}|kontynuacje|"
        rf"nowych "
        rf"odcinkow|nowe odcinki)(?:{_OF})?|{MORE}{_OF} (?:jest )?(?:potwierdzony|zamowiony|oficjalnie|w produkcji|"
        rf"powstanie)"
        rf"{_END}|zdjecia do {MORE} (?:rozpoczn|rusz|trwaj|startuj)[a-ząę]*",
        says=(
            "Harbour Lights powróci z drugim sezonem",
            "Powstanie trzeci sezon serialu Harbour Lights",
            "Netflix ratuje Harbour Lights",
        ),
        silent=("Czy powstanie drugi sezon Harbour Lights?", "Nie powstanie drugi sezon Harbour Lights."),
        whole=True,
    ),
    Rule(
        "dropped, in polish",
        _C,
        Frame.CLAUSE,
        rf"{_NET} (?:kasuje|skasował|skasowała|skasowało|anuluje|anulował|rezygnuje z|zrezygnował z|zrezygnowała z|"
        rf"konczy|zdejmuje z anteny) {_IT}(?! po SEASON)|{_IT}(?: został)?{_W} (?:skasowany|anulowany){_END}|"
        rf"nie (?:bedzie|doczeka sie|doczekamy sie|powstanie) (?:SEASON|kontynuacji)(?:{_OF})?|"
        rf"SEASON(?:{_OF})? nie powstanie|koniec serialu TITLES|nie (?:zamowi|zamowiła|zamowił|przedłuzy|przedłuzyl)"
        rf"{way(2, 'jeszcze')} (?:SEASON|kolejnych odcinkow|{_IT})|(?:serial )?TITLES nie (?:wroci|"
        rf"powroci)(?! (?:dzis|przed|w)"
        rf"\b)",
        says=(
            "Netflix kasuje Harbour Lights po jednym sezonie",
            "Nie będzie drugiego sezonu Harbour Lights",
            "Koniec serialu Harbour Lights",
        ),
        silent=("Netflix zamawia drugi sezon Harbour Lights.", "Netflix pokazuje Harbour Lights."),
        whole=True,
    ),
    Rule(
        "its last season, in polish",
        _F,
        Frame.CLAUSE,
        rf"SEASON(?:{_OF})? (?:bedzie|jest|okaze sie){way(2, 'nie')} (?:ostatnim|ostatni|finalowym){_END}|"
        rf"(?:zamawia|zamowił|zamowiła|przedłuzony|powroci|wroci|dostanie){_W} (?:na |z )?{LAST}(?:{_OF})?|"
        rf"{_IT} (?:zakonczy|skonczy) sie (?:po|na|wraz z) SEASON",
        says=("Czwarty sezon Harbour Lights będzie ostatnim", "Netflix zamawia piąty i ostatni sezon Harbour Lights"),
        silent=("Ostatni sezon Harbour Lights rozczarował.",),
    ),
    Rule(
        "not decided, in polish",
        _U,
        Frame.CLAUSE,
        rf"\bczy (?:powstanie|bedzie|doczekamy sie|zobaczymy) (?:SEASON|kontynuacj[ae])(?:{_OF})?|nie (?:podjał|"
        rf"podjeła|podjeto|"
        rf"zapadła) (?:jeszcze )?decyzj[ia]|przyszłosc {_IT} (?:jest |pozostaje )?(?:niepewna|pod znakiem zapytania)|"
        rf"(?:dementuje|zaprzecza) [^.;]{{0,20}}(?:skasowani|zakonczeni|koncu)",
        says=("Czy powstanie drugi sezon Harbour Lights?", "Przyszłość serialu Harbour Lights niepewna"),
        silent=("Powstanie drugi sezon Harbour Lights.",),
        whole=True,
    ),
    Rule(
        "hoped for, in polish",
        _U,
        Frame.CLAUSE,
        rf"(?:chce|chca|liczy na|licza na|marzy o|domagaja sie) SEASON(?:{_OF})?",
        says=("Twórca Harbour Lights chce trzeciego sezonu.",),
        silent=("Twórca Harbour Lights pokazał trzeci sezon.",),
        soft=True,
        whole=True,
        lean=Lean.HOPEFUL,
    ),
)
