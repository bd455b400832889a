import { renderToStaticMarkup } from "react-dom/server";
import type { ReactElement } from "react";

/** One language's half of a letter. */
export interface LetterBody {
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly rows: readonly (readonly [label: string, value: string])[];
  /** Lists under headings, for a letter about many things. */
  readonly lists?: readonly LetterList[] | undefined;
  readonly action?: { readonly label: string; readonly url: string } | undefined;
}

export interface LetterList {
  readonly heading: string;
  readonly items: readonly { readonly words: string; readonly url: string }[];
}

/** A letter: Chinese first, English below. */
export interface Letter {
  readonly subject: string;
  readonly zh: LetterBody;
  readonly en: LetterBody;
}

export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The letter as mail carries it: as plain text and as HTML with the same words. */
export function renderLetter(letter: Letter): RenderedLetter {
  const text = [...textOf(letter.zh), "", "—", "", ...textOf(letter.en)].join("\n");
  return {
    subject: letter.subject,
    text,
    html: `<!doctype html>${renderToStaticMarkup(<LetterPage {...letter} />)}`,
  };
}

function textOf(body: LetterBody): string[] {
  return [
    body.greeting,
    "",
    ...body.paragraphs,
    "",
    ...body.rows.map(([label, value]) => `${label}: ${value}`),
    ...(body.lists ?? []).flatMap(({ heading, items }) => [
      "",
      heading,
      ...items.flatMap(({ words, url }) => [`- ${words}`, `  ${url}`]),
    ]),
    ...(body.action === undefined ? [] : ["", `${body.action.label}:`, body.action.url]),
  ];
}

function LetterPage({ subject, zh, en }: Letter): ReactElement {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style={{ fontFamily: "sans-serif", maxWidth: "40rem", lineHeight: 1.6, color: "#1a1a1a" }}>
        <Half lang="zh-CN" body={zh} />
        <hr />
        <Half lang="en" body={en} />
      </body>
    </html>
  );
}

function Half({ lang, body }: { readonly lang: string; readonly body: LetterBody }): ReactElement {
  return (
    <section lang={lang}>
      <p>{body.greeting}</p>
      {body.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <table>
        <tbody>
          {body.rows.map(([label, value]) => (
            <tr key={label + value}>
              <th
                style={{
                  textAlign: "left",
                  verticalAlign: "top",
                  paddingRight: "1rem",
                  fontWeight: "normal",
                }}
              >
                {label}
              </th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {(body.lists ?? []).map(({ heading, items }) => (
        <div key={heading}>
          <p>
            <strong>{heading}</strong>
          </p>
          <ul>
            {items.map(({ words, url }, index) => (
              <li key={index}>
                <a href={url}>{words}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {body.action === undefined ? null : (
        <p>
          <a href={body.action.url}>{body.action.label}</a>
        </p>
      )}
    </section>
  );
}
