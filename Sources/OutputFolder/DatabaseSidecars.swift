// SQLite keeps changes beside a database until they are in it. Beside another database of that name they
// are taken for changes of that one, which spoils it.

import CLinux
import Findings
import Glibc

/// The files that SQLite keeps beside a database, by the name of the database.
enum DatabaseSidecars {
  /// These hold changes; when they are empty, all changes are in the database.
  private static let changes = ["-wal", "-journal"]
  /// This one only says who reads and writes.
  private static let index = "-shm"

  /// Refuses to replace a file beside which changes to it lie.
  ///
  /// - Parameters:
  ///   - files: the files that are replaced or removed, relative to the folder.
  ///   - folder: where they lie.
  /// - Throws: `DataError` of the kind `unwritable`.
  static func refuse(beside files: some Sequence<String>, in folder: String) throws(DataError) {
    for file in Set(files).sorted() {
      for ending in changes where holdsSomething(folder + "/" + file + ending) {
        throw DataError.changedElsewhere(file, ending, in: folder)
      }
    }
  }

  /// What may lie beside files; when it holds no changes, it must not lie beside new ones.
  static func names(beside files: some Sequence<String>) -> [String] {
    files.flatMap { file in (changes + [index]).map { file + $0 } }
  }

  /// Removes what programs left beside a file.
  ///
  /// - Precondition: ``refuse(beside:in:)`` found no changes.
  static func remove(beside file: String, in folder: String) throws(DataError) {
    for name in names(beside: [file]) where !FileSystem.isRealFolder(folder + "/" + name) {
      try FileSystem.remove(folder + "/" + name)
    }
  }

  private static func holdsSomething(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG && info.st_size > 0
  }
}
