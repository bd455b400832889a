import type { Outcome, Refusal, Settled } from "../../domain/campaign/file.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { LetterIn } from "../../workflows/messages.ts";

export interface Position {
  readonly stage: string;
  readonly version: number;
  readonly nextAt: Instant | null;
}

/** Something that falls due, and what it then changes. */
export interface Clock<File> {
  readonly at: Instant;
  readonly change?: Partial<File>;
}

/** What a command will do when it is applied: change the file and its clocks, be refused, or fail. */
export interface Effect<File> {
  readonly change?: Partial<File>;
  readonly clocks?: readonly Clock<File>[];
  readonly refusal?: Refusal;
  readonly failure?: Error;
}

/** Stands in for the database behind one workflow: a file, its clocks, and what each command will do. */
export interface Ledger<File extends Position> {
  readonly file: () => File;
  /** A letter whose effect is known beforehand. */
  readonly letter: (effect: Effect<File>, from?: Partial<Omit<LetterIn, "commandId">>) => LetterIn;
  /** Which activities were asked, in order, with what distinguishes the call. */
  readonly calls: readonly string[];
  /** Lets the next call of an activity fail. */
  readonly fail: (activity: string, failure: Error) => void;
}

/** A ledger as its activities see it. */
export interface Books<File extends Position> extends Ledger<File> {
  readonly enter: (activity: string, note?: string) => void;
  readonly change: (change: Partial<File>) => File;
  readonly apply: (commandId: string) => Settled<File>;
  readonly ring: (asOf: Instant) => File;
}

/** Opens the books of one file: what the activities need to serve a workflow from them. */
export function openBooks<File extends Position>(
  start: File,
  startClocks: readonly Clock<File>[],
): Books<File> {
  const calls: string[] = [];
  const failures = new Map<string, Error[]>();
  const effects = new Map<string, Effect<File>>();
  const outcomes = new Map<string, Outcome>();
  let clocks = inOrder(startClocks);
  let stored = start;

  const file = (): File => ({ ...stored, nextAt: clocks[0]?.at ?? null });

  function change(changed: Partial<File>): File {
    stored = { ...stored, ...changed, version: stored.version + 1 };
    return file();
  }

  function apply(commandId: string): Settled<File> {
    const { failure, refusal, ...effect } = effects.get(commandId) ?? {};
    if (failure) throw failure;
    const outcome =
      outcomes.get(commandId) ?? (refusal ? { status: "rejected", ...refusal } : applied(effect));
    outcomes.set(commandId, outcome);
    return { outcome, file: file() };
  }

  function applied({ change: changed = {}, clocks: newClocks }: Effect<File>): Outcome {
    clocks = inOrder(newClocks ?? clocks);
    const { version, stage } = change(changed);
    return { status: "done", version, stage };
  }

  function ring(asOf: Instant): File {
    const due = clocks.filter(({ at }) => at <= asOf);
    clocks = clocks.filter(({ at }) => at > asOf);
    for (const clock of due) change(clock.change ?? {});
    return file();
  }

  return {
    file,
    change,
    apply,
    ring,
    calls,
    letter: (effect, from = {}) => {
      const commandId = `c${effects.size + 1}`;
      effects.set(commandId, effect);
      return { commandId, actorId: "officer", expectedVersion: null, ...from };
    },
    fail: (activity, failure) => failures.set(activity, [...(failures.get(activity) ?? []), failure]),
    enter: (activity, note = "") => {
      calls.push(`${activity} ${note}`.trim());
      const failure = failures.get(activity)?.shift();
      if (failure) throw failure;
    },
  };
}

function inOrder<File>(clocks: readonly Clock<File>[]): readonly Clock<File>[] {
  return [...clocks].sort((one, other) => (one.at < other.at ? -1 : 1));
}
