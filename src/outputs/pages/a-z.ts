import type { LinkModel } from "../frame.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";
import { namedBesidePeople } from "../ways-to-browse.ts";
import { initialsOf } from "./a-z-section.ts";

/** What the first page of the index shows: the initials that have entries. */
export interface AToZModel {
  /** What its names name beside people. */
  namedBesidePeople: string;
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
      model: () => ({ namedBesidePeople, initials: initialsOf(material) }),
    },
  ];
}
