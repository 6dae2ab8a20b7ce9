#!/usr/bin/env python3
"""Where the instructions of a row go: the functions that have most of them themselves, and with what they call.

    scripts/profile.py ROW [HOW-MANY]
"""

import os
import subprocess
import sys
import tempfile

from building import build, stripped
from callgrind import COUNTING, Dump, readable

# What stands around the work.
HARNESS = ("(below main)", "0x", "Workloads_main", "__libc_start_main", "main")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    row, limit = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 30
    with tempfile.TemporaryDirectory() as folder:
        command = [
            *COUNTING, f"--callgrind-out-file={folder}/out", stripped(build("workloads")), "count", "20", row,
        ]  # fmt: skip
        environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        dumps = [Dump(os.path.join(folder, name)) for name in os.listdir(folder)]
    # What came before has a file of its own.
    dump = next(dump for dump in dumps if dump.name and dump.name.startswith(row + " "))
    times = int(dump.name.split(" ")[1])
    print(f"{row}: {dump.total / times:,.0f} instructions, {dump.allocations / times:.1f} allocations")
    for title, costs in (("itself", dump.own), ("with what it calls", dump.inclusive)):
        first = sorted(costs.items(), key=lambda entry: -entry[1])
        first = [entry for entry in first if not entry[0].startswith(HARNESS)][:limit]
        names = readable(name for name, _ in first)
        print(f"\n{title}")
        for name, cost in first:
            print(f"{cost / times:12,.0f} {cost / dump.total:6.1%}  {names[name][:140]}")


if __name__ == "__main__":
    main()
