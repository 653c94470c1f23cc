import { force } from './force/force.ts';
import { compare } from './compare/compare.ts';
import { grants } from './grants/grants.ts';
import { howGood } from './how-good/how-good.ts';
import { leaveOut } from './leave-out/leave-out.ts';
import { whatIfCapacity } from './what-if-capacity/what-if-capacity.ts';
import { whatIfMoney } from './what-if-money/what-if-money.ts';
import { whatIfWeight } from './what-if-weight/what-if-weight.ts';
import { whatIsFull } from './what-is-full/what-is-full.ts';
import { when } from './when/when.ts';
import { whereFrom } from './where-from/where-from.ts';
import { whoPays } from './who-pays/who-pays.ts';
import { whyNot } from './why-not/why-not.ts';
import { why } from './why/why.ts';
import { works } from './works/works.ts';

/** Every kind of question a Plan can be asked, the one meant first where two fit alike. */
export const kinds = [
  when,
  whyNot,
  why,
  compare,
  whatIfMoney,
  whatIfCapacity,
  whatIfWeight,
  force,
  leaveOut,
  whoPays,
  whereFrom,
  whatIsFull,
  grants,
  works,
  howGood,
] as const;
/** The name of a kind of question. */
export type QuestionName = (typeof kinds)[number]['name'];
