import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Unpacks a program that only tells its version, in place of a browser of 200 MB. */
export async function unpackSmall(into: string): Promise<void> {
  for (const part of ['fonts', 'al2023/lib']) await mkdir(join(into, part), { recursive: true });
  await writeFile(join(into, 'al2023/lib/libsmall.so'), 'a library');
  await writeFile(join(into, 'chromium'), '#!/bin/sh\necho Chromium 0\n', { mode: 0o755 });
}
