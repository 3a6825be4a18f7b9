// Makes a certificate for one run.
import { X509Certificate, createHash } from "node:crypto";
import selfsigned from "selfsigned";

/**
 * Returns key and certificate, and the hash of the public key by which Chromium is told to trust it.
 * `ignoreHTTPSErrors` would load the pages too, but Chromium does not cache anything that came with an invalid
 * certificate, and then there would be no second visit to measure.
 */
export async function makeCertificate() {
  const extensions = [
    { name: "basicConstraints", cA: false },
    { name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] },
  ];
  const name = [{ name: "commonName", value: "127.0.0.1" }];
  const { private: key, cert } = await selfsigned.generate(name, { keyType: "ec", algorithm: "sha256", extensions });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return { key, cert, publicKeyHash: createHash("sha256").update(publicKey).digest("base64") };
}
