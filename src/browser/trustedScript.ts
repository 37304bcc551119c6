/** The part of the browser's trusted types that is used here, which not every browser has. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string | null },
  ) => { readonly createScriptURL: (address: string) => string };
}

/**
 * Takes the address of a script of ours and gives it as one that the browser trusts, under the name that the content security policy allows
 * (`src/publish/policy/contentPolicy.ts`); the policy behind it trusts no other. Once on a page.
 */
export function trustedScript(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const createScriptURL = (asked: string) => (asked === address ? asked : null);
  return (
    trustedTypes?.createPolicy('florilegium', { createScriptURL }).createScriptURL(address) ??
    address
  );
}
