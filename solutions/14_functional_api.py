# %% [markdown] lang="ko"
# # Keras 함수형 API
#
# `Sequential`은 입력 하나에서 출력 하나까지 층을 한 줄로 잇습니다. 입력이 여럿이거나, 출력이 여럿이거나, 갈라졌다 다시 만나거나, 한
# 층을 두 번 쓰는 모델은 한 줄로 이을 수 없습니다. **함수형 API**에서는 층을 함수처럼 텐서에 적용하고, 입력과 출력으로 모델을
# 정합니다.
#
# 검사는 무엇을 만들었는지(가중치의 모양과 개수, 같은 가중치에서의 출력, 손실, 학습 단계)를 봅니다. 함수형으로 쓰든
# `keras.Model`을 상속하든 상관없습니다.

# %% [markdown] lang="en"
# # Keras' functional API
#
# `Sequential` puts layers in one line, from one input to one output. A model with several inputs or outputs, with
# branches that join again, or with a layer that is used twice is not one line. In the **functional API** a layer is called
# on a tensor like a function, and a model is defined by its inputs and outputs.
#
# The checks look at what you built: shapes and number of the weights, the output with the same weights, losses, training
# steps. Whether you write it functionally or derive a class from `keras.Model` does not matter.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import keras
from grader import check

# %% [markdown] lang="ko"
# 작은 모델 둘을 드립니다. 검사할 때 여러분의 함수에 넘기는 것이므로 고치지 마세요. 함수형 API의 예로도 읽어 보세요.

# %% [markdown] lang="en"
# Here are two small models. The checks hand them to your functions, so leave them as they are. Read them as examples of
# the functional API, too.

# %% nbgrader={"grade": false, "grade_id": "helpers", "locked": true, "schema_version": 3, "solution": false, "task": false}
def pair_model():
    """
    ko: 입력이 [a, b], 둘 다 (N, 3)이고 출력이 클래스 4개의 확률 (N, 4)인 모델. 컴파일되어 있지 않습니다.
    en: A model of two inputs [a, b], both (N, 3), and probabilities of 4 classes, (N, 4). It is not compiled.
    """
    a, b = keras.Input((3,), name="a"), keras.Input((3,), name="b")
    both = keras.layers.concatenate([a, b])
    return keras.Model(inputs=[a, b], outputs=keras.layers.Dense(4, activation="softmax")(both))


def small_profile():
    """
    ko: 입력 (N, 6), 출력 [age (N, 1), income (N, 10), gender (N, 1)]인 모델. 출력의 이름도 "age", "income", "gender"입니다.
    ko: 컴파일되어 있지 않습니다.
    en: A model with the input (N, 6) and the outputs [age (N, 1), income (N, 10), gender (N, 1)], which have the names "age",
    en: "income" and "gender". It is not compiled.
    """
    x = keras.Input((6,))
    age = keras.layers.Dense(1, name="age")(x)
    income = keras.layers.Dense(10, activation="softmax", name="income")(x)
    gender = keras.layers.Dense(1, activation="sigmoid", name="gender")(x)
    return keras.Model(inputs=x, outputs=[age, income, gender])

# %% [markdown] lang="ko"
# ## 1. 입력이 둘인 모델: 질문에 답하기
#
# 글과 질문을 읽고 답이 될 단어 하나를 고르는 모델입니다. 단어는 번호로 들어옵니다.
#
# ```
# 글   (N, T1) → Embedding(10000, 64) → (N, T1, 64) → LSTM(32) → (N, 32) ┐
#                                                                        concatenate → (N, 64) → Dense(500, softmax) → (N, 500)
# 질문 (N, T2) → Embedding(10000, 32) → (N, T2, 32) → LSTM(32) → (N, 32) ┘
# ```
#
# - `keras.Input(shape=(None,), dtype="int32", name="text")`: 길이가 정해지지 않은 정수 시퀀스입니다. `None`은 시각의 수이고, 배치 크기는
#   쓰지 않습니다.
# - `Embedding(V, d)`는 번호마다 $d$차원 벡터 하나를 가진 표 $(V, d)$에서 행을 꺼냅니다.
# - `LSTM(32)`는 시퀀스를 끝까지 읽고 **마지막** 은닉 상태 (N, 32)를 냅니다(`return_sequences=False`).
# - `concatenate([a, b], axis=-1)`는 두 벡터를 옆으로 이어 붙입니다: 32 + 32 = 64.
#
# 두 입력은 길이가 달라도 됩니다. 모델은 `model([text, question])`처럼 입력의 **리스트**로 부릅니다. 노트에서도 `Model`의
# `inputs`에 두 텐서를 리스트로 줍니다.

# %% [markdown] lang="en"
# ## 1. A model of two inputs: answering questions
#
# The model reads a text and a question and chooses one word as the answer. Words come as numbers.
#
# ```
# text     (N, T1) → Embedding(10000, 64) → (N, T1, 64) → LSTM(32) → (N, 32) ┐
#                                                                            concatenate → (N, 64) → Dense(500, softmax) → (N, 500)
# question (N, T2) → Embedding(10000, 32) → (N, T2, 32) → LSTM(32) → (N, 32) ┘
# ```
#
# - `keras.Input(shape=(None,), dtype="int32", name="text")` is a row of integers of any length. `None` stands for the
#   number of moments; the batch size is not written.
# - `Embedding(V, d)` takes rows out of a table $(V, d)$ that has a $d$-dimensional vector for each number.
# - `LSTM(32)` reads the row to its end and gives the **last** hidden state, (N, 32) (`return_sequences=False`).
# - `concatenate([a, b], axis=-1)` puts two vectors side by side: 32 + 32 = 64.
#
# The two inputs may have different lengths. The model is called with a **list** of inputs, `model([text, question])`, just
# as the notes give `Model` the two tensors in a list.

# %% nbgrader={"grade": false, "grade_id": "build_qa", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_qa(text_vocab=10000, question_vocab=10000, n_answers=500):
    """
    ko: 글과 질문을 읽고 답을 고르는 모델.
    en: A model that reads a text and a question and chooses an answer.

    ko: text_vocab, question_vocab: 두 어휘의 크기, n_answers: 답의 수
    en: text_vocab, question_vocab: sizes of the two vocabularies, n_answers: number of answers
    ko: 글: 64차원 임베딩 → LSTM 32. 질문: 32차원 임베딩 → LSTM 32. 둘을 이어 붙여 → 완전연결 n_answers, 소프트맥스.
    en: Text: 64-dimensional embedding → LSTM 32. Question: 32-dimensional embedding → LSTM 32. Both concatenated → fully
    en: connected n_answers, softmax.
    ko: LSTM의 설정은 Keras의 기본값입니다. 컴파일하지 않아도 됩니다.
    en: The LSTMs have Keras' default settings. The model need not be compiled.
    ko: 반환값: keras.Model. model([text, question])으로 부르면 (text는 정수 (N, T1), question은 정수 (N, T2)) 확률 (N, n_answers)를
    ko: 냅니다. T1과 T2는 부를 때마다 다를 수 있습니다.
    en: Returns: keras.Model. Called as model([text, question]) with integers (N, T1) and (N, T2) it gives probabilities
    en: (N, n_answers). T1 and T2 may differ from call to call.

    ko: 예: build_qa()의 매개변수는 1013236개입니다.
    en: Example: build_qa() has 1013236 parameters.
    """
    ### BEGIN SOLUTION
    text = keras.Input(shape=(None,), dtype="int32", name="text")
    question = keras.Input(shape=(None,), dtype="int32", name="question")
    embedded_text = keras.layers.Embedding(text_vocab, 64)(text)
    embedded_question = keras.layers.Embedding(question_vocab, 32)(question)
    encoded_text = keras.layers.LSTM(32)(embedded_text)
    encoded_question = keras.layers.LSTM(32)(embedded_question)
    joined = keras.layers.concatenate([encoded_text, encoded_question], axis=-1)
    answer = keras.layers.Dense(n_answers, activation="softmax")(joined)
    return keras.Model(inputs=[text, question], outputs=answer)
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 매개변수 세기
#
# | 층 | 매개변수 |
# | --- | --- |
# | `Embedding(V, d)` | $V d$ |
# | `LSTM(u)`, 입력 $d$차원 | $4(d u + u^2 + u)$: 게이트 셋과 새 기억, 저마다 입력 가중치, 순환 가중치, 편향 |
# | `Dense(m)`, 입력 $n$개 | $n m + m$ |
#
# 예: `LSTM(32)`에 64차원이 들어오면 $4(64\cdot32 + 32^2 + 32) = 12416$개입니다.

# %% [markdown] lang="en"
# ### Counting parameters
#
# | layer | parameters |
# | --- | --- |
# | `Embedding(V, d)` | $V d$ |
# | `LSTM(u)` on $d$ dimensions | $4(d u + u^2 + u)$: three gates and the new memory, each with input weights, recurrent weights and biases |
# | `Dense(m)` on $n$ inputs | $n m + m$ |
#
# `LSTM(32)` on 64 dimensions has $4(64\cdot32 + 32^2 + 32) = 12416$.

# %% nbgrader={"grade": false, "grade_id": "qa_parameters", "locked": false, "schema_version": 3, "solution": true, "task": false}
def qa_parameters(text_vocab, question_vocab, n_answers):
    """
    ko: build_qa(text_vocab, question_vocab, n_answers)의 매개변수의 수. 모델을 만들지 않고 공식으로 셉니다.
    en: The number of parameters of build_qa(text_vocab, question_vocab, n_answers), by the formulas, without building it.

    ko: 인수: 1 이상의 정수. 반환값: 정수
    en: Arguments: integers, 1 or more. Returns: an integer

    ko: 예: qa_parameters(10, 20, 3)은 22211입니다.
    en: Example: qa_parameters(10, 20, 3) is 22211.
    """
    ### BEGIN SOLUTION
    def lstm(inputs, units):
        return 4 * (inputs * units + units * units + units)

    embeddings = text_vocab * 64 + question_vocab * 32
    return embeddings + lstm(64, 32) + lstm(32, 32) + (32 + 32) * n_answers + n_answers
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 답 고르기
#
# 모델은 답마다 확률을 냅니다. 확률이 가장 큰 답의 번호가 모델의 답입니다. 예: 확률이 `[[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]]`이면 답은
# `[1, 0]`입니다.

# %% [markdown] lang="en"
# ### Choosing the answer
#
# The model gives a probability for each answer; its answer is the number of the largest. For the probabilities
# `[[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]]` the answers are `[1, 0]`.

# %% nbgrader={"grade": false, "grade_id": "best_answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def best_answer(model, first, second):
    """
    ko: 입력이 둘인 모델이 고른 답의 번호.
    en: The numbers of the answers that a model of two inputs chooses.

    ko: model: model([first, second])가 확률 (N, C)를 내는 모델
    en: model: a model of which model([first, second]) is probabilities (N, C)
    ko: first, second: 두 입력, 첫 축의 길이는 N
    en: first, second: the two inputs, with N entries along the first axis
    ko: 반환값: 정수 (N,), 행마다 확률이 가장 큰 답의 번호
    en: Returns: integers (N,), for each row the number of the most probable answer

    ko: 예: 확률이 [[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]]이면 [1, 0]입니다.
    en: Example: for the probabilities [[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]] it is [1, 0].
    """
    ### BEGIN SOLUTION
    return np.argmax(np.asarray(model([first, second])), axis=-1)
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 학습 한 단계
#
# `fit`이 배치마다 하는 일은 한 단계입니다: 순전파, 손실, 기울기, 갱신. 손실은 배치 평균 교차 엔트로피이고, 정답은 정수입니다.
#
# $$L = -\frac1N \sum_i \log p_i[t_i], \qquad w \leftarrow w - \eta\,\frac{\partial L}{\partial w}$$
#
# 두 가지로 쓸 수 있습니다. `model.compile(...)` 뒤에 `model.train_on_batch(inputs, targets)`를 부르거나, TensorFlow의
# `tf.GradientTape` 안에서 손실을 구해 `model.trainable_variables`로 미분하고 직접 갱신합니다.
#
# 예: 클래스가 4개이고 확률이 모두 1/4이면 손실은 $\log 4 = 1.3863$입니다.

# %% [markdown] lang="en"
# ### One training step
#
# What `fit` does for each batch is one step: forward pass, loss, gradients, update. The loss is the cross-entropy, averaged
# over the batch, and targets are integers.
#
# $$L = -\frac1N \sum_i \log p_i[t_i], \qquad w \leftarrow w - \eta\,\frac{\partial L}{\partial w}$$
#
# There are two ways to write it: `model.compile(...)` and then `model.train_on_batch(inputs, targets)`; or TensorFlow's
# `tf.GradientTape`, in which the loss is computed, differentiated by `model.trainable_variables`, and the update made by
# hand.
#
# With 4 classes and all probabilities 1/4 the loss is $\log 4 = 1.3863$.

# %% nbgrader={"grade": false, "grade_id": "train_step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def train_step(model, inputs, targets, learning_rate):
    """
    ko: 경사하강법(모멘텀 없는 SGD) 한 단계로 모델을 그 자리에서 갱신하고, 갱신하기 전의 손실을 돌려줍니다.
    en: Updates a model in place by one step of gradient descent (SGD without momentum) and returns the loss before it.

    ko: model: 확률 (N, C)를 내는 모델, 컴파일되어 있지 않을 수 있습니다
    en: model: a model that gives probabilities (N, C); it need not have been compiled yet
    ko: inputs: 입력의 리스트 [a, b], targets: 정수 정답 (N,), learning_rate: 학습률
    en: inputs: a list of inputs [a, b], targets: integers (N,), learning_rate: the learning rate
    ko: 반환값: 갱신하기 전의 손실(배치 평균 교차 엔트로피), 수 하나
    en: Returns: the loss before the update (cross-entropy, averaged over the batch), one number

    ko: 예: 가중치가 모두 0인 pair_model()에서는 데이터가 무엇이든 1.3863을 돌려줍니다.
    en: Example: for a pair_model() whose weights are all 0 it returns 1.3863, whatever the data.
    """
    ### BEGIN SOLUTION
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate), loss="sparse_categorical_crossentropy", run_eagerly=True
    )
    return float(model.train_on_batch(list(inputs), np.asarray(targets)))
    ### END SOLUTION

# %% [markdown] lang="ko"
# 아래 셀은 임의로 만든 데이터로 여러분의 모델과 `train_step`을 씁니다. 답은 질문의 마지막 단어로 정해지고 글은 상관없는데, 모델은 그것을
# 스스로 알아내야 합니다.

# %% [markdown] lang="en"
# The cell below uses your model and your `train_step` on made-up data. The answer follows from the last word of the
# question, and the text does not matter; the model has to find that out.

# %% tags=["example"]
import matplotlib.pyplot as plt

draw = np.random.default_rng(0)
texts, questions = draw.integers(1, 20, (64, 6)), draw.integers(1, 10, (64, 3))
answers = questions[:, -1] % 3
keras.utils.set_random_seed(0)
qa = build_qa(20, 10, 3)
course = [train_step(qa, [texts, questions], answers, 2.0) for _ in range(40)]
print("right:", np.mean(best_answer(qa, texts, questions) == answers))
figure, axis = plt.subplots(figsize=(5, 3))
axis.plot(course)
axis.set_xlabel("step")
axis.set_ylabel("loss")

# %% [markdown] lang="ko"
# ## 2. 출력이 셋인 모델: 글쓴이의 나이, 소득, 성별
#
# 노트의 두 번째 모델은 글 하나에서 세 가지를 함께 예측합니다. 같은 특징을 셋이 나누어 씁니다.
#
# ```
# 글 (N, T) → Embedding(50000, 256) → Conv1D(128, 5, relu) → MaxPooling1D(5) → Conv1D(256, 5, relu) → Conv1D(256, 5, relu)
#           → GlobalMaxPooling1D → Dense(128, relu) ┬→ age:    Dense(1)
#                                                   ├→ income: Dense(10, softmax)
#                                                   └→ gender: Dense(1, sigmoid)
# ```
#
# 나이는 수이므로 활성화 함수가 없습니다(회귀). 소득은 10개 구간 가운데 하나, 성별은 0 또는 1입니다. `Conv1D(F, 5)`는 이어진 다섯
# 시각을 보고, 패딩이 없으므로(`"valid"`) 길이가 4만큼 줄어듭니다. `MaxPooling1D(5)`는 길이를 5로 나누고 **버림**합니다.
# `GlobalMaxPooling1D`는 시각 전체에서 최댓값만 남겨 길이와 상관없는 (N, 256)을 만듭니다.
#
# 예: 길이 60인 글은 60 → 56 → 11 → 7 → 3 → (256,)이 됩니다. `Conv1D(128, 5)`에 256차원이 들어오면 매개변수는
# $5\cdot256\cdot128 + 128 = 163968$개입니다.

# %% [markdown] lang="en"
# ## 2. A model of three outputs: age, income and gender of an author
#
# The second model of the notes predicts three things from one text. All three use the same features.
#
# ```
# text (N, T) → Embedding(50000, 256) → Conv1D(128, 5, relu) → MaxPooling1D(5) → Conv1D(256, 5, relu) → Conv1D(256, 5, relu)
#             → GlobalMaxPooling1D → Dense(128, relu) ┬→ age:    Dense(1)
#                                                     ├→ income: Dense(10, softmax)
#                                                     └→ gender: Dense(1, sigmoid)
# ```
#
# The age is a number, so it has no activation (regression). The income is one of 10 groups, the gender 0 or 1.
# `Conv1D(F, 5)` looks at five moments in a row; without padding (`"valid"`) the length shrinks by 4. `MaxPooling1D(5)`
# divides the length by 5 and rounds **down**. `GlobalMaxPooling1D` keeps only the maximum over all moments, (N, 256)
# whatever the length.
#
# A text of length 60 goes 60 → 56 → 11 → 7 → 3 → (256,). `Conv1D(128, 5)` on 256 dimensions has
# $5\cdot256\cdot128 + 128 = 163968$ parameters.

# %% nbgrader={"grade": false, "grade_id": "build_profile", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_profile(vocab=50000, n_income=10):
    """
    ko: 글 하나에서 나이, 소득 구간, 성별을 함께 예측하는 모델.
    en: A model that predicts age, income group and gender from one text.

    ko: vocab: 어휘의 크기, n_income: 소득 구간의 수
    en: vocab: size of the vocabulary, n_income: number of income groups
    ko: 층은 위의 그림과 같고, 층마다 정하지 않은 것은 Keras의 기본값입니다. 컴파일하지 않아도 됩니다.
    en: The layers are those of the diagram above, with Keras' default settings where it says nothing. The model need not be
    en: compiled.
    ko: 반환값: keras.Model. 입력은 정수 (N, T), T는 49 이상. 출력은 리스트
    ko: [나이 (N, 1), 소득 확률 (N, n_income), 성별 확률 (N, 1)]
    en: Returns: keras.Model. Input: integers (N, T) with T of 49 or more. Output: the list [age (N, 1), probabilities of
    en: the income groups (N, n_income), probability of the gender (N, 1)]

    ko: 예: build_profile()의 매개변수는 13490444개이고, 그 가운데 12800000개가 임베딩입니다.
    en: Example: build_profile() has 13490444 parameters; 12800000 of them are the embedding.
    """
    ### BEGIN SOLUTION
    layers = keras.layers
    posts = keras.Input(shape=(None,), dtype="int32", name="posts")
    x = layers.Embedding(vocab, 256)(posts)
    x = layers.Conv1D(128, 5, activation="relu")(x)
    x = layers.MaxPooling1D(5)(x)
    x = layers.Conv1D(256, 5, activation="relu")(x)
    x = layers.Conv1D(256, 5, activation="relu", name="last_conv")(x)
    x = layers.GlobalMaxPooling1D()(x)
    x = layers.Dense(128, activation="relu")(x)
    age = layers.Dense(1, name="age")(x)
    income = layers.Dense(n_income, activation="softmax", name="income")(x)
    gender = layers.Dense(1, activation="sigmoid", name="gender")(x)
    return keras.Model(inputs=posts, outputs=[age, income, gender])
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 출력마다 손실 하나
#
# 기울기는 수 하나에서만 구할 수 있으므로 세 손실을 더합니다. 크기가 다르면 큰 손실이 학습을 좌우하므로 손실마다 **가중치**를 둡니다.
#
# $$L = 0.25\,L_{\text{age}} + 1\,L_{\text{income}} + 10\,L_{\text{gender}}$$
#
# 나이는 평균 제곱 오차, 소득은 정수 정답의 교차 엔트로피, 성별은 이진 교차 엔트로피입니다. `compile`의 `loss`와 `loss_weights`에
# 출력과 같은 순서의 리스트나 출력의 이름을 키로 하는 딕셔너리를 줍니다.
#
# 예: 세 손실이 4.0, 2.3, 0.7이면 $L = 1 + 2.3 + 7 = 10.3$입니다.

# %% [markdown] lang="en"
# ### A loss for each output
#
# Gradients are taken of a single number, so the three losses are added. If they differ in size the large one dominates the
# training; so each gets a **weight**:
#
# $$L = 0.25\,L_{\text{age}} + 1\,L_{\text{income}} + 10\,L_{\text{gender}}$$
#
# The age has the mean squared error, the income the cross-entropy for integer targets, the gender the binary
# cross-entropy. `compile` takes `loss` and `loss_weights` as lists in the order of the outputs, or as dicts by the names of
# the outputs.
#
# With losses of 4.0, 2.3 and 0.7, $L = 1 + 2.3 + 7 = 10.3$.

# %% nbgrader={"grade": false, "grade_id": "compile_profile", "locked": false, "schema_version": 3, "solution": true, "task": false}
def compile_profile(model):
    """
    ko: 출력이 셋인 모델을 컴파일합니다.
    en: Compiles a model of three outputs.

    ko: model: 출력이 [age (N, 1), income (N, 10), gender (N, 1)]이고 그 이름도 "age", "income", "gender"인 모델
    en: model: a model with the outputs [age (N, 1), income (N, 10), gender (N, 1)] of the names "age", "income", "gender"
    ko: 손실: 나이는 평균 제곱 오차, 소득은 정수 정답 (N,)의 교차 엔트로피, 성별은 이진 교차 엔트로피. 손실의 가중치: 0.25, 1, 10.
    ko: 옵티마이저는 자유롭게 고릅니다.
    en: Losses: the mean squared error for the age, the cross-entropy for integer targets (N,) for the income, the binary
    en: cross-entropy for the gender. Weights: 0.25, 1, 10. The optimizer is yours to choose.
    ko: 반환값: 컴파일된 그 모델
    en: Returns: the model, compiled

    ko: 예: 세 손실이 4.0, 2.3, 0.7인 배치에서 모델의 손실은 10.3입니다.
    en: Example: on a batch of the losses 4.0, 2.3 and 0.7 the loss of the model is 10.3.
    """
    ### BEGIN SOLUTION
    model.compile(
        optimizer="adam",
        loss={"age": "mse", "income": "sparse_categorical_crossentropy", "gender": "binary_crossentropy"},
        loss_weights={"age": 0.25, "income": 1.0, "gender": 10.0},
    )
    return model
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 3. 갈라졌다 만나기: `keras.layers.add`
#
# `concatenate`가 옆으로 잇는다면 `add`는 같은 자리끼리 더합니다. 그래서 **모양이 같아야** 합니다. 층을 건너뛴 입력을 더하는 것이
# 잔차 연결입니다. 여러 층을 지나도 기울기가 지나갈 지름길이 남습니다.
#
# $$y = \operatorname{softmax}\bigl(W_3\,\operatorname{ReLU}(x + F(x)) + b_3\bigr), \qquad F(x) = W_2\operatorname{ReLU}(W_1 x + b_1) + b_2$$
#
# 예: $x = [1, -2]$, $F(x) = [0.5, 1]$이면 $x + F(x) = [1.5, -1]$, ReLU를 지나 $[1.5, 0]$입니다.

# %% [markdown] lang="en"
# ## 3. Branches that join again: `keras.layers.add`
#
# Where `concatenate` puts vectors side by side, `add` adds them entry by entry; so the **shapes have to be equal**. Adding an input that
# went around some layers is a residual connection: however many layers there are, gradients keep a short way through.
#
# $$y = \operatorname{softmax}\bigl(W_3\,\operatorname{ReLU}(x + F(x)) + b_3\bigr), \qquad F(x) = W_2\operatorname{ReLU}(W_1 x + b_1) + b_2$$
#
# With $x = [1, -2]$ and $F(x) = [0.5, 1]$, $x + F(x) = [1.5, -1]$, and $[1.5, 0]$ after ReLU.

# %% nbgrader={"grade": false, "grade_id": "build_residual", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_residual(n_features, n_classes):
    """
    ko: 잔차 연결이 하나 있는 분류기 (위의 식).
    en: A classifier with one residual connection (the formula above).

    ko: n_features: 입력의 수, n_classes: 클래스의 수
    en: n_features: number of inputs, n_classes: number of classes
    ko: 입력 x (N, n_features) → 완전연결 n_features, ReLU → 완전연결 n_features (활성화 없음) → x를 더함 → ReLU → 완전연결
    ko: n_classes, 소프트맥스. 컴파일하지 않아도 됩니다.
    en: Input x (N, n_features) → fully connected n_features, ReLU → fully connected n_features (no activation) → plus x →
    en: ReLU → fully connected n_classes, softmax. The model need not be compiled.
    ko: 반환값: keras.Model
    en: Returns: keras.Model

    ko: 예: build_residual(6, 4)의 매개변수는 42 + 42 + 28 = 112개입니다.
    en: Example: build_residual(6, 4) has 42 + 42 + 28 = 112 parameters.
    """
    ### BEGIN SOLUTION
    x = keras.Input((n_features,))
    h = keras.layers.Dense(n_features, activation="relu")(x)
    h = keras.layers.Dense(n_features)(h)
    total = keras.layers.add([x, h])
    h = keras.layers.Activation("relu")(total)
    return keras.Model(x, keras.layers.Dense(n_classes, activation="softmax")(h))
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 4. 층을 함께 쓰기
#
# 두 문장이 같은 뜻인지 묻는 모델이라면 두 문장을 **같은** 방법으로 읽어야 합니다. 층 객체를 한 번 만들어 두 입력에 적용하면 가중치를
# 함께 씁니다. 매개변수는 한 번만 세고, 기울기는 두 곳의 것을 더합니다.
#
# ```
# 왼쪽   (N, T1) → 임베딩 ─→ LSTM ─→ (N, 8) ┐
#                   (같은 층)  (같은 층)      multiply → (N, 8) → Dense(1, sigmoid)
# 오른쪽 (N, T2) → 임베딩 ─→ LSTM ─→ (N, 8) ┘
# ```
#
# 곱셈은 순서를 바꾸어도 결과가 같으므로 두 입력을 바꾸어도 답이 같습니다. 층을 두 번 만들었다면 가중치가 두 벌이 되어 답이 달라집니다.
#
# 예: 어휘가 30이면 매개변수는 $30\cdot16 + 4(16\cdot8 + 8^2 + 8) + 9 = 480 + 800 + 9 = 1289$개입니다.

# %% [markdown] lang="en"
# ## 4. Sharing layers
#
# A model that asks whether two sentences mean the same should read both in the **same** way. Make a layer object once and
# call it on both inputs: then they share its weights. Parameters are counted once; the gradients of both uses are added.
#
# ```
# left  (N, T1) → embedding ─→ LSTM ─→ (N, 8) ┐
#                (same layer) (same layer)     multiply → (N, 8) → Dense(1, sigmoid)
# right (N, T2) → embedding ─→ LSTM ─→ (N, 8) ┘
# ```
#
# A product does not depend on the order, so exchanging the inputs gives the same answer. With layers made twice there are two
# sets of weights, and the answers differ.
#
# With a vocabulary of 30 there are $30\cdot16 + 4(16\cdot8 + 8^2 + 8) + 9 = 480 + 800 + 9 = 1289$ parameters.

# %% nbgrader={"grade": false, "grade_id": "build_matcher", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_matcher(vocab):
    """
    ko: 두 문장을 같은 층으로 읽고 비교하는 모델 (위의 그림).
    en: A model that reads two sentences with the same layers and compares them (the diagram above).

    ko: vocab: 어휘의 크기
    en: vocab: size of the vocabulary
    ko: 두 입력이 함께 쓰는 16차원 임베딩과 LSTM 8 → 같은 자리끼리 곱함 → 완전연결 1, 시그모이드. 컴파일하지 않아도 됩니다.
    en: A 16-dimensional embedding and an LSTM 8 that both inputs share → multiplied entry by entry → fully connected 1,
    en: sigmoid. The model need not be compiled.
    ko: 반환값: keras.Model. model([left, right])로 부르면 (둘 다 정수, (N, T1)과 (N, T2)) (N, 1)을 냅니다.
    en: Returns: keras.Model. Called as model([left, right]) with integers (N, T1) and (N, T2) it gives (N, 1).

    ko: 예: build_matcher(30)의 매개변수는 1289개입니다.
    en: Example: build_matcher(30) has 1289 parameters.
    """
    ### BEGIN SOLUTION
    left = keras.Input(shape=(None,), dtype="int32", name="left")
    right = keras.Input(shape=(None,), dtype="int32", name="right")
    embedding = keras.layers.Embedding(vocab, 16)
    encoder = keras.layers.LSTM(8)
    product = keras.layers.multiply([encoder(embedding(left)), encoder(embedding(right))])
    return keras.Model([left, right], keras.layers.Dense(1, activation="sigmoid")(product))
    ### END SOLUTION

# %% tags=["example"]
matcher = build_matcher(30)
one, two = np.array([[3, 7, 1]]), np.array([[7, 3, 1, 5]])
print("there:", np.asarray(matcher([one, two])).item(), "and back:", np.asarray(matcher([two, one])).item())
matcher.summary()

# %% [markdown] lang="ko"
# ## 5. 확인 문제
#
# 코드를 돌리지 않고 풀 수 있습니다. 함수가 답을 돌려주게 하세요.

# %% [markdown] lang="en"
# ## 5. Questions
#
# They can be answered without running anything. Let the function return the answer.

# %% nbgrader={"grade": false, "grade_id": "q1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q1():
    """
    ko: 1절의 모델(답 500개)에서 마지막 Dense의 매개변수는 몇 개입니까? 그리고 concatenate 대신 add로 두 벡터를 합쳤다면 몇 개가
    ko: 됩니까? 정수 두 개의 튜플 (concatenate, add)로 답하세요.
    en: How many parameters does the last Dense of section 1 (500 answers) have? And how many would it have if the two
    en: vectors were joined by add in place of concatenate? Answer with a tuple of two integers (concatenate, add).
    """
    ### BEGIN SOLUTION
    return (32500, 16500)
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: 2절의 모델에 길이 500인 글을 넣습니다. 첫 Conv1D, MaxPooling1D, 둘째 Conv1D, 셋째 Conv1D를 지난 뒤의 길이(시각의 수)는
    ko: 차례로 얼마입니까? 정수 네 개의 튜플로 답하세요.
    en: A text of length 500 goes into the model of section 2. What is its length (number of moments) after the first
    en: Conv1D, the MaxPooling1D, the second Conv1D and the third Conv1D? Answer with a tuple of four integers.
    """
    ### BEGIN SOLUTION
    return (496, 99, 95, 91)
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: 출력이 셋인 모델에서 학습하는 동안 나이, 소득, 성별의 손실이 보통 40, 2, 0.5쯤입니다. 세 손실이 비슷한 비중을 갖게 하는
    ko: loss_weights는 어느 것입니까? "a", "b", "c", "d" 가운데 하나로 답하세요.
    en: In training a model of three outputs, the losses of age, income and gender are about 40, 2 and 0.5. Which
    en: loss_weights give the three about the same influence? Answer with one of the letters "a", "b", "c", "d".

    a: [1, 1, 1]
    b: [40, 2, 0.5]
    c: [0.05, 1, 4]
    d: [4, 1, 0.05]
    """
    ### BEGIN SOLUTION
    return "c"
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 서술형 문제
#
# 두 문장이 같은 뜻인지 묻는 모델에서 (가) 층을 함께 쓰는 것과 따로 만드는 것은 매개변수의 수와 배우는 내용에서 어떻게 다른지,
# (나) 입력 언어가 서로 다르다면(한국어 문장과 영어 문장) 무엇을 함께 쓰고 무엇을 따로 두겠는지, (다) 이 모델을 왜 `Sequential`로
# 쓸 수 없는지 대여섯 문장으로 설명하세요.

# %% [markdown] lang="en"
# ### Written question
#
# For the model that asks whether two sentences mean the same, explain in five or six sentences (a) how shared layers and
# layers made twice differ, in the number of parameters and in what is learnt, (b) what you would share and what not if the
# sentences were in two languages, Korean and English, and (c) why this model cannot be a `Sequential`.

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **모범 답안.** 층을 함께 쓰면 임베딩과 LSTM의 가중치가 한 벌이므로 매개변수가 절반쯤이고, 두 입력에서 온 기울기가 같은 가중치에
# 더해져 어느 쪽에 나온 문장에서든 배운 것이 양쪽에 쓰입니다. 그래서 두 입력을 바꾸어도 답이 같습니다. 따로 만들면 두 벌을 저마다
# 배워야 하므로 데이터가 더 필요하고, 같은 문장도 왼쪽과 오른쪽에서 다른 벡터가 됩니다. 언어가 다르면 같은 번호가 다른 단어이므로
# 임베딩은 따로 두어야 하지만, 두 임베딩이 같은 차원의 공통 공간으로 간다면 그 위의 LSTM이나 마지막 Dense는 함께 쓸 수 있습니다.
# 어순이 많이 달라 LSTM도 따로 두겠다는 답도 좋습니다. `Sequential`은 텐서 하나를 한 줄로 넘기므로 입력이 둘이고 한 층을 두 번
# 부르고 두 갈래를 곱하는 그래프를 나타낼 수 없습니다.
#
# **채점 기준.** (가) 매개변수의 수 1점, 배우는 내용(대칭, 데이터를 함께 씀) 1점. (나) 임베딩을 따로 두는 까닭 1점. (다) 한 줄이
# 아닌 그래프임을 말하면 1점.

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **Model answer.** With shared layers there is one set of weights for embedding and LSTM, about half the parameters, and the
# gradients of both inputs are added for the same weights, so what is learnt from a sentence on either side is used on both.
# Exchanging the inputs then changes nothing. Made twice, two sets have to be learnt, which takes more data, and the same
# sentence becomes another vector on the left than on the right. With two languages the same number is another word, so the
# embeddings have to be separate; if both lead into one space of the same dimension, the LSTM above them, or the last Dense,
# can be shared. To keep the LSTMs apart as well, because the word order differs so much, is a good answer, too. A
# `Sequential` hands one tensor along one line: it cannot express two inputs, a layer that is called twice, and two branches
# that are multiplied.
#
# **Rubric.** (a) number of parameters 1 point, what is learnt (symmetry, shared data) 1 point. (b) separate embeddings with
# the reason 1 point. (c) that the graph is not a line 1 point.
