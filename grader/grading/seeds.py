"""Seeds: one generator for every (seed, assignment, check), the same on every machine."""

from __future__ import annotations

import hashlib

import numpy as np


def derive(seed: int, *names: str) -> int:
    """A 64-bit seed from a seed and names; SHA-256, so that neighbouring seeds have nothing in common."""
    text = "/".join([str(seed), *names]).encode()
    return int.from_bytes(hashlib.sha256(text).digest()[:8], "little")


def generator(seed: int, *names: str) -> np.random.Generator:
    """A fresh random generator for a check or a recording."""
    return np.random.Generator(np.random.PCG64(derive(seed, *names)))
