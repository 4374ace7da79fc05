// Opens an SQLite file without leaving a trace beside it.
//
// A file in rollback mode is opened read-only with the usual locks. A file in WAL mode that no one
// has open (no -wal beside it) is opened as immutable, because SQLite would otherwise create a -wal
// and a -shm, and could not in a folder that may not be written. With a -wal beside it the newest
// rows may only be there, so it is opened the usual way, and refused when that fails.

package import Findings
import Foundation
package import GRDB
import GRDBSQLite
import Glibc
import Words

/// Opens a database to read from, calls `body`, and closes it.
///
/// - Throws: `DataError` when the file is no SQLite database or is damaged, and the `DataError`s of
///   `body`.
package func withReadOnlyDatabase<Result>(
  _ path: String, _ body: (Database) throws -> Result
) throws(DataError) -> Result {
  let head = try InputFile(path).head()
  guard head.count >= 100, head.starts(with: Array("SQLite format 3\0".utf8)) else {
    throw DataError.noDatabase(path)
  }
  // SQLite keeps its -wal beside the file itself, not beside a link to it.
  let place = resolved(path)
  let allowance = WorkAllowance(of: try InputFile(path).size)
  var configuration = Configuration()
  configuration.readonly = true
  configuration.foreignKeysEnabled = false
  configuration.prepareDatabase { database in
    // A file from elsewhere may not choose which functions run, and damage is looked for. A view that
    // is sorted fills no disk, and little memory.
    try database.execute(
      sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY")
    sqlite3_hard_heap_limit64(Int64(min(FileLimits.memoryBytes, MemoryCeiling.halfOfMachine)))
    sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_LENGTH, Int32(FileLimits.valueBytes))
    allowance.hold(database)
  }
  do {
    let queue = try DatabaseQueue(path: name(of: place, head), configuration: configuration)
    return try withExtendedLifetime(allowance) { try queue.read(body) }
  } catch let error as DataError {
    throw error
  } catch let error as DatabaseError {
    throw unusable(path, sentence(of: error), error.resultCode)
  } catch {
    throw unusable(path, Wording("\(error)"), .SQLITE_ERROR)
  }
}

private func sentence(of error: DatabaseError) -> Wording {
  switch error.resultCode.primaryResultCode {
  case .SQLITE_INTERRUPT: DatabaseWords.endlessView
  case .SQLITE_NOMEM: DatabaseWords.largeView
  case .SQLITE_TOOBIG: DatabaseWords.largeValue
  default: error.message.map { Wording($0) } ?? DatabaseWords.error(error.resultCode.rawValue)
  }
}

/// What reading a file may cost: a view in it can be a query that never ends.
private final class WorkAllowance: @unchecked Sendable {
  // Sendable by hand: the database's own thread alone counts.
  private static let period = 1_000_000
  private var periodsLeft: Int

  /// Some hundred steps a byte is more than the widest table takes.
  init(of byteCount: Int) { periodsLeft = 200 + byteCount / Self.period * 200 }

  /// Counts the steps of a database, which must not be used after this object is gone.
  func hold(_ database: Database) {
    sqlite3_progress_handler(
      database.sqliteConnection, Int32(Self.period),
      { context in
        guard let context else { return 0 }
        let allowance = Unmanaged<WorkAllowance>.fromOpaque(context).takeUnretainedValue()
        allowance.periodsLeft -= 1
        return allowance.periodsLeft < 0 ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }
}

/// The path without links; as it is given when it cannot be told.
private func resolved(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return URL(fileURLWithPath: path).path }
  defer { free(real) }
  return String(cString: real)
}

/// The name to open: a plain path, or a URI that says the file does not change.
private func name(of path: String, _ head: [UInt8]) -> String {
  let usesWAL = head[18] == 2 || head[19] == 2
  guard usesWAL, !FileManager.default.fileExists(atPath: path + "-wal") else { return path }
  var components = URLComponents()
  components.scheme = "file"
  components.path = path
  components.queryItems = [URLQueryItem(name: "immutable", value: "1")]
  return components.string ?? path
}

private func unusable(_ path: String, _ reason: Wording, _ code: ResultCode) -> DataError {
  let nextStep =
    switch code.primaryResultCode {
    case .SQLITE_CANTOPEN where FileManager.default.fileExists(atPath: resolved(path) + "-wal"):
      DatabaseWords.newestInWAL
    case .SQLITE_BUSY, .SQLITE_LOCKED: DatabaseWords.closeWriter
    case .SQLITE_INTERRUPT, .SQLITE_NOMEM, .SQLITE_TOOBIG: DatabaseWords.exportTable
    default: DatabaseWords.downloadAgain
    }
  return .unreadableDatabase(path, reason, nextStep: nextStep)
}
