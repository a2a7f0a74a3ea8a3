"""A small course, Results for it, and a reader that sees a page the way a browser and a screen reader do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest

from grader.course import Assignment, Course, Exercise
from grader.result import CheckResult, Finding, Provenance, Result, Status, Verdict
from grader.text import Bilingual

GRADING_SEED = 987654321012345


@pytest.fixture
def course() -> Course:
    forward = Assignment(
        "03_forward",
        Bilingual({"ko": "순전파", "en": "The forward pass"}),
        (Exercise("softmax", 8.0), Exercise("forward", 2.0)),
    )
    gates = Assignment("01_gates", Bilingual({"ko": "논리 게이트", "en": "Gates"}), (Exercise("AND", 4.0),))
    title = Bilingual({"ko": "딥러닝", "en": "Deep learning"})
    return Course("dl", title, ("ko", "en"), 1, (gates, forward), Path("."))


@pytest.fixture
def assignment(course: Course) -> Assignment:
    return course.assignment("03_forward")


@pytest.fixture
def result() -> Result:
    """A Result with one check of every kind that looks different."""
    checks = (
        CheckResult("forward", "test_forward", "The network answers.", Verdict.NOT_ATTEMPTED, 0.0, 2.0, "Write it."),
        CheckResult("softmax", "test_rows", "Rows sum to 1.", Verdict.PASS, 4.0, 4.0),
        CheckResult("softmax", "test_large", "Large logits.", Verdict.FAIL, 0.0, 2.5, "expected 1\nreceived 2", "axis"),
        CheckResult(
            "softmax", "test_secret", "Secret title.", Verdict.TIMEOUT, 0.0, 1.5, "Too slow.", "secret-mistake", True
        ),
    )
    provenance = Provenance(
        notebook_sha256="ab" * 32,
        seeds=(20260302, GRADING_SEED),
        isolation="A",
        limits={"call": 5.0},
        versions={"numpy": "2.3.1"},
        graded_at="2026-12-12T00:10:03+00:00",
        seconds=1.284,
    )
    findings = (Finding("locked", "A locked cell was edited.", 3),)
    return Result("kim", "03_forward", 4.0, 10.0, Status.GRADED, checks, findings, provenance)


@pytest.fixture
def internal(result: Result) -> Result:
    """A Result one of whose checks the grader could not judge."""
    broken = replace(result.checks[2], verdict=Verdict.INTERNAL, points=None, mistake=None, message="Sorry.")
    checks = (*result.checks[:2], broken, result.checks[3])
    return replace(result, student="lee", status=Status.NEEDS_REVIEW, checks=checks)


@pytest.fixture
def unreadable() -> Result:
    findings = (Finding("unreadable", "Not JSON: line 1."),)
    return Result("park", "03_forward", None, 10.0, Status.UNREADABLE, (), findings)


@pytest.fixture
def html() -> SimpleNamespace:
    """The functions below; a fixture because test modules cannot import one another."""
    return SimpleNamespace(read=read, rows=rows, walk=walk, check_page=check_page)


VOID = {"meta", "rect", "line", "br", "link", "img", "input", "hr"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    @property
    def words(self) -> str:
        return " ".join(self.text.split())

    def all(self, tag: str, **attributes: str) -> list[Element]:
        found: list[Element] = []
        for child in self.children:
            if isinstance(child, Element):
                wanted = {k.rstrip("_"): v for k, v in attributes.items()}
                if child.tag == tag and all(child.attributes.get(k) == v for k, v in wanted.items()):
                    found.append(child)
                found += child.all(tag, **attributes)
        return found

    def one(self, tag: str, **attributes: str) -> Element:
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"expected one <{tag}> {attributes}, found {len(found)}"
        return found[0]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs), self.here)
        assert len(element.attributes) == len(attrs), f"repeated attribute on <{tag}>"
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.here.children.append(Element(tag, dict(attrs), self.here))

    def handle_endtag(self, tag: str) -> None:
        assert self.here.tag == tag, f"</{tag}> closes <{self.here.tag}>"
        assert self.here.parent is not None
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def read(page: str) -> Element:
    """The page as a tree; fails where tags are not nested as they should be."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.here is reader.root, f"<{reader.here.tag}> is not closed"
    return reader.root


def rows(table: Element) -> list[list[str]]:
    """The words of every cell of the table's body."""
    body = table.one("tbody")
    return [
        [c.words for c in row.children if isinstance(c, Element) and c.tag in ("th", "td")] for row in body.all("tr")
    ]


def check_structure(page: Element) -> None:
    """What makes a page usable without eyes or a mouse."""
    assert len(page.all("h1")) == 1
    page.one("main")
    page.one("header")
    levels = [int(e.tag[1]) for e in walk(page) if e.tag in ("h1", "h2", "h3", "h4")]
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels
    ids = [e.attributes["id"] for e in walk(page) if "id" in e.attributes]
    assert len(ids) == len(set(ids)), "repeated id"
    for element in walk(page):
        names = (element.attributes.get("aria-labelledby") or "").split()
        assert set(names) <= set(ids), names
        href = element.attributes.get("href") or ""
        assert not href.startswith("#") or href[1:] in ids, href
        if element.tag == "th":
            assert element.attributes.get("scope") in ("row", "col"), element.words
        if element.tag == "section":
            assert names, "a section without a name"


def check_self_contained(page: Element, text: str) -> None:
    """No script, nothing loaded, and a policy that forbids both."""
    policy = page.one("meta", **{"http-equiv": "Content-Security-Policy"}).attributes["content"] or ""
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    forbidden = {"script", "link", "img", "iframe", "object", "embed", "form", "base"}
    assert not forbidden & {e.tag for e in walk(page)}
    for element in walk(page):
        assert not any(name.startswith("on") for name in element.attributes), element.attributes
        assert "src" not in element.attributes
    assert "url(" not in text
    assert "@import" not in text
    assert "http://" not in text
    assert "https://" not in text


def walk(element: Element) -> list[Element]:
    """The elements below ``element``, in the order of the page."""
    found: list[Element] = []
    for child in element.children:
        if isinstance(child, Element):
            found += [child, *walk(child)]
    return found


def check_page(text: str) -> Element:
    """The page as a tree, after looking at everything that every page owes its reader."""
    page = read(text)
    check_structure(page)
    check_self_contained(page, text)
    return page
