/// One thing that is measured.
public struct Row: Sendable {
  /// What is done, such as `bytes-to-outcome`.
  public let work: String
  /// What it is done to, such as the name of a dossier.
  public let subject: String
  /// Roughly how many times as long it takes as the shortest rows.
  public let cost: Int
  /// Prepares what the work needs, and returns the work: one call does it once.
  public let prepare: @Sendable () throws -> () throws -> Int

  init(_ work: String, on subject: String, cost: Int = 1, prepare: @escaping @Sendable () throws -> () throws -> Int) {
    self.work = work
    self.subject = subject
    self.cost = cost
    self.prepare = prepare
  }

  /// The name by which commands and thresholds call it.
  public var name: String { "\(work)/\(subject)" }
}
