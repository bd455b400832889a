import { atOnce, until } from "./at-once.ts";
import { DECLINED_AT } from "./cast.ts";
import { linkIn } from "./inbox.ts";
import type { CaughtMail, Inbox } from "./inbox.ts";
import { listPlayers } from "./inspections.ts";
import { linkHolder, Refusal } from "./person.ts";
import type { Person } from "./person.ts";

const PEOPLE = 8;

/** Inspectors open their mails and answer, until every team is complete; one of them is away. */
export async function answerAssignments(
  url: string,
  officer: Person,
  inbox: Inbox,
  campaignId: string,
  awayAt: number | null = DECLINED_AT,
): Promise<void> {
  const answered = new Set<string>();
  const players = await listPlayers(officer, campaignId);
  const away = players[awayAt ?? -1]?.number;
  let declined = false;

  async function reply(mail: CaughtMail): Promise<void> {
    const holder = linkHolder(url, linkIn(mail));
    const { inspectionId } = await holder.get<{ inspectionId: string }>("/link");
    const isAway = !declined && away !== undefined && mail.subject.includes(`${away} `);
    if (isAway) declined = true;
    const path = `/inspections/${inspectionId}`;
    await (isAway
      ? holder.act(`${path}/refusal`, { reason: "leave" })
      : holder.act(`${path}/acceptance`, {}));
  }

  const numbers = new Set(players.map(({ number }) => number));
  await until("all teams complete", async () => {
    const mails = await inbox.find("【检查派单】");
    const fresh = mails.filter(({ id, subject }) => !answered.has(id) && numbers.has(numberIn(subject)));
    for (const { id } of fresh) answered.add(id);
    await atOnce(PEOPLE, fresh, (mail) => reply(mail).catch(unlessTooLate));
    const lines = await listPlayers(officer, campaignId);
    return lines.every(({ stage }) => stage !== "assign") ? true : undefined;
  });
}

function numberIn(subject: string): string {
  return /】(\S+) /.exec(subject)?.[1] ?? "";
}

/** Whoever was too slow has been passed over, and the next in rank has a mail of his own. */
function unlessTooLate(failure: unknown): void {
  if (!(failure instanceof Refusal) || failure.status !== 410) throw failure;
}
