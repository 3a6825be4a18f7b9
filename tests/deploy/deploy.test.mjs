// Tests `warta deploy` against a store that speaks S3: what is uploaded, in which order, and what an interruption
// leaves.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Store, site } from "./store.mjs";

const HASHED = /-[0-9a-f]{16}(_bg)?\.[a-z0-9]+$/;
// A run is killed at every 37th request, so that every step is met.
const STEP = 37;

const withStore = async (use) => {
  const store = await Store.start();
  try {
    await use(store);
  } finally {
    await store.stop();
  }
};

const succeed = async (running) => {
  const { code, out, said } = await running;
  assert.equal(code, 0, said);
  return out.trim();
};

const filesOf = (name) =>
  readdirSync(site(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site(name).length + 1));

// Returns what the store holds after a site was deployed to it alone.
const stored = new Map();
const clean = async (name) => {
  if (!stored.has(name)) {
    await withStore(async (store) => {
      await succeed(store.deploy(name));
      stored.set(name, await store.list("situs"));
    });
  }
  return stored.get(name);
};

// Expects that every file that a page or the service worker names is there.
const expectWhole = async (store) => {
  const there = await store.list("situs");
  const names = [...there.keys()].filter((path) => path.endsWith(".html") || path === "sw.js");
  let named = 0;
  await Promise.all(
    names.map(async (path) => {
      const answer = await store.get(`situs/${path}`);
      assert.equal(answer.status, 200, path);
      const text = await answer.text();
      for (const [name] of text.matchAll(/[\w./-]+-[0-9a-f]{16}(_bg)?\.[a-z0-9]+/g)) {
        const wanted = name.replace(/^.*?\/media\//, "media/").replace(/^\.?\//, "");
        named += 1;
        assert.ok(there.has(wanted), `${path} names ${wanted}, which is not there`);
      }
    }),
  );
  assert.ok(named > names.length, "pages name their files");
};

test("a site is uploaded with types, encodings and cache headers, and is read back byte for byte", async () => {
  await withStore(async (store) => {
    assert.match(await succeed(store.deploy("fixture")), /^Rilis 1 di s3:\/\/portal\/situs: \d+ berkas dikirim, 0 tetap, 0 dihapus\.$/);
    const there = await store.list("situs");
    assert.deepEqual([...there.keys()].sort(), filesOf("fixture").sort());
    const wanted = {
      "index.html": ["text/html; charset=utf-8", "gzip", "no-cache"],
      "index.json": ["application/json", "gzip", "no-cache"],
      "sw.js": ["text/javascript; charset=utf-8", "gzip", "no-cache"],
      "manifest.webmanifest": ["application/manifest+json", "gzip", "no-cache"],
    };
    const wasm = [...there.keys()].find((path) => path.startsWith("app-") && path.endsWith(".wasm"));
    wanted[wasm] = ["application/wasm", "br", "public, max-age=31536000, immutable"];
    const picture = [...there.keys()].find((path) => HASHED.test(path) && path.endsWith(".webp"));
    wanted[picture] = ["image/webp", null, "public, max-age=31536000, immutable"];
    for (const [path, [type, encoding, cache]] of Object.entries(wanted)) {
      const { headers } = await store.get(`situs/${path}`);
      assert.deepEqual([headers.get("content-type"), headers.get("content-encoding"), headers.get("cache-control")], [type, encoding, cache], path);
    }
    for (const path of there.keys()) {
      const raw = readFileSync(join(store.folder, "portal/situs", `${path}._S3rver_object`));
      const { headers } = await store.get(`situs/${path}`);
      const decode = { gzip: gunzipSync, br: brotliDecompressSync }[headers.get("content-encoding")] ?? ((bytes) => bytes);
      assert.ok(decode(raw).equals(readFileSync(join(site("fixture"), path))), path);
    }
  });
});

test("only changed files are uploaded, each before the files that name it, and the worker last", async () => {
  const [before, after] = [await clean("fixture"), await clean("fixture-next")];
  await withStore(async (store) => {
    await succeed(store.deploy("fixture"));
    store.asked = [];
    assert.match(await succeed(store.deploy("fixture")), /tidak ada yang berubah/);
    assert.deepEqual(store.asked.filter(({ method }) => method !== "GET"), []);
    await succeed(store.deploy("fixture-next"));
    const changed = [...after].filter(([path, tag]) => before.get(path) !== tag).map(([path]) => `situs/${path}`);
    assert.deepEqual([...store.sent].sort(), changed.sort());
    const at = (isOne) => store.sent.map((key, index) => (isOne(key.slice("situs/".length)) ? index : -1)).filter((index) => index >= 0);
    const [hashed, pages] = [at((key) => HASHED.test(key)), at((key) => !HASHED.test(key))];
    assert.ok(hashed.length > 0 && Math.max(...hashed) < Math.min(...pages), "hashed files go first");
    const [entries, lists] = [at((key) => /^\w+\/[\w-]+\/index\.html$/.test(key)), at((key) => /^(\w+\/)?index\.html$/.test(key))];
    assert.ok(Math.max(...entries) < Math.min(...lists), "an entry goes before the lists that name it");
    assert.equal(store.sent.at(-1), "situs/sw.js");
    const deleted = store.asked.findIndex(({ method }) => method === "POST" || method === "DELETE");
    const worker = store.asked.findIndex(({ key, isCopy, method }) => key === "situs/sw.js" && method === "PUT" && !isCopy);
    assert.ok(deleted > worker, "nothing is taken away before all is there");
    assert.deepEqual(await store.list("situs"), after);
  });
});

test("a run killed at any moment leaves the site whole, the next run does only the rest, and the previous release can be restored", async () => {
  const [before, after] = [await clean("fixture"), await clean("fixture-next")];
  let moment = 1;
  let isOver = false;
  let whole;
  while (!isOver) {
    await withStore(async (store) => {
      await succeed(store.deploy("fixture"));
      store.asked = [];
      const running = store.deploy("fixture-next");
      store.onAsk = (_, count) => count === moment && running.kill();
      isOver = (await running).code === 0;
      store.onAsk = () => {};
      if (isOver) whole = store.sent.length;
      await expectWhole(store);
      const isUp = store.sent.length;
      // Every other time the next run continues; the other times the release is rolled back.
      if (moment % 2 === 1) {
        await succeed(store.deploy("fixture-next"));
        assert.deepEqual(await store.list("situs"), after, `killed at ${moment}`);
        const again = store.sent.length - new Set(store.sent).size;
        assert.ok(again <= 16, `${again} of ${isUp} files went up twice`);
      }
      // If the run was killed before it recorded anything, there is no release to roll back.
      const hasBegun = store.asked.some(({ method, key }) => method === "PUT" && key === "situs.warta/rilis.json");
      if (hasBegun) await succeed(store.rollBack());
      assert.deepEqual(await store.list("situs"), before, `called off at ${moment}`);
      await expectWhole(store);
    });
    moment += STEP;
  }
  assert.ok(whole > 50 && moment > 5 * STEP, "the run was long enough to be killed in");
});

test("a rollback that is killed leaves the site whole, and the next run does the rest", async () => {
  const before = await clean("fixture");
  for (const moment of [4, 40, 110]) {
    await withStore(async (store) => {
      await succeed(store.deploy("fixture"));
      await succeed(store.deploy("fixture-next"));
      store.asked = [];
      const running = store.rollBack();
      store.onAsk = (_, count) => count === moment && running.kill();
      await running;
      store.onAsk = () => {};
      await expectWhole(store);
      if (store.asked.length >= moment) await succeed(store.rollBack());
      assert.deepEqual(await store.list("situs"), before, `killed at ${moment}`);
      const again = await store.rollBack();
      assert.equal(again.code, 1);
      assert.match(again.said, /rilis sebelumnya sudah dikembalikan/);
      // The next release can be deployed afterwards.
      await succeed(store.deploy("fixture-next"));
      assert.deepEqual(await store.list("situs"), await clean("fixture-next"));
    });
  }
});

test("a change of encoding uploads all files again, and can be rolled back", async () => {
  await withStore(async (store) => {
    await succeed(store.deploy("fixture"));
    const before = await store.list("situs");
    await succeed(store.deploy("fixture", "situs", "--encoding", "none"));
    const { headers } = await store.get("situs/index.html");
    assert.equal(headers.get("content-encoding"), null);
    await succeed(store.rollBack());
    assert.deepEqual(await store.list("situs"), before);
    assert.equal((await store.get("situs/index.html")).headers.get("content-encoding"), "gzip");
  });
});

test("files that `warta deploy` did not upload are not touched, unless --adopt is given", async () => {
  await withStore(async (store) => {
    await fetch(`${store.origin}/portal/situs/lama.html`, { method: "PUT", body: "lama" });
    const refused = await store.deploy("fixture");
    assert.equal(refused.code, 1);
    assert.match(refused.said, /sudah berisi 1 berkas yang bukan dari `warta deploy`/);
    assert.deepEqual([...(await store.list("situs")).keys()], ["lama.html"]);
    await succeed(store.deploy("fixture", "situs", "--adopt"));
    assert.deepEqual(await store.list("situs"), await clean("fixture"));
    // Another folder of the bucket is not touched, nor are files outside the site's folder.
    await succeed(store.deploy("fixture", "situs-lain"));
    assert.deepEqual(await store.list("situs"), await clean("fixture"));
  });
});

test("of two simultaneous runs the one that began later wins, and the other says so", async () => {
  await withStore(async (store) => {
    await succeed(store.deploy("fixture"));
    let [goOn, seen] = [() => {}, 0];
    const isHeld = new Promise((held) => {
      store.onAsk = ({ method, key }) => {
        // The second read; the first one is at the very start.
        if (method === "GET" && key === "situs.warta/rilis.json" && ++seen === 2) {
          held();
          return new Promise((resolve) => (goOn = resolve));
        }
        return undefined;
      };
    });
    const first = store.deploy("fixture-next");
    await isHeld;
    await succeed(store.deploy("fixture"));
    goOn();
    const { code, said } = await first;
    assert.equal(code, 1);
    assert.match(said, /penerbitan lain ke alamat ini sudah dimulai/);
    assert.deepEqual(await store.list("situs"), await clean("fixture"));
  });
});

test("error messages say what to do", async () => {
  await withStore(async (store) => {
    const run = async (words, environment) => {
      const { code, said } = await store.warta(words, environment);
      assert.notEqual(code, 0);
      return said;
    };
    const up = ["deploy", "s3://portal/situs", site("fixture")];
    assert.match(await run(up, { AWS_ACCESS_KEY_ID: undefined }), /kunci penyimpanan belum ada; isi AWS_ACCESS_KEY_ID/);
    assert.match(await run(up, { AWS_ACCESS_KEY_ID: "salah" }), /ditolak; periksa kunci dan haknya/);
    assert.match(await run(["deploy", "s3://lain/situs", site("fixture")]), /periksa nama bucket/);
    assert.match(await run(["deploy", "portal/situs"]), /bukan alamat s3:\/\/; tulis s3:\/\/NAMA_BUCKET\/FOLDER/);
    assert.match(await run(["deploy", "s3://portal/situs", site("fixture-content")]), /bukan hasil penerbitan/);
    assert.match(await run(["deploy", "s3://portal/situs", "--rollback"]), /belum ada rilis di sana/);
    await succeed(store.deploy("fixture"));
    assert.match(await run(["deploy", "s3://portal/situs", "--rollback"]), /baru ada satu rilis/);
    assert.match(await run(up, { AWS_ENDPOINT_URL: "http://127.0.0.1:9" }), /yang sudah terkirim tidak dikirim ulang/);
  });
});
