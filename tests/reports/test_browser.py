"""Pages made of hostile text, in a real browser: nothing runs, nothing is asked for over the network.

A page without our escaping is looked at first: a browser in which even that does nothing would prove nothing.
"""

from __future__ import annotations

import csv
import html as markup
import io
import os
import re
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from grader.course import Assignment, Course, Exercise
from grader.reports import results_csv, write_reports
from grader.result import CheckResult, Finding, Provenance, Result, Status, Verdict
from grader.text import Bilingual

pytestmark = pytest.mark.slow

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--disable-extensions",
    "--enable-logging=stderr", "--virtual-time-budget=3000",
)  # fmt: skip
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SECONDS = 90


@dataclass
class Visitors:
    """A server on this machine that notes what is asked of it."""

    address: str
    seen: list[str]


@pytest.fixture(scope="module")
def visitors() -> Iterator[Visitors]:
    seen: list[str] = []

    class Noting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_response(200)
            self.end_headers()

        do_POST = do_GET  # noqa: N815 - the name the base class looks for

        def log_message(self, *_arguments: object) -> None:
            """Nothing on the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Noting)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Visitors(f"http://127.0.0.1:{server.server_port}", seen)
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> str:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail("no browser: install Chromium (Debian, Ubuntu: apt-get install chromium) and run this again")
    return found


@dataclass(frozen=True)
class Shown:
    """What a browser made of a page."""

    document: str
    console: list[str]

    @property
    def title(self) -> str:
        found = re.search(r"<title>(.*?)</title>", self.document, re.DOTALL)
        return markup.unescape(found[1]) if found else ""


def show(browser: str, page: Path, profile: Path) -> Shown:
    """Opens a page and gives the document after its scripts ran."""
    command = [browser, *FLAGS, f"--user-data-dir={profile}", "--dump-dom", page.absolute().as_uri()]
    environment = {**os.environ, "HOME": str(profile.parent), "XDG_RUNTIME_DIR": str(profile.parent)}
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, start_new_session=True
    )
    try:
        document, log = process.communicate(timeout=SECONDS)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    lines = log.decode(errors="replace").splitlines()
    return Shown(document.decode(errors="replace"), [line for line in lines if "CONSOLE" in line])


def attacks(address: str) -> list[str]:
    """Texts that run a script or ask ``address`` for something if a page takes them for markup."""
    run = f"document.title='PWNED';console.log('PWNED');fetch('{address}/fetch');document.body.append(Object.assign(document.createElement('pwned')))"
    return [
        f"<script>{run}</script>",
        f'"><script>{run}</script>',
        f'\'><img src=x onerror="{run}">',
        f'<svg onload="{run}"><script>{run}</script></svg>',
        f'<img src="{address}/image">',
        f'<link rel="stylesheet" href="{address}/style">',
        f"<style>@import '{address}/import'; * {{ background: url({address}/background) }}</style>",
        f'<iframe src="{address}/frame" srcdoc="<script>{run}</script>"></iframe>',
        f'<meta http-equiv="refresh" content="0;url={address}/refresh">',
        f'<base href="{address}/"><a href="javascript:{run}">x</a>',
        f'<object data="{address}/object"></object><embed src="{address}/embed">',
        f'<form action="{address}/form"><input autofocus onfocus="{run}"></form>',
        f'<details open ontoggle="{run}"><video src="{address}/video" autoplay></video></details>',
        f"</title></style></textarea></pre></code><script>{run}</script>",
        f"--><script>{run}</script><!--",
        f"]]><script>{run}</script>",
        "{{ 1111 * 1111 }}{% raw %}${1111 * 1111}#{1111 * 1111}",
        f"javascript:{run}",
        f"\u202e\u2028</script><script>{run}</script>",
        f"+ADw-script+AD4-{run}+ADw-/script+AD4-",
        f"\x00<\x00script>{run}</script>\x1b]0;PWNED\x07",
        f"<math><mtext><table><mglyph><style><img src onerror={run}>",
        f'<noscript><p title="</noscript><script>{run}</script>">',
    ]


def hostile_result(student: str, text: str, number: int) -> Result:
    """A Result that has ``text`` wherever a student can have a say."""
    check = CheckResult(text, text, text, Verdict.FAIL, 1.0, 2.0, text, text)
    hidden = CheckResult("softmax", text, text, Verdict.ERROR, 0.0, 1.0, text, None, hidden=True)
    provenance = Provenance(text, text, text, (1, 2), text, {text: 1.0}, {text: text}, "en", text, 1.0)
    statuses = (Status.GRADED, Status.NEEDS_REVIEW, Status.UNREADABLE)
    return Result(
        student, "03_forward", 1.0, 3.0, statuses[number % 3], (check, hidden), (Finding(text, text, 1),), provenance
    )


@pytest.fixture(scope="module")
def course() -> Course:
    title = Bilingual({"en": "Forward"})
    assignment = Assignment("03_forward", title, (Exercise("softmax", 3.0),))
    return Course("dl", title, ("en",), 1, (assignment,), Path("."))


@pytest.fixture(scope="module")
def results(visitors) -> list[Result]:
    texts = attacks(visitors.address)
    return [hostile_result(text, text, number) for number, text in enumerate(texts)]


def test_this_browser_would_run_what_is_not_escaped(browser, visitors, tmp_path):
    page = tmp_path / "bad.html"
    bodies = "".join(attacks(visitors.address)[:5])
    page.write_text(f"<!doctype html><title>quiet</title><body>{bodies}</body>", "utf-8")
    visitors.seen.clear()
    shown = show(browser, page, tmp_path / "profile")
    assert shown.title == "PWNED"
    assert "<pwned>" in shown.document
    assert any("PWNED" in line for line in shown.console)
    assert {"/fetch", "/image"} <= set(visitors.seen)


def test_hostile_pages_do_nothing_at_all(browser, visitors, results, course, tmp_path):
    code = {(r.student, r.assignment): {"softmax": r.student, r.student: r.student} for r in results}
    paths = write_reports(results, course, tmp_path / "out", "en", code=code)
    visitors.seen.clear()
    # All students' pages in frames of one: a browser takes seconds to start. Their titles are in the documents below.
    one_page = tmp_path / "all.html"
    whole = [markup.escape(path.read_text("utf-8")) for path in paths.students.values()]
    one_page.write_text(
        "<!doctype html><title>quiet</title>" + "".join(f'<iframe srcdoc="{w}"></iframe>' for w in whole)
    )
    for page in (paths.index, next(iter(paths.students.values())), one_page):
        shown = show(browser, page, tmp_path / "profile")
        assert "</html>" in shown.document
        assert shown.title != "PWNED"
        assert "<pwned>" not in shown.document
        assert "<script" not in shown.document.partition("<iframe")[0]
        assert not [line for line in shown.console if "PWNED" in line]
        assert str(1111 * 1111) not in shown.document
    assert visitors.seen == []


def test_the_browser_shows_the_text_that_was_handed_in(browser, visitors, course, tmp_path):
    text = attacks(visitors.address)[0]
    paths = write_reports([hostile_result("kim", text, 0)], course, tmp_path / "out", "en")
    shown = show(browser, next(iter(paths.students.values())), tmp_path / "profile")
    messages = re.findall(r'<pre class="message"[^>]*>(.*?)</pre>', shown.document, re.DOTALL)
    assert [markup.unescape(message) for message in messages] == [text, text]


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠A", '=HYPERLINK("x")',
            '"=1', "kim;=1", "kim,=1", "kim\n=1", "kim\r\n=1+1", "'=1", "a\ud800")  # fmt: skip
TRIGGERS = tuple("=+-@\t\r\n\0＝＋－＠")


def test_no_cell_of_the_table_is_a_formula_in_any_dialect(results):
    hostile = [replace(results[0], student=name, assignment=name) for name in FORMULAS]
    text = results_csv([*results, *hostile])
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) == len(results) + len(hostile) + 1
    assert {len(row) for row in rows} == {5}
    for row in rows[1:]:
        student, assignment, score, maximum, status = row
        assert not student.startswith(TRIGGERS)
        assert not assignment.startswith(TRIGGERS)
        assert float(score) <= float(maximum)
        assert status in list(Status)


def test_the_table_round_trips(results):
    named = [replace(results[0], student=name) for name in FORMULAS]
    rows = list(csv.DictReader(io.StringIO(results_csv(named), newline="")))
    for name, row in zip(FORMULAS, rows, strict=True):
        written = name.encode("utf-8", "backslashreplace").decode()
        assert row["student"] == (f"'{written}" if written.startswith(TRIGGERS) else written)


def test_results_round_trip_through_their_own_form(results):
    for result in results:
        assert Result.from_json(result.to_json()) == result
