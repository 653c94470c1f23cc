import type { Examination } from './examination.ts';
import { mknap } from './mknap.ts';
import { psplib } from './psplib.ts';

/** Everything we let ourselves be examined in. A further collection: a file of its own and its name here. */
export const examinations: Examination[] = [...psplib, mknap];
