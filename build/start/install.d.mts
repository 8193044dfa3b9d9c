export declare function isInstalled(root: string): boolean;
/** Returns a sentence when it failed. */
export declare function install(root: string): string | undefined;
export declare function lockedNode(root: string): string | undefined;
