"""Wrong implementations that no course file declares: what is said of them has to be true of them all the same."""

from tests.diagnosis.undeclared import (
    a01_perceptron,
    a03_forward,
    a05_numerical_gradient,
    a06_backprop,
    a07_optimizers,
    a10_convolution,
    a13_recurrent,
)

ALL = (
    *a01_perceptron.WRONG,
    *a03_forward.WRONG,
    *a05_numerical_gradient.WRONG,
    *a06_backprop.WRONG,
    *a07_optimizers.WRONG,
    *a10_convolution.WRONG,
    *a13_recurrent.WRONG,
)
