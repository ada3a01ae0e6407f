export interface EmbeddedPostgres {
  /** Role zhihe_owner in the database zhihe: migrations. */
  ownerUrl: string;
  /** Role zhihe_app in the database zhihe: no DDL. */
  appUrl: string;
  superUrl: string;
  port: number;
  /** Where the database files lie. */
  folder: string;
  pid(): number | undefined;
  stop(options?: { remove?: boolean }): Promise<void>;
}

export function startEmbeddedPostgres(options: {
  dataDir: string;
  log?: (text: string) => void;
  settings?: Record<string, string>;
  onLost?: (reason: string) => void;
}): Promise<EmbeddedPostgres>;
