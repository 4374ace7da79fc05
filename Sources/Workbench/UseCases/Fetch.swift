// The use case `fetch`: gets the open data that a project's download list names.

public import Fetching
import Findings
import Formats
import Foundation
import OutputFolder
public import Words

/// What `fetch` is asked to do.
public struct FetchRequest: Sendable, Hashable {
  /// The project's folder.
  public var folder: String
  /// The names to fetch; empty for all.
  public var only: [String] = []
  /// How patient it is with servers.
  public var patience = FetchPatience()

  public init(folder: String) { self.folder = folder }
}

/// What `fetch` did.
public struct FetchOutcome: Sendable, Hashable {
  /// One row of the list.
  public struct Item: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// What became of it; `nil` when it failed.
    public var outcome: Fetcher.Outcome?
    /// Why it failed.
    public var failure: Failure?
  }

  /// The rows that were asked for, in the order of the list.
  public var items: [Item]
  /// The language of the project.
  public var language: Language

  /// The failures, in the order of the list.
  public var failures: [Failure] { items.compactMap(\.failure) }

  /// The outcome as a table for people.
  public var text: String {
    TextTable(
      columns: ["name", "what", "size", "date", "file"],
      rows: items.map { item in
        let record = item.outcome?.record
        return [
          item.name, Self.word(item), record.map { megabytes($0.fileByteCount) } ?? "",
          record.flatMap { $0.date ?? $0.lastModified.map { String($0.prefix(10)) } } ?? "",
          record?.file ?? "",
        ]
      }, numeric: [2]
    ).text
  }

  /// The outcome as JSON with sorted keys, for machines.
  public func json() throws -> [UInt8] {
    struct Row: Encodable {
      var name: String
      var outcome: String
      var record: DownloadRecord?
      var message: String?
    }
    let rows = items.map { item in
      Row(
        name: item.name, outcome: Self.word(item), record: item.outcome?.record,
        message: item.failure.map { language($0.message) })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(["downloads": rows])) + [UInt8(ascii: "\n")]
  }

  private static func word(_ item: Item) -> String {
    switch item.outcome {
    case .fetched: "fetched"
    case .unchanged: "complete already"
    case .byHand: "put there by hand"
    case nil: "failed"
    }
  }
}

/// Gets open data into a project.
public enum Fetch {
  /// Fetches what a project's list names; one row that fails does not stop the others.
  ///
  /// - Throws: `DataError` when nothing can be done at all: no list, an unknown name, a folder that is
  ///   locked or cannot be written, an interruption.
  public static func run(
    _ request: FetchRequest, report: @escaping @Sendable (FetchEvent) -> Void
  ) async throws -> FetchOutcome {
    let settings = try ProjectSettings(project: request.folder)
    let downloads = try chosen(request, of: settings.downloads)
    let held = request.folder + "/.nsp"
    try FileSystem.makeFolder(held)
    let lock = try FolderLock(held, nextStep: OutputWords.waitForFetch)
    defer { lock.release() }
    var fetcher = try Fetcher(project: request.folder, patience: request.patience, report: report)
    var items: [FetchOutcome.Item] = []
    for (number, download) in downloads.enumerated() {
      report(.line("\(number + 1) of \(downloads.count): \(download.name)"))
      items.append(try await item(of: download, with: &fetcher))
    }
    return FetchOutcome(items: items, language: settings.spokenLanguage)
  }

  private static func item(
    of download: Download, with fetcher: inout Fetcher
  ) async throws(DataError) -> FetchOutcome.Item {
    do throws(DataError) {
      return .init(name: download.name, outcome: try await fetcher.fetch(download))
    } catch {
      guard [.unreachable, .missing, .unusable].contains(error.kind) else { throw error }
      return .init(name: download.name, failure: Failure(error))
    }
  }

  private static func chosen(
    _ request: FetchRequest, of list: [Download]
  ) throws(DataError) -> [Download] {
    let location = DataLocation(file: request.folder + "/nsp.yaml")
    guard !list.isEmpty else {
      throw DataError.noDownloads(at: location)
    }
    if let unknown = request.only.first(where: { name in !list.contains { $0.name == name } }) {
      throw DataError.unknownDownload(unknown, among: list.map(\.name), at: location)
    }
    return request.only.isEmpty ? list : list.filter { request.only.contains($0.name) }
  }
}
