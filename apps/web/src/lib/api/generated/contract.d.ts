// Written by `pnpm contract` from the OpenAPI document of the API; do not edit.
export interface paths {
    "/api/base-map/{fingerprint}/{z}/{x}/{y}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A vector tile of the server's own base map (BASE_MAP) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    fingerprint: string;
                    x: string;
                    y: string;
                    z: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A vector tile (Mapbox vector tile 2.1) */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mapbox-vector-tile": string;
                    };
                };
                /** @description Nothing lies there */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Founds an empty city and makes the person who asks its administrator */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        currency: string;
                        fiscalYearFirstMonth: number;
                        id: string;
                        /** @enum {string} */
                        language: "de" | "en";
                        mapExtent: [
                            number,
                            number,
                            number,
                            number
                        ];
                        name: string;
                        /** @enum {string} */
                        numberFormat: "de-AT" | "de-DE" | "de-CH" | "en-GB" | "en-US";
                        timeZone: string;
                    };
                };
            };
            responses: {
                /** @description NewId */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewId"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The city with its settings and the imports whose assumptions nobody has confirmed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description City */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["City"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        /** Changes the settings of the city */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        currency: string;
                        fiscalYearFirstMonth: number;
                        /** @enum {string} */
                        language: "de" | "en";
                        mapExtent: [
                            number,
                            number,
                            number,
                            number
                        ];
                        name: string;
                        /** @enum {string} */
                        numberFormat: "de-AT" | "de-DE" | "de-CH" | "en-GB" | "en-US";
                        reason?: string | undefined;
                        revision: number;
                        timeZone: string;
                    };
                };
            };
            responses: {
                /** @description Revision */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Revision"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        post?: never;
        /** Deletes the city with everything in it, once its name is typed to confirm */
        delete: {
            parameters: {
                query: {
                    confirm: string;
                };
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/access-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The access tokens that hold: one’s own, for an administrator those of the city */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description AccessTokens */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccessTokens"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        /** Makes a token by which a programme asks the plans in one’s name; it is told this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 90 */
                        days?: number | undefined;
                        name: string;
                    };
                };
            };
            responses: {
                /** @description NewAccessToken */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewAccessToken"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/access-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes an access token: one’s own, for an administrator any of the city */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest changes of the programme in short; for council and public those of briefs and decisions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Newest first, 100 at most */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Changes"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/conditions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the assets stand this year without works, and by when somebody has to act */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Conditions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Conditions"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every recorded decision of the council about a plan */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Decisions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decisions"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        /** Records a decision about a plan, once it has been taken */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        body: string;
                        /** Format: date */
                        decidedOn: string;
                        /** @enum {string} */
                        outcome: "adopted" | "adopted-with-changes" | "rejected" | "deferred";
                        planId: string;
                        reason: string;
                        responsible: string;
                    };
                };
            };
            responses: {
                /** @description Decision */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decision"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Corrects a recorded decision, unless somebody else has changed it since */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        body: string;
                        /** Format: date */
                        decidedOn: string;
                        /** @enum {string} */
                        outcome: "adopted" | "adopted-with-changes" | "rejected" | "deferred";
                        planId: string;
                        reason: string;
                        responsible: string;
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Decision */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decision"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what in this city, when and why */
        get: {
            parameters: {
                query?: {
                    before?: (number | null) | undefined;
                } | undefined;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Newest first, 100 a page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Events"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hands out everything of the city but its accounts as one backup file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Everything of the city but its accounts: backup and hand-over */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CityBackup"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the city knows beside its projects: rows by kind, file and day */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description FactSources */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FactSources"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every import into the city, also those undone */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Imports */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Imports"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an import back with its projects and its scenario; the plans made from it stay */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/imports/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a file once; it lies on this server until it is taken in, given up, or a day old */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file?: string | undefined;
                    };
                };
            };
            responses: {
                /** @description ImportSession */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportSession"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/imports/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Gives a file up that was sent and not taken in; nothing of it stays */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/imports/sessions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the file in, read as decided, and makes a scenario for its projects */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        accepted?: ("all" | string[]) | undefined;
                        /** @default {} */
                        answers?: {
                            [key: string]: string;
                        } | undefined;
                        assumptions?: {
                            criterion?: {
                                name: string;
                                pointsPerProject: number;
                            } | undefined;
                            currency?: string | undefined;
                            firstYear?: number | undefined;
                            /** @constant */
                            firstYearOfMoney?: true | undefined;
                            money?: {
                                budget: number[];
                                listedCents: number;
                                name: string;
                                stated?: boolean | undefined;
                            }[] | undefined;
                            /** @constant */
                            moneyBefore?: "paid" | undefined;
                            quartersWithoutDates?: number | undefined;
                            years?: number | undefined;
                        } | undefined;
                        crs?: number | undefined;
                        /** @default [] */
                        excludedRows?: number[] | undefined;
                        /** @default [] */
                        ignoredSheets?: string[] | undefined;
                        /** @default [] */
                        keep?: number[] | undefined;
                        mapping?: {
                            column: string;
                            /** @enum {string} */
                            confidence?: ("high" | "medium" | "low" | "none") | undefined;
                            /** @enum {number} */
                            factor?: (1 | 1000 | 1000000 | 1000000000) | undefined;
                            field: ("id" | "name" | "department" | "category" | "phase" | "status" | "completion" | "year" | "cost" | "paid" | "costOfYear" | "costBySource" | "incomeOfYear" | "paidOfYear" | "commitmentOfYear" | "currency" | "start" | "end" | "fundingSource" | "district" | "lat" | "lon" | "address" | "note" | "points" | "priority" | "duty" | "deadline") | null;
                            open?: string | undefined;
                            reason: {
                                de: string;
                                en: string;
                            } & {
                                [key: string]: string;
                            };
                        }[] | undefined;
                        name?: string | undefined;
                        sheet?: string | undefined;
                    };
                };
            };
            responses: {
                /** @description NewImport */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewImport"];
                        "application/x-ndjson": components["schemas"]["NewImportLine"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/imports/sessions/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows what an import of the file would do, read as decided so far; stores nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        accepted?: ("all" | string[]) | undefined;
                        /** @default {} */
                        answers?: {
                            [key: string]: string;
                        } | undefined;
                        assumptions?: {
                            criterion?: {
                                name: string;
                                pointsPerProject: number;
                            } | undefined;
                            currency?: string | undefined;
                            firstYear?: number | undefined;
                            /** @constant */
                            firstYearOfMoney?: true | undefined;
                            money?: {
                                budget: number[];
                                listedCents: number;
                                name: string;
                                stated?: boolean | undefined;
                            }[] | undefined;
                            /** @constant */
                            moneyBefore?: "paid" | undefined;
                            quartersWithoutDates?: number | undefined;
                            years?: number | undefined;
                        } | undefined;
                        crs?: number | undefined;
                        /** @default [] */
                        excludedRows?: number[] | undefined;
                        /** @default [] */
                        ignoredSheets?: string[] | undefined;
                        /** @default [] */
                        keep?: number[] | undefined;
                        mapping?: {
                            column: string;
                            /** @enum {string} */
                            confidence?: ("high" | "medium" | "low" | "none") | undefined;
                            /** @enum {number} */
                            factor?: (1 | 1000 | 1000000 | 1000000000) | undefined;
                            field: ("id" | "name" | "department" | "category" | "phase" | "status" | "completion" | "year" | "cost" | "paid" | "costOfYear" | "costBySource" | "incomeOfYear" | "paidOfYear" | "commitmentOfYear" | "currency" | "start" | "end" | "fundingSource" | "district" | "lat" | "lon" | "address" | "note" | "points" | "priority" | "duty" | "deadline") | null;
                            open?: string | undefined;
                            reason: {
                                de: string;
                                en: string;
                            } & {
                                [key: string]: string;
                            };
                        }[] | undefined;
                        name?: string | undefined;
                        sheet?: string | undefined;
                    };
                };
            };
            responses: {
                /** @description What was understood; nothing is stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportPreview"];
                        "application/x-ndjson": components["schemas"]["ImportPreviewLine"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a one-time link that invites somebody into the city in a role */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "administrator" | "planner" | "clerk" | "council" | "reader";
                    };
                };
            };
            responses: {
                /** @description A link that works once; hand it over yourself */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OneTimeLink"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/layers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The layers a map of the city may draw, with the files they come from */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description MapLayers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MapLayers"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The questions to the plans as tools of the Model Context Protocol, for a programme with an access token */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A message of the protocol (JSON-RPC 2.0), at once or as it goes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["McpMessage"];
                        "text/event-stream": string;
                    };
                };
                /** @description Heard; there is nothing to answer */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What citizens' reports say about assets or projects, with bands; campaigns are flagged */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Needs */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Needs"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who has a role in the city */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description People */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["People"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a person another role in the city, or takes it away */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string | undefined;
                        role: ("administrator" | "planner" | "clerk" | "council" | "reader") | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/people/{id}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a one-time link by which a person sets a new password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OneTimeLink */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OneTimeLink"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every plan of the city in short, and whether its scenario still stands as it was solved */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Plans */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Plans"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One plan with the scenario it was made from, its findings and its re-computation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The plan, the scenario it was made from, what it does to every rule, and its re-computation */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Plan"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/plans/{id}/as/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A plan as a file for spreadsheets or maps */
        get: {
            parameters: {
                query?: {
                    language?: ("de" | "en") | undefined;
                } | undefined;
                header?: never;
                path: {
                    city: string;
                    format: "xlsx" | "gpkg" | "geojson" | "csv";
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A file for spreadsheets, maps or other systems */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/geo+json": string;
                        "application/geopackage+sqlite3": string;
                        "application/json": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "application/xml": string;
                        "text/calendar": string;
                        "text/csv": string;
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/plans/{id}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The council brief of a plan as data, as it was written; the first who asks has it written */
        get: {
            parameters: {
                query?: {
                    language?: ("de" | "en") | undefined;
                    version?: number | undefined;
                } | undefined;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Its number and version, and its sections as data */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NumberedBrief"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        /** Writes a new version of a brief, where what it is written from has changed; earlier versions stay */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description BriefVersion */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BriefVersion"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/plans/{id}/brief.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The council brief of a plan as tagged PDF, as it was written */
        get: {
            parameters: {
                query?: {
                    language?: ("de" | "en") | undefined;
                    version?: number | undefined;
                } | undefined;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The brief as tagged PDF */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/plans/{id}/for/{system}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A plan as a file for other systems */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                    system: "oc4ids" | "msproject" | "wzdx" | "icalendar";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A file for spreadsheets, maps or other systems */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/geo+json": string;
                        "application/geopackage+sqlite3": string;
                        "application/json": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "application/xml": string;
                        "text/calendar": string;
                        "text/csv": string;
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every project of the city, its districts, and what about a project should be looked at */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Projects */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Projects"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        /** Changes some projects at once, all of them or none: unless somebody else has changed one or a scenario would break */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        changes: {
                            body: {
                                category: string;
                                district: string | null;
                                earliestStart?: number | undefined;
                                facts?: {
                                    [key: string]: unknown;
                                } | undefined;
                                finishBy?: (number | null) | undefined;
                                fundingSources: string[];
                                geometry?: (import("geojson").Geometry | null) | undefined;
                                given?: {
                                    [key: string]: unknown;
                                } | undefined;
                                id: string;
                                listed?: ({
                                    deadline?: string | undefined;
                                    duty?: boolean | undefined;
                                    priority?: string | undefined;
                                } & {
                                    [key: string]: unknown;
                                }) | undefined;
                                listedLaterCents?: number | undefined;
                                mandatory: boolean;
                                modes: ({
                                    co2Tonnes?: number | undefined;
                                    cost: number[];
                                    demand: {
                                        [key: string]: number[];
                                    };
                                    disruption: number;
                                    duration: number;
                                    effects: {
                                        [key: string]: number;
                                    };
                                    followUpCostPerYearCents?: number | undefined;
                                    id: string;
                                    name?: string | undefined;
                                    phases?: ({
                                        effects?: {
                                            [key: string]: number;
                                        } | undefined;
                                        name: string;
                                        notIn?: number[] | undefined;
                                        periods: number;
                                        site?: boolean | undefined;
                                    } & {
                                        [key: string]: unknown;
                                    })[] | undefined;
                                    pointsByStart?: number[] | undefined;
                                    residualValue?: ({
                                        lifetimePeriods: number;
                                        points: number;
                                    } & {
                                        [key: string]: unknown;
                                    }) | undefined;
                                } & {
                                    [key: string]: unknown;
                                })[];
                                name: string;
                                sources?: {
                                    [key: string]: {
                                        kind?: string | undefined;
                                        source?: string | undefined;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                } | undefined;
                                sunkCostCents?: number | undefined;
                            } & {
                                [key: string]: unknown;
                            };
                            revision: number;
                        }[];
                        reason?: string | undefined;
                    };
                };
            };
            responses: {
                /** @description ChangedProjects */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangedProjects"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One project with the revision to change it by */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Project */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Project"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        /** Changes a project, unless somebody else has changed it since or a scenario would break */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        body: {
                            category: string;
                            district: string | null;
                            earliestStart?: number | undefined;
                            facts?: {
                                [key: string]: unknown;
                            } | undefined;
                            finishBy?: (number | null) | undefined;
                            fundingSources: string[];
                            geometry?: (import("geojson").Geometry | null) | undefined;
                            given?: {
                                [key: string]: unknown;
                            } | undefined;
                            id: string;
                            listed?: ({
                                deadline?: string | undefined;
                                duty?: boolean | undefined;
                                priority?: string | undefined;
                            } & {
                                [key: string]: unknown;
                            }) | undefined;
                            listedLaterCents?: number | undefined;
                            mandatory: boolean;
                            modes: ({
                                co2Tonnes?: number | undefined;
                                cost: number[];
                                demand: {
                                    [key: string]: number[];
                                };
                                disruption: number;
                                duration: number;
                                effects: {
                                    [key: string]: number;
                                };
                                followUpCostPerYearCents?: number | undefined;
                                id: string;
                                name?: string | undefined;
                                phases?: ({
                                    effects?: {
                                        [key: string]: number;
                                    } | undefined;
                                    name: string;
                                    notIn?: number[] | undefined;
                                    periods: number;
                                    site?: boolean | undefined;
                                } & {
                                    [key: string]: unknown;
                                })[] | undefined;
                                pointsByStart?: number[] | undefined;
                                residualValue?: ({
                                    lifetimePeriods: number;
                                    points: number;
                                } & {
                                    [key: string]: unknown;
                                }) | undefined;
                            } & {
                                [key: string]: unknown;
                            })[];
                            name: string;
                            sources?: {
                                [key: string]: {
                                    kind?: string | undefined;
                                    source?: string | undefined;
                                } & {
                                    [key: string]: unknown;
                                };
                            } | undefined;
                            sunkCostCents?: number | undefined;
                        } & {
                            [key: string]: unknown;
                        };
                        reason?: string | undefined;
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Project */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Project"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/projects/as/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The projects of the city as a file for spreadsheets or maps */
        get: {
            parameters: {
                query?: {
                    language?: ("de" | "en") | undefined;
                } | undefined;
                header?: never;
                path: {
                    city: string;
                    format: "xlsx" | "gpkg" | "geojson" | "csv";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A file for spreadsheets, maps or other systems */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/geo+json": string;
                        "application/geopackage+sqlite3": string;
                        "application/json": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "application/xml": string;
                        "text/calendar": string;
                        "text/csv": string;
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every scenario of the city in short */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Scenarios */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Scenarios"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/scenarios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One scenario as it stands now, with its projects and fingerprint */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ScenarioNow */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScenarioNow"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        /** Changes the name and settings of a scenario, unless somebody else has changed it since */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        reason?: string | undefined;
                        revision: number;
                        settings: {
                            /** @constant */
                            format: "vorrang/scenario@1";
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Revision */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Revision"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        post?: never;
        /** Deletes a scenario; the plans made from it stay */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/scenarios/{id}/as/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A scenario and what the city knows as sheets that an import reads again */
        get: {
            parameters: {
                query?: {
                    language?: ("de" | "en") | undefined;
                } | undefined;
                header?: never;
                path: {
                    city: string;
                    format: "xlsx" | "gpkg";
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A file for spreadsheets, maps or other systems */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/geo+json": string;
                        "application/geopackage+sqlite3": string;
                        "application/json": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "application/xml": string;
                        "text/calendar": string;
                        "text/csv": string;
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/scenarios/{id}/assumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms one assumption of a scenario as it stands, in the name of the signed-in person, with a reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        assumption: string;
                        reason: string;
                        revision: number;
                        value: string;
                    };
                };
            };
            responses: {
                /** @description Revision */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Revision"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/scenarios/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the works of a scenario cost in delay, by traffic counted, and which buses they meet */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Closures */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Closures"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/scenarios/{id}/district-costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the projects of a scenario cost in each district, by where they lie and by who lives near */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description DistrictCosts */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DistrictCosts"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/scenarios/{id}/neighbours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The former address of …/population-served, until the next release
         * @deprecated
         */
        get: {
            parameters: {
                query: {
                    project: string;
                };
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Neighbours */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Neighbours"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/scenarios/{id}/population-served": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many people live near a project of a scenario, by district; null where nobody knows */
        get: {
            parameters: {
                query: {
                    project: string;
                };
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description PopulationServedAnswer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PopulationServedAnswer"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/scenarios/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules and values that geodata, condition and reports suggest for a scenario, with their evidence; nothing is changed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Proposals */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Proposals"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/scenarios/{id}/proposals/known": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many proposals are open for a scenario, where somebody has looked for them; nothing is worked out */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description KnownProposals */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KnownProposals"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/scenarios/{id}/valuations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules by which the projects of a scenario can be valued, with their evidence, and those that are */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Valuations */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Valuations"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        /** Values the projects of a scenario by rules, with a reason; without any, as they were before */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        base: number;
                        bySize: number;
                        reason?: string | undefined;
                        revision: number;
                        rules: {
                            name: string;
                            settings: {
                                [key: string]: number;
                            };
                        }[];
                    };
                };
            };
            responses: {
                /** @description Revision */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Revision"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/scenarios/{id}/valuations/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What rules would do to the ten projects that they change most; nothing is changed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        base: number;
                        bySize: number;
                        rules: {
                            name: string;
                            settings: {
                                [key: string]: number;
                            };
                        }[];
                    };
                };
            };
            responses: {
                /** @description ValuationEffect */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ValuationEffect"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/scenarios/{id}/variant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a variant of a scenario under a new name */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description NewId */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewId"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/solves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest solves of the city, newest first, with their state and course */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Solves */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Solves"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        /** Queues a solve of a scenario and answers at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default auto
                         * @enum {string}
                         */
                        engine?: ("auto" | "search" | "highs" | "javascript-lp-solver") | undefined;
                        /** @default 0.005 */
                        gap?: number | undefined;
                        scenarioId: string;
                        /** @default 60 */
                        timeLimitSeconds?: number | undefined;
                        warmStart?: {
                            mode: string;
                            period: number;
                            project: string;
                        }[] | undefined;
                    };
                };
            };
            responses: {
                /** @description NewId */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewId"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/solves/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a solve to stop and keep the best plan so far */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Cancelled */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cancelled"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/solves/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follows a solve by server-sent events until it has ended */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Server-sent events: the solve (`Solve`) whenever it has moved */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/tables/as/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tables of numbers and texts as one file for spreadsheets; nothing is stored */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    format: "xlsx" | "gpkg";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        tables: {
                            columns: string[];
                            name: string;
                            rows: (string | number | null)[][];
                        }[];
                    };
                };
            };
            responses: {
                /** @description A file for spreadsheets, maps or other systems */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/geo+json": string;
                        "application/geopackage+sqlite3": string;
                        "application/json": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "application/xml": string;
                        "text/calendar": string;
                        "text/csv": string;
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/tiles/{layer}/{fingerprint}/{z}/{x}/{y}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A vector tile of a layer, by the fingerprint of what it is drawn from */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    fingerprint: string;
                    layer: string;
                    x: string;
                    y: string;
                    z: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A vector tile (Mapbox vector tile 2.1) */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mapbox-vector-tile": string;
                    };
                };
                /** @description Nothing lies there */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which project starts when in the newest plan of each scenario that has one */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Works */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Works"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Founds a city from a backup under the given id */
        post: {
            parameters: {
                query: {
                    as: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        format: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description NewId */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewId"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in to the demo city in a role, where the server has a demo */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "administrator" | "planner" | "clerk" | "council" | "reader";
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to the installation: cities founded, restored and deleted, accounts, passwords */
        get: {
            parameters: {
                query?: {
                    before?: (number | null) | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Newest first, 100 a page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Events"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/formats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file formats: with a published shape, that are imported, as which things leave */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Names of published formats, as `vorrang/<name>@1`, and kinds of files */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Formats"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/formats/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shape of a file format as JSON Schema; of a Scenario with the settings of every kind of constraint */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    format: "scenario" | "plan" | "facts" | "city";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description JSON Schema, draft 2020-12 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JsonSchema"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a one-time link is for, without using it up */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Link */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Link"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uses a one-time link: makes the invited account or sets a new password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email?: string | undefined;
                        name?: string | undefined;
                        password: string;
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, with which role in which cities, and whether there is a demo */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Session */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with e-mail address and password and sets the session cookie */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"];
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"] & (Record<string, never> | null);
                    };
                };
                /** @description RFC 9457 problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"] & (Record<string, never> | null);
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessTokens: {
            tokens: {
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                expiresAt: string;
                id: string;
                lastUsedAt: string | null;
                name: string;
                own: boolean;
                owner: string;
            }[];
        };
        Assumption: {
            confirmed: {
                assumption: string;
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
                value: string;
            } | null;
            id: string;
            sentence: components["schemas"]["Text"];
            value: string;
        };
        Brief: {
            /** @enum {string} */
            language: "de" | "en";
            madeAt: string | null;
            sections: {
                blocks: ({
                    /** @constant */
                    kind: "paragraph";
                    text: string;
                } | {
                    items: string[];
                    /** @constant */
                    kind: "list";
                    ordered?: boolean | undefined;
                } | {
                    caption: string;
                    columns: {
                        label: string;
                        number?: boolean | undefined;
                    }[];
                    /** @constant */
                    kind: "table";
                    rows: string[][];
                    source?: string | undefined;
                    total?: string[] | undefined;
                } | {
                    alt: string;
                    caption: string;
                    /** @constant */
                    kind: "figure";
                    svg: string;
                } | {
                    /** @constant */
                    kind: "missing";
                    text: string;
                })[];
                heading: string;
                name: string;
                number: number;
            }[];
            subtitle: string;
            title: string;
            warning: string | null;
        };
        BriefVersion: {
            number: number;
            version: number;
        };
        Cancelled: {
            done: boolean;
        };
        Certificate: {
            bound?: number | undefined;
            capacity?: {
                [key: string]: number[];
            } | undefined;
            constraints?: {
                [key: string]: number[];
            } | undefined;
            /** @constant */
            format?: "vorrang/certificate@1" | undefined;
            money?: {
                [key: string]: number[];
            } | undefined;
            no?: components["schemas"]["Certificate"] | undefined;
            split?: ({
                project: string;
                startBy: number;
            } & {
                [key: string]: unknown;
            }) | undefined;
            yes?: components["schemas"]["Certificate"] | undefined;
        } & {
            [key: string]: unknown;
        };
        Change: {
            actorId: string;
            actorName: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            operation: "access-token.create" | "access-token.revoke" | "account.create" | "account.remove" | "administrator-link.create" | "brief.write" | "city.create" | "city.delete" | "city.restore" | "city.update" | "decision.correct" | "decision.record" | "demo.remove" | "installation-administrator.set" | "import.confirm" | "import.confirm-assumptions" | "import.undo" | "import.update" | "invitation.create" | "invitation.use" | "password-link.create" | "password.change" | "plan.create" | "project.update" | "role.set" | "scenario.confirm-assumption" | "scenario.create" | "scenario.delete" | "scenario.update" | "solve.cancel" | "solve.start";
            reason: string | null;
            role: string;
            sequence: number;
            target: string;
        };
        ChangedProjects: {
            projects: components["schemas"]["Project"][];
            qualityIssues: components["schemas"]["QualityIssue"][];
        };
        Changes: {
            changes: components["schemas"]["Change"][];
        };
        City: {
            currency: string;
            demo: boolean;
            fiscalYearFirstMonth: number;
            id: string;
            /** @enum {string} */
            language: "de" | "en";
            mapExtent: [
                number,
                number,
                number,
                number
            ];
            name: string;
            /** @enum {string} */
            numberFormat: "de-AT" | "de-DE" | "de-CH" | "en-GB" | "en-US";
            restoreLimitBytes: number;
            revision: number;
            timeZone: string;
            unconfirmed: {
                fileName: string;
                id: string;
                scenarioId: string;
            }[];
            uploadLimitBytes: number;
        };
        CityBackup: {
            brief?: ({
                id?: string | undefined;
            } & {
                [key: string]: unknown;
            })[] | undefined;
            city: {
                currency: string;
                fiscalYearFirstMonth: number;
                /** @enum {string} */
                language: "de" | "en";
                mapExtent: [
                    number,
                    number,
                    number,
                    number
                ];
                name: string;
                /** @enum {string} */
                numberFormat: "de-AT" | "de-DE" | "de-CH" | "en-GB" | "en-US";
                timeZone: string;
            } & {
                [key: string]: unknown;
            };
            decision?: ({
                id?: string | undefined;
            } & {
                [key: string]: unknown;
            })[] | undefined;
            event?: ({
                id?: string | undefined;
            } & {
                [key: string]: unknown;
            })[] | undefined;
            fact?: ({
                id?: string | undefined;
            } & {
                [key: string]: unknown;
            })[] | undefined;
            /** @constant */
            format: "vorrang/city@1";
            frozenScenario: ({
                id?: string | undefined;
            } & {
                [key: string]: unknown;
            })[];
            import?: ({
                id?: string | undefined;
            } & {
                [key: string]: unknown;
            })[] | undefined;
            plan: ({
                id?: string | undefined;
            } & {
                [key: string]: unknown;
            })[];
            project: ({
                id?: string | undefined;
            } & {
                [key: string]: unknown;
            })[];
            scenario: ({
                id?: string | undefined;
            } & {
                [key: string]: unknown;
            })[];
            solve?: ({
                id?: string | undefined;
            } & {
                [key: string]: unknown;
            })[] | undefined;
        } & {
            [key: string]: unknown;
        };
        Closures: {
            closures: {
                along: string;
                closed: ({
                    costCents: number;
                    metres: number;
                    moreMetres: number;
                    vehicleHours: number;
                } | "none") | null;
                costCents: number;
                days: number;
                lines: string[];
                name: string;
                project: string;
                reliable: boolean;
                stops: number;
                tripsPerDay: number;
                vehicleHours: number;
                vehicleHoursPerDay: number;
                vehiclesPerDay: number;
            }[];
            counts: number;
            parameters: {
                capacityPerHour: number;
                centsPerHour: number;
                centsPerKm: number;
                freeKmPerHour: number;
                peoplePerVehicle: number;
                shareDuringWorks: number;
                withinMetres: number;
            };
        };
        Conditions: {
            conditions: {
                actBy: number | null;
                asset: string;
                /** @enum {string} */
                basis: "inspections" | "two-inspections" | "assumed";
                failsWithinFive: number | null;
                health: number;
                high: number;
                inspectedIn: number | null;
                kind: string;
                low: number;
                name: string;
            }[];
            inspections: number;
            leastHealth: number;
            year: number;
        };
        Decision: {
            body: string;
            /** Format: date */
            decidedOn: string;
            id: string;
            /** @enum {string} */
            outcome: "adopted" | "adopted-with-changes" | "rejected" | "deferred";
            planId: string;
            reason: string;
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
            responsible: string;
            revision: number;
        };
        Decisions: {
            decisions: components["schemas"]["Decision"][];
        };
        DistrictCosts: {
            basis: ("addresses" | "area") | null;
            districts: {
                cents: number;
                centsByPeople: number;
                centsPerHead: number | null;
                district: string;
                name: string;
                peopleNear: number;
                projects: number;
            }[];
            elsewhereCents: number;
            nearMetres: number;
            nobodyNearCents: number;
        };
        Done: {
            /** @constant */
            done: true;
        };
        DraftProject: {
            address: string | null;
            bySource: {
                cents: number;
                source: string;
            }[];
            category: string;
            commitments: {
                cents: number;
                source: string | null;
                year: number;
            }[];
            costAssumed: boolean;
            costCents: number;
            deadline: string | null;
            district: string | null;
            duty: boolean | null;
            end: string | null;
            facts: {
                [key: string]: string;
            };
            fundingSource: string | null;
            geometry: import("geojson").Geometry | null;
            given: {
                format: string;
                record: unknown;
            } | null;
            id: string;
            income: {
                cents: number;
                source: string | null;
                year: number;
            }[];
            inWorks: boolean;
            laterCents: number;
            name: string;
            paidCents: number;
            percent: number | null;
            phases: {
                end: string;
                name: string;
                start: string;
            }[];
            points: number | null;
            priority: string | null;
            row: number;
            rows: number[];
            start: string | null;
            years: {
                cents: number;
                source: string | null;
                year: number;
            }[];
        };
        Event: {
            actorId: string;
            actorName: string;
            after: unknown;
            /** Format: date-time */
            at: string;
            before: unknown;
            /** @enum {string} */
            operation: "access-token.create" | "access-token.revoke" | "account.create" | "account.remove" | "administrator-link.create" | "brief.write" | "city.create" | "city.delete" | "city.restore" | "city.update" | "decision.correct" | "decision.record" | "demo.remove" | "installation-administrator.set" | "import.confirm" | "import.confirm-assumptions" | "import.undo" | "import.update" | "invitation.create" | "invitation.use" | "password-link.create" | "password.change" | "plan.create" | "project.update" | "role.set" | "scenario.confirm-assumption" | "scenario.create" | "scenario.delete" | "scenario.update" | "solve.cancel" | "solve.start";
            reason: string | null;
            role: string;
            sequence: number;
            target: string;
        };
        Events: {
            events: components["schemas"]["Event"][];
        };
        FactSource: {
            /** Format: date-time */
            createdAt: string;
            fileName: string;
            importId: string;
            /** @enum {string} */
            kind: "district" | "asset" | "inspection" | "report" | "trafficCount" | "transit" | "address";
            rows: number;
        };
        FactSources: {
            sources: components["schemas"]["FactSource"][];
        };
        Finding: {
            amount: number;
            carried?: number | undefined;
            citation?: string | undefined;
            constraint: string;
            position?: number | undefined;
            sentence: components["schemas"]["Text"];
            /** @enum {string} */
            state: "broken" | "tight" | "slack";
            subject: {
                district?: string | undefined;
                fundingSource?: string | undefined;
                mode?: string | undefined;
                period?: number | undefined;
                project?: string | undefined;
                projects?: string[] | undefined;
                resource?: string | undefined;
                year?: number | undefined;
            };
            /** @enum {string} */
            unit: "cents" | "periods" | "units" | "projects" | "points" | "tonnes";
        };
        Formats: {
            formats: ("scenario" | "plan" | "facts" | "city")[];
            read: {
                endings: string[];
                label: string;
                name: string;
            }[];
            systems: {
                label: string;
                /** @enum {string} */
                system: "oc4ids" | "msproject" | "wzdx" | "icalendar";
            }[];
            whole: {
                /** @enum {string} */
                format: "xlsx" | "gpkg";
                label: string;
            }[];
            written: {
                /** @enum {string} */
                format: "xlsx" | "gpkg" | "geojson" | "csv";
                label: string;
            }[];
        };
        Import: {
            assumptionsConfirmedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            currency: string | null;
            fileName: string;
            id: string;
            newer: boolean;
            reconciliation: components["schemas"]["Reconciliation"] | null;
            rows: number;
            scenarioId: string | null;
            undoneAt: string | null;
        };
        ImportPreview: {
            /**
             * @deprecated
             * @description `nonProjectRowDetails` until the next release.
             */
            aside?: {
                name: string;
                row: number;
                status: string | null;
                why: string;
            }[] | undefined;
            assumptions: {
                criterion: {
                    name: string;
                    pointsPerProject: number;
                };
                currency: string;
                firstYear: number;
                /** @constant */
                firstYearOfMoney?: true | undefined;
                money: {
                    budget: number[];
                    listedCents: number;
                    name: string;
                    stated?: boolean | undefined;
                }[];
                /** @constant */
                moneyBefore?: "paid" | undefined;
                quartersWithoutDates: number;
                years: number;
            };
            auxiliary: {
                funding: number;
                resources: number;
            };
            /**
             * @deprecated
             * @description `auxiliary` until the next release.
             */
            beside?: {
                funding: number;
                resources: number;
            } | undefined;
            blocked: boolean;
            crs: number | null;
            facts: {
                [key: string]: number;
            };
            fileName: string;
            lastTime: {
                [key: string]: string;
            };
            /**
             * @deprecated
             * @description `nonProjectRows` until the next release.
             */
            leftOut?: number[] | undefined;
            listedCents: number;
            mapping: components["schemas"]["MappedColumn"][];
            newer: {
                added: {
                    id: string;
                    name: string;
                }[];
                changedProjects: number;
                changes: {
                    after: string | number;
                    before: string | number;
                    /** @enum {string} */
                    field: "name" | "category" | "district" | "fundingSources" | "cost" | "periods" | "paid" | "place";
                    name: string;
                    project: string;
                }[];
                missing: {
                    id: string;
                    name: string;
                }[];
                same: number;
            } | null;
            nonProjectRowDetails: {
                name: string;
                row: number;
                status: string | null;
                /** @enum {string} */
                why: "excluded" | "finished" | "total" | "of-which" | "repeated";
            }[];
            nonProjectRows: number[];
            places: {
                /** GeoJSON geometry */
                geometry: import("geojson").Geometry;
                id: string;
                name: string;
            }[];
            problems: components["schemas"]["ImportProblem"][];
            projects: number;
            reconciliation: components["schemas"]["Reconciliation"];
            rows: number;
            sample: components["schemas"]["DraftProject"][];
            sheets: {
                kind: string | null;
                label: components["schemas"]["Text"] | null;
                list: boolean;
                rows: number;
                sheet: string;
            }[];
            systems: {
                code: number;
                name: string;
            }[];
        };
        ImportPreviewLine: {
            step: components["schemas"]["ReadStep"];
        } | {
            answer: components["schemas"]["ImportPreview"];
        } | {
            problem: components["schemas"]["Problem"];
        };
        ImportProblem: {
            answer?: string | undefined;
            column: string | null;
            /** @enum {string} */
            entry?: ("amount" | "day" | "text") | undefined;
            fix?: {
                rule: components["schemas"]["Text"];
                value: string;
            } | undefined;
            key: string;
            message: components["schemas"]["Text"];
            readonly readings?: {
                label: components["schemas"]["Text"];
                value: string;
            }[] | undefined;
            row: number | null;
            /** @enum {string} */
            severity: "error" | "warning" | "notice";
            sheet?: string | undefined;
            type: string;
            value: string | null;
        };
        Imports: {
            imports: components["schemas"]["Import"][];
        };
        ImportSession: {
            fileName: string;
            id: string;
        };
        JsonSchema: {
            [key: string]: unknown;
        };
        KnownProposals: {
            open: number | null;
        };
        Link: {
            /** @enum {string} */
            purpose: "administrator" | "invitation" | "password";
            role: ("administrator" | "planner" | "clerk" | "council" | "reader") | null;
        };
        MapLayer: {
            deepest: number;
            fingerprint: string;
            label: components["schemas"]["Text"];
            name: string;
            shown: boolean;
            sources: {
                /** Format: date-time */
                createdAt: string;
                fileName: string;
                rows: number;
            }[];
            tiles: string;
        };
        MapLayers: {
            baseMap: {
                bounds: number[];
                credit: string;
                deepest: number;
                tiles: string;
            } | null;
            layers: components["schemas"]["MapLayer"][];
        };
        MappedColumn: {
            column: string;
            /** @enum {string} */
            confidence?: ("high" | "medium" | "low" | "none") | undefined;
            /** @enum {number} */
            factor?: (1 | 1000 | 1000000 | 1000000000) | undefined;
            field: ("id" | "name" | "department" | "category" | "phase" | "status" | "completion" | "year" | "cost" | "paid" | "costOfYear" | "costBySource" | "incomeOfYear" | "paidOfYear" | "commitmentOfYear" | "currency" | "start" | "end" | "fundingSource" | "district" | "lat" | "lon" | "address" | "note" | "points" | "priority" | "duty" | "deadline") | null;
            open?: string | undefined;
            reason: components["schemas"]["Text"];
        };
        McpMessage: {
            [key: string]: unknown;
        };
        Needs: {
            campaigns: {
                defaults: number;
                from: string;
                kind: string;
                name: string;
                place: string;
                reports: number;
            }[];
            elsewhere: number;
            /** @enum {string} */
            exposure: "vehicles" | "length";
            needs: {
                /** @enum {string} */
                about: "asset" | "project";
                asset: string;
                byKind: {
                    [key: string]: number;
                };
                high: number;
                low: number;
                name: string;
                percentile: number;
                rate: number;
                reports: number;
                weighted: number;
            }[];
            reports: number;
        };
        Neighbours: {
            neighbours: components["schemas"]["PopulationServed"] | null;
        };
        NewAccessToken: {
            address: string;
            id: string;
            token: string;
        };
        NewId: {
            id: string;
        };
        NewImport: {
            changed: number | null;
            facts: {
                [key: string]: number;
            };
            id: string;
            projects: number;
            scenarioId: string | null;
        };
        NewImportLine: {
            step: components["schemas"]["ReadStep"];
        } | {
            answer: components["schemas"]["NewImport"];
        } | {
            problem: components["schemas"]["Problem"];
        };
        NumberedBrief: {
            brief: components["schemas"]["Brief"];
            changed: ("city" | "assumptions" | "decisions" | "alternatives" | "facts" | "unknown")[];
            contentHash: string;
            latest: number;
            number: number;
            version: number;
            /** Format: date-time */
            writtenAt: string;
        };
        OneTimeLink: {
            link: string;
        };
        People: {
            people: {
                email: string;
                id: string;
                name: string;
                /** @enum {string} */
                role: "administrator" | "planner" | "clerk" | "council" | "reader";
            }[];
        };
        Plan: {
            bound: number | null;
            /** Format: date-time */
            createdAt: string;
            current: boolean | null;
            findings: components["schemas"]["Finding"][];
            fingerprint: string;
            gap: number | null;
            id: string;
            objective: number | null;
            plan: components["schemas"]["PlanDocument"];
            scenario: components["schemas"]["Scenario"];
            scenarioId: string;
            status: string;
            unweighed: components["schemas"]["Text"] | null;
            verdict: components["schemas"]["Verdict"];
        };
        PlanDocument: {
            bound?: (number | null) | undefined;
            boundBy?: (string | null) | undefined;
            carryOver: ({
                cents: number;
                fromYear: number;
                fundingSource: string;
            } & {
                [key: string]: unknown;
            })[];
            certificate?: (components["schemas"]["Certificate"] | null) | undefined;
            conflict?: unknown[] | undefined;
            /** @constant */
            format: "vorrang/plan@1";
            gap?: (number | null) | undefined;
            objective: number | null;
            payments: ({
                cents: number;
                fundingSource: string;
                project: string;
                year: number;
            } & {
                [key: string]: unknown;
            })[];
            repairs?: unknown[] | undefined;
            scenario: string;
            solver?: ({
                lost?: {
                    de: string;
                    en: string;
                } | undefined;
                name: string;
                options?: {
                    [key: string]: unknown;
                } | undefined;
                seconds?: (number | null) | undefined;
                seed?: (number | null) | undefined;
                /** @enum {string} */
                stoppedBy?: ("proof" | "gap" | "time" | "steps" | "cancel") | undefined;
                version?: string | undefined;
            } & {
                [key: string]: unknown;
            }) | undefined;
            starts: ({
                mode: string;
                period: number;
                project: string;
            } & {
                [key: string]: unknown;
            })[];
            /** @enum {string} */
            status: "optimal" | "feasible" | "infeasible" | "unknown";
        } & {
            [key: string]: unknown;
        };
        PlanHeadline: {
            bound: number | null;
            /** Format: date-time */
            createdAt: string;
            current: boolean | null;
            fingerprint: string;
            gap: number | null;
            id: string;
            objective: number | null;
            scenarioId: string;
            status: string;
            unweighed: components["schemas"]["Text"] | null;
        };
        Plans: {
            plans: components["schemas"]["PlanHeadline"][];
        };
        PopulationServed: {
            /** @enum {string} */
            basis: "addresses" | "area";
            byDistrict: {
                district: string;
                name: string;
                people: number;
            }[];
            nearMetres: number;
            people: number;
            project: string;
        };
        PopulationServedAnswer: {
            populationServed: components["schemas"]["PopulationServed"] | null;
        };
        Problem: {
            current?: unknown | undefined;
            detail: string;
            problems?: {
                detail: string;
                pointer: string;
                type: string;
            }[] | undefined;
            status: number;
            title: string;
            type: string;
        };
        Project: {
            body: components["schemas"]["ProjectBody"];
            importId: string | null;
            revision: number;
            /** Format: date-time */
            updatedAt: string;
        };
        ProjectBody: {
            category: string;
            district: string | null;
            earliestStart?: number | undefined;
            facts?: {
                [key: string]: unknown;
            } | undefined;
            finishBy?: (number | null) | undefined;
            fundingSources: string[];
            geometry?: (import("geojson").Geometry | null) | undefined;
            given?: {
                [key: string]: unknown;
            } | undefined;
            id: string;
            listed?: ({
                deadline?: string | undefined;
                duty?: boolean | undefined;
                priority?: string | undefined;
            } & {
                [key: string]: unknown;
            }) | undefined;
            listedLaterCents?: number | undefined;
            mandatory: boolean;
            modes: ({
                co2Tonnes?: number | undefined;
                cost: number[];
                demand: {
                    [key: string]: number[];
                };
                disruption: number;
                duration: number;
                effects: {
                    [key: string]: number;
                };
                followUpCostPerYearCents?: number | undefined;
                id: string;
                name?: string | undefined;
                phases?: ({
                    effects?: {
                        [key: string]: number;
                    } | undefined;
                    name: string;
                    notIn?: number[] | undefined;
                    periods: number;
                    site?: boolean | undefined;
                } & {
                    [key: string]: unknown;
                })[] | undefined;
                pointsByStart?: number[] | undefined;
                residualValue?: ({
                    lifetimePeriods: number;
                    points: number;
                } & {
                    [key: string]: unknown;
                }) | undefined;
            } & {
                [key: string]: unknown;
            })[];
            name: string;
            sources?: {
                [key: string]: {
                    kind?: string | undefined;
                    source?: string | undefined;
                } & {
                    [key: string]: unknown;
                };
            } | undefined;
            sunkCostCents?: number | undefined;
        } & {
            [key: string]: unknown;
        };
        ProjectList: {
            calendar: {
                evaluationPeriods: number;
                firstMonth?: number | undefined;
                periods: number;
                periodsPerYear: 1 | 4 | 12;
                start: string;
            } & {
                [key: string]: unknown;
            };
            criteria: {
                id: string;
                name: string;
                unit: string;
            }[];
            districts: {
                id: string;
                name: string;
            }[];
            fundingSources: {
                id: string;
                name: string;
            }[];
            importId: string | null;
            resources: {
                id: string;
                name: string;
                unit: string;
            }[];
        };
        Projects: {
            districts: {
                id: string;
                name: string;
            }[];
            lists: components["schemas"]["ProjectList"][];
            /**
             * @deprecated
             * @description `qualityIssues` until the next release.
             */
            marks?: components["schemas"]["QualityIssue"][] | undefined;
            projects: components["schemas"]["Project"][];
            qualityIssues: components["schemas"]["QualityIssue"][];
        };
        Proposal: {
            analysis: string;
            id: string;
            label: components["schemas"]["Text"];
            rule: {
                id?: string | undefined;
                kind: string;
            } & {
                [key: string]: unknown;
            };
            sentence: components["schemas"]["Text"];
            trial: ({
                gainedPoints: number;
                savedCents: number;
                starts: ({
                    mode: string;
                    period: number;
                    project: string;
                } & {
                    [key: string]: unknown;
                })[];
            } | {
                /** @constant */
                savedCents: 0;
                starts: [
                ];
            }) | null;
        } | {
            analysis: string;
            criterion: ({
                greatestWeight?: number | undefined;
                id: string;
                name: string;
                pointsPerUnit: number;
                provenance?: ({
                    kind?: string | undefined;
                    source?: string | undefined;
                } & {
                    [key: string]: unknown;
                }) | undefined;
                unit: string;
                weight: number;
            } & {
                [key: string]: unknown;
            }) | null;
            id: string;
            label: components["schemas"]["Text"];
            sentence: components["schemas"]["Text"];
            trial: ({
                gainedPoints: number;
                savedCents: number;
                starts: ({
                    mode: string;
                    period: number;
                    project: string;
                } & {
                    [key: string]: unknown;
                })[];
            } | {
                /** @constant */
                savedCents: 0;
                starts: [
                ];
            }) | null;
            values: ({
                disruption?: {
                    [key: string]: number;
                } | undefined;
                district?: string | undefined;
                effects?: {
                    [key: string]: {
                        [key: string]: number;
                    };
                } | undefined;
                finishBy?: number | undefined;
                /** @constant */
                mandatory?: true | undefined;
                percent: number;
                pointsByStart?: {
                    [key: string]: number[];
                } | undefined;
                project: string;
                proposal: string;
                sentence: {
                    de: string;
                    en: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            })[];
        };
        Proposals: {
            proposals: components["schemas"]["Proposal"][];
            settled: components["schemas"]["Proposal"][];
            without: components["schemas"]["ProjectBody"][];
        };
        QualityIssue: {
            /** @enum {string} */
            kind: "missing" | "impossible" | "outlier" | "misplaced";
            project: string;
            sentence: components["schemas"]["Text"];
        };
        ReadStep: {
            /** @constant */
            name: "checking";
            rows: number;
        } | {
            /** @enum {string} */
            name: "comparing" | "storing";
        };
        Reconciliation: {
            money: {
                byYear: {
                    cents: number;
                    source: string | null;
                    year: number;
                }[];
                commitmentCents: number;
                costCents: number;
                incomeCents: number;
                laterCents: number;
                /**
                 * @deprecated
                 * @description `unplannedCents` until the next release.
                 */
                leftOutCents?: number | undefined;
                paidCents: number;
                unplannedCents: number;
            };
            rows: {
                excluded: number;
                finished: number;
                headings: number;
                /**
                 * @deprecated
                 * @description `excluded` until the next release.
                 */
                leftOut?: number | undefined;
                ofWhich: number;
                parts: number;
                projects: number;
                read: number;
                totals: number;
            };
            totals: {
                column: string;
                label: string;
                ownCents: number;
                row: number;
                statedCents: number;
            }[];
        };
        Revision: {
            revision: number;
        };
        Scenario: {
            assumptions?: ({
                discountRate?: number | undefined;
                money?: ({
                    budget: number[];
                    name: string;
                } & {
                    [key: string]: unknown;
                })[] | undefined;
                quartersWithoutDates?: number | undefined;
                yearsAfter?: number | undefined;
            } & {
                [key: string]: unknown;
            }) | undefined;
            calendar: {
                evaluationPeriods: number;
                firstMonth?: number | undefined;
                periods: number;
                periodsPerYear: 1 | 4 | 12;
                start: string;
            } & {
                [key: string]: unknown;
            };
            constraints: ({
                id?: string | undefined;
                kind: string;
            } & {
                [key: string]: unknown;
            })[];
            costIndex?: ({
                byYear: number[];
                categories?: string[] | undefined;
            } & {
                [key: string]: unknown;
            })[] | undefined;
            criteria: ({
                greatestWeight?: number | undefined;
                id: string;
                name: string;
                pointsPerUnit: number;
                provenance?: ({
                    kind?: string | undefined;
                    source?: string | undefined;
                } & {
                    [key: string]: unknown;
                }) | undefined;
                unit: string;
                weight: number;
            } & {
                [key: string]: unknown;
            })[];
            currency: string;
            derivedFrom?: (string | null) | undefined;
            discountRate: number;
            disruptionWeight: number;
            districts: ({
                geometry?: (import("geojson").Geometry | null) | undefined;
                id: string;
                name: string;
                population?: number | undefined;
            } & {
                [key: string]: unknown;
            })[];
            /** @constant */
            format: "vorrang/scenario@1";
            fundingSources: ({
                budget: number[];
                carryOverShare: number;
                debt?: ({
                    ceilingCents: number[];
                    openingCents: number;
                    repaymentCents: number[];
                } & {
                    [key: string]: unknown;
                }) | undefined;
                grantTerms?: ({
                    addsUp?: boolean | undefined;
                    greatestShare?: number | undefined;
                    leastShare?: number | undefined;
                    payUntil?: number | undefined;
                    worksFrom?: number | undefined;
                    worksUntil?: number | undefined;
                } & {
                    [key: string]: unknown;
                }) | undefined;
                id: string;
                /** @enum {string} */
                kind: "own" | "reserve" | "grant" | "transfer" | "loan" | "contribution" | "sale";
                name: string;
                openingBalanceCents?: number | undefined;
                provenance?: ({
                    kind?: string | undefined;
                    source?: string | undefined;
                } & {
                    [key: string]: unknown;
                }) | undefined;
            } & {
                [key: string]: unknown;
            })[];
            name: string;
            projects: components["schemas"]["ProjectBody"][];
            projectValues?: ({
                disruption?: {
                    [key: string]: number;
                } | undefined;
                district?: string | undefined;
                effects?: {
                    [key: string]: {
                        [key: string]: number;
                    };
                } | undefined;
                finishBy?: number | undefined;
                /** @constant */
                mandatory?: true | undefined;
                percent: number;
                pointsByStart?: {
                    [key: string]: number[];
                } | undefined;
                project: string;
                proposal: string;
                sentence: {
                    de: string;
                    en: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            })[] | undefined;
            rejectedProposals?: ({
                id: string;
                reason: string;
            } & {
                [key: string]: unknown;
            })[] | undefined;
            resources: ({
                capacity: number[];
                id: string;
                name: string;
                unit: string;
            } & {
                [key: string]: unknown;
            })[];
            switchedOffRules?: ({
                id?: string | undefined;
                kind: string;
            } & {
                [key: string]: unknown;
            })[] | undefined;
            valuing?: ({
                base: number;
                bySize: number;
                replaced: {
                    [key: string]: number;
                };
                rules: ({
                    name: string;
                    settings: {
                        [key: string]: number;
                    };
                } & {
                    [key: string]: unknown;
                })[];
            } & {
                [key: string]: unknown;
            }) | undefined;
        } & {
            [key: string]: unknown;
        };
        ScenarioHeadline: {
            budgetCents: number;
            currency: string;
            derivedFrom: string | null;
            firstYear: string;
            id: string;
            importId: string | null;
            name: string;
            revision: number;
            rules: number;
            /** Format: date-time */
            updatedAt: string;
            years: number;
        };
        ScenarioNow: {
            assumptions: components["schemas"]["Assumption"][];
            budgetCents: number;
            currency: string;
            derivedFrom: string | null;
            fingerprint: string;
            firstYear: string;
            id: string;
            importId: string | null;
            name: string;
            revision: number;
            rules: number;
            scenario: components["schemas"]["Scenario"];
            /** Format: date-time */
            updatedAt: string;
            years: number;
        };
        Scenarios: {
            scenarios: components["schemas"]["ScenarioHeadline"][];
        };
        Session: {
            cities: {
                demo: boolean;
                id: string;
                name: string;
                /** @enum {string} */
                role: "administrator" | "planner" | "clerk" | "council" | "reader";
            }[];
            demo: boolean;
            person: {
                email: string;
                id: string;
                installationAdministrator: boolean;
                name: string;
            } | null;
        };
        Solve: {
            cancelRequested: boolean;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            fingerprint: string;
            finishedAt: string | null;
            history: {
                bound: number | null;
                gap: number | null;
                objective: number | null;
                proven?: (number | null) | undefined;
                seconds: number;
            }[];
            id: string;
            message: string | null;
            options: {
                /** @enum {string} */
                engine: "auto" | "search" | "highs" | "javascript-lp-solver";
                gap: number;
                steps?: number | undefined;
                timeLimitSeconds: number;
            };
            planId: string | null;
            scenarioId: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "cancelled" | "failed";
        };
        Solves: {
            solves: components["schemas"]["Solve"][];
        };
        Text: {
            de: string;
            en: string;
        } & {
            [key: string]: string;
        };
        ValuationEffect: {
            changed: {
                after: {
                    points: number;
                    rank: number;
                };
                before: {
                    points: number;
                    rank: number;
                };
                evidence: components["schemas"]["Text"][];
                name: string;
                project: string;
            }[];
        };
        Valuations: {
            chosen: ({
                base: number;
                bySize: number;
                rules: ({
                    name: string;
                    settings: {
                        [key: string]: number;
                    };
                } & {
                    [key: string]: unknown;
                })[];
            } & {
                [key: string]: unknown;
            }) | null;
            projects: number;
            proposed: {
                base: number;
                bySize: number;
                rules: ({
                    name: string;
                    settings: {
                        [key: string]: number;
                    };
                } & {
                    [key: string]: unknown;
                })[];
            } & {
                [key: string]: unknown;
            };
            revision: number;
            rules: {
                bySize: boolean;
                evidence: number;
                label: components["schemas"]["Text"];
                missing: components["schemas"]["Text"] | null;
                name: string;
                rule: components["schemas"]["Text"];
                settings: {
                    /** @constant */
                    flag?: true | undefined;
                    key: string;
                    label: components["schemas"]["Text"];
                    least: number;
                    /** @constant */
                    listed?: true | undefined;
                    most: number;
                    value: number;
                }[];
            }[];
            weights: {
                [key: string]: number;
            };
        };
        Verdict: {
            claims: components["schemas"]["Text"][];
            /**
             * @deprecated
             * @description `violations` until the next release.
             */
            objections?: {
                pointer: string;
                position?: number | undefined;
                rule: string;
                sentence: components["schemas"]["Text"];
            }[] | undefined;
            provesNone: boolean;
            recomputed: {
                certificateBound: number | null;
                fingerprint: string;
                objective: number | null;
            };
            valid: boolean;
            violations: {
                pointer: string;
                position?: number | undefined;
                rule: string;
                sentence: components["schemas"]["Text"];
            }[];
        };
        Works: {
            scenarios: {
                calendar: {
                    evaluationPeriods: number;
                    firstMonth?: number | undefined;
                    periods: number;
                    periodsPerYear: 1 | 4 | 12;
                    start: string;
                } & {
                    [key: string]: unknown;
                };
                current: boolean;
                id: string;
                importId: string | null;
                name: string;
                planId: string;
                starts: {
                    mode: string;
                    period: number;
                    project: string;
                }[];
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
