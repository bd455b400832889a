import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import type { ICruiseOptions, ICruiseResult, IModule } from "dependency-cruiser";
import { format } from "prettier";

const MAP = join(import.meta.dirname, "..", "docs", "map.md");
const LAYERS = [
  "bin",
  "api",
  "web",
  "temporal",
  "workflows",
  "activities",
  "db",
  "mail",
  "documents",
  "files",
  "domain",
];
const TESTS = "\\.test\\.tsx?$";

/** One folder looks at another; dotted where it takes nothing but types. */
interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

/** Draws who imports whom, as the files say it, into docs/map.md; with `--check` it only says whether the drawing is current. */
async function map(isCheck: boolean): Promise<void> {
  const modules = await readImports();
  const text = await format(page(modules), { parser: "markdown" });
  if (!isCheck) writeFileSync(MAP, text);
  else if (readFileSync(MAP, "utf8") !== text) {
    console.error("docs/map.md is not what the imports say: run `npm run map` and look at the difference.");
    process.exitCode = 1;
  }
}

async function readImports(): Promise<readonly IModule[]> {
  const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as { options: ICruiseOptions };
  const { output } = await cruise(LAYERS, { ...config.options, exclude: { path: TESTS } });
  return (output as ICruiseResult).modules;
}

function page(modules: readonly IModule[]): string {
  const layer = (path: string) => folderOf(path, 1);
  const rule = (path: string) => (path.startsWith("domain/") ? folderOf(path, 2) : undefined);
  return `# Who imports whom

Drawn from the imports by \`npm run map\`; \`npm run check\` fails when it is out of date. A dotted arrow takes types only.

## The layers

${mermaid("LR", modules, layer)}

## The rules: stages and areas of \`domain/\`

${mermaid("RL", modules, rule)}
`;
}

type BoxOf = (path: string) => string | undefined;

function mermaid(direction: string, modules: readonly IModule[], boxOf: BoxOf): string {
  const names = [...new Set(modules.flatMap(({ source }) => boxOf(source) ?? []))].sort();
  const idOf = (name: string): string => name.replaceAll(/[^a-z]/g, "_");
  const boxes = names.map((name) => `  ${idOf(name)}["${name.replace("domain/", "")}"]`);
  const lines = arrows(modules, boxOf).map(
    ({ from, to, typesOnly }) => `  ${idOf(from)} ${typesOnly ? "-.->" : "-->"} ${idOf(to)}`,
  );
  return ["```mermaid", `flowchart ${direction}`, ...boxes, ...lines, "```"].join("\n");
}

function arrows(modules: readonly IModule[], boxOf: BoxOf): readonly Arrow[] {
  const found = new Map<string, Arrow>();
  for (const { source, dependencies } of modules) {
    for (const { resolved, dependencyTypes } of dependencies) {
      const [from, to] = [boxOf(source), boxOf(resolved)];
      if (from === undefined || to === undefined || from === to) continue;
      const key = `${from} ${to}`;
      const typesOnly = dependencyTypes.includes("type-only") && found.get(key)?.typesOnly !== false;
      found.set(key, { from, to, typesOnly });
    }
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, arrow]) => arrow);
}

/** The first folders of a path of ours. */
function folderOf(path: string, depth: number): string | undefined {
  const folders = path.split("/").slice(0, -1);
  const isOurs = LAYERS.includes(folders[0] ?? "");
  return isOurs && folders.length >= depth ? folders.slice(0, depth).join("/") : undefined;
}

await map(process.argv.includes("--check"));
