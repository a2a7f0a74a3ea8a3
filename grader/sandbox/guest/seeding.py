"""Sets every random generator a notebook may use, before every cell and every check."""

from __future__ import annotations

import random
import sys

import numpy as np


def seed_everything(seed: int) -> None:
    """Seeds ``random``, NumPy's global generator and, where it is imported, Keras with its backend."""
    random.seed(seed)
    np.random.seed(seed % 2**32)
    keras = sys.modules.get("keras")
    if keras is not None:
        keras.utils.set_random_seed(seed % 2**32)
