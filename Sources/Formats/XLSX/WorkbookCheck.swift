// libxlsxwriter does not ask whether its temporary files took every byte: on a full disk it would give
// a workbook with holes and say that all is well. So a workbook is counted before it is believed.

import CZip
import Words

/// The parts of a written workbook.
final class WorkbookCheck {
  private let archive: OpaquePointer

  /// Opens a workbook; `nil` when it is no whole zip.
  init?(path: String) {
    var code: Int32 = 0
    guard let opened = zip_open(path, ZIP_RDONLY, &code) else { return nil }
    archive = opened
  }

  deinit { zip_discard(archive) }

  /// What is missing; `nil` when every value of every sheet is there.
  ///
  /// - Parameter valueCounts: how many cells with a value each sheet has.
  func problem(valueCounts: [Int]) -> Wording? {
    for index in 0..<UInt64(max(0, zip_get_num_entries(archive, 0))) {
      guard let bytes = part(index), Self.closesWhatItOpens(bytes) else {
        return DatabaseWords.partWithHole
      }
    }
    for (place, expected) in valueCounts.enumerated() {
      let name = "xl/worksheets/sheet\(place + 1).xml"
      guard let bytes = part(named: name), Self.ends(bytes, "</worksheet>"),
        Self.count("<v>", in: bytes) == expected
      else { return DatabaseWords.fewerCells(inSheet: place + 1) }
    }
    guard let texts = part(named: "xl/sharedStrings.xml") else { return nil }
    let stated = "uniqueCount=\"\(Self.count("<si>", in: texts))\""
    return Self.ends(texts, "</sst>") && Self.count(stated, in: texts) == 1
      ? nil : DatabaseWords.fewerTexts
  }

  private func part(named name: String) -> [UInt8]? {
    let index = zip_name_locate(archive, name, 0)
    return index < 0 ? nil : part(UInt64(index))
  }

  /// A part, its checksum checked.
  private func part(_ index: UInt64) -> [UInt8]? {
    var info = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &info) == 0,
      let member = zip_fopen_index(archive, index, 0)
    else { return nil }
    defer { zip_fclose(member) }
    var bytes = [UInt8](repeating: 0, count: Int(info.size))
    let count = zip_fread(member, &bytes, info.size)
    guard count == Int64(info.size) else { return nil }
    while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return bytes
  }

  /// As many tags are closed as are opened.
  private static func closesWhatItOpens(_ bytes: [UInt8]) -> Bool {
    let closed = count("</", in: bytes)
    let opened = count("<", in: bytes) - closed - count("<?", in: bytes)
    return opened > 0 && opened == closed + count("/>", in: bytes)
      && count("<", in: bytes) == count(">", in: bytes) && bytes.last == UInt8(ascii: ">")
  }

  private static func ends(_ bytes: [UInt8], _ text: String) -> Bool {
    bytes.suffix(text.utf8.count).elementsEqual(text.utf8)
  }

  private static func count(_ text: String, in bytes: [UInt8]) -> Int {
    let wanted = Array(text.utf8)
    var count = 0
    var place = 0
    while place + wanted.count <= bytes.count {
      // The first byte of what is wanted is rare enough to look no further than it.
      if bytes[place] == wanted[0], bytes[place..<place + wanted.count].elementsEqual(wanted) {
        count += 1
        place += wanted.count
      } else {
        place += 1
      }
    }
    return count
  }
}
