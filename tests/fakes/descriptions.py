"""The official API descriptions in; out, what is wrong with a request, if anything.

They are discord/discord-api-spec and slackapi/slack-api-specs (both under the MIT licence) and not part of this
project. `python -m tests.fakes.descriptions` derives the few schemas that the fakes need and writes them beside this
file, where they serve wherever the whole ones are missing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

WHOLE = Path(__file__).parents[2].parent / "shared" / "specs"
SLIM = Path(__file__).with_name("descriptions.json")

DISCORD = (
    "PUT /applications/{application_id}/commands",
    "PUT /applications/{application_id}/guilds/{guild_id}/commands",
    "POST /channels/{channel_id}/messages",
    "POST /channels/{channel_id}/threads",
    "PATCH /channels/{channel_id}/messages/{message_id}",
    "POST /users/@me/channels",
    "POST /interactions/{interaction_id}/{interaction_token}/callback",
    "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original",
    "POST /webhooks/{webhook_id}/{webhook_token}",
)
SLACK = ("auth.test", "chat.postEphemeral", "chat.postMessage", "chat.update", "conversations.history",
         "conversations.info", "conversations.open", "conversations.replies", "usergroups.users.list", "users.info",
         "views.publish")  # fmt: skip


def discord_problem(operation: str, body: Any) -> str:
    """What Discord's description has against this body of this operation; nothing where it is fine."""
    errors = sorted(_validator(operation).iter_errors(body), key=lambda error: len(error.path))
    return "; ".join(f"{error.json_path}: {error.message[:300]}" for error in errors)


def slack_problem(method: str, arguments: Mapping[str, Any]) -> str:
    """The error that Slack's description has for these arguments of this method; nothing where they are fine."""
    known = descriptions()["slack"][method]
    if any(name not in known for name in arguments):
        return "invalid_arg_name"
    if any(parameter["required"] and name not in arguments for name, parameter in known.items()):
        return "invalid_arguments"
    return "" if all(_fits(value, known[name]["type"]) for name, value in arguments.items()) else "invalid_arguments"


def _fits(value: Any, kind: str) -> bool:
    # A form carries text alone, and a structure in it is JSON; a JSON body carries the structure itself.
    if kind == "boolean":
        return value in (True, False, "true", "false", "0", "1")
    if kind in ("integer", "number"):
        return isinstance(value, int | float) or str(value).replace(".", "", 1).isdecimal()
    return isinstance(value, str | list | dict)


@cache
def _validator(operation: str) -> Draft202012Validator:
    described = descriptions()["discord"]
    # The description asks for ids in strings; Discord itself takes numbers too, and discord.py sends them.
    identity = {"anyOf": [described["schemas"]["SnowflakeType"], {"type": "integer"}]}
    schemas = {**described["schemas"], "SnowflakeType": identity}
    schema = {**described["operations"][operation], "components": {"schemas": schemas}}
    return Draft202012Validator(schema)


@cache
def descriptions() -> dict[str, Any]:
    """What the fakes need of the descriptions: from the whole ones where they are, else as kept here."""
    if WHOLE.is_dir():
        return derive(
            json.loads((WHOLE / "discord_openapi.json").read_text()), json.loads((WHOLE / "slack_web.json").read_text())
        )
    return kept()


def kept() -> dict[str, Any]:
    slim: dict[str, Any] = json.loads(SLIM.read_text())
    return slim


def derive(discord: Mapping[str, Any], slack: Mapping[str, Any]) -> dict[str, Any]:
    """The bodies of the operations above with the schemas that they lead to, and the arguments of the methods."""
    operations = {operation: _body(discord, *operation.split(" ", 1)) for operation in DISCORD}
    schemas: dict[str, Any] = {}
    _gather(operations, discord["components"]["schemas"], schemas)
    return {
        "discord": {"operations": operations, "schemas": dict(sorted(schemas.items()))},
        "slack": {method: _arguments(slack, method) for method in SLACK},
    }


def _body(discord: Mapping[str, Any], method: str, path: str) -> Any:
    return _bare(discord["paths"][path][method.lower()]["requestBody"]["content"]["application/json"]["schema"])


def _gather(part: Any, schemas: Mapping[str, Any], found: dict[str, Any]) -> None:
    if isinstance(part, dict):
        name = str(part.get("$ref", "")).rpartition("/")[2]
        if name and name not in found:
            found[name] = _bare(schemas[name])
            _gather(found[name], schemas, found)
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        _gather(inner, schemas, found)


def _bare(part: Any) -> Any:
    """This schema without what is meant for readers."""
    if isinstance(part, dict):
        return {
            name: _bare(inner)
            for name, inner in part.items()
            if not name.startswith("x-") and not (name in ("description", "title") and isinstance(inner, str))
        }
    return [_bare(inner) for inner in part] if isinstance(part, list) else part


def _arguments(slack: Mapping[str, Any], method: str) -> dict[str, Any]:
    (operation,) = slack["paths"][f"/{method}"].values()
    # The token travels in a header of its own.
    return {
        parameter["name"]: {"required": bool(parameter.get("required")), "type": parameter["type"]}
        for parameter in operation.get("parameters", ())
        if parameter["name"] != "token"
    }


if __name__ == "__main__":
    SLIM.write_text(json.dumps(descriptions(), indent=0, sort_keys=True) + "\n")
