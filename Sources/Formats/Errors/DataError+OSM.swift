// What is said of OpenStreetMap extracts that cannot be read.

import Findings
import Words

extension DataError {
  static func notPBF(
    _ path: String, found: Wording, nextStep: Wording = ExtractWords.givePBF
  ) -> DataError {
    DataError(
      at: DataLocation(file: path),
      expected: Wording("een bestand van OSM in PBF", "an OSM PBF file"), found: found,
      nextStep: nextStep)
  }

  static func unknownFeature(_ feature: String, of path: String, known: [String]) -> DataError {
    DataError(
      at: DataLocation(file: path),
      expected: Wording(
        "een bestand van OSM in PBF met kenmerken \(known)", "an OSM PBF with features \(known)"),
      found: Wording("het vereiste kenmerk \(feature)", "the required feature \(feature)"),
      nextStep: Wording(
        "Zet het om met: osmium cat \(path) -o plain.osm.pbf",
        "Convert it with: osmium cat \(path) -o plain.osm.pbf"))
  }
}

/// What is wrong with extracts, and what to do.
enum ExtractWords {
  // MARK: What to do

  static let givePBF = Wording(
    "Geef een bestand .osm.pbf zoals Geofabrik of osmium het schrijft.",
    "Give an .osm.pbf file as Geofabrik or osmium writes it.")
  static let oneByOne = Wording(
    "Geef de bestanden een voor een; hun straten worden samengevoegd.",
    "Give the files one by one; their streets are joined.")
  static let cutOff = Wording(
    "Het bestand lijkt afgebroken: download het opnieuw.",
    "The file seems cut off: download it again.")
  static let cutTooSmall = Wording(
    "Geen gegevens van straten zijn zo klein verdeeld: download de uitsnede opnieuw.",
    "No street data is cut so small: download the extract again.")
  static let packedTooWell = Wording(
    "Geen gegevens van straten zijn zo sterk ingepakt: download de uitsnede opnieuw.",
    "No street data packs that well: download the extract again.")
  static func convert(_ path: String) -> Wording {
    Wording(
      "Zet het om: osmium cat \(path) -o out.osm.pbf",
      "Convert it: osmium cat \(path) -o out.osm.pbf")
  }

  // MARK: Other formats

  static let xml = Wording("XML van OSM", "OSM XML")
  static func compressed(_ name: String) -> Wording {
    Wording("een ingepakt bestand (\(name))", "a compressed file (\(name))")
  }
  static func secondHeader(at byte: Int) -> Wording {
    Wording(
      "een tweede kop op byte \(byte), dus bestanden achter elkaar",
      "a second header at byte \(byte), so files one behind the other")
  }
  static let noHeader = Wording("geen blok OSMHeader", "no OSMHeader block")

  // MARK: Blocks

  static let damagedHeader = Wording("een beschadigd kopblok", "a damaged header block")
  static let damagedBlob = Wording("een beschadigd blok", "a damaged blob")
  static let damagedData = Wording("beschadigde gegevens", "damaged data")
  static func strayBytes(_ count: Int, at byte: Int) -> Wording {
    Wording("\(count) losse bytes op byte \(byte)", "\(count) stray bytes at byte \(byte)")
  }
  static func headerSize(_ size: Int, at byte: Int) -> Wording {
    Wording(
      "een blokkop van \(size) bytes op byte \(byte)",
      "a block header of \(size) bytes at byte \(byte)")
  }
  static func damagedHeader(at byte: Int) -> Wording {
    Wording("een beschadigde blokkop op byte \(byte)", "a damaged block header at byte \(byte)")
  }
  static func beyondEnd(_ count: UInt64, at byte: Int) -> Wording {
    Wording(
      "een blok van \(count) bytes op byte \(byte), voorbij het einde van het bestand",
      "a block of \(count) bytes at byte \(byte), beyond the end of the file")
  }
  static func tooLargeBlock(_ count: UInt64, at byte: Int) -> Wording {
    Wording(
      "een blok van \(count) bytes op byte \(byte) (het formaat staat 32 MiB toe)",
      "a block of \(count) bytes at byte \(byte) (the format allows 32 MiB)")
  }
  static func blocks(_ count: Int, inFirst bytes: Int) -> Wording {
    Wording(
      "\(count) blokken in de eerste \(bytes) bytes",
      "\(count) blocks in the first \(bytes) bytes")
  }
  static func unpacking(to bytes: Int, from size: Int) -> Wording {
    Wording(
      "blokken die zeggen uit te pakken tot \(bytes) bytes en meer, in een bestand van \(size)",
      "blocks that say they unpack to \(bytes) bytes and more, in a file of \(size)")
  }
  static func problem(_ problem: Wording, inBlock number: Int, at byte: Int) -> Wording {
    problem + Wording(" in blok \(number) op byte \(byte)", " in block \(number) at byte \(byte)")
  }

  // MARK: Inside a block

  static func blob(of bytes: Int) -> Wording {
    Wording("een blok van \(bytes) bytes", "a blob of \(bytes) bytes")
  }
  static func blobClaims(_ bytes: Int) -> Wording {
    Wording(
      "een blok dat zegt uit te pakken tot \(bytes) bytes (het formaat staat 32 MiB toe)",
      "a blob that says it unpacks to \(bytes) bytes (the format allows 32 MiB)")
  }
  static func notRead(packedWith name: String) -> Wording {
    Wording(
      "een blok ingepakt met \(name), en dat wordt niet gelezen",
      "a blob packed with \(name), which is not read")
  }
  static func damaged(_ name: String) -> Wording {
    Wording("beschadigde gegevens van \(name)", "damaged \(name) data")
  }
  static func unpacked(_ bytes: Int, insteadOf size: Int) -> Wording {
    Wording(
      "een blok dat uitpakt tot \(bytes) bytes in plaats van \(size)",
      "a blob that unpacks to \(bytes) bytes instead of \(size)")
  }
  static func granularity(_ value: Int64) -> Wording {
    Wording("een korrel van \(value)", "a granularity of \(value)")
  }
}
