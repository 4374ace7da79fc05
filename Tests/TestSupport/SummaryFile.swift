import Foundation
import Testing

/// A summary.json as a program that knows nothing of its maker reads it.
public struct SummaryFile {
  private let members: [String: Any]

  /// Reads the bytes of the file.
  public init(_ bytes: [UInt8]) throws {
    members = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// The number at the end of a path of names.
  public func number(_ path: String...) throws -> Double {
    let inner = path.dropLast().reduce(members as [String: Any]?) { object, name in
      object?[name] as? [String: Any]
    }
    return try #require((inner?[path[path.count - 1]] as? NSNumber)?.doubleValue)
  }
}
