import type { Page } from 'playwright-core';
import { qrPicture } from '../../src/domain/made-up/qr-picture.ts';
import type { OfficerAtTablet } from './officer-at-tablet.ts';
import { qrMatrix } from './qr-matrix.ts';
import type { SvgRenderer } from './render-svg.ts';

/** What a made-up card's code says. Dates as on the card, ddMMyyyy. */
export interface CardSaying {
  readonly number: string;
  readonly name: string;
  readonly birth: string;
  readonly sex: 'Nam' | 'Nữ';
  readonly issued?: string;
}

const SIDE = 600;
const HOME = 'Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội';

/** An officer with people of every kind at the table; cards are shown as picture files of their code. */
export class PeopleAtTable {
  constructor(
    readonly officer: OfficerAtTablet,
    private readonly renderer: SvgRenderer,
  ) {}

  get page(): Page {
    return this.officer.page;
  }

  /** From wherever the officer is, to the camera of a new form; counts the taps from here. */
  async nextPerson(): Promise<void> {
    await this.officer.goTo('#/');
    await this.page.getByRole('heading', { name: /Hôm nay/ }).waitFor();
    this.officer.taps = 0;
    await this.officer.tap(/Thu nhận hồ sơ mới|Người tiếp theo/);
    await this.at('scan');
  }

  async at(step: string): Promise<void> {
    await this.page.waitForURL(new RegExp(`#/enrol/[0-9a-f-]{36}/${step}$`), { timeout: 20_000 });
  }

  /** A card held out: the camera is given its code as a picture. */
  async holdsOut(card: CardSaying): Promise<void> {
    const { number, name, birth, sex, issued = '20062022' } = card;
    const text = `${number}||${name}|${birth}|${sex}|${HOME}|${issued}`;
    const code = qrPicture(await qrMatrix(text), { x: 60, y: 60, side: 480 });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600"><rect width="600" height="600" fill="#fff"/>${code}</svg>`;
    const buffer = await this.renderer.jpeg(svg, { width: SIDE, height: SIDE });
    await this.page
      .locator('file-button input')
      .setInputFiles({ name: 'card.jpg', mimeType: 'image/jpeg', buffer });
  }

  /** Types into a field: a tap into it, unless the focus is there already. */
  async types(label: string | RegExp, text: string): Promise<void> {
    const box = this.page.getByLabel(label, { exact: typeof label === 'string' }).first();
    await box.waitFor();
    const focused = await box.evaluate((input) => {
      const root = input.getRootNode() as ShadowRoot | Document;
      return root.activeElement === input;
    });
    if (!focused) {
      await box.click();
      this.officer.taps += 1;
    }
    await box.fill(text);
  }

  /** Where a page asks for more than one date: its name, then day, month, year. */
  async dates(name: string, parts: readonly [string, string, string]): Promise<void> {
    const boxes = this.page.getByRole('group', { name, exact: true }).getByRole('textbox');
    for (const [at, part] of parts.entries()) await boxes.nth(at).fill(part);
    this.officer.taps += parts.length;
  }

  async bornOn(day: string, month: string, year: string): Promise<void> {
    await this.types('Ngày', day);
    await this.types('Tháng', month);
    await this.types('Năm', year);
  }

  async chooses(name: string | RegExp): Promise<void> {
    await this.officer.tap(name, 'radio');
  }

  async ticks(name: string | RegExp): Promise<void> {
    await this.page.getByRole('checkbox', { name }).first().click({ force: true });
    this.officer.taps += 1;
  }

  /** From a list that opens while one types. */
  async picks(label: string | RegExp, typed: string, option: string | RegExp): Promise<void> {
    await this.types(label, typed);
    await this.page.getByRole('option', { name: option }).first().click();
    this.officer.taps += 1;
  }

  /** Portrait, sides, no documents, the notice; ends before the fingerprints or, at level 1, at the check. */
  async picturesAndNotice(): Promise<void> {
    await this.at('portrait');
    await this.officer.shoot();
    await this.officer.sides();
    await this.at('documents');
    await this.officer.tap('Không có giấy tờ nào');
    await this.at('notice');
    await this.officer.tap('Người dân đã nghe và hiểu');
  }

  /** The check is right, signed and saved. */
  async signs(): Promise<void> {
    await this.at('check');
    await this.officer.tap('Đúng, ký tên');
    await this.officer.sign();
    await this.page.getByRole('heading', { name: 'Đã lưu trên máy này' }).waitFor();
  }

  /** A rule's note on the page. */
  note(rule: string) {
    return this.page.locator(`field-note[data-rule="${rule}"]`).first();
  }
}
