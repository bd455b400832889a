import { z } from "zod";
import type { Commit, FreezeRegisters, Reveal, SetBeacon } from "../../domain/draw/commands.ts";
import { hex64, instant, words } from "./common.ts";

export const freezeBody = z.strictObject({
  commitBy: instant,
  revealBy: instant,
  beaconNotBefore: instant,
}) satisfies z.ZodType<FreezeRegisters>;

export const commitBody = z.strictObject({ party: words(40), commitment: hex64 }) satisfies z.ZodType<Commit>;

export const revealBody = z.strictObject({ party: words(40), value: hex64 }) satisfies z.ZodType<Reveal>;

export const beaconBody = z.strictObject({
  digits: z
    .string()
    .max(200)
    .refine((text) => /^\d+$/.test(text), { params: { code: "bad-digits" } }),
}) satisfies z.ZodType<SetBeacon>;
