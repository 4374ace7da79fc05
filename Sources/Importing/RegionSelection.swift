// Which gemeenten are counted: what `--region` names, by code or by name.

public import Findings
import Formats
import Foundation
public import Planning
import Words

/// Which gemeente belongs to which veiligheidsregio, as CBS registers it.
public struct GemeenteRegister: Sendable, Hashable {
  /// One veiligheidsregio.
  public struct Region: Sendable, Hashable {
    /// "VR08".
    public var code: String
    /// "Gelderland-Zuid".
    public var name: String
    /// The codes of its gemeenten, sorted.
    public var gemeenten: [String]

    public init(code: String, name: String, gemeenten: [String]) {
      self.code = code
      self.name = name
      self.gemeenten = gemeenten
    }
  }

  /// The regions, sorted by code.
  public var regions: [Region]

  public init(regions: [Region]) { self.regions = regions }

  /// Reads the table `gebiedsindelingen_register` of the file that holds the boundaries.
  ///
  /// - Returns: `nil` when the file has no such table.
  public static func read(from input: FeatureInput) throws(DataError) -> GemeenteRegister? {
    let table = input.layers.first { $0.name.comparable.hasPrefix("gebiedsindelingenregister") }
    guard let table else { return nil }
    var view = LayerView(table)
    guard let gemeente = view.slot(AreaColumns.registerGemeente),
      let region = view.slot(AreaColumns.registerRegion)
    else { return nil }
    let name = view.slot(AreaColumns.registerRegionName)
    var regions: [String: Region] = [:]
    try input.read(view.trimmed) { row throws(DataError) in
      guard case .feature(let feature) = row, let code = feature[region].string,
        case .code(let member) = AreaCode.gemeente([feature[gemeente].string].compactMap(\.self))
      else { return }
      regions[code, default: Region(code: code, name: feature[name].string ?? code, gemeenten: [])]
        .gemeenten.append(member)
    }
    return GemeenteRegister(
      regions: regions.values.sorted { $0.code < $1.code }.map {
        Region(code: $0.code, name: $0.name, gemeenten: $0.gemeenten.sorted())
      })
  }
}

/// The gemeenten that are counted.
public struct RegionSelection: Sendable, Hashable {
  /// What the region is called in titles: the names asked for.
  public var name: String
  /// The codes of the gemeenten, sorted, each once.
  public var codes: [String]
  /// Codes of the register that the boundaries lack (another year).
  public var missing: [String] = []

  /// What to tell about gemeenten of the register that the boundaries lack; `nil` when none is lacking.
  public func finding(in file: String) -> Finding? {
    guard !missing.isEmpty else { return nil }
    return Finding(
      .absentGemeenten, at: DataLocation(file: file),
      ["codes": .list(missing), "region": .text(name)], count: missing.count)
  }

  /// Names that people use beside the official one.
  private static let nicknames = ["denhaag": "sgravenhage", "denbosch": "shertogenbosch"]

  /// Finds gemeenten by code or name, and veiligheidsregio's by code or name.
  ///
  /// Case, diacritics and punctuation do not matter. A gemeente goes before a veiligheidsregio of
  /// the same name (Utrecht).
  /// - Parameter request: codes and names; one string may hold several with commas between.
  /// - Parameter file: the file of the boundaries, for the error.
  /// - Throws: `DataError` for a name that is not there, with the nearest names.
  public init(
    _ request: [String], among gemeenten: [Gemeente], register: GemeenteRegister?, file: String
  ) throws(DataError) {
    let asked = request.flatMap { $0.split(separator: ",") }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    guard !asked.isEmpty else {
      throw DataError.emptyRegion()
    }
    let known = Set(gemeenten.map(\.code))
    var names: [String] = []
    var codes: Set<String> = []
    for word in asked {
      let found = try Self.find(word, gemeenten, register, file)
      names.append(found.name)
      codes.formUnion(found.codes)
    }
    name = names.joined(separator: ", ")
    self.codes = codes.intersection(known).sorted()
    missing = codes.subtracting(known).sorted()
    guard !self.codes.isEmpty else {
      throw DataError.noBoundaries(of: name, missing: missing, in: file)
    }
  }

  private static func find(
    _ word: String, _ gemeenten: [Gemeente], _ register: GemeenteRegister?, _ file: String
  ) throws(DataError) -> (name: String, codes: [String]) {
    if let gemeente = gemeenten.first(where: { $0.code == word.uppercased() }) {
      return (gemeente.name, [gemeente.code])
    }
    if case .code(let code) = AreaCode.gemeente([word]),
      let gemeente = gemeenten.first(where: { $0.code == code })
    {
      return (gemeente.name, [gemeente.code])
    }
    let plain = nicknames[word.comparable] ?? word.comparable
    let exact = gemeenten.filter { names($0.name).contains(plain) }
    let alike = exact.isEmpty ? gemeenten.filter { withoutBrackets($0.name) == plain } : exact
    if let gemeente = alike.first, alike.count == 1 { return (gemeente.name, [gemeente.code]) }
    guard alike.isEmpty else {
      throw unknown(word, file, DataError.severalGemeenten(alike.map(\.name)))
    }
    if let region = register?.region(named: word) { return (region.name, region.gemeenten) }
    if register == nil, isRegionCode(word) { throw DataError.noRegister(for: word, in: file) }
    let known = gemeenten.map(\.name) + (register?.regions.map(\.name) ?? [])
    throw unknown(word, file, DataError.noSuchName, near: known)
  }

  private static func unknown(
    _ word: String, _ file: String, _ found: Wording, near names: [String] = []
  ) -> DataError {
    .unknownRegion(word, in: file, found: found, nearest: NearestNames.of(word, among: names))
  }

  /// The name, and both halves of a name in two languages ("Noardeast-Fryslân/Noordoost").
  private static func names(_ name: String) -> [String] {
    [name.comparable] + name.split(separator: "/").map { String($0).comparable }
  }

  private static func withoutBrackets(_ name: String) -> String {
    String(name.prefix { $0 != "(" }).comparable
  }

  fileprivate static func isRegionCode(_ word: String) -> Bool {
    let plain = word.comparable
    return plain.hasPrefix("vr") && plain.count > 2 && plain.dropFirst(2).allSatisfy(\.isNumber)
  }
}

extension GemeenteRegister {
  /// The region of a code (VR08, VR8) or a name.
  fileprivate func region(named word: String) -> Region? {
    if RegionSelection.isRegionCode(word), let number = Int(word.comparable.dropFirst(2)) {
      return regions.first { Int($0.code.comparable.dropFirst(2)) == number }
    }
    var plain = word.comparable
    if plain.hasPrefix("veiligheidsregio") { plain.removeFirst("veiligheidsregio".count) }
    return regions.first { $0.name.comparable == plain }
  }
}
