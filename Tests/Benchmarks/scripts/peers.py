"""The rules of `registro-dependientes-empleador` in other engines: each from the JSON text of a dossier to what is
missing and what waits for an answer. The rules that are files of their own stand in `Peers`."""

import json
import os
import re

from building import BENCHMARKS

PEERS = os.path.join(BENCHMARKS, "Peers")
COMPANIES = ("juridica-privada", "juridica-publica")
CEDULA = re.compile(r"(0[1-9]|1[0-9]|2[0-4]|30)[0-5][0-9]{7}")
RUC = re.compile(r"(0[1-9]|1[0-9]|2[0-4]|30)[0-9]{11}")
PROVINCES = [f"{number:02}" for number in [*range(1, 25), 30]]


def rules(name):
    with open(os.path.join(PEERS, name), encoding="utf-8") as file:
        return file.read()


class Peer:
    """An engine, prepared once. What its language cannot say is said in Python, and named."""

    in_python = "nothing"


class Regorus(Peer):
    name, package = "celine-regorus (Rego)", "celine-regorus"

    def __init__(self):
        import regorus

        self.engine = regorus.Engine()
        self.engine.add_policy("registro.rego", rules("registro.rego"))

    def judge(self, text):
        self.engine.set_input_json(text)
        result = self.engine.eval_rule("data.registro.result")
        return result["missing"], result["open"]


class JSONSchema(Peer):
    name, package = "jsonschema-rs (JSON Schema)", "jsonschema-rs"
    in_python = "check digits, as formats; that a day is not after another"

    def __init__(self):
        import jsonschema_rs

        self.schema = json.loads(rules("registro.schema.json"))
        self.validator = jsonschema_rs.Draft202012Validator(
            self.schema, formats={"ec-cedula": is_cedula, "ec-ruc": is_ruc}, validate_formats=True
        )
        self.comments = {}

    def judge(self, text):
        dossier = json.loads(text)
        missing, waiting = set(), set()
        for error in self.validator.iter_errors(dossier):
            place = error.instance_path
            subject = f"@dependientes[{place[2]}]" if len(place) > 2 and place[1] == "dependientes" else ""
            for name in self.comment(tuple(error.schema_path)):
                if name.startswith("?"):
                    waiting.add(name[1:] + subject)
                else:
                    missing.add(name + subject)
        for index, person in enumerate(dossier.get("facts", {}).get("dependientes", [])):
            if person.get("fechaNacimiento", "") > dossier["submittedOn"]:
                missing.add(f"datos-dependiente@dependientes[{index}]")
        return sorted(missing), sorted(waiting)

    def comment(self, path):
        """The names on the way to a failing keyword."""
        found = self.comments.get(path)
        if found is None:
            node, found = self.schema, []
            for step in path:
                node = node[step]
                if isinstance(node, dict) and "$comment" in node:
                    found = node["$comment"].split()
                if not isinstance(node, (dict, list)):
                    break
            self.comments[path] = found
        return found


class Cedar(Peer):
    name, package = "cedarpy (Cedar)", "cedarpy"
    in_python = "check digits, what is blank, null, days; a request for each dependant"

    def __init__(self):
        import cedarpy

        self.cedarpy = cedarpy
        text = rules("registro.cedar")
        self.policies = cedarpy.PolicySet.from_str(text)
        self.entities = cedarpy.Entities.from_json_str("[]")
        # Policies are numbered in their order; the first permits.
        self.names = {f"policy{number}": name for number, name in enumerate(re.findall(r'^@id\("(.*)"\)', text, re.M), 1)}

    def judge(self, text):
        dossier = json.loads(text)
        facts = dossier.get("facts", {})
        people = facts.get("dependientes", [])
        whole = {
            "empleador": identity(facts.get("empleador", {})),
            "trabajador": identity(facts.get("trabajador", {})),
            "dependientes": len(people),
        }
        requests = [self.request("hand-in", whole)]
        for person in people:
            born = person.get("fechaNacimiento")
            context = {
                "dependiente": {key: person[key] for key in ("vinculo",) if person.get(key) is not None},
                "nombreGiven": is_given(person.get("nombre")),
                "born": born is not None and born <= dossier["submittedOn"],
                "identificacion": identity(person.get("identificacion", {})),
            }
            requests.append(self.request("register", context))
        missing, waiting = [], []
        answers = self.cedarpy.is_authorized_batch(requests, self.policies, self.entities)
        for number, answer in enumerate(answers):
            if answer.diagnostics.errors:
                raise ValueError(answer.diagnostics.errors)
            subject = f"@dependientes[{number - 1}]" if number else ""
            for reason in answer.diagnostics.reasons:
                if reason == "policy0":
                    continue
                name = self.names[reason]
                if name.startswith("?"):
                    waiting.append(name[1:] + subject)
                else:
                    missing.append(name + subject)
        return sorted(missing), sorted(waiting)

    def request(self, action, context):
        return {
            "principal": 'User::"applicant"',
            "action": f'Action::"{action}"',
            "resource": 'Procedure::"registro"',
            "context": context,
        }


def identity(group):
    """What Cedar is told of a person: what is known, and whether numbers are as they must be."""
    known = {key: value for key, value in group.items() if value is not None}
    return {
        **known,
        "cedulaValid": is_cedula(known.get("cedula", "")),
        "rucValid": is_ruc(known.get("ruc", "")),
        "codigoGiven": is_given(known.get("codigoExtranjeros")),
        "noCedula": "cedula" in group and "cedula" not in known,
    }


class Zen(Peer):
    name, package = "zen-engine (GoRules)", "zen-engine"

    def __init__(self):
        import zen

        nodes = [
            {"id": "in", "type": "inputNode", "name": "in"},
            {"id": "rules", "type": "expressionNode", "name": "rules", "content": {"expressions": expressions()}},
            {"id": "out", "type": "outputNode", "name": "out"},
        ]
        edges = [
            {"id": "1", "type": "edge", "sourceId": "in", "targetId": "rules"},
            {"id": "2", "type": "edge", "sourceId": "rules", "targetId": "out"},
        ]
        content = zen.ZenDecisionContent(json.dumps({"nodes": nodes, "edges": edges}))
        self.decision = zen.ZenEngine().create_decision(content)

    def judge(self, text):
        result = self.decision.evaluate(json.loads(text))["result"]
        return sorted(result["missing"]), sorted(result["open"])


def expressions():
    """The rules in the expression language of zen; `$` is what stands before."""

    def digit(text, index):
        return f"number({text}[{index}:{index}])"

    def starts(text):
        """Whether it begins with a province; `matches` would compile its pattern every time."""
        return f"(({text})[0:1] in {json.dumps(PROVINCES)})"

    def is_number(text, count):
        digits = " and ".join(f"isNumeric({text}[{i}:{i}])" for i in range(count))
        return f'(len({text} ?? "") == {count} and {digits})'

    def has_check_digit(text):
        """Ten digits with a province and a check digit; a doubled digit counts as the sum of its digits."""
        parts = [
            f"({digit(text, i)} == 9 ? 9 : {digit(text, i)} * 2 % 9)" if i % 2 == 0 else digit(text, i)
            for i in range(10)
        ]
        return f'({starts(text)} and {digit(text, 2)} <= 5 and ({" + ".join(parts)}) % 10 == 0)'

    def cedula(group):
        text = group + ".cedula"
        return f"({is_number(text, 10)} and {has_check_digit(text)})"

    def ruc(text):
        return (
            f"({is_number(text, 13)} and ("
            f'({has_check_digit(text)} and {text}[10:12] != "000")'
            f' or ({starts(text)} and {text}[2:2] == "6" and {text}[9:12] != "0000")'
            f' or ({starts(text)} and {text}[2:2] == "9" and {text}[10:12] != "000")))'
        )

    def given(group, key):
        return f'(trim({group}.{key} ?? "") != "")'

    def unknown(group, key):
        return f'(not ("{key}" in keys({group})))'

    def none(group, key):
        return f'("{key}" in keys({group}) and {group}.{key} == null)'

    def foreigner(group, perhaps):
        nationality = f'{group}.nacionalidad == "extranjera"'
        has_none = none(group, "cedula")
        if perhaps:
            nationality = f'({nationality} or {unknown(group, "nacionalidad")})'
            has_none = f"({group}.cedula == null)"
        return f'({nationality} and {has_none} and {given(group, "codigoExtranjeros")})'

    empty = "{}"
    person = "(#.identificacion ?? {})"
    company = " or ".join(f'$.empleador.tipo == "{kind}"' for kind in COMPANIES)
    steps = {
        "empleador": f"facts.empleador ?? {empty}",
        "trabajador": f"facts.trabajador ?? {empty}",
        "dependientes": "facts.dependientes ?? []",
        "rucOk": ruc("$.empleador.ruc"),
        "empleadorMet": (
            f'{cedula("$.empleador")} or (({company}) and $.rucOk)'
            f' or ($.empleador.tipo == "persona-natural" and {foreigner("$.empleador", False)})'
        ),
        "empleadorOpen": (
            f'({unknown("$.empleador", "tipo")} and $.rucOk)'
            f' or (not ({company}) and {foreigner("$.empleador", True)})'
        ),
        "trabajadorMet": f'{cedula("$.trabajador")} or {foreigner("$.trabajador", False)}',
        "trabajadorOpen": foreigner("$.trabajador", True),
        "datos": (
            "map($.dependientes, " + given("#", "nombre") + ' and (#.fechaNacimiento ?? "") != ""'
            " and date(#.fechaNacimiento) <= date($root.submittedOn) and #.vinculo != null)"
        ),
        "cedulas": f"map($.dependientes, {cedula(person)} or {foreigner(person, True)})",
        "missing": "filter(flatten([["
        + ", ".join(
            [
                'not $.empleadorMet and not $.empleadorOpen ? "cedula-empleador" : ""',
                'not $.trabajadorMet and not $.trabajadorOpen ? "cedula-trabajador" : ""',
                '$.empleador.registradoIess == false ? "empleador-adscrito" : ""',
                '$.trabajador.afiliadoActivo == false ? "trabajador-afiliado-activo" : ""',
                '$.empleador.clavePatronal == false ? "clave-patronal" : ""',
                'len($.dependientes) == 0 ? "dependientes" : ""',
            ]
        )
        + "], map($.dependientes, 1) == [] ? [] : "
        + 'map([0..len($.dependientes) - 1], $.datos[#] ? "" : "datos-dependiente@dependientes[" + string(#) + "]"), '
        + "map($.dependientes, 1) == [] ? [] : "
        + 'map([0..len($.dependientes) - 1], $.cedulas[#] ? "" : "cedula-dependiente@dependientes[" + string(#) + "]")'
        + ']), # != "")',
        "open": "filter(["
        + ", ".join(
            [
                'not $.empleadorMet and $.empleadorOpen ? "cedula-empleador" : ""',
                'not $.trabajadorMet and $.trabajadorOpen ? "cedula-trabajador" : ""',
                unknown("$.empleador", "registradoIess") + ' ? "empleador-adscrito" : ""',
                unknown("$.trabajador", "afiliadoActivo") + ' ? "trabajador-afiliado-activo" : ""',
                unknown("$.empleador", "clavePatronal") + ' ? "clave-patronal" : ""',
            ]
        )
        + '], # != "")',
    }
    return [{"id": key, "key": key, "value": value} for key, value in steps.items()]


def is_given(text):
    return text is not None and text.strip() != ""


def is_cedula(text):
    if not CEDULA.fullmatch(text):
        return False
    digits = [int(digit) for digit in text]
    total = sum(digits[1::2]) + sum(2 * digit - (9 if digit > 4 else 0) for digit in digits[0:9:2])
    return total % 10 == 0


def is_ruc(text):
    if not RUC.fullmatch(text):
        return False
    if text[2] == "6":
        return text[9:] != "0000"
    if text[2] == "9":
        return text[10:] != "000"
    return is_cedula(text[:10]) and text[10:] != "000"


ALL = [Zen, JSONSchema, Cedar, Regorus]
