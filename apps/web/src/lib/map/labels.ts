import type { Map as MapLibre, Marker } from 'maplibre-gl';
import { boxOf } from './box.ts';

type Feature = { properties?: { kind?: string; name?: string }; geometry?: { coordinates?: unknown } };

/** What is named on the map, and from which zoom on. */
const named: Record<string, number> = { district: 11.2, bridge: 14.2 };

/** Names as elements over the map: the page's own type, no glyph server. The table beside the map says them to screen readers. */
export function addNames(map: MapLibre, baseMap: unknown, makeMarker: (element: HTMLElement) => Marker): void {
  const features = (baseMap as { features?: Feature[] } | null)?.features ?? [];
  const seen = new Set<string>();
  for (const { properties, geometry } of features) {
    const { kind = '', name } = properties ?? {};
    const from = named[kind];
    if (!name || from === undefined || seen.has(`${kind} ${name}`)) continue;
    const [west, south, east, north] = boxOf(geometry?.coordinates);
    if (west > east) continue;
    seen.add(`${kind} ${name}`);
    const element = document.createElement('span');
    element.className = `map-name ${kind}`;
    element.textContent = name;
    element.setAttribute('aria-hidden', 'true');
    makeMarker(element)
      .setLngLat([(west + east) / 2, (south + north) / 2])
      .addTo(map);
    const show = () => (element.hidden = map.getZoom() < from);
    map.on('zoom', show);
    show();
  }
}
