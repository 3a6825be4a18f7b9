// Makes an element with properties and children, for the scripts that run outside the app.
export const make = (tag, options = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), options);
  element.append(...children);
  return element;
};
