import type { ReactElement } from "react";
import type { FileView } from "./views.ts";

/** Photos to look at, other files to open. */
export function Files({
  files,
  link,
}: {
  readonly files: readonly FileView[];
  readonly link: string;
}): ReactElement {
  return (
    <ul className="photos">
      {files.map(({ evidenceId, fileName, isImage }) => (
        <li key={evidenceId}>
          <a href={`${link}/evidence/${evidenceId}`}>
            {isImage ? (
              <img src={`${link}/evidence/${evidenceId}`} alt={fileName} loading="lazy" />
            ) : (
              fileName
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
