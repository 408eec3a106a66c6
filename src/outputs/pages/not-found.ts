import type { PageOutput } from "../output.ts";

/** The page that hosts show for an address that doesn't exist. */
export function notFoundPage(): PageOutput<object>[] {
  return [{ type: "page", kind: "not-found", address: "/404.html", model: () => ({}) }];
}
