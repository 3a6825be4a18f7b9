// Formats a table for a terminal.

/** @param {string[][]} rows the first row is the head; columns of figures are aligned to the right */
export function renderTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const isFigures = rows[0].map((_, column) => rows.slice(1).every((row) => /^(?:[-\d.]+|)$/.test(row[column])));
  const line = (row) =>
    row.map((cell, column) => (isFigures[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join("  ").trimEnd();
  const [head, ...body] = rows;
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...body.map(line)].join("\n");
}
