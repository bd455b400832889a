/** Counts what happens, by topic and by name. */
export interface Tally {
  readonly count: (topic: string, name: string, by?: number) => void;
  readonly of: (topic: string) => Readonly<Record<string, number>>;
}

export function openTally(): Tally {
  const topics = new Map<string, Map<string, number>>();
  return {
    count: (topic, name, by = 1) => {
      const names = topics.get(topic) ?? new Map<string, number>();
      topics.set(topic, names);
      names.set(name, (names.get(name) ?? 0) + by);
    },
    of: (topic) => {
      const names = [...(topics.get(topic) ?? [])];
      return Object.fromEntries(names.sort(([one], [other]) => (one < other ? -1 : 1)));
    },
  };
}
