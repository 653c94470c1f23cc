import { serve } from './serve.ts';

/** What a worker of a browser has of its own; the types of Node, under which this is read, know no such thing. */
type Scope = { onmessage: ((event: { data: unknown }) => void) | null; postMessage: (report: unknown) => void };

/** The script of a worker of a browser with HiGHS in it. Nothing stops it but its end. */
const scope = globalThis as typeof globalThis & Scope;
const answer = serve(
  (report) => scope.postMessage(report),
  () => false,
);
scope.onmessage = ({ data }) => answer(data as Parameters<typeof answer>[0]);
