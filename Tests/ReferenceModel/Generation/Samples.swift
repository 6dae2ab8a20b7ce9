/// Numbers that definitions and dossiers share, so that boundaries are hit.
enum SampleNumbers {
  static let integers = ["0", "1", "2", "3", "5", "10", "18", "30", "-1"]
  static let decimals = ["0.5", "1.25", "10.10", "99.995", "-0.01", "0.333333333333333333", "470.00"]
  static let huge = ["999999999999999999", "-999999999999999999", "123456789012345678"]
}

/// Days that definitions and dossiers share.
enum SampleDays {
  static let submission = ["2026-05-14", "2026-05-14", "2026-05-31", "2024-02-29", "2026-02-28", "2026-12-31"]
  static let near = ["2024-02-29", "2025-12-31", "2026-01-01", "2026-05-14", "2026-05-15", "2027-02-28"]
  static let far = ["2008-05-14", "2008-05-15", "1990-01-31", "2000-02-29", "0001-01-01", "9999-12-31"]
  static let all = near + near + far
}

/// Texts, with and without format.
enum SampleTexts {
  static let plain = ["Ana", "a", "ñandú", "San Juan"]
  static let formats = ["ec-cedula", "ec-ruc", "ec-phone", "phone", "email", "passport", "digits"]

  static func good(_ format: String) -> [String] {
    switch format {
    case "ec-cedula": ["1710034065", "0926687856", "3050033541"].filter { accepts($0, format) }
    case "ec-ruc": ["1710034065001", "1760001550001", "1790016919001"]
    case "ec-phone": ["0991234567", "022345678", "+593991234567"]
    case "phone": ["+593991234567", "+12025550123"]
    case "email": ["ana@example.com", "a@b.c.ec"]
    case "passport": ["AB123456", "x1y2z"]
    case "digits": ["1234", "0000"]
    default: plain
    }
  }

  static func bad(_ format: String) -> [String] {
    switch format {
    case "ec-cedula": ["1710034066", "2610034065", "171003406", "17100340é5"]
    case "ec-ruc": ["1710034065000", "1760001550000", "1790016919000", "1770016919001", "17900169190011"]
    case "ec-phone": ["0891234567", "012345678", "+59399123456"]
    case "phone": ["0991234567", "+1234567", "+1234567890123456"]
    case "email": ["ana@example", "ana@@example.com", "@example.com", "ana@.com", "a na@example.com"]
    case "passport": ["AB12", "AB-123456"]
    default: ["123", "12345", "12a4"]
    }
  }

  private static func accepts(_ text: String, _ format: String) -> Bool {
    TextFormat.accepts(text, format: format, length: nil)
  }
}
