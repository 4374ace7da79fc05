'use strict';
// Numbers as the rest of the report writes them, digit by digit: `Language+Numbers.swift` is
// the same in Swift.

(() => {
  const explorer = globalThis.nspExplorer;

  /** Rounds like the report: the exact number, a tie to the even digit. */
  const fixed = (value, decimals) => {
    const text = value.toFixed(decimals);
    const isTie = decimals === 0 ? value % 1 === 0.5 : decimals === 1 && (value * 4) % 2 === 1;
    if (!isTie) return text;
    const below = Math.floor(value * 10 ** decimals);
    return ((below % 2 === 0 ? below : below + 1) / 10 ** decimals).toFixed(decimals);
  };

  /** The numbers and sentences of a language. */
  explorer.Speech = class {
    /** @param {object} facts language and words */
    constructor(facts) {
      this.isDutch = facts.language === 'nl';
      this.words = facts.words;
      this.point = this.isDutch ? ',' : '.';
      this.thousands = this.isDutch ? '.' : ',';
      this.percent = this.isDutch ? '\u00a0%' : '%';
    }

    /** A number with thousands apart. */
    number(value, decimals = 0) {
      const [whole, rest] = fixed(Math.abs(value), decimals).split('.');
      let text = whole.replace(/\B(?=(\d{3})+$)/g, this.thousands);
      if (rest) text += this.point + rest;
      return value < 0 && /[1-9]/.test(text) ? '\u2212' + text : text;
    }

    /** A share as a percentage; never 0 or 100 when it is not quite that. */
    percentage(share) {
      if (share === null) return '–';
      const percent = share * 100;
      if (percent > 0 && percent < 0.05) {
        return (this.isDutch ? 'minder dan 0,1' : 'less than 0.1') + this.percent;
      }
      if (percent < 100 && percent >= 99.95) {
        return (this.isDutch ? 'ruim 99,9' : 'over 99.9') + this.percent;
      }
      return this.number(percent, 1) + this.percent;
    }

    /** A length in whole metres. */
    metres(metres) {
      return metres === null ? '–' : this.number(metres) + '\u00a0m';
    }

    /** A figure in its unit, as `FigureUnit+Reading.swift` writes it. */
    write(value, unit) {
      if (unit === 'share 0-1') return this.percentage(value);
      return unit === 'm' ? this.metres(value) : this.number(value);
    }

    /** A difference with its sign; nothing for no difference. */
    signed(text) {
      if (!/[1-9]/.test(text)) return '0';
      return text.startsWith('\u2212') ? text : '+' + text;
    }

    /** A sentence of the report with its gaps filled in. */
    say(name, ...values) {
      return this.words[name].replace(/\{(\d)\}/g, (_, place) => values[place - 1]);
    }
  };
})();
