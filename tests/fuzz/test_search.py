"""A hundred thousand mutated frames and notebooks: no crash, no hang, no growing memory."""

from __future__ import annotations

import resource

import pytest

from tests.fuzz.engine import search
from tests.fuzz.targets import TARGETS

INPUTS = 100_000
MAX_GROWTH_KIB = 150 * 1024


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_mutated_inputs_are_read_or_refused(target):
    search(target, seed=1, inputs=2_000)  # whatever is imported or cached is there before memory is measured
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = search(target, seed=20260302, inputs=INPUTS)
    assert found.inputs >= INPUTS
    assert found.slowest < 2.0
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MAX_GROWTH_KIB
