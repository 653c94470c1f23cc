import type { Scenario } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { smallInput, smallScenario } from './testing/small-programme.ts';
import { toMarkdown } from './to-markdown.ts';
import { waitingIn } from './waiting.ts';
import { writeBrief } from './write-brief.ts';

const [bridge, street, park] = smallScenario.projects as [
  Scenario['projects'][0],
  Scenario['projects'][0],
  Scenario['projects'][0],
];
const lake = { ...park, id: 'lake', name: 'Badesee' };
const pier = { ...park, id: 'pier', name: 'Steg' };
const late = { ...park, id: 'late', name: 'Zu spät', earliestStart: 8 };
const scenario: Scenario = {
  ...smallScenario,
  projects: [bridge, street, park, lake, pier, late],
  constraints: [
    { kind: 'at-most-one', projects: ['street', 'lake'] },
    { kind: 'precedence', before: 'park', after: 'pier', lag: 0 },
  ],
};

test('a reason is given only where a rule forbids the project beside this plan', () => {
  const reasons = waitingIn({ ...smallInput('de'), scenario }).map(({ project, because, by }) => [
    project.id,
    because,
    by?.id,
  ]);
  expect(reasons).toEqual([
    ['park', null, undefined],
    ['lake', 'either-or', 'street'],
    ['pier', 'before', 'park'],
    ['late', 'window', undefined],
  ]);
});
test('the summary counts them by reason and claims no lack of money or staff', () => {
  const text = toMarkdown(writeBrief({ ...smallInput('de'), scenario }));
  expect(text).toContain(
    '4 von 6 Projekten müssen warten: 1, weil statt dessen ein anderes gewählt ist (entweder – oder); 1, weil ein Projekt fehlt, das vorher fertig sein muss; 1, weil keine Variante in das Zeitfenster passt; 1 nach Abwägung von Nutzen, Geld und Regeln.',
  );
  expect(text).not.toContain('weil Geld oder Personal');
  expect(toMarkdown(writeBrief(smallInput('en')))).toContain(
    '1 of 3 projects has to wait: after weighing value, money and rules.',
  );
});
