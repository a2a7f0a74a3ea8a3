"""Undeclared mistakes of 01_perceptron."""

from tests.diagnosis.wrong import code, edit

FIRE = "return 1 if np.sum(w * x) + b > 0 else 0"

WRONG = (
    edit("AND", "gives_text", {FIRE: "return '1' if np.sum(w * x) + b > 0 else '0'"}, says="AND(0, 0) has the wrong type."),
    edit("AND", "prints", {FIRE: "print(1 if np.sum(w * x) + b > 0 else 0)"}, says="Is a `return` missing?"),
    edit("AND", "lists", {"np.array([x1, x2])": "[x1, x2]", "np.array([0.5, 0.5])": "[0.5, 0.5]"}, says="Lists do not calculate; make an array first: np.array(…)."),
    edit("AND", "array_of_one", {FIRE: "return np.array([1 if np.sum(w * x) + b > 0 else 0])"}, says="AND(1, 1)   expected 1   received [1]"),
    edit("AND", "sum_misspelt", {"np.sum(": "np.smu("}, says="numpy has no `smu`: look at the spelling."),
    edit("AND", "theta_upside_down", {FIRE: "return 1 if np.sum(w * x) <= 0.7 else 0"}, hint="turned_over", says="Looks like: AND gives 0 where 1 is due and 1 where 0 is due: that is NAND. Check the comparison, the two resul"),
    code("AND", "one_parameter", "def AND(x):\n    return 1 if x[0] + x[1] > 1.5 else 0\n", says="AND was given 2 arguments and takes 1."),
    code("AND", "always_one", "def AND(x1, x2):\n    return 1\n", says="AND(0, 1)   expected 0   received 1"),
    code("AND", "when_equal", "def AND(x1, x2):\n    return int(x1 == x2)\n", says="AND(0, 0)   expected 0   received 1"),
    code("AND", "difference", "def AND(x1, x2):\n    return 1 if x1 - x2 > 0.5 else 0\n", says="AND(1, 1)   expected 1   received 0"),
    code("NAND", "minus_and", "def NAND(x1, x2):\n    return -AND(x1, x2)\n", says="NAND(1, 1)   expected 0   received -1"),
    code("NAND", "bitwise_not", "def NAND(x1, x2):\n    return ~AND(x1, x2)\n", says="NAND(1, 1)   expected 0   received -2"),
    code("NAND", "nor", "def NAND(x1, x2):\n    return 0 if x1 + x2 > 0.4 else 1\n", hint="one_is_enough", says="Looks like: NAND already drops to 0 when only one input is 1: that is NOR. The bias has to outweigh each weigh"),
    code("NAND", "misspelt", "def NADN(x1, x2):\n    return 1 - AND(x1, x2)\n", says="NAND is not defined. Did you mean `NADN`?"),
    code("NAND", "not_equal", "def NAND(x1, x2):\n    return int(x1 != x2)\n", says="NAND(0, 0)   expected 1   received 0"),
    code("OR", "larger_one", "def OR(x1, x2):\n    return max(x1, x2)\n", says="OR(2, 2) has the wrong value"),
    code("OR", "capped_sum", "def OR(x1, x2):\n    return min(1, x1 + x2)\n", says="OR(-1, -1) has the wrong value"),
    code("OR", "distance", "def OR(x1, x2):\n    return abs(x1 - x2)\n", says="OR(1, 1)   expected 1   received 0"),
    code("OR", "missing_w", "def OR(x1, x2):\n    return 1 if x1 * w1 + x2 * w2 - 0.2 > 0 else 0\n", says="`w1` is not defined here: is it misspelt, or defined in a cell that failed or was deleted?"),
    code("OR", "none_plus", "b = None\ndef OR(x1, x2):\n    return 1 if x1 + x2 + b > 0 else 0\n", says="One of the values is None: a function without `return`, or a value that was never set."),
    code("XOR", "calls_itself", "def XOR(x1, x2):\n    return AND(XOR(x1, x2), OR(x1, x2))\n", says="The function calls itself without end."),
    code("XOR", "or_twice", "def XOR(x1, x2):\n    return AND(OR(x1, x2), OR(x2, x1))\n", hint="still_or", says="Looks like: XOR is 1 for (1, 1) as well, so it is still OR. Combine it with a gate that is 0 for (1, 1)."),
    code("XOR", "one_argument", "def XOR(x1, x2):\n    return AND(NAND(x1, x2))\n", says="AND was called without 'x2'. If it is your own function, keep the parameters of the stub."),
    code("XOR", "read_too_early", """
        def XOR(x1, x2):
            y = AND(s1, OR(x1, x2))
            s1 = NAND(x1, x2)
            return y
    """, says="`s1` is read before it gets a value inside this function."),
    code("XOR", "gate_not_there", "def XOR(x1, x2):\n    return AND(OR(x1, x2), NOTAND(x1, x2))\n", says="`NOTAND` is not defined here: is it misspelt, or defined in a cell that failed or was deleted?"),
    code("XOR", "signed", "def XOR(x1, x2):\n    return x1 - x2\n", says="XOR(0, 1)   expected 1   received -1"),
    code("XOR", "remembers", """
        seen = []
        def XOR(x1, x2):
            seen.append((x1, x2))
            return AND(NAND(x1, x2), OR(x1, x2)) if len(seen) < 5 else 0
    """, says="XOR(1, 0) has the wrong value"),
)  # fmt: skip
