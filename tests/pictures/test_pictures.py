"""Pictures: small, well-formed, harmless, readable without colour, right about what they show."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from grader.pictures import LIMIT, Captions, bars, curves, decision_region, error_map, paths, well_made

WORDS = Captions("What it is", "What there is to see", "yours", "expected")

every_number = st.floats(allow_nan=True, allow_infinity=True, width=64)
captions = st.builds(Captions, *[st.text(st.characters(), max_size=400)] * 4)


def numbers(*shape: int | tuple[int, int]):
    """Arrays of a shape; a pair stands for a length between the two."""
    lengths = st.tuples(*(st.integers(*n) if isinstance(n, tuple) else st.just(n) for n in shape))
    return lengths.flatmap(lambda s: st.tuples(*[arrays.arrays(np.float64, s, elements=every_number)] * 3))


def read(svg: str) -> ElementTree.Element:
    """The picture as a tree, after looking at what every picture owes its page."""
    assert len(svg.encode()) < LIMIT
    assert well_made(svg)
    assert "url(" not in svg
    assert " id=" not in svg
    for bad in ("nan ", "inf ", 'nan"', 'inf"', "infV", "nanV"):
        assert not any(
            bad in f'{e.get("d")}" {e.get("transform")}" {e.get("x")}"' for e in [*ElementTree.fromstring(svg).iter()]
        )
    root = ElementTree.fromstring(svg)
    assert root.get("role") == "img"
    assert [child.tag for child in root][:2] == ["title", "desc"]
    return root


def texts(root: ElementTree.Element) -> list[str]:
    return [element.text or "" for element in root.iter("text")]


class TestAnyNumbers:
    """Whatever the numbers and the words: well-formed, bounded, nothing but a picture."""

    @given(numbers((1, 70), (1, 70)), captions)
    @settings(max_examples=40, deadline=None)
    def test_error_map(self, values, words):
        read(error_map(values[0], values[1], words))

    @given(numbers((1, 3), (1, 3), (1, 9), (1, 9)), captions)
    @settings(max_examples=40, deadline=None)
    def test_error_map_of_images(self, values, words):
        read(error_map(values[0], values[1], words))

    @given(numbers((1, 300)), captions)
    @settings(max_examples=60, deadline=None)
    def test_curves(self, values, words):
        read(curves(np.sort(values[2]), values[0], values[1], words))

    @given(numbers((1, 20), (1, 20)), captions)
    @settings(max_examples=60, deadline=None)
    def test_bars(self, values, words):
        read(bars(values[0], values[1], words))

    @given(numbers(15, 15), numbers((0, 64), 4), captions)
    @settings(max_examples=40, deadline=None)
    def test_decision_region(self, values, points, words):
        read(decision_region(values[0], points[0], words))

    @given(numbers((1, 90), 2), numbers((2, 30), (2, 30)), captions, st.booleans())
    @settings(max_examples=40, deadline=None)
    def test_paths(self, ways, heights, words, on_surface):
        rows, columns = heights[0].shape
        surface = (np.arange(columns), np.arange(rows), heights[0]) if on_surface else None
        read(paths(ways[0], ways[1], words, surface))

    @pytest.mark.parametrize("side", [40, 64, 200])
    def test_the_worst_case_is_under_the_bound(self, side):
        rng = np.random.default_rng(0)
        noise = rng.normal(size=(side, side))
        noise[rng.random(noise.shape) < 0.3] = np.nan
        noise[rng.random(noise.shape) < 0.3] = 0
        read(error_map(noise, np.zeros_like(noise), WORDS))
        checkers = np.indices((side, side)).sum(axis=0) % 2 * np.nan
        read(error_map(checkers, np.zeros_like(noise), WORDS))
        read(paths(noise[:, :2], noise[:, 2:4], WORDS, (np.arange(side), np.arange(side), noise)))


class TestErrorMap:
    def strokes(self, root):
        return {(e.get("stroke-opacity", "1"), e.get("stroke-dasharray")) for e in root.find("g").iter("path")}

    def test_what_is_right_is_empty(self):
        root = read(error_map(np.ones((3, 4)), np.ones((3, 4)), WORDS))
        assert self.strokes(root) == set()

    def test_one_wrong_entry_is_one_dark_cell(self):
        received = np.zeros((3, 4))
        received[1, 2] = -5.0
        root = read(error_map(received, np.zeros((3, 4)), WORDS))
        (cell,) = root.find("g").iter("path")
        assert cell.get("d") == "M0 0m2 1h1"
        assert cell.get("stroke-opacity") is None
        assert texts(root) == ["0", "0", "3", "2", "0", "5"]

    def test_the_further_off_the_darker(self):
        root = read(error_map([[0.0, 1.0], [3.0, 5.0]], np.zeros((2, 2)), WORDS))
        shades = {e.get("d"): float(e.get("stroke-opacity", 1)) for e in root.find("g").iter("path")}
        assert shades["M0 0m1 0h1"] < shades["M0 0m0 1h1"] < shades["M0 0m1 1h1"]

    def test_nan_and_infinity_are_hatched_and_named(self):
        root = read(error_map([[np.nan, 1.0], [np.inf, 2.0]], [[0.0, 1.0], [0.0, 2.0]], WORDS))
        assert self.strokes(root) == {("1", ".12 .13")}
        assert "nan, inf" in texts(root)

    def test_nan_where_nan_is_due_is_right(self):
        assert self.strokes(read(error_map([[np.nan, np.inf]], [[np.nan, np.inf]], WORDS))) == set()

    def test_the_check_says_what_is_wrong(self):
        wrong = np.array([[False, True], [False, False]])
        root = read(error_map([[0.1, 0.1], [0.1, 0.1]], np.zeros((2, 2)), WORDS, wrong))
        assert [e.get("d") for e in root.find("g").iter("path")] == ["M0 0m1 0h1"]

    def test_of_images_the_worst_is_shown_and_named(self):
        received = np.zeros((2, 3, 4, 5))
        received[0, 0, 0, 0], received[1, 2, 3, 4] = 1.0, 9.0
        root = read(error_map(received, np.zeros_like(received), WORDS))
        assert "[1, 2, :, :]" in texts(root)
        assert [e.get("d") for e in root.find("g").iter("path")] == ["M0 0m4 3h1"]

    def test_a_large_array_keeps_its_one_wrong_entry(self):
        received = np.zeros((500, 300))
        received[499, 0] = 1.0
        root = read(error_map(received, np.zeros_like(received), WORDS))
        assert [e.get("d") for e in root.find("g").iter("path")] == ["M0 0m0 63h1"]
        assert {"499", "299"} <= set(texts(root))

    @pytest.mark.parametrize("shapes", [((2, 3), (3, 2)), ((4,), (4,)), ((0, 3), (0, 3)), ((2, 2, 2), (2, 2, 2))])
    def test_other_shapes_are_refused(self, shapes):
        with pytest.raises(ValueError, match="2-D or 4-D"):
            error_map(np.zeros(shapes[0]), np.zeros(shapes[1]), WORDS)


class TestCurves:
    def test_both_are_drawn_and_told_apart_without_colour(self):
        root = read(curves([0, 1, 2], [0, 1, 4], [0, 2, 4], WORDS))
        lines = [e for e in root.findall("path") if e.get("stroke-width") == "1.75"]
        assert [e.get("stroke-dasharray") for e in lines] == ["5 3", None]
        assert texts(root) == ["yours", "expected", "0", "4", "0", "2"]

    def test_nan_leaves_a_gap(self):
        whole = read(curves([0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3], WORDS))
        broken = read(curves([0, 1, 2, 3], [0, np.nan, 2, 3], [0, 1, 2, 3], WORDS))
        pieces = [[e for e in r.findall("path") if e.get("stroke-width") == "1.75"][1].get("d").count("M")
                  for r in (whole, broken)]  # fmt: skip
        assert pieces == [1, 2]
        assert any(e.get("stroke-dasharray") == "1.5 3" for e in broken.findall("path"))

    def test_thinning_keeps_the_worst_place(self):
        received = np.zeros(5000)
        received[1234] = 7.0
        assert "7" in texts(read(curves(np.arange(5000), received, np.zeros(5000), WORDS)))

    def test_lengths_have_to_agree(self):
        with pytest.raises(ValueError, match=r"\(N,\)"):
            curves([0, 1], [0, 1], [0], WORDS)


class TestBars:
    def test_too_large_goes_up_and_too_small_down(self):
        root = read(bars([1.0, -2.0, 0.0], [0.0, 0.0, 0.0], WORDS))
        d = next(e for e in root.findall("path") if "V47" in e.get("d")).get("d")
        assert [part.split("82V")[1] for part in d.split("M")[1:]] == ["47", "152", "82"]
        assert texts(root) == ["+2", "0", "−2", "[0]", "[2]"]

    def test_nan_is_dotted(self):
        root = read(bars([np.nan, 1.0], [0.0, 1.0], WORDS))
        assert [e.get("stroke-dasharray") for e in root.findall("path")].count("1.5 3") == 1

    def test_of_many_entries_the_worst_stay(self):
        received = np.zeros((20, 30))
        received[7, 3] = 2.5
        root = read(bars(received, np.zeros((20, 30)), WORDS))
        assert "+2.5" in texts(root)

    def test_shapes_have_to_agree(self):
        with pytest.raises(ValueError, match="one shape"):
            bars([1.0], [1.0, 2.0], WORDS)


class TestDecisionRegion:
    POINTS = ((0, 0, 0, 0), (1, 0, 0, 1), (0, 1, 0, 0), (1, 1, 1, 1))

    def test_the_second_input_grows_upwards(self):
        values = np.zeros((4, 4))
        values[3, 0] = 1  # x1 least, x2 greatest: top left
        (tint,) = read(decision_region(values, self.POINTS, WORDS)).find("g").iter("path")
        assert tint.get("d") == "M0 0m0 0h1"

    def test_a_wrong_answer_has_a_cross(self):
        def heavy(points):
            root = read(decision_region(np.zeros((4, 4)), points, WORDS))
            return sum(e.get("stroke-width") == "2.5" for e in root.findall("path"))

        assert heavy(self.POINTS) == 1
        assert heavy([(0, 0, 0, 0)]) == 0
        assert heavy([(0, 0, 0, np.nan)]) == 1

    def test_an_answer_that_is_neither_is_hatched(self):
        values = np.array([[0.0, 0.5], [np.nan, 1.0]])
        marks = list(read(decision_region(values, self.POINTS, WORDS)).find("g").iter("path"))
        assert [e.get("stroke-dasharray") for e in marks] == [None, ".12 .13"]

    def test_shapes(self):
        with pytest.raises(ValueError, match=r"\(n, n\)"):
            decision_region(np.zeros((2, 3)), self.POINTS, WORDS)
        with pytest.raises(ValueError, match=r"\(k, 4\)"):
            decision_region(np.zeros((2, 2)), np.zeros((4, 3)), WORDS)


class TestPaths:
    def test_both_ways_start_at_one_place(self):
        root = read(paths([(0, 0), (2, 2)], [(0, 0), (1, 1), (2, 2)], WORDS))
        lines = [e.get("d") for e in root.findall("path") if e.get("stroke-width") == "1.75"]
        assert [d.count("L") for d in lines] == [2, 1]
        assert len({d.split("L")[0] for d in lines}) == 1
        assert len(root.findall("circle")) == 1

    def test_a_way_ends_where_it_leaves_the_numbers(self):
        root = read(paths([(0, 0), (1, 1), (np.inf, 1), (2, 2)], [(0, 0), (2, 2)], WORDS))
        lines = [e.get("d") for e in root.findall("path") if e.get("stroke-width") == "1.75"]
        assert [d.count("L") for d in lines] == [1, 1]

    def test_contours_of_a_slope_are_straight(self):
        x = np.linspace(0, 1, 9)
        root = read(paths([(0, 0)], [(0, 0)], WORDS, (x, x, np.tile(x, (9, 1)))))
        (contours,) = [e.get("d") for e in root.findall("path") if e.get("stroke-opacity") == "0.3"]
        segments = [part.split("L") for part in contours.split("M")[1:]]
        assert len(segments) == 9 * 8
        assert all(a.split()[0] == b.split()[0] for a, b in segments)

    def test_shapes(self):
        with pytest.raises(ValueError, match=r"\(n, 2\)"):
            paths([(1, 2, 3)], [(1, 2)], WORDS)


class TestWords:
    def test_they_arrive_as_the_text_they_are(self):
        hostile = "</title><script>alert(1)</script>&lt;\x00\ud800"
        svg = bars([1.0], [0.0], Captions(hostile, hostile))
        assert "<script" not in svg
        assert read(svg).find("title").text == hostile.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")

    def test_a_long_one_is_cut(self):
        assert read(bars([1.0], [0.0], Captions("가" * 9999, ""))).find("title").text == "가" * 299 + "…"


@pytest.mark.parametrize(
    "text",
    [
        "", "text", "<p>x</p>", "<svg", "<svg><script>alert(1)</script></svg>", '<svg onload="alert(1)"/>',
        '<svg><a href="javascript:alert(1)"/></svg>', '<svg><path d="M0 0" fill="url(#x)"/></svg>',
        '<svg style="background:u\\rl(x)"/>', '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', "<svg/><svg/>",
        '<svg xmlns="http://www.w3.org/2000/svg"/>', '<svg><image href="x"/></svg>', '<svg><use x="1"/></svg>',
        "<svg>" + " " * LIMIT + "</svg>", '<svg style="background:URL(x)"/>', "<svg><style>p{}</style></svg>",
    ],
)  # fmt: skip
def test_what_is_no_picture_is_known(text):
    assert not well_made(text)
