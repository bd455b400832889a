/** A mail as the catcher lists it. */
export interface CaughtMail {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

export interface Inbox {
  /** The mails that hold these words in their subject or text, the oldest first. */
  readonly find: (words: string) => Promise<readonly CaughtMail[]>;
}

/** Reads the mailbox in which the demonstration's mails arrive; each mail is fetched once. */
export function openInbox(url: string): Inbox {
  const known = new Map<string, CaughtMail>();

  async function refresh(): Promise<readonly CaughtMail[]> {
    const listed = await getJson<readonly { readonly id: string }[]>(`${url}/mails`);
    const fresh = listed.filter(({ id }) => !known.has(id));
    const mails = await Promise.all(fresh.map(({ id }) => getJson<CaughtMail>(`${url}/mails/${id}`)));
    for (const mail of mails) known.set(mail.id, mail);
    return [...known.values()];
  }

  return {
    find: async (words) =>
      (await refresh()).filter(({ subject, text }) => subject.includes(words) || text.includes(words)),
  };
}

/** The address of the page that a mail asks its reader to open. */
export function linkIn(mail: CaughtMail): string {
  const [link] = /https?:\/\/\S+\/l\/\S+/.exec(mail.text) ?? [];
  if (link === undefined) throw new Error(`No link in the mail ${mail.subject}`);
  return link;
}

async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}
