import { FaultyServer } from "./support/faulty_server";
import { findPublishedSite } from "./support/published_sites";
import { expect, test } from "./support/test";

// Tests of the test server itself: if a fault did not happen, every test that relies on it would pass.
test("the test server breaks exactly what it is told to break, and heals", async ({ site, request }) => {
  const path = "/site.json";
  const whole = await (await request.get(site.url(path))).body();

  site.fail(path, 503);
  expect((await request.get(site.url(path))).status()).toBe(503);
  expect((await request.get(site.url("/"))).status()).toBe(200);
  site.heal(path);

  site.tamper(path);
  const tampered = await (await request.get(site.url(path))).body();
  expect(tampered.length).toBe(whole.length);
  expect([...tampered].filter((byte, place) => byte !== whole[place])).toHaveLength(1);
  site.heal();

  site.truncate(path);
  expect((await (await request.get(site.url(path))).body()).length).toBe(Math.floor(whole.length / 2));
  site.heal();

  for (const cut of ["abort", "breakOff"] as const) {
    site[cut](path);
    await expect(request.get(site.url(path)), cut).rejects.toThrow();
    site.heal();
  }

  site.replace(path, { body: (old) => old.toUpperCase(), type: "text/html" });
  const replaced = await request.get(site.url(path));
  expect(replaced.headers()["content-type"]).toBe("text/html");
  expect(await replaced.text()).toBe(whole.toString("utf8").toUpperCase());
  site.heal();

  expect(await (await request.get(site.url(path))).body()).toEqual(whole);
});

test("the test server holds a request until it is released, and counts", async ({ site, request }) => {
  const hold = site.hold("/site.json");
  let isAnswered = false;
  const answer = request.get(site.url("/site.json")).then((got) => {
    isAnswered = true;
    return got;
  });
  await hold.arrived;
  expect((await request.get(site.url("/index.json"))).status()).toBe(200);
  expect(isAnswered).toBe(false);
  hold.release();
  expect((await answer).status()).toBe(200);
  expect(site.requests("/site.json")).toBe(1);
  expect(site.requests(/\.json$/)).toBe(2);
});

test("a missing page is a 404 page, a missing file of the shell is not", async ({ site, request }) => {
  const page = await request.get(site.url("/tidak-ada/"));
  expect([page.status(), page.headers()["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
  const file = await request.get(site.url("/boot-0000000000000000.js"));
  expect([file.status(), file.headers()["content-type"]]).toEqual([404, "text/plain; charset=utf-8"]);
});

test("the test server reports a fault that no request has met", async ({ request }) => {
  const server = await FaultyServer.start(findPublishedSite("real"));
  server.fail("/site.json", 500);
  server.abort(/\.wasm$/);
  expect((await request.get(server.url("/site.json"))).status()).toBe(500);
  server.heal();
  await server.stop();
  expect(server.findIdleFaults()).toEqual(["abort /\\.wasm$/: nothing has asked for it"]);
});
