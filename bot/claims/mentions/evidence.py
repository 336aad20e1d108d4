"""Whether the place of a name means a series: how it is written, what stands beside it, what the article tells."""

from __future__ import annotations

import re
from functools import cached_property

from bot.claims.mentions.days import dated, told_on_it
from bot.claims.mentions.places import Place, closed, title_cased
from bot.claims.names import network_names
from bot.claims.numbers import CARDINAL, ORDINAL
from bot.claims.sentences import LONGEST_TEXT, LONGEST_TITLE
from bot.claims.vocabulary import AUXILIARY, BESIDE, COMMON, DECIDES, PLAIN, words
from bot.model import Article, Show, Tier
from bot.rules.letters import Lettered
from bot.shows import fold
from bot.sources import find
from bot.sources.networks import Network, network_of

_TELEVISION = Lettered(
    r"\b(?:seasons?|episodes?|TV|televis\w+|series|sitcoms?|dramas?|comed(?:y|ies)|showrunners?|renew\w*|finales?|S\d|"
    r"pick-?ups?|premier\w+|stream\w*|networks?|upfronts|broadcast\w*|un-?cancel\w*|thrillers?|anime|temporada|"
    r"stagione|saison|staffel)\b",
    re.IGNORECASE,
)
#: what is done to shows more than to anything else: for a title that is no ordinary word this will do
_FATE = re.compile(
    r"\b(?:cancel\w*|axe[sd]?|axing|scrapped|ditched|shelved|nixed|canned|green-?l\w+|recommission\w*|re-?up\w*|"
    r"commission\w*|hiatus|indefinite hold|limbo|on the bubble|spin-?offs?|s\d{1,2}|coming back|sign(?:s|ed)? off|"
    r"bow(?:s|ed|ing)? out|plug|"
    r"the (?:chop|axe?))\b",
    re.IGNORECASE,
)
#: publishers who write of little else: by their names, and by their tiers
_OF_TELEVISION = re.compile(r"\btv|tv\b|televis", re.IGNORECASE)
_OF_THE_TRADE = (Tier.OFFICIAL, Tier.TRADE)
#: characters; who tells of a network does so soon
_WHERE_NETWORKS_ARE = 3000
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")


class Facts:
    """What the article as a whole tells, worked out once."""

    def __init__(self, article: Article) -> None:
        self.text = text = f"{article.title[:LONGEST_TITLE]}\n{article.text[:LONGEST_TEXT]}"
        self.title, self.published = article.title[:LONGEST_TITLE], article.published
        self._folded = fold(text)
        self._networks: dict[str, bool] = {}
        self._publisher = article.publisher

    @cached_property
    def televised(self) -> bool:
        """True where the text speaks of television, or who publishes it writes of little else."""
        if self.in_words:
            return True
        source = find(self._publisher)
        return bool(_OF_TELEVISION.search(self._publisher)) or (source is not None and source.tier in _OF_THE_TRADE)

    @cached_property
    def in_words(self) -> bool:
        """True where the text itself speaks of television."""
        return bool(_TELEVISION.search(self.text)) or bool(self.networks)

    @cached_property
    def headed(self) -> bool:
        """True where the headline itself speaks of television."""
        title = self.title
        return bool(_TELEVISION.search(title)) or any(network_names().found(title, 0, len(title)))

    @cached_property
    def decided(self) -> bool:
        """True where the text speaks of what becomes of shows, as far as its words tell."""
        return bool(_FATE.search(self.text))

    def tell(self, name: str) -> bool:
        """True where this folded name stands in the text."""
        return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", self._folded) is not None

    def name_network(self, show: Show) -> bool:
        """True where the text names the show's network."""
        if not show.network:
            return False
        if show.network not in self._networks:
            named = fold(show.network).split(" ")[0] in self._folded
            self._networks[show.network] = named or network_of(show.network) in self.networks
        return self._networks[show.network]

    @cached_property
    def networks(self) -> frozenset[Network]:
        """The networks that the text names, by whichever of their names."""
        text = self.text[:_WHERE_NETWORKS_ARE]
        spans = network_names().found(text, 0, len(text))
        return frozenset(network for start, end in spans if (network := network_of(text[start:end])))

    @cached_property
    def years(self) -> frozenset[str]:
        """The years that the text speaks of."""
        return frozenset(_YEARS.findall(self.text))


def sure(place: Place) -> bool:
    """True where the place alone means the series, whatever the article tells."""
    if place.quoted:
        return True
    return not (place.initial or place.match.loose or title_cased(place) or dated(place)) and closed(place)


def meant(place: Place, show: Show, elsewhere: bool, facts: Facts) -> bool:
    """True where the series is meant. `elsewhere`: another place of the article surely means it."""
    if place.quoted:
        return True
    if not closed(place):
        return False
    if len(place.written) == 1 and place.before.lower() in _NUMBERED_BY:
        return False
    if place.written.isdigit() and place.after in _COUNTED and not _OF_IT.match(place.text, place.match.end):
        return False
    folded = fold(place.written)
    televised = facts.televised or facts.name_network(show)
    if not place.single:
        return folded not in COMMON or elsewhere or not place.initial or televised or decided(place)
    ordinary = len(folded) == 1 or folded in COMMON or folded.removeprefix("the ") in COMMON
    if place.match.loose or ordinary:
        return _evident(place, show, elsewhere, facts, ordinary)
    led = folded.startswith("the ") and place.after in AUXILIARY
    return (
        elsewhere
        or televised
        or facts.decided
        or led
        or decided(place)
        or _marked(place)
        or (folded.isdigit() and place.after in AUXILIARY)
    )


def _evident(place: Place, show: Show, elsewhere: bool, facts: Facts, ordinary: bool) -> bool:
    if _marked(place):
        return True
    if not (facts.televised or facts.name_network(show)):
        # In running text a capital tells a name, and what is told of it that it is a series.
        named = ordinary and not (place.initial or title_cased(place) or dated(place))
        told = decided(place) or place.before.lower() in _CALLED_FOR
        return named and fold(place.written) not in PLAIN and told
    if dated(place):
        return decided(place) and not told_on_it(place)
    if ordinary and fold(place.written) in PLAIN:
        return decided(place) or (elsewhere and not place.initial)
    if elsewhere or decided(place) or not place.after or place.after.lower() in AUXILIARY or _its_own(place, facts):
        return True
    headline = title_cased(place) or (place.after[:1].isupper() and fold(place.after) in BESIDE)
    if headline and not place.match.loose:
        return True
    return not place.initial and not place.match.loose


def _its_own(place: Place, facts: Facts) -> bool:
    """True before what only a series has, and at the head of a headline that speaks of seasons or networks."""
    after = place.after.lower().removesuffix("'s").removesuffix("’s")
    if after in _PEOPLE_AND_PARTS or (after.isdigit() and len(after) == 1):
        return True
    return place.part == "title" and facts.headed and bool(_TOLD.fullmatch(place.after))


#: "Severance opens for season 4", "Severance closing up", no "Community radio"
_TOLD = re.compile(r"[a-z]{2,}(?:s|ed|ing)|back|set|said|down")
#: "Severance cast released from their contracts"
_PEOPLE_AND_PARTS = words(
    "cast crew crews creator creators star stars writer writers showrunner showrunners producer producers boss bosses",
    "finale premiere review recap trailer teaser episode episodes spinoff spin-off reboot revival",
)
#: "No more Severance", "Plans to revive The Office"
_CALLED_FOR = words("more revive reviving save saving back resurrect resurrecting reboot rebooting")


def decided(place: Place) -> bool:
    """True where a word of decision, a network or a season stands right beside the name."""
    before, after = place.before.lower().removesuffix("'s").removesuffix("’s"), place.after.lower()
    if fated(place) and not (place.initial and fold(place.written) in _PERSONS):
        return True
    if after in _SEASONS and fold(place.written) in PLAIN:
        return bool(_NUMBERED.match(place.text, place.match.end))
    if after == "fans" and _FANS_HEAR.match(place.text, place.match.end):
        return True
    return before in DECIDES or after in DECIDES or network_of(before) is not None


def fated(place: Place) -> bool:
    """True where what stands right behind the name is told of series only: "is renewed", "gets a second season"."""
    return bool(_FATED.match(place.text, place.match.end))


def _marked(place: Place) -> bool:
    """True where a title is told from the word by how it is written: "Justified S4", "Lost is over", "LOST ends"."""
    after = place.after.lower()
    line = place.text[max(0, place.match.start - 100) : place.match.end + 100]
    shouted = len(place.written) > _LETTERS and place.written.isupper() and not line.isupper()
    if _SINGULAR.fullmatch(after) and _NO_SUBJECT.fullmatch(place.written.lower()):
        return True
    return bool(_SHORT_SEASON.fullmatch(after)) or (shouted and (after in AUXILIARY or after in _ENDS_AND_RETURNS))


#: words that stand before a singular verb as names only
_NO_SUBJECT = re.compile(
    r"(?:lost|awake|bent|damaged|justified|hunted|wanted|undone|found|taken|"
    r"(?!(?:news|politics|physics|sports|series|athletics|economics|mathematics|always|perhaps)$)[a-z]{3,}[^suia]s)"
)
_SINGULAR = re.compile(r"is|was|has|gets|returns")
#: of more letters, capitals are no abbreviation of everyday ("TV")
_LETTERS = 2
_ENDS_AND_RETURNS = words("ends ended ending returns returned returning premieres airs starts")
_SHORT_SEASON = re.compile(r"s\d{1,2}(?:e\d{1,2})?")
#: "TITLE fans, rejoice"
_FANS_HEAR = re.compile(
    r"[\"'”’]? fans(?:,| can| may| should| will| have| are| had| were| get| got) [a-z]", re.IGNORECASE
)


#: "Awake was cancelled", "Wednesday is getting a second season"
_FATED = re.compile(
    r"[\"'”’]? (?:(?:has|have|had|was|were|is|are|been|being|gets?|got|getting|officially|just|now|finally|will|be|"
    r"back|returns?|returning|renewed|for|a|its|it) ){1,6}?(?:cancell?ed|renewed|axed|un-?cancell?ed|recommissioned|"
    r"scrapped|re-?upped|"
    rf"picked up|ending(?= (?:because|after|with|this|next|in)\b)|(?:{ORDINAL}|another) (?:season|series)|(?:season|"
    rf"series) {CARDINAL})\b|"
    # "Foundation begins its third season", "Vera came to an end on Thursday after 14 years"
    r"[\"'”’]? (?:(?:will|is|to|set|due|also|now|then|has) ){0,3}(?:begins?|starts?|begun|enters?|returns?|opens?|"
    r"launches|ends?|concludes?|closes?|wraps up|films?|films|shoots?|goes)(?: [a-z]+){0,3}? its (?:[a-z-]+ ){0,2}?"
    rf"(?:{ORDINAL}|final|last|next)(?:,? and (?:final|last))? (?:season|series)\b|"
    # "Evil leaves CBS for Paramount+, where season 2 will stream"
    r"[\"'”’]? (?:leaves|moves|exits|heads|jumps|switches|shifts|lands)(?: from| to| at| on| over to)? (?:the "
    r")?(?-i:[A-Z])|"
    # "Lost to end in 2010 after 48 more episodes"
    r"[\"'”’]? (?:to|will|is to|(?:is )?set to) (?:end|conclude|finish|wrap(?: up)?|return)\b[^.;:]{0,40}\b"
    r"(?:episodes|seasons?|series)\b|"
    r"[\"'”’]? (?:(?:has )?(?:ended|concluded|finished|signed off|left|bowed out)|ends|leaves|bows out|departs|"
    r"says goodbye)\b[^.;:]{0,30}\b(?:after|with) (?:(?:just|"
    r"only) )?[\w-]+ (?:seasons|series|years)\b|"
    # "You Series-Finale Recap", and "the perfect note to end on" behind "Ghosts Christmas special"
    r"[\"'”’]? (?:(?:series|season)[- ])?(?:finale|showrunners?|creators?|spin-?offs?|christmas specials?)\b|"
    # "Evil back for new season on Paramount+"
    r"[\"'”’]? (?:is |to be |will be )?(?:back|returns?|returning) for (?:a |its )?(?:brand[- ])?new (?:season|"
    r"series)\b|"
    # "Revenge coming back for a 3rd round", "House will be in for an eighth year"
    r"[\"'”’]? (?:(?:is|was|will|be|to|back|coming|returns?|returning|up|in|on|set|signed|booked|good) ){1,5}for "
    rf"(?:an?|its) (?:{ORDINAL}|\d+(?:st|nd|rd|th)) (?:and (?:final|last) )?(?:year|run|round|outing|helping|go|term|"
    r"chapter|time)\b|"
    # of what will not go on: "Suits not returning for fall", "Suits among five shows cut by ABC"
    r"[\"'”’]? (?:(?:is|was|will|has|been|be|are) )*(?:not|isn['’]t|won['’]t be) (?:coming back|returning)\b|"
    r"[\"'”’]? (?:is|are) (?:officially |finally |really )?(?:coming back|over|done|back in|toast|no more)\b|"
    r"[\"'”’]? calls? it (?:a day|quits)\b|"
    r"[\"'”’]? (?:is |are )?among (?:the )?(?:[\w-]+ ){0,2}?(?:shows|series|dramas|comedies|sitcoms|casualties|"
    r"renewals)\b|"
    # "Suits and Brass renewed", "You's third season"
    r"[\"'”’]? and (?-i:[A-Z])[\w'’]*(?: [\w'’]+){0,3} (?:are |were |both |have been )*(?:renewed|cancell?ed|axed)\b|"
    rf"['’]s (?:[a-z-]+ )?(?:{ORDINAL}|final|next|new) (?:season|series)\b|"
    r"[\"'”’]? (?:came|comes|has come|will come) to an end\b[^.;:]{0,40}\b(?:after|with) (?:(?:just|only) )?[\w-]+ "
    r"(?:seasons|series|years)\b",
    re.IGNORECASE,
)
#: behind these a single letter is a number: "Part V"
_NUMBERED_BY = words("part volume vol season series chapter book phase class type group mark model plan vitamin")
#: "24 shows that got axed"
_COUNTED = words(
    "shows series seasons episodes hours days weeks months years minutes dramas comedies sitcoms pilots people men "
    "women "
    "things reasons times of more new other new million percent"
)
#: "24 series 3 now filming", "24 series finale": the word belongs to the title, not to the number
_OF_IT = re.compile(rf" (?:series|season) (?:{CARDINAL}|finale)\b", re.IGNORECASE)
_PERSONS = words(
    "you we i they it he she who this that us them him her what there here people everything everybody nothing"
)
_SEASONS = frozenset(("season", "seasons", "series"))
_NUMBERED = re.compile(rf"[\"'”’]? (?:seasons?|series) {CARDINAL}", re.IGNORECASE)
