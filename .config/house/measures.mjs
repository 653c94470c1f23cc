// What can be counted of the house: sizes, documented doors, circles, tests. Printed by `npm run check -- --report`.
import ts from 'typescript';
import { cruise } from 'dependency-cruiser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsOf } from './files.mjs';

const isTest = (path) => /\.(test|spec|examine)\.ts$|\/testing\/|\/e2e\//.test(path);
const linesOf = (text) => text.split('\n').length - 1;
const parse = ({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

const isFunction = (node) =>
  (ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isConstructorDeclaration(node)) &&
  node.body;

/** Lines of every function of a file; a function inside counts for itself and for the one around it. */
function functionsOf(file) {
  const source = parse(file);
  const found = [];
  const visit = (node) => {
    if (isFunction(node)) {
      const line = (at) => source.getLineAndCharacterOfPosition(at).line;
      const name = node.name?.getText(source) ?? node.parent?.name?.getText?.(source) ?? '(without a name)';
      found.push({ path: file.path, name, lines: line(node.end) - line(node.getStart(source)) + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const part = (list, at) => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * at))] ?? 0;

export function sizes() {
  const files = textsOf(/\.(ts|svelte)$/).filter(({ path }) => !isTest(path));
  const lines = files.map(({ text }) => linesOf(text));
  const functions = files.filter(({ path }) => path.endsWith('.ts')).flatMap(functionsOf);
  const lengths = functions.map((one) => one.lines);
  return {
    files: {
      count: files.length,
      median: part(lines, 0.5),
      p90: part(lines, 0.9),
      largest: Math.max(...lines),
      above180: lines.filter((n) => n > 180).length,
    },
    functions: {
      count: lengths.length,
      median: part(lengths, 0.5),
      p90: part(lengths, 0.9),
      longest: Math.max(...lengths),
      above60: lengths.filter((n) => n > 60).length,
    },
    longest: functions.toSorted((a, b) => b.lines - a.lines).slice(0, 5),
  };
}

export function tests() {
  const all = textsOf(/\.(ts|svelte)$/);
  const [tested, sources] = [all.filter(({ path }) => isTest(path)), all.filter(({ path }) => !isTest(path))];
  const sum = (files) => files.reduce((total, { text }) => total + linesOf(text), 0);
  return {
    testLines: sum(tested),
    sourceLines: sum(sources),
    cases: tested.reduce((n, { text }) => n + (text.match(/^\s*(test|it)(\.\w+)*[(`]/gm)?.length ?? 0), 0),
  };
}

/** How many files that are there an added thing touches, by the tests that add one in a copy: `[['format', 1], …]`. */
export const editsPerThing = () =>
  textsOf(/\/added-[\w-]+\.test\.ts$/).map(({ path, text }) => {
    const [, thing] = /added-([\w-]+)\.test/.exec(path);
    const [, files] = /scratch\.edits\)\.toEqual\(\[([^\]]*)\]/.exec(text);
    return [thing, files.split(',').filter((file) => file.trim() !== '').length];
  });

const rooms = ['planning', 'optimizer', 'analysis', 'exchange', 'brief'];

const says = { source: /\bSources?:\s/, failure: /\b(Failure:\s|[Nn]ever\s+fails)/ };

/** What the public doors of the packages hand out, which of it has a doc block, and what the blocks of functions say. */
export function doors() {
  const found = new Map();
  for (const room of rooms) {
    const folder = `packages/${room}`;
    const { exports } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const entries = Object.values(exports).map((one) =>
      join(folder, typeof one === 'string' ? one : (one.source ?? one.default)),
    );
    const program = ts.createProgram(entries, {
      allowImportingTsExtensions: true,
      noEmit: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ESNext,
      skipLibCheck: true,
      types: [],
    });
    const checker = program.getTypeChecker();
    for (const entry of entries) {
      const module = checker.getSymbolAtLocation(program.getSourceFile(entry));
      for (const exported of module ? checker.getExportsOfModule(module) : []) {
        const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
        const [declaration] = symbol.declarations ?? [];
        const home = declaration?.getSourceFile().fileName ?? '';
        if (!home.includes(`/${folder}/`) && !home.startsWith(`${folder}/`)) continue;
        found.set(`${home.replace(/^.*?(?=packages\/)/, '')} ${symbol.name}`, told(symbol, checker));
      }
    }
  }
  const all = [...found];
  const functions = all.filter(([, { isFunction }]) => isFunction);
  const without = (what) => functions.flatMap(([name, one]) => (one[what] ? [] : [name])).toSorted();
  return {
    documented: all.filter(([, { text }]) => text !== '').length,
    bare: all.flatMap(([name, { text }]) => (text === '' ? [name] : [])).toSorted(),
    functions: functions.length,
    without: { source: without('source'), failure: without('failure'), example: without('example') },
  };
}

function told(symbol, checker) {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const isValue = symbol.flags & ts.SymbolFlags.Value;
  return {
    text,
    isFunction: isValue && checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0,
    source: says.source.test(text),
    failure: says.failure.test(text),
    example: symbol.getJsDocTags(checker).some(({ name }) => name === 'example'),
  };
}

/** Circles of imports, those of types alone included. */
export async function circles() {
  const { output } = await cruise(
    ['apps', 'packages', 'db', 'scenarios'],
    {
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(/build/|/\\.svelte-kit/|/\\.turbo/|/test-results/|\\.svelte$)' },
      tsPreCompilationDeps: true,
      ruleSet: { forbidden: [{ name: 'circle', severity: 'error', from: {}, to: { circular: true } }] },
      validate: true,
    },
    undefined,
    { tsConfig: undefined },
  );
  return output.summary.violations
    .map(({ cycle }) => cycle.map(({ name }) => name))
    .filter((cycle, i, all) => all.findIndex((one) => one.toSorted().join() === cycle.toSorted().join()) === i);
}
