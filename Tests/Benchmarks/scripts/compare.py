#!/usr/bin/env python3
"""Runs published rule engines on the rules and dossiers of one procedure, checks that all say the same, and prints
how long each takes from the text of a dossier to the list of what is missing.

Runs itself in a virtual environment of its own, `.build-peers`. An engine that cannot be installed is left out, and
said so; where none can be, this fails.
"""

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


def compare(peer, found, texts, answers):
    """Ends where the outputs differ; says on how many dossiers and entries they could be compared."""
    compared = entries = 0
    for (name, _, _), text, answer in zip(found, texts, answers):
        if not peer.understands(answer):
            continue
        missing, waiting = peer.judge(text)
        wanted = sorted(filter(peer.says, answer["missing"] + answer["defective"] + answer["notMet"]))
        is_complete = not [identifier for identifier in missing if not is_recommended(identifier)] and not waiting
        if missing != wanted or is_complete != (answer["outcome"] == "admissible"):
            sys.exit(f"{peer.name} differs on {name}: {missing}, open {waiting}; we say {answer}")
        compared += 1
        entries += len(wanted)
    return compared, entries


def is_recommended(identifier):
    return identifier.startswith(("datos-dependiente@", "cedula-dependiente@"))


def nanoseconds(peer, texts):
    """The median of rounds over all dossiers, of one dossier."""
    for text in texts:
        peer.judge(text)
    rounds = []
    for _ in range(ROUNDS):
        start = time.thread_time_ns()
        for text in texts:
            peer.judge(text)
        rounds.append((time.thread_time_ns() - start) / len(texts))
    return statistics.median(rounds)


def main():
    enter_environment()
    found = list(cases(PROCEDURE))
    texts = [json.dumps(dossier, ensure_ascii=False, separators=(",", ":")) for _, dossier, _ in found]
    answers, first = ours(texts)
    check_expectations(found, answers)
    size = sum(len(text.encode()) for text in texts) / len(texts)
    print(f"{len(texts)} dossiers of {PROCEDURE}, {size:,.0f} bytes each\n")
    print("| engine | from text to what is missing | of ours | same output on | cannot say |\n|---|---|---|---|---|")
    own, lines = [first], []
    for kind in ALL:
        try:
            peer = kind()
        except ImportError:
            print(f"!!! {kind.name} is not installed: left out", file=sys.stderr)
            continue
        compared, entries = compare(peer, found, texts, answers)
        time_of_one = nanoseconds(peer, texts)
        # Ours before and after, for a machine that becomes faster or slower meanwhile.
        own.append(ours(texts)[1])
        lines.append(
            f"| {peer.name} | {time_of_one / 1e3:.1f} µs | {2 * time_of_one / (own[-2] + own[-1]):.1f} × "
            f"| {compared} dossiers, {entries} entries | {peer.cannot} |"
        )
    if not lines:
        sys.exit("no engine could be installed: there is nothing to compare with")
    print(f"| Tramites | {statistics.median(own) / 1e3:.1f} µs | 1 | its cases | |")
    print(*lines, sep="\n")


if __name__ == "__main__":
    main()
