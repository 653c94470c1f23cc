import { type VerifyRule, objection } from '../given.ts';

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
        .terms.push({ list: until, factor: 1, counts: 'from start' }, { list: until, factor: -1, counts: 'from end' });
  },
  objections({ byProject }, { projects }, position) {
    const works = [...new Set(projects as string[])]
      .flatMap((id) => byProject.get(id) ?? [])
      .sort((a, b) => a.period - b.period);
    let open = works[0];
    for (const next of works.slice(1)) {
      if (open && next.period < open.period + open.mode.duration) {
        const names = [open.project.name, next.project.name];
        return [
          objection(
            'corridor-conflict',
            `/constraints/${position}`,
            `„${names[0]}“ und „${names[1]}“ sind in Periode ${next.period} gleichzeitig im Bau.`,
            `"${names[0]}" and "${names[1]}" are both under construction in period ${next.period}.`,
            position,
          ),
        ];
      }
      open = next;
    }
    return [];
  },
};
