import { createHash } from 'node:crypto';

/** Contrast of every text colour on its ground is at least 4.5:1, of every control's edge at least 3:1, in both themes. */
export const styleSheet = `
:root{--ground:#f5f6f8;--card:#fff;--text:#16202c;--soft:#4a5767;--edge:#76828f;--line:#dde2e8;--accent:#0b5c6b;--on-accent:#fff;--tint:#e3f0f2;--tint-text:#0b4a56;--bad:#a8201a;--focus:#0b5c6b}
@media (prefers-color-scheme:dark){:root{--ground:#12171d;--card:#1b222a;--text:#eef2f6;--soft:#b4bfcb;--edge:#7d8a98;--line:#303a45;--accent:#6cc6d6;--on-accent:#082a31;--tint:#163842;--tint-text:#bfe8f0;--bad:#ff9c94;--focus:#8fdcea}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.5 "Segoe UI Variable","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;min-height:100vh;display:flex;flex-direction:column}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:1}
header{background:var(--card);border-bottom:1px solid var(--line)}
.bar{max-width:64rem;margin:0 auto;padding:.875rem 1.5rem;display:flex;gap:.75rem;align-items:center;flex-wrap:wrap}
.council{font-weight:600}
.tag,.fact{font-size:.8125rem;line-height:1.4;background:var(--tint);color:var(--tint-text);border-radius:.25rem;padding:.0625rem .4375rem}
main{flex:1;width:100%;max-width:64rem;margin:0 auto;padding:2rem 1.5rem 3rem}main:focus{outline:none}
h1{font-size:1.875rem;line-height:1.2;letter-spacing:-.01em;margin:0 0 .5rem;font-weight:650}
h2{font-size:1.125rem;line-height:1.3;margin:2rem 0 .5rem}
.lead{color:var(--soft);font-size:1.0625rem;margin:0 0 1.5rem;max-width:44rem}
label{font-weight:600}.hint,.count,.team,.empty{color:var(--soft)}.hint{margin:0 0 .5rem;font-size:.9375rem}.count{margin:0}.count:empty{display:none}
.row{display:flex;gap:.75rem;flex-wrap:wrap;align-items:center}
input[type=search]{flex:1 1 16rem;max-width:30rem;font:inherit;min-height:2.75rem;padding:.375rem .75rem;color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:.375rem}
button{font:inherit;color:inherit;cursor:pointer}
.go{min-height:2.75rem;padding:.375rem 1.25rem;font-weight:600;background:var(--accent);color:var(--on-accent);border:1px solid var(--accent);border-radius:.375rem}
.quiet{min-height:2.75rem;padding:.375rem 1rem;background:transparent;border:1px solid var(--edge);border-radius:.375rem}
.go:hover,.quiet:hover{text-decoration:underline}
a{color:var(--accent)}.back{display:inline-block;margin:.25rem 0 .5rem}
.people{list-style:none;margin:.75rem 0 0;padding:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,18.5rem),1fr))}
.people li{display:flex}
.person{flex:1;display:flex;gap:.875rem;align-items:flex-start;text-align:left;padding:.875rem 1rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
button.person{border-color:var(--edge)}
button.person:hover{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
button.person:hover .name{text-decoration:underline}
.initials{flex:none;width:2.5rem;height:2.5rem;border-radius:50%;display:grid;place-items:center;font-size:.875rem;font-weight:600;background:var(--tint);color:var(--tint-text)}
.who{display:flex;flex-direction:column;min-width:0;overflow-wrap:anywhere}
.name{font-weight:600}.job,.team{font-size:.9375rem;line-height:1.4}
.tags{display:flex;gap:.375rem;flex-wrap:wrap;margin-top:.5rem}
.cancel{margin-top:2rem}
.problem{border:2px solid var(--bad);border-radius:.375rem;padding:.75rem 1rem;margin:0 0 1.5rem}.problem h2{margin:0;color:var(--bad)}.problem p{margin:.25rem 0 0}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
footer{border-top:1px solid var(--line);color:var(--soft);font-size:.9375rem}footer p{max-width:64rem;margin:0 auto;padding:1rem 1.5rem}
@media (forced-colors:active){.initials,.tag,.fact{border:1px solid}}
`;

/** The policy's source for exactly this style sheet: the pages need neither 'unsafe-inline' nor a second request. */
export const styleSource = `'sha256-${createHash('sha256').update(styleSheet).digest('base64')}'`;
