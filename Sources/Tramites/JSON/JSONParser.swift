/// The loop that turns bytes into nodes.
///
/// It only recognizes; anything unexpected ends it with a fault. While a container is open, its node keeps the index of
/// the one around it in `next` and what was counted so far in `count`, so that neither recursion nor a stack is needed.
struct JSONParser {
  /// How the loop ended.
  enum Outcome {
    case finished
    /// The nodes do not fit: go on with more room.
    case full
    case fault(JSONFault)
  }

  /// What comes after a value and its separator.
  private enum Turn {
    case value
    case finished
    case fault(JSONFault.Context)
  }

  /// How far the loop has come; what a second run goes on with.
  struct State {
    /// In place of the index of a container where none is open.
    static let noContainer = UInt32.max

    var position = 0
    /// How many nodes there are.
    var nodeCount = 0
    /// The innermost container that is open.
    var container = noContainer
    /// Whether it is an object.
    var isObject = false
    /// How many members or elements of it have begun.
    var count: UInt32 = 0
    /// How many containers are open.
    var depth = 0

    var closingBracket: UInt8 {
      isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    }

    func fault(_ context: JSONFault.Context) -> Outcome {
      let container = container == Self.noContainer ? nil : Int(container)
      return .fault(JSONFault(context: context, offset: position, container: container))
    }
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let nodes: UnsafeMutableBufferPointer<JSONNode>
  let limits: Limits

  /// Reads on until the text's end, the first fault or the last free node.
  func run(from state: inout State, _ keys: inout JSONDuplicateKeys) -> Outcome {
    // A copy that nobody else can see is kept in registers.
    var local = state
    defer { state = local }
    while true {
      skipSpace(&local)
      guard local.position < bytes.count else { return local.fault(.value) }
      guard local.nodeCount < limits.maximumNodes else { return local.fault(.nodes) }
      // One turn appends a value and perhaps the next key.
      guard local.nodeCount &+ 2 <= nodes.count else { return .full }
      let container = local.container
      let context: JSONFault.Context? =
        switch bytes[local.position] {
        case UInt8(ascii: "\""): appendString(&local) ? nil : .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): appendNumber(&local)
        case UInt8(ascii: "{"): open(.object, &local)
        case UInt8(ascii: "["): open(.array, &local)
        case UInt8(ascii: "t"): appendLiteral(0x6575_7274, .boolean, .isTrue, &local)
        case UInt8(ascii: "f"): appendFalse(&local)
        case UInt8(ascii: "n"): appendLiteral(0x6C6C_756E, .null, [], &local)
        default: .value
        }
      if let context { return local.fault(context) }
      if local.container != container {
        skipSpace(&local)
        guard local.position < bytes.count else { return local.fault(local.isObject ? .key : .value) }
        if bytes[local.position] != local.closingBracket {
          if local.isObject, let context = appendKey(&local) { return local.fault(context) }
          local.count = 1
          continue
        }
      }
      switch separate(&local, &keys) {
      case .value: continue
      case .finished: return .finished
      case .fault(let context): return local.fault(context)
      }
    }
  }

  /// Closes what closes here and moves over a comma, and in an object over the key after it.
  ///
  @inline(__always)
  private func separate(_ state: inout State, _ keys: inout JSONDuplicateKeys) -> Turn {
    while true {
      skipSpace(&state)
      if state.container == State.noContainer {
        return state.position == bytes.count ? .finished : .fault(.end)
      }
      guard state.position < bytes.count else { return .fault(.separator) }
      let byte = bytes[state.position]
      if byte == UInt8(ascii: ",") {
        state.position &+= 1
        state.count &+= 1
        guard state.isObject else { return .value }
        skipSpace(&state)
        if let context = appendKey(&state) { return .fault(context) }
        return .value
      }
      guard byte == state.closingBracket else { return .fault(.separator) }
      close(&state, &keys)
    }
  }

  @inline(__always)
  func skipSpace(_ state: inout State) {
    while state.position < bytes.count {
      let byte = bytes[state.position]
      guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      state.position &+= 1
    }
  }

  @inline(__always)
  private func open(_ kind: JSONKind, _ state: inout State) -> JSONFault.Context? {
    guard state.depth < limits.maximumDepth else { return .depth }
    if state.container != State.noContainer {
      nodes[Int(state.container)].count = state.count
    }
    let index = state.nodeCount
    append(kind, to: state.position &+ 1, [], &state)
    nodes[index].next = state.container
    state.container = UInt32(truncatingIfNeeded: index)
    state.isObject = kind == .object
    state.count = 0
    state.depth &+= 1
    return nil
  }

  @inline(__always)
  private func close(_ state: inout State, _ keys: inout JSONDuplicateKeys) {
    let index = Int(state.container)
    let outer = nodes[index].next
    state.position &+= 1
    nodes[index].end = UInt32(truncatingIfNeeded: state.position)
    nodes[index].next = UInt32(truncatingIfNeeded: state.nodeCount)
    nodes[index].count = state.count
    if state.isObject && state.count > 1 {
      keys.check(index, in: JSONKeyText(bytes: bytes, nodes: UnsafeBufferPointer(nodes)))
    }
    state.container = outer
    state.depth &-= 1
    if outer != State.noContainer {
      state.isObject = nodes[Int(outer)].kind == .object
      state.count = nodes[Int(outer)].count
    }
  }
}
