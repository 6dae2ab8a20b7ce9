import CMemory

/// The memory of this program.
enum Memory {
  /// The bytes that are allocated and not freed.
  static var allocatedBytes: Int { Int(cmemory_allocated_bytes()) }
}
