import { addresses } from './addresses/addresses.ts';
import { assets } from './assets/assets.ts';
import { costs } from './costs/costs.ts';
import { districts } from './districts/districts.ts';
import { funding } from './funding/funding.ts';
import { inspections } from './inspections/inspections.ts';
import { phases } from './phases/phases.ts';
import { reports } from './reports/reports.ts';
import { resources } from './resources/resources.ts';
import { rules } from './rules/rules.ts';
import type { SheetKind } from './sheet.ts';
import { trafficCounts } from './traffic-counts/traffic-counts.ts';
import { transit } from './transit/transit.ts';

/** The kinds of tables that may stand beside a list of projects, in the order in which they are taken in. */
export const sheetKinds: readonly SheetKind[] = [
  districts,
  funding,
  resources,
  costs,
  phases,
  rules,
  assets,
  inspections,
  reports,
  trafficCounts,
  transit,
  addresses,
];
