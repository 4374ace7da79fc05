// The network's arrays live either in memory that was just built or in a memory-mapped cache file;
// the searches see no difference.

/// Memory that stays where it is for as long as an array points into it.
public protocol FlatMemory: AnyObject, Sendable {}

/// A read-only array over memory that someone else owns.
public struct FlatArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable,
  RandomAccessCollection
{
  // Sendable by hand: the memory is never written after the array is made.
  @usableFromInline let base: UnsafePointer<Element>
  /// How many elements there are.
  public let count: Int
  private let owner: any FlatMemory

  /// Points into memory that `owner` keeps alive.
  public init(base: UnsafePointer<Element>, count: Int, owner: any FlatMemory) {
    self.base = base
    self.count = count
    self.owner = owner
  }

  /// Copies elements into memory of its own.
  public init(_ elements: [Element]) {
    let owned = OwnedMemory(elements)
    self.init(base: owned.base, count: elements.count, owner: owned)
  }

  /// The first index: 0.
  @inlinable public var startIndex: Int { 0 }
  /// The end: `count`.
  @inlinable public var endIndex: Int { count }

  /// An element.
  @inlinable
  public subscript(index: Int) -> Element {
    assert(index >= 0 && index < count, "index \(index) of \(count)")
    return base[index]
  }

  /// The bytes, for writing to a file.
  public var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeBufferPointer(start: base, count: count))
  }
}

private final class OwnedMemory<Element: BitwiseCopyable & Sendable>: FlatMemory,
  @unchecked Sendable
{
  // Sendable by hand: written once, in the initialiser.
  let base: UnsafePointer<Element>

  init(_ elements: [Element]) {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(
      capacity: Swift.max(1, elements.count))
    _ = memory.initialize(from: elements)
    // A buffer of at least one element has an address.
    base = UnsafePointer(memory.baseAddress.unsafelyUnwrapped)
  }

  deinit { base.deallocate() }
}
