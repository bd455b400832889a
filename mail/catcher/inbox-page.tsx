import type { ReactElement, ReactNode } from "react";
import type { MailParts, MailSummary } from "./caught-mail.ts";
import { content } from "./content.ts";
import { page } from "./inbox-shell.tsx";

const receivedTime = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "medium",
});

/** The list of mails, newest first. */
export function inboxPage(mails: readonly MailSummary[], to: string | undefined): string {
  return page(
    content.title,
    <>
      <h1>
        {content.title} <small>{content.titleInEnglish}</small>
      </h1>
      <p className="quiet">
        {content.explanation}
        <br />
        {content.explanationInEnglish}
      </p>
      {to !== undefined && (
        <p>
          {content.filteredBy}: <strong>{to}</strong> — <a href="/">{content.showAll}</a>
        </p>
      )}
      {mails.length === 0 ? <p>{content.empty}</p> : <MailTable mails={mails} />}
    </>,
  );
}

function MailTable({ mails }: { readonly mails: readonly MailSummary[] }): ReactElement {
  const { receivedAt, to, subject, attachments } = content.columns;
  return (
    <table>
      <thead>
        <tr>
          <th>{receivedAt}</th>
          <th>{to}</th>
          <th>{subject}</th>
          <th>{attachments}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <MailRow key={mail.id} mail={mail} />
        ))}
      </tbody>
    </table>
  );
}

function MailRow({ mail }: { readonly mail: MailSummary }): ReactElement {
  return (
    <tr>
      <td className="time">{receivedTime.format(new Date(mail.receivedAt))}</td>
      <td>
        {mail.to.map((address) => (
          <a key={address} href={`/?to=${encodeURIComponent(address)}`} style={{ display: "block" }}>
            {address}
          </a>
        ))}
      </td>
      <td>
        <a href={`/inbox/${mail.id}`}>{mail.subject || content.noSubject}</a>
      </td>
      <td>{mail.attachmentNames.length || ""}</td>
    </tr>
  );
}

/** One mail, whole. */
export function mailPage(mail: MailSummary & MailParts): string {
  return page(
    mail.subject,
    <>
      <p>
        <a href="/">{content.back}</a>
      </p>
      <h1>{mail.subject || content.noSubject}</h1>
      <dl>
        <dt>{content.columns.receivedAt}</dt>
        <dd>{receivedTime.format(new Date(mail.receivedAt))}</dd>
        <dt>{content.from}</dt>
        <dd>{mail.from}</dd>
        <dt>{content.columns.to}</dt>
        <dd>{mail.to.join(", ")}</dd>
      </dl>
      {mail.attachments.length > 0 && <AttachmentList mail={mail} />}
      <h2>{content.text}</h2>
      <pre className="sheet">{withLinks(mail.text)}</pre>
      {mail.html !== "" && (
        <>
          <h2>{content.html}</h2>
          {/* No script and no same origin: the mail cannot reach the inbox. Its links open in a new tab. */}
          <iframe
            title={content.html}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            srcDoc={`<base target="_blank">${mail.html}`}
          />
        </>
      )}
    </>,
  );
}

function AttachmentList({ mail }: { readonly mail: MailSummary & MailParts }): ReactElement {
  return (
    <>
      <h2>{content.attachments}</h2>
      <ul>
        {mail.attachments.map(({ filename, contentType, content: bytes }, index) => (
          <li key={index}>
            <a href={`/mails/${mail.id}/attachments/${index}`}>{filename}</a>{" "}
            <span className="quiet">
              {contentType}, {Math.ceil(bytes.length / 1024)} kB
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A page that says that the mail is not there. */
export function missingPage(): string {
  return page(
    content.missing,
    <>
      <h1>{content.missing}</h1>
      <a href="/">{content.back}</a>
    </>,
  );
}

function withLinks(text: string): ReactNode[] {
  return text.split(/(https?:\/\/[^\s<>"'）》，。；]+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part} target="_blank" rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
