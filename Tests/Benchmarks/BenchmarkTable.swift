// The tables of a run: ours beside each peer, ours alone, and the goals.

import Foundation

/// The measurements of one run, as tables.
struct BenchmarkTable {
  private let all: [Measurement]

  init(_ text: String) {
    all = text.split(separator: "\n").compactMap { Measurement(line: $0) }
  }

  /// The tables in Markdown.
  var text: String {
    [sideBySide, alone, leftOut, goals].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  var ours: [Measurement] {
    all.filter { $0.who == Measurement.ours && $0.seconds != nil }
  }

  func peers(of work: String) -> [Measurement] {
    all.filter { $0.work == work && $0.who != Measurement.ours && $0.seconds != nil }
  }

  private var sideBySide: String {
    let rows = ours.flatMap { our in
      peers(of: our.work).map { peer in
        [
          our.work, Self.time(our.seconds), peer.who, Self.time(peer.seconds),
          Self.ratio(peer, our, \.seconds).text, Self.ratio(peer, our, \.processorSeconds).text,
          Self.memory(our), Self.memory(peer),
          [our.remark, peer.remark].filter { !$0.isEmpty }.joined(separator: "; "),
        ]
      }
    }
    let head = [
      "work", "nsp", "peer", "its time", "nsp faster", "by processor", "nsp peak", "its peak",
      "remarks",
    ]
    return Self.table("Beside peers", head, rows)
  }

  private var alone: String {
    let rows = ours.filter { peers(of: $0.work).isEmpty }.map {
      [$0.work, Self.time($0.seconds), Self.time($0.leastSeconds), Self.memory($0), $0.remark]
    }
    return Self.table("Alone", ["work", "median", "least", "peak", "remarks"], rows)
  }

  private var leftOut: String {
    let rows = all.filter { $0.seconds == nil }.map { [$0.work, $0.who, $0.remark] }
    return Self.table("Left out", ["work", "who", "why"], rows)
  }

  static func table(_ title: String, _ head: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    let lines = [head, head.map { _ in "---" }] + rows
    return "## \(title)\n\n"
      + lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// How many times faster the second was; more where the first did not end.
  static func ratio(
    _ peer: Measurement, _ our: Measurement, _ time: (Measurement) -> Double?
  ) -> (value: Double, text: String) {
    guard let first = time(peer), let second = time(our), second > 0 else { return (0, "") }
    let value = first / second
    let isLess = peer.remark.hasPrefix("out of time")
    return (value, "\(isLess ? "more than " : "")\(number(value)) x")
  }

  static func time(_ seconds: Double?) -> String {
    guard let seconds else { return "" }
    return seconds < 1 ? "\(number(seconds * 1000)) ms" : "\(number(seconds)) s"
  }

  static func memory(_ measured: Measurement) -> String {
    measured.peakMegabytes.map { "\(Int($0.rounded())) MB" } ?? ""
  }

  static func number(_ value: Double) -> String {
    String(format: value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value)
  }
}
