// Tells a section's list from a fixed page, which has as short a path.
import { SECTION_NAMES } from "../../../words.mjs";

export const match = (name) => SECTION_NAMES.includes(name);
