"""What a run found, as a table and a list."""

from collections import Counter


def report(scratch, results):
    """The table of mutants by kind, and every survivor with its place."""
    rows, survivors = {}, []
    for name, site, mutant in scratch.mutants():
        row = rows.setdefault(mutant.kind, Counter())
        end = fate(scratch.key(name, site, mutant), mutant, results)
        row[end] += 1
        if end == "survived":
            survivors.append(f"{name}:{site.line}: {mutant.original} → {mutant.mutated or '(nothing)'}")
    return "\n".join(table(rows) + ["", f"{len(survivors)} survivors", *survivors])


def fate(key, mutant, results):
    """What became of a mutant."""
    if mutant.refused:
        return "not compiled"
    killer = results.killer(key)
    if killer is None:
        return "survived" if any(found == key for found, _ in results.found) else "not run"
    return {"stopped": "timeout", "crashed": "crash"}.get(killer["end"], killer["stage"])


def table(rows):
    """The counts by kind as a Markdown table."""
    columns = ["quick", "wide", "all", "timeout", "crash", "survived", "not run", "not compiled"]
    lines = ["| kind | mutants | " + " | ".join(columns) + " |", "|---|" + "--:|" * (len(columns) + 1)]
    total = Counter()
    for kind, row in sorted(rows.items()):
        total += row
        lines.append(line(kind, row, columns))
    return lines + [line("all", total, columns)]


def line(kind, row, columns):
    """A row of the table; what did not compile is no mutant."""
    count = sum(row.values()) - row["not compiled"]
    return f"| {kind} | {count} | " + " | ".join(str(row[column]) for column in columns) + " |"
