'use strict';
// Draws the map: ground, cells, lines, names and signs, from below to above.

(() => {
  const explorer = globalThis.nspExplorer;

  /** The path of a layer, and the box of each of its lines for leaving out what is not seen. */
  const prepare = ({ lengths, xs, ys }, isArea) => {
    const whole = new Path2D();
    const lines = [];
    let at = 0;
    for (const length of lengths) {
      const path = isArea ? whole : new Path2D();
      let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let point = at; point < at + length; point++) {
        if (point === at) path.moveTo(xs[point], ys[point]);
        else path.lineTo(xs[point], ys[point]);
        left = Math.min(left, xs[point]);
        right = Math.max(right, xs[point]);
        bottom = Math.min(bottom, ys[point]);
        top = Math.max(top, ys[point]);
      }
      at += length;
      if (!isArea) lines.push({ path, left, bottom, right, top });
    }
    return { whole, lines };
  };

  const areas = new Set(['built-up', 'water', 'reach', 'hazard']);

  /** Draws the map of a choice. */
  explorer.Painter = class {
    constructor(parts) {
      Object.assign(this, parts);
      this.view = 'verdict';
      this.isShown = {};
      this.shapes = {};
      for (const [name, layer] of Object.entries(parts.layers)) {
        this.shapes[name] = prepare(layer, areas.has(name));
      }
      this.runs = null;
      this.pointed = -1;
    }

    /** Rows of cells of one class become one rectangle; they change with the view and the choice. */
    prepareRuns() {
      const { cells, facts, order } = this;
      const { of, classes } = this.views[this.view];
      const runs = classes.map(() => []);
      const side = facts.sideMetres ?? 0;
      let last = null;
      for (const cell of order) {
        if (cells.residents[cell] === 0) continue;
        const kind = of(cell);
        if (!(kind >= 0)) continue;
        const x = cells.x[cell] - facts.box[0];
        const y = cells.y[cell] - facts.box[1];
        if (side && last && last.kind === kind && last.y === y && Math.abs(last.x + side - x) < 0.01) {
          last.x = x;
          last.run[1] = x;
        } else {
          last = { kind, x, y, run: [x, x, y] };
          runs[kind].push(last.run);
        }
      }
      this.runs = runs;
    }

    /** The choice or the view has changed. */
    refresh() {
      this.runs = null;
    }

    paint(view) {
      this.last = view;
      const pen = view.context;
      pen.fillStyle = '#f7f5ef';
      pen.fillRect(0, 0, view.width, view.height);
      if (this.isShown.ground) {
        this.fill(view, 'built-up', '#e4dfd3');
        this.fill(view, 'water', '#b9d8ea');
      }
      if (this.isShown.cells) this.paintCells(view);
      if (this.isShown.ground) this.paintLines(view);
      if (this.isShown.reach) this.outline(view, 'reach', '#0b1d2e', 1.6, [2, 3]);
      if (this.isShown.hazards) this.paintHazards(view);
      if (this.isShown.borders) {
        this.stroke(view, 'border', 'rgba(255,255,255,.8)', 4, []);
        this.stroke(view, 'border', '#1b2733', 1.5, [9, 3, 2, 3]);
      }
      // Seen from afar signs are small, so that the cells below them can be seen.
      const grow = Math.min(1.3, Math.max(0.5, 0.35 + view.scale * 25));
      const large = Math.max(0.85, grow);
      const gaps = this.placeGaps(view, 9.5 * large);
      if (this.isShown.names) this.paintNames(view, gaps, 9.5 * large);
      this.paintSigns(view, grow, large);
      gaps.forEach(([left, top], place) =>
        explorer.drawGap(view.context, left, top, place + 1, large));
    }

    inMetres(view, draw) {
      const { context: pen, ratio, scale, left, bottom } = view;
      pen.save();
      pen.setTransform(ratio * scale, 0, 0, -ratio * scale, ratio * left, ratio * bottom);
      draw(pen);
      pen.restore();
    }

    fill(view, name, style) {
      const shape = this.shapes[name];
      if (!shape) return;
      this.inMetres(view, (pen) => {
        pen.fillStyle = style;
        pen.fill(shape.whole, 'evenodd');
      });
    }

    outline(view, name, style, width, dash) {
      const shape = this.shapes[name];
      if (!shape) return;
      this.inMetres(view, (pen) => {
        pen.strokeStyle = style;
        pen.lineWidth = width / view.scale;
        pen.setLineDash(dash.map((length) => length / view.scale));
        pen.stroke(shape.whole);
      });
    }

    stroke(view, name, style, width, dash) {
      const shape = this.shapes[name];
      if (!shape) return;
      const { scale, left, bottom } = view;
      const west = -left / scale;
      const east = (view.width - left) / scale;
      const south = (bottom - view.height) / scale;
      const north = bottom / scale;
      this.inMetres(view, (pen) => {
        pen.strokeStyle = style;
        pen.lineWidth = width / scale;
        pen.lineJoin = 'round';
        pen.setLineDash(dash.map((length) => length / scale));
        for (const line of shape.lines) {
          if (line.right < west || line.left > east || line.top < south || line.bottom > north) continue;
          pen.stroke(line.path);
        }
      });
    }

    paintLines(view) {
      const close = Math.max(1, Math.min(3, 1 + Math.log2(view.scale * 40) / 2));
      this.stroke(view, 'waterway', '#8fbfdc', 1.5 * close, []);
      this.stroke(view, 'main-road', 'rgba(122,110,90,.75)', 0.9 * close, []);
      this.stroke(view, 'motorway', '#6b4a1f', 1.9 * close, []);
      this.stroke(view, 'railway', '#555', 0.9 * close, [5, 2.5]);
    }

    paintHazards(view) {
      const { context: pen } = view;
      const fill = explorer.fill(pen, 'change-closer', view.ratio);
      pen.save();
      pen.globalAlpha = 0.35;
      this.fill(view, 'hazard', fill);
      pen.restore();
      this.outline(view, 'hazard', '#08306b', 2, [6, 3]);
    }

    paintCells(view) {
      if (!this.runs) this.prepareRuns();
      const { context: pen, scale, left, bottom, width, height, ratio } = view;
      const { classes } = this.views[this.view];
      const half = (this.facts.sideMetres ?? 0) / 2;
      const dot = half ? 0 : Math.max(1.5, Math.min(7, 25 * scale));
      pen.save();
      pen.globalAlpha = scale > 0.06 ? 0.78 : 0.9;
      classes.forEach((name, kind) => {
        pen.fillStyle = explorer.fill(pen, name, ratio);
        for (const [from, to, y] of this.runs[kind]) {
          const x1 = Math.round(left + (from - half) * scale - dot);
          const x2 = Math.round(left + (to + half) * scale + dot);
          const y1 = Math.round(bottom - (y + half) * scale - dot);
          const y2 = Math.round(bottom - (y - half) * scale + dot);
          if (x2 < 0 || y2 < 0 || x1 > width || y1 > height) continue;
          pen.fillRect(x1, y1, Math.max(1, x2 - x1), Math.max(1, y2 - y1));
        }
      });
      pen.restore();
    }

    /** Where a place of the plane is on the canvas. */
    at(view, x, y) {
      const { box } = this.facts;
      return [view.left + (x - box[0]) * view.scale, view.bottom - (y - box[1]) * view.scale];
    }

    paintNames(view, gaps, size) {
      const { facts } = this;
      const taken = [
        ...this.fixedBoxes(view), ...gaps.map((place) => this.around(...place, size)),
      ];
      const put = (text, x, y, size, weight, colour) => {
        const font = `${weight} ${size}px "Segoe UI", Roboto, "DejaVu Sans", Arial, sans-serif`;
        view.context.font = font;
        const half = view.context.measureText(text).width / 2 + 2;
        const [left, middle] = this.at(view, x, y);
        for (const shift of [0, -17, 17, -30, 30]) {
          const top = middle + shift;
          const box = [left - half, top - size * 0.6, left + half, top + size * 0.6];
          if (box[2] < 0 || box[3] < 0 || box[0] > view.width || box[1] > view.height) return;
          const hides = (other) =>
            box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3];
          if (taken.some(hides)) continue;
          taken.push(box);
          explorer.drawName(view.context, left, top, text, font, colour);
          return;
        }
      };
      const sizes = [[17, 700], [15, 700], [13, 600], [12, 500], [11.5, 500]];
      const least = [0, 0, 0.008, 0.04, 0.03];
      for (let rank = 0; rank < 3; rank++) this.putPlaces(view, rank, least, sizes, put);
      if (this.isShown.borders && facts.gemeenten.length > 1) {
        for (const [name, x, y] of facts.gemeenten) put(name, x, y, 12, 'italic 600', '#154273');
      }
      for (let rank = 3; rank < 5; rank++) this.putPlaces(view, rank, least, sizes, put);
    }

    /** Boxes of sites and suggestions, which stand where they are. */
    fixedBoxes(view) {
      const { facts, choice, isShown } = this;
      const box = (x, y, size) => this.around(...this.at(view, x, y), size);
      const sites = isShown.sites ? facts.sites.map(([, kind, , , x, y]) => box(x, y, kind === 'C-NSP' ? 10 : 6)) : [];
      const planned = isShown.trials
        ? choice.trials.filter(({ order }) => order !== null).map(({ x, y }) => box(x, y, 8)) : [];
      return [...sites, ...planned];
    }

    around(left, top, size) {
      return [left - size, top - size, left + size, top + size];
    }

    /** Where the numbers of the gaps stand: as near as they can without hiding a sign. */
    placeGaps(view, size) {
      if (!this.isShown.gaps) return [];
      const taken = this.fixedBoxes(view);
      return this.choice.now.figures.gaps.slice(0, 15).map((gap) =>
        explorer.freePlace(...this.at(view, gap.x, gap.y), size, taken));
    }

    putPlaces(view, rank, least, sizes, put) {
      if (view.scale < least[rank]) return;
      for (const [name, other, x, y] of this.facts.places) {
        if (other === rank) put(name, x, y, ...sizes[rank]);
      }
    }

    paintSigns(view, grow, large) {
      const { context: pen } = view;
      const { facts, choice, isShown } = this;
      const each = (list, draw) => {
        for (const item of list) {
          const [x, y] = this.at(view, item.x, item.y);
          if (x > -20 && y > -20 && x < view.width + 20 && y < view.height + 20) draw(item, x, y);
        }
      };
      if (isShown.trials) {
        const trials = choice.trials.map((trial, place) => ({ ...trial, place }));
        const rank = ({ place, order }) => (choice.chosen.has(place) ? 2 : order === null ? 0 : 1);
        trials.sort((first, second) => rank(first) - rank(second) || second.place - first.place);
        each(trials.filter((trial) => this.showsTrial(view, trial)), (trial, x, y) =>
          explorer.drawTrial(pen, x, y, trial.order, choice.chosen.has(trial.place), large));
      }
      if (isShown.sites) {
        const sites = facts.sites.map(([, kind, readiness, isUsed, x, y]) =>
          ({ kind, readiness, isUsed, x, y }));
        sites.sort((first, second) => (first.kind < second.kind ? 1 : -1));
        each(sites, ({ kind, readiness, isUsed }, x, y) =>
          explorer.drawSite(pen, x, y, kind, grow < 0.75 ? 0 : readiness ?? 0, isUsed, grow));
      }
    }

    /** Far out, sites that nobody suggested or chose would hide the map. */
    showsTrial(view, { place, order }) {
      return order !== null || this.choice.chosen.has(place) || view.scale > 0.03;
    }
  };
})();
