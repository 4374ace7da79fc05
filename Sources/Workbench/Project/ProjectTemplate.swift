// The `nsp.yaml` of a new project. Keys are English, as everywhere; what stands behind a # is for the
// planner, and in plain Dutch.

import Planning
import Words

/// The text of a new project file.
struct ProjectTemplate {
  /// The region, or all the Netherlands.
  let region: Veiligheidsregio?

  /// The boundaries that are read.
  ///
  /// Those of wijken en buurten come with official numbers of residents; where the register has to
  /// say what belongs to the region, the file with the register.
  private var boundaries: OpenData {
    region != nil && region?.gemeenten == nil ? .gebiedsindelingen : .wijkenEnBuurten
  }

  private var streets: [OpenData] { OpenData.streets(of: region) }

  private var downloads: [OpenData] {
    [.squares, .wijkenEnBuurten, .gebiedsindelingen, .bestuurlijkeGebieden] + streets
  }

  /// The whole text.
  var text: String {
    [
      head, naming, counted, norms, ownNorms, inputs, rules, whatIf, suggest, agreements, outputs,
      downloadList,
    ].joined(
      separator: "\n")
      + "\n"
  }

  private var naming: String {
    """
    \(lines(of: .naming))

    """
  }

  private var title: String {
    region.map { "veiligheidsregio \($0.name) (\($0.code))" } ?? "heel Nederland"
  }

  private var head: String {
    """
    # Project van nsp: wie kan lopend naar een noodsteunpunt? Gebied: \(title).
    #
    # Zo gaat u verder, in deze map (of noem de map achter de opdracht):
    #   nsp fetch      haalt de open data op die onderaan staat
    #   nsp check      leest alles en zegt wat opvalt
    #   nsp analyse    rekent, en schrijft kaarten, tabellen en een rapport in de map out
    #
    # Wat achter een # staat, is uitleg. Haal het # weg voor een regel die u wilt gebruiken.

    """
  }

  private var counted: String {
    guard let region else {
      return """
        # --- Welke gemeenten tellen mee ---
        # Zonder region tellen alle gemeenten mee. Noem gemeenten bij naam of code, of een
        # veiligheidsregio (VR01 tot VR25; dan moet bij gemeenten het bestand gebiedsindelingen staan).
        \(line(\InputSettingList.region))

        """
    }
    guard let gemeenten = region.gemeenten else {
      return """
        # --- Welke gemeenten tellen mee ---
        # Het register van het CBS in het bestand gebiedsindelingen beslist welke gemeenten bij de
        # regio horen. Mensen en straten daarbuiten doen mee als omgeving, maar tellen niet mee.
        region: \(region.code)

        """
    }
    return """
      # --- Welke gemeenten tellen mee ---
      # De \(gemeenten.count) gemeenten van \(region.name), indeling \(OpenData.year) (bron: CBS, Gebieden in Nederland).
      # Mensen en straten daarbuiten doen mee als omgeving, maar tellen niet mee.
      region:
      \(gemeenten.map { "  - \($0.code)  # \($0.name)" }.joined(separator: "\n"))

      """
  }

  private var norms: String {
    let walks = NormProfile.builtIn.filter { $0.walkingNorm != nil }
    let lines = walks.map { profile in
      let isUsual = profile.id == NormProfile.defaultID
      return "\(isUsual ? "  " : "  # ")- \(profile.id)  # \(profile.title)."
        + " Bron: \(profile.source) (\(profile.status))."
    }
    return """
      # --- De norm ---
      # Er is \(NormProfile.disclaimer): kies zelf, en zeg erbij waarom. De eerste norm bepaalt
      # de cijfers, andere staan ernaast. Een eigen norm mag ook: 800m, of 15min@5km/h.
      norm:
      \(lines.joined(separator: "\n"))

      """
  }

  private var ownNorms: String {
    """
    # Een eigen norm met een naam en een bron:
    # norms:
    #   regio-800:
    #     walk: 800m                    # of 15min@5km/h; of residents-per-l-nsp: 4000
    #     title: 800 meter lopen
    #     source: besluit van het algemeen bestuur, 1 maart 2027
    \(line(\RunSettingList.targetShare))
    \(line(\RunSettingList.groupNorm))
    # groups:
    #   residents_65_plus: {norm: 15min@0.8m/s}
    \(line(\RunSettingList.courierNorm))

    """
  }

  private var inputs: String {
    """
    # --- Wat er gelezen wordt ---
    \(lines(of: .inputs))

    """
  }

  private var rules: String {
    """
    # --- Welke punten meetellen ---
    \(lines(of: .counting))

    # --- Hoe er gelopen wordt ---
    \(lines(of: .walking))

    """
  }

  private var whatIf: String {
    """
    # --- Wat als ---
    # Een scenario geldt voor alle cijfers. Ingebouwd is blackout: beweegbare bruggen, liften en veren dicht.
    \(line(\RunSettingList.scenario))
    # scenarios:
    #   hoogwater:
    \(lines(of: WhatIfSettingList.rows, indent: 5))

    """
  }

  private var suggest: String {
    """
    # --- Nieuwe punten laten voorstellen (nsp suggest) ---
    # suggest:
    \(lines(of: PlanSettingList.rows, indent: 3))

    """
  }

  private var agreements: String {
    """
    # --- Wat er is afgesproken ---
    # Welk aandeel van de inwoners gedekt is, en op welke dag; ook het aantal punten kan, of allebei.
    # Noem gemeenten bij hun code; region is het hele gebied. nsp compare zet er runs naast:
    #   nsp compare 2026-07/out 2027-01/out 2027-07/out
    # en zegt per gemeente: met (gehaald), on track (op schema) of behind (achter op de rechte lijn van
    # de eerste dag naar de afspraak).
    # agreements:
    #   region: {share: 0.9, by: 2027-07-01}
    #   \(region?.gemeenten?.first?.code ?? "GM0503"): {share: 0.85, sites: 12, by: 2027-07-01}
    \(line(\RunSettingList.date))

    """
  }

  private var outputs: String {
    """
    # --- Wat er geschreven wordt ---
    \(lines(of: .outputs))

    """
  }

  private var downloadList: String {
    """
    # --- Open data voor nsp fetch ---
    # Adressen en jaren veranderen. Klopt er een niet meer, kijk dan op de pagina van de maker en pas
    # url en file hier aan (en file ook hierboven), of zet het bestand met de hand op die plaats.
    # unzip zegt welk bestand uit een zip het wordt; met sha256 controleert u de bytes.
    downloads:
    \(downloads.map(\.yaml).joined(separator: "\n"))
    """
  }
}

// MARK: Lines of settings

extension ProjectTemplate {
  /// The line of a setting.
  private func line<List: SettingList, Value>(_ path: KeyPath<List, Setting<Value>>) -> String {
    lines(of: [List.shared[keyPath: path]])
  }

  /// The lines of a part of the file.
  private func lines(of chapter: TemplateLine.Chapter) -> String {
    lines(
      of: (InputSettingList.rows + RunSettingList.rows).filter { $0.template?.chapter == chapter })
  }

  private func lines(of settings: [any ListedSetting], indent: Int = 1) -> String {
    settings.compactMap { setting in
      var line = setting.template
      if let file = files[setting.name] { line?.value = file }
      return line?.text(of: setting.name, indent: indent)
    }.joined(separator: "\n")
  }

  /// The files that a new project reads, by setting.
  private var files: [String: String] {
    [
      "network": streets.map { "\n  - \($0.file)" }.joined(),
      "population": OpenData.squares.file, "gemeenten": boundaries.file,
    ]
  }
}

extension OpenData {
  /// The row as it stands in `nsp.yaml`.
  fileprivate var yaml: String {
    var lines = ["  # \(remark)", "  # Pagina van de maker: \(page)", "  - name: \(name)"]
    lines.append("    url: \(url)")
    lines.append("    file: \(file)")
    if let member { lines.append("    unzip: \"\(member)\"") }
    lines.append("    licence: \(licence)")
    lines.append("    attribution: \(attribution)")
    if let date { lines.append("    date: \(date)") }
    return lines.joined(separator: "\n")
  }
}
