'use strict';
// The signs on the map, the same as on the fixed map: a star for a C-NSP, a circle for an L-NSP.

(() => {
  const explorer = globalThis.nspExplorer;

  const star = (pen, x, y, size) => {
    pen.beginPath();
    for (let corner = 0; corner < 10; corner++) {
      const turn = (corner * Math.PI) / 5;
      const reach = corner % 2 === 0 ? size : size * 0.42;
      pen.lineTo(x + reach * Math.sin(turn), y - reach * Math.cos(turn));
    }
    pen.closePath();
  };

  const circle = (pen, x, y, size) => {
    pen.beginPath();
    pen.arc(x, y, size, 0, 2 * Math.PI);
  };

  const rings = (pen, x, y, size, count) => {
    pen.lineWidth = 1.4;
    for (let ring = 1; ring <= count; ring++) {
      circle(pen, x, y, size + 3 * ring - 0.5);
      pen.strokeStyle = '#fff';
      pen.lineWidth = 3;
      pen.stroke();
      pen.strokeStyle = '#0b1d2e';
      pen.lineWidth = 1.3;
      pen.stroke();
    }
  };

  /** A site that is there; readiness 1 and 2 get one and two rings. */
  explorer.drawSite = (pen, x, y, kind, readiness, isUsed, grow = 1) => {
    if (!isUsed) {
      pen.beginPath();
      pen.moveTo(x - 5, y - 5);
      pen.lineTo(x + 5, y + 5);
      pen.moveTo(x + 5, y - 5);
      pen.lineTo(x - 5, y + 5);
      pen.strokeStyle = '#0b1d2e';
      pen.lineWidth = 2.6;
      pen.stroke();
      return;
    }
    if (kind === 'C-NSP') {
      rings(pen, x, y, 9 * grow, readiness);
      star(pen, x, y, 10 * grow);
      pen.lineWidth = 2.6 * grow;
      pen.strokeStyle = '#fff';
      pen.lineJoin = 'round';
      pen.stroke();
      pen.fillStyle = '#b2182b';
      pen.fill();
    } else {
      rings(pen, x, y, 5 * grow, readiness);
      circle(pen, x, y, 4.8 * grow);
      pen.fillStyle = '#fff';
      pen.fill();
      pen.lineWidth = 2.4 * grow;
      pen.strokeStyle = '#0b1d2e';
      pen.stroke();
    }
  };

  /** A site that could come: a diamond, or a square with its number in the plan; filled when on. */
  explorer.drawTrial = (pen, x, y, order, isOn, grow = 1) => {
    const size = (order === null ? (isOn ? 8 : 5) : 9) * grow;
    pen.beginPath();
    if (order === null) {
      pen.moveTo(x, y - size);
      pen.lineTo(x + size, y);
      pen.lineTo(x, y + size);
      pen.lineTo(x - size, y);
    } else {
      pen.rect(x - size, y - size, 2 * size, 2 * size);
    }
    pen.closePath();
    pen.lineJoin = 'round';
    pen.strokeStyle = isOn ? '#fff' : 'rgba(255,255,255,.9)';
    pen.lineWidth = 4;
    pen.stroke();
    pen.fillStyle = isOn ? '#1b5e20' : '#fff';
    pen.fill();
    pen.strokeStyle = '#1b5e20';
    pen.lineWidth = 1.7;
    pen.stroke();
    if (order !== null) number(pen, x, y, order, isOn ? '#fff' : '#1b5e20', 11 * grow);
    else if (isOn) {
      circle(pen, x, y, 2.2 * grow);
      pen.fillStyle = '#fff';
      pen.fill();
    }
  };

  const number = (pen, x, y, value, colour, size) => {
    pen.font = `700 ${value > 99 ? size - 2 : size}px sans-serif`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillStyle = colour;
    pen.fillText(value, x, y + 0.5);
  };

  /** The number of a gap. */
  explorer.drawGap = (pen, x, y, rank, grow = 1) => {
    circle(pen, x, y, 9.5 * grow);
    pen.fillStyle = '#fff';
    pen.fill();
    pen.strokeStyle = '#8c2d04';
    pen.lineWidth = 2.2;
    pen.stroke();
    number(pen, x, y, rank, '#8c2d04', 11.5 * grow);
  };

  /** Where a round sign hides no other: at its place, or beside it. The box is taken from then on. */
  explorer.freePlace = (x, y, size, taken) => {
    const steps = [[0, 0], [0, -1], [1, 0], [-1, 0], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]];
    const box = ([right, down]) => {
      const [left, top] = [x + right * size * 2.1, y + down * size * 2.1];
      return [left - size, top - size, left + size, top + size];
    };
    const isFree = (one) => !taken.some((other) =>
      one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]);
    const place = steps.map(box).find(isFree) ?? box(steps[0]);
    taken.push(place);
    return [(place[0] + place[2]) / 2, (place[1] + place[3]) / 2];
  };

  /** A name with a light edge, so that it can be read over anything. */
  explorer.drawName = (pen, x, y, text, font, colour = '#1b2733') => {
    pen.font = font;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    pen.strokeStyle = 'rgba(255,255,255,.92)';
    pen.lineWidth = 3.6;
    pen.strokeText(text, x, y);
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
  };
})();
