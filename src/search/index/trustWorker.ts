/** The part of the browser's trusted types that is used here, which not every browser has. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string | null },
  ) => unknown;
  readonly defaultPolicy: object | null;
}

/**
 * Takes the address of a worker that another's code starts, and has the browser trust that one there too. The name is the browser's own, for
 * the policy that answers for scripts which make none themselves; the content security policy allows it (`src/publish/policy/contentPolicy.ts`).
 */
export function trustWorker(address: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes?.defaultPolicy !== null) return;
  const hrefOf = (asked: string): string => new URL(asked, location.href).href;
  trustedTypes.createPolicy('default', {
    createScriptURL: (asked) => (hrefOf(asked) === hrefOf(address) ? asked : null),
  });
}
