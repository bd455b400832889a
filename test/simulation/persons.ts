import type { SubjectKind } from "../../domain/campaign/file.ts";
import { SYSTEM, type Actor } from "../../domain/accounts/actor.ts";
import { saveEvidence } from "../../db/queries/evidence.ts";
import { idFrom } from "../../domain/shared/ids.ts";
import { toInstant } from "../../domain/shared/plain-date.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import { workflowIdOf } from "../../temporal/ids.ts";
import type { TestDb } from "../harness/database.ts";
import type { Chance, ChanceFor } from "./chance.ts";
import type { Counter, Said } from "./counter.ts";
import { momentFor } from "./habits.ts";
import type { Lane } from "./lane.ts";
import { anyTime, DAY_MS, MINUTE_MS, startOf } from "./local-time.ts";
import type { Duty } from "./stand.ts";
import type { Tally } from "./tally.ts";

export interface Surroundings {
  readonly lane: Lane;
  readonly counter: Counter;
  readonly database: Pick<TestDb, "db" | "sql">;
  readonly chanceFor: ChanceFor;
  readonly tally: Tally;
}

/** What the persons around one kind of thing are like. */
export interface Habits<Stand, Name extends string> {
  readonly subjectKind: SubjectKind;
  readonly standOf: (id: string) => Promise<Stand | undefined>;
  /** The duties that somebody has now; none when it is over. */
  readonly dutiesOf: (stand: Stand) => readonly Duty[];
  readonly wayFor: (
    chance: Chance,
    duty: Duty,
    stand: Stand,
    occasion: { readonly tries: number; readonly nowMs: number },
  ) => Name | "nothing" | undefined;
  /** The day before which nobody would do what a duty asks for. */
  readonly notBefore: (duty: Duty, stand: Stand) => PlainDate | null;
  readonly isOfEnterprise: (name: Name) => boolean;
  readonly fill: (name: Name, form: Form<Stand>) => Promise<unknown>;
  readonly actorFor: (name: Name, form: Form<Stand>) => Actor;
  /** What somebody may do out of turn. */
  readonly names: readonly Name[];
}

/** What somebody has before their eyes who does something. */
export interface Form<Stand> {
  readonly stand: Stand;
  /** The duty that it is about, if it is about one. */
  readonly duty: Duty | undefined;
  readonly nowMs: number;
  readonly chance: Chance;
  readonly photo: () => Promise<string>;
}

interface Move<Name> {
  readonly atMs: number;
  readonly name: Name;
  readonly duty?: Duty;
}

/** What is known of a duty: how often somebody has tried, and whether somebody is about to. */
interface Intent {
  tries: number;
  waiting: number;
}

/** Persons who act on what stands in the records at that moment: in time, late, never, twice, or out of turn. */
export function playPersons<Stand extends { readonly inspectionId: string }, Name extends string>(
  { lane, counter, database, chanceFor, tally }: Surroundings,
  habits: Habits<Stand, Name>,
) {
  const { server } = lane;
  const intents = new Map<string, Intent>();
  const greeted = new Set<string>();
  let said = 0;

  /** Looks where it stands, and plans what its persons will do about what is new. */
  async function look(id: string): Promise<void> {
    const stand = await habits.standOf(id);
    if (stand === undefined) return;
    if (!greeted.has(id)) planMischief(id);
    for (const duty of habits.dutiesOf(stand)) planDuty(id, stand, duty);
  }

  function planDuty(id: string, stand: Stand, duty: Duty): void {
    // That a term would be shortened is a matter of its own, beside what the term is for.
    const key = duty.proposed ? `${duty.id} shorter` : duty.id;
    const intent = intents.get(key) ?? { tries: 0, waiting: 0 };
    intents.set(key, intent);
    if (intent.waiting > 0) return;
    const chance = chanceFor("duty", key, intent.tries);
    const nowMs = server.nowMs();
    const way = habits.wayFor(chance, duty, stand, { tries: intent.tries, nowMs });
    if (way === undefined) return;
    intent.waiting += 1;
    const holder = way !== "nothing" && habits.isOfEnterprise(way) ? "enterprise" : "officer";
    const day = habits.notBefore(duty, stand);
    const fromMs = day === null || chance.happens(0.08) ? nowMs : Math.max(nowMs, startOf(day));
    const atMs = momentFor(chance, duty, fromMs, { holder, tries: intent.tries });
    if (atMs === undefined) tally.count("persons", "never answered");
    else if (way === "nothing") letPass(id, atMs, intent);
    else enter(id, { atMs, name: way, duty }, intent, chance);
  }

  function letPass(id: string, atMs: number, intent: Intent): void {
    tally.count("persons", "let it pass");
    server.at(atMs + 5 * DAY_MS, () => {
      doneWith(id, intent);
      return Promise.resolve();
    });
  }

  function enter(id: string, move: Move<Name>, intent: Intent, chance: Chance): void {
    server.at(move.atMs, async () => {
      await act(id, move);
      doneWith(id, intent);
    });
    if (!chance.happens(0.04)) return;
    // The same once more, a while later: from a second window, or by a colleague who had not heard.
    tally.count("persons", "acted twice");
    const atMs = move.atMs + chance.between(1, 600) * MINUTE_MS;
    server.at(atMs, () => act(id, { ...move, atMs }));
  }

  function doneWith(id: string, intent: Intent): void {
    intent.waiting -= 1;
    intent.tries += 1;
    lane.noteMoved(workflowIdOf(habits.subjectKind, id));
  }

  /** Now and then somebody does something that is not their turn, or not the time. */
  function planMischief(id: string): void {
    greeted.add(id);
    const chance = chanceFor("mischief", id);
    for (let count = chance.between(-1, 2); count > 0; count -= 1) {
      const name = chance.oneOf(habits.names);
      const atMs = anyTime(chance, server.nowMs(), server.nowMs() + 70 * DAY_MS);
      server.at(atMs, () => act(id, { atMs, name }));
      tally.count("persons", "acted out of turn");
    }
  }

  async function act(id: string, { atMs, name, duty }: Move<Name>): Promise<void> {
    const stand = await habits.standOf(id);
    if (stand === undefined) return;
    said += 1;
    const key = `${name}@${atMs}:${said}`;
    const chance = chanceFor("act", id, key);
    const form = { stand, duty, nowMs: server.nowMs(), chance, photo: camera(stand.inspectionId, key) };
    const body = await habits.fill(name, form);
    const actor = habits.actorFor(name, form);
    const letter = { subjectKind: habits.subjectKind, subjectId: id, name, body, actor, key } as Said;
    await counter.say(letter);
    // A double click: the same request again.
    if (chance.happens(0.03)) await counter.say(letter);
  }

  function camera(inspectionId: string, occasion: string): () => Promise<string> {
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
