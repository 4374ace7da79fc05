// The one place where a failure becomes an exit status.

import Findings
import Formats
import GeoEngine
public import Words

/// A failure as the user sees it.
public struct Failure: Sendable, Hashable {
  /// The exit status (sysexits).
  public var exitStatus: Int32
  /// One sentence.
  public var message: Wording

  /// Usage error: a flag or a key of `nsp.yaml`.
  public static let usageStatus: Int32 = 64
  /// With `--strict`: the norm or a check is not met.
  public static let strictStatus: Int32 = 1

  /// The program itself is wrong: figures that break a law.
  public static let softwareStatus: Int32 = 70

  /// Finds the exit status and the sentence of an error.
  public init(_ error: any Error) {
    switch error {
    case let error as DataError:
      exitStatus = Self.status(of: error.kind)
      message = error.sentence
    case let error as ProjectionError:
      exitStatus = 65
      message = Self.projection(error.message)
    case let error as BrokenLaws:
      exitStatus = Self.softwareStatus
      message = error.sentence
    case is CancellationError:
      exitStatus = 75
      message = Self.interrupted
    default:
      exitStatus = 65
      message = Wording("\(error)")
    }
  }

  /// The exit status of each kind of data error.
  static func status(of kind: DataError.Kind) -> Int32 {
    switch kind {
    case .usage: usageStatus
    case .unusable: 65
    case .missing: 66
    case .unwritable: 73
    case .unreachable: 69
    case .locked, .interrupted: 75
    }
  }
}
