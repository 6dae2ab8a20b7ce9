#!/usr/bin/env python3
"""Measures everything that has a goal in one run, and prints times, ratios and goals.

Times are of the processor and medians of ROUNDS turns (15); a busy machine makes all of them longer alike, so read the
ratios. What needs two free cores, and what starts processes, is wall-clock time: see `batch.py` and `startup.py`.
"""

import os
import subprocess
import tempfile

import batch
import startup
from building import build

ROUNDS = os.environ.get("ROUNDS", "15")


def workloads(*arguments):
    found = subprocess.run([build("workloads"), *arguments], check=True, capture_output=True, text=True).stdout
    return dict(line.split("\t") for line in found.splitlines() if "\t" in line)


def shown(nanoseconds):
    return f"{nanoseconds / 1e6:.2f} ms" if nanoseconds >= 1e6 else f"{nanoseconds / 1e3:.2f} µs"


def samples(times, output):
    subjects = list(dict.fromkeys(row.split("/")[1] for row in times if row.startswith("json-decoder/")))
    columns = ["json-decoder", "simdjson", "bytes-to-outcome", "accepted-to-outcome", "hand-written",
               "accepted-to-verdict", "bytes-to-verdict-json"]  # fmt: skip
    print("| dossier | " + " | ".join(columns) + " |\n|" + "---|" * (len(columns) + 1))
    for subject in subjects:
        print(f"| {subject} | " + " | ".join(shown(times[f"{column}/{subject}"]) for column in columns) + " |")
    goals = [
        ("bytes → outcome", "bytes-to-outcome", "json-decoder", "JSONDecoder", 0.15),
        ("bytes → outcome", "bytes-to-outcome", "simdjson", "simdjson", 6),
        ("accepted → outcome", "accepted-to-outcome", "hand-written", "written by hand", 4),
        ("accepted → verdict", "accepted-to-verdict", "accepted-to-outcome", "its outcome", 5),
        ("bytes → verdict JSON", "bytes-to-verdict-json", "json-decoder", "JSONDecoder", 0.5),
    ]
    print("\n| ratio | " + " | ".join(subjects) + " | goal |\n|" + "---|" * (len(subjects) + 2))
    for name, work, reference, of, goal in goals:
        ratios = [times[f"{work}/{subject}"] / times[f"{reference}/{subject}"] for subject in subjects]
        print(f"| {name} / {of} | " + " | ".join(f"{ratio:.2f}" for ratio in ratios) + f" | {goal} |")
    each = [times[f"bytes-to-verdict-json/{subject}"] / output[subject] for subject in subjects]
    print("| ns a byte of verdict JSON | " + " | ".join(f"{value:.1f}" for value in each) + " | 2, or the line above |")


def growth(times):
    print("\n| growth | 10 | 100 | 1,000 | 10,000 |\n|---|---|---|---|---|")
    for work in ("growth-of-outcome", "growth-of-verdict"):
        for name in ("dependants", "documents", "requirements", "pairs"):
            cells = [times.get(f"{work}/{name}-{size}") for size in (10, 100, 1_000, 10_000)]
            print(f"| {work} of {name} | " + " | ".join(shown(cell) if cell else "" for cell in cells) + " |")


def catalog():
    with tempfile.TemporaryDirectory() as folder:
        found = {key: float(value) for key, value in workloads("catalog", "10000", folder).items()}
    print(
        f"\ncatalog of {found['procedures']:,.0f} procedures of {found['bytes'] / found['procedures'] / 1e3:.1f} KB: "
        f"{found['seconds']:.2f} s of the processor (goal 5 s), "
        f"{found['kept'] / found['bytes']:.2f} KB kept for each KB (goal 4 KB)\n"
    )


def main():
    times = {row: float(value) for row, value in workloads("time", ROUNDS).items()}
    output = {row.split("/")[1]: int(value) for row, value in workloads("sizes").items()}
    samples(times, output)
    growth(times)
    catalog()
    startup.main()
    batch.main()


if __name__ == "__main__":
    main()
