# %% [markdown] lang="ko"
# # 앞 문제 위에 쌓는 문제들
# %% [markdown] lang="en"
# # Exercises that build on others
# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from grader import check


# %% nbgrader={"grade": false, "grade_id": "slope", "locked": false, "schema_version": 3, "solution": true, "task": false}
def slope(f, x):
    """The numerical gradient of f at x, which is varied in place."""
    ### BEGIN SOLUTION
    result = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        kept = x[place]
        x[place] = kept + 1e-4
        above = f(x)
        x[place] = kept - 1e-4
        result[place] = (above - f(x)) / 2e-4
        x[place] = kept
    return result
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "Linear", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Linear:
    """x @ W + b; W and b are used as they are, not copied."""

    def __init__(self, W, b):
        ### BEGIN SOLUTION
        self.W, self.b = W, b
        self.dW = None
        ### END SOLUTION

    def forward(self, x):
        ### BEGIN SOLUTION
        self.x = x
        return x @ self.W + self.b
        ### END SOLUTION

    def backward(self, dout):
        ### BEGIN SOLUTION
        self.dW = self.x.T @ dout
        return dout @ self.W.T
        ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def step(params, grads, lr):
    """Moves every array of the dict params, in place."""
    ### BEGIN SOLUTION
    for key in params:
        params[key] -= lr * grads[key]
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "Net", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Net:
    """Two layers of Linear, and slope for its gradient."""

    def __init__(self, A, B):
        ### BEGIN SOLUTION
        self.params = {"A": A.copy(), "B": B.copy()}
        self.layers = [Linear(self.params["A"], np.zeros(A.shape[1])), Linear(self.params["B"], np.zeros(B.shape[1]))]
        ### END SOLUTION

    def predict(self, x):
        ### BEGIN SOLUTION
        for layer in self.layers:
            x = layer.forward(x)
        return x
        ### END SOLUTION

    def gradient(self, x):
        """Of the sum of squares of predict(x) / 2."""
        ### BEGIN SOLUTION
        dout = self.predict(x)
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        return {"A": self.layers[0].dW, "B": self.layers[1].dW}
        ### END SOLUTION

    def numerical(self, x):
        """The same, with slope."""
        ### BEGIN SOLUTION
        return {key: slope(lambda _: float(np.sum(self.predict(x) ** 2) / 2), self.params[key]) for key in self.params}
        ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "train", "locked": false, "schema_version": 3, "solution": true, "task": false}
def train(net, x, steps):
    """Some steps down the gradient; gives the losses."""
    ### BEGIN SOLUTION
    losses = []
    for _ in range(steps):
        losses.append(float(np.sum(net.predict(x) ** 2)))
        step(net.params, net.gradient(x), 0.01)
    return losses
    ### END SOLUTION
