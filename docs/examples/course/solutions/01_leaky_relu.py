# %% [markdown] lang="ko"
# # 새는 렐루
# 렐루는 음수를 모두 0으로 만듭니다. 새는 렐루는 음수에 작은 기울기를 남깁니다.
#
# $$f(x) = x \;\; (x > 0), \qquad f(x) = a\,x \;\; (x \le 0)$$
# %% [markdown] lang="en"
# # Leaky ReLU
# ReLU turns every negative number into 0. Leaky ReLU leaves negative numbers a small slope.
#
# $$f(x) = x \;\; (x > 0), \qquad f(x) = a\,x \;\; (x \le 0)$$
# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from grader import check
# %% nbgrader={"grade": false, "grade_id": "leaky_relu", "locked": false, "schema_version": 3, "solution": true, "task": false}
def leaky_relu(x, slope=0.1):
    """
    ko: 새는 렐루를 원소마다 구합니다.
    en: Leaky ReLU, entry by entry.

    x: ndarray of any shape; slope: a float between 0 and 1. Gives an ndarray of x's shape.

    >>> leaky_relu(np.array([-2.0, 0.0, 3.0]))
    array([-0.2,  0. ,  3. ])
    """
    ### BEGIN SOLUTION
    return np.where(x > 0, x, slope * x)
    ### END SOLUTION
# %% tags=["example"]
import matplotlib.pyplot as plt

points = np.linspace(-3.0, 3.0, 61)
plt.plot(points, leaky_relu(points))
plt.show()
# %% [markdown] lang="ko"
# 계층으로 만들면 역전파 때 쓸 것을 `forward`에서 기억해 두어야 합니다.
# %% [markdown] lang="en"
# As a layer, `forward` has to remember what `backward` will need.
# %% nbgrader={"grade": false, "grade_id": "LeakyRelu", "locked": false, "schema_version": 3, "solution": true, "task": false}
class LeakyRelu:
    """
    ko: 새는 렐루 계층.
    en: The leaky ReLU layer.

    forward(x) gives an ndarray of x's shape; backward(dout) gives the gradient of x, of the same shape.
    """

    def __init__(self, slope=0.1):
        self.slope = slope

    def forward(self, x):
        ### BEGIN SOLUTION
        self.positive = x > 0
        return np.where(self.positive, x, self.slope * x)
        ### END SOLUTION

    def backward(self, dout):
        ### BEGIN SOLUTION
        return np.where(self.positive, dout, self.slope * dout)
        ### END SOLUTION
# %% nbgrader={"grade": false, "grade_id": "clip_grads", "locked": false, "schema_version": 3, "solution": true, "task": false}
def clip_grads(grads, max_norm):
    """
    ko: 모든 기울기를 한 벡터로 본 길이가 max_norm을 넘으면 같은 비율로 줄입니다. grads 자체를 바꿉니다.
    en: Scales all gradients by one factor if their common length exceeds max_norm. Changes grads itself.

    grads: dict of float64 ndarrays; max_norm: a positive float. Gives nothing.

    >>> grads = {"W": np.array([[3.0]]), "b": np.array([4.0])}
    >>> clip_grads(grads, 1.0)
    >>> grads
    {'W': array([[0.6]]), 'b': array([0.8])}
    """
    ### BEGIN SOLUTION
    norm = np.sqrt(sum(np.sum(g**2) for g in grads.values()))
    if norm > max_norm:
        for g in grads.values():
            g *= max_norm / norm
    ### END SOLUTION
