import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A description in JSON-LD, parsed. */
export type Node = Record<string, unknown>;

/*
 * The vocabulary of schema.org as schema-dts declares it, which is made from schema.org's own. The declarations are
 * read as a table: the compiler itself would take a property of one type of a union for one of any other.
 */

/** What a declared type extends or is one of, by its parts. */
interface Declared {
  /** Interfaces that it extends, or types that it is one of. */
  parts: string[];
  /** Its own properties, and for each the types and texts that a value may be. */
  properties: Map<string, string[]>;
  /** The name of the type in the vocabulary, where nodes may be of it. */
  type?: string;
  /** The texts that it may be. */
  literals: string[];
}

const declared = new Map<string, Declared>();
const file = fileURLToPath(import.meta.resolve("schema-dts")).replace(/\.js$/, ".d.ts");
for (const statement of ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest).statements) {
  if (ts.isInterfaceDeclaration(statement)) declared.set(statement.name.text, interfaceOf(statement));
  if (ts.isTypeAliasDeclaration(statement))
    declared.set(statement.name.text, { ...union(statement.type), properties: new Map() });
}

function interfaceOf({ heritageClauses, members }: ts.InterfaceDeclaration): Declared {
  const own: Declared = { parts: [], properties: new Map(), literals: [] };
  for (const { expression } of (heritageClauses ?? []).flatMap(({ types }) => [...types]))
    if (ts.isIdentifier(expression)) own.parts.push(expression.text);
  for (const member of members) {
    if (!ts.isPropertySignature(member) || !ts.isStringLiteral(member.name) || !member.type) continue;
    if (member.name.text === "@type") own.type = union(member.type).literals[0] ?? "";
    else {
      const { parts, literals } = union(member.type);
      own.properties.set(member.name.text, [...parts, ...literals]);
    }
  }
  return own;
}

/** The types and texts that are named in `A | "b"` or in `SchemaValue<A | "b", ...>`. */
function union(type: ts.TypeNode): { parts: string[]; literals: string[] } {
  if (ts.isUnionTypeNode(type)) {
    const each = type.types.map(union);
    return { parts: each.flatMap(({ parts }) => parts), literals: each.flatMap(({ literals }) => literals) };
  }
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal))
    return { parts: [], literals: [type.literal.text] };
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return { parts: [], literals: [] };
  const [value] = type.typeArguments ?? [];
  return type.typeName.text === "SchemaValue" && value ? union(value) : { parts: [type.typeName.text], literals: [] };
}

const leaves = new Map(
  [...declared].flatMap(([name, { type }]) => (type === undefined ? [] : [[type, name] as const])),
);

/** The properties of a type, those of the types above it too. */
function propertiesOf(name: string): Map<string, string[]> {
  const { parts = [], properties = new Map<string, string[]>() } = declared.get(name) ?? {};
  return new Map([...parts.flatMap((part) => [...propertiesOf(part)]), ...properties]);
}

const known = new Map<string, Set<string>>();

/** A type and all below it, and the texts that stand for them. */
function withinOf(name: string): Set<string> {
  const within = known.get(name) ?? collected(name, new Set());
  known.set(name, within);
  return within;
}

function collected(name: string, within: Set<string>): Set<string> {
  const { parts = [], literals = [], type } = declared.get(name) ?? {};
  if (within.has(name)) return within;
  for (const each of [name, ...literals, ...(type === undefined ? [] : [type])]) within.add(each);
  for (const part of parts) collected(part, within);
  return within;
}

const isoDate = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** The kinds of plain values, and whether one is of the kind. */
const plain: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === "string",
  URL: (value) => typeof value === "string" && URL.canParse(value),
  Date: (value) => typeof value === "string" && isoDate.test(value),
  DateTime: (value) => typeof value === "string" && isoDate.test(value),
  Number: (value) => typeof value === "number",
  Integer: Number.isInteger,
  Boolean: (value) => typeof value === "boolean",
};

/** What in a description is not in the vocabulary, each fault with its path. */
export function vocabularyFaults({ "@context": context, ...node }: Node): string[] {
  return [...(context === "https://schema.org" ? [] : [`@context: ${String(context)}`]), ...nodeFaults(node, "")];
}

function nodeFaults(node: Node, path: string): string[] {
  const { "@type": type, "@id": id, ...rest } = node;
  const faults = id === undefined || plain["URL"]?.(id) ? [] : [`${path}/@id: ${String(id)} is no address`];
  const leaf = leaves.get(String(type));
  if (leaf === undefined) return [...faults, `${path}/@type: there is no type ${String(type)}`];
  const properties = propertiesOf(leaf);
  const values = Object.entries(rest).flatMap(([name, value]) => {
    const own = `${path}/${name}`;
    const input = name.endsWith("-input") && withinOf("Action").has(String(type));
    const range = input ? ["PropertyValueSpecification", "Text"] : properties.get(name);
    if (range === undefined || !properties.has(input ? name.slice(0, -"-input".length) : name))
      return [`${own}: ${String(type)} has no such property`];
    if (Array.isArray(value) && value.length === 0) return [`${own}: an empty list`];
    return [value].flat().flatMap((each) => valueFaults(each, range, own));
  });
  return [...faults, ...values];
}

function valueFaults(value: unknown, range: readonly string[], path: string): string[] {
  const wrong = `${path}: ${JSON.stringify(value)} is none of ${range.join(", ")}`;
  if (typeof value !== "object" || value === null) {
    const named = typeof value === "string" && range.some((name) => name === value || isEnumeration(name, value));
    return named || range.some((name) => plain[name]?.(value)) ? [] : [wrong];
  }
  const node = value as Node;
  const reference = range.includes("IdReference") && Object.keys(node).join() === "@id";
  if (reference) return plain["URL"]?.(node["@id"]) ? [] : [wrong];
  const faults = nodeFaults(node, path);
  return range.some((name) => withinOf(name).has(String(node["@type"]))) ? faults : [wrong, ...faults];
}

/** Whether a text stands for a member of an enumeration. */
function isEnumeration(name: string, value: string): boolean {
  return value.startsWith("https://schema.org/") && withinOf(name).has(value);
}
