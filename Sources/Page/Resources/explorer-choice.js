'use strict';
// Which sites are switched on, and the walks with them: exact, because the page holds every walk that
// a site can change.

(() => {
  const explorer = globalThis.nspExplorer;

  /** The choice of sites, and everybody who listens to it. */
  explorer.Choice = class {
    constructor(cells, trials, facts) {
      this.cells = cells;
      this.trials = trials;
      this.facts = facts;
      this.chosen = new Set();
      this.listeners = [];
      this.today = this.compute();
      this.now = this.today;
    }

    /** The walks, verdicts and figures of the sites of today and those that are switched on. */
    compute() {
      const { cells, facts } = this;
      const state = {
        near: cells.near.slice(), second: cells.second.slice(), site: Int32Array.from(cells.site),
        flags: Uint16Array.from(cells.flags), verdict: new Uint8Array(cells.count),
      };
      for (const place of this.chosen) this.addTrial(state, place);
      const norm = facts.normMetres + facts.toleranceMetres;
      for (let cell = 0; cell < cells.count; cell++) {
        if (state.flags[cell] & 2) state.verdict[cell] = 3;
        else if (state.near[cell] === Infinity) state.verdict[cell] = 2;
        else state.verdict[cell] = state.near[cell] <= norm ? 0 : 1;
      }
      state.figures = explorer.computeFigures(cells, facts, state);
      // Under a public label small numbers are not in the page, so the report's own gaps count.
      if (facts.isPublic) state.figures.gaps = facts.gaps.map(([residents, x, y]) => ({ residents, x, y }));
      return state;
    }

    addTrial(state, place) {
      const trial = this.trials[place];
      const norm = this.facts.normMetres + this.facts.toleranceMetres;
      for (let entry = 0; entry < trial.cells.length; entry++) {
        const cell = trial.cells[entry];
        const metres = trial.walks[entry];
        if (metres < state.near[cell]) {
          state.second[cell] = state.near[cell];
          state.near[cell] = metres;
          state.site[cell] = this.facts.sites.length + place;
        } else if (metres < state.second[cell]) {
          state.second[cell] = metres;
        }
        if (metres <= norm) state.flags[cell] |= trial.subsets;
      }
      for (const cell of trial.circle) state.flags[cell] |= 1;
    }

    /** Switches a site on or off. */
    toggle(place, isOn = !this.chosen.has(place)) {
      if (isOn) this.chosen.add(place);
      else this.chosen.delete(place);
      this.update();
    }

    /** Switches on exactly these sites. */
    set(places) {
      this.chosen = new Set(places);
      this.update();
    }

    update() {
      this.now = this.chosen.size === 0 ? this.today : this.compute();
      for (const listener of this.listeners) listener();
    }

    /** The name of a site of the cells, of today or switched on. */
    siteName(site) {
      const { sites } = this.facts;
      if (site < 0) return '';
      return site < sites.length ? sites[site][0] : this.trials[site - sites.length].name;
    }

    /** What of today's figures differs from what the report shows; empty when all is well. */
    faults(speech) {
      const { shown, isPublic } = this.facts;
      if (isPublic) return [];
      const faults = [];
      explorer.mainFigures(this.today.figures, this.facts, speech).forEach((figure, place) => {
        const [, title, text] = shown.figures[place];
        if (text !== figure.text) faults.push(`${title}: ${figure.text}`);
      });
      shown.gemeenten.forEach((texts, place) => {
        const own = explorer.areaTexts(
          this.today.figures.areas[place], this.facts.areaFigures, this.facts, speech);
        if (own.some((text, field) => text !== texts[field + 1])) faults.push(texts[0]);
      });
      this.today.figures.groups.forEach((group, place) => {
        if (speech.percentage(group.share) !== shown.groups[place]) faults.push(group.name);
      });
      return faults;
    }
  };
})();
