"""Mutated inputs by the hundred thousand, for whatever reads bytes that students control.

An input that reaches a line no input reached before is kept and mutated further. Those in ``corpus/`` are replayed by
every test run. To search longer, and add what reaches new lines to the corpus::

    python -m tests.fuzz --seconds 3600 --seed 7 --keep
"""
