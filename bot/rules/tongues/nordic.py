"""How the press of Sweden, Denmark and Norway tells it, in the plain words that these tongues have alike."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.tongues.words import LAST, MORE, SUBJECT, way

_R, _F, _C, _U = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED, Outcome.UNDECIDED
_NET = r"(?:NETWORK|strommetjansten|streamingtjansten|streamingtjenesten|kanalen)"
_KIND = r"(?:[a-zæ-]*serien)"
_D = rf"(?:{_KIND} )?TITLES"
_IT = rf"(?:{_D}|{_KIND})"
_W = way(4, "inte|ikke|ingen|om|kanske|kanskje|maske|i|ikvall|aften|kveld")
_ONE = rf"(?:en |ei |den |ett |ett nytt |nok en )?{MORE}"
_OF = rf"(?: (?:av|af|till|til) {_D})"
_END = r"(?=$|[.,;:!])"

RULES = (
    Rule(
        "goes on, in a nordic tongue",
        _R,
        Frame.CLAUSE,
        rf"(?<!om ){SUBJECT}{_IT} (?:far|faar){_W} {_ONE}|{SUBJECT}{_IT} (?:fornyas|fornyes|forlangs|forlenges|"
        rf"forlænges){_W} (?:for|med) "
        rf"{_ONE}|{SUBJECT}{_IT} (?:vender tilbage|kommer tillbaka|kommer tilbake|atervander|vender tilbake|fortsatter|"
        rf"fortsætter|"
        rf"fortsetter){_W} (?:med|for) {_ONE}|{_NET} (?:fornyar|fornyer|forlanger|forlænger|forlenger|raddar|"
        rf"redder) {_IT}|"
        rf"{_NET} (?:bestaller|bestiller|bekraftar|bekrefter|bekræfter|har bestallt|har bestilt){_W} {_ONE}(?:{_OF})?|"
        rf"(?:det blir|der kommer|det kommer)(?: (?:faktisk|likevel|anda|alligevel))? {_ONE}{_OF}(?=[^?]*$)|"
        rf"{MORE}{_OF} (?:ar |er )?(?:klar|bekraftad|bekræftet|bekreftet|bestalld|bestilt|pa vag|pa vej|pa vei)|"
        rf"{_NET} (?:har bestallt|har bestilt|bestaller|bestiller) (?:[a-zæ]+ )?(?:nya avsnitt|nye afsnit|nye episoder)"
        rf"(?:{_OF})?",
        says=(
            "Harbour Lights får en andra säsong",
            "Harbour Lights vender tilbage med en tredje sæson.",
            "Harbour Lights kommer tilbake med ny sesong",
            "Netflix fornyer Harbour Lights",
        ),
        silent=("Harbour Lights får ingen andra säsong.", "Blir det en tredje säsong av Harbour Lights?"),
        whole=True,
    ),
    Rule(
        "dropped, in a nordic tongue",
        _C,
        Frame.CLAUSE,
        rf"{_NET} (?:lagger ner|legger ned|lægger ned|staller in|dropper|skrotar|skroter|lukker|kansellerer|aflyser|"
        rf"avlyser|avslutar|stopper|stoppar|satter stopp for) {_IT}(?! (?:med|efter) (?:den )?(?:SEASON|{LAST}))|"
        rf"{SUBJECT}{_IT} (?:laggs ner|legges ned|lægges ned|stalls in|droppes|skrotas|skrotes|kanselleres|aflyses)|"
        rf"(?:det blir|der kommer|det kommer|der bliver)(?: (?:dermed|alltsa|altsa))? (?:ingen|ikke (?:en|noen|nogen)) "
        rf"(?:SEASON|fortsattning|fortsettelse)(?:{_OF})?|ingen (?:SEASON|fortsattning|fortsettelse){_OF}|"
        rf"{SUBJECT}{_IT} (?:kommer inte tillbaka|kommer ikke tilbake|vender ikke tilbage|far ingen (?:SEASON|"
        rf"fortsattning)|far ikke "
        rf"(?:en |noen )?SEASON|fortsætter ikke|fortsetter ikke){_END}",
        says=("Netflix lägger ner Harbour Lights", "Det blir ingen andre sesong av Harbour Lights."),
        silent=("SVT visar Harbour Lights.", "Harbour Lights får en andra säsong"),
        whole=True,
    ),
    Rule(
        "its last season, in a nordic tongue",
        _F,
        Frame.CLAUSE,
        rf"SEASON(?:{_OF})? (?:blir|bliver|ar|er){way(2, 'inte|ikke')} (?:den |ocksa |ogsa )*(?:sista|siste|"
        rf"sidste)(?=$|[.,;:!]| for )|"
        rf"{SUBJECT}{_IT} (?:avslutas|avsluttes|afsluttes|slutar|slutter|ender){_W} (?:med|efter|"
        rf"etter) (?:den )?SEASON|"
        rf"(?:far|fornyas|fornyes|forlænges|kommer tillbaka|vender tilbage){_W} (?:for |med )?(?:en |"
        rf"den )?{LAST}(?:{_OF})?|"
        rf"{LAST}{_OF} (?:borjar|starter|far premiar|har premiere|kommer)",
        says=("Fjärde säsongen av Harbour Lights blir den sista", "Fjerde sæson af Harbour Lights bliver den sidste"),
        silent=("Sista säsongen av Harbour Lights var bäst.",),
    ),
    Rule(
        "not decided, in a nordic tongue",
        _U,
        Frame.CLAUSE,
        rf"(?:blir det|kommer der|kommer det|far TITLES) (?:en )?SEASON(?:{_OF})?(?=[^.]*\?)|"
        rf"(?:annu inte|endnu ikke|enna ikke|ikke enna|endnu) (?:fattat|taget|tatt|bestemt|beslutat|besluttet)(?: seg|"
        rf" sig)?"
        rf"|\bom (?:det blir|der kommer|det kommer) (?:en )?SEASON|inget beslut (?:har fattats|om (?:en )?SEASON)",
        says=("Blir det en tredje säsong av Harbour Lights?", "Kommer der en tredje sæson af Harbour Lights?"),
        silent=("Det blir en tredje säsong av Harbour Lights.",),
        whole=True,
    ),
)
