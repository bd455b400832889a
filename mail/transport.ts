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

/** A 5xx answer is the receiver's last word; everything else may pass. */
function classify(failure: unknown): Handover {
  const code = failure instanceof Error && "responseCode" in failure ? failure.responseCode : undefined;
  const response = failure instanceof Error ? failure.message : String(failure);
  const refused = typeof code === "number" && code >= 500;
  return { kind: refused ? "refused" : "try-again", response };
}
