// Who is served by a neighbour.

package import Coverage
package import Planning
package import Words

/// Residents of one gemeente served by sites of another.
package struct BorderRow: SiteNamingRow {
  /// The gemeente of the residents.
  package var home: Gemeente
  /// The gemeente of the sites; `nil` outside the region when no boundaries of neighbours are known.
  package var host: Gemeente?
  /// True when the sites stand outside the region.
  package var isOutside: Bool { entry.host == nil }
  /// The site there that is the nearest for most.
  package var site: Noodsteunpunt
  /// The figures.
  package var entry: BorderEntry
}

extension AnalyseReport {
  /// The ledger, most residents first.
  package var borderRows: [BorderRow] {
    outcome.border.map { entry in
      BorderRow(
        home: gemeenten[entry.home],
        host: entry.host.map { gemeenten[$0] } ?? entry.neighbour.map { neighbours[$0] },
        site: evidence.sites.ranked[entry.mainSite], entry: entry)
    }
  }
}

extension Figure<BorderRow> {
  static var homeName: Figure {
    .text(
      "home_name", title: Wording("Inwoners van", "Residents of"),
      "naam van de gemeente van de inwoners", "its name"
    ) { $0.home.name }
  }
  /// The gemeente of the site, and that it is outside the region.
  static var shownHost: Figure {
    .words(
      "shown_host", title: Wording("Punt in", "Site in"), "gemeente van het punt",
      "gemeente of the site"
    ) { row in
      guard let name = row.host?.name else { return BorderWords.outside }
      return row.isOutside ? Wording { "\(name) (\($0(BorderWords.outside)))" } : Wording(name)
    }
  }
  static var nearest: Figure {
    .number(
      "nearest", .residents, title: Wording("Inwoners", "Residents"),
      "gedekte inwoners voor wie het dichtstbijzijnde punt daar staat",
      "covered residents whose nearest site stands there"
    ) { $0.entry.nearest }
  }
  static var only: Figure {
    .number(
      "only", .residents,
      title: Wording("Zonder eigen punt binnen de norm", "Without a site of their own"),
      "van hen: zonder punt van de eigen gemeente binnen de norm",
      "those of them without a site of their own gemeente within the norm"
    ) { $0.entry.only }
  }
  static var gapWithout: Figure {
    .number(
      "gap_without", .residents,
      title: Wording("Zonder punt van de regio", "Without a site of the region"),
      "van hen: zonder enig punt van de regio binnen de norm; zonder de buur een gat",
      "those of them without any site of the region within the norm: a gap but for the neighbour"
    ) { $0.entry.gapWithout }
  }
  static var mostUsedSite: Figure {
    .text(
      "shown_site", title: Wording("Meest gebruikte punt", "Site most used"),
      "naam van het punt dat voor de meesten het dichtstbijzijnde is",
      "name of the site that is nearest for most"
    ) { $0.site.shownName }
  }
}

/// What is said of borders.
package enum BorderWords {
  /// Where a site stands that is not of the region.
  package static let outside = Wording("buiten de regio", "outside the region")
}

/// Which figures of borders stand where.
package enum BorderFigureList {
  /// The columns of `border.csv` and of its sheet.
  package static let table: [Figure<BorderRow>] = [
    .text("home", "code van de gemeente van de inwoners", "code of the residents' gemeente") {
      $0.home.code
    }, .homeName,
    .text(
      "host", "code van de gemeente van het punt; leeg = buiten de regio, gemeente onbekend",
      "code of the site's gemeente; empty outside the region, gemeente unknown"
    ) { $0.host?.code },
    .text("host_name", "naam van de gemeente van het punt", "its name") { $0.host?.name },
    .flag("host_is_outside", "yes = buiten de regio", "yes: outside the region") { $0.isOutside },
    .nearest, .only, .gapWithout,
    .text(
      "site", "id van het punt daar dat voor de meesten het dichtstbijzijnde is",
      "id of the site there that is nearest for most"
    ) { $0.site.id },
    .text("site_name", "naam van dat punt", "its name") { $0.site.name },
  ]

  /// The columns of the page's table.
  package static let page: [Figure<BorderRow>] = [
    .homeName, .shownHost, .nearest, .only, .gapWithout, .mostUsedSite,
  ]
}
