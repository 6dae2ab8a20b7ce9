"""The goals that are ratios of two rows, and the tables that show where they stand."""

# What is printed of every dossier, from what it is measured by to what is measured.
WORKS = [
    "json-decoder", "simdjson", "bytes-to-dossier", "dossier-to-accepted", "bytes-to-outcome", "hand-written",
    "accepted-to-outcome", "accepted-to-verdict", "bytes-to-verdict-json",
]  # fmt: skip

# What is measured, by what, what that is called, and the ratio that is wanted.
GOALS = [
    ("bytes → outcome", "bytes-to-outcome", "json-decoder", "JSONDecoder", 0.15),
    ("bytes → outcome", "bytes-to-outcome", "simdjson", "simdjson", 6),
    ("accepted → outcome", "accepted-to-outcome", "hand-written", "written by hand", 4),
    ("accepted → verdict", "accepted-to-verdict", "accepted-to-outcome", "its outcome", 5),
    ("bytes → verdict JSON", "bytes-to-verdict-json", "json-decoder", "JSONDecoder", 0.5),
]


def subjects(rows):
    """The dossiers of the procedures, in the order of the rows."""
    return [row.split("/")[1] for row in rows if row.startswith("json-decoder/")]


def line(*cells):
    print("| " + " | ".join(cells) + " |")


def head(*cells):
    line(*cells)
    print("|---" * len(cells) + "|")


def costs(title, rows, shown):
    """Prints what every work takes, a line for each dossier."""
    head(title, *WORKS)
    for subject in subjects(rows):
        line(subject, *(shown(rows[f"{work}/{subject}"]) for work in WORKS))
    print()


def ratios(title, rows, further=()):
    """Prints the ratios that have goals, a column for each dossier; those that miss theirs are bold."""
    names = subjects(rows)
    head(title, *names, "goal")
    for name, work, reference, of, goal in GOALS:
        found = [rows[f"{work}/{subject}"] / rows[f"{reference}/{subject}"] for subject in names]
        line(f"{name} / {of}", *(marked(ratio, goal) for ratio in found), f"{goal}")
    for name, found, goal in further:
        line(name, *(marked(value, goal) for value in found), f"{goal}")
    print()


def marked(value, goal):
    return f"{value:.2f}" if value <= goal else f"**{value:.2f}**"
