import { describe, expect, it } from '@jest/globals';
import { QUEUES } from '#libs/queues';
import { dataSource } from '#libs/persistence';
import { placesOf, sourcesOf } from './sources.js';

const product = sourcesOf('apps', 'libs', 'config');
const domain = sourcesOf('libs/domain/src');

describe('the house', () => {
  it('reads the environment in one place; the bench, which is a launcher, passes its own on', () => {
    const readers = placesOf(product, /process\.env\b/g).map((place) => place.split(':')[0]);
    const allowed = ['config/env.ts', 'apps/bench/src/bench.ts', 'apps/bench/src/targets/project.ts'];
    expect([...new Set(readers)].filter((path) => !allowed.includes(path))).toEqual([]);
    expect(readers).toContain('config/env.ts');
  });

  it('lets the domain know no clock, no chance and no machine', () => {
    expect(
      placesOf(
        domain,
        /new Date\(\)|Date\.now\(|Math\.random\(|performance\.now\(|\bprocess\.(env|argv|hrtime|cwd|exit|platform)\b/g,
      ),
    ).toEqual([]);
  });

  it('knows rows of a case only through the corridor: nothing saves, merges or deletes an entity of evidence', () => {
    expect(placesOf(product, /\.(save|softDelete|softRemove|insertOrUpdate)\(|@InjectRepository/g)).toEqual([]);
    const PROTECTED =
      /\b(CaseFile|Process|Paper|Party|Assignment|CaseAccess|Exclusion|Obligation|ObligationAct|Number\w*|Deadline|Alarm|Audit\w+|Vault|Outbox|Idempotency|MediationSession)Entity\b/g;
    const outside = product.filter(({ path }) => !path.startsWith('libs/persistence/'));
    expect(placesOf(outside, PROTECTED)).toEqual([]);
  });

  it('writes states, clocks and the record in the corridor, and marks of the clock in the worker, nowhere else', () => {
    const tables =
      'case_file|process|deadline|alarm|audit_entry|audit_seal|audit_head|vault|paper|party|assignment|obligation';
    const writing = new RegExp(`\\b(insert into|update|delete from) (${tables})\\b`, 'g');
    const writers = new Set(placesOf(product, writing).map((place) => place.split(':')[0]));
    const allowed = [
      /^libs\/casework\/src\//,
      /^libs\/persistence\/src\/migrations\//,
      /^apps\/bench\//,
      /^apps\/worker\/src\/(deadlines|sealing)\//,
    ];
    expect([...writers].filter((path) => !allowed.some((one) => one.test(path)))).toEqual([]);
  });

  it('counts money in whole fen: bigint in the tables, no fraction in the rules', () => {
    const source = dataSource('postgres://nobody@127.0.0.1/nowhere', 1);
    const types = (source.options.entities as (new () => object)[]).length;
    expect(types).toBeGreaterThan(20);
    const columns = placesOf(sourcesOf('libs/persistence/src'), /@Column\('(\w+)', \{ name: '\w*_fen'/g);
    expect(columns.length).toBeGreaterThan(2);
    expect(columns.filter((place) => !place.includes(`'bigint'`))).toEqual([]);
    const migrations = placesOf(
      sourcesOf('libs/persistence/src/migrations'),
      /\w+_fen (?!bigint)\w+ not null|\b(real|double precision|float\d?|money)\b/g,
    );
    expect(migrations).toEqual([]);
    const rules = domain.filter(({ path }) => !/\/(wording|agreement\/chinese-amount)/.test(path));
    expect(placesOf(rules, /\w*[fF]en\b\)? ?(\/|\* ?0?\.)|parseFloat|\.toFixed\(/g)).toEqual([]);
  });

  it('has one handler and one sender for every queue', () => {
    const worker = sourcesOf('apps/worker/src');
    for (const queue of QUEUES) {
      expect([queue, placesOf(worker, new RegExp(`workerOf\\(\\s*'${queue}'`, 'g')).length]).toEqual([queue, 1]);
      expect([queue, placesOf(worker, new RegExp(`queueOf\\(\\s*'${queue}'`, 'g')).length]).toEqual([queue, 1]);
    }
    expect(placesOf(product, /new (Queue|Worker)[<(]/g).map((place) => place.split(':')[0])).toEqual([
      'libs/queues/src/backend.ts',
      'libs/queues/src/backend.ts',
    ]);
  });
});
