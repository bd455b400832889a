import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { seedReference } from "./reference/seed.ts";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));

/** Brings the schema and the reference data (calendar, rule sets) up to date; a second run changes nothing. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await migrate(drizzle(sql), { migrationsFolder: folder });
    await seedReference(drizzle(sql, { casing: "snake_case" }));
  } finally {
    await sql.end();
  }
}
