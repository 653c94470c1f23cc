import { type VerifyRule, violation } from '../lookup.ts';
import { siteOf } from '../phases.ts';
import { messages } from './messages.ts';

/** In no period are two of the projects under construction. */
export const corridorConflict: VerifyRule = {
  list: 'periods',
  price(prices, { projects }, phi) {
    const until = new Float64Array(phi.length + 1);
    phi.forEach((one, s) => (until[s + 1] = until[s]! + one));
    prices.constant += until.at(-1)!;
    for (const project of new Set(projects as string[]))
      prices.projects
        .get(project)!
        .terms.push(
          { list: until, factor: 1, counts: 'from opening' },
          { list: until, factor: -1, counts: 'from closing' },
        );
  },
  violations({ byProject }, { projects }, position) {
    const works = [...new Set(projects as string[])]
      .flatMap((id) => byProject.get(id) ?? [])
      .map(({ project, mode, period }) => ({
        project,
        from: period + siteOf(mode).opens,
        until: period + siteOf(mode).closes,
      }))
      .filter(({ from, until }) => from < until)
      .sort((a, b) => a.from - b.from);
    let open = works[0];
    for (const next of works.slice(1)) {
      if (open && next.from < open.until) {
        const names = [open.project.name, next.project.name];
        return [
          violation(
            'corridor-conflict',
            `/constraints/${position}`,
            messages.texts.corridorConflict({ first: String(names[0]), second: String(names[1]), from: next.from }),
            position,
          ),
        ];
      }
      open = next;
    }
    return [];
  },
};
