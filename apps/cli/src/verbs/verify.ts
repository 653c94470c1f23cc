import { inLanguage, verdictWithFormerName } from '@vorrang/planning';
import { messages } from './messages.ts';
import { verify as judge } from '@vorrang/optimizer';
import { planFrom, scenarioFrom } from '../files.ts';
import type { Verb } from '../verb.ts';

export const verify: Verb = {
  usage: 'vorrang verify SCENARIO.json PLAN.json',
  files: { least: 2, most: 2 },
  options: {},
  run({ files }, { json, language, out }) {
    const verdict = judge(scenarioFrom(files[0]!), planFrom(files[1]!));
    if (json) out(JSON.stringify(verdictWithFormerName(verdict)));
    else {
      const words = [messages[language].valid, messages[language].invalid];
      const { objective, certificateBound } = verdict.recomputed;
      const none = messages[language].provesNone;
      const figures = certificateBound === -Infinity ? none : `${objective ?? '–'} ≤ ${certificateBound ?? '–'}`;
      out(`${verdict.valid ? words[0] : words[1]}  ${figures}`);
      for (const { pointer, sentence } of verdict.violations) out(`  ${pointer}: ${inLanguage(sentence, language)}`);
      for (const claim of verdict.claims) out(`  ${inLanguage(claim, language)}`);
    }
    return verdict.valid ? 0 : 1;
  },
};
