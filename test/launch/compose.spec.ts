import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

interface Service {
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  deploy?: { replicas: number };
  healthcheck?: { test: string[] };
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const services = Object.entries(compose.services);

it('docker-compose.yml follows the specification', () => {
  const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictTuples: false }).compile(
    JSON.parse(readFileSync('test/launch/compose.schema.json', 'utf8')) as object,
  );
  validate(compose);
  expect(validate.errors).toBeNull();
});

it('starts two APIs and two workers, after a one-time preparation', () => {
  expect(compose.services.api.deploy?.replicas).toBe(2);
  expect(compose.services.worker.deploy?.replicas).toBe(2);
  for (const program of ['api', 'worker']) {
    expect(compose.services[program].depends_on?.migrate.condition).toBe('service_completed_successfully');
  }
});

it('runs only programs that exist', () => {
  const scripts = services
    .flatMap(([, { command = [], healthcheck }]) => [command, healthcheck?.test ?? []])
    .filter((words) => words.includes('node'))
    .map((words) => words.find((word) => /\.m?js$/.test(word))!);
  expect(scripts).toHaveLength(4);
  // What is compiled stands in dist/ under the path of its source.
  const sources = scripts.map((script) => script.replace(/^dist\/(.*)\.js$/, '$1.ts'));
  expect(sources.filter((path) => !existsSync(path))).toEqual([]);
});

it('depends only on services it defines, and healthy ones have a health check', () => {
  for (const [, { depends_on = {} }] of services) {
    for (const [name, { condition }] of Object.entries(depends_on)) {
      expect(compose.services).toHaveProperty(name);
      if (condition === 'service_healthy') expect(compose.services[name].healthcheck).toBeDefined();
    }
  }
});

it('mounts only files that exist and volumes it declares', () => {
  for (const [, { volumes = [] }] of services) {
    for (const [from] of volumes.map((volume) => volume.split(':'))) {
      if (from.startsWith('.')) expect(existsSync(from)).toBe(true);
      else expect(compose.volumes).toHaveProperty(from);
    }
  }
});

it('gives the sealing key to the worker and the preparation, the owner to the preparation, and neither to the API', () => {
  const receivers = (name: string) =>
    services.filter(([, { environment = {} }]) => name in environment).map(([service]) => service);
  expect(receivers('ZHIHE_KEYS')).toEqual(['migrate', 'worker']);
  expect(receivers('DATABASE_OWNER_URL')).toEqual(['migrate']);
  expect(receivers('DATABASE_SUPER_URL')).toEqual(['migrate']);
  const holders = services.filter(([, { volumes = [] }]) => volumes.some((volume) => volume.startsWith('keys:')));
  expect(holders.map(([service]) => service)).toEqual(['migrate', 'worker']);
});

it('explains every password it asks for', () => {
  const example = readFileSync('config/compose.env.example', 'utf8');
  const asked = [...readFileSync('docker-compose.yml', 'utf8').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
  expect([...new Set(asked)].filter((name) => !new RegExp(`^${name}=`, 'm').test(example))).toEqual([]);
});

it('the Dockerfile copies only what exists or what the build makes', () => {
  const copied = [...readFileSync('Dockerfile', 'utf8').matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, paths]) =>
    paths.split(' '),
  );
  expect(copied).toContain('package-lock.json');
  expect(copied.filter((path) => !existsSync(path))).toEqual([]);
});
