#!/usr/bin/env python3
"""Writes what fuzzing starts from, out of what the repository has: `corpus.py FOLDER`.

FOLDER gets a folder of inputs for each target (json, dossier …) and, beside each, a dictionary of libFuzzer's
(json.dict …) with the keys and short texts of its inputs.
"""

import hashlib
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
PROCEDURES = ROOT / "Procedures"
# Texts on which JSON readers differ; used where they lie beside the repository.
JSON_TEST_SUITE = ROOT.parent / "shared/data/JSONTestSuite/test_parsing"
# Longer inputs teach little that shorter ones do not, and are slow.
LONGEST = 20_000
# What a definition takes from the libraries that it imports.
SECTIONS = ["norms", "types", "documents", "facts", "conditions", "constraints", "parameters"]


def texts(pattern):
    return [path.read_bytes() for path in sorted(ROOT.glob(pattern))]


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def dossiers():
    """Dossiers as they are, and those of the published procedures' cases."""
    found = texts("Examples/Dossiers/*.json") + texts("Tests/Benchmarks/Dossiers/*.json")
    for path in sorted(PROCEDURES.glob("*/*/cases/*.json")):
        dossier = json.loads(path.read_bytes()).get("dossier")
        if dossier is not None:
            found.append(compact({"procedure": path.parents[1].name, **dossier}))
    found.append(b'{"submittedOn":"2026-05-14"}')
    return found


def cases():
    """The published cases, each with the procedure that it is of."""
    found = []
    for path in sorted(PROCEDURES.glob("*/*/cases/*.json")):
        found.append(compact({"x-of": path.parents[1].name, **json.loads(path.read_bytes())}))
    return found


def scalars(value):
    if isinstance(value, dict):
        for inner in value.values():
            yield from scalars(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from scalars(inner)
    elif value is not None:
        yield {True: "sí", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def dialogues():
    """What a person may type in an interview: the procedure, then a line for each answer."""
    found = []
    for text in dossiers():
        dossier = json.loads(text)
        typed = [line.replace("\n", " ") for line in scalars(dossier.get("facts", {}))]
        found.append("\n".join([dossier.get("procedure", ""), *typed, "sí", "no", "?", "<", "1", "2"]).encode())
    for name in sorted(path.parent.name for path in PROCEDURES.glob("*/*/cases")):
        for answer in ["sí", "no", "?", "1", "0", "2000-02-29", "EC"]:
            found.append("\n".join([name] + [answer] * 40).encode())
    return found


def choices():
    """What a generator may be told to choose, one byte each."""
    found = [bytes([number]) * 400 for number in [0, 1, 7, 99, 255]]
    for seed in range(60):
        blocks = [hashlib.sha256(b"%d %d" % (seed, block)).digest() for block in range(4 + seed % 13)]
        found.append(b"".join(blocks))
    return found


def pairs():
    """Definitions, each with a dossier that says nothing."""
    return [b'{"definition":%s,"dossier":{"submittedOn":"2026-05-14"}}' % definition for definition in definitions()]


def definitions():
    """Definitions that import nothing: a text by itself has no files beside it."""
    found = []
    for path in sorted(ROOT.glob("Tests/Benchmarks/Definitions/*.json")):
        # It is benchmarked as if it lay beside the published ones.
        found.append(compact(standing_alone(PROCEDURES / "iess" / path.name, json.loads(path.read_bytes()))))
    for pattern in ["Procedures/iess/**/*.json", "Examples/**/*.json", "Tests/**/Fixtures/**/*.json"]:
        for path in sorted(ROOT.glob(pattern)):
            definition = json.loads(path.read_bytes())
            if isinstance(definition, dict) and {"format", "id", "facts", "channels"} <= definition.keys():
                found.append(compact(standing_alone(path, definition)))
    return found


def standing_alone(path, definition):
    """A definition with what it imports written into it."""
    definition = dict(definition)
    requirements = {}
    pending, seen = [(path, name) for name in definition.pop("imports", [])], set()
    while pending:
        importer, name = pending.pop()
        file = (importer.parent / name).resolve()
        if file in seen or not file.is_file():
            continue
        seen.add(file)
        library = json.loads(file.read_bytes())
        pending += [(file, other) for other in library.get("imports", [])]
        for section in SECTIONS:
            if section in library:
                definition[section] = {**library[section], **definition.get(section, {})}
        institution = definition.get("institution")
        if isinstance(institution, str) and institution in library.get("institutions", {}):
            definition["institution"] = library["institutions"][institution]
        requirements.update(library.get("requirements", {}))
    for section in ["requirements", "alternativeRequirements", "additionalRequirements"]:
        for index, entry in enumerate(definition.get(section) or []):
            if entry.get("use") in requirements:
                used = {**requirements[entry["use"]], **entry, "id": entry["use"]}
                del used["use"]
                definition[section][index] = used
    return definition


def without(definition, keys):
    return {key: value for key, value in definition.items() if key not in keys}


def small(definition):
    """A definition without what is only shown to people, which is most of its bytes."""
    shown = ["$schema", "published", "sourceNotes", "transparency", "schedule", "steps", "leftBlank", "source", "contact"]
    return compact(without(json.loads(definition), shown))


def words(inputs):
    """The keys and short texts of the inputs, most frequent first."""
    count = {}

    def visit(value):
        if isinstance(value, dict):
            for key, inner in value.items():
                count[key] = count.get(key, 0) + 1
                visit(inner)
        elif isinstance(value, list):
            for inner in value:
                visit(inner)
        elif isinstance(value, str) and " " not in value:
            count[value] = count.get(value, 0) + 1

    for text in inputs:
        try:
            visit(json.loads(text))
        except (ValueError, RecursionError):
            # Lines that somebody types.
            for line in text.decode(errors="replace").split("\n") if text.isascii() or b"\n" in text else []:
                visit(line)
    usual = [word for word in sorted(count, key=lambda word: (-count[word], word)) if word and len(word) <= 40]
    return ['"%s"' % word for word in usual[:700]] + ["null", "true", "false", "\\u00", "\\ud83d\\ude00", "1e-9"]


def write(folder, name, inputs):
    target = folder / name
    target.mkdir(parents=True, exist_ok=True)
    for text in inputs:
        if len(text) <= LONGEST:
            (target / hashlib.sha1(text).hexdigest()).write_bytes(text)
    with open(folder / f"{name}.dict", "w") as dictionary:
        for word in words(inputs):
            escaped = "".join(chr(b) if 0x20 <= b < 0x7F and b not in b'"\\' else "\\x%02X" % b for b in word.encode(errors="surrogatepass"))
            dictionary.write(f'"{escaped}"\n')


def main():
    folder = pathlib.Path(sys.argv[1])
    # A file whose name says so may be huge on purpose.
    suite = [path.read_bytes() for path in sorted(JSON_TEST_SUITE.glob("*.json"))] if JSON_TEST_SUITE.is_dir() else []
    write(folder, "json", [text for text in dossiers() + suite if len(text) <= 4096])
    write(folder, "dossier", dossiers())
    write(folder, "definition", [text for whole in definitions() for text in [whole, small(whole)]])
    write(folder, "pair", choices())
    write(folder, "case", cases())
    write(folder, "repair", dossiers())
    write(folder, "interview", dialogues())
    write(folder, "output", dossiers() + pairs())


main()
