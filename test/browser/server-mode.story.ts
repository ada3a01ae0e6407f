import { expect, test } from './visitor.js';

/** The same pages on two APIs, two workers and Redis: somebody signs in, finds the work, and sees a case. */
test('a director finds the work of the day and opens a case', async ({ visitor }) => {
  await visitor.signIn('director');
  await visitor.open('/');
  await expect(visitor.page.getByRole('heading', { level: 1 })).toBeVisible();
  await visitor.open('/cases');
  await visitor.page.getByText('西知调〔2025〕7号').first().click();
  await expect(visitor.page.getByRole('heading', { level: 1 })).toContainText('陇原软件有限公司');
});
