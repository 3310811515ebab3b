import type { Page } from 'playwright-core';
import type { MadeUpPerson } from '../../src/domain/made-up/person.ts';
import { TapPace } from './tap-pace.ts';

export const PASSPHRASE = 'một hai ba bốn';

/** Whether the page's camera shows a picture; looks through the shadow roots. */
function cameraIsLive(): boolean {
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.shift(); root; root = roots.shift()) {
    const video = root.querySelector('video');
    if (video && video.videoWidth > 0 && !video.paused) return true;
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return false;
}

interface PictureFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** What an officer does at the screen, in the officer's words. Every tap goes through the real page. */
export class OfficerAtTablet {
  /** Taps so far besides typing, as the interface brief counts them; a signature's stroke is one. */
  taps = 0;
  readonly #pace = new TapPace();

  constructor(
    readonly page: Page,
    readonly origin: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`${this.origin}/`);
  }

  async tap(name: string | RegExp, role: 'button' | 'link' | 'radio' = 'button'): Promise<void> {
    await this.#pace.tap(() => this.page.getByRole(role, { name }).first().click());
    this.taps += 1;
  }

  async sees(text: string | RegExp, timeoutMs = 20_000): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: timeoutMs });
  }

  /** The app is kept for use without a network. */
  async installed(): Promise<void> {
    await this.page.waitForFunction(
      async () => (await navigator.serviceWorker.ready).active?.state === 'activated',
    );
  }

  /** What the chip at the top right says. */
  async chipSays(text: string | RegExp, timeoutMs = 60_000): Promise<void> {
    await this.page.getByRole('button', { name: text }).first().waitFor({ timeout: timeoutMs });
  }

  async goTo(hash: string): Promise<void> {
    await this.page.evaluate((to) => void (location.hash = to), hash);
  }

  async heading(name: string | RegExp, timeoutMs = 20_000): Promise<void> {
    await this.page.getByRole('heading', { name }).first().waitFor({ timeout: timeoutMs });
  }

  async pair(code: string): Promise<void> {
    await this.page.getByLabel('Mã ghép máy').fill(code);
    await this.page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSPHRASE);
    await this.page.getByLabel('Gõ lại mật khẩu mới').fill(PASSPHRASE);
    await this.page.getByRole('button', { name: 'Ghép máy' }).click();
    await this.heading('Ai đang cầm máy?');
  }

  async unlock(name?: string): Promise<void> {
    await this.heading('Ai đang cầm máy?');
    if (name) await this.page.getByRole('button', { name }).first().click();
    await this.page.getByLabel('Mật khẩu').first().fill(PASSPHRASE);
    await this.page.getByRole('button', { name: 'Mở khóa' }).click();
    await this.page.getByRole('navigation').or(this.page.getByRole('main')).first().waitFor();
  }

  /** Chooses the first site that is offered. */
  async chooseSite(): Promise<void> {
    await this.heading(/Hôm nay/);
    const box = this.page.getByRole('combobox');
    if ((await box.count()) > 0) {
      await box.first().click();
      await this.page.getByRole('option').first().click();
    } else await this.page.getByRole('radio').first().check({ force: true });
    await this.page.getByRole('button', { name: 'Bắt đầu tại điểm này' }).click();
    await this.page.getByRole('button', { name: 'Thu nhận hồ sơ mới' }).waitFor();
  }

  /** The whole form for an adult whose card the camera sees; ends at "saved on this tablet". */
  async enrolFromCamera(person: MadeUpPerson): Promise<void> {
    await this.tap(/Thu nhận hồ sơ mới|Người tiếp theo/);
    await this.afterScan(person);
  }

  /** The same with a picture file of the card instead of the camera. */
  async enrolFromFile(person: MadeUpPerson, card: PictureFile): Promise<void> {
    await this.takesFile(card);
    await this.afterScan(person);
  }

  private async takesFile(card: PictureFile): Promise<void> {
    await this.tap(/Thu nhận hồ sơ mới|Người tiếp theo/);
    await this.page.locator('input[type=file]').first().setInputFiles(card);
  }

  /** The same in training, with a sample person from its list. */
  async enrolFromSample(person: MadeUpPerson): Promise<void> {
    await this.tap(/Thu nhận hồ sơ mới|Người tiếp theo/);
    await this.tap('Thẻ mẫu');
    await this.tap(new RegExp(person.fullName));
    await this.afterScan(person);
  }

  /** As far as the phone, then set aside: somebody who has to go and comes back. */
  async setAsideFromFile(person: MadeUpPerson, card: PictureFile): Promise<void> {
    await this.takesFile(card);
    await this.cardAndContact(person);
    await this.tap('Để sau');
    await this.page.locator('today-page').waitFor();
  }

  private async cardAndContact(person: MadeUpPerson): Promise<void> {
    await this.heading('So thẻ với người', 60_000);
    await this.tap('Đúng người, đúng thẻ');
    await this.contact(person);
  }

  private async afterScan(person: MadeUpPerson): Promise<void> {
    await this.cardAndContact(person);
    await this.portrait();
    await this.sides();
    await this.tap('Không có giấy tờ nào');
    await this.tap('Người dân đã nghe và hiểu');
    await this.fingerprints();
    await this.tap('Đúng, ký tên');
    await this.sign();
    await this.heading('Đã lưu trên máy này', 30_000);
  }

  private async contact(person: MadeUpPerson): Promise<void> {
    await this.heading('Số điện thoại của người dân');
    await this.page
      .getByLabel(/Số điện thoại/)
      .first()
      .fill(person.phone ?? '');
    await this.tap('Đúng số của chính người này');
  }

  private async portrait(): Promise<void> {
    await this.heading('Ảnh chân dung');
    await this.shoot();
  }

  /**
   * Waits for the shutter to go by itself, presses it where it does not, and uses the picture; a reason where the
   * verdict is bad three times.
   */
  async shoot({ patienceMs = 8_000 } = {}): Promise<void> {
    const before = await this.asked();
    const use = this.page.getByRole('button', { name: 'Dùng ảnh này' });
    const again = this.page.getByRole('button', { name: 'Chụp lại' });
    const taken = async () =>
      (await use.isVisible()) || (await again.isVisible()) || (await this.asked()) !== before;
    for (let tries = 1; tries <= 3; tries += 1) {
      await this.until(taken, patienceMs).catch(() => this.press(taken));
      await this.until(taken);
      // A good picture of a card's side is used at once: what is shown for that moment asks nothing.
      await this.page.waitForTimeout(500);
      if ((await this.asked()) !== before) return;
      if (await use.isVisible()) return this.tap('Dùng ảnh này');
      if (tries === 3) break;
      await this.tap('Chụp lại');
      await again.waitFor({ state: 'hidden' });
    }
    await this.tap('Camera của máy kém');
  }

  /** The shutter may go by itself before the finger is there, and takes its button away. */
  private async press(taken: () => Promise<boolean>): Promise<void> {
    const shutter = this.page.getByRole('button', { name: 'Chụp', exact: true });
    await this.until(async () => {
      if (await taken()) return true;
      const click = this.#pace.tap(() => shutter.click({ timeout: 2_000 }));
      const pressed = await click.then(
        () => true,
        () => false,
      );
      if (pressed) this.taps += 1;
      return pressed;
    });
  }

  private async step(): Promise<string> {
    return new URL(this.page.url()).hash;
  }

  /** The step and what it asks for: a card's front and its back are two questions of one step. */
  private async asked(): Promise<string> {
    const heading = this.page.getByRole('heading', { level: 1 }).first();
    return `${await this.step()} ${await heading.textContent({ timeout: 2_000 }).catch(() => '')}`;
  }

  private async until(true_: () => Promise<boolean>, timeoutMs = 30_000): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (!(await true_())) {
      if (Date.now() > end) throw new Error('waited in vain');
      await this.page.waitForTimeout(100);
    }
  }

  /** Whichever sides of the card no scan has given yet. */
  async sides(): Promise<void> {
    await this.until(async () => !(await this.step()).endsWith('/portrait'));
    const atSides = async () => (await this.step()).endsWith('/sides');
    while (await atSides()) {
      // The right side is taken by itself once it lies still; who waits for that in vain presses.
      const doubt = this.page.getByRole('button', { name: 'Chụp lại' });
      const done = async () => !(await atSides()) || (await doubt.isVisible());
      await this.until(done, 15_000).catch(() => undefined);
      if (await atSides()) await this.shoot({ patienceMs: 0 });
      await this.until(async () => !(await atSides()) || (await this.page.evaluate(cameraIsLive)));
    }
  }

  private async fingerprints(): Promise<void> {
    await this.heading('Vân tay');
    await this.#pace.tap(() => this.page.getByText('Thu sau').first().click());
    this.taps += 1;
  }

  async sign(): Promise<void> {
    await this.heading('Người dân ký tên');
    const box = (await this.page.locator('signature-pad').first().boundingBox())!;
    await this.page.mouse.move(box.x + 60, box.y + 80);
    await this.page.mouse.down();
    for (let i = 0; i < 24; i += 1) {
      await this.page.mouse.move(box.x + 60 + i * 10, box.y + 80 + 40 * Math.sin(i / 2));
    }
    await this.page.mouse.up();
    this.taps += 1;
    await this.tap('Ký và lưu');
  }
}
