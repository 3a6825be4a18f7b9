// Measures the time from the start of the navigation to an open submenu.

/** @returns {Promise<number>} ms */
export async function measureSubmenu({ page, hear, calm }, url) {
  await calm.wait();
  const answer = hear("submenu");
  await page.goto(url, { waitUntil: "load" });
  return answer;
}
