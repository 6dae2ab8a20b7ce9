#!/usr/bin/env python3
"""How long a cold `tramites check` takes, beside a Swift program that does nothing and is linked the same way.

Both are new processes each time; their files are in the system's cache. They run by turns.
"""

import os
import re
import statistics
import subprocess
import sys
import time

from building import ROOT, build, stripped

ROUNDS = int(os.environ.get("ROUNDS", "200"))


def run(command):
    """Wall-clock milliseconds of one process."""
    start = time.perf_counter_ns()
    actions = [
        (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0),
    ]
    process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status, _ = os.wait4(process, 0)
    return (time.perf_counter_ns() - start) / 1e6, os.waitstatus_to_exitcode(status)


def instructions(command):
    """What callgrind counts in a process, whatever else the machine does."""
    environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", stripped(command[0]), *command[1:]]
    log = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stderr
    return int(re.search(r"Collected : (\d+)", log).group(1))


def main():
    tramites, empty = build("tramites"), build("empty")
    os.chdir(ROOT)
    commands = {
        "empty": [empty],
        "check": [tramites, "check", "Examples/Dossiers/extension-conyuge-completo.json"],
        "--version": [tramites, "--version"],
    }
    times = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            milliseconds, status = run(command)
            if status != 0:
                sys.exit(f"{' '.join(command)} ended with {status}")
            times[name].append(milliseconds)
    medians = {name: statistics.median(values) for name, values in times.items()}
    goal = 2 * medians["empty"] + 2
    for name, median in medians.items():
        best, counted = min(times[name]), instructions(commands[name])
        print(f"{name:10} {median:7.2f} ms (best {best:.2f}), {counted / 1e6:.1f} million instructions")
    print(f"goal for check: 2 × empty + 2 ms = {goal:.2f} ms; {medians['check'] / goal:.2f} × the goal")


if __name__ == "__main__":
    main()
