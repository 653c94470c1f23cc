import { cityKnowledgeOf } from '@vorrang/analysis';
import { toHtmlPage, toMarkdown, writeBrief, type Brief } from '@vorrang/brief';
import { brokenWithoutWorks, findingsFor, verify, switchedOffSentences } from '@vorrang/optimizer';
import { assumptionsOf, withoutPriorities, inLanguage, localeOf } from '@vorrang/planning';
import { factsFrom, planFrom, scenarioFrom, writeWhole } from '../files.ts';
import { CommandProblem } from '../command-problem.ts';
import type { Verb } from '../verb.ts';
import { messages } from './messages.ts';

const usage =
  'vorrang brief SCENARIO.json PLAN.json [--facts FACTS.json] --language de|en --format pdf|html|md --out FILE';

export const brief: Verb = {
  usage,
  files: { least: 2, most: 2 },
  options: {
    '--format': { value: 'choice', of: ['pdf', 'html', 'md'] },
    '--out': { value: 'text' },
    '--facts': { value: 'text' },
  },
  async run({ files: [scenarioFile = '', planFile = ''], text }, { language, json, out, progress }) {
    const [format, file] = [text.get('--format') ?? 'pdf', text.get('--out')];
    if (!file) throw new CommandProblem(messages.texts.withoutOut({ usage }));
    const [scenario, plan] = [scenarioFrom(scenarioFile), planFrom(planFile)];
    const unweighed = withoutPriorities(scenario);
    if (unweighed) {
      progress(`${inLanguage(unweighed, language)} ${messages[language].noBrief}`);
      return 1;
    }
    const facts = text.get('--facts');
    const known = facts === undefined ? ('not-given' as const) : cityKnowledgeOf(scenario, plan, factsFrom(facts));
    const verdict = verify(scenario, plan);
    const written = writeBrief({
      language,
      locale: localeOf(language),
      city: {
        name: typeof scenario['city'] === 'string' ? scenario['city'] : scenario.name,
        timeZone: 'UTC',
      },
      scenario,
      plan,
      alternatives: [],
      findings: findingsFor(scenario, plan),
      switchedOff: switchedOffSentences(scenario),
      withoutWorks: brokenWithoutWorks(scenario),
      known,
      verdict,
      decisions: [],
      assumptions: assumptionsOf(scenario, []),
      unconfirmed: [],
      madeAt: null,
      numbered: null,
    });
    writeWhole(file, await inFormat(format, written));
    out(json ? JSON.stringify({ file, valid: verdict.valid, sections: written.sections.length }) : file);
    return verdict.valid ? 0 : 1;
  },
};

async function inFormat(format: string, written: Brief): Promise<string | Uint8Array> {
  if (format === 'md') return toMarkdown(written);
  if (format === 'html') return toHtmlPage(written);
  const { toPdf } = await import('@vorrang/brief/pdf');
  return toPdf(written);
}
