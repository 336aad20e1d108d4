"""How the press of Germany, Austria and Switzerland tells it: who orders and who drops, in its orders of words."""

from __future__ import annotations

from bot.model import Lean, Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.tongues.words import LAST, MORE, SUBJECT, WORD, way

_R, _F, _C, _U = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED, Outcome.UNDECIDED
_NET = (
    r"(?:NETWORK|der (?:[a-z]*sender|streamer|streamingdienst|streaminganbieter|streamingriese)|die (?:plattform|"
    r"streamingplattform))"
)
_KIND = r"(?:[a-z-]*(?:serie|reihe|krimi|drama|sitcom|show|thriller|soap|komodie))"
_D = rf"(?:(?:die|der|das|den|ihre|seine) )?(?:NETWORK-)?(?:{_KIND} )?TITLES"
_IT = rf"(?:{_D}|(?:die|der|das) (?:NETWORK-)?{_KIND})"
_OF = rf"(?: (?:von|fur|zu|der) {_D})"
_NO = (
    "nicht|nie|kein|keine|keinen|kaum|ob|vielleicht|wohl|womoglich|angeblich|am|um|ab|heute|morgen|gegen|ohne|als|"
    "wenn|falls|aus"
)
_W = way(5, _NO)
#: the same where a day may be told
_WHEN = way(7, "nicht|nie|kein|keine|ob|vielleicht|wohl|angeblich|gegen|doch|wenn|falls")
_SURE = r"(?:bestellt|bestatigt|offiziell|beschlossen|fix|in arbeit|in auftrag|angekundigt|fest|gesichert)"
_ANOTHER = rf"(?:eine |die |auch |noch |nun |jetzt |offiziell )*{MORE}"
_NEW = r"(?:eine |einer |die )?(?:SEASON|fortsetzung|verlangerung|weitere (?:staffel|folgen)|neue folgen)"
_GONE = r"(?:abgesetzt|eingestellt|gecancelt|gestrichen|gekippt|beendet)"
_END = r"(?=$|[.,;:!?)]| (?:und|weil|nach|wegen)\b)"

RULES = (
    Rule(
        "its network goes on with it, in german",
        _R,
        Frame.CLAUSE,
        rf"{_NET} (?:setzt|setzte|fuhrt) {_IT}{_W} (?:fort|weiter){_END}|"
        rf"(?:{_NET} )?(?:holt|holte|bringt|brachte) (?:{_IT}|sie){_W} zuruck{_END}|"
        rf"{_NET} schickt {_IT} in (?:die |eine )?{MORE}|"
        rf"{_NET} (?:gonnt|spendiert|genehmigt) (?:der {_KIND}|{_D}) {_ANOTHER}|"
        rf"{_NET} (?:verlangert|verlangerte|erneuert) {_IT}(?! nicht)|"
        rf"(?:hat|habe|haben){_W} {_IT}{_WHEN} (?:verlangert|zuruckgeholt|gerettet)|"
        rf"{_NET} (?:bestellt|ordert|bestatigt|beauftragt){_W} {_ANOTHER}(?! (?:von|der|fur|zu) (?:der serie )?OTHER)|"
        rf"{_NET} (?:hat|habe){_W} {_ANOTHER}{_OF}?{_W} (?:bestellt|in auftrag gegeben|bestatigt|angekundigt|"
        rf"beschlossen)|NETWORK (?:nun |jetzt )?doch mit {_ANOTHER}{_OF}|"
        rf"(?:bestellt|ordert|dreht|produziert)(?: [a-z0-9]+)? (?:neue|weitere|frische) (?:folgen|episoden){_OF}|"
        rf"(?:gibt|gab|hat)(?: [a-z]+)? grunes licht (?:gegeben )?fur (?:die |eine )?(?:fortsetzung|{MORE})(?:{_OF})?|"
        rf"NETWORK rettet {_IT}|(?:bestellt|produziert|dreht|ordert) {_NET} {_ANOTHER}(?:{_OF})?|"
        rf"(?:gibt|gab) (?:eine )?fortsetzung{_OF} in auftrag",
        says=(
            "ZDF setzt die Krimiserie Harbour Lights fort.",
            "ZDF doch mit zweiter Staffel von Harbour Lights",
            "Netflix hat Harbour Lights überraschend um eine dritte Staffel verlängert.",
            "ZDF holt Harbour Lights nach drei Jahren zurück.",
            "Netflix rettet Harbour Lights.",
        ),
        silent=(
            "ZDF setzt Harbour Lights nicht fort.",
            "Angeblich holt ZDF am Sonntag den Star von Harbour Lights zurück.",
            "Während Harbour Lights läuft, bestellt ZDF eine zweite Staffel von Copper Creek.",
        ),
        whole=True,
    ),
    Rule(
        "it goes on, in german",
        _R,
        Frame.CLAUSE,
        rf"{_ANOTHER}{_OF}(?: ist| wird| wurde| steht)?{_W} (?:{_SURE}|kommt|verlangert){_END}|"
        rf"{SUBJECT}TITLES:(?: [a-z]+){{0,2}} {_ANOTHER} (?:ist |wird |kommt |wurde |steht )?(?:(?!nicht|nie|"
        rf"kaum)[a-z]+ )?(?:{_SURE}|kommt){_END}|"
        rf"(?<!ob )(?:eine |die ){MORE} (?:ist|wurde|wird|steht){_W} {_SURE}{_END}|"
        rf"fortsetzung{_OF} (?:ist )?(?:{_SURE}|kommt)|"
        rf"(?<!wann )(?<!wie ){SUBJECT}TITLES kehrt{_W} zuruck(?! auf)|"
        rf"(?<!wie ){SUBJECT}TITLES geht(?: (?:doch|nun|jetzt|also|tatsachlich|noch|definitiv|bei NETWORK))+ weiter|"
        rf"{SUBJECT}{_IT} wird(?: (?:nun|jetzt|also))? doch (?:noch )?(?:nicht (?:abgesetzt|eingestellt|beendet|"
        rf"gestrichen)|fortgesetzt|verlangert)|"
        rf"(?:mehr|nachschub|neue folgen) (?:von|fur) TITLES (?:bestatigt|bestellt|beschlossen|in arbeit)|"
        rf"{SUBJECT}TITLES (?:ist |wird |wurde )?(?:doch |uberraschend )?(?:(?:von|bei|durch) NETWORK )?gerettet|"
        rf"{SUBJECT}{_IT} (?:findet|hat)(?: bei NETWORK)? (?:eine? )?neue[ns]? (?:heimat|sender|zuhause)",
        says=(
            "Harbour Lights: 3. Staffel bestätigt",
            "Harbour Lights kehrt nach drei Jahren zurück.",
            "Harbour Lights geht doch weiter.",
            "Harbour Lights wird nun doch nicht abgesetzt.",
        ),
        silent=(
            "Harbour Lights kehrt am Sonntag aus der Winterpause zurück.",
            "Harbour Lights: 3. Staffel nicht bestätigt",
            "Wie geht es mit Night Ferry weiter?",
        ),
        whole=True,
    ),
    Rule(
        "is being made, in german",
        _R,
        Frame.CLAUSE,
        rf"(?:dreharbeiten|dreh|drehstart|produktion) (?:zu|zur|fur|fur die|der|von)(?: neuen)? {MORE}(?:{_OF})?"
        rf"(?= (?:haben|hat|beginn|lauf|start|sind|ist)|$|[.,:])|"
        rf"(?:dreht|produziert) (?:derzeit |gerade |aktuell |bereits |schon )*(?:die |an der |eine )?{MORE}(?:{_OF})?",
        says=("Die Dreharbeiten zur dritten Staffel von Harbour Lights haben begonnen.",),
        silent=("Die Dreharbeiten zu Harbour Lights waren anstrengend.",),
        soft=True,
        further=True,
    ),
    Rule(
        "its network drops it, in german",
        _C,
        Frame.CLAUSE,
        rf"{_NET} (?:setzt|setzte) (?:{_IT}|sie){_W} ab{_END}|(?:{_NET} )?(?:setzte|stellte) (?:{_IT}|sie){_WHEN} "
        rf"(?:ab|ein)(?=$|[.,;:!])|"
        rf"{_NET} stellt {_IT}{_W} ein{_END}|{_NET} (?:streicht|strich|kippt|cancelt|beerdigt|killt|beendete) {_IT}|"
        rf"{_NET} (?:macht schluss mit|trennt sich von) {_IT}|{_NET} (?:wirft|nimmt|nahm) {_IT} (?:nach|endgultig|"
        rf"komplett){_W} aus dem programm|"
        rf"(?:{_NET}|TITLES){_W} zieht(?: bei (?:der {_KIND}|{_D})| TITLES)?(?: nach [^,;:.]{{3,30}})?(?: bereits|"
        rf" schon)? den stecker|(?:hat|habe|haben) {_IT}{_WHEN} {_GONE}|"
        rf"(?:hat|habe|haben) sich gegen {_NEW}(?:{_OF})? entschieden|(?:entscheidet|entschied) sich gegen {_NEW}|"
        rf"verzichtet auf {_NEW}(?:{_OF})?|(?:sagt|sagte) (?:die |eine )?SEASON(?:{_OF})?{_W} ab{_END}",
        says=(
            "ZDF stellt Harbour Lights ein.",
            "ZDF setzt die Serie Harbour Lights nach 22 Folgen ab.",
            "Harbour Lights: Netflix zieht den Stecker",
            "Netflix hat sich gegen eine zweite Staffel von Harbour Lights entschieden.",
        ),
        silent=(
            "ZDF setzt Harbour Lights fort.",
            "ZDF setzt Harbour Lights nicht ab.",
            "ZDF stellt Harbour Lights heute vor.",
        ),
        whole=True,
    ),
    Rule(
        "it is dropped, in german",
        _C,
        Frame.CLAUSE,
        rf"keine (?:fortsetzung|verlangerung|zukunft|SEASON|weiteren folgen|neuen folgen)(?: mehr)? (?:fur|von|bei|"
        rf"der) {_D}|{SUBJECT}TITLES(?::| -|:? doch) keine (?:SEASON|fortsetzung|verlangerung|weitere staffel)|"
        rf"(?:wird es|gibt es|es wird|es gibt){way(3, 'noch')} keine (?:SEASON|fortsetzung|weiteren folgen)(?! (?:vor|"
        rf"in diesem))|(?<!kein )\baus (?:fur|von) (?:die {_KIND}|{_D})|das war's (?:fur|mit) {_IT}|"
        rf"(?:fur|bei|mit) {_IT} ist(?: nach [^,;:.]{{3,30}})? (?:schluss|ende|feierabend)|"
        rf"nach (?:nur |gerade mal )?(?:einer (?:einzigen )?staffel|(?<=nur )(?:zwei|drei|\d+) (?:staffeln|"
        rf"folgen)) ist (?:[a-z]+ )?(?:wieder )?schluss|"
        rf"{SUBJECT}TITLES(?: (?:schon|bereits|uberraschend|uberraschenderweise))?(?: (?:nach|wegen|von|bei)(?: "
        rf"(?:{WORD}|NETWORK|SEASON)){{1,5}})? {_GONE}(?=$|[.,:!])|"
        rf"SEASON(?:{_OF})? (?:wird|ist|wurde) (?:[a-z]+ )?(?:abgesagt|gestrichen|nicht (?:kommen|gedreht|produziert|"
        rf"realisiert))|{SUBJECT}{_IT} (?:bekommt|erhalt|kriegt) (?:[a-z]+ )?keine (?:SEASON|fortsetzung|verlangerung)",
        says=(
            "Keine Fortsetzung für Harbour Lights",
            "Das Aus für die Serie Harbour Lights",
            "Harbour Lights nach zwei Staffeln abgesetzt",
        ),
        silent=(
            "Noch keine Infos zur Fortsetzung von Harbour Lights",
            "Kein Aus für Harbour Lights",
            "Für Harbour Lights ist am Sonntag Premiere.",
        ),
        whole=True,
    ),
    Rule(
        "it ends with a season, in german",
        _F,
        Frame.CLAUSE,
        rf"{SUBJECT}{_IT}(?: wird)? (?:um|fur) (?:eine )?{LAST} (?:verlangert|zuruck)|(?:bestellt|verlangert|bekommt|"
        rf"erhalt|geht in|kehrt mit|startet in){_W} (?:eine[r]? |die |seine |ihre |der )?{LAST}(?:{_OF})?|"
        rf"\bum (?:eine )?{LAST} verlangert|{LAST}{_OF} (?:ist |wird |wurde |steht )?(?:[a-z]+ )?(?:startet|kommt|"
        rf"lauft an|"
        rf"bestellt|bestatigt|in arbeit|in produktion|gedreht|beginnt)|{SUBJECT}TITLES: (?:die )?{LAST} (?:startet|"
        rf"kommt|bestatigt|bestellt)|"
        rf"SEASON(?:{_OF})? (?:wird|ist|soll)(?: (?:zugleich|auch|damit|gleichzeitig|definitiv))* (?:die|ihre|seine) "
        rf"letzte(?: sein)?{_END}|{SUBJECT}{_IT} endet (?:nach|mit) (?:der )?SEASON|"
        rf"nach (?:der )?SEASON ist (?:fur {_D} |bei {_D} |mit {_D} )?(?:[a-z]+ )?(?:endgultig )?schluss",
        says=(
            "Netflix hat Harbour Lights um eine vierte und letzte Staffel verlängert.",
            "Letzte Staffel von Harbour Lights startet im Januar",
            "Die vierte Staffel von Harbour Lights wird die letzte sein.",
        ),
        silent=("So endete die letzte Staffel von Harbour Lights.", "Harbour Lights endet heute um 22 Uhr."),
    ),
    Rule(
        "not decided, in german",
        _U,
        Frame.CLAUSE,
        rf"\bob (?:es )?(?:{_IT} )?{_NEW}|\bob (?:und wie )?(?:es (?:mit )?)?{_IT} (?:weitergeh|fortgesetzt|verlangert|"
        rf"zuruckkehr|eine fortsetzung)|wie (?:es|geht es) mit {_IT} weitergeht(?=[^.]*(?:offen|unklar))|"
        rf"wie geht es mit {_IT} weiter|steht TITLES vor dem aus|zukunft (?:von TITLES|der {_KIND}) (?:ist |"
        rf"bleibt )?(?:weiter |noch )?(?:offen|ungewiss|unklar)|(?:uber|zu) (?:die zukunft|"
        rf"{_NEW})(?:{_OF})?[^.;:]{{0,50}} noch nicht(?:s)? (?:entschieden|bekannt|gefallen)|"
        rf"(?:bestatigung|entscheidung|zusage) (?:fur |uber |zu )?{_NEW}(?:{_OF})? (?:steht|gibt es|ist|lasst) "
        rf"(?:bisher |bislang |derzeit |aktuell )?(?:noch )?(?:aus|nicht|offen|auf sich warten)|"
        rf"{_NEW}(?:{_OF})? (?:ist|wurde) (?:bisher |bislang |derzeit )?(?:noch )?nicht (?:offiziell )?(?:bestatigt|"
        rf"bestellt|angekundigt|beschlossen)|(?:kommt|gibt es|bekommt TITLES|"
        rf"folgt) (?:noch )?{_NEW}(?:{_OF})?(?=[^.]*\?)|"
        rf"dementiert (?:das |die )?(?:[a-z]+ )?(?:ende|aus|absetzung)(?:{_OF})?",
        says=(
            "Ob Harbour Lights eine Fortsetzung bekommt, ist unklar.",
            "Harbour Lights: Kommt Staffel 3?",
            "ZDF dementiert das Aus für Harbour Lights.",
        ),
        silent=("Harbour Lights bekommt eine Fortsetzung.",),
        whole=True,
    ),
    Rule(
        "hoped for, in german",
        _U,
        Frame.CLAUSE,
        rf"(?:hofft|hoffen|wunscht sich|wunschen sich|fordern|fordert) (?:[a-z]+ ){{0,2}}?(?:auf )?{_NEW}(?:{_OF})?",
        says=("Fans fordern eine dritte Staffel von Harbour Lights.",),
        silent=("Fans feiern die dritte Staffel von Harbour Lights.",),
        soft=True,
        whole=True,
        lean=Lean.HOPEFUL,
    ),
)
