package org.multivector.cli;

/** When a progress bar is shown. */
enum ProgressMode {
  /** On a terminal, for what takes more than two seconds. */
  AUTO,
  /** From the start, whatever standard error is. */
  ALWAYS,
  /** Not at all. */
  NEVER
}
