"""The command line from outside: help, exit codes and one-line errors."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS
from handlers.versions import own_version

ROOT = Path(__file__).parents[2]


def cliffhanger(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_help_names_every_command_and_loads_no_chat_or_web_library() -> None:
    watched = ["discord", "slack_bolt", "slack_sdk", "aiohttp", "trafilatura", "feedparser", "apscheduler"]
    code = (
        "import sys\nfrom bot.__main__ import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit as end:\n    assert end.code == 0\n"
        f"print('loaded:', [name for name in {watched!r} if name in sys.modules])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True
    )
    assert "loaded: []" in answer.stdout
    assert all(name in answer.stdout for name in COMMANDS)


def test_the_version_is_the_projects() -> None:
    assert cliffhanger("--version").stdout == f"Cliffhanger {own_version()}\n"


def test_without_its_libraries_it_says_how_to_get_them() -> None:
    answer = subprocess.run(
        [sys.executable, "-S", "-m", "bot", "doctor"],
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert answer.returncode == 1
    assert "is not installed here: `make install`" in answer.stderr
    assert answer.stderr.count("\n") == 1


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    answer = cliffhanger(name, "--help")
    assert answer.returncode == 0, answer.stderr
    assert f"cliffhanger {name}" in answer.stdout


@pytest.mark.parametrize("words", [(), ("bingewatch",), ("status",), ("status", "Lost", "--at", "yesterday")])
def test_a_wrong_command_line_is_2(words: tuple[str, ...]) -> None:
    answer = cliffhanger(*words)
    assert answer.returncode == 2
    assert answer.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--bogus",), "unrecognized arguments: --bogus"),
        (("--bogus", "red"), "unrecognized arguments: --bogus"),
        (("red", "x", "--json"), "there is no command 'red' (did you mean read?)"),
        (("Doctor",), "there is no command 'Doctor' (did you mean doctor?)"),
        (("bingewatch",), "there is no command 'bingewatch'"),
        ((), "the following arguments are required: COMMAND"),
    ],
)
def test_what_is_wrong_on_the_command_line_is_named(words: tuple[str, ...], said: str) -> None:
    assert cliffhanger(*words).stderr == f"cliffhanger: {said}; see cliffhanger --help\n"


def test_wrong_settings_are_2_and_one_line() -> None:
    answer = cliffhanger("run", POLL_INTERVAL="soon")
    assert answer.returncode == 2
    assert answer.stderr.startswith("cliffhanger: POLL_INTERVAL: ")
    assert answer.stderr.count("\n") == 1


def test_a_list_that_is_named_and_not_there_is_2() -> None:
    answer = cliffhanger("run", FEEDS_FILE="nowhere.toml")
    assert answer.returncode == 2
    assert answer.stderr.startswith("cliffhanger: FEEDS_FILE: there is no file nowhere.toml; ")
    assert not list(Path().iterdir())


def test_a_misspelt_setting_is_told_before_the_work_and_in_the_doctors_findings(tmp_path: Path) -> None:
    environment = {"STORAGE_ULR": "tinydb:elsewhere.json", "STORAGE_URL": f"tinydb:{tmp_path / 'none.json'}"}
    first, second = cliffhanger("status", "Lost", **environment).stderr.splitlines()
    assert first.startswith("cliffhanger: the environment has STORAGE_ULR, ")
    assert "there is no store" in second
    checkup = cliffhanger("doctor", **environment)
    assert "BAD  settings: the environment has STORAGE_ULR, " in checkup.stdout
    assert "STORAGE_ULR" not in checkup.stderr


def test_a_store_that_is_not_there_is_1_and_one_line(tmp_path: Path) -> None:
    answer = cliffhanger("status", "Lost", STORAGE_URL=f"tinydb:{tmp_path / 'none.json'}")
    assert answer.returncode == 1
    assert answer.stderr.startswith("cliffhanger: there is no store at ")
    assert answer.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_answer_that_cannot_be_written_is_1_and_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        answer = subprocess.run(
            [sys.executable, "-m", "bot", "slack-manifest"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert answer.returncode == 1
    assert answer.stderr == "cliffhanger: the answer cannot be written: No space left on device\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's redirection")
def test_closed_streams_are_no_crash() -> None:
    command = f"{sys.executable} -m bot slack-manifest <&- >&-; echo $?"
    answer = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert (answer.stdout, answer.stderr) == ("0\n", "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("status", "Lost", "--at", "2021-13"), "--at: not a day, month or year such as"),
        (("evaluate", "entries.jsonl", "--timelines", "latin-1"), "--timelines: latin-1 is not text in UTF-8"),
        (("evaluate", "entries.jsonl", "--timelines", "list"), "list, line 1: not an object, {…}"),
        (("run",), "latin-1: not text in UTF-8"),
    ],
)
def test_what_is_wrong_is_said_in_our_words(words: tuple[str, ...], said: str) -> None:
    Path("entries.jsonl").write_text('{"id": "1", "tracked": [{"title": "Lost"}], "expected": []}\n', "utf-8")
    Path("latin-1").write_bytes("[[show]]\ntitle = 'Café'".encode("latin-1"))
    Path("list").write_text("[]\n", "utf-8")
    answer = cliffhanger(*words, SHOWS_FILE="latin-1")
    assert answer.returncode == 2
    assert answer.stderr.startswith(f"cliffhanger: {said}")
    assert answer.stderr.count("\n") == 1
