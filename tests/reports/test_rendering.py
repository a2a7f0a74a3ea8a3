"""The pages in a real browser: nothing loaded, nothing reported, nothing cut off, everything legible."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import re
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import grader.reports
from grader.course import Assignment, Course
from grader.pictures import Captions, bars, curves, decision_region, error_map, paths
from grader.reports import class_page, student_page
from grader.result import CheckResult, Result, Verdict

BROWSER = next((p for name in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(name))), "")
PHONE, DESKTOP = 360, 1440
SCHEMES = ("light", "dark")
SOURCE = "def softmax(x):\n    return np.exp(x) / np.sum(np.exp(x), axis=0)  # " + "a long remark " * 12 + "\n"


class Browser:
    """A headless Chromium spoken to over a pipe (the DevTools protocol, messages ended by a zero byte)."""

    def __init__(self, profile: Path) -> None:
        to_us, from_it = os.pipe()
        to_it, from_us = os.pipe()
        # The browser reads commands from 3 and writes answers to 4; above 9 the two cannot be in each other's way.
        ends = [fcntl.fcntl(fd, fcntl.F_DUPFD, 10) for fd in (to_it, from_it)]
        for fd in (to_it, from_it):
            os.close(fd)
        self._read, self._write = to_us, from_us
        self._process = subprocess.Popen(
            [
                BROWSER, "--headless=new", "--remote-debugging-pipe", f"--user-data-dir={profile}", "--no-sandbox",
                "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
                "--disable-background-networking", "--disable-component-update", "about:blank",
            ],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=(3, 4, *ends),
            preexec_fn=lambda: [os.dup2(fd, target) for fd, target in zip(ends, (3, 4), strict=True)],
            start_new_session=True, env={**os.environ, "HOME": str(profile)},
        )  # fmt: skip
        for fd in ends:
            os.close(fd)
        self._rest, self._last, self._session = b"", 0, None
        self.events: list[dict[str, Any]] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "DOM", "Accessibility"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Sends one command; gives its answer."""
        self._last += 1
        command = {"id": self._last, "method": method, "params": params}
        if self._session:
            command["sessionId"] = self._session
        os.write(self._write, json.dumps(command).encode() + b"\0")
        while True:
            message = self._receive()
            if message.get("id") == self._last:
                assert "error" not in message, f"{method}: {message['error']}"
                return message["result"]
            self.events.append(message)

    def show(self, page: Path, width: int, scheme: str) -> None:
        """Opens a page on a screen of that width, and waits until it is loaded."""
        self.events.clear()
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.ask("Page.navigate", url=page.as_uri())
        while not any(e.get("method") == "Page.loadEventFired" for e in self.events):
            self.events.append(self._receive())

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression on the page."""
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, key: str, code: int, text: str = "") -> None:
        for kind in ("keyDown", "keyUp"):
            extra = {"text": text} if text and kind == "keyDown" else {}
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **extra)

    def said(self, method: str) -> list[dict[str, Any]]:
        return [e["params"] for e in self.events if e.get("method") == method]

    def close(self) -> None:
        with contextlib.suppress(OSError):
            os.write(self._write, b'{"id":0,"method":"Browser.close"}\0')
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for fd in (self._read, self._write):
            os.close(fd)

    def _receive(self) -> dict[str, Any]:
        until = time.monotonic() + 60
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._read], [], [], max(0.0, until - time.monotonic()))
            chunk = os.read(self._read, 1 << 16) if ready else b""
            assert chunk, "the browser ended or does not answer"
            self._rest += chunk
        text, _, self._rest = self._rest.partition(b"\0")
        message: dict[str, Any] = json.loads(text)
        return message


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if not BROWSER:
        pytest.skip("no Chromium on this machine")
    found = Browser(tmp_path_factory.mktemp("profile"))
    yield found
    found.close()


def drawings() -> list[str]:
    """One picture of each kind."""
    rng = np.random.default_rng(0)
    words = Captions("오차 지도 Where it is wrong", "무엇이 보이는지 What there is to see", "제출한 값", "expected")
    wrong = rng.normal(size=(6, 5)) * (rng.random((6, 5)) < 0.5)
    wrong[2, 3] = np.nan
    x = np.linspace(-3, 3, 30)
    steps = np.cumsum(rng.normal(size=(6, 2)), axis=0)
    plane = np.linspace(-3, 3, 20)
    heights = np.add.outer(plane**2, plane**2 / 4)
    return [
        error_map(wrong * 1e-105, np.zeros((6, 5)), words),
        curves(x, -1.234e-105 * np.maximum(x, 0), 1e-105 * np.tanh(x), words),
        bars(wrong * 1e-105, np.zeros((6, 5)), words),
        decision_region(rng.integers(0, 2, (15, 15)), [(0, 0, 0, 0), (1, 0, 0, 1), (0, 1, 0, 0), (1, 1, 1, 1)], words),
        paths(steps, steps * 0.8, words, (plane, plane, heights), ("[0, 1]", "[2, 0]")),
    ]


@pytest.fixture
def pages(tmp_path: Path, result: Result, internal: Result, course: Course, assignment: Assignment) -> list[Path]:
    """A student's page with everything on it and a class page, in both languages, at reduced isolation and at none."""
    checks = tuple(
        CheckResult("softmax", f"test_{i}", "행의 합이 1입니다. Rows sum to 1.", Verdict.FAIL, 0.0, 1.0,
                    "softmax(x) is wrong in 3 of 12 places.\n  at [0, 1]   expected 0.25   received 0.5\n" + "long " * 60,
                    picture=svg)
        for i, svg in enumerate(drawings())
    )  # fmt: skip
    made = []
    for language, level in (("ko", "B"), ("en", "E"), ("en", "A")):
        provenance = replace(result.provenance, isolation=level, language=language)
        full = replace(result, checks=(*result.checks, *checks), provenance=provenance)
        texts = {
            "student": student_page(full, assignment, language, {"softmax": SOURCE, "forward": "pass\n"}),
            "class": class_page([full, internal], course, language, {("kim", "03_forward"): "#main"}),
        }
        for name, text in texts.items():
            made.append(tmp_path / f"{name}.{language}.{level}.html")
            made[-1].write_text(text, "utf-8")
    return made


# Every text that is on the page, with the contrast between it and what is behind it.
CONTRASTS = """
(() => {
  const numbers = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = e => {
    for (; e; e = e.parentElement) {
      const c = numbers(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] === 1) return c;
    }
    return numbers(getComputedStyle(document.body).backgroundColor);
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, e = node.parentElement;
    if (!node.data.trim() || e.closest('title, desc, .unseen, .skip')) continue;
    if (!e.checkVisibility({contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true})) continue;
    const style = getComputedStyle(e);
    const a = light(numbers(e.closest('svg') ? style.fill : style.color)), b = light(behind(e));
    found.push([node.data.trim().slice(0, 40), (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)]);
  }
  return found;
})()
"""


@pytest.mark.slow
class TestInTheBrowser:
    @pytest.mark.parametrize("width", [PHONE, 768, DESKTOP])
    @pytest.mark.parametrize("scheme", SCHEMES)
    def test_nothing_is_loaded_reported_cut_off_or_illegible(self, browser, pages, width, scheme):
        for page in pages:
            browser.show(page, width, scheme)
            browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
            assert [r["request"]["url"] for r in browser.said("Network.requestWillBeSent")] == [page.as_uri()]
            reported = ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
            assert [browser.said(name) for name in reported] == [[], [], []]
            assert browser.run("document.documentElement.scrollWidth") <= width
            seen = browser.run(CONTRASTS)
            assert len(seen) > 40
            assert [text for text, contrast in seen if contrast < 4.5] == []
            background = browser.run("getComputedStyle(document.body).backgroundColor")
            assert (sum(map(int, re.findall(r"\d+", background))) > 384) == (scheme == "light")

    @pytest.mark.parametrize("width", [PHONE, DESKTOP])
    def test_pictures_fit_and_their_texts_stay_inside(self, browser, pages, width):
        browser.show(pages[0], width, "light")
        boxes = browser.run("""
            [...document.querySelectorAll('svg.picture')].map(svg => {
              const frame = svg.getBoundingClientRect();
              const outside = [...svg.querySelectorAll('text')].map(t => t.getBoundingClientRect())
                .filter(b => b.left < frame.left - 1 || b.right > frame.right + 1
                          || b.top < frame.top - 1 || b.bottom > frame.bottom + 1);
              return [frame.width, frame.right, outside.length];
            })""")
        assert len(boxes) == 5
        assert all(wide > 100 and right <= width and outside == 0 for wide, right, outside in boxes), boxes

    def test_code_is_beside_the_checks_on_a_desktop_and_folded_on_a_phone(self, browser, pages):
        shown = "[...document.querySelectorAll('.code-beside, .code-folded')].map(e => e.checkVisibility())"
        browser.show(pages[0], DESKTOP, "light")
        assert browser.run(shown) == [True, False] * 2
        places = browser.run("""
            ['.checks', '.code-beside'].map(s => document.querySelector(s).getBoundingClientRect())
              .map(b => [b.left, b.right])""")
        assert places[0][1] <= places[1][0]
        browser.show(pages[0], PHONE, "light")
        assert browser.run(shown) == [False, True] * 2
        assert browser.run("document.querySelector('.code-folded').open") is False

    def test_the_keyboard_is_enough(self, browser, pages):
        browser.show(pages[0], PHONE, "dark")
        browser.press("Tab", 9)
        skip = browser.run("""(() => {
            const b = document.activeElement.getBoundingClientRect();
            return [document.activeElement.className, b.left >= 0 && b.right <= innerWidth && b.height > 20]})()""")
        assert skip == ["skip", True]
        browser.press("Enter", 13, "\r")
        assert browser.run("document.activeElement.id") == "main"
        for _ in range(20):
            browser.press("Tab", 9)
            if browser.run("document.activeElement.tagName") == "SUMMARY":
                break
        outline = browser.run("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"
        browser.press("Enter", 13, "\r")
        assert browser.run("document.activeElement.parentElement.open") is True

    def test_a_screen_reader_hears_what_the_pictures_show(self, browser, pages):
        browser.show(pages[0], DESKTOP, "light")
        nodes = [n for n in browser.ask("Accessibility.getFullAXTree")["nodes"] if not n.get("ignored")]
        images = [n for n in nodes if n["role"]["value"] in ("image", "img")]
        assert len(images) == 5
        assert {n["name"]["value"] for n in images} == {"오차 지도 Where it is wrong"}
        assert {n["description"]["value"] for n in images} == {"무엇이 보이는지 What there is to see"}
        headings = [n["name"]["value"] for n in nodes if n["role"]["value"] == "heading"]
        assert headings[:3] == ["순전파", "한눈에 보기", "softmax"]


def palettes() -> dict[str, dict[str, str]]:
    """The colours of the style sheet, light and dark."""
    style = (Path(grader.reports.__file__).parent / "templates/style.css").read_text("utf-8")
    light, dark = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", part)) for part in style.split("@media", 2)[:2])
    return {"light": light, "dark": dark}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_of_black_and_white():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_palette_can_be_read(scheme):
    colours = palettes()[scheme]
    assert len(colours) == 16
    pairs = [(text, back) for text in ("ink", "soft", "accent", "good", "bad", "warn") for back in ("paper", "sunken")]
    pairs += [(tone, f"{tone}-bg") for tone in ("good", "bad", "open", "held", "warn")]
    pairs += [("ink", "warn-bg"), ("ink", "bad-bg")]
    assert [(a, b) for a, b in pairs if contrast(colours[a], colours[b]) < 4.5] == []
    assert palettes()["light"].keys() == palettes()["dark"].keys()
