// What the browser and the app offer to the scripts of a page, where TypeScript's own declarations lack it.

import type { Name } from "./contract/names.ts";

declare global {
  // https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface
  interface BeforeInstallPromptEvent extends Event {
    prompt(): Promise<unknown>;
  }

  interface Navigator {
    // https://wicg.github.io/netinfo/; Firefox and Safari have none.
    readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
    // Safari on a phone: whether the portal runs as an installed app.
    readonly standalone?: boolean;
  }

  interface WindowEventMap {
    beforeinstallprompt: BeforeInstallPromptEvent;
    [Name.READY_EVENT]: CustomEvent<null>;
    [Name.FAILED_EVENT]: CustomEvent<string>;
    [Name.REFUSED_EVENT]: CustomEvent<string>;
    [Name.OPENED_EVENT]: CustomEvent<string | null>;
  }
}
