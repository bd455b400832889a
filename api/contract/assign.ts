import { z } from "zod";
import type { Decline } from "../../domain/assign/commands.ts";
import { DECLINE_REASONS } from "../../domain/assign/seat.ts";

export const declineBody = z.strictObject({ reason: z.enum(DECLINE_REASONS) }) satisfies z.ZodType<Decline>;
