// Zod would try `new Function` once, and the policy would report it. Read by Zod when it is loaded: import this file first.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
