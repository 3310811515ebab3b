/**
 * Fails when a template of the tablet holds a word of its own, or when the two languages do not have the same keys.
 *
 *     tsx scripts/check-words.ts
 *
 * A word in a template is text with letters between tags, or a readable attribute with literal letters. Words that
 * stand in TypeScript outside a template (gallery samples, codes) are not looked at: a template is where they show.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Finding {
  readonly line: number;
  readonly text: string;
}

const LETTERS = /\p{L}/u;

/** Attributes whose value a person reads or hears; the elements' own ones included. */
const READ_ALOUD =
  /(?:^|\s)(title|alt|placeholder|label|help|more|error|text|detail|heading|about|decoded|primary|secondary|aria-(?:label|description|roledescription|valuetext|placeholder))\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/giu;

/** Stands for an expression in a template: no letter, no sign that HTML knows. */
const HOLE = '\u0000';

/** Words in one template's markup. Comments, and attribute values that are expressions, are no words. */
export function wordsInMarkup(markup: string): string[] {
  const found: string[] = [];
  const bare = markup.replace(/<!--[\s\S]*?-->/gu, '');
  for (const [, tag, text] of bare.matchAll(/(<[^>]*>?)|([^<]+)/gu)) {
    if (text !== undefined && LETTERS.test(text.replace(/&[a-z0-9#]+;/giu, ''))) found.push(text.trim());
    for (const [whole, , value] of tag?.matchAll(READ_ALOUD) ?? []) {
      if (LETTERS.test(value!.replaceAll(HOLE, ''))) found.push(whole.trim());
    }
  }
  return found;
}

function markupOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map((span) => HOLE + span.literal.text).join('');
}

/** Words in the `html` templates of one source file. */
export function literalWords(source: string, fileName = 'source.ts'): Finding[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const findings: Finding[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      for (const text of wordsInMarkup(markupOf(node.template))) findings.push({ line, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return findings;
}

type Tree = { readonly [key: string]: unknown };

/** Every leaf of a tree of words, `generic.back`, with its value. */
export function leavesOf(tree: Tree, above = ''): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  for (const [key, value] of Object.entries(tree)) {
    const path = above ? `${above}.${key}` : key;
    if (typeof value !== 'object' || value === null) leaves.set(path, value);
    else for (const [below, leaf] of leavesOf(value as Tree, path)) leaves.set(below, leaf);
  }
  return leaves;
}

/** What is wrong between two languages: a key that one lacks, an empty word, a word here and a function there. */
export function compareWords(source: Tree, other: Tree): string[] {
  const [first, second] = [leavesOf(source), leavesOf(other)];
  const problems: string[] = [];
  for (const key of new Set([...first.keys(), ...second.keys()])) {
    const [a, b] = [first.get(key), second.get(key)];
    if (a === undefined || b === undefined) problems.push(`${key}: only in one language`);
    else if (typeof a !== typeof b) problems.push(`${key}: a word in one language, a function in the other`);
    else if ([a, b].some((word) => typeof word === 'string' && word.trim() === ''))
      problems.push(`${key}: empty`);
  }
  return problems;
}

async function main(): Promise<void> {
  const root = 'src/tablet';
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const problems = files.flatMap((name) => {
    const path = join(root, name);
    return literalWords(readFileSync(path, 'utf8'), path).map(({ line, text }) => `${path}:${line}: ${text}`);
  });
  const { vi } = await import('../src/tablet/shell/words/vi.ts');
  const { en } = await import('../src/tablet/shell/words/en.ts');
  problems.push(...compareWords(vi, en));
  for (const problem of problems) console.error(problem);
  console.log(
    `words: ${files.length} files, ${leavesOf(vi).size} words in two languages, ${problems.length} problems`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
}

if (process.argv[1]?.endsWith('check-words.ts')) await main();
