import { type Order, type Said, read } from './read-in-process.ts';

const say = (said: Said, then = () => {}) => process.send!(said, then);

process.once('message', (order: Order) => {
  void read(order, (step) => say({ step })).then((reading) => say({ reading }, () => process.disconnect()));
});
