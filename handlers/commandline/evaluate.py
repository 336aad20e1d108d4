"""`evaluate`: labelled entries in, precision and recall out, with every wrong row and the claim that misled.

What an entry alone says of a show is the verdict over its own claims, whatever its standing. With `--timelines`, the
entries of each sequence are read in their order, and the verdict after each is compared.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.cards.words import counted
from bot.claims import Behind, read
from bot.errors import SettingsError
from bot.model import Claim, Outcome, Reading, Show, Verdict
from bot.settings import Settings
from bot.verdicts import judge
from handlers.commandline import inputs
from handlers.commandline.figures import NONE, Pair, Timeline, figures, timeline_figures
from handlers.commandline.waiting import waiting
from handlers.readers import listener

#: the figure, the head of its column, and what that means
COLUMNS = (
    ("records", "n", "entries"),
    ("predicted_decisions", "dec", "decisions read: renewed, final, cancelled or concluded"),
    ("decision_precision", "prec", "the share of them that is right"),
    ("false_alarms", "FA", "false alarms: decisions read where no decision is right"),
    ("false_alarms_per_1000", "FA/1000", "false alarms in 1,000 entries"),
    ("wrong_decisions", "wrong", "decisions read where another one is right"),
    ("half_right", "half", "half right, and not among the wrong: renewed for final, or final for renewed"),
    ("required_decisions", "req", "decisions that are to be read"),
    ("decision_recall", "recall", "the share of them that was read"),
    ("accuracy_strict", "acc", "the share of right answers, one for each tracked show of an entry"),
    ("accuracy_lenient", "acc~", "the same, where undecided and nothing said are one answer"),
    ("season_accuracy", "season", "the share of right decisions whose seasons are right, where the label has some"),
)


@dataclass(frozen=True, slots=True)
class Read:
    """One labelled entry, what was read in it, and the verdict on each tracked show that it alone supports."""

    given: inputs.Input
    reading: Reading
    verdicts: tuple[tuple[Show, Verdict], ...]

    @property
    def pairs(self) -> Iterator[Pair]:
        rows = {_key(row.show): row for row in self.given.expected or ()}
        for show, verdict in self.verdicts:
            entry, category = self.given.article.entry, self.given.category or "?"
            yield Pair(entry, category, show.title, rows.get(_key(show.title)), verdict.outcome, verdict.seasons)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="labelled entries as JSON Lines")
    parser.add_argument("--timelines", metavar="FILE", help="sequences of these entries: the verdict after each one")
    parser.add_argument("--predictions", metavar="OUT", help="write what was read, for an outside scorer")
    parser.add_argument("--rules", action="store_true", help="read by the rules alone, without the trained reader")
    parser.add_argument("--json", action="store_true", help="one object a line")
    columns = "; ".join(f"{title} = {meaning}" for _, title, meaning in COLUMNS)
    parser.epilog = f"Columns: {columns}. A dash stands where there is nothing to count."


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the figures; with `--predictions`, write what was read as well, which needs no labels.

    Raises SettingsError where there is nothing to measure by.
    """
    given = [entry for name in arguments.files for entry in await inputs.load(name, [], settings)]
    names = ", ".join(arguments.files)
    if not any(entry.tracked for entry in given):
        raise SettingsError(f"{names}: no entry names a tracked show; evaluate takes labelled entries as JSON Lines")
    # A sequence has labels of its own, and an outside scorer may keep its labels to itself.
    alone = not arguments.timelines
    blind = alone and bool(arguments.predictions) and all(entry.expected is None for entry in given)
    if alone and not blind:
        _refuse_unlabelled(given, names)
    behind = listener(arguments.rules)
    if arguments.timelines:
        lines, predictions = _timelines(given, arguments.timelines, arguments.json, behind)
    else:
        lines, predictions = _entries(given, arguments.json, behind)
    if arguments.predictions:
        _write(arguments.predictions, predictions)
    if blind:
        sys.stderr.write(f"cliffhanger: {names}: no entry is labelled, so there are no figures\n")
        return 0
    for line in lines:
        sys.stdout.write(f"{line}\n")
    return 0


def _refuse_unlabelled(given: Iterable[inputs.Input], names: str) -> None:
    """Without its label, whatever is read in an entry would count as a false alarm."""
    for entry in given:
        if entry.tracked and entry.expected is None:
            raise SettingsError(
                f"{names}: entry {entry.article.entry!r} has no `expected`; add what it says of each tracked show, "
                "or [] where it says nothing"
            )


def _entries(
    given: Sequence[inputs.Input], as_json: bool, behind: Behind | None
) -> tuple[Iterator[str], list[Mapping[str, Any]]]:
    with waiting(len(given)) as through:
        rows = [_read(entry, behind) for entry in through(given)]
    return (_entry_objects(rows) if as_json else _table(rows)), [_prediction(row) for row in rows]


def _read(given: inputs.Input, behind: Behind | None) -> Read:
    reading = read(given.article, given.tracked, behind)
    return Read(given, reading, tuple((show, judge(show, reading.claims)) for show in given.tracked))


def _prediction(row: Read) -> Mapping[str, Any]:
    predicted = [
        {"show": show.title, "outcome": verdict.outcome, "seasons": verdict.seasons, "standing": verdict.standing}
        for show, verdict in row.verdicts
        if verdict.outcome is not NONE
    ]
    return {"id": row.given.article.entry, "predicted": predicted}


def _by_category(rows: Iterable[Read]) -> dict[str, list[Pair]]:
    pairs = [pair for row in rows for pair in row.pairs]
    names = sorted({pair.category for pair in pairs})
    return {"ALL": pairs, **{name: [pair for pair in pairs if pair.category == name] for name in names}}


def _entry_objects(rows: list[Read]) -> Iterator[str]:
    for row in rows:
        for pair in row.pairs:
            if pair.problem != "right":
                yield json.dumps({"type": "wrong", **_wrong(row, pair)}, ensure_ascii=False)
    groups = _by_category(rows)
    for name, pairs in groups.items():
        if name != "ALL":
            yield json.dumps({"type": "category", "category": name, **figures(pairs)})
    yield json.dumps({"type": "figures", **figures(groups["ALL"])})


def _wrong(row: Read, pair: Pair) -> dict[str, Any]:
    misled = _misled(row, pair)
    return {
        "id": pair.entry,
        "show": pair.show,
        "problem": pair.problem,
        "predicted": _name(pair.outcome),
        "accepted": sorted(map(_name, pair.accepted)),
        "rule": misled.rule if misled else None,
        "quote": misled.evidence.quote if misled else None,
    }


def _misled(row: Read, pair: Pair) -> Claim | None:
    """The claim behind the wrong outcome."""
    show = next(show for show, _ in row.verdicts if show.title == pair.show)
    claims = [claim for claim in row.reading.claims if claim.show == show.id and claim.outcome is pair.outcome]
    return claims[0] if claims else None


def _table(rows: list[Read]) -> Iterator[str]:
    lines = [["", *(title for _, title, _ in COLUMNS)]]
    for name, pairs in _by_category(rows).items():
        report = figures(pairs)
        lines.append([name, *(_cell(report[field]) for field, *_ in COLUMNS)])
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    for line in lines:
        cells = [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        yield "  ".join([line[0].ljust(widths[0]), *cells])
    for row in rows:
        for pair in row.pairs:
            if pair.problem != "right":
                wrong = _wrong(row, pair)
                accepted = " or ".join(wrong["accepted"])
                yield f"\n{pair.entry}  {pair.problem}  {pair.show}: {wrong['predicted']}, not {accepted}"
                yield f"    {wrong['rule'] or 'no rule read it'}: {wrong['quote'] or row.given.article.title}"


def _cell(value: float | None) -> str:
    return "-" if value is None else str(value) if isinstance(value, int) or value > 1 else f"{value:.3f}"


def _timelines(
    given: Iterable[inputs.Input], place: str, as_json: bool, behind: Behind | None
) -> tuple[Iterator[str], list[Mapping[str, Any]]]:
    known = {entry.article.entry: entry for entry in given}
    try:
        lines = Path(place).read_text("utf-8").splitlines()
        gold = [inputs.read_object(line, f"{place}, line {n}") for n, line in enumerate(lines, 1) if line.strip()]
        with waiting(len(gold), "sequence") as through:
            sequences = [_sequence(fields, known, behind) for fields in through(gold)]
    except OSError as error:
        raise SettingsError(f"--timelines: cannot read {place}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise SettingsError(f"--timelines: {place} is not text in UTF-8") from None
    except (ValueError, TypeError) as error:
        raise SettingsError(f"--timelines: cannot read {place}: {error}") from None
    except KeyError as error:
        raise SettingsError(f"--timelines: {place} speaks of an entry or a field that is missing: {error}") from None
    predictions: list[Mapping[str, Any]] = [
        {"id": s.id, "outcome_after_each": [_name(state) for state in s.states]} for s in sequences
    ]
    return (_timeline_objects(sequences) if as_json else _timeline_table(sequences)), predictions


def _sequence(fields: Mapping[str, Any], known: Mapping[str, inputs.Input], behind: Behind | None) -> Timeline:
    show = inputs.record({"id": fields["id"], "tracked": fields["tracked"]}, fields["id"]).tracked[0]
    claims: list[Claim] = []
    states = []
    for entry, day in zip(fields["entries"], fields["published"], strict=True):
        given = known[entry]
        tracked = (show, *(other for other in given.tracked if other.id != show.id))
        article = replace(given.article, published=given.article.published or inputs.moment(day))
        claims += [claim for claim in read(article, tracked, behind).claims if claim.show == show.id]
        states.append(judge(show, claims).outcome)
    also = fields.get("also", {})
    labels = [
        frozenset(map(_outcome, (label, *also.get(entry, ()))))
        for entry, label in zip(fields["entries"], fields["outcome_after_each"], strict=True)
    ]
    return Timeline(fields["id"], fields["show"], tuple(fields["entries"]), tuple(states), tuple(labels))


def _timeline_objects(sequences: list[Timeline]) -> Iterator[str]:
    for s in sequences:
        wrong = [entry for entry, right in zip(s.entries, s.right, strict=True) if not right]
        yield json.dumps({"type": "sequence", "id": s.id, "show": s.show, "wrong": wrong, "false_flips": s.false_flips})
    yield json.dumps({"type": "figures", **timeline_figures(sequences)})


def _timeline_table(sequences: list[Timeline]) -> Iterator[str]:
    for s in sequences:
        yield f"{s.id} {s.show:<28} {sum(s.right)}/{len(s.right)} steps, {counted(s.false_flips, 'false flip')}"
        for entry, state, accepted, right in zip(s.entries, s.states, s.accepted, s.right, strict=True):
            if not right:
                yield f"    {entry}: {_name(state)}, not {' or '.join(sorted(map(_name, accepted)))}"
    report = timeline_figures(sequences)
    yield "\n".join(f"{name:<18} {_cell(value)}" for name, value in report.items())


def _write(place: str, predictions: Iterable[Mapping[str, Any]]) -> None:
    text = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in predictions)
    try:
        Path(place).write_text(text, "utf-8")
    except OSError as error:
        raise SettingsError(f"--predictions: cannot write {place}: {error.strerror or error}") from None


def _outcome(name: str | None) -> Outcome:
    return NONE if name in (None, "none") else Outcome(name)


def _name(outcome: Outcome) -> str:
    return "none" if outcome is NONE else outcome.value


def _key(title: str) -> str:
    return " ".join(title.replace("’", "'").split()).casefold()
