/**
 * How does it come in and go out? Readers with limits, and writers that escape.
 *
 * <pre>{@code
 * ArticleReader reader = ArticleReader.withDefaults().withRejects(bad -> log.warn(bad.toString()));
 * reader.read(Path.of("news.jsonl.gz"), article -> builder.add(extractor.extract(article)));
 * }</pre>
 */
@NullMarked
package org.multivector.io;

import org.jspecify.annotations.NullMarked;
