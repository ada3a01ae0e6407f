import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepRunning } from '../../config/launch/lib/keep-running.mjs';
import { isAlive } from '../../config/launch/lib/process-identity.mjs';
import { spawnWatched } from '../../config/launch/lib/watched-process.mjs';

const watched = join(process.cwd(), 'config/launch/lib/watched-process.mjs');

it('sends a program its last signal when the launcher is killed', async () => {
  const script = `
    import { spawnWatched } from ${JSON.stringify(watched)};
    spawnWatched('/bin/sh', ['-c', 'trap "echo told; exit" TERM; echo $$; while :; do sleep 0.05; done'], { output: 'inherit' });
  `;
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const heard: string[] = [];
  launcher.stdout.on('data', (chunk: Buffer) => heard.push(chunk.toString().trim()));
  await once(launcher.stdout, 'data');
  const pid = Number(heard[0]);
  expect(isAlive(pid)).toBe(true);

  launcher.kill('SIGKILL');
  await once(launcher.stdout, 'close');
  expect(heard.join(' ')).toBe(`${pid} told`);
});

it('hands over arguments, working folder, output and exit code unchanged', async () => {
  const child = spawnWatched('/bin/sh', ['-c', 'pwd; echo "$1"; exit 7', 'x', 'a "b" $c'], {
    cwd: '/',
    output: 'pipe',
  });
  let output = '';
  child.stdout!.on('data', (chunk: Buffer) => (output += chunk));
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, output }).toEqual({ code: 7, output: '/\na "b" $c\n' });
});

it('starts a program again that ended, and gives up on one that keeps ending', async () => {
  const heard: string[] = [];
  const reason = await new Promise<string>((onGiveUp) => {
    const launch = () => spawnWatched('/bin/sh', ['-c', 'exit 3']);
    const program = keepRunning({ name: 'it', launch, say: (_, text) => heard.push(text), onGiveUp, deaths: 1 });
    program.start();
    program.trust();
  });
  expect(heard).toEqual(['ended unexpectedly (exit code 3); starting it again in 0.5 s']);
  expect(reason).toBe('it ended 2 times within a minute (exit code 3)');
});

it('gives up at once on a program that was never seen to work', async () => {
  const reason = await new Promise<string>((onGiveUp) => {
    const launch = () => spawnWatched('/nowhere/to/be/found', []);
    keepRunning({ name: 'it', launch, say: () => {}, onGiveUp }).start();
  });
  expect(reason).toBe('it ended: exit code 127');
});

it('kills a program that does not listen, once its time is up', async () => {
  const launch = () => spawnWatched('/bin/sh', ['-c', 'trap "" TERM; while :; do sleep 0.05; done']);
  const never = () => {
    throw new Error('a wanted stop is no death');
  };
  const signals: [NodeJS.Signals, number][] = [
    ['SIGTERM', 200],
    ['SIGKILL', 5000],
  ];
  const program = keepRunning({ name: 'it', launch, say: never, onGiveUp: never, signals });
  program.start();
  await sleep(200);
  await program.stop();
  expect(isAlive(program.pid()!)).toBe(false);
});
