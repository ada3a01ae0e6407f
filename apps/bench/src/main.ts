import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runBench } from './bench.js';
import { OptionProblem, readOptions, USAGE } from './options.js';
import { legend, table, workTable } from './report/table.js';

const RESULTS = 'bench/results';

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(error instanceof OptionProblem ? `${error.message}\n\n${USAGE}` : `${(error as Error).stack}\n`);
  process.exitCode = 1;
}

/** 0 when every figure stands; 1 when one is void. How fast anything was decides nothing. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (options.help) {
    say(USAGE);
    return 0;
  }
  const results = await runBench(options, { resultsDir: RESULTS, say });
  const file = options.json ?? join(RESULTS, `${results.circumstances.at.replaceAll(':', '-').slice(0, 19)}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  say(`\n${table(results.rows)}\n\n${workTable(results.rows)}\n\n${legend(results.rows)}`);
  const { entries, cases } = results.record;
  say(`record: ${entries} entries of ${cases} cases, every hash computed anew, ${results.record.faults.length} faults`);
  for (const fault of results.faults) say(`VOID: ${fault}`);
  say(`results: ${file}`);
  return results.faults.length > 0 ? 1 : 0;
}
