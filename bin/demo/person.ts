import { randomUUID } from "node:crypto";

/** One who acts through the API: an officer with a token, or the holder of a mailed link. */
export interface Person {
  readonly get: <T>(path: string) => Promise<T>;
  /** Acts, and insists that it was done: waits for what is still pending, fails on a refusal. */
  readonly act: (path: string, body: unknown) => Promise<void>;
  readonly post: <T>(path: string, body: unknown) => Promise<T>;
  readonly upload: (path: string, fileName: string, bytes: Uint8Array) => Promise<string>;
}

interface CommandAnswer {
  readonly commandId: string;
  readonly status: "done" | "pending" | "rejected";
}

/** The API refused. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const PATIENCE_MS = 30_000;
const PAUSE_MS = 100;

/** An officer, who is also named in what others do. */
export interface Officer extends Person {
  readonly officerId: string;
}

interface Session {
  readonly token: string;
  readonly officer: { readonly officerId: string };
}

/** Logs an officer in by work number and password. */
export async function logIn(url: string, workNo: string, password: string): Promise<Officer> {
  const { token, officer } = await nobody(url).post<Session>("/sessions", { workNo, password });
  return { ...personWith(url, { Authorization: `Bearer ${token}` }), officerId: officer.officerId };
}

/** Somebody who has not logged in. */
export function nobody(url: string): Person {
  return personWith(url, {});
}

/** The holder of a mailed link, by the address that stood in the mail. */
export function linkHolder(url: string, link: string): Person {
  return personWith(url, { Authorization: `Link ${link.slice(link.lastIndexOf("/") + 1)}` });
}

function personWith(url: string, headers: Readonly<Record<string, string>>): Person {
  const api = `${url}/api/v1`;

  async function get<T>(path: string): Promise<T> {
    // A connection that the server has just let go is no news: reading twice does no harm.
    const ask = () => fetch(`${api}${path}`, { headers });
    return read<T>(await ask().catch(ask), path);
  }

  async function post<T>(path: string, body: unknown): Promise<T> {
    const init = {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json", "Idempotency-Key": randomUUID() },
      body: JSON.stringify(body),
    };
    return read<T>(await fetch(`${api}${path}`, init), path);
  }

  async function act(path: string, body: unknown): Promise<void> {
    let answer = await post<CommandAnswer>(path, body);
    for (const until = Date.now() + PATIENCE_MS; answer.status === "pending";) {
      if (Date.now() > until) throw new Error(`${path} is still pending`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      answer = await get<CommandAnswer>(`/commands/${answer.commandId}`);
    }
    if (answer.status === "rejected") throw new Error(`${path} was refused: ${JSON.stringify(answer)}`);
  }

  async function upload(path: string, fileName: string, bytes: Uint8Array): Promise<string> {
    const form = new FormData();
    form.set("file", new Blob([Buffer.from(bytes)], { type: "image/jpeg" }), fileName);
    const response = await fetch(`${api}${path}`, { method: "POST", headers, body: form });
    return (await read<{ evidenceId: string }>(response, path)).evidenceId;
  }

  return { get, post, act, upload };
}

async function read<T>(response: Response, path: string): Promise<T> {
  const text = await response.text();
  if (!response.ok) throw new Refusal(response.status, `${path} answered ${response.status}: ${text}`);
  return JSON.parse(text) as T;
}
