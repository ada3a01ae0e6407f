import { runVerifier } from './run-verifier.js';

try {
  process.exitCode = await runVerifier(process.argv.slice(2), (text) => process.stdout.write(text));
} catch (error) {
  // Node would end with 1, and 1 means that the record was changed.
  console.error(error);
  process.exitCode = 2;
}
