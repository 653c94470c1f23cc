import type { CellProblem } from '../parse/table.ts';
import { messages } from './messages.ts';

type Given = Record<string, unknown>;

/** A server hands out so many objects at once and says where there are more (`exceededTransferLimit`): such a file is not the whole layer. */
export function incompleteLayer(layer: Given, count: number): CellProblem[] {
  const { exceededTransferLimit: direct, properties } = layer;
  const exceeded = direct ?? (properties as Given | null | undefined)?.['exceededTransferLimit'];
  if (exceeded !== true) return [];
  return [
    {
      type: 'incomplete-file',
      severity: 'warning',
      row: null,
      column: null,
      value: String(count),
      message: messages.texts.incompleteFile({ count }),
    },
  ];
}
