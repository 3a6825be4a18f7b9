// An element with properties and children, for the scripts that have no app beside them.
export const make = (tag, options = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), options);
  element.append(...children);
  return element;
};
