import { and, eq, sql } from "drizzle-orm";
import type { Instant } from "../../domain/shared/plain-date.ts";
import { idFrom } from "../../domain/shared/ids.ts";
import { sha256Hex } from "../../domain/shared/digest.ts";
import type { Db, Tx } from "../client.ts";
import { mailOutbox } from "../schema/oversight.ts";

export interface OwedMail {
  readonly dedupeKey: string;
  readonly kind: string;
  readonly campaignId?: string | undefined;
  readonly inspectionId?: string | undefined;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly ics?: string | undefined;
}

/** Puts a mail on the list of what is owed; the same key is owed once. */
export async function oweMail(tx: Tx, mail: OwedMail, at: Instant): Promise<void> {
  const { to, ...content } = mail;
  await tx
    .insert(mailOutbox)
    .values({
      ...content,
      id: idFrom("mail", mail.dedupeKey),
      toAddress: to,
      messageId: `<${sha256Hex(mail.dedupeKey).slice(0, 40)}@double-random>`,
      nextAttemptAt: at,
    })
    .onConflictDoNothing();
  await tx.execute(sql`select pg_notify('mail', '')`);
}

export interface ClaimedMail {
  readonly id: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly ics: string | null;
  readonly messageId: string;
  readonly attempts: number;
}

/** Claims mails that are due, for five minutes: a sender that dies gives them back by itself. */
export async function claimMails(db: Db, asOf: Instant, limit: number): Promise<readonly ClaimedMail[]> {
  return db
    .update(mailOutbox)
    .set({
      state: "sending",
      attempts: sql`${mailOutbox.attempts} + 1`,
      leaseUntil: sql`${asOf}::timestamptz + interval '5 minutes'`,
    })
    .where(
      sql`${mailOutbox.id} in (
        select m.id from mail_outbox m
        where (m.state = 'queued' and m.next_attempt_at <= ${asOf}::timestamptz)
           or (m.state = 'sending' and m.lease_until <= ${asOf}::timestamptz)
        order by m.next_attempt_at for update skip locked limit ${limit})`,
    )
    .returning({
      id: mailOutbox.id,
      toAddress: mailOutbox.toAddress,
      subject: mailOutbox.subject,
      text: mailOutbox.text,
      html: mailOutbox.html,
      ics: mailOutbox.ics,
      messageId: mailOutbox.messageId,
      attempts: mailOutbox.attempts,
    });
}

export async function markMailSent(db: Db, id: string, response: string, at: Instant): Promise<void> {
  await db
    .update(mailOutbox)
    .set({ state: "sent", sentAt: at, response, leaseUntil: null })
    .where(eq(mailOutbox.id, id));
}

/**
 * Puts a mail off, or gives it up for a person to look at when the receiving server has refused it for good. One
 * that another sender has sent in the meantime stays sent.
 */
export async function markMailFailed(
  db: Db,
  id: string,
  failure: { readonly response: string; readonly retryAt: Instant | null },
): Promise<void> {
  const { response, retryAt } = failure;
  const state = retryAt === null ? ("failed" as const) : ("queued" as const);
  const when = retryAt === null ? {} : { nextAttemptAt: retryAt };
  await db
    .update(mailOutbox)
    .set({ state, response, leaseUntil: null, ...when })
    .where(and(eq(mailOutbox.id, id), eq(mailOutbox.state, "sending")));
}
