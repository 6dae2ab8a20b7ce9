#!/usr/bin/env python3
"""Counts the instructions and allocations of every row with callgrind, and compares them with `thresholds.json`.

    scripts/instructions.py [--record] [ROW…]

Fails where a count exceeds its threshold by more than 3 %, where a count is zero, where a row was not counted, where a
row has no threshold or a threshold no row, and where something grows faster than it may. `--record` writes the counts
as new thresholds where nothing is missing or zero. With names of rows, or their beginnings, only those are counted.
"""

import collections
import concurrent.futures
import json
import math
import os
import subprocess
import sys
import tempfile

import ratios
from building import BENCHMARKS, build, stripped
from callgrind import COUNTING, Dump

THRESHOLDS = os.path.join(BENCHMARKS, "thresholds.json")
TOLERANCE = 1.03
TIMES = os.environ.get("TIMES", "10")
# What others do is counted for the ratios, and held to nothing.
PEERS = ("json-decoder/", "simdjson/", "hand-written/")
# The powers with which costs may grow, and by how much a power that was measured may exceed them.
DEGREES = {"dependants": 1, "documents": 1, "requirements": 1, "unrelated": 1, "pairs": 2}
SLACK_OF_POWER = 0.1


def count(executable, names):
    """Instructions and allocations of one time, by row, from one process."""
    with tempfile.TemporaryDirectory() as folder:
        command = [*COUNTING, f"--callgrind-out-file={folder}/out", executable, "count", TIMES, *names]
        environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        dumps = [Dump(os.path.join(folder, file)) for file in os.listdir(folder)]
    counts = {}
    for dump in dumps:
        if dump.name and "/" in dump.name:
            row, times = dump.name.split(" ")
            counts[row] = {
                "instructions": round(dump.total / int(times)),
                "allocations": round(dump.allocations / int(times)),
            }
    return counts


def counts(names):
    """The same of many rows. Those of one dossier, or of one thing that grows, always share a process: what a row
    takes depends a little on what the memory went through before."""
    groups = collections.defaultdict(list)
    for name in names:
        work, subject = name.split("/")
        groups[f"{work} {subject.rsplit('-', 1)[0]}" if work.startswith("growth") else subject].append(name)
    executable = stripped(build("workloads"))
    # The longest first, so that no processor is idle at the end.
    order = sorted(groups.values(), key=lambda group: not group[0].startswith("growth"))
    found = {}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for part in pool.map(lambda group: count(executable, group), order):
            found.update(part)
    return {name: found[name] for name in names if name in found}


def compare(found, thresholds):
    """What exceeds its threshold or has none."""
    faults, remarks = [], []
    for row, measured in found.items():
        if row.startswith(PEERS):
            continue
        threshold = thresholds.get(row)
        if threshold is None:
            faults.append(f"{row}: there is no threshold; --record writes one")
            continue
        for key in ("instructions", "allocations"):
            limit = threshold[key]
            change = f"{row}: {measured[key]:,} {key}, {limit:,} at the last record"
            if measured[key] > limit * TOLERANCE:
                faults.append(change)
            elif measured[key] * TOLERANCE < limit:
                remarks.append(change)
    return faults, remarks


def grown(found):
    """The power with which a cost grows from the last size but one to the last, by row, and what grows too fast."""
    shown, faults = [], []
    for work in ("growth-of-outcome", "growth-of-verdict"):
        for name, degree in DEGREES.items():
            rows = {
                int(row.rsplit("-", 1)[1]): measured["instructions"]
                for row, measured in found.items()
                if row.startswith(f"{work}/{name}-") and measured["instructions"] > 0
            }
            if len(rows) < 2:
                continue
            *_, small, large = sorted(rows)
            power = math.log(rows[large] / rows[small]) / math.log(large / small)
            cells = ", ".join(f"{rows[size]:,} ({size:,})" for size in sorted(rows))
            shown.append(f"{work} of {name}: {cells}: power {power:.2f}")
            if power > degree + SLACK_OF_POWER:
                faults.append(f"{work}/{name}: grows with the power {power:.2f}, not {degree}")
    return shown, faults


def names_of_growth(rows):
    return {row.split("/")[1].rsplit("-", 1)[0] for row in rows if row.startswith("growth")}


def read_thresholds():
    if not os.path.exists(THRESHOLDS):
        return {}
    with open(THRESHOLDS, encoding="utf-8") as file:
        return json.load(file)


def write_thresholds(thresholds):
    lines = [f"  {json.dumps(row)}: {json.dumps(threshold)}" for row, threshold in thresholds.items()]
    with open(THRESHOLDS, "w", encoding="utf-8") as file:
        file.write("{\n" + ",\n".join(lines) + "\n}\n")


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--record"]
    executable = build("workloads")
    listed = subprocess.run([executable, "list", "counted"], check=True, capture_output=True, text=True).stdout.split()
    names = [row for row in listed if not arguments or any(row.startswith(argument) for argument in arguments)]
    if not names:
        sys.exit("no such row")
    found = counts(names)
    for row, measured in found.items():
        print(f"{row:75} {measured['instructions']:14,} instructions {measured['allocations']:9,} allocations")
    if not arguments and len(found) == len(names):
        print()
        ratios.ratios("ratio of instructions", {row: measured["instructions"] for row, measured in found.items()})
    shown, too_fast = grown(found)
    print(*shown, sep="\n")
    faults = [f"{row}: was not counted" for row in names if row not in found]
    faults += [f"{row}: no instructions were counted" for row in found if found[row]["instructions"] <= 0]
    faults += [f"{name}: its power is not known here" for name in sorted(names_of_growth(names) - DEGREES.keys())]
    thresholds = read_thresholds()
    if "--record" in sys.argv:
        if faults:
            sys.exit("\n".join([*faults, "nothing was recorded"]))
        kept = {**thresholds, **{row: found[row] for row in found if not row.startswith(PEERS)}}
        write_thresholds({row: kept[row] for row in listed if row in kept})
        sys.exit("\n" + "\n".join(too_fast) if too_fast else 0)
    exceeded, remarks = compare(found, thresholds)
    faults += exceeded + too_fast
    if not arguments:
        faults += [f"{row}: has a threshold and is no row" for row in thresholds if row not in listed]
    if remarks:
        print("\nless than recorded; --record keeps it so:", *remarks, sep="\n")
    if faults:
        sys.exit("\n" + "\n".join(faults))


if __name__ == "__main__":
    main()
