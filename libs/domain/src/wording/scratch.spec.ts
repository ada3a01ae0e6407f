import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
const SRC = 'libs/domain/src';
it('dumps', async () => {
  const out: any = { states: {}, events: {}, guards: {}, clocks: {}, fields: {}, values: {}, problems: {}, templates: {}, tasks: {}, codes: {}, deadlines: {} };
  for (const folder of readdirSync(SRC)) {
    const index = join(process.cwd(), SRC, folder, 'index.ts');
    if (!existsSync(index) || folder==='wording') continue;
    let m: any; try { m = await import(index); } catch (e) { console.log(folder, String(e)); continue; }
    for (const v of Object.values(m) as any[]) {
      if (!v || !(v.steps instanceof Map) || !v.room) continue;
      out.states[v.room] = [...v.steps.keys()];
      out.events[v.room] = Object.keys(v.events);
      out.guards[v.room] = Object.keys(v.guards).filter((g: string) => !g.includes(':'));
      out.clocks[v.room] = [...new Set(v.clocks.values())];
      const walk = (fields: any, event: string) => { for (const [k, f] of Object.entries(fields) as any) {
        (out.fields[k] ??= []).push(v.room + '.' + event);
        let g = f; while (g.kind === 'list') g = g.of;
        if (g.kind === 'choice') { (out.values[k] ??= []).push(...g.values); out.values[k] = [...new Set(out.values[k])]; }
        if (g.kind === 'group') walk(g.fields, event + '.' + k);
      } };
      for (const [e, d] of Object.entries(v.events) as any) walk(d.fields, e);
    }
  }
  const walkDir = (d: string) => { for (const f of readdirSync(d, { withFileTypes: true })) {
    const p = join(d, f.name);
    if (f.isDirectory()) { if (f.name !== 'wording') walkDir(p); continue; }
    if (!p.endsWith('.ts') || p.endsWith('.spec.ts')) continue;
    const s = readFileSync(p, 'utf8');
    for (const x of s.matchAll(/[pP]roblem\(\s*(?:`[^`]*`|'[^']*'|[\w.]+),\s*'([A-Z_]+)'/g)) (out.problems[x[1]] ??= []).push(p.replace(SRC,''));
    for (const x of s.matchAll(/template: '(\w+)'/g)) (out.templates[x[1]] ??= []).push(p.replace(SRC,''));
    for (const x of s.matchAll(/task: '(\w+)'/g)) (out.tasks[x[1]] ??= []).push(p.replace(SRC,''));
    for (const x of s.matchAll(/name: '([a-z-]+\.\w+)'/g)) (out.deadlines[x[1]] ??= []).push(p.replace(SRC,''));
    for (const x of s.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g)) (out.codes[x[1]] ??= []).push(p.replace(SRC,''));
  } };
  walkDir(SRC);
  for (const k of ['problems','templates','tasks','codes','deadlines']) for (const c of Object.keys(out[k])) out[k][c] = [...new Set(out[k][c])];
  writeFileSync('/tmp/dump.json', JSON.stringify(out, null, 1));
});
