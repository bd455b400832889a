import { hash, verify } from "@node-rs/argon2";

/** Argon2id, the library's default, at the cost that OWASP names. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Compares a password with its hash; without a hash it takes as long and says no, so that nobody learns who exists. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const matches = await verify(passwordHash ?? NOBODYS_HASH, password);
  return matches && passwordHash !== undefined;
}

/** The hash of random bytes that nobody kept. */
const NOBODYS_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$9W2tIpspOveVvfXVtcTDYw$PuMo7P31jFjjpzneLmRBCIDHpev9S7kyUhyjP7ZrnaE";
