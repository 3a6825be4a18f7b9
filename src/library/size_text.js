// Formats a size in bytes as `model::file_size::size_text` does: decimal units, rounded up. Both are tested with
// `tests/scripts/size_text.json`.
export const sizeText = (/** @type {number} */ bytes) => {
  if (bytes < 999_000) return `${Math.max(1, Math.ceil(bytes / 1000))}\u00a0KB`;
  return `${String(Math.ceil(bytes / 100_000) / 10).replace(".", ",")}\u00a0MB`;
};
