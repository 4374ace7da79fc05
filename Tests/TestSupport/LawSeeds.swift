import Foundation

/// The seeds of the worlds on which a law is tried: as many as usual, or as many as `NSP_SEEDS` says.
public func lawSeeds(_ usual: Int) -> ClosedRange<Int> {
  let asked = ProcessInfo.processInfo.environment["NSP_SEEDS"].flatMap { Int($0) }
  return 1...max(1, asked ?? usual)
}
