"""Seasons in German, French, Spanish, Italian, Portuguese, Dutch, Polish and the Nordic tongues: folded text in.

Out come their places, whether each is a last one, and its numbers. A first season is none here: who orders it orders a
new show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from bot.rules.letters import Lettered

#: ordinals from the second on, as they are when folded
_ORDINALS = (
    (
        "zweite zweiten zweiter deuxieme seconde segunda segundo seconda secondo tweede andra andre anden drugi "
        "drugiego drugim"
    ),
    (
        "dritte dritten dritter troisieme tercera tercer terza terzo terceira terceiro derde tredje trzeci trzeciego "
        "trzecim"
    ),
    "vierte vierten vierter quatrieme cuarta cuarto quarta quarto vierde fjarde fjerde czwarty czwartego czwartym",
    "funfte funften funfter cinquieme quinta quinto vijfde femte piaty piatego piatym",
    "sechste sechsten sechster sixieme sexta sexto sesta sesto zesde sjatte sjette szosty szostego szostym",
    "siebte siebten siebter septieme septima setima settima zevende sjunde syvende sjuende siodmy siodmego siodmym",
    "achte achten achter huitieme octava oitava ottava achtste attonde ottende attende osmy osmego osmym",
    "neunte neunten neunter neuvieme novena nona negende nionde niende dziewiaty dziewiatego dziewiatym",
    "zehnte zehnten zehnter dixieme decima tiende tionde dziesiaty dziesiatego dziesiatym",
    "elfte elften onzieme undecima undicesima elfde",
    "zwolfte zwolften douzieme duodecima dodicesima twaalfde",
)
_KNOWN = {word: number for number, several in enumerate(_ORDINALS, 2) for word in several.split()}
_NOUN = (
    r"(?:staffeln?|temporadas?|stagion[ei]|saisons?|seizoen(?:en)?|s[aæ]song?(?:en|er)?|saeson(?:en)?|"
    r"sesong(?:en|er)?|sezon(?:u|em|ie|owi|y|ow)?)"
)
_TH = rf"(?:{'|'.join(_KNOWN)}|(?:[2-9]|[1-3]\d)(?:[.ªaeº]|eme|e?me|:[ae]|de|ste)?(?= ))"
_AND = r"(?:e|y|et|und|en|och|og|i|and|&)"
_LAST = (
    r"(?:letzte[nr]?|finale[nr]?|abschliessende[nr]?|derniere|ultime|ultima|laatste|sista|siste|sidste|"
    r"ostatni(?:ego|m)?|finalow(?:y|ego|ym)|avslutande|afsluttende|avsluttende)"
)
#: by itself the others may mean the latest
_AT_LAST = r"(?:finale[nr]?|abschliessende[nr]?|ultime|finalow(?:y|ego|ym)|avslutande|afsluttende|avsluttende)"
_SEASON = Lettered(
    r"\b(?:"
    rf"(?P<final>(?:{_TH},? (?:{_AND} )?(?:damit |zugleich |a la vez |al contempo |tegelijk |tambem |meteen )?{_LAST} "
    rf"{_NOUN}|{_AT_LAST} (?:{_TH} )?{_NOUN}|(?:{_TH} )?(?:temporada|saison) finale?|(?:{_TH} )?stagione (?:finale|"
    rf"conclusiva)|{_NOUN} \d\d?,? {_AND} {_LAST}|slotseizoen|finalstaffel|abschlussstaffel)\b)|"
    rf"(?P<season>{_TH}(?:,? {_AND} (?:la )?{_TH})? {_NOUN}\b|{_NOUN} (?:n[ro°]?\.? ?)?(?!1\b)\d{{1,2}}"
    rf"(?:(?:, ?| {_AND} |-)\d{{1,2}})*(?![\d%:]| (?:episod|folge|capitul|avsnitt|aflever|odcin))\b)|"
    # Part 2 may be half a season.
    r"(?P<part>(?:partie|parte|teil) [3-9]\b|(?:troisieme|quatrieme|cinquieme|tercera|cuarta|quinta|terza|quarta|"
    r"terceira) (?:partie|parte)\b(?! (?:de la|della|da) (?:saison|temporada|stagione)))|"
    r"(?P<more>(?:(?:(?:zwei|drei|vier|funf|noch eine|mehrere) )?(?:weitere|neue|nachste|zusatzliche)[nr]? staffeln?|"
    r"(?:deux |trois )?(?:nouvelles?|autres?|prochaine) saisons?|saisons? supplementaires?|"
    r"(?:(?:dos|tres|duas|dois) )?(?:nuev|otr|proxim|nov|outr)as? temporadas?|(?:una|dos|tres) temporadas? mas|"
    r"mais (?:uma|duas|tres) temporadas?|(?:due |tre |altre due |altre tre )?(?:nuov|prossim|altr)[ae] stagion[ei]|"
    r"(?:un')?(?:altra|ulteriore) stagione|(?:due|tre) stagioni in piu|"
    r"(?:nog (?:een|twee|drie) |twee |drie )?(?:nieuwe?|volgende?|extra) seizoen(?:en)?|nog (?:een|twee|drie) "
    r"seizoen(?:en)?|(?:ny|nya|nytt|nye|ytterligare en|endnu en|enda en|fler|flere|nasta|neste|næste|to nye|tva nya) "
    r"(?:s[aæ]song?(?:en|er)?|sesong(?:en|er)?)|"
    r"(?:now[yae]|nowego|nowym|kolejn(?:y|ego|ym|e|ych)|nastepn(?:y|ego|ym)) sezon(?:u|em|ie|y|ow)?)\b))"
)
#: what every one of them holds
STEMS = (
    *("staffel", "temporada", "stagion", "saison", "seizoen", "sasong", "sæson", "saeson", "sesong", "sezon"),
    *("partie", " parte", " teil"),
)


def seasons_abroad(
    folded: str, start: int, end: int
) -> Iterator[tuple[int, int, Literal["SEASON", "FINAL"], tuple[int, ...]]]:
    """Each season that is named between these places of a folded text."""
    for found in _SEASON.finditer(folded, start, end):
        last = found.lastgroup == "final"
        yield found.start(), found.end(), "FINAL" if last else "SEASON", _numbers(found)


def _numbers(found: re.Match[str]) -> tuple[int, ...]:
    if found.lastgroup == "more":
        return ()
    told = [int(word) if word.isdigit() else _KNOWN.get(word, 0) for word in re.findall(r"\d+|[^\W\d_]+", found[0])]
    return tuple(sorted({number for number in told if number > 1}))
