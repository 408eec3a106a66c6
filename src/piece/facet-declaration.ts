/** A field of a piece's frontmatter that holds ids of a vocabulary. */
export interface FieldDeclaration {
  name: string;
  /** One id, several, or one together with the part of it that the piece is, counted from 1. Any of them may be absent. */
  holds: "one" | "many" | "part";
  /** What it says of a piece, as the dumps describe their columns; without a full stop. */
  meaning: string;
}

/** What is declared of every facet. */
interface CommonDeclaration<Field> {
  /** Its name; where it has pages, also the first part of their addresses. */
  id: string;
  /** Its name in headings, in the plural. */
  label: string;
  /** What one value of it is called. */
  singular: string;
  /** Its field in queries and in the addresses of searches; lower-case letters only. */
  queryField: string;
  /** The vocabulary that its values come from, which is the name of a file. vocabulary.ts says what entries may have beside a name. */
  vocabulary: string;
  /** The field in which a piece has it. */
  field: Field;
  /** Other fields under whose values a piece is listed too; descriptions of the piece leave them out. */
  also?: readonly Field[];
  /** true where feeds sort pieces by it. */
  category?: true;
}

/** Where links to the pages of a facet stand: in the head of every page and among the ways to browse, or only there. */
type LinkedFrom = "header" | "browse";

/**
 * A facet as it is declared. Its role is what its values are to a piece:
 * `subject`, what the piece is about (`about` in schema.org, `subject` in Dublin Core), by which pieces are related;
 * `form`, what the piece is (`genre` and `type`), which stands above its title and is seldom a word of its text;
 * `author`, who wrote it; `whole`, what it is a part of.
 */
export type FacetDeclaration<Field extends FieldDeclaration = FieldDeclaration> = CommonDeclaration<Field> &
  (
    | {
        role: "subject";
        /** The type of its values in the vocabulary of schema.org. */
        schemaType: "DefinedTerm" | "Organization" | "Person" | "Place";
        /** How particular its values are, 1 the most: of equals, the more particular is named first. */
        rank: number;
        pages: LinkedFrom;
      }
    /** Without pages, it is a filter of searches only. */
    | { role: "form"; schemaType: "DefinedTerm"; pages?: LinkedFrom }
    | { role: "author"; schemaType: "Person"; pages: LinkedFrom }
    | { role: "whole"; schemaType: "CreativeWorkSeries"; pages: LinkedFrom }
  );
