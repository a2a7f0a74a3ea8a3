"""``python -m tests.fuzz``: searches for longer than a test does."""

from __future__ import annotations

import argparse

from tests.fuzz.engine import keep, search
from tests.fuzz.targets import TARGETS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--target", choices=[target.name for target in TARGETS])
    parser.add_argument("--keep", action="store_true", help="add inputs that reach new lines to the corpus")
    chosen = parser.parse_args()
    for target in TARGETS:
        if chosen.target in (None, target.name):
            found = search(target, chosen.seed, 10**12, chosen.seconds)
            kept = keep(target, found.new) if chosen.keep else 0
            print(f"{target.name}: {found.inputs} inputs, {len(found.lines)} lines, {len(found.new)} new, {kept} kept")


if __name__ == "__main__":
    main()
