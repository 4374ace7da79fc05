// What a comparison needs of a former run's summary.json.

import Figures
import Findings
import Formats
import Foundation
import Planning
import Words

/// A summary that was written before; names are those of the file.
struct FormerSummary: Decodable {
  struct Norm: Decodable {
    var id: String
    var limit_metres: Double
    var title: String
    var source: String
    var status: String
  }
  struct Cells: Decodable { var total: Int }
  struct Named: Decodable { var name: String }
  struct Area: Decodable {
    var code: String
    var name: String
  }
  struct Provenance: Decodable {
    var version: String
    var settings: Settings
    var inputs: [ComparedRun.Input]
  }
  struct Settings: Decodable {
    var crs: String
    /// Settings on which figures depend, by key of `nsp.yaml`.
    var decisive: [String: DecisiveValue] = [:]

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: DecisiveMember.MemberName.self)
      crs = try members.decode(String.self, forKey: DecisiveMember.MemberName(stringValue: "crs"))
      for (name, member) in CompleteSettings.deciding {
        decisive[name] = try member.former(in: members)
      }
    }
  }
  private struct Schema: Decodable { var schema: String }

  var region: String
  var date: String?
  var square_side_m: Double?
  var norm: Norm
  var cells: Cells
  var groups: [Named]
  var gemeenten: [Area]
  var provenance: Provenance

  private static let schema = "nsp-summary/1"

  /// The summary in the output folder of a run.
  static func path(in folder: String) -> String { folder + "/summary.json" }

  /// Reads a summary.
  ///
  /// - Throws: `DataError` when it is not there, of another schema, or not whole.
  init(file path: String) throws(DataError) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw DataError.noRun(path, found: RunWords.unreadable)
    }
    let found: Wording
    do {
      let schema = try JSONDecoder().decode(Schema.self, from: data).schema
      if schema == Self.schema {
        self = try JSONDecoder().decode(FormerSummary.self, from: data)
        return
      }
      found = RunWords.schema(schema)
    } catch let error as DecodingError {
      found = error.sentence
    } catch {
      found = .somethingElse
    }
    throw DataError.otherSummary(path, schema: Self.schema, found: found)
  }

  /// The norm that decided.
  var walkingNorm: WalkingNorm {
    WalkingNorm(
      id: norm.id, limitMetres: norm.limit_metres, title: norm.title, source: norm.source,
      status: norm.status)
  }

  /// The circumstances of the run.
  var circumstances: ComparedRun.Circumstances {
    let settings = provenance.settings
    var result = ComparedRun.Circumstances()
    result.crs = settings.crs
    result.toolVersion = provenance.version
    result.inputs = provenance.inputs
    result.settings = settings.decisive
    return result
  }
}

extension DecodingError {
  /// What is wrong, in words for people.
  fileprivate var sentence: Wording {
    func place(_ path: [any CodingKey]) -> String {
      path.map { $0.intValue.map { "item \($0 + 1)" } ?? $0.stringValue }.joined(separator: ", ")
    }
    switch self {
    case .keyNotFound(let key, let context):
      return RunWords.noMember(place(context.codingPath + [key]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return RunWords.otherValue(in: place(context.codingPath))
    case .dataCorrupted: return RunWords.noJSON
    @unknown default: return .somethingElse
    }
  }
}
