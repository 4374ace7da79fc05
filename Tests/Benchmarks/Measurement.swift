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
  /// The median of what all threads together had of the processor: other work beside it matters less there.
  var processorSeconds: Double?
  /// The peak of the whole process, what makes its inputs included.
  var peakMegabytes: Double?
  var remark: String

  /// Ours, of some runs; the peak is that of this process until now.
  init(_ work: String, _ times: [RunTime], remark: String = "") {
    self.work = work
    who = Self.ours
    (seconds, processorSeconds) = (times.median(\.wall), times.median(\.processor))
    leastSeconds = times.map(\.wall).min()
    peakMegabytes = Self.peakMegabytes
    self.remark = remark
  }

  /// Reads a line; `nil` for one of another shape.
  init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 7 else { return nil }
    (work, who, remark) = (fields[0], fields[1], fields[6])
    (seconds, leastSeconds) = (Double(fields[2]), Double(fields[3]))
    (processorSeconds, peakMegabytes) = (Double(fields[4]), Double(fields[5]))
  }

  /// Says it, and appends it to the file of this run.
  func keep() {
    let numbers = [seconds, leastSeconds, processorSeconds, peakMegabytes].map {
      $0.map { "\($0)" } ?? "-"
    }
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

/// What one run took, by the clock and of the processor, all threads together.
struct RunTime {
  var wall: Double
  var processor: Double

  /// A moment; the difference of two is a run.
  static var now: (clock: ContinuousClock.Instant, processor: Double) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return (ContinuousClock.now, seconds(usage.ru_utime) + seconds(usage.ru_stime))
  }

  init(since start: (clock: ContinuousClock.Instant, processor: Double)) {
    let end = Self.now
    let parts = (end.clock - start.clock).components
    wall = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    processor = end.processor - start.processor
  }
}

extension [RunTime] {
  /// The median of one of both.
  func median(_ part: (RunTime) -> Double) -> Double { map(part).sorted()[count / 2] }
}
