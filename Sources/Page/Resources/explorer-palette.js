'use strict';
// Colours and patterns: blue within the norm, orange beyond; the pattern tells classes apart for
// whoever sees no colours, and on black-and-white paper.

(() => {
  const explorer = globalThis.nspExplorer;

  const style = {
    covered: ['#2a6fab'], beyond: ['#f7b48f', '#b2501a', 'stripes'],
    unreachable: ['#542788', '#fff', 'dots'], unsnapped: ['#4d4d4d', '#fff', 'grid'],
    near: ['#2a6ca6'], within: ['#92c5de'], far: ['#fbd0b4', '#c4703c', 'wide'],
    farther: ['#dd6b45', '#6d2007', 'cross'],
    already: ['#d3dde5'], gained: ['#1660a0', '#fff', 'back'],
    still: ['#f7b48f', '#b2501a', 'stripes'],
    'change-gained': ['#1660a0', '#fff', 'back'], 'change-closer': ['#92c5de'],
    'change-same': ['#dfe3e6'], 'change-farther': ['#fbd0b4', '#c4703c', 'wide'],
    'change-lost': ['#b2182b', '#fff', 'cross'], 'change-only_after': ['#c2b4d6', '#542788', 'dots'],
  };

  const lines = {
    stripes: [8, 1.6, (p) => { p.moveTo(-2, 10); p.lineTo(10, -2); p.moveTo(-2, 2); p.lineTo(2, -2); p.moveTo(6, 10); p.lineTo(10, 6); }],
    back: [8, 1.4, (p) => { p.moveTo(-2, -2); p.lineTo(10, 10); p.moveTo(-2, 6); p.lineTo(2, 10); p.moveTo(6, -2); p.lineTo(10, 2); }],
    wide: [8, 1, (p) => { p.moveTo(-2, 10); p.lineTo(10, -2); p.moveTo(-2, 2); p.lineTo(2, -2); p.moveTo(6, 10); p.lineTo(10, 6); }],
    cross: [8, 1.3, (p) => { p.moveTo(-2, 10); p.lineTo(10, -2); p.moveTo(-2, -2); p.lineTo(10, 10); }],
    grid: [7, 1.1, (p) => { p.moveTo(0, 3.5); p.lineTo(7, 3.5); p.moveTo(3.5, 0); p.lineTo(3.5, 7); }],
    dots: [6, 2.2, (p) => { p.moveTo(3, 3); p.lineTo(3.01, 3); }],
  };

  /** The fill of a class, at so many device pixels a pixel. */
  explorer.fill = (context, name, ratio) => {
    const [colour, line, pattern] = style[name];
    if (!pattern) return colour;
    const [side, width, draw] = lines[pattern];
    const tile = document.createElement('canvas');
    tile.width = tile.height = Math.round(side * ratio);
    const pen = tile.getContext('2d');
    pen.scale(tile.width / side, tile.width / side);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, side, side);
    pen.strokeStyle = line;
    pen.lineWidth = width;
    pen.lineCap = pattern === 'dots' ? 'round' : 'butt';
    pen.beginPath();
    draw(pen);
    pen.stroke();
    return context.createPattern(tile, 'repeat');
  };

  /** The classes of each view, and the class of a cell. */
  explorer.views = (cells, choice, facts) => {
    const norm = facts.normMetres;
    const slack = facts.toleranceMetres;
    const classes = ['near', 'within', 'far', 'farther', 'unreachable', 'unsnapped'];
    const changes = facts.changes.map((name) => `change-${name}`);
    return {
      verdict: {
        classes: explorer.verdicts, of: (cell) => choice.now.verdict[cell],
      },
      distance: {
        classes,
        of: (cell) => {
          const verdict = choice.now.verdict[cell];
          if (verdict > 1) return verdict + 2;
          const metres = choice.now.near[cell] - slack;
          return metres <= norm / 2 ? 0 : metres <= norm ? 1 : metres <= norm * 1.5 ? 2 : 3;
        },
      },
      gained: {
        classes: ['already', 'gained', 'still'],
        of: (cell) =>
          choice.today.verdict[cell] === 0 ? 0 : choice.now.verdict[cell] === 0 ? 1 : 2,
      },
      change: { classes: changes, of: (cell) => cells.change[cell] },
    };
  };

  /** What a class is called. */
  explorer.className = (name, facts, speech) => {
    const half = speech.metres(facts.normMetres / 2);
    const norm = speech.metres(facts.normMetres);
    const more = speech.metres(facts.normMetres * 1.5);
    switch (name) {
      case 'near': return speech.say('near', half);
      case 'within': return speech.say('within', half, norm);
      case 'far': return speech.say('far', norm, more);
      case 'farther': return speech.say('farther', more);
      default: return speech.say(name);
    }
  };
})();
