/// The tags of one OSM object that matter here: a handful, so a list is quicker than a hash table.
public struct OSMTags: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  private var keys: [String] = []
  private var values: [String] = []

  public init() {}

  /// Of a key that comes twice the last value counts.
  public init(dictionaryLiteral elements: (String, String)...) {
    for (key, value) in elements { self[key] = value }
  }

  /// Puts keys in order, so that equal dictionaries give equal tags.
  public init(_ tags: [String: String]) {
    for (key, value) in tags.sorted(by: { $0.key < $1.key }) { self[key] = value }
  }

  /// The value of a key; `nil` where the object has no such tag.
  public subscript(key: String) -> String? {
    get {
      for index in keys.indices where keys[index] == key { return values[index] }
      return nil
    }
    set {
      if let index = keys.firstIndex(of: key) {
        keys.remove(at: index)
        values.remove(at: index)
      }
      guard let newValue else { return }
      keys.append(key)
      values.append(newValue)
    }
  }
}
