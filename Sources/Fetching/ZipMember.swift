// One member of a zip becomes a file. libzip reads the archive and checks the checksums; here it is
// decided which member is meant and how much it may become.

import CZip
import Findings
import Formats
import Foundation
import Glibc
import OutputFolder
import Words

/// A member of a zip, found by its name.
struct ZipMember {
  private let pattern: String
  private let path: String
  private let download: Download

  /// Names a member; case does not matter, and `*` stands for any letters, slashes too.
  init(_ pattern: String, in path: String, of download: Download) {
    self.pattern = pattern
    self.path = path
    self.download = download
  }

  /// Writes the member to a file and forces it to the disk.
  ///
  /// - Throws: `DataError`: `unusable` for an archive that is damaged or holds no such member or
  ///   several, `unwritable` when the member does not fit on the disk.
  func extract(to target: String) throws(DataError) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw unusable(DownloadWords.zip, Wording(String(cString: zip_error_strerror(&error))))
    }
    defer { zip_discard(archive) }
    let (index, byteCount) = try find(in: archive)
    try FreeSpace.require(byteCount, for: target)
    guard let member = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw unusable(DownloadWords.readableMember, Wording(String(cString: zip_strerror(archive))))
    }
    defer { zip_fclose(member) }
    try copy(member, byteCount, to: target)
  }

  private func find(in archive: OpaquePointer) throws(DataError) -> (index: Int, byteCount: Int) {
    var found: [(index: Int, name: String, byteCount: Int)] = []
    var names: [String] = []
    for index in 0..<max(0, Int(zip_get_num_entries(archive, 0))) {
      var info = zip_stat_t()
      zip_stat_init(&info)
      guard zip_stat_index(archive, zip_uint64_t(index), 0, &info) == 0,
        info.valid & zip_uint64_t(ZIP_STAT_SIZE) != 0, let bytes = info.name
      else { continue }
      let name = String(cString: bytes)
      guard !name.hasSuffix("/") else { continue }
      names.append(name)
      guard fnmatch(pattern.lowercased(), name.lowercased(), 0) == 0 else { continue }
      guard FileSystem.staysInside(name), let byteCount = Int(exactly: info.size) else {
        throw unusable(DownloadWords.membersInside, DownloadWords.leadsOut(name))
      }
      try requireHonest(name, byteCount, packed: Int(clamping: info.comp_size))
      found.append((index, name, byteCount))
    }
    guard found.count == 1 else {
      throw DataError.severalMembers(pattern, of: download, found: found.map(\.name), among: names)
    }
    return (found[0].index, found[0].byteCount)
  }

  /// Refuses a member that unpacks to more than ``FileLimits`` allows for its packed size.
  private func requireHonest(_ name: String, _ byteCount: Int, packed: Int) throws(DataError) {
    let (most, isHuge) = packed.multipliedReportingOverflow(by: FileLimits.zipRatio)
    guard !isHuge, byteCount > max(most, FileLimits.zipMemberBytes) else { return }
    throw unusable(
      DownloadWords.honestMember(times: FileLimits.zipRatio),
      DownloadWords.unpacked(byteCount, from: packed, in: name))
  }

  /// Never writes more than the archive says the member has.
  private func copy(
    _ member: OpaquePointer, _ byteCount: Int, to target: String
  ) throws(DataError) {
    let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(target) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var total = 0
    while true {
      let count = Int(zip_fread(member, &buffer, zip_uint64_t(buffer.count)))
      guard count >= 0 else {
        let reason = zip_file_get_error(member).map { String(cString: zip_error_strerror($0)) }
        throw unusable(
          DownloadWords.wholeMember, reason.map { Wording($0) } ?? DownloadWords.damagedBytes)
      }
      if count == 0 { break }
      total += count
      guard total <= byteCount else {
        throw unusable(DownloadWords.bytesInMember(byteCount), DownloadWords.moreBytes)
      }
      var start = 0
      while start < count {
        let written = buffer[start..<count].withUnsafeBytes {
          write(descriptor, $0.baseAddress, $0.count)
        }
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw unwritable(target) }
        start += written
      }
    }
    guard total == byteCount else {
      throw unusable(DownloadWords.bytesInMember(byteCount), Wording("\(total)"))
    }
    guard fsync(descriptor) == 0 else { throw unwritable(target) }
  }

  private func unusable(_ expected: Wording, _ found: Wording) -> DataError {
    .unusable(download, expected: expected, found: found)
  }
}
