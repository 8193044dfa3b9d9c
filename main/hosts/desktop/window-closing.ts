export interface CloseQuestion {
  readonly platform: string;
  readonly hasTray: boolean;
  /** before-quit, session-end or an update's own quit has begun. */
  readonly quitting: boolean;
}

/** What the close button does. While the program or the system is ending it is never prevented. */
export function onClose(question: CloseQuestion): 'close' | 'hide' | 'quit' {
  if (question.quitting) return 'close';
  if (question.platform === 'darwin' || question.hasTray) return 'hide';
  return 'quit';
}
