/** Words for a class of priority, from the highest down. */
const words = [
  /^(sehr hoch|höchste|sehr dringend|very high|highest|critical|kritisch)$/,
  /^(hoch|dringend|high|urgent)$/,
  /^(mittel|normal|medium|moderate)$/,
  /^(niedrig|gering|nieder|low|minor)$/,
  /^(sehr niedrig|sehr gering|very low|lowest)$/,
];
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const prefix = /^(priorität|prioritaet|priority|prio|klasse|class|stufe|level|rang|rank|p)[\s.:-]*(?=[a-i0-9])/;

const bare = (said: string): string => said.trim().toLowerCase().replace(prefix, '').replace(/\.$/, '');
const isNumber = (text: string): boolean => /^\d{1,6}$/.test(text);

/** The place of one class in the order of its kind; null where it has none that can be told. */
function place(text: string): number | null {
  if (isNumber(text)) return Number(text);
  if (/^[a-h]$/.test(text)) return text.charCodeAt(0);
  const word = words.findIndex((one) => one.test(text));
  return word >= 0 ? word : roman.includes(text) ? roman.indexOf(text) : null;
}
const kindOf = (text: string): string =>
  isNumber(text) ? 'number' : words.some((one) => one.test(text)) ? 'word' : /^[a-h]$/.test(text) ? 'letter' : 'roman';

/** More classes than this are a ranking, not classes. */
const mostClasses = 9;

/** What a list's priorities are: a few classes or a ranking, each as the list writes it, the highest first. */
export type Order = { kind: 'classes' | 'ranking'; said: string[] };

/**
 * Puts what a list says of priority in order: A before B, 1 before 2, hoch before mittel. Null where some cannot be ordered, or where
 * two kinds stand beside each other: whether `A` is more than `hoch` is nobody's to guess.
 */
export function orderOf(priorities: readonly string[]): Order | null {
  const said = [...new Set(priorities.map((one) => one.trim()))];
  const placed = said.map((one) => ({ one, at: place(bare(one)), kind: kindOf(bare(one)) }));
  const kinds = new Set(placed.map(({ kind }) => kind));
  if (said.length === 0 || kinds.size > 1 || placed.some(({ at }) => at === null)) return null;
  const ordered = placed.toSorted((a, b) => a.at! - b.at! || (a.one < b.one ? -1 : 1));
  const classes = new Set(ordered.map(({ at }) => at)).size;
  if (classes > mostClasses && !kinds.has('number')) return null;
  return { kind: classes > mostClasses ? 'ranking' : 'classes', said: ordered.map(({ one }) => one) };
}
