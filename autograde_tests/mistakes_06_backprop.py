import numpy as np

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

# Not declared: backward before forward, which no check asks for (`TwoLayerNet/no_forward_before` is the case that
# occurs). Changing an argument is reported and not punished. A misspelt method is told by its name. Faults of the data
# that gradients are checked on cannot occur, for it comes from the checks; nor can initial weights be wrong, for
# `init_params` is given. A last layer without a default for dout, or without a stored loss, is accepted.

MUL_BACKWARD = "return dout * self.y, dout * self.x"

mistakes.edit(
    "MulLayer",
    "not_swapped",
    {MUL_BACKWARD: "return dout * self.x, dout * self.y"},
    en="dx and dy are exchanged: each is dout times the OTHER input.",
    ko="dx와 dy가 뒤바뀌었습니다. dout에 상대편 입력을 곱해야 합니다.",
)
mistakes.edit(
    "MulLayer",
    "dout_forgotten",
    {MUL_BACKWARD: "return self.y, self.x"},
    en="backward gives the inputs only; the chain rule multiplies them by dout.",
    ko="backward가 입력만 돌려줍니다. 연쇄법칙에 따라 dout을 곱해야 합니다.",
)
mistakes.edit(
    "MulLayer",
    "dout_twice",
    {MUL_BACKWARD: "return dout * dout * self.y, dout * dout * self.x"},
    en="dout is multiplied in twice; once is enough.",
    ko="dout을 두 번 곱했습니다. 한 번만 곱하세요.",
)
mistakes.edit(
    "MulLayer",
    "dout_added",
    {MUL_BACKWARD: "return dout + self.y, dout + self.x"},
    en="dout is added to the other input; the chain rule multiplies.",
    ko="상대편 입력에 dout을 더했습니다. 연쇄법칙은 곱셈입니다.",
)
mistakes.edit(
    "MulLayer",
    "rule_of_addition",
    {MUL_BACKWARD: "return dout, dout"},
    en="backward passes dout on as it is, which is what an addition does; a multiplication multiplies it by the other "
    "input.",
    ko="backward가 dout을 그대로 흘려보냅니다. 이것은 덧셈 노드가 하는 일입니다. 곱셈 노드는 상대편 입력을 곱합니다.",
)
mistakes.edit(
    "MulLayer",
    "times_the_product",
    {MUL_BACKWARD: "return dout * self.x * self.y, dout * self.x * self.y"},
    en="dout is multiplied by the output; each side needs the other input only.",
    ko="dout에 출력을 곱했습니다. 상대편 입력만 곱해야 합니다.",
)
mistakes.edit(
    "MulLayer",
    "one_result",
    {MUL_BACKWARD: "return dout * self.y"},
    en="backward gives one gradient; there are two inputs, so there are two gradients.",
    ko="backward가 기울기를 하나만 돌려줍니다. 입력이 둘이므로 기울기도 둘입니다.",
)
mistakes.edit(
    "MulLayer",
    "added_up",
    {MUL_BACKWARD: "return dout * self.y + dout * self.x"},
    en="the two gradients are added up; give both of them, as dx, dy.",
    ko="두 기울기를 더해 버렸습니다. dx, dy 두 개를 따로 돌려주세요.",
)
mistakes.edit(
    "MulLayer",
    "forward_adds",
    {"return x * y": "return x + y"},
    en="forward adds its arguments; this node multiplies them.",
    ko="forward가 두 인수를 더합니다. 이 노드는 곱합니다.",
)
mistakes.edit(
    "MulLayer",
    "nothing_remembered",
    {"        self.x, self.y = x, y\n": ""},
    en="forward does not remember its inputs, so backward does not find them: store them in self.",
    ko="forward가 입력을 기억하지 않아 backward가 찾지 못합니다. self에 저장하세요.",
)
mistakes.edit(
    "MulLayer",
    "shared_by_all_nodes",
    {"self.x, self.y = x, y": "MulLayer.x, MulLayer.y = x, y"},
    en="all nodes share one memory, and the last forward overwrites it; store the inputs in self, not in the class.",
    ko="모든 노드가 기억을 함께 써서 마지막 forward가 덮어씁니다. 클래스가 아니라 self에 저장하세요.",
)
mistakes.edit(
    "MulLayer",
    "first_inputs_kept",
    {"self.x, self.y = x, y": "self.x, self.y = vars(self).get('x', x), vars(self).get('y', y)"},
    en="the node goes by the first inputs it ever saw; every forward has to remember its own.",
    ko="노드가 맨 처음 입력을 계속 쓰고 있습니다. forward마다 그때의 입력을 기억해야 합니다.",
)

ADD_BACKWARD = "return dout, dout"

mistakes.edit(
    "AddLayer",
    "shared_out",
    {ADD_BACKWARD: "return dout / 2, dout / 2"},
    en="dout is shared out; both inputs get all of it.",
    ko="dout을 반씩 나누었습니다. 두 입력이 모두 온전히 받아야 합니다.",
)
mistakes.edit(
    "AddLayer",
    "dout_forgotten",
    {ADD_BACKWARD: "return 1.0, 1.0"},
    en="backward gives 1 whatever comes from upstream; the chain rule multiplies by dout.",
    ko="상류에서 무엇이 오든 1을 돌려줍니다. 연쇄법칙에 따라 dout을 곱해야 합니다.",
)
mistakes.edit(
    "AddLayer",
    "one_result",
    {ADD_BACKWARD: "return dout"},
    en="backward gives one gradient; there are two inputs, so there are two gradients.",
    ko="backward가 기울기를 하나만 돌려줍니다. 입력이 둘이므로 기울기도 둘입니다.",
)
mistakes.edit(
    "AddLayer",
    "one_side_only",
    {ADD_BACKWARD: "return dout, 0.0"},
    en="the second input gets 0; both inputs get all of dout.",
    ko="둘째 입력이 0을 받습니다. 두 입력이 모두 dout을 받아야 합니다.",
)
mistakes.edit(
    "AddLayer",
    "second_negative",
    {ADD_BACKWARD: "return dout, -dout"},
    en="the second gradient has a minus sign, which is that of a subtraction.",
    ko="둘째 기울기에 음의 부호가 있습니다. 이것은 뺄셈의 기울기입니다.",
)
mistakes.edit(
    "AddLayer",
    "doubled",
    {ADD_BACKWARD: "return 2 * dout, 2 * dout"},
    en="dout is doubled; each input gets it once.",
    ko="dout을 두 배로 했습니다. 입력마다 한 번씩만 받습니다.",
)
mistakes.edit(
    "AddLayer",
    "rule_of_multiplication",
    {
        "return x + y": "self.x, self.y = x, y\n        return x + y",
        ADD_BACKWARD: "return dout * self.y, dout * self.x",
    },
    en="backward multiplies by the other input, which is what a multiplication does; an addition passes dout on.",
    ko="backward가 상대편 입력을 곱합니다. 이것은 곱셈 노드가 하는 일입니다. 덧셈 노드는 dout을 그대로 보냅니다.",
)
mistakes.edit(
    "AddLayer",
    "forward_multiplies",
    {"return x + y": "return x * y"},
    en="forward multiplies its arguments; this node adds them.",
    ko="forward가 두 인수를 곱합니다. 이 노드는 더합니다.",
)
mistakes.edit(
    "AddLayer",
    "forward_gives_both",
    {"return x + y": "return x, y"},
    en="forward gives its two arguments back; it has to give their sum.",
    ko="forward가 두 인수를 그대로 돌려줍니다. 합을 돌려주어야 합니다.",
)

FRUIT_NODES = "tax_node = MulLayer(), MulLayer(), AddLayer(), MulLayer()"
FRUIT_GRADIENTS = (
    'return total, {"apple": dapple, "apples": dapples, "orange": dorange, "oranges": doranges, "tax": dtax}'
)

mistakes.edit(
    "fruit_price",
    "one_node_for_both",
    {FRUIT_NODES: FRUIT_NODES + "\n    orange_node = apple_node"},
    en="one MulLayer serves both fruits, and the oranges overwrite what it remembered of the apples; take two.",
    ko="MulLayer 하나를 두 과일에 함께 써서 사과의 입력을 귤이 덮어썼습니다. 두 개를 만드세요.",
)
mistakes.edit(
    "fruit_price",
    "starts_with_total",
    {"tax_node.backward(1.0)": "tax_node.backward(total)"},
    en="the way back starts with the total; the gradient of the total with respect to itself is 1.",
    ko="역전파를 금액으로 시작했습니다. 금액의 금액에 대한 기울기는 1입니다.",
)
mistakes.edit(
    "fruit_price",
    "tax_forgotten_backward",
    {"sum_node.backward(dtogether)": "sum_node.backward(1.0)"},
    en="the gradients of the fruits lack the tax: the addition gets from upstream what the tax's node gave.",
    ko="과일의 기울기에 세금이 빠졌습니다. 덧셈 노드의 상류는 세금의 곱셈 노드입니다.",
)
mistakes.edit(
    "fruit_price",
    "tax_forgotten",
    {"return total, {": "return together, {"},
    en="the total lacks the tax.",
    ko="금액에 세금을 곱하지 않았습니다.",
)
mistakes.edit(
    "fruit_price",
    "tax_added",
    {"    dtogether, dtax": "    total = together + tax\n    dtogether, dtax"},
    en="the tax is added; it is a factor, such as 1.1.",
    ko="세금을 더했습니다. 세금은 1.1처럼 곱하는 수입니다.",
)
mistakes.edit(
    "fruit_price",
    "price_and_number_exchanged",
    {"dapple, dapples = apple": "dapples, dapple = apple", "dorange, doranges = orange": "doranges, dorange = orange"},
    en="the gradients of price and number are exchanged: backward gives them in the order of forward's arguments.",
    ko="값과 개수의 기울기가 뒤바뀌었습니다. backward는 forward의 인수 순서대로 돌려줍니다.",
)
mistakes.edit(
    "fruit_price",
    "fruits_exchanged",
    {"dapple, dapples = apple": "dorange, doranges = apple", "dorange, doranges = orange": "dapple, dapples = orange"},
    en="apples have the gradients of the oranges and the reverse.",
    ko="사과와 귤의 기울기가 뒤바뀌었습니다.",
)
mistakes.edit(
    "fruit_price",
    "tax_and_sum_exchanged",
    {"dtogether, dtax = tax_node": "dtax, dtogether = tax_node"},
    en="the two results of the tax's node are exchanged: they come in the order of its forward's arguments.",
    ko="세금 노드의 두 결과가 뒤바뀌었습니다. 그 노드의 forward에 넣은 순서대로 나옵니다.",
)
mistakes.edit(
    "fruit_price",
    "shares_for_gradients",
    {FRUIT_GRADIENTS: 'return total, {"apple": dapple * apple, "apples": dapples * apples, "orange": dorange * orange, '
     '"oranges": doranges * oranges, "tax": dtax * tax}'},
    en="these are gradients times inputs; the gradient alone says how much the total follows the input.",
    ko="기울기에 입력을 곱했습니다. 기울기만으로 금액이 얼마나 따라 변하는지를 나타냅니다.",
)  # fmt: skip
mistakes.edit(
    "fruit_price",
    "no_gradient_of_tax",
    {', "tax": dtax}': "}"},
    en="the gradient of the tax is missing; it is an input like the others.",
    ko="세금의 기울기가 없습니다. 세금도 다른 것과 같은 입력입니다.",
)
mistakes.edit(
    "fruit_price",
    "oranges_forgotten",
    {"orange_node.forward(orange, oranges))": "0.0 * orange_node.forward(orange, oranges))"},
    en="the total is that of the apples alone.",
    ko="사과의 값만 계산했습니다. 귤이 빠졌습니다.",
)

RELU_BACKWARD = "return np.where(self.off, 0.0, dout)"

mistakes.edit(
    "Relu",
    "open_at_zero",
    {"x <= 0": "x < 0"},
    en="dout passes where x is exactly 0; only x > 0 lets it through.",
    ko="x가 정확히 0인 자리에서 dout이 통과합니다. x > 0인 자리에서만 통과시켜야 합니다.",
)
mistakes.edit(
    "Relu",
    "dout_forgotten",
    {RELU_BACKWARD: "return np.where(self.off, 0.0, 1.0)"},
    en="backward gives only zeros and ones, the derivative of Relu itself; the chain rule multiplies it by dout.",
    ko="backward가 0과 1, 곧 Relu만의 미분을 돌려줍니다. 연쇄법칙에 따라 dout을 곱해야 합니다.",
)
mistakes.edit(
    "Relu",
    "switched_by_dout",
    {RELU_BACKWARD: "return np.where(dout <= 0, 0.0, dout)"},
    en="the sign of dout decides what passes; it is the x of forward that decides.",
    ko="dout의 부호에 따라 통과시키고 있습니다. 순전파 때의 x가 정해야 합니다.",
)
mistakes.edit(
    "Relu",
    "both_switches",
    {RELU_BACKWARD: "return np.where(self.off | (dout <= 0), 0.0, dout)"},
    en="negative dout is cut off; where x was positive, dout passes whatever its sign.",
    ko="음수인 dout을 막고 있습니다. x가 양수였던 자리에서는 dout의 부호와 상관없이 통과시켜야 합니다.",
)
mistakes.edit(
    "Relu",
    "passes_everything",
    {RELU_BACKWARD: "return dout"},
    en="backward passes all of dout; where x was not positive, nothing may pass.",
    ko="backward가 dout을 모두 통과시킵니다. x가 양수가 아니었던 자리에서는 막아야 합니다.",
)
mistakes.edit(
    "Relu",
    "multiplied_by_output",
    {"return np.where(self.off, 0.0, x)": "self.out = np.where(self.off, 0.0, x)\n        return self.out",
     RELU_BACKWARD: "return dout * self.out"},
    en="dout is multiplied by the output; the derivative of Relu is 1 where x is positive, not x.",
    ko="dout에 출력을 곱했습니다. x가 양수일 때 Relu의 미분은 x가 아니라 1입니다.",
)  # fmt: skip
mistakes.edit(
    "Relu",
    "multiplied_by_input",
    {"self.off = x <= 0": "self.x = x\n        self.off = x <= 0", RELU_BACKWARD: "return dout * self.x"},
    en="dout is multiplied by the x of forward; the derivative of Relu is 1 where x is positive, and 0 elsewhere.",
    ko="dout에 forward의 x를 곱했습니다. Relu의 미분은 x가 양수이면 1이고, 아니면 0입니다.",
)
mistakes.edit(
    "Relu",
    "first_mask_kept",
    {"        self.off = x <= 0\n": "        if not hasattr(self, 'off'):\n            self.off = x <= 0\n"},
    en="the layer goes by the first data it ever saw; every forward has to remember anew where x is positive.",
    ko="계층이 맨 처음 데이터를 계속 쓰고 있습니다. forward마다 x가 양수인 자리를 새로 기억해야 합니다.",
)
mistakes.edit(
    "Relu",
    "one_truth_value",
    {"return np.where(self.off, 0.0, x)": "return max(0.0, x)"},
    en="Python's max and if want one truth value for the whole array; decide element by element with NumPy.",
    ko="파이썬의 max와 if는 배열 전체에 대해 참/거짓 하나를 요구합니다. NumPy로 원소마다 판단하세요.",
)
mistakes.edit(
    "Relu",
    "minimum",
    {"return np.where(self.off, 0.0, x)": "return np.where(self.off, x, 0.0)"},
    en="forward keeps the negative numbers and drops the positive ones; it is the other way round.",
    ko="forward가 음수를 남기고 양수를 버립니다. 반대로 해야 합니다.",
)
mistakes.edit(
    "Relu",
    "gives_the_mask",
    {"return np.where(self.off, 0.0, x)": "return np.where(self.off, 0.0, 1.0)"},
    en="forward gives zeros and ones (a step function); positive numbers keep their value.",
    ko="forward가 0과 1만 돌려줍니다(계단 함수). 양수는 값을 그대로 유지해야 합니다.",
)

SIGMOID_BACKWARD = "return dout * self.out * (1.0 - self.out)"
SIGMOID_FORWARD = "self.out = sigmoid(x)"
TANH_BACKWARD = "return dout * (1.0 - self.out**2)"
TANH_FORWARD = "self.out = np.tanh(x)"

# The layers remember something at every forward; who remembers it elsewhere is wrong in the same two ways.
for _exercise, _remembered, _forward in (("Sigmoid", "self.out", SIGMOID_FORWARD), ("Tanh", "self.out", TANH_FORWARD)):
    mistakes.edit(
        _exercise,
        "first_output_kept",
        {_forward + "\n        return self.out": f"out = {_forward.split(' = ')[1]}\n"
         "        self.out = vars(self).get('out', out)\n        return out"},
        en="the layer goes by the first data it ever saw; every forward has to remember its own output.",
        ko="계층이 맨 처음 데이터를 계속 쓰고 있습니다. forward마다 그때의 출력을 기억해야 합니다.",
    )  # fmt: skip
    mistakes.edit(
        _exercise,
        "shared_by_all_layers",
        {_forward: _forward.replace("self.out", f"{_exercise}.out")},
        en="all layers share one memory, and the last forward overwrites it; store the output in self, not in the "
        "class.",
        ko="모든 계층이 기억을 함께 써서 마지막 forward가 덮어씁니다. 클래스가 아니라 self에 저장하세요.",
    )

mistakes.edit(
    "Sigmoid",
    "of_the_input",
    {SIGMOID_FORWARD: "self.x = x\n        self.out = sigmoid(x)",
     SIGMOID_BACKWARD: "return dout * self.x * (1.0 - self.x)"},
    en="y (1 - y) is computed with the input x; y is the output of forward.",
    ko="y (1 - y)를 입력 x로 계산했습니다. y는 forward의 출력입니다.",
)  # fmt: skip
mistakes.edit(
    "Sigmoid",
    "dout_forgotten",
    {SIGMOID_BACKWARD: "return self.out * (1.0 - self.out)"},
    en="backward gives the derivative of the sigmoid alone; the chain rule multiplies it by dout.",
    ko="backward가 시그모이드만의 미분을 돌려줍니다. 연쇄법칙에 따라 dout을 곱해야 합니다.",
)
mistakes.edit(
    "Sigmoid",
    "one_plus",
    {SIGMOID_BACKWARD: "return dout * self.out * (1.0 + self.out)"},
    en="the derivative is y (1 - y), with a minus sign.",
    ko="미분은 y (1 - y)이고, 빼기입니다.",
)
mistakes.edit(
    "Sigmoid",
    "rule_of_tanh",
    {SIGMOID_BACKWARD: "return dout * (1.0 - self.out**2)"},
    en="1 - y² is the derivative of tanh; that of the sigmoid is y (1 - y), 0.25 at x = 0.",
    ko="1 - y²은 tanh의 미분입니다. 시그모이드의 미분은 y (1 - y)이고 x = 0에서 0.25입니다.",
)
mistakes.edit(
    "Sigmoid",
    "factor_forgotten",
    {SIGMOID_BACKWARD: "return dout * (1.0 - self.out)"},
    en="the factor y is missing in y (1 - y).",
    ko="y (1 - y)에서 y가 빠졌습니다.",
)
mistakes.edit(
    "Sigmoid",
    "only_the_output",
    {SIGMOID_BACKWARD: "return dout * self.out"},
    en="the factor 1 - y is missing in y (1 - y).",
    ko="y (1 - y)에서 1 - y가 빠졌습니다.",
)
mistakes.edit(
    "Sigmoid",
    "sigmoid_twice",
    {SIGMOID_BACKWARD: "y = sigmoid(self.out)\n        return dout * y * (1.0 - y)"},
    en="backward applies the sigmoid to the output once more; the output that forward gave is the y of y (1 - y).",
    ko="backward가 출력에 시그모이드를 한 번 더 적용했습니다. forward의 출력이 바로 y입니다.",
)
mistakes.edit(
    "Sigmoid",
    "of_dout",
    {SIGMOID_BACKWARD: "return dout * (1.0 - dout)"},
    en="y (1 - y) is computed with dout; y is the output that forward has to remember.",
    ko="y (1 - y)를 dout으로 계산했습니다. y는 forward가 기억해 둔 출력입니다.",
)
mistakes.edit(
    "Sigmoid",
    "sign_of_the_exponent",
    {SIGMOID_FORWARD: "self.out = sigmoid(-x)"},
    en="the sign in the exponent is wrong: the sigmoid grows, and is close to 1 for large x.",
    ko="지수의 부호가 반대입니다. 시그모이드는 증가하고, 큰 x에서 1에 가깝습니다.",
)
mistakes.edit(
    "Sigmoid",
    "overflows",
    {SIGMOID_FORWARD: "self.out = np.exp(x) / (1.0 + np.exp(x))"},
    en="for large x this is inf / inf, a nan; take the exponential of -x, or the function sigmoid above.",
    ko="x가 크면 inf / inf가 되어 nan입니다. -x의 지수를 쓰거나 위의 함수 sigmoid를 쓰세요.",
)
mistakes.edit(
    "Sigmoid",
    "tanh",
    {SIGMOID_FORWARD: "self.out = np.tanh(x)"},
    en="forward gives tanh; the sigmoid lies between 0 and 1 and is 0.5 at 0.",
    ko="forward가 tanh를 구합니다. 시그모이드는 0과 1 사이이고 0에서 0.5입니다.",
)

mistakes.edit(
    "Tanh",
    "square_forgotten",
    {TANH_BACKWARD: "return dout * (1.0 - self.out)"},
    en="the square is missing: the derivative is 1 - y².",
    ko="제곱이 빠졌습니다. 미분은 1 - y²입니다.",
)
mistakes.edit(
    "Tanh",
    "of_the_input",
    {TANH_FORWARD: "self.x = x\n        self.out = np.tanh(x)", TANH_BACKWARD: "return dout * (1.0 - self.x**2)"},
    en="1 - y² is computed with the input x; y is the output of forward.",
    ko="1 - y²을 입력 x로 계산했습니다. y는 forward의 출력입니다.",
)
mistakes.edit(
    "Tanh",
    "rule_of_sigmoid",
    {TANH_BACKWARD: "return dout * self.out * (1.0 - self.out)"},
    en="y (1 - y) is the derivative of the sigmoid; that of tanh is 1 - y², 1 at x = 0.",
    ko="y (1 - y)는 시그모이드의 미분입니다. tanh의 미분은 1 - y²이고 x = 0에서 1입니다.",
)
mistakes.edit(
    "Tanh",
    "dout_forgotten",
    {TANH_BACKWARD: "return 1.0 - self.out**2"},
    en="backward gives the derivative of tanh alone; the chain rule multiplies it by dout.",
    ko="backward가 tanh만의 미분을 돌려줍니다. 연쇄법칙에 따라 dout을 곱해야 합니다.",
)
mistakes.edit(
    "Tanh",
    "one_plus",
    {TANH_BACKWARD: "return dout * (1.0 + self.out**2)"},
    en="the derivative is 1 - y², with a minus sign.",
    ko="미분은 1 - y²이고, 빼기입니다.",
)
mistakes.edit(
    "Tanh",
    "tanh_twice",
    {TANH_BACKWARD: "return dout * (1.0 - np.tanh(self.out) ** 2)"},
    en="backward applies tanh to the output once more; the output that forward gave is the y of 1 - y².",
    ko="backward가 출력에 tanh를 한 번 더 적용했습니다. forward의 출력이 바로 y입니다.",
)
mistakes.edit(
    "Tanh",
    "minus_dout_only",
    {TANH_BACKWARD: "return dout - self.out**2"},
    en="dout is multiplied by all of 1 - y², not by the 1 alone.",
    ko="dout은 1 - y² 전체에 곱해야 합니다. 1에만 곱하면 안 됩니다.",
)
mistakes.edit(
    "Tanh",
    "sigmoid_not_doubled",
    {TANH_FORWARD: "self.out = 2.0 * sigmoid(x) - 1.0"},
    en="tanh x is 2 σ(2x) - 1: the x inside is doubled too.",
    ko="tanh x는 2 σ(2x) - 1입니다. 안에 있는 x도 두 배로 해야 합니다.",
)
mistakes.edit(
    "Tanh",
    "sigmoid",
    {TANH_FORWARD: "self.out = sigmoid(x)"},
    en="forward gives the sigmoid; tanh lies between -1 and 1 and is 0 at 0.",
    ko="forward가 시그모이드를 구합니다. tanh는 -1과 1 사이이고 0에서 0입니다.",
)
mistakes.edit(
    "Tanh",
    "overflows",
    {TANH_FORWARD: "self.out = (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))"},
    en="for large x this is inf / inf, a nan; use np.tanh.",
    ko="x가 크면 inf / inf가 되어 nan입니다. np.tanh를 쓰세요.",
)

mistakes.edit(
    "Affine",
    "bias_forgotten",
    {"return x @ self.W + self.b": "return x @ self.W"},
    en="the bias is not added: every column is off by its b.",
    ko="편향을 더하지 않았습니다. 열마다 b만큼 차이가 납니다.",
)
mistakes.edit(
    "Affine",
    "bias_subtracted",
    {"+ self.b": "- self.b"},
    en="the bias is subtracted; it is added.",
    ko="편향을 뺐습니다. 더해야 합니다.",
)
mistakes.edit(
    "Affine",
    "db_not_summed",
    {"dout.sum(axis=0)": "dout"},
    en="db is dout itself, which is right for one sample only; b goes into every row, so sum over the batch.",
    ko="db가 dout 그대로입니다. 이것은 데이터가 하나일 때만 맞습니다. b는 모든 행에 더해지므로 배치에 대해 더하세요.",
)
mistakes.edit(
    "Affine",
    "db_other_axis",
    {"sum(axis=0)": "sum(axis=1)"},
    en="db is summed along the wrong axis: sum over the batch, so that one number per output column is left.",
    ko="db를 다른 축으로 더했습니다. 배치에 대해 더해서 출력의 열마다 숫자 하나가 남아야 합니다.",
)
mistakes.edit(
    "Affine",
    "db_one_number",
    {"sum(axis=0)": "sum()"},
    en="db is one number: sum over the batch only, one number per output column.",
    ko="db가 숫자 하나입니다. 배치에 대해서만 더해서 출력의 열마다 숫자 하나를 남기세요.",
)
mistakes.edit(
    "Affine",
    "db_keeps_the_axis",
    {"sum(axis=0)": "sum(axis=0, keepdims=True)"},
    en="db has a batch axis left; it needs the shape of b.",
    ko="db에 배치 축이 남아 있습니다. b와 같은 모양이어야 합니다.",
)
mistakes.edit(
    "Affine",
    "db_averaged",
    {"dout.sum(axis=0)": "dout.mean(axis=0)"},
    en="db is averaged over the batch; sum it, for the loss has already divided by N.",
    ko="db를 배치에 대해 평균했습니다. N으로 나누는 일은 손실에서 이미 했으므로 더하기만 하세요.",
)
mistakes.edit(
    "Affine",
    "dw_averaged",
    {"self.x.T @ dout": "self.x.T @ dout / len(dout)"},
    en="dW is divided by N; the loss has already done that.",
    ko="dW를 N으로 나누었습니다. N으로 나누는 일은 손실에서 이미 했습니다.",
)
mistakes.edit(
    "Affine",
    "dw_transposed",
    {"self.x.T @ dout": "dout.T @ self.x"},
    en="dW is transposed: the product was taken in the other order. dW has the shape of W.",
    ko="dW가 전치되어 있습니다. 곱하는 순서가 바뀌었습니다. dW는 W와 모양이 같습니다.",
)
mistakes.edit(
    "Affine",
    "dx_without_transpose",
    {"dout @ self.W.T": "dout @ self.W"},
    # An exception is recognised by its type alone, so this has to be true of every product that does not fit.
    en="a transpose is missing in a product of backward: write down the shapes; dx is (N, D) and dW is (D, M).",
    ko="backward의 곱에서 전치가 빠졌습니다. 모양을 적어 보세요. dx는 (N, D), dW는 (D, M)입니다.",
)
mistakes.edit(
    "Affine",
    "gradients_add_up",
    {"self.dW = self.x.T @ dout": "self.dW = self.x.T @ dout + (0 if self.dW is None else self.dW)"},
    en="dW adds up over the batches; every backward starts from nothing.",
    ko="dW가 배치마다 쌓입니다. backward마다 새로 구해야 합니다.",
)
mistakes.edit(
    "Affine",
    "updates_itself",
    {"return dout @ self.W.T": "dx = dout @ self.W.T\n        self.W = self.W - 0.1 * self.dW\n        return dx"},
    en="backward changes W; it only leaves the gradient in dW, and the optimizer does the change.",
    ko="backward가 W를 바꿉니다. 기울기를 dW에 남기기만 하고, 바꾸는 일은 옵티마이저에 맡기세요.",
)
mistakes.edit(
    "Affine",
    "gradients_into_parameters",
    {"self.dW = self.x.T @ dout": "dx = dout @ self.W.T\n        self.W = self.x.T @ dout",
     "self.db = dout": "self.b = dout", "return dout @ self.W.T": "return dx"},
    en="backward puts the gradients in the place of W and b, and dW and db stay None; leave them in dW and db.",
    ko="backward가 기울기를 W와 b에 넣어서 dW와 db가 None으로 남습니다. 기울기는 dW와 db에 남기세요.",
)  # fmt: skip
mistakes.edit(
    "Affine",
    "gradients_not_kept",
    {"self.dW = self.x.T @ dout": "dW = self.x.T @ dout", "self.db = dout": "db = dout"},
    en="dW and db are still None after backward; store both in the layer, under the names self.dW and self.db.",
    ko="backward 뒤에도 dW와 db가 None입니다. 두 기울기를 self.dW와 self.db라는 이름으로 계층에 저장하세요.",
)
mistakes.edit(
    "Affine",
    "shared_by_all_layers",
    {"        self.x = x\n": "        Affine.x = x\n"},
    en="all layers share one memory, and the last forward overwrites it; store the input in self, not in the class.",
    ko="모든 계층이 기억을 함께 써서 마지막 forward가 덮어씁니다. 클래스가 아니라 self에 저장하세요.",
)
mistakes.edit(
    "Affine",
    "old_input_kept",
    {"        self.x = x\n": "        if not hasattr(self, 'x'):\n            self.x = x\n"},
    en="dW is computed with the first batch ever seen; every forward has to remember its own input.",
    ko="맨 처음 배치로 dW를 구하고 있습니다. forward마다 그때의 입력을 기억해야 합니다.",
)

LOSS = "return -np.sum(self.t * np.log(self.y + 1e-7)) / x.shape[0]"
TARGETS = "self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]"
LAST_BACKWARD = "return dout * (self.y - self.t) / self.y.shape[0]"

mistakes.edit(
    "SoftmaxWithLoss",
    "gradient_not_averaged",
    {LAST_BACKWARD: "return dout * (self.y - self.t)"},
    en="the gradient is N times too large: the loss is an average over the batch, so the gradient has a 1/N too.",
    ko="기울기가 N배입니다. 손실이 배치의 평균이므로 기울기에도 1/N이 있어야 합니다.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "gradient_averaged_twice",
    {LAST_BACKWARD: "return dout * (self.y - self.t) / self.y.shape[0] ** 2"},
    en="the gradient was divided by the batch size twice; once is enough.",
    ko="기울기를 배치 크기로 두 번 나누었습니다. 한 번만 나누세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "gradient_over_classes",
    {LAST_BACKWARD: "return dout * (self.y - self.t) / self.y.shape[1]"},
    en="the gradient is divided by the number of classes; divide by the number of samples, N.",
    ko="기울기를 클래스 수로 나누었습니다. 데이터 수 N으로 나누세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "gradient_sign",
    {LAST_BACKWARD: "return dout * (self.t - self.y) / self.y.shape[0]"},
    en="the gradient points the wrong way: probability minus target, not target minus probability.",
    ko="기울기의 부호가 반대입니다. 정답에서 확률을 빼는 것이 아니라 확률에서 정답을 빼야 합니다.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "gradient_of_probabilities",
    {LAST_BACKWARD: "return dout * (-self.t / (self.y + 1e-7)) / self.y.shape[0]"},
    en="this is the gradient with respect to the probabilities y; go on through softmax to the scores x.",
    ko="확률 y에 대한 기울기입니다. 소프트맥스를 지나 점수 x에 대한 기울기까지 구하세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "loss_summed",
    {LOSS: "return -np.sum(self.t * np.log(self.y + 1e-7))"},
    en="the loss is the sum over the batch; divide by the number of samples.",
    ko="손실이 배치에 대한 합입니다. 데이터 수로 나누세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "loss_averaged_over_all",
    {LOSS: "return -np.mean(self.t * np.log(self.y + 1e-7))"},
    en="the loss is averaged over samples and classes; sum over the classes and average over the samples only.",
    ko="손실을 데이터와 클래스 모두에 대해 평균했습니다. 클래스에 대해서는 더하고 데이터에 대해서만 평균하세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "loss_without_minus",
    {LOSS: "return np.sum(self.t * np.log(self.y + 1e-7)) / x.shape[0]"},
    en="the loss is negative: logarithms of probabilities are, so the cross-entropy begins with a minus sign.",
    ko="손실이 음수입니다. 확률의 로그는 음수이므로 교차 엔트로피 앞에는 음의 부호가 있습니다.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "softmax_twice",
    {"self.y = softmax(x)": "self.y = softmax(softmax(x))"},
    en="softmax is applied twice; the scores go through it once.",
    ko="소프트맥스를 두 번 적용했습니다. 점수에 한 번만 적용하세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "one_hot_only",
    {TARGETS: "self.t = t"},
    en="integer labels are not one-hot targets and need a treatment of their own; look at t.ndim first.",
    ko="정수 레이블은 원-핫 정답과 따로 다루어야 합니다. 먼저 t.ndim을 확인하세요.",
)


@mistakes.add(
    "SoftmaxWithLoss",
    "labels_only",
    en="one-hot targets are used like labels, as indices; look at t.ndim first.",
    ko="원-핫 정답을 레이블처럼 인덱스로 사용했습니다. 먼저 t.ndim을 확인하세요.",
)
class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - x.max(axis=1, keepdims=True))
        self.y, self.t = e / e.sum(axis=1, keepdims=True), t
        return -np.sum(np.log(self.y[np.arange(len(t)), t] + 1e-7)) / len(t)

    def backward(self, dout=1):
        dx = self.y.copy()
        dx[np.arange(len(self.t)), self.t] -= 1
        return dx / len(self.t)


mistakes.edit(
    "SoftmaxWithLoss",
    "probabilities_overwritten",
    {LAST_BACKWARD: "self.y -= self.t\n        return dout * self.y / self.y.shape[0]"},
    en="backward changes the stored probabilities, so a second call gives something else; work on a copy.",
    ko="backward가 저장해 둔 확률을 바꾸어 다시 부르면 다른 값이 나옵니다. 복사본에서 계산하세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "probabilities_overwritten_and_divided",
    {LAST_BACKWARD: "self.y -= self.t\n        self.y /= self.y.shape[0]\n        return self.y"},
    en="backward changes and divides the stored probabilities, so a second call gives something else; work on a copy.",
    ko="backward가 저장해 둔 확률을 바꾸고 나누어 다시 부르면 다른 값이 나옵니다. 복사본에서 계산하세요.",
)


@mistakes.add(
    "SoftmaxWithLoss",
    "one_hot_probabilities_overwritten",
    en="with one-hot targets backward changes the stored probabilities, so a second call gives something else; work on "
    "a copy there too.",
    ko="원-핫 정답일 때 backward가 저장해 둔 확률을 바꾸어 다시 부르면 다른 값이 나옵니다. 이때에도 복사본에서 "
    "계산하세요.",
)
class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - x.max(axis=1, keepdims=True))
        self.y, self.t = e / e.sum(axis=1, keepdims=True), t
        labels = t if t.ndim == 1 else t.argmax(axis=1)
        return -np.mean(np.log(self.y[np.arange(len(x)), labels] + 1e-7))

    def backward(self, dout=1):
        if self.t.ndim == 1:
            dx = self.y.copy()
            dx[np.arange(len(dx)), self.t] -= 1
        else:
            dx = self.y
            dx -= self.t
        return dx / len(dx)


mistakes.edit(
    "SoftmaxWithLoss",
    "shared_by_all_layers",
    {"self.y = softmax(x)": "SoftmaxWithLoss.y = softmax(x)"},
    en="all layers share one memory, and the last forward overwrites it; store the probabilities in self, not in the "
    "class.",
    ko="모든 계층이 기억을 함께 써서 마지막 forward가 덮어씁니다. 클래스가 아니라 self에 저장하세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "all_pairs",
    {LOSS: "return -np.mean(np.log(self.y[:, self.t.argmax(axis=1)] + 1e-7))"},
    en="every sample is compared with the labels of all samples (an N by N table); pick one probability per row.",
    ko="데이터마다 모든 데이터의 레이블과 비교했습니다(N×N 표). 행마다 확률 하나만 골라야 합니다.",
)

NET_LAYERS = "reversed(self.layers.values())"
NET_GRADS = 'return {"W1": first.dW, "b1": first.db, "W2": second.dW, "b2": second.db}'
NET_ACCURACY = "return np.mean(self.predict(x).argmax(axis=1) == labels)"
NET_LABELS = "labels = t if t.ndim == 1 else t.argmax(axis=1)"
NET_PREDICT = "            x = layer.forward(x)\n        return x"

mistakes.edit(
    "TwoLayerNet",
    "not_reversed",
    {NET_LAYERS: "self.layers.values()"},
    en="the layers are called backward in the order of forward; the way back goes from the last layer to the first.",
    ko="역전파를 순전파와 같은 순서로 했습니다. 마지막 계층에서 첫 계층으로 거슬러 올라가야 합니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "reversed_for_good",
    {"for layer in " + NET_LAYERS + ":": "self.order = getattr(self, 'order', list(self.layers.values()))\n"
     "        self.order.reverse()\n        for layer in self.order:"},
    en="the list of layers is turned round in place, so every second call goes the wrong way; use reversed(...).",
    ko="계층의 리스트 자체를 뒤집어서 두 번째 호출은 거꾸로 갑니다. reversed(...)를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "TwoLayerNet",
    "relu_left_out_backward",
    {"            dout = layer": "            dout = dout if isinstance(layer, Relu) else layer"},
    en="Relu is left out on the way back, so the first layer's gradients also come from closed valves.",
    ko="역전파에서 Relu를 빠뜨렸습니다. 닫힌 밸브의 기울기까지 첫 계층에 들어갑니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "no_relu",
    {'            "Relu": Relu(),\n': ""},
    en="there is no Relu between the two Affine layers, which makes them no more than one.",
    ko="두 Affine 사이에 Relu가 없습니다. 그러면 두 층이 한 층과 같아집니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "relu_at_the_end",
    {NET_PREDICT: "            x = layer.forward(x)\n        return np.maximum(x, 0.0)"},
    en="the scores go through a Relu; the output layer passes them on as they are.",
    ko="점수에 Relu를 적용했습니다. 출력층은 점수를 그대로 내보냅니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "layer_overwritten",
    {'"Affine2": Affine': '"Affine1": Affine'},
    # An exception is recognised by its type and text alone.
    en="the data does not fit the first layer it meets: W1 comes first, then W2. Look at the order of the layers and "
    "at their keys, for a second layer under the same key replaces the first.",
    ko="데이터가 처음 만나는 계층과 맞지 않습니다. W1이 먼저, W2가 그다음입니다. 계층의 순서와 키를 보세요. 같은 키에 "
    "계층을 두 번 넣으면 앞의 것이 사라집니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "softmax_in_predict",
    {NET_PREDICT: "            x = layer.forward(x)\n        return softmax(x)"},
    en="predict gives probabilities, and loss applies softmax to them again; predict gives the scores before softmax.",
    ko="predict가 확률을 돌려주어 loss에서 소프트맥스가 두 번 적용됩니다. predict는 소프트맥스 전의 점수를 돌려줍니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "softmax_twice",
    {"return self.last.forward(self.predict(x), t)": "return self.last.forward(softmax(self.predict(x)), t)"},
    en="loss applies softmax before SoftmaxWithLoss, which does it itself.",
    ko="SoftmaxWithLoss가 이미 소프트맥스를 하는데 loss에서 한 번 더 했습니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "last_layer_left_out",
    {"dout = self.last.backward()": "dout = np.ones((len(x), len(self.params['b2'])))"},
    en="the way back starts at the scores with ones; it starts with backward of the last layer, SoftmaxWithLoss.",
    ko="역전파를 점수에서 1로 시작했습니다. 마지막 계층 SoftmaxWithLoss의 backward부터 시작해야 합니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "no_forward_before",
    {"        self.loss(x, t)\n": ""},
    # An exception is recognised by its type and text alone.
    en="gradient goes back without having gone forward with this x and t; call loss first.",
    ko="gradient가 이 x와 t로 순전파를 하지 않고 역전파를 합니다. 먼저 loss를 부르세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "layers_exchanged",
    {NET_GRADS: 'return {"W1": second.dW, "b1": second.db, "W2": first.dW, "b2": first.db}'},
    en="W1 has the gradients of the second layer and W2 those of the first.",
    ko="W1에 둘째 층의 기울기가, W2에 첫째 층의 기울기가 들어 있습니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "other_keys",
    {NET_GRADS: 'return {"dW1": first.dW, "db1": first.db, "dW2": second.dW, "db2": second.db}'},
    en="the keys of the gradients are those of params: W1, b1, W2, b2.",
    ko="기울기의 키는 params와 같은 W1, b1, W2, b2입니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "parameters_for_gradients",
    {NET_GRADS: 'return {"W1": first.W, "b1": first.b, "W2": second.W, "b2": second.b}'},
    en="these are the parameters themselves; the gradients are in dW and db.",
    ko="매개변수 자체를 돌려주었습니다. 기울기는 dW와 db에 있습니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "copies",
    {'Affine(params["W1"], params["b1"])': 'Affine(params["W1"].copy(), params["b1"].copy())',
     'Affine(params["W2"], params["b2"])': 'Affine(params["W2"].copy(), params["b2"].copy())'},
    en="the layers work on copies, so they do not notice when params change; hand them the arrays themselves.",
    ko="계층이 복사본을 써서 params가 바뀌어도 반영되지 않습니다. 배열 자체를 넘기세요.",
)  # fmt: skip
mistakes.edit(
    "TwoLayerNet",
    "updates_itself",
    {"        first, second =": "        for layer in self.layers.values():\n"
     "            if isinstance(layer, Affine):\n                layer.W -= 0.1 * layer.dW\n        first, second ="},
    en="gradient changes the parameters; it only gives the gradients, and training does the change.",
    ko="gradient가 매개변수를 바꿉니다. 기울기만 돌려주고, 바꾸는 일은 학습에 맡기세요.",
)  # fmt: skip
mistakes.edit(
    "TwoLayerNet",
    "accuracy_in_percent",
    {NET_ACCURACY: "return 100 * np.mean(self.predict(x).argmax(axis=1) == labels)"},
    en="accuracy is in percent; give the share, between 0 and 1.",
    ko="정확도가 퍼센트입니다. 0과 1 사이의 비율로 돌려주세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "accuracy_counts",
    {NET_ACCURACY: "return np.sum(self.predict(x).argmax(axis=1) == labels)"},
    en="accuracy counts the right answers; divide by how many samples there are.",
    ko="정확도가 맞힌 개수입니다. 데이터의 수로 나누세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "accuracy_of_labels_only",
    {NET_LABELS: "labels = t"},
    en="accuracy compares labels with one-hot targets; look at t.ndim and bring them to labels first.",
    ko="정확도에서 레이블을 원-핫 정답과 비교했습니다. 먼저 t.ndim을 확인해 레이블로 바꾸세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "accuracy_of_one_hot_only",
    {NET_LABELS: "labels = t.argmax(axis=1)"},
    en="accuracy takes the targets for one-hot always; labels are one-dimensional: look at t.ndim first.",
    ko="정확도에서 정답을 늘 원-핫으로 보았습니다. 레이블은 1차원이니 먼저 t.ndim을 확인하세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "accuracy_along_the_batch",
    {NET_ACCURACY: "return np.mean(self.predict(x).argmax(axis=0)[labels] == labels)"},
    en="accuracy looks for the largest score along the batch; each sample has its own largest score.",
    ko="정확도에서 가장 큰 점수를 배치 방향으로 찾았습니다. 데이터마다 가장 큰 점수를 찾으세요.",
)

CHECK_ERROR = "errors[key] = np.linalg.norm(grads[key] - numerical) / size if size > 0 else 0.0"
OF_ENTRIES = "np.abs(a - b) / np.maximum(np.abs(a) + np.abs(b), 1e-12)"

mistakes.edit(
    "gradient_check",
    "signed_differences",
    {CHECK_ERROR: "errors[key] = abs(np.mean(grads[key] - numerical)) / size if size > 0 else 0.0"},
    en="differences of both signs cancel in the mean; take the norm of the difference, the root of the sum of squares.",
    ko="평균에서는 부호가 다른 차이가 상쇄됩니다. 차이의 노름, 곧 제곱합의 제곱근을 쓰세요.",
)
mistakes.edit(
    "gradient_check",
    "absolute",
    {CHECK_ERROR: "errors[key] = np.linalg.norm(grads[key] - numerical)"},
    en="the error is absolute: divide by the size of the gradients, or small gradients always look right.",
    ko="절대 오차입니다. 기울기의 크기로 나누세요. 그러지 않으면 작은 기울기는 늘 맞아 보입니다.",
)
mistakes.edit(
    "gradient_check",
    "mean_absolute_difference",
    {CHECK_ERROR: "errors[key] = np.mean(np.abs(grads[key] - numerical))"},
    en="this is the mean of the absolute differences; the relative error divides the norm of the difference by the "
    "size "
    "of the gradients.",
    ko="차이의 절댓값을 평균한 것입니다. 상대 오차는 차이의 노름을 기울기의 크기로 나눈 값입니다.",
)
mistakes.edit(
    "gradient_check",
    "nan_for_zero",
    {" if size > 0 else 0.0": ""},
    en="where both gradients are 0 this is 0/0, a nan; let the error be 0 there.",
    ko="두 기울기가 모두 0이면 0/0이 되어 nan입니다. 그때에는 오차를 0으로 하세요.",
)
mistakes.edit(
    "gradient_check",
    "one_norm_only",
    {"size = np.linalg.norm(grads[key]) + np.linalg.norm(numerical)": "size = np.linalg.norm(numerical)"},
    en="the difference is divided by one of the norms; divide by the sum of both.",
    ko="노름 하나로만 나누었습니다. 두 노름의 합으로 나누세요.",
)
mistakes.edit(
    "gradient_check",
    "norm_of_the_sum",
    {"size = np.linalg.norm(grads[key]) + np.linalg.norm(numerical)": "size = np.linalg.norm(grads[key] + numerical)"},
    en="the difference is divided by the norm of the sum; divide by the sum of the norms.",
    ko="합의 노름으로 나누었습니다. 노름의 합으로 나누세요.",
)
mistakes.edit(
    "gradient_check",
    "without_the_root",
    {CHECK_ERROR: "a, b = grads[key], numerical\n        "
     "errors[key] = np.sum((a - b) ** 2) / (np.sum(a**2) + np.sum(b**2)) if size > 0 else 0.0"},
    en="these are sums of squares without the square root.",
    ko="제곱합의 제곱근을 구하지 않았습니다.",
)  # fmt: skip
mistakes.edit(
    "gradient_check",
    "with_itself",
    {"numerical = numerical_gradient(lambda _: net.loss(x, t), param)": "numerical = net.gradient(x, t)[key]"},
    en="the gradients are compared with themselves; compare them with numerical_gradient.",
    ko="기울기를 자기 자신과 비교했습니다. numerical_gradient의 결과와 비교하세요.",
)
mistakes.edit(
    "gradient_check",
    "one_number_for_all",
    {"    return errors": "    return max(errors.values())"},
    en="it gives one number for all parameters; give a dict with the error of each.",
    ko="모든 매개변수에 숫자 하나를 냈습니다. 매개변수마다 오차를 담은 dict를 돌려주세요.",
)
mistakes.edit(
    "gradient_check",
    "error_of_each_entry",
    {CHECK_ERROR: f"a, b = grads[key], numerical\n        errors[key] = {OF_ENTRIES}"},
    en="it gives an error for each entry; the error of a parameter is one number.",
    ko="원소마다 오차를 냈습니다. 매개변수마다 숫자 하나여야 합니다.",
)
mistakes.edit(
    "gradient_check",
    "largest_entry",
    {CHECK_ERROR: f"a, b = grads[key], numerical\n        errors[key] = np.max({OF_ENTRIES})"},
    en="this is the worst relative error of a single entry; the formula takes norms over all entries of the array.",
    ko="원소별 상대 오차 가운데 가장 큰 값입니다. 식에서는 배열의 모든 원소에 대한 노름을 씁니다.",
)

TRAIN_STEP = "net.params[key] -= lr * grads[key]"
TRAIN_BATCH = "batch = order[start : start + batch_size]"

mistakes.edit(
    "train",
    "uphill",
    {TRAIN_STEP: "net.params[key] += lr * grads[key]"},
    en="the parameters go up the gradient; going down takes a minus sign.",
    ko="매개변수가 기울기 방향으로 올라갑니다. 내려가려면 기울기를 빼야 합니다.",
)
mistakes.edit(
    "train",
    "learning_rate_forgotten",
    {TRAIN_STEP: "net.params[key] -= grads[key]"},
    en="the learning rate is missing in the step.",
    ko="갱신할 때 학습률을 곱하지 않았습니다.",
)
mistakes.edit(
    "train",
    "new_arrays",
    {TRAIN_STEP: "net.params[key] = net.params[key] - lr * grads[key]"},
    en="new arrays are put into params while the layers go on with the old ones; change the arrays in place, by -=.",
    ko="params에 새 배열을 넣어서 계층은 옛 배열을 계속 씁니다. -=로 배열 자체를 바꾸세요.",
)
mistakes.edit(
    "train",
    "local_copies",
    {TRAIN_STEP: "value = net.params[key]\n                value = value - lr * grads[key]"},
    en="the step changes a variable of your own, and params stay as they are.",
    ko="함수 안의 변수만 바꾸어서 params는 그대로입니다.",
)
mistakes.edit(
    "train",
    "gradient_once",
    {"    history = []\n": "    history, fixed = [], net.gradient(x, t)\n",
     "grads = net.gradient(x[batch], t[batch])": "grads = fixed"},
    en="the gradients are computed once, before the loop; every batch needs its own, where the parameters are then.",
    ko="기울기를 반복문 앞에서 한 번만 구했습니다. 배치마다 그때의 매개변수에서 다시 구해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "train",
    "all_of_the_data",
    {"net.gradient(x[batch], t[batch])": "net.gradient(x, t)"},
    en="every step uses all of the data; it uses the batch.",
    ko="갱신마다 데이터 전체를 썼습니다. 배치만 써야 합니다.",
)
mistakes.edit(
    "train",
    "first_batch_only",
    {TRAIN_BATCH: "batch = order[:batch_size]"},
    en="every step uses the first batch; go on to the next.",
    ko="늘 첫 배치를 썼습니다. 다음 배치로 넘어가야 합니다.",
)
mistakes.edit(
    "train",
    "last_batch_dropped",
    {"range(0, len(x), batch_size)": "range(0, len(x) - batch_size + 1, batch_size)"},
    en="the last, smaller batch is left out, so some samples are not used in an epoch.",
    ko="마지막의 작은 배치를 버려서 에포크마다 쓰지 않는 데이터가 있습니다.",
)
mistakes.edit(
    "train",
    "with_repetition",
    {"order = rng.permutation(len(x))": "order = rng.integers(0, len(x), len(x))"},
    en="the samples are drawn with repetition, so some come twice in an epoch and others not at all; shuffle them.",
    ko="데이터를 중복해서 뽑아 어떤 것은 두 번, 어떤 것은 한 번도 나오지 않습니다. 순서를 섞으세요.",
)
mistakes.edit(
    "train",
    "not_shuffled",
    {"order = rng.permutation(len(x))": "order = np.arange(len(x))"},
    en="the samples come in the order of the data; shuffle them in every epoch.",
    ko="데이터를 주어진 순서대로 썼습니다. 에포크마다 섞으세요.",
)
mistakes.edit(
    "train",
    "shuffled_once",
    {"    history = []\n": "    history, order = [], rng.permutation(len(x))\n",
     "        order = rng.permutation(len(x))\n": ""},
    en="the samples are shuffled once, before the loop; shuffle them anew in every epoch.",
    ko="반복문 앞에서 한 번만 섞었습니다. 에포크마다 새로 섞으세요.",
)  # fmt: skip
mistakes.edit(
    "train",
    "global_random",
    {"rng.permutation(len(x))": "np.random.permutation(len(x))"},
    en="the order comes from np.random and not from rng, so the same seed does not give the same order again.",
    ko="순서를 rng가 아니라 np.random에서 뽑아서 시드가 같아도 순서가 다릅니다.",
)
mistakes.edit(
    "train",
    "labels_shuffled_apart",
    {"t[batch])": "t[rng.permutation(len(x))[start : start + batch_size]])"},
    en="x and t are shuffled apart, so the labels do not belong to the data; use the same indices for both.",
    ko="x와 t를 따로 섞어서 짝이 맞지 않습니다. 둘 다 같은 인덱스로 고르세요.",
)
mistakes.edit(
    "train",
    "labels_in_order",
    {"t[batch])": "t[start : start + batch_size])"},
    en="x is shuffled and t is not, so the labels do not belong to the data; use the same indices for both.",
    ko="x만 섞고 t는 섞지 않아서 짝이 맞지 않습니다. 둘 다 같은 인덱스로 고르세요.",
)
mistakes.edit(
    "train",
    "loss_before",
    {
        "        history.append(net.loss(x, t))\n": "",
        "        order = rng": "        history.append(net.loss(x, t))\n        order = rng",
    },
    en="the loss is noted before the epoch; note it at its end.",
    ko="에포크를 시작하기 전의 손실을 적었습니다. 끝난 뒤의 손실을 적으세요.",
)
mistakes.edit(
    "train",
    "loss_of_the_last_batch",
    {"history.append(net.loss(x, t))": "history.append(net.loss(x[batch], t[batch]))"},
    en="the loss is that of the last batch; note the loss over all of the data.",
    ko="마지막 배치의 손실을 적었습니다. 데이터 전체의 손실을 적으세요.",
)
mistakes.edit(
    "train",
    "loss_of_every_step",
    {"        history.append(net.loss(x, t))": "            history.append(net.loss(x, t))"},
    en="the loss is noted after every batch; note it once per epoch.",
    ko="배치마다 손실을 적었습니다. 에포크마다 한 번만 적으세요.",
)
mistakes.edit(
    "train",
    "nothing_returned",
    {"    return history": "    return None"},
    en="nothing is returned; return the list of the losses.",
    ko="돌려주는 것이 없습니다. 손실의 리스트를 돌려주세요.",
)

mistakes.edit(
    "q1",
    "once_for_each",
    {"return 7520": "return 3760"},
    en="that is the number of parameters; a central difference computes the loss twice for each.",
    ko="이것은 매개변수의 수입니다. 중앙 차분은 하나마다 손실을 두 번 계산합니다.",
)
mistakes.edit(
    "q1",
    "biases_forgotten",
    {"return 7520": "return 7400"},
    en="the biases are parameters too.",
    ko="편향도 매개변수입니다.",
)
mistakes.edit(
    "q1",
    "not_a_number",
    {"return 7520": 'return "7520"'},
    en="the answer is a text; write the number without quotes.",
    ko="답이 문자열입니다. 따옴표 없이 숫자로 쓰세요.",
)
mistakes.edit(
    "q2",
    "shape_of_the_weights",
    {"return (32, 50)": "return (50, 10)"},
    en="that is the shape of dW, which is left as an attribute; backward returns dx.",
    ko="속성으로 남기는 dW의 모양입니다. backward가 돌려주는 것은 dx입니다.",
)
mistakes.edit(
    "q2",
    "shape_of_dout",
    {"return (32, 50)": "return (32, 10)"},
    en="that is the shape of dout; dx has the shape of the layer's input.",
    ko="dout의 모양입니다. dx의 모양은 이 계층의 입력과 같습니다.",
)
mistakes.edit(
    "q2",
    "input_of_the_network",
    {"return (32, 50)": "return (32, 64)"},
    en="that is the shape of the network's input; this layer's input is that of the hidden layer.",
    ko="신경망의 입력의 모양입니다. 이 계층의 입력은 은닉층의 출력입니다.",
)
mistakes.edit(
    "q3",
    "last_layer",
    {'return "c"': 'return "a"'},
    en="a fault in the last layer would reach W2 and b2 as well.",
    ko="마지막 계층이 틀렸다면 W2와 b2도 틀립니다.",
)
mistakes.edit(
    "q3",
    "bias",
    {'return "c"': 'return "b"'},
    en="with a fault in Affine, b2 would be wrong too, and W1 right.",
    ko="Affine이 틀렸다면 b2도 틀리고 W1은 맞습니다.",
)
mistakes.edit(
    "q3",
    "learning_rate",
    {'return "c"': 'return "d"'},
    en="gradients do not depend on the learning rate.",
    ko="기울기는 학습률과 상관이 없습니다.",
)

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "Relu",
    en=[
        "Where were the valves closed on the way forward? The way back has to know.",
        "forward has to remember where x was 0 or less, and backward has to look at that, not at dout. An x of "
        "exactly 0 counts as closed. Work on copies: neither x nor dout may change.",
        "forward: y = x where x > 0, and 0 where x ≤ 0. backward: dx = dout where x > 0, and 0 where x ≤ 0.",
    ],
    ko=[
        "순전파 때 어느 밸브가 닫혀 있었나요? 역전파에서 그것을 알아야 합니다.",
        "forward는 x가 0 이하였던 자리를 기억해야 하고, backward는 dout이 아니라 그 자리를 보아야 합니다. x가 정확히 "
        "0인 자리는 닫힌 것으로 칩니다. x와 dout은 바꾸지 말고 사본으로 계산하세요.",
        "forward: x > 0이면 y = x, x ≤ 0이면 y = 0. backward: x > 0이면 dx = dout, x ≤ 0이면 dx = 0.",
    ],
)
mistakes.hints(
    "Affine",
    en=[
        "A gradient has the shape of its variable. What shapes do dx, dW and db have to have?",
        "Make the shapes fit: dout is (N, M), W is (D, M), x is (N, D). There is only one order with one transpose "
        "that gives (N, D), and only one that gives (D, M). The bias was added to all N rows, so its gradient "
        "collects from all of them.",
        "O = X·W + b; dX = dO·Wᵀ, dW = Xᵀ·dO, db = Σ_n dO_n (the sum over the N rows).",
    ],
    ko=[
        "기울기의 모양은 그 변수의 모양과 같습니다. dx, dW, db의 모양은 각각 무엇이어야 하나요?",
        "모양을 맞추어 보세요. dout은 (N, M), W는 (D, M), x는 (N, D)입니다. 하나를 전치해서 곱할 때 (N, D)가 나오는 "
        "순서는 하나뿐이고, (D, M)이 나오는 순서도 하나뿐입니다. 편향은 N개의 행에 모두 더해졌으므로 그 기울기는 모든 "
        "행에서 모입니다.",
        "O = X·W + b; dX = dO·Wᵀ, dW = Xᵀ·dO, db = Σ_n dO_n (N개의 행을 모두 더한 값).",
    ],
)
mistakes.hints(
    "SoftmaxWithLoss",
    en=[
        "The loss is an average over the batch. Where does that show in the loss, and where in its gradient?",
        "Look at three places: bring labels and one-hot targets to the same form first; divide by the number of rows "
        "N, not by the number of entries; and divide in backward too. The 10⁻⁷ stands inside the log.",
        "L = −(1/N) Σ_n Σ_k t_nk · log(y_nk + 10⁻⁷) with y = softmax(x) for each row; ∂L/∂x_nk = (y_nk − t_nk) / N.",
    ],
    ko=[
        "손실은 배치의 평균입니다. 평균한다는 사실이 손실의 어디에, 기울기의 어디에 나타나나요?",
        "세 곳을 보세요. 레이블과 원-핫 정답을 먼저 같은 꼴로 만듭니다. 원소의 수가 아니라 행의 수 N으로 나눕니다. "
        "backward에서도 나눕니다. 10⁻⁷은 log 안에서 더합니다.",
        "L = −(1/N) Σ_n Σ_k t_nk · log(y_nk + 10⁻⁷), y는 행마다 구한 softmax(x)입니다. ∂L/∂x_nk = (y_nk − t_nk) / N.",
    ],
)
mistakes.hints(
    "MulLayer",
    en=[
        "If x grows by 1, by how much does x·y grow?",
        "Look at what forward remembers: the way back needs both inputs, kept in self. Each gradient has two "
        "factors, one "
        "of which is dout.",
        "z = x·y: dx = dout·y, dy = dout·x.",
    ],
    ko=[
        "x가 1 커지면 x·y는 얼마나 커지나요?",
        "forward가 무엇을 기억하는지 보세요. 역전파에는 두 입력이 모두 필요하고, self에 저장해야 합니다. 기울기마다 "
        "곱하는 것이 "
        "두 개이고 그중 하나는 dout입니다.",
        "z = x·y: dx = dout·y, dy = dout·x.",
    ],
)
mistakes.hints(
    "AddLayer",
    en=[
        "If x grows by 1, by how much does x + y grow? Does that depend on y?",
        "Look at what backward gives: two results, and neither depends on the inputs.",
        "z = x + y: dx = dout, dy = dout.",
    ],
    ko=[
        "x가 1 커지면 x + y는 얼마나 커지나요? y와 상관이 있나요?",
        "backward가 돌려주는 것을 보세요. 결과는 두 개이고, 입력과는 상관이 없습니다.",
        "z = x + y: dx = dout, dy = dout.",
    ],
)
mistakes.hints(
    "fruit_price",
    en=[
        "How many multiplications are in the graph, and how many MulLayers does that take?",
        "Compare with the table of section 2 from the top: the way back starts with 1 at the total, goes to the "
        "tax's node, "
        "from there to the addition, and then to the two fruits. Every backward gives its results in the order of its "
        "forward's arguments.",
        "total = (a·n + o·m)·s; ∂/∂a = n·s, ∂/∂n = a·s, ∂/∂o = m·s, ∂/∂m = o·s, ∂/∂s = a·n + o·m.",
    ],
    ko=[
        "그래프에 곱셈이 몇 개 있고, MulLayer는 몇 개가 필요한가요?",
        "2절의 표와 위에서부터 비교하세요. 역전파는 금액에서 1로 시작해 세금 노드, 덧셈 노드, 두 과일의 순서로 "
        "갑니다. backward는 "
        "그 노드의 forward에 넣은 순서대로 결과를 돌려줍니다.",
        "금액 = (a·n + o·m)·s; ∂/∂a = n·s, ∂/∂n = a·s, ∂/∂o = m·s, ∂/∂m = o·s, ∂/∂s = a·n + o·m.",
    ],
)
mistakes.hints(
    "Sigmoid",
    en=[
        "The derivative can be written with the output alone. Which value does the way back need?",
        "Look at what forward stores: the output y, not the input, anew at every call. backward has three factors, "
        "one of "
        "which is dout.",
        "y = 1/(1 + exp(−x)); dx = dout · y · (1 − y).",
    ],
    ko=[
        "미분은 출력만으로 쓸 수 있습니다. 역전파에 필요한 값은 무엇인가요?",
        "forward가 무엇을 저장하는지 보세요. 입력이 아니라 출력 y를, 부를 때마다 새로 저장해야 합니다. "
        "backward에서는 세 개를 곱하고 "
        "그중 하나는 dout입니다.",
        "y = 1/(1 + exp(−x)); dx = dout · y · (1 − y).",
    ],
)
mistakes.hints(
    "Tanh",
    en=[
        "What is the slope of tanh at 0, and far out? Your derivative should be 1 and 0 there.",
        "Look at what forward stores: the output y, anew at every call. The square belongs to the output.",
        "y = tanh x; dx = dout · (1 − y²).",
    ],
    ko=[
        "tanh의 기울기는 0에서 얼마이고, 아주 먼 곳에서는 얼마인가요? 미분이 거기에서 1과 0이어야 합니다.",
        "forward가 무엇을 저장하는지 보세요. 출력 y를, 부를 때마다 새로 저장해야 합니다. 제곱하는 것은 출력입니다.",
        "y = tanh x; dx = dout · (1 − y²).",
    ],
)
mistakes.hints(
    "TwoLayerNet",
    en=[
        "In which order do the layers come forward, and in which backward? What does each backward get?",
        "Go through the example of section 8: are the scores right, then the loss, then the gradients of W2 and b2, "
        "then those "
        "of W1 and b1? The first that differs shows where to look. The layers need the arrays of params themselves, "
        "and "
        "gradient goes forward before it goes back.",
        "a = x·W1 + b1, z = relu(a), s = z·W2 + b2. ds = (softmax(s) − t)/N, dW2 = zᵀ·ds, db2 = Σ ds, dz = ds·W2ᵀ, "
        "da = dz "
        "where a > 0 else 0, dW1 = xᵀ·da, db1 = Σ da.",
    ],
    ko=[
        "순전파와 역전파에서 계층을 각각 어떤 순서로 부르나요? 각 backward는 무엇을 받나요?",
        "8절의 예를 따라가 보세요. 점수, 손실, W2와 b2의 기울기, W1과 b1의 기울기 순서로 보고 처음 달라지는 곳을 "
        "찾으세요. 계층에는 "
        "params의 배열 자체를 넘겨야 하고, gradient는 역전파 전에 순전파를 해야 합니다.",
        "a = x·W1 + b1, z = relu(a), s = z·W2 + b2. ds = (softmax(s) − t)/N, dW2 = zᵀ·ds, db2 = Σ ds, dz = ds·W2ᵀ, "
        "da는 a > 0인 "
        "곳에서 dz이고 나머지는 0, dW1 = xᵀ·da, db1 = Σ da.",
    ],
)
mistakes.hints(
    "gradient_check",
    en=[
        "If all gradients were a hundred times smaller, what should happen to the error?",
        "Go through the parameters one by one: numerical_gradient changes the array of the parameter in place, so "
        "its function "
        "may ignore its argument and ask the network for its loss. Then three norms, and the case where the "
        "denominator is 0.",
        "E = ‖g − g̃‖ / (‖g‖ + ‖g̃‖) with ‖a‖ = √(Σ a_i²); E = 0 if both are 0.",
    ],
    ko=[
        "모든 기울기가 백 배 작아지면 오차는 어떻게 되어야 하나요?",
        "매개변수를 하나씩 보세요. numerical_gradient는 매개변수의 배열을 제자리에서 바꾸므로, 넘기는 함수는 인수를 "
        "쓰지 않고 신경망의 손실을 돌려주면 됩니다. 그다음은 노름 세 개와, 분모가 0인 경우입니다.",
        "E = ‖g − g̃‖ / (‖g‖ + ‖g̃‖), ‖a‖ = √(Σ a_i²); 둘 다 0이면 E = 0.",
    ],
)
mistakes.hints(
    "train",
    en=[
        "How often is each sample used in an epoch, and how many steps does an epoch have?",
        "Two loops: the outer one over epochs shuffles at its beginning and notes the loss at its end; the inner "
        "one cuts the "
        "shuffled indices into batches. The same indices pick from x and t. The arrays of net.params change "
        "themselves.",
        "p = permutation of 0 … N−1; for the batches B = p[0:b], p[b:2b], …: W ← W − lr · ∂L(x_B, t_B)/∂W.",
    ],
    ko=[
        "한 에포크에서 데이터 하나는 몇 번 쓰이고, 갱신은 몇 번 하나요?",
        "반복문이 두 개입니다. 바깥쪽은 에포크로, 시작할 때 섞고 끝날 때 손실을 적습니다. 안쪽은 섞은 인덱스를 "
        "배치로 끊습니다. 같은 "
        "인덱스로 x와 t를 고르고, net.params의 배열 자체를 바꿉니다.",
        "p = 0 … N−1의 순열; 배치 B = p[0:b], p[b:2b], …마다 W ← W − lr · ∂L(x_B, t_B)/∂W.",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "How many numbers are in W1, b1, W2 and b2 together?",
        "Count weights and biases of both layers, and look at the formula of the central difference: how often does "
        "f occur?",
        "2 · (D·H + H + H·C + C).",
    ],
    ko=[
        "W1, b1, W2, b2에는 숫자가 모두 몇 개 있나요?",
        "두 층의 가중치와 편향을 세고, 중앙 차분의 식에서 f가 몇 번 나오는지 보세요.",
        "2 · (D·H + H + H·C + C).",
    ],
)
mistakes.hints(
    "q2",
    en=[
        "Which of dx, dW and db does backward return?",
        "It returns the gradient of the layer's input; what went into this layer on the way forward?",
        "dX = dO·Wᵀ: (N, M)·(M, D) gives (N, D).",
    ],
    ko=[
        "dx, dW, db 가운데 backward가 돌려주는 것은 무엇인가요?",
        "계층의 입력의 기울기를 돌려줍니다. 순전파 때 이 계층에 들어온 것은 무엇이었나요?",
        "dX = dO·Wᵀ: (N, M)·(M, D)는 (N, D)입니다.",
    ],
)
mistakes.hints(
    "q3",
    en=[
        "In which order does the way back compute the gradients of W2, b2, W1 and b1?",
        "A fault spreads to everything that is computed after it on the way back. Which part lies between the "
        "gradients that "
        "are right and those that are wrong?",
        "∂L/∂W1 = xᵀ·(∂L/∂z restricted by Relu), while ∂L/∂W2 = zᵀ·∂L/∂s does not go through it.",
    ],
    ko=[
        "역전파에서 W2, b2, W1, b1의 기울기는 어떤 순서로 계산되나요?",
        "틀린 것은 역전파에서 그 뒤에 계산되는 모든 것으로 퍼집니다. 맞는 기울기와 틀린 기울기 사이에는 무엇이 있나요?",
        "∂L/∂W1 = xᵀ·(Relu가 막은 ∂L/∂z)이지만, ∂L/∂W2 = zᵀ·∂L/∂s는 Relu를 지나지 않습니다.",
    ],
)
