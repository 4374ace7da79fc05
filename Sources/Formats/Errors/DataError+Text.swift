// What is said of CSV and GeoJSON files that cannot be read.

import Findings
import Words

extension DataError {
  // MARK: Letters

  static let saveAsCSV = Wording("Sla het op als \"CSV UTF-8\".", "Save it as \"CSV UTF-8\".")
  static let saveAsUTF8 = Wording("Sla het op als UTF-8.", "Save it as UTF-8.")
  private static let utf8 = Wording("tekst in UTF-8", "text in UTF-8")

  static func binaryData(_ file: String, zeroAt offset: Int) -> DataError {
    DataError(
      at: DataLocation(file: file), expected: Wording("tekst", "text"),
      found: Wording(
        "een nulbyte op plaats \(offset + 1), dus binaire gegevens",
        "a zero byte at position \(offset + 1), so binary data"),
      nextStep: Wording(
        "Controleer of de extensie bij het formaat past.",
        "Check that the ending fits the format."))
  }

  static func mixedEncodings(_ file: String, firstAt offset: Int) -> DataError {
    DataError(
      at: DataLocation(file: file),
      expected: Wording("tekst in één codering", "text in one encoding"),
      found: Wording(
        "UTF-8 met bytes die dat niet zijn, de eerste op plaats \(offset + 1)",
        "UTF-8 with bytes that are none, the first at position \(offset + 1)"),
      nextStep: Wording(
        "Herstel daar de letters en sla het op als \"CSV UTF-8\".",
        "Mend the letters there and save it as \"CSV UTF-8\"."))
  }

  static func notUTF8(_ file: String, firstAt offset: Int, nextStep: Wording) -> DataError {
    DataError(
      at: DataLocation(file: file), expected: utf8,
      found: Wording(
        "bytes die geen UTF-8 zijn, de eerste op plaats \(offset + 1)",
        "bytes that are not UTF-8, the first at position \(offset + 1)"), nextStep: nextStep)
  }

  static func utf16(_ file: String, nextStep: Wording) -> DataError {
    DataError(
      at: DataLocation(file: file), expected: utf8,
      found: Wording("tekst in UTF-16", "text in UTF-16"), nextStep: nextStep)
  }

  // MARK: CSV

  static func noHeader(_ file: String) -> DataError {
    DataError(
      at: DataLocation(file: file),
      expected: Wording("een regel met namen van kolommen", "a line with column names"),
      found: Wording("een bestand met lege regels", "a file of empty lines"),
      nextStep: Wording("Exporteer het bestand opnieuw.", "Export the file again."))
  }

  static func unclosedQuote(onLine line: Int, of file: String, row: Int?) -> DataError {
    DataError(
      at: DataLocation(file: file, row: row),
      expected: Wording("een aanhalingsteken dat het veld sluit", "a quote that closes the field"),
      found: Wording(
        "een aanhalingsteken dat op regel \(line) begint en nooit sluit",
        "a quote opened on line \(line) and never closed"),
      nextStep: Wording(
        "Sluit het, of schrijf een aanhalingsteken in een veld twee keer (\"\").",
        "Close it, or write a quote inside a field twice (\"\")."))
  }

  // MARK: GeoJSON

  private static let exportLayer = Wording(
    "Exporteer de laag als GeoJSON of GeoPackage.", "Export the layer as GeoJSON or GeoPackage.")

  static func brokenJSON(_ file: String, _ mistake: Wording, at place: Wording) -> DataError {
    DataError(
      at: DataLocation(file: file),
      expected: Wording("JSON zonder fouten", "JSON without mistakes"),
      found: Wording("een op ", "one at ") + place + Wording(": ") + mistake,
      nextStep: Wording(
        "Exporteer het opnieuw; een afgebroken download eindigt vaak zo.",
        "Export it again; an incomplete download often ends like this."))
  }

  static func noJSONObject(_ file: String, isList: Bool) -> DataError {
    DataError(
      at: DataLocation(file: file), expected: Wording("een object van GeoJSON", "a GeoJSON object"),
      found: isList
        ? Wording("een lijst van JSON", "a JSON list")
        : Wording("JSON die geen object is", "JSON that is no object"), nextStep: exportLayer)
  }

  static func repeatedMember(_ name: String, of file: String) -> DataError {
    DataError(
      at: DataLocation(file: file),
      expected: Wording("één lid \"\(name)\"", "one member \"\(name)\""),
      found: Wording("meer ervan", "more of them"), nextStep: exportLayer)
  }

  static func unknownReferenceSystem(_ found: Wording, in file: String) -> DataError {
    DataError(
      at: DataLocation(file: file),
      expected: Wording(
        "een coördinatenstelsel zoals \"EPSG:28992\" in het lid \"crs\"",
        "a reference system such as \"EPSG:28992\" in the member \"crs\""), found: found,
      nextStep: Wording(
        "Zet het om met `ogr2ogr -t_srs EPSG:4326 new.geojson \(file)`.",
        "Convert it with `ogr2ogr -t_srs EPSG:4326 new.geojson \(file)`."))
  }

  /// - Parameter found: what the type is; `nil` without one.
  static func noGeoJSONType(_ file: String, found: Wording?) -> DataError {
    DataError(
      at: DataLocation(file: file),
      expected: Wording("een object van GeoJSON met een type", "a GeoJSON object with a type"),
      found: found.map { Wording("als type ", "as type ") + $0 } ?? Wording("geen type", "no type"),
      nextStep: exportLayer)
  }

  static func noFeatureList(_ file: String, hasMember: Bool) -> DataError {
    DataError(
      at: DataLocation(file: file),
      expected: Wording(
        "een FeatureCollection met een lijst van features",
        "a FeatureCollection with a list of features"),
      found: hasMember
        ? Wording("\"features\" die geen lijst is", "\"features\" that is no list")
        : Wording("geen lid \"features\"", "no member \"features\""), nextStep: exportLayer)
  }

  static func otherGeoJSONType(_ type: String, of file: String) -> DataError {
    DataError(
      at: DataLocation(file: file),
      expected: Wording(
        "het type FeatureCollection, Feature of een vorm",
        "the type FeatureCollection, Feature or a geometry"),
      found: Wording("\"\(type.prefix(40))\""), nextStep: exportLayer)
  }

  static func tooLargeFeature(_ file: String, at place: Wording) -> DataError {
    DataError(
      at: DataLocation(file: file),
      expected: Wording(
        "hoogstens \(FileLimits.positions) posities in één feature",
        "at most \(FileLimits.positions) positions in one feature"),
      found: Wording("meer, op ", "more, at ") + place,
      nextStep: Wording(
        "Vereenvoudig het of knip het in delen.", "Simplify it or cut it into parts."))
  }

  static func changedDocument(_ file: String, _ error: any Error) -> DataError {
    DataError(
      at: DataLocation(file: file),
      expected: Wording("het bestand zoals het was", "the file as it was"),
      found: Wording("\(error)"),
      nextStep: Wording(
        "Wijzig het niet terwijl het gelezen wordt.", "Do not change it while it is read."))
  }

  /// The place of a byte as an editor shows it.
  static func place(line: Int, column: Int) -> Wording {
    Wording("regel \(line), kolom \(column)", "line \(line), column \(column)")
  }
}

/// Mistakes in JSON, by what belongs where the scanner stopped or what stands there.
enum JSONMistake {
  static let name = Wording(
    "hier hoort een naam tussen aanhalingstekens", "a name in quotes belongs here")
  static let colon = Wording("hier hoort een dubbele punt", "a colon belongs here")
  static let commaOrBrace = Wording("hier hoort een komma of }", "a comma or } belongs here")
  static let commaOrBracket = Wording("hier hoort een komma of ]", "a comma or ] belongs here")
  static let object = Wording("hier hoort een object", "an object belongs here")
  static let list = Wording("hier hoort een lijst", "a list belongs here")
  static let value = Wording("hier hoort een waarde", "a value belongs here")
  static let digit = Wording("hier hoort een cijfer", "a digit belongs here")
  static let goesOn = Wording("de tekst gaat door na het einde", "the text goes on after its end")
  static let fileEnds = Wording("hier eindigt het bestand", "the file ends here")
  static let control = Wording("een stuurteken in een tekst", "a control character inside a text")
  static let openText = Wording("een tekst begint en sluit niet", "a text is opened and not closed")
  static let escape = Wording("zo'n escape bestaat niet", "no such escape")
  static let halfPair = Wording("een half surrogaatpaar", "half a surrogate pair")
  static let hexDigits = Wording(
    "vier hexadecimale cijfers horen na \\u", "four hexadecimal digits belong after \\u")
  static let leadingZero = Wording(
    "een getal mag niet met 0 beginnen", "a number may not start with 0")
  static let largeNumber = Wording("een te groot getal", "a number too large to hold")

  static func nested(deeperThan levels: Int) -> Wording {
    Wording("dieper genest dan \(levels) lagen", "nested deeper than \(levels) levels")
  }
  static func values(moreThan most: Int) -> Wording {
    Wording("meer dan \(most) waarden in één", "more than \(most) values in one")
  }
  static func properties(moreThan most: Int) -> Wording {
    Wording("meer dan \(most) eigenschappen in één", "more than \(most) properties in one")
  }
}
