import Tramites

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A call that the operating system refused.
struct SystemError: Error, Hashable {
  /// The number that the system gave (`errno`).
  let code: Int32

  /// What went wrong, in words.
  var message: Message {
    switch code {
    case ENOENT: Message(es: "no existe", en: "it does not exist")
    case ENOTDIR: Message(es: "parte de la ruta no es una carpeta", en: "part of the path is no folder")
    case EACCES, EPERM: Message(es: "no hay permiso", en: "permission is denied")
    case EISDIR: Message(es: "es una carpeta, no un archivo", en: "it is a folder, not a file")
    case ENOSPC: Message(es: "no queda espacio", en: "no space is left")
    case EBADF: Message(es: "no está abierta", en: "it is not open")
    default: Message(es: systemText, en: systemText)
    }
  }

  private var systemText: String { String(cString: strerror(code)) }
}

extension SystemError {
  /// Whether the reader of a pipe went away, which is no failure: it has read enough.
  var isClosedPipe: Bool { code == EPIPE }
}
