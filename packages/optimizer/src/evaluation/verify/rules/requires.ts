import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** If `project` starts then `needs` starts too, at any time. */
export const requires: VerifyRule = {
  list: 'one',
  price({ projects }, { project, needs }, [kappa = 0]) {
    projects.get(String(project))!.compiled -= kappa;
    projects.get(String(needs))!.compiled += kappa;
  },
  violations({ byProject, scenario }, { project, needs }, position) {
    const found = byProject.get(String(project));
    if (!found || byProject.has(String(needs))) return [];
    const missing = scenario.projects.find(({ id }) => id === needs)?.name ?? String(needs);
    return [
      violation(
        'requires',
        `/constraints/${position}`,
        messages.texts.requires({ name: found.project.name, missing }),
        position,
      ),
    ];
  },
};
