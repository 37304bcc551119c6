/** The names of the policies by which our scripts may hand an address to the browser as that of a script; the content security policy allows no others. */
export const TRUSTED_POLICIES = {
  /** For the one address that is named where it is made. */
  own: 'florilegium',
  /** The browser's own name for the policy that answers for scripts which make none themselves. */
  others: 'default',
} as const;
