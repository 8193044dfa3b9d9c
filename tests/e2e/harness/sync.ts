import { expect, type Page } from '@playwright/test';
import type { Device } from './device.ts';
import { pin } from './sign-on.ts';

/** How long the badge may say what is no longer so, milliseconds. */
const TRUTHFUL = 2_000;

const at = (page: Page, path: string) => page.goto(`${new URL(page.url()).origin}/#${path}`);

export async function openSync({ page }: Device): Promise<void> {
  await at(page, '/sync');
  await expect(page.getByRole('heading', { name: 'Sync', level: 1 })).toBeVisible();
}

export async function openCase({ page }: Device, caseId: string, reference: string): Promise<void> {
  await at(page, `/cases/${caseId}`);
  await expect(page.getByRole('article', { name: new RegExp(`^${reference} `) })).toBeVisible();
}

export const region = ({ page }: Device, name: string) => page.getByRole('region', { name, exact: true });
export const itemsOf = (device: Device, name: string) => region(device, name).getByRole('listitem');

/** The badge says so, and says it in time. */
export const badgeSays = ({ page }: Device, words: string | RegExp, timeout = TRUTHFUL) =>
  expect(page.getByRole('banner').getByRole('button', { name: words })).toBeVisible({ timeout });

export async function addNote({ page }: Device, text: string): Promise<void> {
  const note = page.getByRole('textbox', { name: 'Write a note' });
  await note.fill(text);
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(note).toHaveValue('');
}

export async function halfANote({ page }: Device, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Write a note' }).fill(text);
  await expect(page.getByText('Draft kept on this device')).toBeVisible();
}

/** Writes words of a case anew, as a person does: opens them, writes, saves. */
export async function writeFact({ page }: Device, label: 'Next action' | 'Risk note', text: string): Promise<void> {
  await page.getByRole('button', { name: `Edit ${label.toLowerCase()}` }).click();
  await page.getByRole('textbox', { name: label }).fill(text);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('textbox', { name: label })).toHaveCount(0);
}

/** A device that was started again asks for its PIN when it was left alone for long. */
export async function unlock({ page }: Device): Promise<void> {
  const box = page.getByLabel('PIN');
  await expect(box.or(page.getByRole('navigation', { name: 'Pages' }))).toBeVisible({ timeout: 30_000 });
  if (!(await box.isVisible())) return;
  await box.fill(pin);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
}

export async function askLeave({ page }: Device, first: string, last: string): Promise<void> {
  await at(page, '/absence');
  await page.getByRole('button', { name: 'Ask for leave' }).click();
  const form = page.getByRole('form', { name: 'Ask for leave' });
  for (const [label, day] of [
    ['First day', first],
    ['Last day', last],
  ] as const) {
    await form.getByLabel(label).fill(day);
    await form.getByLabel(label).press('Tab');
    // The last day follows the first; what is typed before it did would be lost.
    await expect(form.getByLabel('Last day')).not.toHaveValue('');
  }
  await expect(form.getByText(/off work/)).toBeVisible();
  await form.getByRole('button', { name: 'Ask for leave' }).click();
  await expect(form).toHaveCount(0);
}

export async function reportSick({ page }: Device): Promise<void> {
  await at(page, '/absence');
  await page.getByRole('button', { name: 'Report that you are sick' }).click();
  const form = page.getByRole('form', { name: 'Report that you are sick' });
  await form.getByLabel('Kind of sickness').selectOption('cold-or-flu');
  await form.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(form).toHaveCount(0);
}

export async function reportBack({ page }: Device): Promise<void> {
  await at(page, '/absence');
  await page.getByRole('button', { name: 'I am back' }).click();
  const form = page.getByRole('form', { name: 'You are back' });
  await form.getByRole('button', { name: 'Tell your manager' }).click();
  await expect(form).toHaveCount(0);
}
