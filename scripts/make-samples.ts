import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { makeSampleFiles } from "./samples/workbooks.ts";

const folder = new URL("../samples/yiyuan/", import.meta.url);

await mkdir(folder, { recursive: true });
for (const [name, bytes] of await makeSampleFiles()) {
  await writeFile(new URL(name, folder), bytes);
  console.log(`${fileURLToPath(new URL(name, folder))} ${bytes.length} bytes`);
}
