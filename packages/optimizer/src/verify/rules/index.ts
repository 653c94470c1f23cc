import type { VerifyRule } from '../given.ts';
import { atMostOne } from './at-most-one.ts';
import { bundle } from './bundle.ts';
import { capacity } from './capacity.ts';
import { corridorConflict } from './corridor-conflict.ts';
import { districtShare } from './district-share.ts';
import { money } from './money.ts';
import { dues } from './dues.ts';
import { once } from './once.ts';
import { payments } from './payments.ts';
import { precedence } from './precedence.ts';
import { window } from './window.ts';

/** Rules every Plan keeps. */
export const always: readonly VerifyRule[] = [once, window, payments, dues, money, capacity];
/** Rules a Scenario stores, by kind. */
export const rules: ReadonlyMap<string, VerifyRule> = new Map(
  Object.entries({
    precedence,
    'at-most-one': atMostOne,
    'corridor-conflict': corridorConflict,
    bundle,
    'district-share': districtShare,
  }),
);
