import type { ReactElement } from "react";
import { Moment, Section } from "../shared/facts.tsx";
import { Entry, Unseen } from "../shared/form-parts.tsx";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { SchemeBody } from "../shared/scheme-body.tsx";
import { Table } from "../shared/table.tsx";
import { content } from "./content.ts";
import type { Acting, CampaignDesk, SchemeLine } from "./views.ts";

interface Props {
  readonly language: Language;
  readonly desk: CampaignDesk;
  readonly acting: Acting;
}

/** The versions of the scheme, and the decision for whoever may take it. */
export function SchemeDesk({ language, desk, acting }: Props): ReactElement {
  const own = content[language].campaign;
  const { schemeColumns: columns } = own;
  return (
    <Section id="schemes" heading={own.schemes}>
      <Table
        caption={<span className="hidden">{own.schemes}</span>}
        columns={[
          { head: columns.version, cell: (row) => row.version },
          { head: columns.title, cell: (row) => row.title },
          { head: columns.author, cell: (row) => row.authorName },
          { head: columns.submitted, cell: (row) => <Moment at={row.submittedAt} language={language} /> },
          { head: columns.decision, cell: (row) => decisionWords(language, row) },
        ]}
        rows={desk.schemes}
        keyOf={(row) => row.version}
      />
      {desk.scheme === null ? null : <SchemeBody language={language} scheme={desk.scheme} />}
      {desk.decidable === null ? null : (
        <Decision language={language} desk={desk} acting={acting} version={desk.decidable} />
      )}
    </Section>
  );
}

function decisionWords(language: Language, { decision, decisionReason }: SchemeLine): string {
  const own = content[language].campaign.decision;
  const word = own[decision ?? "waiting"];
  return decisionReason === null ? word : `${word} ${decisionReason}`;
}

function Decision({ language, desk, acting, version }: Props & { readonly version: number }): ReactElement {
  const own = content[language].campaign;
  const action = inLanguage(`/console/campaigns/${desk.campaignId}/scheme-decision`, language);
  const isMissing = acting.typed === "";
  return (
    <>
      <form method="post" action={action} className="entry">
        <Unseen values={{ decision: "approve", version: String(version), key: `${acting.actKey}-a` }} />
        <p />
        <button type="submit">{own.approve}</button>
      </form>
      <form method="post" action={action}>
        <Unseen values={{ decision: "return", version: String(version), key: `${acting.actKey}-r` }} />
        <Entry id="return-reason" label={own.returnReason} fault={isMissing ? own.reasonMissing : undefined}>
          {(described) => (
            <textarea id="return-reason" name="reason" defaultValue={acting.typed ?? ""} {...described} />
          )}
        </Entry>
        <button type="submit" className="second">
          {own.return}
        </button>
      </form>
    </>
  );
}
