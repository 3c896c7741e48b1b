import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Found } from '../service';
import { words } from './words';

/** Where a problem stands in the text: the word at its column, or its line where no column is known. */
export function place(text: Text, problem: Found): { from: number; to: number } {
  const line = text.line(Math.min(Math.max(problem.line, 1), text.lines));
  if (problem.column < 1) {
    const indent = line.text.length - line.text.trimStart().length;
    return { from: line.from + Math.min(indent, line.length), to: line.to };
  }
  const at = Math.min(problem.column - 1, line.length);
  const rest = line.text.slice(at);
  const word = /^"[^"]*"?|^[\p{L}\p{N}_$@]+|^\S/u.exec(rest)?.[0] ?? '';
  if (word !== '') {
    return { from: line.from + at, to: line.from + at + word.length };
  }
  const last = /\S+\s*$/.exec(line.text.slice(0, at))?.[0].trimEnd() ?? '';
  const from = line.from + line.text.slice(0, at).trimEnd().length - last.length;
  return { from: Math.max(line.from, from), to: Math.max(line.from, from) + last.length };
}

/** The service's problems as the editor underlines them, each with its message, its way out and the page that explains it. */
export function diagnostics(text: Text, problems: readonly Found[]): Diagnostic[] {
  return problems.map((problem) => ({
    ...place(text, problem),
    severity: problem.severity === 'ERROR' ? 'error' : 'warning',
    message: `${problem.message} ${problem.hint}`,
    renderMessage: () => told(problem),
  }));
}

function told(problem: Found): HTMLElement {
  const box = document.createElement('div');
  const message = box.appendChild(document.createElement('div'));
  message.className = 'message';
  message.textContent = problem.message;
  if (problem.hint !== '') {
    box.appendChild(document.createElement('div')).textContent = problem.hint;
  }
  const link = box.appendChild(document.createElement('a'));
  link.href = problem.page;
  link.target = '_blank';
  link.textContent = words().explained;
  return box;
}
