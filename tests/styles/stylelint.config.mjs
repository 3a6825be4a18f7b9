// The rules of style/. What differs from the standard says why; how a rule is broken into lines is nobody's business,
// since the files hold one rule in one line.

// The side of a box follows the writing: `margin-inline-start`, not `margin-left`. `overflow-x` stays, because no
// browser but one knows `overflow-inline`.
const PHYSICAL_PROPERTIES = [
  /^(margin|padding|border|scroll-(margin|padding))-(top|right|bottom|left)(-(color|style|width))?$/,
  /^border-(top|bottom)-(left|right)-radius$/,
  /^(top|right|bottom|left)$/,
  /^((min|max)-)?(width|height)$/,
];

const NEW_COLOURS = [/^(rgb|hsl)a?$/, "hwb", "lab", "lch", "oklab", "oklch", "color", "light-dark"];

// The base path is known only when the site is published, and no rule may reach off the page.
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

    // Without its layer a rule beats every rule that has one.
    "rule-nesting-at-rule-required-list": ["layer"],
    // Layers say who wins. Where the browser's own rules have to be beaten, a comment says so.
    "declaration-no-important": true,
    // The order of files is the order of the cascade; two rules of different blocks never meet on an element.
    "no-descending-specificity": null,

    "selector-class-pattern": [BEM, { message: (name) => `"${name}" is not of the form block__element--modifier` }],

    "property-disallowed-list": PHYSICAL_PROPERTIES,
    "declaration-property-value-disallowed-list": {
      "/^(text-align|float|clear)$/": ["left", "right"],
      // Four values name the left side and the right side.
      "/^(margin|padding|inset|scroll-margin|scroll-padding)$/": [/^\S+ \S+ \S+ \S+$/],
    },

    // A colour has a role, and its name says which; its contrast is looked after in tokens.css.
    "color-no-hex": true,
    "color-named": "never",
    "function-disallowed-list": [...NEW_COLOURS, ...FILES],
    "at-rule-disallowed-list": ["import"],

    // Fonts are named as they name themselves.
    "value-keyword-case": ["lower", { ignoreProperties: [/^--font-/] }],

    // The newer notation takes the whole block from Safari before 16.4.
    "media-feature-range-notation": "prefix",
  },
  overrides: [
    {
      // From here: a pattern without a way out of this folder would match nothing.
      files: ["../../style/tokens.css"],
      rules: { "color-no-hex": null, "function-disallowed-list": FILES },
    },
  ],
  reportDescriptionlessDisables: true,
  reportInvalidScopeDisables: true,
  reportNeedlessDisables: true,
  reportUnscopedDisables: true,
};
