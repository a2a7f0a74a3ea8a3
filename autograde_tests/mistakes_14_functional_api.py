"""Known mistakes of 14_functional_api.

Left out, since they are right here: question before text in the concatenation (the last Dense learns either order),
mask_zero (the checks have no 0), padding with zeros in front, another optimizer for the three outputs, and losses that
carry their weight themselves. Seen by no check, because Keras mends it: `from_logits=True` after a softmax.
Caught, but told by Keras' own message, which has numbers of layers in it: a fixed length of the text, and two
arguments for the list of inputs.
"""

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

# --- build_qa ---

TEXT_VECTORS, QUESTION_VECTORS = "Embedding(text_vocab, 64)", "Embedding(question_vocab, 32)"
TEXT_LSTM, QUESTION_LSTM = "keras.layers.LSTM(32)(embedded_text)", "keras.layers.LSTM(32)(embedded_question)"
JOINED = "joined = keras.layers.concatenate([encoded_text, encoded_question], axis=-1)"
QA_MODEL = "return keras.Model(inputs=[text, question], outputs=answer)"

mistakes.edit(
    "build_qa", "same_dimensions", {QUESTION_VECTORS: "Embedding(question_vocab, 64)"},
    en="the question has a 64-dimensional embedding: it should have 32 dimensions.",
    ko="질문의 임베딩이 64차원입니다. 32차원이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_qa", "dimensions_exchanged",
    {TEXT_VECTORS: "Embedding(text_vocab, 32)", QUESTION_VECTORS: "Embedding(question_vocab, 64)"},
    en="the dimensions of the embeddings are exchanged: 64 for the text, 32 for the question.",
    ko="임베딩의 차원이 뒤바뀌었습니다. 글이 64, 질문이 32입니다.",
)  # fmt: skip
mistakes.edit(
    "build_qa", "one_vocabulary", {QUESTION_VECTORS: "Embedding(text_vocab, 32)"},
    en="the question's embedding has the size of the text's vocabulary: use question_vocab.",
    ko="질문의 임베딩에 글의 어휘 크기를 썼습니다. question_vocab을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "build_qa", "inputs_exchanged", {QA_MODEL: "return keras.Model(inputs=[question, text], outputs=answer)"},
    en="the inputs of the model are exchanged: the text comes first.",
    ko="모델의 두 입력이 뒤바뀌었습니다. 글이 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "build_qa", "added", {JOINED: "joined = keras.layers.add([encoded_text, encoded_question])"},
    en="the two vectors are added: put them side by side with concatenate.",
    ko="두 벡터를 더했습니다. concatenate로 이어 붙이세요.",
)  # fmt: skip
mistakes.edit(
    "build_qa", "text_twice", {JOINED: JOINED.replace("encoded_question]", "encoded_text]")},
    en="the text's vector is there twice, and the question is not used.",
    ko="글의 벡터를 두 번 이어 붙이고 질문은 쓰지 않았습니다.",
)  # fmt: skip
mistakes.edit(
    "build_qa", "along_the_batch", {JOINED: JOINED.replace("axis=-1", "axis=0")},
    en="the vectors are put below each other, along the batch: join them along the last axis.",
    ko="벡터를 배치 방향으로 이어 붙였습니다. 마지막 축을 따라 이으세요.",
)  # fmt: skip
mistakes.edit(
    "build_qa", "shared_lstm",
    {TEXT_VECTORS + "(text)": TEXT_VECTORS + "(text)\n    reader = keras.layers.LSTM(32)",
     QUESTION_VECTORS: "Embedding(question_vocab, 64)",
     TEXT_LSTM: "reader(embedded_text)", QUESTION_LSTM: "reader(embedded_question)"},
    en="text and question share one LSTM: each has its own.",
    ko="글과 질문이 LSTM 하나를 함께 씁니다. 저마다 따로 둡니다.",
)  # fmt: skip
mistakes.edit(
    "build_qa", "all_moments",
    {TEXT_LSTM: "keras.layers.GlobalAveragePooling1D()(keras.layers.LSTM(32, return_sequences=True)(embedded_text))",
     QUESTION_LSTM:
     "keras.layers.GlobalAveragePooling1D()(keras.layers.LSTM(32, return_sequences=True)(embedded_question))"},
    en="the hidden states of all moments are averaged: the last one is what the LSTM gives by itself.",
    ko="모든 시각의 은닉 상태를 평균했습니다. LSTM이 그대로 내는 마지막 상태를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "build_qa", "lstm_64", {TEXT_LSTM: "keras.layers.LSTM(64)(embedded_text)"},
    en="the text's LSTM has 64 units: both have 32.",
    ko="글의 LSTM이 64유닛입니다. 둘 다 32유닛입니다.",
)  # fmt: skip
mistakes.edit(
    "build_qa", "simple_rnn",
    {TEXT_LSTM: "keras.layers.SimpleRNN(32)(embedded_text)",
     QUESTION_LSTM: "keras.layers.SimpleRNN(32)(embedded_question)"},
    en="the words are read by simple recurrent layers: use LSTM.",
    ko="단순한 순환 층으로 읽었습니다. LSTM을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "build_qa", "no_softmax", {'n_answers, activation="softmax"': "n_answers"},
    en="the output has no softmax: it should be probabilities.",
    ko="출력에 소프트맥스가 없습니다. 확률이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_qa", "sigmoid", {'activation="softmax"': 'activation="sigmoid"'},
    en="the outputs go through the sigmoid one by one: softmax makes their sum 1.",
    ko="출력마다 따로 시그모이드를 씁니다. 합이 1이 되게 하는 것은 소프트맥스입니다.",
)  # fmt: skip
mistakes.edit(
    "build_qa", "fixed_answers", {"keras.layers.Dense(n_answers,": "keras.layers.Dense(500,"},
    en="the number of answers is fixed at 500: use the argument.",
    ko="답의 수가 500으로 고정되어 있습니다. 인수를 쓰세요.",
)  # fmt: skip

# --- qa_parameters ---

LSTM_COUNT = "4 * (inputs * units + units * units + units)"
SUM = "embeddings + lstm(64, 32) + lstm(32, 32) + (32 + 32) * n_answers + n_answers"

mistakes.edit(
    "qa_parameters", "one_gate", {LSTM_COUNT: "inputs * units + units * units + units"},
    en="an LSTM has four sets of weights, for three gates and the new memory: the factor 4 is missing.",
    ko="LSTM에는 게이트 셋과 새 기억의 가중치 네 벌이 있습니다. 4배가 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "qa_parameters", "three_gates", {LSTM_COUNT: LSTM_COUNT.replace("4", "3")},
    en="only three sets of weights were counted, as in a GRU: an LSTM has four.",
    ko="GRU처럼 가중치를 세 벌만 세었습니다. LSTM에는 네 벌이 있습니다.",
)  # fmt: skip
mistakes.edit(
    "qa_parameters", "no_recurrent", {LSTM_COUNT: "4 * (inputs * units + units)"},
    en="the recurrent weights of the LSTM, units × units for each set, are missing.",
    ko="LSTM의 순환 가중치(벌마다 유닛 × 유닛)가 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "qa_parameters", "no_lstm_bias", {LSTM_COUNT: "4 * (inputs * units + units * units)"},
    en="the biases of the LSTM are missing.",
    ko="LSTM의 편향이 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "qa_parameters", "two_biases", {LSTM_COUNT: "4 * (inputs * units + units * units + 2 * units)"},
    en="the biases of the LSTM were counted twice (as other libraries have them): Keras has one set.",
    ko="LSTM의 편향을 두 번 세었습니다(다른 라이브러리의 방식). Keras에는 한 벌만 있습니다.",
)  # fmt: skip
mistakes.edit(
    "qa_parameters", "no_dense_bias", {SUM: "embeddings + lstm(64, 32) + lstm(32, 32) + (32 + 32) * n_answers"},
    en="the biases of the last Dense are missing.",
    ko="마지막 Dense의 편향이 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "qa_parameters", "half_joined", {SUM: SUM.replace("(32 + 32)", "32")},
    en="the last Dense gets 64 inputs, 32 from each half.",
    ko="마지막 Dense에는 두 갈래에서 32개씩 64개가 들어옵니다.",
)  # fmt: skip
mistakes.edit(
    "qa_parameters", "same_lstms", {SUM: SUM.replace("lstm(32, 32)", "lstm(64, 32)")},
    en="both LSTMs were given 64 inputs: the question's vectors have 32 dimensions.",
    ko="두 LSTM에 모두 64차원이 들어간다고 세었습니다. 질문의 벡터는 32차원입니다.",
)  # fmt: skip
mistakes.edit(
    "qa_parameters", "same_embeddings", {"question_vocab * 32": "question_vocab * 64"},
    en="the question's embedding has 32 dimensions.",
    ko="질문의 임베딩은 32차원입니다.",
)  # fmt: skip
mistakes.edit(
    "qa_parameters", "no_embeddings", {SUM: SUM.replace("embeddings + ", "")},
    en="the tables of the embeddings are parameters, too.",
    ko="임베딩의 표도 매개변수입니다.",
)  # fmt: skip

# --- best_answer ---

BEST = "return np.argmax(np.asarray(model([first, second])), axis=-1)"

mistakes.edit(
    "best_answer", "over_rows", {BEST: BEST.replace("axis=-1", "axis=0")},
    en="the largest entry of each column was looked for: each row has its own answer.",
    ko="열마다 가장 큰 값을 찾았습니다. 답은 행마다 하나입니다.",
)  # fmt: skip
mistakes.edit(
    "best_answer", "over_all", {BEST: BEST.replace(", axis=-1", "")},
    en="argmax without an axis gives one number for the whole batch.",
    ko="축을 주지 않은 argmax는 배치 전체에서 수 하나를 냅니다.",
)  # fmt: skip
mistakes.edit(
    "best_answer", "probability", {BEST: BEST.replace("argmax", "max")},
    en="the largest probabilities are returned: what is asked for is their places.",
    ko="가장 큰 확률을 돌려주었습니다. 필요한 것은 그 자리의 번호입니다.",
)  # fmt: skip
mistakes.edit(
    "best_answer", "least", {BEST: BEST.replace("argmax", "argmin")},
    en="the least probable answer was chosen.",
    ko="확률이 가장 작은 답을 골랐습니다.",
)  # fmt: skip
mistakes.edit(
    "best_answer", "from_one", {BEST: BEST + " + 1"},
    en="answers are counted from 0.",
    ko="답의 번호는 0부터입니다.",
)  # fmt: skip
mistakes.edit(
    "best_answer", "exchanged", {BEST: BEST.replace("first, second", "second, first")},
    en="the two inputs are given in the other order.",
    ko="두 입력을 반대 순서로 주었습니다.",
)  # fmt: skip
mistakes.edit(
    "best_answer", "column", {BEST: BEST + ".reshape(-1, 1)"},
    en="the result is a column (N, 1): it should be (N,).",
    ko="결과가 열 (N, 1)입니다. (N,)이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "best_answer", "one_hot", {BEST: "p = np.asarray(model([first, second]))\n"
                               "    return (p == p.max(axis=-1, keepdims=True)).astype(int)"},
    en="the result is one-hot: it should be the number of the answer.",
    ko="결과가 원-핫입니다. 답의 번호여야 합니다.",
)  # fmt: skip

# --- train_step ---

STEP_SGD = "optimizer=keras.optimizers.SGD(learning_rate)"
STEP_LOSS = 'loss="sparse_categorical_crossentropy"'
STEP = "return float(model.train_on_batch(list(inputs), np.asarray(targets)))"

mistakes.edit(
    "train_step", "default_rate", {STEP_SGD: 'optimizer="sgd"'},
    en="the learning rate is not used: SGD has 0.01 unless told.",
    ko="학습률을 쓰지 않았습니다. SGD의 기본값은 0.01입니다.",
)  # fmt: skip
mistakes.edit(
    "train_step", "adam", {STEP_SGD: "optimizer=keras.optimizers.Adam(learning_rate)"},
    en="the step is one of Adam: it should be plain gradient descent.",
    ko="Adam의 한 단계입니다. 단순한 경사하강법이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "train_step", "one_hot_loss", {STEP_LOSS: 'loss="categorical_crossentropy"'},
    en="this loss expects one-hot rows: integer targets need the sparse one.",
    ko="이 손실은 원-핫 정답을 받습니다. 정수 정답에는 sparse가 붙은 것을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "train_step", "summed_loss",
    {STEP_LOSS: 'loss=keras.losses.SparseCategoricalCrossentropy(reduction="sum")'},
    en="the loss is the sum over the batch: it should be the mean.",
    ko="손실이 배치의 합입니다. 평균이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "train_step", "no_update", {STEP: STEP.replace("train_on_batch", "test_on_batch")},
    en="test_on_batch only evaluates: the weights stay as they are.",
    ko="test_on_batch는 평가만 합니다. 가중치가 그대로입니다.",
)  # fmt: skip
mistakes.edit(
    "train_step", "loss_after",
    {STEP: "model.train_on_batch(list(inputs), np.asarray(targets))\n"
     "    return float(model.test_on_batch(list(inputs), np.asarray(targets)))"},
    en="the loss after the update is returned: it should be the one before it.",
    ko="갱신한 뒤의 손실을 돌려주었습니다. 갱신하기 전의 손실이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "train_step", "two_steps",
    {STEP: "loss = float(model.train_on_batch(list(inputs), np.asarray(targets)))\n"
     "    model.train_on_batch(list(inputs), np.asarray(targets))\n    return loss"},
    en="there are two steps: one call is one update.",
    ko="두 번 갱신합니다. 한 번 부르면 한 번 갱신해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "train_step", "uphill", {STEP_SGD: "optimizer=keras.optimizers.SGD(-learning_rate if 0 else learning_rate)",
                             STEP: "before = model.get_weights()\n"
                             "    loss = float(model.train_on_batch(list(inputs), np.asarray(targets)))\n"
                             "    model.set_weights([2 * a - b for a, b in zip(before, model.get_weights())])\n"
                             "    return loss"},
    en="the weights move along the gradient: gradient descent moves against it.",
    ko="가중치가 기울기 방향으로 움직입니다. 경사하강법은 반대 방향으로 갑니다.",
)  # fmt: skip
mistakes.edit(
    "train_step", "no_return", {STEP: STEP.replace("return ", "")},
    en="nothing is returned: give back the loss.",
    ko="돌려주는 것이 없습니다. 손실을 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "train_step", "row_by_row",
    {STEP: "losses = [\n"
     "        float(model.train_on_batch([np.asarray(x)[i : i + 1] for x in inputs], np.asarray(targets)[i : i + 1]))\n"
     "        for i in range(len(targets))\n    ]\n    return float(np.mean(losses))"},
    en="there is a step for every row: the whole batch is one step.",
    ko="행마다 한 단계씩 갱신합니다. 배치 전체가 한 단계입니다.",
)  # fmt: skip

# --- build_profile ---

FIRST_CONV = 'layers.Conv1D(128, 5, activation="relu")'
LAST_CONV = 'layers.Conv1D(256, 5, activation="relu", name="last_conv")'
OUTPUTS = "outputs=[age, income, gender]"

mistakes.edit(
    "build_profile", "age_relu", {'layers.Dense(1, name="age")': 'layers.Dense(1, activation="relu", name="age")'},
    en="the age goes through ReLU: a regression has no activation.",
    ko="나이에 ReLU를 썼습니다. 회귀에는 활성화 함수가 없습니다.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "age_sigmoid",
    {'layers.Dense(1, name="age")': 'layers.Dense(1, activation="sigmoid", name="age")'},
    en="the age goes through the sigmoid and stays below 1: a regression has no activation.",
    ko="나이에 시그모이드를 써서 1을 넘지 못합니다. 회귀에는 활성화 함수가 없습니다.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "income_linear", {'n_income, activation="softmax", ': "n_income, "},
    en="the income has no softmax: it should be probabilities of the groups.",
    ko="소득에 소프트맥스가 없습니다. 구간의 확률이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "gender_linear", {'layers.Dense(1, activation="sigmoid", name="gender")': "layers.Dense(1)"},
    en="the gender has no sigmoid: it should be a probability.",
    ko="성별에 시그모이드가 없습니다. 확률이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "gender_softmax", {'activation="sigmoid", name="gender"': 'activation="softmax", name="gender"'},
    en="softmax over a single output is always 1: the gender needs the sigmoid.",
    ko="출력 하나에 소프트맥스를 쓰면 언제나 1입니다. 성별에는 시그모이드가 필요합니다.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "two_genders",
    {'layers.Dense(1, activation="sigmoid", name="gender")': 'layers.Dense(2, activation="softmax", name="gender")'},
    en="the gender has two outputs: one probability is enough.",
    ko="성별의 출력이 두 개입니다. 확률 하나면 됩니다.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "other_order", {OUTPUTS: "outputs=[gender, income, age]"},
    en="the outputs are in another order: age, income, gender.",
    ko="출력의 순서가 다릅니다. 나이, 소득, 성별의 순서입니다.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "one_output", {OUTPUTS: "outputs=layers.concatenate([age, income, gender])"},
    en="the three outputs were joined into one: give them as a list of three.",
    ko="세 출력을 하나로 이어 붙였습니다. 셋의 리스트로 주세요.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "two_convolutions", {f"    x = {LAST_CONV}(x)\n": ""},
    en="there are two convolutions: there should be three.",
    ko="합성곱이 둘입니다. 셋이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "padded", {FIRST_CONV: 'layers.Conv1D(128, 5, activation="relu", padding="same")'},
    en="the first convolution is padded: it should have no padding (\"valid\").",
    ko='첫 합성곱에 패딩이 있습니다. 패딩이 없어야("valid") 합니다.',
)  # fmt: skip
mistakes.edit(
    "build_profile", "narrow_kernel", {LAST_CONV: 'layers.Conv1D(256, 3, activation="relu", name="last_conv")'},
    en="the last convolution looks at three moments: all look at five.",
    ko="마지막 합성곱이 세 시각을 봅니다. 모두 다섯 시각을 봅니다.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "last_linear", {LAST_CONV: 'layers.Conv1D(256, 5, name="last_conv")'},
    en="the last convolution has no ReLU.",
    ko="마지막 합성곱에 ReLU가 없습니다.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "average", {"layers.GlobalMaxPooling1D()": "layers.GlobalAveragePooling1D()"},
    en="the mean over all moments was taken: it should be the maximum.",
    ko="시각 전체의 평균을 냈습니다. 최댓값이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "small_pool", {"layers.MaxPooling1D(5)": "layers.MaxPooling1D(2)"},
    en="the pooling takes two moments at a time: it should take five.",
    ko="풀링이 두 시각씩 묶습니다. 다섯 시각씩이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "no_pool", {"    x = layers.MaxPooling1D(5)(x)\n": ""},
    en="the max pooling after the first convolution is missing.",
    ko="첫 합성곱 뒤의 최대 풀링이 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "build_profile", "fixed_groups", {"layers.Dense(n_income,": "layers.Dense(10,"},
    en="the number of income groups is fixed at 10: use the argument.",
    ko="소득 구간의 수가 10으로 고정되어 있습니다. 인수를 쓰세요.",
)  # fmt: skip

# --- compile_profile ---

WEIGHTS = '"age": 0.25, "income": 1.0, "gender": 10.0'
LOSSES = '"age": "mse", "income": "sparse_categorical_crossentropy", "gender": "binary_crossentropy"'

mistakes.edit(
    "compile_profile", "no_weights", {f"        loss_weights={{{WEIGHTS}}},\n": ""},
    en="the losses have no weights: 0.25, 1 and 10.",
    ko="손실에 가중치를 두지 않았습니다. 0.25, 1, 10입니다.",
)  # fmt: skip
mistakes.edit(
    "compile_profile", "weights_exchanged", {WEIGHTS: '"age": 10.0, "income": 1.0, "gender": 0.25'},
    en="the weights of age and gender are exchanged: the large loss gets the small weight.",
    ko="나이와 성별의 손실 가중치가 뒤바뀌었습니다. 큰 손실에 작은 가중치를 줍니다.",
)  # fmt: skip
mistakes.edit(
    "compile_profile", "income_heavy", {WEIGHTS: '"age": 0.25, "income": 10.0, "gender": 1.0'},
    en="the weights of income and gender are exchanged: 1 for the income, 10 for the gender.",
    ko="소득과 성별의 손실 가중치가 뒤바뀌었습니다. 소득이 1, 성별이 10입니다.",
)  # fmt: skip
mistakes.edit(
    "compile_profile", "age_absolute", {LOSSES: LOSSES.replace('"mse"', '"mae"')},
    en="the age has the mean absolute error: it should be the mean squared error.",
    ko="나이의 손실이 평균 절대 오차입니다. 평균 제곱 오차여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "compile_profile", "gender_squared", {LOSSES: LOSSES.replace('"binary_crossentropy"', '"mse"')},
    en="the gender has the mean squared error: it should be the binary cross-entropy.",
    ko="성별의 손실이 평균 제곱 오차입니다. 이진 교차 엔트로피여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "compile_profile", "one_hot_income", {LOSSES: LOSSES.replace("sparse_", "")},
    en="the income's loss expects one-hot rows: integer targets need the sparse one.",
    ko="소득에 쓴 손실은 원-핫 정답을 받습니다. 정수 정답에는 sparse가 붙은 것을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "compile_profile", "gender_categorical",
    {LOSSES: LOSSES.replace('"binary_crossentropy"', '"categorical_crossentropy"')},
    en="the categorical cross-entropy is 0 for a single output: the gender needs the binary one.",
    ko="출력이 하나이면 범주형 교차 엔트로피는 언제나 0입니다. 성별에는 이진 교차 엔트로피를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "compile_profile", "one_loss", {f"loss={{{LOSSES}}}": 'loss="mse"'},
    en="one loss is used for all three outputs: each has its own.",
    ko="세 출력에 손실 하나를 썼습니다. 저마다 손실이 다릅니다.",
)  # fmt: skip
mistakes.edit(
    "compile_profile", "no_age", {LOSSES: LOSSES.replace('"age": "mse", ', ""),
                                  WEIGHTS: '"income": 1.0, "gender": 10.0'},
    en="the age has no loss and is never trained.",
    ko="나이에 손실이 없어서 전혀 학습되지 않습니다.",
)  # fmt: skip
mistakes.edit(
    "compile_profile", "no_return", {"    return model\n": ""},
    en="nothing is returned: give back the model.",
    ko="돌려주는 것이 없습니다. 모델을 돌려주세요.",
)  # fmt: skip

# --- build_residual ---

SECOND = "h = keras.layers.Dense(n_features)(h)"
TOTAL = "total = keras.layers.add([x, h])"
AFTER = 'h = keras.layers.Activation("relu")(total)'

mistakes.edit(
    "build_residual", "no_way_around", {TOTAL: "total = h"},
    en="the input is not added: nothing goes around the two layers.",
    ko="입력을 더하지 않았습니다. 두 층을 돌아가는 길이 없습니다.",
)  # fmt: skip
mistakes.edit(
    "build_residual", "dropout", {TOTAL: "total = keras.layers.add([x, keras.layers.Dropout(0.5)(h)])"},
    en="there is a dropout layer that the formula does not have.",
    ko="식에 없는 드롭아웃 층이 있습니다.",
)  # fmt: skip
mistakes.edit(
    "build_residual", "side_by_side", {TOTAL: "total = keras.layers.concatenate([x, h])"},
    en="the two were put side by side: add them entry by entry.",
    ko="둘을 이어 붙였습니다. 같은 자리끼리 더하세요.",
)  # fmt: skip
mistakes.edit(
    "build_residual", "multiplied", {TOTAL: "total = keras.layers.multiply([x, h])"},
    en="the two were multiplied: add them.",
    ko="둘을 곱했습니다. 더하세요.",
)  # fmt: skip
mistakes.edit(
    "build_residual", "averaged", {TOTAL: "total = keras.layers.average([x, h])"},
    en="the mean of the two was taken: add them.",
    ko="둘의 평균을 냈습니다. 더하세요.",
)  # fmt: skip
mistakes.edit(
    "build_residual", "subtracted", {TOTAL: "total = keras.layers.subtract([h, x])"},
    en="the input was subtracted: add it.",
    ko="입력을 뺐습니다. 더하세요.",
)  # fmt: skip
mistakes.edit(
    "build_residual", "no_relu_after", {AFTER: "h = total"},
    en="ReLU after the sum is missing.",
    ko="더한 뒤의 ReLU가 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "build_residual", "relu_before",
    {SECOND: 'h = keras.layers.Dense(n_features, activation="relu")(h)', AFTER: "h = total"},
    en="ReLU stands before the sum: it follows it.",
    ko="ReLU가 더하기 앞에 있습니다. 더한 뒤에 와야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_residual", "relu_twice", {SECOND: 'h = keras.layers.Dense(n_features, activation="relu")(h)'},
    en="the second layer has ReLU: it has no activation, ReLU follows the sum only.",
    ko="둘째 층에도 ReLU가 있습니다. 활성화 없이 더한 뒤에만 ReLU를 씁니다.",
)  # fmt: skip
mistakes.edit(
    "build_residual", "one_layer", {f"    {SECOND}\n": ""},
    en="there is one layer only before the sum: there should be two.",
    ko="더하기 전에 층이 하나뿐입니다. 둘이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_residual", "shared_layer",
    {'h = keras.layers.Dense(n_features, activation="relu")(x)':
     "dense = keras.layers.Dense(n_features)\n    h = keras.layers.Activation(\"relu\")(dense(x))",
     SECOND: "h = dense(h)"},
    en="one layer object was used twice: the two layers have weights of their own.",
    ko="층 객체 하나를 두 번 썼습니다. 두 층은 저마다 가중치가 있습니다.",
)  # fmt: skip
mistakes.edit(
    "build_residual", "first_linear",
    {'h = keras.layers.Dense(n_features, activation="relu")(x)': "h = keras.layers.Dense(n_features)(x)"},
    en="the first layer has no ReLU: two linear layers are one.",
    ko="첫 층에 ReLU가 없습니다. 선형인 두 층은 한 층과 같습니다.",
)  # fmt: skip
mistakes.edit(
    "build_residual", "no_softmax", {'n_classes, activation="softmax"': "n_classes"},
    en="the output has no softmax: it should be probabilities.",
    ko="출력에 소프트맥스가 없습니다. 확률이어야 합니다.",
)  # fmt: skip

# --- build_matcher ---

EMBEDDING = "embedding = keras.layers.Embedding(vocab, 16)"
ENCODER = "encoder = keras.layers.LSTM(8)"
PRODUCT = "keras.layers.multiply([encoder(embedding(left)), encoder(embedding(right))])"

mistakes.edit(
    "build_matcher", "nothing_shared",
    {EMBEDDING: "embedding = lambda words: keras.layers.Embedding(vocab, 16)(words)",
     ENCODER: "encoder = lambda vectors: keras.layers.LSTM(8)(vectors)"},
    en="each sentence has layers of its own: make each layer once and call it on both inputs.",
    ko="문장마다 층을 따로 만들었습니다. 층을 한 번만 만들어 두 입력에 적용하세요.",
)  # fmt: skip
mistakes.edit(
    "build_matcher", "two_encoders", {ENCODER: "encoder = lambda vectors: keras.layers.LSTM(8)(vectors)"},
    en="the LSTM is made twice: both sentences share one.",
    ko="LSTM을 두 번 만들었습니다. 두 문장이 하나를 함께 씁니다.",
)  # fmt: skip
mistakes.edit(
    "build_matcher", "two_embeddings",
    {EMBEDDING: "embedding = lambda words: keras.layers.Embedding(vocab, 16)(words)"},
    en="the embedding is made twice: both sentences share one.",
    ko="임베딩을 두 번 만들었습니다. 두 문장이 하나를 함께 씁니다.",
)  # fmt: skip
mistakes.edit(
    "build_matcher", "side_by_side", {PRODUCT: PRODUCT.replace("multiply", "concatenate")},
    en="the two vectors were put side by side: multiply them entry by entry.",
    ko="두 벡터를 이어 붙였습니다. 같은 자리끼리 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "build_matcher", "added", {PRODUCT: PRODUCT.replace("multiply", "add")},
    en="the two vectors were added: multiply them entry by entry.",
    ko="두 벡터를 더했습니다. 같은 자리끼리 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "build_matcher", "subtracted", {PRODUCT: PRODUCT.replace("multiply", "subtract")},
    en="the two vectors were subtracted: multiply them entry by entry, so that the order does not matter.",
    ko="두 벡터를 뺐습니다. 순서가 상관없도록 같은 자리끼리 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "build_matcher", "left_twice", {PRODUCT: PRODUCT.replace("embedding(right)", "embedding(left)")},
    en="the left sentence is read twice, and the right one is not used.",
    ko="왼쪽 문장을 두 번 읽고 오른쪽 문장은 쓰지 않았습니다.",
)  # fmt: skip
mistakes.edit(
    "build_matcher", "dot",
    {PRODUCT: "keras.layers.dot([encoder(embedding(left)), encoder(embedding(right))], axes=-1)"},
    en="the products were summed up (a dot product): the Dense layer gets all eight of them.",
    ko="곱을 모두 더했습니다(내적). Dense 층에는 여덟 개의 곱이 그대로 들어갑니다.",
)  # fmt: skip
mistakes.edit(
    "build_matcher", "no_sigmoid", {'keras.layers.Dense(1, activation="sigmoid")': "keras.layers.Dense(1)"},
    en="the output has no sigmoid: it should be a probability.",
    ko="출력에 시그모이드가 없습니다. 확률이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_matcher", "exchanged_sizes",
    {EMBEDDING: "embedding = keras.layers.Embedding(vocab, 8)", ENCODER: "encoder = keras.layers.LSTM(16)"},
    en="the sizes are exchanged: 16 dimensions for the embedding, 8 units for the LSTM.",
    ko="크기가 뒤바뀌었습니다. 임베딩이 16차원, LSTM이 8유닛입니다.",
)  # fmt: skip

# --- questions: only the hidden check knows the answer, so these are caught but not named to a learner ---

mistakes.edit(
    "q1", "no_biases", {"(32500, 16500)": "(32000, 16000)"},
    en="the biases are missing: one for each answer.",
    ko="편향이 빠졌습니다. 답마다 하나씩 있습니다.",
)  # fmt: skip
mistakes.edit(
    "q1", "same_size", {"(32500, 16500)": "(32500, 32500)"},
    en="add leaves the length at 32.",
    ko="add를 쓰면 길이가 32 그대로입니다.",
)  # fmt: skip
mistakes.edit(
    "q2", "padded", {"(496, 99, 95, 91)": "(500, 100, 100, 100)"},
    en="without padding each convolution of width 5 takes 4 away.",
    ko="패딩이 없으므로 너비 5인 합성곱마다 길이가 4씩 줄어듭니다.",
)  # fmt: skip
mistakes.edit(
    "q2", "rounded_up", {"(496, 99, 95, 91)": "(496, 100, 96, 92)"},
    en="pooling rounds down: moments that do not fill a window are dropped.",
    ko="풀링은 버림합니다. 창을 채우지 못한 시각은 버려집니다.",
)  # fmt: skip
mistakes.edit(
    "q3", "by_size", {'return "c"': 'return "b"'},
    en="a large weight makes the large loss larger still.",
    ko="큰 손실에 큰 가중치를 주면 차이가 더 벌어집니다.",
)  # fmt: skip
mistakes.edit(
    "q3", "equal", {'return "c"': 'return "a"'},
    en="with equal weights the largest loss dominates.",
    ko="가중치가 같으면 가장 큰 손실이 학습을 좌우합니다.",
)  # fmt: skip

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "build_qa",
    en=[
        "Draw the graph with the shape on every arrow. Which layer has two arrows coming in?",
        "Read the diagram of section 1 from left to right. Check vocabulary and dimension of each of the two "
        "embeddings, "
        "that each half has an LSTM of its own, that the vectors are joined along the last axis, and the order of the "
        "inputs of the model.",
        "p = softmax([h_text ; h_question]·W + b), h_text = last state of LSTM(E_text[words]); W is (64, answers).",
    ],
    ko=[
        "화살표마다 모양을 적으며 그래프를 그려 보세요. 화살표 두 개가 들어오는 층은 무엇인가요?",
        "1절의 그림을 왼쪽부터 읽어 보세요. 두 임베딩의 어휘와 차원, 갈래마다 따로 있는 LSTM, 벡터를 잇는 축, "
        "모델 입력의 순서를 "
        "확인하세요.",
        "p = softmax([h_글 ; h_질문]·W + b), h_글 = LSTM(E_글[단어])의 마지막 상태; W는 (64, 답의 수).",
    ],
)
mistakes.hints(
    "qa_parameters",
    en=[
        "Which layers have weights, and what shape has each?",
        "Go through the table of section 1 for the two embeddings, the two LSTMs and the Dense. The two LSTMs get "
        "inputs of "
        "different size.",
        "V_t·64 + V_q·32 + 4(64·32 + 32² + 32) + 4(32·32 + 32² + 32) + 64·A + A.",
    ],
    ko=[
        "어느 층에 가중치가 있고 모양은 무엇인가요?",
        "1절의 표를 임베딩 둘, LSTM 둘, Dense에 차례로 쓰세요. 두 LSTM에 들어가는 차원은 서로 다릅니다.",
        "V_t·64 + V_q·32 + 4(64·32 + 32² + 32) + 4(32·32 + 32² + 32) + 64·A + A.",
    ],
)
mistakes.hints(
    "best_answer",
    en=[
        "What shape have the probabilities, and along which axis do the answers lie?",
        "Give both inputs to the model as one list, and look for the place of the largest entry in each row.",
        "answer_i = argmax_k p_ik.",
    ],
    ko=[
        "확률의 모양은 무엇이고, 답은 어느 축에 놓여 있나요?",
        "두 입력을 리스트 하나로 모델에 주고, 행마다 가장 큰 값의 자리를 찾으세요.",
        "답_i = argmax_k p_ik.",
    ],
)
mistakes.hints(
    "train_step",
    en=[
        "Which of the four parts of a step changes the weights, and when is the loss computed?",
        "Look at the optimizer (plain SGD with the rate that was given), the loss (integer targets, "
        "probabilities, mean over "
        "the batch), and that there is exactly one update.",
        "L = −(1/N) Σ_i log p_i[t_i]; w ← w − η ∂L/∂w; return the L of before.",
    ],
    ko=[
        "한 단계의 네 부분 가운데 가중치를 바꾸는 것은 무엇이고, 손실은 언제 구하나요?",
        "옵티마이저(주어진 학습률의 단순한 SGD), 손실(정수 정답, 확률, 배치 평균), 그리고 갱신이 꼭 한 번인지를 "
        "보세요.",
        "L = −(1/N) Σ_i log p_i[t_i]; w ← w − η ∂L/∂w; 갱신하기 전의 L을 돌려줌.",
    ],
)
mistakes.hints(
    "build_profile",
    en=[
        "Follow a text of 60 words through the diagram: how long is it after each layer?",
        "Compare layer by layer: filters, width, ReLU, no padding, pooling by 5, the maximum over all moments. "
        "Then the three "
        "heads: which of them has which activation, and in which order are they given?",
        "age = w·h + b; income = softmax(W·h + b); gender = σ(w·h + b), all from the same h (N, 128).",
    ],
    ko=[
        "단어 60개인 글을 그림대로 따라가 보세요. 층마다 길이가 얼마인가요?",
        "층마다 비교하세요. 필터의 수, 너비, ReLU, 패딩 없음, 5씩 묶는 풀링, 시각 전체의 최댓값입니다. 그다음 세 "
        "출력을 보세요. 활성화 "
        "함수는 저마다 무엇이고, 순서는 어떤가요?",
        "나이 = w·h + b; 소득 = softmax(W·h + b); 성별 = σ(w·h + b), 모두 같은 h (N, 128)에서.",
    ],
)
mistakes.hints(
    "compile_profile",
    en=[
        "What kind of thing is each output: a number, one of ten groups, or yes or no?",
        "Check the loss and the weight of each output by itself, by its name. The failing check says which output "
        "it is "
        "about.",
        "L = 0.25·mean((a − â)²) + mean(−log p[t]) + 10·mean(−g log q − (1 − g) log(1 − q)).",
    ],
    ko=[
        "출력은 저마다 무엇인가요? 수, 열 구간 가운데 하나, 예 또는 아니요?",
        "출력마다 이름을 보며 손실과 그 가중치를 따로 확인하세요. 어느 출력인지는 실패한 검사에 나와 있습니다.",
        "L = 0.25·평균((a − â)²) + 평균(−log p[t]) + 10·평균(−g log q − (1 − g) log(1 − q)).",
    ],
)
mistakes.hints(
    "build_residual",
    en=[
        "Where does the input go, besides into the first layer?",
        "Count the ReLUs: one after the first layer, one after the sum. The second layer has none, and what is "
        "added is the "
        "input itself.",
        "y = softmax(W₃·ReLU(x + W₂·ReLU(W₁x + b₁) + b₂) + b₃).",
    ],
    ko=[
        "입력은 첫 층 말고 또 어디로 가나요?",
        "ReLU를 세어 보세요. 첫 층 뒤에 하나, 더한 뒤에 하나입니다. 둘째 층에는 없고, 더하는 것은 입력 그대로입니다.",
        "y = softmax(W₃·ReLU(x + W₂·ReLU(W₁x + b₁) + b₂) + b₃).",
    ],
)
mistakes.hints(
    "build_matcher",
    en=[
        "How many embeddings and how many LSTMs are there, and how often is each of them called?",
        "A layer is made once and called on both inputs. Compare the number of parameters with the example: twice "
        "as many "
        "means layers made twice.",
        "y = σ(w·(h_left ⊙ h_right) + b), both h from the same embedding and LSTM; V·16 + 800 + 9 parameters.",
    ],
    ko=[
        "임베딩과 LSTM은 몇 개이고, 저마다 몇 번 부르나요?",
        "층은 한 번 만들어 두 입력에 적용합니다. 매개변수의 수를 예와 비교하세요. 두 배쯤이면 층을 두 번 만든 "
        "것입니다.",
        "y = σ(w·(h_왼쪽 ⊙ h_오른쪽) + b), 두 h는 같은 임베딩과 LSTM에서 나옴; 매개변수 V·16 + 800 + 9개.",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "How long is the vector that goes into the last Dense in each of the two cases?",
        "Section 1 says what concatenate makes of two vectors of 32; section 3 says what add makes of them.",
        "Dense: n·m + m.",
    ],
    ko=[
        "두 경우에 마지막 Dense에 들어가는 벡터의 길이는 얼마인가요?",
        "32인 두 벡터로 concatenate가 만드는 것은 1절에, add가 만드는 것은 3절에 있습니다.",
        "Dense: n·m + m.",
    ],
)
mistakes.hints(
    "q2",
    en=[
        "What do a convolution without padding and a pooling do to the length?",
        "Section 2 has the example of a text of length 60: go the same way with 500.",
        "convolution: T − 4; pooling: ⌊T / 5⌋.",
    ],
    ko=[
        "패딩이 없는 합성곱과 풀링은 길이를 어떻게 바꾸나요?",
        "2절에 길이 60인 글의 예가 있습니다. 500으로 같은 길을 가 보세요.",
        "합성곱: T − 4; 풀링: ⌊T / 5⌋.",
    ],
)
mistakes.hints(
    "q3",
    en=[
        "What part of the total comes from each output?",
        "Multiply each loss by its weight and compare the three products.",
        "w_k·L_k about equal for all k.",
    ],
    ko=[
        "전체 손실에서 출력마다 차지하는 몫은 얼마인가요?",
        "손실마다 가중치를 곱해 세 값을 비교해 보세요.",
        "모든 k에서 w_k·L_k가 비슷해야 합니다.",
    ],
)
