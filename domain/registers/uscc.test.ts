import fc from "fast-check";
import { expect, test } from "vitest";
import { completeUscc, organisationCheckDigit, usccFault } from "./uscc.ts";

const LETTERS = Array.from("0123456789ABCDEFGHJKLMNPQRTUWXY");
const codes = fc
  .tuple(
    fc.constantFrom("91", "92", "93", "12", "52"),
    fc.stringMatching(/^\d{6}$/),
    fc.array(fc.constantFrom(...LETTERS), { minLength: 8, maxLength: 8 }),
  )
  .map(([registration, division, organisation]) =>
    completeUscc(registration, division, organisation.join("")),
  );

test("codes of known companies are right", () => {
  const known = ["9144030071526726XG", "914403001922038216", "91330100799655058B", "91110000802100433B"];

  expect(known.map(usccFault)).toEqual([undefined, undefined, undefined, undefined]);
});

test("the worked example of GB 11714 has check digit X", () => {
  expect(organisationCheckDigit("D2143569")).toBe("X");
});

test("every completed code is right", () => {
  fc.assert(fc.property(codes, (code) => usccFault(code) === undefined));
});

test("one wrong character anywhere is found", () => {
  const position = fc.nat({ max: 17 });
  const letter = fc.constantFrom(...LETTERS);

  fc.assert(
    fc.property(codes, position, letter, (code, at, wrong) => {
      fc.pre(code.charAt(at) !== wrong);
      return usccFault(`${code.slice(0, at)}${wrong}${code.slice(at + 1)}`) !== undefined;
    }),
  );
});

test("letters that the standard leaves out, lower case and wrong lengths have no right shape", () => {
  const shapes = ["91370323MA3C0I2K4X", "91370323ma3c012k4x", "91370323MA3C012K4", "", "9.1370323E+17"];

  expect(shapes.map(usccFault)).toEqual(shapes.map(() => "uscc-shape"));
});
