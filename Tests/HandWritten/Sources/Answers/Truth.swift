/// Logic over what may be unknown, which is nil: an unknown part matters only where it could decide.
enum Truth {
  static func all(_ first: Bool?, _ second: @autoclosure () -> Bool?) -> Bool? {
    switch first {
    case false?: false
    case true?: second()
    case nil: second() == false ? false : nil
    }
  }

  static func any(_ first: Bool?, _ second: @autoclosure () -> Bool?) -> Bool? {
    switch first {
    case true?: true
    case false?: second()
    case nil: second() == true ? true : nil
    }
  }
}
