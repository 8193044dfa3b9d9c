/**
 * A first sync makes much that is thrown away at once: tidied up early, it costs a little time and saves a third of the
 * memory. Of what is young, in MB; and by how much of what is in use the rest may grow before it is tidied up.
 */
export const engineMemory = { youngMb: 6, growingPercent: 40 } as const;
