/** A stream of pseudo-random choices. The same seed and name give the same stream, whatever other streams were used for. */
export interface Chance {
  /** In [0, 1). */
  fraction(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Picks by weight. */
  weigh<T>(choices: readonly (readonly [T, number])[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** An RFC 9562 version 4 UUID made from the stream. */
  uuid(): string;
}

function hash(text: string, start: number): number {
  let h = start >>> 0;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 2654435761);
    h = (h << 13) | (h >>> 19);
  }
  h = Math.imul(h ^ (h >>> 16), 2246822507);
  return (h ^ (h >>> 13)) >>> 0;
}

/** The small fast counting generator (sfc32, by Chris Doty-Humphrey, public domain), seeded from a number and a name. */
function sfc32(seed: number, name: string): () => number {
  let a = hash(name, seed);
  let b = hash(`${name}/b`, seed ^ 0x9e3779b9);
  let c = hash(`${name}/c`, Math.imul(seed + 1, 0x85ebca6b));
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i += 1) next();
  return next;
}

const hex = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

export function chance(seed: number, name: string): Chance {
  const next = sfc32(seed, name);
  const fraction = () => next() / 4294967296;
  const whole = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1));
  const pick = <T>(choices: readonly T[]): T => {
    const found = choices[Math.floor(fraction() * choices.length)];
    if (found === undefined) throw new RangeError('Nothing to pick from.');
    return found;
  };
  const weigh = <T>(choices: readonly (readonly [T, number])[]): T => {
    let left = fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return pick(choices)[0];
  };
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ item, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const uuid = () => {
    let text = '';
    for (let word = 0; word < 4; word += 1) {
      const bits = next();
      for (let byte = 0; byte < 4; byte += 1) {
        const place = word * 4 + byte;
        let value = (bits >>> (byte * 8)) & 255;
        if (place === 6) value = (value & 0x0f) | 0x40;
        if (place === 8) value = (value & 0x3f) | 0x80;
        text += hex[value];
        if (place === 3 || place === 5 || place === 7 || place === 9) text += '-';
      }
    }
    return text;
  };
  return { fraction, whole, happens: (p) => fraction() < p, pick, weigh, shuffled, uuid };
}
