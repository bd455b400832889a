import { sendDigests } from "../../activities/digest.ts";
import { createRulebook } from "../../activities/rulebook.ts";
import { leaveOffice, setAbsence } from "../../db/queries/absences.ts";
import { getRuleSet, publishYear } from "../../db/queries/calendar.ts";
import { answerEscalation, listLiveEscalations } from "../../db/queries/escalations.ts";
import { publishRuleSet } from "../../db/queries/publish-rules.ts";
import { officerIdOf } from "../../domain/accounts/actor.ts";
import type { RuleSet } from "../../domain/calendar/rule-set.ts";
import { addDays, toInstant } from "../../domain/shared/plain-date.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { TestDb } from "../harness/database.ts";
import type { Chance } from "./chance.ts";
import { HEADS, LEAVING_HEAD, REGISTRAR, type Section } from "./county.ts";
import { HOUR_MS, NEXT_YEAR, startOf } from "./local-time.ts";
import type { Tally } from "./tally.ts";

const RULES_PUBLISHED_ON = "2026-06-22";
const RULES_IN_FORCE_FROM = "2026-07-15";
const NEXT_YEAR_PUBLISHED_ON = "2026-12-14";
const HEAD_LEAVES_ON = "2026-08-03";
const OPENS_AT_HOUR = 9;
const ANSWERS_AT_HOUR = 17;

interface Plan {
  readonly database: Pick<TestDb, "db" | "sql">;
  readonly sections: readonly Section[];
  readonly tally: Tally;
}

/** What happens in the bureau at large: digests, answers to escalations, absences, new rules, a late calendar. */
export function bureauLife({ database: { db }, sections, tally }: Plan) {
  const desk = {
    db,
    publicUrl: "https://double-random.example",
    rulebook: createRulebook(),
    jurisdiction: "370323",
  };

  /** What is done at this hour of a working day. */
  async function at(atMs: number, day: PlainDate, chance: Chance): Promise<void> {
    const hour = (atMs - startOf(day)) / HOUR_MS;
    const now = toInstant(atMs);
    if (hour === OPENS_AT_HOUR) {
      await publish(day, now);
      await recordAbsences(day, now, chance);
      if (isMonday(day)) tally.count("mails", "digests", await sendDigests(desk, now));
    }
    if (hour === ANSWERS_AT_HOUR) await answerEscalations(now, chance);
  }

  async function publish(day: PlainDate, at: Instant): Promise<void> {
    const occasion = { actor: REGISTRAR, at };
    if (day === RULES_PUBLISHED_ON) {
      const faults = await publishRuleSet(db, newRules(await getRuleSet(db, "CN-370323-2026.1")), occasion);
      if (faults.length > 0) throw new Error(`The new rules have faults: ${JSON.stringify(faults)}`);
    }
    if (day === NEXT_YEAR_PUBLISHED_ON) await publishYear(db, "CN", NEXT_YEAR, occasion);
    if (day === HEAD_LEAVES_ON) await leaveOffice(db, "H003", occasion);
  }

  /** Every week somebody in each section is away; now and then a head is. */
  async function recordAbsences(day: PlainDate, at: Instant, chance: Chance): Promise<void> {
    for (const { code } of sections) {
      if (!chance.happens(0.03)) continue;
      const workNo = chance.oneOf([`S${code}`, `T${code}`, `P${code}`, `I${code}01`, `I${code}02`]);
      await setAbsence(
        db,
        workNo,
        { from: day, until: addDays(day, chance.between(1, 14)) },
        { actor: REGISTRAR, at },
      );
      tally.count("persons", "away");
    }
    if (!chance.happens(0.02)) return;
    await setAbsence(
      db,
      chance.oneOf(["H001", "H002"]),
      { from: day, until: addDays(day, 7) },
      { actor: REGISTRAR, at },
    );
    tally.count("persons", "away");
  }

  /** The persons named answer, or a head does; some take days, and some answer what is none of theirs. */
  async function answerEscalations(now: Instant, chance: Chance): Promise<void> {
    const waiting = await listLiveEscalations(db);
    for (const { clockId, rung, officerId } of [...waiting].sort(byClock)) {
      if (!chance.happens(0.6)) continue;
      const head = chance.oneOf([...HEADS, LEAVING_HEAD]);
      const isHead = officerId === null || chance.happens(0.3);
      const by = isHead ? (officerIdOf(head) ?? "") : officerId;
      const answered = await answerEscalation(db, {
        clockId,
        rung,
        words: "已督促",
        officerId: by,
        isHead,
        actor: { kind: "officer", officerId: by, roles: [isHead ? "head" : "supervisor"] },
        at: now,
        idempotencyKey: `${clockId}:${rung}:${now}`,
      });
      tally.count("escalations", answered.ok ? "answered" : answered.error.reason);
    }
  }

  return { at };
}

/** Every morning would be as lawful, and slower to play. */
function isMonday(day: PlainDate): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
}

type Waiting = Awaited<ReturnType<typeof listLiveEscalations>>[number];

function byClock(one: Waiting, other: Waiting): number {
  return `${one.clockId} ${one.rung}` < `${other.clockId} ${other.rung}` ? -1 : 1;
}

/** Rules of the middle of the year: some terms longer, some shorter. */
function newRules(rules: RuleSet): RuleSet {
  const { terms } = rules;
  return {
    ...rules,
    id: "CN-370323-2026.2",
    inForceFrom: RULES_IN_FORCE_FROM,
    terms: {
      ...terms,
      reinspection: { ...terms.reinspection, days: 7 },
      failDecision: { ...terms.failDecision, days: 8 },
      resultPublication: { ...terms.resultPublication, days: 15 },
      transferFeedback: { ...terms.transferFeedback, days: 45 },
      listing: { ...terms.listing, days: 300 },
    },
  };
}
