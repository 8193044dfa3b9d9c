/** Exit codes of the browser host, as README lists them. */
export const exitCodes = {
  failed: 1,
  badSetting: 2,
  wrongPassphrase: 3,
  portInUse: 4,
  dataFolder: 5,
} as const;

/** A start that cannot go on: the message is the sentence a person reads. */
export class StartProblem extends Error {
  readonly exitCode: number;
  constructor(words: string, exitCode: number = exitCodes.failed) {
    super(words);
    this.name = 'StartProblem';
    this.exitCode = exitCode;
  }
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';

/** A sentence for what the file system said about the data folder. */
export function folderProblem(folder: string, cause: unknown): StartProblem {
  const why: Record<string, string> = {
    EACCES: 'You have no permission to write there.',
    EPERM: 'You have no permission to write there.',
    EROFS: 'That disk is read-only.',
    ENOSPC: 'That disk is full. Free some space.',
    ENOTDIR: 'Part of that address is a file, not a folder.',
    EEXIST: 'That is a file, not a folder.',
    ENOENT: 'That disk or folder is not there.',
  };
  const words = why[codeOf(cause)] ?? 'The system refused.';
  return new StartProblem(
    `Worksmart cannot use the data folder ${folder}. ${words} Nothing was changed. Choose another folder with --data.`,
    exitCodes.dataFolder,
  );
}

/** A sentence for what the system said about listening on `port`. */
export function listenProblem(port: number, cause: unknown): StartProblem {
  if (codeOf(cause) === 'EADDRINUSE') {
    return new StartProblem(
      `Port ${port} is in use by another program. Nothing was changed. Choose another with --port, or leave it out.`,
      exitCodes.portInUse,
    );
  }
  if (codeOf(cause) === 'EACCES') {
    return new StartProblem(
      `You have no permission to use port ${port}. Choose one above 1023, or leave --port out.`,
      exitCodes.portInUse,
    );
  }
  return new StartProblem(`Worksmart cannot listen on 127.0.0.1:${port} (${codeOf(cause) || 'unknown reason'}).`);
}
