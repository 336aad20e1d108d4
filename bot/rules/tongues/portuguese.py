"""How the press of Brazil and Portugal tells it: who orders, who drops, and what is said of the seasons."""

from __future__ import annotations

from bot.model import Lean, Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.tongues.words import LAST, MORE, SUBJECT, UNSAID, way

_R, _F, _C, _U = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED, Outcome.UNDECIDED
_NET = r"(?:(?:a )?NETWORK|a (?:plataforma|emissora|estacao|gigante)|o (?:canal|servico|streaming))"
_KIND = r"(?:serie|novela|ficcao|comedia|sitcom|minisserie|producao)"
_D = rf"(?:(?:a|da|sua|o) {_KIND} (?:[a-z]+ )?)?TITLES"
_IT = rf"(?:{_D}|(?:a|sua|essa|esta) {_KIND}(?! (?:de|que|do|da|com)\b))"
_NO = "nao|nunca|nem|se|talvez|pode|poderia|segunda-feira|domingo|sabado|hoje|amanha|noite"
_W = way(5, _NO)
_ONE = rf"(?:(?:uma|a|sua|para|por|para uma|para a|para sua|de uma|com) )?(?:{MORE})"
_OF = rf"(?: (?:de|da|do|para) {_D})"
_NEXT = r"(?:(?:uma|a|de uma|com uma) )?(?:SEASON|continuacao)"
_NOT_ASKED = r"(?<!\bse )(?<!\bnao )(?<!\bse a )(?<!\bainda nao )"
_NOW = r"(?:(?:ja|oficialmente|finalmente|tambem|enfim|agora|definitivamente) )*"
_SURE = (
    r"(?:confirmada|oficial|encomendada|anunciada|garantida|em producao|em desenvolvimento|a caminho|em andamento|"
    r"em gravacao|em filmagens|aprovada)"
)

RULES = (
    Rule(
        "its network goes on with it, in portuguese",
        _R,
        Frame.CLAUSE,
        rf"{_NOT_ASKED}(?:{_NET} )?(?:acaba de |decide |decidiu |vai |volta atras e |voltou atras e )?(?:renova|"
        rf"renovar|renovou|salva|salvou|salvar|resgata|resgatou|ressuscita|ressuscitou) {_IT}(?! (?:para|por) (?:a |"
        rf"uma )?{LAST})|"
        rf"{_NOT_ASKED}{_NET} {_NOW}(?:vai |acaba de )?(?:encomenda|encomendou|encomendar|confirma|confirmou|confirmar|"
        rf"anuncia|anunciou|aprova|aprovou|garante|garantiu|da luz verde a|deu luz verde a|da sinal verde para|"
        rf"deu sinal verde para|prepara|produz|avanca com|avancou com|vai avancar com) {_NOW}{_ONE}(?! (?:de|da|"
        rf"do) (?:serie )?OTHER)|(?:encomenda|encomendou|encomendar) (?:[a-z0-9]+ )?novos episodios(?:{_OF})?|"
        rf"(?:luz|sinal) verde (?:para|a) {_ONE}(?:{_OF})?|"
        rf"{_NET} (?:confirma|confirmou|anuncia|anunciou) (?:a )?(?:continuacao|renovacao|continuidade) d[aeo] {_IT}",
        says=(
            "Netflix salva Harbour Lights do cancelamento",
            "A plataforma renovou a série Harbour Lights.",
            "RTP encomendou uma segunda temporada de Harbour Lights.",
        ),
        silent=(
            "Netflix não renovou Harbour Lights.",
            "Netflix encomendou uma segunda temporada de Copper Creek, do criador de Harbour Lights.",
        ),
        whole=True,
    ),
    Rule(
        "it goes on, in portuguese",
        _R,
        Frame.CLAUSE,
        rf"{SUBJECT}{_NOT_ASKED}{_IT} {_NOW}(?:tera|vai ter|ganha|ganhara|ganhou|recebe|contara com|volta para|"
        rf"voltara para|retorna para|regressa para|regressa com|continuara com) {_ONE}|"
        rf"{SUBJECT}TITLES,? (?:e |foi |esta )?{_NOW}(?:renovada|confirmada) (?:para|por|com) {_ONE}|"
        rf"(?<!nao )(?:havera|vai haver) {_ONE}(?:{_OF})?|{MORE}{_OF},? {_NOW}(?:(?:e|esta|foi|vai) {_NOW})?(?:{_SURE}|"
        rf"acontecer|avancar)|(?<!da )(?:a |uma )?{MORE} (?:esta|foi|ja esta|ja foi) {_NOW}{_SURE}|"
        rf"{SUBJECT}TITLES,? (?:e |foi )?(?:salva|resgatada) (?:pela|pelo|por|do cancelamento)",
        says=(
            "Harbour Lights é renovada e terá terceira temporada",
            "Segunda temporada de Harbour Lights confirmada",
            "Harbour Lights ganha nova temporada",
        ),
        silent=("Harbour Lights não terá terceira temporada", "Não se sabe se Harbour Lights terá terceira temporada"),
        whole=True,
    ),
    Rule(
        "is being made, in portuguese",
        _R,
        Frame.CLAUSE,
        rf"(?:gravacoes|filmagens|rodagem|producao) d[ae] (?:sua )?{MORE}(?:{_OF})? (?:ja )?(?:comeca|comecam|"
        rf"comecarao|arrancam|arranca|iniciam|ja comecaram|comecaram|estao|terao inicio|esta)|(?:grava|gravando|filma|"
        rf"roda) (?:a )?"
        rf"{MORE}(?:{_OF})?",
        says=("As gravações da terceira temporada de Harbour Lights começam em agosto.",),
        silent=("As gravações de Harbour Lights foram longas.",),
        soft=True,
        further=True,
    ),
    Rule(
        "its network drops it, in portuguese",
        _C,
        Frame.CLAUSE,
        rf"{UNSAID}(?:{_NET} )?(?:acaba de |decide |decidiu |vai |tinha )?{UNSAID}(?:cancela|cancelar|cancelou|"
        rf"encerra|encerrar|encerrou|descarta renovar|desiste d[aeo]|desistiu d[aeo]|poe fim a|pos fim a|por fim a|"
        rf"acaba com) {_IT}(?! (?:na|com|em|apos|as) (?:a |sua )?(?:SEASON|{LAST}|gravac))|"
        rf"(?:decide|decidiu|optou por|opta por|escolheu) (?:nao (?:renovar|avancar com|continuar(?: com)?|produzir|"
        rf"seguir com|dar continuidade a)|encerrar)(?: (?:{_IT}|a producao|{_ONE}|novos episodios))?|"
        rf"{_NET} (?:nao (?:renova|renovou|renovara|vai renovar|vai continuar com|vai avancar com)) {_IT}",
        says=(
            "SIC põe fim a Harbour Lights",
            "A RTP decidiu não avançar com Harbour Lights.",
            "Globoplay não vai renovar Harbour Lights.",
        ),
        silent=("Netflix não cancela Harbour Lights.", "SIC decidiu renovar Harbour Lights."),
        whole=True,
    ),
    Rule(
        "it is dropped, in portuguese",
        _C,
        Frame.CLAUSE,
        rf"(?<!que )nao (?:havera|vai haver) {_NOW}(?:uma )?(?:SEASON|continuacao|mais temporadas)(?:{_OF})?|"
        rf"{SUBJECT}{_IT} nao (?:tera|ganhara|vai ter|volta|voltara|continuara|sera renovada|foi renovada|"
        rf"vai continuar)(?! (?:hoje|antes|esta|ate)\b)(?: {_NEXT})?|"
        rf"{SUBJECT}{_IT} (?:e|foi|sera) {_NOW}(?:cancelada|encerrada)|{SUBJECT}TITLES,? cancelada(?=$|[.,:!]|"
        rf" (?:pela|pelo|por|apos|depois)"
        rf"\b)|(?:fica|ficara) sem (?:SEASON|continuacao)|SEASON{_OF} (?:foi cancelada|nao vai acontecer|cancelada)|"
        rf"cancelamento de {_D} (?:e confirmado|confirmado)",
        says=(
            "Harbour Lights não terá segunda temporada",
            "Harbour Lights é cancelada após duas temporadas",
        ),
        silent=("Harbour Lights terá segunda temporada", "Harbour Lights não volta hoje."),
        whole=True,
    ),
    Rule(
        "its last season, in portuguese",
        _F,
        Frame.CLAUSE,
        rf"(?:renova|renovou|renovada|confirmada|volta|voltara|encomenda|encomendou|tera|ganha)(?: {_D})?(?: (?:para|"
        rf"por|com))"
        rf"? (?:a |uma |sua )?{LAST}(?:{_OF})?|{LAST}{_OF} (?:chega|chegara|estreia|estreara|ganha|tem data|comeca|"
        rf"esta em)|(?:gravacoes|filmagens|estreia|data|trailer) da {LAST}(?:{_OF})?|"
        rf"SEASON(?:{_OF})? (?:sera|e|vai ser){way(2, 'nao')} (?:a ultima|o final|a derradeira)(?=$|[.,;!]| d)|"
        rf"{SUBJECT}{_IT} (?:terminara|acabara|acaba|termina|vai acabar|vai terminar|encerra|se despede|"
        rf"chega ao fim){_W} (?:com|na|"
        rf"apos) (?:a |sua )?SEASON",
        says=(
            "Harbour Lights vai acabar: quarta temporada será a última",
            "Harbour Lights é renovada para quinta e última temporada",
            "Temporada final de Harbour Lights ganha data de estreia",
        ),
        silent=("O melhor da última temporada de Harbour Lights",),
    ),
    Rule(
        "not decided, in portuguese",
        _U,
        Frame.CLAUSE,
        rf"ainda (?:nao|nem) (?:se )?(?:foi |ha |esta )?(?:confirm|anunci|decid|renov|pronunci|oficiali)[a-z]+"
        rf"(?:[^.;]{{0,40}}(?:SEASON|renovacao|{_IT}))?|{SUBJECT}TITLES tera {_NEXT}(?=[^.]*\?)|(?:havera|"
        rf"vai ter) {_NEXT}"
        rf"(?=[^.]*\?)|futuro de {_IT} (?:ainda )?(?:e|esta|segue|continua|permanece) (?:incerto|indefinido|em aberto|"
        rf"em duvida)|(?:nega|desmente|negou|desmentiu) (?:o )?(?:cancelamento|fim)(?: d[aeo] {_IT})?",
        says=(
            "A Netflix ainda não confirmou a renovação de Harbour Lights.",
            "Globoplay nega cancelamento de Harbour Lights",
        ),
        silent=("A Netflix confirmou a renovação de Harbour Lights.",),
        whole=True,
    ),
    Rule(
        "hoped for, in portuguese",
        _U,
        Frame.CLAUSE,
        rf"(?:nao descarta|quer|querem|espera|esperam|deseja|sonha com|pedem|gostaria de)(?: (?:fazer|gravar|ver|"
        rf"que haja))? "
        rf"{_NEXT}(?:{_OF})?",
        says=("O criador de Harbour Lights quer uma terceira temporada.",),
        silent=("O criador de Harbour Lights apresenta a terceira temporada.",),
        soft=True,
        whole=True,
        lean=Lean.HOPEFUL,
    ),
)
