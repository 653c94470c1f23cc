import { assets } from './layers/assets/assets.ts';
import { base } from './layers/base/base.ts';
import { districts } from './layers/districts/districts.ts';
import { projects } from './layers/projects/projects.ts';
import { trafficCounts } from './layers/traffic-counts/traffic-counts.ts';
import { transit } from './layers/transit/transit.ts';
import type { Layer } from './layer.ts';

/** The layers a map may draw, from the ground up. Reports are none: a point on a map leads to a door. */
export const layers: readonly Layer[] = [base, districts, assets, trafficCounts, transit, projects];
export const layerNamed = (name: string): Layer | undefined => layers.find((layer) => layer.name === name);
