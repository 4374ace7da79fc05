import Words

/// What is said in workbooks.
enum WorkbookWords {
  static let summary = Wording("Samenvatting", "Summary")
  static let figure = Wording("Cijfer", "Figure")
  static let value = Wording("Waarde", "Value")
  static let unit = Wording("Eenheid", "Unit")
  static let meaning = Wording("Betekenis", "Meaning")
  static let norm = Wording("Norm", "Norm")
  static let region = Wording("Regio: ", "Region: ")
  static let normIs = Wording("Norm: ", "Norm: ")
  static let source = Wording("Bron", "Source")
  static let date = Wording("Stand van de gegevens: ", "Date of the data: ")
  static let unknown = Wording("onbekend", "unknown")
  static let sources = Wording("Bronnen: ", "Sources: ")
  static let note = Wording(
    "Wat elke kolom van de andere bladen betekent, staat boven die kolom en op het laatste blad.",
    "What each column of the other sheets means stands above it and on the last sheet.")
}

/// What is said of sheets.
enum SheetWords {
  static let title = Wording("Noodsteunpunten: ", "Emergency support points: ")
  static let columns = Wording("Kolommen", "Columns")
  static let heading = Wording("Wat elke kolom betekent", "What each column means")
  static let sheet = Wording("Blad", "Sheet")
  static let file = Wording("Bestand", "File")
  static let column = Wording("Kolom", "Column")
}
