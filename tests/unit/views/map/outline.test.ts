import { expect, test } from "vitest";
import { outlineWriter } from "#views/map/outline.ts";

function written(draw: (writer: ReturnType<typeof outlineWriter>) => void): string {
  const writer = outlineWriter(3);
  writer.beginPath();
  draw(writer);
  return writer.path();
}

test("a closed line is written in whole steps from its first point", () => {
  const path = written((writer) => {
    writer.moveTo(10.4, 20.6);
    writer.lineTo(30, 20.6);
    writer.lineTo(30, 40);
    writer.lineTo(10, 40);
    writer.closePath();
  });
  expect(path).toBe("M10 21l20 0 0 19-20 0z");
});

test("points too close to the last one kept are dropped, without the line drifting", () => {
  const path = written((writer) => {
    writer.moveTo(0, 0);
    for (let x = 1; x <= 100; x += 1) writer.lineTo(x, 0);
  });
  expect(path).toMatch(/^M0 0l(3 0 ?){33}1 0$/);
});

test("an open line keeps its end, however near", () => {
  const path = written((writer) => {
    writer.moveTo(0, 0);
    writer.lineTo(10, 0);
    writer.lineTo(11, -1);
  });
  expect(path).toBe("M0 0l10 0 1-1");
});

test("specks are dropped, and lines of one point", () => {
  const path = written((writer) => {
    writer.moveTo(0, 0);
    writer.lineTo(3, 0);
    writer.lineTo(3, 3);
    writer.closePath();
    writer.moveTo(50, 50);
    writer.moveTo(70, 70);
    writer.lineTo(80, 70);
  });
  expect(path).toBe("M70 70l10 0");
});
