import type { ReactElement } from "react";
import { Facts, Section } from "../shared/facts.tsx";
import type { Language } from "../shared/language.ts";
import { ConsoleDocument } from "./console-document.tsx";
import { enterpriseContent } from "./enterprise-content.ts";
import { Dishonesty, Penalties } from "./enterprise-parts.tsx";
import type { EnterpriseOnFile, EnterprisePageProps } from "./enterprise-views.ts";
import { inspectionContent } from "./inspection-content.ts";
import { InspectionTable } from "./inspection-table.tsx";
import { Timeline } from "./timeline.tsx";

/** One enterprise across all inspections, campaigns and years. */
export function ConsoleEnterprise(props: EnterprisePageProps): ReactElement {
  const { frame, enterprise, inspections, story } = props;
  const { language } = frame;
  const own = enterpriseContent[language];
  return (
    <ConsoleDocument frame={frame} title={enterprise.name}>
      <h1>{enterprise.name}</h1>
      <div className="card">
        <Facts facts={factsOf(language, enterprise)} />
      </div>
      <Section id="inspections" heading={own.inspections}>
        {inspections.length === 0 ? (
          <p>{own.noInspections}</p>
        ) : (
          <InspectionTable
            language={language}
            caption={<span className="hidden">{own.inspections}</span>}
            rows={inspections}
            ladder={null}
          />
        )}
      </Section>
      <Penalties {...props} />
      <Dishonesty {...props} />
      <Timeline language={language} story={story} path={`/console/enterprises/${enterprise.uscc}`} isOfMany />
    </ConsoleDocument>
  );
}

function factsOf(language: Language, enterprise: EnterpriseOnFile) {
  const own = enterpriseContent[language];
  const common = inspectionContent[language];
  return [
    [common.uscc, enterprise.uscc],
    [common.address, enterprise.address],
    [own.town, enterprise.townName],
    [own.section, enterprise.sectionName],
    [common.industry, enterprise.industry],
    [own.risk, own.riskLevel[enterprise.riskLevel]],
    [own.credit, enterprise.creditClass],
    [own.grade, enterprise.standardGrade === 0 ? null : enterprise.standardGrade],
    [common.contact, `${enterprise.contactName} ${enterprise.contactPhone}`],
  ] as const;
}
