/// Finds the files of a module whose types name each other in a circle.
///
/// A file depends on another when it names a type that this other alone declares; members of extensions
/// are not followed. A circle is a strongly connected component, found as in Tarjan (1972).
struct TypeCycles {
  /// The files of each circle, by name.
  private(set) var circles: [[String]] = []
  private let needs: [[Int]]
  private let names: [String]
  private var order: [Int: Int] = [:]
  private var lowest: [Int: Int] = [:]
  private var open: [Int] = []

  init(_ files: [SourceFile]) {
    names = files.map(\.name)
    var holders: [String: [Int]] = [:]
    for (place, file) in files.enumerated() {
      for type in file.types { holders[type, default: []].append(place) }
    }
    needs = files.enumerated().map { place, file in
      Set(file.capitals.compactMap { holders[$0]?.count == 1 ? holders[$0]?.first : nil })
        .filter { $0 != place }.sorted()
    }
    for place in needs.indices where order[place] == nil { visit(place) }
  }

  private mutating func visit(_ place: Int) {
    let number = order.count
    order[place] = number
    var least = number
    open.append(place)
    for need in needs[place] {
      if order[need] == nil { visit(need) }
      if open.contains(need), let low = lowest[need] ?? order[need] { least = min(least, low) }
    }
    lowest[place] = least
    guard least == number, let start = open.firstIndex(of: place) else { return }
    if open.count - start > 1 { circles.append(open[start...].map { names[$0] }.sorted()) }
    open.removeSubrange(start...)
  }
}
