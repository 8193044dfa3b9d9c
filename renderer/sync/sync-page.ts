import type { ContractRouterClient } from '@orpc/contract';
import type { syncContract } from '../../shared/sync/contract.ts';

/** All that the Sync page shows. */
export type SyncPage = Awaited<ReturnType<ContractRouterClient<typeof syncContract>['page']>>;
