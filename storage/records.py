"""The form of records on disk: a record in, plain JSON values out; and back, exactly.

The form follows from the fields and type hints of the record's class, so a new field with a default needs nothing
here. Times are ISO 8601 in UTC, a `When` its own text, enums their values, tuples lists, nested records objects.

What is refused, and why: a value of another type than its hint, a naive time and a number past 64 bits, because they
would not come back as they went; a field that the class does not know, because it was written by a newer program and
the next save would lose it. Strings are kept whatever they hold, NUL and lone surrogates included: `to_bytes` and
`from_bytes` see to it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

import orjson

from bot.errors import StoreError
from bot.model import Record, When, fingerprint

R = TypeVar("R", bound=Record)


def to_json(record: Record) -> dict[str, Any]:
    """The record as plain JSON values. Raises StoreError for one that would not come back as it is."""
    try:
        kind: Any = type(record)
        document: dict[str, Any] = _form(kind).encode(record)
    except (ValueError, TypeError) as error:
        raise StoreError(f"a record cannot be kept: {error}") from None
    return document


def from_json(kind: Callable[..., R], document: object) -> R:
    """The record of this kind that `to_json` gave this form. Raises StoreError where the form is another."""
    try:
        record: R = _form(kind).decode(document)
    except (ValueError, TypeError) as error:
        raise StoreError(f"a record cannot be read: {error}") from None
    return record


@cache
def shape() -> str:
    """A short name for the fields of all records: another program of the same shape wrote nothing we do not know."""
    return fingerprint(*(_described(kind) for kind in get_args(Record)))


def _described(hint: Any) -> str:
    if get_origin(hint) is not None:
        return f"{get_origin(hint)}[{','.join(map(_described, get_args(hint)))}]"
    if is_dataclass(hint) and isinstance(hint, type) and hint not in _PLAIN:
        hints = get_type_hints(hint)
        return f"{hint.__name__}({','.join(f'{field.name}:{_described(hints[field.name])}' for field in fields(hint))})"
    if isinstance(hint, type) and issubclass(hint, Enum):
        return f"{hint.__name__}({','.join(str(member.value) for member in hint)})"
    return str(getattr(hint, "__name__", hint))


def to_bytes(value: object) -> bytes:
    """JSON text. Lone surrogates, which orjson refuses, are written as the escapes that RFC 8259 §8.2 allows."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value, separators=(",", ":")).encode()


def from_bytes(text: bytes) -> Any:
    """What this JSON text says. Raises ValueError where it is none."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        try:
            return json.loads(text)
        except RecursionError:
            raise ValueError("nested too deep") from None


class _Form(NamedTuple):
    """How values of one type go to JSON and back; both ways raise ValueError or TypeError."""

    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]


@cache
def _form(hint: Any) -> _Form:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if get_origin(hint) in (Union, UnionType):
        return _optional(hint)
    if get_origin(hint) is tuple:
        return _tuple(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enum(hint)
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint)
    raise TypeError(f"no form on disk for {hint!r}")


def _record(kind: type[Any]) -> _Form:
    hints = get_type_hints(kind)
    forms = {field.name: _form(hints[field.name]) for field in fields(kind)}
    needed = frozenset(field.name for field in fields(kind) if not _has_default(field))

    def encode(record: Any) -> dict[str, Any]:
        _exactly(kind, record)
        document, name = {}, ""
        try:
            for name, form in forms.items():
                document[name] = form.encode(getattr(record, name))
        except (ValueError, TypeError) as error:
            raise ValueError(f"{kind.__name__}.{name}: {error}") from None
        return document

    decoders = {name: form.decode for name, form in forms.items()}

    def decode(document: Any) -> Any:
        given, name = {}, ""
        try:
            for name, value in _exactly(dict, document).items():
                given[name] = decoders[name](value)
        except KeyError:
            raise ValueError(f"{kind.__name__}.{name} is not known to this version") from None
        except (ValueError, TypeError) as error:
            raise ValueError(f"{kind.__name__}.{name}: {error}") from None
        if not needed <= given.keys():
            raise ValueError(f"{kind.__name__}.{min(needed - given.keys())} is missing")
        return kind(**given)

    return _Form(encode, decode)


def _has_default(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING


def _enum(hint: type[Enum]) -> _Form:
    # A look-up takes a third of the time of a call of the class, and pages of records have thousands of them.
    members = {member.value: member for member in hint}

    def decode(value: Any) -> Any:
        try:
            return members[value]
        except (KeyError, TypeError):
            raise ValueError(f"{value!r} is no {hint.__name__}") from None

    return _Form(lambda value: _exactly(hint, value).value, decode)


def _optional(hint: Any) -> _Form:
    (inner,) = (part for part in get_args(hint) if part is not NoneType)
    encode, decode = _form(inner)
    return _Form(
        lambda value: None if value is None else encode(value),
        lambda value: None if value is None else decode(value),
    )


def _tuple(hint: Any) -> _Form:
    inner, _ = get_args(hint)
    encode, decode = _form(inner)
    return _Form(
        lambda values: [encode(value) for value in _exactly(tuple, values)],
        lambda values: tuple([decode(value) for value in _exactly(list, values)]),
    )


def _exactly(kind: type[Any], value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(f"expected {kind.__name__}, got {type(value).__name__}")
    return value


def _text(value: Any) -> str:
    # str() makes a plain copy of a subclass, which may hold a whole parsed page alive (lxml's "smart" strings)
    if type(value) is str:
        return value
    if not isinstance(value, str):
        raise TypeError(f"expected str, got {type(value).__name__}")
    return str(value)


def _number(value: Any) -> int:
    number: int = _exactly(int, value)
    if not -(2**63) <= number < 2**63:
        raise ValueError("a number past 64 bits")
    return number


def _time(value: Any) -> str:
    time: datetime = _exactly(datetime, value)
    if time.utcoffset() is None:
        raise ValueError("a time without its zone")
    return time.isoformat() if time.tzinfo is UTC else time.astimezone(UTC).isoformat()


def _time_back(value: Any) -> datetime:
    time = datetime.fromisoformat(value)
    if time.tzinfo is not UTC:
        raise ValueError(f"not a time in UTC: {value!r}")
    return time


def _text_back(value: Any) -> str:
    if type(value) is not str:
        raise TypeError(f"expected str, got {type(value).__name__}")
    return value


@lru_cache(4096)
def _when_back(text: str) -> When:
    # The dates that decisions are told to be of are few.
    return When.parse(text)


_PLAIN: dict[Any, _Form] = {
    str: _Form(_text, _text_back),
    int: _Form(_number, lambda value: _exactly(int, value)),
    bool: _Form(lambda value: _exactly(bool, value), lambda value: _exactly(bool, value)),
    datetime: _Form(_time, _time_back),
    When: _Form(lambda value: str(_exactly(When, value)), _when_back),
}
