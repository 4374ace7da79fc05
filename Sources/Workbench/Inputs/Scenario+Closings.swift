import Coverage
import Findings
import Formats
import Geo
import Planning
import WalkNetwork
import Words

extension Scenario {
  /// Looks whether all streets that it closes are there.
  ///
  /// - Throws: `DataError` naming one that is not.
  func requireStreets(in network: WalkNetwork) throws(DataError) {
    guard !closedWays.isEmpty else { return }
    let unknown = closedWays.subtracting(network.arrays.wayIDs)
    guard let first = unknown.min() else { return }
    throw DataError.wrongValue(
      of: "closed-streets", allowed: RunWords.walkableWays, found: Wording(String(first)))
  }

  /// What was to be closed and closes nothing: most likely something was mistyped.
  func emptyClosings(in network: WalkNetwork) -> [Finding] {
    var findings: [Finding] = []
    for line in closedLines where network.stretches(across: line).isEmpty {
      let from = line.first.map { "\(Int($0.x)), \(Int($0.y))" } ?? ""
      findings.append(
        Finding(
          .lineCrossesNothing, at: DataLocation(file: "--closed-lines"), ["from": .text(from)]))
    }
    for kind in StreetKind.allCases where closedKinds.contains(kind) {
      guard network.stretches(with: kind.traits).isEmpty else { continue }
      findings.append(
        Finding(
          .nothingOfAKind, at: DataLocation(file: "--closed-streets"),
          ["kind": .text(kind.rawValue)]))
    }
    return findings
  }
}
