/** A server under measurement. */
export interface Target {
  readonly name: 'floor' | 'project';
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}
