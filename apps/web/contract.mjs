import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

// The pages' view of the API, made from its OpenAPI document: `pnpm contract` writes it, `--check` tells whether it is still so.
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const file = here('./src/lib/api/generated/contract.d.ts');
const head = '// Written by `pnpm contract` from the OpenAPI document of the API; do not edit.\n';

/** A property that may be left out may also be undefined: JSON does not tell the two apart, and neither do the shapes of `planning`. */
const mayBeUndefined = (context) => (node) => {
  const visit = (one) => {
    const seen = ts.visitEachChild(one, visit, context);
    if (
      !ts.isPropertySignature(seen) ||
      !seen.questionToken ||
      !seen.type ||
      seen.type.kind === ts.SyntaxKind.NeverKeyword
    )
      return seen;
    const { factory } = ts;
    const undefinedType = factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
    const type = factory.createUnionTypeNode([seen.type, undefinedType]);
    return factory.updatePropertySignature(seen, seen.modifiers, seen.name, seen.questionToken, type);
  };
  return ts.visitNode(node, visit);
};

const api = fileURLToPath(import.meta.resolve('@vorrang/api/openapi'));
const document = execFileSync(process.execPath, [api], { maxBuffer: 1e8 });
/** What JSON Schema cannot say in short has a title and a type of its own; in requests the title is a description, and null a part of the type. */
const transform = ({ title, description, ...schema }) =>
  (title ?? description) === 'GeoJSON geometry'
    ? ts.factory.createTypeReferenceNode(
        `import('geojson').Geometry${JSON.stringify(schema).includes('"null"') ? ' | null' : ''}`,
      )
    : undefined;
const nodes = await openapiTS(document, { alphabetize: true, transform });
const written = head + astToString(nodes.map((node) => ts.transform(node, [mayBeUndefined]).transformed[0]));

if (!process.argv.includes('--check')) writeFileSync(file, written);
else if (readFileSync(file, 'utf8') !== written) {
  console.error(
    'apps/web/src/lib/api/generated/contract.d.ts is not what the API says now; run `pnpm contract` in apps/web.',
  );
  process.exitCode = 1;
}
