/** An address that leads on to another, both as they stand in the browser's address field, without the host. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Rules that a host follows; what is beyond, it ignores. Netlify names no limit. */
export const MOST_RULES = { 'Cloudflare Pages': 2000, 'GitLab Pages': 1000 } as const;
/** Bytes of `_redirects` that GitLab Pages reads, as it is set when GitLab is installed. */
export const MOST_BYTES = { 'GitLab Pages': 64_000 } as const;

const RE_STROKE = /\/$/;

/**
 * Takes the redirects of pages and the addresses of all files, and gives those of the files beside the pages too: `/papers/old/` goes
 * to `/papers/new/`, and so `/papers/old.bib` to `/papers/new.bib`.
 */
export function withFiles(pages: readonly Redirect[], files: readonly string[]): Redirect[] {
  const endings = new Map<string, string[]>();
  for (const file of files) {
    const [, stem = '', ending] = /^(.*?)(\.[a-z0-9.]+)$/.exec(file) ?? [];
    if (ending !== undefined) endings.set(stem, [...(endings.get(stem) ?? []), ending]);
  }
  return pages.flatMap(({ from, to }) => {
    const [stem, target] = [from.replace(RE_STROKE, ''), to.replace(RE_STROKE, '')];
    const beside = (endings.get(stem) ?? []).map((ending) => ({
      from: stem + ending,
      to: target + ending,
    }));
    return [{ from, to }, ...beside];
  });
}

/**
 * Takes redirects and gives the `_redirects` file that Netlify, Cloudflare Pages and GitLab Pages read. Netlify alone serves a file that is
 * there before it looks at a rule, unless the rule is forced; the others do not know that sign.
 */
export function formatRedirects(redirects: readonly Redirect[], isForced: boolean): string {
  const status = isForced ? '301!' : '301';
  return redirects.map(({ from, to }) => `${from} ${to} ${status}\n`).join('');
}

/** Takes the redirects and the file made of them and says, in a sentence each, which hosts will not follow all. */
export function limitsExceeded(redirects: readonly Redirect[], file: string): string[] {
  const bytes = Buffer.byteLength(file);
  return [
    ...Object.entries(MOST_RULES)
      .filter(([, most]) => redirects.length > most)
      .map(([host, most]) => `${host} follows ${most} of the ${redirects.length} redirects`),
    ...Object.entries(MOST_BYTES)
      .filter(([, most]) => bytes > most)
      .map(([host, most]) => `${host} reads _redirects up to ${most} bytes, found ${bytes}`),
  ].map((sentence) => `${sentence}; elsewhere the pages at the old addresses redirect`);
}
