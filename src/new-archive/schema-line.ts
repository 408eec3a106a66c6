/** The folder of an archive that holds the schemas of its files, for editors. */
export const schemasFolder = ".schemas";

/** The name of a schema's file. */
export function schemaFile(format: string): string {
  return `${format}.schema.json`;
}

/** The line by which editors with yaml-language-server find the schema of a file at the top of an archive. */
export function schemaLine(format: string): string {
  return `# yaml-language-server: $schema=${schemasFolder}/${schemaFile(format)}\n`;
}
