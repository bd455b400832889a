import { migrateDatabase } from "../db/migrate.ts";
import { readMigrateEnv } from "./env.ts";

await migrateDatabase(readMigrateEnv().databaseUrl);
