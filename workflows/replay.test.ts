import { DeterminismViolationError } from "@temporalio/workflow";
import { expect, test } from "vitest";
import { bundleCode } from "../test/harness/bundle-code.ts";
import { workflowBundle } from "../test/harness/bundle.ts";
import { listHistories, replay } from "../test/harness/replay.ts";
import { SCENARIOS } from "../test/harness/replay-scenarios.ts";

test("every recorded history can be gone on with by the code of today", async () => {
  const names = await listHistories();

  const replayed = await replay(names, { codePath: await workflowBundle() });

  expect(replayed).toEqual(names.map((name) => ({ name, error: undefined })));
});

test("there is a history for every path", async () => {
  const paths = SCENARIOS.map(({ name }) => name);

  expect(await listHistories()).toEqual(expect.arrayContaining(paths));
});

test("code that does things in another order is caught", async () => {
  const code = await bundleCode(new URL("../test/harness/replay-reordered.ts", import.meta.url));

  const [replayed] = await replay(["inspection-no-issue"], { code });

  expect(replayed?.error).toBeInstanceOf(DeterminismViolationError);
});
