"""A name server by script: each look-up of a name takes its next answer, and the last one stands."""

from __future__ import annotations

import socket

from aiohttp.abc import AbstractResolver, ResolveResult


class Names(AbstractResolver):
    """`Names({"rebind.example": [["127.0.0.1"], ["10.0.0.1"]]})`; other names are not known."""

    def __init__(self, answers: dict[str, list[list[str]]]) -> None:
        self._answers = answers
        self.asked: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        if host not in self._answers:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        answers = self._answers[host]
        return [_result(host, address, port) for address in (answers.pop(0) if len(answers) > 1 else answers[0])]

    async def close(self) -> None:
        pass


def _result(name: str, address: str, port: int) -> ResolveResult:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return {"hostname": name, "host": address, "port": port, "family": family, "proto": 0, "flags": 0}
