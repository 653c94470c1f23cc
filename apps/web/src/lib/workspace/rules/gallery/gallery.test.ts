import { constraintKinds } from '@vorrang/optimizer';
import { type Constraint, type Language, type Scenario } from '@vorrang/planning';
import { describe, expect, test } from 'vitest';
import { hasForm } from '#lib/scenario/rule-fields.ts';
import { type CardGroup, cardsFound, cardsOf, meantBy, nextCard } from './cards.ts';
import { begunWith } from './examples.ts';
import { families, familyOf } from './families.ts';
import { gapOf } from './gap-word.ts';
import { toggledIn } from './picking.ts';
import { pictureOf } from './pictures.ts';
import { besides, worded } from './worded.ts';

const kinds = constraintKinds().filter(({ implicit }) => !implicit);
const kindOf = (name: string) => kinds.find(({ kind }) => kind === name)!;
const project = (id: string, name: string, district: string | null) => ({
  id,
  name,
  category: 'road',
  district,
  fundingSources: [],
  mandatory: false,
  modes: [{ id: 'build', duration: 1, cost: [100_000_00], demand: {}, effects: {}, disruption: 0, co2Tonnes: 12 }],
});
const town: Scenario = {
  format: 'vorrang/scenario@1',
  name: 'Stadt',
  currency: 'EUR',
  calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 12, evaluationPeriods: 20 },
  discountRate: 0,
  criteria: [],
  disruptionWeight: 0,
  districts: [
    { id: 'w', name: 'Weststadt', population: 1000 },
    { id: 's', name: 'Südstadt', population: 500 },
  ],
  fundingSources: [],
  resources: [],
  projects: [
    project('road', 'Kärntner Straße', 's'),
    project('park', 'Stadtpark', 'w'),
    project('bridge', 'Auenbrücke', null),
  ],
  constraints: [{ kind: 'ban', project: 'bridge', reason: 'Denkmal' }],
};
const plan = { starts: [{ project: 'park', mode: 'build', period: 4 }], payments: [], carryOver: [] };
const cards = (selected: string | null = null, language: Language = 'de') =>
  cardsOf({ scenario: town, plan }, selected, language);
const all = (groups: CardGroup[]) => groups.flatMap((group) => group.cards);
const told = (kind: string, groups: CardGroup[]) =>
  all(groups)
    .find((card) => card.kind.kind === kind)!
    .example.map(({ text }) => text)
    .join('');

describe.each(kinds.map((kind) => [kind.kind, kind] as const))('the kind "%s"', (name, kind) => {
  test('has a family and a picture', () => {
    expect(families).toContain(familyOf(kind));
    expect(Object.keys(pictureOf(name, familyOf(kind))).length).toBeGreaterThan(0);
  });
  test.each(['de', 'en'] as const)(
    'stands in the gallery with its sentence, every gap in its place, and an example from the city (%s)',
    (language) => {
      const card = all(cards(null, language)).find((one) => one.kind.kind === name)!;
      if (!hasForm(kind)) return expect(card.isTyped).toBe(false);
      expect(card.gaps.filter(({ isOpen }) => isOpen).length, JSON.stringify(card.gaps)).toBeGreaterThan(0);
      expect(besides(kind, card.gaps), JSON.stringify(card.gaps)).toEqual([]);
      const names = [...town.projects, ...town.districts].map((one) => one.name);
      const text = told(name, cards(null, language));
      const isOfCity = [...names, '2027', '2028', '12'].some((word) => text.includes(word));
      expect(isOfCity, text).toBe(true);
    },
  );
});

test('a kind that is added is in the gallery by itself, with the picture of its family', () => {
  expect(pictureOf('festival', 'money')).toBe(pictureOf('parade', 'money'));
});
test('the example says what the plan makes of the city now: a limit at what is spent, never a number made up', () => {
  expect(told('spending-ceiling', cards())).toMatch(/^Im Jahr 2028 kosten die Bauarbeiten höchstens .*100\.000/);
  expect(told('per-head-ceiling', cards())).toMatch(/Weststadt.*100/);
  const saving = all(cards()).find(({ kind }) => kind.kind === 'bundle')!.example;
  expect(saving.filter(({ isOpen }) => isOpen).map(({ field }) => field!.name)).toContain('saving');
});
test('a rule the city has is its own example', () => {
  expect(told('ban', cards())).toContain('„Auenbrücke“ wird nicht gebaut: Denkmal');
  expect(all(cards()).find(({ kind }) => kind.kind === 'ban')!.count).toBe(1);
});
test('where a project is looked at, what fits it stands first and speaks of it; a project of the whole city has no district to promise to', () => {
  const groups = cards('park');
  expect(told('pin', groups)).toContain('„Stadtpark“');
  expect(told('district-share', groups)).toContain('„Weststadt“');
  expect(groups.at(-1)!.family).toBe('money');
  for (const { cards: own } of groups)
    expect(own.map(({ fits }) => fits)).toEqual(
      own
        .map(({ fits }) => fits)
        .toSorted()
        .reverse(),
    );
  expect(
    cards('bridge')
      .slice(0, 2)
      .map(({ family }) => family),
  ).toEqual(['time', 'choice']);
  expect(begunWith(kindOf('bundle'), town, 'park')).toMatchObject({ projects: ['park'] });
  expect(begunWith(kindOf('works-at-once'), town, 'park')).toEqual({ kind: 'works-at-once', district: 'w' });
  expect(begunWith(kindOf('pin'), town, null)).toEqual({ kind: 'pin' });
});
test('a search finds by name, family and what the example says, whatever case and umlauts', () => {
  const found = (search: string) =>
    all(cardsFound(cards(), search, (family) => ({ districts: 'Bezirke' })[family as 'districts'] ?? '')).map(
      ({ kind }) => kind.kind,
    );
  expect(found('AUSSCHLUSS')).toEqual(['ban']);
  expect(found('auenbruecke nicht')).toEqual(['ban']);
  expect(found('bezirke je kopf')).toEqual(['per-head-floor', 'per-head-ceiling']);
  expect(found('gibt es nicht')).toEqual([]);
  expect(found('').length).toBe(kinds.length);
});
test('arrows lead through all cards and from group to group', () => {
  const groups = cards();
  const order = all(groups).map(({ kind }) => kind.kind);
  expect(nextCard(groups, order[0]!, 'ArrowDown')).toBe(order[1]);
  expect(nextCard(groups, order[0]!, 'ArrowUp')).toBe(order.at(-1));
  expect(nextCard(groups, order[0]!, 'ArrowRight')).toBe(groups[1]!.cards[0]!.kind.kind);
  expect(nextCard([], 'pin', 'ArrowDown')).toBe('pin');
});
test('the sentence fills as the rule is entered', () => {
  const rule: Constraint = { kind: 'moratorium', projects: ['park', ''], from: 1 };
  const open = (given: object) =>
    worded(town, kindOf('moratorium'), { ...given }, 'de')!
      .filter(({ isOpen }) => isOpen)
      .map(({ field }) => field!.name);
  expect(open(rule)).toEqual(['to', 'reason']);
  const whole = { ...rule, projects: ['park'], to: 3, reason: 'neuer Belag' };
  expect(open(whole)).toEqual([]);
  expect(
    worded(town, kindOf('moratorium'), whole, 'de')!
      .map(({ text }) => text)
      .join(''),
  ).toContain('„Stadtpark“ (neuer Belag)');
});
test('who types a name means the kind that is called so', () => {
  const meant = (search: string) =>
    meantBy(
      cardsFound(cards(), search, () => ''),
      search,
    )?.kind.kind;
  expect(meant('sperr')).toBe('moratorium');
  expect(meant('sperre')).toBe('one-closure');
  expect(meant('denkmal')).toBe('ban');
  expect(meant('gibt es nicht')).toBeUndefined();
});
test('a project that nobody has named yet is a gap wherever the sentence speaks of it', () => {
  const names = town.projects.map(({ name }) => name);
  for (const kind of kinds) {
    const text = (worded(town, kind, {}, 'de') ?? []).filter(({ isOpen }) => !isOpen).map((part) => part.text);
    expect(
      text.some((part) => names.some((name) => part.includes(name))),
      text.join('|'),
    ).toBe(false);
  }
});
test('a gap asks for what is missing, and only which one where the sentence has just said the word', () => {
  const asked = (kind: string, language: Language) => {
    const parts = worded(town, kindOf(kind), {}, language)!;
    return parts
      .map((part, i) => (part.isOpen ? gapOf(part.field!, parts[i - 1]?.text ?? '', language) : part.text))
      .join('');
  };
  expect(asked('district-share', 'de')).toBe('Bezirk welcher bekommt mindestens wie viel aller Ausgaben.');
  expect(asked('moratorium', 'de')).toBe('Ab wann und bis vor wann ruhen die Bauarbeiten für welche Projekte (warum).');
  expect(asked('spending-ceiling', 'en')).toContain('how much');
});
test('a project is pressed into a gap and out of it; one that holds a single project takes the newest', () => {
  expect(toggledIn(['a'], 'b', Infinity)).toEqual(['a', 'b']);
  expect(toggledIn(['a', 'b'], 'a', Infinity)).toEqual(['b']);
  expect(toggledIn(['a'], 'b', 1)).toEqual(['b']);
  expect(toggledIn(['a', 'b'], 'c', 2)).toEqual(['a', 'c']);
});
