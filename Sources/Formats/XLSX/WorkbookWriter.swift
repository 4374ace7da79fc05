// Hands a workbook to libxlsxwriter. It writes to files only, so the bytes go through a folder of
// their own that is gone afterwards. Cells are kept in memory until the end (not "constant memory"):
// only then it writes tables, and strings that are repeated are stored once.

import CXlsxWriter
public import Findings
import Foundation
import Glibc
import OutputFolder
import Words

extension Workbook {
  /// The file: the same workbook gives the same bytes.
  ///
  /// - Throws: `DataError`: `unusable` for text or tables larger than Excel allows, `unwritable` when
  ///   there is no room for a temporary file.
  public func bytes() throws(DataError) -> [UInt8] {
    let folder = try TemporaryFolder(for: fileName)
    defer { folder.remove() }
    let path = folder.path + "/workbook.xlsx"
    let writer = try WorkbookWriter(self, path: path, temporaryFolder: folder.path)
    try writer.write()
    try writer.requireWhole(path)
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw unwritable(path)
    }
  }
}

/// A new folder that only this user may open.
private struct TemporaryFolder {
  let path: String

  init(for fileName: String) throws(DataError) {
    let pattern = Orphans.freshPath(
      in: FileManager.default.temporaryDirectory.path, beginning: "nsp-xlsx-", ending: "XXXXXX")
    guard let made = strdup(pattern) else { throw unwritable(fileName) }
    defer { free(made) }
    guard mkdtemp(made) != nil else { throw unwritable(pattern) }
    path = String(cString: made)
  }

  func remove() { FileSystem.removeTree(path) }
}

/// One workbook being written.
final class WorkbookWriter {
  let workbook: Workbook
  private var handle: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]
  /// How many cells with a value each sheet has.
  private var valueCounts: [Int] = []

  init(_ workbook: Workbook, path: String, temporaryFolder: String) throws(DataError) {
    self.workbook = workbook
    let made = temporaryFolder.withCString { folder in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let made else { throw unwritable(path) }
    handle = made
  }

  deinit { if let handle { lxw_workbook_free(handle) } }

  /// Writes the sheets and closes the file.
  func write() throws(DataError) {
    try writeProperties()
    let names = WorkbookText.sheetNames(workbook.sheets.map(\.name))
    for (place, sheet) in workbook.sheets.enumerated() {
      guard let made = workbook_add_worksheet(handle, names[place]) else {
        throw DataError.unwritableWorkbook(
          workbook.fileName, sheet: names[place], expected: DatabaseWords.addableSheet,
          found: DatabaseWords.sheet(names[place]))
      }
      valueCounts.append(0)
      try SheetWriter(
        sheet, name: names[place], tableName: "nsp_\(place + 1)", handle: made, writer: self
      ).write()
    }
    // The library frees the workbook whether or not it can be written.
    let closing = handle
    handle = nil
    try check(workbook_close(closing), in: nil)
  }

  /// Counts cells that got a value in the sheet that is being written.
  func noteValue(times count: Int = 1) { valueCounts[valueCounts.count - 1] += count }

  /// Refuses a file that lacks some of what was written.
  fileprivate func requireWhole(_ path: String) throws(DataError) {
    guard let check = WorkbookCheck(path: path) else {
      throw problem(DatabaseWords.halfAFile, in: nil)
    }
    if let missing = check.problem(valueCounts: valueCounts) {
      throw problem(missing, in: nil)
    }
  }

  private func writeProperties() throws(DataError) {
    let label = workbook.label ?? ""
    let texts = [workbook.title, label, workbook.author, label].map {
      strdup(WorkbookText.line($0))
    }
    defer { for text in texts { free(text) } }
    var properties = lxw_doc_properties()
    properties.title = texts[0]
    properties.subject = texts[1]
    properties.author = texts[2]
    properties.keywords = texts[3]
    properties.created = time_t(workbook.createdSeconds)
    try check(workbook_set_properties(handle, &properties), in: nil)
    try check(
      workbook_set_custom_property_string(handle, "Language", WorkbookText.line(workbook.language)),
      in: nil)
  }

  /// The format of the library for a look; each is made once.
  func format(_ look: CellLook) throws(DataError) -> UnsafeMutablePointer<lxw_format> {
    if let format = formats[look] { return format }
    guard let format = workbook_add_format(handle) else {
      throw DataError.unwritableWorkbook(
        workbook.fileName, sheet: nil, expected: DatabaseWords.memoryForFormat, found: .noneFound)
    }
    look.apply(to: format)
    formats[look] = format
    return format
  }

  /// Turns an error of the library into ours.
  func check(_ result: lxw_error, in sheet: String?) throws(DataError) {
    guard result != LXW_NO_ERROR else { return }
    throw problem(Wording(String(cString: lxw_strerror(result))), in: sheet)
  }

  private func problem(_ found: Wording, in sheet: String?) -> DataError {
    .unwritableWorkbook(workbook.fileName, sheet: sheet, found: found)
  }
}
