import { findRuleSetInForce } from "../../db/queries/calendar.ts";
import type { SubjectKind } from "../../domain/campaign/file.ts";
import { addDays, toInstant } from "../../domain/shared/plain-date.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import type { TestDb } from "../harness/database.ts";
import { callOffWatchdog } from "../harness/sandbox-instance.ts";
import { bureauLife } from "./bureau-life.ts";
import { campaignPersons } from "./campaign-persons.ts";
import { casePersons } from "./case-persons.ts";
import { chanceOfSeed, type Chance, type ChanceFor } from "./chance.ts";
import { faultsOfDay, faultsOfYear } from "./checks.ts";
import { openCounter } from "./counter.ts";
import { settleCounty, type Section } from "./county.ts";
import { figuresOf, type Figures } from "./figures.ts";
import { inspectionPersons } from "./inspection-persons.ts";
import type { Alter } from "./lane-plan.ts";
import { openLane, type Lane } from "./lane.ts";
import { atWork, DAY_MS, HOUR_MS, isWorkingDay, startOf } from "./local-time.ts";
import { openRelay } from "./relay-round.ts";
import { openTally, type Tally } from "./tally.ts";

export interface YearPlan {
  readonly seed: number;
  readonly inspections: number;
  readonly database: Pick<TestDb, "db" | "sql">;
  /** The path of the workflow code. */
  readonly bundle: string;
  /** What a broken variant does to the activities. */
  readonly alter?: Alter;
  /** After how many faults the year is broken off. */
  readonly enoughFaults?: number;
  /** Told of each month that has passed. */
  readonly tell?: (news: string) => void;
}

/** What a year came to: its figures, and all that was wrong with it. */
export interface YearReport {
  readonly figures: Figures;
  readonly faults: readonly string[];
}

const YEAR = 2026;
/** The rule set of the product is in force from February on; campaigns begin then. */
const FIRST_OPENING = "2026-02-02";
const LAST_OPENING = "2026-09-18";
/** At these hours of a working day the relay makes its round. */
const MARKS = [9, 10, 11, 12, 14, 15, 16, 17, 18, 20];
/** On every so manieth crash the server loses its histories as well: all is built up again from the ledger. */
const TOTAL_LOSS_EVERY = 25;
/** So many workers share the sections among them. */
const WORKERS = 8;
const ENOUGH_FAULTS = 20;

/** Plays a whole year of the bureau in a database of its own. Everything follows from the seed. */
export async function simulateYear(plan: YearPlan): Promise<YearReport> {
  const begunAt = performance.now();
  const { database, seed, bundle } = plan;
  await callOffWatchdog(bundle);
  const chanceFor = chanceOfSeed(seed);
  const tally = openTally();
  const campaigns = Math.min(40, Math.max(2, Math.ceil(plan.inspections / 10)));
  const sections = await settleCounty(database.db, {
    sections: Math.min(10, campaigns),
    enterprisesEach: Math.ceil((plan.inspections / Math.min(10, campaigns)) * 1.3) + 20,
    at: toInstant(startOf(`${YEAR}-01-05`)),
  });
  const bureau = openBureau(plan, { sections, chanceFor, tally });
  openCampaigns(bureau, plan.inspections, campaigns, chanceFor);
  const faults: string[] = [];
  for (let day = `${YEAR}-01-01`; day <= `${YEAR}-12-31`; day = addDays(day, 1)) {
    await liveThrough(bureau, day, chanceFor("day", day));
    faults.push(...(await faultsOfDay(database.sql, toInstant(startOf(addDays(day, 1))), tally)));
    if (faults.length >= (plan.enoughFaults ?? ENOUGH_FAULTS)) break;
    if (day.endsWith("-01")) plan.tell?.(day);
  }
  faults.push(...(await faultsOfYear(database, tally)));
  const seconds = (performance.now() - begunAt) / 1000;
  return { figures: await figuresOf(database.sql, { tally, seed, seconds }), faults };
}

type PersonsOfCampaign = ReturnType<typeof campaignPersons>;

interface Bureau {
  readonly lanes: readonly (Lane & { readonly persons: PersonsOfCampaign })[];
  readonly relay: ReturnType<typeof openRelay>;
  readonly life: ReturnType<typeof bureauLife>;
  readonly clock: { atMs: number };
  readonly tally: Tally;
  readonly database: YearPlan["database"];
}

function openBureau(
  plan: YearPlan,
  {
    sections,
    chanceFor,
    tally,
  }: { readonly sections: readonly Section[]; readonly chanceFor: ChanceFor; readonly tally: Tally },
): Bureau {
  const { database, bundle } = plan;
  const startAtMs = startOf(`${YEAR}-01-01`);
  const clock = { atMs: startAtMs };
  const lanes = sections.map((section) => {
    const lane = openLane({
      section,
      database,
      bundle,
      startAtMs,
      chanceFor,
      tally,
      alter: plan.alter ?? ((activities) => activities),
    });
    const counter = openCounter(lane, { db: database.db, chanceFor, tally });
    const around = { lane, counter, database, chanceFor, tally };
    const ofInspections = inspectionPersons(around);
    const ofCases = casePersons(around);
    const persons = campaignPersons({ lane, counter, database, chanceFor });
    lane.whenMoved((workflowId) => {
      const [kind, id = ""] = workflowId.split("/");
      if (kind === "campaign") return persons.look(id);
      return kind === "inspection" ? ofInspections.look(id) : ofCases.look(id);
    });
    return { ...lane, persons };
  });
  const relay = openRelay({
    database,
    now: () => toInstant(clock.atMs),
    laneOf: laneFinder(database, lanes),
  });
  const life = bureauLife({ database, sections, tally });
  return { lanes, relay, life, clock, tally, database };
}

/** Everything of a section runs in its lane: the section says where a letter belongs. */
function laneFinder({ sql }: YearPlan["database"], lanes: readonly Lane[]) {
  const known = new Map<string, Lane>();
  return async (kind: SubjectKind, id: string): Promise<Lane> => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const [row] = await sql<{ section: string }[]>`
      select c.section_code as section from campaigns c
      where c.id = case ${kind}::text
        when 'campaign' then ${id}::uuid
        when 'inspection' then (select campaign_id from inspections where id = ${id}::uuid)
        else (select campaign_id from penalty_cases where id = ${id}::uuid) end`;
    const lane = lanes.find(({ section }) => section.code === row?.section);
    if (lane === undefined) throw new Error(`No section for ${kind} ${id}`);
    known.set(id, lane);
    return lane;
  };
}

/** Enters the openings of the year: the campaigns of a section follow one another. */
function openCampaigns(
  { lanes, database }: Bureau,
  inspections: number,
  count: number,
  chanceFor: ChanceFor,
): void {
  const span = startOf(LAST_OPENING) - startOf(FIRST_OPENING);
  for (let number = 0; number < count; number += 1) {
    const lane = lanes[number % lanes.length];
    const size = Math.floor(inspections / count) + (number < inspections % count ? 1 : 0);
    const from = startOf(FIRST_OPENING) + (number / count) * span;
    const atMs = atWork(chanceFor("opening", number), from, from + 5 * DAY_MS);
    lane?.server.at(atMs, async () => {
      const ruleSet = await findRuleSetInForce(database.db, "370323", lane.now().slice(0, 10));
      await lane.persons.open(number + 1, size, ruleSet?.id ?? "");
    });
  }
}

/** One day: everybody acts, the worker dies at some moment, and the relay makes its rounds. */
async function liveThrough(bureau: Bureau, day: PlainDate, chance: Chance): Promise<void> {
  const midnight = startOf(day);
  const crashAtMs = midnight + (isWorkingDay(day) ? 8.5 + chance.next() * 10 : chance.next() * 24) * HOUR_MS;
  const rounds = isWorkingDay(day) ? MARKS : [];
  const marks = [...rounds.map((hour) => midnight + hour * HOUR_MS), crashAtMs, midnight + DAY_MS];
  for (const mark of marks.sort((one, other) => one - other)) {
    bureau.clock.atMs = mark;
    await Promise.all(bureau.lanes.map(({ server }) => server.runUntil(mark)));
    if (mark === crashAtMs) await crash(bureau, chance);
    if (isWorkingDay(day)) await bureau.life.at(mark, day, chance);
    await bureau.relay.deliverAll();
  }
  for (const lane of bureau.lanes) await lane.bury();
}

/** One worker of the bureau's few dies, and with it all that it had in memory. */
async function crash({ lanes, tally }: Bureau, chance: Chance): Promise<void> {
  tally.count("crashes", "days");
  const dead = Math.floor(chance.next() * WORKERS);
  const hit = lanes.filter((_, index) => index % WORKERS === dead);
  for (const lane of hit) lane.doom();
  if (!chance.happens(1 / TOTAL_LOSS_EVERY)) return;
  tally.count("crashes", "with the loss of all histories");
  for (const { server } of hit) for (const id of server.running()) await server.startOver(id);
}
