// The map that moves, and the sites that a reader can switch on. Without scripts or without the library
// there is only a sentence: the fixed map and all tables tell the same.

import Coverage
import Exports
import Figures
import Planning
import Words

struct ExplorerSection: ReportSection {
  let id = "explorer"

  let title = ExplorerSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    guard !page.report.countedRecords.isEmpty, !page.board.isStatic else { return nil }
    let language = page.language
    guard let library = page.board.mapLibrary else {
      return "<p>"
        + language(ExplorerSectionWords.mapIsMissing) + "</p>"
    }
    let data = ExplorerData(page, in: CoverageMap.frame(of: page).box)
    var values = Self.labels(language)
    values["blocks"] = try data.blocks().map { ["id": $0.id, "type": $0.type, "text": $0.text] }
    values["scripts"] = ExplorerScripts(library).scripts.map { ["html": $0.html] }
    values["views"] = Self.views(data, language)
    values["layers"] = Self.layers(language, hasHazards: !page.board.hazards.isEmpty)
    values["norm"] = page.normNote
    values["public"] =
      page.board.label?.isPublic == true
      ? language(ExplorerSectionWords.notPublic) : false
    values["play"] = data.playable.map { [Self.play($0, language)] } ?? []
    return try ReportTemplates.render("explorer", values)
  }

  private static func labels(_ language: Language) -> [String: Any] {
    [
      "noScript": language(ExplorerSectionWords.needsScripts),
      "intro": language(ExplorerSectionWords.intro),
      "colours": language(ExplorerSectionWords.colours),
      "shown": language(ExplorerSectionWords.onMap),
      "map": language(ExplorerSectionWords.map),
      "info": language(ExplorerSectionWords.info),
      "whole": language(ExplorerSectionWords.wholeArea),
      "legend": language(ExplorerSectionWords.legend),
    ]
  }

  private static func views(_ data: ExplorerData, _ language: Language) -> [[String: Any]] {
    var views: [(String, String)] = [
      ("verdict", language(ExplorerSectionWords.coveredOrNot)),
      ("distance", language(ExplorerSectionWords.howFarWalk)),
    ]
    if data.playable != nil {
      views.append(("gained", language(ExplorerSectionWords.whoGained)))
    }
    if data.hasChanges {
      views.append(("change", language(ExplorerSectionWords.changeSinceBefore)))
    }
    return views.map { ["id": $0.0, "text": $0.1, "checked": $0.0 == "verdict"] }
  }

  private static func layers(
    _ language: Language, hasHazards: Bool
  ) -> [[String: Any]] {
    var layers: [(id: String, text: String, isOn: Bool)] = [
      ("cells", language(ExplorerSectionWords.inhabitedCells), true),
      ("gaps", language(ExplorerSectionWords.gapsWithNumbers), true),
      ("sites", language(ExplorerSectionWords.supportPoints), true),
      ("trials", language(ExplorerSectionWords.possibleNewPoints), true),
      ("reach", language(ExplorerSectionWords.drawnReach), false),
      ("borders", language(ExplorerSectionWords.boundaries), true),
      ("names", language(ExplorerSectionWords.placeNames), true),
      ("ground", language(ExplorerSectionWords.baseMap), true),
    ]
    if hasHazards { layers.append(("hazards", language(ExplorerSectionWords.hazardArea), true)) }
    return layers.map { ["id": $0.id, "text": $0.text, "checked": $0.isOn] }
  }

  private static func play(
    _ playable: (count: Int, of: Int), _ language: Language
  ) -> [String: Any] {
    let count = language.number(playable.count)
    let all = language.number(playable.of)
    return [
      "title": language(ExplorerSectionWords.tryNewPoints),
      "intro": language(ExplorerSectionWords.playIntro),
      "count": playable.count < playable.of
        ? language(ExplorerSectionWords.bestOf(all: all, count: count))
        : language(ExplorerSectionWords.allOf(all: all)),
      "search": language(ExplorerSectionWords.findPoint),
      "plan": language(ExplorerSectionWords.planOn),
      "reset": language(ExplorerSectionWords.allOff),
      "list": language(ExplorerSectionWords.possibleNewPoints),
      "figures": language(ExplorerSectionWords.figures),
      "gemeenten": language(ExplorerSectionWords.gemeenten),
      "groups": language(ExplorerSectionWords.groups),
      "figure": language(ExplorerSectionWords.figure), "now": language(ExplorerSectionWords.now),
      "then": language(ExplorerSectionWords.then),
      "difference": language(ExplorerSectionWords.difference),
      "gemeente": language(ExplorerSectionWords.gemeente),
      "group": language(ExplorerSectionWords.group),
      "first": AreaFigureList.choice.prefix(1).map { language($0.title) },
      "rest": AreaFigureList.choice.dropFirst().map { language($0.title) },
      "line": language(ExplorerSectionWords.line),
      "copy": language(ExplorerSectionWords.copy),
    ]
  }
}
