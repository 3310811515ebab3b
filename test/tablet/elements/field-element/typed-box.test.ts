import { describe, expect, it } from 'vitest';
import { TypedBox } from '../../../../src/tablet/elements/field-element/typed-box.ts';

describe('a text box that somebody types in', () => {
  it('is written to while nobody types', () => {
    const box = { value: '' };
    new TypedBox().write(box, '001 099 000001');
    expect(box.value).toBe('001 099 000001');
  });

  it('is not written to between the first key and the leaving of it', () => {
    const box = { value: 'Nguyê' };
    const guard = new TypedBox();
    guard.typed();
    guard.write(box, 'NGUYÊ');
    expect(box.value).toBe('Nguyê');
    guard.settle();
    guard.write(box, 'Nguyễn');
    expect(box.value).toBe('Nguyễn');
  });

  it('is not written to while the keyboard composes, even before the first letter stands', () => {
    const box = { value: '' };
    const guard = new TypedBox();
    guard.compose(true);
    guard.write(box, 'x');
    expect(box.value).toBe('');
    guard.compose(false);
    guard.write(box, 'x');
    expect(box.value).toBe('x');
  });
});
