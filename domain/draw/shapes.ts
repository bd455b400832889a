import type { FieldFault, FieldProblem } from "./refusals.ts";

/** What a value must look like to be a `T`; `of` is there for the types alone. */
export interface Shape<T> {
  readonly fault: (value: unknown, field: string) => FieldFault | undefined;
  readonly of?: T;
}

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Of<S> = S extends Shape<infer T> ? T : never;

/** An object with exactly these keys, in their canonical order. */
export function exactly<F extends Fields>(fields: F): Shape<{ readonly [K in keyof F]: Of<F[K]> }> {
  const shapes = Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));
  const names = shapes.map(([name]) => name);
  return {
    fault: (value, field) => {
      if (typeof value !== "object" || value === null || Array.isArray(value))
        return bad(field, "not-an-object");
      const members: [string, unknown][] = Object.entries(value);
      const keysFault = keyFault(members, names, field);
      if (keysFault) return keysFault;
      for (const [index, [name, shape]] of shapes.entries()) {
        const fault = shape.fault(members[index]?.[1], inside(field, name));
        if (fault) return fault;
      }
      return undefined;
    },
  };
}

function keyFault(
  members: readonly [string, unknown][],
  names: readonly string[],
  field: string,
): FieldFault | undefined {
  if (members.length === names.length && members.every(([key], index) => key === names[index]))
    return undefined;
  const keys = members.map(([key]) => key);
  const unknown = keys.find((key) => !names.includes(key));
  if (unknown !== undefined) return bad(inside(field, unknown), "unknown");
  const missing = names.find((name) => !keys.includes(name));
  return missing === undefined ? bad(field, "not-ascending") : bad(inside(field, missing), "missing");
}

/** One of several objects, told apart by the text under `key`. */
export function variants<V extends Readonly<Record<string, Shape<unknown>>>>(
  key: string,
  by: V,
): Shape<Of<V[keyof V]>> {
  const shapes = new Map(Object.entries(by));
  return {
    fault: (value, field) => {
      if (typeof value !== "object" || value === null) return bad(field, "not-an-object");
      const kind: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
      if (kind === undefined) return bad(inside(field, key), "missing");
      const shape = typeof kind === "string" ? shapes.get(kind) : undefined;
      return shape ? shape.fault(value, field) : bad(inside(field, key), "out-of-range");
    },
  };
}

/** A list of `item`s, in any order. */
export function listOf<T>(item: Shape<T>, length?: number): Shape<readonly T[]> {
  return {
    fault: (value, field) => {
      if (!Array.isArray(value)) return bad(field, "not-an-array");
      if (length !== undefined && value.length !== length) return bad(field, "wrong-length");
      for (const [index, entry] of value.entries()) {
        const fault = item.fault(entry, `${field}[${index}]`);
        if (fault) return fault;
      }
      return undefined;
    },
  };
}

/** A shape with one more rule, asked only when the shape itself holds. */
export function also<T>(
  shape: Shape<T>,
  problemOf: (value: T) => FieldProblem | FieldFault | undefined,
): Shape<T> {
  return {
    fault: (value, field) => {
      const fault = shape.fault(value, field);
      if (fault) return fault;
      const problem = problemOf(value as T);
      return typeof problem === "string" ? bad(field, problem) : problem;
    },
  };
}

/** Ids or codes in strictly ascending order. */
export function ascending(item: Shape<string>): Shape<readonly string[]> {
  return also(listOf(item), (list) =>
    list.some((entry, index) => index > 0 && entry <= (list[index - 1] ?? "")) ? "not-ascending" : undefined,
  );
}

function inside(field: string, name: string): string {
  return field === "" ? name : `${field}.${name}`;
}

export function bad(field: string, problem: FieldProblem): FieldFault {
  return { field, problem };
}
