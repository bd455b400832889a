import type { ReactElement } from "react";
import { Facts, Hash, Moment } from "../shared/facts.tsx";
import type { Language } from "../shared/language.ts";
import { Table } from "../shared/table.tsx";
import { wordFor, words } from "../shared/words.ts";
import { drawContent } from "./draw-content.ts";
import type { DrawView } from "./views.ts";

/** How the seed came about: commitments, opened values, dice. */
export function SeedPart({
  language,
  draw,
}: {
  readonly language: Language;
  readonly draw: DrawView;
}): ReactElement {
  const own = drawContent[language];
  const rows = draw.parties.map((party) => ({
    party,
    part: draw.parts.find((one) => one.party === party),
  }));
  return (
    <>
      <h3>{own.seed}</h3>
      <p className="quiet">{own.seedText}</p>
      <Table
        caption={<span className="hidden">{own.partsCaption}</span>}
        columns={[
          { head: own.partColumns.party, cell: ({ party }) => wordFor(words[language].party, party) },
          {
            head: own.partColumns.commitment,
            cell: ({ part }) => (part === undefined ? own.notCommitted : <Hash>{part.commitment}</Hash>),
          },
          {
            head: own.partColumns.value,
            cell: ({ part }) => (part?.value == null ? own.notRevealed : <Hash>{part.value}</Hash>),
          },
        ]}
        rows={rows}
        keyOf={({ party }) => party}
      />
      <Facts facts={draw.seed === null ? hoursOf(draw, language) : []} />
      <Facts
        facts={[
          [own.digits, draw.digits === null ? null : <Hash key="digits">{draw.digits}</Hash>],
          [own.seedValue, draw.seed === null ? null : <Hash key="seed">{draw.seed}</Hash>],
        ]}
      />
    </>
  );
}

function hoursOf({ deadlines }: DrawView, language: Language) {
  const own = drawContent[language];
  return [
    [own.commitBy, <Moment key="commit" at={deadlines.commit} language={language} />],
    [own.revealBy, <Moment key="reveal" at={deadlines.reveal} language={language} />],
    [own.beaconFrom, <Moment key="beacon" at={deadlines.beaconNotBefore} language={language} />],
  ] as const;
}
