import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const PROJECT = join(import.meta.dirname, "..");
const DOCUMENTS = [
  ...readdirSync(PROJECT).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(PROJECT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

test.each(DOCUMENTS)("every file and folder that %s names is there", (document) => {
  const text = readFileSync(join(PROJECT, document), "utf8");
  const named = [...text.matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(([, path]) => path ?? "");
  const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) =>
    join(dirname(document), path ?? ""),
  );

  expect([...named.filter(isOurs), ...linked].filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
});

test("every file in the grid is in its row's folder", () => {
  const text = readFileSync(join(PROJECT, "docs/architecture.md"), "utf8");
  const rows = [...text.matchAll(/^\| `([\w/]+\/)` +\|(.*)\|$/gm)];
  const files = rows.flatMap(([, folder = "", cells = ""]) =>
    [...cells.matchAll(/`([\w-]+(?:\.ts|\/))`/g)].map(([, name = ""]) => folder + name),
  );

  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
});

/** Routes and names of other things have slashes too. */
function isOurs(path: string): boolean {
  return existsSync(join(PROJECT, path.split("/")[0] ?? ""));
}
