// Cells are kept in memory until the end (not "constant memory"): only then the library writes tables,
// and strings that are repeated are stored once.

import CXlsxWriter
import Findings
import Foundation
import Glibc
import Words

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
    try writeProperties()
  }

  deinit { if let handle { lxw_workbook_free(handle) } }

  /// Adds the next sheet.
  func addSheet(named name: String) throws(DataError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let made = workbook_add_worksheet(handle, name) else {
      throw DataError.unwritableWorkbook(
        workbook.fileName, sheet: name, expected: DatabaseWords.addableSheet,
        found: DatabaseWords.sheet(name))
    }
    valueCounts.append(0)
    return made
  }

  /// Writes the file.
  func close() throws(DataError) {
    // The library frees the workbook whether or not it can be written.
    let closing = handle
    handle = nil
    try check(workbook_close(closing), in: nil)
  }

  /// Counts cells that got a value in the sheet that is being written.
  func noteValue(times count: Int = 1) { valueCounts[valueCounts.count - 1] += count }

  /// Refuses a file that lacks some of what was written.
  func requireWhole(_ path: String) throws(DataError) {
    guard let check = WorkbookCheck(path: path) else {
      throw problem(DatabaseWords.halfAFile, in: nil)
    }
    if let missing = check.problem(valueCounts: valueCounts) { throw problem(missing, in: nil) }
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
