// What one change of a site costs, with all figures of the region anew.

import Coverage
import Geo
import Planning
import TestSupport

extension Benchmarks {
  /// Adds, moves and drops sites of a region of 850,000 residents in 25 gemeenten with 11 groups.
  static func whatIf() async throws {
    var request = region
    let box = BoundingBox(of: request.region.population.points)
    request.region.areas = RegionAreas(
      count: 25,
      ofRecord: request.region.population.points.map { point in
        let column = min(4, Int((point.x - box.minX) / box.width * 5))
        return column + 5 * min(4, Int((point.y - box.minY) / box.height * 5))
      })
    request.region.population.groups = (0..<11).map { group in
      Population.Group(
        name: "group \(group)",
        counts: request.region.population.residents.map { $0.map { $0 / Double(group + 2) } })
    }
    let whatIf = try await SiteWhatIf(request)
    _ = whatIf.figures()
    var random = SeededNumbers(11)
    let ids = request.region.sites.map(\.id)
    func place() -> PlanePoint {
      PlanePoint(
        x: box.minX + random.share() * box.width, y: box.minY + random.share() * box.height)
    }
    func keep(_ name: String, _ times: [RunTime]) {
      let slowest = ((times.map(\.wall).max() ?? 0) * 10_000).rounded(.up) / 10
      Measurement(
        "what if \(name), all figures", times,
        remark:
          "850,000 residents, \(times.count) times; the slowest \(slowest) ms"
      ).keep()
    }
    func time(_ change: () -> Void) -> RunTime {
      let start = RunTime.now
      change()
      _ = whatIf.figures()
      return RunTime(since: start)
    }
    var takenBack: [RunTime] = []
    func measure(_ name: String, _ change: (Int) -> Void) {
      var times: [RunTime] = []
      for count in 0..<61 {
        times.append(time { change(count) })
        takenBack.append(time { whatIf.undo() })
      }
      keep("a site is \(name)", Array(times.dropFirst()))
    }
    measure("added") { count in
      whatIf.add(Noodsteunpunt(id: "new \(count)", name: "", kind: .lNSP, location: place()))
    }
    measure("moved") { whatIf.move(id: ids[$0 * 3], to: place()) }
    measure("dropped") { whatIf.drop(id: ids[$0 * 3]) }
    keep("the last change is taken back", takenBack)
  }
}
