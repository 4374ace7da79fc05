'use strict';
// Gaps: clusters of inhabited cells that are not covered, as `Gaps.swift` finds them.

(() => {
  const explorer = globalThis.nspExplorer;

  /** Sets of cells that only merge; the lowest member stands for its set. */
  class Clusters {
    constructor(count) {
      this.parent = Int32Array.from({ length: count }, (_, place) => place);
    }

    find(member) {
      const { parent } = this;
      while (parent[member] !== member) {
        parent[member] = parent[parent[member]];
        member = parent[member];
      }
      return member;
    }

    merge(first, second) {
      const a = this.find(first);
      const b = this.find(second);
      if (a < b) this.parent[b] = a;
      else this.parent[a] = b;
    }
  }

  /**
   * The gaps among cells, most residents first.
   * @param {object} cells the columns
   * @param {number[]} open populated cells that are not covered, ascending
   * @param {object} facts how far apart two cells of a gap may be
   */
  explorer.findGaps = (cells, open, facts) => {
    const { x, y, residents } = cells;
    const link = facts.linkMetres;
    const clusters = new Clusters(open.length);
    const byPlace = new Map();
    const key = (column, row) => column * 4194304 + row;
    const column = (place) => Math.floor(x[open[place]] / link);
    const row = (place) => Math.floor(y[open[place]] / link);
    for (let place = 0; place < open.length; place++) {
      const home = key(column(place), row(place));
      if (byPlace.has(home)) byPlace.get(home).push(place);
      else byPlace.set(home, [place]);
    }
    const reach = link + facts.toleranceMetres;
    for (let place = 0; place < open.length; place++) {
      const cell = open[place];
      for (let right = -1; right <= 1; right++) {
        for (let up = -1; up <= 1; up++) {
          for (const other of byPlace.get(key(column(place) + right, row(place) + up)) ?? []) {
            if (other <= place) continue;
            const dx = x[cell] - x[open[other]];
            const dy = y[cell] - y[open[other]];
            if (Math.sqrt(dx * dx + dy * dy) <= reach) clusters.merge(place, other);
          }
        }
      }
    }
    const gaps = new Map();
    for (let place = 0; place < open.length; place++) {
      const root = clusters.find(place);
      const cell = open[place];
      const gap = gaps.get(root) ?? { residents: 0, x: 0, y: 0 };
      gap.residents += residents[cell];
      gap.x += residents[cell] * x[cell];
      gap.y += residents[cell] * y[cell];
      gaps.set(root, gap);
    }
    return [...gaps.entries()]
      .sort((first, second) => second[1].residents - first[1].residents || first[0] - second[0])
      .map(([, gap]) => ({
        residents: gap.residents, x: gap.x / gap.residents, y: gap.y / gap.residents,
      }));
  };
})();
