import { gtfsFeed } from '../../testing/made-files.ts';

/** One small valid file. */
export const sample = () =>
  gtfsFeed({
    frequencies: 'trip_id,start_time,end_time,headway_secs\nt1,6:00:00,9:00:00,600\n',
    calendar_dates: 'service_id,date,exception_type\nwk,20270506,2\nsu,20270506,1\n',
  });
