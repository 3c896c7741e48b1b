// Everything shown is asked from /api/v1 and set as text, never as markup.

const api = '/api/v1';
const byId = id => document.getElementById(id);
const number = new Intl.NumberFormat('en-CA');
const published = new Map();

/** What the service refused, in its own words. */
class Refused extends Error {
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(api + path, options);
  } catch {
    throw new Refused({ detail: 'The service does not answer. Is it still running?' });
  }
  if (response.ok) {
    return response.json();
  }
  if ((response.headers.get('Content-Type') || '').startsWith('application/problem+json')) {
    throw new Refused(await response.json());
  }
  throw new Refused({ detail: `The service answered with status ${response.status}.` });
}

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function shape(name, attributes = {}, text = '') {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.textContent = text;
  return made;
}

function showTrouble(error) {
  const box = byId('trouble');
  const problem = error instanceof Refused ? error.problem : { detail: String(error) };
  box.replaceChildren(element('strong', {}, problem.detail));
  const errors = problem.errors || [];
  if (errors.length > 0) {
    box.append(element('ul', {}, ...errors.map(fault => {
      const where = fault.pointer ?? fault.parameter;
      return element('li', {}, `${where ? where + ': ' : ''}${fault.message} ${fault.hint}`);
    })));
  }
  box.hidden = false;
}

function options(select, entries, chosen) {
  select.replaceChildren(...entries.map(([value, text]) => element('option', { value }, text)));
  if (entries.some(([value]) => value === chosen)) {
    select.value = chosen;
  }
}

const moment = instant => instant ? instant.replace('T', ' ').replace('Z', ' UTC') : 'none';

async function showVersion() {
  const rules = await ask('/rules');
  const line = byId('version');
  line.textContent = `Rule book version ${rules.version}, published ${moment(rules.publishedAt.replace(/\.\d+/, ''))}, `
    + `${number.format(rules.files.length)} files, SHA-256 ${rules.digest.slice(0, 12)}…`;
  line.title = rules.digest;
  if (rules.problems.length > 0) {
    showTrouble(new Refused({
      detail: `The rules directory has an edit that cannot be published; version ${rules.version} goes on serving.`,
      errors: rules.problems.map(problem => ({
        pointer: `${problem.file}:${problem.line}`, message: problem.message, hint: problem.hint })),
    }));
  }
  return rules;
}

async function showPools() {
  const pools = await ask('/pools');
  options(byId('pool'), pools.map(pool => [pool.name,
    `${pool.name}: ${number.format(pool.size)} ${pool.synthetic ? 'synthetic people' : 'candidates'}`]), 'demo');
}

/** Rounds that the rule book covers and that the form can ask for. */
async function showRounds(eligibilityFrom) {
  const rounds = (await ask('/rounds')).filter(round => round.dateTime && round.date >= eligibilityFrom
    && (round.type === 'GENERAL' || (round.type === 'PROGRAM' && round.program)
      || (round.type === 'CATEGORY' && round.category)));
  rounds.reverse().forEach(round => published.set(round.number, round));
  options(byId('replay'), [['', 'none: set everything by hand'], ...rounds.map(round => [round.number,
    `#${round.number}, ${round.date}: ${round.name}, ${number.format(round.invitations)} invitations`])], '252');
}

async function fillFromRound() {
  const round = published.get(byId('replay').value);
  if (round) {
    byId('asOf').value = round.dateTime.slice(0, 19);
    byId('type').value = round.type;
    byId('invitations').value = round.invitations;
    await dateChanged();
    if (round.category) byId('category').value = round.category;
    if (round.program) byId('program').value = round.program;
  }
  typeChanged();
}

function typeChanged() {
  for (const label of document.querySelectorAll('[data-for]')) {
    label.hidden = label.dataset.for !== byId('type').value;
  }
}

async function dateChanged() {
  const day = byId('asOf').value.slice(0, 10);
  if (!day) return;
  const [categories, programs] = await Promise.all([ask(`/categories?asOf=${day}`), ask(`/programs?asOf=${day}`)]);
  options(byId('category'), categories.map(c => [c.category, c.label.en]), byId('category').value || 'healthcare');
  options(byId('program'), programs.map(program => [program, program]), byId('program').value);
  const date = byId('in-force');
  date.textContent = day;
  date.dateTime = day;
  byId('categories').replaceChildren(...categories.map(category));
}

function category(found) {
  const box = element('div', { class: 'category' },
    element('h3', {}, found.label.en, ' ', element('span', { class: 'french', lang: 'fr' }, found.label.fr)),
    element('p', {}, found.purpose.en));
  if (found.occupations.length > 0) {
    box.append(element('details', {},
      element('summary', {}, `${number.format(found.occupations.length)} occupations`),
      element('ul', {}, ...found.occupations.map(o => element('li', {}, `${o.noc} ${o.title}`)))));
  }
  if (found.requirement.length > 0) {
    box.append(element('p', {}, found.requirement.map(sentence => sentence.en).join(' ')));
  }
  box.append(element('p', { class: 'source' }, `In force from ${found.since}. ${found.source}. File ${found.file}`));
  return box;
}

async function tryDraw(event) {
  event.preventDefault();
  const button = event.submitter;
  button.disabled = true;
  byId('trouble').hidden = true;
  try {
    const type = byId('type').value;
    const request = {
      pool: byId('pool').value,
      asOf: `${byId('asOf').value.padEnd(19, ':00')}Z`,
      type,
      invitations: byId('invitations').valueAsNumber,
    };
    if (type === 'PROGRAM') request.program = byId('program').value;
    if (type === 'CATEGORY') request.category = byId('category').value;
    const result = await ask('/draws/dry-run', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(request) });
    showResult(result, published.get(byId('replay').value));
  } catch (error) {
    byId('outcome').replaceChildren();
    showTrouble(error);
    byId('trouble').scrollIntoView({ block: 'nearest' });
  } finally {
    button.disabled = false;
  }
}

function showResult(result, round) {
  const ranked = number.format(result.ranked);
  const figures = element('dl', { class: 'figures' });
  const figure = (name, value, style) => {
    const id = `figure-${figures.children.length}`;
    figures.append(element('div', {}, element('dt', { id }, name),
      element('dd', { 'aria-labelledby': id, ...(style ? { class: style } : {}) }, value)));
  };
  figure('Cut-off', result.cutOff === null ? 'nobody is ranked' : String(result.cutOff), result.cutOff === null ? 'long' : '');
  figure('Tie-break', moment(result.tieBreak), 'long');
  figure('Invited', number.format(result.invited));
  figure('Ranked', ranked);
  figure('Invited of those at the cut-off',
    `${number.format(result.atCutOff.invited)} of ${number.format(result.atCutOff.candidates)}`);
  const outcome = [figures];
  const same = round && result.request.asOf === round.dateTime && result.request.invitations === round.invitations;
  if (same) {
    outcome.push(element('p', { class: 'published' },
      `Published for round #${round.number}: cut-off ${round.cutOff}, tie-break ${moment(round.tieBreak)}, `
      + `${number.format(round.invitations)} invitations. The pool here is synthetic`
      + `; only the round that it is calibrated to need agree.`));
  }
  outcome.push(...result.notes.map(note => element('p', {}, note)));
  if (result.bands.length > 0) {
    outcome.push(chart(result), table(result));
  }
  outcome.push(element('p', { class: 'source' },
    `Draw ${result.id} on pool ${result.pool.name} (${number.format(result.pool.size)} people) under rule book version `
    + `${result.rules.version}, in ${number.format(result.elapsedMs)} ms.`));
  byId('outcome').replaceChildren(...outcome);
}

const label = band => band.from === 0 ? `to ${band.to}` : band.to >= 1200 ? `${band.from}+` : `${band.from}–${band.to}`;

/** A round figure at or above the highest bar. */
function ceiling(highest) {
  const power = 10 ** Math.floor(Math.log10(Math.max(highest, 1)));
  return [1, 2, 5, 10].map(step => step * power).find(step => step >= highest);
}

/** One column a band, lowest scores left; the bands are those of the published tables and not equally wide. */
function chart(result) {
  const bands = [...result.bands].sort((a, b) => a.from - b.from);
  const [width, height, left, right, top, bottom] = [900, 320, 62, 12, 30, 74];
  const step = (width - left - right) / bands.length;
  const highest = ceiling(Math.max(...bands.map(band => band.candidates)));
  const y = candidates => top + (height - top - bottom) * (1 - candidates / highest);
  const svg = shape('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-labelledby': 'chart-title' });
  for (let tick = 0; tick <= 4; tick++) {
    const value = highest * tick / 4;
    svg.append(shape('line', { class: 'axis', x1: left, x2: width - right, y1: y(value), y2: y(value) }),
      shape('text', { x: left - 6, y: y(value) + 4, 'text-anchor': 'end' }, number.format(value)));
  }
  bands.forEach((band, i) => {
    const x = left + i * step + step * 0.12;
    const wide = step * 0.76;
    const bar = (style, from, to) => {
      const box = shape('rect', { class: style, x, width: wide, y: y(to), height: Math.max(y(from) - y(to), to > from ? 1 : 0) });
      box.append(shape('title', {}, `${label(band)}: ${number.format(band.candidates)} ranked, ${number.format(band.invited)} invited`));
      svg.append(box);
    };
    bar('bar', 0, band.candidates);
    // The invited of a band are its highest scores, so they stand on top.
    bar('in', band.candidates - band.invited, band.candidates);
    const middle = x + wide / 2;
    svg.append(shape('text', { x: middle, y: height - bottom + 14, 'text-anchor': 'end',
      transform: `rotate(-40 ${middle} ${height - bottom + 14})` }, label(band)));
  });
  if (result.cutOff !== null) {
    const at = bands.findIndex(band => band.from <= result.cutOff && result.cutOff <= band.to);
    const band = bands[at];
    if (band) {
      const x = left + step * (at + (result.cutOff - band.from) / (band.to - band.from + 1));
      const end = x > width * 0.8;
      svg.append(shape('line', { class: 'cut', x1: x, x2: x, y1: top - 12, y2: height - bottom }),
        shape('text', { class: 'cut-label', x: x + (end ? -6 : 6), y: top - 14, 'text-anchor': end ? 'end' : 'start' },
          `the line: ${result.cutOff}`));
    }
  }
  svg.append(shape('text', { x: left + (width - left - right) / 2, y: height - 6, 'text-anchor': 'middle' }, 'CRS score'),
    shape('text', { x: 12, y: top + (height - top - bottom) / 2, 'text-anchor': 'middle',
      transform: `rotate(-90 12 ${top + (height - top - bottom) / 2})` }, 'candidates ranked'));
  const caption = element('figcaption', { id: 'chart-title' },
    `The ${number.format(result.ranked)} ranked by score, ${number.format(result.invited)} invited.`,
    element('span', { class: 'key bar' }), 'not invited', element('span', { class: 'key in' }), 'invited');
  return element('figure', {}, caption, svg);
}

function table(result) {
  const rows = result.bands.map(band => element('tr', {}, element('th', { scope: 'row' }, label(band)),
    element('td', {}, number.format(band.candidates)), element('td', {}, number.format(band.invited))));
  return element('details', {}, element('summary', {}, 'The same as a table'),
    element('table', {}, element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Score'),
      element('th', { scope: 'col' }, 'Ranked'), element('th', { scope: 'col' }, 'Invited'))),
      element('tbody', {}, ...rows)));
}

/** Runs one part of the page; what it is refused is told, and the other parts go on. */
const told = part => Promise.resolve().then(part).catch(showTrouble);

byId('draw').addEventListener('submit', tryDraw);
byId('replay').addEventListener('change', () => told(fillFromRound));
byId('type').addEventListener('change', typeChanged);
byId('asOf').addEventListener('change', () => told(dateChanged));

typeChanged();
told(async () => {
  const rules = await showVersion();
  await showRounds(rules.eligibilityFrom);
  await fillFromRound();
});
told(showPools);
