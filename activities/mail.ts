import { toInstant, toMs } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import type { MailTransport } from "../mail/transport.ts";
import type { Db } from "../db/client.ts";
import { claimMails, markMailFailed, markMailSent } from "../db/queries/outbox.ts";
import type { ClaimedMail } from "../db/queries/outbox.ts";

interface PumpDeps {
  readonly db: Db;
  readonly transport: MailTransport;
  readonly now: () => Instant;
}

const BATCH = 50;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 900_000;

/**
 * Sends what the outbox owes. Safe to run twice, and in two places: a mail is claimed before it is sent, and
 * carries the same Message-ID every time. A crash between sending and marking sends it once more.
 */
export function createMailPump({ db, transport, now }: PumpDeps) {
  /** Sends one batch; says how many mails it took up. */
  async function pump(): Promise<number> {
    const mails = await claimMails(db, now(), BATCH);
    await Promise.all(mails.map(send));
    return mails.length;
  }

  async function send(mail: ClaimedMail): Promise<void> {
    const { id, toAddress: to, messageId, subject, text, html, ics, attempts } = mail;
    const handover = await transport.send({ to, messageId, subject, text, html, ics });
    if (handover.kind === "accepted") return markMailSent(db, id, handover.response, now());
    const retryAt = handover.kind === "refused" ? null : laterBy(now(), attempts);
    return markMailFailed(db, id, { response: handover.response, retryAt });
  }

  return { pump };
}

/** Twice as long after each attempt, up to a quarter of an hour: a mail server that is away for days is waited for. */
function laterBy(at: Instant, attempts: number): Instant {
  return toInstant(toMs(at) + Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, attempts - 1)));
}
