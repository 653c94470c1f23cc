import { type ListFile, readList } from './read-list.ts';

process.once('message', (file: ListFile) => {
  void readList(file).then((list) => process.send!(list, () => process.disconnect()));
});
