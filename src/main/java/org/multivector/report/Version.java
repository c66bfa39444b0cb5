package org.multivector.report;

/** The version of this library, as the jar's manifest has it. */
final class Version {
  /** The version, or {@code development} where classes run outside a jar. */
  static final String CURRENT = read();

  private Version() {}

  private static String read() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
