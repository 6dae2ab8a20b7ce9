"""A copy of the package in which every mutant is built at once."""

import json
import re
import shutil
import subprocess
from pathlib import Path

from .schemata import HELPERS, written
from .sites import sites_of

#: What is built of the package besides the library: the suites that run.
SUITES = ("TramitesTests", "PublishedProceduresTests", "HandWrittenTests")

#: Appended to the manifest of the copy: nothing that no suite needs, and the library optimised, with its steps counted.
MANIFEST = """
let suites: Set = [{suites}]
package.targets.removeAll {{ target in
  target.name == "TramitesCommand" || target.type == .test && !suites.contains(target.name)
}}
package.products.removeAll {{ $0.name == "tramites" }}
for target in package.targets where target.type != .test {{
  target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-O"])]
}}
"""

ERROR = re.compile(r"^(?P<file>/[^:\n]+\.swift):(?P<line>\d+):(?P<column>\d+): error: (?P<message>.*)$", re.MULTILINE)
FEATURES = ("ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility")


class Scratch:
    """The copy, with the places of each of its mutated files."""

    def __init__(self, package, folder, patterns):
        self.package = package
        self.root = folder / "package"
        self.log = folder / "build.log"
        self.sources = {}
        self.sites = {}
        self.refusals = folder / "refused.json"
        for path in sorted({path for pattern in patterns for path in package.glob(pattern)}):
            name = str(path.relative_to(package))
            self.sources[name] = path.read_text(encoding="utf-8")
            self.sites[name] = sites_of(self.sources[name])
        self._number()

    def _number(self):
        """Gives each mutant its number, and what the compiler said of it in an earlier run."""
        known = json.loads(self.refusals.read_text(encoding="utf-8")) if self.refusals.exists() else {}
        for number, (name, site, mutant) in enumerate(self.mutants(), start=1):
            mutant.number = number
            mutant.refused = known.get(self.key(name, site, mutant), "")

    def key(self, name, site, mutant):
        """What a mutant is known by from one run to the next: it changes with the text of its line."""
        source = self.sources[name]
        start = source.rfind("\n", 0, site.start) + 1
        line = source[start:source.find("\n", site.end)]
        return f"{name}:{site.line}:{site.start - start}: {line.strip()}: {mutant.original} → {mutant.mutated}"

    def mutants(self):
        """Every mutant with its file and its place, also those that the compiler refused."""
        for name, sites in self.sites.items():
            for site in sites:
                for mutant in site.mutants:
                    yield name, site, mutant

    def copy(self):
        """Copies what git knows of the package, and writes what is changed."""
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=self.package, check=True, capture_output=True, text=True).stdout
        for name in filter(None, listed.split("\0")):
            origin, target = self.package / name, self.root / name
            if origin.is_file() and name not in self.sources:
                target.parent.mkdir(parents=True, exist_ok=True)
                put(target, origin.read_bytes())
        suites = ", ".join(f'"{suite}"' for suite in SUITES)
        manifest = (self.package / "Package.swift").read_text(encoding="utf-8") + MANIFEST.format(suites=suites)
        put(self.root / "Package.swift", manifest.encode())
        put(self.root / "Sources/Tramites/Mutants.swift", HELPERS.encode())
        self._link_shared()

    def _link_shared(self):
        """Puts what lies beside the repository beside the copy too, for the tests that read it."""
        shared, link = self.package.parent / "shared", self.root.parent / "shared"
        if shared.is_dir() and not link.exists():
            link.symlink_to(shared.resolve())

    def build(self):
        """Builds the tests with every mutant that the compiler takes.

        First the types of the library alone are checked, again and again, until no mutant is refused.
        """
        while not self._attempt(self._check_types):
            pass
        while not self._attempt(lambda: ["swift", "build", "--build-tests"]):
            pass

    def _check_types(self):
        """The command that checks the library's types."""
        files = sorted(str(path) for path in (self.root / "Sources/Tramites").rglob("*.swift"))
        features = [word for feature in FEATURES for word in ("-enable-upcoming-feature", feature)]
        return ["swiftc", "-typecheck", "-enable-batch-mode", "-j2", "-swift-version", "6", "-package-name", "package", "-module-name", "Tramites",
                "-Xfrontend", "-solver-expression-time-threshold=4", *features, *files]

    def _attempt(self, command):
        """Whether a command succeeds; where it does not, the mutants that it refuses are taken out."""
        pieces = self._write()
        words = command()
        with open(self.log, "w", encoding="utf-8") as log:
            status = subprocess.run(["nice", *words], cwd=self.root, stdout=log, stderr=subprocess.STDOUT).returncode
        if status == 0:
            return True
        output = self.log.read_text(encoding="utf-8", errors="replace")
        refused = sum(self._refuse(error, pieces) for error in set(ERROR.findall(output)))
        print(f"{words[0]}: {refused} mutants taken out", flush=True)
        if refused == 0:
            raise SystemExit(f"The copy does not build: {self.log}")
        return False

    def _write(self):
        """Writes the mutated files; returns where the places stand in each."""
        pieces = {}
        for name, source in self.sources.items():
            text, pieces[name] = written(source, self.sites[name])
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            put(self.root / name, text.encode())
        return pieces

    def _refuse(self, error, pieces):
        """Takes out what an error is about; returns how many mutants that are."""
        file, line, column, message = error
        name = str(Path(file).resolve().relative_to(self.root.resolve()))
        if name not in pieces:
            return 0
        text = (self.root / name).read_text(encoding="utf-8")
        lines = text.splitlines(keepends=True)
        before = lines[int(line) - 1].encode()[:int(column) - 1].decode(errors="ignore")
        offset = sum(map(len, lines[:int(line) - 1])) + len(before)
        mutants = blamed(text, offset, int(line), message, pieces[name])
        for mutant in mutants:
            mutant.refused = message
        self._keep_refusals()
        return len(mutants)

    def _keep_refusals(self):
        """Writes down what was refused, so that the next run need not find it again."""
        refused = {self.key(*found): found[2].refused for found in self.mutants() if found[2].refused}
        self.refusals.write_text(json.dumps(refused, ensure_ascii=False, indent=1), encoding="utf-8")


def blamed(text, offset, line, message, pieces):
    """The mutants that an error is about: the innermost place around its offset, else those of its line."""
    living = [piece for piece in pieces if piece.site.live]
    if "initializ" in message:
        return assignments(text.splitlines(), line, message, living)
    statements = [piece.site for piece in living if piece.site.form == "live" and piece.site.line == line]
    # A value that was taken for a statement: what the compiler then says may stand anywhere in it.
    if statements and "has no member" not in message:
        return [mutant for site in statements for mutant in site.live]
    around = [piece for piece in living if piece.start <= offset < piece.end]
    if around:
        piece = min(around, key=lambda piece: piece.end - piece.start)
        return [named(text, offset, piece)] if piece.site.form == "pick" else piece.site.live
    distance = min((abs(piece.site.line - line) for piece in living), default=0)
    near = [piece.site for piece in living if abs(piece.site.line - line) == distance]
    return [mutant for site in near for mutant in site.live]


def assignments(lines, line, message, pieces):
    """The removed assignments, above a line in its function, of what then has no value."""
    first = next(number for number in range(line, 0, -1) if re.search(r"\b(func|init)\b", lines[number - 1]))
    name = re.search(r"'(?:self\.)?(\w+)' used before", message)
    found = [mutant for piece in pieces if piece.site.form == "live" and first <= piece.site.line <= line
             for mutant in piece.site.live if " = " in mutant.original]
    return [mutant for mutant in found if name is None or mutant.original.split()[0] == name[1]]


def named(text, offset, piece):
    """Which of the values of a place an error is about; the last one where it names none."""
    for mutant in piece.site.live:
        start = text.index(mutant.mutated, text.index(f"{mutant.number}, ", piece.start) + 1)
        if start <= offset < start + len(mutant.mutated):
            return mutant
    return piece.site.live[-1]


def put(path, content):
    """Writes a file unless it says that already: what did not change is not built again."""
    if not path.is_file() or path.read_bytes() != content:
        path.write_bytes(content)


def remove(folder):
    """Removes a copy with all that was built in it."""
    shutil.rmtree(folder, ignore_errors=True)
