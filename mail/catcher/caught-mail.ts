import { simpleParser } from "mailparser";

/** A mail as the list shows it. */
export interface MailSummary {
  /** Sorts by time of receipt. */
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  /** Whom it was delivered to, in lower case: the envelope's word, not the header's. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly attachmentNames: readonly string[];
}

export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

export interface MailParts {
  readonly html: string;
  readonly attachments: readonly Attachment[];
}

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

/** Reads what the list shows out of a mail as it came over the wire. */
export async function summarise(
  raw: Buffer,
  envelope: Envelope,
  id: string,
  receivedAt: string,
): Promise<MailSummary> {
  const { subject, messageId, text, attachments, from } = await simpleParser(raw);
  return {
    id,
    receivedAt,
    from: from?.text ?? envelope.from,
    to: envelope.to.map((address) => address.toLowerCase()),
    subject: subject ?? "",
    messageId: messageId ?? "",
    text: text ?? "",
    attachmentNames: attachments.map(nameOf),
  };
}

/** Reads what only the mail's own page shows. */
export async function partsOf(raw: Buffer): Promise<MailParts> {
  const { html, attachments } = await simpleParser(raw);
  return {
    html: html === false || html === undefined ? "" : html,
    attachments: attachments.map((part, index) => ({
      filename: nameOf(part, index),
      contentType: part.contentType,
      content: part.content,
    })),
  };
}

function nameOf(
  part: { readonly filename?: string | false; readonly contentType: string },
  index: number,
): string {
  const ending = part.contentType === "text/calendar" ? "ics" : "bin";
  return part.filename ? part.filename : `part-${index + 1}.${ending}`;
}
