import { cbc } from './cbc.ts';
import type { Engine } from './engine.ts';
import { glpk } from './glpk.ts';
import { engineOf } from './peer.ts';
import { engines as ours } from './vorrang.ts';

/** Everybody who may be asked, ours first. A further solver: a file of its own and its name here. */
export const engines: Engine[] = [...ours, engineOf(cbc), engineOf(glpk)];
