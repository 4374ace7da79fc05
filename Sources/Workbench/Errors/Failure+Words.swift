// What is said of failures that are no errors in data.

import Words

extension Failure {
  static func projection(_ reason: String) -> Wording {
    Wording(
      "Een coördinaat kon niet worden omgezet: \(reason)",
      "A coordinate could not be projected: \(reason)")
  }

  static let interrupted = Wording("onderbroken", "interrupted")

  static func brokenLaws(_ laws: [String], in folder: String) -> Wording {
    let names = laws.joined(separator: ", ")
    return Wording(
      "De cijfers in \(folder) breken wetten die altijd gelden (\(names)): verwacht geen, gevonden "
        + "\(laws.count). Gebruik ze niet; meld de bestanden bij wie nsp onderhoudt.",
      "The figures in \(folder) break laws that must always hold (\(names)): expected none, found "
        + "\(laws.count). Do not use them; report the inputs to whoever keeps nsp.")
  }
}
