'use strict';
// The figures of an area out of the walks of its cells, as `CoverageEvidence+AreaFigures.swift` adds them up.

(() => {
  const explorer = globalThis.nspExplorer;

  /** The verdicts on a cell, by number. */
  explorer.verdicts = ['covered', 'beyond', 'unreachable', 'unsnapped'];

  const emptyArea = (facts) => ({
    residents: [0, 0, 0, 0], bySubset: facts.subsets.map(() => 0), twice: 0, inCircle: 0,
    walkers: 0, median: null, ninety: null,
  });

  /** Sums of the region and of each gemeente; walks ascend, so that medians come by the way. */
  class Adder {
    constructor(cells, facts, state) {
      this.cells = cells;
      this.norm = facts.normMetres + facts.toleranceMetres;
      this.state = state;
      this.region = emptyArea(facts);
      this.areas = facts.gemeenten.map(() => emptyArea(facts));
    }

    forAreasOf(cell, add) {
      add(this.region);
      const area = this.cells.area[cell];
      if (area >= 0) add(this.areas[area]);
    }

    addCell(cell) {
      const people = this.cells.residents[cell];
      if (Number.isNaN(people)) return;
      const { verdict, second, flags, near } = this.state;
      const isTwice = second[cell] <= this.norm;
      const hasWalk = people > 0 && near[cell] < Infinity && verdict[cell] < 2;
      this.forAreasOf(cell, (area) => {
        area.residents[verdict[cell]] += people;
        for (let subset = 0; subset < area.bySubset.length; subset++) {
          if (flags[cell] & (4 << subset)) area.bySubset[subset] += people;
        }
        if (flags[cell] & 1) area.inCircle += people;
        if (isTwice) area.twice += people;
        if (hasWalk) area.walkers += people;
      });
    }

    /** Medians and ninth deciles, from cells by ascending walk. */
    addWalks(order) {
      const { residents } = this.cells;
      const sums = new Map([this.region, ...this.areas].map((area) => [area, 0]));
      for (const cell of order) {
        const people = residents[cell];
        this.forAreasOf(cell, (area) => {
          const sum = sums.get(area) + people;
          sums.set(area, sum);
          const wanted = (share) => share * area.walkers * (1 - 1e-12);
          if (area.median === null && sum >= wanted(0.5)) area.median = this.state.near[cell];
          if (area.ninety === null && sum >= wanted(0.9)) area.ninety = this.state.near[cell];
        });
      }
    }
  }

  /** Cells with a walk and people, the shortest walk first. */
  const byWalk = (cells, near) => {
    const keys = new Float64Array(cells.count);
    let count = 0;
    for (let cell = 0; cell < cells.count; cell++) {
      if (cells.residents[cell] > 0 && near[cell] < Infinity) {
        keys[count++] = Math.round(near[cell] * 1000) * 262144 + cell;
      }
    }
    return keys.subarray(0, count).sort().map((key) => key % 262144);
  };

  const groupFigures = (cells, facts, state) =>
    facts.groups.map((group, place) => {
      let total = 0;
      let covered = 0;
      const counts = cells.groups[place];
      for (let cell = 0; cell < cells.count; cell++) {
        if (Number.isNaN(counts[cell])) continue;
        total += counts[cell];
        if (state.verdict[cell] === 0) covered += counts[cell];
      }
      return { name: group.name, share: total > 0 ? covered / total : null };
    });

  /**
   * The figures of a state.
   * @returns the region, each gemeente, each group, and the gaps
   */
  explorer.computeFigures = (cells, facts, state) => {
    const adder = new Adder(cells, facts, state);
    const open = [];
    for (let cell = 0; cell < cells.count; cell++) {
      adder.addCell(cell);
      if (state.verdict[cell] > 0 && cells.residents[cell] > 0) open.push(cell);
    }
    adder.addWalks(byWalk(cells, state.near));
    return {
      region: adder.region, areas: adder.areas, groups: groupFigures(cells, facts, state),
      gaps: explorer.findGaps(cells, open, facts),
    };
  };

  const total = (area) => area.residents.reduce((sum, people) => sum + people, 0);
  const share = (area, people) => (total(area) > 0 ? people / total(area) : null);

  /** Covered residents as a share. */
  explorer.coveredShare = (area) => share(area, area.residents[0]);

  /** The figures of an area by the names they have in files. */
  explorer.areaFigures = (area, facts) => {
    const [covered, , unreachable, unsnapped] = area.residents;
    const figures = {
      residents: total(area), share: share(area, covered), not_covered: total(area) - covered,
      without_walk: unreachable + unsnapped, median_m: area.median, p90_m: area.ninety,
      share_twice: share(area, area.twice), straight_line_overstated: area.inCircle - covered,
    };
    facts.subsets.forEach((name, place) => {
      figures[`share_${name}`] = share(area, area.bySubset[place]);
    });
    return figures;
  };

  /** The main figures in the order of the report: what each is and how it is written. */
  explorer.mainFigures = (figures, facts, speech) => {
    const values = { ...explorer.areaFigures(figures.region, facts), gaps: figures.gaps.length };
    return facts.shown.figures.map(([id, title, , name, unit]) => ({
      id, title, value: values[name], unit, text: speech.write(values[name], unit),
    }));
  };

  /** Figures of an area as the report writes them, by their names and units. */
  explorer.areaTexts = (area, names, facts, speech) => {
    const values = explorer.areaFigures(area, facts);
    return names.map(([name, unit]) => speech.write(values[name], unit));
  };
})();
