"""One shared harness per kind of exercise, so that a check of a new exercise is a few lines.

``gate``, ``function``, ``loss``, ``gradient``, ``layer``, ``optimizer``, ``window``, ``recurrent``, ``tokens`` and
``model`` know how exercises of that kind are called, in which order a learner should hear what is wrong (loss before
dx before dW), and which tolerances tell right from wrong. They know no exercise by name.
"""

from grader.grading.harness import function, gate, gradient, layer, loss, model, optimizer, recurrent, tokens, window

__all__ = ["function", "gate", "gradient", "layer", "loss", "model", "optimizer", "recurrent", "tokens", "window"]
