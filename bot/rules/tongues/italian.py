"""How the press of Italy tells it: who orders, who drops, and what is said of the seasons."""

from __future__ import annotations

from bot.model import Lean, Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.tongues.words import LAST, MORE, SUBJECT, UNSAID, way

_R, _F, _C, _U = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED, Outcome.UNDECIDED
_NET = r"(?:(?:la )?NETWORK|la (?:piattaforma|rete|emittente)|l'emittente|il (?:canale|servizio|colosso(?: [a-z]+)*))"
_KIND = r"(?:serie|fiction|saga|soap|comedy|miniserie)"
_D = rf"(?:(?:la|sua|questa) {_KIND} (?:tv )?)?TITLES"
_IT = rf"(?:{_D}|(?:la|questa) {_KIND}(?: tv)?(?! (?:di|che|con|del|creata)\b))"
_NO = "non|mai|ne|se|forse|potrebbe|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|sera|stasera|oggi|domani"
_W = way(5, _NO)
_ONE = rf"(?:(?:una|la|della|di una|per una|per la|alla|a una|con una|con la) )?(?:attesa )?{MORE}"
_OF = rf"(?: (?:di|per|de) {_D})"
_NEXT = r"(?:(?:una|la|della|nella|in una|di una) )?(?:SEASON|(?:un )?seguito)"
_NOT_ASKED = r"(?<!\bse )(?<!\bnon )(?<!\bse la )"
_NOW = r"(?:(?:gia|ufficialmente|finalmente|anche|infatti|quindi|dunque|davvero|definitivamente|ora|piu) )*"
_HAS = r"(?:ha (?:ufficialmente |deciso di )?|decide di |sta per )?"
_SURE = (
    r"(?:confermata|ufficiale|ordinata|annunciata|in arrivo|in lavorazione|in produzione|in cantiere|realta|garantita|"
    r"assicurata|si fara|si fa)"
)

RULES = (
    Rule(
        "its network goes on with it, in italian",
        _R,
        Frame.CLAUSE,
        rf"{_NOT_ASKED}(?:{_NET} )?{_HAS}(?:rinnova|rinnovato|rinnovare|salva|salvato|resuscita|resuscitato|"
        rf"riporta in vita|conferma) {_IT}(?! (?:per|con) (?:una |la )?{LAST})|"
        rf"(?:{_NET} )(?:la|lo) (?:rinnova|riporta in vita|salva)|"
        rf"{_NOT_ASKED}{_NET} {_HAS}(?:ordina|ordinato|ordinare|conferma|confermato|annuncia|annunciato|approva|"
        rf"approvato|"
        rf"commissiona|commissionato|mette in cantiere|messo in cantiere) {_ONE}(?! (?:di|per) (?:la serie )?OTHER)|"
        rf"(?:via libera|semaforo verde|ok|disco verde) (?:per|a|alla) {_ONE}(?:{_OF})?|"
        rf"(?:ordina|ordinato|commissiona) (?:[a-z0-9]+ )?nuovi episodi{_OF}|{UNSAID}(?:conferma|annuncia|confermato|"
        rf"annunciato) (?:il |un )?(?:seguito|rinnovo|ritorno)(?: di {_IT})?|(?<!\bnon )si rifara",
        says=(
            "Netflix ha deciso di rinnovare Harbour Lights.",
            "Via libera alla seconda stagione di Harbour Lights",
            "Sky ha ordinato una terza stagione di Harbour Lights.",
        ),
        silent=(
            "Netflix non ha rinnovato Harbour Lights.",
            "Netflix ordina una seconda stagione di Copper Creek, dal creatore di Harbour Lights.",
        ),
        whole=True,
    ),
    Rule(
        "it goes on, in italian",
        _R,
        Frame.CLAUSE,
        rf"{SUBJECT}{_NOT_ASKED}{_IT} (?:avra|ottiene|ottiene|tornera con|torna con|continuera con|"
        rf"prosegue con) {_NOW}{_ONE}|"
        rf"in arrivo (?:la |una )?{MORE}(?:{_OF})?|(?<!non )ci sara {_NOW}(?:una |la )?(?:{MORE}|seguito)(?:{_OF})?|"
        rf"confermat[ae] (?:ufficialmente )?(?:una |la )?{MORE}(?:{_OF})?(?!,? che (?:chiud|conclud|sara l'ultima))|"
        rf"(?<!non )(?:una |la )?{MORE}(?:{_OF})? (?:e|e stata|sara) {_NOW}{_SURE}|{MORE}{_OF},? {_NOW}{_SURE}|"
        rf"{SUBJECT}TITLES(?:,|:) (?:e ufficiale:? )?(?:ci sara |arriva |confermata |si fara |in arrivo )(?:la |"
        rf"una )?{MORE}|{SUBJECT}TITLES,? (?:e |e stata |verra )?(?:ufficialmente )?rinnovata (?:per|con|fino) {_ONE}|"
        rf"{SUBJECT}{_IT} (?:non (?:e|sara) (?:piu )?cancellata: |e (?:finalmente |ufficialmente )?salva|e salvata|"
        rf"non e piu "
        rf"cancellata)|{SUBJECT}TITLES salvata (?:da NETWORK|dalla cancellazione)",
        says=(
            "Harbour Lights, ci sarà la seconda stagione: l'annuncio della Rai",
            "Harbour Lights è salva: Netflix la riporta in vita",
            "Confermata la terza stagione di Harbour Lights",
        ),
        silent=(
            "Harbour Lights non avrà una seconda stagione",
            "Non si sa se ci sarà la terza stagione di Night Ferry",
        ),
        whole=True,
    ),
    Rule(
        "is being made, in italian",
        _R,
        Frame.CLAUSE,
        rf"(?:via alle|al via le|iniziate le|partite le|inizieranno le|in corso le|primo) (?:riprese|ciak) (?:della|"
        rf"per la|di una) {MORE}(?:{_OF})?|"
        rf"riprese della {MORE}(?:{_OF})? (?:partiranno|inizieranno|iniziano|partono|sono (?:iniziate|partite|"
        rf"in corso|gia)|al via)|(?:girando|"
        rf"gira) (?:la )?{MORE}(?:{_OF})?",
        says=("Via alle riprese della seconda stagione di Harbour Lights.",),
        silent=("Le riprese di Harbour Lights sono state difficili.",),
        soft=True,
        further=True,
    ),
    Rule(
        "its network drops it, in italian",
        _C,
        Frame.CLAUSE,
        rf"{UNSAID}(?:{_NET} )?(?:ha |ha deciso di |decide di |deciso di )?{UNSAID}(?:cancella|cancellare|cancellato|"
        rf"chiude|chiudere|chiuso|sopprime|soppresso|taglia|boccia|affossa) {_IT}(?! (?:con|in|nel)\b)|"
        rf"(?:stacca|staccato|staccare) la spina(?: (?:a|alla|di) {_IT})?|"
        rf"(?:decide|deciso|sceglie|scelto) di (?:non (?:rinnovare|proseguire con|continuare con|ordinare|produrre)|"
        rf"interrompere)(?: (?:{_IT}|{_ONE}))?|"
        rf"(?:non rinnova|non ha rinnovato|non rinnovera|rinuncia a|dice addio a|dice no a) (?:{_IT}|{_ONE})|"
        rf"(?:mette|messo|mettera) (?:la parola )?fine a {_IT}(?! (?:con|dopo) (?:la |una )?(?:SEASON|{LAST}))",
        says=(
            "Harbour Lights: Netflix stacca la spina dopo una sola stagione",
            "Netflix ha deciso di cancellare Harbour Lights",
            "La Rai ha deciso di non rinnovare Harbour Lights.",
        ),
        silent=("Netflix non cancella Harbour Lights.", "Netflix ha deciso di rinnovare Harbour Lights."),
        whole=True,
    ),
    Rule(
        "it is dropped, in italian",
        _C,
        Frame.CLAUSE,
        rf"(?<!forse )non ci sara(?:nno)? {_NOW}(?:una |la |altre )?(?:SEASON|(?:un )?seguito|stagioni)|"
        rf"{SUBJECT}{_IT} non (?:avra|tornera|andra avanti|proseguira|continuera|vedra)(?! (?:prima|fino|questa|"
        rf"stasera|oggi|il|nella)\b)(?: {_NEXT})?|"
        rf"{SUBJECT}{_IT} (?:non (?:e stata |verra |sara )rinnovata|e stata {_NOW}(?:cancellata|chiusa|soppressa)|"
        rf"(?:verra|sara) (?:cancellata|chiusa))|"
        rf"{SUBJECT}TITLES,? (?:ufficialmente |gia )?cancellata(?=$|[.,:!]| (?:da|dopo|per|senza)\b)|"
        rf"(?:niente|nessuna|nessun) (?:SEASON|seguito)(?: per {_D})?|non (?:verra|sara) prodotta (?:una |la )?SEASON|"
        rf"SEASON(?:{_OF})? (?:non si fara|e stata cancellata|non e stata rinnovata|non vedra la luce|non arrivera)|"
        rf"addio a {_D}: (?:niente|la serie)",
        says=(
            "Non ci sarà quindi una seconda stagione di Harbour Lights.",
            "Harbour Lights cancellata: niente seconda stagione",
            "Harbour Lights non avrà un seguito",
        ),
        silent=("Ci sarà una seconda stagione di Harbour Lights.", "Harbour Lights non tornerà prima di gennaio."),
        whole=True,
    ),
    Rule(
        "its last season, in italian",
        _F,
        Frame.CLAUSE,
        rf"(?:rinnova|rinnovata|rinnovato|confermata|torna|tornera|ordina|avra)(?: {_D})?(?: (?:per|con))? (?:una |"
        rf"la )?"
        rf"{LAST}(?:{_OF})?|(?:in arrivo|arriva|al via|riprese della|ciak per la|trailer della|data della) (?:la |l')?"
        rf"{LAST}(?:{_OF})?|{LAST}{_OF} (?:arriva|arrivera|debutta|debuttera|uscira|in arrivo|e in produzione)|"
        rf"SEASON(?:{_OF})?,? (?:sara|e|che sara) {_NOW}(?:l'ultima|l'ultimo capitolo|quella finale|la conclusiva)|"
        rf"SEASON(?:{_OF})?,? che (?:chiudera|concludera|mettera fine a|porra fine a) (?:il racconto|la storia|"
        rf"la serie|la saga|le vicende|{_IT})|"
        rf"{SUBJECT}{_IT} (?:finira|terminera|chiudera|si concludera|si chiudera|termina|finisce|si conclude|"
        rf"chiude){_W} (?:con|dopo) "
        rf"(?:la |sua )*SEASON",
        says=(
            "Confermata la terza stagione di Harbour Lights, che chiuderà il racconto",
            "Harbour Lights, la quarta stagione sarà l'ultima",
        ),
        silent=("Harbour Lights, la quarta stagione sarà girata a Roma", "L'ultima stagione di Harbour Lights delude"),
    ),
    Rule(
        "not decided, in italian",
        _U,
        Frame.CLAUSE,
        rf"(?:non ha(?:nno)?|non e stat[ao]|non si e) (?:ancora|al momento) (?:confermat|annunciat|decis|rinnovat|"
        rf"ufficializzat|espress|ordinat)[a-z]*(?:[^.;]{{0,40}}(?:SEASON|rinnovo|{_IT}))?|"
        rf"(?:non ci sono|nessuna) (?:ancora )?(?:conferme?|notizi[ae]|annunc[io]|decision[ei])(?: ufficial[ei])? "
        rf"(?:su|sulla|per la|per una|circa) {_NEXT}|nessuna decisione e stata presa|"
        rf"{SUBJECT}TITLES avra {_NEXT}(?=[^.]*\?)|{SUBJECT}TITLES (?:[2-9]|SEASON) si fara(?=[^.]*\?)|"
        rf"(?:non e detto|non si sa|resta da capire|da capire)(?: ancora)? se [^.;]{{0,40}}(?:SEASON|seguito)|"
        rf"smentisc[a-z]+ (?:la cancellazione|la chiusura)(?: di {_IT})?|smentisce: TITLES non chiude",
        says=(
            "Harbour Lights: la Rai non ha ancora confermato la seconda stagione.",
            "Harbour Lights avrà una seconda stagione?",
        ),
        silent=("La Rai ha confermato la seconda stagione di Harbour Lights.",),
        whole=True,
    ),
    Rule(
        "hoped for, in italian",
        _U,
        Frame.CLAUSE,
        rf"(?:spera|spero|sperano|vuole|vorrebbe|chiedono|sognano|sogna|non esclude)(?: (?:in|di fare|di girare|"
        rf"di avere))? "
        rf"{_NEXT}(?:{_OF})?",
        says=("Il creatore di Harbour Lights non esclude una terza stagione.",),
        silent=("Il creatore di Harbour Lights presenta la terza stagione.",),
        soft=True,
        whole=True,
        lean=Lean.HOPEFUL,
    ),
)
