"""A page in; its elements out, after a reading that forgives nothing: what is not well-formed or not ours fails."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlsplit

VOID = {"meta", "link", "input", "br", "img", "hr"}
#: a self-closed element of SVG
SHAPES = {"path", "rect", "circle"}
ALLOWED = {
    "html", "head", "title", "body", "a", "header", "nav", "ul", "ol", "li", "main", "footer", "p", "h1", "h2", "h3",
    "form", "label", "select", "option", "button", "table", "caption", "thead", "tbody", "tr", "th", "td", "span",
    "bdi", "b", "em", "strong", "code", "section", "article", "div", "dl", "dt", "dd", "figure",
    "figcaption", "blockquote", "q", "time", "details", "summary", "svg", "desc", "text", "g", *VOID, *SHAPES,
}  # fmt: skip


class Page(HTMLParser):
    """Every element with its attributes, and all text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self._open: list[str] = []
        assert text.startswith("<!doctype html>")
        self.feed(text)
        self.close()
        assert self._open == [], f"not closed: {self._open}"
        ids = self.values("id")
        assert len(ids) == len(set(ids)), "an id stands for one element"
        for attribute in ("for", "aria-labelledby", "aria-describedby"):
            for value in self.values(attribute):
                assert set(value.split()) <= set(ids), value

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED, tag
        given = {name: value or "" for name, value in attrs}
        assert len(given) == len(attrs), f"twice the same attribute: {attrs}"
        assert not [name for name in given if name.startswith("on") or name == "style"], attrs
        for name in ("href", "src", "action"):
            if name in given:
                _check_address(given[name])
        self.elements.append((tag, given))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in SHAPES, tag
        self.handle_starttag(tag, attrs)
        self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def values(self, attribute: str) -> list[str]:
        return [given[attribute] for _, given in self.elements if attribute in given]

    def hrefs(self) -> list[str]:
        return [given["href"] for tag, given in self.elements if tag == "a" and "href" in given]


def _check_address(address: str) -> None:
    """A place on the board, or an article on the web."""
    parts = urlsplit(address)
    if address.startswith(("/", "#")):
        assert not parts.netloc, address
    else:
        assert parts.scheme in ("http", "https"), address
        assert parts.hostname, address
