"""What Keras makes of windows, texts and embeddings. Texts are recorded as the numbers of their characters."""

from grader.grading.keras_answers import Answers

answers = Answers()

SENTENCE = (
    "The quick, brown fox doesn't (ever) jump!  나는 오늘도 Keras로 "
    '신경망을 배웁니다; 나는 배웁니다, "정말"? x_1 = 3.5'
)
CHARACTERS = "Ａ급 (A급), 딥러닝\t① 번 — a!\n끝."


def codes(text):
    return [ord(character) for character in text]


def found(layer, text):
    """The tokens that an adapted TextVectorization finds in a text, in order."""
    import numpy as np

    words = layer.get_vocabulary()
    return [str(words[index]) for index in np.asarray(layer([text]))[0]]


@answers.record("moving_average")
def moving_average(rng):
    import keras

    x, k = rng.normal(size=10), 4
    layer = keras.layers.AveragePooling1D(k, strides=1, padding="valid", dtype="float64")
    y = keras.ops.convert_to_numpy(layer(x.reshape(1, -1, 1)))
    return {"x": x, "k": k, "y": y[0, :, 0]}


@answers.record("word_tokenize")
def word_tokenize(rng):
    import keras

    layer = keras.layers.TextVectorization()
    layer.adapt([SENTENCE])
    return {"text": codes(SENTENCE), "tokens": codes("\n".join(found(layer, SENTENCE)))}


@answers.record("char_tokenize")
def char_tokenize(rng):
    import keras

    layer = keras.layers.TextVectorization(standardize=None, split="character")
    layer.adapt([CHARACTERS])
    return {"text": codes(CHARACTERS), "tokens": codes("".join(found(layer, CHARACTERS)))}


@answers.record("ngrams")
def ngrams(rng):
    import keras

    words = "the cat saw the dog and the cat ran 고양이는 the cat 달렸다"
    layer = keras.layers.TextVectorization(ngrams=(2,))
    layer.adapt([words])
    return {"words": codes(words), "pairs": codes("\n".join(found(layer, words)))}


@answers.record("build_vocabulary")
def build_vocabulary(rng):
    import keras

    # No two counts are equal: Keras puts equally frequent words into the reverse of alphabetical order.
    counts = {"나는": 3, "the": 6, "cat": 1, "학교에": 5, "mat": 2, "간다": 4}
    words = [word for word, count in counts.items() for _ in range(count)]
    text = " ".join(words[i] for i in rng.permutation(len(words)))
    layer = keras.layers.TextVectorization(max_tokens=7)
    layer.adapt([text])
    names = [str(word) for word in layer.get_vocabulary()]
    return {"words": codes(text), "max_tokens": 7, "vocabulary": codes("\n".join(names))}


@answers.record("one_hot_encode")
def one_hot_encode(rng):
    import keras

    names = ["나는", "the", "학교에", "cat"]
    words = ["cat", "학교에", "dog", "the", "나는", "the", "집에"]
    layer = keras.layers.StringLookup(vocabulary=names, mask_token="", output_mode="one_hot")
    y = keras.ops.convert_to_numpy(layer(words))
    vocabulary = [str(word) for word in layer.get_vocabulary()]
    return {"words": codes(" ".join(words)), "vocabulary": codes("\n".join(vocabulary)), "y": y}


@answers.record("Embedding")
def embedding(rng):
    import keras
    import tensorflow as tf

    W, dout = rng.normal(size=(6, 3)), rng.normal(size=(2, 4, 3))
    idx = rng.permutation([0, 2, 2, 5, 2, 0, 3, 5]).reshape(2, 4)
    layer = keras.layers.Embedding(6, 3, dtype="float64")
    layer.build((None, 4))
    layer.set_weights([W])
    with tf.GradientTape() as tape:
        y = layer(idx)
        scalar = tf.reduce_sum(y * dout)
    dW = tf.convert_to_tensor(tape.gradient(scalar, layer.trainable_variables[0]))  # repeats are summed
    return {"W": W, "idx": idx, "dout": dout, "y": keras.ops.convert_to_numpy(y), "dW": dW.numpy()}
