'use strict';
// Reads the tables that travel inside the page. `PackedTable.swift` writes them.

(() => {
  const explorer = (globalThis.nspExplorer = {});

  /** Reads columns of numbers from unpacked bytes. */
  class TableReader {
    /** @param {Uint8Array} bytes what `PackedTable` wrote */
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }

    /** A whole number of at most 53 bits, seven bits a byte. */
    varint() {
      let value = 0;
      let factor = 1;
      for (;;) {
        const byte = this.bytes[this.at++];
        value += (byte & 127) * factor;
        if (byte < 128) return value;
        factor *= 128;
      }
    }

    /**
     * The next column; unknown numbers are NaN.
     * @returns {Float64Array}
     */
    column() {
      const kind = this.bytes[this.at++];
      const count = this.varint();
      const values = new Float64Array(count);
      if (kind === 16) {
        const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at, count * 8);
        for (let place = 0; place < count; place++) values[place] = view.getFloat64(place * 8, true);
        this.at += count * 8;
        return values;
      }
      const scale = 10 ** (kind & 7);
      const mayBeUnknown = (kind & 8) !== 0;
      let last = 0;
      for (let place = 0; place < count; place++) {
        let value = this.varint();
        if (mayBeUnknown && value-- === 0) {
          values[place] = NaN;
          continue;
        }
        last += value % 2 === 0 ? value / 2 : -(value + 1) / 2;
        values[place] = last / scale;
      }
      return values;
    }
  }

  /** The reader of a block of the page, by the id of its element. */
  explorer.readTable = async (id) => {
    const text = atob(document.getElementById(id).textContent.trim());
    const packed = new Uint8Array(text.length);
    for (let place = 0; place < text.length; place++) packed[place] = text.charCodeAt(place);
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new TableReader(new Uint8Array(await new Response(stream).arrayBuffer()));
  };

  /** Names, places, limits and words. */
  explorer.readFacts = () => JSON.parse(document.getElementById('explorer-facts').textContent);

  /** The cells: a column a property, walks that are not there infinite. */
  explorer.readCells = async (facts) => {
    const table = await explorer.readTable('explorer-cells');
    const walks = (column) => column.map((metres) => (Number.isNaN(metres) ? Infinity : metres));
    const cells = {
      x: table.column(), y: table.column(), residents: table.column(), area: table.column(),
      near: walks(table.column()), second: walks(table.column()), site: table.column(),
      flags: table.column(), change: table.column(),
    };
    cells.groups = facts.groups.map(() => table.column());
    cells.count = cells.x.length;
    return cells;
  };

  /** The walks of the sites that can be switched on, a site each. */
  explorer.readTrials = async (facts) => {
    const table = await explorer.readTable('explorer-walks');
    return facts.trials.map(([id, name, kind, order, area, gained, x, y, subsets]) => ({
      id, name, kind, subsets, order, area, gained, x, y,
      cells: table.column(), walks: table.column(), circle: table.column(),
    }));
  };

  /** The shapes of the map: layers by name, each a list of lines in metres from the box's corner. */
  explorer.readShapes = async (facts) => {
    const table = await explorer.readTable('explorer-shapes');
    const layers = {};
    for (const name of facts.layers) {
      const lengths = table.column();
      layers[name] = { lengths, xs: table.column(), ys: table.column() };
    }
    return layers;
  };
})();
