public import OutputFolder

/// A file of comma-separated values as a spreadsheet sees it.
public struct ReadTable {
  public var header: [String]
  public var rows: [[String]]

  public init(_ file: OutputFile) {
    var records: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var characters = Substring(String(decoding: file.bytes, as: UTF8.self)).unicodeScalars
    while let next = characters.popFirst() {
      switch next {
      case "\"" where isQuoted && characters.first == "\"":
        field.unicodeScalars.append(next)
        characters.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        records[records.count - 1].append(field)
        field = ""
      case "\n" where !isQuoted:
        records[records.count - 1].append(field)
        field = ""
        records.append([])
      default: field.unicodeScalars.append(next)
      }
    }
    header = records[0]
    rows = records.dropFirst().filter { !$0.isEmpty }
  }

  public func column(_ name: String) -> [String] {
    guard let place = header.firstIndex(of: name) else { return [] }
    return rows.map { $0[place] }
  }

  public func sum(_ name: String) -> Double { column(name).compactMap(Double.init).reduce(0, +) }
}
