/** The process of a solve that eats all its memory once it has handed out its first plan; it never comes to its answer. */
const send = process.send!.bind(process) as (message: object, heard?: () => void) => boolean;
let full = false;
const say = (message: object) => {
  if (full) return true;
  full = 'soFar' in message;
  return send(message, full ? eat : undefined);
};
Object.assign(process, { send: say });
await import('../solves/solve-process.ts');

function eat(): never {
  for (const hoard: object[][] = []; ;) hoard.push(Array.from({ length: 100_000 }, () => ({})));
}
