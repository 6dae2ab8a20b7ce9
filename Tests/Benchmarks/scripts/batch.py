#!/usr/bin/env python3
"""How many bytes a second `tramites batch` reads, with one core and with two, beside simdjson on the same lines.

Each round measures all of them by turns, in wall-clock time; the median counts. Two cores must be free for this to say
anything.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

from building import BENCHMARKS, ROOT, build

ROUNDS = int(os.environ.get("ROUNDS", "5"))
MEGABYTES = float(os.environ.get("MEGABYTES", "4"))
NAMES = [
    "extension-cobertura-salud",
    "asignacion-codigo-dependientes-extranjeros",
    "registro-dependientes-empleador",
    "certificado-atencion-salud-riesgos-trabajo",
    "afiliacion-voluntaria",
]


def lines():
    """Dossiers of all procedures by turns, one a line."""
    texts = []
    for name in NAMES:
        with open(os.path.join(BENCHMARKS, "Dossiers", name + ".json"), encoding="utf-8") as file:
            texts.append(json.dumps(json.load(file), ensure_ascii=False, separators=(",", ":")) + "\n")
    block = "".join(texts).encode()
    return block * max(1, round(MEGABYTES * 1e6 / len(block)))


def seconds(command, path):
    """Wall-clock seconds of a process, and seconds of the processor."""
    with open(path, "rb") as file:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=file, stdout=subprocess.DEVNULL, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        # 1: not every dossier is admissible.
        if process.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)} ended with {process.returncode}")
        return time.perf_counter() - start, usage.ru_utime + usage.ru_stime


def together(commands, path):
    """The seconds until several processes have read the same file side by side."""
    start = time.perf_counter()
    processes = []
    for command in commands:
        with open(path, "rb") as file:
            processes.append(subprocess.Popen(command, stdin=file, stdout=subprocess.DEVNULL, cwd=ROOT))
    for process in processes:
        process.wait()
    return time.perf_counter() - start


def main():
    tramites, workloads = build("tramites"), build("workloads")
    if os.cpu_count() < 2:
        sys.exit("two cores are needed")
    data = lines()
    with tempfile.NamedTemporaryFile(suffix=".ndjson") as file, tempfile.NamedTemporaryFile() as empty:
        file.write(data)
        file.flush()
        commands = {
            "outcomes, 1 core": ["taskset", "-c", "0", tramites, "batch", "--outcome-only"],
            "outcomes, 2 cores": ["taskset", "-c", "0,1", tramites, "batch", "--outcome-only"],
            "verdicts, 1 core": ["taskset", "-c", "0", tramites, "batch"],
            "verdicts, 2 cores": ["taskset", "-c", "0,1", tramites, "batch"],
        }
        walls = {name: [] for name in commands}
        efforts = {name: [] for name in commands}
        simdjson, pairs = [], []
        for _ in range(ROUNDS):
            for name, command in commands.items():
                # What starting and loading the procedures takes is no part of the stream.
                whole, start = seconds(command, file.name), seconds(command, empty.name)
                walls[name].append(whole[0] - start[0])
                efforts[name].append(whole[1] - start[1])
            # What two cores give that share nothing, while this machine does whatever else it does.
            pairs.append(together([commands["verdicts, 1 core"], ["taskset", "-c", "1", tramites, "batch"]], file.name))
            found = subprocess.run([workloads, "lines", file.name], capture_output=True, text=True, check=True)
            simdjson.append(float(found.stdout))
    reference = len(data) / statistics.median(simdjson)
    print(f"{len(data) / 1e6:.1f} MB of dossiers, {ROUNDS} rounds; simdjson reads {reference / 1e6:.0f} MB/s")
    gain = 2 * statistics.median(walls["verdicts, 1 core"]) / statistics.median(pairs)
    print(f"two processes with a core each do {gain:.2f} × the work of one: more is not to be had here and now")
    for kind, (share, goal) in {"outcomes": (0.25, 1.5), "verdicts": (0.08, 1.8)}.items():
        speed = len(data) / statistics.median(efforts[kind + ", 1 core"])
        one, two = (statistics.median(walls[f"{kind}, {cores}"]) for cores in ("1 core", "2 cores"))
        more = statistics.median(efforts[kind + ", 2 cores"]) / statistics.median(efforts[kind + ", 1 core"])
        print(
            f"{kind}: {speed / 1e6:.2f} MB for each second of one core, {speed / reference:.4f} × simdjson "
            f"(goal {share} ×); two cores {one / two:.2f} × as fast (goal {goal} ×), for {more:.2f} × the effort"
        )


if __name__ == "__main__":
    main()
