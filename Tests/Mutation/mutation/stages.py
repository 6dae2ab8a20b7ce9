"""Runs the suites under one mutant after the other, the quickest suites first."""

import json
import os
import re
import resource
import signal
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

#: Bytes of address space that a run may take: a mutant that never stops to allocate ends by itself.
MEMORY = 12 << 30
#: What the test library writes of a test that fails; what tests print may speak of errors too.
FAILED = re.compile(r"^✘ |recorded an issue")
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


@dataclass
class Stage:
    """Suites that run together, and with how many generated pairs."""

    name: str
    suites: str
    variables: dict
    seconds: int
    skipped: str = ""


STAGES = (
    Stage(
        "quick",
        r"TramitesTests\.(Kleene|Comparison|Expression|Constraint|Evidence|Requirement|Fee|LibraryCard|Differential)Tests/"
        r"|PublishedProceduresTests\.CasesTests/",
        {"TRAMITES_PAIRS": "90", "TRAMITES_DIFFERENTIAL_PAIRS": "90"}, 30),
    Stage(
        "wide",
        r"^TramitesTests\.|^HandWrittenTests\.|PublishedProceduresTests\.(Repairs|Reasons|Interview)Tests/",
        {"TRAMITES_PAIRS": "60", "TRAMITES_DIFFERENTIAL_PAIRS": "600", "TRAMITES_MUTATIONS": "100"}, 180,
        r"\.(JSON|Reloading|Changing|SideBySide|Folder|SmallStack|ExtremeInput|CivilDate|ExactDecimal|Kleene|Comparison"
        r"|Expression|Constraint|Evidence|Requirement|Fee|LibraryCard|Bytes|SourceText|Period)[A-Za-z]*Tests/"),
    Stage(
        "all",
        r"^TramitesTests\.|^HandWrittenTests\.|^PublishedProceduresTests\.",
        {"TRAMITES_DIFFERENTIAL_PAIRS": "3000"}, 900),
)


@dataclass
class Outcome:
    """How a run ended: `passed`, `failed`, `crashed` or `stopped` after its time, and which test said so."""

    end: str
    test: str
    seconds: float


class Runner:
    """Runs the test product of a scratch copy."""

    def __init__(self, scratch, folder):
        self.product = scratch.root / ".build/debug/TramitesPackageTests.xctest"
        self.root = scratch.root
        self.temporary = folder / "temporary"
        self.temporary.mkdir(exist_ok=True)

    def run(self, stage, number):
        """Runs a stage under a mutant; it ends with the first test that fails."""
        command = ["nice", str(self.product), "--testing-library", "swift-testing", "--filter", stage.suites]
        if stage.skipped:
            command += ["--skip", stage.skipped]
        variables = dict(
            os.environ, TRAMITES_SEED="1", TRAMITES_MUTANT=str(number), SWIFT_BACKTRACE="enable=no",
            TMPDIR=str(self.temporary), **stage.variables)
        begun = time.monotonic()
        process = subprocess.Popen(
            command, cwd=self.root, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            errors="replace", start_new_session=True, preexec_fn=limit_memory)
        stopped = threading.Event()
        timer = threading.Timer(stage.seconds, lambda: (stopped.set(), end(process)))
        timer.start()
        test, last = first_failure(process.stdout)
        if test:
            end(process)
        status = process.wait()
        timer.cancel()
        seconds = round(time.monotonic() - begun, 1)
        if test:
            return Outcome("failed", test, seconds)
        if stopped.is_set():
            return Outcome("stopped", last, seconds)
        if status < 0:
            return Outcome("crashed", f"signal {-status}", seconds)
        return Outcome("passed" if status == 0 else "failed", "" if status == 0 else last, seconds)


def limit_memory():
    """Bounds the memory of a run."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def end(process):
    """Ends a run with whatever it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def first_failure(lines):
    """The line that names the first failure, or nothing; and the last line."""
    last = ""
    for line in lines:
        line = ESCAPES.sub("", line).strip()
        if FAILED.search(line):
            return line[:300], line
        last = line[:300] or last
    return "", last


class Results:
    """What became of each mutant and stage, kept in a file of one JSON value a line."""

    def __init__(self, path):
        self.path = path
        self.lock = threading.Lock()
        self.found = {}
        if path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                entry = json.loads(line)
                self.found[entry["mutant"], entry["stage"]] = entry

    def add(self, key, number, stage, outcome):
        """Notes how a run ended."""
        entry = {"mutant": key, "number": number, "stage": stage.name, **vars(outcome)}
        with self.lock:
            self.found[key, stage.name] = entry
            with open(self.path, "a", encoding="utf-8") as file:
                file.write(json.dumps(entry, ensure_ascii=False) + "\n")

    def forget_survivors(self):
        """Forgets the runs that passed, which new tests may no longer do."""
        self.found = {place: entry for place, entry in self.found.items() if entry["end"] != "passed"}
        lines = [json.dumps(entry, ensure_ascii=False) + "\n" for entry in self.found.values()]
        self.path.write_text("".join(lines), encoding="utf-8")

    def killer(self, key):
        """The entry of the stage that killed a mutant; none where all that ran passed."""
        for stage in STAGES:
            entry = self.found.get((key, stage.name))
            if entry and entry["end"] != "passed":
                return entry
        return None


def run_all(scratch, runner, results, stages, processes, only):
    """Runs each stage under the mutants that are still alive and whose place or text has `only` in it."""
    for stage in stages:
        ready = runner.run(stage, 0)
        print(f"{stage.name}, without a mutant: {ready.end} in {ready.seconds} s {ready.test}", flush=True)
        if ready.end != "passed":
            raise SystemExit("The suite must pass without a mutant.")
        alive = [
            (scratch.key(name, site, mutant), mutant.number) for name, site, mutant in scratch.mutants()
            if not mutant.refused]
        alive = [
            (key, number) for key, number in alive
            if only in key and results.killer(key) is None and (key, stage.name) not in results.found]
        print(f"{stage.name}: {len(alive)} mutants", flush=True)

        def judge(mutant, stage=stage):
            key, number = mutant
            results.add(key, number, stage, runner.run(stage, number))

        with ThreadPoolExecutor(processes) as pool:
            list(pool.map(judge, alive))
