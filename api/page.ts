import type { z } from "zod";
import type { Permission } from "../domain/accounts/permissions.ts";
import type { Language } from "../web/shared/language.ts";
import type { Caller } from "./caller.ts";
import type { Form } from "./form.ts";

/** What a page promises: it routes, permits and parses by this one definition, as the API's routes do. */
export interface PageContract {
  readonly method: "get" | "post";
  readonly path: `/${string}`;
  readonly permission: Permission;
  /** Who asks is read from the signed link in the address (`{token}`), not from a session. */
  readonly byLink?: true;
  readonly params?: z.ZodObject;
  /** A query that makes no sense falls back to what a person would have meant. */
  readonly query?: z.ZodObject;
}

type Parsed<C, K extends string> = C extends { readonly [P in K]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

export interface PageRequest<C extends PageContract> {
  readonly params: Parsed<C, "params">;
  readonly query: Parsed<C, "query">;
  readonly language: Language;
  /** The page's own address, path and query. */
  readonly address: string;
  readonly form: C extends { readonly method: "post" } ? Form : undefined;
  readonly caller: Caller;
  readonly clientAddress: string;
  readonly isSameOrigin: boolean;
}

export interface PageAnswer {
  readonly status: number;
  readonly body: string | Uint8Array | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export type AnyPageRequest = { readonly [K in keyof PageRequest<PageContract>]: unknown };

export interface PageRoute {
  readonly contract: PageContract;
  readonly answer: (request: AnyPageRequest) => Promise<PageAnswer>;
}

/** Defines a page: its contract, and the function that answers with what the contract parsed. */
export function page<const C extends PageContract>(
  contract: C,
  answer: (request: PageRequest<C>) => Promise<PageAnswer>,
): PageRoute {
  // The request was parsed by this very contract, which types cannot see through the list of pages.
  return { contract, answer: (request) => answer(request as PageRequest<C>) };
}

/** A page of HTML. */
export function shown(html: string, status = 200): PageAnswer {
  return { status, body: html, headers: { "Content-Type": "text/html; charset=utf-8" } };
}

/** After an act, the browser is sent to look at what it did: to load that page again acts no more. */
export function seeOther(location: string, headers: Readonly<Record<string, string>> = {}): PageAnswer {
  return { status: 303, body: null, headers: { ...headers, Location: location } };
}

/** A file, byte for byte. */
export function file(
  bytes: Uint8Array,
  { contentType, name, how }: { contentType: string; name: string; how: "inline" | "attachment" },
): PageAnswer {
  const disposition = `${how}; filename*=UTF-8''${encodeURIComponent(name)}`;
  return {
    status: 200,
    body: bytes,
    headers: { "Content-Type": contentType, "Content-Disposition": disposition },
  };
}
