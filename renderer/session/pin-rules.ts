/** What is wrong with a new PIN, in words, or null. 6 to 12 digits, as the engine's contract has it, and not one digit repeated. */
export function newPinProblem(pin: string, again: string): string | null {
  if (pin.length < 6) return 'Use 6 to 12 digits.';
  if (/^(\d)\1+$/.test(pin)) return 'Use more than one digit, so that it is hard to guess.';
  if (pin !== again) return 'The two PINs are not the same. Type them again.';
  return null;
}
