// One measurement, by us or by a peer: a line of text with tabs, so that any language can add one.

import Foundation

/// What some work cost somebody; or why it was left out.
struct Measurement {
  /// The name of `nsp` among those who were measured.
  static let ours = "nsp"

  var work: String
  var who: String
  /// The median; `nil` when it was left out.
  var seconds: Double?
  var leastSeconds: Double?
  /// The peak of the whole process, what makes its inputs included.
  var peakMegabytes: Double?
  var remark: String

  /// Ours, of some times; the peak is that of this process until now.
  init(_ work: String, times: some Collection<Double>, remark: String = "") {
    let sorted = times.sorted()
    self.work = work
    who = Self.ours
    seconds = sorted[sorted.count / 2]
    leastSeconds = sorted[0]
    peakMegabytes = Self.peakMegabytes
    self.remark = remark
  }

  /// Reads a line; `nil` for one of another shape.
  init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 6 else { return nil }
    (work, who, remark) = (fields[0], fields[1], fields[5])
    (seconds, leastSeconds) = (Double(fields[2]), Double(fields[3]))
    peakMegabytes = Double(fields[4])
  }

  /// Says it, and appends it to the file of this run.
  func keep() {
    let numbers = [seconds, leastSeconds, peakMegabytes].map { $0.map { "\($0)" } ?? "-" }
    let line = ([work, who] + numbers + [remark]).joined(separator: "\t") + "\n"
    FileHandle.standardError.write(Data(line.utf8))
    guard let path = ProcessInfo.processInfo.environment["NSP_MEASUREMENTS"],
      let file = FileHandle(forWritingAtPath: path)
    else { return }
    file.seekToEndOfFile()
    file.write(Data(line.utf8))
  }

  private static var peakMegabytes: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
