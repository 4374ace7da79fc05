'use strict';
// The tables beside the map: what is now, what would be with the choice, and the difference.

(() => {
  const explorer = globalThis.nspExplorer;

  const fillRows = (id, rows) => {
    const table = document.getElementById(id);
    if (!table) return;
    table.tBodies[0].replaceChildren(
      ...rows.map(([heading, ...fields]) => {
        const row = document.createElement('tr');
        const first = document.createElement('th');
        first.scope = 'row';
        first.textContent = heading;
        row.append(first);
        for (const { text, name } of fields) {
          const field = document.createElement('td');
          field.className = 'n';
          field.textContent = text;
          if (name) field.dataset.figure = name;
          row.append(field);
        }
        return row;
      }),
    );
  };

  /** The difference of two figures as they are written: who subtracts by hand finds the same. */
  const difference = (before, after, unit, speech) => {
    if (before === null || after === null) return '–';
    if (unit === 'share 0-1') {
      const change = Math.round(after * 1000) - Math.round(before * 1000);
      return speech.say('points', speech.signed(speech.number(change / 10, 1)));
    }
    const change = Math.round(after) - Math.round(before);
    const text = speech.signed(speech.number(change));
    return unit === 'm' ? `${text}\u00a0m` : text;
  };

  /** Writes the tables of a choice. */
  explorer.writeTables = (choice, facts, speech) => {
    const today = choice.today.figures;
    const now = choice.now.figures;
    const before = explorer.mainFigures(today, facts, speech);
    const after = explorer.mainFigures(now, facts, speech);
    fillRows('explorer-figures', after.map((figure, place) => [
      figure.title, { text: before[place].text },
      { text: figure.text, name: figure.id },
      { text: difference(before[place].value, figure.value, figure.unit, speech) },
    ]));
    const areas = facts.gemeenten.length
      ? facts.gemeenten.map(([name], place) => [name, today.areas[place], now.areas[place]])
      : [];
    areas.push([facts.region, today.region, now.region]);
    fillRows('explorer-gemeenten', areas.map(([name, was, is]) => {
      const [first, ...rest] = explorer.areaTexts(is, facts.choiceFigures, facts, speech)
        .map((text) => ({ text }));
      const [[column, unit]] = facts.choiceFigures;
      const change = difference(
        explorer.areaFigures(was, facts)[column], explorer.areaFigures(is, facts)[column], unit,
        speech);
      return [name, first, { text: change }, ...rest];
    }));
    fillRows('explorer-groups', now.groups.map((group, place) => [
      group.name, { text: speech.percentage(today.groups[place].share) },
      { text: speech.percentage(group.share) },
      { text: difference(today.groups[place].share, group.share, 'share 0-1', speech) },
    ]));
  };

  /** One sentence about a choice. */
  explorer.stateText = (choice, speech) => {
    const { today, now, chosen } = choice;
    const share = speech.percentage(explorer.coveredShare(now.figures.region));
    if (chosen.size === 0) return speech.say('stateNone', share);
    const gained = now.figures.region.residents[0] - today.figures.region.residents[0];
    return speech.say(
      chosen.size === 1 ? 'stateOne' : 'state', speech.number(chosen.size), share,
      speech.number(gained), speech.number(now.figures.gaps.length));
  };
})();
