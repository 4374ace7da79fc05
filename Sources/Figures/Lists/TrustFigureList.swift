// What went into a run, what was odd about it, and whether what must hold does.

package import Coverage
package import Findings
import Planning
import Words

extension Figure<InputRecord> {
  static var role: Figure {
    .words("role", title: Wording("Waarvoor", "Role"), "waarvoor", "what it is for") {
      TrustWords.role($0.role)
    }
  }
  static var file: Figure {
    .text("file", title: Wording("Bestand", "File"), "bestand en laag", "file and layer") { input in
      input.name + (input.layer.map { " (\($0))" } ?? "")
    }
  }
  static var date: Figure {
    .text("date", title: Wording("Datum", "Date"), "stand van de gegevens", "day of the data") {
      $0.date
    }
  }
  static var read: Figure {
    .count("read", title: Wording("Gelezen", "Read"), "gelezen rijen", "rows read") { $0.rows.read }
  }
  static var used: Figure {
    .count("used", title: Wording("Gebruikt", "Used"), "gebruikte rijen", "rows used") {
      $0.rows.used
    }
  }
  static var refused: Figure {
    .count(
      "refused", title: Wording("Niet gebruikt", "Refused"), "geweigerde rijen", "rows refused"
    ) { $0.rows.refused }
  }
  static var licence: Figure {
    .text(
      "licence", title: Wording("Licentie en bron", "Licence"), "licentie en bron",
      "licence and attribution"
    ) { $0.licence }
  }
  static var checksum: Figure {
    .text(
      "sha256", title: Wording("SHA-256"), "begin van de SHA-256", "beginning of the SHA-256"
    ) { String($0.sha256.prefix(16)) + "…" }
  }
}

extension Figure<LawCheck> {
  static var law: Figure {
    .words("law", title: Wording("Regel", "Law"), "wat altijd geldt", "what always holds") {
      TrustWords.sentence(of: $0.law)
    }
  }
  static var checked: Figure {
    .count(
      "checked", title: Wording("Nagegaan", "Looked at"), "hoe vaak het is nagegaan",
      "how often it was looked at"
    ) { $0.checked }
  }
  static var broken: Figure {
    .count(
      "broken", title: Wording("Klopt niet", "Broken"), "hoe vaak het niet klopt",
      "how often it does not hold"
    ) { $0.broken }
  }
  static var outcome: Figure {
    .words("outcome", title: Wording("Uitkomst", "Outcome"), "uitkomst", "outcome") {
      $0.holds ? TrustWords.holds : TrustWords.isBroken
    }
  }
}

extension Figure<Finding> {
  static var severity: Figure {
    .words("severity", title: Wording("Soort", "Kind"), "hoe erg het is", "how much it matters") {
      $0.severity.words
    }
  }
  static var place: Figure {
    .words("place", title: Wording("Waar", "Where"), "waar het staat", "where it is") {
      TrustWords.place($0.location)
    }
  }
  static var message: Figure {
    .words("message", title: Wording("Melding", "Message"), "wat er is", "what it is") { finding in
      Wording { finding.sentence(in: $0) }
    }
  }
  static var rows: Figure {
    .count("rows", title: Wording("Rijen", "Rows"), "hoeveel rijen", "how many rows") { $0.count }
  }
}

/// Records that deserve a look.
package struct AuditRow: Sendable {
  /// What is about them.
  var what: Wording
  /// How many, and their residents.
  var sum: (cells: Int, residents: Double)
}

extension AnalyseReport {
  /// Records that deserve a look: they are counted, and the map under them may be wrong.
  package var auditRows: [AuditRow] {
    crossingSums.map { AuditRow(what: TrustWords.crossing($0.barrier), sum: $0.sum) } + [
      AuditRow(what: TrustWords.noPermittedWalk, sum: outcome.noPermittedWalk),
      AuditRow(what: TrustWords.outside, sum: outcome.outside),
    ]
  }

  /// The records of the region whose leg crosses each kind of barrier, and their residents.
  package var crossingSums: [(barrier: SnapCrossing.Barrier, sum: (cells: Int, residents: Double))]
  {
    let evidence = evidence
    return SnapCrossing.Barrier.allCases.map { barrier in
      let records = Set(
        snapCrossings.filter { $0.barrier == barrier && evidence.isCounted($0.record) }
          .map(\.record)
      ).sorted()
      let residents = records.reduce(0) { $0 + (evidence.population.residents[$1] ?? 0) }
      return (barrier, (records.count, residents))
    }
  }
}

extension Figure<AuditRow> {
  static var what: Figure {
    .words("what", title: Wording("Wat", "What"), "wat er is", "what it is") { $0.what }
  }
  static var records: Figure {
    .count(
      "records", title: Wording("Vakken of adressen", "Records"), "vakken of adressen", "records"
    ) { $0.sum.cells }
  }
  static var residents: Figure {
    .number(
      "residents", .residents, title: Wording("Inwoners", "Residents"), "inwoners", "residents"
    ) { $0.sum.residents }
  }
}

/// Which figures of inputs, laws and findings stand where.
package enum TrustFigureList {
  /// The columns of the page's table of inputs.
  package static let inputsPage: [Figure<InputRecord>] = [
    .role, .file, .date, .read, .used, .refused, .licence, .checksum,
  ]
  /// The columns of the page's table of laws.
  package static let lawsPage: [Figure<LawCheck>] = [.law, .checked, .broken, .outcome]
  /// The columns of the page's table of findings.
  package static let findingsPage: [Figure<Finding>] = [.severity, .place, .message, .rows]
  /// The columns of the page's table of records that deserve a look.
  package static let auditPage: [Figure<AuditRow>] = [.what, .records, .residents]
}
