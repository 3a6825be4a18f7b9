// The rules for style/. Each deviation from the standard says why. Line breaks within rules are not checked, because
// the files hold one rule per line.

// The sides of a box follow the writing direction: `margin-inline-start`, not `margin-left`. `overflow-x` is allowed,
// because only one browser knows `overflow-inline`.
const PHYSICAL_PROPERTIES = [
  /^(margin|padding|border|scroll-(margin|padding))-(top|right|bottom|left)(-(color|style|width))?$/,
  /^border-(top|bottom)-(left|right)-radius$/,
  /^(top|right|bottom|left)$/,
  /^((min|max)-)?(width|height)$/,
];

const NEW_COLOURS = [/^(rgb|hsl)a?$/, "hwb", "lab", "lch", "oklab", "oklch", "color", "light-dark"];

// The base path is known only when the site is published, and no rule may load anything from outside the page.
const FILES = ["url", "src", "image", "image-set"];

const BLOCK = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
const BEM = new RegExp(`^${BLOCK}(__${BLOCK})?(--${BLOCK})?$`);

/** @type {import("stylelint").Config} */
export default {
  extends: "stylelint-config-standard",
  rules: {
    "at-rule-empty-line-before": null,
    "comment-empty-line-before": null,
    "custom-property-empty-line-before": null,
    "declaration-block-single-line-max-declarations": null,
    "declaration-empty-line-before": null,
    "rule-empty-line-before": null,

    // A rule outside every layer would override all rules inside one.
    "rule-nesting-at-rule-required-list": ["layer"],
    // Layers decide precedence. Where a rule has to override the browser's own, a comment says so.
    "declaration-no-important": true,
    // The order of files is the order of the cascade, and rules of different blocks never apply to the same element.
    "no-descending-specificity": null,

    "selector-class-pattern": [BEM, { message: (name) => `"${name}" is not of the form block__element--modifier` }],

    "property-disallowed-list": PHYSICAL_PROPERTIES,
    "declaration-property-value-disallowed-list": {
      "/^(text-align|float|clear)$/": ["left", "right"],
      // Four values would name the left and the right side.
      "/^(margin|padding|inset|scroll-margin|scroll-padding)$/": [/^\S+ \S+ \S+ \S+$/],
    },

    // Each colour has a role, which is its name; its contrast is ensured in tokens.css.
    "color-no-hex": true,
    "color-named": "never",
    "function-disallowed-list": [...NEW_COLOURS, ...FILES],
    "at-rule-disallowed-list": ["import"],

    // Font names keep their own capitals.
    "value-keyword-case": ["lower", { ignoreProperties: [/^--font-/] }],

    // The newer notation makes Safari before 16.4 drop the whole block.
    "media-feature-range-notation": "prefix",
  },
  overrides: [
    {
      // Relative to this folder: the pattern has to lead out of it to match anything.
      files: ["../../style/tokens.css"],
      rules: { "color-no-hex": null, "function-disallowed-list": FILES },
    },
  ],
  reportDescriptionlessDisables: true,
  reportInvalidScopeDisables: true,
  reportNeedlessDisables: true,
  reportUnscopedDisables: true,
};
