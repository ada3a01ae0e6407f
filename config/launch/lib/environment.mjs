/** What a program receives only when it is handed over, never by inheritance from whoever runs the launcher. */
const NOT_INHERITED = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_SUPER_URL', 'REDIS_URL', 'ZHIHE_KEYS'];

/** Our environment without the secrets, plus `given`; what is given as undefined is left out. */
export function environmentWith(given) {
  const entries = Object.entries({ ...process.env, ...unset(NOT_INHERITED), ...given });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function unset(names) {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
