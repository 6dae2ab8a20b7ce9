import Tramites

extension OptionName {
  /// What the option does, in a sentence.
  var help: Message {
    switch self {
    case .steps:
      Message(es: "Muestra todos los pasos enteros.", en: "Shows all steps whole.")
    case .advice:
      Message(
        es: "Añade qué hacer: los arreglos y, en JSON, también la comparación de los canales.",
        en: "Adds what to do: the repairs and, as JSON, also the comparison of the channels.")
    case .why:
      Message(
        es: "Muestra todo el razonamiento sobre un requisito o criterio: `--why pasaporte`, "
          + "`--why solicitud@dependientes[0]`; con el lugar de la definición.",
        en: "Shows the whole reasoning about a requirement or criterion: `--why pasaporte`, "
          + "`--why solicitud@dependientes[0]`; with the place in the definition.")
    case .dossier:
      Message(
        es: "El expediente que se retoma: uno guardado con `--save`, o cualquier otro.",
        en: "The dossier to go on with: one saved with `--save`, or any other.")
    case .save:
      Message(
        es: "El archivo nuevo en que se guarda el expediente después de cada respuesta. Si falta, el de `--dossier` si "
          + "salió de una entrevista.",
        en: "The new file in which the dossier is saved after every answer. Without it, that of `--dossier` if it came "
          + "out of an interview.")
    case .channel:
      Message(es: "El canal, si ya se sabe.", en: "The channel, if it is known already.")
    case .apply:
      Message(
        es: "Escribe el expediente con el arreglo número N ya hecho, como JSON que `check` lee.",
        en: "Writes the dossier with repair number N carried out, as JSON that `check` reads.")
    case .value:
      Message(
        es: "El valor de un dato que el arreglo da: `--value solicitante.edad=15`. Si falta, el ejemplo del dato. Se "
          + "puede repetir.",
        en: "The value of a fact that the repair gives: `--value solicitante.edad=15`. Without it, the example of the "
          + "fact. It may be repeated.")
    case .set:
      Message(
        es: "Da un dato: `--set solicitante.edad=15`, `--set dependientes[+].vinculo=hijo`, "
          + "`--set submission.channel=web`. `null` dice que no lo hay. Se puede repetir.",
        en: "Gives a fact: `--set solicitante.edad=15`, `--set dependientes[+].vinculo=hijo`, "
          + "`--set submission.channel=web`. `null` says that there is none. It may be repeated.")
    case .outcomeOnly:
      Message(
        es: "Escribe solo el resultado: {\"line\", \"procedure\", \"outcome\"}.",
        en: "Writes only the outcome: {\"line\", \"procedure\", \"outcome\"}.")
    case .on:
      Message(
        es: "El día, como 2026-03-10, donde el expediente no dice el suyo; decide qué versión rige. Si falta, hoy.",
        en: "The day, like 2026-03-10, where the dossier states none; it decides which version is in force. Without "
          + "it, today.")
    case .procedures:
      Message(
        es: "La carpeta de los trámites. Si falta, la de la variable TRAMITES_PROCEDURES, o `Procedures`.",
        en: "The folder of the procedures. Without it, that of the variable TRAMITES_PROCEDURES, or `Procedures`.")
    case .format:
      Message(es: "Texto para personas (si falta) o JSON.", en: "Text for people (without it) or JSON.")
    case .lang:
      Message(
        es: "El idioma: español o inglés. Si falta, el de la variable TRAMITES_LANG, o español.",
        en: "The language: Spanish or English. Without it, that of the variable TRAMITES_LANG, or Spanish.")
    case .help: Message(es: "Muestra esta ayuda.", en: "Shows this help.")
    case .version: Message(es: "Muestra la versión.", en: "Shows the version.")
    }
  }
}
