import { describe, expect, it } from 'vitest';
import { pagePolicy, sentPolicy } from '../../../src/publish/policy/contentPolicy.ts';
import { readInlineBlocks } from '../../../src/publish/policy/inlineBlocks.ts';
import { withPolicy } from '../../../src/publish/policy/strictPolicy.ts';

/** `alert('Hello, world.');`, the example of the CSP specification, which gives its hash. */
const EXAMPLE = "alert('Hello, world.');";
const HASH = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

describe('what is inline in a page', () => {
  it('is each script that runs and each style sheet, not JSON-LD and not a file', () => {
    const { scripts, styles } = readInlineBlocks(
      '<head><style>a{color:red}</style><script>one("</p>")</script><script type="module">two()</script>' +
        '<script src="/x.js"></script><script type="application/ld+json">{"a":1}</script>' +
        '<script type="text/template">no</script></head><body><p>three()</p><style>\nb{}</style>',
    );
    expect(scripts).toEqual(['one("</p>")', 'two()']);
    expect(styles).toEqual(['a{color:red}', '\nb{}']);
  });

  it('is taken as it stands: entities stay, lines end as a browser reads them', () => {
    const { scripts } = readInlineBlocks('<script>a && "&amp;"\r\nb\rc</script><script></script>');
    expect(scripts).toEqual(['a && "&amp;"\nb\nc', '']);
  });

  it('tells attributes that no policy of ours allows', () => {
    const { refused } = readInlineBlocks(
      '<p STYLE="color: red"><a onclick="x()" href="#on">on</a><i title="style=">x</i>',
    );
    expect(refused).toEqual(['<p style="color: red">', '<a onclick="x()">']);
  });
});

describe('the policy of a page', () => {
  it('names a script by the hash that the specification gives for it, and each once', () => {
    const policy = pagePolicy({ scripts: [EXAMPLE, EXAMPLE], styles: [] });
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${HASH};`);
    expect(policy).toContain("style-src 'self';");
  });

  it('is the same whatever the order of what is inline', () => {
    const [one, other] = [
      { scripts: ['a', 'b'], styles: ['c', 'd'] },
      { scripts: ['b', 'a'], styles: ['d', 'c'] },
    ];
    expect(pagePolicy(one)).toBe(pagePolicy(other));
  });

  it('stands right after the charset, before any script', () => {
    const { html } = withPolicy(
      '<!DOCTYPE html><html><head><meta charset="utf-8"><script>x</script></head></html>',
    );
    expect(html).toMatch(
      /^<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]*"><script>/,
    );
  });

  it('stands before all else where a page names no charset, as a redirect', () => {
    const { html } = withPolicy(
      '<!doctype html><title>Redirecting</title><meta http-equiv="refresh" content="0;url=/x/">',
    );
    expect(html).toMatch(
      /^<!doctype html><meta http-equiv="Content-Security-Policy" content="[^"]*"><title>/,
    );
  });
});

describe('the policy that is sent', () => {
  it('allows what any page has, each once, and no frame of another site', () => {
    const policy = sentPolicy([
      { scripts: [EXAMPLE], styles: [] },
      { scripts: [EXAMPLE, 'b'], styles: ['c'] },
    ]);
    expect(policy.split(HASH)).toHaveLength(2);
    expect(policy.match(/sha256-/g)).toHaveLength(3);
    expect(policy).toMatch(/; frame-ancestors 'none'$/);
    // A browser takes it in a header only, and complains of it elsewhere.
    expect(pagePolicy({ scripts: [], styles: [] })).not.toContain('frame-ancestors');
  });
});
