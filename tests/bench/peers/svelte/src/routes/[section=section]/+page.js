export { load } from "$lib/twins.js";
