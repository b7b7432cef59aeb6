import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** What schema.org says of one type. */
interface TypeRecord {
  /** The types that it is a special case of, itself not among them. */
  parents: Set<string>;
  /** Its own properties, with the types that their values may have; a property that schema.org has replaced has none. */
  properties: Map<string, string[]>;
}

export type Vocabulary = ReadonlyMap<string, TypeRecord>;

/** The vocabulary of schema.org, taken from the declarations of schema-dts, which are generated from it. */
export function readVocabulary(): Vocabulary {
  const file = fileURLToPath(new URL('dist/schema.d.ts', import.meta.resolve('schema-dts/package.json')));
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const vocabulary = new Map<string, TypeRecord>();
  const record = (name: string) => vocabulary.get(name) ?? vocabulary.set(name, { parents: new Set(), properties: new Map() }).get(name)!;
  for (const statement of source.statements) {
    // `WebPageBase` has the properties of a type, `FAQPageLeaf` names a type that can stand in `@type`.
    if (!ts.isInterfaceDeclaration(statement) || !/(?:Base|Leaf)$/.test(statement.name.text)) continue;
    const own = record(nameOf(statement.name.text));
    for (const parent of statement.heritageClauses?.flatMap(({ types }) => [...types]) ?? []) {
      const name = nameOf(parent.expression.getText(source));
      if (record(name) !== own) own.parents.add(name);
    }
    for (const member of statement.members)
      if (ts.isPropertySignature(member) && ts.isStringLiteral(member.name) && member.name.text !== '@type')
        own.properties.set(member.name.text, ts.getJSDocDeprecatedTag(member) ? [] : rangeOf(member));
  }
  return vocabulary;
}

const nameOf = (declaration: string) => declaration.replace(/(?:Base|Leaf)$/, '');

/** `SchemaValue<Organization | Person | IdReference, "author">` as the names in its union. */
function rangeOf({ type }: ts.PropertySignature): string[] {
  const value = type && ts.isTypeReferenceNode(type) ? type.typeArguments?.[0] : undefined;
  const parts = value && ts.isUnionTypeNode(value) ? [...value.types] : value ? [value] : [];
  return parts.map((part) => part.getText());
}

/** A type with all that it is a special case of. */
function lineage(vocabulary: Vocabulary, type: string): string[] {
  return [type, ...[...(vocabulary.get(type)?.parents ?? [])].flatMap((parent) => lineage(vocabulary, parent))];
}

/** A value that is no thing, by the name of its data type. */
const dataTypes: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && URL.canParse(value),
  Date: (value) => typeof value === 'string' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) && !Number.isNaN(Date.parse(value)),
  Integer: (value) => Number.isInteger(value),
  Number: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
};

/** Everything in a thing of JSON-LD that schema.org does not know: types, properties and values of the wrong kind. */
export function vocabularyProblems(vocabulary: Vocabulary, thing: unknown, where = ''): string[] {
  if (typeof thing !== 'object' || thing === null) return [`${where}: no thing`];
  const { '@type': type, '@id': id, ...properties } = thing as Record<string, unknown>;
  const problems = id === undefined || dataTypes['URL']!(id) ? [] : [`${where}: the @id ${JSON.stringify(id)}`];
  if (typeof type !== 'string' || !vocabulary.has(type)) return [...problems, `${where}: the type ${JSON.stringify(type)}`];
  const types = lineage(vocabulary, type);
  for (const [name, values] of Object.entries(properties)) {
    const path = `${where}${where && ' > '}${type} ${name}`;
    const range = types.map((each) => vocabulary.get(each)?.properties.get(name)).find((found) => found !== undefined);
    if (!range) problems.push(`${path}: no such property`);
    else if (range.length === 0) problems.push(`${path}: replaced by another property`);
    else for (const value of Array.isArray(values) ? values : [values]) problems.push(...valueProblems(vocabulary, range, value, path));
  }
  return problems;
}

function valueProblems(vocabulary: Vocabulary, range: readonly string[], value: unknown, path: string): string[] {
  if (range.some((name) => dataTypes[name]?.(value))) return [];
  if (typeof value !== 'object' || value === null) return [`${path}: ${JSON.stringify(value)} is none of ${range.join(', ')}`];
  const { '@type': type, '@id': id, ...others } = value as Record<string, unknown>;
  // A thing that is described elsewhere.
  if (type === undefined && Object.keys(others).length === 0 && range.includes('IdReference') && dataTypes['URL']!(id)) return [];
  const fits = typeof type === 'string' && lineage(vocabulary, type).some((name) => range.includes(name));
  return [
    ...(fits ? [] : [`${path}: ${JSON.stringify(type)} is none of ${range.join(', ')}`]),
    ...vocabularyProblems(vocabulary, value, path),
  ];
}
