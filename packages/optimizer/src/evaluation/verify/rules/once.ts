import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** A project starts at most once; exactly once if mandatory. */
export const once: VerifyRule = {
  violations({ scenario, started }) {
    const count = new Map<string, number>();
    for (const { project } of started) count.set(project.id, (count.get(project.id) ?? 0) + 1);
    return scenario.projects.flatMap(({ id, name, mandatory }) => {
      const times = count.get(id) ?? 0;
      if (times > 1) return [violation('once', '/starts', messages.texts.tooOften({ name, times }))];
      if (mandatory && times === 0) return [violation('once', '/starts', messages.texts.mandatoryMissing({ name }))];
      return [];
    });
  },
};
