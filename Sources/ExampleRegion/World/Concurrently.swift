import Dispatch

/// Does independent pieces of work on several threads and gives the results in order.
///
/// Writing a set of files is a call that does not suspend, so this one does not either.
func concurrently<Result: Sendable>(
  _ count: Int, threads: Int, _ work: @Sendable (Int) -> Result
) -> [Result] {
  if threads <= 1 || count <= 1 { return (0..<count).map(work) }
  var results = [Result?](repeating: nil, count: count)
  results.withUnsafeMutableBufferPointer { buffer in
    // Each piece writes its own place, so no two threads meet.
    nonisolated(unsafe) let slots = buffer
    DispatchQueue.concurrentPerform(iterations: count) { piece in slots[piece] = work(piece) }
  }
  return results.compactMap(\.self)
}
