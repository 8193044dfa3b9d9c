export declare function startPostgres(options?: {
  readonly durable?: boolean;
}): Promise<{ readonly url: string; stop(): void } | undefined>;
