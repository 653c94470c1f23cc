import { icalendar } from './icalendar/icalendar.ts';
import { msprojectPlan } from './msproject/write.ts';
import { oc4idsPlan } from './oc4ids/write.ts';
import type { PlanFormat } from './plan-format.ts';
import { wzdx } from './wzdx/wzdx.ts';

/** The formats in which a plan leaves for other systems. */
export const planFormats: readonly PlanFormat[] = [oc4idsPlan, msprojectPlan, wzdx, icalendar];
