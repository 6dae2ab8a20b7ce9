"""Reads what callgrind wrote."""

import re
import subprocess

# `workloads count` says from where to where is counted.
COUNTING = ["valgrind", "--tool=callgrind", "-q", "--instr-atstart=no"]
ALLOCATORS = {"malloc", "calloc", "realloc", "posix_memalign", "aligned_alloc"}


def is_allocator(function):
    """Whether memory is allocated by it, be it for another such: of two that call each other, one allocates."""
    return function in ALLOCATORS or "memalign" in function


class Dump:
    """The instructions of one row: its name, how many in all, how many in each function, and calls of allocators."""

    def __init__(self, path):
        self.name = None
        self.total = 0
        self.allocations = 0
        self.own = {}
        self.inclusive = {}
        names = {}
        function = callee = None
        is_call = False
        with open(path, errors="replace") as lines:
            for line in lines:
                first = line[:1]
                if first.isdigit() or first in "+-*":
                    parts = line.split()
                    if len(parts) < 2 or function is None:
                        continue
                    cost = int(parts[1])
                    self.inclusive[function] = self.inclusive.get(function, 0) + cost
                    if not is_call:
                        self.own[function] = self.own.get(function, 0) + cost
                    is_call = False
                elif line.startswith(("fn=", "cfn=")):
                    match = re.match(r"c?fn=\((\d+)\)(?: (.*))?", line.rstrip("\n"))
                    if match.group(2):
                        names[match.group(1)] = match.group(2)
                    name = names[match.group(1)]
                    if line.startswith("fn="):
                        function = name
                    else:
                        callee = name
                elif line.startswith("calls="):
                    is_call = True
                    if callee in ALLOCATORS and not is_allocator(function):
                        self.allocations += int(line[6:].split()[0])
                elif line.startswith("desc: Trigger: Client Request: "):
                    self.name = line.split("Client Request: ")[1].strip()
                elif line.startswith("summary:"):
                    self.total = int(line.split()[1])


def readable(names):
    """The Swift names of mangled ones, by mangled name."""
    names = list(names)
    text = "\n".join(re.sub(r"'\d+$", "", name) for name in names)
    found = subprocess.run(
        ["swift", "demangle", "--simplified"], input=text, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    return {name: shown + (" (again)" if re.search(r"'\d+$", name) else "") for name, shown in zip(names, found)}
