import CZip
import Foundation
import FoundationXML

/// A workbook as a program that knows nothing of its maker sees it: a zip of XML documents.
public struct ReadWorkbook {
  /// A sheet.
  public struct Sheet {
    /// The name on its tab.
    public var name: String
    /// What stands in each cell that is not empty, by its place: "B4".
    public var cells: [String: Cell] = [:]
    /// The range of its table: "A5:C9".
    public var tableRange = ""
    /// The names of the table's columns.
    public var tableColumns: [String] = []
    /// The whole document.
    public var text: String

    /// The header of the table and the rows below it; an empty cell is null.
    public var table: (header: [String], rows: [[Cell?]]) {
      let corners = tableRange.split(separator: ":").map(Self.place)
      guard corners.count == 2 else { return ([], []) }
      let rows = (corners[0].row...corners[1].row).map { row in
        (corners[0].column...corners[1].column).map { cells[Self.letters($0) + "\(row)"] }
      }
      return (rows[0].map { $0?.text ?? "" }, Array(rows.dropFirst()))
    }

    private static func place(_ corner: Substring) -> (column: Int, row: Int) {
      let column = corner.prefix { $0.isLetter }.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
      return (column, Int(corner.drop { $0.isLetter }) ?? 0)
    }

    private static func letters(_ column: Int) -> String {
      let last = String(UnicodeScalar(UInt8(65 + (column - 1) % 26)))
      return column <= 26 ? last : letters((column - 1) / 26) + last
    }
  }

  /// What stands in a cell.
  public enum Cell: Hashable {
    /// A number, with the number of its format.
    case number(Double, style: Int)
    /// Text.
    case text(String)

    /// The number.
    public var number: Double? { if case .number(let number, _) = self { number } else { nil } }
    /// The text.
    public var text: String? { if case .text(let text) = self { text } else { nil } }
  }

  /// The documents by their path in the zip.
  public private(set) var documents: [String: String] = [:]
  /// The moments in the zip, each once.
  public private(set) var moments: Set<Int> = []
  /// The sheets in order.
  public private(set) var sheets: [Sheet] = []

  /// Reads a file.
  public init(_ bytes: [UInt8]) throws {
    try unzip(bytes)
    let strings = try XMLWalk("xl/sharedStrings.xml", in: documents).strings
    let names = try XMLWalk("xl/workbook.xml", in: documents).attributes(of: "sheet", "name")
    for (place, name) in names.enumerated() {
      let path = "xl/worksheets/sheet\(place + 1).xml"
      var sheet = Sheet(name: name, text: documents[path] ?? "")
      sheet.cells = try XMLWalk(path, in: documents).cells(strings)
      let links = documents["xl/worksheets/_rels/sheet\(place + 1).xml.rels"] ?? ""
      if let table = links.range(of: #"tables/table\d+\.xml"#, options: .regularExpression) {
        let document = try XMLWalk("xl/" + String(links[table]), in: documents)
        sheet.tableRange = document.attributes(of: "autoFilter", "ref").first ?? ""
        sheet.tableColumns = document.attributes(of: "tableColumn", "name")
      }
      sheets.append(sheet)
    }
  }

  private struct Unreadable: Error { var what: String }

  private mutating func unzip(_ bytes: [UInt8]) throws {
    var error = zip_error_t()
    try bytes.withUnsafeBytes { buffer in
      guard
        let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error),
        let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error)
      else { throw Unreadable(what: "no zip") }
      defer { zip_discard(archive) }
      for index in 0..<UInt64(max(0, zip_get_num_entries(archive, 0))) {
        var info = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &info) == 0, let name = info.name,
          let member = zip_fopen_index(archive, index, 0)
        else { throw Unreadable(what: "member \(index)") }
        defer { zip_fclose(member) }
        var content = [UInt8](repeating: 0, count: Int(info.size))
        guard zip_fread(member, &content, info.size) == Int64(info.size) else {
          throw Unreadable(what: String(cString: name))
        }
        documents[String(cString: name)] = String(decoding: content, as: UTF8.self)
        moments.insert(Int(info.mtime))
      }
    }
  }
}

/// A document as a list of elements; enough for what is asked here.
private final class XMLWalk: NSObject, XMLParserDelegate {
  private struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }
  private struct Malformed: Error { var path: String }

  private var elements: [Element] = []
  private var open: [Int] = []

  init(_ path: String, in documents: [String: String]) throws {
    super.init()
    guard let document = documents[path] else { throw Malformed(path: path) }
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    guard parser.parse() else { throw Malformed(path: path) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  func attributes(of name: String, _ attribute: String) -> [String] {
    elements.filter { $0.name == name }.compactMap { $0.attributes[attribute] }
  }

  var strings: [String] { elements.filter { $0.name == "t" }.map { Self.decoded($0.text) } }

  /// "_x005F_" stands for an underscore that would begin a code.
  private static func decoded(_ text: String) -> String {
    text.replacingOccurrences(of: "_x005F_", with: "_")
  }

  func cells(_ strings: [String]) throws -> [String: ReadWorkbook.Cell] {
    var cells: [String: ReadWorkbook.Cell] = [:]
    var place: Element?
    for element in elements {
      if element.name == "c" { place = element }
      guard element.name == "v", let cell = place, let key = cell.attributes["r"] else { continue }
      guard let number = Double(element.text) else { throw Malformed(path: key) }
      cells[key] =
        cell.attributes["t"] == "s"
        ? .text(strings[Int(number)])
        : .number(number, style: Int(cell.attributes["s"] ?? "") ?? 0)
    }
    return cells
  }
}
