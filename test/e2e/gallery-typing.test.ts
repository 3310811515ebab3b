import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startGallery, type Gallery } from './gallery-build.ts';

let gallery: Gallery;
let page: Page;

beforeAll(async () => {
  gallery = await startGallery();
});
afterAll(() => gallery.close());

/** Collects the events of every field on the page, in order. */
const told = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);

async function open(section: string): Promise<void> {
  ({ page } = await gallery.open(section));
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    for (const name of ['field-input', 'field-change', 'field-enter']) {
      document.addEventListener(name, (event) => {
        const { value } = ((event as CustomEvent).detail ?? {}) as { value?: unknown };
        told.push(`${name} ${JSON.stringify(value)}`);
      });
    }
  });
}

/** Id or class of what really has the focus, through shadow roots. */
const deepFocus = (): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.id || at?.className || '';
  });

const box = (id: string) => page.locator(`#${id} input`);
const textIn = (id: string): Promise<string> => box(id).inputValue();

afterEach(() => page.close());

describe('a number field', () => {
  beforeEach(() => open('fields'));

  it('leaves the digits alone while they are typed and groups them on leaving', async () => {
    await box('number').pressSequentially('001 099000001');
    expect(await textIn('number')).toBe('001 099000001');
    await page.keyboard.press('Tab');
    expect(await textIn('number')).toBe('001 099 000001');
    expect((await told()).at(-1)).toBe('field-change "001099000001"');
  });

  it('takes a paste, counts, and tells nothing twice', async () => {
    await box('number').fill('001099000');
    expect(await page.locator('#number .count').innerText()).toContain('9/12');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const changes = (await told()).filter((line) => line.startsWith('field-change'));
    expect(changes).toEqual(['field-change "001099000"']);
  });

  it('lets what is typed win over a value that arrives meanwhile', async () => {
    await box('number').pressSequentially('001');
    await page
      .locator('#number')
      .evaluate((field: HTMLElement & { value: string }) => (field.value = '079305000002'));
    expect(await textIn('number')).toBe('001');
    await box('number').blur();
    expect(await textIn('number')).toBe('001');
  });

  it('takes the value of a scan, even with the focus in the box', async () => {
    await box('number').pressSequentially('00');
    await page
      .locator('#number')
      .evaluate((field: HTMLElement & { replaceValue(value: string): void }) =>
        field.replaceValue('079305000002'),
      );
    expect(await textIn('number')).toBe('079 305 000002');
  });
});

describe('a name field', () => {
  beforeEach(() => open('fields'));

  it('is not touched while a keyboard composes, and is normalised on leaving', async () => {
    await box('name').fill('');
    const session = await page.context().newCDPSession(page);
    for (const text of ['Nguye', 'Nguyê', 'Nguyễ', 'Nguyễn']) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await page.locator('#name').evaluate((field: HTMLElement & { value: string }) => (field.value = 'X'));
      expect(await textIn('name')).toBe(text);
    }
    await session.send('Input.insertText', { text: 'Nguyễn' });
    await box('name').pressSequentially('  Huệ ');
    expect(await textIn('name')).toBe('Nguyễn  Huệ ');
    await box('name').blur();
    expect(await textIn('name')).toBe('Nguyễn Huệ');
  });

  it('stands a keyboard that sends backspaces instead of composing', async () => {
    await box('name').fill('');
    for (const step of ['Hue', '<', 'ê', '<', 'ệ']) {
      if (step === '<') await page.keyboard.press('Backspace');
      else await page.keyboard.insertText(step);
    }
    expect(await textIn('name')).toBe('Huệ');
  });
});

describe('a date field', () => {
  beforeEach(() => open('fields'));

  it('does not jump between boxes and tells its change once, on leaving all three', async () => {
    await page.locator('#date #day').fill('15');
    expect(await deepFocus()).toBe('day');
    await page.locator('#date #month').fill('2');
    await page.locator('#date #year').fill('1999');
    expect((await told()).filter((line) => line.startsWith('field-change'))).toEqual([]);
    await page.locator('#date #year').blur();
    expect((await told()).at(-1)).toBe('field-change {"day":"15","month":"2","year":"1999"}');
  });
});

describe('a type-ahead', () => {
  beforeEach(() => open('choices'));

  it('finds without marks and takes with the arrow and Enter', async () => {
    await box('commune').pressSequentially('phuc');
    await page.locator('#commune [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await textIn('commune')).toBe('Phúc Xá');
    expect((await told()).at(-1)).toBe('field-change {"value":"00001","text":"Phúc Xá"}');
  });

  it('takes by a press on a row, and closes with Escape', async () => {
    await box('commune').pressSequentially('binh');
    await page.locator('#commune [role=option]').first().click();
    expect(await textIn('commune')).toBe('Bình Mỹ');
    await box('commune').press('ArrowDown');
    await page.locator('#commune [role=listbox]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#commune [role=listbox]').waitFor({ state: 'detached' });
  });

  it('keeps a text that is no option, with no value, for a rule to speak about', async () => {
    await box('commune').fill('Xã không có');
    await box('commune').blur();
    expect(await textIn('commune')).toBe('Xã không có');
    expect((await told()).at(-1)).toBe('field-change {"value":"","text":"Xã không có"}');
  });
});

describe('an error summary', () => {
  beforeEach(() => open('frame-form'));

  it('takes the focus and leads to the field, which stays clear of the bars', async () => {
    expect(await deepFocus()).toContain('summary');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await deepFocus()).toBe('control');
    const hidden = await box('number').evaluate((input) => {
      const { top, bottom } = input.getBoundingClientRect();
      return top < 72 || bottom > innerHeight - 80;
    });
    expect(hidden).toBe(false);
  });
});

describe('targets', () => {
  it.each(['buttons', 'fields', 'choices', 'messages', 'rows', 'frame-today'])(
    'are 48 px or more on %s',
    async (section) => {
      await open(section);
      const small = await page.evaluate(() => {
        const found: string[] = [];
        const walk = (root: ParentNode): void => {
          for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) walk(element.shadowRoot);
            if (
              !element.matches(
                'button:not(.skip), a, input:not([type=radio], [type=checkbox]), textarea, .tile',
              )
            )
              continue;
            const { width, height } = element.getBoundingClientRect();
            if (Math.min(width, height) < 48)
              found.push(`${element.outerHTML.slice(0, 60)} ${width}x${height}`);
          }
        };
        walk(document);
        return found;
      });
      expect(small).toEqual([]);
    },
  );
});
