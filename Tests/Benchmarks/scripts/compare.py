#!/usr/bin/env python3
"""Runs published rule engines on the rules and dossiers of one procedure, checks that all say the same, and prints
how long each takes from the text of a dossier to the list of what is missing.

Runs itself in a virtual environment of its own, `.build-peers`. An engine that cannot be installed is left out, and
said so; where none can be, this fails.
"""

import importlib.metadata
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv

from building import BENCHMARKS, build
from cases import cases
from peers import ALL

ENVIRONMENT = os.path.join(BENCHMARKS, ".build-peers")
PROCEDURE = "registro-dependientes-empleador"
ROUNDS = int(os.environ.get("ROUNDS", "15"))


def enter_environment():
    """Goes on in the virtual environment, with what could be installed there."""
    python = os.path.join(ENVIRONMENT, "bin/python")
    if os.path.realpath(sys.prefix) == os.path.realpath(ENVIRONMENT):
        return
    if not os.path.exists(python):
        venv.create(ENVIRONMENT, with_pip=True)
    for peer in ALL:
        if subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", peer.package]).returncode:
            print(f"!!! {peer.package} cannot be installed: {peer.name} is left out", file=sys.stderr)
    os.execv(python, [python, *sys.argv])


def ours(texts):
    """Our answers, and the nanoseconds of one dossier."""
    with tempfile.NamedTemporaryFile("w", suffix=".ndjson", encoding="utf-8") as file:
        file.write("".join(text + "\n" for text in texts))
        file.flush()
        found = subprocess.run([build("workloads"), "missing", file.name], check=True, capture_output=True, text=True)
    *answers, last = [json.loads(line) for line in found.stdout.splitlines()]
    return answers, last["nanoseconds"]


def check_expectations(found, answers):
    for (name, _, expected), answer in zip(found, answers):
        for key in ("missing", "defective", "notMet"):
            if sorted(expected.get(key, [])) != sorted(answer[key]):
                sys.exit(f"{name}: {key} is {answer[key]}, and its author expects {expected.get(key, [])}")


def check_outputs(peer, names, texts, answers):
    """Ends where a peer says something else on any dossier; says how many entries it was compared on."""
    entries = 0
    for name, text, answer in zip(names, texts, answers):
        missing, waiting = peer.judge(text)
        wanted = sorted(answer["missing"] + answer["defective"] + answer["notMet"])
        is_complete = not any(is_needed(identifier) for identifier in missing) and not waiting
        open_ = sorted(filter(is_needed, answer["undetermined"]))
        if missing != wanted or waiting != open_ or is_complete != (answer["outcome"] == "admissible"):
            sys.exit(f"{peer.name} differs on {name}: missing {missing}, open {waiting}; we say {answer}")
        entries += len(wanted) + len(waiting)
    return entries


def is_needed(identifier):
    """Whether it is more than recommended."""
    return not identifier.startswith(("datos-dependiente", "cedula-dependiente"))


def nanoseconds(peer, texts):
    """The median of rounds over dossiers, of one dossier, with all threads that an engine has."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time_ns()
        for text in texts:
            peer.judge(text)
        rounds.append((time.process_time_ns() - start) / len(texts))
    return statistics.median(rounds)


def lines_of(dossiers):
    return [json.dumps(dossier, ensure_ascii=False, separators=(",", ":")) for dossier in dossiers]


def samples():
    """The two dossiers that the other benchmarks measure: nobody wrote down what is missing in them but the engines."""
    for name in (PROCEDURE, PROCEDURE + "-grande"):
        with open(os.path.join(BENCHMARKS, "Dossiers", name + ".json"), encoding="utf-8") as file:
            yield name, json.load(file)


class JSONAlone:
    """What of a peer's time is Python's reading of the text, where the engine does not read it itself."""

    def judge(self, text):
        json.loads(text)


def main():
    enter_environment()
    found = list(cases(PROCEDURE))
    names, dossiers = zip(*((name, dossier) for name, dossier, _ in found), *samples())
    texts = lines_of(dossiers)
    answers, _ = ours(texts)
    check_expectations(found, answers)
    # What is timed: the dossiers of the cases, and the one of usual size.
    kinds = [texts[: len(found)], texts[len(found) : len(found) + 1]]
    sizes = [sum(len(text.encode()) for text in kind) / len(kind) for kind in kinds]
    print(f"{len(texts)} dossiers of {PROCEDURE}; microseconds of the processor from text to what is missing\n")
    print(
        f"| engine | its {len(kinds[0])} cases, {sizes[0]:,.0f} bytes each | of ours | {sizes[1]:,.0f} bytes | of ours "
        "| same output on | said in Python for it |\n|---|---|---|---|---|---|---|"
    )
    own, rows = [[ours(kind)[1] for kind in kinds]], []
    for kind in ALL:
        try:
            peer = kind()
        except ImportError:
            print(f"!!! {kind.name} is not installed: left out", file=sys.stderr)
            continue
        entries = check_outputs(peer, names, texts, answers)
        times = [nanoseconds(peer, kind) for kind in kinds]
        # Ours before and after, for a machine that becomes faster or slower meanwhile.
        own.append([ours(kind)[1] for kind in kinds])
        cells = [f"{time / 1e3:.1f} | {2 * time / (own[-2][i] + own[-1][i]):.1f} ×" for i, time in enumerate(times)]
        version = importlib.metadata.version(peer.package).split(".post")[0]
        rows.append(f"| {peer.name} {version} | {' | '.join(cells)} | {len(texts)} dossiers, {entries} entries | {peer.in_python} |")
    if not rows:
        sys.exit("no engine could be installed: there is nothing to compare with")
    cells = [f"{statistics.median(times[i] for times in own) / 1e3:.1f} | 1" for i in range(2)]
    print(f"| Tramites | {' | '.join(cells)} | what the cases' author expects | |")
    print(*rows, sep="\n")
    alone = [nanoseconds(JSONAlone(), kind) / 1e3 for kind in kinds]
    print(f"\nThe engines but Rego get what Python read: `json.loads` alone takes {alone[0]:.1f} and {alone[1]:.1f}.")


if __name__ == "__main__":
    main()
