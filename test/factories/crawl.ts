import type TestAgent from "supertest/lib/agent.js";

/** Follows every link of our own from an address, as a visitor without a login would; gives what each answered. */
export async function publicAddresses(
  request: TestAgent,
  start: string,
): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  const waiting = [start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    const answer = await request.get(next).buffer().redirects(1);
    seen.set(next, textOf(answer.body, answer.text));
    waiting.push(...linksIn(answer.type === "text/html" ? answer.text : ""));
  }
  return seen;
}

function textOf(body: unknown, text: string | undefined): string {
  return text ?? (Buffer.isBuffer(body) ? body.toString("utf8") : JSON.stringify(body));
}

function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/href="(\/[^"#]*)/g)]
    .map(([, href = ""]) => href.replaceAll("&amp;", "&"))
    .filter((href) => !href.startsWith("/api/"));
}
