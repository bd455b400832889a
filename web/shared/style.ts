/** The look of every page: plain, readable on a phone, on paper, and without colours. */
export const STYLE = `
:root { --ink: #1b2430; --quiet: #55606e; --line: #d3d9e0; --paper: #fff; --ground: #f5f6f8; --blue: #0b4f8a; --deep: #0a3a66;
  --red: #a3231b; --green: #1c6a3d; --amber: #8a5300;
  font: 100%/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; color: var(--ink); }
* { box-sizing: border-box; }
html { background: var(--ground); -webkit-text-size-adjust: 100%; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; }
a { color: var(--blue); text-underline-offset: .15em; } a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid #e0a100; outline-offset: 2px; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: .25rem 0 .75rem; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.35; margin: 0 0 .75rem; } h3 { font-size: 1.02rem; margin: 1.25rem 0 .4rem; }
p { margin: 0 0 .75rem; max-width: 46em; } ul, ol { padding-left: 1.4em; }
.quiet { color: var(--quiet); } .small { font-size: .875rem; } .nowrap { white-space: nowrap; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .5rem 1rem; z-index: 2; }
.banner { background: var(--deep); color: #fff; } .banner a { color: #fff; }
.bar { max-width: 72rem; margin: 0 auto; padding: .7rem 1rem; display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; }
.brand { font-weight: 600; font-size: 1.1rem; text-decoration: none; } .brand small { font-weight: 400; opacity: .85; margin-left: .6em; font-size: .85rem; }
.bar nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; flex: 1; } .bar nav a { padding: .35rem 0; }
.bar nav a[aria-current] { text-decoration-thickness: 3px; font-weight: 600; }
.bar form { display: inline; } .bar .who { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; }
.plainly { background: none; border: 0; padding: .35rem 0; min-height: 0; color: inherit; font: inherit; text-decoration: underline; cursor: pointer; }
main { max-width: 72rem; width: 100%; margin: 0 auto; padding: 1.25rem 1rem 3rem; flex: 1; }
main.narrow { max-width: 42rem; }
footer { border-top: 1px solid var(--line); background: var(--paper); font-size: .875rem; color: var(--quiet); }
.crumbs { font-size: .9rem; margin-bottom: .5rem; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 1.1rem 1.25rem; margin: 0 0 1.25rem; }
.card > :last-child { margin-bottom: 0; }
dl.facts { display: grid; grid-template-columns: minmax(6.5em, max-content) 1fr; gap: .35rem 1.25rem; margin: 0 0 .75rem; }
dl.facts dt { color: var(--quiet); } dl.facts dd { margin: 0; overflow-wrap: anywhere; }
code, .hash, pre { font-family: ui-monospace, "SFMono-Regular", Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .85rem; }
.hash { overflow-wrap: anywhere; } pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--ground); border: 1px solid var(--line); padding: .75rem 1rem; border-radius: 4px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; } caption { text-align: left; font-weight: 600; padding: 0 0 .5rem; } caption:has(.hidden) { padding: 0; line-height: 0; } table + dl, table + details, table + form { margin-top: 1rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--line); } th { color: var(--quiet); font-weight: 500; }
.slim { width: auto; min-width: 18rem; } tbody th { color: inherit; font-weight: 400; } .number { text-align: right; font-variant-numeric: tabular-nums; } time, .figures { font-variant-numeric: tabular-nums; white-space: nowrap; }
.tag { display: inline-block; border: 1px solid currentColor; border-radius: 3px; padding: 0 .45em; font-size: .82rem; line-height: 1.55; white-space: nowrap; }
.good { color: var(--green); } .bad { color: var(--red); } .warn { color: var(--amber); }
.notice { border-left: 5px solid var(--blue); background: #eef4fa; padding: .75rem 1rem; margin: 0 0 1.25rem; border-radius: 0 4px 4px 0; }
.notice.good { border-color: var(--green); background: #eef7f1; color: var(--ink); } .notice.bad { border-color: var(--red); background: #fbefee; color: var(--ink); }
.notice > :last-child { margin-bottom: 0; }
.stepper { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(8, 1fr); gap: .25rem; }
.stepper li { border-top: 4px solid var(--line); padding: .45rem .25rem 0 0; color: var(--quiet); } .stepper .step { display: block; font-weight: 500; }
.stepper .done { border-color: var(--green); color: var(--ink); } .stepper .current { border-color: var(--blue); color: var(--deep); } .stepper .current .step { font-weight: 700; }
.stepper .count { font-size: .85rem; }
.equation { font-size: 1.15rem; font-variant-numeric: tabular-nums; margin: .35rem 0; overflow-wrap: anywhere; }
.pager { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; margin: .75rem 0 0; font-size: .94rem; } .pager a { padding: .3rem 0; }
form.field, .filters { margin: 0; } .filters ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; margin: 0 0 .75rem; } .filters a { padding: .3rem 0; display: inline-block; } .filters [aria-current] { font-weight: 700; text-decoration: none; color: var(--ink); }
label, legend { font-weight: 600; display: block; margin: 0 0 .25rem; } fieldset { border: 0; padding: 0; margin: 0 0 1rem; min-width: 0; } .hint { color: var(--quiet); font-size: .9rem; margin: 0 0 .35rem; }
.entry { margin: 0 0 1.1rem; } .entry.faulty { border-left: 5px solid var(--red); padding-left: .9rem; } .fault { color: var(--red); font-weight: 600; margin: 0 0 .3rem; }
input, textarea, select { font: inherit; color: inherit; width: 100%; max-width: 34rem; padding: .55rem .65rem; border: 1px solid #78838f; border-radius: 4px; background: #fff; } input[type=date] { max-width: 14rem; } input[type=radio], input[type=checkbox] { width: auto; }
textarea { min-height: 6.5rem; } input[type=file] { padding: .6rem; border-style: dashed; }
button, .button { font: inherit; font-weight: 600; min-height: 2.9rem; padding: .5rem 1.4rem; border: 1px solid var(--deep); border-radius: 4px; background: var(--blue); color: #fff; cursor: pointer; text-decoration: none; display: inline-block; } button.second { background: #fff; color: var(--deep); } button:hover { background: var(--deep); color: #fff; }
details { margin: 0 0 1rem; } summary { cursor: pointer; font-weight: 600; padding: .4rem 0; } .plain { list-style: none; padding: 0; margin: 0; } .plain > li { padding: .5rem 0; border-bottom: 1px solid var(--line); } .plain > li:last-child { border-bottom: 0; }
.photos { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .75rem; margin: .25rem 0 .75rem; } .photos img { width: 8rem; height: 6rem; object-fit: cover; border: 1px solid var(--line); border-radius: 4px; display: block; background: var(--ground); } .photos time { white-space: normal; } td .plain > li:first-child { padding-top: 0; } .photos li { max-width: 8rem; font-size: .82rem; overflow-wrap: anywhere; }
.acts details { margin: 0 0 .3rem; } .acts details[open] { margin-bottom: 1.25rem; } .boxes > li { border: 0; padding: .1rem 0; } .timeline { list-style: none; margin: 0; padding: 0; } .timeline > li { display: grid; grid-template-columns: 9.5rem 1fr; gap: .25rem 1rem; padding: .6rem 0 .6rem .9rem; border-left: 4px solid var(--line); } .timeline > li + li { border-top: 1px solid var(--line); } .timeline p { margin: 0 0 .25rem; } .timeline .said { overflow-wrap: anywhere; white-space: pre-line; } .timeline dl.facts { font-size: .9rem; margin: 0; } .timeline details { margin: 0; } .day h3 { margin: 1.1rem 0 .35rem; } .timeline .entry-of-escalation { border-left-color: var(--red); } .timeline .entry-of-finding, .timeline .entry-of-case { border-left-color: var(--amber); } .timeline .entry-of-visit { border-left-color: var(--blue); } .timeline .entry-of-rectification, .timeline .entry-of-publication { border-left-color: var(--green); }
@media (max-width: 46rem) {
  .timeline > li { grid-template-columns: 1fr; } .timeline .moment { display: flex; gap: .75rem; }
  h1 { font-size: 1.35rem; } .card { padding: .9rem 1rem; border-radius: 0; margin-left: -1rem; margin-right: -1rem; border-left: 0; border-right: 0; }
  .brand { flex: 1; } .brand small { display: block; margin: 0; } .bar nav { order: 3; flex-basis: 100%; } .slim { width: 100%; }
  dl.facts { grid-template-columns: 1fr; gap: 0; } dl.facts dd { margin: 0 0 .55rem; }
  .stepper { grid-template-columns: 1fr; gap: 0; } .stepper li { border-top: 0; border-left: 4px solid var(--line); padding: .3rem 0 .3rem .75rem; display: flex; gap: .75rem; align-items: baseline; } .stepper .step { min-width: 5.5em; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack, .stack tbody, .stack tr, .stack td, .stack th, .stack caption { display: block; } .stack tr { border-bottom: 1px solid var(--line); padding: .6rem 0; }
  .stack td, .stack tbody th { border: 0; padding: .1rem 0; text-align: left; display: grid; grid-template-columns: 6.5em 1fr; gap: .75rem; } .stack td::before, .stack tbody th::before { content: attr(data-label); color: var(--quiet); font-weight: 400; } .stack tbody th { font-weight: 600; } .stack tbody th .quiet { font-weight: 400; } .stack .empty { display: none; }
  form button { width: 100%; } .bar form button { width: auto; }
}
@media print {
  html { background: #fff; } .banner, footer, .pager, .filters, form, .skip { display: none; } main { max-width: none; padding: 0; } .card { border: 0; padding: 0; break-inside: avoid-page; } a { color: inherit; text-decoration: none; } tr { break-inside: avoid; }
}
`;
