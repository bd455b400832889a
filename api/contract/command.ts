import { z } from "zod";

/** An act that is done: the version and the stage that it led to. */
const commandDone = z
  .object({ commandId: z.string(), status: z.literal("done"), version: z.int(), stage: z.string() })
  .meta({ id: "CommandDone" });

/** An act that is safely on record and will be done as soon as the procedure answers. */
const commandPending = z
  .object({ commandId: z.string(), status: z.literal("pending") })
  .meta({ id: "CommandPending" });

/** What every command answers when it is not refused. */
export const commandAnswers = { 200: commandDone, 202: commandPending } as const;

/** How a command stands. */
export const commandView = z
  .object({
    commandId: z.string(),
    name: z.string(),
    subjectKind: z.enum(["campaign", "inspection", "penalty-case"]),
    subjectId: z.string(),
    receivedAt: z.string(),
    settledAt: z.string().nullable(),
    status: z.enum(["pending", "done", "rejected"]),
    version: z.int().nullable(),
    stage: z.string().nullable(),
    /** The refusal in words, as the command itself would have answered. */
    problem: z.looseObject({ type: z.string(), title: z.string(), status: z.int() }).nullable(),
  })
  .meta({ id: "Command" });
