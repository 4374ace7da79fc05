'use strict';
// Tables that a reader can sort and search. Without scripts they are as they were written.

(() => {
  const language = document.documentElement.lang;
  const order = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });

  /** What a field sorts by: its number where it has one, else its text; nothing comes last. */
  const key = (row, column) => {
    const field = row.cells[column];
    const text = field.textContent.trim();
    if (field.dataset.value !== undefined) return Number(field.dataset.value);
    return text === '–' ? null : text;
  };

  const compare = (one, other) => {
    if (one === null || other === null) return (one === null) - (other === null);
    if (typeof one === 'number' && typeof other === 'number') return one - other;
    return order.compare(String(one), String(other));
  };

  /** Sorts by a column; numbers begin with the largest, words with A. */
  const sort = (table, column, heading) => {
    const isNumber = heading.classList.contains('n');
    const now = heading.getAttribute('aria-sort');
    const first = isNumber ? 'descending' : 'ascending';
    const second = isNumber ? 'ascending' : 'descending';
    const direction = now === first ? second : first;
    const sign = direction === 'ascending' ? 1 : -1;
    const rows = [...table.tBodies[0].rows].map((row) => [key(row, column), row]);
    rows.sort(([one], [other]) =>
      one === null || other === null ? compare(one, other) : sign * compare(one, other),
    );
    table.tBodies[0].append(...rows.map(([, row]) => row));
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', direction);
  };

  const addSorting = (table) => {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...heading.childNodes);
      button.addEventListener('click', () => sort(table, column, heading));
      heading.append(button);
    });
  };

  const addSearch = (table) => {
    const rows = [...table.tBodies[0].rows];
    const tools = document.createElement('p');
    tools.className = 'tools';
    const label = document.createElement('label');
    label.textContent = `${table.dataset.search} `;
    const input = document.createElement('input');
    input.type = 'search';
    label.append(input);
    const found = document.createElement('span');
    found.setAttribute('role', 'status');
    tools.append(label, found);
    input.addEventListener('input', () => {
      const wanted = input.value.trim().toLocaleLowerCase(language);
      let count = 0;
      for (const row of rows) {
        row.hidden = !row.textContent.toLocaleLowerCase(language).includes(wanted);
        if (!row.hidden) count += 1;
      }
      found.textContent = wanted === '' ? '' : ` ${count} / ${rows.length}`;
    });
    table.parentElement.before(tools);
  };

  for (const table of document.querySelectorAll('table[data-search]')) {
    addSorting(table);
    addSearch(table);
  }
})();
