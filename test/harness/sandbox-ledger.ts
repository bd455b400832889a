import type { CampaignFile, InspectionFile, Outcome, Refusal, Settled } from "../../domain/campaign/file.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { LetterIn } from "../../workflows/messages.ts";

interface Position {
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
interface Effect<File> {
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

interface Books<File extends Position> extends Ledger<File> {
  readonly enter: (activity: string, note?: string) => void;
  readonly change: (change: Partial<File>) => File;
  readonly apply: (commandId: string) => Settled<File>;
  readonly ring: (asOf: Instant) => File;
}

/** A campaign's ledger and the activities over it. */
export function aCampaignLedger(start: Partial<CampaignFile>, clocks: readonly Clock<CampaignFile>[] = []) {
  const books = openBooks<CampaignFile>(aCampaignFile(start), clocks);
  const { enter, change, apply, ring } = books;
  const act = <Input, Output>(
    name: string,
    work: (input: Input) => Output,
    note?: (input: Input) => string,
  ) => perform(enter, name, work, note);
  const activities = {
    loadCampaign: act("loadCampaign", () => books.file()),
    applyCampaignCommand: act(
      "applyCampaignCommand",
      ({ commandId }: Command) => apply(commandId),
      commandOf,
    ),
    giveUpCampaignCommand: act("giveUpCampaignCommand", (_: Command) => null, commandOf),
    parkCampaign: act("parkCampaign", (_: Parking) => null, reasonOf),
    endNotice: act("endNotice", ({ asOf }: Moment) => ring(asOf), asOfOf),
    countOpen: act("countOpen", ({ asOf }: Moment) => ring(asOf), asOfOf),
    holdDraw: act("holdDraw", () => change({ stage: "assign" })),
    launchInspections: act("launchInspections", () => null),
    beginInspecting: act("beginInspecting", () => change({ stage: "inspect" })),
    publishReport: act("publishReport", () => change({ stage: "closed" })),
  };
  return { ...books, activities };
}

/** An inspection's ledger and the activities over it. */
export function anInspectionLedger(
  start: Partial<InspectionFile>,
  clocks: readonly Clock<InspectionFile>[] = [],
  wasLast = false,
) {
  const books = openBooks<InspectionFile>(anInspectionFile(start), clocks);
  const { enter, apply, ring } = books;
  const act = <Input, Output>(
    name: string,
    work: (input: Input) => Output,
    note?: (input: Input) => string,
  ) => perform(enter, name, work, note);
  const activities = {
    loadInspection: act("loadInspection", () => books.file()),
    applyInspectionCommand: act(
      "applyInspectionCommand",
      ({ commandId }: Command) => apply(commandId),
      commandOf,
    ),
    giveUpCommand: act("giveUpCommand", (_: Command) => null, commandOf),
    parkInspection: act("parkInspection", (_: Parking) => null, reasonOf),
    askTeam: act("askTeam", () => books.file()),
    passOnSilentSeats: act("passOnSilentSeats", ({ asOf }: Moment) => ring(asOf), asOfOf),
    ringClocks: act("ringClocks", ({ asOf }: Moment) => ring(asOf), asOfOf),
    isLastOfCampaign: act("isLastOfCampaign", () => ({ wasLast })),
  };
  return { ...books, activities };
}

interface Command {
  readonly commandId: string;
}
interface Moment {
  readonly asOf: Instant;
}
interface Parking {
  readonly reason: string;
}

const commandOf = ({ commandId }: Command): string => commandId;
const asOfOf = ({ asOf }: Moment): string => asOf;
const reasonOf = ({ reason }: Parking): string => reason;

function perform<Input, Output>(
  enter: Books<Position>["enter"],
  name: string,
  work: (input: Input) => Output,
  note: (input: Input) => string = () => "",
): (input: Input) => Promise<Output> {
  return (input) =>
    new Promise((resolve) => {
      enter(name, note(input));
      resolve(work(input));
    });
}

function openBooks<File extends Position>(start: File, startClocks: readonly Clock<File>[]): Books<File> {
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

function aCampaignFile(start: Partial<CampaignFile>): CampaignFile {
  return {
    campaignId: "campaign-1",
    stage: "plan",
    version: 1,
    authorId: "author",
    nextAt: null,
    seedReady: false,
    ...start,
  };
}

function anInspectionFile(start: Partial<InspectionFile>): InspectionFile {
  return {
    inspectionId: "inspection-1",
    campaignId: "campaign-1",
    stage: "assign",
    version: 1,
    nextAt: null,
    ...start,
  };
}
