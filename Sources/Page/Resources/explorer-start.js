'use strict';
// Puts the parts together: the map first, the tables after it.

(() => {
  const explorer = globalThis.nspExplorer;
  const element = (id) => document.getElementById(id);

  const makeMap = (facts, speech) => {
    const [west, south, east, north] = facts.box;
    const bounds = L.latLngBounds([[0, 0], [north - south, east - west]]);
    const map = L.map(element('explorer-map'), {
      crs: L.CRS.Simple, attributionControl: false, zoomControl: false, zoomSnap: 0.25,
      zoomDelta: 0.75, minZoom: -12, maxZoom: 1, wheelPxPerZoomLevel: 110, keyboardPanDelta: 60,
      fadeAnimation: false, zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      maxBounds: bounds.pad(0.5),
    });
    L.control.zoom({ zoomInTitle: speech.say('zoomIn'), zoomOutTitle: speech.say('zoomOut') }).addTo(map);
    L.control.scale({ imperial: false, maxWidth: 140 }).addTo(map);
    map.fitBounds(bounds, { animate: false });
    map.setMinZoom(map.getZoom() - 0.5);
    explorer.atlas = map;
    element('explorer-whole').addEventListener('click', () => map.fitBounds(bounds));
    return map;
  };

  /** Cells row by row from the south, each row from the west: so rows can be drawn in one piece. */
  const rowOrder = (cells) =>
    Uint32Array.from({ length: cells.count }, (_, cell) => cell)
      .sort((a, b) => cells.y[a] - cells.y[b] || cells.x[a] - cells.x[b]);

  const swatch = (draw) => {
    const canvas = document.createElement('canvas');
    const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
    canvas.width = 28 * ratio;
    canvas.height = 24 * ratio;
    canvas.setAttribute('aria-hidden', 'true');
    const pen = canvas.getContext('2d');
    pen.scale(ratio, ratio);
    draw(pen, ratio);
    return canvas;
  };

  const writeLegend = ({ painter, facts, speech, choice }) => {
    const rows = painter.views[painter.view].classes.map((name) => [
      explorer.className(name, facts, speech),
      (pen, ratio) => {
        pen.fillStyle = explorer.fill(pen, name, ratio);
        pen.fillRect(1, 3, 26, 18);
        pen.strokeStyle = '#1b2733';
        pen.strokeRect(1, 3, 26, 18);
      },
    ]);
    const { isShown } = painter;
    if (isShown.sites) {
      const has = (test) => facts.sites.some(test);
      if (has(([, kind]) => kind === 'C-NSP')) rows.push([speech.say('cNSP'), (pen) => explorer.drawSite(pen, 14, 12, 'C-NSP', 0, true)]);
      if (has(([, kind]) => kind === 'L-NSP')) rows.push([speech.say('lNSP'), (pen) => explorer.drawSite(pen, 14, 12, 'L-NSP', 0, true)]);
      if (has(([, , readiness]) => readiness > 0)) rows.push([speech.say('ready'), (pen) => explorer.drawSite(pen, 14, 12, 'L-NSP', 1, true)]);
      if (has(([, , , isUsed]) => !isUsed)) rows.push([speech.say('xNSP'), (pen) => explorer.drawSite(pen, 14, 12, 'L-NSP', 0, false)]);
    }
    if (isShown.trials && choice.trials.some(({ order }) => order !== null)) {
      rows.push([speech.say('planned'), (pen) => {
        explorer.drawTrial(pen, 8, 12, 1, false, 0.75);
        explorer.drawTrial(pen, 21, 12, 1, true, 0.75);
      }]);
    }
    if (isShown.trials && choice.trials.some(({ order }) => order === null)) {
      rows.push([speech.say('trial'), (pen) => {
        explorer.drawTrial(pen, 7, 12, null, false);
        explorer.drawTrial(pen, 19, 12, null, true);
      }]);
    }
    if (isShown.hazards) {
      rows.push([speech.say('hazard'), (pen) => {
        pen.fillStyle = 'rgba(8,48,107,.2)';
        pen.fillRect(2, 4, 24, 16);
        pen.strokeStyle = '#08306b';
        pen.lineWidth = 2;
        pen.setLineDash([6, 3]);
        pen.strokeRect(2, 4, 24, 16);
      }]);
    }
    if (isShown.gaps) rows.push([speech.say('gapLegend'), (pen) => explorer.drawGap(pen, 14, 12, 1)]);
    element('explorer-legend').replaceChildren(...rows.map(([text, draw]) => {
      const item = document.createElement('li');
      item.append(swatch(draw), text);
      return item;
    }));
  };

  const listen = (parts, canvas) => {
    const { painter, choice, facts, speech } = parts;
    const draw = () => {
      painter.refresh();
      canvas.redraw();
      writeLegend(parts);
    };
    element('explorer-views').addEventListener('change', (event) => {
      painter.view = event.target.value;
      draw();
    });
    element('explorer-layers').addEventListener('change', (event) => {
      painter.isShown[event.target.value] = event.target.checked;
      draw();
    });
    choice.listeners.push(() => {
      parts.list?.write();
      draw();
      explorer.writeTables(choice, facts, speech);
    });
  };

  const warn = (text) => {
    element('explorer-warning').textContent = text;
    element('explorer-warning').hidden = false;
  };

  const start = async () => {
    const facts = explorer.readFacts();
    const speech = new explorer.Speech(facts);
    const [cells, trials, layers] = await Promise.all([
      explorer.readCells(facts), explorer.readTrials(facts), explorer.readShapes(facts),
    ]);
    const choice = new explorer.Choice(cells, trials, facts);
    element('explorer-body').hidden = false;
    const map = makeMap(facts, speech);
    const views = explorer.views(cells, choice, facts);
    const painter = new explorer.Painter({
      cells, facts, choice, layers, views, order: rowOrder(cells),
    });
    for (const box of element('explorer-layers').querySelectorAll('input')) {
      painter.isShown[box.value] = box.checked;
    }
    painter.view = element('explorer-views').querySelector(':checked').value;
    const canvas = explorer.makeCanvasLayer((view) => painter.paint(view)).addTo(map);
    performance.mark('nsp-map');
    const parts = { map, cells, facts, speech, choice, painter };
    parts.pointer = new explorer.Pointer(parts);
    writeLegend(parts);
    if (trials.length) parts.list = new explorer.ChoiceList(choice, facts, speech);
    explorer.writeTables(choice, facts, speech);
    listen(parts, canvas);
    const faults = choice.faults(speech);
    if (faults.length) warn(speech.say('wrong', faults.slice(0, 3).join('; ')));
    performance.mark('nsp-ready');
    element('explorer-body').dataset.state = 'ready';
  };

  start().catch((error) => {
    warn(new explorer.Speech(explorer.readFacts()).say('failed', error.message));
  });
})();
