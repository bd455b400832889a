import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { signLink, verifyLink } from "./link-token.ts";

const claim = {
  linkId: "0b7f1a52-8c3e-4d21-9a64-5e0c7d1f2b33",
  purpose: "rectification",
  expiresAt: "2026-12-31T16:00:00.000Z",
} as const;
const before = "2026-12-31T15:59:59.999Z";

test("a link that we signed is read back as it was made", () => {
  expect(verifyLink("secret", signLink("secret", claim), before)).toEqual({ ok: true, value: claim });
});

test("the same claim always gives the same text, short enough for a mail", () => {
  expect(signLink("secret", claim)).toBe(signLink("secret", claim));
  expect(signLink("secret", claim)).toMatch(/^[\w-]{74}$/);
});

test("a link is refused from the instant at which it expires", () => {
  expect(verifyLink("secret", signLink("secret", claim), claim.expiresAt)).toEqual({
    ok: false,
    error: { reason: "link-expired", expiredAt: claim.expiresAt },
  });
});

test("a link signed with another secret is refused", () => {
  expect(verifyLink("secret", signLink("other", claim), before)).toEqual({
    ok: false,
    error: { reason: "link-invalid" },
  });
});

test("a link for a purpose that nobody knows is refused, though we signed it", () => {
  const token = signLink("secret", { ...claim, purpose: JSON.parse('"everything"') as "assignment" });

  expect(verifyLink("secret", token, before)).toEqual({ ok: false, error: { reason: "link-invalid" } });
});

test("changing any letter of a link breaks it", () => {
  const token = signLink("secret", claim);
  for (const [index, letter] of token.split("").entries()) {
    const changed = token.slice(0, index) + (letter === "A" ? "B" : "A") + token.slice(index + 1);
    expect(verifyLink("secret", changed, before).ok).toBe(false);
  }
});

test("any text is read or refused, and never anything else", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(verifyLink("secret", text, before).ok).toBe(false);
    }),
  );
});

test("bytes survive their way through an address", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
    }),
  );
});
