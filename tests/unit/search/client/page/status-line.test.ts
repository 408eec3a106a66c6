import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { statusLine } from "#search/client/page/status-line.ts";

class FakeElement {
  textContent = "";
}

const elements = new Map<string, FakeElement>();
const spoken = () => elements.get("spoken")?.textContent;

beforeEach(() => {
  vi.useFakeTimers();
  elements.set("status", new FakeElement()).set("spoken", new FakeElement());
  const find = (selector: string) => elements.get(selector.replace(/^#page-/, "")) ?? null;
  vi.stubGlobal("HTMLElement", FakeElement);
  vi.stubGlobal("document", { querySelector: find, getElementById: (id: string) => find(`#${id}`) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what is shown is read out when the reader rests", () => {
  const line = statusLine();
  line.show("35 pieces.");
  line.speak();
  expect(spoken()).toBe("");
  vi.advanceTimersByTime(1000);
  expect(spoken()).toBe("35 pieces.");
});

test("a later text is not replaced by what was still to be read out", () => {
  const line = statusLine();
  line.show("35 pieces.");
  line.speak();
  line.say("None of the 23 has this in its name.");
  vi.advanceTimersByTime(1000);
  expect(spoken()).toBe("None of the 23 has this in its name.");
});
