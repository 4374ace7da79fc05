// What was set as a goal, and how far each run is from it.

extension BenchmarkTable {
  /// A goal for work whose name begins so.
  private struct Goal: Sendable {
    enum Measure: Sendable {
      /// So many times faster than every library that was asked.
      case fasterThanPeers(Double, String)
      /// So many times faster than the same in C++.
      case fasterThanTwin(Double)
      case seconds(Double)
      case megabytes(Double)
      /// Megabytes, and so many times the size that stands in the name.
      case megabytesPlus(Double, perMegabyte: Double)
    }

    var work: String
    var measure: Measure
  }

  private static let twin = "C++ -O3"

  private static let wanted = [
    // The goal is set for a million vertices; the smaller town stands in the table without one.
    Goal(
      work: "nearest site of every vertex: 1002413",
      measure: .fasterThanPeers(5, "the fastest library")),
    Goal(work: "nearest site", measure: .fasterThanTwin(1)),
    Goal(work: "two nearest sites", measure: .fasterThanTwin(1)),
    Goal(work: "1,000 reach polygons", measure: .fasterThanPeers(10, "Valhalla")),
    Goal(work: "siting, ", measure: .fasterThanPeers(10, "the fastest solver of the full model")),
    Goal(work: "siting, region", measure: .seconds(60)),
    Goal(work: "what if ", measure: .seconds(0.005)),
    Goal(work: "import ", measure: .fasterThanPeers(1, "reading by pyosmium")),
    Goal(work: "import ", measure: .megabytesPlus(100, perMegabyte: 3)),
    Goal(work: "analyse, 850000 residents, network built", measure: .seconds(2)),
    Goal(work: "analyse, 18000000 residents, network built", measure: .seconds(60)),
    Goal(work: "analyse, 18000000 residents, network built", measure: .megabytes(4096)),
    Goal(work: "analyse with import, 18000000 residents", measure: .seconds(180)),
  ]

  /// A row for each goal that was measured.
  var goals: String {
    let rows = Self.wanted.flatMap { goal in
      ours.filter { $0.work.hasPrefix(goal.work) }.compactMap { row(of: goal, for: $0) }
    }
    return Self.table("Goals", ["work", "goal", "measured", "met"], rows)
  }

  private func row(of goal: Goal, for our: Measurement) -> [String]? {
    func row(_ asked: String, _ measured: String, _ isMet: Bool) -> [String] {
      [our.work, asked, measured, isMet ? "yes" : "**no**"]
    }
    func faster(_ times: Double, than name: String, _ peers: [Measurement]) -> [String]? {
      let fastest = peers.min { ($0.seconds ?? 0) < ($1.seconds ?? 0) }
      guard let fastest else { return nil }
      let (clock, processor) = (
        Self.ratio(fastest, our, \.seconds), Self.ratio(fastest, our, \.processorSeconds)
      )
      return row(
        "\(Self.number(times)) x as fast as \(name)",
        clock.text + (processor.text.isEmpty ? "" : "; by processor \(processor.text)"),
        clock.value >= times)
    }
    switch goal.measure {
    case .fasterThanPeers(let times, let name):
      return faster(times, than: name, peers(of: our.work).filter { $0.who != Self.twin })
    case .fasterThanTwin(let times):
      return faster(times, than: Self.twin, peers(of: our.work).filter { $0.who == Self.twin })
    case .seconds(let most):
      guard let seconds = our.seconds else { return nil }
      return row("at most \(Self.time(most))", Self.time(seconds), seconds <= most)
    case .megabytes(let most): return memory(most)
    case .megabytesPlus(let most, let perMegabyte):
      let size = our.work.split(separator: " ").dropLast().last.flatMap { Double($0) }
      return size.flatMap { memory(most + perMegabyte * $0) }
    }
    func memory(_ most: Double) -> [String]? {
      our.peakMegabytes.map { row("at most \(Int(most)) MB", Self.memory(our), $0 <= most) }
    }
  }
}
