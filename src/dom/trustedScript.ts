import { TRUSTED_POLICIES } from '../model/trustedTypes.ts';

/** The part of the browser's trusted types that is used here, which not every browser has. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string | null },
  ) => { readonly createScriptURL: (address: string) => string };
  readonly defaultPolicy: object | null;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** Takes the address of a script of ours and gives it as one that the browser trusts; the policy behind it trusts no other. Once on a page. */
export function trustedScript(address: string): string {
  return (
    trustedTypes
      ?.createPolicy(TRUSTED_POLICIES.own, { createScriptURL: only(address) })
      .createScriptURL(address) ?? address
  );
}

/** Takes the address of a script that another's code starts, and has the browser trust that one there too. */
export function trustOthersScript(address: string): void {
  if (trustedTypes?.defaultPolicy !== null) return;
  trustedTypes.createPolicy(TRUSTED_POLICIES.others, { createScriptURL: only(address) });
}

function only(trusted: string): (address: string) => string | null {
  return (address) =>
    new URL(address, location.href).href === new URL(trusted, location.href).href ? address : null;
}
