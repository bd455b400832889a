import * as z from "zod";

const aimed = { times: z.int().min(1).max(1_000).default(1), to: z.string().optional() };

/** What goes wrong next: a refusal with that code, or a connection that drops when the mail has been taken. */
export const failureSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("refuse"),
    code: z.int().min(400).max(599),
    at: z.enum(["rcpt", "data"]).default("rcpt"),
    ...aimed,
  }),
  z.strictObject({ kind: z.literal("drop"), ...aimed }),
]);

/** A failure to come; `to` aims it at one recipient, `times` says how often it happens. */
export type Failure = z.input<typeof failureSchema>;
type Planned = z.output<typeof failureSchema>;

export interface FailurePlan {
  readonly add: (failure: Failure) => void;
  readonly clear: () => void;
  /** The refusal due now for this recipient, used up by asking. */
  readonly refusalAt: (at: "rcpt" | "data", to: readonly string[]) => number | undefined;
  readonly dropsAfter: (to: readonly string[]) => boolean;
}

/** Keeps the failures that tests ordered, in their order. */
export function createFailurePlan(): FailurePlan {
  let planned: readonly Planned[] = [];

  function use(matches: (failure: Planned) => boolean): Planned | undefined {
    const due = planned.find(matches);
    if (due === undefined) return undefined;
    const left = { ...due, times: due.times - 1 };
    planned = planned.flatMap((failure) => (failure === due ? (left.times > 0 ? [left] : []) : [failure]));
    return due;
  }

  return {
    add: (failure) => {
      planned = [...planned, failureSchema.parse(failure)];
    },
    clear: () => {
      planned = [];
    },
    refusalAt: (at, to) => {
      const due = use((failure) => failure.kind === "refuse" && failure.at === at && isAimedAt(failure, to));
      return due?.kind === "refuse" ? due.code : undefined;
    },
    dropsAfter: (to) => use((failure) => failure.kind === "drop" && isAimedAt(failure, to)) !== undefined,
  };
}

function isAimedAt({ to: target }: Planned, to: readonly string[]): boolean {
  return target === undefined || to.some((address) => address.toLowerCase() === target.toLowerCase());
}
