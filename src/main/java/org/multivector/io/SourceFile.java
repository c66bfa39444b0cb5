package org.multivector.io;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it lies
 * @param name as error messages call it
 * @param id the same wherever the input lies: the name of the input and the path inside it
 * @param inFolder whether it was found in a folder, not named by the caller
 */
record SourceFile(Path path, String name, String id, boolean inFolder) {}
