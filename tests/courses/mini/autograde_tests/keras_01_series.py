"""Recorded answers of 01_series: average pooling over one channel, written out without TensorFlow."""

import numpy as np

from grader.grading.keras_answers import Answers

answers = Answers()


@answers.record("pooling")
def pooling(rng):
    x = rng.normal(size=9)
    return {"x": x, "y": np.array([x[i : i + 4].mean() for i in range(6)])}
