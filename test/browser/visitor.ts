import { test as base, expect, type Page } from '@playwright/test';

export const PASSWORD = 'zhihe-demo-2026';

export class Visitor {
  constructor(
    readonly page: Page,
    /** What the browser complained about; a page is not done while there is anything. */
    readonly complaints: string[],
  ) {}

  /** By the door everybody uses. */
  async signIn(username: string): Promise<void> {
    await this.page.context().clearCookies();
    await this.page.goto('/sign-in');
    await this.page.getByLabel('用户名').fill(username);
    await this.page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await this.page.getByRole('button', { name: '登录' }).click();
    await expect(this.page.getByRole('navigation', { name: '主菜单' }).first()).toBeAttached();
  }

  /** Opens an address inside the application and waits until nothing is loading. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.waitForLoadState('load');
    await expect(this.page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
  }
}

/** `visitor`: a person in front of a browser. Fails a story whose pages wrote errors to the console. */
export const test = base.extend<{ visitor: Visitor }>({
  visitor: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await use(new Visitor(page, complaints));
    expect(complaints).toEqual([]);
  },
});

export { expect };
