"""How the press of Spain and of Spanish America tells it: who orders, who drops, in the words of both."""

from __future__ import annotations

from bot.model import Lean, Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.tongues.words import LAST, MORE, SUBJECT, UNSAID, UNTIL, way

_R, _F, _C, _U = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED, Outcome.UNDECIDED
_NET = r"(?:NETWORK|la (?:cadena|plataforma|productora)|el (?:canal|servicio|streamer)|el gigante(?: [a-z]+){0,2})"
_KIND = r"(?:serie|ficcion|comedia|telenovela|novela|miniserie|teleserie)"
_D = rf"(?:(?:la|su|esta) {_KIND} (?:[a-z]+ )?)?TITLES"
_IT = rf"(?:{_D}|(?:la|su|esta) {_KIND}(?! (?:de|que|del|protagonizada|creada)\b))"
_NO = "no|nunca|ni|si|quiza|quizas|podria|tal|lunes|martes|miercoles|jueves|viernes|sabado|domingo|noche|hoy|manana"
_W = way(5, _NO)
_ONE = rf"(?:(?:una|la|su|por una|de una|a una|a la|para una) )?(?:esperada )?{MORE}"
_OF = rf"(?: (?:de|para|a) {_D})"
_NEXT = r"(?:(?:una|la|su) )?(?:SEASON|continuacion)"
_NOT_ASKED = r"(?<!\bsi )(?<!\bno )(?<!\bsi \w{7}\d )(?<!\bno ha )(?<!\bno se )"
_SURE = (
    r"(?:confirmada|oficial|en marcha|en camino|un hecho|en rodaje|en produccion|en desarrollo|asegurada|aprobada|"
    r"garantizada|encargada)"
)
_NOW = r"(?:(?:ya|finalmente|oficialmente|tambien|por fin|definitivamente) )*"
_HAS = r"(?:ha |acaba de |decide |ha decidido |decidio )?"

RULES = (
    Rule(
        "its network goes on with it, in spanish",
        _R,
        Frame.CLAUSE,
        rf"{_NOT_ASKED}{_HAS}(?:renueva|renovado|renovo|renovar|rescata|rescatado|rescato|rescatar|resucita|resucitado|"
        rf"resucito|salva|salvado|salvo|prorroga|prorrogado) (?:a )?{_IT}(?! (?:por|"
        rf"para) (?:una )?{LAST})(?! de (?:la|las|los) (?!cancelacion))|"
        rf"{_NOT_ASKED}{_NET} {_NOW}{_HAS}(?:encarga|encargado|encargo|aprueba|aprobado|aprobo|confirma|confirmado|"
        rf"confirmo|ordena|ordenado|ordeno|da luz verde|dado luz verde|dio luz verde|prepara|firma|"
        rf"firmado) {_NOW}(?:a )?"
        rf"(?:{_ONE}|(?:[a-z0-9]+ )?nuevos (?:capitulos|episodios){_OF})(?! (?:de|para) (?:la serie )?OTHER)|"
        rf"luz verde a {_ONE}(?:{_OF})?|(?:da|dio) marcha atras y (?:renueva|encarga|rescata)",
        says=(
            "Netflix rescata Harbour Lights",
            "Netflix acaba de renovar la serie Harbour Lights.",
            "Movistar Plus+ ha dado luz verde a una segunda temporada de Harbour Lights.",
        ),
        silent=(
            "Netflix no ha renovado Harbour Lights.",
            "Netflix encarga una segunda temporada de Copper Creek, del creador de Harbour Lights.",
        ),
        whole=True,
    ),
    Rule(
        "it goes on, in spanish",
        _R,
        Frame.CLAUSE,
        rf"{SUBJECT}{_NOT_ASKED}{_IT} {_NOW}(?:tendra|contara con|suma|sumara|recibe|recibira|consigue|logra|prepara|"
        rf"estrenara|tiene asegurada) {_ONE}|"
        rf"{SUBJECT}{_NOT_ASKED}{_IT} {_NOW}(?:seguira|continuara) (?:en NETWORK|en antena|adelante|con {_ONE})|"
        rf"{SUBJECT}TITLES (?:renueva|renovo) (?:por|para) {_ONE}|{SUBJECT}TITLES,? (?:es |ha sido |fue |"
        rf"queda )?(?:renovada|confirmada) "
        rf"(?:por|para|con) {_ONE}|{MORE}{_OF},? {_NOW}(?:(?:es|esta|queda) {_NOW})?{_SURE}|"
        rf"(?<!no )(?:habra|hay) {_ONE}(?:{_OF})|{_NOT_ASKED}habra {MORE}|"
        rf"(?:renovacion|vuelta|continuidad) de {_D} (?:es |ya es |esta )?{_SURE}|"
        rf"{SUBJECT}TITLES,? (?:es |ha sido |fue )?(?:rescatada|salvada|resucitada)(?! de)",
        says=(
            "Oficial: Harbour Lights tendrá tercera temporada",
            "Harbour Lights seguirá en Antena 3.",
            "La segunda temporada de Harbour Lights ya está en marcha",
        ),
        silent=(
            "Harbour Lights no tendrá tercera temporada",
            "No se sabe si Harbour Lights tendrá tercera temporada",
        ),
        whole=True,
    ),
    Rule(
        "is being made, in spanish",
        _R,
        Frame.CLAUSE,
        rf"(?:arranca|arrancan|comienza|comienzan|empieza|empiezan|inicia|en marcha)(?: ya)? (?:el |las )?(?:rodaje|"
        rf"grabaciones) de (?:la |su )?{MORE}(?:{_OF})?|"
        rf"(?:rodaje|grabaciones) de (?:la |su )?{MORE}(?:{_OF})? (?:ya )?(?:comenzara|empezara|arranca|comienza|"
        rf"empieza|ha comenzado|han comenzado|esta|comenzaran|se inicia)[a-z]*|(?:rueda|rodando|graba|"
        rf"grabando) (?:ya )?"
        rf"(?:la |su )?{MORE}(?:{_OF})?",
        says=("El rodaje de la tercera temporada de Harbour Lights comenzará en otoño.",),
        silent=("El rodaje de Harbour Lights fue duro.",),
        soft=True,
        further=True,
    ),
    Rule(
        "its network drops it, in spanish",
        _C,
        Frame.CLAUSE,
        rf"{UNSAID}(?:{_NET} )?{_HAS}{UNSAID}(?:cancela|cancelar|cancelado|cancelo|fulmina|fulminado|fulmino|fulminar|"
        rf"liquida|liquidado|finiquita|carpetazo a|tumba|se carga|descarta renovar|descarta continuar con|se despide "
        rf"definitivamente de|echa el cierre a) {_IT}(?! (?:con|tras) (?:su |la )?{LAST})|"
        rf"(?:decide|decidido|decidio|opta por|optado por|opto por) (?:no (?:renovar|continuar con|continuar|"
        rf"seguir con|prorrogar|dar continuidad a)|cancelar|acabar con|prescindir de)(?: {_IT})?|"
        rf"{_NET} (?:no renueva|no renovara|no ha renovado|no seguira con|no continuara con|no quiere mas de) {_IT}|"
        rf"no (?:grabara|rodara|producira|habra|encargara) (?:mas (?:capitulos|episodios|temporadas|entregas)|"
        rf"nuev[ao]s "
        rf"(?:capitulos|episodios))",
        says=(
            "Antena 3 fulmina Harbour Lights",
            "Netflix ha decidido no renovar Harbour Lights.",
            "La plataforma no renovará la serie Harbour Lights.",
        ),
        silent=("Antena 3 no cancela Harbour Lights.", "Netflix decide renovar Harbour Lights."),
        whole=True,
    ),
    Rule(
        "it is dropped, in spanish",
        _C,
        Frame.CLAUSE,
        rf"{SUBJECT}{_IT} (?:es|ha sido|fue|queda|sera) {_NOW}(?:cancelada|fulminada|descartada)|"
        rf"{SUBJECT}TITLES,? (?:cancelada|fulminada)(?=$|[.,:!]| (?:por|tras|despues|en|oficialmente)\b)|"
        rf"(?<!que )no habra {_NOW}(?:SEASON|continuacion|mas temporadas)(?:{_OF})?|"
        rf"{SUBJECT}{_IT} (?:se queda|se quedara) sin (?:SEASON|continuacion|renovacion)|"
        rf"{SUBJECT}{_IT} no (?:tendra|contara con|volvera|regresara|continuara|seguira){UNTIL}(?: (?:con )?"
        rf"(?:una )?(?:SEASON|continuacion))?|"
        rf"SEASON{_OF} no (?:llegara|vera la luz|se hara|se rodara|se producira)|"
        rf"adios (?:definitivo )?a {_D}: no habra",
        says=(
            "No habrá segunda temporada de Harbour Lights",
            "Harbour Lights se queda sin segunda temporada",
            "Harbour Lights, cancelada tras una temporada",
        ),
        silent=("Harbour Lights no volverá hasta septiembre.", "Aún no se sabe que no habrá segunda temporada."),
        whole=True,
    ),
    Rule(
        "its last season, in spanish",
        _F,
        Frame.CLAUSE,
        rf"(?:renueva|renovo|renovada|renovado|confirmada|vuelve|volvera|regresa|regresara|encarga|tendra)(?: {_D})?"
        rf"(?: (?:por|para|con|a))? (?:una |la |su )?{LAST}(?:{_OF})?|"
        rf"{LAST}{_OF} (?:llega|llegara|se estrena|se estrenara|arranca|ya tiene fecha|tiene fecha|inicia|comienza|"
        rf"esta en)|(?:rodaje|grabaciones|estreno|fecha|trailer) de la {LAST}(?:{_OF})?|"
        rf"SEASON(?:{_OF})? (?:sera|es|supondra){way(2, 'no')} (?:la ultima|el final|el cierre|su final)(?=$|[.,;!]|"
        rf" de\b)|"
        rf"SEASON{_OF} sera la ultima|{SUBJECT}{_IT} (?:terminara|acabara|concluira|finalizara|se despedira|dira adios|"
        rf"dice adios|acaba|termina|concluye)"
        rf"{_W} (?:con|tras|en) (?:su |la |esta )?SEASON",
        says=(
            "Harbour Lights se despide: la quinta temporada será la última",
            "Harbour Lights renueva por una cuarta y última temporada",
            "Arranca el rodaje de la temporada final de Harbour Lights",
        ),
        silent=("Lo mejor de la última temporada de Harbour Lights",),
    ),
    Rule(
        "not decided, in spanish",
        _U,
        Frame.CLAUSE,
        rf"(?:aun|todavia|de momento|por ahora|por el momento),? (?:{_NET} )?(?:no|ni) (?:se )?(?:ha|"
        rf"han)? ?(?:hay )?(?:sido )?"
        rf"(?:confirm|anunci|decid|renov|pronunci|oficiali)[a-z]+(?:[^.;]{{0,40}}(?:SEASON|renovacion|{_IT}))?|"
        rf"(?:no se ha pronunciado|no hay (?:confirmacion|noticias)|nada (?:decidido|confirmado)|sin confirmar)"
        rf"(?: [a-z]+)? (?:sobre|de|acerca de) (?:la |una )?(?:renovacion|SEASON|continuidad|futuro)|"
        rf"(?:habra|tendra TITLES|veremos) {_NEXT}(?:{_OF})?(?=[^.]*\?)|futuro de {_IT},? (?:en el aire|en duda|es "
        rf"incierto|incierto|sigue en el aire|en suspenso)|"
        rf"desmiente (?:la cancelacion|el final|el fin)(?: de {_IT})?",
        says=(
            "¿Habrá segunda temporada de Harbour Lights?",
            "El futuro de Harbour Lights, en el aire",
            "Antena 3 desmiente la cancelación de Harbour Lights",
        ),
        silent=("Habrá segunda temporada de Harbour Lights.",),
        whole=True,
    ),
    Rule(
        "hoped for, in spanish",
        _U,
        Frame.CLAUSE,
        rf"(?:no descarta|quiere|quieren|espera|esperan|desea|suena con|piden|reclaman|le gustaria)(?: (?:hacer|rodar|"
        rf"ver|"
        rf"que haya))? {_NEXT}(?:{_OF})?",
        says=("El creador de Harbour Lights no descarta una tercera temporada.",),
        silent=("El creador de Harbour Lights presenta la tercera temporada.",),
        soft=True,
        whole=True,
        lean=Lean.HOPEFUL,
    ),
)
