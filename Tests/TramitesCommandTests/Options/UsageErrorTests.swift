import Testing
import Tramites

@testable import TramitesCommand

@Suite("What is typed wrongly")
struct UsageErrorTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    let line: String
    let spanish: String
    let english: String

    var testDescription: String { line }
  }

  static let slips: [Slip] = [
    Slip(line: "", spanish: "falta el comando", english: "no command is given"),
    Slip(line: "chek a.json", spanish: "¿quiso decir `check`?", english: "did you mean `check`?"),
    Slip(line: "help chek", spanish: "¿quiso decir `check`?", english: "did you mean `check`?"),
    Slip(line: "frobnicate", spanish: "no existe el comando `frobnicate`", english: "there is no command `frobnicate`"),
    Slip(line: "check --stesp a.json", spanish: "¿quiso decir `--steps`?", english: "did you mean `--steps`?"),
    Slip(line: "check -steps a.json", spanish: "¿quiso decir `--steps`?", english: "did you mean `--steps`?"),
    Slip(
      line: "--zzzzzzz check", spanish: "no existe la opción `--zzzzzzz`", english: "there is no option `--zzzzzzz`"),
    Slip(line: "check", spanish: "falta el expediente", english: "the dossier is missing"),
    Slip(line: "describe", spanish: "falta el identificador", english: "the id of the procedure is missing"),
    Slip(line: "checklist", spanish: "falta el identificador", english: "the id of the procedure is missing"),
    Slip(line: "describe a b", spanish: "sobra `b`", english: "`b` is one argument too many"),
    Slip(line: "list a", spanish: "sobra `a`", english: "`a` is one argument too many"),
    Slip(line: "checklist a b c", spanish: "sobra `c`", english: "`c` is one argument too many"),
    Slip(line: "check a.json --on", spanish: "falta el valor de `--on`", english: "the value of `--on` is missing"),
    Slip(line: "check a.json --on=", spanish: "falta el valor de `--on`", english: "the value of `--on` is missing"),
    Slip(
      line: "check --format --steps a.json", spanish: "escriba `--format=--steps`", english: "write `--format=--steps`"),
    Slip(line: "check --steps=yes a.json", spanish: "`--steps` no lleva valor", english: "`--steps` takes no value"),
    Slip(
      line: "check --steps --steps a.json", spanish: "`--steps` está dos veces", english: "`--steps` is given twice"),
    Slip(line: "list --format json --format=text", spanish: "`--format` está dos veces", english: "is given twice"),
    Slip(line: "list --steps", spanish: "`--steps` no es una opción de `list`", english: "is no option of `list`"),
    Slip(line: "--set a=1 check a.json", spanish: "sino de `checklist`", english: "but of `checklist`"),
    Slip(line: "lint --on 2026-05-14", spanish: "`--on` no es una opción de `lint`", english: "is no option of `lint`"),
    Slip(
      line: "check --on 2026-02-30 a.json", spanish: "escriba un día que exista", english: "write a day that exists"),
    Slip(line: "check --on hoy a.json", spanish: "`--on` no puede ser `hoy`", english: "`--on` cannot be `hoy`"),
    Slip(line: "list --format yaml", spanish: "use `text` o `json`", english: "use `text` or `json`"),
    Slip(line: "list --lang fr", spanish: "use `es` o `en`", english: "use `es` or `en`"),
    Slip(line: "check - -", spanish: "`-` está dos veces", english: "`-` is given twice"),
    Slip(line: "batch a.ndjson", spanish: "tramites batch < a.ndjson", english: "tramites batch < a.ndjson"),
    Slip(line: "batch --format text", spanish: "siempre escribe JSON", english: "always writes JSON"),
    Slip(
      line: "checklist carne-biblioteca --set edad", spanish: "no se entiende `--set edad`",
      english: "is not understood"),
    Slip(
      line: "checklist carne-biblioteca --set a..b=1", spanish: "no se entiende `--set a..b=1`",
      english: "is not understood"),
    Slip(
      line: "checklist carne-biblioteca --set hijos=[] --set hijos=[]", spanish: "está dos veces",
      english: "given twice"
    ),
  ]

  @Test("it is said with what to do, in both languages, and nothing is done", arguments: slips)
  func slip(_ slip: Slip) throws {
    let arguments = slip.line.split(separator: " ").map(String.init)
    for (language, expected) in [("es", slip.spanish), ("en", slip.english)] {
      let run = try Bench(variables: ["TRAMITES_LANG": language]).run(arguments)
      #expect(run.status == .failure)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(expected), "\(run.errors)")
      #expect(run.errors.contains("tramites help"), "\(run.errors)")
    }
  }

  @Test("a language that does not exist is refused where the environment names it, unless an option names another")
  func languageVariable() throws {
    let bench = try Bench(variables: ["TRAMITES_LANG": "fr"])
    let refused = bench.run("list")
    #expect(refused.status == .failure)
    #expect(refused.errors.contains("TRAMITES_LANG"))
    #expect(bench.run("list", "--lang", "en").status == .success)
  }

  @Test("an empty variable counts as none")
  func emptyVariables() throws {
    let run = try Bench(variables: ["TRAMITES_LANG": "", "TRAMITES_PROCEDURES": ""]).run("list")
    #expect(run.status == .success)
  }

  @Test("what was typed reaches the terminal without its control characters")
  func controlCharacters() throws {
    let run = try Bench().run("check\u{1B}[2J")
    #expect(run.errors.contains("\\u{1B}"))
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test("`--lang` is heeded even where the rest is not understood")
  func likelyLanguage() throws {
    #expect(try Bench().run("chek", "--lang", "en").errors.contains("did you mean"))
    #expect(try Bench().run("--lang=en", "chek").errors.contains("did you mean"))
  }
}
