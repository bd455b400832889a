import nodemailer from "nodemailer";

export interface OutgoingMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly ics: string | null;
}

/** What became of handing a mail over: accepted, refused for good, or worth another try. */
export type Handover =
  | { readonly kind: "accepted"; readonly response: string }
  | { readonly kind: "refused"; readonly response: string }
  | { readonly kind: "try-again"; readonly response: string };

export interface MailTransport {
  readonly send: (mail: OutgoingMail) => Promise<Handover>;
  readonly isReachable: () => Promise<boolean>;
  readonly close: () => void;
}

/** Opens the one way out for mail: a pooled SMTP connection. */
export function openMailTransport(smtpUrl: string, from: string): MailTransport {
  const timeouts = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 20_000 };
  const transporter = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    ...timeouts,
  });

  async function send({ ics, ...mail }: OutgoingMail): Promise<Handover> {
    const alternatives =
      ics === null ? {} : { icalEvent: { method: "PUBLISH", filename: "inspection.ics", content: ics } };
    try {
      const info = await transporter.sendMail({ ...mail, from, ...alternatives });
      return { kind: "accepted", response: info.response };
    } catch (failure) {
      return classify(failure);
    }
  }

  return {
    send,
    isReachable: () =>
      transporter.verify().then(
        () => true,
        () => false,
      ),
    close: () => {
      transporter.close();
    },
  };
}

/** What a server answers to these is about this mail; to everything before, about ourselves: a login, a sender. */
const ABOUT_THE_MAIL: readonly unknown[] = ["RCPT TO", "DATA"];

/** A 5xx answer to the recipient or the content is the receiver's last word; everything else may pass. */
function classify(failure: unknown): Handover {
  if (!(failure instanceof Error)) return { kind: "try-again", response: String(failure) };
  const { responseCode: code, command } = failure as Error & Readonly<Record<string, unknown>>;
  const refused = typeof code === "number" && code >= 500 && ABOUT_THE_MAIL.includes(command);
  return { kind: refused ? "refused" : "try-again", response: failure.message };
}
