import type { VerifyRule } from '../lookup.ts';
import { atLeast } from './at-least.ts';
import { atMostOne } from './at-most-one.ts';
import { ban } from './ban.ts';
import { bundle } from './bundle.ts';
import { capacity } from './capacity.ts';
import { co2Budget } from './co2-budget.ts';
import { commitmentCeiling } from './commitment-ceiling.ts';
import { corridorConflict } from './corridor-conflict.ts';
import { debt } from './debt.ts';
import { districtShare } from './district-share.ts';
import { dues } from './dues.ts';
import { followUpCeiling } from './follow-up-ceiling.ts';
import { grantTerms } from './grant-terms.ts';
import { money } from './money.ts';
import { moratorium } from './moratorium.ts';
import { oneClosure } from './one-closure.ts';
import { once } from './once.ts';
import { payments } from './payments.ts';
import { perHeadCeiling } from './per-head-ceiling.ts';
import { perHeadFloor } from './per-head-floor.ts';
import { pin } from './pin.ts';
import { precedence } from './precedence.ts';
import { requires } from './requires.ts';
import { spendingCeiling } from './spending-ceiling.ts';
import { stability } from './stability.ts';
import { season } from './season.ts';
import { window } from './window.ts';
import { worksAtOnce } from './works-at-once.ts';

/** Rules every Plan keeps. */
export const always: readonly VerifyRule[] = [once, window, season, payments, dues, money, debt, grantTerms, capacity];
/** Rules a Scenario stores, by kind. */
export const rules: ReadonlyMap<string, VerifyRule> = new Map(
  Object.entries({
    precedence,
    'at-most-one': atMostOne,
    'corridor-conflict': corridorConflict,
    bundle,
    'one-closure': oneClosure,
    'district-share': districtShare,
    pin,
    ban,
    moratorium,
    'at-least': atLeast,
    requires,
    'works-at-once': worksAtOnce,
    'co2-budget': co2Budget,
    'per-head-floor': perHeadFloor,
    'per-head-ceiling': perHeadCeiling,
    stability,
    'spending-ceiling': spendingCeiling,
    'commitment-ceiling': commitmentCeiling,
    'follow-up-ceiling': followUpCeiling,
  }),
);
