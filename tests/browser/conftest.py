"""Chromium without a window, and a board for it to look at; where there is none, a stranger's tests go on without."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from bot.decisions import decide
from bot.model import Article, Changes, Claim, Feed, Reading, Show
from handlers.web import open_board
from storage import open_storage
from tests.handlers.web.conftest import BAD, CLAIMS, FEEDS, FINAL, QUIET
from tests.samples import NOW, SHOW

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
#: no sandbox: in a container there is nobody but root; and nothing that looks for the world outside
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
#: more shows than one page lists
MANY = tuple(Show(f"show-{number}", f"Show Number {number}", added=NOW) for number in range(60))


@dataclass(slots=True)
class Visit:
    """A page of the board in a browser, and what the browser had against it."""

    page: Page
    url: str
    complaints: list[str]

    async def open(self, path: str) -> Page:
        answer = await self.page.goto(f"{self.url}{path}")
        assert answer is not None
        assert answer.status == 200
        return self.page


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    if CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip("there is no Chromium here")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def board() -> AsyncIterator[str]:
    """The board's URL, over a store with a saga, a hostile show, and many quiet ones."""
    storage = await open_storage("memory:")
    feeds = (*FEEDS, Feed("https://other.example/rss", title="Other", read=NOW - timedelta(minutes=3)))
    await storage.save(Changes((SHOW, BAD, FINAL, QUIET, *MANY, *feeds)))
    for number, claim in enumerate(CLAIMS):
        evidence = replace(claim.evidence, entry=f"entry-{number}")
        said: Claim = replace(claim, evidence=evidence)
        article = Article(evidence.entry, evidence.url, evidence.title, evidence.quote, published=evidence.published)
        memory = await storage.recall({claim.show})
        await storage.save(decide([Reading(article, (said,))], memory, NOW))
    async with open_board(storage, lambda: NOW, address="127.0.0.1:0") as url:
        yield url
    await storage.close()


@pytest_asyncio.fixture(params=["phone", "desk"], loop_scope="module")
async def visit(request: pytest.FixtureRequest, browser: Browser, board: str) -> AsyncIterator[Visit]:
    width, height = (375, 812) if request.param == "phone" else (1440, 900)
    async with await browser.new_context(viewport={"width": width, "height": height}) as context:
        page = await context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda asked: None if asked.url.startswith(board) else complaints.append(asked.url))
        yield Visit(page, board, complaints)
