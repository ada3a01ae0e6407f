import { describe, expect, it } from '@jest/globals';
import { EnvProblem, isLoopback, readEnv } from './env.js';

const DATABASE_URL = 'postgres://app:s3cret@127.0.0.1:5432/zhihe';

describe('readEnv', () => {
  it('has a default for everything but what is required', () => {
    expect(readEnv(['databaseUrl'], { DATABASE_URL })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: '.data',
      evidenceDir: null,
      evidenceMaxMb: 50,
      databaseUrl: DATABASE_URL,
      redisUrl: null,
      seed: 'none',
      seedCases: 'all',
      region: 'xining',
      auditAlg: 'sha256',
      logLevel: 'info',
      trustedProxies: 0,
    });
  });

  it('names everything missing and wrong at once, and never a value', () => {
    const source = {
      PORT: '99999',
      SEED: 'everything',
      REDIS_URL: 'http://hunter2@x',
      DATABASE_URL: 'no url: hunter2',
    };
    const read = () => readEnv(['databaseUrl', 'databaseOwnerUrl', 'smtpUrl'], source);
    expect(read).toThrow(EnvProblem);
    try {
      read();
    } catch (error) {
      const { faults, message } = error as EnvProblem;
      expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual([
        'DATABASE_OWNER_URL',
        'DATABASE_URL',
        'PORT',
        'REDIS_URL',
        'SEED',
        'SMTP_URL',
      ]);
      expect(message).not.toMatch(/hunter2|99999|everything/);
    }
  });

  it('takes an empty value for none given', () => {
    expect(readEnv([], { PORT: '', LOG_LEVEL: ' ' })).toMatchObject({ port: 3000, logLevel: 'info' });
  });

  it('does not hand out what the program did not ask for', () => {
    expect(() => readEnv([], {}).databaseUrl).toThrow('DATABASE_URL is read but was not required');
  });
});

it.each([
  ['127.0.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.127', false],
])('%s opens to this machine only: %s', (host, only) => {
  expect(isLoopback(host)).toBe(only);
});
