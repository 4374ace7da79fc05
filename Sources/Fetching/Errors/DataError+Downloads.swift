// What is said of downloads that fail, and of files that are not what they should be.

import Findings
import Foundation
import Words

extension DataError {
  // MARK: The server

  static func missingDownload(
    _ download: Download, at address: String, isGone: Bool, found: String
  ) -> DataError {
    DataError(
      .missing, at: DataLocation(file: address), expected: fileOf(download), found: Wording(found),
      nextStep: (isGone
        ? Wording(
          "De maker heeft dit jaar misschien (nog) niet, of heeft het verplaatst: ",
          "The maker may not have this year (yet), or has moved it: ")
        : Wording("De server geeft het niet: ", "The server does not give it: "))
        + lookAtMaker(download))
  }

  static func pageInsteadOfFile(_ download: Download) -> DataError {
    DataError(
      at: DataLocation(file: download.url.absoluteString), expected: fileOf(download),
      found: Wording("een webpagina (HTML)", "a web page (HTML)"),
      nextStep: Wording(
        "Het adres is verplaatst, of vraagt om in te loggen: ",
        "The address has moved, or asks for a log-in: ") + lookAtMaker(download))
  }

  static func unreachable(_ download: Download, _ found: Wording) -> DataError {
    DataError(
      .unreachable, at: DataLocation(file: download.url.absoluteString),
      expected: fileOf(download), found: found,
      nextStep: Wording(
        "Controleer het netwerk en probeer het later, of ",
        "Check the network and try later, or ") + lookAtMaker(download))
  }

  static func interrupted(_ download: Download) -> DataError {
    DataError(
      .interrupted, at: DataLocation(file: download.file),
      expected: Wording("het hele bestand", "the whole file"),
      found: Wording("een onderbreking", "an interruption"), nextStep: fetchAgain)
  }

  /// The same error, with what is kept of the file.
  func keeping(_ bytes: String, in path: String, goesOn: Bool) -> DataError {
    var error = self
    error.nextStep =
      nextStep
      + Wording(" \(bytes) zijn bewaard in \(path); ", " \(bytes) are kept in \(path); ")
      + (goesOn
        ? Wording("de volgende keer gaat vandaar verder.", "the next run goes on from there.")
        : Wording("de volgende keer begint opnieuw.", "the next run begins anew."))
    return error
  }

  private static let fetchAgain = Wording("Doe nsp fetch opnieuw.", "Run nsp fetch again.")

  private static func fileOf(_ download: Download) -> Wording {
    Wording("het bestand van \"\(download.name)\"", "the file of \"\(download.name)\"")
  }

  /// What a person can do about an address that does not give the file.
  private static func lookAtMaker(_ download: Download) -> Wording {
    Wording(
      "kijk op de pagina van de maker, wijzig jaar of url van \"\(download.name)\" in nsp.yaml, of "
        + "zet het bestand zelf neer als \(download.file); doe daarna nsp fetch opnieuw.",
      "look at the page of the maker, change year or url of \"\(download.name)\" in nsp.yaml, or "
        + "put the file there by hand as \(download.file); then run nsp fetch again.")
  }

  // MARK: The bytes

  static func unusable(_ download: Download, expected: Wording, found: Wording) -> DataError {
    DataError(
      at: DataLocation(file: download.url.absoluteString), expected: expected, found: found,
      nextStep: Wording("Doe nsp fetch opnieuw, of ", "Run nsp fetch again, or ")
        + lookAtMaker(download))
  }

  static func otherBytes(
    _ download: Download, wanted: String, found: String, size: String
  ) -> DataError {
    DataError(
      at: DataLocation(file: download.file),
      expected: Wording("bytes met sha256 \(wanted)", "bytes with sha256 \(wanted)"),
      found: Wording("sha256 \(found) (\(size))"),
      nextStep: Wording(
        "Heeft de maker een nieuwe versie uitgegeven, wijzig dan de sha256 van "
          + "\"\(download.name)\" in nsp.yaml; gebruik deze bytes anders niet.",
        "If the maker has published a new version, change the sha256 of "
          + "\"\(download.name)\" in nsp.yaml; if not, do not use these bytes."))
  }

  static func severalMembers(
    _ pattern: String, of download: Download, found: [String], among names: [String]
  ) -> DataError {
    let listed = (found.isEmpty ? names : found).prefix(10).joined(separator: ", ")
    return DataError(
      at: DataLocation(file: download.url.absoluteString),
      expected: Wording("één lid \"\(pattern)\" in de zip", "one member \"\(pattern)\" in the zip"),
      found: found.isEmpty
        ? Wording("geen van \(names.count)", "none among \(names.count)")
        : Wording("\(found.count)"),
      nextStep: Wording(
        "Wijzig unzip van \"\(download.name)\" in nsp.yaml in een van: \(listed).",
        "Change unzip of \"\(download.name)\" in nsp.yaml to one of: \(listed)."))
  }

  // MARK: This machine

  static func damagedManifest(_ path: String) -> DataError {
    DataError(
      at: DataLocation(file: path),
      expected: Wording(
        "de lijst van downloads die nsp daar bijhoudt",
        "the list of downloads that nsp keeps there"),
      found: .somethingElse,
      nextStep: Wording(
        "Verwijder dat bestand; complete bestanden gelden dan als zelf neergezet.",
        "Remove that file; complete files are then kept as put there by hand."))
  }

  static func unreadableDownload(_ path: String, _ error: any Error) -> DataError {
    DataError(
      .missing, at: DataLocation(file: path), expected: .readableFile, found: Wording("\(error)"),
      nextStep: Wording(
        "Controleer wie het mag lezen, of verwijder het en doe nsp fetch opnieuw.",
        "Check who may read it, or remove it and run nsp fetch again."))
  }

  static func noRoom(for bytes: String, at path: String, free: String) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: path),
      expected: Wording("ruimte voor \(bytes)", "room for \(bytes)"),
      found: Wording("\(free) vrij", "\(free) free"),
      nextStep: Wording(
        "Maak ruimte op die schijf en doe nsp fetch opnieuw.",
        "Make room on that disk, then run nsp fetch again."))
  }
}

/// What is found or expected where a download fails.
enum DownloadWords {
  // MARK: Servers

  static let contradiction = Wording(
    "een server die zichzelf tegenspreekt", "a server that contradicts itself")
  static let noAnswer = Wording("geen antwoord", "no answer")
  static let lostConnection = Wording("de verbinding viel weg", "the connection was lost")
  static let silence = Wording("te lang stilte", "silence for too long")
  static let nobody = Wording("niemand op dat adres", "nobody at that address")
  static let noComputer = Wording("geen computer met die naam", "no computer with that name")
  static let untrusted = Wording(
    "een certificaat dat niet te vertrouwen is", "a certificate that cannot be trusted")
  static let notHTTP = Wording("een antwoord dat geen HTTP is", "an answer that is not HTTP")
  static func failedConnection(_ reason: String) -> Wording {
    Wording("de verbinding mislukte (\(reason))", "the connection failed (\(reason))")
  }
  static func impossibleLength(_ length: String) -> Wording {
    Wording("een lengte die niet kan (\(length))", "a length that cannot be (\(length))")
  }
  static func redirects(moreThan most: Int) -> Wording {
    Wording(
      "meer dan \(most) doorverwijzingen achter elkaar",
      "more than \(most) redirects, one after the other")
  }
  static func redirect(to address: String) -> Wording {
    Wording("een doorverwijzing naar \"\(address)\"", "a redirect to \"\(address)\"")
  }
  static func unsafeRedirect(to address: String) -> Wording {
    Wording(
      "een doorverwijzing van https naar http (\(address))",
      "a redirect from https to http (\(address))")
  }

  // MARK: Files

  static let theFile = Wording("het bestand", "the file")
  static let emptyAnswer = Wording(
    "niets: een antwoord van 0 bytes", "nothing: an answer of 0 bytes")
  static let geoPackage = Wording("een GeoPackage", "a GeoPackage")
  static func geoPackage(of bytes: String) -> Wording {
    Wording("een GeoPackage van \(bytes)", "a GeoPackage of \(bytes)")
  }
  static func cutOff(after bytes: String) -> Wording {
    Wording("een dat is afgebroken na \(bytes)", "one cut off after \(bytes)")
  }

  // MARK: Zips

  static let zip = Wording("een zip", "a zip")
  static let readableMember = Wording("een lid dat gelezen kan worden", "a member that can be read")
  static let membersInside = Wording("leden in de zip", "members inside the zip")
  static let wholeMember = Wording("een heel lid", "a whole member")
  static let damagedBytes = Wording("beschadigde bytes", "damaged bytes")
  static let moreBytes = Wording("meer dan dat", "more than that")
  static func leadsOut(_ name: String) -> Wording {
    Wording("de naam \"\(name)\", die eruit leidt", "the name \"\(name)\", which leads out of it")
  }
  static func honestMember(times ratio: Int) -> Wording {
    Wording(
      "een lid van hoogstens \(ratio) keer de ingepakte grootte",
      "a member of at most \(ratio) times its packed size")
  }
  static func unpacked(_ bytes: Int, from packed: Int, in name: String) -> Wording {
    Wording(
      "\(bytes) bytes uit \(packed) in \"\(name)\"",
      "\(bytes) bytes out of \(packed) in \"\(name)\"")
  }
  static func bytesInMember(_ count: Int) -> Wording {
    Wording("\(count) bytes in het lid", "\(count) bytes in the member")
  }
}
