/** Takes the whole address of the sitemap, where there is one, and gives the `robots.txt` that lets every crawler in and names it. */
export function robotsTxt(sitemap: URL | undefined): string {
  const rules = 'User-agent: *\nAllow: /\n';
  return sitemap === undefined ? rules : `${rules}\nSitemap: ${sitemap.href}\n`;
}
