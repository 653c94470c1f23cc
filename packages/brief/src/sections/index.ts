import type { SectionDefinition } from '../section.ts';
import { alternatives } from './alternatives/alternatives.ts';
import { annexes } from './annexes/annexes.ts';
import { climate } from './climate/climate.ts';
import { deviation } from './deviation/deviation.ts';
import { districts } from './districts/districts.ts';
import { finance } from './finance/finance.ts';
import { heading } from './heading/heading.ts';
import { motion } from './motion/motion.ts';
import { participation } from './participation/participation.ts';
import { reasons } from './reasons/reasons.ts';
import { reliability } from './reliability/reliability.ts';
import { risks } from './risks/risks.ts';
import { summary } from './summary/summary.ts';
import { timetable } from './timetable/timetable.ts';
import { traffic } from './traffic/traffic.ts';
import { unknowns } from './unknowns/unknowns.ts';

/** The sections a council can rely on, in their fixed order, which is their number. */
export const sections: readonly SectionDefinition[] = [
  heading,
  motion,
  summary,
  reasons,
  alternatives,
  finance,
  timetable,
  climate,
  districts,
  traffic,
  risks,
  reliability,
  unknowns,
  participation,
  deviation,
  annexes,
];
