import type { Role } from '@vorrang/planning';
import type { CityAnswer } from '#lib/api/shapes.ts';
import type { Card } from '../card.ts';

/** Whose turn it is: people with a role, or the server that reckons. */
export type Turn = Extract<Role, 'planner' | 'council'> | 'server';
/** Something that waits: where it is done by `at`, and since when, where that is known. */
export type Matter = { id: string; turn: Turn; at: string; since: string | null } & (
  | { kind: 'failed' | 'noPlan' | 'notYet' | 'unweighed' | 'solving' | 'waits' | 'undecided'; scenario: string }
  | { kind: 'outdated'; scenario: string; changes: number | null; atLeast: boolean }
  | { kind: 'unconfirmed'; file: string }
  | { kind: 'issues'; projects: number; issues: number }
  | { kind: 'proposals'; scenario: string; open: number }
);
export type MatterKind = Matter['kind'];

/** The most pressing first; what reckons by itself last. */
const order: readonly MatterKind[] = [
  'failed',
  'noPlan',
  'outdated',
  'notYet',
  'unconfirmed',
  'unweighed',
  'undecided',
  'issues',
  'proposals',
  'solving',
  'waits',
];

type Waiting = {
  city: Pick<CityAnswer, 'id' | 'unconfirmed'>;
  cards: readonly Card[];
  role: Role;
  /** What about projects should be looked at; null while it is not known. */
  issues: readonly { project: string }[] | null;
  /** Of one scenario, where somebody has looked for them; null where nobody has. */
  proposals: { scenario: Card['scenario']; open: number } | null;
};

/** What is open in a city, for whom: a matter leaves when it is done, for it is read from what the server holds. */
export function mattersOf({ city, cards, role, issues, proposals }: Waiting): Matter[] {
  const at = (path: string) => `/c/${city.id}${path}`;
  const all: Matter[] = [
    ...cards.flatMap((card) => mattersOfCard(card, at, role)),
    ...city.unconfirmed.map(({ id, fileName, scenarioId }) => ({
      id,
      kind: 'unconfirmed' as const,
      turn: 'planner' as const,
      at: at(`/scenarios/${scenarioId}/priorities#assumptions`),
      since: null,
      file: fileName,
    })),
  ];
  if (issues && issues.length > 0) {
    const projects = new Set(issues.map(({ project }) => project)).size;
    const what = { projects, issues: issues.length };
    all.push({ id: 'issues', kind: 'issues', turn: 'planner', at: at('/projects'), since: null, ...what });
  }
  if (proposals && proposals.open > 0) {
    const { scenario, open } = proposals;
    const where = at(`/scenarios/${scenario.id}/workspace`);
    all.push({
      id: 'proposals',
      kind: 'proposals',
      turn: 'planner',
      at: where,
      since: null,
      scenario: scenario.name,
      open,
    });
  }
  return all.filter((matter) => isFor(matter, role)).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function mattersOfCard(card: Card, at: (path: string) => string, role: Role): Matter[] {
  const { scenario, plan, state } = card;
  const named = { id: scenario.id, scenario: scenario.name };
  const workspace = at(`/scenarios/${scenario.id}/workspace`);
  switch (state.kind) {
    case 'waits':
    case 'solving':
      return [{ ...named, kind: state.kind, turn: 'server', at: workspace, since: state.solve.createdAt }];
    case 'failed': {
      const since = state.solve.finishedAt;
      return [{ ...named, kind: 'failed', turn: 'planner', at: at(`/scenarios/${scenario.id}`), since }];
    }
    case 'notYet':
      return [{ ...named, kind: 'notYet', turn: 'planner', at: workspace, since: scenario.updatedAt }];
    case 'noPlan':
      return [{ ...named, kind: 'noPlan', turn: 'planner', at: workspace, since: plan!.createdAt }];
    case 'outdated': {
      const { changes, atLeast } = state;
      return [
        { ...named, kind: 'outdated', turn: 'planner', at: workspace, since: scenario.updatedAt, changes, atLeast },
      ];
    }
    case 'decided':
      return [];
    case 'provisional':
    case 'proven': {
      const since = plan!.createdAt;
      if (plan!.unweighed !== null)
        return [
          { ...named, kind: 'unweighed', turn: 'planner', at: at(`/scenarios/${scenario.id}/priorities`), since },
        ];
      const where = role === 'clerk' ? at('/decisions') : at(`/plans/${plan!.id}/brief`);
      return [{ ...named, kind: 'undecided', turn: 'council', at: where, since }];
    }
  }
}

/** Councils and the public are not told what planners still work on. */
const isFor = ({ turn }: Matter, role: Role): boolean =>
  role === 'council' || role === 'reader' ? turn === 'council' : true;

/** A clerk records what the council decides. */
export const isTurnOf = ({ turn }: Pick<Matter, 'turn'>, role: Role): boolean =>
  (turn === 'planner' && (role === 'planner' || role === 'administrator')) ||
  (turn === 'council' && (role === 'council' || role === 'clerk'));

/** So many of a kind are told at once. */
const atOnce = 3;
export type Group = { turn: Turn | 'you'; matters: Matter[]; more: Matter[] };
/** Who reads first, then the others, then the server; of many of a kind the first. */
export function groupsOf(matters: readonly Matter[], role: Role): Group[] {
  const of = (matter: Matter) => (isTurnOf(matter, role) ? 'you' : matter.turn);
  const groups = Map.groupBy(matters, of);
  return (['you', 'planner', 'council', 'server'] as const).flatMap((turn) => {
    const own = groups.get(turn);
    if (!own) return [];
    const isMore = ({ kind }: Matter, i: number) => own.slice(0, i).filter((one) => one.kind === kind).length >= atOnce;
    return [{ turn, matters: own.filter((one, i) => !isMore(one, i)), more: own.filter(isMore) }];
  });
}
