import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { generate } from 'selfsigned';
import type { Certificate } from './state-file.ts';

const renewBeforeMs = 14 * 24 * 3_600_000;

/** A certificate for localhost, good for a year from now. */
export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { pem: made.cert, privateKeyPem: made.private };
}

/** False when the kept certificate is unreadable or runs out within 14 days. */
export function certificateIsGood(certificate: Certificate, now: number): boolean {
  try {
    return new X509Certificate(certificate.pem).validToDate.getTime() - now > renewBeforeMs;
  } catch {
    return false;
  }
}

export function fingerprintOf(certificatePem: string): string {
  return `sha256/${createHash('sha256').update(new X509Certificate(certificatePem).raw).digest('base64')}`;
}

export async function makeSigningKeys(): Promise<readonly JWK[]> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomBytes(12).toString('base64url') }];
}

export function makeCookieKeys(): readonly string[] {
  return [randomBytes(32).toString('base64url')];
}
