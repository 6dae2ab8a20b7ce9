import Testing
import Tramites

@testable import TramitesCommand

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Files, pipes and terminals")
struct FileDescriptorTests {
  @Test("what goes into a pipe comes out, as much as there is")
  func pipes() throws {
    var numbers: [Int32] = [0, 0]
    try #require(pipe(&numbers) == 0)
    let (reader, writer) = (FileDescriptor(number: numbers[0]), FileDescriptor(number: numbers[1]))
    try writer.write(Array("hola".utf8))
    #expect(try reader.read(2) == Array("ho".utf8))
    #expect(try reader.read(100) == Array("la".utf8))
    writer.closeFile()
    #expect(try reader.read(100).isEmpty)
    reader.closeFile()
  }

  @Test("a file that is not there, and a folder, say why they cannot be read")
  func failures() throws {
    #expect(throws: SystemError(code: ENOENT)) { try FileDescriptor.opening("/nada/de/nada") }
    let folder = try FileDescriptor.opening("/")
    #expect(throws: SystemError(code: EISDIR)) { try folder.read(10) }
    folder.closeFile()
  }

  @Test("reading stops one byte beyond the limit")
  func limit() throws {
    let source = ByteSource { count throws(SystemError) in [UInt8](repeating: 0x61, count: min(count, 1000)) }
    #expect(try source.readAll(limit: 2500).count == 2501)
  }
}
