package import Coverage
package import Planning

extension Gemeente {
  /// Official residents who are in no record of the population; `nil` without an official number.
  package func notInCells(_ sums: StatusSums) -> Double? {
    officialResidents.map { Double($0) - sums.total }
  }
}
