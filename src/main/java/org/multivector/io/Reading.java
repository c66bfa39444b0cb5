package org.multivector.io;

/**
 * What a reader has read.
 *
 * @param sources files and streams
 * @param articles articles handed to the sink
 * @param rejected records rejected
 * @param bytes bytes of input as they lie in the files
 */
public record Reading(int sources, long articles, long rejected, long bytes) {}
