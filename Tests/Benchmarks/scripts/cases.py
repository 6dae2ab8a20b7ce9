"""The dossiers of a procedure's cases: each base with its changes (FORMAT §9), as far as these cases go."""

import copy
import json
import os
import re

from building import ROOT


def cases(procedure):
    """Name, dossier and expectation of every case."""
    folder = os.path.join(ROOT, "Procedures/iess", procedure, "cases")
    for name in sorted(os.listdir(folder)):
        case = read(folder, name)
        yield name, dossier(folder, case), case["expect"]


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return json.load(file)


def dossier(folder, case):
    if "dossier" in case:
        return copy.deepcopy(case["dossier"])
    result = dossier(folder, read(folder, case["base"]))
    for path, value in case.get("with", {}).items():
        *way, last = steps(path)
        place = result
        for step in way:
            place = place.setdefault(step, {}) if isinstance(place, dict) else place[step]
        if last == "+":
            place.extend(copy.deepcopy(value))
        else:
            place[last] = copy.deepcopy(value)
    for path in case.get("without", []):
        *way, last = steps(path)
        place = result
        for step in way:
            place = place[step]
        del place[last]
    return result


def steps(path):
    """The keys and indices that a path goes through, from the top of the dossier."""
    found = []
    for name, index in re.findall(r"([A-Za-z]+)(?:\[([0-9]+|\+)\])?(?:\.|$)", path):
        found.append(name)
        if index:
            found.append(index if index == "+" else int(index))
    if found[0] == "submission":
        return ["channel" if found[1] == "channel" else "submittedOn"]
    return found if found[0] == "documents" else ["facts", *found]
