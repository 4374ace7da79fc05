'use strict';
// What is said about the place that is pointed at: with the mouse, or with the cross in the middle of
// the map for whoever moves it with the keyboard.

(() => {
  const explorer = globalThis.nspExplorer;

  /** Finds cells and signs by place, without an element for each of them. */
  class Finder {
    constructor(cells, facts) {
      this.cells = cells;
      this.side = facts.sideMetres ?? 50;
      this.isSquare = facts.sideMetres !== null;
      this.byPlace = new Map();
      for (let cell = 0; cell < cells.count; cell++) {
        const key = this.key(cells.x[cell], cells.y[cell]);
        if (this.byPlace.has(key)) this.byPlace.get(key).push(cell);
        else this.byPlace.set(key, [cell]);
      }
    }

    key(x, y) {
      return Math.floor(x / this.side) * 4194304 + Math.floor(y / this.side);
    }

    /** The cell at a place, or the nearest point within some metres; -1 for none. */
    cellAt(x, y, metres) {
      if (this.isSquare) return this.byPlace.get(this.key(x, y))?.[0] ?? -1;
      let best = -1;
      let least = metres;
      for (let right = -1; right <= 1; right++) {
        for (let up = -1; up <= 1; up++) {
          const key = this.key(x + right * this.side, y + up * this.side);
          for (const cell of this.byPlace.get(key) ?? []) {
            const far = Math.hypot(this.cells.x[cell] - x, this.cells.y[cell] - y);
            if (far <= least) [best, least] = [cell, far];
          }
        }
      }
      return best;
    }
  }

  /** Nearest of some places within so many metres; -1 for none. */
  const nearest = (places, x, y, metres) => {
    let best = -1;
    let least = metres;
    places.forEach((place, index) => {
      const far = Math.hypot(place.x - x, place.y - y);
      if (far <= least) [best, least] = [index, far];
    });
    return best;
  };

  /** Tells what is where, and switches sites on the map. */
  explorer.Pointer = class {
    constructor(parts) {
      Object.assign(this, parts);
      this.finder = new Finder(parts.cells, parts.facts);
      this.info = document.getElementById('explorer-info');
      this.cross = document.createElement('div');
      this.cross.className = 'x-cross';
      this.cross.setAttribute('aria-hidden', 'true');
      this.map.getContainer().append(this.cross);
      this.isByKeyboard = false;
      this.listen();
      this.say([this.speech.say('pointAt')]);
    }

    listen() {
      const { map } = this;
      const box = map.getContainer();
      map.on('mousemove', (event) => {
        this.isByKeyboard = false;
        box.classList.remove('x-keyboard');
        this.tell(event.latlng);
      });
      map.on('click', (event) => this.click(event.latlng));
      map.on('mouseout', () => this.say([this.speech.say('pointAt')]));
      map.on('moveend', () => this.isByKeyboard && this.tell(map.getCenter()));
      box.addEventListener('keydown', (event) => {
        if (event.target !== box) return;
        this.isByKeyboard = true;
        box.classList.add('x-keyboard');
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          this.click(map.getCenter());
        } else if (event.key.length > 1 && event.key.startsWith('Arrow') === false) {
          this.tell(map.getCenter());
        }
      });
      box.addEventListener('focus', () => {
        if (!box.matches(':focus-visible')) return;
        this.isByKeyboard = true;
        box.classList.add('x-keyboard');
        this.tell(map.getCenter());
      });
      box.addEventListener('blur', () => box.classList.remove('x-keyboard'));
    }

    place({ lat, lng }) {
      return [lng + this.facts.box[0], lat + this.facts.box[1]];
    }

    /** The site that could come below a place; -1 for none. */
    trialAt(x, y, metres) {
      const { painter, choice } = this;
      if (!painter.isShown.trials) return -1;
      const shown = choice.trials.map((trial, place) =>
        painter.showsTrial(painter.last, { ...trial, place }) ? trial : { x: Infinity, y: Infinity });
      return nearest(shown, x, y, metres);
    }

    click(latLng) {
      const [x, y] = this.place(latLng);
      const trial = this.trialAt(x, y, 13 / this.painter.last.scale);
      if (trial >= 0) this.choice.toggle(trial);
      this.tell(latLng);
    }

    tell(latLng) {
      const [x, y] = this.place(latLng);
      const metres = 11 / this.painter.last.scale;
      const trial = this.trialAt(x, y, metres);
      this.map.getContainer().classList.toggle('x-hand', trial >= 0);
      if (trial >= 0) return this.say(this.trialLines(trial));
      const { facts, painter, choice, speech } = this;
      const sites = facts.sites.map(([, , , , left, up]) => ({ x: left, y: up }));
      const site = painter.isShown.sites ? nearest(sites, x, y, metres) : -1;
      const lines = [];
      if (site >= 0) lines.push(speech.say('existing', `${facts.sites[site][0]} (${facts.sites[site][1]})`));
      const gap = painter.isShown.gaps
        ? nearest(choice.now.figures.gaps.slice(0, 15), x, y, metres) : -1;
      if (gap >= 0) {
        const { residents } = choice.now.figures.gaps[gap];
        const people = residents === null ? speech.say('few') : speech.number(residents);
        lines.push(`${gap + 1}. ${speech.say('gap', people)}`);
      }
      const cell = this.finder.cellAt(x, y, metres);
      this.say(lines.concat(cell >= 0 ? this.cellLines(cell) : [speech.say('nobody')]));
    }

    trialLines(place) {
      const { choice, speech } = this;
      const trial = choice.trials[place];
      return [
        `${trial.order === null ? '' : `${trial.order}. `}${trial.name} (${trial.kind})`,
        speech.say('gains', speech.number(trial.gained)),
        speech.say(choice.chosen.has(place) ? 'switchOff' : 'switchOn'),
      ];
    }

    cellLines(cell) {
      const { cells, choice, speech, painter, facts } = this;
      const { near, second, site, verdict } = choice.now;
      const people = cells.residents[cell];
      const lines = [
        Number.isNaN(people) ? speech.say('secret') : speech.say('residents', speech.number(people)),
      ];
      if (verdict[cell] === 3) lines.push(speech.say('noStreet'));
      else if (verdict[cell] === 2) lines.push(speech.say('noWalk'));
      else {
        const name = choice.siteName(site[cell]);
        lines.push(speech.say('walk', speech.metres(near[cell]), name));
        if (second[cell] < Infinity) lines.push(speech.say('second', speech.metres(second[cell])));
      }
      lines.push(speech.say(explorer.verdicts[verdict[cell]]));
      if (painter.view === 'change') {
        lines.push(speech.say(`change-${facts.changes[cells.change[cell]]}`));
      }
      return lines;
    }

    say(lines) {
      this.info.replaceChildren(
        ...lines.map((line) => {
          const part = document.createElement('span');
          part.textContent = line;
          return part;
        }),
      );
    }
  };
})();
