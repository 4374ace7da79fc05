import Words

/// What to do with files of formats that are not read; PATH stands for the file.
enum WayOutWords {
  static let saveAsText = Wording(
    "Sla het blad op als \"CSV UTF-8 (door komma's gescheiden)\" en gebruik dat bestand.",
    "Save the sheet as \"CSV UTF-8 (comma delimited)\" and use that file.")
  static let readAsNetwork = Wording(
    "Uitsneden van OpenStreetMap worden gelezen met --network.",
    "OpenStreetMap extracts are read with --network.")
  static let unpackZIP = Wording(
    "Pak het uit met `unzip PATH` en noem het bestand erin.",
    "Unpack it with `unzip PATH` and name the file inside.")
  static let unpackGzip = Wording(
    "Pak het uit met `gunzip --keep PATH`.",
    "Unpack it with `gunzip --keep PATH`.")
  static let downloadAgain = Wording(
    "De download gaf een pagina in plaats van gegevens: download het bestand opnieuw.",
    "The download gave a page instead of data: download the file again.")
  static let convert = Wording(
    "Zet het om met `ogr2ogr -f GPKG new.gpkg PATH`.",
    "Convert it with `ogr2ogr -f GPKG new.gpkg PATH`.")
}
