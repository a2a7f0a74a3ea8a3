# %% [markdown] lang="ko"
# # 오차역전파법
#
# 수치 미분은 만들기 쉽지만 느립니다. 매개변수가 $n$개이면 손실을 $2n$번 계산해야 합니다. **오차역전파법**은 순전파
# 한 번과 역전파 한 번으로 모든 매개변수의 기울기를 구합니다. 이 과제에서는 계산 그래프의 노드에서 시작해 신경망의
# 부품인 계층을 하나씩 만들고, 이 계층들을 이어 2층 신경망을 만든 다음, 기울기가 맞는지 확인하고, 손글씨 숫자를 읽도록
# 학습시킵니다.
#
# ## 계산 그래프와 연쇄법칙
#
# 계산 그래프는 계산을 노드(연산)와 에지(값)로 나타낸 것입니다. 각 노드는 자기와 이어진 값만 알면 되고
# (국소적 계산), 계산 중에 나온 값을 기억해 둘 수 있습니다. 전체가 아무리 복잡해도 노드 하나가 할 일은 단순합니다.
# 역전파를 가능하게 하는 것은 **연쇄법칙**입니다.
#
# $$F(x) = f(g(x)) \quad\Rightarrow\quad F'(x) = f'(g(x))\, g'(x)$$
#
# 노트의 예 $z = t^2$, $t = x + y$를 $x = 3$, $y = 5$에서 따라가 봅시다. 순전파는 $t = 8$, $z = 64$입니다. 역전파는
# 출력에서 $\frac{\partial z}{\partial z} = 1$로 시작해 노드를 하나씩 거슬러 올라갑니다.
#
# $$\frac{\partial z}{\partial t} = 1 \cdot 2t = 16, \qquad
# \frac{\partial z}{\partial x} = \frac{\partial z}{\partial t} \frac{\partial t}{\partial x} = 16 \cdot 1 = 16, \qquad
# \frac{\partial z}{\partial y} = 16$$
#
# 노트의 그림에는 $\frac{dt}{dz} = 2t$로 인쇄되어 있지만, $\frac{\partial z}{\partial t}$로 읽어야 합니다.
#
# 모든 계층의 약속은 같습니다. `forward`는 역전파에 필요한 것을 기억해 두고 출력을 돌려줍니다. `backward(dout)`은 상류의
# 기울기 $\texttt{dout} = \frac{\partial L}{\partial \text{출력}}$을 받아 하류로 보낼
# $\frac{\partial L}{\partial \text{입력}}$을 돌려줍니다. 두 배열의 모양은 각각 출력, 입력의 모양과 같습니다.

# %% [markdown] lang="en"
# # Backpropagation
#
# Numerical differentiation is easy to write but slow: with $n$ parameters the loss is computed $2n$ times.
# **Backpropagation** gets the gradients of all parameters from one pass forward and one pass backward. In this
# assignment you start from the nodes of a computational graph, build the layers networks are made of one by one, connect
# them to a network of two layers, check that its gradients are right, and train it to read handwritten digits.
#
# ## Computational graphs and the chain rule
#
# A computational graph shows a computation as nodes (operations) and edges (values). A node needs to know only the
# values it is connected to (local computation), and it can remember what it has seen. However complicated the whole
# is, the work of one node is simple. What makes the way back possible is the **chain rule**.
#
# $$F(x) = f(g(x)) \quad\Rightarrow\quad F'(x) = f'(g(x))\, g'(x)$$
#
# Follow the notes' example $z = t^2$, $t = x + y$ at $x = 3$, $y = 5$. Forward: $t = 8$, $z = 64$. Backward starts at
# the output with $\frac{\partial z}{\partial z} = 1$ and goes up node by node:
#
# $$\frac{\partial z}{\partial t} = 1 \cdot 2t = 16, \qquad
# \frac{\partial z}{\partial x} = \frac{\partial z}{\partial t} \frac{\partial t}{\partial x} = 16 \cdot 1 = 16, \qquad
# \frac{\partial z}{\partial y} = 16$$
#
# The notes' figure prints $\frac{dt}{dz} = 2t$; read it as $\frac{\partial z}{\partial t}$.
#
# All layers keep the same contract. `forward` remembers what the way back needs and returns the output.
# `backward(dout)` gets the gradient from upstream, $\texttt{dout} = \frac{\partial L}{\partial \text{output}}$, and
# returns $\frac{\partial L}{\partial \text{input}}$ for the layer before it. These arrays have the shapes of the
# output and of the input.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from grader import check

# %% [markdown] lang="ko"
# ## 1. 곱셈 노드와 덧셈 노드
#
# 가장 단순한 두 노드부터 만듭니다. 둘 다 입력이 두 개이므로 `backward`는 기울기 **두 개**를 돌려줍니다.
#
# ### 곱셈 노드
#
# $$z = x y, \qquad \frac{\partial z}{\partial x} = y, \qquad \frac{\partial z}{\partial y} = x$$
#
# 상류의 값에 순전파 때의 입력을 **서로 바꾸어** 곱합니다. 그래서 순전파 때 두 입력을 기억해 두어야 합니다. 120원짜리
# 사과 세 개라면 `forward(120, 3)`은 360입니다. 상류에서 1.1이 오면 첫째 입력(값)의 기울기는 $1.1 \times 3 = 3.3$,
# 둘째 입력(개수)의 기울기는 $1.1 \times 120 = 132$입니다.

# %% [markdown] lang="en"
# ## 1. Multiplication and addition nodes
#
# We start with the two simplest nodes. Both have two inputs, so `backward` returns **two** gradients.
#
# ### Multiplication
#
# $$z = x y, \qquad \frac{\partial z}{\partial x} = y, \qquad \frac{\partial z}{\partial y} = x$$
#
# What comes from upstream is multiplied by the forward inputs **swapped**, so both have to be remembered on the way
# forward. Three apples at 120 each: `forward(120, 3)` is 360. When 1.1 comes from upstream, the gradient of the first
# input (the price) is $1.1 \times 3 = 3.3$ and that of the second (the number) is $1.1 \times 120 = 132$.


# %% nbgrader={"grade": false, "grade_id": "MulLayer", "locked": false, "schema_version": 3, "solution": true, "task": false}
class MulLayer:
    """
    ko: 곱셈 노드. 입력 두 개는 실수입니다.
    en: The multiplication node; its two inputs are numbers.

    ko: 예
    en: Example
        mul = MulLayer()
        mul.forward(120.0, 3.0)  ->  360.0
        mul.backward(1.1)        ->  (3.3, 132.0)
    """

    def forward(self, x, y):
        """
        ko: x, y: 실수 -> 두 수의 곱. 역전파에 필요한 것을 기억해 둡니다.
        en: x, y: numbers -> their product. Remembers what the way back needs.
        """
        ### BEGIN SOLUTION
        self.x, self.y = x, y
        return x * y
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 상류의 기울기, 실수 -> (dx, dy). 순서는 forward의 인수와 같습니다.
        en: dout: gradient from upstream, a number -> (dx, dy), in the order of forward's arguments.
        """
        ### BEGIN SOLUTION
        return dout * self.y, dout * self.x
        ### END SOLUTION


# %% [markdown] lang="ko"
# ### 덧셈 노드
#
# $$z = x + y, \qquad \frac{\partial z}{\partial x} = 1, \qquad \frac{\partial z}{\partial y} = 1$$
#
# 덧셈 노드는 상류에서 온 값을 두 입력 쪽으로 그대로 흘려보냅니다. 나누어 보내는 것이 아니라 **둘 다 온전히** 받습니다.
# 곱셈 노드와 달리 기억할 것이 없습니다.

# %% [markdown] lang="en"
# ### Addition
#
# $$z = x + y, \qquad \frac{\partial z}{\partial x} = 1, \qquad \frac{\partial z}{\partial y} = 1$$
#
# An addition passes on what comes from upstream to both of its inputs. It is not shared out: **both get all of it**.
# Unlike a multiplication, it has nothing to remember.


# %% nbgrader={"grade": false, "grade_id": "AddLayer", "locked": false, "schema_version": 3, "solution": true, "task": false}
class AddLayer:
    """
    ko: 덧셈 노드. 입력 두 개는 실수입니다.
    en: The addition node; its two inputs are numbers.

    ko: 예
    en: Example
        add = AddLayer()
        add.forward(360.0, 400.0)  ->  760.0
        add.backward(1.1)          ->  (1.1, 1.1)
    """

    def forward(self, x, y):
        """
        ko: x, y: 실수 -> 두 수의 합
        en: x, y: numbers -> their sum
        """
        ### BEGIN SOLUTION
        return x + y
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 상류의 기울기, 실수 -> (dx, dy). 순서는 forward의 인수와 같습니다.
        en: dout: gradient from upstream, a number -> (dx, dy), in the order of forward's arguments.
        """
        ### BEGIN SOLUTION
        return dout, dout
        ### END SOLUTION


# %% [markdown] lang="ko"
# 두 노드가 완성되면 아래 셀로 앞의 예 $z = (x + y)^2$을 계산해 보세요. $t^2$은 곱셈 노드의 두 입력에 같은 $t$를 넣은
# 것입니다. 이때 역전파에서 $t$의 기울기가 두 개 나오는데, **한 값이 여러 곳에 쓰이면 거기에서 온 기울기를 모두 더합니다**:
# $8 + 8 = 16$.

# %% [markdown] lang="en"
# Once both nodes work, the next cell computes the example above, $z = (x + y)^2$. The square is a multiplication with
# the same $t$ at both inputs. The way back then gives two gradients of $t$: **where one value is used in several places,
# the gradients that come from there are added up**: $8 + 8 = 16$.

# %% tags=["example"]
add, square = AddLayer(), MulLayer()
t = add.forward(3.0, 5.0)
print("z =", square.forward(t, t))
dt_left, dt_right = square.backward(1.0)
print("dt =", dt_left, "+", dt_right)
print("dx, dy =", add.backward(dt_left + dt_right))

# %% [markdown] lang="ko"
# ## 2. 사과와 귤
#
# 노드 네 개를 이어 장보기를 계산합니다. 사과와 귤을 사고, 합계에 세금(소비세)을 곱한 금액을 냅니다.
#
# $$\text{금액} = (\text{사과 값} \times \text{사과 수} + \text{귤 값} \times \text{귤 수}) \times \text{세금}$$
#
# 120원짜리 사과 3개, 200원짜리 귤 2개, 세금 1.1(10 %)이면 $(360 + 400) \times 1.1 = 836$원입니다. 역전파는 금액에서
# 1로 시작합니다.
#
# | 노드 | 상류에서 오는 값 | 하류로 보내는 값 |
# | --- | --- | --- |
# | 세금의 곱셈 | 1 | 합계 쪽 $1 \times 1.1 = 1.1$, 세금 쪽 $1 \times 760 = 760$ |
# | 덧셈 | 1.1 | 사과 쪽 1.1, 귤 쪽 1.1 |
# | 사과의 곱셈 | 1.1 | 값 $1.1 \times 3 = 3.3$, 개수 $1.1 \times 120 = 132$ |
# | 귤의 곱셈 | 1.1 | 값 $1.1 \times 2 = 2.2$, 개수 $1.1 \times 200 = 220$ |
#
# 사과 값의 기울기 3.3은 사과 값이 1원 오르면 내는 돈이 3.3원 늘어난다는 뜻입니다. 순전파와 **반대 순서**로 `backward`를
# 부르는 것에 주의하세요. 노드는 자기 입력을 기억하므로 곱셈 하나마다 `MulLayer`가 하나씩 필요합니다.

# %% [markdown] lang="en"
# ## 2. Apples and oranges
#
# Four nodes connected compute what the shopping costs: apples and oranges, times a tax.
#
# $$\text{total} = (\text{apple} \times \text{apples} + \text{orange} \times \text{oranges}) \times \text{tax}$$
#
# With 3 apples at 120, 2 oranges at 200 and the tax 1.1 (10 %) it is $(360 + 400) \times 1.1 = 836$. The way back starts
# with 1 at the total.
#
# | node | from upstream | passed on |
# | --- | --- | --- |
# | times tax | 1 | to the sum $1 \times 1.1 = 1.1$, to the tax $1 \times 760 = 760$ |
# | addition | 1.1 | to the apples 1.1, to the oranges 1.1 |
# | apples | 1.1 | price $1.1 \times 3 = 3.3$, number $1.1 \times 120 = 132$ |
# | oranges | 1.1 | price $1.1 \times 2 = 2.2$, number $1.1 \times 200 = 220$ |
#
# The gradient 3.3 of the apple's price says: when an apple costs 1 more, you pay 3.3 more. Note that `backward` is called
# in the **opposite order** of `forward`. A node remembers its inputs, so every multiplication needs a `MulLayer` of its
# own.


# %% nbgrader={"grade": false, "grade_id": "fruit_price", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fruit_price(apple, apples, orange, oranges, tax):
    """
    ko: 장보기 금액과, 금액의 각 입력에 대한 기울기. 앞에서 만든 MulLayer와 AddLayer를 써도 됩니다.
    en: What the shopping costs, and the gradient of that with respect to each input. You may use MulLayer and AddLayer.

    ko: apple, orange: 한 개의 값; apples, oranges: 개수; tax: 곱할 세금 (1.1이면 10 %). 모두 실수입니다.
    en: apple, orange: price of one; apples, oranges: how many; tax: the factor (1.1 for 10 %). All are numbers.
    ko: 반환값: (금액, 기울기). 기울기는 키가 "apple", "apples", "orange", "oranges", "tax"인 dict입니다.
    en: Returns: (total, gradients); gradients is a dict with the keys "apple", "apples", "orange", "oranges", "tax".

    ko: 예
    en: Example
        fruit_price(120.0, 3, 200.0, 2, 1.1)
        ->  (836.0, {"apple": 3.3, "apples": 132.0, "orange": 2.2, "oranges": 220.0, "tax": 760.0})
    """
    ### BEGIN SOLUTION
    apple_node, orange_node, sum_node, tax_node = MulLayer(), MulLayer(), AddLayer(), MulLayer()
    together = sum_node.forward(apple_node.forward(apple, apples), orange_node.forward(orange, oranges))
    total = tax_node.forward(together, tax)
    dtogether, dtax = tax_node.backward(1.0)
    to_apples, to_oranges = sum_node.backward(dtogether)
    dapple, dapples = apple_node.backward(to_apples)
    dorange, doranges = orange_node.backward(to_oranges)
    return total, {"apple": dapple, "apples": dapples, "orange": dorange, "oranges": doranges, "tax": dtax}
    ### END SOLUTION


# %% tags=["example"]
import matplotlib.pyplot as plt

total, slope = fruit_price(120.0, 3, 200.0, 2, 1.1)
places = {"apple": (0, 4), "apples": (0, 3), "orange": (0, 1.5), "oranges": (0, 0.5), "tax": (2, 0)}
nodes = [((1, 3.5), "×"), ((1, 1), "×"), ((2, 2.25), "+"), ((3, 2), "×")]
edges = [
    ("apple", (1, 3.5), 120, slope["apple"]),
    ("apples", (1, 3.5), 3, slope["apples"]),
    ("orange", (1, 1), 200, slope["orange"]),
    ("oranges", (1, 1), 2, slope["oranges"]),
    ("tax", (3, 2), 1.1, slope["tax"]),
    ((1, 3.5), (2, 2.25), 120 * 3, 1.1),
    ((1, 1), (2, 2.25), 200 * 2, 1.1),
    ((2, 2.25), (3, 2), 760, 1.1),
    ((3, 2), (4, 2), total, 1),
]
figure, axis = plt.subplots(figsize=(9, 4))
for start, end, value, gradient in edges:
    (x0, y0), (x1, y1) = places.get(start, start), end
    axis.plot([x0, x1], [y0, y1], color="lightgray", zorder=0)
    axis.text((x0 + x1) / 2, (y0 + y1) / 2 + 0.15, f"{value:g}", color="tab:blue", ha="center")
    axis.text((x0 + x1) / 2, (y0 + y1) / 2 - 0.25, f"{gradient:g}", color="tab:red", ha="center")
for place, sign in nodes:
    axis.text(*place, sign, ha="center", va="center", bbox={"boxstyle": "circle", "facecolor": "white"})
for name, place in places.items():
    axis.text(*place, name, ha="right", va="center")
axis.set_title("forward (blue), backward (red)")
axis.set_xlim(-0.6, 4.2)
axis.axis("off")
plt.show()

# %% [markdown] lang="ko"
# ## 3. Relu 계층
#
# $$y = \begin{cases} x & (x > 0) \\ 0 & (x \le 0) \end{cases} \qquad
# \frac{\partial y}{\partial x} = \begin{cases} 1 & (x > 0) \\ 0 & (x \le 0) \end{cases}$$
#
# 원소마다 밸브가 하나씩 있다고 생각해 보세요. 순전파 때 $x > 0$이면 밸브가 열리고 아니면 닫힙니다. 역전파에서는
# 열린 밸브로만 상류의 기울기가 그대로 지나가고, 닫힌 자리는 0이 됩니다. $x$가 정확히 0인 자리의 미분은 수학적으로
# 정해지지 않지만, 이 과제에서는 노트를 따라 **0**으로 약속합니다(Keras도 같습니다).
#
# | `x` | 2.5 | -1.5 | 0.0 | 0.5 |
# | --- | --- | --- | --- | --- |
# | `forward(x)` | 2.5 | 0.0 | 0.0 | 0.5 |
# | `dout` | 10 | 20 | 30 | -40 |
# | `backward(dout)` | 10 | 0 | 0 | -40 |
#
# 음수인 `dout`도 그대로 지나갑니다. 밸브를 여닫는 것은 `dout`이 아니라 순전파의 `x`입니다.

# %% [markdown] lang="en"
# ## 3. The Relu layer
#
# $$y = \begin{cases} x & (x > 0) \\ 0 & (x \le 0) \end{cases} \qquad
# \frac{\partial y}{\partial x} = \begin{cases} 1 & (x > 0) \\ 0 & (x \le 0) \end{cases}$$
#
# Imagine one valve for every entry. On the way forward it opens where $x > 0$ and closes elsewhere. On the way back
# the upstream gradient passes unchanged through the open valves, and 0 comes out of the closed ones. Where $x$ is
# exactly 0 mathematics gives no derivative; here, as in the notes, it is **0** (Keras does the same).
#
# | `x` | 2.5 | -1.5 | 0.0 | 0.5 |
# | --- | --- | --- | --- | --- |
# | `forward(x)` | 2.5 | 0.0 | 0.0 | 0.5 |
# | `dout` | 10 | 20 | 30 | -40 |
# | `backward(dout)` | 10 | 0 | 0 | -40 |
#
# A negative `dout` passes too: the valves are set by the `x` of the way forward, not by `dout`.


# %% nbgrader={"grade": false, "grade_id": "Relu", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Relu:
    """
    ko: ReLU 계층. 배열의 모양은 자유입니다.
    en: The ReLU layer, for arrays of any shape.

    ko: x가 정확히 0인 자리의 미분은 0으로 약속합니다.
    en: Where x is exactly 0 the derivative is 0.

    ko: 예
    en: Example
        relu = Relu()
        relu.forward(np.array([[2.5, -1.5], [0.0, 0.5]]))       ->  [[2.5 0.] [0. 0.5]]
        relu.backward(np.array([[10.0, 20.0], [30.0, -40.0]]))  ->  [[10. 0.] [0. -40.]]
    """

    def forward(self, x):
        """
        ko: x: float64 배열 -> 같은 모양의 배열. 역전파에 필요한 것을 기억해 둡니다.
        en: x: float64 array -> array of the same shape. Remembers what the way back needs.
        """
        ### BEGIN SOLUTION
        self.off = x <= 0
        return np.where(self.off, 0.0, x)
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 상류의 기울기, 마지막 forward의 출력과 같은 모양 -> 같은 모양의 dx
        en: dout: gradient from upstream, of the last forward's output's shape -> dx of the same shape
        """
        ### BEGIN SOLUTION
        return np.where(self.off, 0.0, dout)
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 4. Sigmoid 계층
#
# $$y = \frac{1}{1 + e^{-x}}$$
#
# 시그모이드의 계산 그래프는 노드 네 개입니다: $\times(-1)$, $\exp$, $+1$, 역수($u \mapsto 1/u$). 노트를 따라 거꾸로
# 올라가며 국소적인 미분을 곱합니다.
#
# | 노드 | 국소적인 미분 | 여기까지 곱한 값 |
# | --- | --- | --- |
# | $y = 1/u$ | $-1/u^2 = -y^2$ | $-\frac{\partial L}{\partial y} y^2$ |
# | $u = 1 + e$ | $1$ | $-\frac{\partial L}{\partial y} y^2$ |
# | $e = \exp(s)$ | $\exp(s) = \exp(-x)$ | $-\frac{\partial L}{\partial y} y^2 \exp(-x)$ |
# | $s = -x$ | $-1$ | $\frac{\partial L}{\partial y} y^2 \exp(-x)$ |
#
# $y^2 \exp(-x) = \frac{1}{1 + \exp(-x)} \cdot \frac{\exp(-x)}{1 + \exp(-x)}$이므로 순전파의 **출력**만으로 간단해집니다.
#
# $$\frac{\partial L}{\partial x} = \frac{\partial L}{\partial y}\, y\, (1 - y)$$
#
# $x = 0$이면 $y = 0.5$이고 미분은 $0.5 \times 0.5 = 0.25$입니다. 이것이 가장 큰 값이어서, 시그모이드를 여러 층 지나면
# 기울기가 층마다 $\frac14$ 이하로 줄어듭니다(**기울기 소실**). 아래에 있는 함수 `sigmoid`를 써도 됩니다.

# %% [markdown] lang="en"
# ## 4. The Sigmoid layer
#
# $$y = \frac{1}{1 + e^{-x}}$$
#
# The graph of the sigmoid has four nodes: $\times(-1)$, $\exp$, $+1$ and the reciprocal $u \mapsto 1/u$. As in the notes,
# go up from the output and multiply by the local derivatives:
#
# | node | local derivative | product so far |
# | --- | --- | --- |
# | $y = 1/u$ | $-1/u^2 = -y^2$ | $-\frac{\partial L}{\partial y} y^2$ |
# | $u = 1 + e$ | $1$ | $-\frac{\partial L}{\partial y} y^2$ |
# | $e = \exp(s)$ | $\exp(s) = \exp(-x)$ | $-\frac{\partial L}{\partial y} y^2 \exp(-x)$ |
# | $s = -x$ | $-1$ | $\frac{\partial L}{\partial y} y^2 \exp(-x)$ |
#
# Since $y^2 \exp(-x) = \frac{1}{1 + \exp(-x)} \cdot \frac{\exp(-x)}{1 + \exp(-x)}$, the forward **output** alone is enough:
#
# $$\frac{\partial L}{\partial x} = \frac{\partial L}{\partial y}\, y\, (1 - y)$$
#
# At $x = 0$, $y = 0.5$ and the derivative is $0.5 \times 0.5 = 0.25$. It is never larger, so every sigmoid on the way back
# makes gradients at least four times smaller (**vanishing gradients**). You may use the function `sigmoid` below.


# %% nbgrader={"grade": false, "grade_id": "sigmoid", "locked": true, "schema_version": 3, "solution": false, "task": false}
def sigmoid(x):
    """
    ko: 원소마다 시그모이드를 구합니다. 값이 커도 오버플로가 나지 않습니다.
    en: The sigmoid of every entry; large values do not overflow.
    """
    e = np.exp(-np.abs(x))
    return np.where(np.asarray(x) >= 0, 1.0, e) / (1.0 + e)


# %% nbgrader={"grade": false, "grade_id": "Sigmoid", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Sigmoid:
    """
    ko: 시그모이드 계층. 배열의 모양은 자유입니다.
    en: The sigmoid layer, for arrays of any shape.

    ko: 예
    en: Example
        layer = Sigmoid()
        layer.forward(np.array([[0.0, 2.0]]))     ->  [[0.5 0.8808]]
        layer.backward(np.array([[4.0, 10.0]]))   ->  [[1. 1.0499]]
    """

    def forward(self, x):
        """
        ko: x: float64 배열 -> 같은 모양의 배열. 역전파에 필요한 것을 기억해 둡니다.
        en: x: float64 array -> array of the same shape. Remembers what the way back needs.
        """
        ### BEGIN SOLUTION
        self.out = sigmoid(x)
        return self.out
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 상류의 기울기, 마지막 forward의 출력과 같은 모양 -> 같은 모양의 dx
        en: dout: gradient from upstream, of the last forward's output's shape -> dx of the same shape
        """
        ### BEGIN SOLUTION
        return dout * self.out * (1.0 - self.out)
        ### END SOLUTION


# %% [markdown] lang="ko"
# ## 5. Tanh 계층
#
# 쌍곡탄젠트는 시그모이드를 위아래로 늘리고 옮긴 S자 함수로, 출력이 $-1$과 $1$ 사이이고 $x = 0$에서 0입니다.
#
# $$y = \tanh x = \frac{e^x - e^{-x}}{e^x + e^{-x}} = 2\,\sigma(2x) - 1, \qquad
# \frac{\partial L}{\partial x} = \frac{\partial L}{\partial y}\, (1 - y^2)$$
#
# 역시 **출력** $y$만 있으면 됩니다. $x = 0$에서 미분이 1이므로 시그모이드보다 기울기가 덜 사라집니다. 값은 `np.tanh`로
# 구하는 것이 좋습니다. 지수 함수로 직접 계산하면 $x = 1000$에서 $\infty / \infty$가 되어 nan이 나옵니다.

# %% [markdown] lang="en"
# ## 5. The Tanh layer
#
# The hyperbolic tangent is the S of the sigmoid stretched and shifted: its output lies between $-1$ and $1$, and it is 0
# at 0.
#
# $$y = \tanh x = \frac{e^x - e^{-x}}{e^x + e^{-x}} = 2\,\sigma(2x) - 1, \qquad
# \frac{\partial L}{\partial x} = \frac{\partial L}{\partial y}\, (1 - y^2)$$
#
# Again the **output** $y$ is all that is needed. The derivative is 1 at $x = 0$, so gradients vanish less than with the
# sigmoid. Take the values from `np.tanh`: written out with exponentials, $x = 1000$ gives $\infty / \infty$, a nan.


# %% nbgrader={"grade": false, "grade_id": "Tanh", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Tanh:
    """
    ko: 쌍곡탄젠트 계층. 배열의 모양은 자유입니다. 큰 값(±1000)에서도 nan이 나오지 않습니다.
    en: The tanh layer, for arrays of any shape. No nan for large values (±1000) either.

    ko: 예
    en: Example
        layer = Tanh()
        layer.forward(np.array([[0.0, 1.0]]))     ->  [[0. 0.7616]]
        layer.backward(np.array([[4.0, 10.0]]))   ->  [[4. 4.1997]]
    """

    def forward(self, x):
        """
        ko: x: float64 배열 -> 같은 모양의 배열. 역전파에 필요한 것을 기억해 둡니다.
        en: x: float64 array -> array of the same shape. Remembers what the way back needs.
        """
        ### BEGIN SOLUTION
        self.out = np.tanh(x)
        return self.out
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 상류의 기울기, 마지막 forward의 출력과 같은 모양 -> 같은 모양의 dx
        en: dout: gradient from upstream, of the last forward's output's shape -> dx of the same shape
        """
        ### BEGIN SOLUTION
        return dout * (1.0 - self.out**2)
        ### END SOLUTION


# %% tags=["example"]
x = np.linspace(-6, 6, 241)
figure, axes = plt.subplots(1, 3, figsize=(10, 3), sharex=True)
for axis, layer in zip(axes, [Relu(), Sigmoid(), Tanh()], strict=True):
    axis.plot(x, layer.forward(x), label="forward")
    axis.plot(x, layer.backward(np.ones_like(x)), label="backward(1)")
    axis.set_title(type(layer).__name__)
axes[0].legend()
plt.show()

# %% [markdown] lang="ko"
# ## 6. Affine 계층
#
# 신경망의 순전파에서 하는 행렬의 곱과 편향의 덧셈을 기하학에서 **어파인 변환**이라고 합니다. 행이 데이터 하나이고,
# $N$개를 한꺼번에 계산합니다.
#
# $$\underset{(N, M)}{O} = \underset{(N, D)}{X}\, \underset{(D, M)}{W} + \underset{(M,)}{b}$$
#
# 손실이 $L$일 때 역전파는 다음과 같습니다.
#
# $$\frac{\partial L}{\partial X} = \frac{\partial L}{\partial O} W^{\mathsf T}, \qquad
# \frac{\partial L}{\partial W} = X^{\mathsf T} \frac{\partial L}{\partial O}, \qquad
# \frac{\partial L}{\partial b} = \sum_{n=1}^{N} \left( \frac{\partial L}{\partial O} \right)_n$$
#
# 노트에는 $\frac{\partial L}{\partial b} = \frac{\partial L}{\partial O}$라고 적혀 있지만, 이것은 데이터가 하나일 때만
# 맞습니다. 같은 편향이 $N$개의 행 모두에 더해지므로 각 행의 기울기를 모두 **더해야** 합니다.
#
# 곱하는 순서와 전치가 헷갈리면 모양을 맞추어 보세요. 기울기의 모양은 그 변수의 모양과 같습니다.
#
# | 기울기 | 모양 |
# | --- | --- |
# | `dx` | $(N, M) \cdot (M, D) \to (N, D)$ |
# | `dW` | $(D, N) \cdot (N, M) \to (D, M)$ |
# | `db` | $(N, M) \to (M,)$ |
#
# 데이터 두 개의 예입니다.
#
# $$X = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}, \quad
# W = \begin{pmatrix} 1 & 0 & -1 \\ 2 & 1 & 0 \end{pmatrix}, \quad
# b = (0.5,\ 0,\ -0.5) \quad\Rightarrow\quad
# O = \begin{pmatrix} 5.5 & 2 & -1.5 \\ 11.5 & 4 & -3.5 \end{pmatrix}$$
#
# $$\frac{\partial L}{\partial O} = \begin{pmatrix} 1 & 0 & 2 \\ 3 & 1 & -1 \end{pmatrix}
# \quad\Rightarrow\quad
# \frac{\partial L}{\partial X} = \begin{pmatrix} -1 & 2 \\ 4 & 7 \end{pmatrix}, \quad
# \frac{\partial L}{\partial W} = \begin{pmatrix} 10 & 3 & -1 \\ 14 & 4 & 0 \end{pmatrix}, \quad
# \frac{\partial L}{\partial b} = (4,\ 1,\ 1)$$
#
# `backward`는 `dx`를 돌려주고 `dW`와 `db`를 속성으로 남깁니다. 매개변수 `W`와 `b`를 고치는 일은 옵티마이저가 합니다.

# %% [markdown] lang="en"
# ## 6. The Affine layer
#
# Multiplying by a matrix and adding a bias is called an **affine transformation** in geometry. Each row is one
# sample, and $N$ of them are computed at once.
#
# $$\underset{(N, M)}{O} = \underset{(N, D)}{X}\, \underset{(D, M)}{W} + \underset{(M,)}{b}$$
#
# With the loss $L$, the way back is
#
# $$\frac{\partial L}{\partial X} = \frac{\partial L}{\partial O} W^{\mathsf T}, \qquad
# \frac{\partial L}{\partial W} = X^{\mathsf T} \frac{\partial L}{\partial O}, \qquad
# \frac{\partial L}{\partial b} = \sum_{n=1}^{N} \left( \frac{\partial L}{\partial O} \right)_n$$
#
# The notes print $\frac{\partial L}{\partial b} = \frac{\partial L}{\partial O}$, which is right for one sample only:
# the same bias is added to all $N$ rows, so the gradients of the rows have to be **summed**.
#
# When order and transposes get confusing, make the shapes fit: a gradient has the shape of its variable.
#
# | gradient | shape |
# | --- | --- |
# | `dx` | $(N, M) \cdot (M, D) \to (N, D)$ |
# | `dW` | $(D, N) \cdot (N, M) \to (D, M)$ |
# | `db` | $(N, M) \to (M,)$ |
#
# An example with two samples:
#
# $$X = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}, \quad
# W = \begin{pmatrix} 1 & 0 & -1 \\ 2 & 1 & 0 \end{pmatrix}, \quad
# b = (0.5,\ 0,\ -0.5) \quad\Rightarrow\quad
# O = \begin{pmatrix} 5.5 & 2 & -1.5 \\ 11.5 & 4 & -3.5 \end{pmatrix}$$
#
# $$\frac{\partial L}{\partial O} = \begin{pmatrix} 1 & 0 & 2 \\ 3 & 1 & -1 \end{pmatrix}
# \quad\Rightarrow\quad
# \frac{\partial L}{\partial X} = \begin{pmatrix} -1 & 2 \\ 4 & 7 \end{pmatrix}, \quad
# \frac{\partial L}{\partial W} = \begin{pmatrix} 10 & 3 & -1 \\ 14 & 4 & 0 \end{pmatrix}, \quad
# \frac{\partial L}{\partial b} = (4,\ 1,\ 1)$$
#
# `backward` returns `dx` and leaves `dW` and `db` as attributes. Changing the parameters `W` and `b` is the
# optimizer's work.


# %% nbgrader={"grade": false, "grade_id": "Affine", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Affine:
    """
    ko: Affine 계층.
    en: The Affine layer.

    ko: 속성
    en: Attributes
    ko:     W: 가중치 (D, M), b: 편향 (M,). 옵티마이저가 계산 사이에 바꿀 수 있습니다.
    en:     W: weights (D, M), b: bias (M,). An optimizer may change them between calls.
    ko:     dW, db: 마지막 backward에서 구한 기울기. W, b와 같은 모양이고, 부를 때마다 누적되지 않습니다.
    en:     dW, db: the gradients of the last backward, of the shapes of W and b; they do not add up over calls.

    ko: 예
    en: Example
        affine = Affine(np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 0.0]]), np.array([0.5, 0.0, -0.5]))
        affine.forward(np.array([[1.0, 2.0], [3.0, 4.0]]))              ->  [[5.5 2. -1.5] [11.5 4. -3.5]]
        affine.backward(np.array([[1.0, 0.0, 2.0], [3.0, 1.0, -1.0]]))  ->  [[-1. 2.] [4. 7.]]
        affine.dW  ->  [[10. 3. -1.] [14. 4. 0.]]
        affine.db  ->  [4. 1. 1.]
    """

    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, x):
        """
        ko: x: float64 배열 (N, D) -> 출력 (N, M)
        en: x: float64 array (N, D) -> output (N, M)
        """
        ### BEGIN SOLUTION
        self.x = x
        return x @ self.W + self.b
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 상류의 기울기 (N, M) -> dx (N, D). dW와 db를 속성으로 남깁니다.
        en: dout: gradient from upstream (N, M) -> dx (N, D). Leaves dW and db as attributes.
        """
        ### BEGIN SOLUTION
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 7. Softmax-with-Loss 계층
#
# 마지막 계층은 소프트맥스와 교차 엔트로피 오차를 합친 것입니다. 점수 $x$를 확률 $y$로 바꾸고, 정답 $t$와 비교해 배치
# **전체에 대해 하나**인 손실을 냅니다.
#
# $$y_{nk} = \frac{e^{x_{nk}}}{\sum_j e^{x_{nj}}}, \qquad
# L = -\frac{1}{N} \sum_{n=1}^{N} \sum_k t_{nk} \log (y_{nk} + 10^{-7})$$
#
# $10^{-7}$은 확률이 0일 때 $\log 0 = -\infty$가 되는 것을 막습니다. 두 계층을 합치는 까닭은 역전파가 놀랄 만큼
# 간단해지기 때문입니다. 연쇄법칙을 끝까지 적용하면 (작은 $10^{-7}$은 무시하고)
#
# $$\frac{\partial L}{\partial x_{nk}} = \frac{y_{nk} - t_{nk}}{N}$$
#
# 즉 확률과 정답의 차이, 말 그대로 **오차**가 거꾸로 전해집니다. 손실이 배치의 평균이므로 기울기에도 $\frac{1}{N}$이
# 있습니다. 정답은 두 가지 꼴로 올 수 있습니다.
#
# - 원-핫: 모양 $(N, C)$, 예: `[[1, 0, 0], [0, 0, 1]]`
# - 레이블: 모양 $(N,)$인 정수, 예: `[0, 2]`
#
# 두 꼴의 결과는 같아야 합니다. $x = \begin{pmatrix} 2 & 1 & 0 \\ 0 & 1 & 0 \end{pmatrix}$, 정답이 0번과 2번인 예입니다.
#
# $$y = \begin{pmatrix} 0.6652 & 0.2447 & 0.0900 \\ 0.2119 & 0.5761 & 0.2119 \end{pmatrix}, \qquad
# L = -\frac{\log 0.6652 + \log 0.2119}{2} = 0.9795, \qquad
# \frac{\partial L}{\partial x} = \begin{pmatrix} -0.1674 & 0.1224 & 0.0450 \\ 0.1060 & 0.2881 & -0.3940 \end{pmatrix}$$
#
# 각 행의 기울기를 더하면 0입니다. 아래 셀의 `softmax`를 사용하세요(03 과제에서 만든 것과 같은 계산입니다).

# %% [markdown] lang="en"
# ## 7. The Softmax-with-Loss layer
#
# The last layer is softmax and cross-entropy in one. It turns scores $x$ into probabilities $y$ and compares them
# with the targets $t$; the loss is **one number** for the whole batch.
#
# $$y_{nk} = \frac{e^{x_{nk}}}{\sum_j e^{x_{nj}}}, \qquad
# L = -\frac{1}{N} \sum_{n=1}^{N} \sum_k t_{nk} \log (y_{nk} + 10^{-7})$$
#
# The $10^{-7}$ keeps $\log 0 = -\infty$ away when a probability is 0. The two are made one layer because the way
# back becomes surprisingly simple. Following the chain rule to the end (and leaving the small $10^{-7}$ aside),
#
# $$\frac{\partial L}{\partial x_{nk}} = \frac{y_{nk} - t_{nk}}{N}$$
#
# What travels back is the difference between probability and target: literally the **error**. Since the loss is an
# average over the batch, there is a $\frac{1}{N}$ in the gradient too. Targets come in two forms:
#
# - one-hot: shape $(N, C)$, such as `[[1, 0, 0], [0, 0, 1]]`
# - labels: integers of shape $(N,)$, such as `[0, 2]`
#
# Both forms give the same results. With $x = \begin{pmatrix} 2 & 1 & 0 \\ 0 & 1 & 0 \end{pmatrix}$ and the targets
# 0 and 2:
#
# $$y = \begin{pmatrix} 0.6652 & 0.2447 & 0.0900 \\ 0.2119 & 0.5761 & 0.2119 \end{pmatrix}, \qquad
# L = -\frac{\log 0.6652 + \log 0.2119}{2} = 0.9795, \qquad
# \frac{\partial L}{\partial x} = \begin{pmatrix} -0.1674 & 0.1224 & 0.0450 \\ 0.1060 & 0.2881 & -0.3940 \end{pmatrix}$$
#
# The gradients of each row add up to 0. Use the `softmax` of the next cell (it computes what yours of assignment 3
# does).


# %% nbgrader={"grade": false, "grade_id": "softmax", "locked": true, "schema_version": 3, "solution": false, "task": false}
def softmax(x):
    """
    ko: 마지막 축을 따라 소프트맥스를 구합니다. 값이 커도 오버플로가 나지 않습니다.
    en: Softmax over the last axis; large values do not overflow.
    """
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


# %% nbgrader={"grade": false, "grade_id": "SoftmaxWithLoss", "locked": false, "schema_version": 3, "solution": true, "task": false}
class SoftmaxWithLoss:
    """
    ko: 소프트맥스와 교차 엔트로피 오차를 합친 마지막 계층.
    en: The last layer: softmax and cross-entropy in one.

    ko: 예 (원-핫 정답 [[1, 0, 0], [0, 0, 1]]도 결과가 같습니다)
    en: Example (the one-hot targets [[1, 0, 0], [0, 0, 1]] give the same)
        last = SoftmaxWithLoss()
        last.forward(np.array([[2.0, 1.0, 0.0], [0.0, 1.0, 0.0]]), np.array([0, 2]))  ->  0.97952...
        last.backward()  ->  [[-0.1674 0.1224 0.0450] [0.1060 0.2881 -0.3940]]
    """

    def forward(self, x, t):
        """
        ko: x: 점수, float64 배열 (N, C)
        en: x: scores, float64 array (N, C)
        ko: t: 정답, 원-핫 (N, C) 또는 정수 레이블 (N,)
        en: t: targets, one-hot (N, C) or integer labels (N,)
        ko: 반환값: 배치 평균 손실, 실수 하나 (log 안에 1e-7을 더합니다)
        en: Returns the loss averaged over the batch, one number (1e-7 is added inside the log)
        """
        ### BEGIN SOLUTION
        self.y = softmax(x)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.y + 1e-7)) / x.shape[0]
        ### END SOLUTION

    def backward(self, dout=1):
        """
        ko: 반환값: 손실의 x에 대한 기울기 (N, C). 마지막 계층이므로 dout은 항상 1입니다.
        en: Returns the gradient of the loss with respect to x, (N, C). This layer is the last, so dout is always 1.
        ko: 다시 불러도 같은 값을 돌려줍니다.
        en: Calling it again gives the same.
        """
        ### BEGIN SOLUTION
        return dout * (self.y - self.t) / self.y.shape[0]
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 8. 2층 신경망
#
# 이제 계층을 이어 신경망을 만듭니다.
#
# $$x \;\to\; \text{Affine}_1 \;\to\; \text{Relu} \;\to\; \text{Affine}_2 \;\to\; \text{점수} \;\to\; \text{SoftmaxWithLoss} \;\to\; L$$
#
# 순전파는 데이터를 앞에서 뒤로, 역전파는 오차를 뒤에서 앞으로 보냅니다. 앞쪽 가중치의 기울기를 구하려면 뒤쪽 층에서 온
# 기울기가 먼저 있어야 하기 때문입니다.
#
# $$\frac{\partial L}{\partial W_1} = \frac{\partial L}{\partial \text{점수}} \cdot
# \frac{\partial\, \text{점수}}{\partial z} \cdot \frac{\partial z}{\partial a} \cdot \frac{\partial a}{\partial W_1}$$
#
# 계층을 순서대로 dict에 넣어 두면 순전파는 그 순서대로, 역전파는 `reversed(...)`로 거꾸로 부르기만 하면 됩니다.
# 파이썬의 dict는 넣은 순서를 지키므로 예전 책에서 쓰던 `OrderedDict`는 없어도 됩니다.
#
# 네 메서드가 하는 일입니다.
#
# - `predict(x)`: 소프트맥스를 거치기 **전의 점수** $(N, C)$. 소프트맥스는 대소 관계를 바꾸지 않으므로 답을 고르는 데에는
#   필요 없습니다.
# - `loss(x, t)`: 배치 평균 교차 엔트로피.
# - `accuracy(x, t)`: 점수가 가장 큰 클래스가 정답인 데이터의 **비율**(0과 1 사이).
# - `gradient(x, t)`: 순전파를 하고 나서 역전파를 하여 매개변수마다 기울기를 모은 dict.
#
# 숫자로 한 번 따라가 봅시다. $x = (2, 1)$, 정답은 1번 클래스이고
#
# $$W_1 = \begin{pmatrix} 1 & 0 & -1 \\ 0 & 1 & 1 \end{pmatrix},\;
# b_1 = (0,\ 0.5,\ 0),\quad
# W_2 = \begin{pmatrix} 1 & 0 \\ 0 & 1 \\ 1 & 1 \end{pmatrix},\;
# b_2 = (0,\ -0.5)$$
#
# 이면 $a = (2,\ 1.5,\ -1)$, $z = (2,\ 1.5,\ 0)$, 점수는 $(2,\ 1)$, 확률은 $(0.7311,\ 0.2689)$,
# $L = -\log 0.2689 = 1.3133$입니다. 역전파에서는
#
# $$\frac{\partial L}{\partial \text{점수}} = (0.7311,\ -0.7311), \quad
# \frac{\partial L}{\partial z} = (0.7311,\ -0.7311,\ 0), \quad
# \frac{\partial L}{\partial a} = (0.7311,\ -0.7311,\ 0)$$
#
# 이고, 여기에서 $W$와 $b$의 기울기가 나옵니다(아래 예).
#
# 매개변수는 아래의 `init_params`로 만듭니다. 가중치는 무작위로, 편향은 0으로 시작합니다. 신경망의 계층은 **받은 배열을
# 그대로** 써야 합니다. 그래야 `params`를 제자리에서(`-=`) 고쳤을 때 신경망에 바로 반영됩니다.

# %% [markdown] lang="en"
# ## 8. A network of two layers
#
# Now the layers are connected to a network.
#
# $$x \;\to\; \text{Affine}_1 \;\to\; \text{Relu} \;\to\; \text{Affine}_2 \;\to\; \text{scores} \;\to\; \text{SoftmaxWithLoss} \;\to\; L$$
#
# Forward, data goes from front to back; backward, the error goes from back to front. The gradient of a weight in front
# needs the gradients of the layers behind it first:
#
# $$\frac{\partial L}{\partial W_1} = \frac{\partial L}{\partial\, \text{scores}} \cdot
# \frac{\partial\, \text{scores}}{\partial z} \cdot \frac{\partial z}{\partial a} \cdot \frac{\partial a}{\partial W_1}$$
#
# Put the layers into a dict in order: forward calls them in this order, backward the other way round by `reversed(...)`.
# Python's dict keeps the order of insertion, so the `OrderedDict` of older books is not needed.
#
# What the four methods do:
#
# - `predict(x)`: the **scores before softmax**, $(N, C)$. Softmax keeps their order, so it is not needed to pick an answer.
# - `loss(x, t)`: the cross-entropy averaged over the batch.
# - `accuracy(x, t)`: the **share** (between 0 and 1) of the samples whose largest score is that of the right class.
# - `gradient(x, t)`: goes forward, then backward, and collects the gradients of all parameters in a dict.
#
# Once with numbers. Let $x = (2, 1)$, the right class be number 1, and
#
# $$W_1 = \begin{pmatrix} 1 & 0 & -1 \\ 0 & 1 & 1 \end{pmatrix},\;
# b_1 = (0,\ 0.5,\ 0),\quad
# W_2 = \begin{pmatrix} 1 & 0 \\ 0 & 1 \\ 1 & 1 \end{pmatrix},\;
# b_2 = (0,\ -0.5)$$
#
# Then $a = (2,\ 1.5,\ -1)$, $z = (2,\ 1.5,\ 0)$, the scores are $(2,\ 1)$, the probabilities $(0.7311,\ 0.2689)$ and
# $L = -\log 0.2689 = 1.3133$. On the way back
#
# $$\frac{\partial L}{\partial\, \text{scores}} = (0.7311,\ -0.7311), \quad
# \frac{\partial L}{\partial z} = (0.7311,\ -0.7311,\ 0), \quad
# \frac{\partial L}{\partial a} = (0.7311,\ -0.7311,\ 0)$$
#
# from which the gradients of the $W$ and $b$ follow (see the example below).
#
# The parameters come from `init_params` below: weights at random, biases 0. The layers of the network have to use **the
# very arrays they get**, so that the network follows when `params` is changed in place (`-=`).


# %% nbgrader={"grade": false, "grade_id": "init_params", "locked": true, "schema_version": 3, "solution": false, "task": false}
def make_rng(seed):
    """
    ko: 시드가 seed인 NumPy 난수 생성기. 채점할 때에도 이 함수로 만든 생성기를 여러분의 함수에 넘깁니다.
    en: A NumPy random generator with this seed. The checks make the generators they hand to your functions with it.
    """
    return np.random.default_rng(seed)


def init_params(n_in, n_hidden, n_out, rng):
    """
    ko: 2층 신경망의 매개변수: 가중치는 표준편차 sqrt(2/n)인 정규분포(n은 앞 층의 노드 수), 편향은 0
    en: Parameters of a network of two layers: weights normal with std sqrt(2/n), n the nodes of the layer before; biases 0
    """
    return {
        "W1": rng.normal(0.0, np.sqrt(2.0 / n_in), (n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": rng.normal(0.0, np.sqrt(2.0 / n_hidden), (n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }


def nudge(params, moves):
    """
    ko: params의 배열마다 moves의 배열을 제자리에서 더합니다. 바뀐 값이 신경망에 반영되는지 시험해 보는 데 씁니다.
    en: Adds to each array of params that of moves, in place; to try out whether a network follows.
    """
    for key, move in moves.items():
        params[key] += move


# %% nbgrader={"grade": false, "grade_id": "TwoLayerNet", "locked": false, "schema_version": 3, "solution": true, "task": false}
class TwoLayerNet:
    """
    ko: Affine - Relu - Affine - SoftmaxWithLoss. 앞에서 만든 이 이름들의 계층을 써도 됩니다.
    en: Affine - Relu - Affine - SoftmaxWithLoss. You may use your layers of these names.

    ko: params: 키가 "W1" (D, H), "b1" (H,), "W2" (H, C), "b2" (C,)인 dict, float64 배열. 속성 params에 그대로 둡니다.
    en: params: dict with "W1" (D, H), "b1" (H,), "W2" (H, C), "b2" (C,), float64 arrays. It is kept as the attribute params.
    ko: params의 배열을 제자리에서 바꾸면 다음 계산부터 새 값을 씁니다.
    en: When the arrays of params are changed in place, the next computation uses the new values.

    ko: 예
    en: Example
        net = TwoLayerNet({"W1": np.array([[1.0, 0.0, -1.0], [0.0, 1.0, 1.0]]), "b1": np.array([0.0, 0.5, 0.0]),
                           "W2": np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), "b2": np.array([0.0, -0.5])})
        x, t = np.array([[2.0, 1.0]]), np.array([1])
        net.predict(x)      ->  [[2. 1.]]
        net.loss(x, t)      ->  1.3133
        net.accuracy(x, t)  ->  0.0
        net.gradient(x, t)  ->  {"W1": [[1.4621 -1.4621 0.] [0.7311 -0.7311 0.]], "b1": [0.7311 -0.7311 0.],
                                 "W2": [[1.4621 -1.4621] [1.0966 -1.0966] [0. 0.]], "b2": [0.7311 -0.7311]}
    """

    def __init__(self, params):
        self.params = params
        ### BEGIN SOLUTION
        self.layers = {
            "Affine1": Affine(params["W1"], params["b1"]),
            "Relu": Relu(),
            "Affine2": Affine(params["W2"], params["b2"]),
        }
        self.last = SoftmaxWithLoss()
        ### END SOLUTION

    def predict(self, x):
        """
        ko: x: float64 배열 (N, D) -> 점수 (N, C), 소프트맥스를 거치기 전의 값
        en: x: float64 array (N, D) -> scores (N, C), before softmax
        """
        ### BEGIN SOLUTION
        for layer in self.layers.values():
            x = layer.forward(x)
        return x
        ### END SOLUTION

    def loss(self, x, t):
        """
        ko: t: 정답, 원-핫 (N, C) 또는 정수 레이블 (N,) -> 배치 평균 손실, 실수 하나
        en: t: targets, one-hot (N, C) or integer labels (N,) -> the loss averaged over the batch, one number
        """
        ### BEGIN SOLUTION
        return self.last.forward(self.predict(x), t)
        ### END SOLUTION

    def accuracy(self, x, t):
        """
        ko: t: 정답, 원-핫 (N, C) 또는 정수 레이블 (N,) -> 맞힌 비율, 0과 1 사이의 실수
        en: t: targets, one-hot (N, C) or integer labels (N,) -> the share that is right, a number between 0 and 1
        """
        ### BEGIN SOLUTION
        labels = t if t.ndim == 1 else t.argmax(axis=1)
        return np.mean(self.predict(x).argmax(axis=1) == labels)
        ### END SOLUTION

    def gradient(self, x, t):
        """
        ko: 손실의 매개변수에 대한 기울기: 키와 모양이 params와 같은 dict. 순전파도 이 메서드 안에서 하고, params는
        ko:     바꾸지 않습니다.
        en: The gradients of the loss, a dict with the keys and shapes of params. It goes forward itself, and leaves params
        en: as they are.
        """
        ### BEGIN SOLUTION
        self.loss(x, t)
        dout = self.last.backward()
        for layer in reversed(self.layers.values()):
            dout = layer.backward(dout)
        first, second = self.layers["Affine1"], self.layers["Affine2"]
        return {"W1": first.dW, "b1": first.db, "W2": second.dW, "b2": second.db}
        ### END SOLUTION


# %% [markdown] lang="ko"
# ## 9. 기울기 확인
#
# 역전파는 복잡해서 실수하기 쉽고, 틀린 기울기로도 손실이 조금은 줄어들어 실수를 알아채기 어렵습니다. 수치 미분은 느리지만
# 거의 틀릴 일이 없습니다. 그래서 작은 데이터로 둘을 비교합니다. 이것이 **기울기 확인**(gradient check)이고, 수치 미분이
# 아직 쓸모 있는 까닭입니다.
#
# 매개변수마다 역전파의 기울기 $g$와 수치 미분의 기울기 $\tilde g$의 **상대 오차**를 구합니다.
#
# $$E = \frac{\lVert g - \tilde g \rVert}{\lVert g \rVert + \lVert \tilde g \rVert}, \qquad
# \lVert a \rVert = \sqrt{\sum_i a_i^2} \quad (\text{배열의 모든 원소에 대해 더합니다})$$
#
# $g$와 $\tilde g$가 모두 0이면 $E = 0$으로 약속합니다. 차이를 기울기의 크기로 나누는 까닭은 기울기가 원래 작으면 차이도
# 작기 때문입니다. 부호가 있는 차이를 평균하면 양수와 음수가 상쇄되어 틀린 기울기도 맞아 보입니다.
#
# | 역전파 $g$ | 수치 미분 $\tilde g$ | $E$ |
# | --- | --- | --- |
# | $(3, 4)$ | $(3, 4)$ | 0 |
# | $(6, 8)$ | $(3, 4)$ | $5 / 15 = 0.333$ (두 배) |
# | $(-3, -4)$ | $(3, 4)$ | $10 / 10 = 1$ (부호가 반대) |
# | $(4, 3)$ | $(3, 4)$ | $1.414 / 10 = 0.141$ (뒤바뀜; 차이의 합은 0) |
#
# float64에서 $10^{-6}$보다 작으면 맞는 것입니다(`SoftmaxWithLoss`의 `backward`가 무시하는 $10^{-7}$ 때문에 0이 되지는 않습니다). 데이터가 **둘 이상**이어야 합니다. 하나로는 $\frac1N$을 빠뜨리거나 `db`를
# 더하지 않은 것이 드러나지 않습니다. Relu의 입력이 0에 너무 가까우면 꺾인 곳을 건너게 되어 맞는 기울기도 틀려 보일 수 있습니다.
#
# 아래 셀에는 05 과제의 `numerical_gradient`와, 확인을 시험해 볼 한 층짜리 신경망 `OneLayerNet`이 있습니다. `error`를 주면
# 일부러 틀린 기울기를 냅니다.

# %% [markdown] lang="en"
# ## 9. The gradient check
#
# Backpropagation is easy to get wrong, and since the loss goes down a little with wrong gradients too, it is hard to
# notice. Numerical differentiation is slow but hardly ever wrong. So the two are compared on a little data: the
# **gradient check**, for which numerical differentiation is still needed.
#
# For every parameter, take the **relative error** between the gradient $g$ of backpropagation and the numerical one,
# $\tilde g$:
#
# $$E = \frac{\lVert g - \tilde g \rVert}{\lVert g \rVert + \lVert \tilde g \rVert}, \qquad
# \lVert a \rVert = \sqrt{\sum_i a_i^2} \quad (\text{over all entries of the array})$$
#
# If $g$ and $\tilde g$ are both 0, let $E = 0$. The difference is divided by the size of the gradients because small
# gradients have small differences anyway. The mean of signed differences would not do: positive and negative ones cancel,
# and wrong gradients look right.
#
# | backprop $g$ | numerical $\tilde g$ | $E$ |
# | --- | --- | --- |
# | $(3, 4)$ | $(3, 4)$ | 0 |
# | $(6, 8)$ | $(3, 4)$ | $5 / 15 = 0.333$ (doubled) |
# | $(-3, -4)$ | $(3, 4)$ | $10 / 10 = 1$ (wrong sign) |
# | $(4, 3)$ | $(3, 4)$ | $1.414 / 10 = 0.141$ (exchanged; the differences add up to 0) |
#
# In float64, less than $10^{-6}$ means right (the $10^{-7}$ that `backward` of `SoftmaxWithLoss` leaves aside keeps it from
# being 0). Use **more than one** sample: with a single one, a missing $\frac1N$ or a
# `db` that was not summed does not show. If an input of Relu is very close to 0, the differences step over the kink, and
# right gradients may look wrong.
#
# The next cell has `numerical_gradient` of assignment 5, and `OneLayerNet`, a network of one layer to try the check on:
# with `error` it gives wrong gradients on purpose.


# %% nbgrader={"grade": false, "grade_id": "one_layer_net", "locked": true, "schema_version": 3, "solution": false, "task": false}
def numerical_gradient(f, x):
    """
    ko: 함수 f의 배열 x에서의 기울기(중앙 차분). x를 제자리에서 바꾸어 보고 되돌리므로 lambda _: net.loss(...)도 됩니다.
    en: The gradient of f at the array x by central differences. It changes x in place and restores it, so that a function
    en: such as lambda _: net.loss(...) will do.
    """
    h, grad = 1e-4, np.zeros_like(x)
    for index in np.ndindex(x.shape):
        kept = x[index]
        x[index] = kept + h
        above = f(x)
        x[index] = kept - h
        below = f(x)
        x[index] = kept
        grad[index] = (above - below) / (2 * h)
    return grad


class OneLayerNet:
    """
    ko: 층이 하나인 신경망(소프트맥스 회귀). TwoLayerNet처럼 params의 배열 자체를 씁니다. 레이블 t는 정수 (N,)입니다.
    en: A network of a single layer (softmax regression). Like TwoLayerNet it uses the very arrays of params. The labels t
    en: are integers (N,).

    ko: params: 키가 "W" (D, C), "b" (C,)인 dict; error: 기울기에 일부러 더할 배열의 dict
    en: params: dict with "W" (D, C) and "b" (C,); error: dict of arrays that are added to the gradients on purpose
    """

    def __init__(self, params, error=None):
        self.params = params
        self.W, self.b = params["W"], params["b"]
        self.error = error or {}

    def predict(self, x):
        return x @ self.W + self.b

    def loss(self, x, t):
        return -np.mean(np.log(softmax(self.predict(x))[np.arange(len(t)), t]))

    def accuracy(self, x, t):
        return np.mean(self.predict(x).argmax(axis=1) == t)

    def gradient(self, x, t):
        d = softmax(self.predict(x))
        d[np.arange(len(t)), t] -= 1.0
        d /= len(t)
        grads = {"W": x.T @ d, "b": d.sum(axis=0)}
        return {key: grad + self.error.get(key, 0.0) for key, grad in grads.items()}


# %% nbgrader={"grade": false, "grade_id": "gradient_check", "locked": false, "schema_version": 3, "solution": true, "task": false}
def gradient_check(net, x, t):
    """
    ko: 역전파의 기울기를 수치 미분과 비교합니다. 위의 numerical_gradient를 써도 됩니다.
    en: Compares the gradients of backpropagation with numerical ones. You may use numerical_gradient from above.

    ko: net: params(배열의 dict), loss(x, t), gradient(x, t)가 있는 신경망. 매개변수의 이름과 개수는 자유이고, params의
    ko: 배열을 제자리에서 바꾸면 신경망에 바로 반영됩니다.
    en: net: a network with params (dict of arrays), loss(x, t) and gradient(x, t); its parameters may have any names, and it
    en: follows when the arrays of params are changed in place
    ko: x, t: 비교에 쓸 데이터와 정답
    en: x, t: the data and targets to compare on
    ko: 반환값: params와 키가 같은 dict. 값은 그 매개변수의 상대 오차 E, 실수 하나입니다. params는 원래대로 남습니다.
    en: Returns: dict with the keys of params; the value is the relative error E of that parameter, one number. params stay
    en: as they were.

    ko: 예
    en: Example
        params = {"W": np.array([[1.0, -1.0], [0.0, 2.0]]), "b": np.array([0.0, 0.0])}
        x, t = np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0, 0])
        gradient_check(OneLayerNet(params), x, t)                               ->  {"W": 1e-10, "b": 1e-13}
        gradient_check(OneLayerNet(params, {"b": np.array([0.5, 0.5])}), x, t)  ->  {"W": 1e-10, "b": 0.4142}
    """
    ### BEGIN SOLUTION
    errors, grads = {}, net.gradient(x, t)
    for key, param in net.params.items():
        numerical = numerical_gradient(lambda _: net.loss(x, t), param)
        size = np.linalg.norm(grads[key]) + np.linalg.norm(numerical)
        errors[key] = np.linalg.norm(grads[key] - numerical) / size if size > 0 else 0.0
    return errors
    ### END SOLUTION


# %% tags=["example"]
rng = make_rng(0)
x, t = rng.normal(size=(5, 4)), rng.integers(0, 3, 5)
print("TwoLayerNet", gradient_check(TwoLayerNet(init_params(4, 6, 3, rng)), x, t))
params = {"W": rng.normal(size=(4, 3)), "b": rng.normal(size=3)}
print("wrong b    ", gradient_check(OneLayerNet(params, {"b": np.array([0.1, 0.0, -0.1])}), x, t))

# %% [markdown] lang="ko"
# ## 10. 학습
#
# 기울기를 믿을 수 있게 되었으니 학습시킵니다. **미니배치 경사하강법**을 에포크 단위로 합니다.
#
# 1. 에포크마다 데이터의 순서를 새로 섞습니다. `rng.permutation(N)`은 $0, \dots, N-1$을 섞은 인덱스입니다.
# 2. 섞은 순서대로 `batch_size`개씩 끊습니다. 나누어떨어지지 않으면 마지막 배치가 작습니다. 그래서 한 에포크 동안 모든
#    데이터를 **꼭 한 번씩** 씁니다. $x$와 $t$는 **같은** 인덱스로 고릅니다.
# 3. 배치마다 기울기를 구해 매개변수를 제자리에서 고칩니다.
#
# $$W \leftarrow W - \eta \frac{\partial L}{\partial W}$$
#
# 4. 에포크가 끝나면 데이터 전체의 손실을 기록합니다.
#
# 데이터가 1000개이고 배치 크기가 20이면 한 에포크는 50번의 갱신(iteration)입니다. 데이터가 7개이고 배치 크기가 3이면 3,
# 3, 1개씩 세 번 갱신합니다. `params[key] = params[key] - ...`로 쓰면 dict에 새 배열이 들어가고 계층은 옛 배열을 계속
# 쓰므로, `-=`로 **배열 자체**를 바꾸어야 합니다.

# %% [markdown] lang="en"
# ## 10. Training
#
# Now that the gradients can be trusted, we train, by **mini-batch gradient descent** in epochs:
#
# 1. In every epoch the data is put into a new random order: `rng.permutation(N)` gives the indices $0, \dots, N-1$
#    shuffled.
# 2. In this order it is cut into batches of `batch_size`. If that does not divide evenly, the last batch is smaller. So
#    each epoch uses every sample **exactly once**. Pick from $x$ and $t$ with the **same** indices.
# 3. For each batch, get the gradients and change the parameters in place:
#
# $$W \leftarrow W - \eta \frac{\partial L}{\partial W}$$
#
# 4. At the end of the epoch, note the loss over all of the data.
#
# With 1000 samples in batches of 20, an epoch is 50 updates (iterations); 7 samples in batches of 3 make three, of 3, 3
# and 1. `params[key] = params[key] - ...` would put a new array into the dict while the layers go on with the old one:
# change **the array itself**, by `-=`.


# %% nbgrader={"grade": false, "grade_id": "recorder", "locked": true, "schema_version": 3, "solution": false, "task": false}
class Recorder:
    """
    ko: 아무것도 배우지 않고, gradient가 받은 배치 (x, t)를 순서대로 batches에 적어 두는 신경망. 손실은 늘 0입니다.
    en: A network that learns nothing and notes down in batches every batch (x, t) its gradient gets. Its loss is 0.
    """

    def __init__(self):
        self.params = {"w": np.zeros(1)}
        self.batches = []

    def loss(self, x, t):
        return 0.0

    def gradient(self, x, t):
        self.batches.append([np.array(x), np.array(t)])
        return {"w": np.zeros(1)}


# %% nbgrader={"grade": false, "grade_id": "train", "locked": false, "schema_version": 3, "solution": true, "task": false}
def train(net, x, t, epochs, batch_size, lr, rng):
    """
    ko: 신경망을 미니배치 경사하강법으로 학습시킵니다. net.params의 배열이 제자리에서 바뀝니다.
    en: Trains a network by mini-batch gradient descent. The arrays of net.params change in place.

    ko: net: params(배열의 dict), loss(x, t), gradient(x, t)가 있는 신경망
    en: net: a network with params (dict of arrays), loss(x, t) and gradient(x, t)
    ko: x, t: 데이터 (N, D)와 정수 레이블 (N,)
    en: x, t: data (N, D) and integer labels (N,)
    ko: epochs: 에포크 수. 에포크마다 새로 섞은 순서로 모든 데이터를 한 번씩 씁니다.
    en: epochs: how many epochs; each uses every sample once, in a newly shuffled order
    ko: batch_size: 배치의 크기(마지막 배치는 작을 수 있습니다); lr: 학습률
    en: batch_size: samples per batch (the last one may be smaller); lr: the learning rate
    ko: rng: 난수 생성기 (np.random.Generator). 순서는 여기에서만 뽑습니다.
    en: rng: the generator (np.random.Generator) that the orders are drawn from, and from nothing else
    ko: 반환값: 에포크가 끝날 때마다 잰 데이터 전체의 손실, 길이가 epochs인 리스트
    en: Returns: the loss over all of the data at the end of each epoch, a list of length epochs

    ko: 예 (배치가 데이터 전체이므로 순서와 상관없습니다)
    en: Example (the batch is all of the data, so the order does not matter)
        net = OneLayerNet({"W": np.zeros((1, 2)), "b": np.zeros(2)})
        train(net, np.array([[1.0], [-1.0]]), np.array([0, 1]), 2, 2, 1.0, make_rng(0))  ->  [0.3133, 0.1946]
        net.params["W"]  ->  [[0.7689 -0.7689]]
    """
    ### BEGIN SOLUTION
    history = []
    for _epoch in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            batch = order[start : start + batch_size]
            grads = net.gradient(x[batch], t[batch])
            for key in net.params:
                net.params[key] -= lr * grads[key]
        history.append(net.loss(x, t))
    return history
    ### END SOLUTION


# %% [markdown] lang="ko"
# `TwoLayerNet`과 `train`이 완성되면 아래 셀을 실행해 보세요. 소용돌이처럼 감긴 데이터 세 종류를 나눕니다. 손실이
# $\log 3 \approx 1.1$ 근처에서 시작해 내려가면 계층이 제대로 이어진 것입니다.

# %% [markdown] lang="en"
# Once `TwoLayerNet` and `train` work, run the next cell: it separates three spirals of points. If the loss starts at about
# $\log 3 \approx 1.1$ and goes down, the layers are connected right.

# %% tags=["example"]
rng = make_rng(0)
radius = np.tile(np.linspace(0.1, 1.0, 60), 3)
t = np.repeat([0, 1, 2], 60)
angle = 2 * np.pi * t / 3 + 3 * radius + rng.normal(0, 0.1, 180)
x = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)

net = TwoLayerNet(init_params(2, 30, 3, rng))
history = train(net, x, t, 300, 30, 0.5, rng)

figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
left.plot(history)
left.set_xlabel("epoch")
left.set_ylabel("loss")
grid = np.stack(np.meshgrid(np.linspace(-1.3, 1.3, 200), np.linspace(-1.3, 1.3, 200)), axis=-1)
answers = net.predict(grid.reshape(-1, 2)).argmax(axis=1).reshape(200, 200)
right.contourf(grid[..., 0], grid[..., 1], answers, levels=2, alpha=0.3)
right.scatter(x[:, 0], x[:, 1], c=t, s=12)
plt.show()

# %% [markdown] lang="ko"
# ## 11. 손글씨 숫자
#
# scikit-learn의 `digits`는 8×8 흑백 손글씨 숫자 1797개입니다. 화소의 값을 16으로 나누어 0과 1 사이로 만들고, 이미지를
# 길이가 64인 행으로 펼칩니다. 아무렇게나 답하면 10 %쯤 맞습니다. `train`의 검사 하나는 은닉층의 노드 50개, 10 에포크,
# 배치 크기 50, 학습률 0.3으로 1400개를 학습시키고, 학습에 쓰지 **않은** 나머지의 90 % 이상을 맞히는지 봅니다. 검사는
# 10초가 지나면 멈춥니다. `Affine`을 원소마다 도는 반복문으로 만들면 제때 끝나지 않으니 행렬 곱을 쓰세요.
#
# 아래 셀은 데이터를 불러와 같은 설정으로 학습시키고, 틀린 숫자 몇 개를 그립니다. 설정을 바꾸어 보세요. 학습률이 너무 작으면 손실이
# 거의 줄지 않고, 너무 크면 최솟값을 지나쳐 버립니다(overshooting). 가중치를 모두 0으로 시작하면 은닉층의 노드가 모두 같아서
# 배우지 못합니다. scikit-learn이 없으면 터미널에서 `pip install scikit-learn`으로 설치하세요. 채점에는 없어도 됩니다.

# %% [markdown] lang="en"
# ## 11. Handwritten digits
#
# scikit-learn's `digits` are 1797 handwritten digits of 8×8 grey pixels. Divide the pixels by 16, so that they lie between
# 0 and 1, and lay out each image as a row of length 64. Answering at random gets about 10 % right. One of the checks of
# `train` trains on 1400 of them, with 50 hidden nodes, 10 epochs, batches of 50 and the learning rate 0.3, and asks for at
# least 90 % of the others, which it was **not** trained on. It is stopped after 10 seconds: an `Affine` that loops over
# single entries does not get done in that time, one of matrix products does.
#
# The next cell loads the data, trains with these settings and draws some of the digits that come out wrong. Change the
# settings: with too small a learning rate the loss hardly goes down; with too large a one it steps over the minimum
# (overshooting). If all weights start at 0, all hidden nodes stay equal and nothing is learned. If scikit-learn is missing,
# install it in a terminal with `pip install scikit-learn`; grading does not need it.

# %% tags=["example"]
from sklearn.datasets import load_digits

digits = load_digits()
order = make_rng(1).permutation(1797)
images, labels = digits.data[order] / 16, digits.target[order]
net = TwoLayerNet(init_params(64, 50, 10, make_rng(0)))
history = train(net, images[:1400], labels[:1400], 10, 50, 0.3, make_rng(0))
print("trained on", net.accuracy(images[:1400], labels[:1400]), "  not seen", net.accuracy(images[1400:], labels[1400:]))

answers = net.predict(images[1400:]).argmax(axis=1)
wrong = np.flatnonzero(answers != labels[1400:])[:8]
figure, axes = plt.subplots(1, 9, figsize=(11, 1.6))
axes[0].plot(history)
axes[0].set_title("loss")
for axis in axes[1:]:
    axis.axis("off")
for axis, place in zip(axes[1:], wrong, strict=False):
    axis.imshow(images[1400 + place].reshape(8, 8), cmap="gray_r")
    axis.set_title(f"{labels[1400 + place]} → {answers[place]}")
plt.show()

# %% [markdown] lang="ko"
# ## 12. 질문
#
# 함수가 답을 돌려주도록 쓰세요. 형식이 맞는지는 바로 확인되고, 답이 맞는지는 채점할 때 확인됩니다.

# %% [markdown] lang="en"
# ## 12. Questions
#
# Write each function so that it returns your answer. Whether its form is right is told at once; whether it is right is
# seen when it is graded.


# %% nbgrader={"grade": false, "grade_id": "q1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q1():
    """
    ko: 입력 64, 은닉 50, 출력 10인 TwoLayerNet의 모든 매개변수(편향 포함)의 기울기를 중앙 차분의 수치 미분으로 구하면
    ko: 손실을 모두 몇 번 계산합니까? 정수 하나로 답하세요.
    en: The gradients of all parameters (biases included) of a TwoLayerNet with 64 inputs, 50 hidden nodes and 10 outputs
    en: are found by central differences. How many times is the loss computed? Answer with one int.
    """
    ### BEGIN SOLUTION
    return 7520
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: 같은 신경망에 데이터 32개를 넣었습니다. 역전파에서 둘째 Affine 계층(50 -> 10)의 backward가 "돌려주는" 배열의 모양은
    ko: 무엇입니까? 정수의 튜플로 답하세요. 예: (2, 3)
    en: 32 samples went through the same network. What is the shape of the array that backward of the second Affine layer
    en: (50 -> 10) "returns"? Answer with a tuple of ints such as (2, 3).
    """
    ### BEGIN SOLUTION
    return (32, 50)
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: 어느 TwoLayerNet의 gradient_check가 {"W1": 0.4, "b1": 0.4, "W2": 1e-9, "b2": 1e-9}를 냈습니다. 두 Affine은 같은
    ko: 클래스입니다. 틀린 곳이 하나라면 어디일까요? "a"부터 "d"까지의 글자 하나로 답하세요.
    ko:   a: SoftmaxWithLoss의 backward에서 1/N이 빠졌습니다.
    ko:   b: Affine의 backward에서 db를 배치에 대해 더하지 않았습니다.
    ko:   c: Relu의 backward가 닫힌 자리를 막지 않습니다.
    ko:   d: 학습률이 너무 큽니다.
    en: gradient_check of some TwoLayerNet gave {"W1": 0.4, "b1": 0.4, "W2": 1e-9, "b2": 1e-9}. Both Affine layers are of
    en: the same class. If one place is wrong, which one? Answer with one of the letters "a" to "d".
    en:   a: backward of SoftmaxWithLoss lacks the 1/N.
    en:   b: backward of Affine does not sum db over the batch.
    en:   c: backward of Relu does not close where it should.
    en:   d: The learning rate is too large.
    """
    ### BEGIN SOLUTION
    return "c"
    ### END SOLUTION


# %% [markdown] lang="ko"
# ### 서술형 문제
#
# 신경망을 학습시킬 때에는 역전파를 쓰면서, 수치 미분도 버리지 않고 기울기 확인에 씁니다. (1) 학습에 수치 미분을 쓰지 않는 까닭을
# 계산량으로 설명하세요. (2) 역전파가 그보다 훨씬 적은 계산으로 모든 기울기를 구할 수 있는 까닭을 계산 그래프와 순전파 때 기억해
# 둔 값으로 설명하세요. (3) 그래도 기울기 확인이 필요한 까닭과, 확인할 때 데이터를 둘 이상 쓰는 까닭을 쓰세요. 여섯 문장이면
# 충분합니다.

# %% [markdown] lang="en"
# ### In your own words
#
# Networks are trained by backpropagation, and yet numerical differentiation is kept, for the gradient check. (1) Explain by
# the amount of computation why it is not used for training. (2) Explain, with the computational graph and the values
# remembered on the way forward, how backpropagation gets all gradients with so much less. (3) Say why the gradient check is
# still needed, and why it takes more than one sample. Six sentences are enough.

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# 중앙 차분은 매개변수 하나마다 순전파를 두 번 합니다. 매개변수가 $n$개이면 한 번 갱신하는 데 순전파가 $2n$번
# 필요하므로, 3760개인 작은 신경망에서도 7520번이고 큰 신경망에서는 쓸 수 없습니다. 역전파는 출력에서 1로 시작해
# 노드마다 상류의 값에 국소적인 미분을 곱해 내려보냅니다. 국소적인 미분은 순전파 때 기억해 둔 입력이나 출력에서 바로
# 나오고, 뒤쪽 층에서 온 값을 앞쪽의 모든 매개변수가 함께 쓰므로, 순전파 한 번과 역전파 한 번이면 모든 기울기가
# 나옵니다. 그러나 역전파의 코드는 틀리기 쉽고 틀린 기울기로도 손실이 조금은 줄어들어 알아채기 어려우므로, 단순해서 믿을
# 수 있는 수치 미분과 비교합니다. 데이터가 하나이면 $\frac1N$을 빠뜨리거나 두 번 나눈 것, `db`를 배치에 대해 더하지 않은
# 것이 드러나지 않습니다.
#
# **채점 기준** (4점): 수치 미분의 계산량이 매개변수의 수에 비례함 1점; 국소적인 미분의 곱(연쇄법칙)과 한 번의 역전파 1점; 순전파 때
# 기억한 값 또는 뒤쪽 층의 값을 함께 쓰는 것 1점; 기울기 확인이 필요한 까닭과 $N > 1$인 까닭 1점(하나만 쓰면 0.5점).

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# Central differences take two forward passes for each parameter. With $n$ parameters a single update needs $2n$ of them:
# 7520 for a small network of 3760 parameters, and out of the question for a large one. Backpropagation starts with 1 at the
# output, and every node multiplies what comes from upstream by its local derivative and passes it on. The local derivative
# follows at once from the inputs or outputs remembered on the way forward, and what comes from the layers behind is shared by
# all parameters in front, so one pass forward and one backward give all gradients. But its code is easy to get wrong, and
# since the loss goes down a little with wrong gradients too, that is hard to notice: so it is compared with numerical
# differentiation, which is simple enough to be trusted. With a single sample, a $\frac1N$ that is missing or divided by twice
# and a `db` that is not summed over the batch do not show.
#
# **Rubric** (4 points): the cost of numerical differentiation grows with the number of parameters 1; products of local
# derivatives (chain rule) in one pass backward 1; the values remembered forward, or the sharing of what comes from behind, 1;
# why the check is needed and why $N > 1$ 1 (0.5 for one of the two).
