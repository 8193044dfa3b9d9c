import { people, uuid } from '../integration/backoffice/small-council.ts';
import { bookChosen, chosenSpace, freeDeskInList, openBook, type Weekday } from './harness/booking.ts';
import { type Device, openDevice } from './harness/device.ts';
import { beginWork } from './harness/sign-on.ts';
import { type SmallCouncil, startSmallCouncil } from './harness/small-council.ts';
import * as sync from './harness/sync.ts';
import { expect, test } from './harness/test.ts';

/** A worker is away for a week with no signal, on several cases, bookings and requests, and comes back. */
test.describe.configure({ mode: 'serial' });

const WANDA = 'Wanda Worker';
const COLIN = 'Colin Colleague';
/** One that a colleague works on too, one that is Wanda's alone, one that is given away meanwhile. */
const shared = [uuid(1001), 'HR-20001'] as const;
const own = [uuid(1002), 'HR-20002'] as const;
const lost = [uuid(1004), 'HR-20004'] as const;

let council: SmallCouncil;
let laptop: Device;
let atHome: Device;
let colin: Device;
test.beforeAll(async ({ browser }) => {
  council = await startSmallCouncil();
  // A restricted case, which only its worker and the manager have: with its worker it leaves the team's other devices.
  await council.reassign(lost[0], people.worker, people.manager);
  [laptop, atHome] = await Promise.all([
    openDevice(browser, council, { keep: true }),
    openDevice(browser, council, { keep: true }),
  ]);
});
test.afterAll(async () => {
  await Promise.all([laptop?.close(), atHome?.close(), colin?.close()]);
  await council?.stop();
});

const restarted = async (device: Device) => {
  await device.start();
  await sync.unlock(device);
};
/** The laptop is shut, hours pass, and it is opened again. */
async function hoursLater(hours: number): Promise<void> {
  await laptop.stop();
  await council.pass(hours);
  await restarted(laptop);
}
const needing = (words: string | RegExp) => sync.itemsOf(laptop, 'Needs you').filter({ hasText: words });
const told = (words: string | RegExp) => sync.itemsOf(laptop, 'For you to see').filter({ hasText: words });

async function askForDesk(day: Weekday, name: string): Promise<void> {
  await openBook(laptop.page, day);
  await freeDeskInList(laptop.page);
  await laptop.page.getByRole('option', { name: new RegExp(`^${name},`) }).click();
  await chosenSpace(laptop.page)
    .getByRole('button', { name: /^Ask for it/ })
    .click();
  await expect(chosenSpace(laptop.page).getByText('Asked, not booked', { exact: true })).toBeVisible();
}

test('Tuesday: Wanda leaves the signal behind and works on three cases', async () => {
  await Promise.all([beginWork(laptop.page, WANDA), beginWork(atHome.page, WANDA)]);
  await openBook(laptop.page, 'Tuesday');
  await atHome.stop();
  laptop.network.cut();
  await sync.badgeSays(laptop, 'Offline', 30_000);
  await sync.openCase(laptop, ...shared);
  await sync.addNote(laptop, 'Ceiling is damp above the cooker.');
  await sync.badgeSays(laptop, 'Offline, 1 waiting');
  await laptop.page.getByLabel('Priority', { exact: true }).selectOption('urgent');
  await sync.writeFact(laptop, 'Next action', 'Send the roofer');
  await sync.writeFact(laptop, 'Risk note', 'Dog in the yard. Ring first.');
  await sync.badgeSays(laptop, 'Offline, 4 waiting');
  await sync.openCase(laptop, ...lost);
  await sync.addNote(laptop, 'Son has moved out.');
  await sync.halfANote(laptop, 'School says that');
});

test('Wednesday: she reports sick; Thursday: she is back and goes on', async () => {
  await hoursLater(24);
  await sync.badgeSays(laptop, 'Offline, 5 waiting', 15_000);
  await sync.reportSick(laptop);
  await hoursLater(24);
  await sync.reportBack(laptop);
  await sync.badgeSays(laptop, 'Offline, 7 waiting');
  await sync.openCase(laptop, ...own);
  await sync.addNote(laptop, 'Keys collected from the caretaker.');
  await laptop.page.getByLabel('Status', { exact: true }).selectOption('waiting');
  await sync.badgeSays(laptop, 'Offline, 9 waiting');
});

test('Friday: she asks for two desks and twice for leave', async () => {
  await hoursLater(24);
  await askForDesk('Tuesday', 'Desk 4.2');
  await askForDesk('Wednesday', 'Desk 4.3');
  await sync.askLeave(laptop, '9 Dec', '10 Dec');
  await sync.askLeave(laptop, '14 Dec', '15 Dec');
  await sync.badgeSays(laptop, 'Offline, 13 waiting');
});

test('Monday: a colleague has changed the same, taken a desk and a case; from home she has asked for other leave', async ({
  browser,
}) => {
  await laptop.stop();
  await council.pass(72);
  colin = await openDevice(browser, council);
  await Promise.all([beginWork(colin.page, COLIN), restarted(atHome)]);
  await sync.openCase(colin, ...shared);
  await colin.page.getByLabel('Priority', { exact: true }).selectOption('emergency');
  await sync.writeFact(colin, 'Next action', 'Landlord rings back Monday');
  await sync.writeFact(colin, 'Risk note', 'Loose stair carpet.');
  await colin.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Book' }).click();
  await colin.page.getByRole('radio', { name: /^Wednesday/ }).click();
  await freeDeskInList(colin.page);
  await colin.page.getByRole('option', { name: /^Desk 4.3,/ }).click();
  await bookChosen(colin.page);
  await expect(chosenSpace(colin.page).getByText(/^Booked: Desk 4.3/)).toBeVisible();
  await sync.askLeave(atHome, '8 Dec', '16 Dec');
  await sync.badgeSays(atHome, /^Synced /, 15_000);
  await council.reassign(lost[0], people.colleague, people.manager);
});

test('back in the signal it goes item by item; the battery falls out in the middle', async () => {
  await restarted(laptop);
  await sync.openSync(laptop);
  await sync.badgeSays(laptop, 'Offline, 13 waiting');
  await expect(sync.itemsOf(laptop, 'Not sent yet')).toHaveCount(13);
  laptop.network.restore();
  laptop.network.slow(1_500);
  await laptop.page.getByRole('button', { name: 'Sync now' }).click();
  await sync.badgeSays(laptop, /^Sending 13/, 20_000);
  const progress = laptop.page.getByRole('progressbar', { name: 'Sending what you did' });
  await expect(progress).toBeVisible();
  await expect(sync.itemsOf(laptop, 'Not sent yet').filter({ hasText: 'Sending' }).first()).toBeVisible();
  await laptop.kill();
  laptop.network.restore();
  await restarted(laptop);
  await sync.openSync(laptop);
  await sync.badgeSays(laptop, '5 need you', 60_000);
  await expect(sync.region(laptop, 'Not sent yet')).toContainText('Nothing else is waiting to be sent.');
});

const clash = ({ page }: Device, field: string) =>
  page.getByRole('region', { name: `${field}: choose which it shall be` });

test('everything that is not there stands under “Needs you” with what is wrong, and every answer under “For you to see”', async () => {
  await expect(needing('HR-20001')).toHaveCount(3);
  await expect(needing('Change of priority')).toContainText(`You put urgent, ${COLIN} put emergency.`);
  await expect(needing('Change of next action')).toContainText(`, ${COLIN} put “`);
  await expect(needing('Change of risk note')).toContainText(`Until then ${COLIN}’s counts.`);
  await expect(told('HR-20004')).toHaveCount(2);
  await expect(told('Note on HR-20004').first()).toContainText('went to the Housing repairs team');
  await expect(told('Desk 4.2')).toContainText(/booked/i);
  await expect(told('Desk 4.3')).toContainText(/4\.3 had gone\. Booked 4\.\d+ instead/);
  await expect(told('Desk 4.3')).not.toContainText(COLIN);
  for (const days of ['Wed 9 Dec to Thu 10 Dec', 'Mon 14 Dec to Tue 15 Dec'])
    await expect(needing(`Ask for leave: ${days}`)).toContainText(
      'You already have annual leave recorded: Tue 8 Dec to Wed 16 Dec. Choose other days',
    );
  const went = sync.itemsOf(laptop, 'Dealt with in the last 7 days');
  for (const words of ['Note on HR-20001', 'Note on HR-20002', 'status', 'Report that you are sick', 'Back at work'])
    await expect(went.filter({ hasText: words }).first()).toBeVisible();
});

test('what is read out to the help desk names nobody and nothing of a case', async () => {
  const { page } = laptop;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy details for IT' }).click();
  await expect(page.getByText('Copied. It holds no names and no case content.').first()).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/case\.update conflict, tries \d/);
  expect(text).toContain('refused: absence-overlaps');
  const personal = [
    ...['Wanda', 'Worker', 'Colin', 'Colleague', 'Maya', 'Pat Tenant', '01632', 'worker@', people.worker],
    ...['Ceiling', 'damp', 'roofer', 'Dog', 'Loose stair', 'Keys', 'Son has', 'School', 'Landlord'],
    ...['Leak', 'Mill Lane', 'TH1', 'HR-2'],
  ];
  expect(personal.filter((it) => text.toLowerCase().includes(it.toLowerCase()))).toEqual([]);
});

test('the conflict is settled field by field, the last of it with no signal', async () => {
  const { page } = laptop;
  await needing(/priority/i)
    .getByRole('button', { name: 'Choose' })
    .click();
  await expect(clash(laptop, 'Priority')).toContainText(/It was\s*Routine.*You, .*Urgent.*Colin Colleague.*Emergency/s);
  await clash(laptop, 'Priority').getByRole('button', { name: 'Use mine: Urgent' }).click();
  // Nothing goes on top of a risk note that she has not read.
  await expect(clash(laptop, 'Priority')).toContainText('Now choose for risk note');
  await sync.badgeSays(laptop, '5 need you');
  await clash(laptop, 'Next action').getByRole('button', { name: 'Use Colin Colleague’s' }).click();
  laptop.network.cut();
  await clash(laptop, 'Risk note').getByRole('button', { name: 'Put both together' }).click();
  await page.getByRole('textbox', { name: 'Risk note, put together' }).fill('Dog in the yard, loose stair carpet.');
  await clash(laptop, 'Risk note').getByRole('button', { name: 'Use this' }).click();
  await sync.badgeSays(laptop, '2 need you');
  await expect(page.getByRole('region', { name: /choose which it shall be/ })).toHaveCount(0);
  await sync.openSync(laptop);
  for (const field of ['priority', 'risk note'])
    await expect(sync.itemsOf(laptop, 'Not sent yet').filter({ hasText: field })).toHaveCount(1);
  laptop.network.restore();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(sync.region(laptop, 'Not sent yet')).toContainText('Nothing else is waiting', { timeout: 30_000 });
});

test('what was answered is seen; one leave is corrected and sent again, the other deleted', async () => {
  const { page } = laptop;
  for (const words of ['Unfinished note', /^Note on HR-20004/, 'Desk 4.2', 'Desk 4.3']) {
    await told(words).getByRole('button', { name: 'I have seen it' }).click();
    await expect(told(words)).toHaveCount(0);
  }
  await expect(sync.region(laptop, 'For you to see')).toHaveCount(0);
  await sync.badgeSays(laptop, '2 need you');
  await needing('Mon 14 Dec').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await sync.badgeSays(laptop, '1 needs you');
  await needing('Wed 9 Dec').getByRole('button', { name: 'Correct and send' }).click();
  const dialog = page.getByRole('dialog', { name: /^Correct: / });
  await expect(dialog).toContainText('You already have annual leave recorded');
  for (const [label, day] of [
    ['First day', '17 Dec'],
    ['Last day', '18 Dec'],
  ] as const) {
    await dialog.getByLabel(label).fill(day);
    await dialog.getByLabel(label).press('Tab');
  }
  await dialog.getByRole('button', { name: 'Send again' }).click();
  await sync.badgeSays(laptop, /^(Sending 1|Synced .*)$/);
  await sync.badgeSays(laptop, /^Synced /, 30_000);
  await expect(sync.region(laptop, 'Needs you')).toHaveCount(0);
  const went = sync.itemsOf(laptop, 'Dealt with in the last 7 days');
  await expect(went.filter({ hasText: 'Thu 17 Dec to Fri 18 Dec' }).getByText('Sent', { exact: true })).toBeVisible();
});

test('each thing is at the council, once', async () => {
  const [notes, cases, bookings, absences, held] = await Promise.all([
    council.read('caseNote'),
    council.read('case'),
    council.read('booking'),
    council.read('absence'),
    council.read('escrow'),
  ]);
  const mine = notes.filter((it) => it.by === people.worker && !/^Note \d$/.test(it.text));
  expect(mine.map((it) => it.text).sort()).toEqual([
    'Ceiling is damp above the cooker.',
    'Keys collected from the caretaker.',
  ]);
  expect(cases.find((it) => it.id === shared[0])).toMatchObject({
    priority: 'urgent',
    nextAction: 'Landlord rings back Monday',
    riskNote: 'Dog in the yard, loose stair carpet.',
  });
  expect(cases.find((it) => it.id === own[0])).toMatchObject({ status: 'waiting' });
  expect(cases.find((it) => it.id === lost[0])).toMatchObject({ assignedTo: people.colleague });
  expect(held.map((it) => [it.text, it.unfinished, it.state]).sort()).toEqual([
    ['School says that', true, 'held'],
    ['Son has moved out.', false, 'held'],
  ]);
  const booked = bookings.filter((it) => it.personId === people.worker && it.state === 'booked');
  expect(booked).toHaveLength(2);
  expect(booked.map((it) => it.from.slice(0, 10)).sort()).toEqual(['2026-12-01', '2026-12-02']);
  const away = absences.filter((it) => it.personId === people.worker);
  expect(away.map((it) => [it.kind, it.state, it.firstDay, it.lastDay]).sort()).toEqual([
    ['annual-leave', 'asked', '2026-12-08', '2026-12-16'],
    ['annual-leave', 'asked', '2026-12-17', '2026-12-18'],
    ['sickness', 'closed', '2026-11-25', '2026-11-25'],
  ]);
});

test('her other device and the colleague’s show the same', async () => {
  for (const device of [laptop, atHome, colin]) {
    await sync.openCase(device, ...shared);
    const article = device.page.getByRole('article');
    await expect(article).toContainText('Ceiling is damp above the cooker.', { timeout: 30_000 });
    await expect(article).toContainText('Dog in the yard, loose stair carpet.', { timeout: 30_000 });
    await expect(article).toContainText('Loose stair carpet.');
    await expect(device.page.getByLabel('Priority', { exact: true })).toHaveValue('urgent');
    await expect(article).toContainText(`${COLIN} changed priority from routine to emergency`);
    await expect(article).toContainText(`${WANDA} changed priority from emergency to urgent`);
  }
  await sync.badgeSays(atHome, /^Synced /);
  await atHome.page.goto(`${new URL(atHome.page.url()).origin}/#/cases/${lost[0]}`);
  await expect(atHome.page.getByText('This case is not on this device.')).toBeVisible();
  const days = async (device: Device) => {
    await device.page.goto(`${new URL(device.page.url()).origin}/#/book`);
    const rows = device.page.getByRole('region', { name: 'My bookings' }).getByRole('listitem');
    await expect(rows).toHaveCount(2);
    return rows.allInnerTexts();
  };
  expect(await days(atHome)).toEqual(await days(laptop));
});
