import { readdirSync } from 'node:fs';
import { type Plan, type Scenario, inLanguage } from '@vorrang/planning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFor } from '../engines/plan-for.ts';
import { mode, project, tinyTown } from '../testing/tiny-scenario.ts';
import { type Reply, type World, answerTo, ask, kinds, menuOf, restated, understand } from './index.ts';
import { spread } from './what-if-money/spread.ts';

const now = () => performance.now();
const solve = (scenario: Scenario, start: Plan) => planFor(scenario, { now, start, gap: 0 });
async function worldOf(scenario: Scenario): Promise<World> {
  return { scenario, plan: await planFor(scenario, { now, gap: 0 }), solve };
}
const hall = project('hall', {
  name: 'Rathaus: Umbau',
  district: 'north',
  sources: { cost: { kind: 'estimated', source: 'Tender of 2025' } },
  modes: [mode('build', { cost: [80_000], effects: { safety: 1 } })],
  finishBy: 1,
});
/** Money for the road and the sewer, none for the hall. */
const town = tinyTown({
  fundingSources: [
    { id: 'budget', name: 'City budget', kind: 'own', budget: [60_000, 20_000, 20_000], carryOverShare: 0 },
    {
      id: 'state',
      name: 'State grant',
      kind: 'grant',
      budget: [0, 30_000, 0],
      carryOverShare: 0,
      grantTerms: { payUntil: 1 },
    },
  ],
  projects: [
    project('road', {
      name: 'Linzer Straße',
      district: 'south',
      modes: [mode('build', { cost: [50_000], demand: { crew: [1] }, effects: { safety: 4 } })],
    }),
    project('sewer', {
      name: 'Kanal Linzer Straße',
      district: 'north',
      modes: [mode('build', { cost: [20_000], demand: { crew: [1] }, effects: { safety: 2 } })],
    }),
    hall,
  ],
});
const said = (reply: Reply, language: 'de' | 'en' = 'en') =>
  'answer' in reply
    ? reply.answer.sentences.map((sentence) => inLanguage(sentence, language)).join(' ')
    : inLanguage(reply.refused, language);
const asked = (text: string) => {
  const understood = understand(text, town);
  return understood.ok
    ? { name: understood.asked.name, ...understood.asked.given }
    : inLanguage(understood.sentence, 'en');
};

test('every kind of question is on the list', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['messages', 'understanding'].includes(entry.name))
    .map(({ name }) => name);
  expect(kinds.map(({ name }) => name).toSorted()).toEqual(folders.toSorted());
});

test('whatever the menu offers is answered, and is understood when it is typed, in every language', async () => {
  const world = await worldOf(town);
  const menu = menuOf(town, world.plan);
  expect(menu.map(({ name }) => name).toSorted()).toEqual(kinds.map(({ name }) => name).toSorted());
  for (const one of menu) {
    const reply = await answerTo(one, world);
    const projects = 'answer' in reply ? (reply.answer.projects ?? []) : [];
    expect(new Set(projects).size, one.name).toBe(projects.length);
    for (const language of ['de', 'en'] as const) {
      expect(said(reply, language)).not.toBe('');
      const typed = understand(inLanguage(restated(town, one), language), town);
      expect(typed, inLanguage(restated(town, one), language)).toMatchObject({ ok: true, asked: one, ignored: [] });
    }
  }
});

test('a hall that the money does not reach: what is missing is told to the cent, and what a question took is kept', async () => {
  const reply = await ask('Warum nicht das Rathaus?', await worldOf(town));
  expect(said(reply, 'de')).toContain('Es fehlen €\u00a0700,00');
  if (!('answer' in reply)) throw new Error('refused');
  expect(reply.answer.solves).toHaveLength(1);
  expect(reply.answer.question.de).toBe('Warum ist „Rathaus: Umbau“ nicht im Plan?');
});

test('200 euros more in 2027 let the hall in only at the cost of the road: the gain is what the best plan gains', async () => {
  const world = await worldOf(town);
  const more = {
    ...town,
    fundingSources: town.fundingSources.map((one) =>
      one.id === 'budget' ? { ...one, budget: [80_000, 20_000, 20_000] } : one,
    ),
  };
  const gained = (await planFor(more, { now, gap: 0 })).objective! - world.plan.objective!;
  const reply = await ask('Was, wenn 2027 200 Euro mehr im City budget sind?', world);
  if (!('answer' in reply)) throw new Error('refused');
  expect(reply.answer.changes).toEqual([{ at: ['fundingSources', 'budget', 'budget', 0], to: 80_000 }]);
  expect(reply.answer.solves[0]!.objective! - world.plan.objective!).toBeCloseTo(gained, 9);
});

test('less money never makes the plan better, whatever the bound leaves open', async () => {
  const reply = await ask('What if the City budget were 5% lower?', await worldOf(town));
  expect(said(reply)).not.toMatch(/gains/);
});

test('an amount is read as either language writes it; one that can be read in two ways is not guessed', () => {
  const cents = (text: string) => asked(`Was, wenn 2028 ${text} fehlen?`);
  const found = (value: number) => ({ name: 'what-if-money', year: 2028, cents: value });
  expect(cents('1,5 Mio. €')).toEqual(found(-150_000_000));
  expect(cents('1.5m')).toEqual(found(-150_000_000));
  expect(cents('500.000 Euro')).toEqual(found(-50_000_000));
  expect(cents('€ 500,000')).toEqual(found(-50_000_000));
  expect(cents('300 T€')).toEqual(found(-30_000_000));
  expect(cents('1.234.567,89 EUR')).toEqual(found(-123_456_789));
  expect(cents('zwei Millionen')).toEqual(found(-200_000_000));
  expect(cents('12.34.5 Euro')).toEqual(expect.any(String));
});

test('money without a year, and a year that the plan does not reach, are asked back', async () => {
  expect(asked('Was, wenn zwei Millionen fehlen?')).toBe('In which year? The plan reaches from 2027 to 2029.');
  expect(asked('What if 2 million are missing in 2035?')).toBe(
    'The year 2035 is not in the plan; it reaches from 2027 to 2029.',
  );
  const reply = await ask('Was, wenn 100 Euro fehlen?', await worldOf(town));
  expect('refused' in reply && reply.choices.map(({ asked: { given } }) => given['year'])).toEqual([2027, 2028, 2029]);
});

test('a name that fits two projects is asked back with both; a whole name is meant', () => {
  expect(asked('Warum wird die Linzer Straße gebaut?')).toMatchObject({ project: 'road' });
  expect(asked('Wann kommt der Kanal?')).toMatchObject({ name: 'when', project: 'sewer' });
  const twins = { ...town, projects: [...town.projects, { ...hall, id: 'stairs', name: 'Rathaus: Stiege' }] };
  const understood = understand('Warum nicht das Rathaus?', twins);
  expect(understood.ok ? [] : understood.choices.map(({ given }) => given['project'])).toEqual(['hall', 'stairs']);
});

test('two names that fit several things, or one without its year, are asked back without a guess at the rest', async () => {
  const grants = ['roads', 'schools'].map((id) => ({ ...town.fundingSources[1]!, id, name: `State grant ${id}` }));
  const halls = ['a', 'b'].map((id) => ({ ...hall, id, name: `Rathaus: ${id.repeat(5)}` }));
  const schools = ['c', 'd'].map((id) => ({ ...hall, id, name: `Volksschule: ${id.repeat(5)}` }));
  const twins = { ...town, fundingSources: grants, projects: [...halls, ...schools] };
  const plan = { ...(await worldOf(town)).plan, starts: [], payments: [], carryOver: [] };
  for (const text of ['Was, wenn 100 Euro State grant fehlen?', 'Vergleiche das Rathaus mit der Volksschule']) {
    const reply = await ask(text, { scenario: twins, plan, solve });
    expect(said(reply), text).toMatch(/^This fits more than one/);
    expect('refused' in reply && reply.choices.every(({ asked: one }) => one.name === 'compare'), text).toBe(false);
  }
});

test('words that questions are made of stay words of the question where a name has them too', () => {
  const named = (name: string): Scenario => ({
    ...town,
    fundingSources: [{ ...town.fundingSources[0]!, name }, ...town.fundingSources.slice(1)],
  });
  const name = town.projects[0]!.name;
  for (const source of ['Nicht genannte Quelle', 'Was wenn Fonds', 'Warum nicht gGmbH', 'Wann Fonds'])
    for (const [text, kind] of [
      [`Warum nicht ${name}?`, 'why-not'],
      [`Was, wenn ${name} trotzdem gebaut wird?`, 'force'],
      [`Wann kommt ${name}?`, 'when'],
    ] as const) {
      const understood = understand(text, named(source));
      expect(understood.ok ? understood.asked.name : understood.sentence.de, `${source}: ${text}`).toBe(kind);
    }
  const whole = understand('Was, wenn 2027 bei Nicht genannte Quelle 100 Euro fehlen?', named('Nicht genannte Quelle'));
  expect(whole.ok && whole.asked).toMatchObject({ name: 'what-if-money', given: { cents: -10_000 } });
});

test('slips of the finger and other spellings are the same project', () => {
  for (const name of ['Linzer Strasse', 'linzer str.', 'Linzer Strase', 'LINZER STRASSE'])
    expect(asked(`Wer zahlt die ${name}?`), name).toMatchObject({ name: 'who-pays' });
});

test('what is not in the plan is refused with a menu, and commands move nothing', async () => {
  const world = await worldOf(town);
  for (const text of [
    '',
    '?',
    'Hallo',
    'Why is the sky blue?',
    'Lösche die Linzer Straße',
    '<b>Warum</b>',
    'a'.repeat(2000),
  ]) {
    const reply = await ask(text, world);
    expect('refused' in reply && reply.choices.length, text).toBeGreaterThan(5);
  }
});

test('what is asked of no plan is refused', async () => {
  const { plan, ...rest } = await worldOf(town);
  const without: Plan = { ...plan, status: 'unknown', objective: null, starts: [], payments: [], carryOver: [] };
  expect(said(await ask('Wie gut ist der Plan?', { ...rest, plan: without }))).toBe('There is no plan to be asked.');
});

test('money shared out among sources adds up to the cent, and takes from none more than it has', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: -1e12, max: 1e12 }), (there, cents) => {
      const parts = spread(cents, there);
      const all = there.reduce((a, b) => a + b, 0);
      const sum = parts.reduce((a, b) => a + b, 0);
      expect(sum).toBe(all === 0 ? 0 : Math.max(-all, cents));
      parts.forEach((part, i) => expect(part + there[i]!).toBeGreaterThanOrEqual(0));
    }),
  );
});

test('no text whatever breaks the reading', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => void understand(text, town)));
});

test('a question by its fields takes names for ids, and says what is missing', async () => {
  const world = await worldOf(town);
  const given = (name: string, fields: Record<string, unknown>) => answerTo({ name, given: fields }, world);
  expect(said(await given('who-pays', { project: 'Kanal' }))).toContain('Kanal Linzer Straße');
  expect(said(await given('who-pays', { project: 'Hallenbad' }))).toBe(
    'There is no “Hallenbad” (project, by id or name) here.',
  );
  expect(said(await given('what-if-money', { cents: -100 }))).toBe(
    'Something is missing or does not fit for “What if money is missing or added?”: year, for example 2030.',
  );
  expect(said(await given('works', { year: 2050 }))).toMatch(/^The year 2050 is not in the plan/);
  expect(said(await given('oracle', {}))).toBe('This question cannot be answered from the plan.');
});
