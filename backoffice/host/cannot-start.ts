/** Why the back office could not start, as a sentence that says what to do. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
