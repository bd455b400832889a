import { randomBytes } from "node:crypto";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Db } from "../db/client.ts";
import { clearWrongPasswords, findLogin, recordWrongPassword, saveSession } from "../db/queries/accounts.ts";
import type { Login, Officer } from "../db/queries/accounts.ts";
import { sha256Hex } from "../domain/shared/digest.ts";
import { toInstant, toMs } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import { isPassword } from "./passwords.ts";
import { ProblemError, tooMany } from "./problem-error.ts";

const SESSION_MS = 12 * 3_600_000;
const FAILURES_PER_ADDRESS = 30;

export interface LoginAttempt {
  readonly workNo: string;
  readonly password: string;
  readonly kind: "cookie" | "bearer";
  readonly address: string;
}

export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Instant;
  readonly officer: Officer;
}

export type OpenSessions = ReturnType<typeof createSessions>;

/** Lets officers in: five wrong passwords lock an account, thirty from one address in five minutes close that address. */
export function createSessions({ db, clock }: { readonly db: Db; readonly clock: () => Instant }) {
  const failures = new RateLimiterMemory({ points: FAILURES_PER_ADDRESS, duration: 300 });

  async function open({ workNo, password, kind, address }: LoginAttempt): Promise<OpenedSession> {
    await refuseBusyAddress(failures, address);
    const login = await findLogin(db, workNo);
    refuseLocked(login, clock());
    const isRight = await isPassword(password, login?.active === true ? login.passwordHash : undefined);
    if (!isRight || login === undefined) {
      await failures.penalty(address);
      if (login !== undefined) await recordWrongPassword(db, login.officerId, clock());
      throw new ProblemError("wrong-credentials");
    }
    return openFor(login, kind);
  }

  async function openFor(login: Login, kind: "cookie" | "bearer"): Promise<OpenedSession> {
    await clearWrongPasswords(db, login.officerId);
    const token = randomBytes(32).toString("base64url");
    const createdAt = clock();
    const expiresAt = toInstant(toMs(createdAt) + SESSION_MS);
    const { officerId, workNo, name, sectionCode, roles } = login;
    await saveSession(db, { tokenHash: sha256Hex(token), officerId, kind, createdAt, expiresAt });
    return { token, expiresAt, officer: { officerId, workNo, name, sectionCode, roles } };
  }

  return { open };
}

async function refuseBusyAddress(failures: RateLimiterMemory, address: string): Promise<void> {
  const state = await failures.get(address);
  if (state !== null && state.consumedPoints >= FAILURES_PER_ADDRESS) {
    throw tooMany("too-many-requests", Math.ceil(state.msBeforeNext / 1000));
  }
}

function refuseLocked(login: Login | undefined, asOf: Instant): void {
  const until = login?.lockedUntil;
  if (until === undefined || until === null || until <= asOf) return;
  throw tooMany("account-locked", Math.ceil((toMs(until) - toMs(asOf)) / 1000));
}
