import { planFor } from '../../src/engines/plan-for.ts';
import { judgeScenario } from '../../src/instance/read-scenario.ts';
import { verify } from '../../src/evaluation/verify/verify.ts';
import type { Case, Examination } from './examination.ts';
import { sampleOf } from './sample.ts';

type Wish = { all: boolean; threads: number[]; tell: (line: string) => void };
/** Shares behind the best result known; null where no plan was found. */
type Mark = { behind: number | null; proven: boolean; fault: string | null };

const head = 'examination | instances | limit | threads | behind best known, mean | worst | not behind | proven | no plan | goal | reached'; // prettier-ignore
const sampleSeed = 1;

/** Solves the instances one after the other in this process; a pipe table with a line for each examination and number of threads. */
export async function examine(examinations: Examination[], { all, threads, tell }: Wish) {
  const faults: string[] = [];
  const lines = [head.split(' | '), head.split(' | ').map(() => '---')];
  for (const examination of examinations) {
    const cases = examination.cases();
    if (typeof cases === 'string') {
      tell(`${examination.name} is skipped: ${cases}.`);
      continue;
    }
    const chosen = all ? cases : sampleOf(cases, examination.sample, sampleSeed);
    for (const count of threads) {
      const marks: Mark[] = [];
      for (const one of chosen) {
        const mark = await markOf(one, examination.seconds, count);
        tell(
          `${one.name} @ ${examination.seconds} s, ${count} thread${count === 1 ? '' : 's'}: ${percent(mark.behind)}`,
        );
        if (mark.fault !== null) faults.push(`${one.name}: ${mark.fault}`);
        marks.push(mark);
      }
      lines.push(lineOf(examination, marks, cases.length, count));
    }
  }
  return { table: lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'), faults };
}

/** Only what `verify` says holds is marked. */
async function markOf({ scenario, behind }: Case, seconds: number, threads: number): Promise<Mark> {
  const none = { behind: null, proven: false, fault: null };
  const reading = judgeScenario(scenario());
  if (!reading.ok) return { ...none, fault: reading.problems[0]!.message.en };
  const plan = await planFor(reading.value, { now: () => performance.now(), timeLimitSeconds: seconds, threads });
  const { valid, violations } = verify(reading.value, plan);
  if (!valid) return { ...none, fault: `does not verify: ${violations[0]!.sentence.en}` };
  if (plan.status === 'unknown') return none;
  if (plan.status === 'infeasible') return { ...none, fault: 'says that no plan is possible' };
  return { ...none, behind: behind(plan), proven: plan.status === 'optimal' };
}

/** The mean is over those with a plan; a goal is reached only if there is none without. */
function lineOf({ name, goal, seconds }: Examination, marks: Mark[], of: number, threads: number): string[] {
  const found = marks.flatMap(({ behind }) => (behind === null ? [] : [behind]));
  const mean = found.length > 0 ? found.reduce((sum, one) => sum + one, 0) / found.length : null;
  const without = marks.length - found.length;
  return [
    name,
    marks.length === of ? `all ${of}` : `${marks.length} of ${of}`,
    `${seconds} s`,
    String(threads),
    percent(mean),
    percent(found.length > 0 ? Math.max(...found) : null),
    String(found.filter((behind) => behind <= 0).length),
    String(marks.filter(({ proven }) => proven).length),
    String(without),
    percent(goal),
    without === 0 && mean !== null && mean <= goal ? 'yes' : 'no',
  ];
}

const percent = (share: number | null): string => (share === null ? 'no plan' : `${(100 * share).toFixed(2)} %`);
