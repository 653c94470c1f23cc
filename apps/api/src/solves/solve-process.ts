import { writeFileSync } from 'node:fs';
import { planFor } from '@vorrang/optimizer/plan-for';
import type { Message, Order } from './solve-in-process.ts';

const say = (message: Message) => void process.send!(message);
const cancel = new AbortController();
/** Nobody hears the answer any more. */
process.once('disconnect', () => process.exit());
yieldToServer();
process.on('message', (order: Order) => (order === 'cancel' ? cancel.abort() : void solve(order)));

async function solve({ scenario, options }: Exclude<Order, 'cancel'>): Promise<void> {
  const plan = await planFor(scenario, {
    ...options,
    now: () => performance.now(),
    signal: cancel.signal,
    onProgress: (progress) => say({ progress }),
    onPlan: (soFar) => say({ soFar }),
  });
  process.send!({ plan } satisfies Message, () => process.exit());
}

/** Where Linux runs out of memory, it ends the solve and not the server. */
function yieldToServer(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '500');
  } catch {
    // Other systems have no such file.
  }
}
