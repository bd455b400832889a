import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { partsOf, summarise, type Envelope, type MailParts, type MailSummary } from "./caught-mail.ts";

export interface MailFilter {
  /** One recipient's address. */
  readonly to?: string | undefined;
  /** A mail's id or an instant: only what came later. */
  readonly after?: string | undefined;
}

export interface MailStore {
  readonly add: (raw: Buffer, envelope: Envelope) => Promise<MailSummary>;
  /** Newest first. */
  readonly list: (filter: MailFilter) => readonly MailSummary[];
  readonly find: (id: string) => Promise<(MailSummary & MailParts) | undefined>;
}

/** Keeps mails as files in the folder, or in memory without one. */
export async function openMailStore(folder?: string): Promise<MailStore> {
  const shelf = folder === undefined ? memoryShelf() : await fileShelf(folder);
  const mails: MailSummary[] = [...shelf.mails];
  let count = 0;

  async function add(raw: Buffer, envelope: Envelope): Promise<MailSummary> {
    const receivedAt = new Date().toISOString();
    count += 1;
    const id = `${compact(receivedAt)}-${String(count).padStart(6, "0")}`;
    const mail = await summarise(raw, envelope, id, receivedAt);
    await shelf.put(mail, raw);
    mails.push(mail);
    return mail;
  }

  function list({ to, after }: MailFilter): readonly MailSummary[] {
    const from = after === undefined ? "" : compact(after);
    const address = to?.toLowerCase();
    return mails
      .filter((mail) => mail.id > from && (address === undefined || mail.to.includes(address)))
      .sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  async function find(id: string): Promise<(MailSummary & MailParts) | undefined> {
    const mail = mails.find((known) => known.id === id);
    return mail && { ...mail, ...(await partsOf(await shelf.get(id))) };
  }

  return { add, list, find };
}

/** An instant as the beginning of an id; an id stays as it is. */
function compact(instant: string): string {
  return instant.includes(":") ? instant.replaceAll(/[-:.]/g, "") : instant;
}

interface Shelf {
  readonly mails: readonly MailSummary[];
  readonly put: (mail: MailSummary, raw: Buffer) => Promise<void>;
  readonly get: (id: string) => Promise<Buffer>;
}

function memoryShelf(): Shelf {
  const raws = new Map<string, Buffer>();
  return {
    mails: [],
    put: ({ id }, raw) => {
      raws.set(id, raw);
      return Promise.resolve();
    },
    get: (id) => Promise.resolve(raws.get(id) ?? Buffer.alloc(0)),
  };
}

async function fileShelf(folder: string): Promise<Shelf> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const mails = await Promise.all(names.map(async (name) => readSummary(join(folder, name))));
  return {
    mails,
    put: async (mail, raw) => {
      await writeFile(join(folder, `${mail.id}.eml`), raw, { mode: 0o600 });
      const summary = join(folder, `${mail.id}.json`);
      // In one move and last, so that a summary on the shelf always has its mail.
      await writeFile(`${summary}.part`, JSON.stringify(mail), { mode: 0o600 });
      await rename(`${summary}.part`, summary);
    },
    get: (id) => readFile(join(folder, `${id}.eml`)),
  };
}

async function readSummary(file: string): Promise<MailSummary> {
  return JSON.parse(await readFile(file, "utf8")) as MailSummary;
}
