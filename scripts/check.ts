import { checkContent } from '../src/check/checkContent.ts';
import { noteContent } from '../src/check/noteContent.ts';
import { readContent } from '../src/check/readContent.ts';
import { formatProblem, sortProblems } from '../src/model/problem.ts';
import { readArguments, requireFolder } from './command.ts';

const { values } = readArguments({ options: { content: { type: 'string', default: 'content' } } });
const content = readContent(requireFolder(values.content), 'src/assets/plants');
const problems = sortProblems(await checkContent(content));
const notices = sortProblems(noteContent(content));
const toReview = content.papers.pages.filter((page) => page.checked.needsReview);

for (const problem of problems) console.error(formatProblem(problem));
if (notices.length > 0) {
  console.log('Worth a look, and right if meant so:');
  for (const notice of notices) console.log(`    ${formatProblem(notice)}`);
}
if (toReview.length > 0) {
  console.log(`${toReview.length} papers stand where collect suggested and wait for an editor:`);
  for (const { path } of toReview) console.log(`    ${path}`);
}
console.log(
  `${content.papers.pages.length} papers, ${content.themes.pages.length} themes, ${problems.length} problems, ${notices.length} notices`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
