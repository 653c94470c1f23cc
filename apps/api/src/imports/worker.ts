import { type ListFile, type Said, readList } from './read-list.ts';

const say = (said: Said, then = () => {}) => process.send!(said, then);

process.once('message', (file: ListFile) => {
  void readList(file, (step) => say({ step })).then((list) => say({ list }, () => process.disconnect()));
});
