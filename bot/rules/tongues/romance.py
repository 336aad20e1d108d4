"""How the press of France, Spain, Italy, Portugal and Latin America tells that a show goes on, or goes."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.tongues.words import SUBJECT, UNTIL

_R, _F, _C, _U = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED, Outcome.UNDECIDED
_WORK = r"(?:(?:la |a |de la |da |della )?serie |la fiction |a novela )?"
_IT = rf"(?:{_WORK}TITLES|(?:la|a) serie|la fiction|la ficcion|elle)"
_THE = r"(?:(?:une|la|sa|una|su|uma|a|il|el|le|deja une) )?"
_ON = r"(?: [a-z0-9']+){0,4}?"
#: a clause that begins so asks, or says no
_NO_QUESTION = r"(?<!\bsi )(?<!\bse )(?<!\bno )(?<!\bnon )(?<!\bnao )(?<!\bne )"
_OF = r"(?:de|di|da|pour|para|per|a)"

RULES = (
    Rule(
        "goes on, in french",
        _R,
        Frame.CLAUSE,
        rf"{SUBJECT}{_NO_QUESTION}{_IT} (?:est|a ete|vient d'etre|sera)(?: [a-z]+){{0,2}} (?:renouvelee?|reconduite?|"
        rf"prolongee?)|"
        rf"{SUBJECT}{_NO_QUESTION}{_IT} (?:aura|obtient|decroche|s'offre|tient)(?: (?:bien|bel et bien|finalement|"
        rf"aussi|droit a))* "
        rf"{_THE}SEASON|{SUBJECT}{_NO_QUESTION}{_IT} (?:reviendra|revient|sera de retour|est de retour|"
        rf"fera son retour|fait son retour|"
        rf"continuera|se poursuivra){_ON} (?:pour|avec|dans) {_THE}SEASON|"
        rf"NETWORK (?:a )?(?:officiellement )?(?:commande|signe|valide|confirme|annonce|officialise|prepare|renouvelle|"
        rf"reconduit) {_THE}SEASON (?:de|pour) {_WORK}TITLES|"
        rf"SEASON (?:de|pour) {_WORK}TITLES (?:est|a ete|sera)(?: [a-z]+)? (?:commandee|confirmee|annoncee|en "
        rf"(?:preparation|"
        r"tournage|cours|production)|validee|tournee)",
        says=(
            "La série Harbour Lights reviendra pour une quatrième saison sur HBO.",
            "TF1 a commandé une saison 2 de Harbour Lights.",
            "Bonne nouvelle pour les fans de Harbour Lights : la série aura droit à une saison 3.",
        ),
        silent=(
            "On ignore si Harbour Lights aura une saison 3.",
            "Harbour Lights ne reviendra pas pour une saison 3.",
        ),
    ),
    Rule(
        "dropped, in french",
        _C,
        Frame.CLAUSE,
        rf"{SUBJECT}{_IT} (?:ne sera|n'est|n'a|ne va) (?:pas|plus) (?:ete |etre )?(?:renouvelee?|reconduite?|"
        rf"prolongee?|de retour)|"
        rf"{SUBJECT}{_IT} ne (?:reviendra|continuera) (?:pas|plus)|{SUBJECT}{_IT} n'aura (?:pas|jamais)(?: (?:droit a|"
        rf"de))* (?:une )?SEASON|"
        rf"{SUBJECT}{_IT} s'arrete(?:ra)? (?:la|definitivement|(?:apres|au bout de) (?:[a-z]+|\d+) saisons?)|"
        rf"(?:met|a mis|mettra) (?:fin|un terme) a {_WORK}TITLES(?! (?:avec|apres) (?:sa |la |une )?(?:SEASON|FINAL))|"
        rf"NETWORK (?:arrete|stoppe|abandonne|supprime|enterre) {_WORK}TITLES|clap de fin pour {_WORK}TITLES",
        says=(
            "La série Harbour Lights s'arrête après deux saisons, a annoncé TF1.",
            "Harbour Lights ne sera pas reconduite pour une deuxième saison.",
            "Canal+ met fin à Harbour Lights.",
        ),
        silent=("Harbour Lights n'a pas encore été renouvelée.", "Harbour Lights n'a pas convaincu."),
        whole=True,
    ),
    Rule(
        "goes on, in spanish, italian or portuguese",
        _R,
        Frame.CLAUSE,
        rf"{SUBJECT}{_NO_QUESTION}{_IT} (?:tendra|contara con|suma|recibe|consigue|logra|avra|ottiene|tera|vai ter|"
        rf"ganha|ganhara|tem) "
        rf"{_THE}SEASON|{SUBJECT}{_NO_QUESTION}{_IT} (?:volvera|vuelve|regresara|regresa|tornera|torna|ritorna|"
        rf"voltara|volta|regressa|retorna|continuera|continuara){_ON} (?:con|per|com|para|por|en) {_THE}SEASON|"
        rf"NETWORK (?:ha |ja )?(?:encarga|encargado|confirma|confirmado|confermato|anuncia|anunciado|annunciato|"
        rf"conferma|ordina|ordinato|aprueba|prepara|encomendou|confirmou|da luz verde a|"
        rf"da (?:il )?via libera a) {_THE}SEASON {_OF} "
        rf"{_WORK}TITLES|{_NO_QUESTION}(?:habra|ci sara|havera|haver[ae]) {_THE}SEASON {_OF} {_WORK}TITLES|"
        rf"SEASON {_OF} {_WORK}TITLES (?:ya |e |esta |ja )+(?:en marcha|confirmada|confermata|in (?:lavorazione|"
        rf"produzione)|"
        r"em producao|en rodaje)",
        says=(
            "Harbour Lights volverá con una cuarta temporada en 2025.",
            "Harbour Lights tornerà con una terza stagione su Sky.",
            "A série Harbour Lights vai ter uma segunda temporada na Netflix.",
        ),
        silent=(
            "Non si sa ancora se Harbour Lights avrà una seconda stagione.",
            "Harbour Lights no tendrá segunda temporada.",
        ),
    ),
    Rule(
        "dropped, in spanish, italian or portuguese",
        _C,
        Frame.CLAUSE,
        rf"(?:no|non|nao) (?:renueva|renovara|ha renovado|rinnova|ha rinnovato|rinnovera|renova|renovou|seguira con|"
        rf"continuara con) {_WORK}TITLES|{SUBJECT}{_IT} (?:no|non|nao) (?:sera (?:renovada|rinnovata)|"
        rf"ha sido renovada|e stata "
        rf"rinnovata|foi renovada|continuara|continuera|seguira|volvera|regresara|tornera|voltara|andra avanti){UNTIL}|"
        rf"{SUBJECT}{_IT} (?:no|non|nao) (?:tendra|avra|tera|contara con) {_THE}(?:SEASON|mas temporadas)|"
        rf"(?:pone|pondra|puso|ha puesto|poe|pora|mette|mettera) (?:el )?(?:fin|punto (?:y )?final|"
        rf"la parola fine) a {_WORK}TITLES"
        rf"(?! (?:con|tras|com|con la|com a) (?:su |la |a |sua )?(?:SEASON|FINAL))|"
        rf"(?:chiude|cierra|encerra) {_WORK}TITLES (?:dopo|tras|apos) (?:[a-z]+|\d+) (?:stagion[ei]|temporadas?)",
        says=(
            "Antena 3 no renovará Harbour Lights y la serie se queda con dos temporadas.",
            "Netflix non rinnova Harbour Lights per una seconda stagione.",
            "Movistar pone fin a Harbour Lights.",
        ),
        silent=("Netflix renueva Harbour Lights.", "Netflix pondrá fin a Harbour Lights con su quinta temporada."),
        whole=True,
    ),
    Rule(
        "ends, in a romance tongue",
        _F,
        Frame.CLAUSE,
        rf"{SUBJECT}{_IT} (?:s'achevera|se terminera|prendra fin|s'arretera|tirera sa reverence|se conclura|prend fin|"
        rf"llega(?:ra)? a su "
        rf"fin|terminara|acabara|concluira|finalizara|se despedira|se despide|si concludera|si chiudera|finira|"
        rf"terminera|"
        rf"giunge al termine|volge al termine|arriva alla fine|chega(?:ra)? ao fim|termina|encerra){_ON} (?:avec|"
        rf"apres|a l'issue "
        r"de|au terme de|con|tras|en|com|na|no fim d[ae]|nella) (?:sa |su |la |sua |a |cette |esta )?(?:SEASON|FINAL)|"
        rf"(?:pondra|pone|puso|mettra|met|mettera|pora) (?:fin|punto (?:y )?final|un terme|"
        rf"la parola fine) a {_WORK}TITLES (?:con|"
        r"avec|apres|com|tras) (?:su |sa |la |sua |a )?(?:SEASON|FINAL)|"
        rf"(?:renouvelle|reconduit|renueva|rinnova|renova|renouvelee|renovada|rinnovata|"
        rf"commande) (?:{_WORK}TITLES )?(?:pour|"
        rf"por|per|para) {_THE}FINAL",
        says=(
            "Harbour Lights llega a su fin con la sexta temporada, que se estrena en mayo.",
            "Netflix pondrá punto final a la serie Harbour Lights con su quinta temporada.",
            "Netflix renouvelle Harbour Lights pour une cinquième et dernière saison.",
            "Harbour Lights chega ao fim na sexta temporada.",
        ),
        silent=(
            "Harbour Lights llega a su fin de semana.",
            "Netflix renouvelle Harbour Lights pour une saison.",
        ),
    ),
    Rule(
        "not decided, in a romance tongue",
        _U,
        Frame.CLAUSE,
        rf"\b(?:si|se) (?:habra|ci sara|havera|il y aura|tera|avra|tendra)?(?: {_THE}SEASON {_OF})? ?{_WORK}TITLES "
        rf"(?:tendra|avra|tera|aura|volvera|tornera|reviendra|voltara|sera renov[a-z]+)|"
        rf"\b(?:si|se) (?:habra|ci sara|havera|il y aura) {_THE}SEASON|"
        rf"(?:l'avenir|el futuro|il futuro|o futuro|le sort) {_OF} {_WORK}TITLES (?:reste|est|demeure|es|sigue|e|resta|"
        r"permanece)(?: [a-z]+)? (?:incertain|en suspens|incierto|incerto|en el aire|in bilico|em aberto|indecis)",
        says=(
            "L'avenir de Harbour Lights reste incertain, TF1 n'ayant pas encore pris de décision.",
            "Netflix todavía no ha decidido si habrá una segunda temporada de Harbour Lights.",
            "Non si sa ancora se Harbour Lights avrà una seconda stagione.",
        ),
        silent=("Harbour Lights tendrá una segunda temporada.",),
        whole=True,
    ),
)
