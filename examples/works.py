"""What the students of the example class hand in of the assignments that ``students.py`` does not tell of.

Nearly all of it is the course's own material by name: alternatives for what is right, known mistakes for what is wrong.
"""

from __future__ import annotations

from submission import Work, by_colab, by_old_jupyter

WORKS: dict[str, tuple[Work, ...]] = {
    "kim-minjun": (
        Work(
            "01_perceptron",
            "Right, in the style of the notes; the written question is answered in full.",
            {
                "written": """
(1) XNOR가 되려면 (0,0)에서 $b > 0$, (1,1)에서 $w_1 + w_2 + b > 0$, (1,0)에서 $w_1 + b \\le 0$, (0,1)에서 $w_2 + b \\le 0$.
앞의 두 식을 더하면 $w_1 + w_2 + 2b > 0$이고 뒤의 두 식을 더하면 $w_1 + w_2 + 2b \\le 0$이므로 모순이다.

(2) 첫째 층의 두 직선이 (0,0)과 (1,1)을 하나씩 잘라 낸다. 둘째 층은 그 두 결과를 입력으로 받는데, 거기서는 (1,0)과 (0,1)이
같은 점이 되어 직선 하나로 나눌 수 있다.
""",
            },
            rest=0,
        ),
        Work("11_cnn", "Right, in the style of the notes; the written question is left.", rest=0),
        Work("09_keras_dnn", "Right; the written question is left.", rest=0),
    ),
    "choi-yuna": (
        Work(
            "01_perceptron",
            "NAND is an AND, XOR ends in an OR, the perceptron subtracts its bias; the last two exercises are left.",
            mistakes={"NAND": "not_turned_over", "XOR": "still_or", "perceptron": "bias_subtracted", "q1": "all"},
            rest=1,
            left=("fit_perceptron", "find_gates", "q3"),
        ),
        Work(
            "04_losses",
            "No small number inside the logarithm, and one half forgotten in the squared error.",
            {"written": "(1) 상수로 나누기만 하니까 괜찮다.\n\n(2) log 0이 된다."},
            mistakes={"cross_entropy_error": "no_epsilon", "mean_squared_error": "not_halved"},
            rest=2,
        ),
        Work(
            "09_keras_dnn",
            "One half counts as yes, the epochs are counted from 0; stopped before the classifier was trained.",
            mistakes={"evaluate_binary": "greater_equal", "read_history": "from_zero", "q2": "rounded_down"},
            rest=1,
            left=("build_and", "fit_classifier", "q3"),
        ),
    ),
    "lee-seoyeon": (
        Work(
            "02_activations",
            "Right; the written question is answered in full.",
            {
                "written": """
(1) 층을 두 개 쌓으면 $(xW_1 + b_1)W_2 + b_2 = x(W_1W_2) + (b_1W_2 + b_2)$라서 가중치 $W_1W_2$, 편향 $b_1W_2 + b_2$인 한 층과
똑같다. 10층이어도 이것을 되풀이하면 결국 한 층이다.

(2) 음수에서 ReLU의 기울기가 0이라 이 뉴런을 지나는 기울기도 모두 0이 된다. 가중치가 바뀌지 않아서 계속 0만 내보낸다(죽은 ReLU).
시그모이드는 기울기가 작을 수는 있어도 0은 아니어서 조금씩은 배운다.
""",
            },
            rest=1,
        ),
        Work(
            "07_optimizers",
            "Right; the written question is answered in part.",
            {
                "written": "모멘텀에서는 기울기의 이동평균을, RMSprop에서는 기울기 제곱의 이동평균으로 나누는 것을 가져왔다. "
                "그래서 흔들림이 줄고 축마다 보폭이 비슷해진다."
            },
            rest=1,
        ),
        Work("13_recurrent", "Right; the written question is left.", rest=0),
        Work("15_generative", "Right; the written question is left.", rest=1),
    ),
    "garcia-lucia": (
        Work(
            "04_losses",
            "Right; the written question is answered in full.",
            {
                "written": """
(1) C is the same for all data, so the loss is only scaled by 1/C: same minimum, same direction of the gradient. The steps
are C times shorter, so the learning rate has to be C times larger, and the values cannot be compared with Keras' any more.

(2) Without it, a probability of exactly 0 for the right class gives log 0 = -inf, and 0 * -inf = nan ends the training. With
0.1 the loss of a completely wrong answer is only about 2.3, and a perfect answer gets a negative loss.
""",
            },
            rest=3,
            language="en",
        ),
        Work("08_training", "Right; the written question is left.", rest=0, language="en"),
        Work("14_functional_api", "Right; the written question is left.", rest=0, language="en"),
    ),
    "jung-haeun": (
        Work(
            "02_activations",
            "The functions are right, two of the derivatives take the input for the output.",
            mistakes={"sigmoid_grad": "rule_on_input", "tanh_grad": "rule_on_input", "vanishing": "value_at_zero"},
            styles={"q3": "NumPy"},
            rest=0,
        ),
        Work("10_convolution", "Right, with loops where others have im2col; the written question is left.", rest=2),
        Work(
            "15_generative",
            "The variance stands for the standard deviation, the divergence is not halved, the generator saturates.",
            mistakes={
                "reparameterize": "variance_for_std",
                "kl_divergence": "not_halved",
                "generator_loss": "saturating",
            },
            styles={"q2": "list"},
            rest=2,
            left=("vae_train_step", "gan_train_step", "image_strip", "q3"),
        ),
    ),
    "han-jisoo": (
        Work(
            "05_numerical_gradient",
            "Right; the written question is answered without a number.",
            {
                "written": "매개변수마다 손실을 두 번씩 계산해야 해서 너무 느리다. 그래도 역전파가 맞는지 확인할 때 쓴다. "
                "h가 크면 접선이 아니라 먼 두 점을 잇는 직선의 기울기가 되고, 너무 작으면 반올림 오차가 커진다."
            },
            rest=3,
        ),
    ),
    "mueller-jonas": (
        Work(
            "05_numerical_gradient",
            "numerical_gradient does not put the entries back; the network forgets its first bias.",
            mistakes={
                "numerical_gradient": "not_restored",
                "TwoLayerNet": "first_bias_missing",
                "minibatch": "separate_choices",
                "q1": "once_each",
            },
            rest=0,
            left=("q3",),
            language="en",
        ),
        Work(
            "14_functional_api",
            "The answer is sought in the columns, one gate is counted for an LSTM; the models of the second half are left.",
            mistakes={"best_answer": "column", "qa_parameters": "one_gate", "q1": "no_biases"},
            rest=0,
            left=("build_profile", "compile_profile", "build_matcher", "q3"),
            language="en",
        ),
    ),
    "yoon-subin": (
        Work(
            "07_optimizers",
            "Adam without its correction, the learning rate in stairs for a slope; three exercises are left.",
            mistakes={"Adam": "no_correction", "lr_decay": "staircase_swapped", "RMSprop": "adds_up"},
            rest=0,
            left=("Nesterov", "optimize", "q1", "q2", "q3"),
        ),
    ),
    "jo-sungho": (
        Work(
            "08_training",
            "Batch normalization divides by N - 1, dropout does not scale, the edges of the blur are dark.",
            mistakes={
                "BatchNormalization": "ddof",
                "Dropout": "unscaled",
                "blur": "zero_padding",
                "l2_penalty": "no_half",
            },
            rest=1,
            left=("EarlyStopping", "q3"),
        ),
    ),
    "smith-olivia": (
        Work(
            "10_convolution",
            "The padding is counted once, pad2d repeats the edge, the count has no biases; no pooling.",
            mistakes={"conv_output_size": "pad_once", "pad2d": "edge", "conv_param_count": "no_biases"},
            rest=0,
            left=("Pooling", "AveragePooling", "q1", "q2", "q3"),
            language="en",
        ),
    ),
    "hwang-jaemin": (
        Work(
            "11_cnn",
            "The table has no biases, the shapes are those without padding; no pictures and no deep network.",
            mistakes={"output_shapes": "valid", "parameter_table": "no_biases", "q1": "filters_only"},
            rest=0,
            left=("build_deep_cnn", "feature_maps", "class_activation_map", "filter_grid", "q3"),
        ),
    ),
    "baek-eunji": (
        Work("12_sequences", "Right; the file is of format 4.2 and has no cell ids.", rest=0, saved=by_old_jupyter),
    ),
    "ivanova-anna": (
        Work(
            "12_sequences",
            "Saved by Colab; capital letters are kept, no row for unknown words, the forecast is not integrated.",
            mistakes={
                "word_tokenize": "case_kept",
                "build_vocabulary": "no_unknown",
                "arima_forecast": "not_integrated",
                "Embedding": "last_only",
            },
            rest=1,
            left=("q1", "q2", "q3"),
            language="en",
            saved=by_colab,
        ),
    ),
    "lim-hyunwoo": (
        Work(
            "13_recurrent",
            "The gates of the LSTM come in another order; what builds on it is right. Dropout is not scaled.",
            mistakes={"LSTMCell": "order_ifgo", "recurrent_mask": "not_scaled", "clip_grads": "each_array"},
            rest=0,
            left=("MaskedRNN", "q2"),
        ),
    ),
}
