import { expect, test } from "vitest";
import { createBreaker } from "./breaker.ts";

test("a breaker opens after three failures in a row, for ten seconds, and then lets one try through", () => {
  let now = 0;
  const breaker = createBreaker({ failures: 3, openMs: 10_000, now: () => now });

  breaker.failed();
  breaker.failed();
  expect(breaker.isClosed()).toBe(true);
  breaker.failed();
  expect(breaker.isClosed()).toBe(false);

  now = 9_999;
  expect(breaker.isClosed()).toBe(false);
  now = 10_000;
  expect(breaker.isClosed()).toBe(true);
  breaker.failed();
  expect(breaker.isClosed()).toBe(false);
});

test("one success forgets all failures", () => {
  const breaker = createBreaker({ failures: 3, openMs: 10_000, now: () => 0 });

  breaker.failed();
  breaker.failed();
  breaker.succeeded();
  breaker.failed();

  expect(breaker.isClosed()).toBe(true);
});
