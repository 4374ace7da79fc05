'use strict';
// The list of sites that can be switched on, its buttons, and the line for nsp.yaml.

(() => {
  const explorer = globalThis.nspExplorer;
  const element = (id) => document.getElementById(id);

  const span = (className, text) => {
    const part = document.createElement('span');
    part.className = className;
    part.textContent = text;
    return part;
  };

  /** An id as YAML reads it back: in quotes unless it is plainly a word. */
  const yaml = (id) => {
    const isWord = /^[A-Za-z][A-Za-z0-9_-]*$/.test(id);
    return isWord && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(id) ? id : JSON.stringify(id);
  };

  /** The controls of the choice. */
  explorer.ChoiceList = class {
    constructor(choice, facts, speech) {
      Object.assign(this, { choice, facts, speech });
      this.rows = choice.trials.map((trial, place) => this.row(trial, place));
      element('explorer-trials').replaceChildren(...this.rows.map(({ item }) => item));
      this.listen();
      this.write();
    }

    row(trial, place) {
      const { facts, speech, choice } = this;
      const item = document.createElement('li');
      const label = document.createElement('label');
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.addEventListener('change', () => choice.toggle(place, box.checked));
      const order = trial.order === null ? [] : [span('x-order', trial.order)];
      const area = trial.area === null ? '' : `${facts.gemeenten[trial.area][0]} · `;
      const name = span('x-name', trial.name);
      name.append(span('x-small', `${area}${trial.kind} · ${trial.id}`));
      label.append(box, ...order, name, span('x-gain', speech.signed(speech.number(trial.gained))));
      item.append(label);
      return { item, box, words: label.textContent.toLowerCase() };
    }

    listen() {
      const { choice, speech } = this;
      const planned = choice.trials.flatMap(({ order }, place) => (order === null ? [] : [place]));
      const plan = element('explorer-plan');
      plan.hidden = planned.length === 0;
      plan.addEventListener('click', () => choice.set(planned));
      element('explorer-reset').addEventListener('click', () => choice.set([]));
      const search = element('explorer-search');
      search.addEventListener('input', () => {
        const wanted = search.value.trim().toLowerCase();
        let count = 0;
        for (const { item, words } of this.rows) {
          item.hidden = !words.includes(wanted);
          if (!item.hidden) count++;
        }
        element('explorer-listed').textContent =
          wanted ? speech.say('listed', speech.number(count)) : '';
      });
      element('explorer-copy').addEventListener('click', () => this.copy());
    }

    async copy() {
      const line = element('explorer-line');
      const { speech } = this;
      let isCopied = false;
      try {
        await navigator.clipboard.writeText(line.value);
        isCopied = true;
      } catch {
        line.focus();
        line.select();
        isCopied = document.execCommand('copy');
      }
      element('explorer-copied').textContent = speech.say(isCopied ? 'copied' : 'copyByHand');
    }

    /** Shows the choice in the list, the sentence and the line. */
    write() {
      const { choice, speech } = this;
      this.rows.forEach(({ item, box }, place) => {
        box.checked = choice.chosen.has(place);
        item.classList.toggle('x-on', box.checked);
      });
      const ids = [...choice.chosen].sort((a, b) => a - b).map((place) => yaml(choice.trials[place].id));
      const line = element('explorer-line');
      line.value = ids.length ? `added-candidates: [${ids.join(', ')}]` : '';
      element('explorer-copy').disabled = ids.length === 0;
      element('explorer-reset').disabled = ids.length === 0;
      element('explorer-copied').textContent = '';
      const state = explorer.stateText(choice, speech);
      if (element('explorer-state').textContent !== state) {
        element('explorer-state').textContent = state;
      }
    }
  };
})();
