/// <reference lib="dom" />
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './visitor.js';

/** Every page each account may open, at the two widths people work at. Kept as pictures; axe finds nothing. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  intake: ['/', '/register', '/cases', '/tasks', '/calendar', '/lifecycles'],
  director: ['/', '/cases', '/tasks', '/calendar', '/statistics', '/complaints', '/administration'],
  mediator: ['/', '/cases', '/calendar'],
  court: ['/', '/court', '/cases'],
  organ: ['/', '/organ'],
  archivist: ['/', '/cases'],
  supervisor: ['/', '/cases', '/statistics', '/supervision'],
  sysadmin: ['/', '/administration'],
  secadmin: ['/', '/administration'],
  auditadmin: ['/', '/supervision'],
};
const PUBLIC = ['/sign-in', '/public'];
const WIDTHS = [1440, 360];

const picture = (account: string, path: string, width: number) =>
  `test-results/pages/${account}${path.replaceAll('/', '-')}-${width}.png`;

for (const [account, paths] of [...Object.entries(PLACES), ['nobody', PUBLIC] as const]) {
  test(`${account} finds every page whole`, async ({ visitor }) => {
    const { page } = visitor;
    if (account !== 'nobody') await visitor.signIn(account);
    for (const path of paths) {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await visitor.open(path);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect([path, width, sideways <= 0]).toEqual([path, width, true]);
        await page.screenshot({ path: picture(account, path, width), fullPage: true });
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect([path, violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)]).toEqual([path, []]);
    }
  });
}
