// The use case `explain`: why a place is covered or not.

import Coverage
public import Exports
import Findings
import Formats
import Foundation
import Geo
import Importing
import OutputFolder
import Planning
import WalkNetwork
import Words

/// What `explain` is asked.
public struct ExplainRequest: Sendable {
  /// The place that is meant.
  public enum Place: Sendable, Hashable {
    /// A pair of numbers: longitude and latitude, or metres in the plane.
    case at(String)
    /// A record of the population by its id.
    case cell(String)
  }

  /// The inputs.
  public var settings: ProjectSettings
  /// The place.
  public var place: Place

  public init(_ settings: ProjectSettings, place: Place) {
    self.settings = settings
    self.place = place
  }
}

/// Answers about one place.
public enum Explain {
  /// Farther than this from every street a place is taken for a mistake in typing.
  private static let farMetres = 10_000.0

  /// Reads the inputs and answers.
  ///
  /// - Throws: `DataError`, for a place that is none too.
  public static func run(
    _ request: ExplainRequest, progress: @escaping ProgressLine
  ) async throws -> ExplainReport {
    if case .at(let text) = request.place { _ = try pair(text) }
    let run = try await CoverageRun(request.settings, progress: progress)
    let inputs = run.inputs
    let (place, cell) = try place(request.place, in: inputs)
    let question = WalkQuestion(
      in: run.region, norm: run.question.norm,
      barriers: inputs.surroundings.streetBarriers)
    let explanation = question.answer(for: place)
    let gemeente = run.region.areas.area(holding: place)
    return try ExplainReport(
      explanation, cell: cell, sites: question.sites.ranked,
      gemeente: gemeente.map { inputs.gemeenten[$0] }, plane: inputs.plane,
      inputs: inputs.records)
  }

  /// Writes the walk and its ends as GeoJSON; a file that is there is replaced at once.
  public static func write(_ report: ExplainReport, to path: String) throws {
    let bytes = try report.geoJSON()
    let unfinished = path + ".part"
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: unfinished))
      try FileSystem.synchronise(unfinished)
      try FileSystem.move(unfinished, to: path)
    } catch {
      try FileSystem.remove(unfinished)
      throw DataError.unwritableWalk(
        path, because: (error as? DataError)?.found ?? Wording(error.localizedDescription))
    }
  }

  private static func pair(_ text: String) throws(DataError) -> CoordinatePair {
    guard let pair = CoordinatePair(text) else {
      throw DataError.wrongValue(of: "at", allowed: RunWords.pair, found: Wording(text))
    }
    return pair
  }

  private static func place(
    _ place: ExplainRequest.Place, in inputs: RegionInputs
  ) throws(DataError) -> (PlanePoint, ExplainReport.Cell?) {
    switch place {
    case .at(let text):
      let point = try pair(text).place(in: inputs.plane, key: "at")
      let box = inputs.streets.network.boundingBox
      guard box.grown(byMetres: farMetres).contains(x: point.x, y: point.y) else {
        throw DataError.wrongValue(
          of: "at",
          allowed: RunWords.nearStreets(
            Int(box.minX)...Int(box.maxX), Int(box.minY)...Int(box.maxY)), found: Wording(text))
      }
      return (point, nil)
    case .cell(let id):
      guard let record = inputs.population.ids.firstIndex(of: id) else {
        throw DataError.wrongValue(
          of: "cell", allowed: RunWords.record(suchAs: inputs.population.ids.first),
          found: Wording(id))
      }
      return (
        inputs.population.points[record],
        ExplainReport.Cell(id: id, residents: inputs.population.residents[record])
      )
    }
  }
}
