import type { Command } from './commands.svelte.ts';

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();

/** The commands in whose name every word stands that was typed, those that begin with it first. */
export function ranked(commands: readonly Command[], typed: string): Command[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const rank = (command: Command): number => {
    const name = folded(`${command.name} ${command.group}`);
    if (!words.every((word) => name.includes(word))) return 0;
    return words[0] !== undefined && folded(command.name).startsWith(words[0]) ? 2 : 1;
  };
  return commands
    .map((command) => ({ command, at: rank(command) }))
    .filter(({ command, at }) => at > 0 && command.run)
    .sort((a, b) => b.at - a.at)
    .map(({ command }) => command);
}
