import { condition } from './condition/condition.ts';
import { deadline } from './deadline/deadline.ts';
import { duty } from './duty/duty.ts';
import { peopleNear } from './people-near/people-near.ts';
import { priority } from './priority/priority.ts';
import { reports } from './reports/reports.ts';
import { sizeAndKind } from './size-and-kind/size-and-kind.ts';
import type { Valuation } from './valuation.ts';

/** Every kind of evidence a project can be valued by, in the order in which it is offered. */
export const valuations: readonly Valuation[] = [priority, duty, deadline, sizeAndKind, condition, reports, peopleNear];
