import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** If `after` starts then `before` starts too, and start(after) ≥ start(before) + duration(before) + lag. */
export const precedence: VerifyRule = {
  list: 'periods',
  price(prices, { before, after, lag = 0 }, nu) {
    const N = Float64Array.from(nu);
    for (let t = N.length - 2; t >= 0; t--) N[t]! += N[t + 1]!;
    const atEnd = new Float64Array(N.length + 1);
    for (let end = 0; end <= N.length; end++) atEnd[end] = N[Math.max(0, end + Number(lag))] ?? 0;
    prices.projects.get(String(before))!.terms.push({ list: atEnd, factor: 1, counts: 'from end' });
    prices.projects.get(String(after))!.terms.push({ list: N, factor: -1, counts: 'from start' });
  },
  violations({ byProject }, { before, after, lag = 0 }, position) {
    const second = byProject.get(String(after));
    if (!second) return [];
    const first = byProject.get(String(before));
    const at = `/constraints/${position}`;
    if (!first)
      return [
        violation(
          'precedence',
          at,
          messages.texts.precedence({ name: second.project.name, before: String(before) }),
          position,
        ),
      ];
    const soonest = first.period + first.mode.duration + Number(lag);
    if (second.period >= soonest) return [];
    const names = [second.project.name, first.project.name];
    return [
      violation(
        'precedence',
        at,
        messages.texts.tooEarly({ after: String(names[0]), before: String(names[1]), soonest }),
        position,
      ),
    ];
  },
};
