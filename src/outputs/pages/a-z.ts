import type { LinkModel } from "../frame.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";
import { initialsOf } from "./a-z-section.ts";

/** What the first page of the index shows: the initials that have entries. */
export interface AToZModel {
  initials: LinkModel[];
}

/** The first page of the index of names and terms. */
export function aToZPage(material: Material): PageOutput<AToZModel>[] {
  return [
    {
      type: "page",
      kind: "a-z",
      address: "/a-z/",
      recorded: { kind: "page", target: "" },
      navigation: { text: "A to Z", in: ["browse"] },
      changed: () => undefined,
      model: () => ({ initials: initialsOf(material) }),
    },
  ];
}
