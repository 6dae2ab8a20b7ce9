import Testing
import Tramites

@Suite("The paths of a dossier")
struct DossierPathTests {
  @Test(
    "A path is written as it was read",
    arguments: [
      "a", "solicitante.cedula", "dependientes[0].vinculo", "dependientes[123456789]", "submission.channel",
      "documents", "documents[2].apostilled", "documents[2].attributes.monto", "documents[+]", "dependientes[+]",
      "documents[foto]", "documents[x-carta].id", "documents[0-a]", "documents[007]",
      "documents[acta-matrimonio@dependientes[0]].apostilled", "documents[acta@a.b[1].c]", "a.b[3].c.d[+]",
    ])
  func pathIsRead(text: String) throws {
    #expect(try #require(DossierPath(text)).description == text)
  }

  @Test(
    "What is no path is refused",
    arguments: [
      "", " a", "a ", ".", "a.", ".a", "a..b", "A", "1", "a-b", "ñ", "a[", "a]", "a[]", "a[-1]", "a[+1]", "a[01]",
      "a[1234567890]", "a[1", "a[1]]", "a[1]b", "a[1][2]", "[1]", "a[+].b", "a[+", "a[foto]", "a.documents[foto]",
      "documents[-a]", "documents[A]", "documents[acta@]", "documents[acta@A]", "documents[acta@a[01]]",
      "documents[acta@a[+]]", "documents[acta@a", "documents[acta@a@b]", "documents[foto].", "documents[@a]", "a/b",
      String(repeating: "a", count: 1001), "a" + String(repeating: ".a", count: 64), "a\u{0}", "a.b\n",
    ])
  func otherTextIsRefused(text: String) {
    #expect(DossierPath(text) == nil)
  }

  @Test("A path of a thousand bytes and one of sixty-four steps are still read")
  func limitsAreIncluded() {
    #expect(DossierPath(String(repeating: "a", count: 1000)) != nil)
    #expect(DossierPath("a" + String(repeating: ".a", count: 63)) != nil)
  }

  @Test("A literal is a path")
  func literalIsAPath() {
    let path: DossierPath = "documents[foto].bytes"
    #expect(path.steps == [.name("documents"), .document(type: "foto", of: nil), .name("bytes")])
    #expect(Set([path, "documents[foto].bytes", "documents[3].bytes"]).count == 2)
  }
}
