import { endSession } from "../../db/queries/accounts.ts";
import { officerOf } from "../caller.ts";
import { loginBody, officerView, sessionView } from "../contract/accounts.ts";
import type { ApiDeps } from "../deps.ts";
import { ProblemError } from "../problem-error.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";
import { clearedCookie, sessionCookie } from "../session-cookie.ts";
import type { OpenSessions } from "../sessions.ts";

/** Logging in and out, and who one is. */
export function sessionRoutes(deps: ApiDeps, sessions: OpenSessions): readonly Route[] {
  return [
    route(
      {
        method: "post",
        path: "/sessions",
        permission: "session.open",
        summary: { zh: "用工号和密码登录", en: "Log in with work number and password" },
        body: loginBody,
        answers: { 201: sessionView },
      },
      async ({ body, address, isSameOrigin }) => {
        const isBrowser = body.kind === "cookie";
        if (isBrowser && !isSameOrigin) throw new ProblemError("cross-site");
        const { token, expiresAt, officer } = await sessions.open({ ...body, address });
        if (!isBrowser) return answer(201, { token, expiresAt, officer });
        const headers = { "Set-Cookie": sessionCookie(deps.publicUrl, token, expiresAt) };
        return answer(201, { token: null, expiresAt, officer }, headers);
      },
    ),
    route(
      {
        method: "delete",
        path: "/sessions/current",
        permission: "session.use",
        summary: { zh: "退出登录", en: "Log out" },
        answers: { 204: null },
      },
      async ({ caller }) => {
        if (caller.session !== undefined) await endSession(deps.db, caller.session.tokenHash, deps.clock());
        return answer(204, null, { "Set-Cookie": clearedCookie(deps.publicUrl) });
      },
    ),
    route(
      {
        method: "get",
        path: "/officers/me",
        permission: "session.use",
        summary: { zh: "当前登录人员", en: "Who is logged in" },
        answers: { 200: officerView },
      },
      ({ caller }) => Promise.resolve(answer(200, officerOf(caller))),
    ),
  ];
}
