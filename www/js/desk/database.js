// @ts-check
/**
 * The database of the desk: IndexedDB as promises, and what several windows need to share one.
 *
 * Stores (version 1):
 *
 * - `articles`: an `ArticleHead` each, by `id`;
 * - `texts`: `{ id, text }`, apart, so that a title is read and written without a book's text;
 * - `checks`: `{ id, checks: KeptCheck[] }`, by the `id` of their article;
 * - `desk`: single values by name; `current` is the `id` of the article last shown, `place ID` where in it the reader was.
 *
 * A newer version of the page may wait for this connection to close: it closes at once, says `outdated`, and the page
 * goes on in memory. If an older one keeps us waiting, `blocked` says so. A connection that the browser closes (its
 * data cleared) is opened anew when next needed.
 */

const NAME = "recoupe";

/** What leads from each version to the next; never changed once published. @type {((database: IDBDatabase) => void)[]} */
const UPGRADES = [
  (database) => {
    for (const store of ["articles", "texts", "checks"]) database.createObjectStore(store, { keyPath: "id" });
    database.createObjectStore("desk");
  },
];

/** @typedef {"articles" | "texts" | "checks" | "desk"} Store */
const STORES = /** @type {const} */ (["articles", "texts", "checks", "desk"]);

export class Database extends EventTarget {
  /** @type {IDBDatabase | undefined} */
  #connection;
  /** @type {Promise<IDBDatabase> | undefined} */
  #opening;
  /** A newer version of the page has it. */
  #outdated = false;

  /**
   * Opens it, if it is not open.
   *
   * @returns {Promise<IDBDatabase>}
   * @throws {DOMException} where the browser refuses: private windows, settings, a broken profile, a full disk
   */
  open() {
    this.#opening ??= new Promise((resolve, reject) => {
      if (this.#outdated) throw new DOMException("outdated", "VersionError");
      // Where storage is switched off, even to name it may throw.
      const request = indexedDB.open(NAME, UPGRADES.length);
      request.onupgradeneeded = ({ oldVersion }) => {
        for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(request.result);
      };
      request.onblocked = () => this.dispatchEvent(new Event("blocked"));
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        this.#connection = database;
        database.onversionchange = ({ newVersion }) => {
          this.close();
          // Without a version it is being deleted, and may be made anew.
          if (newVersion === null) return;
          this.#outdated = true;
          this.dispatchEvent(new Event("outdated"));
        };
        database.onclose = () => this.close();
        resolve(database);
      };
    });
    this.#opening.catch(() => (this.#opening = undefined));
    return this.#opening;
  }

  close() {
    this.#connection?.close();
    this.#connection = undefined;
    this.#opening = undefined;
  }

  /**
   * Does some work in one transaction: all of it or nothing.
   *
   * @template Result
   * @param {"readonly" | "readwrite"} mode
   * @param {(store: (name: Store) => IDBObjectStore) => Promise<Result> | Result} work awaits nothing but requests
   * @returns {Promise<Result>} once it is written
   * @throws {DOMException} `QuotaExceededError` on a full disk, or whatever else the browser says
   */
  async transact(mode, work) {
    const transaction = begin(await this.open(), mode) ?? begin((this.close(), await this.open()), mode);
    if (!transaction) throw new DOMException("the database is closed", "InvalidStateError");
    return perform(transaction, work);
  }

  /**
   * Writes without a turn of the event loop before the last request: for a page that is going away.
   *
   * @param {(store: (name: Store) => IDBObjectStore) => void} work
   * @returns {Promise<void> | undefined} nothing where it is not open
   */
  writeNow(work) {
    const transaction = this.#connection && begin(this.#connection, "readwrite");
    if (!transaction) return undefined;
    const done = perform(transaction, work);
    transaction.commit?.();
    return done;
  }

  /** Deletes it with all it holds. */
  async destroy() {
    this.close();
    await done(indexedDB.deleteDatabase(NAME));
  }
}

/**
 * @param {IDBDatabase} database
 * @param {"readonly" | "readwrite"} mode
 */
function begin(database, mode) {
  try {
    return database.transaction(STORES, mode);
  } catch (error) {
    // It was closed behind our back.
    if (error instanceof DOMException && error.name === "InvalidStateError") return undefined;
    throw error;
  }
}

/**
 * @template Result
 * @param {IDBTransaction} transaction
 * @param {(store: (name: Store) => IDBObjectStore) => Promise<Result> | Result} work
 * @returns {Promise<Result>}
 */
async function perform(transaction, work) {
  const complete = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error ?? new DOMException("aborted", "AbortError"));
  });
  // What fails in the work is told by the work.
  complete.catch(() => {});
  try {
    const result = work((name) => transaction.objectStore(name));
    // Awaited only where there is something to await: the requests must be made in this very turn for `writeNow`.
    const value = result instanceof Promise ? await result : result;
    await complete;
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has been aborted already.
    }
    throw error;
  }
}

/**
 * A request as a promise.
 *
 * @template Result
 * @param {IDBRequest<Result>} request
 * @returns {Promise<Result>}
 */
export function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
