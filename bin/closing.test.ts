import { expect, test } from "vitest";
import { createClosing } from "./closing.ts";

test("what was started last ends first, and a failure keeps nothing else from ending", async () => {
  const ended: string[] = [];
  const closing = createClosing();
  closing.add(() => Promise.resolve(ended.push("databases")));
  closing.add(() => Promise.reject(new Error("the worker does not want to")));
  closing.add(() => Promise.resolve(ended.push("api")));

  await closing.run();

  expect(ended).toEqual(["api", "databases"]);
});

test("everything ends once, however often it is asked for", async () => {
  const ended: string[] = [];
  const closing = createClosing();
  closing.add(() => Promise.resolve(ended.push("api")));

  await Promise.all([closing.run(), closing.run()]);

  expect(ended).toEqual(["api"]);
});

test("what gets ready only after the end was ordered is ended at once", async () => {
  const ended: string[] = [];
  const closing = createClosing();
  await closing.run();

  closing.add(() => Promise.resolve(ended.push("mail")));

  expect(ended).toEqual(["mail"]);
});
