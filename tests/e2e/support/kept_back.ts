// What Chromium says of each picture that the mode for saving data keeps back.
export const KEPT_BACK = /violates the following Content Security Policy directive: "img-src blob:"/;
