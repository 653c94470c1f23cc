/** What a schedule says of a task; everything is a text, and empty where it says nothing. */
export const parts = [
  'UID',
  'ID',
  'Name',
  'OutlineLevel',
  'OutlineNumber',
  'Start',
  'Finish',
  'Cost',
  'ActualCost',
  'RemainingCost',
  'PercentComplete',
  'Active',
  'IsNull',
] as const;
export type Task = Record<(typeof parts)[number], string> & { row: number; predecessors: string[]; below: Task[] };

/**
 * Puts tasks below each other and gives those that are below none: by their outline numbers where every task has one of its own, else by
 * their order and level, as programs do that write no numbers.
 */
export function outlined(given: readonly Task[]): Task[] {
  const tasks = withoutWhole(given);
  const numbers = new Map(tasks.map((task) => [task.OutlineNumber, task]));
  const numbered = numbers.size === tasks.length && !numbers.has('');
  const above: Task[] = [];
  return tasks.filter((task) => {
    const level = levelOf(task);
    while (above.length > 0 && levelOf(above.at(-1)!) >= level) above.pop();
    // `1.2` is below `1`.
    const parent = numbered ? numbers.get(task.OutlineNumber.replace(/\.?[^.]*$/, '')) : above.at(-1);
    above.push(task);
    parent?.below.push(task);
    return !parent;
  });
}

/** The first task alone on level 0 is the whole file, whatever its number is. */
function withoutWhole(tasks: readonly Task[]): readonly Task[] {
  const isWhole = ({ OutlineLevel, OutlineNumber }: Task) => OutlineLevel === '0' || OutlineNumber === '0';
  const [first, ...others] = tasks;
  return first && others.length > 0 && isWhole(first) && !others.some(isWhole) ? others : tasks;
}

/** Deeper than this nobody plans. */
const deepest = 100;
function levelOf({ OutlineLevel, OutlineNumber }: Task): number {
  const told = OutlineLevel === '' ? NaN : Number(OutlineLevel);
  return Math.min(deepest, Number.isNaN(told) ? OutlineNumber.split('.').length : told);
}

/** Everything below a task, in order. */
export const allBelow = (task: Task): Task[] => task.below.flatMap((one) => [one, ...allBelow(one)]);
export const leavesBelow = (task: Task): Task[] => allBelow(task).filter(({ below }) => below.length === 0);

/**
 * The task that stands above the projects as their programme: the only one of its level, with tasks below it that have parts themselves.
 * Where it alone says a cost it is a project; null where there is none.
 */
export function programmeIn(tops: readonly Task[]): Task | null {
  const [top] = tops;
  if (!top || tops.length > 1 || top.below.every(({ below }) => below.length === 0)) return null;
  return hundredthsOf(top) > 0 && top.below.every((task) => hundredthsOf(task) === 0) ? null : top;
}

/** What a task costs, in hundredths: what it says, else what was spent and remains, else the sum of what is below it; 0 where nothing says. */
export function hundredthsOf(task: Task): number {
  const told = amountOf(task.Cost) || amountOf(task.ActualCost) + amountOf(task.RemainingCost);
  return told > 0 ? told : task.below.reduce((sum, one) => sum + hundredthsOf(one), 0);
}
const amountOf = (text: string): number => (Number.isFinite(Number(text)) ? Number(text) : 0);

/** What was spent on a task, or remains, in hundredths: what it says, else the sum of what is below it; null where nothing says. */
export function partOf(task: Task, part: 'ActualCost' | 'RemainingCost'): number | null {
  if (task[part] !== '') return amountOf(task[part]);
  const known = task.below.map((one) => partOf(one, part)).filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

/** Whether anybody says what a task costs, be it 0. */
export const saysCost = (task: Task): boolean =>
  [task.Cost, task.ActualCost, task.RemainingCost].some((text) => text !== '') || task.below.some(saysCost);

/** First day or last of a task: what it says, else that of what is below it. */
export function dayOf(task: Task, edge: 'Start' | 'Finish'): string {
  const own = task[edge].slice(0, 10);
  if (own !== '') return own;
  const days = task.below.map((one) => dayOf(one, edge)).filter((day) => day !== '');
  return days.sort().at(edge === 'Start' ? 0 : -1) ?? '';
}

/** Completion in percent: what a task says, else the mean of what is below it, by its duration; null where nothing says. */
export function percentOf(task: Task): number | null {
  if (task.PercentComplete !== '')
    return Number.isFinite(Number(task.PercentComplete)) ? Number(task.PercentComplete) : null;
  const known = task.below.map((one) => ({ percent: percentOf(one), weight: daysOf(one) }));
  if (known.every(({ percent }) => percent === null)) return null;
  const weight = known.reduce((sum, one) => sum + one.weight, 0);
  return Math.round(known.reduce((sum, one) => sum + (one.percent ?? 0) * one.weight, 0) / weight);
}

function daysOf(task: Task): number {
  const span = (Date.parse(dayOf(task, 'Finish')) - Date.parse(dayOf(task, 'Start'))) / 86_400_000;
  return span >= 0 ? span + 1 : 1;
}
