// The import of an extract, from bytes to a network that can be searched.

import Findings
import Formats
import Foundation
import Importing

extension Benchmarks {
  /// Imports an extract without a cache, and tells the peers how many walkable ways it has.
  static func importing(extract: String, folder: String) async throws {
    let size = try FileManager.default.attributesOfItem(atPath: extract)[.size] as? Int ?? 0
    let megabytes = (Double(size) / 1e5).rounded() / 10
    let name = URL(fileURLWithPath: extract).lastPathComponent
    let work = "import \(name), \(megabytes) MB"
    func read(threads: Int) async throws -> Int {
      try await NetworkImport.read(
        [extract], options: NetworkOptions(), cacheFolder: nil, threads: threads
      ).rows.read
    }
    var ways = 0
    try await measure(work, remark: "two threads, network built") {
      ways = try await read(threads: 2)
    }
    try await measure("one thread: \(work)") { _ = try await read(threads: 1) }
    try write(work, to: "\(folder)/work")
    try write("\(ways)", to: "\(folder)/answer")
  }
}
