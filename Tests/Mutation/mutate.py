#!/usr/bin/env python3
"""Flips operators, conditions and statuses of the evaluator, and says which of the changes no test notices.

Run it from anywhere in the repository; README.md beside it says what it does.
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from mutation.report import report
from mutation.scratch import Scratch
from mutation.stages import STAGES, Results, Runner, run_all

PACKAGE = Path(__file__).resolve().parents[2]

#: What is evaluation: the three truth values, the values, the decisions and what runs them.
EVALUATOR = ["Sources/Tramites/Checking/Evaluating/*.swift"] + [
    f"Sources/Tramites/Checking/{name}.swift"
    for name in ("Status", "Decision", "QuickTest", "Value", "Vocabulary", "Program")
]


def arguments():
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", nargs="+", default=EVALUATOR, help="patterns of files, from the package's root")
    parser.add_argument("--scratch", type=Path, default=PACKAGE / ".build-mutation", help="a folder for the copy")
    parser.add_argument("--stages", default="quick,wide,all", help="the stages to run, with commas between them")
    parser.add_argument("--processes", type=int, default=2, help="how many mutants run side by side")
    parser.add_argument("--only", help="a part of a mutant's place or text, such as Evaluation.swift:202")
    parser.add_argument("--again", action="store_true", help="forget what survived: tests have changed")
    parser.add_argument("--no-build", action="store_true", help="run what was built before")
    parser.add_argument("--report", action="store_true", help="only print what was found so far")
    return parser.parse_args()


def main():
    """Copies, builds, runs and reports."""
    options = arguments()
    folder = options.scratch.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    scratch = Scratch(PACKAGE, folder, options.files)
    results = Results(folder / "results.jsonl")
    if options.again:
        results.forget_survivors()
    if not options.report:
        if not options.no_build:
            scratch.copy()
            scratch.build()
        stages = [stage for stage in STAGES if stage.name in options.stages.split(",")]
        run_all(scratch, Runner(scratch, folder), results, stages, options.processes, options.only or "")
    print(report(scratch, results))


if __name__ == "__main__":
    main()
