import { expect, test } from "vitest";
import { inYuan } from "./money.ts";

test.each([
  [0, "0.00"],
  [5, "0.05"],
  [100_050, "1,000.50"],
  [123_456_789_00, "123,456,789.00"],
])("%i fen are written as %s yuan", (fen, yuan) => {
  expect(inYuan(fen)).toBe(yuan);
});
