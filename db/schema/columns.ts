import { customType, date, uuid } from "drizzle-orm/pg-core";

/** A moment: stored as timestamptz, read as ISO 8601 in UTC, so that it crosses every border as a plain string. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => "timestamptz(3)",
  fromDriver: (value) => new Date(value).toISOString(),
});

/** A calendar day as `YYYY-MM-DD`. */
export const day = () => date({ mode: "string" });

export const id = () => uuid().primaryKey();
