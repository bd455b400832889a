import type { ReactElement } from "react";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import { Day, Facts, Hash, Moment, Section } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import { publicationContent } from "./publication-content.ts";
import { PenaltyBody } from "./penalty-body.tsx";
import { PortalDocument } from "./portal-document.tsx";
import { ReportBody } from "./report-section.tsx";
import { ResultTable } from "./results-section.tsx";
import { PublishedSchemeBody } from "./scheme-section.tsx";
import type {
  CampaignSummary,
  PenaltyView,
  PortalFrame,
  PublicationKind,
  ReportView,
  ResultView,
  PublishedScheme,
} from "./views.ts";

export interface PublicationPageProps {
  readonly frame: PortalFrame;
  readonly publication: {
    readonly seq: number;
    readonly kind: PublicationKind;
    readonly publishedAt: Instant;
    readonly publishedOn: PlainDate;
    readonly prevHash: string;
    readonly hash: string;
  };
  /** The campaign has a page of its own once its scheme is public. */
  readonly campaign: Pick<CampaignSummary, "campaignId" | "number" | "title"> & {
    readonly isPublic: boolean;
  };
  /** The bytes whose SHA-256 is the hash. */
  readonly record: string;
  readonly isIntact: boolean;
  readonly isLast: boolean;
  readonly scheme: PublishedScheme | null;
  readonly result: ResultView | null;
  readonly report: ReportView | null;
  readonly penalty: PenaltyView | null;
}

/** The permanent page of one publication. */
export function PublicationPage(props: PublicationPageProps): ReactElement {
  const { frame, publication, isIntact, record } = props;
  const { language } = frame;
  const own = publicationContent[language].publication;
  return (
    <PortalDocument {...frame} title={own.title(publication.seq)} current={null}>
      <h1>{own.title(publication.seq)}</h1>
      <div className="card">
        <Facts facts={factsOf(props)} />
        <p>
          <strong className={isIntact ? "good" : "bad"}>{isIntact ? own.matches : own.differs}</strong>
        </p>
        <Neighbours {...props} />
      </div>
      <Readable {...props} />
      <Section id="record" heading={own.record}>
        <p className="quiet">{own.explanation}</p>
        <p>
          <a href={`/publications/${publication.seq}/record.json`} download>
            {own.download}
          </a>
        </p>
        <pre>{record}</pre>
      </Section>
    </PortalDocument>
  );
}

function factsOf({ frame: { language }, publication, campaign }: PublicationPageProps) {
  const { publication: own, publications } = publicationContent[language];
  return [
    [own.kind, publications.kind[publication.kind]],
    [
      own.campaign,
      campaign.isPublic ? (
        <a key="campaign" href={inLanguage(`/campaigns/${campaign.campaignId}`, language)}>
          {campaign.number} {campaign.title}
        </a>
      ) : (
        `${campaign.number} ${campaign.title}`
      ),
    ],
    [own.publishedOn, <Day key="on" on={publication.publishedOn} />],
    [own.publishedAt, <Moment key="at" at={publication.publishedAt} language={language} />],
    [own.hash, <Hash key="hash">{publication.hash}</Hash>],
    [own.prevHash, <Hash key="prev">{publication.prevHash}</Hash>],
  ] as const;
}

function Neighbours({
  frame: { language },
  publication: { seq },
  isLast,
}: PublicationPageProps): ReactElement {
  const own = publicationContent[language].publication;
  return (
    <p>
      {seq === 1 ? (
        own.first
      ) : (
        <a href={inLanguage(`/publications/${seq - 1}`, language)} rel="prev">
          {own.previous}
        </a>
      )}{" "}
      {isLast ? null : (
        <a href={inLanguage(`/publications/${seq + 1}`, language)} rel="next">
          {own.next}
        </a>
      )}
    </p>
  );
}

function Readable(props: PublicationPageProps): ReactElement | null {
  const { frame, publication, scheme, result, report, penalty } = props;
  const { language } = frame;
  const heading = publicationContent[language].publications.kind[publication.kind];
  if (scheme === null && result === null && report === null && penalty === null) return null;
  return (
    <Section id="content" heading={heading}>
      {scheme === null ? null : <PublishedSchemeBody language={language} scheme={scheme} />}
      {result === null ? null : <ResultTable language={language} rows={[result]} />}
      {report === null ? null : <ReportBody language={language} report={report} />}
      {penalty === null ? null : <PenaltyBody language={language} view={penalty} />}
    </Section>
  );
}
