import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type IdentityOptions, type IdentityProvider, PortInUseError, startIdentityProvider } from './index.ts';
import { signInPage } from './pages.ts';
import { createPersonDirectory } from './person-directory.ts';
import { certificateIsGood, makeCertificate } from './secrets.ts';

const people = Array.from({ length: 40 }, (_nobody, number) => ({
  userName: `person${number}@thanwick.example`,
  displayName: number === 0 ? 'Zoë <script>alert(1)</script>' : `Person ${number}`,
  personId: `0d4a6b52-5f3e-4f0e-8f6e-2c6f3f0f${String(1000 + number)}`,
  jobTitle: number % 2 === 0 ? 'Housing Officer' : 'Payroll Adviser',
  role: number === 1 ? 'Manager' : 'Worker',
  team: 'Westfield',
}));

let folder: string;
const running: IdentityProvider[] = [];

async function start(options: Partial<IdentityOptions> = {}): Promise<IdentityProvider> {
  const identity = await startIdentityProvider({
    clientId: 'worksmart-client',
    apiScope: 'api://worksmart-council/access',
    people: async () => people,
    folder,
    now: () => Date.now(),
    ...options,
  });
  running.push(identity);
  return identity;
}

async function stop(identity: IdentityProvider): Promise<void> {
  running.splice(running.indexOf(identity), 1);
  await identity.close();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worksmart-identity-'));
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((identity) => identity.close()));
  await rm(folder, { recursive: true, force: true });
});

function statusWithHost(address: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

/** Another program on a port. */
async function hold(port: number): Promise<{ readonly port: number; release(): void }> {
  const server = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : port, release: () => server.close() };
}

describe('the listeners', () => {
  test('plain http serves pages only, and under its own name only', async () => {
    const identity = await start();
    const base = `${identity.signInAddress}${identity.tenant}/v2.0`;
    for (const path of ['/token', '/jwks', '/.well-known/openid-configuration', '/reg']) {
      expect((await fetch(`${base}${path}`)).status, path).toBe(404);
    }
    const page = await fetch(identity.signInAddress);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(await statusWithHost(identity.signInAddress, 'evil.example')).toBe(421);
  });

  test('nothing is printed: the launcher owns standard output', async () => {
    const written = [vi.spyOn(console, 'info'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
    const identity = await start();
    await fetch(`${identity.signInAddress}${identity.tenant}/v2.0/auth?client_id=nobody`);
    for (const spy of written) expect(spy).not.toHaveBeenCalled();
  });

  test('a bad request is answered with a page in words and the code for the help desk', async () => {
    const identity = await start();
    const answer = await fetch(`${identity.signInAddress}${identity.tenant}/v2.0/auth?client_id=nobody`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('<strong>invalid_client</strong>');
  });

  test('a port that was asked for and is taken is a sentence', async () => {
    const blocker = await hold(0);
    await expect(start({ httpPort: blocker.port })).rejects.toThrow(PortInUseError);
    await expect(start({ httpsPort: blocker.port })).rejects.toThrow(
      `Port ${blocker.port} is used by another program.`,
    );
    blocker.release();
  });

  test('last time’s ports are taken again when they are free, else others', async () => {
    const first = await start();
    await stop(first);
    const second = await start();
    expect(second).toMatchObject({ issuer: first.issuer, signInAddress: first.signInAddress });
    await stop(second);
    const blocker = await hold(Number(new URL(first.issuer).port));
    const third = await start();
    expect(third.issuer).not.toBe(first.issuer);
    expect(third.signInAddress).toBe(first.signInAddress);
    blocker.release();
  });
});

describe('what is kept', () => {
  test('certificate and keys stay the same from start to start', async () => {
    const first = await start();
    const { certificatePem, fingerprint } = first;
    expect(fingerprint).toMatch(/^sha256\/[A-Za-z0-9+/]{43}=$/);
    await stop(first);
    expect(await start()).toMatchObject({ certificatePem, fingerprint });
  });

  test('a damaged file is moved aside and the provider starts afresh', async () => {
    const first = await start();
    await stop(first);
    await writeFile(join(folder, 'identity.json'), '{"version":1,"iss');
    const second = await start();
    expect(second.fingerprint).not.toBe(first.fingerprint);
    expect(await readdir(folder)).toContain('identity.json.damaged');
    expect(await readFile(join(folder, 'identity.json.damaged'), 'utf8')).toBe('{"version":1,"iss');
  });

  test('a certificate is renewed two weeks before it runs out', async () => {
    const certificate = await makeCertificate();
    const day = 24 * 3_600_000;
    expect(certificateIsGood(certificate, Date.now() + 350 * day)).toBe(true);
    expect(certificateIsGood(certificate, Date.now() + 352 * day)).toBe(false);
    expect(certificateIsGood({ ...certificate, pem: 'nonsense' }, Date.now())).toBe(false);
  });
});

describe('who can sign in', () => {
  const directory = createPersonDirectory(async () => people);

  test('is found by every word, without accents or case', async () => {
    expect((await directory.find('ZOE housing')).people.map((person) => person.personId)).toEqual([
      people[0]?.personId,
    ]);
    expect(await directory.find('payroll manager')).toMatchObject({ total: 1, people: [{ role: 'Manager' }] });
    expect((await directory.find('nobody at all')).total).toBe(0);
  });

  test('shows at most thirty and says how many there are', async () => {
    const found = await directory.find('person');
    expect(found.people).toHaveLength(30);
    expect(found.total).toBe(40);
    const html = signInPage({
      councilName: 'C',
      action: '/x',
      ...found,
      everyone: 40,
      search: 'person',
      problem: undefined,
    });
    expect(html).toContain('Showing 30 of 40 people.');
  });

  test('a name is text, whatever it holds', async () => {
    const identity = await start();
    const html = await (await fetch(`${identity.signInAddress}?q=${encodeURIComponent('"><script>zoe')}`)).text();
    expect(html).not.toContain('<script');
    const found = await (await fetch(`${identity.signInAddress}?q=zoe`)).text();
    expect(found).toContain('Zoë &lt;script&gt;');
  });
});
