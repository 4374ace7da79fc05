// Hands a workbook to libxlsxwriter. It writes to files only, so the bytes go through a folder of
// their own that is gone afterwards.

public import Findings
import Foundation
import Glibc
import OutputFolder

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
    let names = WorkbookText.sheetNames(sheets.map(\.name))
    for (place, sheet) in sheets.enumerated() {
      try SheetWriter(sheet, name: names[place], number: place + 1, writer: writer).write()
    }
    try writer.close()
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
