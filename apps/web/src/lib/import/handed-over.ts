/** Files that were given on another page, until the page of imports takes them. */
let waiting: File[] = [];

export const handOver = (files: File[]): void => void (waiting = files);
export function takeOver(): File[] {
  const files = waiting;
  waiting = [];
  return files;
}
