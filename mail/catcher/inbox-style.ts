/** The look of the inbox: readable on a phone, Chinese fonts first. */
export const STYLE = `
  :root { font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1c2733; }
  body { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; background: #fbfbfa; }
  h1 small, .quiet { color: #5b6673; font-weight: normal; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .5rem .75rem .5rem 0; vertical-align: top; }
  tr { border-bottom: 1px solid #dfe3e8; } td.time { white-space: nowrap; font-variant-numeric: tabular-nums; }
  a { color: #0b5cad; } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
  .sheet { background: #fff; border: 1px solid #dfe3e8; border-radius: 6px; padding: 1rem 1.25rem; }
  iframe { width: 100%; min-height: 32rem; border: 1px solid #dfe3e8; border-radius: 6px; background: #fff; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { color: #5b6673; } dd { margin: 0; }
`;
