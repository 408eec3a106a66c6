/** Whether a value read from YAML is a map of fields. */
export function isFieldMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
