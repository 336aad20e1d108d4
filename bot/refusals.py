"""What a library says of wrong settings in; one sentence out: which is wrong, what it must be, what it is and where."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, SecretStr, ValidationError
from pydantic.fields import FieldInfo

from bot.addresses import without_keys

#: letters of a wrong value that are shown
_SHOWN = 60
_NUMBERS: Mapping[Any, str] = {int: "a whole number", float: "a number", int | None: "a whole number"}


def refused(model: type[BaseModel], error: ValidationError, given: Mapping[str, Any], file: str | Path) -> str:
    """`BACKUP_KEEP: must be a whole number, at least 0, and .env has 'all'; correct it, or take it out …`.

    `given`: values that came neither from the environment nor from the file. What is secret is not told.
    """
    errors = error.errors()
    names = list(dict.fromkeys(str(found["loc"][0]) for found in errors))
    name, field = names[0], model.model_fields[names[0]]
    must = _must(field) or errors[0]["msg"].removeprefix("Value error, ")
    place = "what was given" if name in given else "the environment" if _around(name) else str(file)
    has = "something else" if field.annotation is SecretStr else _shown(name, errors[0]["input"])
    usual = "" if field.annotation is SecretStr or field.default is None else _text(field.default)
    more = f"; wrong as well: {', '.join(other.upper() for other in names[1:])}" if names[1:] else ""
    way_out = f"correct it, or take it out{f' for the usual {usual}' if usual else ''} (see .env.example)"
    return f"{name.upper()}: {must}, and {place} has {has}; {way_out}{more}"


def _must(field: FieldInfo) -> str:
    """From the field's kind and bounds; "" where a check of our own has said it."""
    if get_origin(field.annotation) is Literal:
        *some, last = get_args(field.annotation)
        return f"must be {', '.join(some)} or {last}"
    bounds = {
        name: getattr(rule, name) for rule in field.metadata for name in ("ge", "gt", "le") if hasattr(rule, name)
    }
    words = {"ge": "at least", "gt": "above", "le": "at most"}
    kind = _NUMBERS.get(field.annotation, "")
    return ", ".join((f"must be {kind}", *(f"{words[name]} {bound}" for name, bound in bounds.items()))) if kind else ""


def _around(name: str) -> bool:
    return any(known.casefold() == name for known in os.environ)


def _shown(name: str, value: object) -> str:
    text = without_keys(_text(value))
    if name.endswith("_url") and "@" in text:
        # Whatever stands before it may be a password, also where the rest is no address.
        text = f"…{text[text.rindex('@') :]}"
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")


def _text(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)
