// What Chromium logs about each picture that the data saver keeps from loading.
export const HELD_BACK = /violates the following Content Security Policy directive: "img-src blob:"/;
