import Tramites

extension CommandName {
  /// What follows the command's name when it is typed.
  var operands: Message {
    switch self {
    case .check: Message(es: "EXPEDIENTE…", en: "DOSSIER…")
    case .repair, .plan, .channels: Message(es: "EXPEDIENTE", en: "DOSSIER")
    case .checklist: Message(es: "ID [EXPEDIENTE]", en: "ID [DOSSIER]")
    case .ask, .describe: Message(es: "ID", en: "ID")
    case .test, .lint: Message(es: "[RUTA…]", en: "[PATH…]")
    case .batch: Message(es: "< EXPEDIENTES", en: "< DOSSIERS")
    case .help: Message(es: "[COMANDO]", en: "[COMMAND]")
    case .list: Message(es: "", en: "")
    }
  }

  /// What the command does, in a line.
  var summary: Message {
    switch self {
    case .check: Message(es: "Dice si un expediente está completo.", en: "Says whether a dossier is complete.")
    case .ask:
      Message(es: "Arma un expediente con preguntas.", en: "Puts a dossier together by asking.")
    case .repair:
      Message(
        es: "Dice lo menos que hay que hacer para que sea admisible.",
        en: "Says the least to be done for it to be admissible.")
    case .plan:
      Message(es: "Dice qué otros trámites hacen falta antes.", en: "Says which other procedures are needed first.")
    case .channels:
      Message(es: "Compara los canales de un trámite.", en: "Compares the channels of a procedure.")
    case .checklist:
      Message(es: "Dice qué hay que presentar, según lo que se sabe.", en: "Says what to hand in, given what is known.")
    case .describe: Message(es: "Describe un trámite.", en: "Describes a procedure.")
    case .list: Message(es: "Muestra los trámites que hay.", en: "Shows the procedures there are.")
    case .test: Message(es: "Prueba los casos de ejemplo.", en: "Runs the example cases.")
    case .lint:
      Message(es: "Busca errores en las definiciones y los casos.", en: "Finds mistakes in definitions and cases.")
    case .batch:
      Message(es: "Revisa muchos expedientes, uno por línea.", en: "Checks many dossiers, one a line.")
    case .help: Message(es: "Explica un comando.", en: "Explains a command.")
    }
  }

  /// What else there is to know, a paragraph each.
  var details: [Message] {
    switch self {
    case .check:
      [
        Message(
          es: "Cada expediente es un archivo JSON que nombra su trámite; `-` es la entrada estándar.",
          en: "Each dossier is a JSON file that names its procedure; `-` is standard input."),
        Message(
          es: "Con `--format json` y un expediente, sale su veredicto; con varios, una lista de {\"file\", "
            + "\"verdict\"}, o {\"file\", \"error\", \"more\"} donde no se pudo revisar.",
          en: "With `--format json` and one dossier comes its verdict; with several, an array of {\"file\", "
            + "\"verdict\"}, or {\"file\", \"error\", \"more\"} where it could not be checked."),
      ]
    case .ask:
      [
        Message(
          es: "Pregunta lo que hace falta y nada más, primero lo que más decide, y al final dice el veredicto. En cada "
            + "pregunta `ayuda` dice qué se puede escribir; `atrás` vuelve, `no sé` la deja para el final.",
          en:
            "Asks what is needed and nothing else, first what decides most, and tells the verdict at the end. At each "
            + "question `help` says what may be typed; `back` goes back, `skip` leaves it for the end."),
        Message(
          es:
            "Con `--save` nada se pierde al interrumpir: `--dossier` lo retoma. Las respuestas pueden venir también de "
            + "un archivo, una por línea.",
          en:
            "With `--save` nothing is lost on an interruption: `--dossier` goes on with it. The answers may also come "
            + "from a file, one a line."),
      ]
    case .repair:
      [
        Message(
          es: "Cada arreglo es un conjunto de cosas por hacer del que no sobra ninguna; primero los más cortos.",
          en: "Each repair is a set of things to do of which none can be left out; the shortest first."),
        Message(
          es: "Con `--apply N`, lo que nadie ha dicho todavía consta en `x-hypothetical`.",
          en: "With `--apply N`, what nobody has said yet is listed in `x-hypothetical`."),
      ]
    case .plan:
      [
        Message(
          es: "Lo que falta y se obtiene con otro trámite trae ese trámite al plan, con lo que ya se sabe de él.",
          en:
            "What is lacking and obtained through another procedure brings that procedure into the plan, with what is "
            + "known of it already.")
      ]
    case .channels:
      [
        Message(
          es: "El canal que dice el expediente no cuenta: se revisa por cada uno, y sale primero el mejor.",
          en: "The channel that the dossier states does not count: each one is tried, and the best comes first.")
      ]
    case .checklist:
      [
        Message(
          es: "Lo que se sabe está en el expediente o en `--set`. Un valor de `--set` se lee según el tipo del dato: "
            + "1712345678 sigue siendo un texto donde el dato es un texto.",
          en: "What is known is in the dossier or in `--set`. A value of `--set` is read by the type of its fact: "
            + "1712345678 stays a text where the fact is a text.")
      ]
    case .describe:
      [
        Message(
          es: "Es la versión que rige hoy, o el día de `--on`. Con `--format json`, lo principal para programas.",
          en:
            "It is the version in force today, or on the day of `--on`. With `--format json`, the outline for programs."
        )
      ]
    case .list:
      [
        Message(
          es: "Salen todas las versiones de cada trámite; con `--on`, solo las que rigen ese día.",
          en: "All versions of each procedure are shown; with `--on`, only those in force that day.")
      ]
    case .test:
      [
        Message(
          es:
            "Prueba los casos de las carpetas `cases` de los trámites, o los de las rutas dadas: archivos o carpetas.",
          en: "Runs the cases of the procedures' `cases` folders, or those at the paths given: files or folders.")
      ]
    case .lint:
      [
        Message(
          es:
            "Busca en toda la carpeta de trámites, o muestra solo lo que hay en las rutas dadas: archivos o carpetas.",
          en: "Looks at the whole folder of procedures, or shows only what is at the paths given: files or folders.")
      ]
    case .batch:
      [
        Message(
          es:
            "Lee de la entrada estándar un expediente JSON por línea y escribe un veredicto JSON por línea, en "
            + "el mismo "
            + "orden. Las líneas vacías se saltan. Donde no se puede revisar sale {\"line\", \"error\", \"more\"}, y se sigue.",
          en: "Reads a JSON dossier a line from standard input and writes a JSON verdict a line, in the same order. "
            + "Empty lines are skipped. Where one cannot be checked comes {\"line\", \"error\", \"more\"}, and it goes on."
        )
      ]
    case .help: []
    }
  }

  /// What the exit status says: 0, 1 and 2.
  var statuses: [Message] {
    let failure = Message(es: "no se pudo hacer lo pedido", en: "what was asked for could not be done")
    return switch self {
    case .check, .batch:
      [
        Message(es: "todos los expedientes son admisibles", en: "all dossiers are admissible"),
        Message(es: "alguno no lo es", en: "one is not"),
        Message(es: "alguno no se pudo revisar", en: "one could not be checked"),
      ]
    case .test:
      [
        Message(es: "todos los casos dan lo esperado", en: "all cases give what is expected"),
        Message(es: "alguno no", en: "one does not"), failure,
      ]
    case .lint:
      [
        Message(es: "no hay errores", en: "there are no errors"), Message(es: "hay errores", en: "there are errors"),
        failure,
      ]
    case .ask:
      [
        Message(es: "el expediente es admisible", en: "the dossier is admissible"),
        Message(es: "no lo es, o se interrumpió antes", en: "it is not, or it was interrupted before"), failure,
      ]
    case .repair:
      [
        Message(es: "es admisible, o se sabe cómo lograrlo", en: "it is admissible, or it is known how to get there"),
        Message(es: "no se sabe cómo lograrlo", en: "it is not known how to get there"),
        Message(es: "no se pudo revisar", en: "it could not be checked"),
      ]
    case .plan, .channels, .checklist, .describe, .list, .help: [Message(es: "bien", en: "all is well"), failure]
    }
  }

  /// Command lines to try.
  var examples: [String] {
    switch self {
    case .check:
      ["tramites check expediente.json", "tramites check --format json - < expediente.json"]
    case .ask:
      [
        "tramites ask afiliacion-voluntaria --save expediente.json",
        "tramites ask afiliacion-voluntaria --dossier expediente.json",
      ]
    case .repair: ["tramites repair expediente.json", "tramites repair --apply 1 expediente.json | tramites check -"]
    case .plan: ["tramites plan expediente.json"]
    case .channels: ["tramites channels expediente.json"]
    case .checklist:
      ["tramites checklist afiliacion-voluntaria --set solicitante.nacionalidad=ecuatoriana"]
    case .describe: ["tramites describe afiliacion-voluntaria --lang en"]
    case .list: ["tramites list --on 2026-03-10"]
    case .test: ["tramites test", "tramites test Procedures/iess/afiliacion-voluntaria"]
    case .lint: ["tramites lint", "tramites lint --format json Procedures/shared"]
    case .batch: ["tramites batch --outcome-only < expedientes.ndjson"]
    case .help: ["tramites help check"]
    }
  }
}
