// Opens an SQLite file without leaving a trace beside it.
//
// A file in rollback mode is opened read-only with the usual locks. A file in WAL mode that no one
// has open (no -wal beside it) is opened as immutable, because SQLite would otherwise create a -wal
// and a -shm, and could not in a folder that may not be written. With a -wal beside it the newest
// rows may only be there, so it is opened the usual way, and refused when that fails.

import Foundation
package import GRDB

/// Opens a database to read from, calls `body`, and closes it.
///
/// - Throws: `DataError` when the file is no SQLite database or is damaged, and the `DataError`s of
///   `body`.
package func withReadOnlyDatabase<Result>(
  _ path: String, _ body: (Database) throws -> Result
) throws(DataError) -> Result {
  let head = try InputFile(path).head()
  guard head.count >= 100, head.starts(with: Array("SQLite format 3\0".utf8)) else {
    throw DataError(
      at: DataLocation(file: path), expected: "an SQLite database",
      found: "a file that does not start as one",
      nextStep: "Check that the download is complete and that the ending fits the format.")
  }
  var configuration = Configuration()
  configuration.readonly = true
  configuration.foreignKeysEnabled = false
  configuration.prepareDatabase { database in
    // A file from elsewhere gets no say in which functions run, and damage is looked for.
    try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
  }
  do {
    let queue = try DatabaseQueue(path: name(of: path, head), configuration: configuration)
    return try queue.read(body)
  } catch let error as DataError {
    throw error
  } catch let error as DatabaseError {
    throw unusable(path, error.message ?? "error \(error.resultCode.rawValue)", error.resultCode)
  } catch {
    throw unusable(path, "\(error)", .SQLITE_ERROR)
  }
}

/// The name to open: a plain path, or a URI that says the file does not change.
private func name(of path: String, _ head: [UInt8]) -> String {
  let absolute = URL(fileURLWithPath: path).path
  let usesWAL = head[18] == 2 || head[19] == 2
  guard usesWAL, !FileManager.default.fileExists(atPath: path + "-wal") else { return absolute }
  var components = URLComponents()
  components.scheme = "file"
  components.path = absolute
  components.queryItems = [URLQueryItem(name: "immutable", value: "1")]
  return components.string ?? absolute
}

private func unusable(_ path: String, _ message: String, _ code: ResultCode) -> DataError {
  let nextStep =
    switch code.primaryResultCode {
    case .SQLITE_CANTOPEN where FileManager.default.fileExists(atPath: path + "-wal"):
      "Its newest rows are in the -wal file beside it: close the program that has it open, or "
        + "copy both to a folder that may be written."
    case .SQLITE_BUSY, .SQLITE_LOCKED: "Close the program that is writing it."
    default: "Download or export the file again."
    }
  return DataError(
    at: DataLocation(file: path), expected: "a readable SQLite database", found: message,
    nextStep: nextStep)
}
