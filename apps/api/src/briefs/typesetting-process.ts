import type { Brief } from '@vorrang/brief';
import { toPdf } from '@vorrang/brief/pdf';

/** A process of its own for one PDF: the typesetter is native code, and what aborts it would take the server along. */
process.once('message', (brief: Brief) => {
  process.send!({ pdf: toPdf(brief) }, () => process.disconnect());
});
