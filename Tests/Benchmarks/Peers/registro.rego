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

# Without patterns: the engine would compile each of them every time.
provinces := {
	"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12",
	"13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "30",
}

is_number(text, length) if {
	is_string(text)
	count(text) == length
	trim(text, "0123456789") == ""
}

has_check_digit(text) if {
	substring(text, 0, 2) in provinces
	to_number(substring(text, 2, 1)) <= 5
	total := sum([weighted(index, to_number(substring(text, index, 1))) | some index in numbers.range(0, 8)])
	(total + to_number(substring(text, 9, 1))) % 10 == 0
}

is_cedula(text) if {
	is_number(text, 10)
	has_check_digit(text)
}

has_cedula(group) if is_cedula(object.get(group, "cedula", ""))

is_ruc(text) if {
	is_number(text, 13)
	has_check_digit(text)
	substring(text, 10, 3) != "000"
}

is_ruc(text) if {
	is_number(text, 13)
	substring(text, 0, 2) in provinces
	substring(text, 2, 1) == "6"
	substring(text, 9, 4) != "0000"
}

is_ruc(text) if {
	is_number(text, 13)
	substring(text, 0, 2) in provinces
	substring(text, 2, 1) == "9"
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
