// Runs a program once and measures its time and its peak memory.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

/** @returns {Promise<{ seconds: number, megabytes: number, out: string }>} */
export async function measure(program, words, options = {}) {
  const start = process.hrtime.bigint();
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let [out, said, peak] = ["", "", 0];
  child.stdout.on("data", (part) => (out += part));
  child.stderr.on("data", (part) => (said += part));
  // The kernel keeps the peak value, so only growth after the last look is missed.
  const look = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0));
  }, 20);
  const code = await new Promise((resolve, reject) => child.on("exit", resolve).on("error", reject));
  clearInterval(look);
  if (code !== 0) throw new Error(`${program} ${words.join(" ")} ended with ${code}:\n${said}${out}`);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, megabytes: peak / 1024, out };
}
