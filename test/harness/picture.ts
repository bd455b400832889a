import type { Sql } from "postgres";

/** What every table holds, as one line each: two equal pictures mean that nothing was changed in between. */
export async function picture(
  sql: Sql,
  { without = [] }: { readonly without?: readonly string[] } = {},
): Promise<Readonly<Record<string, string>>> {
  const tables = await sql<{ table_name: string }[]>`
    select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const names = tables.map((table) => table.table_name).filter((name) => !without.includes(name));
  const each = names.map(
    (name) =>
      `select '${name}' as name, count(*)::int as rows, md5(string_agg(r::text, e'\\n' order by r::text)) as digest from "${name}" r`,
  );
  const rows = await sql.unsafe<{ name: string; rows: number; digest: string | null }[]>(
    each.join(" union all "),
  );
  return Object.fromEntries(rows.map((row) => [row.name, `${row.rows} rows, ${row.digest ?? "empty"}`]));
}
