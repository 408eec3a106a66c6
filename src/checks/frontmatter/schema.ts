import type { z } from "zod";
import type { YamlSource } from "#archive/yaml-source.ts";
import { entryId, pieceSchema } from "#piece/schema.ts";
import { vocabularySchemas } from "#piece/vocabulary.ts";
import { siteSchema } from "#piece/settings.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";
import { didYouMean } from "../nearest.ts";

/** Fields that the schemas don't allow: unknown, missing, or with a value that can't be. */
export const schemaCheck: Check = {
  codes: ["unknown-key", "missing-field", "impossible-date", "invalid-value"],
  run: ({ loadedPieces, settings, vocabularies }) => [
    ...loadedPieces
      .filter(({ unreadable, yaml }) => !unreadable && yaml.errors.length === 0)
      .flatMap(({ yaml, frontmatter }) => issues(yaml, [], frontmatter, pieceSchema)),
    ...(settings.yaml?.errors.length ? [] : issues(settings.yaml, [], settings.parsed, siteSchema, settings.flags)),
    ...Object.values(vocabularies).flatMap(({ name, yaml, entries }) => [
      ...vocabularyShape(yaml),
      ...Object.entries(entries).flatMap(([id, entry]) => [
        ...entryIds(yaml, id),
        ...issues(yaml, [id], entry, vocabularySchemas[name]),
      ]),
    ]),
  ],
};

function issues(
  yaml: YamlSource | undefined,
  at: string[],
  result: z.ZodSafeParseResult<unknown>,
  schema: z.ZodObject,
  flags: Record<string, unknown> = {},
): Finding[] {
  return (result.error?.issues ?? []).flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.code === "unrecognized_keys") {
      const known = issue.path.length === 0 ? Object.keys(schema.shape) : [];
      return issue.keys.map((key) => unknownKey(yaml, path, key, known));
    }
    const given = String(issue.path[0]) in flags;
    return [given ? wrongValue(undefined, flags, path, issue) : wrongValue(yaml, yaml?.value, path, issue)];
  });
}

function unknownKey(yaml: YamlSource | undefined, path: PropertyKey[], key: string, known: string[]): Finding {
  return {
    code: "unknown-key",
    severity: "error",
    ...placeIn(yaml, yaml?.placeOfKey(path, key)),
    message: `${named([...path, key])} is not a field.`,
    fix: didYouMean(key, known, "Remove it, or write one of the fields in src/piece/schema.ts."),
  };
}

function wrongValue(
  yaml: YamlSource | undefined,
  whole: unknown,
  path: PropertyKey[],
  issue: z.core.$ZodIssue,
): Finding {
  const value = valueAt(whole, path);
  const place = placeIn(yaml, yaml?.placeOf(path));
  if (value === undefined && yaml)
    return {
      code: "missing-field",
      severity: "error",
      ...place,
      message: `${named(path)} is missing.`,
      fix: `Add it: it ${issue.message}.`,
    };
  const text = issue.code === "invalid_type" && issue.expected === "object" ? notAMap : issue.message;
  const { problem, fix } = toldApart(text);
  // A value of the wrong type or length is known by its beginning; where its signs are wrong, the last may be the one.
  const written = issue.code === "invalid_type" || issue.code === "too_big" ? shortened(value) : value;
  const code =
    issue.code === "custom" && typeof issue.params?.["finding"] === "string"
      ? issue.params["finding"]
      : "invalid-value";
  return {
    code,
    severity: "error",
    ...place,
    message: `${named(path) || "This"}${typeof written === "string" ? ` "${written}"` : ""} ${problem}.`,
    fix,
  };
}

/** What a message of the schemas says is wrong, and what it advises. */
function toldApart(text: string): Pick<Finding, "fix"> & { problem: string } {
  const [problem = "", advice] = text.startsWith("is not") ? text.split(/: (.*)/s) : ["is not valid", `it ${text}`];
  return {
    problem,
    fix: advice === undefined ? "Correct it." : `${advice.charAt(0).toUpperCase()}${advice.slice(1)}.`,
  };
}

const notAMap = "is not a map of fields: write each as its name, a colon and its value";

function vocabularyShape(yaml: YamlSource | undefined): Finding[] {
  const value = yaml?.value;
  const wrong =
    yaml !== undefined &&
    yaml.errors.length === 0 &&
    value !== null &&
    value !== "" &&
    (typeof value !== "object" || Array.isArray(value));
  if (!wrong) return [];
  return [
    {
      code: "invalid-value",
      severity: "error",
      ...placeIn(yaml, yaml.placeOf([])),
      message: "The vocabulary is not a map of ids to entries.",
      fix: "Write each entry as its id, a colon, and its fields below, indented.",
    },
  ];
}

function entryIds(yaml: YamlSource | undefined, id: string): Finding[] {
  const message = entryId.safeParse(id).error?.issues[0]?.message;
  if (message === undefined) return [];
  const { problem, fix } = toldApart(message);
  const place = placeIn(yaml, yaml?.placeOfKey([], id));
  return [{ code: "invalid-value", severity: "error", ...place, message: `${id} ${problem}.`, fix }];
}

/** Settings given as flags have no file. */
function placeIn(
  yaml: YamlSource | undefined,
  place: { line: number; column: number } | undefined,
): Pick<Finding, "file" | "line" | "column"> {
  return yaml && place ? { file: yaml.file, ...place } : { file: "command line" };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

function named(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === "number" ? `${key + 1}` : String(key))).join(" › ");
}

function shortened(value: unknown): unknown {
  return typeof value === "string" && value.length > 60 ? `${value.slice(0, 59)}…` : value;
}
