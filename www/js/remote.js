// @ts-check
/**
 * Reading on another thread: one text at a time, whose reading can be stopped.
 *
 * A reading is stopped by ending its thread, for nothing can interrupt the core; another thread takes its place.
 *
 * @import { Analysis, Options } from "../types.d.ts"
 */

import { equip, startWorker } from "./core.js";

/** The thread has died of the text it read. */
export class Crash extends Error {}

export class Remote {
  /** @type {Worker | undefined} */
  #worker;
  /** What waits for the text being read. @type {((message: any) => void) | undefined} */
  #listener;

  /** Starts the thread, so that it is there when it is needed. @returns {Promise<void>} once it is, or cannot be */
  start() {
    return new Promise((resolve) => {
      const worker = this.#thread();
      worker.addEventListener("message", () => resolve(), { once: true });
      worker.addEventListener("error", () => resolve(), { once: true });
    });
  }

  /**
   * Reads a text.
   *
   * @param {string} text
   * @param {Options} options
   * @param {(share: number) => void} tell is told what share is done
   * @returns {Promise<Analysis | undefined>} nothing where it was stopped
   * @throws {Crash} where the thread has died
   * @throws {Error} on a bad option
   */
  read(text, options, tell) {
    this.stop();
    return new Promise((resolve, reject) => {
      /** @type {Record<string, unknown[]>} */
      const lists = {};
      this.#listener = (message) => {
        if (message === undefined) return resolve(undefined);
        const { share, list, items, rest, error, crashed } = message;
        if (share !== undefined) tell(share);
        if (list) for (const item of items) (lists[list] ??= []).push(item);
        if (error === undefined && !rest) return;
        this.#listener = undefined;
        if (crashed) this.#end();
        if (error === undefined) resolve({ ...rest, ...lists });
        else reject(new (crashed ? Crash : Error)(error));
      };
      try {
        const worker = this.#thread();
        equip(worker);
        worker.postMessage({ text, options });
      } catch (error) {
        this.#listener({ error: String(error), crashed: true });
      }
    });
  }

  /** Stops the reading that goes on, if any. */
  stop() {
    const listener = this.#listener;
    if (!listener) return;
    this.#listener = undefined;
    this.#end();
    listener(undefined);
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #thread() {
    if (this.#worker) return this.#worker;
    const worker = startWorker();
    worker.addEventListener("message", ({ data }) => worker === this.#worker && this.#listener?.(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#listener?.({ error: event.message ?? "", crashed: true });
    });
    return (this.#worker = worker);
  }
}
