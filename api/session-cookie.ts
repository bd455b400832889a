import { parseCookie, stringifySetCookie } from "cookie";

/** The browser's session: out of reach of scripts and of other sites, and bound to this host where it is https. */
export function sessionCookie(publicUrl: string, token: string, expiresAt: string): string {
  const secure = isHttps(publicUrl);
  return stringifySetCookie({
    name: cookieName(publicUrl),
    value: token,
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    expires: new Date(expiresAt),
  });
}

/** Takes the session away from the browser. */
export function clearedCookie(publicUrl: string): string {
  return sessionCookie(publicUrl, "", "1970-01-01T00:00:00.000Z");
}

export function tokenInCookie(publicUrl: string, header: string | undefined): string | undefined {
  return header === undefined ? undefined : parseCookie(header)[cookieName(publicUrl)];
}

function cookieName(publicUrl: string): string {
  return isHttps(publicUrl) ? "__Host-session" : "session";
}

function isHttps(publicUrl: string): boolean {
  return publicUrl.startsWith("https:");
}
