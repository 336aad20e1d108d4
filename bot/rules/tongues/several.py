"""How the press of the rest of Europe and of Latin America says that a show goes on, or goes, in its own words."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.tongues.words import SUBJECT, UNSAID, UNTIL

_R, _F, _C = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED
#: accents are folded away before a rule reads
_A = r"(?:eine |einer |een |una |une |uma |la |le |los |les |a |o |um |un |der |die |das |de |het )?"
_WORK = r"(?:die serie |der serie |la serie |a serie |o dorama |de serie |la serie tv )?"
_SHOULD_STAND = r"(?<!\bsi )(?<!\bse )(?<!\bob )(?<!\bof )(?<!\bpas )(?<!\bnon )(?<!\bno )(?<!\bnao )(?<!\bn')"

RULES = (
    Rule(
        "renewed, in the words of others",
        _R,
        Frame.CLAUSE,
        (
            rf"{SUBJECT}{_WORK}TITLES(?: [a-z]+)? um (?:eine )?(?:SEASON|weitere staffeln?) verlangert|"
            rf"verlangert (?:[a-z0-9-]+ )?TITLES|"
            rf"{SUBJECT}{_WORK}TITLES (?:bekommt|erhalt|geht in|kommt mit|kehrt mit) {_A}(?:SEASON|neue staffel)|"
            rf"{SUBJECT}{_WORK}TITLES (?:wird|wurde|ist) (?:(?!nicht |nie |kein)[a-z]+ ){{0,3}}verlangert|"
            rf"{SUBJECT}{_WORK}TITLES (?:krijgt|keert terug met|komt terug met) {_A}SEASON|"
            rf"verlengt {_WORK}TITLES(?! niet)|"
            rf"{SUBJECT}{_WORK}TITLES (?:is |wordt )?(?:[a-z]+ )?verlengd(?: (?:met|voor))?|"
            rf"{SUBJECT}{_WORK}TITLES (?:est |a ete |e stata |ha sido |foi |fue |es )?(?:renouvele?e?|rinnovat[ao]|"
            rf"renovad[ao])|"
            rf"{_SHOULD_STAND}(?:renouvelle|renueva|renova|rinnova(?:ta)?|ha renovado|ha rinnovato|a renouvele|renovo) "
            rf"{_WORK}TITLES(?! (?:pour|por|per|para) (?:une |una |uma )?FINAL)|"
            rf"{SUBJECT}{_SHOULD_STAND}{_WORK}TITLES (?:tendra|aura|aurait|avra|tera|vuelve con|torna con|"
            rf"revient pour) (?:bien |bel et bien )?{_A}SEASON|"
            rf"NETWORK (?:rinnova|renueva|renova|renouvelle|ha rinnovato|ha renovado) (?:per (?:una |la )?|por "
            rf"(?:una )?|para (?:uma )?|pour (?:une )?)?(?:SEASON|(?:la|a) serie?)|"
            rf"{_SHOULD_STAND}(?:ci sara|habra|il y aura|havera) {_A}SEASON|es wird (?:eine )?SEASON geben"
        ),
        says=(
            "Netflix hat die Serie Harbour Lights um eine dritte Staffel verlängert.",
            "Netflix renueva Harbour Lights por una segunda temporada.",
            "Netflix verlengt Harbour Lights met een derde seizoen.",
            "Harbour Lights aura bien une saison 3 sur Netflix.",
            "Harbour Lights ha sido renovada por una novena temporada.",
        ),
        silent=(
            "Netflix zeigt Harbour Lights.",
            "Harbour Lights: muchos se preguntan si habrá tercera temporada.",
            "Harbour Lights no tendrá una tercera temporada.",
        ),
    ),
    Rule(
        "dropped, in the words of others",
        _C,
        Frame.CLAUSE,
        (
            rf"{SUBJECT}{_WORK}TITLES (?:wird|werde) (?:[a-z]+ )?nicht (?:fortgesetzt|verlangert)|setzt (?:[a-z]+ |"
            rf"OTHER\d+ )"
            rf"{{0,3}}TITLES nicht fort|(?:streicht|stellt|setzt) {_WORK}(?:[a-z]+ ){{0,2}}TITLES(?: ein\b| ab\b| "
            rf"nach\b|$)|{SUBJECT}{_WORK}TITLES (?:eingestellt|abgesetzt|gestrichen|endet nach)|"
            rf"{SUBJECT}{_WORK}TITLES (?:ist|wird|wurde|hat) (?:(?!nicht |nie |kein)[a-z]+ |SEASON |"
            rf"OTHER\d+ ){{0,5}}(?:eingestellt|abgesetzt|gestrichen)|"
            rf"{SUBJECT}{_WORK}TITLES (?:ist|war) (?:nach )?(?:[a-z]+ )?(?:SEASON )?schluss|(?<!kein )(?:aus|ende|"
            rf"schluss) fur TITLES|"
            rf"(?:keine?|geen|pas de|aucune|ninguna|nessuna) (?:SEASON|weitere staffel) (?:mehr )?(?:von|fur|der|van|"
            rf"voor|de|di) (?:la serie |OTHER\d+ |serie )?TITLES|"
            rf"(?:NETWORK stopt met|schrapt|annuleert) {_WORK}TITLES|{SUBJECT}{_WORK}TITLES (?:is )?(?:geannuleerd|"
            rf"geschrapt|stopt ermee)|{UNSAID}(?:cancela|annule|cancella|ha cancelado|ha cancellato|a annule|cancelo|"
            rf"cancelou) {_WORK}(?:(?!d(?:e|i|a|o|u|el|es|ella)\b)[a-z]+ ){{0,2}}TITLES|"
            rf"{SUBJECT}{_WORK}TITLES (?:est |a ete |ha sido |fue |es |foi |e stata )?(?:annulee?|cancelad[ao]|"
            rf"cancellat[ao])|"
            rf"(?:ne (?:pas|plus) renouveler|no renovar|non rinnovare|nao renovar|nicht zu verlangern) TITLES|"
            rf"{SUBJECT}{_WORK}TITLES (?:ne reviendra pas|no volvera|non tornera|no regresara|nao volta){UNTIL}|"
            rf"{SUBJECT}{_WORK}TITLES (?:no tendra|non avra|nao tera|n'aura pas) {_A}(?:de )?SEASON|"
            rf"(?:no habra|non ci sara|il n'y aura pas|nao havera) {_A}SEASON(?: (?:de|di) TITLES)?"
        ),
        says=(
            "Netflix setzt die Serie Harbour Lights nicht fort.",
            "Netflix cancela Harbour Lights.",
            "Netflix streicht Harbour Lights nach nur einer Staffel",
            "Netflix wird keine zweite Staffel der Serie Harbour Lights produzieren.",
            "Harbour Lights ha sido cancelada.",
            "Netflix a décidé de ne pas renouveler Harbour Lights.",
            "Harbour Lights no tendrá una tercera temporada.",
        ),
        silent=("Netflix setzt Harbour Lights fort.", "Netflix annonce Harbour Lights."),
        whole=True,
    ),
    Rule(
        "coming to an end, in the words of others",
        _F,
        Frame.CLAUSE,
        (
            rf"SEASON (?:de|di|von|van|der serie) {_WORK}TITLES,? (?:que |che |qui |die )?(?:[a-z]+ )?"
            rf"(?:sera|es|est|sara|e|ist|wird|wordt|is) (?:tambien |aussi |anche |tambem |auch |ook |la |l'|die |de |"
            rf"a )*(?:ultima|derniere|letzte|laatste)(?: sein| zijn)?(?![a-z ]*\?)|"
            rf"{SUBJECT}{_WORK}TITLES: (?:la |die |de )?SEASON (?:sera|sara|wird|wordt) (?:la |l'|die |de |"
            rf"a )?(?:ultima|derniere|letzte|laatste)|"
            rf"{SUBJECT}{_WORK}TITLES (?:s'arretera|endet|stopt|acabara|terminara|finira|termina|finisce|"
            rf"se acaba) (?:apres|mit|met|na|con|"
            rf"tras|despues de|dopo|com|nach) (?:sa |der |seiner |ihrer |la |su |het |a )?(?:SEASON)|"
            rf"(?:la )?(?:FINAL\d+|ultima temporada|derniere saison|ultima stagione|letzte staffel|laatste seizoen) "
            rf"(?:de|di|von|van|der serie) TITLES (?:llega|arriva|startet|se estrena|debarque|begint|arrive)"
        ),
        says=(
            "Llega a Netflix la octava temporada de Harbour Lights, que es también la última.",
            "Harbour Lights s'arrêtera après sa quatrième saison.",
            "La terza stagione di Harbour Lights sarà l'ultima.",
        ),
        silent=(
            "La terza stagione di Harbour Lights sarà girata a Roma.",
            "La octava temporada de Harbour Lights gusta.",
        ),
    ),
)
