import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Brief } from '../brief.ts';
import { template } from './template.ts';

/**
 * The brief as a tagged PDF, as Typst checks it. The same brief gives the same bytes: the only date in the file is `brief.madeAt`. A
 * word of more than 4,000 signs is cut.
 * Failure: throws with Typst's first message where it cannot be typeset. Source: ISO 14289-1 (PDF/UA-1).
 */
export function toPdf(brief: Brief): Uint8Array {
  const compiler = NodeCompiler.create();
  const document = compiler.compile({ mainFileContent: template, inputs: { brief: JSON.stringify(brief, printable) } });
  if (!document.result) {
    const [first] = compiler.fetchDiagnostics(document.takeDiagnostics()!);
    throw new Error(`the brief could not be typeset: ${JSON.stringify(first)}`);
  }
  return compiler.pdf(document.result, {
    pdfStandard: 'ua-1',
    creationTimestamp: Math.floor((brief.madeAt === null ? 0 : Date.parse(brief.madeAt)) / 1000),
  });
}

const longest = 4000;

/** A word of 65,536 bytes aborts the typesetter, and the whole process with it; no page has room for such a text anyway. */
const printable = (key: string, value: unknown): unknown =>
  typeof value === 'string' && key !== 'svg' && value.length > longest
    ? `${value.slice(0, longest).toWellFormed()} …`
    : value;
