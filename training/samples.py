"""The labelled texts as the model reads them: records in; passages, each with what it says of its show, out."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bot.claims import read, sentences_read
from bot.claims.mentions import mentions
from bot.claims.sentences import sentences
from bot.classifier import ANOTHER, NOTHING, PAST, SHOW, Passage
from bot.hearing import DECISIONS
from bot.hearing.passages import meant
from bot.hearing.passages import passage as passage_of
from bot.model import Article, Outcome, Show
from bot.rules import EXAMPLES, RULES
from bot.shows import catalogue

FOLDER = Path(__file__).parent
PRESS = FOLDER.parent / "tests" / "fixtures" / "press"
#: labelled entries that are no part of the project, where they lie beside it; only the labels of sentences are ours
COLLECTION = FOLDER.parent.parent / "shared" / "corpus"
#: how often a sentence is left out of a mixture, and how many come from elsewhere
_LEFT_OUT, _PUT_IN = 0.25, (0, 0, 1, 1, 2)
#: how often the sentences of a mixture are in another order
_SHUFFLED = 0.3
#: articles that each sentence about a bystander is put into, and how far down at most
_HOSTS, _EARLY = 8, 4
#: what an article says into which one is put
_NEWS = (*DECISIONS, Outcome.UNDECIDED)
#: what stands for the bystander
_BYSTANDER = "{xx}"
#: the word for nothing in the records
_NONE = "none"


class Sample(NamedTuple):
    passage: Passage
    #: what the whole says, what the headline says, and each sentence; None where nobody has said
    labels: tuple[str | None, ...]


def samples() -> Iterator[Sample]:
    """All there is to learn from, in one order."""
    known = list(_labelled())
    yield from known
    yield from in_passing(known)


def _labelled() -> Iterator[Sample]:
    """What is labelled as it stands."""
    for record in _records(FOLDER / "passages.jsonl"):
        yield from of_passage(record)
    for record in _records(FOLDER / "pieces.jsonl"):
        yield from of_piece(record)
    yield from of_rules()
    for name in ("headlines", "idiomatic-headlines", "articles", "idiomatic-articles"):
        for record in _records(PRESS / f"{name}.jsonl"):
            yield from of_entry(record)
    for record in _records(FOLDER / "entries.jsonl"):
        yield from of_entry(record)
    for name in ("posts", "pages"):
        # Every other one is held back: by these it is known how the model reads what it has not seen.
        for record in list(_records(PRESS / f"{name}.jsonl"))[::2]:
            yield from of_entry(record)
    if COLLECTION.is_dir():
        yield from of_collection()


def in_passing(samples: Sequence[Sample]) -> Iterator[Sample]:
    """Articles beside whose show another is named in passing; the one is asked about as often as the other.

    Each sentence that names a bystander (`passing.jsonl`) is put into several of the samples. What these tell of their
    own show is nothing for the bystander, and what becomes of the bystander is nothing for their show.
    """
    drawn = random.Random(1)
    titles = sorted({row["title"] for record in _records(FOLDER / "pieces.jsonl") for row in record["tracked"]})
    hosts = [one for one in samples if one.labels[0] in _NEWS]
    for record in _records(FOLDER / "passing.jsonl"):
        label = NOTHING if record["label"] == _NONE else record["label"]
        for number, host in enumerate(drawn.sample(hosts, min(_HOSTS, len(hosts)))):
            other = drawn.choice((ANOTHER, drawn.choice(titles)))
            place = drawn.randint(0, min(len(host.passage.sentences), _EARLY))
            if number % 2:
                yield _put_in(host, place, record["text"].replace(_BYSTANDER, other), NOTHING)
            else:
                told = _silent(_called(other, host.passage))
                said = (NOTHING if label == PAST else label, *told.labels[1:])
                yield _put_in(Sample(told.passage, said), place, record["text"].replace(_BYSTANDER, SHOW), label)


def _called(title: str, passage: Passage) -> Passage:
    """The passage with this title in the place of the show that it was asked about."""
    show = re.compile(rf"\b{SHOW}\b")
    return Passage(
        show.sub(lambda _: title, passage.title), tuple(show.sub(lambda _: title, one) for one in passage.sentences)
    )


def _put_in(sample: Sample, place: int, sentence: str, label: str) -> Sample:
    sentences, (whole, title, *labels) = list(sample.passage.sentences), sample.labels
    sentences.insert(place, sentence)
    labels.insert(place, label)
    return Sample(sample.passage._replace(sentences=tuple(sentences)), (whole, title, *labels))


def mixtures(samples: Sequence[Sample]) -> Iterator[Sample]:
    """A passage for each, of which nobody knows what it says: sentences left out, put in from others, reordered."""
    for sample in samples:
        other = random.choice(samples).passage
        sentences = [one for one in sample.passage.sentences if random.random() >= _LEFT_OUT]
        for _ in range(random.choice(_PUT_IN) if other.sentences else 0):
            sentences.insert(random.randint(0, len(sentences)), random.choice(other.sentences))
        if random.random() < _SHUFFLED:
            random.shuffle(sentences)
        title = random.choice((sample.passage.title, sample.passage.title, other.title, ""))
        yield Sample(Passage(title, tuple(sentences)), ())


def of_collection() -> Iterator[Sample]:
    """The collection's headlines, and its articles with our labels for their sentences."""
    said = {record["id"]: record["said"] for record in _records(FOLDER / "collection.jsonl")}
    for record in _records(COLLECTION / "headlines.jsonl"):
        yield from of_entry(record)
    for record in _records(COLLECTION / "articles.jsonl"):
        if labels := said.get(record["id"]):
            article = Article("sample", "", record["title"], record["text"], "")
            cut = [sentence.text for sentence in sentences(article, frozenset()) if sentence.part == "text"]
            whole = {row["show"]: row["outcome"] for row in record["expected"]}
            yield from of_piece({**record, "sentences": cut, "said": labels}, whole)


def of_passage(record: Mapping[str, Any]) -> Iterator[Sample]:
    """The sentence that is marked as the evidence, and all sentences for shows of which the passage says nothing.

    What else is said of a show that has evidence is left out, as nobody has marked it.
    """
    rows = {row["show"]: row for row in record["expected"]}
    for show, passage, texts in _read(record["title"], record["text"], record["tracked"]):
        if row := rows.get(show):
            marked = [row["outcome"] if _part_of(text, row["evidence"]) else None for text in (record["title"], *texts)]
            yield Sample(passage, (row["outcome"], *marked))
        else:
            yield _silent(passage)


def of_piece(record: Mapping[str, Any], whole: Mapping[str, str] | None = None) -> Iterator[Sample]:
    """Every sentence with its own label for every show; what the whole says of each, where that is known already."""
    for show, passage, texts in _read(record["title"], " ".join(record["sentences"]), record["tracked"]):
        title, *others = record["said"].get(show, [_NONE] * (1 + len(record["sentences"])))
        own: list[str | None] = [_news([title])] if record["title"] else [None]
        for text in texts:
            labels = [label for part, label in zip(record["sentences"], others, strict=False) if _part_of(text, part)]
            own.append(_news(labels) if labels else None)
        yield Sample(passage, (whole.get(show, NOTHING) if whole is not None else _all_in_all([title, *others]), *own))


def _news(labels: Sequence[str]) -> str:
    """What a sentence says that holds what these say."""
    news = [label for label in labels if label not in (_NONE, PAST)]
    return news[-1] if news else PAST if PAST in labels else NOTHING


def _all_in_all(labels: Sequence[str]) -> str | None:
    """What an article says whose sentences say this; None where that is old news."""
    for outcomes in ((Outcome.FINAL,), DECISIONS, (Outcome.UNDECIDED,)):
        if said := [label for label in labels if label in outcomes]:
            return max(reversed(said), key=said.count)
    return None if PAST in labels else NOTHING


def of_rules() -> Iterator[Sample]:
    """The examples of the rules, in English: what all of them together make of each sentence."""
    shows = tuple(Show(title, title) for title in EXAMPLES)
    for rule in RULES:
        for sentence in (*rule.says, *rule.silent):
            article = Article("sample", "", "", sentence, "")
            said = {claim.show: claim.outcome for claim in read(article, shows).claims if not claim.background}
            if sentence.isascii() and (said or sentence in rule.silent):
                for show, passage, _ in _read("", sentence, [{"title": title} for title in EXAMPLES]):
                    yield Sample(passage, (said.get(show, NOTHING), None, *[None] * len(passage.sentences)))


def of_entry(record: Mapping[str, Any]) -> Iterator[Sample]:
    """An entry with its label; where nothing is said, no sentence says a thing."""
    if record.get("lang"):
        return
    rows = {row["show"]: row["outcome"] for row in record["expected"]}
    for show, passage, _ in _read(record["title"], record.get("text", ""), record["tracked"]):
        if show not in rows:
            yield _silent(passage)
        elif passage.sentences:
            yield Sample(passage, (rows[show], None, *[None] * len(passage.sentences)))
        else:
            yield Sample(passage, (rows[show], rows[show]))


def _silent(passage: Passage) -> Sample:
    return Sample(passage, (NOTHING, NOTHING if passage.title else None, *[NOTHING] * len(passage.sentences)))


def _records(path: Path) -> Iterator[Mapping[str, Any]]:
    return map(json.loads, path.read_text("utf-8").splitlines())


def _read(title: str, text: str, tracked: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Passage, Sequence[str]]]:
    """The title of each show that is spoken of, the article as a passage about it, and its sentences as they stand."""
    shows = tuple(Show(f"{n}", row["title"], network=row.get("network") or "") for n, row in enumerate(tracked))
    article = Article("sample", "", title, text, "")
    told = list(sentences_read(article, mentions(article, catalogue(shows))))
    for show in dict.fromkeys(s for worded, _, spoken in told for several in meant(worded, spoken) for s in several):
        passage, places = passage_of(told, show)
        yield show.title, passage, [told[place][0].sentence.text for place in places]


def _part_of(text: str, marked: str) -> bool:
    """True where one is the other or a part of it: our sentences may be cut in other places."""
    a, b = (re.sub(r"\W+", " ", one.lower()).strip() for one in (text, marked))
    return bool(a and b) and (a == b or (len(a) > _TELLS and a in b) or (len(b) > _TELLS and b in a))


#: letters of a part that tells whose it is
_TELLS = 12
