import { readScenario } from '@vorrang/optimizer';
import { planBySearch } from '@vorrang/optimizer/plan-by-search';

/** What the test bundles and calls on an empty page: the text of a Plan file for the text of a Scenario. */
export async function solveInBrowser(text: string, steps: number, seed: number): Promise<string> {
  const reading = readScenario(text);
  if (!reading.ok) throw new Error(reading.problems[0]!.message.en);
  const now = () => {
    throw new Error('the clock was read');
  };
  return JSON.stringify(await planBySearch(reading.value, { steps, seed, now }));
}
