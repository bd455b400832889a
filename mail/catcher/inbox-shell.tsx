import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { STYLE } from "./inbox-style.ts";

/** A whole page around its body. */
export function page(title: string, body: ReactNode): string {
  const html = renderToStaticMarkup(
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>{body}</body>
    </html>,
  );
  return `<!doctype html>${html}`;
}
