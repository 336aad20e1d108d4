"""The board in Chromium: it opens, filters, sorts, turns pages, fits the screen, and is open to everybody (axe-core).

No script runs on it, so all of it works without JavaScript.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib  # type: ignore[import-untyped]
import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import MANY, Visit
from tests.samples import SHOW

pytestmark = pytest.mark.asyncio(loop_scope="module")

PATHS = ("/", "/shows/hit-run-2021", "/shows/bad", "/shows/salt-line", "/sources", "/feeds")


async def overflow(page: Page) -> int:
    """How many pixels stand out to the right of the screen."""
    return int(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.mark.parametrize("path", PATHS)
async def test_a_page_fits_and_the_browser_has_nothing_against_it(path: str, visit: Visit) -> None:
    page = await visit.open(path)
    await expect(page.locator("h1")).to_be_visible()
    assert await overflow(page) <= 0
    assert visit.complaints == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
async def test_a_page_is_open_to_everybody(path: str, theme: str, visit: Visit) -> None:
    browser = visit.page.context.browser
    assert browser is not None
    scheme: Any = theme
    # axe-core is a script, which our own policy would not let run
    async with await browser.new_context(
        viewport=visit.page.viewport_size, color_scheme=scheme, bypass_csp=True
    ) as context:
        page = await context.new_page()
        await page.goto(f"{visit.url}{path}")
        found = await Axe().run(page)
    assert [(rule["id"], rule["impact"], rule["nodes"][0]["html"][:200]) for rule in found.response["violations"]] == []


@pytest.mark.parametrize("path", PATHS)
async def test_a_page_is_html_without_a_fault(path: str, visit: Visit) -> None:
    answer = await visit.page.request.get(f"{visit.url}{path}")
    parser = html5lib.HTMLParser(strict=True)
    # raises where the HTML standard calls something a parse error
    parser.parse(await answer.text())


async def test_the_list_is_searched_filtered_sorted_and_turned(visit: Visit) -> None:
    page = await visit.open("/")
    rows = page.locator("table tbody tr")
    assert await rows.count() == 50
    await page.get_by_role("link", name="Next").click()
    assert await rows.count() == len(MANY) + 4 - 50
    await page.goto(f"{visit.url}/")
    await page.get_by_label("Title").fill("hit")
    await page.get_by_label("Title").press("Enter")
    await expect(rows).to_have_count(1)
    await expect(rows.first).to_contain_text("Hit & Run")
    await rows.first.get_by_role("link").first.click()
    await expect(page.locator("h1")).to_contain_text("Hit & Run")
    assert visit.complaints == []


async def test_the_timeline_can_be_read(visit: Visit) -> None:
    page = await visit.open(f"/shows/{SHOW.id}")
    shown = [drawing for drawing in await page.locator("svg.drawing").all() if await drawing.is_visible()]
    (drawing,) = shown
    box = await drawing.bounding_box()
    size = page.viewport_size
    assert box is not None
    assert size is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size["width"]
    # the smallest text, as it is drawn
    height = await drawing.evaluate(
        "svg => Math.min(...[...svg.querySelectorAll('text')].map(t => t.getBoundingClientRect().height))"
    )
    assert height >= 10
    assert await drawing.locator("g.mark").count() >= 2


async def test_nothing_hostile_runs_or_leads_anywhere(visit: Visit) -> None:
    page = await visit.open("/shows/bad")
    links = await page.locator("a").evaluate_all("links => links.map(link => link.href)")
    assert all(link.startswith("http") for link in links)
    assert await page.locator("script, iframe, object, img[onerror], [onclick]").count() == 0
    assert visit.complaints == []


async def test_the_keyboard_reaches_the_content_first(visit: Visit) -> None:
    page = await visit.open("/")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    assert await page.evaluate("document.activeElement.id") == "content"


async def test_it_works_without_javascript(browser: Browser, board: str, tmp_path: Path) -> None:
    async with await browser.new_context(java_script_enabled=False) as context:
        page = await context.new_page()
        await page.goto(f"{board}/?q=hit")
        await page.get_by_role("link", name="Hit & Run").first.click()
        await expect(page.locator("h1")).to_contain_text("Hit & Run")
        await page.screenshot(path=tmp_path / "show.png", full_page=True)
    assert (tmp_path / "show.png").stat().st_size > 10_000
