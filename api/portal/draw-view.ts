import type { Db } from "../../db/client.ts";
import { findDraw, listDrawParts } from "../../db/queries/draws.ts";
import type { DrawRow } from "../../db/queries/draws.ts";
import type { Publication } from "../../db/queries/publications.ts";
import { findFileOfDraw, listDrawFiles } from "../../db/queries/views-pages-draws.ts";
import { readFreeze } from "../../domain/draw/freeze.ts";
import { PUBLIC_DRAW_FILES } from "../../domain/publish/draw-files.ts";
import { show } from "../../domain/publish/visibility.ts";
import type { DrawView } from "../../web/portal/views.ts";
import { drawBody } from "./published-bodies.ts";

/** The newest draw of a campaign, as the public may see it, and its id. */
export async function findPublicDraw(
  db: Db,
  campaignId: string,
  published: readonly Publication[],
): Promise<{ readonly drawId: string; readonly view: DrawView } | undefined> {
  const draw = await findDraw(db, campaignId);
  if (draw === undefined) return undefined;
  const [text, parts, files] = await Promise.all([
    findFileOfDraw(db, campaignId, draw.drawNo, "freeze.json"),
    listDrawParts(db, draw.id),
    listDrawFiles(db, draw.id),
  ]);
  const freeze = readFreeze(text ?? "");
  if (!freeze.ok) throw new Error(`The freeze of draw ${draw.id} cannot be read`);
  const { deadlines, counts, particulars, program } = freeze.value;
  const facts = {
    ...draw,
    deadlines,
    counts,
    particulars,
    spec: program.spec,
    digits: digitsOf(draw),
    quotas: quotasOf(draw.drawNo, published),
  };
  return {
    drawId: draw.id,
    view: {
      ...show("draw", facts, "public"),
      parts: parts.map((part) => show("part", part, "public")),
      files: publicFiles(files).map((file) => show("file", file, "public")),
    },
  };
}

type NamedFile = Awaited<ReturnType<typeof listDrawFiles>>[number];

function publicFiles(files: readonly NamedFile[]): readonly NamedFile[] {
  return PUBLIC_DRAW_FILES.flatMap((name) => files.filter((file) => file.name === name));
}

/** The digits as the dice showed them. */
function digitsOf({ beacon }: DrawRow): string | null {
  return beacon === null ? null : (/"value":"(\d+)"/.exec(beacon)?.[1] ?? null);
}

function quotasOf(drawNo: number, published: readonly Publication[]): DrawView["quotas"] {
  for (const { kind, body } of published) {
    if (kind !== "draw") continue;
    const held = drawBody.parse(body);
    if (held.drawNo === drawNo) {
      return Object.entries(held.quotas).sort(([one], [other]) => (one < other ? -1 : 1));
    }
  }
  return [];
}
