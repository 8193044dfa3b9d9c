import { z } from 'zod';

export const SetPreferences = z.object({ showOnPlans: z.boolean() });
export type SetPreferences = z.infer<typeof SetPreferences>;
