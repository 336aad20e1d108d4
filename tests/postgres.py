"""A PostgreSQL of the tests' own: started where a test first asks for a database, gone when the tests are over.

It needs Debian's `postgresql` (or `initdb` on the path). Where that is missing, the tests that need it are skipped on a
stranger's machine, and fail in CI.
"""

from __future__ import annotations

import atexit
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
import pytest

_STRANGERS = "CI" not in os.environ
#: what makes it quick, and lose everything with the machine
_QUICK = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "max_connections": "60",
    "autovacuum": "off",
    "listen_addresses": "",
}


class Cluster:
    """One server with its folder, reached by a socket in it."""

    def __init__(self, settings: dict[str, str] | None = None) -> None:
        self._programs = _programs()
        self._account: Any = {}
        if _is_root():
            self._account = {"user": _unprivileged(), "group": _unprivileged(), "extra_groups": []}
        self.folder = Path(tempfile.mkdtemp(prefix="cliffhanger-postgres-"))
        if _is_root():
            shutil.chown(self.folder, _unprivileged())
        options = [f"--{name}={value}" for name, value in (_QUICK | (settings or {})).items()]
        self._command = [*_until_we_end(), self._programs / "postgres", "-D", self.folder / "all", "-k", self.folder]
        self._command += options
        self._server: subprocess.Popen[bytes] | None = None
        self._run("initdb", "-D", self.folder / "all", "-U", "cliffhanger", "-A", "trust", "-E", "UTF8", "--no-sync")
        self.start()

    def start(self) -> None:
        with (self.folder / "log").open("ab") as log:
            self._server = subprocess.Popen(
                [str(word) for word in self._command], stdout=log, stderr=log, cwd="/", **self._account
            )
        until = time.monotonic() + 30
        while not self._answers():
            if self._server.poll() is not None or time.monotonic() > until:
                raise RuntimeError((self.folder / "log").read_text())
            time.sleep(0.05)

    def stop(self, how: str = "INT") -> None:
        """Stop at once (`INT`), or as if the machine had died (`QUIT`)."""
        if self._server is not None:
            self._server.send_signal({"INT": 2, "QUIT": 3}[how])
            self._server.wait(30)
            self._server = None

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str) -> str:
        return f"postgresql://cliffhanger@/{database}?host={quote(str(self.folder), safe='')}"

    def new_database(self, name: str, template: str = "template1", encoding: str = "UTF8") -> str:
        self.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}" ENCODING \'{encoding}\'')
        return self.url(name)

    def execute(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            found = connection.execute(statement.encode())
            return found.fetchall() if found.description else []

    def _answers(self) -> bool:
        try:
            return self.execute("SELECT 1") == [(1,)]
        except psycopg.OperationalError:
            return False

    def _run(self, program: str, *words: object) -> None:
        command = [str(self._programs / program), *map(str, words)]
        subprocess.run(command, check=True, capture_output=True, cwd="/", **self._account)


def available() -> bool:
    """True where there is one, and in CI, where its lack is a failure."""
    return not _STRANGERS or _found() is not None


def new_database() -> str:
    """The URL of an empty store on the server that the tests share; skips the test where there is none."""
    if not available():
        pytest.skip("PostgreSQL is not on this machine")
    used = {name for (name,) in shared().execute("SELECT DISTINCT datname FROM pg_stat_activity")}
    free = next((name for name in _ours if name not in used), None)
    if free is None:
        _ours.append(name := f"ours_{len(_ours)}")
        return shared().new_database(name)
    # To make a database takes a hundred times as long as to empty one that nobody uses any more.
    tables = shared().execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", free)
    kept = {"migrations", "store"}
    shared().execute("; ".join(f"DELETE FROM {table}" for (table,) in tables if table not in kept) or "SELECT", free)
    return shared().url(free)


@cache
def shared() -> Cluster:
    cluster = Cluster()
    atexit.register(cluster.remove)
    return cluster


_ours: list[str] = []


def _found() -> Path | None:
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    other = shutil.which("initdb")
    return debian[-1].parent if debian else Path(other).resolve().parent if other else None


def _programs() -> Path:
    programs = _found()
    if programs is None:
        raise RuntimeError(
            "PostgreSQL is not on this machine: install Debian's `postgresql`, or put initdb on the path"
        )
    return programs


def _is_root() -> bool:
    return os.getuid() == 0


@cache
def _unprivileged() -> str:
    """PostgreSQL refuses to run as root."""
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _until_we_end() -> list[str]:
    """It ends with the tests, however they end: with the thread that started it, which must be the main one."""
    return ["setpriv", "--pdeathsig", "INT"] if shutil.which("setpriv") else []
