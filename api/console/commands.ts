import { findCommand } from "../../db/queries/commands.ts";
import type { Command } from "../../db/queries/commands.ts";
import type { Caller } from "../caller.ts";
import { commandView } from "../contract/command.ts";
import { commandParams } from "../contract/common.ts";
import type { ApiDeps } from "../deps.ts";
import { ProblemError } from "../problem-error.ts";
import { problemOf } from "../problems.ts";
import { refusalOf } from "../refusals.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";

/** How a command went: the place to look after a 202. */
export function commandRoutes({ db }: Pick<ApiDeps, "db">): readonly Route[] {
  return [
    route(
      {
        method: "get",
        path: "/commands/{commandId}",
        permission: "command.read",
        summary: { zh: "查询操作的办理结果", en: "How a command went" },
        params: commandParams,
        answers: { 200: commandView },
      },
      async ({ params, caller }) => {
        const command = await findCommand(db, params.commandId);
        if (command === undefined || !maySee(caller, command)) throw new ProblemError("not-found");
        return answer(200, viewOf(command));
      },
    ),
  ];
}

/** Officers see every command, the holder of a link only those given through it. */
function maySee({ link }: Caller, { actor }: Command): boolean {
  return link === undefined || ("linkId" in actor && actor.linkId === link.linkId);
}

function viewOf({ outcome, actor: _, expectedVersion: __, ...command }: Command) {
  const position = outcome?.status === "done" ? outcome : { version: null, stage: null };
  return {
    ...command,
    status: outcome?.status ?? ("pending" as const),
    version: position.version,
    stage: position.stage,
    problem: outcome?.status === "rejected" ? { ...problemOf(refusalOf(outcome)) } : null,
  };
}
