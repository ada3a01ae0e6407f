import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transformSync } from '@swc/core';

/** `node --conditions=source --import <this file> program.ts`: runs the sources as they are, without a build. */
if (isMainThread) register(import.meta.url);

const KEPT = join(tmpdir(), 'zhihe-compiled-for-tests');
mkdirSync(KEPT, { recursive: true });
const OPTIONS = JSON.parse(readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8'));

export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
}

/** Once per version of a file: a program that is started twenty times is compiled once. */
function compiled(filename) {
  const text = readFileSync(filename, 'utf8');
  const kept = join(KEPT, createHash('sha1').update(filename).update(text).digest('hex'));
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code } = transformSync(text, { ...OPTIONS, filename, swcrc: false });
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept);
  return code;
}
