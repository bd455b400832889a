import { readFileSync } from "node:fs";
import { RulesPage } from "../../web/portal/rules-page.tsx";
import { render } from "../../web/shared/document.tsx";
import { STYLE } from "../../web/shared/style.ts";
import { file, page, shown } from "../page.ts";
import type { PageRoute } from "../page.ts";
import { STYLE_PATH } from "../style.ts";
import { frameOf } from "./frame.ts";

const DRAW_RULES = "docs/draw.md";

/** What never changes while the program runs: the rules of the draw, and the style sheet. */
export function documentPages(root: URL): readonly PageRoute[] {
  const rules = readFileSync(new URL(DRAW_RULES, root));
  const text = rules.toString("utf8");
  const style = Buffer.from(STYLE);
  return [
    page({ method: "get", path: "/docs/draw", permission: "public.read" }, (request) =>
      Promise.resolve(shown(render(<RulesPage frame={frameOf(request)} text={text} />))),
    ),
    page({ method: "get", path: "/docs/draw.md", permission: "public.read" }, () =>
      Promise.resolve(
        file(rules, { contentType: "text/markdown; charset=utf-8", name: "draw.md", how: "attachment" }),
      ),
    ),
    page({ method: "get", path: STYLE_PATH, permission: "public.read" }, () =>
      Promise.resolve({
        status: 200,
        body: style,
        headers: {
          "Content-Type": "text/css; charset=utf-8",
          "Cache-Control": "public, max-age=31536000, immutable",
        },
      }),
    ),
  ];
}
