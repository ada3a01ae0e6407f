/** A server under measurement. */
export interface Target {
  readonly name: 'floor' | 'project';
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Arguments for Node that leave a CPU profile of a server in `dir`; none where no profile is wanted. */
export const profiled = (name: Target['name'], dir: string | null): string[] =>
  dir === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${dir}`, `--cpu-prof-name=${name}.cpuprofile`];
