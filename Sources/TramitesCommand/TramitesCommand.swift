#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The process: everything else is a value that tests run too.
@main
enum TramitesCommand {
  static func main() {
    // A reader that goes away is told by `write`, not by a signal that ends the process.
    signal(SIGPIPE, SIG_IGN)
    let tool = Tool(arguments: Array(CommandLine.arguments.dropFirst()), host: .process)
    exit(tool.run().rawValue)
  }
}
