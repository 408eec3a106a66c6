import { spawn } from "node:child_process";
import { once } from "node:events";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { hold } from "#publish/lock.ts";

test("a name is held once until it is let go", async () => {
  const name = randomUUID();
  const letGo = await hold(name);
  expect(letGo).toBeTypeOf("function");
  expect(await hold(name)).toBeUndefined();
  const another = await hold(`${name} `);
  expect(another).toBeTypeOf("function");
  await another?.();
  await letGo?.();
  const again = await hold(name);
  expect(again).toBeTypeOf("function");
  await again?.();
});

test("a process that is killed holds nothing any more", async () => {
  const name = randomUUID();
  const script = `await (await import("#publish/lock.ts")).hold("${name}"); process.send("held"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await once(child, "message");
  expect(await hold(name)).toBeUndefined();
  child.kill("SIGKILL");
  await once(child, "exit");
  const letGo = await hold(name);
  expect(letGo).toBeTypeOf("function");
  await letGo?.();
});

test("of many at once, one holds it", async () => {
  const name = randomUUID();
  const all = await Promise.all(Array.from({ length: 20 }, () => hold(name)));
  const held = all.filter((each) => each !== undefined);
  expect(held).toHaveLength(1);
  await held[0]?.();
});
