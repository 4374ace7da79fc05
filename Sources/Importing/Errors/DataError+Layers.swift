// What is said of layers that are not what was asked for: places, columns, rows.

import Findings
import Formats
import Words

extension DataError {
  private static let rightLayer = Wording(
    "Controleer of dit de laag is die u bedoelt.", "Check that this is the layer you mean.")

  private static func columns(of layer: FeatureLayer) -> Wording {
    layer.columns.isEmpty
      ? Wording("geen kolommen", "no columns")
      : Wording("kolommen ", "columns ") + .list(layer.columns)
  }

  private static func layers(_ names: [String]) -> Wording {
    names.isEmpty ? Wording("geen laag", "no layer") : Wording("lagen ", "layers ") + .list(names)
  }

  // MARK: Layers

  static func severalLayers(in file: String, named names: [String]) -> DataError {
    DataError(
      at: DataLocation(file: file),
      expected: Wording("één laag met rijen", "one layer with rows"), found: layers(names),
      nextStep: names.isEmpty
        ? Wording(
          "Controleer of dit het bestand is dat u bedoelt.",
          "Check that this is the file you mean.")
        : Wording("Noem de laag: \(file)#LAAG.", "Name the layer: \(file)#LAYER."))
  }

  static func noSuchLayer(_ name: String, in file: String, among names: [String]) -> DataError {
    DataError(
      at: DataLocation(file: file, layer: name),
      expected: Wording("een laag met die naam", "a layer of that name"), found: layers(names),
      nextStep: Wording("Noem een van deze na de #.", "Name one of these after the #."))
  }

  /// Stops a reader after the rows that are needed; no user sees it.
  static func readEnough(of file: String) -> DataError {
    DataError(
      .interrupted, at: DataLocation(file: file), expected: .more, found: .more, nextStep: .nothing)
  }

  // MARK: Places

  static func unknownSystem(at location: DataLocation, plane: String, _ reason: String) -> DataError
  {
    DataError(
      at: location,
      expected: Wording(
        "een coördinatenstelsel dat PROJ kan omzetten naar \(plane)",
        "a reference system that PROJ can turn into \(plane)"), found: Wording(reason),
      nextStep: Wording(
        "Zet het bestand eerst om naar EPSG:28992 of WGS84.",
        "Convert the file to EPSG:28992 or WGS84 first."))
  }

  static func noPlaces(of layer: FeatureLayer, at location: DataLocation) -> DataError {
    DataError(
      at: location,
      expected: Wording(
        "een vorm, of kolommen lon en lat of x en y",
        "a geometry, or columns lon and lat or x and y"), found: columns(of: layer),
      nextStep: Wording(
        "Exporteer het bestand met coördinaten.", "Export the file with coordinates."))
  }

  static func noPlacesOfPeople(of layer: FeatureLayer, at location: DataLocation) -> DataError {
    DataError(
      at: location,
      expected: Wording(
        "een vorm, een kolom met ids van vakken (crs28992res100m), of kolommen lon en lat of x "
          + "en y",
        "a geometry, a column with ids of squares (crs28992res100m), or columns lon and lat or x "
          + "and y"), found: columns(of: layer),
      nextStep: Wording(
        "Exporteer het bestand met coördinaten, of als GeoPackage.",
        "Export the file with coordinates, or as a GeoPackage."))
  }

  /// - Parameter addresses: the columns with addresses.
  static func noPlacesOfSites(
    of layer: FeatureLayer, addresses: [String], at location: DataLocation
  ) -> DataError {
    let expected = Wording(
      "kolommen lon en lat (graden) of x en y (meters)",
      "columns lon and lat (degrees) or x and y (metres)")
    guard !addresses.isEmpty else {
      return DataError(
        at: location, expected: expected, found: columns(of: layer),
        nextStep: Wording(
          "Voeg kolommen lon en lat toe, of x en y.", "Add columns lon and lat, or x and y."))
    }
    return DataError(
      at: location, expected: expected,
      found: Wording("alleen adressen (", "addresses only (") + .list(addresses)
        + Wording(
          "); de kolommen lon, lat, x en y ontbreken",
          "); the columns lon, lat, x and y are missing"),
      nextStep: Wording(
        "Zoek eerst de coördinaten op, met de Locatieserver van PDOK of met een geocoder in "
          + "QGIS, en "
          + "bewaar ze als kolommen lon en lat. Van hier gaan adressen nooit over een netwerk.",
        "Look up the coordinates first, with the Locatieserver of PDOK or with a geocoder in QGIS, "
          + "and save them as columns lon and lat; addresses are never sent over a network from "
          + "here."))
  }

  // MARK: Columns

  static func noResidents(of layer: FeatureLayer, at location: DataLocation) -> DataError {
    let names = PopulationColumnNames.residents.names.joined(separator: ", ")
    return DataError(
      at: location,
      expected: Wording("een kolom met inwoners (\(names))", "a column with residents (\(names))"),
      found: columns(of: layer),
      nextStep: Wording(
        "Noem de kolom met inwoners aantal_inwoners.",
        "Rename the column with residents to aantal_inwoners."))
  }

  static func noTier(of layer: FeatureLayer, at location: DataLocation) -> DataError {
    let names = SiteColumns.kind.names.joined(separator: ", ")
    let allowed = SiteVocabulary.kinds.allowed
    return DataError(
      at: location,
      expected: Wording(
        "een kolom met de soort (\(names)) met de waarden \(allowed.dutch)",
        "a column with the tier (\(names)) with the values \(allowed.english)"),
      found: columns(of: layer),
      nextStep: Wording(
        "Voeg een kolom kind toe met C-NSP of L-NSP op elke rij.",
        "Add a column kind with C-NSP or L-NSP on every row."))
  }

  static func noCodes(of layer: FeatureLayer, column: String, in file: String) -> DataError {
    DataError(
      at: DataLocation(file: file, layer: layer.name),
      expected: Wording(
        "vlakken met een code (\(column)) of een naam (naam)",
        "polygons with a code (\(column)) or a name (naam)"),
      found: (layer.hasGeometry ? Wording("") : Wording("geen vorm, ", "no geometry, "))
        + columns(of: layer),
      nextStep: Wording(
        "Noem een andere laag met BESTAND#LAAG, of voeg een kolom met codes toe.",
        "Name another layer with FILE#LAYER, or add a column with codes."))
  }

  // MARK: Rows

  static func noAreas(of kind: Wording, at location: DataLocation, found: Wording) -> DataError {
    DataError(
      at: location, expected: Wording("ten minste één ", "at least one ") + kind, found: found,
      nextStep: rightLayer)
  }

  static func noHazard(at location: DataLocation, found: Wording) -> DataError {
    DataError(
      at: location, expected: Wording("ten minste één gebied", "at least one area"), found: found,
      nextStep: Wording(
        "Controleer of dit de laag is die u bedoelt; lijnen en punten zijn geen gevaar.",
        "Check that this is the layer you mean; lines and points are no hazard."))
  }

  static func noLines(at location: DataLocation, rows: Int) -> DataError {
    DataError(
      at: location, expected: Wording("ten minste één lijn", "at least one line"),
      found: Wording("geen in \(rows) rijen", "none in \(rows) rows"),
      nextStep: Wording(
        "Trek lijnen dwars over de straten die dicht zijn.",
        "Draw lines across the streets that are closed."))
  }

  /// The rows that were read and the first reason why one was refused.
  static func noneFound(rows: Int, first: Finding?) -> Wording {
    let none = Wording("geen in \(rows) rijen", "none in \(rows) rows")
    guard let first else { return none }
    func reason(_ language: Language) -> String {
      " (\(first.location.sentence(in: language)): \(first.sentence(in: language)))"
    }
    return none + Wording(reason)
  }

  // MARK: Polygons

  static func noGEOS(at location: DataLocation, _ reason: String) -> DataError {
    DataError(
      at: location, expected: Wording("GEOS om vlakken te controleren", "GEOS to check polygons"),
      found: Wording(reason),
      nextStep: Wording(
        "Sluit andere programma's en probeer het opnieuw.",
        "Close other programs and try again."))
  }

  static func unjoinable(at location: DataLocation, _ found: Wording) -> DataError {
    DataError(
      at: location,
      expected: Wording("gebieden die samen te voegen zijn", "areas that can be joined"),
      found: found,
      nextStep: Wording(
        "Herstel ze in QGIS (Geometrie repareren), en voeg ze samen.",
        "Repair them in QGIS (Fix geometries), and dissolve them."))
  }
}
