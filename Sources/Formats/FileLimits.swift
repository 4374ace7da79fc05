// What a file may ask of memory. Lengths in a file are checked against the bytes that are left; these
// limits are for what a small file can make large, and lie far above anything that planners have.

import Findings

/// The most of anything that one file may hold.
package enum FileLimits {
  /// Bytes of a text file, which is held in memory as a whole.
  static let textBytes = 2 << 30
  /// Columns of a layer: as many as a sheet of Excel has.
  static let columns = 16_384
  /// Positions of one geometry; the coast of the Netherlands at full detail has half a million.
  static let positions = 4_000_000
  /// Bytes of one value in a database: a geometry of so many positions, with heights and measures.
  static let valueBytes = positions * 32 + 4096
  /// What a value of JSON weighs that is no number: a list, a text or an object takes so many times
  /// the memory of one.
  static let heavyJSONValue = 4
  /// Numbers in the JSON of one feature: each position is two or three and a list, which weighs more.
  static let featureValues = positions * (3 + heavyJSONValue)
  /// How many times its own size an OSM extract may unpack to; real ones stay below 4.
  static let unpackingRatio = 20
  /// Blocks of an extract may be as small as they like up to so many; each costs time, however small.
  static let smallBlocks = 100_000
  /// Bytes that the blocks of an extract with more of them have on average; real ones have thousands.
  static let meanBlockBytes = 64
  /// How many times its own size a file may take of memory while it is read.
  static let memoryRatio = 16
  /// What any file may take of memory besides, and far more than a small one needs.
  static let memoryBytes = 1 << 30
  /// How many times its packed size a member of a zip may have; tables of text stay below 30.
  package static let zipRatio = 100
  /// What any member of a zip may have.
  package static let zipMemberBytes = 64 * 1024 * 1024
  /// What any extract may unpack to.
  static let unpackedBytes = 8 * 1024 * 1024

  /// The problem with a geometry that is too large.
  static func tooManyPositions(_ found: FindingValue) -> GeometryProblem {
    GeometryProblem(.tooManyPositions, ["most": .count(positions), "found": found])
  }
}
