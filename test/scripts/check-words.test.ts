import { describe, expect, it } from 'vitest';
import { compareWords, literalWords } from '../../scripts/check-words.ts';

const texts = (source: string): string[] => literalWords(source).map((finding) => finding.text);

describe('words in templates', () => {
  it('finds text between tags, with its line', () => {
    expect(literalWords('const a = 1;\nhtml`<p>Quay lại</p>`')).toEqual([{ line: 2, text: 'Quay lại' }]);
  });

  it('finds readable attributes of native and own elements', () => {
    const source = 'html`<img alt="Ảnh" class="wide"><text-field label="Tên" id="name"></text-field>`';
    expect(texts(source)).toEqual(['alt="Ảnh"', 'label="Tên"']);
  });

  it('finds text around an expression and inside a nested template', () => {
    expect(
      texts('html`<b>${n} hồ sơ</b>${html`<i>Lưu</i>`}`').map((text) => text.replace('\u0000', '')),
    ).toEqual([' hồ sơ', 'Lưu']);
  });

  it('lets expressions, numbers, signs, entities and comments pass', () => {
    const source = 'html`<!-- chữ --><p title=${t} @click=${go}>${say().back}: 12/40 &nbsp;·</p>`';
    expect(texts(source)).toEqual([]);
  });

  it('does not read attributes that nobody reads', () => {
    expect(
      texts('html`<input type="text" class="box" aria-describedby="help" inputmode="numeric" />`'),
    ).toEqual([]);
  });
});

describe('two languages', () => {
  it('agree when every key has a word in both', () => {
    expect(compareWords({ a: { b: 'x', c: () => 'y' } }, { a: { b: 'z', c: () => 'w' } })).toEqual([]);
  });

  it('are told apart by a missing key, an empty word and a function against a word', () => {
    const problems = compareWords({ a: 'x', b: 'y', c: 'z' }, { a: ' ', b: () => 'y', d: 'w' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['a', 'b', 'c', 'd']);
  });
});
