// Words the house gave up for those of the field (packages/planning/README.md). In prose and code a whole word, in names a part of one.
import { textsOf } from './files.mjs';

const importRoom = /^(packages\/exchange|apps\/(api\/src\/imports|cli|web\/src\/(lib|routes\/.*)\/import))/;

/** [what is not written any more, what is, where; everywhere if nothing is said]. */
const retired = [
  [/\bhunt(s|ed|ing|From)?\b/i, 'anytime search'],
  [/\bpurses?\b/i, 'funding network'],
  [/\bcrowd\b/, 'occupancy index', /^packages\/optimizer/],
  [/\bFlatCity\b|\bflatten(s|ed)?\b/, 'compiled instance, compile', /^packages\/optimizer/],
  [/\bledgers?\b/i, 'incumbent store', /^packages\/optimizer/],
  [/\bcompanions?(For)?\b/i, 'concurrent heuristic', /^packages\/optimizer/],
  [/\blook(s|ing)?-?ahead\b|\blookAhead\b/i, 'primal heuristic', /^packages\/optimizer/],
  [/\bdead-?end\b|\bdeadEnd\b/i, 'infeasibility presolve', /^packages\/optimizer/],
  [/\bsame-everywhere\b/, 'deterministic math'],
  [/\b(pledge|Pledge)/, 'constraint reference'],
  [/\b[Pp]rice(s)?-?[Oo]f-?[Pp]romises\b/, 'constraint prices', /\.(ts|svelte)$/],
  [/\b(worth-of-more|worthOfMore|WorthOfMore)\b/, 'shadow prices'],
  [/\b(regretsOf|Regrets)\b/, 'opportunity costs'],
  [/\bObjection\b/, 'Violation', /^(packages|apps|db).*\.ts$/],
  [/\bobjections?\b/i, 'violation', /^packages\/optimizer.*\.ts$/],
  [/\.objections\b|\bobjections:/, 'violations', /^(packages|db|apps\/(api|cli)).*\.ts$/],
  [/\bdearest\b/i, 'most expensive'],
  [/\bgivesWay\b/, 'relaxation'],
  [/\bways? round\b/i, 'detour', /^(packages\/(analysis|brief|planning)|apps|README)/],
  [/\bplaneAround\b|\bplacesNear\b/, 'local projection, within distance'],
  [/\b(fundsTogether|districtsTogether)\b/, 'total funds, merged districts'],
  [/\bbillOf\b/, 'payment due'],
  [/\bturnstile\b/i, 'mutex'],
  [/\b[tT]eller(For)?\b/, 'formatter', /^packages\/brief/],
  [/\bRefusal\b/, 'HttpProblem, CommandProblem', /^apps\/(api|cli)/],
  [/--(prices|promises|regrets)\b/, 'shadow prices, constraint prices, opportunity costs'],
  [/\busual[A-Z]\w*/, 'default…', /^packages\/(analysis|exchange)/],
  [/intake|\btakeIn/i, 'import', /^(apps|db|packages)/],
  [/\bcrossings?\b|\bstretch(es)?\b/i, 'node, segment', /^packages\/analysis/],
  [/\b(going|Going)\b/, 'progress', /^apps\/api.*\.ts$/],
  [/\bnarrows\b|\bNarrowing\b/, 'variable fixing', /^packages\/optimizer.*\.ts$/],
  [/\bcashier\b/i, 'payment allocator'],
  [/\b(leaveOut|leavesOut|leftOut(Rows|Ids|Cents))\b|(?<!-)\bleave-out\b/, 'excluded rows', importRoom],
  [/(?<!\b[bB]e)[aA]side\b/, 'rows that are no project, ignored sheets', importRoom],
  [/\.means\b|\bmeans\??: \{/, 'declared fields', /^packages\/exchange.*\.ts$/],
  [/\btake\(draft\b|'take'/, 'merge', importRoom],
  [/\.beside\b|\bbeside:|\b(costsBeside|besideTold)\b/, 'auxiliary sheets', importRoom],
  [/\bmarks: |\.marks\b|\bonlyMarked\b/, 'quality issues', /^apps\/(api|cli|web).*\.(ts|svelte)$/],
  [/\bneighbours\b/i, 'population served', /^apps\/(api|web)/],
];

/** Where a word stands that the house gave up, one line each. */
export const retiredWords = () =>
  textsOf(/\.(ts|svelte|md|mjs|yml)$|messages\/\w+\.json$/).flatMap(({ path, text }) =>
    retired.flatMap(([word, instead, where]) => {
      if ((where && !where.test(path)) || /CHANGELOG|\.changeset|former-names|imports\.test|migrations/.test(path))
        return [];
      return text.split('\n').flatMap((line, i) => {
        const found = word.exec(line);
        // The old name of something public is still taken for one release, where a line says so.
        return found && !line.includes('until the next release')
          ? [`${path}:${i + 1}: "${found[0]}" is ${instead} here`]
          : [];
      });
    }),
  );
