(() => {
  const most = 100;
  const byId = (id) => document.getElementById(id);
  const [head, ...packed] = byId('data').textContent.split('\n');
  const { texts, forms, find } = JSON.parse(head);
  document.documentElement.classList.replace('plain', 'live');
  addEventListener('resize', () => reach(document));
  reach(document);
  const table = byId('enterprise-table');
  if (table === null) return;

  const body = table.tBodies[0];
  const rows = [...body.rows];
  const columns = table.tHead.rows[0].cells.length;
  let isWhole = rows.length <= most;

  /** Builds a packed element; texts only ever become text. */
  function build([form, ...children]) {
    const [tag, attributes] = forms[form];
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    for (const child of children) {
      made.append(Array.isArray(child) ? build(child) : typeof child === 'number' ? texts[child] : child);
    }
    return made;
  }

  // A table that is wider than the screen is scrolled by keyboard as well.
  function reach(within) {
    for (const box of within.querySelectorAll('.scroll')) {
      const isWide = box.scrollWidth > box.clientWidth;
      const attributes = {
        tabindex: '0',
        role: 'group',
        'aria-label': box.querySelector('caption').textContent,
      };
      for (const [name, value] of Object.entries(attributes)) {
        if (isWide) box.setAttribute(name, value);
        else box.removeAttribute(name);
      }
    }
  }

  // Opening an enterprise.
  const detailsOf = (row) => {
    const next = row.nextElementSibling;
    return next?.classList.contains('details') ? next : null;
  };
  const opener = (row) => row.querySelector('button.open');

  const detailsFor = (row) => build(JSON.parse(packed[Number(row.dataset.at)]));

  function open(row) {
    if (detailsOf(row) !== null) return;
    const details = document.createElement('tr');
    details.className = 'details';
    details.id = `${row.id}-details`;
    const cell = details.insertCell();
    cell.colSpan = columns;
    cell.append(detailsFor(row));
    row.after(details);
    reach(details);
    opener(row).setAttribute('aria-expanded', 'true');
    opener(row).setAttribute('aria-controls', details.id);
  }

  function close(row) {
    detailsOf(row)?.remove();
    opener(row).setAttribute('aria-expanded', 'false');
    opener(row).removeAttribute('aria-controls');
  }

  // Which rows are listed.
  const search = byId('search');
  const status = byId('status');
  const mark = byId('mark');
  let listed = rows;

  function list() {
    // As people write numbers: ZL202310123456.6, 850,190.76.
    const words = search.value
      .normalize('NFKC')
      .toLowerCase()
      .split(/\s+/)
      .map((word) => word.replace(/^zl(?=\d)/, '').replace(/(?<=\d),(?=\d{3})/g, ''))
      .filter(Boolean);
    const fits = (row) =>
      (status.value === '' || row.dataset.status === status.value) &&
      (mark.value === '' || row.dataset.marks.split(' ').includes(mark.value)) &&
      words.every((word) => find[Number(row.dataset.at)].includes(word));
    listed = [...body.querySelectorAll('tr.row')].filter(fits);
    show();
  }

  function show() {
    const shown = new Set(isWhole ? listed : listed.slice(0, most));
    for (const row of rows) {
      row.hidden = !shown.has(row);
      const details = detailsOf(row);
      if (details !== null) details.hidden = row.hidden;
    }
    const left = listed.length - shown.size;
    byId('listed').textContent = String(listed.length);
    byId('none').hidden = listed.length > 0;
    byId('more').hidden = left === 0;
    byId('more').querySelector('.count').textContent = String(left);
    sumUp();
  }

  // The last row adds up what is listed, and says so where that is not all.
  const totals = [...table.tFoot.rows[0].cells];
  const whole = totals.map((cell) => cell.textContent);

  function sumUp() {
    const isAll = listed.length === rows.length;
    totals[0].textContent = isAll ? whole[0] : totals[0].dataset.listed.replace('#', listed.length);
    for (const [at, cell] of totals.entries()) {
      if (whole[at] === '' || at === 0) continue;
      const sum = listed.reduce((all, row) => all + (amountIn(row, at) ?? 0n), 0n);
      cell.textContent = isAll ? whole[at] : written(sum, whole[at].includes('.'));
    }
  }

  function written(sum, isMoney) {
    const digits = String(sum).padStart(isMoney ? 3 : 1, '0');
    const [whole, part] = isMoney ? [digits.slice(0, -2), `.${digits.slice(-2)}`] : [digits, ''];
    return whole.replace(/\B(?=(\d{3})+$)/g, ',') + part;
  }

  function shownRows() {
    return listed.filter((row) => !row.hidden);
  }

  // Sorting and adding up; what stands below an amount in small print is no part of it.
  const collator = new Intl.Collator(document.documentElement.lang);
  const textIn = (row, at) => row.cells[at].textContent;
  const amountIn = (row, at) => fen(row.cells[at].firstChild.textContent);
  const fen = (text) => {
    const digits = text.replaceAll(',', '').replace('−', '-').replace('.', '');
    return /^-?\d+$/.test(digits) ? BigInt(digits) : null;
  };
  const keyOf = {
    text: textIn,
    num: amountIn,
    rank: (row, at) => Number(row.cells[at].dataset.rank),
  };

  function compare(a, b) {
    if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  function sort(header) {
    const descending = header.getAttribute('aria-sort') === 'ascending' || needsLargestFirst(header);
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const at = header.cellIndex;
    const key = keyOf[header.dataset.sort];
    const keyed = [...body.querySelectorAll('tr.row')].map((row) => ({ row, key: key(row, at) }));
    keyed.sort((a, b) => {
      // What has no figure comes last either way.
      if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
      return descending ? compare(b.key, a.key) : compare(a.key, b.key);
    });
    const sorted = document.createDocumentFragment();
    for (const { row } of keyed) {
      const details = detailsOf(row);
      sorted.append(row);
      if (details !== null) sorted.append(details);
    }
    body.append(sorted);
    list();
  }

  /** Amounts are looked for from the largest down. */
  function needsLargestFirst(header) {
    return header.dataset.sort === 'num' && header.getAttribute('aria-sort') === null;
  }

  // A link to an enterprise opens it, whatever is listed.
  function follow() {
    if (!location.hash.startsWith('#e-')) return;
    const row = byId(decodeURIComponent(location.hash.slice(1)));
    if (row === null) return;
    if (row.hidden) {
      for (const control of [search, status, mark]) control.value = '';
      isWhole = true;
      list();
    }
    open(row);
    row.scrollIntoView();
    opener(row).focus({ preventScroll: true });
  }

  // Many at once are opened a few at a time, so that the page stays at hand.
  function openAll(waiting) {
    for (const row of waiting.splice(0, 10)) open(row);
    if (waiting.length > 0) setTimeout(() => openAll(waiting));
  }

  // On paper the details follow the table, so that it can be read in one piece.
  addEventListener('beforeprint', () => {
    if (!byId('print-details').checked) return;
    byId('printed').replaceChildren(...shownRows().map(detailsFor));
    document.documentElement.classList.add('printed');
  });
  addEventListener('afterprint', () => {
    byId('printed').replaceChildren();
    document.documentElement.classList.remove('printed');
  });

  body.addEventListener('click', ({ target }) => {
    const row = target.closest('button.open')?.closest('tr');
    if (row == null) return;
    if (detailsOf(row) === null) open(row);
    else close(row);
  });
  table.tHead.addEventListener('click', ({ target }) => {
    const header = target.closest('button.sort')?.closest('th');
    if (header != null) sort(header);
  });
  search.addEventListener('input', list);
  status.addEventListener('change', list);
  mark.addEventListener('change', list);
  byId('more').addEventListener('click', () => {
    isWhole = true;
    show();
  });
  byId('expand').addEventListener('click', () => openAll(shownRows()));
  byId('collapse').addEventListener('click', () => rows.forEach(close));
  addEventListener('hashchange', follow);
  list();
  follow();
})();
