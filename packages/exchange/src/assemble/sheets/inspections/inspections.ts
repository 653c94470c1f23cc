import type { ConditionScale, Inspection } from '@vorrang/planning';
import { type SheetNote, type SheetRow, defineSheet } from '../sheet.ts';
import { messages } from './messages.ts';

/** Marks that inspectors gave to assets, each on a scale. */
export const inspections = defineSheet({
  kind: 'inspections',
  label: messages.texts.inspections,
  names: /zustand|pr(ü|ue)fung|inspektion|erfassung|inspection|condition|survey/i,
  fields: {
    asset: {
      label: messages.texts.text,
      heading: /^((anlage|asset|bauwerk|abschnitt|objekt)s?([ _-]?(id|nr\.?|nummer))?|id|nr\.?)$/i,
      type: 'text',
      needed: true,
    },
    date: {
      label: messages.texts.day,
      heading:
        /^(datum|tag|jahr|date|year|erfasst([ _-]?am)?|gepr(ü|ue)ft([ _-]?am)?|inspected([ _-]?on)?|pr(ü|ue)fdatum)$/i,
      type: 'day',
      needed: true,
    },
    mark: {
      label: messages.texts.number,
      heading: /^(note|zustand(s?(note|klasse|wert))?|mark|grade|rating|condition([ _-]?(index|rating|grade))?|pci)$/i,
      type: 'number',
      needed: true,
    },
    scale: { label: messages.texts.scale, heading: /^(skala|scale|norm|verfahren|method)$/i, type: 'text' },
  },
  merge(draft, rows, note) {
    const marked = rows.flatMap((row) => {
      const [asset, date, mark] = [row.text('asset'), row.day('date', 'first'), row.number('mark')];
      return asset === null || date === null || mark === null
        ? []
        : [{ row, asset, date, mark, said: row.text('scale') }];
    });
    const assumed = marked.some(({ said }) => said === null) ? defaultFor(marked, note) : null;
    const found = marked.flatMap(({ row, asset, date, mark, said }): Inspection[] => {
      const scale = said === null ? assumed : scaleNamed(said);
      if (said !== null && scale === null) note(unknownScale(row, said));
      return scale === null ? [] : [{ asset, date, scale, mark }];
    });
    return { ...draft, facts: { ...draft.facts, inspection: [...draft.facts.inspection, ...found] } };
  },
});

const scales: readonly [ConditionScale, RegExp, string][] = [
  ['pci', /pci|astm/i, 'PCI 0–100'],
  ['din-1076', /din|1076|ri-?ebw/i, 'DIN 1076 (1,0–4,0)'],
  ['rvs', /rvs/i, 'RVS 1–5'],
  ['isybau', /isybau|dwa|atv|149/i, 'ISYBAU 0–5'],
  ['health', /^(health|gesundheit|0\s*[-–]\s*1)$/i, '0–1'],
];
const scaleNamed = (text: string): ConditionScale | null =>
  scales.find(([, heading]) => heading.test(text))?.[0] ?? null;

/** Marks without a scale: the usual one that holds them all is proposed, never taken in silence. */
function defaultFor(marked: { mark: number; said: string | null }[], note: SheetNote): ConditionScale | null {
  const marks = marked.filter(({ said }) => said === null).map(({ mark }) => mark);
  const [least, most] = [Math.min(...marks), Math.max(...marks)];
  const likely: ConditionScale = most > 5 ? 'pci' : most <= 1 ? 'health' : least >= 1 ? 'rvs' : 'isybau';
  const label = scales.find(([scale]) => scale === likely)![2];
  const accepted = note({
    type: 'missing-label',
    severity: 'error',
    row: null,
    column: null,
    value: null,
    message: messages.texts.missingLabel({ marks: marks.length, least, most }),
    fix: { value: likely, rule: messages.texts.assume({ label }) },
  });
  return accepted as ConditionScale | null;
}

const unknownScale = ({ row }: SheetRow, said: string) => ({
  type: 'constraint-error',
  severity: 'warning' as const,
  row,
  column: null,
  value: said,
  message: messages.texts.constraintError({ row, scale: said, known: scales.map(([, , label]) => label).join(', ') }),
});
