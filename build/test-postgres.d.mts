export declare function startPostgres(options?: { readonly durable?: boolean }): Promise<
  | {
      readonly url: string;
      /** Ends the server and removes its folder. */
      stop(): void;
      /** Ends the server at once, without a checkpoint, as a lost machine does. Its data stay. */
      stopHard(): void;
      /** Starts it again after `stopHard`. */
      start(): void;
    }
  | undefined
>;
