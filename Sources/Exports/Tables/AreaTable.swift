// gemeenten.csv: the figures of each gemeente, or one row for the region when there are none.

import Coverage
package import Figures

extension AnalyseReport {
  /// The table of gemeenten.
  package var areaTable: Table<AreaRow> {
    Table(file: "gemeenten.csv", columns: AreaFigureList.table(of: outcome.evidence))
  }
}
