/**
 * The cache folder: things that can be made again, kept between runs. Nothing in it is ever needed for a result.
 *
 * `REDGREEN_CACHE`, else root's is in /var/cache, because root's home is closed to the user that boxes run as, and
 * everyone else's is where the XDG convention has it.
 */
import { homedir } from "node:os";
import { join } from "node:path";

export const cacheFolder = (): string => {
  const { REDGREEN_CACHE, XDG_CACHE_HOME } = process.env;
  if (REDGREEN_CACHE !== undefined && REDGREEN_CACHE !== "") return REDGREEN_CACHE;
  return process.getuid?.() === 0
    ? "/var/cache/redgreen"
    : join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "redgreen");
};
