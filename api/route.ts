import type { z } from "zod";
import type { Permission } from "../domain/accounts/permissions.ts";
import type { Caller } from "./caller.ts";
import type { Conditions } from "./conditions.ts";

/** One file that a route takes as multipart/form-data. */
export interface FileRule {
  readonly field: string;
  readonly maxBytes: number;
}

/** A file as it came in; its name is what the sender called it. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An answer that is a file. */
export interface FileAnswer {
  readonly contentType: string;
}

type AnswerShape = z.ZodType | FileAnswer | null;

/** What a route promises: it routes, permits, validates and documents by this one definition. */
export interface Contract {
  readonly method: "get" | "post" | "put" | "delete";
  /** As in OpenAPI: `/campaigns/{campaignId}`. */
  readonly path: `/${string}`;
  readonly permission: Permission;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly file?: FileRule;
  /** Commands read `Idempotency-Key` and `If-Match`. */
  readonly isCommand?: true;
  /** What it answers when all goes well, by status; null for an empty answer. */
  readonly answers: Readonly<Record<number, AnswerShape>>;
}

type Parsed<C, K extends string> = C extends { readonly [P in K]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

/** What the function behind a route is given: everything parsed, and who asks. */
export interface RouteRequest<C extends Contract> {
  readonly params: Parsed<C, "params">;
  readonly query: Parsed<C, "query">;
  readonly body: Parsed<C, "body">;
  readonly file: C extends { readonly file: FileRule } ? UploadedFile : undefined;
  readonly conditions: Conditions;
  readonly caller: Caller;
  readonly address: string;
  /** Did one of our own pages send it? */
  readonly isSameOrigin: boolean;
}

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
type BodyOf<S> = S extends z.ZodType ? DeepReadonly<z.input<S>> : S extends FileAnswer ? Uint8Array : null;

interface AnswerOf<Status, Body> {
  readonly status: Status;
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One of the answers that the contract promises; anything else does not compile. */
export type RouteAnswer<C extends Contract> = {
  [S in keyof C["answers"]]: AnswerOf<S, BodyOf<C["answers"][S]>>;
}[keyof C["answers"]];

/** An answer of this status, to be checked against the contract. */
export function answer<const Status extends number, Body>(
  status: Status,
  body: Body,
  headers: Readonly<Record<string, string>> = {},
): AnswerOf<Status, Body> {
  return { status, body, headers };
}

/** A request and an answer of any route. */
export type AnyRequest = { readonly [K in keyof RouteRequest<Contract>]: unknown };
export type AnyAnswer = AnswerOf<number, unknown>;

export interface Route {
  readonly contract: Contract;
  readonly answer: (request: AnyRequest) => Promise<AnyAnswer>;
}

/** Defines a route: its contract, and the function that answers it with what the contract parsed. */
export function route<const C extends Contract, const A extends RouteAnswer<C>>(
  contract: C,
  handle: (request: RouteRequest<C>) => Promise<A>,
): Route {
  return {
    contract,
    answer: async (request) => {
      // The request was parsed by this very contract (api/mount.ts), which types cannot see through the list of routes.
      const { status, body, headers = {} } = await handle(request as RouteRequest<C>);
      return { status: Number(status), body, headers };
    },
  };
}
