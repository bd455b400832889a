import type { Actor } from "../../domain/accounts/actor.ts";
import { INSPECTION_COMMANDS } from "../../domain/campaign/inspection-commands.ts";
import type { InspectionCommand } from "../../domain/campaign/inspection-commands.ts";
import { saveEvidence } from "../../db/queries/evidence.ts";
import { SYSTEM } from "../../domain/accounts/actor.ts";
import { idFrom } from "../../domain/shared/ids.ts";
import { toInstant } from "../../domain/shared/plain-date.ts";
import type { TestDb } from "../harness/database.ts";
import { FORMS } from "./bodies.ts";
import type { Chance, ChanceFor } from "./chance.ts";
import type { Counter } from "./counter.ts";
import { HEADS, officer } from "./county.ts";
import { momentFor, OF_ENTERPRISE, wayFor } from "./habits.ts";
import type { Lane } from "./lane.ts";
import { anyTime, DAY_MS, MINUTE_MS } from "./local-time.ts";
import { standOf, type Duty, type Stand, type StandingFinding } from "./stand.ts";
import type { Tally } from "./tally.ts";

interface Plan {
  readonly lane: Lane;
  readonly counter: Counter;
  readonly database: Pick<TestDb, "db" | "sql">;
  readonly chanceFor: ChanceFor;
  readonly tally: Tally;
}

interface Move {
  readonly atMs: number;
  readonly name: InspectionCommand;
  readonly duty?: Duty;
  readonly findingId?: string | undefined;
  readonly by?: Actor;
}

/** What is known of a duty: how often somebody has tried, and whether somebody is about to. */
interface Intent {
  tries: number;
  waiting: number;
}

const NAMES = Object.keys(INSPECTION_COMMANDS) as InspectionCommand[];
const ENTERPRISE: Actor = { kind: "rectification-link", linkId: "00000000-0000-8000-a000-000000000001" };

/** The persons around the inspections of a section: each acts on what stands in the records at that moment. */
export function inspectionPersons({ lane, counter, database, chanceFor, tally }: Plan) {
  const { server, section } = lane;
  const intents = new Map<string, Intent>();
  const greeted = new Set<string>();
  let said = 0;

  /** Looks where an inspection stands, and plans what its persons will do about what is new. */
  async function look(id: string): Promise<void> {
    const stand = await standOf(database, id);
    if (stand === undefined || stand.stage === "closed") return;
    if (!greeted.has(id)) planMischief(stand);
    for (const duty of stand.clocks) planDuty(stand, duty);
  }

  function planDuty(stand: Stand, duty: Duty): void {
    const intent = intents.get(duty.id) ?? { tries: 0, waiting: 0 };
    if (intent.waiting > 0 || duty.state === "suspended") return;
    const chance = chanceFor("duty", duty.id, intent.tries);
    const way = wayFor(chance, duty, stand, intent.tries);
    intents.set(duty.id, intent);
    if (way === undefined) return;
    const holder = way !== "nothing" && OF_ENTERPRISE.has(way) ? "enterprise" : "officer";
    const atMs = momentFor(chance, duty, server.nowMs(), holder);
    if (atMs === undefined) {
      tally.count("persons", "never answered");
      intent.waiting += 1;
      return;
    }
    intent.waiting += 1;
    if (way === "nothing") {
      tally.count("persons", "let it pass");
      server.at(atMs + 5 * DAY_MS, () => doneWith(stand.id, intent));
      return;
    }
    enter(stand.id, { atMs, name: way, duty }, intent);
    if (chance.happens(0.04))
      again(stand.id, { atMs: atMs + chance.between(1, 600) * MINUTE_MS, name: way, duty });
  }

  function enter(id: string, move: Move, intent: Intent): void {
    server.at(move.atMs, async () => {
      await act(id, move);
      await doneWith(id, intent);
    });
  }

  async function doneWith(id: string, intent: Intent): Promise<void> {
    intent.waiting -= 1;
    intent.tries += 1;
    await look(id);
  }

  /** The same once more, a while later: from a second window, or by a colleague who had not heard. */
  function again(id: string, move: Move): void {
    tally.count("persons", "acted twice");
    server.at(move.atMs, () => act(id, move));
  }

  /** Now and then somebody does something that is not their turn, or not the time. */
  function planMischief(stand: Stand): void {
    greeted.add(stand.id);
    const chance = chanceFor("mischief", stand.id);
    for (let count = chance.between(-1, 2); count > 0; count -= 1) {
      const name = chance.oneOf(NAMES.filter((one) => one !== "recomputeClocks"));
      const atMs = anyTime(chance, server.nowMs(), server.nowMs() + 70 * DAY_MS);
      server.at(atMs, () => act(stand.id, { atMs, name }));
      tally.count("persons", "acted out of turn");
    }
  }

  async function act(id: string, { atMs, name, duty }: Move): Promise<void> {
    const stand = await standOf(database, id);
    if (stand === undefined) return;
    said += 1;
    const chance = chanceFor("act", id, name, atMs, said);
    const finding = findingFor(stand, duty, chance);
    const photo = photographer(id, `${name}@${atMs}:${said}`);
    const subjectId = duty?.subjectId ?? duty?.id ?? idFrom("nothing", id);
    const desk = { nowMs: server.nowMs(), stand, finding, subjectId, chance, photo };
    const body = await FORMS[name](desk);
    const actor = chance.happens(0.02) ? chance.oneOf(HEADS) : actorFor(name, stand, duty, chance);
    const key = `${name}@${atMs}:${said}`;
    const say = () => counter.say({ subjectKind: "inspection", subjectId: id, name, body, actor, key });
    await say();
    // A double click: the same request again.
    if (chance.happens(0.03)) await say();
  }

  function findingFor(stand: Stand, duty: Duty | undefined, chance: Chance): StandingFinding | undefined {
    if (duty?.findingId) return stand.findings.find(({ id }) => id === duty.findingId);
    return stand.findings.length > 0 ? chance.oneOf(stand.findings) : undefined;
  }

  function actorFor(name: InspectionCommand, stand: Stand, duty: Duty | undefined, chance: Chance): Actor {
    if (name === "accept" || name === "decline") {
      const seat = stand.asked.find(({ id }) => id === duty?.seatId) ?? stand.asked[0];
      return officer(seat?.workNo ?? "nobody", "inspector");
    }
    if (OF_ENTERPRISE.has(name)) return ENTERPRISE;
    const { permission } = INSPECTION_COMMANDS[name];
    if (permission === "inspection.record") {
      const member = stand.team[chance.happens(0.9) ? 0 : 1] ?? stand.team[0];
      return officer(member?.workNo ?? "nobody", "inspector");
    }
    if (permission === "inspection.decide") return chance.oneOf(HEADS);
    if (permission === "inspection.publish") return section.publisher;
    return chance.happens(0.8) ? section.supervisor : section.deputy;
  }

  function photographer(inspectionId: string, occasion: string): () => Promise<string> {
    let taken = 0;
    return async () => {
      taken += 1;
      const id = idFrom("photo", inspectionId, occasion, taken);
      const file = { contentType: "image/jpeg", sizeBytes: 3, fileName: "现场照片.jpg" };
      const upload = { uploadedBy: SYSTEM, uploadedAt: toInstant(server.nowMs()) };
      await database.db.transaction((tx) =>
        saveEvidence(tx, { id, inspectionId, sha256: "a".repeat(64), ...file, ...upload }),
      );
      return id;
    };
  }

  return { look };
}
