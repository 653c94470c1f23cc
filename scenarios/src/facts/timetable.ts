import { type Transit, positionsOf } from '@vorrang/planning';
import { packed } from '@vorrang/exchange';
import type { Random } from '../random.ts';

type Cell = string | number;
const csv = (columns: string[], rows: Cell[][]): string =>
  [columns, ...rows]
    .map((cells) => cells.map((cell) => (/[",]/.test(String(cell)) ? `"${cell}"` : cell)).join(','))
    .join('\n') + '\n';
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;

/** First and last departure of a day, minutes since midnight; minutes from stop to stop. */
const service = { first: 300, last: 1_400, between: 2 };

/** Bus lines and their stops as GTFS: as many trips a working day as the facts say, a third of them on Sundays. Packed without a date. */
export function timetableOf(transit: readonly Transit[], random: Random): Uint8Array {
  const lines = transit.filter(({ kind }) => kind === 'line');
  const stops = transit.filter(({ kind }) => kind === 'stop');
  const at = ({ geometry }: Transit) => positionsOf(geometry!)[0]!;
  const shape = ({ geometry }: Transit) => positionsOf(geometry!);
  const tripsOf = ({ id, tripsPerDay }: Transit): { id: string; from: number; service: string }[] => {
    const late = random.whole(0, 5);
    const daily = (name: string, count: number) =>
      Array.from({ length: count }, (_, k) => ({
        id: `${id}-${name}-${k + 1}`,
        from: service.first + late + Math.floor((k * (service.last - service.first)) / count),
        service: name,
      }));
    return [...daily('weekday', tripsPerDay!), ...daily('sunday', Math.ceil(tripsPerDay! / 3))];
  };
  const trips = lines.flatMap((line) => tripsOf(line).map((trip) => ({ ...trip, line })));
  const ownStops = (line: Transit) => stops.filter(({ id }) => id.startsWith(line.id.replace('line', 'stop') + '-'));
  const times = trips.flatMap(({ id, from, line }) =>
    ownStops(line).map((stop, k): Cell[] => {
      const then = clock(from + k * service.between);
      return [id, then, then, stop.id, k + 1];
    }),
  );
  const files = {
    'agency.txt': csv(
      ['agency_id', 'agency_name', 'agency_url', 'agency_timezone'],
      [['auenbruck', 'Stadtbus Auenbruck', 'https://auenbruck.example', 'Europe/Vienna']],
    ),
    'routes.txt': csv(
      ['route_id', 'agency_id', 'route_short_name', 'route_type'],
      lines.map(({ id, name }) => [id, 'auenbruck', name, 3]),
    ),
    'trips.txt': csv(
      ['route_id', 'service_id', 'trip_id', 'shape_id'],
      trips.map(({ id, service: name, line }) => [line.id, name, id, line.id]),
    ),
    'stops.txt': csv(
      ['stop_id', 'stop_name', 'stop_lat', 'stop_lon'],
      stops.map((stop) => [stop.id, stop.name, at(stop)[1], at(stop)[0]]),
    ),
    'stop_times.txt': csv(['trip_id', 'arrival_time', 'departure_time', 'stop_id', 'stop_sequence'], times),
    'shapes.txt': csv(
      ['shape_id', 'shape_pt_lat', 'shape_pt_lon', 'shape_pt_sequence'],
      lines.flatMap((line) => shape(line).map(([lon, lat], k): Cell[] => [line.id, lat, lon, k + 1])),
    ),
    'calendar.txt': csv(
      [
        'service_id',
        'monday',
        'tuesday',
        'wednesday',
        'thursday',
        'friday',
        'saturday',
        'sunday',
        'start_date',
        'end_date',
      ],
      [
        ['weekday', 1, 1, 1, 1, 1, 0, 0, 20261213, 20271211],
        ['sunday', 0, 0, 0, 0, 0, 1, 1, 20261213, 20271211],
      ],
    ),
  };
  return packed(files);
}
