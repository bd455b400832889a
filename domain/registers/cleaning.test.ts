import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanCode, cleanText, lookAlikeKey } from "./cleaning.ts";

test("invisible marks, line breaks and doubled spaces go, Chinese punctuation stays", () => {
  expect(cleanText(" 沂源县\u200B鑫源\u202E化工（集团）\n有限  公司\uFEFF")).toBe(
    "沂源县鑫源化工（集团） 有限 公司",
  );
});

test("full-width codes become narrow", () => {
  expect(cleanCode(" ９１３７０３２３ＭＡ３Ｃ ")).toBe("91370323MA3C");
});

test("two spellings that look the same have one key", () => {
  const plain = lookAlikeKey("沂源县鑫源化工(集团)有限公司", "历山街道瑞阳路1号");
  const disguised = lookAlikeKey("沂源县\u200B鑫源 化工（集团）有限公司", "历山街道瑞阳路１号");

  expect(disguised).toBe(plain);
});

test("cleaning what is clean changes nothing", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 12 }),
      (text) => cleanText(cleanText(text)) === cleanText(text),
    ),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 12 }),
      (text) => cleanCode(cleanCode(text)) === cleanCode(text),
    ),
  );
});
