#!/usr/bin/env python3
"""Measures everything that has a goal in one run, and prints times, ratios and goals.

Times are of the processor and medians of ROUNDS turns (15); a busy machine makes all of them longer alike, so read the
ratios. What needs two free cores, and what starts processes, is wall-clock time: see `batch.py` and `startup.py`.
"""

import os
import subprocess
import tempfile

import batch
import ratios
import startup
from building import build

ROUNDS = os.environ.get("ROUNDS", "15")


def workloads(*arguments):
    found = subprocess.run([build("workloads"), *arguments], check=True, capture_output=True, text=True).stdout
    return dict(line.split("\t") for line in found.splitlines() if "\t" in line)


def shown(nanoseconds):
    return f"{nanoseconds / 1e6:.2f} ms" if nanoseconds >= 1e6 else f"{nanoseconds / 1e3:.2f} µs"


def samples(times, output):
    ratios.costs("dossier", times, shown)
    names = ratios.subjects(times)
    verdicts = {name: times[f"bytes-to-verdict-json/{name}"] for name in names}
    limits = {name: max(0.5 * times[f"json-decoder/{name}"], 2 * output[name]) for name in names}
    ratios.ratios(
        "ratio of times",
        times,
        [
            ("ns a byte of verdict JSON", [verdicts[name] / output[name] for name in names], 2),
            ("verdict JSON / the larger of these two", [verdicts[name] / limits[name] for name in names], 1),
        ],
    )


def growth(times):
    print("| growth | 10 | 100 | 1,000 | 10,000 |\n|---|---|---|---|---|")
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
        f"{found['kept'] / found['bytes']:.2f} KB kept for each KB (goal 4 KB); "
        f"{found['reload'] * 1e3:.0f} ms to follow the change of one file\n"
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
