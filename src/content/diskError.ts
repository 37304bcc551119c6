import type { Problem } from '../model/problem.ts';

/** What a failed system call means to the person at the keyboard, and what to do. */
const EXPLANATIONS: Record<string, readonly [meaning: string, hint: string]> = {
  ENOENT: ['no such file', 'check the path; it is taken from the folder the command runs in'],
  EISDIR: ['a folder, not a file', 'name the files in it'],
  ENOTDIR: ['a file stands where a folder is needed', 'move that file away'],
  EEXIST: ['a file stands where a folder is needed', 'move that file away'],
  EACCES: ['permission denied', 'change who may use it (`chmod u+rw`), then run again'],
  EPERM: ['not permitted', 'change who may use it (`chmod u+rw`), then run again'],
  EROFS: ['the disk is read-only', 'mount it for writing, then run again'],
  ENOSPC: ['no space left on the disk', 'free some space, then run again: what is written stays'],
  EDQUOT: ['the disk quota is used up', 'free some space, then run again: what is written stays'],
  EFBIG: ['the file is larger than allowed here', 'raise the limit (`ulimit -f`), then run again'],
};

/** Failures that every further write would meet as well. */
const RE_DISK_IS_FULL = /^(?:ENOSPC|EDQUOT|EFBIG|EROFS)$/;

/** Takes what a failed system call threw and what was tried, and gives the problem in words; throws anything else again. */
export function explainDiskError(
  error: unknown,
  tried: 'read' | 'write',
): Pick<Problem, 'message' | 'hint'> {
  const code = codeOf(error);
  if (code === undefined) throw error;
  const [meaning, hint] = EXPLANATIONS[code] ?? [String(error), 'mend that, then run again'];
  return { message: `cannot ${tried}: ${meaning} (${code})`, hint };
}

/** Takes what a failed system call threw and tells whether trying the next file would be in vain. */
export function isDiskFull(error: unknown): boolean {
  return RE_DISK_IS_FULL.test(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
