"""How the press of France, Belgium, Switzerland and Quebec tells it: who orders, who drops, in the words of both."""

from __future__ import annotations

from bot.model import Lean, Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.tongues.words import LAST, MORE, SUBJECT, way

_R, _F, _C, _U = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED, Outcome.UNDECIDED
_NET = r"(?:NETWORK|la chaine|la plateforme|le (?:streamer|diffuseur|service|groupe)|le geant(?: [a-z]+){0,2})"
_KIND = r"(?:serie|fiction|saga|dramedie|comedie|sitcom|feuilleton|quotidienne)"
_D = rf"(?:(?:la|sa|cette|le) {_KIND} (?:[a-z]+ )?)?TITLES"
_IT = rf"(?:{_D}|(?:la|sa|cette) {_KIND}(?! (?:de|qui|dont|d'|des|du)\b))"
_NO = "ne|n'est|n'a|pas|plus|si|peut-etre|jeudi|lundi|mardi|mercredi|vendredi|samedi|dimanche|soir|des|sans|aurait"
_W = way(5, _NO)
_ONE = rf"(?:(?:une|la|sa|d'une|de la|de sa|a une|a la|deux|pour une|pour la) )?(?:[a-z]+ )?{MORE}"
_OF = rf"(?: (?:de|pour|a|d') ?{_D})"
_SUITE = r"(?:(?:une|la|de|d'une|a une|de la) )?(?:SEASON|suite)"
_NOT_ASKED = r"(?<!\bsi )(?<!\bpas )(?<!\bne )(?<!\bque si )"
_HAS = (
    r"(?:a |vient de |vient d'|va |decide de |decide d'|a decide de |a decide d'|a choisi de |a choisi d'|choisit d')?"
)
_SURE = (
    r"(?:confirmee?|commandee?|officielle|officialisee?|annoncee|validee|actee|en preparation|en tournage|en chantier|"
    r"en marche|en cours d'ecriture|sur les rails|en route|lancee)"
)
_ADVERB = r"(?:(?:bien|bel et bien|finalement|donc|aussi|egalement|officiellement|deja|definitivement|desormais) )*"

RULES = (
    Rule(
        "its network goes on with it, in french",
        _R,
        Frame.CLAUSE,
        rf"{_NOT_ASKED}(?<!\bsi \w{{7}}\d )(?:{_NET} )?{_HAS}(?:renouvele[rz]?|renouvelle|reconduire|reconduit|"
        rf"prolonger?|ressuscite[r]?|sauver?|repecher?|relancer?) (?:officiellement )?(?:la serie )?{_D}(?! (?:pour|"
        rf"avec) (?:une |la |sa )?{LAST})|"
        rf"{_NET} {_HAS}(?:sauve|repeche|ressuscite|renouvelle|renouvele|reconduit|prolonge) {_IT}|"
        rf"{_NET} {_HAS}(?:commande|commander|signe|signer|valide|valider|officialise|officialiser|confirme|confirmer|"
        rf"passe commande|passer commande|dit oui|donne son feu vert|met en chantier|mis en chantier|"
        rf"rempile) {_ADVERB}(?:pour )?{_ONE}"
        rf"(?! (?:de|pour) (?:la serie )?OTHER)|(?:commande|signe) (?:[a-z0-9]+ )?nouveaux episodes{_OF}|"
        rf"(?:apres avoir ete )?(?:annulee?|abandonnee?) par NETWORK[^.;:]{{0,40}} (?:est |a ete )?{_ADVERB}(?:reprise|"
        rf"sauvee|repechee|recuperee) par NETWORK|"
        rf"(?:{_NET} )(?:change d'avis|fait machine arriere|fait marche arriere)[^.;]{{0,20}} (?:et )?(?:renouvelle|"
        rf"commande|sauve) (?:{_IT}|{_ONE})",
        says=(
            "TF1 renouvelle la série Harbour Lights.",
            "Netflix vient de commander une troisième saison de Harbour Lights.",
            "Netflix sauve Harbour Lights.",
        ),
        silent=(
            "TF1 n'a pas renouvelé Harbour Lights.",
            "Netflix a commandé une troisième saison de Copper Creek, où l'on retrouve l'acteur de Harbour Lights.",
        ),
        whole=True,
    ),
    Rule(
        "it goes on, in french",
        _R,
        Frame.CLAUSE,
        rf"{SUBJECT}{_NOT_ASKED}{_IT} (?:aura|aurait|obtient|decroche|a droit|aura droit|s'offre|va avoir|tient|"
        rf"beneficiera) "
        rf"{_ADVERB}(?:{_ONE}|une suite)|{SUBJECT}{_NOT_ASKED}{_IT}{_W} (?:revient|reviendra|sera de retour|rempile|"
        rf"repart|signe|remet le couvert|fera son retour){_W} (?:pour|avec|dans) (?:{_ONE}|de nouveaux episodes)|"
        rf"(?<!\bde )(?:une |la )?{MORE}(?:{_OF})? (?:est|a ete|sera) {_ADVERB}{_SURE}|"
        rf"{MORE}{_OF} {_ADVERB}(?:{_SURE}|verra (?:bien )?le jour|arrive)(?! (?:le|jeudi|ce soir))|"
        rf"{SUBJECT}TITLES ?: c'est (?:officiel|confirme|acte|signe),? (?:la |une |il y aura (?:bien )?une )?{MORE}|"
        rf"{SUBJECT}TITLES ?: (?:la |une )?{MORE} (?:est |sera )?{_ADVERB}{_SURE}|"
        rf"{_NOT_ASKED}il y aura {_ADVERB}(?:une )?(?:{MORE}|suite)(?: a {_D})?|une {MORE} verra {_ADVERB}le jour|"
        rf"{SUBJECT}TITLES (?:est |a ete |finalement |(?:officiellement )?)?(?:sauvee?|repechee?|"
        rf"ressuscitee?)(?! (?:de|des|du)\b)|"
        rf"feu vert pour {_ONE}(?:{_OF})?",
        says=(
            "Harbour Lights : c'est officiel, la saison 3 arrive",
            "Netflix a confirmé que la série Harbour Lights aurait bien une troisième partie.",
            "Une saison 2 de Harbour Lights est en préparation.",
            "Harbour Lights sauvée in extremis",
        ),
        silent=(
            "Harbour Lights revient jeudi avec deux épisodes.",
            "Harbour Lights n'aura pas droit à une saison 2.",
            "On ne sait pas si Harbour Lights aurait droit à une saison 2.",
        ),
        whole=True,
    ),
    Rule(
        "is being made, in french",
        _R,
        Frame.CLAUSE,
        rf"(?:tournage|production) de (?:la |sa |cette )?{MORE}(?:{_OF})? (?:a |est |doit |va )?(?:deja )?(?:debut|"
        rf"commenc|"
        rf"demarr|en cours|termin|se deroul|debute|lanc)[a-z]*|tourne (?:actuellement|en ce moment) (?:la |sa )?{MORE}",
        says=("Le tournage de la saison 3 de Harbour Lights a débuté à Marseille.",),
        silent=("Le tournage de la saison 3 de Harbour Lights inquiète.",),
        soft=True,
        further=True,
    ),
    Rule(
        "its network drops it, in french",
        _C,
        Frame.CLAUSE,
        rf"{SUBJECT}TITLES ?: NETWORK jette l'eponge|"
        rf"(?:{_NET} |{SUBJECT}TITLES ?: (?:NETWORK )?)(?:a |vient d'|va |vient de |decide d'|a decide d'|decide de |"
        rf"a decide de )?"
        rf"(?:annuler?|arreter?|stopper?|abandonner?|debrancher?|enterrer?|sacrifier?|supprimer?|deprogrammer "
        rf"definitivement) {_IT}(?! (?:deux|trois|quelques) (?:jours|semaines|heures))|"
        rf"{_NET} (?:a )?(?:tire un trait sur|renonce a|met fin a|met un terme a|a mis un terme a|mis fin a|"
        rf"jette l'eponge pour|se separe de|dit adieu a) {_IT}(?! (?:avec|apres) (?:une |la |sa )?(?:SEASON|{LAST}))|"
        rf"(?:decide|decident|choisi|choisit|prefere) de ne (?:pas|plus) (?:donner (?:de )?suite a|renouveler|"
        rf"reconduire|poursuivre|prolonger|continuer)(?: (?:{_IT}|l'aventure))?|"
        rf"(?:ne|n'a pas) (?:donnera|renouvelle|renouvellera|reconduit|reconduira|souhaite poursuivre|souhaite "
        rf"renouveler) (?:pas |plus )?(?:suite a |de suite a )?{_IT}",
        says=(
            "TF1 débranche Harbour Lights",
            "Netflix a décidé de ne pas donner suite à la série Harbour Lights.",
            "TF1 renonce à Harbour Lights.",
        ),
        silent=("TF1 arrête le tournage de Harbour Lights.", "TF1 a décidé de renouveler Harbour Lights."),
        whole=True,
    ),
    Rule(
        "it is dropped, in french",
        _C,
        Frame.CLAUSE,
        rf"(?:pas|point|ni) de (?:SEASON|suite)(?: prevue)? (?:pour|a|de) {_D}|"
        rf"(?:il )?n'y aura {_ADVERB}(?:pas|jamais) (?:de |d')(?:SEASON|suite|autre saison)|"
        rf"{SUBJECT}{_IT} n'aura {_ADVERB}(?:pas|jamais) (?:le )?(?:droit a )?(?:de |une )?(?:SEASON|suite)|"
        rf"{SUBJECT}{_IT} (?:est|a ete|vient d'etre|sera) {_ADVERB}(?:annulee?|stoppee?|abandonnee?)|"
        rf"{SUBJECT}TITLES (?:deja |officiellement |finalement )?(?:annulee?|stoppee?|debranchee)(?=$|[ .,:!])|"
        rf"(?:c'est|c'en est) {_ADVERB}(?:fini|termine|la fin|terminee) (?:pour|de) {_D}|"
        rf"(?:fin de partie|rideau|game over|clap de fin|arret definitif|arret|fin de l'aventure) (?:pour|de) {_IT}|"
        rf"(?:une |la )?SEASON(?:{_OF})? (?:ne verra (?:pas|jamais) le jour|est annulee|a ete annulee|ne se fera pas|"
        rf"n'aura pas lieu)",
        says=(
            "Pas de saison 2 pour Harbour Lights",
            "C'est fini pour Harbour Lights.",
            "Harbour Lights annulée par Netflix après une saison",
        ),
        silent=("Pas encore de saison 2 pour Harbour Lights", "Harbour Lights n'est pas annulée."),
        whole=True,
    ),
    Rule(
        "its last season, in french",
        _F,
        Frame.CLAUSE,
        rf"{SUBJECT}{_IT}(?: est| a ete)? (?:renouvelee?|reconduite?|prolongee?|aura|aura droit a|revient|reviendra|"
        rf"sera de retour){_W} (?:pour |avec |a )?(?:une |la |sa )?{LAST}|"
        rf"(?:renouvelle|reconduit|prolonge|commande|signe) (?:{_D} )?(?:pour )?(?:une |la )?{LAST}(?:{_OF})?|"
        rf"{LAST}{_OF} (?:arrive|debarque|est attendue|a ete commandee|est en tournage|entre en tournage|a une date|se "
        rf"devoile|sera diffusee|sera lancee)|tournage de la {LAST}|"
        rf"SEASON(?:{_OF})? (?:sera|est|marquera|signera|constituera){way(2, 'pas')} (?:la derniere|l'ultime|la fin|"
        rf"aussi la derniere)(?=$|[.,;!]| (?:de|a|pour)\b)|"
        rf"{SUBJECT}{_IT} (?:s'achevera|se terminera|prendra fin|s'arretera|s'arrete|se conclura) (?:avec|apres|"
        rf"a l'issue de|au "
        rf"terme de) (?:sa |la |cette )?SEASON",
        says=(
            "Harbour Lights : la saison 4 sera la dernière",
            "Harbour Lights renouvelée pour une cinquième et ultime saison",
        ),
        silent=("Harbour Lights : la saison 4 sera la plus longue", "La dernière saison de Harbour Lights a déçu."),
    ),
    Rule(
        "not decided, in french",
        _U,
        Frame.CLAUSE,
        rf"(?:n'a|n'ont) (?:toujours )?(?:pas |rien )?encore (?:ete )?(?:officialise|confirme|annonce|decide|tranche|"
        rf"renouvele|pris de decision|pris sa decision|statue|commande|donne)[a-z]*(?: (?:de|sur|pour|la|d') ?(?:la |"
        rf"une )?"
        rf"(?:SEASON|suite|sort|avenir|{_IT}))?|(?:pas encore ete|pas encore|toujours pas) (?:renouvelee|reconduite|"
        rf"officialisee|confirmee)|{SUBJECT}TITLES aura-t-(?:elle|il) (?:droit )?(?:a )?{_SUITE}|y aura-t-il {_SUITE}|"
        rf"{_SUITE} pour {_D} ?(?=[^.]*\?)|"
        rf"(?:quid|faut-il esperer|peut-on esperer|doit-on s'attendre) (?:d'|a )?{_SUITE}|"
        rf"aucune decision n'a (?:encore )?"
        rf"ete prise|dement (?:l'annulation|la fin|l'arret)(?: de {_IT})?|"
        rf"(?:une )?SEASON(?:{_OF})? (?:n'a|n'est) (?:pas|toujours pas) (?:encore )?(?:ete )?(?:confirmee|officielle|"
        rf"annoncee|commandee)",
        says=(
            "Harbour Lights : TF1 n'a pas encore officialisé de suite.",
            "Harbour Lights aura-t-elle droit à une suite ?",
        ),
        silent=("Harbour Lights aura droit à une suite.",),
        whole=True,
    ),
    Rule(
        "hoped for, in french",
        _U,
        Frame.CLAUSE,
        rf"(?:espere|esperent|veut|voudrait|aimerait|reve|reclament|demandent|souhaite|souhaitent)(?: (?:faire|tourner|"
        rf"voir|avoir|d'|de))? {_SUITE}(?:{_OF})?",
        says=("Le créateur de Harbour Lights espère une saison 2.",),
        silent=("Le créateur de Harbour Lights présente la saison 2.",),
        soft=True,
        whole=True,
        lean=Lean.HOPEFUL,
    ),
)
