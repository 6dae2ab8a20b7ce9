#!/usr/bin/env python3
"""Counts the instructions and allocations of every row with callgrind, and compares them with `thresholds.json`.

    scripts/instructions.py [--record] [ROW…]

Fails where a count exceeds its threshold by more than 3 %, where a count is zero, where a row has no threshold or a
threshold no row, and where something grows faster than it may. `--record` writes the counts as new thresholds. With
names of rows, or their beginnings, only those are counted.
"""

import json
import math
import os
import subprocess
import sys
import tempfile

from building import BENCHMARKS, build, stripped
from callgrind import Dump

THRESHOLDS = os.path.join(BENCHMARKS, "thresholds.json")
TOLERANCE = 1.03
# What others do is counted for the ratios, and held to nothing.
PEERS = ("json-decoder/", "simdjson/", "hand-written/")
# Does nothing: what it takes is the counting itself.
NOTHING = "noop/nothing"
DEGREES = {"dependants": 1, "documents": 1, "requirements": 1, "pairs": 2}


def count(names):
    """Instructions and allocations of one time, by row."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            "valgrind", "--tool=callgrind", "-q", f"--callgrind-out-file={folder}/out",
            stripped(build("workloads")), "count", os.environ.get("TIMES", "10"), NOTHING, *names,
        ]  # fmt: skip
        environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        dumps = [Dump(os.path.join(folder, file)) for file in os.listdir(folder)]
    totals = {}
    for dump in dumps:
        if dump.name and "/" in dump.name:
            row, times = dump.name.split(" ")
            totals[row] = (dump.total, dump.allocations, int(times))
    overhead = totals.pop(NOTHING)[0]
    return {
        row: {"instructions": round((total - overhead) / times), "allocations": round(allocations / times)}
        for row, (total, allocations, times) in totals.items()
    }


def faults(counts, thresholds, is_whole):
    found = []
    for row, measured in counts.items():
        if measured["instructions"] <= 0:
            found.append(f"{row}: no instructions were counted")
        if row.startswith(PEERS):
            continue
        threshold = thresholds.get(row)
        if threshold is None:
            found.append(f"{row}: there is no threshold; --record writes one")
            continue
        for key, limit in threshold.items():
            # One allocation more or less in several rounds is how buffers happen to fit.
            slack = 1 if key == "allocations" else 0
            if measured[key] > limit * TOLERANCE + slack:
                found.append(f"{row}: {measured[key]:,} {key}, {measured[key] / max(1, limit) - 1:+.1%} of {limit:,}")
    if is_whole:
        found += [f"{row}: was not counted" for row in thresholds if row not in counts]
    return found


def growth(counts):
    """The power with which a cost grows from the last size but one to the last, by row, and what grows too fast."""
    shown, found = [], []
    for work in ("growth-of-outcome", "growth-of-verdict"):
        for name, degree in DEGREES.items():
            rows = {
                int(row.rsplit("-", 1)[1]): measured["instructions"]
                for row, measured in counts.items()
                if row.startswith(f"{work}/{name}-")
            }
            if len(rows) < 2:
                continue
            *_, small, large = sorted(rows)
            power = math.log(rows[large] / rows[small]) / math.log(large / small)
            shown.append(f"{work} of {name}: {' '.join(f'{rows[n]:,}' for n in sorted(rows))}; power {power:.2f}")
            if power > degree + 0.1:
                found.append(f"{work}/{name}: grows with the power {power:.2f}, not {degree}")
    return shown, found


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--record"]
    rows = subprocess.run([build("workloads"), "list", "counted"], check=True, capture_output=True, text=True).stdout.split()
    rows.remove(NOTHING)
    names = [row for row in rows if not arguments or any(row.startswith(argument) for argument in arguments)]
    if not names:
        sys.exit("no such row")
    counts = count(names)
    for row in rows:
        if row in counts:
            print(f"{row:75} {counts[row]['instructions']:14,} instructions {counts[row]['allocations']:9,} allocations")
    missing = [row for row in names if row not in counts]
    shown, found = growth(counts)
    print(*shown, sep="\n")
    found += [f"{row}: was not counted" for row in missing]
    if "--record" in sys.argv:
        kept = {}
        if arguments and os.path.exists(THRESHOLDS):
            with open(THRESHOLDS, encoding="utf-8") as file:
                kept = json.load(file)
        kept.update({row: counts[row] for row in counts if not row.startswith(PEERS)})
        with open(THRESHOLDS, "w", encoding="utf-8") as file:
            lines = [f"  {json.dumps(row)}: {json.dumps(kept[row])}" for row in rows if row in kept]
            file.write("{\n" + ",\n".join(lines) + "\n}\n")
    else:
        with open(THRESHOLDS, encoding="utf-8") as file:
            found += faults(counts, json.load(file), is_whole=not arguments)
    if found:
        sys.exit("\n".join(found))


if __name__ == "__main__":
    main()
