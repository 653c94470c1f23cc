import type { Project } from '@vorrang/planning';
import { describe, expect, test } from 'vitest';
import { proposalsFor } from '../analyses.ts';
import { type Case, ladderTown, worksOn } from '../testing/ladder.ts';
import { townWith } from '../testing/small-town.ts';
import { corridors, findCorridors } from './corridors.ts';

const known = (assets: Case['assets']) => ({
  asset: assets,
  inspection: [],
  report: [],
  trafficCount: [],
  today: '2026-11-01',
});
const found = ({ assets, projects, constraints = [] }: Case) =>
  corridors.propose(townWith(projects, { constraints }), known(assets));

/** Works on the first avenue between the second and third of rungs that lie 400 m apart, more or less. */
function town(seed: number, apart: number[]) {
  const made = ladderTown(seed, [], [0]);
  const gap = 350 + Math.round(made.random() * 100);
  const avenues = apart.reduce<number[]>((all, metres) => [...all, all.at(-1)! + metres], [0]);
  const { line, street, assets, random } = ladderTown(seed, avenues, [0, gap, 2 * gap, 3 * gap, 4 * gap]);
  const segment = (x: number, k: number, aside = 0) => line([x + aside, k * gap + 10], [x + aside, (k + 1) * gap - 10]);
  return { line, street, assets, random, avenues, gap, segment, first: worksOn('erste', segment(0, 1)) };
}

const ten = Array.from({ length: 10 }, (_, k) => k + 1);
const planted: Case[] = ten.flatMap((seed) => {
  const { assets, avenues, gap, line, segment, first, random, street } = town(seed, [100 + 8 * seed]);
  const far = town(seed + 40, [100, 450 + 20 * seed]);
  const river = ladderTown(seed + 80, [0, 500, 1_900 + 50 * seed], [0, 900]);
  const aside = 2 + Math.floor(random() * 8);
  return [
    {
      what: 'the other avenue is the only detour',
      assets,
      projects: [first, worksOn('zweite', segment(avenues[1]!, 1))],
    },
    {
      what: 'the other works lie a few metres beside the street',
      assets,
      projects: [first, worksOn('zweite', segment(avenues[1]!, 1, aside))],
    },
    {
      what: 'the third avenue is far',
      assets: far.assets,
      projects: [far.first, worksOn('zweite', far.segment(100, 1))],
    },
    {
      what: 'a rung that the detour needs is dug up, and the next is far',
      assets: [...assets, street('Ring', line([0, 4 * gap], [-900, 4 * gap]))],
      projects: [first, worksOn('zweite', line([8, gap], [avenues[1]! - 8, gap]))],
    },
    {
      what: 'the next bridge is the detour, the third one is far away',
      assets: river.assets,
      projects: [
        worksOn('Westbrücke', river.line([0, 200], [0, 700])),
        worksOn('Mittelbrücke', river.line([500, 200], [500, 700])),
      ],
    },
  ];
});

const clean: Case[] = ten.slice(0, 5).flatMap((seed): Case[] => {
  const { assets, avenues, gap, segment, first, line, street } = town(seed, [110 + 8 * seed]);
  const many = town(seed + 40, [100, 60 + 10 * seed]);
  const second = (more: Partial<Project> = {}) => worksOn('zweite', segment(avenues[1]!, 1), more);
  return [
    {
      what: 'a third avenue is near',
      assets: many.assets,
      projects: [many.first, worksOn('zweite', many.segment(100, 1))],
    },
    {
      what: 'the other works are further down the same avenue',
      assets,
      projects: [first, worksOn('zweite', segment(0, 2))],
    },
    {
      what: 'the other works are beyond the detour',
      assets,
      projects: [first, worksOn('zweite', segment(avenues[1]!, 3))],
    },
    { what: 'both lie on the same segment', assets, projects: [first, worksOn('zweite', segment(0, 1, 4))] },
    {
      what: 'they can never be open together',
      assets,
      projects: [{ ...first, finishBy: 3 }, second({ earliestStart: 3 })],
    },
    {
      what: 'a rule keeps them apart already',
      assets,
      projects: [first, second()],
      constraints: [{ kind: 'corridor-conflict', projects: ['zweite', 'erste'] }],
    },
    {
      what: 'they are begun together, by a bundle',
      assets,
      projects: [first, second()],
      constraints: [{ kind: 'bundle', projects: ['erste', 'zweite'], saving: 0, value: 0 }],
    },
    {
      what: 'nobody is disturbed',
      assets,
      projects: [first, second({ modes: [{ ...first.modes[0]!, disruption: 0 }] })],
    },
    {
      what: 'hardly anybody drives there',
      assets: assets.map((asset) => ({ ...asset, vehiclesPerDay: 300 })),
      projects: [first, second()],
    },
    {
      what: 'the works are in a dead end',
      assets: [...assets, street('Sackgasse', line([0, 2 * gap], [-200, 2 * gap]))],
      projects: [worksOn('erste', line([-30, 2 * gap], [-190, 2 * gap])), second()],
    },
  ];
});

describe('works that close the detour of other works', () => {
  test('fifty planted cases are the number promised, and fifty clean ones', () => {
    expect([planted.length, clean.length]).toEqual([50, 50]);
  });
  test.each(planted.map((one, i) => [i, one.what, one] as const))('planted %i: %s', (_i, _what, one) => {
    const [proposal, ...more] = found(one);
    expect(more).toEqual([]);
    const ids = one.projects.map(({ id }) => id).sort();
    expect(proposal).toMatchObject({ rule: { kind: 'corridor-conflict', projects: ids } });
  });
  test.each(clean.map((one, i) => [i, one.what, one] as const))('clean %i: %s', (_i, _what, one) => {
    expect(found(one)).toEqual([]);
  });
});

test('the evidence is the detour, over which street, and what is left with both open', () => {
  const { assets, line } = ladderTown(3, [0, 200, 800], [0, 400, 800]);
  const projects = [
    worksOn('Kanal Westallee', line([0, 10], [0, 390])),
    worksOn('Ausbau Mittelallee', line([200, 10], [200, 390])),
  ];
  const [corridor, ...more] = findCorridors(projects, assets);
  expect(more).toEqual([]);
  // 200 + 400 + 200 m; with both open only the third avenue leads from the first to the second rung: 800 + 400 + 800 m.
  expect(corridor).toMatchObject({ over: 'Allee 200' });
  expect(Math.round(corridor!.alone)).toBe(800);
  expect(Math.round(corridor!.together!)).toBe(2_000);
  const [proposal] = proposalsFor(townWith(projects), known(assets)).filter(({ analysis }) => analysis === 'corridors');
  expect(proposal!.sentence.de).toMatch(
    /der Umweg \(800 m\) über Allee 200; dort liegt „.*“\. Sind beide offen, sind es 2\s000 m\./,
  );
});

test('the order of the lists and the ids change nothing', () => {
  const { assets, projects } = planted[0]!;
  const told = (one: Project[], streets = assets) =>
    findCorridors(one, streets).map(({ alone, together }) => [Math.round(alone), together]);
  expect(told([...projects].reverse(), [...assets].reverse())).toEqual(told(projects));
  expect(told(projects.map((project, i) => ({ ...project, id: `z${9 - i}` })))).toEqual(told(projects));
});

test('works at a point close the bridge they lie on, but no street they lie beside', () => {
  const { assets, line, at } = ladderTown(5, [0, 300], [0, 500]);
  const bridges = assets.map((asset) => (asset.name.startsWith('Allee') ? { ...asset, kind: 'Brücke' } : asset));
  const point = (x: number) => worksOn(`Werk ${x}`, { type: 'Point' as const, coordinates: at([x, 250]) });
  const other = worksOn('Ostseite', line([300, 10], [300, 490]));
  expect(findCorridors([point(3), other], bridges)).toHaveLength(1);
  expect(findCorridors([point(3), other], assets)).toEqual([]);
});
