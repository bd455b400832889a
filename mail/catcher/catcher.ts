import { createFailurePlan, type Failure } from "./failures.ts";
import { startInbox } from "./http.ts";
import { openMailStore } from "./mail-store.ts";
import { startSmtp } from "./smtp.ts";

export interface MailCatcherOptions {
  /** 0, or nothing, takes a free port. */
  readonly smtpPort?: number;
  readonly httpPort?: number;
  /** Where mails are kept as files; without it they live in memory. */
  readonly storeDir?: string;
}

export interface MailCatcher {
  readonly smtpUrl: string;
  readonly inboxUrl: string;
  /** Makes the next mails fail, so that senders can be seen to cope. */
  readonly failNext: (failure: Failure) => void;
  readonly close: () => Promise<void>;
}

/** Starts an SMTP server that sends nothing on, with an inbox page to read what came. */
export async function startMailCatcher(options: MailCatcherOptions = {}): Promise<MailCatcher> {
  const failures = createFailurePlan();
  const store = await openMailStore(options.storeDir);
  const smtp = await startSmtp(options.smtpPort ?? 0, failures, store.add);
  const inbox = await startInbox(options.httpPort ?? 0, store, failures);
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    inboxUrl: `http://127.0.0.1:${inbox.port}`,
    failNext: failures.add,
    close: async () => {
      await Promise.all([smtp.close(), inbox.close()]);
    },
  };
}
