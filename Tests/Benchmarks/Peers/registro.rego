# The rules of registro-dependientes-empleador: what is missing, and what waits for an answer.
package registro

import rego.v1

employer := object.get(input, ["facts", "empleador"], {})

worker := object.get(input, ["facts", "trabajador"], {})

dependants := object.get(input, ["facts", "dependientes"], [])

result := {"missing": sort(missing), "open": sort(open)}

# Answers

is_given(group, key) if {
	text := object.get(group, key, "")
	is_string(text)
	trim_space(text) != ""
}

is_none(group, key) if object.get(group, key, "") == null

is_unknown(group, key) if not key in object.keys(group)

may_be(group, key, value) if group[key] == value

may_be(group, key, _) if is_unknown(group, key)

may_be_none(group, key) if is_none(group, key)

may_be_none(group, key) if is_unknown(group, key)

# Identity cards and taxpayers

weighted(index, digit) := digit if index % 2 == 1

weighted(index, digit) := digit * 2 if {
	index % 2 == 0
	digit < 5
}

weighted(index, digit) := (digit * 2) - 9 if {
	index % 2 == 0
	digit >= 5
}

is_cedula(text) if {
	is_string(text)
	regex.match(`^(0[1-9]|1[0-9]|2[0-4]|30)[0-5][0-9]{7}$`, text)
	total := sum([weighted(index, to_number(substring(text, index, 1))) | some index in numbers.range(0, 8)])
	(total + to_number(substring(text, 9, 1))) % 10 == 0
}

has_cedula(group) if is_cedula(object.get(group, "cedula", ""))

is_ruc(text) if {
	is_string(text)
	regex.match(`^[0-9]{13}$`, text)
	is_cedula(substring(text, 0, 10))
	substring(text, 10, 3) != "000"
}

is_ruc(text) if {
	is_string(text)
	regex.match(`^(0[1-9]|1[0-9]|2[0-4]|30)6[0-9]{10}$`, text)
	substring(text, 9, 4) != "0000"
}

is_ruc(text) if {
	is_string(text)
	regex.match(`^(0[1-9]|1[0-9]|2[0-4]|30)9[0-9]{10}$`, text)
	substring(text, 10, 3) != "000"
}

foreigner_with_code(group) if {
	group.nacionalidad == "extranjera"
	is_none(group, "cedula")
	is_given(group, "codigoExtranjeros")
}

foreigner_perhaps_with_code(group) if {
	may_be(group, "nacionalidad", "extranjera")
	may_be_none(group, "cedula")
	is_given(group, "codigoExtranjeros")
}

# The employer's identity

companies := {"juridica-privada", "juridica-publica"}

employer_met if has_cedula(employer)

employer_met if {
	employer.tipo in companies
	is_ruc(employer.ruc)
}

employer_met if {
	employer.tipo == "persona-natural"
	foreigner_with_code(employer)
}

employer_open if {
	is_unknown(employer, "tipo")
	is_ruc(employer.ruc)
}

employer_open if {
	may_be(employer, "tipo", "persona-natural")
	foreigner_perhaps_with_code(employer)
}

missing contains "cedula-empleador" if {
	not employer_met
	not employer_open
}

open contains "cedula-empleador" if {
	not employer_met
	employer_open
}

# The worker's identity

worker_met if has_cedula(worker)

worker_met if foreigner_with_code(worker)

missing contains "cedula-trabajador" if {
	not worker_met
	not foreigner_perhaps_with_code(worker)
}

open contains "cedula-trabajador" if {
	not worker_met
	foreigner_perhaps_with_code(worker)
}

# What must be so

confirmed := [
	["empleador-adscrito", employer, "registradoIess"],
	["trabajador-afiliado-activo", worker, "afiliadoActivo"],
	["clave-patronal", employer, "clavePatronal"],
]

missing contains id if {
	some [id, group, key] in confirmed
	group[key] == false
}

open contains id if {
	some [id, group, key] in confirmed
	is_unknown(group, key)
}

# The dependants

missing contains "dependientes" if count(dependants) == 0

has_data(person) if {
	is_given(person, "nombre")
	person.fechaNacimiento <= input.submittedOn
	person.vinculo
}

missing contains sprintf("datos-dependiente@dependientes[%d]", [index]) if {
	some index, person in dependants
	not has_data(person)
}

has_identity(person) if has_cedula(object.get(person, "identificacion", {}))

has_identity(person) if foreigner_perhaps_with_code(object.get(person, "identificacion", {}))

missing contains sprintf("cedula-dependiente@dependientes[%d]", [index]) if {
	some index, person in dependants
	not has_identity(person)
}
