import { costByDistrict } from '@vorrang/planning';
import { given, lacking } from '../../knowledge.ts';
import { defineSection, missing, paragraph } from '../../section.ts';
import { messages } from './messages.ts';

export const districts = defineSection({
  name: 'districts',
  heading: messages.texts.heading,
  write(input, tell) {
    const { scenario, plan } = input;
    const { say, money, number } = tell;
    const served = given(input)?.served ?? null;
    const nearOf = new Map(served?.byDistrict.map(({ district, people }) => [district, people]));
    if (scenario.districts.length === 0) return [missing(say(messages).noDistricts)];
    const rows = costByDistrict(scenario, plan);
    const people = rows.reduce((sum, row) => sum + (row.population ?? 0), 0);
    const cost = rows.reduce((sum, row) => sum + row.costCents, 0);
    const perHead = (cents: number, population: number | null) =>
      population ? money(Math.round(cents / population)) : '–';
    return [
      {
        kind: 'table',
        caption: say(messages).caption,
        columns: [
          { label: say(messages).district },
          { label: say(messages).population, number: true },
          { label: say(messages).projects, number: true },
          { label: say(messages).cost, number: true },
          { label: say(messages).perHead, number: true },
          ...(served ? [{ label: say(messages).liveNear, number: true }] : []),
        ],
        rows: rows.map((row) => [
          row.name ?? say(messages).cityWide,
          row.population === null ? '–' : number(row.population),
          number(row.projects),
          money(row.costCents),
          perHead(row.costCents, row.population),
          ...(served ? [row.district === null ? '–' : number(nearOf.get(row.district) ?? 0)] : []),
        ]),
        total: [
          say(messages).total,
          people ? number(people) : '–',
          number(rows.reduce((sum, row) => sum + row.projects, 0)),
          money(cost),
          perHead(cost, people),
          ...(served ? [number(served.byDistrict.reduce((sum, one) => sum + one.people, 0))] : []),
        ],
        source: say(messages).source,
      },
      served
        ? paragraph(say(messages).served({ nearMetres: served.nearMetres }))
        : missing(
            [say(messages).placeOnly, lacking(input, tell, ['address']) ?? say(messages).peopleUnknown].join(' '),
          ),
    ];
  },
});
