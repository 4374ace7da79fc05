// Work on both cores without a library: the kernel needs no Foundation for it.

/// Does `count` independent pieces of work on several threads and gives the results in order.
///
/// The pieces are handed out one by one, so uneven pieces keep all threads busy; the result does not
/// hang on how many threads there are.
///
/// - Throws: the error of a failed piece; the others are cancelled.
public func inParallel<Result: Sendable>(
  _ count: Int, threads: Int, _ work: @escaping @Sendable (Int) throws -> Result
) async throws -> [Result] {
  if threads <= 1 || count <= 1 { return try (0..<count).map(work) }
  var results = [Result?](repeating: nil, count: count)
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var next = 0
    while next < min(threads, count) {
      let piece = next
      group.addTask { (piece, try work(piece)) }
      next += 1
    }
    while let (piece, result) = try await group.next() {
      results[piece] = result
      if next < count {
        let piece = next
        group.addTask { (piece, try work(piece)) }
        next += 1
      }
    }
  }
  return results.compactMap(\.self)
}
