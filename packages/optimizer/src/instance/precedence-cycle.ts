import type { Problem, Scenario } from '@vorrang/planning';
import { nameOf, problemAt } from '../constraints/constraint.ts';
import { messages } from './messages.ts';

/** A circle of precedences can never be kept and is bad input; names the projects on it. */
export function precedenceCycle(scenario: Scenario): Problem | null {
  const after = new Map<string, { to: string; position: number }[]>();
  scenario.constraints.forEach((constraint, position) => {
    if (constraint.kind !== 'precedence') return;
    const from = String(constraint['before']);
    after.set(from, [...(after.get(from) ?? []), { to: String(constraint['after']), position }]);
  });
  const done = new Set<string>();
  for (const start of after.keys()) {
    const found = circleFrom(start, after, done);
    if (found) return circleProblem(scenario, found.circle, found.position);
  }
  return null;
}

/** Depth-first search with a stack of its own, so that a chain of ten thousand projects is no problem. */
function circleFrom(start: string, after: Map<string, { to: string; position: number }[]>, done: Set<string>) {
  const path: string[] = [start];
  const onPath = new Set(path);
  const next = [0];
  while (path.length) {
    const here = path.at(-1)!;
    const edge = done.has(here) ? undefined : after.get(here)?.[next[next.length - 1]!++];
    if (!edge) {
      done.add(here);
      onPath.delete(here);
      path.pop();
      next.pop();
    } else if (onPath.has(edge.to)) {
      return { circle: path.slice(path.indexOf(edge.to)), position: edge.position };
    } else if (!done.has(edge.to)) {
      path.push(edge.to);
      onPath.add(edge.to);
      next.push(0);
    }
  }
  return null;
}

function circleProblem(scenario: Scenario, circle: string[], position: number): Problem {
  const names = [...circle, circle[0]!].map((id) => nameOf(scenario, id)).join(' → ');
  return problemAt(['constraints', position], 'precedence-cycle', messages.texts.precedenceCycle({ names }));
}
