import type { ReactElement } from "react";
import { Facts, Hash, Moment, Section } from "../shared/facts.tsx";
import type { Language } from "../shared/language.ts";
import { inLanguage } from "../shared/language.ts";
import { Table } from "../shared/table.tsx";
import { drawContent } from "./draw-content.ts";
import { SeedPart } from "./seed-part.tsx";
import type { CampaignView, DrawView } from "./views.ts";

export interface DrawSectionProps {
  readonly language: Language;
  readonly campaignId: string;
  readonly view: Pick<CampaignView, "draw" | "earlierDraws">;
}

/** The draw from its frozen register to its result, with everything that is needed to repeat it. */
export function DrawSection({ language, campaignId, view }: DrawSectionProps): ReactElement {
  const own = drawContent[language];
  const { draw } = view;
  return (
    <Section id="draw" heading={own.heading}>
      {draw === null ? (
        <p>{own.none}</p>
      ) : (
        <>
          <FreezePart language={language} draw={draw} earlier={view.earlierDraws} />
          <SeedPart language={language} draw={draw} />
          <ResultPart language={language} draw={draw} />
          <FilesPart language={language} campaignId={campaignId} draw={draw} />
        </>
      )}
    </Section>
  );
}

interface PartProps {
  readonly language: Language;
  readonly draw: DrawView;
}

function FreezePart({
  language,
  draw,
  earlier,
}: PartProps & { readonly earlier: CampaignView["earlierDraws"] }): ReactElement {
  const own = drawContent[language];
  return (
    <>
      <h3>{own.freeze}</h3>
      <p className="quiet">{own.freezeText}</p>
      <Facts
        facts={[
          [own.frozenAt, <Moment key="at" at={draw.frozenAt} language={language} />],
          [own.drawNo, own.drawNoOf(draw.drawNo)],
          [own.freezeHash, <Hash key="hash">{draw.freezeHash}</Hash>],
          [own.counts, own.countsOf(draw.counts)],
          [own.particulars, <Hash key="root">{draw.particulars}</Hash>],
          [own.spec, <Hash key="spec">{draw.spec}</Hash>],
          [
            own.earlier,
            earlier.length === 0
              ? null
              : earlier.map((one) => (
                  <span key={one.drawNo}>
                    {own.drawNoOf(one.drawNo)} <Hash>{one.freezeHash}</Hash>
                    <br />
                  </span>
                )),
          ],
        ]}
      />
    </>
  );
}

function ResultPart({ language, draw }: PartProps): ReactElement {
  const own = drawContent[language];
  if (draw.heldAt === null) return <p>{own.notHeld}</p>;
  return (
    <>
      <h3>{own.result}</h3>
      <Facts
        facts={[
          [own.heldAt, <Moment key="at" at={draw.heldAt} language={language} />],
          [own.resultHash, draw.resultHash === null ? null : <Hash key="hash">{draw.resultHash}</Hash>],
        ]}
      />
      <Table
        isSlim
        caption={own.quotasCaption}
        columns={[
          { head: own.quotaColumns.stratum, cell: ([stratum]) => stratum },
          { head: own.quotaColumns.quota, cell: ([, quota]) => quota },
        ]}
        rows={draw.quotas}
        keyOf={([stratum]) => stratum}
      />
    </>
  );
}

function FilesPart({
  language,
  campaignId,
  draw,
}: PartProps & { readonly campaignId: string }): ReactElement {
  const own = drawContent[language];
  return (
    <>
      <h3>{own.files}</h3>
      <p className="quiet">
        {own.filesText} <a href={inLanguage("/docs/draw", language)}>{own.rules}</a>
      </p>
      <Table
        caption={<span className="hidden">{own.filesCaption}</span>}
        columns={[
          {
            head: own.fileColumns.name,
            cell: ({ name }) => (
              <a href={`/campaigns/${campaignId}/draws/${draw.drawNo}/files/${name}`} download={name}>
                {name}
              </a>
            ),
          },
          { head: own.fileColumns.sha256, cell: ({ sha256 }) => <Hash>{sha256}</Hash> },
        ]}
        rows={draw.files}
        keyOf={({ name }) => name}
      />
    </>
  );
}
