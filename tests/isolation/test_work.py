"""What a submission needs goes on working inside."""

from __future__ import annotations

import os

import pytest

from grader.sandbox.guest.isolation import Level, library_paths


def test_matrices_are_multiplied_and_solved(limited) -> None:
    code = """
        import numpy as np
        a = np.random.default_rng(1).normal(size=(200, 200))
        answer = bool(np.allclose(a @ np.linalg.solve(a, np.eye(200)), np.eye(200)))
    """
    assert limited(code).value is True


def test_the_libraries_that_a_notebook_imports_can_be_imported(limited) -> None:
    code = """
        import asyncio, ctypes, csv, decimal, email, fractions, html.parser, json, logging, sqlite3, ssl, statistics
        import unittest, urllib.request, uuid, xml.dom.minidom, zipfile, zoneinfo, concurrent.futures, multiprocessing
        import numpy.fft, numpy.polynomial, numpy.testing
        answer = str(zoneinfo.ZoneInfo("Asia/Seoul"))
    """
    assert limited(code).value == "Asia/Seoul"


@pytest.mark.parametrize("name", ["scipy.linalg", "pandas", "PIL.Image"])
def test_larger_libraries_can_be_imported_where_they_are_installed(full, name: str) -> None:
    pytest.importorskip(name.split(".")[0])
    outcome = full(f"import {name}; answer = 1", open_files=256)
    assert outcome.value == 1, outcome.text


def test_a_plot_is_saved(own_root) -> None:
    pytest.importorskip("matplotlib")
    code = """
        import os
        import matplotlib.pyplot as plt
        plt.plot([1, 2, 3])
        plt.title("loss")
        plt.savefig("/box/plot.png")
        answer = os.path.getsize("/box/plot.png")
    """
    outcome = own_root(code)
    assert outcome.value is not None, outcome.text
    assert outcome.value > 1000


def test_arrays_are_saved_and_loaded(own_root) -> None:
    code = """
        import numpy as np, sqlite3, tempfile
        np.savez("weights.npz", w=np.arange(6).reshape(2, 3))
        with tempfile.TemporaryDirectory() as folder, open(folder + "/x", "w") as file:
            file.write("x")
        np.memmap("map.bin", dtype=float, mode="w+", shape=(10,))[:] = 3
        answer = np.load("weights.npz")["w"].tolist()
    """
    outcome = own_root(code)
    assert outcome.value == [[0, 1, 2], [3, 4, 5]], outcome.text


def test_tmp_is_the_box(own_root) -> None:
    code = "import os; open('/tmp/x', 'w').write('x'); answer = os.listdir('/box')"
    outcome = own_root(code)
    if any(path.startswith("/tmp/") for path in library_paths()):
        assert outcome.errno == "EROFS"  # it holds libraries then, which nobody may change
    else:
        assert outcome.value == ["x"]


def test_magics_work(own_root) -> None:
    code = """
        from IPython.core.interactiveshell import InteractiveShell
        from IPython.core.history import HistoryManager
        HistoryManager.enabled = False
        shell = InteractiveShell()
        shell.run_cell("%timeit -n 2 -r 1 -q 1 + 1", silent=True)
        shell.run_cell("x = 3\\n%time y = x + 1", silent=True)
        shell.run_line_magic("precision", "3")
        answer = [shell.user_ns["y"], shell.run_cell("!ls", silent=True).success]
    """
    outcome = own_root(code)
    assert outcome.value is not None, outcome.text
    assert outcome.value[0] == 4


def test_timers_and_clocks_work(limited) -> None:
    code = """
        import signal, time
        caught = []
        signal.signal(signal.SIGALRM, lambda number, frame: caught.append(number))
        signal.setitimer(signal.ITIMER_REAL, 0.01)
        start = time.perf_counter()
        while not caught and time.perf_counter() - start < 2:
            time.sleep(0.001)
        answer = [caught == [signal.SIGALRM], time.time() > 0, time.process_time() > 0]
    """
    assert limited(code).value == [True, True, True]


def test_thread_pools_work(filtered) -> None:
    code = """
        from concurrent.futures import ThreadPoolExecutor
        with ThreadPoolExecutor(4) as pool:
            answer = list(pool.map(lambda x: x * x, range(5)))
    """
    assert filtered(code).value == [0, 1, 4, 9, 16]


KERAS = """
    import tempfile
    tempfile.tempdir = "/box"  # as the zygote does after the fork
    import numpy as np, tensorflow as tf, keras
    product = float(tf.matmul(tf.ones((50, 50)), tf.ones((50, 50))).numpy().sum())
    model = keras.Sequential([keras.layers.Dense(4, activation="relu"), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    history = model.fit(np.ones((10, 3)), np.ones((10, 1)), verbose=0, epochs=2).history["loss"]
    model.save("/box/model.keras")
    model.save_weights("/box/model.weights.h5")
    same = keras.models.load_model("/box/model.keras").predict(np.ones((1, 3)), verbose=0)
    batches = len(list(tf.data.Dataset.from_tensor_slices(np.arange(10)).batch(3).prefetch(2)))
    answer = [product, len(history), bool(np.allclose(same, model.predict(np.ones((1, 3)), verbose=0))), batches]
"""


@pytest.mark.slow
def test_keras_trains_saves_and_loads(start_server, hold) -> None:
    """TensorFlow is imported before the fork, as in the zygote, and computes nothing there."""
    pytest.importorskip("tensorflow")
    as_root = os.geteuid() == 0
    options = {"view": True, "user": True} if as_root else {}
    server = start_server({"WITH_TENSORFLOW": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}, **options)
    outcome = hold(server, Level.A, "user")(KERAS, memory_bytes=8 << 30, cpu_seconds=60, deadline=60)
    assert outcome.value == [125000.0, 2, True, 4], outcome.text
