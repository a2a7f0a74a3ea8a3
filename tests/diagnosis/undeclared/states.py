"""What is not wrong code but no code yet, a slip of the name, or a cell that does not run."""

from tests.diagnosis.wrong import code, edit

STATES = (
    code("AND", "not_attempted", "def AND(x1, x2):\n    raise NotImplementedError\n", says="AND is not written yet."),
    code("AND", "deleted", "", says="AND is not defined."),
    code("softmax", "not_attempted", "def softmax(x):\n    raise NotImplementedError\n",
         says="softmax is not written yet."),
    code("softmax", "other_case", "def Softmax(x):\n    return x\n", says="Did you mean `Softmax`?"),
    code("softmax", "not_a_function", "softmax = [0.1, 0.9]\n", says="softmax is of type list: it has to be a function or a class."),
    code("softmax", "syntax", "def softmax(x)\n    return x\n", says="Python cannot read this cell"),
    code("softmax", "indentation", "def softmax(x):\nreturn x\n", says="The lines of a block must be indented alike"),
    code("forward", "cell_fails", "weights = init_networks()\n\ndef forward(network, x):\n    return x\n",
         says="`init_networks` is not defined here"),
    edit("Affine", "backward_not_attempted",
         {"self.dW = self.x.T @ dout": "raise NotImplementedError"}, says="Affine.backward is not written yet."),
    edit("Affine", "gives_itself", {"return x @ self.W + self.b": "return self"}, says="received Affine"),
    edit("Adam", "imports", {"self.t += 1": "import nowhere_to_be_found"}, says="The package nowhere_to_be_found"),
    edit("Convolution", "text", {"return out": "return 'done'"}, says="expected numbers   received str"),
    edit("numerical_gradient", "dictionary", {"return grad": "return {'grad': grad}"},
         says="expected numbers   received dict"),
    edit("Momentum", "loses_a_key", {"params[key] += self.v[key]": "params.pop(key)\n            break"},
         says="Momentum.update took `W` out of params."),
)  # fmt: skip
