// Work on both cores without a library: the kernel needs no Foundation for it.

import Synchronization

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

/// Does `count` independent pieces of work on several threads, each of which has a workspace.
///
/// A workspace is memory that pieces use one after the other: they leave it as they found it. The
/// results do not hang on how many threads there are.
///
/// - Throws: the error of a failed piece.
public func inParallel<Workspace: ~Copyable, Result: Sendable>(
  _ count: Int, threads: Int, workspace: @escaping @Sendable () -> Workspace,
  _ work: @escaping @Sendable (inout Workspace, Int) throws -> Result
) async throws -> [Result] {
  let counter = Counter()
  return try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
    for _ in 0..<max(1, min(threads, count)) {
      group.addTask {
        var workspace = workspace()
        var done: [(Int, Result)] = []
        while true {
          let piece = counter.next.add(1, ordering: .relaxed).oldValue
          guard piece < count else { return done }
          done.append((piece, try work(&workspace, piece)))
        }
      }
    }
    var results = [Result?](repeating: nil, count: count)
    for try await done in group { for (piece, result) in done { results[piece] = result } }
    return results.compactMap(\.self)
  }
}

/// Hands out the numbers of pieces.
private final class Counter: Sendable {
  let next = Atomic(0)
}
