import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const main = join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'vorrang-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
function file(name: string, content: unknown): string {
  writeFileSync(
    at(name),
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
  return at(name);
}
function vorrang(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '' },
  });
  return { status, stdout, stderr };
}

const project = (id: string, cost: number, safety: number) => ({
  id,
  name: id,
  category: 'works',
  district: null,
  fundingSources: ['budget'],
  mandatory: false,
  modes: [{ id: 'build', duration: 1, cost: [cost], demand: {}, effects: { safety }, disruption: 0 }],
});
const scenario = {
  format: 'vorrang/scenario@1',
  name: 'Three bridges',
  currency: 'EUR',
  calendar: { start: '2027', periodsPerYear: 1, periods: 2, evaluationPeriods: 4 },
  discountRate: 0.03,
  criteria: [{ id: 'safety', name: 'Safety', unit: 'points', weight: 1, pointsPerUnit: 1 }],
  disruptionWeight: 1,
  districts: [],
  fundingSources: [{ id: 'budget', name: 'Budget', kind: 'own', budget: [10, 5], carryOverShare: 0.29 }],
  resources: [],
  projects: [project('east', 9, 3), project('west', 6, 2), project('mill', 5, 1)],
  constraints: [] as object[],
};
const city = file('city.json', scenario);
const altered = (name: string, change: (copy: typeof scenario) => void) => {
  const copy = structuredClone(scenario);
  change(copy);
  return file(name, copy);
};

test('the text of the formats names every verb there is, no other, and only options that it takes', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../packages/planning/scenario-format.md'), 'utf8');
  const said = (lines: string, indented: string) =>
    new Map(
      [...lines.matchAll(new RegExp(`^${indented}vorrang (\\w+)(.*)$`, 'gm'))].map(([, verb, words]) => [
        verb,
        words!.match(/--[a-z-]+/g) ?? [],
      ]),
    );
  const [written, taken] = [said(text.split('# Command line')[1]!, ' {4}'), said(vorrang('--help').stdout, '')];
  expect([...written.keys()].toSorted()).toEqual([...taken.keys()].toSorted());
  for (const [verb, options] of written) expect(taken.get(verb), verb).toEqual(expect.arrayContaining(options));
});

describe('solve, verify, compare', () => {
  const plan = at('plan.json');
  test('a plan is written whole, verified, and compared with another', () => {
    expect(vorrang('solve', city, '--out', plan)).toMatchObject({ status: 0 });
    expect(JSON.parse(readFileSync(plan, 'utf8'))).toMatchObject({ format: 'vorrang/plan@1', status: 'optimal' });
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
    expect(vorrang('verify', city, plan)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^valid/) });
    const small = at('small.json');
    vorrang('solve', city, '--engine', 'javascript-lp-solver', '--out', small);
    const { status, stdout } = vorrang('compare', city, plan, small, '--json');
    expect(status).toBe(0);
    const { plans, changes } = JSON.parse(stdout);
    expect(plans[1].objective).toBeCloseTo(plans[0].objective, 6);
    expect(changes).toHaveLength(1);
  });
  test('optimal by the solver’s word only is not printed as proven: the certificate’s bound is, and the claim is named one', () => {
    const told = JSON.parse(readFileSync(plan, 'utf8'));
    const { bound } = told.certificate;
    // 9 + 5 of 15 are best; the certificate's prices leave a gap that only the solver closed.
    expect([told.status, told.boundBy]).toEqual(['optimal', 'highs']);
    expect(bound).toBeGreaterThan(told.objective + 0.01);
    const solved = vorrang('solve', city, '--out', at('again.json')).stdout;
    expect(solved).toMatch(/^feasible/);
    expect(solved).toContain(`≤ ${bound.toFixed(3)}`);
    expect(solved).toContain('The solver claims that no plan is better; that is not proven.');
    expect(vorrang('verify', city, plan).stdout).toContain(`≤ ${bound}`);
    const compared = vorrang('compare', city, plan, plan).stdout;
    expect(compared).toContain(`${plan}: feasible  ${told.objective.toFixed(3)} ≤ ${bound.toFixed(3)}`);
    expect(compared).not.toContain('optimal');
    const brief = at('claimed.md');
    vorrang('brief', city, plan, '--format', 'md', '--out', brief);
    const text = readFileSync(brief, 'utf8');
    expect(text).toMatch(/Annex E: the solver claims a tighter bound/);
    expect(text).not.toContain('No plan of this scenario is better');
  });
  test('where all bridges count the same, the solve says so and no brief is written', () => {
    const equal = altered('equal.json', (copy) => {
      copy.projects = copy.projects.map((one) => project(one.id, one.modes[0]!.cost[0]!, 1));
    });
    const [cheapest, brief] = [at('cheapest.json'), at('cheapest.md')];
    const solved = vorrang('solve', equal, '--out', cheapest);
    expect(solved).toMatchObject({ status: 0, stderr: expect.stringMatching(/^No priorities yet: all 3 projects/m) });
    const refused = vorrang('brief', equal, cheapest, '--format', 'md', '--out', brief);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^No priorities yet: all 3 projects .* No brief is written until [^\n]*\.\n$/);
    expect(readdirSync(folder)).not.toContain('cheapest.md');
    expect(vorrang('solve', city, '--out', at('weighed.json')).stderr).not.toContain('No priorities');
  });
  test('a project in the plan is explained, in German and for programs; what cannot be explained says why', () => {
    const { project } = JSON.parse(readFileSync(plan, 'utf8')).starts[0];
    const why = vorrang('explain', city, plan, '--project', project, '--language', 'de');
    expect(why).toMatchObject({ status: 0, stdout: expect.stringMatching(/beginnt 2027 und bringt .* Punkte?/) });
    const facts = JSON.parse(vorrang('explain', city, plan, '--project', project, '--when', '--json').stdout);
    expect(facts).toMatchObject({ question: 'when', project });
    const refused = (...words: string[]) => {
      const { status, stderr } = vorrang('explain', city, plan, ...words);
      expect(status).toBe(2);
      return stderr;
    };
    expect(refused('--project', 'nowhere')).toMatch(/--project nowhere: there is no such project/);
    expect(refused()).toMatch(/--project is missing/);
    expect(refused('--project', project, '--why', '--when')).toMatch(/one question at a time/);
    expect(refused('--project', project, '--frontier')).toMatch(/--frontier and --project: expected one question/);
    const strange = file('strange.json', {
      ...JSON.parse(readFileSync(plan, 'utf8')),
      scenario: `sha256:${'0'.repeat(64)}`,
    });
    expect(vorrang('explain', city, strange, '--project', project).stderr).toMatch(/belongs to another scenario/);
  });
  test('a whole plan is explained: what more money brings, what the others would cost, what goes first', () => {
    const about = (question: string) =>
      vorrang('explain', city, plan, question, '--time-limit', '0.5', '--language', 'de').stdout;
    expect(about('--shadow-prices')).toMatch(/brächte/);
    expect(about('--opportunity-costs')).toMatch(/kostet|Kein Projekt/);
    const former = vorrang('explain', city, plan, '--regrets', '--language', 'de'); // until the next release
    expect(former.stdout).toBe(about('--opportunity-costs'));
    expect(former.stderr).toContain('heißt jetzt „--opportunity-costs“');
    expect(about('--frontier').split('\n').filter(Boolean)).toHaveLength(14);
    expect(about('--cut-list')).toMatch(/5 % weniger Geld/);
    expect(about('--alternatives')).toMatch(/Alternative 1|Ein anderer Plan/);
    expect(about('--robustness')).toMatch(
      /anderen Gewichtungen[\s\S]*Ändert sich ein Gewicht allein[\s\S]*„Safety“: von /,
    );
    expect(about('--cost-risk')).toMatch(/mit 80 % Sicherheit höchstens/);
    expect(about('--constraint-prices')).toMatch(/nichts zugesagt/);
  });
  test('what each promise costs is told: a duty that takes the money of something better, for people and for programs', () => {
    const bound = altered('bound.json', (copy) =>
      Object.assign(copy, {
        projects: [project('east', 10, 3), { ...project('west', 10, 1), mandatory: true }],
        calendar: { ...copy.calendar, periods: 1 },
        fundingSources: [{ ...copy.fundingSources[0]!, budget: [10] }],
      }),
    );
    const plan = at('bound-plan.json');
    expect(vorrang('solve', bound, '--out', plan).status).toBe(0);
    const ask = (...words: string[]) =>
      vorrang('explain', bound, plan, '--constraint-prices', '--time-limit', '0.5', ...words).stdout;
    expect(ask('--language', 'de')).toMatch(
      /^„west“ ist ein Pflichtprojekt\. Das kostet den Plan mindestens 5,\d Punkte/,
    );
    const { promises } = JSON.parse(ask('--json'));
    expect(promises).toMatchObject([{ rule: 'once', subject: { project: 'west' } }]);
    expect(promises[0].cost.most - promises[0].cost.least).toBeLessThan(1e-3);
    expect(vorrang('explain', bound, plan, '--constraint-prices', '--opportunity-costs').stderr).toMatch(
      /one question at a time/,
    );
  });
  test('a falsified plan is refused with 1 and its reason', () => {
    const forged = JSON.parse(readFileSync(plan, 'utf8'));
    forged.payments[0].cents -= 1;
    const { status, stdout } = vorrang('verify', city, file('forged.json', forged), '--json');
    const verdict = JSON.parse(stdout);
    expect([status, verdict.valid]).toEqual([1, false]);
    expect(verdict.violations.length).toBeGreaterThan(0);
    expect(verdict.objections).toEqual(verdict.violations); // until the next release
  });
  test('an impossible scenario is answered with 1, and the file is written', () => {
    const broke = altered('broke.json', (copy) =>
      Object.assign(copy.projects[0]!, { mandatory: true, finishBy: 1, earliestStart: 1 }),
    );
    expect(vorrang('solve', broke, '--out', at('none.json')).status).toBe(1);
    expect(JSON.parse(readFileSync(at('none.json'), 'utf8'))).toMatchObject({
      status: 'infeasible',
      objective: null,
      conflict: [{ rule: 'once' }, { rule: 'window' }],
    });
    expect(vorrang('verify', broke, at('none.json')).status).toBe(0);
  });
  test('an impossible scenario is told with what would make it possible: in words, for programs, and in the file', () => {
    const dear = altered('dear.json', (copy) => Object.assign(copy.projects[0]!, { mandatory: true, finishBy: 1 }));
    const poor = altered('poor.json', (copy) => {
      Object.assign(copy, JSON.parse(readFileSync(dear, 'utf8')));
      copy.fundingSources[0]!.budget = [8, 5];
    });
    const ask = (...words: string[]) => vorrang('solve', poor, '--out', at('poor-plan.json'), ...words);
    const { status, stdout } = ask('--language', 'de');
    expect(status).toBe(1);
    expect(stdout).toMatch(/0,01.* mehr aus „Budget“ im Jahr 2027 gibt es einen Plan\./);
    expect(stdout).toMatch(/Ohne diese Zusage gibt es einen Plan: „east“ ist ein Pflichtprojekt\./);
    const { repairs } = JSON.parse(ask('--json').stdout);
    expect(repairs[0]).toMatchObject({ kind: 'money', more: [{ fundingSource: 'budget', year: 0, cents: 1 }] });
    expect(JSON.parse(readFileSync(at('poor-plan.json'), 'utf8')).repairs).toEqual(repairs);
    expect(vorrang('verify', poor, at('poor-plan.json')).status).toBe(0);

    const explain = (...words: string[]) => vorrang('explain', poor, at('poor-plan.json'), ...words);
    expect(explain('--language', 'de')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /Diese Zusagen können nicht zugleich gelten:\n(– .*\n)+Jede dieser Änderungen .*:\n(– .*\n)+$/,
      ),
    });
    expect(JSON.parse(explain('--json').stdout)).toMatchObject({ status: 'infeasible', repairs });
    expect(explain('--project', 'east').stdout).toMatch(/^“east” is part of the conflict: /);
    expect(explain('--project', 'mill').stdout).toMatch(/^“mill” is not named in the conflict, but needs/);
    expect(explain('--project', 'nowhere').stderr).toMatch(/no such project/);
    expect(explain('--shadow-prices')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/infeasible; that can only/),
    });
  });
  test('with steps the plan is the same bit for bit', () => {
    const [first, second] = ['one.json', 'two.json'].map((name) => {
      expect(vorrang('solve', city, '--steps', '50', '--seed', '7', '--out', at(name)).status).toBe(0);
      return readFileSync(at(name), 'utf8');
    });
    expect(second).toBe(first);
    expect(JSON.parse(first!).solver).toMatchObject({ seconds: null, seed: 7 });
  });
  test('German where it is asked for', () => {
    expect(vorrang('verify', city, plan, '--language', 'de').stdout).toMatch(/^gültig/);
  });
});

describe('bad input ends with 2 and one line: which file, where in it, what was expected', () => {
  const whole = readFileSync(city);
  const cases: [string, string[], RegExp][] = [
    ['a truncated file', [file('cut.json', whole.subarray(0, 300))], /cut\.json: .*line 1, column.*truncated/],
    [
      'a file that is not UTF-8',
      [file('latin.json', Uint8Array.from([...Buffer.from('{"name":"M'), 0xfc, ...Buffer.from('hle"}')]))],
      /latin\.json: .*UTF-8/,
    ],
    [
      'an unknown fund',
      [altered('fund.json', (copy) => (copy.projects[1]!.fundingSources = ['moon']))],
      /fund\.json: \/projects\/1\/fundingSources\/0: .*"moon"/,
    ],
    [
      'a negative cost',
      [altered('cost.json', (copy) => (copy.projects[0]!.modes[0]!.cost = [-1]))],
      /cost\.json: \/projects\/0\/modes\/0\/cost\/0: expected .*at least 0/,
    ],
    [
      'a circle of precedences',
      [
        altered(
          'circle.json',
          (copy) =>
            (copy.constraints = [
              { kind: 'precedence', before: 'east', after: 'west' },
              { kind: 'precedence', before: 'west', after: 'east' },
            ]),
        ),
      ],
      /circle\.json: \/constraints\/1: .*east → west → east/,
    ],
    [
      'an unknown kind',
      [altered('kind.json', (copy) => (copy.constraints = [{ kind: 'wish' }]))],
      /kind\.json: \/constraints\/0\/kind: .*"wish".*known are precedence/,
    ],
    [
      'a duplicate key',
      [file('twice.json', '{"format":"vorrang/scenario@1","format":"x"}')],
      /twice\.json: .*"format" stands twice/,
    ],
    ['a missing file', [at('nowhere.json')], /nowhere\.json: does not exist/],
    ['a folder', [folder], /is a folder/],
    ['an unknown option', [city, '--quick'], /no option --quick/],
    ['a bad value', [city, '--gap', 'small'], /--gap: "small".*a number of at least 0/],
    ['an option without its value', [city, '--seed'], /--seed/],
    ['a plan that is not one', [city, '--start', city], /city\.json: \/format: expected/],
  ];
  test.each(cases)('%s', (_, words, line) => {
    const { status, stdout, stderr } = vorrang('solve', ...words, '--out', at('never.json'));
    expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
    expect(stderr).toMatch(line);
  });
  test.runIf(process.platform === 'linux')('a place where no folder can be made', () => {
    expect(vorrang('solve', city, '--out', '/proc/vorrang/plan.json')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('cannot be written'),
    });
  });
  test('no --out, no file, an unknown verb, and too large a scenario for the small engine', () => {
    const large = altered('large.json', (copy) => {
      copy.calendar.periods = 3;
      copy.fundingSources[0]!.budget = [10, 5, 5];
    });
    expect(vorrang('solve', city)).toMatchObject({ status: 2, stderr: expect.stringContaining('--out') });
    expect(vorrang('verify', city)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('verify SCENARIO.json PLAN.json'),
    });
    expect(vorrang('dream')).toMatchObject({
      status: 2,
      stderr:
        'vorrang: There is no verb "dream"; known are solve, verify, explain, compare, brief, import, analyse, value, export, mcp.\n',
    });
    expect(vorrang('solve', large, '--engine', 'javascript-lp-solver', '--out', at('never.json'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('at most 8'),
    });
  });
});
