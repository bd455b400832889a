import { z } from "zod";
import { endSession } from "../../../db/queries/accounts.ts";
import { LoginPage } from "../../../web/console/login-page.tsx";
import { content } from "../../../web/console/content.ts";
import { render } from "../../../web/shared/document.tsx";
import { inLanguage } from "../../../web/shared/language.ts";
import type { Language } from "../../../web/shared/language.ts";
import { loginBody } from "../../contract/accounts.ts";
import type { ApiDeps } from "../../deps.ts";
import type { Form } from "../../form.ts";
import { page, seeOther, shown } from "../../page.ts";
import type { PageAnswer, PageRoute } from "../../page.ts";
import { refusedAs } from "../../page-commands.ts";
import { ProblemError } from "../../problem-error.ts";
import { problemOf } from "../../problems.ts";
import { clearedCookie, sessionCookie } from "../../session-cookie.ts";
import type { OpenSessions } from "../../sessions.ts";
import { STYLE_HREF } from "../../style.ts";

const HOME = "/console";
const LOGIN = "/console/login";
const OURS = /^\/console(?:\/[\w/-]*)?(?:\?[\w=&%.-]*)?$/;

/** Logging in and out in a browser, without any script. */
export function sessionPages(deps: ApiDeps, sessions: OpenSessions): readonly PageRoute[] {
  const loginQuery = z.object({ next: z.string().regex(OURS).catch(HOME) });
  return [
    page(
      { method: "get", path: LOGIN, permission: "session.open", query: loginQuery },
      ({ query, language }) =>
        Promise.resolve(shown(loginPage({ language, next: query.next, workNo: "", fault: null }))),
    ),
    page(
      { method: "post", path: LOGIN, permission: "session.open" },
      async ({ form, language, clientAddress, isSameOrigin }): Promise<PageAnswer> => {
        if (!isSameOrigin) throw new ProblemError("cross-site");
        return login(deps, sessions, { form, language, clientAddress });
      },
    ),
    page({ method: "post", path: "/console/logout", permission: "session.use" }, async (request) => {
      const { session } = request.caller;
      if (session !== undefined) await endSession(deps.db, session.tokenHash, deps.clock());
      return seeOther(inLanguage(LOGIN, request.language), { "Set-Cookie": clearedCookie(deps.publicUrl) });
    }),
  ];
}

interface Attempt {
  readonly form: Form;
  readonly language: Language;
  readonly clientAddress: string;
}

async function login(
  { publicUrl }: ApiDeps,
  sessions: OpenSessions,
  { form, language, clientAddress }: Attempt,
): Promise<PageAnswer> {
  const next = OURS.test(form.text("next")) ? form.text("next") : HOME;
  const workNo = form.text("workNo");
  const filled = loginBody.safeParse({ workNo, password: form.text("password"), kind: "cookie" });
  const again = (fault: string, status: number) =>
    shown(loginPage({ language, next, workNo, fault }), status);
  if (!filled.success) return again(content[language].login.missing, 422);
  try {
    const { token, expiresAt } = await sessions.open({ ...filled.data, address: clientAddress });
    const cookie = sessionCookie(publicUrl, token, expiresAt);
    return seeOther(inLanguage(next, language), { "Set-Cookie": cookie });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const refused = refusedAs(error, language);
    return again(refused.status === "rejected" ? refused.detail : "", problemOf(error).status);
  }
}

function loginPage(props: {
  readonly language: Language;
  readonly next: string;
  readonly workNo: string;
  readonly fault: string | null;
}): string {
  const address = `${LOGIN}?next=${encodeURIComponent(props.next)}`;
  return render(<LoginPage {...props} address={address} styleHref={STYLE_HREF} />);
}
