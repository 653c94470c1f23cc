import type { ConstraintReference, Repair } from '@vorrang/optimizer/infeasibility';
import { type Constraint, type Scenario, ruleFields } from '@vorrang/planning';
import { differences } from '#lib/plan/difference.ts';
import { type Row, rowsOf } from '../rows.ts';
import type { Asked, Offer } from './conflict-messages.ts';

/** What a repair does, by the word it is called with. */
export function titleOf(repair: Repair): string {
  if (repair.kind !== 'promise') return repair.kind;
  return repair.position !== undefined ? 'rule' : repair.rule === 'once' ? 'duty' : 'window';
}

/** Where a promise that a repair takes back was made, as far as it says; null where it does not, undefined where nothing is taken back. */
export function sourceTakenBack(scenario: Scenario, repair: Repair): string | null | undefined {
  if (repair.kind !== 'promise') return undefined;
  const rule = repair.position === undefined ? undefined : scenario.constraints[repair.position];
  if (rule) return ruleFields(rule).citation ?? ruleFields(rule).reason ?? null;
  const citation = scenario.projects.find(({ id }) => id === repair.subject.project)?.['citation'];
  return typeof citation === 'string' ? citation : null;
}

/** The projects that a repaired plan treats otherwise than the last one, what drops out first. */
export function movesOf({ planned, plan }: Asked, scenario: Scenario, offer: Offer): Row[] {
  const place = ({ difference }: Row) => differences.indexOf(difference);
  return rowsOf({ scenario: planned, plan }, { scenario, plan: offer.plan })
    .filter(({ difference }) => difference !== 'stays' && difference !== 'waits')
    .sort((a, b) => place(a) - place(b));
}

/** What stands behind a promise: a rule of the Scenario, a project, or a part of the inputs. */
export type Behind = { rule?: Constraint; project?: string; part?: 'money' | 'capacity' };
export function behind(scenario: Scenario, { rule, position, subject }: ConstraintReference): Behind {
  const stored = position === undefined ? undefined : scenario.constraints[position];
  const project = subject.project ?? subject.projects?.[0];
  return {
    ...(stored && { rule: stored }),
    ...(project !== undefined && { project }),
    ...((rule === 'money' || rule === 'capacity') && { part: rule }),
  };
}
